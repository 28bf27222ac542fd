"""The 28 programmes and what a judgement of them comes to, ready to print."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from unionscope.assumptions import assumption
from unionscope.dataset import Dataset
from unionscope.judgement import (
    Judgement,
    Share,
    decoded,
    differing,
    encoded,
    letter_of,
    weighted,
)
from unionscope.words import programmes as words
from unionscope.words.evidence_parts import date
from unionscope.words.numbers import from_percent, percent, to_percent, whole

#: The assumption that a judgement is offered to.
OFFERED_TO = "programmes_in_force"
#: What an official said of the whole package, beside which the default was set.
QUOTED = "golovchenko_2021"
_BEFORE_WAR = 2021
#: What "partly" could stand for in place of a half.
_LESS, _MORE = 0.25, 0.75


@dataclass(frozen=True)
class Programme:
    """One programme as it is printed; `*_source` hold keys, the judgements letter and weight."""

    number: int
    title: str
    russian: str
    basis: str
    scope: str
    april: str
    later: str
    dates: str
    channel: str
    reason: str
    name_source: tuple[str, ...]
    later_source: tuple[str, ...]
    other_source: tuple[str, ...]
    judgement: Judgement
    usual: Judgement

    @property
    def changed(self) -> bool:
        """Whether the reader judges it differently."""
        return self.judgement != self.usual


@dataclass(frozen=True)
class Group:
    """Programmes of one field."""

    name: str
    programmes: tuple[Programme, ...]

    @property
    def changed(self) -> int:
        """How many of them the reader judges differently."""
        return sum(each.changed for each in self.programmes)


@dataclass(frozen=True)
class Result:
    """What a judgement comes to; shares 0-1, `offered` in whole percent, None without a weight."""

    share: Share
    states: Mapping[str, int]
    changed: int
    offered: float | None


@dataclass(frozen=True)
class Contrast:
    """Our judgement beside the model's default; shares 0-1, money in US$ mn."""

    listed: float
    default: float
    evidence: tuple[float, float]
    partly: int
    weight: int
    if_less: float
    if_more: float
    saved: float
    sources: tuple[str, ...]


@lru_cache(maxsize=8)
def usual(dataset: Dataset) -> Mapping[int, Judgement]:
    """Return our own judgement of every programme, by number."""
    table = dataset.programmes
    return {
        int(number): Judgement(letter_of(float(in_force)), int(weight))
        for number, in_force, weight in zip(
            table["id"], table["in_force"], table["w_goods_0to3"], strict=True
        )
    }


def judged(dataset: Dataset, text: str) -> dict[int, Judgement]:
    """Return the reader's judgement of every programme: ours, but for what the text says."""
    return {**usual(dataset), **decoded(text)}


def text_with(
    dataset: Dataset, text: str, number: int, *, state: str = "", weight: int | None = None
) -> str:
    """Return the text of a judgement with the state or weight of one programme set."""
    every = judged(dataset, text)
    before = every[number]
    every[number] = Judgement(state or before.state, before.weight if weight is None else weight)
    return encoded(differing(every, usual(dataset)))


@lru_cache(maxsize=64)
def result(dataset: Dataset, text: str) -> Result:
    """Return what a judgement comes to."""
    every = judged(dataset, text)
    share = weighted(every)
    value = share.value
    return Result(
        share=share,
        states=Counter(each.state for each in every.values()),
        changed=len(differing(every, usual(dataset))),
        offered=None if value is None else from_percent(float(whole(to_percent(value)))),
    )


def bases(dataset: Dataset) -> Mapping[str, int]:
    """Return how many programmes have a sourced title and number, title, or topic."""
    return Counter(dataset.programmes["name_basis"].astype(str))


@lru_cache(maxsize=64)
def groups(dataset: Dataset, text: str) -> tuple[Group, ...]:
    """Return all programmes by field, in the order of the first of each; numbers ascend."""
    every = judged(dataset, text)
    table = dataset.programmes.sort_values("id")
    found: dict[str, list[Programme]] = {}
    for row in table.to_dict("records"):
        cells = {str(name): str(value) for name, value in row.items()}
        number = int(row["id"])
        one = _programme(cells, number, every[number], usual(dataset)[number])
        found.setdefault(cells["group"], []).append(one)
    return tuple(Group(name, tuple(members)) for name, members in found.items())


def _programme(
    row: Mapping[str, str], number: int, judgement: Judgement, ours: Judgement
) -> Programme:
    names, later = _keys(row["name_source"]), _keys(row["status_later_source"])
    return Programme(
        number=number,
        title=row["name_en"],
        russian=row["name_ru"],
        basis=words.basis(row["name_basis"], number_sourced=row["number_sourced"] == "True"),
        scope=row["scope"],
        april=row["status_apr2023"],
        later=f"{row['status_later']} ({date(row['status_later_date'])})",
        dates=row["key_dates"],
        channel=words.CHANNELS[row["trade_channel"]],
        reason=row["judgement_reason"],
        name_source=names,
        later_source=later,
        other_source=tuple(key for key in _keys(row["source"]) if key not in (*names, *later)),
        judgement=judgement,
        usual=ours,
    )


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key for key in text.split(";") if key)


def contrast(dataset: Dataset) -> Contrast:
    """Return our judgement beside the model's default, and how far "partly" may reach."""
    share, declared = result(dataset, "").share, assumption(OFFERED_TO)
    weights = dict(share.weights)
    return Contrast(
        listed=share.points / share.weight,
        default=float(declared.default),
        evidence=declared.evidence or (declared.low, declared.high),
        partly=weights["p"],
        weight=share.weight,
        if_less=(weights["f"] + weights["p"] * _LESS) / share.weight,
        if_more=(weights["f"] + weights["p"] * _MORE) / share.weight,
        saved=_saved(dataset),
        sources=declared.sources,
    )


def _saved(dataset: Dataset) -> float:
    """Return what the model's defaults save on the trade with Russia of 2021, US$ mn."""
    taken = dataset.parameter_defaults()
    removed = taken["programme_scope"] * taken["programmes_working_today"]
    matrix = dataset.flow_matrix(_BEFORE_WAR)
    belarus, russia = 0, 1
    trade = float(matrix[belarus, russia] + matrix[russia, belarus])
    return taken["barrier_cost"] * removed / (1 + taken["barrier_cost"]) * trade


def shown_percent(share: float | None) -> str:
    """Return a judged share in whole percent, or words where nothing has a weight."""
    return words.NO_WEIGHT if share is None else percent(share, 0)
