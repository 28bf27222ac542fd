"""What became of things: figures with their range, quality and sources, and sums of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from unionscope.dataset import QUALITIES, Dataset

#: The first year of sanctions and the one before.
BEFORE: Final = 2021


@dataclass(frozen=True, kw_only=True)
class Known:
    """A figure as far as it is known.

    Attributes
    ----------
    value, low, high
        In one unit: US$ mn, a share 0-1 or million tonnes; low and high equal the value where it
        is taken as exact.
    quality
        The worst among the figures that it is made of.
    source
        Ids of the sources table, separated by semicolons.
    """

    value: float
    low: float
    high: float
    quality: str
    source: str

    def __add__(self, other: "Known") -> "Known":
        low, high = self.low + other.low, self.high + other.high
        return _made_of((self, other), (self.value + other.value, low, high))

    def __sub__(self, other: "Known") -> "Known":
        low, high = self.low - other.high, self.high - other.low
        return _made_of((self, other), (self.value - other.value, low, high))

    def __truediv__(self, other: "Known") -> "Known":
        low, high = self.low / other.high, self.high / other.low
        return _made_of((self, other), (self.value / other.value, low, high))


def _made_of(parts: Iterable[Known], numbers: tuple[float, float, float]) -> Known:
    """Return a figure computed from others; numbers are value, low and high."""
    parts = tuple(parts)
    sources = dict.fromkeys(each for part in parts for each in part.source.split(";"))
    return Known(
        value=numbers[0],
        low=numbers[1],
        high=numbers[2],
        quality=max((part.quality for part in parts), key=QUALITIES.index),
        source=";".join(sources),
    )


def _known(rows: pd.DataFrame) -> Known:
    """Return the figure in a table's only row."""
    if len(rows) != 1:
        raise LookupError(f"{len(rows)} rows where one figure is expected")
    row = rows.iloc[0]
    value, low, high = (float(row[name]) for name in ("value", "low", "high"))
    exact = np.isnan(low)
    return Known(
        value=value,
        low=value if exact else low,
        high=value if exact else high,
        quality=str(row["quality"]),
        source=str(row["source"]),
    )


def goods(dataset: Dataset, partner: str, flow: str, year: int) -> Known:
    """Return Belarus's goods trade with a partner, US$ mn."""
    return _row(dataset.observed_goods(), partner, flow, year)


def goods_with_bloc(dataset: Dataset, partner: str, flow: str, year: int) -> Known:
    """Return Belarus's goods trade with a bloc of the matrix, US$ mn."""
    return _row(dataset.observed_blocs(), partner, flow, year)


def goods_and_services(dataset: Dataset, partner: str, year: int) -> Known:
    """Return turnover of goods and services, US$ mn."""
    services = dataset.trade_services
    return _row(services[services["series"] == "goods_and_services"], partner, "turnover", year)


def share_of_world(dataset: Dataset, partner: str, flow: str, year: int) -> Known:
    """Return a partner's share of Belarus's goods trade, 0-1."""
    return goods(dataset, partner, flow, year) / goods(dataset, "World", flow, year)


def lost_sales(dataset: Dataset, partner: str, year: int) -> Known:
    """Return how much less Belarus sold to a partner than before the sanctions, US$ mn."""
    return goods(dataset, partner, "export", BEFORE) - goods(dataset, partner, "export", year)


def gain_over_losses(dataset: Dataset, year: int) -> Known:
    """Return what Russia bought more, as a share of what the EU and Ukraine bought less."""
    gained = goods(dataset, "Russia", "export", year) - goods(dataset, "Russia", "export", BEFORE)
    return gained / (lost_sales(dataset, "EU", year) + lost_sales(dataset, "Ukraine", year))


def _row(table: pd.DataFrame, partner: str, flow: str, year: int) -> Known:
    found = table[(table["partner"] == partner) & (table["flow"] == flow) & (table["year"] == year)]
    return _known(found)
