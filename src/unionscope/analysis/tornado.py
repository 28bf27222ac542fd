"""Tornado: what each single input would change, and where a conclusion would flip."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from unionscope.analysis.draws import parameter_ranges
from unionscope.analysis.evaluate import Quantity, evaluate, status_quo
from unionscope.assumptions import (
    SERVICES_ONLY,
    START_REPLAY,
    Scenario,
    assumptions,
    inactive,
    scenario_from,
)
from unionscope.dataset import Dataset
from unionscope.model.parameters import Array

#: Positions tried on the whole range, and then inside the step where a conclusion flips.
_GRID: Final = 17
_PASSES: Final = 3
#: Differences smaller than this part of the quantity are rounding.
_ROUNDING: Final = 1e-9


@dataclass(frozen=True, kw_only=True)
class Input:
    """One number that a result depends on, with the ends that evidence supports."""

    key: str
    label: str
    kind: Literal["assumption", "parameter"]
    low: float
    high: float
    current: float


@dataclass(frozen=True, kw_only=True)
class Bar:
    """What one input does to the quantity from one end of its evidence to the other.

    Attributes
    ----------
    at_low, at_high
        The quantity there, everything else unchanged.
    effect_low, effect_high
        Its difference to the status quo there; a parameter moves the status quo too.
    flips_at
        The value, nearest to the current one, from which on the scenario no longer stands on the
        same side of the threshold; None where it does all along the evidence, and where the
        current value lies outside it and the conclusion is another one already at its end.
    """

    input: Input
    at_low: float
    at_high: float
    effect_low: float
    effect_high: float
    flips_at: float | None

    @property
    def span(self) -> float:
        """Distance between the two ends."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, kw_only=True)
class Tornado:
    """The quantity in the scenario and in the status quo, and every input, largest first."""

    value: float
    status_quo: float
    bars: tuple[Bar, ...]


def inputs(dataset: Dataset, scenario: Scenario, model: str) -> list[Input]:
    """Return every assumption and parameter that acts in this model from this start."""
    idle = inactive(scenario.start, model)
    found = [
        Input(
            key=each.key,
            label=each.label,
            kind="assumption",
            low=each.evidence[0],
            high=each.evidence[1],
            current=float(getattr(scenario, each.key)),
        )
        for each in assumptions()
        if each.evidence and each.key not in idle and each.key not in SERVICES_ONLY
    ]
    return [*found, *_parameter_inputs(dataset, scenario, model)]


def _parameter_inputs(dataset: Dataset, scenario: Scenario, model: str) -> list[Input]:
    idle = inactive(scenario.start, model)
    user = "replay" if scenario.start == START_REPLAY else model
    moved = dict(scenario.parameters)
    ranges = parameter_ranges(dataset)
    table = dataset.parameters
    uncertain = table[table["settable"] | (table["distribution"] == "triangular")]
    return [
        Input(
            key=key,
            label=label,
            kind="parameter",
            low=ranges[key].low,
            high=ranges[key].high,
            current=moved.get(key, ranges[key].mode),
        )
        for key, label, users in uncertain[["key", "label", "used_by"]].to_numpy(str).tolist()
        if user in users.split(";") and key not in idle
    ]


@dataclass(frozen=True, kw_only=True)
class _Asked:
    """A quantity as a function of one moved input."""

    dataset: Dataset
    scenario: Scenario
    model: str
    quantity: Quantity

    def at(self, moved: Sequence[tuple[Input, float]]) -> tuple[Array, Array]:
        """Return the quantity and the status quo where each input is moved, alone.  (moved,)."""
        scenarios, columns = [self.scenario], dict[str, Array]()
        for position, (each, value) in enumerate(moved, start=1):
            if each.kind == "assumption":
                scenarios.append(scenario_from({each.key: value}, self.scenario))
                continue
            scenarios.append(self.scenario)
            column = columns.setdefault(each.key, np.full(len(moved) + 1, each.current))
            column[position] = value
        references = [status_quo(self.scenario)] * len(scenarios)
        both = {key: np.tile(column, 2) for key, column in columns.items()}
        outcome = evaluate(self.dataset, [*scenarios, *references], self.model, both)
        values, before = np.split(self.quantity.of(outcome), 2)
        return values[1:], before[1:]


@dataclass(frozen=True, kw_only=True)
class _Flip:
    """The step of one input inside which a conclusion flips: it holds at `near`, not at `far`."""

    input: Input
    near: float
    far: float


def _first_flip(each: Input, positions: Array, holds: Array) -> _Flip | None:
    """Return the flip nearest to the current value, looking along the range."""
    start = int(np.abs(positions - each.current).argmin())
    if not holds[start]:
        return None
    flips = []
    for step in (1, -1):
        ahead = range(start + step, len(positions) if step > 0 else -1, step)
        lost = next((position for position in ahead if not holds[position]), None)
        if lost is not None:
            flips.append(
                _Flip(input=each, near=float(positions[lost - step]), far=float(positions[lost]))
            )
    return min(flips, key=lambda flip: abs(flip.far - each.current), default=None)


def _narrowed(asked: _Asked, flips: list[_Flip], side: float, threshold: float) -> list[_Flip]:
    """Return the flips with the step around each made smaller, all at once."""
    grids = [np.linspace(flip.near, flip.far, _GRID) for flip in flips]
    moved = [
        (flip.input, float(value))
        for flip, grid in zip(flips, grids, strict=True)
        for value in grid
    ]
    holds = _holds(*asked.at(moved), side, threshold).reshape(len(flips), _GRID)
    narrowed = []
    for flip, grid, held in zip(flips, grids, holds, strict=True):
        lost = int(np.argmin(held[1:])) + 1
        narrowed.append(_Flip(input=flip.input, near=float(grid[lost - 1]), far=float(grid[lost])))
    return narrowed


def _side(value: Array, reference: Array, threshold: float) -> Array:
    """Return on which side of the threshold the difference lies: 1, -1, or 0 for rounding."""
    beyond = value - reference - threshold
    small = np.abs(beyond) <= _ROUNDING * np.maximum(np.abs(value), np.abs(reference))
    return np.where(small, 0.0, np.sign(beyond))


def _holds(value: Array, reference: Array, side: float, threshold: float) -> Array:
    return np.asarray(_side(value, reference, threshold) == side)


def tornado(
    dataset: Dataset,
    scenario: Scenario,
    model: str,
    quantity: Quantity,
    threshold: float = 0.0,
) -> Tornado:
    """Return what every input does to a quantity, one at a time from the scenario as it is.

    Parameters
    ----------
    threshold
        The conclusion is that the difference to the status quo lies above, or below, this value.
    """
    asked = _Asked(dataset=dataset, scenario=scenario, model=model, quantity=quantity)
    every = inputs(dataset, scenario, model)
    grids = [
        np.unique(
            [*np.linspace(each.low, each.high, _GRID), np.clip(each.current, each.low, each.high)]
        )
        for each in every
    ]
    moved = [(each, float(at)) for each, grid in zip(every, grids, strict=True) for at in grid]
    value, reference = asked.at([*moved, (every[0], every[0].current)])
    now, before = float(value[-1]), float(reference[-1])
    side = float(_side(value[-1:], reference[-1:], threshold)[0])

    ends, flips = [], []
    first = 0
    for each, grid in zip(every, grids, strict=True):
        own = slice(first, first + grid.size)
        first += grid.size
        ends.append((value[own], value[own] - reference[own]))
        holds = _holds(value[own], reference[own], side, threshold)
        flip = _first_flip(each, grid, holds) if side else None
        flips += [flip] if flip else []
    for _ in range(_PASSES if flips else 0):
        flips = _narrowed(asked, flips, side, threshold)
    found = {flip.input.key: flip.far for flip in flips}
    bars = [
        Bar(
            input=each,
            at_low=float(levels[0]),
            at_high=float(levels[-1]),
            effect_low=float(effects[0]),
            effect_high=float(effects[-1]),
            flips_at=found.get(each.key),
        )
        for each, (levels, effects) in zip(every, ends, strict=True)
    ]
    bars.sort(key=lambda bar: bar.span, reverse=True)
    return Tornado(value=now, status_quo=before, bars=tuple(bars))
