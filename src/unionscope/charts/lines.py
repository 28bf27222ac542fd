"""The line charts of Outlook: facts, estimates, projection and status quo of one partner."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from unionscope.charts.furniture import (
    Axis,
    Drawing,
    Event,
    Span,
    Years,
    events,
    grid,
    inline,
    live,
    records,
    specification,
    value_axis,
    years_axis,
    zones,
)
from unionscope.charts.theme import HEIGHT, INKS, partner_colour

#: How each role is drawn: partner colour or which ink, width, dash.  Readable in black and white.
_STYLES: dict[str, tuple[str, float, list[float]]] = {
    "official": ("partner", 2.75, [1, 0]),
    "estimate": ("partner", 1.75, [1, 0]),
    "projection": ("partner", 2.5, [6, 3]),
    "status quo": ("ink", 1.75, [1.5, 3]),
    "context": ("context", 1.1, [1, 0]),
    "context ahead": ("context", 1.1, [4, 3]),
}


@dataclass(frozen=True)
class Frame:
    """Years of a chart, its zones and events, and whether facts lie over the model's lines."""

    years: Years
    zone_rows: Sequence[tuple[float, float, str, str, float]]
    event_rows: Sequence[Event] = ()
    facts_on_top: bool = False


def _line(source: Drawing, role: str, theme: str, partner: str, axes: tuple[Axis, Axis]) -> Drawing:
    """Return the line of one role.  A layer each: a scale over widths would blend them."""
    ink, width, dash = _STYLES[role]
    colour = partner_colour(partner, theme) if ink == "partner" else getattr(INKS[theme], ink)
    x, y = axes
    return (
        source.transform_filter(f"datum.role == '{role}'")
        .mark_line(color=colour, strokeWidth=width, strokeDash=dash)
        .encode(x=x, y=y, detail="series:N", order="year:Q")
    )


def _past(theme: str, partner: str, frame: pd.DataFrame, x: Axis, y: Axis) -> list[Drawing]:
    """Return the layers of facts and estimates; they stand in the specification."""
    rows = inline(records(frame[["role", "series", "year", "value"]]))
    hollow = frame[(frame["role"] == "estimate") & (frame["quality"] != "official")]
    points = inline(records(hollow[["year", "value", "quality"]]))
    colour = partner_colour(partner, theme)
    return [
        *(
            _line(rows, role, theme, partner, (x, y))
            for role in ("context", "official", "estimate")
        ),
        points.mark_point(
            filled=True, fill=INKS[theme].page, stroke=colour, size=34, strokeWidth=1.75, opacity=1
        ).encode(x=x, y=y),
    ]


def _band(theme: str, partner: str, x: Axis, span: Span) -> Drawing:
    """Return the range around the projection, under everything else that moves."""
    return (
        live()
        .transform_filter("datum.role == 'band'")
        .mark_area(color=partner_colour(partner, theme), opacity=INKS[theme].band)
        .encode(x=x, y=value_axis(span), y2="high:Q")
    )


def _live(theme: str, partner: str, axes: tuple[Axis, Axis], span: Span) -> list[Drawing]:
    """Return the layers that read the table sent with every slider move."""
    x, across = axes
    inks = INKS[theme]
    colour = partner_colour(partner, theme)
    y, label = value_axis(span), value_axis(span, "place")
    chart = live()
    at_year = chart.transform_filter("datum.role == 'year'")
    value = {"x": across, "y": label, "text": "text:N"}
    halo = {"fontSize": 15, "fontWeight": 600, "baseline": "middle"}
    ends = {"align": "left", "baseline": "middle", "dx": 8, "fontSize": 12.5}
    return [
        *(
            _line(chart, role, theme, partner, (x, y))
            for role in ("context ahead", "status quo", "projection")
        ),
        at_year.mark_rule(strokeWidth=1, opacity=0.5).encode(x=x, color=alt.value(inks.ink)),
        at_year.mark_point(filled=True, size=75, opacity=1).encode(
            x=x, y=y, color=alt.value(colour), description="alt:N"
        ),
        at_year.mark_text(stroke=inks.page, strokeWidth=4, strokeJoin="round", **halo).encode(
            color=alt.value(inks.page), **value
        ),
        at_year.mark_text(**halo).encode(color=alt.value(inks.ink), **value),
        chart.transform_filter("datum.role == 'end bold'")
        .mark_text(fontWeight=600, **ends)
        .encode(x=x, y=label, text="text:N", color=alt.value(inks.ink)),
        chart.transform_filter("datum.role == 'end muted'")
        .mark_text(**ends)
        .encode(x=x, y=label, text="text:N", color=alt.value(inks.muted)),
    ]


def line_specification(
    past: pd.DataFrame,
    *,
    theme: str,
    partner: str,
    span: Span,
    frame: Frame,
) -> dict[str, Any]:
    """Return the specification of a line chart; `live` rows are sent as its data.

    Parameters
    ----------
    past
        Columns role, series, year, value, quality: drawn once and never sent again.  Empty in a
        chart of changes.
    """
    years = frame.years
    x = years_axis(theme, years.last, first=years.first)
    across = years_axis(theme, years.last, first=years.first, field="at")
    facts = _past(theme, partner, past, x, value_axis(span)) if len(past) else []
    moving = _live(theme, partner, (x, across), span)
    layers = [
        *zones(theme, frame.zone_rows, x),
        grid(theme, x, span, years.drawn),
        *(events(theme, frame.event_rows, x, HEIGHT) if frame.event_rows else []),
        _band(theme, partner, x, span),
        *(moving + facts if frame.facts_on_top else facts + moving),
    ]
    return specification(layers, theme)
