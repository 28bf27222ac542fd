"""Tables whose rows become blocks on a phone, so that nobody has to scroll sideways."""

from collections.abc import Sequence
from dataclasses import dataclass

from unionscope.ui.html.text import escape


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row; cells are already safe HTML, and `form` is a name of the style sheet.

    A row with a single cell is a head within the table.
    """

    cells: tuple[str, ...]
    form: str = ""


def stacked_table(
    heads: Sequence[str], rows: Sequence[Row], *, caption: str, numbers: Sequence[int] = ()
) -> str:
    """Return a table that stacks its cells on a phone.

    Parameters
    ----------
    heads
        Of every column; on a phone all but the first stand before their cells.
    numbers
        Columns that hold numbers and align right.
    """

    def kind(index: int) -> str:
        return ' class="us-number"' if index in numbers else ""

    head = "".join(
        f'<th scope="col" role="columnheader"{kind(index)}>{escape(text)}</th>'
        for index, text in enumerate(heads)
    )
    # Roles are spelled out: on a phone rows are no table rows to the style sheet any more.
    return (
        f'<table class="us-stacked" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">'
        f"{''.join(_row(row, heads, numbers) for row in rows)}</tbody></table>"
    )


def _row(row: Row, heads: Sequence[str], numbers: Sequence[int]) -> str:
    form = f' class="us-row-{row.form}"' if row.form else ""
    if len(row.cells) == 1:
        return (
            f'<tr role="row"{form}><th scope="colgroup" role="rowheader" class="us-inner-head" '
            f'colspan="{len(heads)}">{row.cells[0]}</th></tr>'
        )
    cells = []
    for index, (head, cell) in enumerate(zip(heads, row.cells, strict=True)):
        if index == 0:
            cells.append(f'<th scope="row" role="rowheader">{cell}</th>')
            continue
        names = " ".join(
            name for name, on in (("us-number", index in numbers), ("us-blank", not cell)) if on
        )
        cells.append(
            f'<td role="cell"{f" class={chr(34)}{names}{chr(34)}" if names else ""}>'
            f'<span class="us-head">{escape(head)} </span>{cell}</td>'
        )
    return f'<tr role="row"{form}>{"".join(cells)}</tr>'
