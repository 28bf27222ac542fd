"""The chart of public statements on completion: what a number counts is told by its form."""

from typing import Any

import altair as alt
import pandas as pd

from unionscope.charts.furniture import (
    Axis,
    Drawing,
    Span,
    grid,
    inline,
    records,
    specification,
    value_axis,
    years_axis,
)
from unionscope.charts.theme import INKS, partner_colour

#: Forms of marks; the style sheet draws the same ones in the key.
SHAPES = {
    "measures": "circle",
    "programmes": "square",
    "unclear": "triangle-up",
    "none": "M0,-1L0,1",
    "open": "M-0.8,-0.8L0.8,0.8M0.8,-0.8L-0.8,0.8",
}
_STROKES = ("none", "open")
_GUTTER = 112
_NARROW = 420
_HEIGHT = 330


def claims_specification(
    tables: dict[str, pd.DataFrame], *, theme: str, span: Span, ends: tuple[float, float]
) -> dict[str, Any]:
    """Return statements over time with the path that the replay takes.

    Parameters
    ----------
    tables
        `points`: year, start and end of a month where the day is not known, value, form, exact,
        second (package), about, text, side; `links`: year, value, top; `path`: year, to, value,
        about; `starts`: year, text; `labels`: value, text.  Percent.
    ends
        First and last moment, in years.
    """
    inks, (first, last) = INKS[theme], ends
    x, y = years_axis(theme, last, _GUTTER, first=first), value_axis(span)
    start = years_axis(theme, last, _GUTTER, first=first, field="start")
    data = {name: inline(records(table)) for name, table in tables.items()}
    layers = [
        grid(theme, x, span, ends),
        *_path(data["path"], theme, x, y),
        data["links"]
        .mark_rule(strokeWidth=1, color=inks.context)
        .encode(x=x, y=y, y2=alt.Y2("top:Q")),
        *_marks(_coloured(data["points"], theme), x, start, y),
        *_words(data, theme, x, y, last),
    ]
    drawn = specification(layers, theme)
    drawn["height"] = _HEIGHT
    return drawn


def _coloured(points: Drawing, theme: str) -> Drawing:
    """Return points with the colour of their package; hollow where the day is not known."""
    inks, second = INKS[theme], partner_colour("Russia", theme)
    return points.transform_calculate(
        ink=f"datum.second ? '{second}' : '{inks.ink}'",
        fill=f"!datum.exact ? '{inks.page}' : datum.second ? '{second}' : '{inks.ink}'",
        zero="0",
    )


def _marks(points: Drawing, x: Axis, start: Axis, y: Axis) -> list[Drawing]:
    strokes = " || ".join(f"datum.form == '{form}'" for form in _STROKES)
    ink = alt.Stroke("ink:N", scale=None)
    shape = alt.Shape(
        "form:N", scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())), legend=None
    )
    words: Any = {"tooltip": "about:N", "description": "about:N"}
    return [
        points.transform_filter(f"datum.second && !({strokes})")
        .mark_rule(strokeWidth=1.25)
        .encode(x=x, y=y, y2="zero:Q", color=alt.Color("ink:N", scale=None)),
        points.transform_filter("isValid(datum.start)")
        .mark_rule(strokeWidth=1.5)
        .encode(
            x=start,
            x2="end:Q",
            y=y,
            color=alt.Color("ink:N", scale=None),
        ),
        points.transform_filter(f"!({strokes})")
        .mark_point(filled=True, size=62, strokeWidth=1.75, opacity=1)
        .encode(x=x, y=y, shape=shape, stroke=ink, fill=alt.Fill("fill:N", scale=None))
        .encode(**words),
        points.transform_filter(strokes)
        .mark_point(filled=False, size=70, strokeWidth=2, opacity=1)
        .encode(x=x, y=y, shape=shape, stroke=ink)
        .encode(**words),
    ]


def _path(path: Drawing, theme: str, x: Axis, y: Axis) -> list[Drawing]:
    """Return what the replay takes, level within a year."""
    inks = INKS[theme]
    return [
        path.mark_rule(strokeWidth=1.25, strokeDash=[7, 2, 1.5, 2], color=inks.muted).encode(
            x=x, x2="to:Q", y=y, tooltip="about:N", description="about:N"
        )
    ]


def _words(data: dict[str, Drawing], theme: str, x: Axis, y: Axis, last: float) -> list[Drawing]:
    """Return the labels at the right, beside single marks, and where packages begin."""
    inks = INKS[theme]
    beside = data["points"].transform_filter("datum.text != ''")
    narrow = beside.transform_calculate(label=f"width < {_NARROW} ? '' : datum.text")
    sides = [("left", "right", -9), ("right", "left", 9)]
    return [
        data["labels"]
        .transform_calculate(year=str(last))
        .mark_text(align="left", baseline="middle", dx=8, fontSize=12)
        .encode(x=x, y=y, text="text:N", color=alt.value(inks.muted)),
        *(
            narrow.transform_filter(f"datum.side == '{side}'")
            .mark_text(align=align, baseline="middle", dx=dx, dy=14 if dx > 0 else 0, fontSize=12)
            .encode(x=x, y=y, text="label:N", color=alt.value(inks.ink))
            for side, align, dx in sides
        ),
        data["starts"]
        .transform_calculate(value="0", label=f"width < {_NARROW} ? '▲' : '▲ ' + datum.text")
        .mark_text(align="left", baseline="bottom", dx=-4, dy=-2, fontSize=11.5)
        .encode(x=x, y=y, text="label:N", color=alt.value(inks.muted)),
    ]
