"""The whole model on one page: from a scenario to trade flows, every step in order."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import numpy as np

from unionscope.assumptions import START_REPLAY, Scenario
from unionscope.model import ces, general_equilibrium, reduced_form
from unionscope.model.additions import conduit_change, gas_bill, gas_rent, limited
from unionscope.model.base import BaseYear, base_year
from unionscope.model.blocs import COALITION, RUSSIA
from unionscope.model.course import BASE_YEAR, LAST_YEAR, Course, projection, projection_years
from unionscope.model.growth import demand_growth
from unionscope.model.parameters import Array, ModelError, Parameters
from unionscope.model.replay import ReplayPath, replay
from unionscope.model.timing import elasticity, response
from unionscope.model.wedges import build_wedges

__all__ = [
    "BASE_YEAR",
    "LAST_YEAR",
    "MODELS",
    "Outcome",
    "projection_years",
    "run_course",
    "run_model",
]

#: A Belarusian price outside this range is further than the model was ever meant to go.
PLAUSIBLE_PRICE = (0.85, 1.20)
#: Draws solved together: large enough to be fast, small enough to stay in memory.
_BATCH = 512


@dataclass(frozen=True, kw_only=True, eq=False)
class Outcome:
    """Trade of Belarus in every draw and year under one scenario, US$ mn at current prices.

    Attributes
    ----------
    years
        Calendar years, the base year first.  Shape (years,).
    exports, imports
        Sales to and purchases from each bloc, shape (draws, years, blocs); home sales are zero.
    european_union
        Share of the EU in the coalition's purchases from and sales to Belarus, 0-1.
    supply_price
        Price of Belarusian goods, base year = 1, shape (draws, years); relative to partners' in
        `ces`, to the average of all blocs' in `general_equilibrium`, None in `reduced_form`.
    re_exports
        Change of re-exports to Russia against the base year's policy, US$ mn, shape (draws, years);
        None in `reduced_form`.
    gas_rent
        Value of the gas discount, US$ mn, shape (draws, years); None in a replay.
    """

    scenario: Scenario
    model: str
    years: Array
    exports: Array
    imports: Array
    european_union: tuple[float, float]
    supply_price: Array | None = None
    re_exports: Array | None = None
    gas_rent: Array | None = None


_Arrays = dict[str, Array]


def _reduced_form(base: BaseYear, course: Course, p: Parameters) -> _Arrays:
    growth = demand_growth(course, p)
    wedges = build_wedges(course, p, response(course.age, p))
    bill = gas_bill(base, growth, wedges.gas_price, p)
    exports, imports = reduced_form.trade(base, wedges, growth, bill, p)
    return {"exports": exports, "imports": imports}


def _equilibrium(model: str, base: BaseYear, course: Course, p: Parameters) -> _Arrays:
    growth = demand_growth(course, p)
    general = model == "general_equilibrium"
    redirected = p.redirected_russian_exports if general else 0.0
    wedges = build_wedges(course, p, elasticity(course.age, p), redirected)
    bill = gas_bill(base, growth, wedges.gas_price, p)
    solve = general_equilibrium.trade if general else ces.trade
    found = solve(base, wedges.factors, growth, bill, elasticity(course.horizon, p), p)

    re_exports = conduit_change(base, wedges, growth, p)
    re_exports = limited(re_exports, found.exports, found.imports)
    found.exports[RUSSIA] += re_exports
    found.imports[COALITION] += re_exports
    found.imports[RUSSIA] += bill
    return {
        "exports": found.exports,
        "imports": found.imports,
        "supply_price": found.price,
        "re_exports": re_exports,
    }


MODELS: Final[dict[str, Callable[[BaseYear, Course, Parameters], _Arrays]]] = {
    "reduced_form": _reduced_form,
    "ces": partial(_equilibrium, "ces"),
    "general_equilibrium": partial(_equilibrium, "general_equilibrium"),
}


def course_of(scenario: Scenario, path: ReplayPath | None) -> Course:
    """Return what a scenario's run goes through, from today or from before the war.

    Raises
    ------
    ModelError
        Where a replay is asked for and what really happened is not given.
    """
    if scenario.start != START_REPLAY:
        return projection(scenario)
    if path is None:
        raise ModelError(f"a run from {START_REPLAY} needs what really happened after it")
    return replay(scenario, path)


def _part(course: Course, parameters: Parameters, start: int) -> tuple[Course, Parameters]:
    """Return some of the draws; growth may differ by draw."""
    rows = slice(start, start + _BATCH)
    if parameters.draws <= _BATCH:
        return course, parameters
    some = Parameters(**{key: array[rows] for key, array in vars(parameters).items()})
    by_draw = course.growth.shape[1] > 1
    return (replace(course, growth=course.growth[:, rows]) if by_draw else course), some


def _at_current_prices(found: _Arrays, course: Course) -> _Arrays:
    """Return results as a reader sees them: draws and years first, nominal US$."""
    nominal = {
        key: array if key == "supply_price" else array * course.price_index
        for key, array in found.items()
    }
    by_bloc = {key: np.moveaxis(nominal[key], 0, -1) for key in ("exports", "imports")}
    return {**nominal, **by_bloc}


def run_course(model: str, flows: Array, course: Course, parameters: Parameters) -> _Arrays:
    """Return what a model says about a course: the arrays of an `Outcome`, by name.

    Parameters
    ----------
    model
        A key of `MODELS`.
    flows
        Flows between the blocs in the base year, US$ mn, shape (8, 8), sellers in rows.

    Raises
    ------
    ModelError
        Where there is no such model, the input is not usable or a result is not finite.
    """
    if model not in MODELS:
        raise ModelError(f"model {model!r}: choose one of {', '.join(MODELS)}")
    base = base_year(flows)
    batches = []
    # Some draws at a time, to save memory.
    for start in range(0, parameters.draws, _BATCH):
        here, p = _part(course, parameters, start)
        batches.append(_at_current_prices(MODELS[model](base, here, p), here))
        if course.years[0] == BASE_YEAR:
            batches[-1]["gas_rent"] = gas_rent(here, p)
    arrays = {key: np.concatenate([batch[key] for batch in batches]) for key in batches[0]}
    for key, array in arrays.items():
        if not np.isfinite(array).all():
            raise ModelError(f"{key}: the model gave a number that is not finite")
    return arrays


def run_model(
    model: str,
    flows: Array,
    scenario: Scenario,
    parameters: Parameters,
    *,
    path: ReplayPath | None = None,
    european_union: tuple[float, float] = (1.0, 1.0),
) -> Outcome:
    """Return what a model says about a scenario.

    Parameters
    ----------
    model
        A key of `MODELS`.
    flows
        Flows between the blocs in the year the scenario starts from, US$ mn, shape (8, 8), sellers
        in rows.
    path
        What really happened after 2021; needed for a scenario that starts there.
    european_union
        Share of the EU in the coalition's purchases from and sales to Belarus in the base year.
        One wedge applies to the whole coalition, so these shares stay.

    Raises
    ------
    ModelError
        Where there is no such model, the input is not usable or a result is not finite.
    """
    course = course_of(scenario, path)
    arrays = run_course(model, flows, course, parameters)
    return Outcome(
        scenario=scenario,
        model=model,
        years=course.years,
        european_union=european_union,
        **arrays,
    )
