"""Text: sentences, titles, notices, lists."""

import html
import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode, urlsplit, urlunsplit

escape = html.escape


def bold(text: str) -> str:
    """Return escaped text with **stars** turned into bold."""
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text))


def muted(text: str) -> str:
    """Return a line of quiet text."""
    return f'<div class="us-muted">{bold(text)}</div>'


def address(page_address: str, parameters: Mapping[str, str]) -> str:
    """Return the full address of a page in a state."""
    scheme, host, path, _, _ = urlsplit(page_address)
    return urlunsplit((scheme, host, path, urlencode(parameters), ""))


def lead(sentence: str, base: str) -> str:
    """Return the first sentence of a page."""
    return f'<div class="us-lead">{bold(sentence)} <span>{bold(base)}</span></div>'


def chart_head(title: str, subtitle: str) -> str:
    """Return the title and subtitle of a chart."""
    return f'<div class="us-chart-head"><h3>{escape(title)}</h3><div>{escape(subtitle)}</div></div>'


def source_line(text: str) -> str:
    """Return the source line under a chart."""
    return f'<div class="us-source">{bold(text)}</div>'


def key(entries: Sequence[tuple[str, str]]) -> str:
    """Return the key to line forms: pairs of form and word."""
    items = "".join(
        f'<span><i class="us-key-{form}"></i>{escape(word)}</span>' for form, word in entries
    )
    return f'<div class="us-key">{items}</div>'


def notice(title: str, lines: Sequence[str]) -> str:
    """Return a notice with one line per matter."""
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<div class="us-notice" role="status"><b>{escape(title)}</b><ul>{items}</ul></div>'


def panel(title: str, lines: Sequence[str]) -> str:
    """Return a calm panel in place of what could not be drawn."""
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f'<div class="us-panel" role="alert"><h3>{escape(title)}</h3>{body}</div>'


def bullets(title: str, lines: Sequence[str]) -> str:
    """Return a titled list."""
    items = "".join(f"<li>{bold(line)}</li>" for line in lines)
    return f'<div class="us-bullets"><h3>{escape(title)}</h3><ul>{items}</ul></div>'


def side_by_side(left: str, right: str) -> str:
    """Return two pieces beside each other, one above the other on a phone."""
    return f'<div class="us-pair"><div>{left}</div><div>{right}</div></div>'


def progress(text: str, done: float) -> str:
    """Return how far a computation is, 0-1; nothing to see without a text."""
    if not text:
        return '<div class="us-progress"></div>'
    return (
        f'<div class="us-progress" role="status">{escape(text)} '
        f'<i><b style="width:{done * 100:.0f}%"></b></i></div>'
    )
