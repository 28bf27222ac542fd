"""Inputs of an explanation: choices, parameters and data, each with the row it stands in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pandas as pd

from unionscope.assumptions import assumption
from unionscope.figures.explain_book import MONEY, Book, cells, happenings, parameter_rows
from unionscope.figures.formula import Quantity, written
from unionscope.words import explain_inputs as words
from unionscope.words import numbers
from unionscope.words.explain import BLOCS, NAMES


@dataclass(frozen=True, kw_only=True)
class Input:
    """One input, ready to print; `sources` are keys in data/sources.csv."""

    id: str
    symbol: str
    name: str
    value: str
    more: str
    place: str
    sources: tuple[str, ...]


def input_of(book: Book, leaf: Quantity) -> Input:
    """Return where a quantity that is not derived comes from."""
    kind, _, key = leaf.key.partition(":")
    return _READERS[kind](book, leaf, key)


def _assumption(book: Book, leaf: Quantity, key: str) -> Input:
    each = assumption(key)
    usual = each.default_at(book.scenario.start)
    word = words.VALUE_DEFAULT if book.replay else words.VALUE_TODAY
    more = word.format(numbers.assumption_value(usual, each.format))
    if leaf.key.startswith("top:"):
        more = words.VALUE_TOP.format(numbers.assumption_value(each.high, each.format))
    return Input(
        id=f"{'top' if leaf.key.startswith('top:') else 'assumption'}:{key}",
        symbol=book.assumed(key).symbol,
        name=each.label,
        value=numbers.assumption_value(book.scenario.value(key), each.format),
        more=more,
        place=words.ASSUMPTION_ROW.format(key=key),
        sources=each.sources,
    )


def _parameter(book: Book, leaf: Quantity, key: str) -> Input:
    row = parameter_rows(book.dataset)[key]
    more = words.VALUE_RANGE.format(f"{row['low']:g}", f"{row['high']:g}")
    if leaf.exactly != row["default"]:
        usual = words.VALUE_DEFAULT.format(f"{row['default']:g}")
        more = f"{usual}, {more}"
    return Input(
        id=leaf.key,
        symbol=leaf.symbol,
        name=str(row["label"]),
        value=leaf.shown(1),
        more=f"{more}, {row['unit']}",
        place=words.PARAMETER_ROW.format(key=key),
        sources=tuple(str(row["source"]).split(";")),
    )


def _fixed(_: Book, leaf: Quantity, key: str) -> Input:
    return Input(
        id=leaf.key,
        symbol=leaf.symbol,
        name=words.FIXED[key],
        value=leaf.shown(6),
        more="",
        place=words.FIXED_ROW,
        sources=(words.FIXED_SOURCES.get(key, words.FIXED_SOURCE),),
    )


def _policy_name(key: str) -> str:
    return words.REPLAY_POLICIES.get(key) or assumption(key).label


def _before(_: Book, leaf: Quantity, key: str) -> Input:
    return Input(
        id=leaf.key,
        symbol=leaf.symbol,
        name=words.BEFORE.format(_policy_name(key)),
        value=leaf.shown(6),
        more="",
        place=words.BEFORE_ROW,
        sources=(),
    )


def _happened(book: Book, leaf: Quantity, key: str) -> Input:
    year, _, what = key.partition("/")
    row = happenings(book.dataset)[int(year), what]
    return Input(
        id=leaf.key,
        symbol=leaf.symbol,
        name=words.HAPPENED.format(year=year, what=_policy_name(what)),
        value=leaf.shown(6),
        more=str(row["quality"]),
        place=words.REPLAY_ROW.format(year=year, key=what),
        sources=tuple(str(row["source"]).split(";")),
    )


def _cell(book: Book, leaf: Quantity, key: str) -> Input:
    seller, buyer, kind = key.split("/")
    year = book.scenario.start
    row = cells(book.dataset)[year, seller, buyer, kind]
    ends = {"seller": BLOCS[seller], "buyer": BLOCS[buyer], "year": year}
    name = (words.HOME if kind == "domestic" else words.SOLD).format(**ends)
    more = str(row["quality"])
    if not pd.isna(row["low"]):
        more += f", {written(row['low'] / 1000, 3, trim=True)}–"
        more += written(row["high"] / 1000, 3, trim=True)
    return Input(
        id=leaf.key,
        symbol=leaf.symbol,
        name=name,
        value=words.BILLIONS.format(leaf.shown(6)),
        more=more,
        place=words.CELL_ROW.format(year=year, seller=seller, buyer=buyer),
        sources=tuple(str(row["source"]).split(";")),
    )


def _calendar(_: Book, leaf: Quantity, key: str) -> Input:
    return Input(
        id=leaf.key,
        symbol=leaf.symbol,
        name=words.YEARS[key],
        value=leaf.shown(6),
        more="",
        place=words.CALENDAR_ROW,
        sources=(),
    )


def _solved(_: Book, leaf: Quantity, key: str) -> Input:
    kind = key.partition(":")[0]
    return Input(
        id=leaf.key,
        symbol=leaf.symbol,
        name=NAMES[kind],
        value=words.BILLIONS.format(leaf.shown(6)) if kind in MONEY else leaf.shown(6),
        more="",
        place=words.SOLVED_ROW,
        sources=(),
    )


_READERS: Final[dict[str, Callable[[Book, Quantity, str], Input]]] = {
    "assumption": _assumption,
    "today": _assumption,
    "top": _assumption,
    "parameter": _parameter,
    "fixed": _fixed,
    "before": _before,
    "happened": _happened,
    "cell": _cell,
    "year": _calendar,
    "solved": _solved,
}
