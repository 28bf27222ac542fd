"""How charts of volumes and shares read and write their values, as levels and as changes."""

from collections.abc import Callable
from dataclasses import dataclass

from unionscope.figures.ranges import CHANGE, LEVELS
from unionscope.results import SHARES
from unionscope.words.numbers import (
    billions,
    percent,
    points,
    points_to,
    signed_billions,
    signed_billions_to,
    to_percent,
    usd,
)


@dataclass(frozen=True)
class Form:
    """How a chart reads and writes its values."""

    variable: Callable[[str], str]
    shown: Callable[[float], float]
    at_year: Callable[[float], str]
    at_end: Callable[[float, int], str]
    read: Callable[[float], str]


def _itself(flow: str) -> str:
    return flow


#: By what the chart is about and whether it shows levels or the change against the status quo.
FORMS = {
    ("volume", LEVELS): Form(
        variable=_itself,
        shown=lambda value: value / 1000,
        at_year=billions,
        at_end=billions,
        read=usd,
    ),
    ("share", LEVELS): Form(
        variable=lambda flow: SHARES[flow],
        shown=to_percent,
        at_year=percent,
        at_end=percent,
        read=percent,
    ),
    ("volume", CHANGE): Form(
        variable=_itself,
        shown=lambda value: value / 1000,
        at_year=signed_billions,
        at_end=signed_billions_to,
        read=signed_billions,
    ),
    ("share", CHANGE): Form(
        variable=lambda flow: SHARES[flow],
        shown=to_percent,
        at_year=points,
        at_end=points_to,
        read=points,
    ),
}
