"""Charts of Evidence: forecasts beside facts, the replay, and misses against "no change".

Methods are told apart by form and by name, never by colour alone.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from unionscope.charts.furniture import (
    Axis,
    Drawing,
    Span,
    grid,
    gutter_end,
    inline,
    records,
    specification,
    value_axis,
)
from unionscope.charts.theme import INKS, partner_colour

#: Forms of methods; the style sheet draws the same ones in the key.
SHAPES = {
    "ces": "square",
    "reduced_form": "triangle-up",
    "general_equilibrium": "diamond",
    "pass_through_80": "circle",
    "pass_through_60": "triangle-down",
}
_CROSS = "M-1,-1L1,1M1,-1L-1,1"
_NARROW = 340
_GUTTERS = {"backtest": 14, "replay": 140}
_SMALL_HEIGHT = 150
#: Pixels of one question in the chart of misses.
_ROW = 34


@dataclass(frozen=True)
class Drawn:
    """First and last year, and whether the fact is trade with Russia."""

    first: int
    last: int
    russia: bool = True


def _years(theme: str, drawn: Drawn, gutter: int, *, every: int) -> Axis:
    """Return the axis of years; narrow charts name every fifth, or the ends of a short axis."""
    first, last = drawn.first - 0.45, drawn.last + 0.45
    years = range(drawn.first, drawn.last + 1)
    ticks = [year for year in years if (drawn.last - year) % every == 0]
    few = [year for year in years if year % 5 == 0] if every > 1 else [years[0], years[-1]]
    make: Any = alt.X
    return make(
        "year:Q",
        scale=alt.Scale(domain=[first, gutter_end(first, last, gutter)], zero=False, nice=False),
        axis=alt.Axis(
            format="d",
            values={"expr": f"width < {_NARROW} ? {few} : {ticks}"},
            tickColor=INKS[theme].axis,
            tickSize=4,
            title=None,
        ),
    )


def _fact_colour(theme: str, drawn: Drawn) -> str:
    return partner_colour("Russia", theme) if drawn.russia else INKS[theme].context


def _hollow(facts: Drawing, theme: str, colour: str, x: Axis, y: Axis) -> Drawing:
    """Return hollow points at facts that are not official."""
    return (
        facts.transform_filter("isValid(datum.kind) && datum.kind != 'official'")
        .mark_point(
            filled=True, fill=INKS[theme].page, stroke=colour, size=34, strokeWidth=1.75, opacity=1
        )
        .encode(x=x, y=y)
    )


def _named(name: str) -> Drawing:
    """Return a drawing of rows that are put into the specification later.

    Building a specification costs some hundred times as much as filling it.
    """
    make: Any = alt.NamedData
    return alt.Chart(make(name=name))


def _filled(frame: dict[str, Any], **tables: pd.DataFrame) -> dict[str, Any]:
    """Return a specification with its named rows."""
    rows = {name: records(table) for name, table in tables.items()}
    return {**frame, "datasets": {**frame.get("datasets", {}), **rows}}


def backtest_specification(
    facts: pd.DataFrame,
    forecasts: pd.DataFrame,
    *,
    theme: str,
    span: Span,
    drawn: Drawn,
    small: bool = False,
) -> dict[str, Any]:
    """Return facts as a line, each forecast as a dot with its range, or a cross where it missed.

    Parameters
    ----------
    facts
        Columns year, value, kind.
    forecasts
        Columns year, value, low, high, within, place, above and text (error where it missed).
    """
    frame = _backtest_frame(theme, span, drawn)
    height = {"height": _SMALL_HEIGHT} if small else {}
    return {**_filled(frame, facts=facts, forecasts=forecasts), **height}


@lru_cache(maxsize=64)
def _backtest_frame(theme: str, span: Span, drawn: Drawn) -> dict[str, Any]:
    inks, colour = INKS[theme], _fact_colour(theme, drawn)
    x, y = _years(theme, drawn, _GUTTERS["backtest"], every=2), value_axis(span)
    fact, forecast = _named("facts"), _named("forecasts")
    missed = forecast.transform_filter("!datum.within")
    layers = [
        grid(theme, x, span, (drawn.first - 0.45, drawn.last + 0.45)),
        forecast.mark_rule(strokeWidth=7, opacity=0.28, color=inks.context).encode(
            x=x, y=value_axis(span, "low"), y2="high:Q"
        ),
        fact.mark_line(strokeWidth=2.25, color=colour).encode(x=x, y=y, order="year:Q"),
        _hollow(fact, theme, colour, x, y),
        forecast.transform_filter("datum.within")
        .mark_point(filled=True, fill=inks.ink, size=30, opacity=1)
        .encode(x=x, y=y),
        missed.mark_point(
            shape=_CROSS, filled=False, stroke=inks.ink, size=46, strokeWidth=2.25, opacity=1
        ).encode(x=x, y=y),
        *(_error(missed, theme, x, span, above=above) for above in (True, False)),
    ]
    return specification(layers, theme)


def _error(missed: Drawing, theme: str, x: Axis, span: Span, *, above: bool) -> Drawing:
    """Return the errors of missed forecasts above or below their bars."""
    return (
        missed.transform_filter("datum.above" if above else "!datum.above")
        .mark_text(
            baseline="bottom" if above else "top",
            dy=-4 if above else 4,
            fontSize=11.5,
            fontWeight="bold",
        )
        .encode(x=x, y=value_axis(span, "place"), text="text:N", color=alt.value(INKS[theme].ink))
    )


def replay_specification(
    rows: pd.DataFrame, *, theme: str, span: Span, drawn: Drawn
) -> dict[str, Any]:
    """Return the fact with its range, models as dashed lines with a form each, and "no change".

    Parameters
    ----------
    rows
        Columns series ("fact", "no_change" or a model), year, value, low, high, place, text.
    """
    return _filled(_replay_frame(theme, span, drawn), rows=rows.assign(kind="estimate"))


@lru_cache(maxsize=32)
def _replay_frame(theme: str, span: Span, drawn: Drawn) -> dict[str, Any]:
    inks, colour = INKS[theme], _fact_colour(theme, drawn)
    x, y = _years(theme, drawn, _GUTTERS["replay"], every=1), value_axis(span)
    data = _named("rows")
    fact = data.transform_filter("datum.series == 'fact'")
    still = data.transform_filter("datum.series == 'no_change'")
    models = data.transform_filter("datum.series != 'fact' && datum.series != 'no_change'")
    layers = [
        grid(theme, x, span, (drawn.first - 0.45, drawn.last + 0.45)),
        still.mark_line(strokeWidth=1.75, strokeDash=[1.5, 3], color=inks.ink).encode(x=x, y=y),
        models.mark_line(strokeWidth=1.25, strokeDash=[6, 3], color=inks.muted).encode(
            x=x, y=y, detail="series:N", order="year:Q"
        ),
        models.transform_filter(f"datum.year > {drawn.first}")
        .mark_point(filled=True, size=40, opacity=1, fill=inks.muted)
        .encode(x=x, y=y, shape=_shape()),
        fact.transform_filter("isValid(datum.low)")
        .mark_rule(strokeWidth=7, opacity=0.3, color=colour)
        .encode(x=x, y=value_axis(span, "low"), y2="high:Q"),
        fact.mark_line(strokeWidth=2.25, color=colour).encode(x=x, y=y, order="year:Q"),
        _hollow(fact, theme, colour, x, y),
        data.transform_filter("isValid(datum.place)")
        .mark_text(align="left", baseline="middle", dx=12, fontSize=12.5)
        .encode(
            x=x,
            y=value_axis(span, "place"),
            text="text:N",
            color=alt.condition(
                "datum.series == 'fact'", alt.value(inks.ink), alt.value(inks.muted)
            ),
        ),
    ]
    return specification(layers, theme)


def _shape() -> Any:  # noqa: ANN401 - Altair's channels cannot be checked strictly
    return alt.Shape(
        "series:N",
        scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())),
        legend=None,
    )


def misses_specification(
    rows: pd.DataFrame, *, theme: str, ticks: tuple[float, ...], sides: tuple[str, str]
) -> dict[str, Any]:
    """Return the misses of models as multiples of that of "no change", question by question.

    Parameters
    ----------
    rows
        Columns question, series (a model), value; questions in the order in which they are drawn.
    ticks
        Ticks of the axis, from 0 to its end.
    sides
        What it means to lie left and right of 1.
    """
    inks = INKS[theme]
    questions = list(dict.fromkeys(rows["question"]))
    make: Any = alt.X
    x = make(
        "value:Q",
        scale=alt.Scale(domain=[0, ticks[-1]], nice=False),
        axis=alt.Axis(values=list(ticks), ticks=False, title=None, format="~g"),
    )
    place: Any = alt.Y
    y = place(
        "question:N",
        sort=questions,
        scale=alt.Scale(domain=questions, paddingOuter=0.5),
        axis=alt.Axis(
            labelLimit=190,
            labelPadding=12,
            labelColor=inks.ink,
            labelFontSize=12.5,
            ticks=False,
            title=None,
        ),
    )
    data = inline(records(rows))
    one = inline([{"value": 1.0}])
    labels = inline(
        [
            {"value": 1.0, "text": f"← {sides[0]}", "left": True},
            {"value": 1.0, "text": f"{sides[1]} →", "left": False},
        ]
    )
    layers = [
        inline([{"question": each} for each in questions]).mark_rule(color=inks.grid).encode(y=y),
        one.mark_rule(color=inks.ink, strokeWidth=1.75, strokeDash=[1.5, 3]).encode(x=x),
        *(
            labels.transform_filter("datum.left" if left else "!datum.left")
            .mark_text(
                align="right" if left else "left",
                dx=-6 if left else 6,
                baseline="top",
                fontSize=11.5,
            )
            .encode(x=x, y=alt.value(0), text="text:N", color=alt.value(inks.muted))
            for left in (True, False)
        ),
        data.mark_point(filled=True, size=64, opacity=1, fill=inks.muted).encode(
            x=x, y=y, shape=_shape()
        ),
    ]
    specified = specification(layers, theme)
    specified["height"] = _ROW * (len(questions) + 1)
    return specified
