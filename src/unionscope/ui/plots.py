"""Charts on screen: cached specifications, fresh tables.

Building a specification costs about a hundred times as much as sending its data, so each is built
once per theme and axis and then reused for every slider move.
"""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from unionscope.charts.furniture import Span
from unionscope.charts.lines import line_specification
from unionscope.charts.partners import (
    history_stack_specification,
    shares_specification,
    stack_specification,
)
from unionscope.dataset import Dataset
from unionscope.figures import lines, partners
from unionscope.figures.axes import ticks
from unionscope.ui import blocks, computing
from unionscope.words import labels

Zones = tuple[tuple[float, float, str, str, float], ...]


def zone_rows(last_official: int, base: int, end: int | None) -> Zones:
    """Return the spans of official figures, estimates and projection."""
    rows = [
        (2010.0, last_official + 0.5, *labels.ZONE_OFFICIAL, 0.0),
        (last_official + 0.5, base + 0.5, *labels.ZONE_ESTIMATES, 0.5 if end else 1.0),
    ]
    if end:
        rows.append((base + 0.5, end + 0.3, *labels.ZONE_PROJECTION, 1.0))
    return tuple(rows)


def _span(low: float, high: float, unit: str, *, half: bool) -> Span:
    marks = ticks(low, high)
    return Span(low, high, marks, unit, (50.0,) if half and 50.0 in marks else ())


@lru_cache(maxsize=128)
def _line(
    dataset: Dataset, shown: lines.Shown, theme: str, low: float, high: float
) -> dict[str, Any]:
    share = shown.kind == "share"
    return line_specification(
        lines.past(dataset, shown.kind, shown.flow, shown.partner),
        theme=theme,
        partner=shown.partner,
        span=_span(low, high, " %" if share else "", half=share),
        zone_rows=_zones(shown.partner),
        event_rows=labels.CHART_EVENTS,
    )


def _zones(partner: str) -> Zones:
    last = lines.last_official(computing.dataset(), partner)
    return zone_rows(last, computing.base_year(), computing.last_year())


def line(drawn: lines.LineChart, shown: lines.Shown, *, alt: str) -> None:
    """Draw a line chart of one partner."""
    # The year moves within the live table and must not make another specification.
    same = replace(shown, year=0)
    specification = _line(computing.dataset(), same, blocks.theme(), drawn.low, drawn.high)
    # One key per place, flow and partner: the drawing survives every slider move.
    key = f"{shown.kind}-{shown.flow}-{shown.partner}"
    blocks.chart(specification, drawn.live, key=key, alt=alt)


@lru_cache(maxsize=64)
def _all_partners(
    dataset: Dataset, kind: str, flow: str, theme: str, low: float, high: float
) -> dict[str, Any]:
    span = _span(low, high, "" if kind == "volume" else " %", half=kind == "share")
    zones, base = _zones("Russia"), computing.base_year()
    if kind == "volume":
        past = partners.stack_past(dataset, flow)
        return stack_specification(
            past[past["year"] <= base], theme=theme, span=span, zone_rows=zones
        )
    past = partners.shares_past(dataset, flow)
    return shares_specification(
        past[past["year"] <= base],
        theme=theme,
        span=span,
        zone_rows=zones,
        event_rows=labels.CHART_EVENTS,
    )


def all_partners(kind: str, drawn: partners.PartnersChart, *, flow: str, alt: str) -> None:
    """Draw a chart of all partners."""
    specification = _all_partners(
        computing.dataset(), kind, flow, blocks.theme(), drawn.low, drawn.high
    )
    blocks.chart(specification, drawn.live, key=f"all-{kind}-{flow}", alt=alt)


@lru_cache(maxsize=16)
def _history(dataset: Dataset, flow: str, theme: str) -> dict[str, Any]:
    drawn = partners.history_stack(dataset, flow)
    last = int(drawn.past["year"].max())
    return history_stack_specification(
        drawn.past,
        theme=theme,
        span=_span(drawn.low, drawn.high, "", half=False),
        zone_rows=zone_rows(lines.last_official(dataset, "Russia"), last, None),
        last=last,
    )


def history_stack(flow: str, *, alt: str) -> None:
    """Draw observed volumes by partner."""
    blocks.chart(
        _history(computing.dataset(), flow, blocks.theme()), None, key=f"history-{flow}", alt=alt
    )
