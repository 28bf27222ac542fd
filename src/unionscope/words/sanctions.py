"""The words of Sanctions: what positions of the sliders correspond to."""

from collections.abc import Sequence
from typing import Final

from unionscope.words import numbers
from unionscope.words.numbers import NBSP, assumption_range, assumption_value

PARTS: Final = {
    "scale": "What the sliders mean",
    "rounds": "Rounds by date",
    "regimes": "One regime or two",
}
RULER: Final = "Slider to explain"
TIMES: Final = "×"
#: Links as heads and within a sentence.
LINKS: Final = {
    "belarus_sells": "Belarus sells to the West",
    "belarus_buys": "Belarus buys from the West",
    "russia_sells": "Russia sells to the West",
    "russia_buys": "Russia buys from the West",
}
LOST_HEADS: Final = {
    "belarus_sells": "Belarus’s sales lost",
    "belarus_buys": "Belarus’s purchases lost",
    "russia_sells": "Russia’s sales lost",
    "russia_buys": "Russia’s purchases lost",
}
BASIS: Final = {
    "sourced": "sourced",
    "calibration": "our calibration",
    "judgement": "our judgement",
}
KEY: Final = (
    ("sourced", "level from a source"),
    ("calibration", "our calibration"),
    ("judgement", "our judgement"),
    ("span", "evidence range"),
    ("usual", "today"),
    ("pointer", "your value"),
)
KEY_REPLAY: Final = (*KEY[:4], ("usual", "as it was"), KEY[5])
RULERS_TITLE: Final = "What the four sliders stand at"
RULERS_SUBTITLE: Final = "Share of what could be sanctioned; intensity relative to today. Marks: positions explained below"
USE: Final = "Set the slider to:"
ANCHOR_HEADS: Final = ("Value", "Would correspond to", "Rounds it refers to")
BASIS_HEAD: Final = "Level known from"
SOURCES_HEAD: Final = "Sources"
TODAY: Final = "today"
AS_IT_WAS: Final = "as it was"
YOURS: Final = "your value"
ANCHOR_NOTE: Final = (
    "Rounds are sourced in any case; “level known from” says how the number came to be. Lost: share "
    "of the trade that there would be without sanctions, in the long run, with all other sliders as "
    "today. Source: UnionScope data, sanctions_scale.csv and sanctions.csv; losses: model code."
)
PRODUCT_TITLE: Final = "From slider to lost trade"
PRODUCT_SUBTITLE: Final = "Share of trade with the West, %; at your values, in the long run; larger of both regimes in bold"
PRODUCT_HEADS: Final = (
    "Trade",
    "Own regime covers",
    "Copied regime covers",
    "Covered",
    "With caution",
    "Enforced",
    "Lost",
    "Lost today",
)
PRODUCT_HEADS_REPLAY: Final = (*PRODUCT_HEADS[:-1], "Lost as it was")
NOT_COPIED: Final = "none"
PRODUCT_NOTE: Final = (
    "Own regime: slider × part that can be sanctioned. Copied: alignment × slider on Russia × the part "
    "for Russia. The larger of the two counts, not their sum. Caution: firms give up some trade that "
    "is not covered. Lost = with caution × enforced, at most 98 %. The parts are parameters of the "
    "models, most of them our judgement (Sources, Parameters). Source: UnionScope, {model}."
)
COMPARE_TITLE: Final = "Against published shares"
COMPARE_HEADS: Final = ("Published", "Published share", "Covered in the model", "Difference", "Why")
COMPARE_NOTE: Final = (
    "Covered in the model: our level of that year × the part that can be sanctioned, before caution "
    "and enforcement. The model means all of the West, the published shares the EU alone."
)
CLOSE: Final = "about the same"
MORE: Final = "the model covers more"
LESS: Final = "the model covers less"
IN_REPLAY: Final = (
    "In a replay sliders scale what really happened: a position here describes 2025, and earlier years "
    "stand as much lower as they did. The tables show {year}."
)
LEAD_BASE: Final = "Which rounds there were is sourced; how far each reaches, as one number, is mostly our judgement."


def lead(
    *,
    positions: tuple[float, float, float],
    lost: tuple[float, float],
    lost_today: tuple[float, float],
    moved: bool,
    replay_year: int | None,
) -> str:
    """Return what the sliders stand for.

    Parameters
    ----------
    positions
        What is in force on Belarus, on Russia, and alignment, 0-1; the intensity is in them.
    lost, lost_today
        Share of Belarus's sales to and purchases from the West that is lost, 0-1.
    replay_year
        The year shown, in a replay.
    """
    sells, buys = (f"**{numbers.percent(each)}**" for each in lost)
    belarus, russia, alignment = (f"**{assumption_value(each, 'percent')}**" for each in positions)
    when = f"For {replay_year} the" if replay_year else "Today’s" if not moved else "Your"
    text = (
        f"{when} sliders count {belarus} of what could be sanctioned in trade with Belarus as "
        f"sanctioned and {russia} with Russia, with {alignment} of the rules for Russia copied. In the "
        f"model that takes {sells} of what Belarus would otherwise sell to the West and {buys} of what "
        "it would buy there"
    )
    if not moved:
        return f"{text}."
    than = "as it was" if replay_year else "today"
    return (
        f"{text} ({than}: {numbers.percent(lost_today[0])} and {numbers.percent(lost_today[1])})."
    )


def ruler_name(label: str, value: float, form: str) -> str:
    """Return the name of a slider with its value."""
    return f"{label}: {assumption_value(value, form)}"


def ruler_note(
    *,
    usual: float,
    moved: bool,
    evidence: tuple[float, float],
    judged: bool,
    form: str,
    replay: bool,
) -> str:
    """Return what stands under the name of a slider: today's value and the evidence range."""
    kind = "judged range" if judged else "evidence"
    text = f"{kind} {assumption_range(*evidence, form)}"
    word = AS_IT_WAS if replay else TODAY
    return f"{word} {assumption_value(usual, form)}, {text}" if moved else f"{word}; {text}"


def anchors_title(label: str) -> str:
    """Return the title of the table of positions."""
    return f"{label}: what each value would correspond to"


def use(value: float, words: str, form: str) -> str:
    """Return the button that sets the slider to a position."""
    return f"**{assumption_value(value, form)}** {words}"


def factors(parts: Sequence[float], product: float) -> str:
    """Return a product as it is worked out: 90 % × 95 % = 85.5 %.

    Examples
    --------
    >>> factors((0.9, 0.95), 0.855).replace(NBSP, " ")
    '90 % × 95 % = 85.5 %'
    """
    shown = f" {TIMES} ".join(assumption_value(each, "percent") for each in parts)
    return f"{shown} = {numbers.percent(product)}"


def verdict(difference: float, *, agrees: bool) -> str:
    """Return how the model's coverage lies to a published share."""
    word = CLOSE if agrees else MORE if difference > 0 else LESS
    return f"{points(difference)}: {word}"


def points(difference: float) -> str:
    """Return a difference of shares in points, no change as zero."""
    text = numbers.points(difference)
    return f"0.0{NBSP}pts" if text == numbers.NO_CHANGE else text


def compared(slider: str, year: int, level: float, part: float, covered: float) -> str:
    """Return the model's coverage of a year with its factors."""
    return f"{slider}, {year}: {factors((level, part), covered)}"
