"""What two regimes of sanctions touch, which of them binds, and what cases compare to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from unionscope.analysis.draws import COUNT, SEED, Draws, draws_of
from unionscope.analysis.evaluate import joined, outcome_of_draws, status_quo
from unionscope.analysis.progress import Stepwise, UnfinishedError
from unionscope.assumptions import START_REPLAY, Scenario, assumption
from unionscope.dataset import Dataset
from unionscope.model.blocs import BELARUS, COALITION, RUSSIA, Link
from unionscope.model.parameters import Array, Parameters, parameters_from
from unionscope.model.policy import PolicyState, coverage, loss, pair_losses
from unionscope.model.run import Outcome, course_of
from unionscope.results import Measures, replay_path

#: Trade that the two regimes touch, by name.
LINKS: Final[Mapping[str, Link]] = {
    "belarus_sells": (BELARUS, COALITION),
    "belarus_buys": (COALITION, BELARUS),
    "russia_sells": (RUSSIA, COALITION),
    "russia_buys": (COALITION, RUSSIA),
}
#: The parameter that says how much of a link can be sanctioned, and the one that enforces.
COVERAGE: Final = {
    "belarus_sells": "coverage_exports_belarus",
    "belarus_buys": "coverage_imports_belarus",
    "russia_sells": "coverage_exports_russia",
    "russia_buys": "coverage_imports_russia",
}
ENFORCEMENT: Final = dict.fromkeys(LINKS, "enforcement") | {
    "belarus_buys": "enforcement_imports_belarus"
}
#: A link of Belarus and that of Russia whose regime is copied.
COPIED_FROM: Final = {"belarus_sells": "russia_sells", "belarus_buys": "russia_buys"}
#: Coverage below this is none.
_NOTHING: Final = 1e-9
_STEP: Final = 512
_EFFECT: Final = (0.10, 0.90)


@dataclass(frozen=True, kw_only=True)
class Touched:
    """What sanctions do to one link in the long run, shares 0-1.

    Attributes
    ----------
    own, copied
        Covered by the regime made for the country; by what is copied from the other regime.
    covered
        By both together: the larger of the two, less what is sold elsewhere without loss.
    reached
        Covered, and given up out of caution.
    lost
        What is reached as far as sanctions are enforced.
    """

    own: float
    copied: float
    covered: float
    reached: float
    lost: float

    @property
    def own_binds(self) -> bool:
        """Whether the country's own regime is the larger one."""
        return self.own >= self.copied


@dataclass(frozen=True, kw_only=True)
class Regimes:
    """Both regimes in one year.

    Attributes
    ----------
    belarus, russia, alignment
        State of the three policies, shares 0-1; the intensity is in them.
    links
        What they do, by the names of `LINKS`.
    thresholds
        For each link of Belarus the position of the slider on Belarus at which both regimes cover
        the same: below it nothing changes.  Above 1 where no position reaches that; None where
        the slider does nothing at all.
    """

    belarus: float
    russia: float
    alignment: float
    links: Mapping[str, Touched]
    thresholds: Mapping[str, float | None]


def _parameters(dataset: Dataset, scenario: Scenario) -> Parameters:
    return parameters_from({**dataset.parameter_defaults(), **dict(scenario.parameters)})


def _state(dataset: Dataset, scenario: Scenario, year: int) -> PolicyState:
    """Return the three policies that a scenario reaches, or has in a year of the replay."""
    path = replay_path(dataset) if scenario.start == START_REPLAY else None
    course = course_of(scenario, path)
    at = int(np.flatnonzero(course.years == year)[0])

    def now(value: float | Array) -> float:
        return float(np.broadcast_to(np.asarray(value, dtype=float), course.years.shape)[at])

    after = course.after
    return replace(
        after,
        sanctions_belarus=now(after.sanctions_belarus),
        sanctions_russia=now(after.sanctions_russia),
        alignment=now(after.alignment),
    )


def regimes(dataset: Dataset, scenario: Scenario, year: int, model: str = "ces") -> Regimes:
    """Return what a scenario's sanctions touch in the long run, and which regime binds.

    Parameters
    ----------
    year
        A year of the run; it matters in a replay, where policy differs by year.
    """
    p = _parameters(dataset, scenario)
    state = _state(dataset, scenario, year)
    redirected = p.redirected_russian_exports if model == "general_equilibrium" else 0.0
    alone = replace(state, alignment=0.0)
    copied_only = replace(state, sanctions_belarus=0.0)
    covered, lost = coverage(state, p, redirected), pair_losses(state, p, redirected)
    own, copied = coverage(alone, p, redirected), coverage(copied_only, p, redirected)
    full = np.ones((1, 1))
    found = {
        name: Touched(
            own=float(own[link][0, 0]),
            copied=float(copied[link][0, 0]) if name in COPIED_FROM else 0.0,
            covered=float(covered[link][0, 0]),
            reached=float(loss(covered[link], full, p)[0, 0]),
            lost=float(lost[link][0, 0]),
        )
        for name, link in LINKS.items()
    }
    # The slider acts in proportion, so one position tells all others.
    usual = assumption("sanctions_belarus").default_at(scenario.start)
    at_usual = Scenario(**{**scenario.changed(), "sanctions_belarus": usual})
    step = coverage(replace(_state(dataset, at_usual, year), alignment=0.0), p, redirected)
    return Regimes(
        belarus=float(state.sanctions_belarus),
        russia=float(state.sanctions_russia),
        alignment=float(state.alignment),
        links=found,
        thresholds={
            name: found[name].copied * usual / float(step[LINKS[name]][0, 0])
            if step[LINKS[name]][0, 0] > _NOTHING
            else None
            for name in COPIED_FROM
        },
    )


class CaseRun(Stepwise):
    """What several scenarios change against their common status quo, over the parameters.

    Examples
    --------
    `CaseRun(dataset, scenarios).finish().effect(0, "exports", ("Russia",), 2030)` is a pair.
    """

    def __init__(
        self,
        dataset: Dataset,
        scenarios: Sequence[Scenario],
        model: str = "ces",
        *,
        count: int = COUNT,
    ) -> None:
        self.dataset = dataset
        self.scenarios = tuple(scenarios)
        self.model = model
        self._quo = status_quo(self.scenarios[0])
        self._draws: Draws = draws_of(dataset, self._quo.parameters, count, SEED)
        self._measures: list[Measures] = []

    def steps(self) -> Iterator[float]:
        """Compute, and yield after each step the part that is done, 0-1."""
        every = (self._quo, *self.scenarios)
        parts: list[list[Outcome]] = [[] for _ in every]
        firsts = range(0, self._draws.count, _STEP)
        total, taken = len(every) * len(firsts), 0
        for first in firsts:
            draws = self._draws.part(slice(first, first + _STEP))
            for scenario, found in zip(every, parts, strict=True):
                found.append(outcome_of_draws(self.dataset, scenario, self.model, draws))
                taken += 1
                if taken < total:
                    yield taken / total
        self._measures = [Measures(joined(each)) for each in parts]
        yield 1.0

    @property
    def finished(self) -> bool:
        """Whether all steps are taken."""
        return bool(self._measures)

    def effect(
        self, index: int, variable: str, partners: Sequence[str], year: int
    ) -> tuple[float, float]:
        """Return low and high of what a scenario changes, 80 % of the draws.

        Parameters
        ----------
        partners
            Summed up, where the variable is money.

        Raises
        ------
        UnfinishedError
            Where not all steps are taken.
        """
        if not self._measures:
            raise UnfinishedError
        quo, scenario = self._measures[0], self._measures[index + 1]
        at = int(np.flatnonzero(quo.outcome.years == year)[0])
        total = sum(
            scenario.value(variable, each)[:, at] - quo.value(variable, each)[:, at]
            for each in partners
        )
        low, high = np.quantile(total, _EFFECT).tolist()
        return low, high
