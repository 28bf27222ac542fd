"""Inks, partner colours and shared configuration, for the light and the dark theme.

Colours of partners keep a contrast of at least 3 to 1 on the page and differ from each other under
simulated colour blindness; form and words tell the same things again.
"""

from dataclasses import dataclass
from typing import Any

FONT = "'Source Sans', 'Source Sans 3', sans-serif"

PARTNERS = {
    "light": {
        "Russia": "#1B6E85",
        "EU": "#D66B1A",
        "Other coalition": "#9A7C5F",
        "Ukraine": "#A72853",
        "China": "#512B84",
        "Other EAEU": "#0899A7",
        "Hubs": "#615900",
        "Rest of world": "#7C7C7D",
        "All others": "#7C7C7D",
    },
    "dark": {
        "Russia": "#8DC5D7",
        "EU": "#DC8327",
        "Other coalition": "#F7D8B1",
        "Ukraine": "#EDA2AC",
        "China": "#AB86E1",
        "Other EAEU": "#008BA1",
        "Hubs": "#A4AC74",
        "Rest of world": "#858687",
        "All others": "#858687",
    },
}


@dataclass(frozen=True)
class Inks:
    """Every colour of a chart that is not a partner's."""

    page: str
    ink: str
    muted: str
    context: str
    grid: str
    strong_rule: str
    zone: str
    axis: str
    #: Opacity of a range in its partner's colour.
    band: float


INKS = {
    "light": Inks(
        page="#FFFFFF",
        ink="#17212B",
        muted="#52606B",
        context="#7A8791",
        grid="#E6EAED",
        strong_rule="#7F8B96",
        zone="#F3F5F6",
        axis="#9AA5AE",
        band=0.16,
    ),
    "dark": Inks(
        page="#14181D",
        ink="#E8ECEF",
        muted="#A9B4BD",
        context="#83909B",
        grid="#272E35",
        strong_rule="#6A7782",
        zone="#1A2027",
        axis="#5A6671",
        band=0.22,
    ),
}


def partner_colour(partner: str, theme: str) -> str:
    """Return the colour that a partner has on every chart."""
    return PARTNERS[theme][partner]


def configuration(theme: str) -> dict[str, Any]:
    """Return the Vega-Lite configuration that all charts share."""
    inks = INKS[theme]
    return {
        "background": "transparent",
        "font": FONT,
        # Raw rows under the pointer tell nobody anything; a chart that wants a tooltip names it.
        "mark": {"tooltip": None},
        "view": {"stroke": None},
        "axis": {
            "domain": False,
            "grid": False,
            "labelColor": inks.muted,
            "labelFontSize": 12,
            "tickColor": inks.axis,
            "title": None,
        },
        "text": {"font": FONT, "fontSize": 12.5, "color": inks.ink},
        "line": {"strokeCap": "butt", "strokeJoin": "round"},
    }


PADDING = {"left": 2, "right": 2, "top": 4, "bottom": 2}
#: Height of the plot itself, in pixels, without the axis below it.
HEIGHT = 262
