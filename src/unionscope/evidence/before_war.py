"""The full models from the years before the war for which the trade of all blocs is known.

No parameter was set on these years, but there are few of them, and no sanctions: only the link
between growth and trade is tried.
"""

from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from unionscope.assumptions import START_REPLAY
from unionscope.dataset import Dataset
from unionscope.evidence.backtest import SCORE_COLUMNS, unit_of_metric, years_better
from unionscope.evidence.methods import METHODS
from unionscope.evidence.past import BELARUS, KAZAKHSTAN, TARGETS, Past, gap, past_of, unit_of
from unionscope.evidence.scores import mean_absolute
from unionscope.model.base import base_year
from unionscope.model.blocs import BELARUS as SELLER
from unionscope.model.blocs import RUSSIA as BUYER
from unionscope.model.course import PRICE_GROWTH, STATUS_QUO_GROWTH, Course
from unionscope.model.parameters import Array, parameters_from
from unionscope.model.replay import BEFORE_THE_WAR
from unionscope.model.run import MODELS

BEFORE_WAR: Final = "before_war"
#: The last year before the war is the last that is forecast.
LAST_YEAR: Final = START_REPLAY
#: The economy whose growth stands for that of each bloc, in the order of the blocs.
_ECONOMIES: Final = (BELARUS, "Russia", "Ukraine", "EU", "China", KAZAKHSTAN, "World", "World")
_YARDSTICKS: Final = ("no_change", "driver")


def course(past: Past, origin: int, last: int) -> Course:
    """Return a run in which policy stands still and economies grow as they really did.

    Growth is that of US$ GDP, in the terms in which a reader sets growth in a projection.
    """
    years = np.arange(origin, last + 1, dtype=float)
    since = years - origin
    nominal = np.array(
        [[past.growth(each, origin, int(year)) for year in years] for each in _ECONOMIES]
    )
    return Course(
        years=years,
        age=since,
        horizon=since,
        before=BEFORE_THE_WAR,
        after=BEFORE_THE_WAR,
        growth=(nominal - since * np.log1p(PRICE_GROWTH))[:, None],
        baseline=since * (np.log1p(STATUS_QUO_GROWTH) - np.log1p(PRICE_GROWTH)),
        price_index=(1 + PRICE_GROWTH) ** since,
    )


def _targets(exports: Array, imports: Array) -> dict[str, Array]:
    """Return every target by year from trade by bloc, shape (blocs, years)."""
    foreign = np.arange(len(exports)) != SELLER
    sold, bought = exports[foreign].sum(axis=0), imports[foreign].sum(axis=0)
    return {
        "exports_russia": exports[BUYER],
        "imports_russia": imports[BUYER],
        "exports_world": sold,
        "export_share": exports[BUYER] / sold,
        "import_share": imports[BUYER] / bought,
        "turnover_share": (exports[BUYER] + imports[BUYER]) / (sold + bought),
    }


def model_forecasts(dataset: Dataset, model: str, origin: int) -> dict[str, Array]:
    """Return what a model says of every target from an origin to the last year before the war."""
    past = past_of(dataset)
    run = course(past, origin, LAST_YEAR)
    parameters = parameters_from(dataset.parameter_defaults())
    found = MODELS[model](base_year(dataset.flow_matrix(origin)), run, parameters)
    # The only draw, in US$ of each year.
    exports, imports = (found[flow][:, 0] * run.price_index for flow in ("exports", "imports"))
    return _targets(exports, imports)


def origins(dataset: Dataset) -> list[int]:
    """Return the years before the last with trade between all blocs."""
    years = sorted(set(dataset.bloc_matrix["year"].tolist()))
    return [year for year in years if year < LAST_YEAR]


@lru_cache(maxsize=4)
def _before_war(dataset: Dataset) -> pd.DataFrame:
    past, rows = past_of(dataset), []
    for origin in origins(dataset):
        years = range(origin, LAST_YEAR + 1)
        paths = {model: model_forecasts(dataset, model, origin) for model in MODELS}
        for name in _YARDSTICKS:
            forecast = METHODS[name].forecast
            paths[name] = {
                target: np.array([forecast(past, target, origin, year) for year in years])
                for target in TARGETS
            }
        rows += [
            {
                "target": target,
                "method": method,
                "origin": origin,
                "horizon": year - origin,
                "year": year,
                "forecast": float(path[target][year - origin]),
                "fact": past.fact(target, year),
                "fact_quality": past.fact_quality(target, year),
                "error": gap(target, float(path[target][year - origin]), past.fact(target, year)),
                "unit": unit_of(target),
            }
            for method, path in paths.items()
            for target in TARGETS
            for year in years[1:]
        ]
    return pd.DataFrame(rows)


def before_war(dataset: Dataset) -> pd.DataFrame:
    """Return what the full models and two yardsticks said of 2019-21, with the facts.

    Columns target, method, origin, horizon, year, forecast, fact, fact_quality, error, unit.
    """
    return _before_war(dataset).copy()


def before_war_scores(dataset: Dataset) -> pd.DataFrame:
    """Return the scores by target, method and horizon; the columns are those of `backtest_scores`.

    Metrics: mae, bias, relative_mae, years_better.
    """
    rows = []
    for (target, horizon), group in _before_war(dataset).groupby(["target", "horizon"], sort=False):
        yardstick = group.loc[group["method"] == "no_change", "error"].to_numpy()
        for method, mine in group.groupby("method", sort=False):
            errors = mine["error"].to_numpy()
            metrics = {
                "mae": mean_absolute(errors),
                "bias": float(errors.mean()),
                "relative_mae": mean_absolute(errors) / mean_absolute(yardstick),
                "years_better": years_better(errors, yardstick),
            }
            for metric, value in metrics.items():
                unit = unit_of_metric(metric, str(target))
                rows.append((BEFORE_WAR, target, method, horizon, metric, value, unit, len(mine)))
    return pd.DataFrame(rows, columns=list(SCORE_COLUMNS))
