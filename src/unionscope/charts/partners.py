"""Charts of all partners at once: stacked columns, and share lines."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from unionscope.charts.furniture import (
    DRAWN,
    FIRST_YEAR,
    LAST_YEAR,
    Axis,
    Drawing,
    Event,
    Span,
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
from unionscope.charts.theme import HEIGHT, INKS, PARTNERS

Zones = Sequence[tuple[float, float, str, str, float]]
Events = Sequence[Event]

_KINDS = ["official", "estimate", "projection", "status quo"]


def _partner_colour(theme: str) -> alt.Color:
    colours = PARTNERS[theme]
    return alt.Color(
        "partner:N",
        scale=alt.Scale(domain=list(colours), range=list(colours.values())),
        legend=None,
    )


def _partner_stroke(theme: str) -> alt.Stroke:
    colours = PARTNERS[theme]
    return alt.Stroke(
        "partner:N",
        scale=alt.Scale(domain=list(colours), range=list(colours.values())),
        legend=None,
    )


def _by_kind(field: str, values: Sequence[Any], channel: Any) -> Any:  # noqa: ANN401
    return channel(field, scale=alt.Scale(domain=_KINDS, range=list(values)), legend=None)


#: Fill of a column by kind of knowledge, and dash of its outline (None = no outline).
_COLUMN_STYLES: dict[str, tuple[float, list[float] | None]] = {
    "official": (1.0, None),
    "estimate": (0.55, [1, 0]),
    "projection": (0.22, [3, 2]),
}


def _columns(
    chart: Drawing, theme: str, x: Axis, span: Span, width: str, kinds: Sequence[str]
) -> list[Drawing]:
    """Return fill and outline of stacked columns, a layer for each kind of knowledge."""
    size = {"expr": width}
    sides = {"x": x, "y": value_axis(span, "low"), "y2": "high:Q"}
    layers = []
    for kind in kinds:
        opacity, dash = _COLUMN_STYLES[kind]
        bars = chart.transform_filter(f"datum.role == 'bar' && datum.kind == '{kind}'")
        edge = {} if dash else {"stroke": INKS[theme].page, "strokeWidth": 1}
        layers.append(
            bars.mark_bar(width=size, opacity=opacity, **edge).encode(
                color=_partner_colour(theme), **sides
            )
        )
        if dash:
            layers.append(
                bars.mark_bar(
                    width=size, filled=False, fillOpacity=0, strokeWidth=1.25, strokeDash=dash
                ).encode(stroke=_partner_stroke(theme), **sides)
            )
    return layers


def _labels(chart: Drawing, theme: str, x: Axis, span: Span, dx: str) -> Drawing:
    place = value_axis(span, "place")
    return (
        chart.transform_filter("datum.role == 'label'")
        .mark_text(align="left", baseline="middle", dx={"expr": dx}, fontSize=12.5)
        .encode(x=x, y=place, text="text:N", color=alt.value(INKS[theme].ink))
    )


def history_stack_specification(
    rows: pd.DataFrame,
    *,
    theme: str,
    span: Span,
    zone_rows: Zones,
    last: int,
    event_rows: Events = (),
) -> dict[str, Any]:
    """Return stacked columns of facts with labels beside the last column."""
    gutter = 118
    x = years_axis(theme, last, gutter, first=FIRST_YEAR - 0.6)
    width = f"max(4, (width-{gutter})/{last - FIRST_YEAR + 1.2}*0.78)"
    chart = inline(records(rows))
    layers = [
        *zones(theme, zone_rows, x),
        grid(theme, x, span, (FIRST_YEAR - 0.5, last + 0.5)),
        *(events(theme, event_rows, x, HEIGHT) if event_rows else []),
        *_columns(chart, theme, x, span, width, ("official", "estimate")),
        _labels(chart, theme, x, span, f"(width-{gutter})/{last - FIRST_YEAR + 1.2}*0.5 + 6"),
    ]
    return specification(layers, theme)


def stack_specification(
    past: pd.DataFrame, *, theme: str, span: Span, zone_rows: Zones, event_rows: Events = ()
) -> dict[str, Any]:
    """Return stacked columns of facts and projection with the status-quo total."""
    gutter = 96
    x = years_axis(theme, LAST_YEAR, gutter, first=FIRST_YEAR - 0.6)
    y = value_axis(span)
    width = f"max(3, (width-{gutter})/{LAST_YEAR - FIRST_YEAR + 1.2}*0.78)"
    inks = INKS[theme]
    facts = inline(records(past))
    moving = live()
    layers = [
        *zones(theme, zone_rows, x),
        grid(theme, x, span, (FIRST_YEAR - 0.5, LAST_YEAR + 0.5)),
        *(events(theme, event_rows, x, HEIGHT) if event_rows else []),
        *_columns(facts, theme, x, span, width, ("official", "estimate")),
        *_columns(moving, theme, x, span, width, ("projection",)),
        moving.transform_filter("datum.role == 'status quo'")
        .mark_line(strokeWidth=1.75, strokeDash=[1.5, 3])
        .encode(x=x, y=y, color=alt.value(inks.ink)),
        moving.transform_filter("datum.role == 'year'")
        .mark_rule(strokeWidth=1, opacity=0.5)
        .encode(x=x, color=alt.value(inks.ink)),
        moving.transform_filter("datum.role == 'year'")
        .mark_text(fontSize=15, fontWeight=600, baseline="bottom", dy=-6)
        .encode(x=x, y=y, text="text:N", color=alt.value(inks.ink)),
        _labels(moving, theme, x, span, f"(width-{gutter})/{LAST_YEAR - FIRST_YEAR + 1.2}*0.5 + 4"),
    ]
    return specification(layers, theme)


def shares_specification(
    past: pd.DataFrame, *, theme: str, span: Span, zone_rows: Zones, event_rows: Events
) -> dict[str, Any]:
    """Return the share of every group of partners over the years, with its status quo."""
    x = years_axis(theme)
    y = value_axis(span)
    inks = INKS[theme]
    facts = inline(records(past))
    moving = live()
    by_kind = {
        "color": _partner_colour(theme),
        "strokeDash": _by_kind("kind:N", [[1, 0], [1, 0], [6, 3], [1.5, 3]], alt.StrokeDash),
        "detail": "partner:N",
        "order": "year:Q",
    }
    estimates = "datum.kind == 'estimate' && datum.text == 'estimate'"
    layers = [
        *zones(theme, zone_rows, x),
        grid(theme, x, span, DRAWN),
        *(events(theme, event_rows, x, HEIGHT) if event_rows else []),
        facts.mark_line().encode(x=x, y=y, **by_kind),
        facts.transform_filter(estimates)
        .mark_point(filled=True, fill=inks.page, size=24, strokeWidth=1.5, opacity=1)
        .encode(
            x=x,
            y=y,
            stroke=_partner_stroke(theme),
        ),
        moving.transform_filter("datum.role == 'line'").mark_line().encode(x=x, y=y, **by_kind),
        moving.transform_filter("datum.role == 'year' && datum.partner == 'Russia'")
        .mark_rule(strokeWidth=1, opacity=0.5)
        .encode(x=x, color=alt.value(inks.ink)),
        moving.transform_filter("datum.role == 'year'")
        .mark_point(filled=True, size=50, opacity=1)
        .encode(x=x, y=y, color=_partner_colour(theme)),
        _labels(moving, theme, x, span, "8"),
    ]
    return specification(layers, theme)
