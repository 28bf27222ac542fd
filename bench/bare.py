"""The yardstick: a slider and as many charts as Outlook, and nothing else."""

import pandas as pd
import streamlit as st

YEARS = range(2010, 2036)
SPECIFICATION = {
    "mark": "line",
    "height": 272,
    "encoding": {
        "x": {"field": "year", "type": "quantitative", "scale": {"zero": False}},
        "y": {"field": "value", "type": "quantitative", "scale": {"domain": [0, 220]}},
        "color": {"field": "series", "type": "nominal"},
    },
}

st.set_page_config(layout="wide")
height = st.sidebar.slider("Height", 0, 110, 100)
for column, factor in zip(st.columns(2), (1, 2), strict=True):
    rows = [
        {"year": year, "value": height * factor * (year - 2009) / 26 * part, "series": str(part)}
        for year in YEARS
        for part in (0.5, 1)
    ]
    column.vega_lite_chart(pd.DataFrame(rows), SPECIFICATION, theme=None, key=f"chart-{factor}")
