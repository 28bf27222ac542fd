"""The chain behind a key figure: from the number on screen down to sources, ready to print."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from unionscope.assumptions import Scenario
from unionscope.dataset import Dataset
from unionscope.figures.explain_book import BLOCS, INPUTS, MONEY, Book
from unionscope.figures.explain_inputs import Input, input_of
from unionscope.figures.explain_market import MARKET
from unionscope.figures.explain_policy import POLICY
from unionscope.figures.explain_symbols import STEPS
from unionscope.figures.formula import RESULT_DIGITS, Formula, Quantity, filled
from unionscope.results import traced
from unionscope.words import explain as words
from unionscope.words import numbers

__all__ = ["FIGURES", "Chain", "Input", "Line", "Step", "Use", "chain"]

_US, _SHARE, _NONE = "US$ bn", "", ""
#: The key figures in the order of Outlook: how each is written there, and its unit.
FIGURES: Final[dict[str, tuple[Callable[[float], str], str]]] = {
    "turnover": (lambda value: numbers.billions(value * 1000), _US),
    "turnover_share": (numbers.percent, _SHARE),
    "export_share": (numbers.percent, _SHARE),
    "import_share": (numbers.percent, _SHARE),
    "balance": (lambda value: numbers.balance(value * 1000), _US),
    "export_concentration": (numbers.index, _NONE),
}
_STEP_OF: Final = {kind: step for step, kinds in STEPS.items() for kind in kinds}
_ORDER: Final = {step: place for place, step in enumerate(STEPS)}
_FEWEST_FROM_ANSWER: Final = 3
#: Blocs and links in symbols; indices of parameters are no blocs.
_ABOUT: Final = re.compile(r"_\{(?:[BRUWCKHO]{1,2}(?:,[01])?|rest)\}|(?<=P̂)_\{M[BRUWCKHO]\}")
#: Whole numbers of years.
_AGES: Final = ("n", "h", "h_market")
#: Mechanisms by the name that says that they are at work.
_MECHANISMS: Final = {
    "programmes": "acts:programmes",
    "routes": "acts:routes",
    "china": "acts:china",
    "gas": "acts:gas",
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One equation: in symbols where its form is new, and with numbers.  Texts carry marks."""

    label: str
    left: str
    symbols: str
    numbers: str
    result: str
    unit: str


@dataclass(frozen=True, kw_only=True)
class Use:
    """A quantity that a step takes from a later one."""

    symbol: str
    name: str
    step: int


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of a chain."""

    key: str
    number: int
    title: str
    sentence: str
    lines: tuple[Line, ...]
    uses: tuple[Use, ...]
    inputs: tuple[Input, ...]


@dataclass(frozen=True, kw_only=True)
class Chain:
    """How a key figure came about, and what has no part in it."""

    variable: str
    value: str
    unit: str
    steps: tuple[Step, ...]
    untouched: str


@dataclass(frozen=True, eq=False)
class _Derived:
    """A quantity with the equation that gives it; the left side may be another one."""

    key: str
    left: Quantity
    formula: Formula
    #: The solved price that the equation checks, where it is one.
    price: Quantity | None = None


def derive(book: Book, kind: str, index: str) -> Formula | None:
    """Return the equation of a quantity, or None where it is not derived."""
    rule = MARKET.get(kind) or POLICY.get(kind)
    return rule(book, index) if rule else None


@lru_cache(maxsize=16)
def chain(dataset: Dataset, scenario: Scenario, model: str, variable: str, year: int) -> Chain:
    """Return the chain of a key figure in a year.

    Parameters
    ----------
    variable
        A key of `FIGURES`.
    year
        A year after the one that the scenario starts from.
    """
    book = Book(dataset, scenario, model, year, traced(dataset, scenario, model, year), derive)
    answer = _derived(book, variable)
    steps: dict[str, list[_Derived]] = {}
    for each in _needed(book, answer):
        steps.setdefault(_step_of(book, each.key), []).append(each)
    ordered = sorted(steps, key=_ORDER.__getitem__)
    place = {step: number for number, step in enumerate(ordered, start=2)}
    drawn = [_step(book, "answer", [answer], place)]
    drawn += [_step(book, step, _sorted(step, steps[step]), place) for step in ordered]
    write, unit = FIGURES[variable]
    return Chain(
        variable=variable,
        value=write(answer.left.exactly),
        unit=unit,
        steps=tuple(drawn),
        untouched=_untouched(book),
    )


def _split(key: str) -> tuple[str, str]:
    kind, _, index = key.partition(":")
    return kind, index


def _derived(book: Book, key: str) -> _Derived:
    kind, index = _split(key)
    formula = derive(book, kind, index)
    if formula is None:
        raise KeyError(key)
    if kind != "p":
        return _Derived(key, book.get(kind, index), formula)
    if index == "B":
        return _Derived(key, book.get("Y1", "B"), formula, book.get("p", "B"))
    return _Derived(key, book.get("Y0_world"), formula)


def _needed(book: Book, answer: _Derived) -> Iterator[_Derived]:
    """Return everything that the answer is derived from."""
    seen: set[str] = set()
    waiting = [answer]
    while waiting:
        each = waiting.pop()
        # What a solved price was searched to meet must be explained as well.
        targets = [each.left] if _split(each.key)[0] == "p" else []
        for leaf in (*each.formula.leaves(), *targets):
            key = _canonical(leaf.key)
            if not key or key in seen or _split(key)[0] in INPUTS:
                continue
            seen.add(key)
            found = _derived(book, key)
            waiting.append(found)
            yield found


def _canonical(key: str) -> str:
    """Return the key under which a quantity is derived: all prices but the first share one."""
    kind, index = _split(key)
    return "p:all" if kind == "p" and index != "B" else key


def _step_of(book: Book, key: str) -> str:
    kind, index = _split(key)
    way = "out" if index.startswith("B") else "in"
    if kind == "X_now":
        return f"now_{way}"
    if kind == "X":
        return f"{'scaled' if book.reduced else 'model'}_{way}"
    if kind == "E1":
        return "spending_all" if book.general else "spending"
    return _STEP_OF[kind]


def _sorted(step: str, found: list[_Derived]) -> list[_Derived]:
    """Return equations by kind, then by bloc; where blocs stand alone Belarus comes last."""
    kinds = STEPS[step]

    def place(each: _Derived) -> tuple[int, list[int]]:
        kind, index = _split(each.key)
        alone = len(index) == 1 and kind != "p"
        by_bloc = [BLOCS.find(bloc) or len(BLOCS) * alone for bloc in index]
        if index == "all":
            by_bloc = [len(BLOCS)]
        return kinds.index(kind) if kind in kinds else 0, by_bloc

    return sorted(found, key=place)


def _step(book: Book, step: str, found: list[_Derived], place: dict[str, int]) -> Step:
    base = book.scenario.start
    if step == "answer":
        title, sentence = "", words.answer(found[0].key)
    else:
        title, sentence = (text.format(base=base) for text in words.STEPS[step])
    lines, before = [], ("", "")
    for each in found:
        symbols = each.formula.text(None)
        kind_and_shape = _split(each.key)[0], _shape(symbols)
        lines.append(_line(each, symbols if kind_and_shape != before else "", step))
        before = kind_and_shape
    leaves = {leaf.key: leaf for each in found for leaf in each.formula.leaves() if leaf.key}
    inputs: dict[str, Input] = {}
    uses: dict[tuple[str, int], Use] = {}
    for key, leaf in leaves.items():
        kind = _split(key)[0]
        if kind in INPUTS:
            row = input_of(book, leaf)
            inputs.setdefault(row.id, row)
            continue
        number = place[_step_of(book, _canonical(key))]
        uses.setdefault(
            (kind, number), Use(symbol=leaf.symbol, name=words.NAMES[kind], step=number)
        )
    return Step(
        key=step,
        number=place.get(step, 1),
        title=title,
        sentence=sentence,
        lines=tuple(lines),
        uses=tuple(sorted(uses.values(), key=lambda use: use.step)),
        inputs=tuple(inputs.values()),
    )


def _line(each: _Derived, symbols: str, step: str) -> Line:
    kind, index = _split(each.key)
    write, unit = FIGURES.get(kind, (None, _US if kind in MONEY or kind == "p" else _NONE))
    top = step in ("answer", "sums", "totals")
    result = ""
    if kind in _AGES:
        result = f"{each.left.exactly:.0f}"
    elif step == "answer" and write:
        result = write(each.left.exactly)
    shown = filled(
        each.formula,
        each.left.exactly,
        result=result,
        fewest=_FEWEST_FROM_ANSWER if top else RESULT_DIGITS,
    )
    return Line(
        label=_label(kind, index, price=each.price),
        left=words.answer_left(kind) if step == "answer" else each.left.symbol,
        symbols=symbols,
        numbers=shown.right,
        result=shown.result,
        unit=unit,
    )


def _label(kind: str, index: str, *, price: Quantity | None) -> str:
    if price:
        return words.AT_PRICE.format(f"{price.symbol} = {price.shown(RESULT_DIGITS)}")
    if index == "all":
        return words.ALL_PRICES
    if not index:
        return words.NAMES.get(kind, "")
    names = [words.BLOCS[bloc] for bloc in index]
    return words.LINK.format(*names) if len(names) > 1 else "".join(names)


def _shape(text: str) -> str:
    """Return an equation without the blocs it is about."""
    return _ABOUT.sub("", text)


def _untouched(book: Book) -> str:
    """Return which mechanisms have no part in the year, because nothing differs."""
    idle = [] if any(key.startswith("k_s:") for key in book.traced) else ["sanctions"]
    idle += [mechanism for mechanism, key in _MECHANISMS.items() if not book.has(key)]
    if not book.has("dV") and not book.reduced:
        idle.append("re-exports")
    if not idle:
        return ""
    base = words.BEFORE_WAR_WORD if book.replay else words.TODAY_WORD
    named = ", ".join(words.MECHANISMS[each] for each in idle)
    return words.UNTOUCHED.format(base=base, what=named)
