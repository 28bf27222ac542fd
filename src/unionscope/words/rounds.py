"""The words of Sanctions: rounds by date."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from unionscope.words import numbers
from unionscope.words.numbers import NBSP
from unionscope.words.outcomes import listed

IMPOSER: Final = "Imposed by"
AIMED_AT: Final = "Aimed at"
IMPOSER_NAMES: Final = {
    "all": "by anyone",
    "eu": "by the EU",
    "us": "by the US",
    "uk": "by the UK",
    "canada": "by Canada",
    "poland": "by Poland",
    "lithuania": "by Lithuania",
    "ukraine": "by Ukraine",
    "belarus": "by Belarus",
    "parliament": "by the European Parliament",
}
AIMED_AT_NAMES: Final = {
    "all": "on anyone",
    "belarus": "on Belarus",
    "russia": "on Russia",
    "coalition": "on the West",
}
STEPS: Final = {
    "tightening": "tightening",
    "easing": "easing",
    "prolongation": "prolongation",
    "counter-measure": "counter-measure",
    "proposal": "proposal",
    "call": "call",
}
STATES: Final = {
    "in force": "in force",
    "partly": "eased in part",
    "ended": "ended",
    "unknown": "not known",
    "proposed": "not adopted",
    "call": "call",
}
#: An easing that holds is in force too, but "in force" beside it would read as its opposite.
EASING_HOLDS: Final = "easing holds"
TARGETS: Final = {
    "Belarus": "Belarus",
    "Russia": "Russia",
    "both": "Belarus and Russia",
    "coalition": "the West",
    "Poland and Lithuania": "Poland and Lithuania",
}
KEY: Final = tuple(STEPS.items())
PICTURE_TITLE: Final = "Who did what, and when"
PICTURE_HEADS: Final = ("By whom", "steps", "easing")
PICTURE_NOTE: Final = (
    "One mark is one decision, whatever its size: many marks are not much trade. Calls include those of "
    "single ministers and packages that were not adopted."
)
TABLE_HEADS: Final = ("Date", "By whom, on whom", "Step", "What it covers", "State", "Sources")
TABLE_TITLE: Final = "Rounds, newest first"
NOTE: Final = (
    "Source: UnionScope data, sanctions.csv; state as far as found by November 2026. Shares covered only "
    "where a source gives one. Scope and date describe; they do not judge."
)
EARLIER: Final = " Before {year}, in the table alone: {count}."
EMPTY: Final = "No round fits both choices."
LEAD_BASE: Final = (
    "The EU’s own lists carry most of the trade; a count of rounds says nothing of size."
)


@dataclass(frozen=True, kw_only=True)
class Lead:
    """The numbers of the first sentence.

    Attributes
    ----------
    rounds, tightening, partly, ended
        Decisions in all; those that tighten, and what became of these.
    first, last, since
        First and last year of the decisions; the year from which easing is counted.
    eased, eased_by, latest
        Easings since then, who decided them, and when the last one came; None without any.
    """

    rounds: int
    first: int
    last: int
    tightening: int
    partly: int
    ended: int
    since: int
    eased: int
    eased_by: tuple[str, ...]
    latest: date | None


def lead(numbers: Lead) -> str:
    """Return how many rounds there are, what became of them, and what was eased of late."""
    if not numbers.rounds:
        return EMPTY
    became = [
        f"{count} {words}"
        for count, words in ((numbers.partly, "eased in part since"), (numbers.ended, "ended"))
        if count
    ]
    text = (
        f"From {numbers.first} to {numbers.last} the record holds "
        f"**{_count(numbers.rounds, 'decision')}**, **{numbers.tightening}** of them tightening"
    )
    text += f" ({listed(became)})." if became else "."
    if numbers.latest is None:
        return f"{text} Since {numbers.since} none of them has been an easing."
    return (
        f"{text} Since {numbers.since} there were **{_count(numbers.eased, 'easing')}**, by the "
        f"{listed(numbers.eased_by)}, the latest on {day(numbers.latest)}."
    )


def _count(number: int, noun: str) -> str:
    return f"{number}{NBSP}{noun}{'' if number == 1 else 's'}"


def day(when: date, *, whole_month: bool = False) -> str:
    """Return a date as it is printed: 24 Feb 2022."""
    text = when.strftime("%b %Y") if whole_month else f"{when.day} {when.strftime('%b %Y')}"
    return text.replace(" ", NBSP)


def day_of(text: str) -> str:
    """Return a date of the data, a day or a month, as it is printed.

    Examples
    --------
    >>> day_of("2022-03-02").replace(NBSP, " ")
    '2 Mar 2022'
    >>> day_of("2022-11").replace(NBSP, " ")
    'Nov 2022'
    """
    whole_month = len(text) < len("2022-03-02")
    return day(date.fromisoformat(f"{text}-01" if whole_month else text), whole_month=whole_month)


def picture_note(earlier: int, first: int) -> str:
    """Return how to read the picture, and how many rounds are older than its first year."""
    more = EARLIER.format(year=first, count=_count(earlier, "decision")) if earlier else ""
    return PICTURE_NOTE + more


def year_title(year: int, count: int) -> str:
    """Return the head of a year in the table."""
    return f"{year}: {_count(count, 'decision')}"


def who(imposed_by: str, target: str) -> str:
    """Return who decided, and on whom."""
    return f"{imposed_by}, on {TARGETS[target]}"


def state(step: str, found: str) -> str:
    """Return the state of a round."""
    return EASING_HOLDS if step == "easing" and found == "in force" else STATES[found]


def share(covered: float, of: str) -> str:
    """Return the published share of trade covered."""
    return f"Covers {numbers.percent(covered, 0)} of: {of}."
