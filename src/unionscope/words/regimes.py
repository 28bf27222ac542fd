"""The words of Sanctions: one regime or two."""

from dataclasses import replace
from typing import Final

from unionscope.words import numbers
from unionscope.words.numbers import NBSP, assumption_value, interval
from unionscope.words.outcomes import OUTCOMES, Outcome, seen
from unionscope.words.sanctions import factors

#: Goods turnover with the EU and the other coalition together.
COALITION: Final = replace(
    OUTCOMES["turnover"], name="Trade with the West", spoken="trade with the West"
)
CASES: Final = {
    "today": ("As today", "both regimes and alignment as they stand"),
    "separate": ("Separate regimes", "nothing copied: alignment 0 %"),
    "one-regime": ("One regime for both", "all copied: alignment 100 %"),
    "eased": ("Easing for Belarus alone", "sanctions on Belarus 0 %, alignment 0 %"),
    "yours": ("As you have set it", "everything that you moved"),
}
AS_IT_WAS: Final = ("As it was", "both regimes and alignment as they were")
TITLE: Final = "Corner cases in {year}"
SUBTITLE: Final = (
    "US$ bn at current prices and %; change against {reference} with its 80 % range over parameters"
)
HEAD: Final = "Case"
KEY: Final = (("now", "case"), ("band", "80 % range of the change"))
RANGE: Final = "80 %: {}"
BUTTONS: Final = "Set the sliders to a case:"
SOURCE: Final = (
    "Source: UnionScope {version}, {model}; each case moves only what is named, from today’s values; range: "
    "2,048 draws of the parameters, each against its own status quo. West: EU, United Kingdom, United "
    "States, Switzerland, Norway, Japan, Korea, Canada, Australia."
)
WHY_TITLE: Final = "Why one regime and two differ"
BUTTON_HELP: Final = (
    "Sets sanctions on Belarus and alignment; all other assumptions go back to today’s."
)


def case_words(case: str, *, replay: bool) -> tuple[str, str]:
    """Return the name of a case and what it moves."""
    return AS_IT_WAS if replay and case == "today" else CASES[case]


def lead(*, year: int, exports: dict[str, float], coalition: dict[str, float], replay: bool) -> str:
    """Return what the corner cases come to, US$ mn."""
    would = "would have been" if replay else "would be"
    today = "as it was" if replay else "as today"
    money = {name: f"**{numbers.usd(value)}**" for name, value in exports.items()}
    west = {name: numbers.usd(value) for name, value in coalition.items()}
    return (
        f"In {year}, exports to Russia {would} {money['one-regime']} under one regime for both, "
        f"{money['today']} {today} and {money['separate']} under separate regimes; trade with the West "
        f"{west['one-regime']}, {west['today']} and {west['separate']}. If Belarus alone were eased: "
        f"{money['eased']} and {west['eased']}."
    )


def lead_base(years: float, *, replay: bool) -> str:
    """Return how fast a change of sanctions works through, in years."""
    if replay:
        return "Growth and prices are those that really happened."
    return f"Easing works through in about {years:g} years; tightening bites at once."


def change(form: Outcome, difference: float) -> str:
    """Return a change against today with its unit."""
    if not seen(form, difference):
        return numbers.NO_CHANGE
    unit = f"{NBSP}pts" if form.difference_unit == "points" else ""
    return f"{form.signed(difference)}{unit}"


def change_range(form: Outcome, low: float, high: float) -> str:
    """Return the range of a change."""
    return RANGE.format(interval(low, high, form.signed))


def rule() -> str:
    """Return how two regimes become one loss."""
    return (
        "**The larger one binds.** What counts for trade with Belarus is the larger of two: the regime "
        "made for Belarus, and the part of the regime for Russia that is copied. They do not add up."
    )


def sales(
    *,
    own: tuple[float, ...],
    copied: tuple[float, ...],
    covers: tuple[float, float],
    own_binds: bool,
) -> str:
    """Return which regime binds what Belarus sells, with the products."""
    first, second = factors(own, covers[0]), factors(copied, covers[1])
    binds = "The own regime binds" if own_binds else "The copied regime binds"
    return f"**What Belarus sells to the West.** Own: {first}. Copied: {second}. {binds}."


def threshold(*, position: float | None, alignment: float, highest: float) -> str:
    """Return from where down the slider on Belarus does nothing to what Belarus sells."""
    if position is None:
        return "With no sanctions at all the slider on Belarus does nothing."
    if position <= 0:
        return (
            "With nothing copied, the slider on Belarus acts on Belarusian sales at every position."
        )
    if position >= highest:
        return (
            "At this alignment the copied regime binds at every position of the slider on Belarus: "
            "moving it changes nothing for Belarusian sales."
        )
    return (
        f"**Below {assumption_value(round(position, 3), 'percent')} on Belarus nothing more changes** "
        f"for Belarusian sales while alignment is {assumption_value(alignment, 'percent')}: the copied "
        "regime then binds. Easing on Belarus needs both sliders."
    )


def purchases(
    *,
    own: tuple[float, ...],
    copied: tuple[float, ...],
    covers: tuple[float, float],
    own_binds: bool,
    out_of_reach: bool,
) -> str:
    """Return which regime binds what Belarus buys, with the products."""
    text = (
        f"**What Belarus buys from the West.** Own: {factors(own, covers[0])}. Copied: "
        f"{factors(copied, covers[1])}. "
    )
    if own_binds:
        return f"{text}The own regime binds."
    if out_of_reach:
        return (
            f"{text}The copied regime binds, and would at every position of the slider on Belarus: only "
            "alignment and the regime for Russia move these purchases."
        )
    return f"{text}The copied regime binds."


def unified(
    *, sells: tuple[float, float], buys: tuple[float, float], re_exports: float | None
) -> str:
    """Return what one regime would add: coverage before and after, re-exports in US$ mn."""
    sold = (
        f"leave what Belarus sells as covered as it is ({numbers.percent(sells[1])})"
        if not numbers.changes((sells[1] - sells[0]) * 100)
        else f"take the cover of what Belarus sells from {numbers.percent(sells[0])} to "
        f"{numbers.percent(sells[1])}"
    )
    text = (
        f"**One regime for both** would {sold} and take the cover of what it buys from "
        f"{numbers.percent(buys[0])} to {numbers.percent(buys[1])}."
    )
    if re_exports is None or not numbers.changes(re_exports / 1000):
        return text
    word = "less" if re_exports < 0 else "more"
    return (
        f"{text} It would also close the way through Belarus: US${NBSP}"
        f"{numbers.billions(abs(re_exports))}{NBSP}bn {word} of Western goods would travel on to Russia. "
        "That share is an assumption."
    )
