"""The map of two assumptions: what an outcome would be at every pair of their values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from unionscope.analysis import Quantity, Surface, contour_levels, evaluate, surface
from unionscope.analysis.surface import SIZE, positions
from unionscope.assumptions import (
    START_REPLAY,
    Assumption,
    Scenario,
    assumption,
    assumptions,
    inactive,
    scenario_from,
)
from unionscope.dataset import Dataset
from unionscope.figures.axes import ticks
from unionscope.figures.outcomes import quantity
from unionscope.words.numbers import to_percent
from unionscope.words.outcomes import OUTCOMES, Outcome

#: What the two sides are where nothing else is chosen; the others follow where one does not act.
USUAL = ("sanction_intensity", "programmes_in_force")
#: Steps along a side that a reader can count in, and the most of them.
_STEPS = (0.01, 0.02, 0.025, 0.05, 0.1)
_MOST_STEPS = 26
_MOST_LINES = 7


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a map is about.  `axes` are the keys of the horizontal and the vertical side."""

    dataset: Dataset
    scenario: Scenario
    model: str
    outcome: str
    year: int
    axes: tuple[str, str]

    @property
    def form(self) -> Outcome:
        """How the outcome is called and written."""
        return OUTCOMES[self.outcome]

    @property
    def quantity(self) -> Quantity:
        """The outcome in the year."""
        return quantity(self.outcome, self.year)

    @property
    def replay(self) -> bool:
        """Whether the run replays the past."""
        return self.scenario.start == START_REPLAY

    @property
    def here(self) -> tuple[float, float]:
        """Where the scenario stands on the map."""
        return self.scenario.value(self.axes[0]), self.scenario.value(self.axes[1])

    @property
    def today(self) -> tuple[float, float]:
        """Where both assumptions have their defaults."""
        start = self.scenario.start
        first, second = (assumption(key).default_at(start) for key in self.axes)
        return first, second

    @property
    def unplaced(self) -> "Asked":
        """The same map without a place on it: what it looks like does not depend on that."""
        values = dict(zip(self.axes, self.today, strict=True))
        return replace(self, scenario=scenario_from(values, self.scenario))

    def at(self, places: Sequence[tuple[float, float]]) -> list[float]:
        """Return the outcome at places of the map, in the model's unit."""
        moved = [
            scenario_from(dict(zip(self.axes, place, strict=True)), self.scenario)
            for place in places
        ]
        found = self.quantity.of(evaluate(self.dataset, moved, self.model))
        return [float(value) for value in found]


def acting(start: int, model: str) -> tuple[Assumption, ...]:
    """Return the assumptions that do something in a model from a start year, in their order."""
    idle = inactive(start, model)
    return tuple(each for each in assumptions() if each.key not in idle and each.key != "start")


def sides(
    start: int, model: str, across: str, along: str
) -> tuple[tuple[str, str], Mapping[str, str]]:
    """Return two different assumptions that act, as near as possible to those asked for.

    The second part is the reason for every one that had to give way, by key.
    """
    idle = inactive(start, model)
    possible = [each.key for each in acting(start, model)]
    chosen: list[str] = []
    for wanted, usual in zip((across, along), USUAL, strict=True):
        options = [wanted, usual, *USUAL, *possible]
        chosen.append(next(key for key in options if key in possible and key not in chosen))
    reasons = {key: idle[key] for key in (across, along) if key in idle}
    return (chosen[0], chosen[1]), reasons


def places(key: str) -> int:
    """Return the number of places along a side, so that they are values a reader would choose.

    Examples
    --------
    >>> places("sanction_intensity")  # 0, 5, 10 ... 110 %
    23
    """
    declared = assumption(key)
    for step in _STEPS:
        count = (declared.high - declared.low) / step
        if count < _MOST_STEPS + 0.5 and abs(count - round(count)) < 1e-6:
            return round(count) + 1
    return SIZE


def _surface(asked: Asked, *, evidence: bool) -> Surface:
    x, y = (
        positions(key, SIZE if evidence else places(key), evidence=evidence) for key in asked.axes
    )
    return surface(asked.dataset, asked.scenario, asked.model, asked.quantity, asked.axes, (x, y))


@lru_cache(maxsize=16)
def whole(asked: Asked) -> Surface:
    """Return the outcome at every place of a map; ask for it `unplaced`."""
    return _surface(asked, evidence=False)


@lru_cache(maxsize=16)
def supported(asked: Asked) -> Surface:
    """Return the outcome inside both evidence ranges; ask for it `unplaced`."""
    return _surface(asked, evidence=True)


def values(asked: Asked) -> list[list[float]]:
    """Return the outcome at every place of a map, rows from the foot up, in the model's unit."""
    rows: list[list[float]] = whole(asked.unplaced).values.tolist()
    return rows


def drawn_value(key: str, value: float) -> float:
    """Return a value of an assumption in the unit of its axis: percent, or as it is."""
    return to_percent(value) if assumption(key).format == "percent" else value


@dataclass(frozen=True, kw_only=True)
class Side:
    """One side of a map in the unit of its axis."""

    label: str
    format: str
    low: float
    high: float
    ticks: tuple[float, ...]


def side(key: str) -> Side:
    """Return the axis of an assumption."""
    declared = assumption(key)
    low, high = drawn_value(key, declared.low), drawn_value(key, declared.high)
    return Side(
        label=declared.label,
        format=declared.format,
        low=low,
        high=high,
        ticks=ticks(low, high),
    )


def evidence(key: str) -> tuple[float, float]:
    """Return the evidence range of an assumption, or all of it where there is none."""
    declared = assumption(key)
    return declared.evidence or (declared.low, declared.high)


def printed(form: Outcome, value: float) -> float:
    """Return an outcome in its printed unit, free of rounding dust."""
    return round(value * form.scale, 9)


def flat(asked: Asked) -> bool:
    """Say whether the outcome is the same all over a map, once it is rounded."""
    low, high = span(asked)
    return high - low < 2 * 10.0**-asked.form.decimals


def span(asked: Asked) -> tuple[float, float]:
    """Return the lowest and the highest outcome on a map, in the printed unit."""
    found = [printed(asked.form, value) for row in values(asked) for value in row]
    return min(found), max(found)


def levels(asked: Asked) -> list[float]:
    """Return round levels for the lines of a map, in the printed unit; none on a flat one."""
    if flat(asked):
        return []
    low, high = span(asked)
    # Lines closer than the last printed digit would carry the same label.
    most = min(_MOST_LINES, int((high - low) * 10**asked.form.decimals))
    return [float(level) for level in contour_levels(low, high, most)]


@dataclass(frozen=True, kw_only=True)
class Spot:
    """One place of a map with its outcome in the model's unit."""

    place: tuple[float, float]
    value: float


@dataclass(frozen=True, kw_only=True)
class Spots:
    """The outcome where the scenario stands, with both as today, and its ends inside evidence."""

    here: Spot
    today: Spot
    lowest: Spot
    highest: Spot


def spots(asked: Asked) -> Spots:
    """Return the places of a map that its sentence and table are about."""
    here, today = asked.here, asked.today
    found = asked.at([here, today])
    inside = supported(asked.unplaced)

    def end(index: Any) -> Spot:  # noqa: ANN401 - a position in an array
        row, column = divmod(int(index), len(inside.x))
        place = (float(inside.x[column]), float(inside.y[row]))
        return Spot(place=place, value=float(inside.values[row, column]))

    return Spots(
        here=Spot(place=here, value=found[0]),
        today=Spot(place=today, value=found[1]),
        lowest=end(inside.values.argmin()),
        highest=end(inside.values.argmax()),
    )


def picked(
    selection: Sequence[Mapping[str, Any]] | None, axes: tuple[str, str]
) -> dict[str, float]:
    """Return the two assumptions at the place of a click; nothing where none was clicked.

    Parameters
    ----------
    selection
        What the chart says was selected: fields `vx` and `vy` of a cell.
    """
    for cell in selection or ():
        if "vx" in cell and "vy" in cell:
            return {axes[0]: float(cell["vx"]), axes[1]: float(cell["vy"])}
    return {}
