"""The strip of events: one tick each, a row for every kind."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from unionscope.charts.furniture import Drawing, inline, records, specification
from unionscope.charts.theme import INKS

_ROW = 22
_TICK_YEARS = 5


def strip_specification(
    rows: pd.DataFrame, *, theme: str, kinds: Sequence[str], first: int, last: int
) -> dict[str, Any]:
    """Return a tick for each event between two years, in a row for its kind.

    Parameters
    ----------
    rows
        Columns year (with its fraction), kind, about (text when pointed at).
    kinds
        The rows from top to bottom, whether or not something falls into them.
    """
    inks = INKS[theme]
    make_x, make_y = _axes(theme, kinds, first, last)
    rules: Drawing = inline([{"kind": kind, "year": first, "to": last} for kind in kinds])
    ticks: Drawing = inline(records(rows))
    layers = [
        rules.mark_rule(strokeWidth=1, color=inks.grid).encode(x=make_x, x2="to:Q", y=make_y),
        ticks.mark_tick(thickness=2, size=_ROW - 6, opacity=0.7, color=inks.ink).encode(
            x=make_x, y=make_y, tooltip="about:N"
        ),
    ]
    drawn = specification(layers, theme)
    drawn["height"] = _ROW * len(kinds)
    return drawn


def _axes(theme: str, kinds: Sequence[str], first: int, last: int) -> tuple[Any, Any]:
    years = [year for year in range(first, last + 1) if year % _TICK_YEARS == 0]
    across: Any = alt.X
    down: Any = alt.Y
    x = across(
        "year:Q",
        scale=alt.Scale(domain=[first, last], nice=False, zero=False),
        axis=alt.Axis(format="d", values=years, tickColor=INKS[theme].axis, tickSize=4, title=None),
    )
    y = down(
        "kind:N",
        scale=alt.Scale(domain=list(kinds)),
        axis=alt.Axis(ticks=False, labelPadding=8, title=None),
    )
    return x, y
