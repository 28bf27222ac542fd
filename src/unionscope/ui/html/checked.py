"""Claims beside the data: one row a claim, in columns on a screen and stacked on a phone."""

from collections.abc import Sequence
from dataclasses import dataclass

from unionscope.ui.html.text import escape


def checked_heads(heads: Sequence[str]) -> str:
    """Return the heads of the columns; a phone says them in every row instead."""
    cells = "".join(f"<div>{escape(head)}</div>" for head in heads)
    return f'<div class="us-checked us-checked-heads" aria-hidden="true">{cells}</div>'


@dataclass(frozen=True, kw_only=True)
class CheckedRow:
    """One claim with what the data say.

    Attributes
    ----------
    beside
        Quiet lines below the figure of the data.
    form
        Name of the style sheet for the mark of the verdict.
    notes
        Quiet lines below the verdict.
    links
        What other sources say and all sources, already safe HTML.
    shows, address
        Where it can be seen: the words and the address of that link, on this site.
    """

    claim: str
    said: str
    data: str
    beside: tuple[str, ...]
    form: str
    verdict: str
    difference: str
    notes: tuple[str, ...]
    links: str
    shows: str
    address: str


def checked_row(heads: Sequence[str], row: CheckedRow) -> str:
    """Return one claim in columns under these heads."""
    cells = (
        f"<b>{escape(row.claim)}</b>",
        escape(row.said),
        f"{escape(row.data)}{_quiet(row.beside)}",
        f'<i class="us-verdict us-verdict-{row.form}"></i><b>{escape(row.verdict)}</b>'
        f"{f' · {escape(row.difference)}' if row.difference else ''}{_quiet(row.notes)}",
        f'<a href="{escape(row.address)}" class="us-see">{escape(row.shows)}</a>',
    )
    drawn = "".join(
        f"<div>{f'<span>{escape(head)}</span> ' if index else ''}{cell}</div>"
        for index, (head, cell) in enumerate(zip(heads, cells, strict=True))
    )
    return (
        f'<div class="us-checked" role="group" aria-label="{escape(row.claim)}">{drawn}'
        f'<div class="us-checked-links">{row.links}</div></div>'
    )


def _quiet(lines: Sequence[str]) -> str:
    return "".join(f"<div>{escape(line)}</div>" for line in lines if line)
