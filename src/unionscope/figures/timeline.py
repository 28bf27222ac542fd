"""Rows of Timeline: events by kind and weight, by year, ready to print."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.figures.marks import decimal_year, known, records
from unionscope.words import timeline as words
from unionscope.words.evidence_parts import date as as_written

#: Least weight of a main event; 1 weighs most.
MAIN = 2


@dataclass(frozen=True)
class Event:
    """An event ready to print; `when` is the date in full, `day` the same without its year.

    `moment` is the date as a year with its fraction, `source` holds keys.
    """

    year: int
    moment: float
    machine: str
    when: str
    day: str
    category: str
    title: str
    detail: str
    source: str
    marked: bool


@dataclass(frozen=True)
class Lead:
    """The numbers of the first sentence of Timeline."""

    count: int
    first: str
    last: str
    kinds: dict[str, int]


def events(dataset: Dataset, kinds: Sequence[str], *, main: bool) -> tuple[Event, ...]:
    """Return the events of some kinds, newest first.

    Parameters
    ----------
    main
        Whether events of the least weight are left out.
    """
    table = dataset.timeline
    chosen = table[table["category"].isin(kinds)]
    if main:
        chosen = chosen[chosen["importance"] <= MAIN]
    since = int(dataset.trade_goods["year"].min())
    return tuple(_event(row, since) for row in reversed(records(chosen)))


def _event(row: Mapping[str, str], since: int) -> Event:
    """Return an event ready to print; charts begin in the year `since`."""
    text = known(row)
    return Event(
        year=int(text[:4]),
        moment=decimal_year(text),
        machine=text,
        when=as_written(text),
        day=words.day(text),
        category=row["category"],
        title=row["title"],
        detail=row["detail"],
        source=row["source"],
        marked=bool(row["mark"]) and int(text[:4]) >= since,
    )


def by_year(shown: Sequence[Event]) -> dict[int, list[Event]]:
    """Return events grouped by year, in the order in which they come."""
    years: dict[int, list[Event]] = {}
    for each in shown:
        years.setdefault(each.year, []).append(each)
    return years


def lead_numbers(dataset: Dataset) -> Lead:
    """Return how many events there are, the first and last date, and the number of each kind."""
    every = events(dataset, tuple(words.KIND_NAMES), main=False)
    kinds = {kind: sum(each.category == kind for each in every) for kind in words.KIND_NAMES}
    return Lead(len(every), every[-1].when, every[0].when, kinds)


def strip(shown: Sequence[Event]) -> pd.DataFrame:
    """Return a tick for each event: columns year, kind, about."""
    return pd.DataFrame(
        [
            {
                "year": each.moment,
                "kind": words.KIND_NAMES[each.category],
                "about": words.about_mark(each.when, each.title),
            }
            for each in shown
        ],
        columns=["year", "kind", "about"],
    )


def span(dataset: Dataset) -> tuple[int, int]:
    """Return the first and the last year of the record."""
    years = dataset.timeline["date"].astype(str).str[:4].astype(int)
    return int(years.min()), int(years.max())
