"""Every figure and date of the article beside the data: rows, lead, picture, download."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.figures.article_checks import CHECKS
from unionscope.figures.article_data import Claim, Found, claims
from unionscope.figures.axes import ticks
from unionscope.figures.layout import ladder
from unionscope.words import article as words
from unionscope.words import article_numbers as written

#: Completion is drawn on all of the way from nothing to everything.
_COMPLETION, _WHOLE = "completion", 100.0


@dataclass(frozen=True)
class Checked:
    """One claim and what its check came to."""

    claim: Claim
    found: Found

    @property
    def said(self) -> str:
        """What the article says: its number in its unit, or the time it names."""
        claim = self.claim
        if claim.value is None:
            return claim.period
        return written.amount(claim.value, claim.unit, written.decimals(claim.value))


@dataclass(frozen=True)
class Lane:
    """One number of the article beside ours; places are 0-1 on the axis of its unit."""

    name: str
    said: str
    data: str
    article: float
    figure: float
    official: bool
    span: tuple[float, float] | None
    mirror: float | None
    fully: float | None


@dataclass(frozen=True)
class Picture:
    """Numbers of one topic on one axis; ticks are places 0-1 with their numbers."""

    topic: str
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]


@lru_cache(maxsize=8)
def checked(dataset: Dataset) -> tuple[Checked, ...]:
    """Return every claim with its check, in the order of the file."""
    return tuple(Checked(each, CHECKS[each.check](dataset, each)) for each in claims(dataset))


def groups(dataset: Dataset) -> tuple[tuple[str, str, tuple[Checked, ...]], ...]:
    """Return claims under the titles of their topics, with the number of each verdict."""
    found = []
    for title, topics in words.TOPICS:
        members = tuple(each for each in checked(dataset) if each.claim.topic in topics)
        counts = Counter(each.found.verdict for each in members)
        found.append((title, words.tally(counts), members))
    return tuple(found)


def lead(dataset: Dataset) -> tuple[str, str]:
    """Return the first sentences: how many claims met which verdict, and how many circular."""
    every = checked(dataset)
    counts = Counter(each.found.verdict for each in every)
    apart = [
        (each.claim.claim, each.found.data)
        for each in every
        if each.found.verdict == words.DISAGREES
    ]
    return words.lead(counts, apart), words.lead_base(
        sum(bool(each.found.circular) for each in every)
    )


def pictures(dataset: Dataset) -> tuple[Picture, ...]:
    """Return the numbers of the article beside ours, topic by topic; none without a number."""
    drawn: dict[str, list[Checked]] = {topic: [] for topic in words.PICTURES}
    for each in checked(dataset):
        if each.found.figure is not None and each.claim.topic in drawn:
            drawn[each.claim.topic].append(each)
    return tuple(_picture(topic, members) for topic, members in drawn.items() if members)


def _values(each: Checked) -> list[float]:
    """Return everything that is drawn for a claim, in its unit."""
    found = each.found
    ends = [found.mirror, found.fully, *(found.span or ())]
    numbers = [each.claim.value, found.figure and found.figure.value, *ends]
    return [number for number in numbers if number is not None]


def _picture(topic: str, members: Sequence[Checked]) -> Picture:
    every = [value for each in members for value in _values(each)]
    low = -ladder(-min(every)) if min(every) < 0 else 0.0
    high = ladder(max(every)) if max(every) > 0 else 0.0
    if topic == _COMPLETION:
        high = _WHOLE

    def place(value: float) -> float:
        return (value - low) / (high - low)

    lanes = []
    for each in members:
        figure, said, found = each.found.figure, each.claim.value, each.found
        if figure is None or said is None:
            continue
        lanes.append(
            Lane(
                name=words.short(topic, each.claim.table, each.claim.period),
                said=each.said,
                data=written.amount(
                    figure.value, each.claim.unit, written.decimals(said) + (topic != _COMPLETION)
                ),
                article=place(said),
                figure=place(figure.value),
                official=figure.quality == "official",
                span=None if found.span is None else (place(found.span[0]), place(found.span[1])),
                mirror=None if found.mirror is None else place(found.mirror),
                fully=None if found.fully is None else place(found.fully),
            )
        )
    marks = tuple((place(tick), written.tick(tick)) for tick in ticks(low, high))
    return Picture(topic, tuple(lanes), marks)


def table(dataset: Dataset) -> pd.DataFrame:
    """Return the checked claims for a download, one row a claim; sources are keys."""
    return pd.DataFrame(
        [
            {
                "key": each.claim.key,
                "claim": each.claim.claim,
                "article": each.said,
                "data": each.found.data,
                "difference": each.found.difference,
                "verdict": words.VERDICTS[each.found.verdict],
                "reason": each.found.reason,
                "partly_circular": each.found.circular,
                "beside": "; ".join(each.found.others),
                "sources_of_data": ";".join(each.found.source),
                "sources_on_claim": ";".join(each.claim.confirmed_by),
            }
            for each in checked(dataset)
        ]
    )
