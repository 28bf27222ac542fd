"""Public statements on completion, and which of them do not fit together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.figures.marks import decimal_year
from unionscope.judgement import PROGRAMMES
from unionscope.words import claims as words
from unionscope.words.evidence_parts import date
from unionscope.words.numbers import percent

FIRST_PACKAGE, SECOND_PACKAGE = words.PACKAGES
_COUNT = re.compile(r"\d+")


@dataclass(frozen=True)
class Claim:
    """One statement; `share` is 0-1 where a number was given, `source` holds keys."""

    date: str
    precision: str
    who: str
    package: str
    unit: str
    claim: str
    share: float | None
    done: str
    total: str
    fully: int | None
    quote: str
    note: str
    source: tuple[str, ...]
    contradicts: tuple[str, ...]

    @property
    def moment(self) -> float:
        """The date as a year with its fraction."""
        return decimal_year(self.date)

    @property
    def dated(self) -> str:
        """The date as far as it is known."""
        return words.when(self.date, self.precision)

    @property
    def form(self) -> str:
        """Form of its mark."""
        if self.claim == "open":
            return "open"
        return "none" if self.share is None else words.FORMS[self.unit]

    @property
    def said(self) -> str:
        """What it says."""
        return words.said(self.unit, self.claim, self.share)

    @property
    def counted(self) -> tuple[str, ...]:
        """What it counts, as stated."""
        fully = "" if self.fully is None else words.FULLY_DONE.format(self.fully)
        return tuple(part for part in (words.count(self.done, self.total), fully) if part)

    @property
    def fully_share(self) -> float | None:
        """Programmes fully done as a share of all, 0-1."""
        return None if self.fully is None else self.fully / PROGRAMMES

    @property
    def exact(self) -> float | None:
        """Done over total where both are plain numbers, 0-1."""
        if _COUNT.fullmatch(self.done) and _COUNT.fullmatch(self.total) and int(self.done):
            return int(self.done) / int(self.total)
        return None

    @property
    def about(self) -> str:
        """Who said what, for a mark."""
        return words.about(
            who=self.who, dated=self.dated, parts=(self.said, *self.counted), quote=self.quote
        )


@dataclass(frozen=True)
class Contradiction:
    """Statements that do not fit together, with the span of their shares where it says anything."""

    title: str
    spread: str
    claims: tuple[Claim, ...]


@lru_cache(maxsize=8)
def claims(dataset: Dataset) -> tuple[Claim, ...]:
    """Return every statement, package by package, in order of date."""
    table = dataset.completion_rate.sort_values(["package", "date"], kind="stable")
    return tuple(
        _claim({str(name): value for name, value in row.items()})
        for row in table.to_dict("records")
    )


def _claim(row: dict[str, object]) -> Claim:
    def text(name: str) -> str:
        return "" if pd.isna(row[name]) else str(row[name])  # type: ignore[call-overload]

    fully = text("programmes_fully_done")
    share = row["completed_share"]
    return Claim(
        date=text("date"),
        precision=text("date_precision"),
        who=text("statement_by"),
        package=text("package"),
        unit=text("unit"),
        claim=text("claim"),
        share=None if pd.isna(share) else float(str(share)),  # type: ignore[call-overload]
        done=text("n_done"),
        total=text("n_total"),
        # A package that begins or is declared complete counts nothing.
        fully=int(fully) if _COUNT.fullmatch(fully) and text("claim") == "done" else None,
        quote=text("quote"),
        note=text("note"),
        source=tuple(key for key in text("source").split(";") if key),
        contradicts=tuple(key for key in text("contradicts").split(";") if key),
    )


def of_package(dataset: Dataset, package: str) -> list[Claim]:
    """Return the statements on one package, in order of date."""
    return [each for each in claims(dataset) if each.package == package]


def closed(dataset: Dataset) -> str:
    """Return the date on which the first package was declared complete."""
    return min(each.date for each in of_package(dataset, FIRST_PACKAGE) if each.claim == "closed")


def year_before(dataset: Dataset) -> int:
    """Return the year before the first package was declared complete."""
    return int(closed(dataset)[:4]) - 1


def shares_said(dataset: Dataset, year: int) -> list[float]:
    """Return the shares that were said of the first package in a year, but for counts in full."""
    return [
        each.share
        for each in of_package(dataset, FIRST_PACKAGE)
        if each.share and each.date.startswith(str(year))
    ]


def lead(dataset: Dataset) -> tuple[str, str]:
    """Return the first sentences."""
    year = year_before(dataset)
    shares = shares_said(dataset, year)
    fully = [each.fully for each in of_package(dataset, FIRST_PACKAGE) if each.fully is not None]
    last = counts(dataset)[-1]
    sentence = words.LEAD.format(
        year=year,
        low=percent(min(shares), 0),
        high=percent(max(shares), 0),
        fewest=min(fully),
        most=max(fully),
        fewest_share=percent(min(fully) / PROGRAMMES, 0),
        most_share=percent(max(fully) / PROGRAMMES, 0),
        closed=date(closed(dataset)),
    )
    base = words.LEAD_BASE.format(
        latest=percent(last.exact or 0.0, 0), when=date(last.date[: len("2026-02")])
    )
    return sentence, base


def counts(dataset: Dataset) -> list[Claim]:
    """Return the statements on the second package that give an exact count, in order of date."""
    return [each for each in of_package(dataset, SECOND_PACKAGE) if each.exact is not None]


def contradictions(dataset: Dataset) -> tuple[Contradiction, ...]:
    """Return the groups of statements that do not fit together, in the order of the first."""
    every = claims(dataset)
    keys = dict.fromkeys(key for each in every for key in each.contradicts)
    return tuple(
        _contradiction(key, [each for each in every if key in each.contradicts]) for key in keys
    )


def _contradiction(key: str, members: Sequence[Claim]) -> Contradiction:
    return Contradiction(words.CONTRADICTIONS[key], _spread(key, members), tuple(members))


def _spread(key: str, members: Sequence[Claim]) -> str:
    """Return how far the shares of statements lie apart, where it is the shares that differ."""
    shares = [each.share for each in members if each.share is not None]
    fully = [each.fully_share for each in members if each.fully_share is not None]
    if key in words.SHARES_DIFFER and shares:
        return words.spread(min(shares), max(shares))
    if key in words.UNITS_DIFFER and shares and fully:
        return words.SPREADS.format(
            measures=words.spread(min(shares), max(shares)),
            programmes=words.spread(min(fully), max(fully)),
        )
    return ""
