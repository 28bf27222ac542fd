"""The map of two assumptions: tones, lines with their values, evidence, and where the reader is."""

from dataclasses import dataclass
from typing import Any

import altair as alt

from unionscope.charts.furniture import Axis, Drawing, gutter_end, specification
from unionscope.charts.theme import INKS, partner_colour

#: Name of the selection that a click makes, and the fields that it tells.
PICK = "pick"
FIELDS = ("vx", "vy", "turn")
#: Height of the map in pixels; room above it and right of it for the labels of lines.
HEIGHT = 364
_ABOVE = 22
_GUTTER = 54
_GUTTER_TARGET = 92
_NARROW = 340
#: One hue from light to strong, quiet enough for words on every tone.
_TONES = {"light": ("#F1F6F7", "#8DB9C6"), "dark": ("#1A242B", "#33687B")}
#: How much of a tone is left where a target is not met.
_UNMET = 0.3
_CELLS = "cells"
#: Roles of the small table that a click changes; all others stand in the large one.
_MARKS = ("here", "today", "here word", "today word")


@dataclass(frozen=True)
class Axes:
    """One side of a map: title, ends, ticks, and whether it holds years."""

    title: str
    low: float
    high: float
    ticks: tuple[float, ...]
    years: bool


def _across(side: Axes, theme: str, gutter: int) -> Axis:
    few = list(side.ticks[::2])
    make: Any = alt.X
    return make(
        "x:Q",
        scale=alt.Scale(
            domain=[side.low, gutter_end(side.low, side.high, gutter)], zero=False, nice=False
        ),
        axis=alt.Axis(
            format="d" if side.years else alt.Undefined,
            values={"expr": f"width < {_NARROW} ? {few} : {list(side.ticks)}"},
            tickColor=INKS[theme].axis,
            tickSize=4,
            title=side.title,
            titleColor=INKS[theme].ink,
            titleFontSize=12.5,
            titleFontWeight=600,
            titleAnchor="start",
            titlePadding=6,
        ),
    )


def _up(side: Axes, theme: str) -> Axis:
    room = (side.high - side.low) * _ABOVE / (HEIGHT - _ABOVE)
    make: Any = alt.Y
    return make(
        "y:Q",
        scale=alt.Scale(domain=[side.low, side.high + room], zero=False, nice=False),
        axis=alt.Axis(
            format="d" if side.years else alt.Undefined,
            values=list(side.ticks),
            ticks=False,
            labelPadding=10,
            title=side.title,
            titleColor=INKS[theme].ink,
            titleFontSize=12.5,
            titleFontWeight=600,
            titleAnchor="start",
            titlePadding=8,
        ),
    )


def _of(*roles: str) -> Drawing:
    """Return a drawing of rows with these roles, from the table that holds them."""
    chosen = " || ".join(f"datum.role == '{role}'" for role in roles)
    make: Any = alt.NamedData
    table = "marks" if roles[0] in _MARKS else "map"
    return alt.Chart(make(name=table)).transform_filter(chosen)


@dataclass(frozen=True)
class _Place:
    x: Axis
    y: Axis
    theme: str

    def box(self, drawing: Drawing, **more: Any) -> Drawing:  # noqa: ANN401 - Altair's channels
        return drawing.encode(x=self.x, x2="x2:Q", y=self.y, y2="y2:Q", **more)

    def line(self, role: str, **style: Any) -> Drawing:  # noqa: ANN401 - Altair's properties
        return (
            _of(role)
            .mark_line(**style)
            .encode(x=self.x, y=self.y, detail="series:N", order="order:Q")
        )

    def words(
        self,
        *roles: str,
        ink: str = "ink",
        halo: bool = True,
        **style: Any,  # noqa: ANN401 - Altair's properties
    ) -> list[Drawing]:
        inks = INKS[self.theme]
        where = {"x": self.x, "y": self.y, "text": "text:N"}
        colour = alt.value(getattr(inks, ink))
        written = _of(*roles).mark_text(**style).encode(color=colour, **where)
        if not halo:
            return [written]
        under = {**style, "stroke": inks.page, "strokeWidth": 3.5, "strokeJoin": "round"}
        return [
            _of(*roles)
            .mark_text(strokeOpacity=0.85, **under)
            .encode(color=alt.value(inks.page), **where),
            written,
        ]


def _cells(place: _Place) -> Drawing:
    tones = list(_TONES[place.theme])
    colour = alt.Color("shade:Q", scale=alt.Scale(domain=[0, 1], range=tones), legend=None)
    return place.box(
        _of("cell").mark_rect(aria=False, strokeWidth=0),
        color=colour,
        opacity=alt.condition("datum.met == 1", alt.value(1), alt.value(_UNMET)),
    )


def _targets(place: _Place) -> list[Drawing]:
    """Return the frontier: where the target lies, and what reaches it inside the evidence."""
    inks = INKS[place.theme]
    colour = partner_colour("Russia", place.theme)
    return [
        place.line("target line", color=inks.ink, strokeWidth=1.75),
        place.line("frontier", color=inks.page, strokeWidth=6, opacity=0.8),
        place.line("frontier", color=colour, strokeWidth=3.25, strokeDash=[6, 3]),
        _of("point")
        .mark_point(filled=True, fill=inks.page, stroke=colour, size=40, strokeWidth=2, opacity=1)
        .encode(x=place.x, y=place.y),
    ]


def _marks(place: _Place) -> list[Drawing]:
    inks = INKS[place.theme]
    return [
        _of("today")
        .mark_point(filled=True, fillOpacity=0, stroke=inks.ink, size=190, strokeWidth=1.75)
        .encode(x=place.x, y=place.y, opacity=alt.value(1)),
        _of("here")
        .mark_point(filled=True, size=85, opacity=1, stroke=inks.page, strokeWidth=1.5)
        .encode(x=place.x, y=place.y, color=alt.value(inks.ink), description="alt:N"),
    ]


def map_specification(across: Axes, up: Axes, *, theme: str, target: bool) -> dict[str, Any]:
    """Return the specification of a map; its rows are sent as the datasets "map" and "marks".

    A click anywhere selects the cell under it and tells `FIELDS` of it.

    Parameters
    ----------
    target
        Whether a target is drawn, whose label needs more room.
    """
    gutter = _GUTTER_TARGET if target else _GUTTER
    inks = INKS[theme]
    place = _Place(_across(across, theme, gutter), _up(up, theme), theme)
    frame = place.box(
        _of("evidence").mark_rect(
            filled=False, stroke=inks.ink, strokeWidth=1.25, strokeDash=[4, 3], aria=False
        )
    )
    # On top of everything, so that a click on a line or a word still meets the cell under it.
    surface = place.box(
        _of("cell").mark_rect(aria=False, fillOpacity=0, strokeWidth=0, cursor="pointer"),
        tooltip="alt:N",
    )
    layers = [
        _cells(place),
        place.line("line", color=inks.ink, strokeWidth=1, opacity=0.6),
        frame,
        *_targets(place),
        *_marks(place),
        *place.words("label right", halo=False, align="left", baseline="middle", dx=6, fontSize=12),
        *place.words("label above", halo=False, baseline="bottom", dy=-4, fontSize=12),
        *place.words("label inside", baseline="middle", fontSize=12),
        *place.words(
            "evidence word",
            align="left",
            baseline="top",
            dx=5,
            dy=4,
            fontSize=11.5,
            fontStyle="italic",
        ),
        *place.words("met", baseline="middle", fontSize=13, fontStyle="italic"),
        *place.words("today word", baseline="middle", fontSize=12.5),
        *place.words("here word", baseline="middle", fontSize=15, fontWeight=600),
        surface,
    ]
    drawn = specification(layers, theme)
    drawn["height"] = HEIGHT
    drawn["layer"][-1]["name"] = _CELLS
    drawn["params"] = [
        {
            "name": PICK,
            # Not cleared by a double click, and no toggle: every click is a place.
            "select": {
                "type": "point",
                "fields": list(FIELDS),
                "on": "click",
                "clear": False,
                "toggle": False,
            },
            "views": [_CELLS],
        }
    ]
    return drawn
