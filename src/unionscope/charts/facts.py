"""Charts of facts alone: lines with ranges, and columns above and below zero."""

from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from unionscope.charts.furniture import (
    Axis,
    Drawing,
    Event,
    Span,
    events,
    grid,
    inline,
    records,
    specification,
    value_axis,
    years_axis,
    zones,
)
from unionscope.charts.theme import HEIGHT, INKS, PARTNERS

_GUTTER = 118


@dataclass(frozen=True)
class Frame:
    """First and last moment of a chart in years, its zones and its events."""

    first: float
    last: float
    zone_rows: tuple[tuple[float, float, str, str, float], ...] = ()
    event_rows: tuple[Event, ...] = ()


def _scale(theme: str) -> alt.Scale:
    inks = {**PARTNERS[theme], "ink": INKS[theme].ink, "grey": INKS[theme].context}
    return alt.Scale(domain=list(inks), range=list(inks.values()))


def _colour(theme: str) -> alt.Color:
    return alt.Color("ink:N", scale=_scale(theme), legend=None)


def _stroke(theme: str) -> alt.Stroke:
    return alt.Stroke("ink:N", scale=_scale(theme), legend=None)


def _background(theme: str, frame: Frame, span: Span, x: Axis) -> list[Drawing]:
    ends = (frame.first, frame.last)
    layers = [*zones(theme, frame.zone_rows, x)] if frame.zone_rows else []
    layers.append(grid(theme, x, span, ends))
    if frame.event_rows:
        layers += events(theme, frame.event_rows, x, HEIGHT)
    return layers


def _labels(theme: str, rows: Drawing, x: Axis, span: Span) -> Drawing:
    place = value_axis(span, "place")
    return (
        rows.transform_filter("isValid(datum.place)")
        .mark_text(align="left", baseline="middle", dx=10, fontSize=12.5)
        .encode(x=x, y=place, text="text:N", color=alt.value(INKS[theme].ink))
    )


def fact_lines_specification(
    rows: pd.DataFrame, *, theme: str, span: Span, frame: Frame
) -> dict[str, Any]:
    """Return lines over time; figures that are not official are hollow and show low to high.

    Parameters
    ----------
    rows
        Columns series, ink (a partner, "ink" or "grey"), dash (drawn dashed), year, value, low,
        high, kind, place and text (end label).
    """
    x = years_axis(theme, frame.last, _GUTTER, first=frame.first)
    y = value_axis(span)
    data = inline(records(rows))
    colour = _colour(theme)
    dash = alt.StrokeDash(
        "dash:N", scale=alt.Scale(domain=[False, True], range=[[1, 0], [5, 3]]), legend=None
    )
    hollow = data.transform_filter("datum.kind != 'official' && datum.hollow")
    layers = [
        *_background(theme, frame, span, x),
        data.transform_filter("isValid(datum.low)")
        .mark_rule(strokeWidth=5, opacity=0.25)
        .encode(x=x, y=value_axis(span, "low"), y2="high:Q", color=colour),
        data.mark_line(strokeWidth=2.25).encode(
            x=x, y=y, color=colour, strokeDash=dash, detail="series:N", order="year:Q"
        ),
        hollow.mark_point(
            filled=True, fill=INKS[theme].page, size=34, strokeWidth=1.75, opacity=1
        ).encode(x=x, y=y, stroke=_stroke(theme)),
        _labels(theme, data, x, span),
    ]
    return specification(layers, theme)


def balance_specification(
    rows: pd.DataFrame, *, theme: str, span: Span, frame: Frame
) -> dict[str, Any]:
    """Return columns above and below zero; light with an outline where not official.

    Parameters
    ----------
    rows
        Columns ink, year, value, low, high, kind, text (value above or below the column).
    """
    x = years_axis(theme, frame.last, 24, first=frame.first)
    data = inline(records(rows))
    width = {"expr": f"max(4, (width-24)/{frame.last - frame.first}*0.72)"}
    colour = _colour(theme)
    zero = value_axis(span, "zero")
    bars = data.transform_calculate(zero="0")
    layers = [
        *_background(theme, frame, span, x),
        bars.mark_bar(width=width).encode(
            x=x,
            y=zero,
            y2="value:Q",
            color=colour,
            opacity=alt.condition("datum.kind == 'official'", alt.value(1), alt.value(0.55)),
        ),
        bars.transform_filter("datum.kind != 'official'")
        .mark_bar(width=width, filled=False, fillOpacity=0, strokeWidth=1.25)
        .encode(x=x, y=zero, y2="value:Q", stroke=_stroke(theme)),
        data.transform_filter("isValid(datum.low)")
        .mark_rule(strokeWidth=1.5)
        .encode(
            x=x,
            y=value_axis(span, "low"),
            y2="high:Q",
            color=alt.value(INKS[theme].ink),
        ),
    ]
    return specification(layers, theme)
