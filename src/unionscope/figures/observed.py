"""Observed trade as one tidy table with the same variables as the projections."""

from functools import lru_cache

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.results import SHARES, WORLD
from unionscope.words.labels import ALL_OTHERS, FLOW_COLUMNS

#: Partners for which facts go back to 2010.
LONG_HISTORY = ("Russia", "EU", "Ukraine", "China", WORLD)
COLUMNS = ["partner", "variable", "year", "kind", "value", "low", "high", "source", "note"]


@lru_cache(maxsize=4)
def observed(dataset: Dataset) -> pd.DataFrame:
    """Return observed exports, imports, turnover, balance (US$ mn) and shares (0-1).

    One row per partner, variable and year.  "All others" is what remains of the world total after
    Russia, the EU, Ukraine and China; the blocs of the model exist for a few years only.
    """
    goods = dataset.observed_goods()
    goods = goods[goods["partner"].isin([*LONG_HISTORY, "Rest of world"])]
    goods = goods.replace({"partner": {"Rest of world": ALL_OTHERS}})
    blocs = dataset.observed_blocs()
    blocs = blocs[~blocs["partner"].isin(LONG_HISTORY)]
    rows = pd.concat([goods, blocs], ignore_index=True)
    rows["variable"] = rows["flow"].map(FLOW_COLUMNS)
    rows = rows.rename(columns={"quality": "kind"})[COLUMNS]
    return pd.concat([rows, _shares(rows)], ignore_index=True).sort_values(
        ["partner", "variable", "year"], ignore_index=True
    )


def _shares(rows: pd.DataFrame) -> pd.DataFrame:
    """Return each partner's share of the world total of the same flow and year."""
    flows = rows[rows["variable"].isin(list(SHARES))]
    world = flows.loc[flows["partner"] == WORLD, ["variable", "year", "value"]]
    parts = flows[flows["partner"] != WORLD]
    joined = parts.merge(world, on=["variable", "year"], how="left", suffixes=("", "_world"))
    total = joined["value_world"].to_numpy()
    shares = parts.assign(variable=parts["variable"].map(SHARES))
    for column in ("value", "low", "high"):
        shares[column] = shares[column] / total
    return shares


def series(dataset: Dataset, variable: str, partner: str) -> pd.DataFrame:
    """Return one observed series, in order of years."""
    rows = observed(dataset)
    return rows[(rows["partner"] == partner) & (rows["variable"] == variable)]
