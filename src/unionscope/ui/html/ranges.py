"""Where a range comes from."""

from collections.abc import Sequence
from typing import Protocol

from unionscope.ui.html.text import chart_head, escape, source_line
from unionscope.words.ranges import SPLIT_HEADS, SPLIT_NOTE


class _Row(Protocol):
    """A row as it is read here; frozen ones serve."""

    @property
    def name(self) -> str: ...
    @property
    def explained(self) -> str: ...
    @property
    def volume(self) -> str: ...
    @property
    def share(self) -> str: ...
    @property
    def volume_bar(self) -> tuple[float, float]: ...
    @property
    def share_bar(self) -> tuple[float, float]: ...


def range_table(rows: Sequence[_Row], title: str) -> str:
    """Return the range of every source of uncertainty as a table with bars."""
    heads = "".join(f"<th>{escape(each)}</th>" for each in SPLIT_HEADS)
    body = "".join(
        f'<tr><th scope="row"><b>{escape(each.name)}</b><br><span>{escape(each.explained)}</span></th>'
        f"<td>{each.volume}</td>{_bar(each.volume_bar)}<td>{each.share}</td>{_bar(each.share_bar)}</tr>"
        for each in rows
    )
    return (
        f'{chart_head(title, "")}<table class="us-split"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table>{source_line(SPLIT_NOTE)}"
    )


def _bar(ends: tuple[float, float]) -> str:
    low, high = (each * 100 for each in ends)
    return f'<td class="us-split-bar"><i style="left:{low:.2f}%;width:{max(high - low, 0.8):.2f}%"></i></td>'
