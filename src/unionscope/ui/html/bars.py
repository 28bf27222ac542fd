"""Tables with bars on a common axis: real tables, readable aloud, on a phone and without colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from unionscope.ui.html.text import escape


@dataclass(frozen=True, kw_only=True)
class Span:
    """A bar between two places, 0-1 from left to right; `form` is a name of the style sheet."""

    form: str
    start: float
    end: float


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A mark at one place, 0-1 from left to right; `form` is a name of the style sheet."""

    form: str
    at: float


@dataclass(frozen=True, kw_only=True)
class BarRow:
    """One row: its name, quiet lines below it, what is drawn, and its numbers."""

    name: str
    detail: str = ""
    spans: tuple[Span, ...] = ()
    spots: tuple[Spot, ...] = ()
    cells: tuple[str, ...] = ()
    strong: bool = False


def bar_table(
    heads: Sequence[str],
    rows: Sequence[BarRow],
    *,
    ticks: Sequence[tuple[float, str]],
    caption: str,
) -> str:
    """Return rows of bars as a table.

    Parameters
    ----------
    heads
        Of the names, then of every column of numbers.
    ticks
        Place 0-1 and number of every tick of the axis.
    caption
        What the table holds, for those who cannot see it.
    """
    numbers = "".join(
        f'<th scope="col" role="columnheader" class="us-number">{escape(head)}</th>'
        for head in heads[1:]
    )
    grid = "".join(f'<i class="us-tick" style="{_left(at)}"></i>' for at, _ in ticks)
    body = "".join(_row(each, heads[1:], grid) for each in rows)
    # Roles are spelled out: on a phone rows are no table rows to the style sheet any more.
    return (
        f'<table class="us-bars" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">'
        f'{escape(heads[0])}</th><th class="us-lane us-lane-axis" role="columnheader">'
        f"{_numbers_at(ticks)}</th>{numbers}</tr></thead>"
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _left(at: float) -> str:
    return f"left:{min(max(at, 0.0), 1.0) * 100:.2f}%"


def _numbers_at(ticks: Sequence[tuple[float, str]]) -> str:
    return "".join(f'<span style="{_left(at)}">{escape(text)}</span>' for at, text in ticks)


def _row(each: BarRow, heads: Sequence[str], grid: str) -> str:
    drawn = "".join(map(_span, each.spans)) + "".join(
        f'<i class="us-spot us-spot-{spot.form}" style="{_left(spot.at)}"></i>'
        for spot in each.spots
    )
    detail = f"<div>{escape(each.detail)}</div>" if each.detail else ""
    cells = "".join(
        f'<td role="cell" class="us-number"><span class="us-head">{escape(head)} </span>'
        f"{escape(text)}</td>"
        if text
        else '<td role="cell" class="us-number us-blank"></td>'
        for head, text in zip(heads, each.cells, strict=True)
    )
    kind = ' class="us-strong"' if each.strong else ""
    return (
        f'<tr role="row"{kind}><th scope="row" role="rowheader">{escape(each.name)}{detail}</th>'
        f'<td role="cell" class="us-lane">{grid}{drawn}</td>{cells}</tr>'
    )


def _span(span: Span) -> str:
    first, last = (min(max(at, 0.0), 1.0) * 100 for at in sorted((span.start, span.end)))
    # A bar that is too short to see would read as none.
    return (
        f'<i class="us-span us-span-{span.form}" '
        f'style="left:{first:.2f}%;width:max(2px,{last - first:.2f}%)"></i>'
    )
