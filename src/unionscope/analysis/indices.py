"""Sobol indices: how much of a result's variance each uncertain input explains.

First-order indices by Saltelli's and total indices by Jansen's estimator (Saltelli et al. 2010,
Computer Physics Communications 181).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from unionscope.analysis.draws import EVENTS, SEED, draws_at, evenly_spread, uncertain
from unionscope.analysis.evaluate import outcome_of_draws, status_quo
from unionscope.analysis.progress import Stepwise, UnfinishedError
from unionscope.assumptions import START_REPLAY, Scenario, inactive
from unionscope.dataset import Dataset
from unionscope.model.parameters import Array
from unionscope.results import Measures

#: Rows of each of the two base samples, a power of two.
COUNT: Final = 1024


@dataclass(frozen=True, kw_only=True, eq=False)
class Indices:
    """Shares of variance.

    Attributes
    ----------
    keys
        Inputs: parameters in the order of their file, then the events of `draws.EVENTS`.
    labels
        The inputs in words.
    years
        Calendar years, shape (years,).
    first
        Part of the variance that an input explains alone, shape (inputs, years).
    total
        The same with all it does together with others, shape (inputs, years).
    variance
        Of the variable, in its unit squared, shape (years,); where it is zero, indices are zero.

    Estimates: small negative values are sampling error.
    """

    keys: tuple[str, ...]
    labels: tuple[str, ...]
    years: Array
    first: Array
    total: Array
    variance: Array


def saltelli_points(dimensions: int, count: int = COUNT, seed: int = SEED) -> tuple[Array, Array]:
    """Return two independent samples of the unit cube, each of shape (count, dimensions)."""
    both = evenly_spread(2 * dimensions, count, seed)
    return both[:, :dimensions], both[:, dimensions:]


def with_column(first: Array, second: Array, dimension: int) -> Array:
    """Return the first sample with one column from the second."""
    mixed = first.copy()
    mixed[:, dimension] = second[:, dimension]
    return mixed


def variance_shares(first: Array, second: Array, mixed: Array) -> tuple[Array, Array, Array]:
    """Return first-order indices, total indices and the variance.

    Parameters
    ----------
    first, second
        Results at the two samples, shape (count, ...).
    mixed
        Results at the first sample with one column from the second, shape (inputs, count, ...).
    """
    # Centred: the estimator of first-order indices is much noisier with a large mean.
    middle = np.concatenate([first, second]).mean(axis=0)
    first, second, mixed = first - middle, second - middle, mixed - middle
    variance = (first**2 + second**2).mean(axis=0) / 2
    # What does not vary has rounding for a variance.
    varies = variance > (1e-10 * middle) ** 2
    scale = np.where(varies, variance, np.inf)
    alone = (second * (mixed - first)).mean(axis=1) / scale
    together = ((first - mixed) ** 2).mean(axis=1) / 2 / scale
    return alone, together, np.where(varies, variance, 0.0)


class IndexRun(Stepwise):
    """Sobol indices of one output, a variable and a partner, in one scenario, for every year."""

    def __init__(
        self,
        dataset: Dataset,
        scenario: Scenario,
        model: str,
        output: tuple[str, str] = ("turnover_share", "Russia"),
        *,
        kind: Literal["outcome", "effect"] = "outcome",
        count: int = COUNT,
    ) -> None:
        self._dataset, self._scenario, self._model = dataset, scenario, model
        self._output = output
        self._kind, self._count = kind, count
        self._result: Indices | None = None

    def _dimensions(self) -> dict[str, int]:
        """Return the inputs that can act, with their dimension among all draws."""
        keys = uncertain(self._dataset)
        idle = {*inactive(self._scenario.start, self._model), *dict(self._scenario.parameters)}
        chance = self._kind == "outcome" and self._scenario.start != START_REPLAY
        found = {key: at for at, key in enumerate(keys) if key not in idle}
        if chance:
            found |= {key: len(keys) + at for at, key in enumerate(EVENTS)}
        return found

    def _values(self, points: Array) -> tuple[Array, Array]:
        """Return the variable at points of the unit cube, shape (count, years), and the years."""
        scenario = self._scenario
        draws = draws_at(self._dataset, points, scenario.parameters)
        effect = self._kind == "effect"
        outcome = outcome_of_draws(self._dataset, scenario, self._model, draws, chance=not effect)
        values = Measures(outcome).value(*self._output)
        if effect:
            reference = outcome_of_draws(self._dataset, status_quo(scenario), self._model, draws)
            values = values - Measures(reference).value(*self._output)
        return values, outcome.years

    def steps(self) -> Iterator[float]:
        """Compute, and yield after each step the part that is done, 0-1."""
        dimensions = self._dimensions()
        every = len(uncertain(self._dataset)) + len(EVENTS)
        first, second = saltelli_points(every, self._count)
        total = len(dimensions) + 2
        at_first, years = self._values(first)
        yield 1 / total
        at_second, _ = self._values(second)
        yield 2 / total
        mixed = []
        for done, dimension in enumerate(dimensions.values(), start=3):
            mixed.append(self._values(with_column(first, second, dimension))[0])
            if done < total:
                yield done / total
        alone, together, variance = variance_shares(at_first, at_second, np.stack(mixed))
        table = self._dataset.parameters
        labels = dict(zip(table["key"], table["label"], strict=True)) | EVENTS
        self._result = Indices(
            keys=tuple(dimensions),
            labels=tuple(str(labels[key]) for key in dimensions),
            years=years,
            first=alone,
            total=together,
            variance=variance,
        )
        yield 1.0

    @property
    def result(self) -> Indices:
        """The indices.

        Raises
        ------
        UnfinishedError
            Where not all steps are taken.
        """
        if self._result is None:
            raise UnfinishedError
        return self._result
