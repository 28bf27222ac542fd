"""The models as functions: of draws under one scenario, or of many scenarios at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any, Final

import numpy as np

from unionscope.analysis.chance import drivers_of, with_unexplained
from unionscope.analysis.draws import Draws
from unionscope.assumptions import START_REPLAY, Scenario
from unionscope.dataset import Dataset
from unionscope.model.course import Course
from unionscope.model.growth import driven
from unionscope.model.parameters import Array, ModelError, parameters_from
from unionscope.model.policy import PolicyState
from unionscope.model.replay import ReplayPath
from unionscope.model.run import Outcome, course_of, run_course
from unionscope.results import WORLD, Measures, replay_path

#: Scenarios solved together: large enough to be fast, small enough to stay in memory.
_TOGETHER: Final = 512
#: Arrays of an outcome that have one entry per draw.
_BY_DRAW: Final = ("exports", "imports", "supply_price", "re_exports", "gas_rent")


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """One number of the results: a variable of `results.Measures`, a partner and a year."""

    variable: str
    partner: str = WORLD
    year: int = 2035

    def of(self, outcome: Outcome) -> Array:
        """Return the quantity in every draw.  Shape (draws,).

        Raises
        ------
        ModelError
            Where the outcome has no such year, or its model no such variable.
        """
        found = np.flatnonzero(outcome.years == self.year)
        if not found.size:
            raise ModelError(f"year {self.year}: not a year of this run")
        return Measures(outcome).value(self.variable, self.partner)[:, found[0]]


def status_quo(scenario: Scenario) -> Scenario:
    """Return what a scenario is compared with: all defaults, but its start and parameters."""
    return Scenario(start=scenario.start, **dict(scenario.parameters))


@lru_cache(maxsize=4)
def _facts(dataset: Dataset, year: int) -> tuple[Array, tuple[float, float], ReplayPath | None]:
    path = replay_path(dataset) if year == START_REPLAY else None
    return dataset.flow_matrix(year), dataset.european_union_part(year), path


def outcome_of_draws(
    dataset: Dataset, scenario: Scenario, model: str, draws: Draws, *, chance: bool = False
) -> Outcome:
    """Return a model's outcome in every draw.

    Parameters
    ----------
    chance
        With it, growth and flows also differ by chance; a replay has no chance, because what
        happened is known.
    """
    flows, european_union, path = _facts(dataset, scenario.start)
    course = course_of(scenario, path)
    by_chance = chance and scenario.start != START_REPLAY
    if by_chance:
        course = driven(course, drivers_of(draws.z, course.years))
    arrays = run_course(model, flows, course, parameters_from(draws.values))
    outcome = Outcome(
        scenario=scenario,
        model=model,
        years=course.years,
        european_union=european_union,
        **arrays,
    )
    return with_unexplained(outcome, draws.z, dataset) if by_chance else outcome


def joined(outcomes: Sequence[Outcome]) -> Outcome:
    """Return outcomes of one run, computed some draws at a time, as one."""
    first = outcomes[0]
    given = [name for name in _BY_DRAW if getattr(first, name) is not None]
    arrays: dict[str, Any] = {
        name: np.concatenate([getattr(outcome, name) for outcome in outcomes]) for name in given
    }
    return replace(first, **arrays)


def _stacked(courses: Sequence[Course]) -> Course:
    """Return one course that differs by draw, from courses with the same start."""
    states: dict[str, Any] = {
        each.name: np.stack([np.atleast_1d(getattr(course.after, each.name)) for course in courses])
        for each in fields(PolicyState)
    }
    return replace(
        courses[0],
        age=np.stack([course.age for course in courses]),
        growth=np.concatenate([course.growth for course in courses], axis=1),
        after=PolicyState(**states),
    )


def _columns(
    dataset: Dataset, scenarios: Sequence[Scenario], columns: Mapping[str, Array]
) -> dict[str, Array]:
    """Return every parameter in every scenario, each of shape (scenarios,)."""
    count = len(scenarios)
    values = {key: np.full(count, each) for key, each in dataset.parameter_defaults().items()}
    for position, scenario in enumerate(scenarios):
        for key, value in scenario.parameters:
            values[key][position] = value
    return {**values, **columns}


def evaluate(
    dataset: Dataset,
    scenarios: Sequence[Scenario],
    model: str,
    columns: Mapping[str, Array] | None = None,
) -> Outcome:
    """Return the central outcome of many scenarios at once, one scenario a draw.

    Hundreds of scenarios cost little more than one.  The outcome's own `scenario` is the first.

    Parameters
    ----------
    scenarios
        All from the same start year.
    columns
        Parameters that differ from those of the scenarios, each of shape (scenarios,).
    """
    start = scenarios[0].start
    if any(each.start != start for each in scenarios):
        raise ModelError("scenarios with different start years cannot be solved together")
    flows, european_union, path = _facts(dataset, start)
    values = _columns(dataset, scenarios, columns or {})
    arrays: dict[str, Array] = {}
    for first in range(0, len(scenarios), _TOGETHER):
        some = slice(first, first + _TOGETHER)
        course = _stacked([course_of(scenario, path) for scenario in scenarios[some]])
        own = parameters_from({key: column[some] for key, column in values.items()})
        for key, found in run_course(model, flows, course, own).items():
            shape = (len(scenarios), *found.shape[1:])
            arrays.setdefault(key, np.empty(shape))[some] = found
    return Outcome(
        scenario=scenarios[0],
        model=model,
        years=course.years,
        european_union=european_union,
        **arrays,
    )
