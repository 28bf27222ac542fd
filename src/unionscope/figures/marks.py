"""Marks of events in charts: where they stand, which of them carry words, and where those go."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from typing import NamedTuple

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.words import timeline as words
from unionscope.words.evidence_parts import date as as_written

#: More words than this make a chart of trade a chart of events.
MOST_WORDS = 3
#: Room that words take in a narrow chart, and how far they may reach into the label gutter: shares
#: of the span of years.
_WORDS = 0.4
_FARTHEST = 1.15
_HALF = 0.5
_MIDDLE = 15


class Mark(NamedTuple):
    """A mark: moment in years, words (may be empty), their side and row, text when pointed at."""

    moment: float
    text: str
    side: str
    row: int
    about: str


@dataclass(frozen=True)
class ListedMark:
    """A marked event as a list says it; `source` holds keys, `address` leads to the first."""

    date: str
    category: str
    mark: str
    title: str
    source: str
    address: str


@dataclass(frozen=True)
class _Event:
    moment: float
    text: str
    about: str


def known(row: Mapping[str, str]) -> str:
    """Return the date of an event as exactly as it is known: 2021-11-04, or 2025-09."""
    return row["date"][:7] if row["date_precision"] == "month" else row["date"]


def decimal_year(text: str) -> float:
    """Return a date as a year with its fraction; a month stands for its middle.

    Examples
    --------
    >>> decimal_year("2022-01-01")
    2022.0
    >>> round(decimal_year("2025-09"), 2)
    2025.7
    """
    day = date.fromisoformat(text if len(text) > len("2025-09") else f"{text}-{_MIDDLE}")
    start, end = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + (day - start).days / (end - start).days


def marks(
    dataset: Dataset, first: float, last: float, *, monthly: bool = False
) -> tuple[Mark, ...]:
    """Return the marks of a chart between two years, laid out.

    Parameters
    ----------
    monthly
        Whether the chart shows months: it then has a further label of its own.
    """
    events = [
        _Event(
            _moment(row, monthly=monthly),
            row["mark"],
            words.about_mark(as_written(known(row)), row["title"]),
        )
        for row in _marked(dataset, first, last, monthly=monthly)
    ]
    return _laid_out(events, first, last)


def bare_marks(dataset: Dataset, first: float, last: float) -> tuple[Mark, ...]:
    """Return the marks of a chart that leaves no room for words above its axis."""
    return tuple(each._replace(text="") for each in marks(dataset, first, last))


def _moment(row: Mapping[str, str], *, monthly: bool) -> float:
    """Return where an event stands on the axis of years.

    A figure for a year stands at that year's tick and holds the year from half before to half
    after, as the zones do; an event of the year falls within.  Months stand at their own dates.
    """
    return decimal_year(known(row)) - (0.0 if monthly else _HALF)


def listed(
    dataset: Dataset, first: float, last: float, *, monthly: bool = False
) -> list[ListedMark]:
    """Return what the marks of a chart stand for, in order of date."""
    addresses = dataset.sources.set_index("source")["url"]
    return [
        ListedMark(
            as_written(known(row)),
            row["category"],
            row["mark"],
            row["title"],
            row["source"],
            str(addresses[row["source"].split(";")[0]] or ""),
        )
        for row in _marked(dataset, first, last, monthly=monthly)
    ]


def _marked(dataset: Dataset, first: float, last: float, *, monthly: bool) -> list[dict[str, str]]:
    """Return the rows of the record that have a mark and lie within a chart."""
    further = words.MONTHLY_MARKS if monthly else {}
    rows = []
    for row in records(dataset.timeline):
        mark = row["mark"] or further.get((row["date"], row["category"]), "")
        if mark and first <= _moment(row, monthly=monthly) <= last + _HALF:
            rows.append({**row, "mark": mark})
    return rows


def records(table: pd.DataFrame) -> list[dict[str, str]]:
    """Return rows of the record as texts, in order of date."""
    dated = table.assign(date=table["date"].astype(str).str[:10])
    ordered = dated.sort_values("date", kind="stable")
    return [
        {str(name): "" if pd.isna(value) else str(value) for name, value in row.items()}
        for row in ordered.to_dict("records")
    ]


def _worded(events: Sequence[_Event]) -> list[int]:
    """Return which events carry words: those that lie farthest apart."""
    if len(events) <= MOST_WORDS:
        return list(range(len(events)))

    def apart(chosen: Iterable[int]) -> tuple[float, float]:
        moments = [events[index].moment for index in chosen]
        gaps = [after - before for before, after in pairwise(moments)]
        return min(gaps), sum(gaps)

    return list(max(combinations(range(len(events)), MOST_WORDS), key=apart))


def _laid_out(events: Sequence[_Event], first: float, last: float) -> tuple[Mark, ...]:
    """Return marks with the side and the row of their words, such that no line crosses words."""
    worded = _worded(events)
    places = [(events[index].moment - first) / (last - first) for index in worded]
    split = min(range(len(places) + 1), key=lambda count: _effort(places, count))
    sides = ["right"] * split + ["left"] * (len(places) - split)
    words_at = dict(zip(worded, zip(sides, _rows(places, split), strict=True), strict=True))
    laid_out = []
    for index, event in enumerate(events):
        side, row = words_at.get(index, ("left", 0))
        text = event.text if index in words_at else ""
        laid_out.append(Mark(event.moment, text, side, row, event.about))
    return tuple(laid_out)


def _effort(places: Sequence[float], split: int) -> tuple[int, int]:
    """Return how many words run out of the chart, and the rows that all need.

    Parameters
    ----------
    places
        Marks in order, as shares of the span of years.
    split
        How many of them, from the left, have their words before them.
    """
    outside = sum(place < _WORDS for place in places[:split])
    outside += sum(place + _WORDS > _FARTHEST for place in places[split:])
    return outside, max(_rows(places, split), default=0)


def _rows(places: Sequence[float], split: int) -> list[int]:
    """Return the row of every mark's words: above the marks that its words pass."""
    before = _climbing(places[:split])
    after = _climbing([-place for place in reversed(places[split:])])
    return [*before, *reversed(after)]


def _climbing(places: Sequence[float]) -> list[int]:
    """Return rows for words that all stand before their marks."""
    rows: list[int] = []
    for index, place in enumerate(places):
        passed = [rows[each] for each in range(index) if place - places[each] < _WORDS]
        rows.append(max(passed) + 1 if passed else 0)
    return rows
