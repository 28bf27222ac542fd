"""Pieces of Programmes: a formula with its numbers, quiet notes, statements side by side."""

from collections.abc import Sequence

from unionscope.ui.html.text import escape


def formula(text: str) -> str:
    """Return a formula with its numbers filled in."""
    return f'<div class="us-filled-formula">{escape(text)}</div>'


def numbered(number: int, title: str) -> str:
    """Return the number and the title of a programme."""
    return f'<div class="us-numbered"><b>{number}</b> {escape(title)}</div>'


def notes(lines: Sequence[str]) -> str:
    """Return quiet lines below the text of a cell; empty ones are left out."""
    return "".join(f"<div>{escape(line)}</div>" for line in lines if line)


def statement(*, when: str, who: str, said: str, more: Sequence[str], links: str) -> str:
    """Return one statement; `links` is already safe HTML."""
    return (
        f'<div class="us-said"><div>{escape(when)}</div><b>{escape(said)}</b>'
        f"<p>{escape(who)}</p>{notes(more)}<div>{links}</div></div>"
    )


def beside(title: str, subtitle: str, statements: Sequence[str]) -> str:
    """Return statements that do not fit together beside each other; on a phone below."""
    extra = f" <span>{escape(subtitle)}</span>" if subtitle else ""
    return (
        f'<section class="us-beside"><h4>{escape(title)}{extra}</h4>'
        f"<div>{''.join(statements)}</div></section>"
    )
