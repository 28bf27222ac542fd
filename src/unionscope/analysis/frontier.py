"""Frontier: what one assumption would have to be, for each value of another, to reach a target."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from unionscope.analysis.evaluate import Quantity
from unionscope.analysis.surface import positions, quantity_at
from unionscope.assumptions import Scenario, assumption
from unionscope.dataset import Dataset
from unionscope.model.parameters import Array

#: Values tried along each assumption, and inside the step that reaches the target.
_ACROSS: Final = 21
_ALONG: Final = 41
_INSIDE: Final = 9
_PASSES: Final = 4


@dataclass(frozen=True, kw_only=True)
class Target:
    """A level that a quantity should be at most, or at least."""

    quantity: Quantity
    level: float
    direction: Literal["at_most", "at_least"]

    def met(self, values: Array) -> Array:
        """Say where values meet the target.  Same shape."""
        meets = values <= self.level if self.direction == "at_most" else values >= self.level
        return np.asarray(meets)

    def missed_by(self, values: Array) -> Array:
        """Return how far values are from the target, zero or less where they meet it."""
        missed: Array = self.sign * (values - self.level)
        return missed

    @property
    def sign(self) -> int:
        """1 where the target is missed by being above it, -1 by being below."""
        return 1 if self.direction == "at_most" else -1


@dataclass(frozen=True, kw_only=True)
class Search:
    """Where to look: values `at` of the first assumption, evenly over its evidence where empty.

    With `evidence` the second stays inside its evidence; without, it may take every value.
    """

    at: tuple[float, ...] = ()
    evidence: bool = True


_EVIDENCE: Final = Search()


@dataclass(frozen=True, kw_only=True)
class Reached:
    """The smallest change of `y` from its default that reaches the target at this `x`."""

    x: float
    y: float
    change: float


@dataclass(frozen=True, kw_only=True)
class NotReachable:
    """At this `x` the target is not reachable inside the evidence, or the whole, range of `y`.

    `closest` is the nearest that the quantity comes to it, at `y`.
    """

    x: float
    y: float
    closest: float


@dataclass(frozen=True, kw_only=True)
class Frontier:
    """For values of `x_key`, whether and where `y_key` reaches a target.

    Other assumptions are as in the scenario; changes of `y_key` count from its default.
    """

    x_key: str
    y_key: str
    target: Target
    points: tuple[Reached | NotReachable, ...]

    @property
    def reachable(self) -> bool:
        """Whether the target can be reached at any of the values."""
        return any(isinstance(point, Reached) for point in self.points)


def _outwards(y_key: str, default: float, *, evidence: bool) -> list[Array]:
    """Return values from the default up and from it down, inside the evidence or the range."""
    along = positions(y_key, _ALONG, evidence=evidence)
    start = float(np.clip(default, along[0], along[-1]))
    along = np.unique([*along, start])
    return [along[along >= start], along[along <= start][::-1]]


def _first_met(
    at: Callable[[Array, Array], Array], x: Array, outwards: Array, target: Target, passes: int
) -> Array:
    """Return the first value going outwards that meets the target, for each x; nan for none.

    Parameters
    ----------
    at
        The quantity at pairs of values, all of one shape.
    passes
        How often the step that reaches the target is searched more finely.
    """
    grid = np.tile(outwards, (x.size, 1))
    answer = np.full(x.size, np.nan)
    rows = np.arange(x.size)
    for _ in range(passes + 1):
        met = target.met(at(np.repeat(x[rows, None], grid.shape[1], axis=1), grid))
        first = met.argmax(axis=1)
        found = met.any(axis=1)
        each = np.arange(rows.size)
        answer[rows[found]] = grid[each, first][found]
        # Nothing lies between the default and itself.
        between = found & (first > 0)
        if not between.any():
            break
        near, far = grid[each, first - 1][between], grid[each, first][between]
        rows, grid = rows[between], np.linspace(near, far, _INSIDE, axis=-1)
    return answer


def _point(x: float, options: Array, default: float) -> Reached | None:
    """Return the option nearest to the default, if there is one."""
    reached = [float(y) for y in options if np.isfinite(y)]
    if not reached:
        return None
    y = min(reached, key=lambda option: abs(option - default))
    return Reached(x=x, y=y, change=y - default)


def frontier(
    dataset: Dataset,
    scenario: Scenario,
    model: str,
    axes: tuple[str, str],
    target: Target,
    search: Search = _EVIDENCE,
) -> Frontier:
    """Return the smallest change of one assumption that reaches a target, over another one.

    Parameters
    ----------
    axes
        Keys of the assumption that is varied and of the one that has to reach the target; other
        assumptions are as in the scenario.
    """
    x_key, y_key = axes
    if x_key == y_key:
        raise ValueError(f"frontier: {x_key} cannot be both assumptions")
    declared = assumption(y_key)
    default = declared.default_at(scenario.start)

    def quantity(x: Array, y: Array) -> Array:
        pairs = {x_key: x.ravel(), y_key: y.ravel()}
        return quantity_at(dataset, scenario, model, target.quantity, pairs).reshape(x.shape)

    x = np.asarray(search.at) if search.at else positions(x_key, _ACROSS, evidence=True)
    passes = 0 if declared.format == "year" else _PASSES
    sides = _outwards(y_key, default, evidence=search.evidence)
    met = np.stack([_first_met(quantity, x, side, target, passes) for side in sides], axis=-1)
    across, along = np.meshgrid(x, np.concatenate(sides), indexing="ij")
    unmet = np.isnan(met).all(axis=1).any()
    missed = target.missed_by(quantity(across, along)) if unmet else along * 0
    points: list[Reached | NotReachable] = []
    for row, value in enumerate(x.tolist()):
        nearest = int(missed[row].argmin())
        closest = target.level + target.sign * float(missed[row, nearest])
        points.append(
            _point(value, met[row], default)
            or NotReachable(x=value, y=float(along[row, nearest]), closest=closest)
        )
    return Frontier(x_key=x_key, y_key=y_key, target=target, points=tuple(points))
