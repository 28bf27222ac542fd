"""What it would take: targets, the assumptions that reach them, and how close the rest comes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import floor

from unionscope.analysis import (
    Frontier,
    NotReachable,
    Reached,
    Search,
    Target,
    frontier,
    status_quo,
)
from unionscope.assumptions import START_REPLAY, START_TODAY, Scenario, assumption
from unionscope.figures.target_rows import FRONTIER, POINT, Row
from unionscope.figures.targets import (
    Asked,
    drawn_value,
    evidence,
    levels,
    printed,
    whole,
)
from unionscope.results import Measures, run
from unionscope.words.target_answers import Answer

MONEY = ("turnover", "exports", "imports", "balance")
AT_MOST, AT_LEAST = "at_most", "at_least"
#: Years whose facts a target may ask back.
_PAST = (START_REPLAY, START_TODAY)
_MOST_ROWS = 7
_DUST = 1e-6
#: What links accept, US$ bn.
_FARTHEST = 1000.0


def in_model_unit(outcome: str, level: float) -> float:
    """Return a level as links hold it, US$ bn or 0-1, in the model's unit.

    Examples
    --------
    >>> in_model_unit("turnover", 50.0), in_model_unit("export_share", 0.5)
    (50000.0, 0.5)
    """
    return round(level * 1000, 9) if outcome in MONEY else level


def in_link_unit(outcome: str, value: float) -> float:
    """Return a level in the model's unit as links hold it, free of rounding dust."""
    return round(value / 1000, 9) if outcome in MONEY else round(value, 11)


@dataclass(frozen=True, kw_only=True)
class ReadyMade:
    """A target to choose: a level in the model's unit; `year` where the facts of a year had it."""

    level: float
    direction: str
    year: int | None = None


def past_level(asked: Asked, year: int) -> float:
    """Return what an outcome really was in a year that runs can start from, as it is printed."""
    first = Measures(run(asked.dataset, Scenario(start=year)))
    value = first.central(asked.quantity.variable, asked.quantity.partner, year)
    form = asked.form
    return round(round(printed(form, value), form.decimals) / form.scale, 9)


@lru_cache(maxsize=64)
def _ready_made(asked: Asked) -> tuple[ReadyMade, ...]:
    now = asked.at([asked.today])[0]
    own = printed(asked.form, now)
    scale = asked.form.scale
    rounds = levels(asked)
    below = [level for level in rounds if level < own]
    above = [level for level in rounds if level > own]
    made = [ReadyMade(level=round(level / scale, 9), direction=AT_MOST) for level in below[-1:]]
    for year in _PAST:
        level = past_level(asked, year)
        if abs(printed(asked.form, level - now)) >= 10.0**-asked.form.decimals:
            way = AT_MOST if level < now else AT_LEAST
            made.append(ReadyMade(level=level, direction=way, year=year))
    made += [ReadyMade(level=round(level / scale, 9), direction=AT_LEAST) for level in above[:1]]
    return tuple(made)


def ready_made(asked: Asked) -> tuple[ReadyMade, ...]:
    """Return targets to choose from, the usual one first.

    They come from the facts and from the map around the status quo, so that they do not move
    with the sliders.
    """
    return _ready_made(replace(asked, scenario=status_quo(asked.scenario)))


def target_of(asked: Asked, level: float | None, direction: str) -> Target:
    """Return the target that a link names, or the usual one where it names no level."""
    usual = ready_made(asked)[0]
    if level is None:
        direction = direction if direction != AT_MOST else usual.direction
        level = usual.level
    else:
        level = in_model_unit(asked.outcome, level)
    return Target(
        quantity=asked.quantity,
        level=level,
        direction="at_least" if direction == AT_LEAST else "at_most",
    )


@dataclass(frozen=True, kw_only=True)
class Field:
    """A number field for a level, in the printed unit."""

    value: float
    low: float
    high: float
    step: float


def field(asked: Asked, level: float) -> Field:
    """Return the field for a level in the model's unit."""
    form = asked.form
    value = round(printed(form, level), 6)
    if asked.outcome in MONEY:
        return Field(value=value, low=-_FARTHEST, high=_FARTHEST, step=1.0)
    return Field(value=value, low=0.0, high=form.scale, step=form.scale / 100)


@lru_cache(maxsize=16)
def _found(asked: Asked, target: Target) -> Frontier:
    """Return what the horizontal assumption has to be for values of the vertical one."""
    across, along = asked.axes
    low, high = evidence(along)
    values = [value for value in whole(asked).y.tolist() if low <= value <= high]
    at = sorted({low, *values, high, min(max(asked.today[1], low), high)})
    axes = (along, across)
    search = Search(at=tuple(at))
    return frontier(asked.dataset, asked.scenario, asked.model, axes, target, search)


def found(asked: Asked, target: Target) -> Frontier:
    """Return, for values of the vertical assumption inside its evidence, what reaches a target."""
    return _found(asked.unplaced, target)


def line(asked: Asked, found: Frontier, shown: Sequence[Answer]) -> list[Row]:
    """Return the frontier as lines on the map, and the points of the table.

    A line ends where the target is out of reach, and where the other direction is the shorter one.
    """
    across, along = asked.axes
    rows: list[Row] = []
    series, side = 0, 0.0
    for order, point in enumerate(found.points):
        if isinstance(point, NotReachable):
            series, side = series + 1, 0.0
            continue
        sign = (point.change > 0) - (point.change < 0)
        if side * sign < 0:
            series += 1
        side = sign or side
        rows.append(
            {
                "role": FRONTIER,
                "series": float(series),
                "order": float(order),
                "x": drawn_value(across, point.y),
                "y": drawn_value(along, point.x),
            }
        )
    rows += [
        {"role": POINT, "x": drawn_value(across, each.across), "y": drawn_value(along, each.along)}
        for each in shown
        if each.reached
    ]
    return rows


def _rounded(key: str, value: float, default: float, ends: tuple[float, float]) -> float:
    """Return a value in steps of its control, away from the default, and within the ends."""
    step = assumption(key).step
    count = value / step
    steps = round(count) if abs(count - round(count)) < _DUST else floor(count)
    if steps < count and value > default:
        steps += 1
    return min(max(round(steps * step, 9), ends[0]), ends[1])


def _answers(
    asked: Asked,
    target: Target,
    points: Sequence[Reached | NotReachable],
    ends: tuple[float, float],
) -> list[Answer]:
    """Return points of a frontier in steps of the controls, with the outcome there."""
    today = asked.today
    exact = [(point.y, point.x) for point in points]
    rounded = [(_rounded(asked.axes[0], y, today[0], ends), x) for y, x in exact]
    found = asked.at([*rounded, *exact])
    answers = []
    for k, point in enumerate(points):
        reached = isinstance(point, Reached)
        # Where a rounded value just misses, the exact one stands.
        keep = not reached or target.sign * (found[k] - target.level) <= 0
        place, value = (rounded[k], found[k]) if keep else (exact[k], found[len(points) + k])
        answers.append(
            Answer(
                across=place[0],
                along=place[1],
                today=today,
                value=value,
                reached=reached,
                beyond=assumption(asked.axes[0]).outside_evidence(place[0]),
            )
        )
    return answers


def table(asked: Asked, target: Target, found: Frontier) -> list[Answer]:
    """Return at most seven points of a frontier, both ends and today's value among them."""
    last = len(found.points) - 1
    count = min(_MOST_ROWS - 1, last + 1)
    chosen = {round(k * last / max(1, count - 1)) for k in range(count)}
    today = asked.today[1]
    nearest = min(range(last + 1), key=lambda k: abs(found.points[k].x - today))
    points = [found.points[k] for k in sorted(chosen | {nearest})]
    return _answers(asked, target, points, evidence(asked.axes[0]))


@lru_cache(maxsize=16)
def _alone(asked: Asked, target: Target, along: float) -> Frontier:
    axes = (asked.axes[1], asked.axes[0])
    search = Search(at=(along,), evidence=False)
    return frontier(asked.dataset, asked.scenario, asked.model, axes, target, search)


def alone(asked: Asked, target: Target) -> Answer:
    """Return what the horizontal assumption would have to be with the vertical one as it stands.

    Here it may leave its evidence range, which the answer says.
    """
    points = _alone(asked.unplaced, target, asked.here[1]).points
    declared = assumption(asked.axes[0])
    return _answers(asked, target, points, (declared.low, declared.high))[0]


def nearest(asked: Asked, target: Target, found: Frontier) -> Answer:
    """Return the smallest move inside both evidence ranges, or the closest that can be had."""
    reached = [point for point in found.points if isinstance(point, Reached)]
    missed = [point for point in found.points if isinstance(point, NotReachable)]
    best: Reached | NotReachable
    if reached:
        today = asked.today[1]
        best = min(reached, key=lambda point: (abs(point.change), abs(point.x - today)))
    else:
        best = min(missed, key=lambda point: target.sign * (point.closest - target.level))
    return _answers(asked, target, [best], evidence(asked.axes[0]))[0]
