"""Sources as links."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from unionscope.ui.html.text import escape
from unionscope.words import labels


def sources_list(keys: Sequence[str], sources: pd.DataFrame) -> str:
    """Return sources as a list with links, publisher first."""
    known = sources.set_index("source")
    items = []
    for key in keys:
        row = known.loc[key]
        dated = f" ({row['date']})" if row["date"] else ""
        text = escape(f"{_publisher(row)}: {row['title']}{dated}")
        link = str(row["url"] or "")
        items.append(
            f'<li><a href="{escape(link)}" target="_blank" rel="noopener">{text}</a></li>'
            if link
            else f"<li>{text}</li>"
        )
    return f'<ul class="us-sources">{"".join(items)}</ul>'


def source_links(keys: Sequence[str], sources: pd.DataFrame) -> str:
    """Return the publishers of sources in one line, each a link where there is an address."""
    known = sources.set_index("source")
    parts = []
    for key in dict.fromkeys(key.strip() for key in keys if key.strip()):
        row = known.loc[key]
        name, link = escape(_publisher(row)), str(row["url"] or "")
        about = escape(str(row["title"]))
        parts.append(
            f'<a href="{escape(link)}" target="_blank" rel="noopener" title="{about}">{name}</a>'
            if link
            else f'<span title="{about}">{name}</span>'
        )
    return "; ".join(dict.fromkeys(parts))


def titled_link(row: Mapping[str, str], sources: pd.DataFrame) -> str:
    """Return the title of a source, as a link where there is an address."""
    link = str(sources.set_index("source").loc[row["source"]]["url"] or "")
    title = escape(row["title"])
    if not link:
        return title
    return f'<a href="{escape(link)}" target="_blank" rel="noopener">{title}</a>'


def code(text: str) -> str:
    """Return a key as it stands in links and files."""
    return f"<code>{escape(text)}</code>"


def _publisher(row: Any) -> str:  # noqa: ANN401 - a row of a table
    return str(row["publisher"]) or labels.NO_SOURCE
