"""The hindcast: the replay from 2021 beside the facts of 2022-25, and simple yardsticks.

The parameters were set knowing these years: a replay shows whether the story holds together, it
is not a test.
"""

from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from unionscope.assumptions import START_REPLAY, Scenario
from unionscope.dataset import Dataset
from unionscope.evidence.backtest import SCORE_COLUMNS, unit_of_metric, years_better
from unionscope.evidence.methods import METHODS
from unionscope.evidence.past import RUSSIA, TARGETS, Past, gap, past_of, unit_of
from unionscope.evidence.scores import mean_absolute
from unionscope.results import MODELS, WORLD, Measures, run

REPLAY: Final = "replay"
#: Stands for the years 1 to 4 after 2021 taken together.
ALL_YEARS: Final = 0
YARDSTICKS: Final = ("no_change", "driver")
#: Variable and partner of the results that a target is.
_MEASURES: Final = {
    "exports_russia": ("exports", RUSSIA),
    "imports_russia": ("imports", RUSSIA),
    "exports_world": ("exports", WORLD),
    "export_share": ("export_share", RUSSIA),
    "import_share": ("import_share", RUSSIA),
    "turnover_share": ("turnover_share", RUSSIA),
}


def _row(past: Past, target: str, method: str, year: int, value: float) -> dict[str, object]:
    fact, (low, high) = past.fact(target, year), past.fact_range(target, year)
    return {
        "target": target,
        "method": method,
        "year": year,
        "forecast": value,
        "fact": fact,
        "fact_low": low,
        "fact_high": high,
        "fact_quality": past.fact_quality(target, year),
        "error": gap(target, value, fact),
        "error_low": gap(target, value, high),
        "error_high": gap(target, value, low),
        "unit": unit_of(target),
    }


@lru_cache(maxsize=4)
def _hindcast(dataset: Dataset) -> pd.DataFrame:
    past = past_of(dataset)
    replays = {
        model: Measures(run(dataset, Scenario(start=START_REPLAY), model)) for model in MODELS
    }
    # The policy that was in force is written down to the last year of the replay, facts may go on.
    last = min(int(each.outcome.years[-1]) for each in replays.values())
    years = range(START_REPLAY + 1, min(past.years.stop, last + 1))
    rows = []
    for target in TARGETS:
        for method in YARDSTICKS:
            forecast = METHODS[method].forecast
            rows += [
                _row(past, target, method, year, forecast(past, target, START_REPLAY, year))
                for year in years
            ]
        for model, measures in replays.items():
            rows += [
                _row(past, target, model, year, measures.central(*_MEASURES[target], year))
                for year in years
            ]
    return pd.DataFrame(rows)


def hindcast(dataset: Dataset) -> pd.DataFrame:
    """Return every model's replay of 2022-25 and two yardsticks, with the fact beside each.

    Columns target, method, year, forecast, fact, fact_low, fact_high, fact_quality, error (above
    the fact: log, or for shares a difference), error_low and error_high (the error if the fact
    were at its other end), unit.  Flows are US$ mn, shares 0-1.
    """
    return _hindcast(dataset).copy()


def hindcast_scores(dataset: Dataset) -> pd.DataFrame:
    """Return the mean scores of the replay by target and method, over all its years.

    Columns as those of `backtest_scores`; horizon is `ALL_YEARS`.  Metrics: mae, bias,
    largest_error, relative_mae (against no change since 2021), years_better.
    """
    rows = []
    for target, group in _hindcast(dataset).groupby("target", sort=False):
        yardstick = group.loc[group["method"] == "no_change", "error"].to_numpy()
        for method, mine in group.groupby("method", sort=False):
            errors = mine["error"].to_numpy()
            metrics = {
                "mae": mean_absolute(errors),
                "bias": float(errors.mean()),
                "largest_error": float(np.abs(errors).max()),
                "relative_mae": mean_absolute(errors) / mean_absolute(yardstick),
                "years_better": years_better(errors, yardstick),
            }
            for metric, value in metrics.items():
                unit = unit_of_metric(metric, str(target))
                rows.append((REPLAY, target, method, ALL_YEARS, metric, value, unit, len(mine)))
    return pd.DataFrame(rows, columns=list(SCORE_COLUMNS))
