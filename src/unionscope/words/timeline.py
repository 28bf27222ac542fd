"""The words of Timeline and of the marks in charts."""

from unionscope.words.evidence_parts import date
from unionscope.words.numbers import NBSP

KINDS = "Kind of event"
KIND_NAMES = {
    "integration": "Integration",
    "sanction": "Sanctions",
    "politics": "Politics",
    "trade": "Trade",
}
#: The same inside a sentence and beside one event.
KIND_WORDS = {
    "integration": "integration",
    "sanction": "sanctions",
    "politics": "politics",
    "trade": "trade",
}
EVENTS = "Which events"
EVENTS_NAMES = {"main": "Main events", "all": "All events"}
MARKED = "marked in charts"
STRIP_TITLE = "When it happened"
STRIP_SUBTITLE = "One tick for each event shown, {first}–{last}; point at a tick for its title"
STRIP_ALT = "Events by kind over the years. The list below holds every one of them."
STRIP_SOURCE = "Source: as listed under each event below."
MARKS = "Event marks"
MARKS_LINE = "Marked in the charts:"
MARKS_TITLE = "Marked in the charts"
MARK_HEADS = ("Date", "Kind", "Mark", "What happened", "Source")
#: A further label of the monthly chart, by date and kind of the event in the record.
MONTHLY_MARKS = {("2021-06-24", "sanction"): "first sector ban"}
LEAD_BASE = (
    "What officials and institutions say is given as theirs; which events count as main is our "
    "judgement."
)


def day(text: str) -> str:
    """Return a date or month of the data without its year, for a list that is grouped by year.

    Examples
    --------
    >>> [day(each).replace("\u00a0", " ") for each in ("2022-09-30", "2025-12")]
    ['30 Sep', 'Dec']
    """
    return date(text).rpartition(NBSP)[0]


def lead(*, count: int, first: str, last: str, kinds: dict[str, int]) -> str:
    """Return how many events there are, from when to when, and of which kinds."""
    parts = [f"{number} on {KIND_WORDS[kind]}" for kind, number in kinds.items()]
    return f"**{count} events** from {first} to {last}: {_joined(parts)}."


def shown(*, count: int, total: int, kinds: tuple[str, ...], main: bool) -> str:
    """Return what the list holds."""
    every = len(kinds) == len(KIND_NAMES)
    if every and not main:
        return f"All {total} events, newest first."
    what = "the main ones" if main else "all"
    if not every:
        named = [KIND_WORDS[kind] for kind in kinds]
        what += f" on {_joined(named)}"
    return f"{count} of {total} events: {what}, newest first."


def _joined(parts: list[str]) -> str:
    return " and ".join([*([", ".join(parts[:-1])] if parts[1:] else []), parts[-1]])


def about_mark(when: str, title: str) -> str:
    """Return what a mark in a chart says when it is pointed at."""
    return f"{when}: {title}"
