"""Rulers: a slider's length with what stands along it, and corner cases on small axes."""

from collections.abc import Sequence
from dataclasses import dataclass

from unionscope.ui.html.text import escape


@dataclass(frozen=True, kw_only=True)
class RulerMark:
    """A position: place 0-1, form of the style sheet, number and its line, words for the pointer.

    `usual` marks the value of today, whose number stands above the ruler.
    """

    at: float
    form: str
    text: str
    line: int
    title: str
    usual: bool


@dataclass(frozen=True, kw_only=True)
class RulerRow:
    """One ruler; places are 0-1 from left to right."""

    name: str
    note: str
    marks: tuple[RulerMark, ...]
    span: tuple[float, float]
    pointer: float | None
    moved: bool


def _at(place: float) -> str:
    return f"left:{place * 100:.2f}%"


def rulers(rows: Sequence[RulerRow]) -> str:
    """Return rulers below each other.

    The drawing is hidden from screen readers: name and note say the same, and the table below
    says what each position means.
    """
    return f'<div class="us-rulers">{"".join(map(_ruler, rows))}</div>'


def _ruler(row: RulerRow) -> str:
    low, high = row.span
    drawn = f'<i class="us-rule-span" style="{_at(low)};width:{(high - low) * 100:.2f}%"></i>'
    for mark in row.marks:
        kind = "us-rule-top" if mark.usual else f"us-rule-line-{mark.line}"
        if mark.usual:
            drawn += f'<i class="us-rule-usual" style="{_at(mark.at)}"></i>'
        drawn += (
            f'<i class="us-rule-{mark.form}" style="{_at(mark.at)}" title="{escape(mark.title)}"></i>'
            f'<span class="{kind}" style="{_at(mark.at)}">{escape(mark.text)}</span>'
        )
    if row.pointer is not None:
        drawn += f'<i class="us-rule-pointer" style="{_at(row.pointer)}"></i>'
    strong = " us-change" if row.moved else ""
    return (
        f'<div class="us-ruler"><div><b class="us-ruler-name{strong}">{escape(row.name)}</b>'
        f"<div>{escape(row.note)}</div></div>"
        f'<div class="us-rule" aria-hidden="true">{drawn}</div></div>'
    )


@dataclass(frozen=True, kw_only=True)
class CaseCell:
    """One measure of a case: words, and places 0-1 of the case, of today and of the range."""

    value: str
    change: str
    range: str
    at: float
    quo: float
    band: tuple[float, float] | None


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """A case with its measures."""

    name: str
    detail: str
    cells: tuple[CaseCell, ...]


def case_table(
    heads: Sequence[str],
    rows: Sequence[CaseRow],
    *,
    ticks: Sequence[Sequence[tuple[float, str]]],
    caption: str,
) -> str:
    """Return cases as rows; every measure has its own axis, on which today is a dotted line.

    Parameters
    ----------
    heads
        Of the cases, then of every measure.
    ticks
        For every measure, place 0-1 and number of the first and last tick.
    """
    axes = "".join(
        f'<th scope="col" role="columnheader">{escape(head)}<div class="us-case-axis">'
        f"<span>{escape(marks[0][1])}</span><span>{escape(marks[-1][1])}</span></div></th>"
        for head, marks in zip(heads[1:], ticks, strict=True)
    )
    body = "".join(_case(row, heads[1:]) for row in rows)
    return (
        f'<table class="us-cases" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{escape(heads[0])}'
        f'</th>{axes}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )


def _case(row: CaseRow, heads: Sequence[str]) -> str:
    cells = "".join(
        f'<td role="cell"><span class="us-head">{escape(head)} </span><b>{escape(cell.value)}</b> '
        f'<span class="us-change">{escape(cell.change)}</span> '
        f'<span class="us-case-range">{escape(cell.range)}</span>{_lane(cell)}</td>'
        for head, cell in zip(heads, row.cells, strict=True)
    )
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{escape(row.name)}'
        f"<div>{escape(row.detail)}</div></th>{cells}</tr>"
    )


def _lane(cell: CaseCell) -> str:
    band = ""
    if cell.band:
        low, high = cell.band
        band = f'<i class="us-case-band" style="{_at(low)};width:{(high - low) * 100:.2f}%"></i>'
    return (
        f'<div class="us-case-lane" aria-hidden="true">{band}'
        f'<i class="us-case-quo" style="{_at(cell.quo)}"></i>'
        f'<i class="us-spot-now" style="{_at(cell.at)}"></i></div>'
    )
