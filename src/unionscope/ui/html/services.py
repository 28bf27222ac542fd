"""Services with Russia as a table with bars: hollow where observed, dashed where projected."""

from collections.abc import Sequence
from typing import Protocol

from unionscope.ui.html.text import escape
from unionscope.words.services import HEADS


class _Bar(Protocol):
    """A row as it is read here; frozen ones serve."""

    @property
    def year(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def range(self) -> str: ...
    @property
    def projected(self) -> bool: ...
    @property
    def bar(self) -> float: ...
    @property
    def span(self) -> tuple[float, float]: ...


def service_bars(bars: Sequence[_Bar]) -> str:
    """Return one row per year."""
    heads = "".join(f"<th>{escape(each)}</th>" for each in HEADS)
    return (
        f'<table class="us-services"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(map(_row, bars))}</tbody></table>"
    )


def _row(each: _Bar) -> str:
    form = "us-ahead" if each.projected else "us-known"
    low, high = (end * 100 for end in each.span)
    return (
        f'<tr><th scope="row">{each.year}</th><td>{each.value}</td><td>{each.range}</td>'
        f'<td class="us-service-bar"><i class="{form}" style="width:{each.bar * 100:.2f}%"></i>'
        f'<b style="left:{low:.2f}%;width:{high - low:.2f}%"></b></td></tr>'
    )
