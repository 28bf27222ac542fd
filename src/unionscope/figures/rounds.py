"""Rounds of sanctions, easing and counter-measures by date, ready to print."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from unionscope.dataset import Dataset
from unionscope.figures.sanctions import keys_of
from unionscope.words.rounds import Lead

#: What a link calls those who impose, and how the table does; a round of two counts for both.
IMPOSED_BY: Final = {
    "eu": "EU",
    "us": "US",
    "uk": "UK",
    "canada": "Canada",
    "poland": "Poland",
    "lithuania": "Lithuania",
    "ukraine": "Ukraine",
    "belarus": "Belarus",
    "parliament": "European Parliament",
}
_TOGETHER: Final = {"EU and US": ("EU", "US")}
#: What a link calls those who are hit.
AIMED_AT: Final = {
    "belarus": ("Belarus", "both"),
    "russia": ("Russia", "both"),
    "coalition": ("coalition", "Poland and Lithuania"),
}
#: Lanes of the picture, top to bottom: name and who is in it.
LANES: Final = (
    ("EU", ("EU",)),
    ("US", ("US",)),
    ("UK and Canada", ("UK", "Canada")),
    ("Neighbours", ("Poland", "Lithuania", "Ukraine")),
    ("Belarus", ("Belarus",)),
    ("Calls", ("European Parliament",)),
)
EASING, CALL, PROPOSAL, TIGHTENING = "easing", "call", "proposal", "tightening"
_CALLS: Final = "Calls"
#: First year of the picture; the suspension of 2015 stands in the table alone.
FIRST_YEAR: Final = 2020
#: From this year on easing is news.
EASING_SINCE: Final = 2025
_DAYS: Final = 365.25


@dataclass(frozen=True, kw_only=True)
class Round:
    """One round as the record has it; `share` is 0-1, or None."""

    id: str
    year: int
    when: date
    whole_month: bool
    imposed_by: str
    target: str
    step: str
    title: str
    scope: str
    share: float | None
    share_of: str
    state: str
    later: str
    sources: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Dot:
    """A round in the picture: its place, 0-1 from left to right, and its step."""

    place: float
    step: str


@dataclass(frozen=True, kw_only=True)
class Lane:
    """Rounds of one group in the order of dates; rounds that bind count, calls do not."""

    name: str
    dots: tuple[Dot, ...]
    imposed: int
    eased: int


def _text(value: object) -> str:
    return "" if value is None or value != value else str(value)


def rounds(dataset: Dataset, imposer: str = "all", aimed_at: str = "all") -> tuple[Round, ...]:
    """Return the rounds that were asked for, newest first."""
    found = []
    for row in dataset.sanctions.to_dict("records"):
        by, target = str(row["imposed_by"]), str(row["target"])
        if imposer != "all" and IMPOSED_BY[imposer] not in _TOGETHER.get(by, (by,)):
            continue
        if aimed_at != "all" and target not in AIMED_AT[aimed_at]:
            continue
        when = date.fromisoformat(str(row["date"])[:10])
        share = row["share_covered"]
        found.append(
            Round(
                id=str(row["id"]),
                year=when.year,
                when=when,
                whole_month=row["date_precision"] == "month",
                imposed_by=by,
                target=target,
                step=str(row["step"]),
                title=str(row["title"]),
                scope=str(row["scope"]),
                share=None if share != share else float(share),
                share_of=_text(row["share_of"]),
                state=str(row["state"]),
                later=_text(row["later"]),
                sources=keys_of(row["source"]),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.when, each.id), reverse=True))


def years(shown: Sequence[Round]) -> dict[int, tuple[Round, ...]]:
    """Return rounds by year, in the order in which they are given."""
    return {
        year: tuple(each for each in shown if each.year == year)
        for year in dict.fromkeys(each.year for each in shown)
    }


def _lane_of(each: Round) -> tuple[str, ...]:
    # A call by a minister is a call: it binds nobody.
    if each.step in (CALL, PROPOSAL):
        return (_CALLS,)
    who = _TOGETHER.get(each.imposed_by, (each.imposed_by,))
    return tuple(name for name, members in LANES if set(members) & set(who))


def last_year(dataset: Dataset) -> int:
    """Return the year in which the picture ends: the first one after every round."""
    return max(each.year for each in rounds(dataset)) + 1


def lanes(dataset: Dataset, shown: Sequence[Round]) -> tuple[Lane, ...]:
    """Return the picture of the rounds shown; lanes without any are left out."""
    span = last_year(dataset) - FIRST_YEAR
    found = []
    for name, _ in LANES:
        inside = [each for each in reversed(shown) if name in _lane_of(each)]
        if not inside:
            continue
        steps = Counter(each.step for each in inside)
        found.append(
            Lane(
                name=name,
                dots=tuple(
                    Dot(place=(_in_years(each.when) - FIRST_YEAR) / span, step=each.step)
                    for each in inside
                    if each.year >= FIRST_YEAR
                ),
                imposed=len(inside) - steps[EASING],
                eased=steps[EASING],
            )
        )
    return tuple(found)


def earlier(shown: Sequence[Round]) -> int:
    """Return how many rounds are older than the picture."""
    return sum(each.year < FIRST_YEAR for each in shown)


def _in_years(when: date) -> float:
    return when.year + (when - date(when.year, 1, 1)).days / _DAYS


def ticks(dataset: Dataset) -> tuple[tuple[float, str], ...]:
    """Return place and number of every year of the picture."""
    last = last_year(dataset)
    span = last - FIRST_YEAR
    return tuple(((year - FIRST_YEAR) / span, str(year)) for year in range(FIRST_YEAR, last + 1))


def summary(shown: Sequence[Round]) -> Lead:
    """Return how many rounds there are, what became of them, and what was eased of late."""
    steps = [each for each in shown if each.step == TIGHTENING]
    eased = [each for each in shown if each.step == EASING and each.year >= EASING_SINCE]
    states = Counter(each.state for each in steps)
    return Lead(
        rounds=len(shown),
        first=min((each.year for each in shown), default=FIRST_YEAR),
        last=max((each.year for each in shown), default=FIRST_YEAR),
        tightening=len(steps),
        partly=states["partly"],
        ended=states["ended"],
        since=EASING_SINCE,
        eased=len(eased),
        eased_by=tuple(dict.fromkeys(each.imposed_by for each in eased)),
        latest=eased[0].when if eased else None,
    )
