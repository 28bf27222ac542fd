"""The past as a forecaster would have had it: trade by partner, and what drives it, by year."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from unionscope.dataset import QUALITIES, Dataset

#: What is forecast: two flows and one total in US$ mn, three shares 0-1.
TARGETS: Final = (
    "exports_russia",
    "imports_russia",
    "exports_world",
    "export_share",
    "import_share",
    "turnover_share",
)
#: The first origin: every year up to it is the sample that errors are scaled by.
FIRST_ORIGIN: Final = 2014
RUSSIA: Final = "Russia"
WORLD: Final = "World"
BELARUS: Final = "Belarus"
KAZAKHSTAN: Final = "Kazakhstan"
#: The economy whose demand stands for that of each partner.
ECONOMY_OF: Final = {
    RUSSIA: RUSSIA,
    "EU": "EU",
    "Ukraine": "Ukraine",
    "China": "China",
    "Rest of world": "World",
}
_OIL: Final = "oil_price_brent"
_FLOWS_OF: Final = {
    "exports_russia": ("export",),
    "imports_russia": ("import",),
    "exports_world": ("export",),
    "export_share": ("export",),
    "import_share": ("import",),
    "turnover_share": ("export", "import"),
}

#: Goods trade of one year in US$ mn, by flow ("export", "import") and partner.
Trade = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, kw_only=True, eq=False)
class Past:
    """What happened.

    Attributes
    ----------
    trade
        Goods trade by year; partners are those of `ECONOMY_OF` and add up to the world.
    quality
        How well a flow with a partner (or "World") is known, by year, flow and partner.
    ranges
        Lowest and highest plausible value of the same, US$ mn; the value itself where exact.
    gdp
        Nominal GDP in US$ bn by economy and year.
    oil
        Brent, US$ per barrel, by year.
    parameters
        Defaults of the product's parameters by name.
    """

    trade: Mapping[int, Trade]
    quality: Mapping[tuple[int, str, str], str]
    ranges: Mapping[tuple[int, str, str], tuple[float, float]]
    gdp: Mapping[str, Mapping[int, float]]
    oil: Mapping[int, float]
    parameters: Mapping[str, float]

    @property
    def years(self) -> range:
        """Every year with trade by partner."""
        return range(min(self.trade), max(self.trade) + 1)

    def growth(self, economy: str, origin: int, year: int) -> float:
        """Return the log growth of an economy's US$ GDP between two years."""
        series = self.gdp[economy]
        return float(np.log(series[year] / series[origin]))

    def oil_change(self, origin: int, year: int) -> float:
        """Return the log change of the oil price between two years."""
        return float(np.log(self.oil[year] / self.oil[origin]))

    def fact(self, target: str, year: int) -> float:
        """Return what a target was in a year."""
        return value_of(target, self.trade[year])

    def fact_quality(self, target: str, year: int) -> str:
        """Return the worst quality among the flows that a target is made of."""
        partners = (RUSSIA, WORLD) if is_share(target) else (_partner_of(target),)
        found = [self.quality[year, flow, who] for flow in _FLOWS_OF[target] for who in partners]
        return max(found, key=QUALITIES.index)

    def fact_range(self, target: str, year: int) -> tuple[float, float]:
        """Return the lowest and highest plausible value of a target.

        For shares only trade with Russia is moved to its ends; the totals are known better.
        """
        ends = [self.ranges[year, flow, _partner_of(target)] for flow in _FLOWS_OF[target]]
        total = 1.0
        if is_share(target):
            total = sum(sum(self.trade[year][flow].values()) for flow in _FLOWS_OF[target])
        return sum(low for low, _ in ends) / total, sum(high for _, high in ends) / total


def _partner_of(target: str) -> str:
    """Return the partner whose trade a target is about."""
    return WORLD if target == "exports_world" else RUSSIA


def value_of(target: str, trade: Trade) -> float:
    """Return a target from the trade of a year: US$ mn, or a share 0-1.

    Examples
    --------
    >>> trade = {"export": {"Russia": 60.0, "EU": 40.0}, "import": {"Russia": 50.0, "EU": 50.0}}
    >>> value_of("exports_world", trade), value_of("turnover_share", trade)
    (100.0, 0.55)
    """
    flows = [trade[flow] for flow in _FLOWS_OF[target]]
    with_russia = sum(flow[RUSSIA] for flow in flows)
    if target in ("exports_russia", "imports_russia"):
        return with_russia
    total = sum(sum(flow.values()) for flow in flows)
    return total if target == "exports_world" else with_russia / total


def is_share(target: str) -> bool:
    """Tell whether a target is a share, whose errors are differences and not logarithms."""
    return target.endswith("_share")


def unit_of(target: str) -> str:
    """Return the unit of a target's errors."""
    return "share" if is_share(target) else "log"


def gap(target: str, forecast: float, fact: float) -> float:
    """Return how far a forecast lies above the fact: a log ratio, or for shares a difference.

    Examples
    --------
    >>> round(gap("exports_russia", 110.0, 100.0), 4), round(gap("import_share", 0.6, 0.55), 4)
    (0.0953, 0.05)
    """
    return forecast - fact if is_share(target) else float(np.log(forecast / fact))


@lru_cache(maxsize=4)
def past_of(dataset: Dataset) -> Past:
    """Return the past that a dataset holds."""
    goods = dataset.observed_goods()
    trade: dict[int, dict[str, dict[str, float]]] = {}
    quality: dict[tuple[int, str, str], str] = {}
    ranges: dict[tuple[int, str, str], tuple[float, float]] = {}
    columns = ("year", "flow", "partner", "value", "low", "high", "quality")
    for year, flow, partner, value, low, high, known in zip(
        *(goods[name] for name in columns), strict=True
    ):
        quality[year, flow, partner] = known
        ranges[year, flow, partner] = (value, value) if np.isnan(low) else (low, high)
        if partner in ECONOMY_OF and flow in ("export", "import"):
            trade.setdefault(year, {}).setdefault(flow, {})[partner] = value
    macro = dataset.macro[dataset.macro["preferred"]]
    # A new year may come partner by partner; it counts once every partner is known.
    complete = {year: flows for year, flows in trade.items() if _is_complete(flows)}
    return Past(
        trade=complete,
        quality=quality,
        ranges=ranges,
        gdp={
            economy: _by_year(macro, economy, "nominal_gdp")
            for economy in (BELARUS, KAZAKHSTAN, *ECONOMY_OF.values())
        },
        oil=_by_year(macro, "World", _OIL),
        parameters=dataset.parameter_defaults(),
    )


def _is_complete(flows: Trade) -> bool:
    """Tell whether both flows are known with every partner."""
    return all(set(flows.get(flow, ())) == set(ECONOMY_OF) for flow in ("export", "import"))


def _by_year(macro: pd.DataFrame, economy: str, indicator: str) -> dict[int, float]:
    """Return an indicator by year."""
    rows = macro[(macro["country"] == economy) & (macro["indicator"] == indicator)]
    return dict(zip(rows["year"].tolist(), rows["value"].tolist(), strict=True))
