"""The words of Targets: what it would take."""

from dataclasses import dataclass
from typing import Final

from unionscope.assumptions import assumption
from unionscope.words.numbers import NBSP, assumption_range
from unionscope.words.outcomes import VERBS, Outcome
from unionscope.words.targets import Scene, spoken, value_of

READY_MADE: Final = "Target"
OWN_TARGET: Final = "Your own target"
DIRECTION: Final = "Direction"
DIRECTIONS: Final = {"at_most": "at most", "at_least": "at least"}
LEVEL: Final = "Level of the target"
SOURCE: Final = (
    "Thick dashed line: the smallest move of {across} from {today} that reaches the target, for "
    "every value of {along} inside its evidence; points: the rows of the table. Solid line: the "
    "target on the whole map. "
)
FAINT: Final = "Where the tone is faint, the target is missed."
CAPTION: Final = "What reaches {target} in {year}"
OUT_OF_REACH: Final = "out of reach"
ROW_HEADS_TODAY: Final = "{label} ({today} {value})"
GIVES: Final = "gives, {unit}"
NOTE: Final = (
    "All values inside both evidence ranges, in steps of the sliders. “Out of reach”: no value of "
    "{across} inside its evidence reaches the target; the number is the closest."
)
USE: Final = "Set both sliders to a row:"
USE_ANSWER: Final = "Set {label} to {value}"
USE_NEAREST: Final = "Set {first} and {second}"
_SAME: Final = 1e-9


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What one assumption would have to be at one value of the other.

    Attributes
    ----------
    across, along
        Values of the horizontal and the vertical assumption; where nothing reaches the target,
        the horizontal one that comes closest.
    today
        Defaults of both.
    value
        The outcome there, in the model's unit.
    beyond
        Whether the horizontal one lies outside its evidence range.
    """

    across: float
    along: float
    today: tuple[float, float]
    value: float
    reached: bool
    beyond: bool

    @property
    def moved(self) -> bool:
        """Whether the horizontal assumption has to move at all."""
        return abs(self.across - self.today[0]) > _SAME


def then(scene: Scene) -> str:
    """Return the word for the time of the defaults."""
    return "then" if scene.replay else "today"


def target(form: Outcome, level: float, way: str) -> str:
    """Return a target within a sentence; the level in the model's unit."""
    return f"{form.spoken} of {DIRECTIONS[way]} {form.level(level)}"


def ready_made(form: Outcome, level: float, way: str, year: int | None) -> str:
    """Return a target as a choice."""
    text = f"{DIRECTIONS[way]} {form.level(level)}"
    return text[0].upper() + text[1:] if year is None else f"As in {year}: {text}"


def answer(scene: Scene, level: float, way: str, found: Answer) -> str:
    """Return what the horizontal assumption would have to be with the vertical one as it stands.

    Parameters
    ----------
    level, way
        Level, in the model's unit, and direction of the target.
    """
    form, (across, along) = scene.form, scene.axes
    be = "to have been" if scene.replay else "to be"
    start = (
        f"For {form.spoken} {be} {DIRECTIONS[way]} **{form.level(level)}** in {scene.year}, "
        f"{_stands(scene, along, found)}, "
    )
    before, now = value_of(across, found.today[0]), value_of(across, found.across)
    if not found.reached:
        return (
            f"{start}no setting of {spoken(across)} {VERBS[scene.replay]} enough. The closest is "
            f"**{form.level(found.value)}**, at {now} ({then(scene)} {before})."
        )
    if not found.moved:
        stay = "could have stayed" if scene.replay else "could stay"
        return f"{start}{spoken(across)} {stay} at {before}, which gives {form.level(found.value)}."
    have = "would have had to" if scene.replay else "would have to"
    move = _move(across, found.across, found.today[0])
    outside = _outside(across, found)
    return f"{start}{spoken(across)} {have} {move} **{now}** ({then(scene)} {before}).{outside}"


def _stands(scene: Scene, key: str, found: Answer) -> str:
    if abs(found.along - found.today[1]) < _SAME:
        return f"with {spoken(key)} {'unchanged' if scene.replay else 'as today'}"
    return f"with {spoken(key)} at {value_of(key, found.along)}"


def _move(key: str, value: float, default: float) -> str:
    if assumption(key).format == "year":
        return "be"
    return "rise to" if value > default else "fall to"


def _outside(key: str, found: Answer) -> str:
    declared = assumption(key)
    if not (found.beyond and declared.evidence):
        return ""
    span = assumption_range(*declared.evidence, declared.format)
    return f" That lies outside its evidence range ({span})."


def inside_evidence(scene: Scene, nearest: Answer) -> str:
    """Return whether the target can be had inside both evidence ranges, and where it is nearest."""
    form, (across, along) = scene.form, scene.axes
    first = f"{spoken(across)} {value_of(across, nearest.across)}"
    second = f"{spoken(along)} {value_of(along, nearest.along)}"
    if not nearest.reached:
        return (
            "Not reachable inside both evidence ranges: the closest that can be had is "
            f"{form.level(nearest.value)}, with {first} and {second}."
        )
    if nearest.moved:
        return (
            f"Inside both evidence ranges, the smallest move of {spoken(across)} is to "
            f"{value_of(across, nearest.across)}, with {second}."
        )
    if abs(nearest.along - nearest.today[1]) < _SAME:
        return "Inside both evidence ranges, nothing has to move."
    do = "would have done" if scene.replay else "would do"
    return f"Inside both evidence ranges, {second} alone {do}."


def row_heads(scene: Scene) -> tuple[str, str, str]:
    """Return the heads of the table: both assumptions and the outcome."""
    across, along = scene.axes
    second = ROW_HEADS_TODAY.format(
        label=assumption(across).label,
        today=then(scene),
        value=value_of(across, scene.today[0]),
    )
    return (assumption(along).label, second, f"{scene.form.name}, {scene.form.unit}")


def row(scene: Scene, found: Answer) -> tuple[str, str, str]:
    """Return one row of the table."""
    across, along = scene.axes
    needed = value_of(across, found.across) if found.reached else OUT_OF_REACH
    gives = scene.form.bare(found.value)
    if not found.reached:
        gives = f"{gives} at {value_of(across, found.across)}"
    return (value_of(along, found.along), needed, gives)


def use_row(scene: Scene, found: Answer) -> str:
    """Return the name of the button that sets both sliders to a row."""
    across, along = scene.axes
    return f"{value_of(along, found.along)}{NBSP}·{NBSP}{value_of(across, found.across)}"


def use_help(scene: Scene, found: Answer) -> str:
    """Return what the button of a row does."""
    across, along = scene.axes
    return USE_NEAREST.format(
        first=f"{spoken(along)} to {value_of(along, found.along)}",
        second=f"{spoken(across)} to {value_of(across, found.across)}",
    )
