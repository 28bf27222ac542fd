"""Services with Russia: what officials said, then one growth rate.  Never part of goods."""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from unionscope.assumptions import Scenario, assumption
from unionscope.dataset import Dataset
from unionscope.results import services
from unionscope.words import numbers
from unionscope.words.services import Sentence

_KEY = "services_growth"


@dataclass(frozen=True, kw_only=True)
class ServiceBar:
    """One year, ready to print; bar and range are places 0-1 on a common scale."""

    year: str
    value: str
    range: str
    projected: bool
    bar: float
    span: tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Services:
    """The years that were observed, then the chosen one, and the numbers of the sentence."""

    bars: tuple[ServiceBar, ...]
    sentence: Sentence


@lru_cache(maxsize=4)
def observed(dataset: Dataset) -> pd.DataFrame:
    """Return totals of services with Russia by year: year, value, low, high (US$ mn), source."""
    table = dataset.trade_services
    mine = table[(table["series"] == "services") & (table["partner"] == "Russia")]
    return mine[mine["flow"] == "turnover"].sort_values("year", ignore_index=True)


def growth_since_first(dataset: Dataset) -> float:
    """Return mean yearly growth from the first to the last observed year."""
    rows = observed(dataset)
    first, last = rows.iloc[0], rows.iloc[-1]
    years = int(last["year"]) - int(first["year"])
    return float((last["value"] / first["value"]) ** (1 / years) - 1)


def block(dataset: Dataset, scenario: Scenario, year: int) -> Services:
    """Return observed years and the chosen year under the scenario.

    The range of the chosen year runs from the lowest base at the lowest growth that evidence
    supports to the highest at the highest; no probability belongs to it.
    """
    rows = observed(dataset)
    base = rows.iloc[-1]
    evidence = assumption(_KEY).evidence or (scenario.services_growth,) * 2
    ends = (min(evidence[0], scenario.services_growth), max(evidence[1], scenario.services_growth))
    value = services(float(base["value"]), scenario.services_growth, int(base["year"]), year)
    low = services(float(base["low"]), ends[0], int(base["year"]), year)
    high = services(float(base["high"]), ends[1], int(base["year"]), year)
    shown = [
        (int(at), amount, least, most, False)
        for at, amount, least, most in rows[["year", "value", "low", "high"]]
        .to_numpy(float)
        .tolist()
    ]
    shown.append((year, value, low, high, True))
    top = max(each[3] for each in shown)
    bars = tuple(
        ServiceBar(
            year=str(at),
            value=numbers.billions(amount),
            range=numbers.interval(least, most),
            projected=projected,
            bar=amount / top,
            span=(least / top, most / top),
        )
        for at, amount, least, most, projected in shown
    )
    return Services(
        bars=bars,
        sentence=Sentence(
            year=year,
            value=value,
            growth=scenario.services_growth,
            first=int(rows["year"].iloc[0]),
            last=int(base["year"]),
            observed_growth=growth_since_first(dataset),
        ),
    )
