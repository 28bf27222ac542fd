"""The words of Targets: the map of two assumptions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unionscope.assumptions import assumption
from unionscope.words.numbers import (
    MINUS,
    NBSP,
    assumption_range,
    assumption_value,
    interval,
)
from unionscope.words.outcomes import VERBS, Outcome, direction, seen

PARTS: Final = {"map": "You are here", "frontier": "What would it take"}
ACROSS: Final = "Assumption across the map"
ALONG: Final = "Assumption up the map"
ACROSS_OPTION: Final = "Across: {}"
ALONG_OPTION: Final = "Up: {}"
EVIDENCE_WORD: Final = "evidence"
TARGET_MET: Final = "target met"
CALCULATING: Final = "calculating the map …"

ONE_MODEL: Final = "All three models are chosen; this page shows one at a time: the {}."
DOES_NOT_ACT: Final = "{label} cannot be a side of the map here: {reason}"
FLAT: Final = (
    "These two assumptions do not move {outcome} here by more than its last digit: choose others, "
    "or move one of the sliders that they depend on."
)
HOW_TO_READ: Final = "How to read the map"
CLICK: Final = (
    "**Click anywhere** to set both sliders, or move them at the left. The filled dot is your "
    "scenario, the ring has both assumptions {as_today}."
)
READ_LINES: Final = (
    "Along a line {outcome} stays the same; its label says how much. A stronger tone is more."
)
READ_EVIDENCE: Final = (
    "The dashed frame holds what evidence supports: {first}, {second}. Outside it stands what the "
    "model says, not what anyone has seen."
)
ANY_YEAR: Final = "{label}, any year"
RANGE_LATER: Final = (
    "{model} takes seconds for the 80\u00a0% range of a scenario. Outlook computes it, and then it "
    "stands under the title here too."
)
OTHERS: Final = "All other assumptions stand as in your scenario."
SOURCE: Final = (
    "Source: UnionScope {model}, version {version}, {count} runs for {year}; lines are read "
    "between them. Sources of both evidence ranges: page Sources."
)

SPOTS_CAPTION: Final = "Four places on the map, {year}"
SPOT_NAMES: Final = {
    "here": "Your scenario",
    "today": "Both as today",
    "lowest": "Lowest inside evidence",
    "highest": "Highest inside evidence",
}
SPOT_TODAY_REPLAY: Final = "Both as they were"
GO: Final = {"lowest": "Go to the lowest", "highest": "Go to the highest"}


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What a sentence is about: outcome, year, the two assumptions and their defaults."""

    form: Outcome
    axes: tuple[str, str]
    today: tuple[float, float]
    year: int
    replay: bool

    @property
    def as_today(self) -> str:
        """What both assumptions at their defaults are like."""
        return "as they were" if self.replay else "as today"


def value_of(key: str, value: float) -> str:
    """Return the value of an assumption as text."""
    return assumption_value(value, assumption(key).format)


def spoken(key: str) -> str:
    """Return the name of an assumption within a sentence."""
    label = assumption(key).label
    return label[0].lower() + label[1:]


def place(axes: tuple[str, str], values: tuple[float, float], outcome: str) -> str:
    """Return what a place of the map means."""
    parts = (
        f"{assumption(key).label} {value_of(key, value)}"
        for key, value in zip(axes, values, strict=True)
    )
    return f"{', '.join(parts)}: {outcome}"


def axis_title(label: str, form: str) -> str:
    """Return the title of an axis with its unit."""
    return f"{label}, %" if form == "percent" else label


def today_word(*, replay: bool) -> str:
    """Return the word at the ring."""
    return "as it was" if replay else "today"


def level_decimals(form: Outcome, levels: Sequence[float]) -> int:
    """Return how many decimals round levels need, in the printed unit."""
    whole = all(abs(level - round(level)) < 1e-9 for level in levels)
    return 0 if whole and form.decimals < 2 else form.decimals


def line_label(form: Outcome, level: float, decimals: int) -> str:
    """Return the label of a line; the level in the printed unit."""
    text = f"{abs(level):.{decimals}f}"
    text = f"{MINUS}{text}" if level < 0 and float(text) != 0 else text
    return f"{text}{NBSP}%" if form.unit == "%" else text


def target_label(form: Outcome, level: float) -> str:
    """Return the label of the target's line; the level in the printed unit."""
    return f"target {line_label(form, level, form.decimals)}"


def title(form: Outcome, value: float, year: int) -> str:
    """Return what the outcome is where the scenario stands."""
    return f"{form.name}: {form.level(value)} in {year}"


def subtitle(scene: Scene, before: float, band: tuple[float, float] | None) -> str:
    """Return the value with both assumptions as today, the range at the dot, and the unit."""
    form = scene.form
    said = f"{form.level(before)} with both {scene.as_today}"
    if band:
        said += f"; 80{NBSP}% range at the dot {interval(*band, form.bare)}"
    return f"{said}. {_UNITS.get(form.unit, form.unit)}"


_UNITS: Final = {
    "%": "Percent of Belarus’s total, goods",
    "US$ bn": "Goods, current prices, US$ bn",
    "index, 0–1": "Index over 7 blocs, 0–1",
}


def map_lead(scene: Scene, here: tuple[float, float], value: float, before: float) -> str:
    """Return what the outcome would be here.

    Parameters
    ----------
    here
        Values of both assumptions.
    value, before
        The outcome here, and with both assumptions as today.
    """
    form, axes, verb = scene.form, scene.axes, VERBS[scene.replay]
    if here == scene.today:
        return (
            f"With {spoken(axes[0])} and {spoken(axes[1])} {scene.as_today}, {form.spoken} "
            f"{verb} **{form.level(value)}** in {scene.year}."
        )
    where = " and ".join(
        f"{spoken(key)} at {value_of(key, each)}" for key, each in zip(axes, here, strict=True)
    )
    first = f"With {where}, {form.spoken} {verb} **{form.level(value)}** in {scene.year}"
    if not seen(form, value - before):
        return f"{first}, the same as with both {scene.as_today}."
    way = direction(value - before)
    return f"{first}, {form.amount(value - before)} {way} than with both {scene.as_today}."


def map_base(scene: Scene, lowest: float, highest: float) -> str:
    """Return how far the outcome goes inside both evidence ranges."""
    form = scene.form
    return (
        f"Inside the evidence ranges of both: {form.level(lowest)} to {form.level(highest)}."
        if seen(form, highest - lowest)
        else f"Inside the evidence ranges of both it stays at {form.level(lowest)}."
    )


def evidence_of(key: str) -> str:
    """Return the evidence range of an assumption as part of a sentence."""
    declared = assumption(key)
    if declared.evidence is None:
        return ANY_YEAR.format(label=spoken(key))
    return f"{spoken(key)} {assumption_range(*declared.evidence, declared.format)}"


def spot_heads(scene: Scene) -> tuple[str, str, str, str]:
    """Return the heads of the table of places."""
    first, second = (assumption(key).label for key in scene.axes)
    return ("Place", first, second, f"{scene.form.name}, {scene.form.unit}")


def map_alt(form: Outcome, axes: tuple[str, str]) -> str:
    """Return what the map holds; it must not change with a slider."""
    first, second = (assumption(key).label for key in axes)
    return (
        f"Map of {form.spoken}: {first} across, {second} up, with lines of equal value, the "
        "evidence ranges, your scenario and today. The sentence and the table give the numbers; "
        "the sliders at the left do what a click does."
    )
