"""What every chart over years has in common: axes with a label gutter, zones, grid, events."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from unionscope.charts.theme import HEIGHT, INKS, PADDING, configuration

#: Altair's chained calls cannot be checked strictly; to the type checker drawings and axes are Any.
Drawing = Any
Axis = Any

#: Moment in years, words (may be empty), side and row of the words, text when pointed at.
Event = tuple[float, str, str, int, str]

FIRST_YEAR = 2010
LAST_YEAR = 2035
#: From where to where rules run on charts with a projection.
DRAWN = (FIRST_YEAR, LAST_YEAR + 0.3)
#: Pixels to the right of the last year that stay free for labels, at every width of the chart.
GUTTER = 96
_SMALL = 340
#: A mark of an event stands on the time axis: one pixel wide within a strip that is wide enough to
#: point at, this high, and higher where it carries words, whose rows are this far apart.
_STRIP, _STUB, _ROW = 9, 11, 15
#: How far a mark without words hangs below the axis, above the years written there.
_BELOW = 7
#: Ticks every five years on long axes, every year on short ones.
_TICK_YEARS = 5


@dataclass(frozen=True)
class Years:
    """First and last year of an axis."""

    first: float = FIRST_YEAR
    last: float = LAST_YEAR

    @property
    def drawn(self) -> tuple[float, float]:
        """From where to where rules run, so that they end before the label gutter."""
        return self.first, self.last + 0.3


def gutter_end(first: float, last: float, gutter: int) -> dict[str, str]:
    """Return a domain end that keeps a label gutter of constant width in pixels."""
    return {"expr": f"{last} + {last - first}*{gutter}/max(120,width-{gutter})"}


def years_axis(
    theme: str,
    last: float = LAST_YEAR,
    gutter: int = GUTTER,
    *,
    first: float = FIRST_YEAR,
    field: str = "year",
) -> Axis:
    """Return the axis of years; on narrow charts with fewer ticks."""
    step = _TICK_YEARS if last - first > 2 * _TICK_YEARS else 1
    start = int(-(-first // 1))
    ticks = [year for year in range(start, int(last) + 1) if year % step == 0]
    few = [year for year in ticks if year % (2 * step) == 0]
    make: Any = alt.X
    return make(
        f"{field}:Q",
        scale=alt.Scale(
            # A domain that holds an expression falls back to starting at zero unless told not to.
            domain=[first, gutter_end(first, last, gutter)],
            zero=False,
            nice=False,
        ),
        axis=alt.Axis(
            format="d",
            values={"expr": f"width < {_SMALL} ? {few} : {ticks}"},
            tickColor=INKS[theme].axis,
            tickSize=4,
            title=None,
        ),
    )


@dataclass(frozen=True)
class Span:
    """A value axis: its ends, its ticks, the unit at the top tick, and stronger rules."""

    low: float
    high: float
    ticks: tuple[float, ...]
    unit: str = ""
    strong: tuple[float, ...] = ()


def value_axis(span: Span, field: str = "value") -> Axis:
    """Return the value axis for a field; the unit stands at the top tick alone."""
    label = "datum.label"
    if span.unit:
        label = f"datum.value == {span.ticks[-1]} ? datum.label + '{span.unit}' : datum.label"
    make: Any = alt.Y
    return make(
        f"{field}:Q",
        scale=alt.Scale(domain=[span.low, span.high], nice=False, zero=False),
        axis=alt.Axis(
            values=list(span.ticks), labelExpr=label, ticks=False, labelPadding=6, title=None
        ),
    )


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table without its empty cells."""
    clean = frame.astype(object).where(frame.notna(), None)
    return [
        {str(name): value for name, value in row.items() if value is not None}
        for row in clean.to_dict("records")
    ]


def inline(rows: list[dict[str, Any]]) -> Drawing:
    """Return a drawing of rows that stand in the specification itself."""
    make: Any = alt.Data
    return alt.Chart(make(values=rows))


def live() -> Drawing:
    """Return a drawing of the table that is sent with every run of the page."""
    return alt.Chart(alt.Undefined)


def specification(layers: Sequence[Drawing], theme: str) -> dict[str, Any]:
    """Return layers as one specification with the configuration that all charts share."""
    chart: Drawing = alt.layer(*layers)
    drawn: dict[str, Any] = chart.properties(height=HEIGHT).to_dict()
    drawn["config"] = configuration(theme)
    drawn["padding"] = PADDING
    drawn["autosize"] = {"type": "fit-x", "contains": "padding"}
    return drawn


def grid(theme: str, x: Axis, span: Span, ends: tuple[float, float]) -> Drawing:
    """Return horizontal rules between two years, so that they end before the label gutter."""
    inks = INKS[theme]
    rows = [
        {
            "year": ends[0],
            "to": ends[1],
            "value": tick,
            "ink": inks.strong_rule if tick in span.strong else inks.grid,
        }
        for tick in span.ticks
    ]
    return (
        inline(rows)
        .mark_rule(strokeWidth=1)
        .encode(
            x=x,
            x2="to:Q",
            y=value_axis(span),
            color=alt.Color("ink:N", scale=None),
        )
    )


def zones(
    theme: str, rows: Sequence[tuple[float, float, str, str, float]], x: Axis
) -> list[Drawing]:
    """Return tinted spans of years with their names.

    Parameters
    ----------
    rows
        First year, last year, name, short name for narrow charts, strength of the tint 0-1.
    """
    inks = INKS[theme]
    data = [
        {"year": start, "to": end, "name": name, "short": short, "strength": strength}
        for start, end, name, short, strength in rows
    ]
    tint = (
        inline(data)
        .mark_rect(color=inks.zone)
        .encode(x=x, x2="to:Q", opacity=alt.Opacity("strength:Q", scale=None))
    )
    names = (
        inline(data)
        .transform_calculate(label=f"width < {_SMALL} ? datum.short : datum.name")
        .mark_text(align="left", baseline="top", dx=4, dy=5, fontSize=11.5, fontStyle="italic")
        .encode(x=x, y=alt.value(0), text="label:N", color=alt.value(inks.muted))
    )
    return [tint, names]


def events(theme: str, rows: Sequence[Event], x: Axis, height: int) -> list[Drawing]:
    """Return thin marks with their texts when pointed at, and words beside some of them.

    Narrow charts leave the words out.  Where no mark has words, what is drawn reaches down to the
    time axis, and the marks hang below it.
    """
    worded = any(text for _, text, _, _, _ in rows)
    top = f"{height} - (width < {_SMALL} ? {_STUB} : datum.top)" if worded else f"{height} + 1"
    inks = INKS[theme]
    data = inline(
        [
            {
                "year": moment,
                "name": text,
                "side": side,
                "rise": _STUB + _ROW * row,
                "top": _STUB + _ROW * (row + 1) if text else _STUB,
                "about": about,
            }
            for moment, text, side, row, about in rows
        ]
    )
    hairline = _hairline(inks.muted)
    lines = data.mark_bar(width=_STRIP, orient="vertical", color=hairline).encode(
        x=x,
        y=alt.value({"expr": top}),
        y2=alt.value(height if worded else height + _BELOW),
        tooltip="about:N",
    )
    if not worded:
        return [lines]
    beside: Any = {
        "align": {"expr": "datum.side"},
        "dx": {"expr": "datum.side == 'left' ? 4 : -4"},
        "dy": {"expr": "-1 - datum.rise"},
    }
    words = (
        data.transform_calculate(label=f"width < {_SMALL} ? '' : datum.name")
        .mark_text(baseline="bottom", fontSize=11.5, **beside)
        .encode(x=x, y=alt.value(height), text="label:N", tooltip="about:N")
        .encode(color=alt.value(inks.muted))
    )
    return [lines, words]


def _hairline(colour: str) -> dict[str, Any]:
    """Return a fill that is seen in the middle pixel of a strip alone."""
    edge = 0.5 - 0.5 / _STRIP
    stops = [(0.0, "transparent"), (edge, "transparent"), (edge, colour), (1 - edge, colour)]
    stops += [(1 - edge, "transparent"), (1.0, "transparent")]
    return {
        "gradient": "linear",
        "x1": 0,
        "y1": 0,
        "x2": 1,
        "y2": 0,
        "stops": [{"offset": offset, "color": ink} for offset, ink in stops],
    }
