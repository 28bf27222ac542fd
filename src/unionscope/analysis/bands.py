"""Bands: how far an outcome, and the effect of a scenario, may lie from the central line.

Two bands answer two questions.  The *outcome* band holds parameters, growth and what stays
unexplained: where trade may end up.  The *effect* band holds parameters only and is the difference
to the same draw's status quo: what the scenario changes.  Compare scenarios with the second.
Bands hold for a year, not for changes between years, and take the base-year figures as given.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

import numpy as np

from unionscope.analysis.draws import COUNT, SEED, Draws, Moved, draws_of
from unionscope.analysis.evaluate import joined, outcome_of_draws, status_quo
from unionscope.analysis.progress import Stepwise, UnfinishedError
from unionscope.assumptions import Scenario
from unionscope.dataset import Dataset
from unionscope.model.parameters import Array
from unionscope.model.run import Outcome
from unionscope.results import WORLD, Measures

Kind = Literal["outcome", "effect", "relative_effect"]
#: Quantiles of the band that is shown unless others are asked for.
BAND: Final = (0.10, 0.90)
#: Nested bands of 50, 80 and 90 % of the draws, outermost first and last.
NESTED: Final = (0.05, 0.10, 0.25, 0.75, 0.90, 0.95)
#: Draws of one step.
_STEP: Final = 512


#: Count and seed of all draws, and the first draw of a step.
_Part = tuple[int, int, int]


@lru_cache(maxsize=32)
def _status_quo_part(
    dataset: Dataset, start: int, moved: Moved, model: str, draws: _Part
) -> Outcome:
    """Return some draws of the status quo: the same for all scenarios, so kept."""
    count, seed, first = draws
    part = draws_of(dataset, moved, count, seed).part(slice(first, first + _STEP))
    return outcome_of_draws(dataset, Scenario(start=start, **dict(moved)), model, part)


class BandRun(Stepwise):
    """Bands of one scenario in one model.

    Examples
    --------
    `BandRun(dataset, scenario).finish().quantiles("exports", "Russia")` has shape (2, years).
    """

    def __init__(
        self,
        dataset: Dataset,
        scenario: Scenario,
        model: str = "ces",
        *,
        count: int = COUNT,
        seed: int = SEED,
    ) -> None:
        self.dataset = dataset
        self.scenario = scenario
        self.model = model
        self.draws: Draws = draws_of(dataset, scenario.parameters, count, seed)
        self._measures: dict[str, Measures] = {}

    def steps(self) -> Iterator[float]:
        """Compute, and yield after each step the part that is done, 0-1."""
        parts: dict[str, list[Outcome]] = {"status quo": [], "parameters": [], "outcome": []}
        steps = -(-self.draws.count // _STEP)
        unchanged = self.scenario == status_quo(self.scenario)
        for step in range(steps):
            draws = self.draws.part(slice(step * _STEP, (step + 1) * _STEP))
            reference = self._status_quo(step * _STEP)
            parts["status quo"].append(reference)
            yield (3 * step + 1) / (3 * steps)
            parts["parameters"].append(reference if unchanged else self._outcome(draws))
            yield (3 * step + 2) / (3 * steps)
            parts["outcome"].append(self._outcome(draws, chance=True))
            if step < steps - 1:
                yield (3 * step + 3) / (3 * steps)
        self._measures = {name: Measures(joined(each)) for name, each in parts.items()}
        yield 1.0

    def _status_quo(self, first: int) -> Outcome:
        part = (self.draws.count, self.draws.seed, first)
        scenario = self.scenario
        return _status_quo_part(self.dataset, scenario.start, scenario.parameters, self.model, part)

    def _outcome(self, draws: Draws, *, chance: bool = False) -> Outcome:
        return outcome_of_draws(self.dataset, self.scenario, self.model, draws, chance=chance)

    @property
    def finished(self) -> bool:
        """Whether all steps are taken."""
        return bool(self._measures)

    @property
    def years(self) -> Array:
        """Calendar years, the base year first.  Shape (years,)."""
        return self.measures("outcome").outcome.years

    def measures(self, part: str) -> Measures:
        """Return all results of the "status quo", of "parameters" alone, or of the "outcome".

        Raises
        ------
        UnfinishedError
            Where not all steps are taken.
        """
        if not self._measures:
            raise UnfinishedError
        return self._measures[part]

    def values(self, variable: str, partner: str = WORLD, *, kind: Kind = "outcome") -> Array:
        """Return a variable in every draw.  Shape (draws, years).

        Parameters
        ----------
        kind
            "outcome"; "effect", the difference to the same draw's status quo, in the variable's
            unit; or "relative_effect", the same as a share of the status quo.
        """
        if kind == "outcome":
            return self.measures("outcome").value(variable, partner)
        scenario = self.measures("parameters").value(variable, partner)
        reference = self.measures("status quo").value(variable, partner)
        return scenario - reference if kind == "effect" else scenario / reference - 1

    def quantiles(
        self,
        variable: str,
        partner: str = WORLD,
        *,
        kind: Kind = "outcome",
        levels: tuple[float, ...] = BAND,
    ) -> Array:
        """Return quantiles of a variable over the draws.  Shape (levels, years)."""
        return np.quantile(self.values(variable, partner, kind=kind), levels, axis=0)

    def rising(self, variable: str, partner: str = WORLD) -> Array:
        """Return the share of draws in which the scenario raises a variable.  Shape (years,)."""
        return np.asarray((self.values(variable, partner, kind="effect") > 0).mean(axis=0))
