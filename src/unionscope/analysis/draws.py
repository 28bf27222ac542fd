"""Draws: the same 2,048 possible worlds for every scenario.

Points fill the unit cube evenly (a scrambled Sobol sequence with a fixed seed), one dimension per
uncertain parameter in the row order of data/parameters.csv, then one per chance event.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from unionscope.dataset import Dataset
from unionscope.model.parameters import Array

#: Number of draws, a power of two, so that the points stay evenly spread.
COUNT: Final = 2048
SEED: Final = 2025
#: Independent standard normal events, z1 to z6, with their labels.
EVENTS: Final = {
    "russian_demand": "Demand in Russia",
    "belarusian_supply": "What Belarus supplies",
    "partner_demand": "Demand of all other partners",
    "unexplained_exports_russia": "Exports to Russia, unexplained",
    "unexplained_imports_russia": "Imports from Russia, unexplained",
    "unexplained_other": "Other trade, unexplained",
}
#: Parameters moved by the reader, as in `Scenario.parameters`.
Moved = tuple[tuple[str, float], ...]

#: Half the grain of the points: keeps the normal quantile of a corner of the cube finite.
_SMALLEST = 2.0**-31


@dataclass(frozen=True, kw_only=True, eq=False)
class Draws:
    """Possible worlds.

    Attributes
    ----------
    values
        Every parameter of the models, each of shape (draws,), in the unit of its row.
    z
        Standard normal events in the order of `EVENTS`, shape (draws, 6).
    seed
        Of the points; the same seed gives the same worlds.
    """

    values: Mapping[str, Array]
    z: Array
    seed: int

    @property
    def count(self) -> int:
        """Number of draws."""
        return int(self.z.shape[0])

    def part(self, rows: slice) -> "Draws":
        """Return some of the draws."""
        values = {key: column[rows] for key, column in self.values.items()}
        return Draws(values=values, z=self.z[rows], seed=self.seed)


@dataclass(frozen=True, kw_only=True)
class Range:
    """Ends and default of a figure, in its own unit."""

    low: float
    mode: float
    high: float


def parameter_ranges(dataset: Dataset) -> dict[str, Range]:
    """Return the range of every parameter, by key, in the row order of its file."""
    table = dataset.parameters
    ends = table[["low", "default", "high"]].to_numpy(dtype=float).tolist()
    return {
        str(key): Range(low=low, mode=mode, high=high)
        for key, (low, mode, high) in zip(table["key"], ends, strict=True)
    }


def uncertain(dataset: Dataset) -> tuple[str, ...]:
    """Return every parameter that is drawn, in the row order of its file."""
    table = dataset.parameters
    return tuple(str(key) for key in table.loc[table["distribution"] == "triangular", "key"])


def evenly_spread(dimensions: int, count: int, seed: int) -> Array:
    """Return points that fill the unit cube evenly.  Shape (count, dimensions), inside (0, 1).

    Parameters
    ----------
    count
        A power of two.
    """
    # Slow to import, and not needed before the first uncertainty band.
    from scipy.stats import qmc  # type: ignore[import-untyped]

    if count < 1 or count & (count - 1):
        raise ValueError(f"number of draws {count}: must be a power of two")
    sequence = qmc.Sobol(dimensions, scramble=True, rng=seed)
    points: Array = sequence.random_base2(count.bit_length() - 1)
    return np.clip(points, _SMALLEST, 1 - _SMALLEST)


def triangular(at: Array, of: Range) -> Array:
    """Return quantiles of the triangular distribution.

    Parameters
    ----------
    at
        Probabilities, 0-1.

    Examples
    --------
    >>> triangular(np.array([0.0, 0.5, 1.0]), Range(low=1.0, mode=2.0, high=3.0))
    array([1., 2., 3.])
    """
    span = of.high - of.low
    rising = of.low + np.sqrt(at * span * (of.mode - of.low))
    falling = of.high - np.sqrt((1 - at) * span * (of.high - of.mode))
    return np.clip(np.where(at * span < of.mode - of.low, rising, falling), of.low, of.high)


def normal(at: Array) -> Array:
    """Return quantiles of the standard normal distribution."""
    from scipy.special import ndtri  # type: ignore[import-untyped]

    quantiles: Array = ndtri(at)
    return quantiles


def draws_at(dataset: Dataset, points: Array, moved: Moved = (), seed: int = SEED) -> Draws:
    """Return the draws at points of the unit cube, shape (draws, uncertain parameters + 6).

    A parameter that the reader moved has the reader's value in every draw; its dimension stays, so
    that all other parameters keep theirs.
    """
    count = points.shape[0]
    fixed = {**dataset.parameter_defaults(), **dict(moved)}
    values = {key: np.broadcast_to(value, (count,)) for key, value in fixed.items()}
    keys, ranges = uncertain(dataset), parameter_ranges(dataset)
    for dimension, key in enumerate(keys):
        if key not in dict(moved):
            values[key] = triangular(points[:, dimension], ranges[key])
    z = normal(points[:, len(keys) :])
    for column in (*values.values(), z):
        column.flags.writeable = False
    return Draws(values=values, z=z, seed=seed)


@lru_cache(maxsize=16)
def draws_of(dataset: Dataset, moved: Moved = (), count: int = COUNT, seed: int = SEED) -> Draws:
    """Return the possible worlds, the same for all scenarios that move the same parameters."""
    dimensions = len(uncertain(dataset)) + len(EVENTS)
    return draws_at(dataset, evenly_spread(dimensions, count, seed), moved, seed)
