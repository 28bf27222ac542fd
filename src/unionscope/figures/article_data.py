"""What the data hold on a claim of the article: figures with ranges, other counts, events."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.figures.observed import series
from unionscope.words.article import STATEMENT
from unionscope.words.labels import FLOW_COLUMNS

#: The article itself, as the table of sources names it.
ARTICLE = "S001"
_QUALITIES = ("official", "mirror", "statement", "estimate", "projection")
_MIRROR = "mirror_russia_customs"
_MILLIONS = 1000.0


@dataclass(frozen=True)
class Claim:
    """One figure or date of the article, and where to check it; `value` as published."""

    key: str
    topic: str
    claim: str
    value: float | None
    unit: str
    period: str
    check: str
    table: str
    partner: str
    flow: str
    year: int
    date: str
    source: tuple[str, ...]
    confirmed_by: tuple[str, ...]
    what_it_says: str


@dataclass(frozen=True)
class Number:
    """A figure in the unit of a claim, with its range where it has one; `source` holds keys."""

    value: float
    low: float | None
    high: float | None
    quality: str
    source: tuple[str, ...]


@dataclass(frozen=True)
class Event:
    """A dated entry of the data; `source` holds keys, the category is empty for a statement."""

    date: str
    title: str
    category: str
    importance: float
    source: tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """Where a claim can be seen: a page, parts of the view, and what the page shows then."""

    page: str
    parts: tuple[tuple[str, str], ...]
    shows: str


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a check came to, ready to print; `source` holds keys.

    `figure`, `mirror`, `span` and `fully` are in the unit of the claim, for the picture.
    """

    verdict: str
    reason: str
    place: Place
    data: str = ""
    difference: str = ""
    others: tuple[str, ...] = ()
    circular: str = ""
    source: tuple[str, ...] = ()
    figure: Number | None = None
    mirror: float | None = None
    span: tuple[float, float] | None = None
    fully: float | None = None


def keys(text: object) -> tuple[str, ...]:
    """Return the keys of sources in a cell."""
    return tuple(key for key in str(text).split(";") if key)


@lru_cache(maxsize=8)
def claims(dataset: Dataset) -> tuple[Claim, ...]:
    """Return the claims of the article in the order of the file."""
    return tuple(
        Claim(
            key=str(row["key"]),
            topic=str(row["topic"]),
            claim=str(row["claim"]),
            value=None if pd.isna(row["value"]) else float(row["value"]),
            unit=str(row["unit"]),
            period=str(row["period"]),
            check=str(row["check"]),
            table=str(row["table"]),
            partner=str(row["partner"]),
            flow=str(row["flow"]),
            year=int(row["year"]),
            date=str(row["date"]),
            source=keys(row["source"]),
            confirmed_by=keys(row["confirmed_by"]),
            what_it_says=str(row["what_it_says"]),
        )
        for row in dataset.article.to_dict("records")
    )


def goods(dataset: Dataset, partner: str, flow: str) -> dict[int, Number]:
    """Return Belarus's own goods figures by year, in US$ bn."""
    rows = series(dataset, FLOW_COLUMNS[flow], partner)
    return {int(row["year"]): _number(row, str(row["kind"])) for _, row in rows.iterrows()}


def services(
    dataset: Dataset, partner: str, flow: str, name: str = "services"
) -> dict[int, Number]:
    """Return figures of services by year, in US$ bn; `name` is a series of that table."""
    return _published(dataset.trade_services, name, partner, flow)


def mirror(dataset: Dataset, partner: str, flow: str) -> dict[int, Number]:
    """Return turnover or balance by year from the partner's customs, in US$ bn, on Belarus's side.

    Only from exports and imports of the same year: an announced turnover is another figure.
    """
    if partner != "Russia":
        return {}
    sold = _published(dataset.trade_goods, _MIRROR, partner, "export")
    bought = _published(dataset.trade_goods, _MIRROR, partner, "import")
    sign = {"turnover": 1.0, "balance": -1.0}.get(flow)
    if sign is None:
        return {}
    return {
        year: Number(
            sold[year].value + sign * bought[year].value,
            None,
            None,
            worst(sold[year], bought[year]),
            tuple(dict.fromkeys((*sold[year].source, *bought[year].source))),
        )
        for year in sorted(set(sold) & set(bought))
    }


def announced(dataset: Dataset, partner: str) -> dict[int, Number]:
    """Return turnover by year as announced by the partner, in US$ bn."""
    if partner != "Russia":
        return {}
    return _published(dataset.trade_goods, _MIRROR, partner, "turnover")


def growth(levels: dict[int, Number], year: int) -> Number | None:
    """Return growth on the year before in percent, with its widest range; None if unknown."""
    now, before = levels.get(year), levels.get(year - 1)
    if now is None or before is None:
        return None
    ranged = now.low is not None or before.low is not None
    return Number(
        _percent_more(now.value, before.value),
        _percent_more(least(now), most(before)) if ranged else None,
        _percent_more(most(now), least(before)) if ranged else None,
        worst(now, before),
        tuple(dict.fromkeys((*now.source, *before.source))),
    )


def worst(*parts: Number) -> str:
    """Return the worst quality among figures."""
    return max((each.quality for each in parts), key=_QUALITIES.index)


def events(dataset: Dataset, table: str) -> tuple[Event, ...]:
    """Return the dated entries of the table of events or of statements."""
    if table == "timeline":
        return tuple(
            Event(
                str(row["date"]),
                str(row["title"]),
                str(row["category"]),
                float(row["importance"]),
                keys(row["source"]),
            )
            for row in dataset.timeline.to_dict("records")
        )
    return tuple(
        Event(
            str(row["date"]),
            STATEMENT.format(row["statement_by"]),
            "",
            0.0,
            keys(row["source"]),
        )
        for row in dataset.completion_rate.to_dict("records")
    )


def days_between(first: str, second: str) -> int:
    """Return the number of days between two dates, whichever comes first."""
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


def found_event(claim: Claim, every: Iterable[Event]) -> Event | None:
    """Return the event of a claim: on its day, or else the nearest with a source that speaks to it.

    An event on its day that has such a source goes before one that has none.
    """
    own = set(claim.confirmed_by)
    possible = [each for each in every if each.date == claim.date or own & set(each.source)]
    return min(
        possible,
        key=lambda each: (days_between(each.date, claim.date), not own & set(each.source)),
        default=None,
    )


def _published(table: pd.DataFrame, name: str, partner: str, flow: str) -> dict[int, Number]:
    chosen = table[
        (table["series"] == name) & (table["partner"] == partner) & (table["flow"] == flow)
    ]
    return {int(row["year"]): _number(row, str(row["quality"])) for _, row in chosen.iterrows()}


def _number(row: pd.Series, quality: str) -> Number:
    known = not pd.isna(row["low"])
    return Number(
        float(row["value"]) / _MILLIONS,
        float(row["low"]) / _MILLIONS if known else None,
        float(row["high"]) / _MILLIONS if known else None,
        quality,
        keys(row["source"]),
    )


def least(number: Number) -> float:
    """Return the low end of a figure; the figure itself where it has no range."""
    return number.value if number.low is None else number.low


def most(number: Number) -> float:
    """Return the high end of a figure; the figure itself where it has no range."""
    return number.value if number.high is None else number.high


def _percent_more(now: float, before: float) -> float:
    return (now / before - 1) * 100
