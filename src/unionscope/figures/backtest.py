"""The test on the past: rows of its charts and its tables, for one target and horizon."""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.evidence import HORIZONS, METHODS, backtest, backtest_scores
from unionscope.evidence.past import FIRST_ORIGIN, is_share, past_of, unit_of
from unionscope.evidence.verdict import NO_CHANGE
from unionscope.figures.evidence import Table
from unionscope.figures.layout import ladder
from unionscope.figures.replay import axis, scale_of
from unionscope.words import evidence as words
from unionscope.words import evidence_parts as parts
from unionscope.words.labels import KIND_SHORT
from unionscope.words.numbers import billions, index, percent_number

#: The product's own equation and the yardstick are drawn large, the others small.
LARGE = ("reduced_form", NO_CHANGE)
#: Room for a number beyond the end of a bar, as a share of the axis span.
_ROOM = 0.09
_METRICS = ("mae", "relative_mae", "years_better", "mase", "crps", "coverage_80")


@dataclass(frozen=True, eq=False)
class BacktestChart:
    """Rows of one method's chart, with the ends of its axes.

    `facts` has columns year, value, kind; `forecasts` year, value, low, high (80 % range, cut at
    the ends of the axis), within, place and text (signed error at those that missed).
    """

    facts: pd.DataFrame
    forecasts: pd.DataFrame
    low: float
    high: float
    first: int
    last: int


def methods_of(target: str) -> tuple[str, ...]:
    """Return the methods that say something of a target, the large ones first."""
    tried = [name for name, method in METHODS.items() if target in method.targets]
    return tuple(sorted(tried, key=lambda name: (name not in LARGE, LARGE[0] != name)))


def _of(dataset: Dataset, target: str, horizon: int) -> pd.DataFrame:
    found = backtest(dataset)
    return found[(found["target"] == target) & (found["horizon"] == horizon)]


def backtest_chart(dataset: Dataset, target: str, method: str, horizon: int) -> BacktestChart:
    """Return one method's forecasts beside the facts; the axis is the same for every method."""
    every, scale, past = _of(dataset, target, horizon), scale_of(target), past_of(dataset)
    years = range(FIRST_ORIGIN, int(every["year"].max()) + 1)
    facts = pd.DataFrame(
        {
            "year": list(years),
            "value": [past.fact(target, year) * scale for year in years],
            "kind": [past.fact_quality(target, year) for year in years],
        }
    )
    low, high = _axis(target, [*facts["value"], *(every["forecast"] * scale)], every)
    mine = every[every["method"] == method]
    cut = {name: (mine[name] * scale).clip(low, high) for name in ("low", "high")}
    missed = ~mine["inside"].astype(bool)
    forecasts = pd.DataFrame(
        {
            "year": mine["year"],
            "value": mine["forecast"] * scale,
            **cut,
            "within": ~missed,
            # The number stands at the end of the bar away from the fact.
            "place": cut["high"].where(mine["error"] > 0, cut["low"]).where(missed),
            "above": mine["error"] > 0,
            "text": [
                parts.short(error, unit_of(target)) if out else ""
                for error, out in zip(mine["error"], missed, strict=True)
            ],
        }
    )
    return BacktestChart(facts, forecasts, low, high, years.start, years.stop - 1)


def _axis(target: str, values: list[float], every: pd.DataFrame) -> tuple[float, float]:
    """Return the ends of the value axis, with room for the numbers at forecasts that missed."""
    low, high = axis(target, values)
    missed = every[~every["inside"].astype(bool)]
    above, scale, room = missed["error"] > 0, scale_of(target), _ROOM * (high - low)
    tops, feet = missed["high"][above] * scale + room, missed["low"][~above] * scale - room
    if is_share(target):
        return axis(target, [*values, *tops, *feet])
    return low, max(high, ladder(max(tops, default=high)))


@lru_cache(maxsize=32)
def _scores(dataset: Dataset, target: str) -> pd.Series:
    """Return every score of a target by method, horizon and metric; `n` is one of the metrics."""
    found = backtest_scores(dataset)
    mine = found[found["target"] == target]
    counts = mine[mine["metric"] == "mae"].assign(metric="n", value=lambda rows: rows["n"])
    both = pd.concat([mine, counts], ignore_index=True)
    return both.set_index(["method", "horizon", "metric"])["value"].astype(float).sort_index()


def _count(part: float, n: float) -> str:
    return f"{round(part)} of {round(n)}"


def subtitle(dataset: Dataset, target: str, method: str, horizon: int) -> str:
    """Return how often the fact lay within the range, and how far off the method was."""
    mine = _scores(dataset, target)[method, horizon]
    return parts.backtest_subtitle(
        target,
        round(mine["coverage_80"] * mine["n"]),
        round(mine["n"]),
        float(mine["mae"]),
        unit_of(target),
    )


def score_table(dataset: Dataset, target: str, horizon: int) -> Table:
    """Return the scores of every method at one horizon, the nearest to the facts first."""
    scores, unit = _scores(dataset, target), unit_of(target)
    order = sorted(methods_of(target), key=lambda name: scores[name, horizon, "mae"])
    rows = []
    for method in order:
        mae, relative, better, mase, crps, inside = (
            float(scores[method, horizon, metric]) for metric in _METRICS
        )
        n = float(scores[method, horizon, "n"])
        rows.append(
            [
                words.METHOD_NAMES[method],
                words.miss(mae, unit),
                index(relative),
                "" if method == NO_CHANGE else _count(better, n),
                index(mase),
                words.miss(crps, unit),
                _count(inside * n, n),
            ]
        )
    return Table(parts.SCORE_HEADS, rows, (1, 2, 3, 4, 5, 6))


def horizon_table(dataset: Dataset, target: str) -> Table:
    """Return average miss and coverage of every method at every horizon."""
    scores, unit = _scores(dataset, target), unit_of(target)
    heads = (parts.SCORE_HEADS[0], *(words.ahead(horizon) for horizon in HORIZONS))
    rows = [
        [
            words.METHOD_NAMES[method],
            *(_miss_and_coverage(scores[method, horizon], unit) for horizon in HORIZONS),
        ]
        for method in methods_of(target)
    ]
    return Table(heads, rows, tuple(range(1, len(heads))))


def _miss_and_coverage(scores: pd.Series, unit: str) -> str:
    inside = _count(scores["coverage_80"] * scores["n"], scores["n"])
    return f"{words.miss(float(scores['mae']), unit)}, {inside}"


@dataclass(frozen=True)
class YearRow:
    """One year: its first cells, and each method's error with whether the fact lay in its range."""

    cells: list[str]
    errors: list[tuple[str, bool]]


def year_rows(dataset: Dataset, target: str, horizon: int) -> tuple[tuple[str, ...], list[YearRow]]:
    """Return heads and rows: how far off each method was, year by year."""
    every, methods = _of(dataset, target, horizon), methods_of(target)
    form = percent_number if is_share(target) else billions
    rows = []
    for year, group in every.groupby("year"):
        mine = {str(row["method"]): row for row in group.to_dict("records")}
        fact = mine[NO_CHANGE]
        errors = [
            (parts.signed(mine[name]["error"]), bool(mine[name]["inside"])) for name in methods
        ]
        cells = [
            str(year),
            str(fact["origin"]),
            form(fact["fact"]),
            KIND_SHORT[str(fact["fact_quality"])],
        ]
        rows.append(YearRow(cells, errors))
    return (*parts.year_heads(target), *(words.METHOD_NAMES[name] for name in methods)), rows
