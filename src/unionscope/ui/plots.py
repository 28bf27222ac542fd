"""Charts on screen: cached specifications, fresh tables.

Building a specification costs about a hundred times as much as sending its data, so each is built
once per theme and axis and then reused for every slider move.
"""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from streamlit.delta_generator import DeltaGenerator

from unionscope.assumptions import START_REPLAY
from unionscope.charts.furniture import FIRST_YEAR, Span, Years
from unionscope.charts.lines import Frame, line_specification
from unionscope.charts.partners import (
    history_stack_specification,
    shares_specification,
    stack_specification,
)
from unionscope.dataset import Dataset
from unionscope.figures import lines, marks, partners
from unionscope.figures.axes import ticks
from unionscope.figures.ranges import CHANGE
from unionscope.ui import blocks, computing, state
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


#: First year of the charts of a replay: enough facts before it to see what it departs from.
_REPLAY_FIRST = 2014


@lru_cache(maxsize=128)
def _line(
    dataset: Dataset,
    shown: lines.Shown,
    start: int,
    theme: str,
    span: tuple[float, float],
    *,
    marked: bool,
) -> dict[str, Any]:
    share = shown.kind == "share"
    change = shown.show == CHANGE
    frame = _frame(dataset, shown, start, marked=marked)
    past = lines.past(dataset, shown.kind, shown.flow, shown.partner)
    facts = past[(past["year"] >= frame.years.first) & (not change)]
    if shown.models:
        facts = facts[facts["role"] != lines.CONTEXT]
    axis = _span(*span, "" if change or not share else " %", half=share and not change)
    return line_specification(
        facts,
        theme=theme,
        partner=shown.partner,
        span=replace(axis, strong=(0.0,)) if change else axis,
        frame=frame,
    )


def _frame(dataset: Dataset, shown: lines.Shown, start: int, *, marked: bool) -> Frame:
    """Return years, zones and marks of a chart, by where the run starts and what it shows."""
    last = computing.last_year(start)
    replay, change = start == START_REPLAY, shown.show == CHANGE
    ahead = labels.ZONE_REPLAY if replay else labels.ZONE_PROJECTION
    years = axis_years(shown.show, start)
    # Only the axes of Russia keep their foot free at all times.
    lay_out = marks.marks if shown.partner == "Russia" else marks.bare_marks
    rows = lay_out(dataset, years.first, years.last) if marked else ()
    if change:
        return Frame(years, ((start, last + 0.3, *ahead, 1.0),), rows)
    if not replay:
        return Frame(years, _zones(shown.partner), rows)
    zones = (
        (years.first, start + 0.5, *labels.ZONE_FACTS, 0.0),
        (start + 0.5, last + 0.3, *ahead, 1.0),
    )
    return Frame(years, zones, rows, facts_on_top=True)


def axis_years(show: str, start: int) -> Years:
    """Return the years of the line charts, by what they show and where the run starts."""
    if show == CHANGE:
        return Years(start, computing.last_year(start))
    return Years(_REPLAY_FIRST, computing.last_year(start)) if start == START_REPLAY else Years()


def _zones(partner: str) -> Zones:
    last = lines.last_official(computing.dataset(), partner)
    return zone_rows(last, computing.base_year(), computing.last_year())


def marks_shown() -> bool:
    """Say whether charts carry the marks of events."""
    return state.current().view.marks == "on"


def line(
    drawn: lines.LineChart, shown: lines.Shown, *, alt: str, place: DeltaGenerator | None = None
) -> DeltaGenerator:
    """Draw a line chart of one partner, in place of the one that stood there."""
    # The year moves within the live table and must not make another specification.
    same = replace(shown, year=0)
    start = state.current().scenario.start
    span = (drawn.low, drawn.high)
    specification = _line(
        computing.dataset(), same, start, blocks.theme(), span, marked=marks_shown()
    )
    return blocks.chart(specification, drawn.live, alt=alt, place=place)


@lru_cache(maxsize=64)
def _all_partners(
    dataset: Dataset, kind: str, flow: str, theme: str, ends: tuple[float, float], *, marked: bool
) -> dict[str, Any]:
    span = _span(*ends, "" if kind == "volume" else " %", half=kind == "share")
    zones, base, years = _zones("Russia"), computing.base_year(), Years()
    rows = marks.bare_marks(dataset, years.first, years.last) if marked else ()
    if kind == "volume":
        past = partners.stack_past(dataset, flow)
        return stack_specification(
            past[past["year"] <= base], theme=theme, span=span, zone_rows=zones, event_rows=rows
        )
    past = partners.shares_past(dataset, flow)
    return shares_specification(
        past[past["year"] <= base],
        theme=theme,
        span=span,
        zone_rows=zones,
        event_rows=rows,
    )


def all_partners(kind: str, drawn: partners.PartnersChart, *, flow: str, alt: str) -> None:
    """Draw a chart of all partners."""
    specification = _all_partners(
        computing.dataset(),
        kind,
        flow,
        blocks.theme(),
        (drawn.low, drawn.high),
        marked=marks_shown(),
    )
    blocks.chart(specification, drawn.live, alt=alt)


@lru_cache(maxsize=16)
def _history(dataset: Dataset, flow: str, theme: str, *, marked: bool) -> dict[str, Any]:
    drawn = partners.history_stack(dataset, flow)
    last = int(drawn.past["year"].max())
    return history_stack_specification(
        drawn.past,
        theme=theme,
        span=_span(drawn.low, drawn.high, "", half=False),
        zone_rows=zone_rows(lines.last_official(dataset, "Russia"), last, None),
        last=last,
        event_rows=marks.bare_marks(dataset, FIRST_YEAR, last) if marked else (),
    )


def history_stack(flow: str, *, alt: str) -> None:
    """Draw observed volumes by partner."""
    drawn = _history(computing.dataset(), flow, blocks.theme(), marked=marks_shown())
    blocks.chart(drawn, None, alt=alt)
