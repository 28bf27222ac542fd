"""The backtest: stand in each year from 2014 on, forecast, and compare with what came."""

from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from unionscope.dataset import Dataset
from unionscope.evidence.methods import METHODS
from unionscope.evidence.past import FIRST_ORIGIN, TARGETS, Past, gap, is_share, past_of, unit_of
from unionscope.evidence.scores import (
    HALF_WIDTH_80,
    crps_normal,
    inside_80,
    mean_absolute,
    scaled,
)

BACKTEST: Final = "backtest"
HORIZONS: Final = (1, 2, 3, 4)
#: Memory of the product's unexplained deviations, a year.
_MEMORY: Final = 0.8
#: Fewer earlier errors say nothing about a spread.
_FEWEST_ERRORS: Final = 3
#: Errors that differ by less are the same error, rounded.
_TIE: Final = 1e-9
SCORE_COLUMNS: Final = ("exercise", "target", "method", "horizon", "metric", "value", "unit", "n")


def widening(horizon: int) -> float:
    """Return how much wider the product's unexplained spread is than after one year.

    Examples
    --------
    >>> [round(widening(horizon), 3) for horizon in (1, 2, 4)]
    [1.0, 1.281, 1.52]
    """
    return float(np.sqrt((1 - _MEMORY ** (2 * horizon)) / (1 - _MEMORY**2)))


def spread(past: Past, method: str, target: str, origin: int, horizon: int) -> float:
    """Return the standard deviation of a forecast; not a number where too little is known.

    The product's own residual spread where the method has one.  Elsewhere the root mean square of
    the method's own one-year errors up to the origin, wider with the square root of the horizon.
    """
    residual = METHODS[method].residual(target)
    if residual:
        return past.parameters[residual] * widening(horizon)
    every = _one_year_errors(past, method, target)
    known = np.array([error for year, error in every.items() if year <= origin])
    if known.size < _FEWEST_ERRORS:
        return float("nan")
    return float(np.sqrt(np.mean(known**2) * horizon))


@lru_cache(maxsize=256)
def _one_year_errors(past: Past, method: str, target: str) -> dict[int, float]:
    """Return the errors of one-year forecasts by the year that was forecast, where known."""
    forecast = METHODS[method].forecast
    errors = {
        origin + 1: gap(
            target, forecast(past, target, origin, origin + 1), past.fact(target, origin + 1)
        )
        for origin in past.years[:-1]
    }
    return {year: error for year, error in errors.items() if np.isfinite(error)}


def _forecast(past: Past, name: str, target: str, origin: int, horizon: int) -> dict[str, object]:
    year = origin + horizon
    middle = METHODS[name].forecast(past, target, origin, year)
    fact = past.fact(target, year)
    error, sigma = gap(target, middle, fact), spread(past, name, target, origin, horizon)
    half = HALF_WIDTH_80 * sigma
    return {
        "target": target,
        "method": name,
        "origin": origin,
        "horizon": horizon,
        "year": year,
        "forecast": middle,
        "low": middle - half if is_share(target) else float(middle * np.exp(-half)),
        "high": middle + half if is_share(target) else float(middle * np.exp(half)),
        "fact": fact,
        "fact_quality": past.fact_quality(target, year),
        "error": error,
        "unit": unit_of(target),
        "spread": sigma,
        "inside": inside_80(error, sigma),
        "crps": crps_normal(error, sigma),
    }


@lru_cache(maxsize=4)
def _forecasts(dataset: Dataset) -> pd.DataFrame:
    past = past_of(dataset)
    rows = [
        _forecast(past, name, target, origin, horizon)
        for target in TARGETS
        for name, method in METHODS.items()
        if target in method.targets
        for horizon in HORIZONS
        for origin in range(FIRST_ORIGIN, past.years.stop - horizon)
    ]
    return pd.DataFrame(rows)


def backtest(dataset: Dataset) -> pd.DataFrame:
    """Return every forecast with the fact that followed.

    Columns target, method, origin, horizon, year, forecast, low, high (80 % range), fact,
    fact_quality, error (above the fact: log, or for shares a difference), unit, spread, inside,
    crps.  Flows are US$ mn, shares 0-1.
    """
    return _forecasts(dataset).copy()


def years_better(errors: np.ndarray, no_change: np.ndarray) -> float:
    """Return in how many years a method was nearer to the fact than no change; a tie is none."""
    return float((np.abs(errors) < np.abs(no_change) - _TIE).sum())


def _metrics(mine: pd.DataFrame, no_change: pd.DataFrame, steps: np.ndarray) -> dict[str, float]:
    errors, yardstick = mine["error"].to_numpy(), no_change["error"].to_numpy()
    return {
        "mae": mean_absolute(errors),
        "median_error": float(np.median(np.abs(errors))),
        "bias": float(errors.mean()),
        "mase": scaled(errors, steps),
        "relative_mae": mean_absolute(errors) / mean_absolute(yardstick),
        "crps": float(mine["crps"].mean()),
        "coverage_80": float(mine["inside"].mean()),
        "years_better": years_better(errors, yardstick),
    }


def unit_of_metric(metric: str, target: str) -> str:
    """Return the unit of a metric: that of the target's errors, a ratio, a share or years."""
    fixed = {
        "mase": "ratio",
        "relative_mae": "ratio",
        "coverage_80": "share of years",
        "years_better": "years",
    }
    return fixed.get(metric, unit_of(target))


def steps_before(past: Past, target: str) -> np.ndarray:
    """Return the changes from year to year up to the first origin; errors are scaled by them."""
    years = range(past.years.start + 1, FIRST_ORIGIN + 1)
    return np.array([gap(target, past.fact(target, y), past.fact(target, y - 1)) for y in years])


def backtest_scores(dataset: Dataset) -> pd.DataFrame:
    """Return the scores of every method by target and horizon.

    Columns exercise, target, method, horizon, metric, value, unit, n (number of origins).
    Metrics: mae, median_error, bias (mean error), mase, relative_mae (against no change over the
    same years), crps, coverage_80, years_better (years nearer to the fact than no change).
    """
    past, every = past_of(dataset), _forecasts(dataset)
    rows = []
    for (target, horizon), group in every.groupby(["target", "horizon"], sort=False):
        yardstick = group[group["method"] == "no_change"]
        steps = steps_before(past, str(target))
        for method, mine in group.groupby("method", sort=False):
            for metric, value in _metrics(mine, yardstick, steps).items():
                unit = unit_of_metric(metric, str(target))
                rows.append((BACKTEST, target, method, horizon, metric, value, unit, len(mine)))
    return pd.DataFrame(rows, columns=list(SCORE_COLUMNS))
