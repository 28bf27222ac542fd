"""Words about ranges."""

from typing import Final

from unionscope.words.labels import FLOW_NAMES, FLOW_PREPOSITION

#: Name of each source of uncertainty, and what it holds.
SOURCES: Final = {
    "data": (
        "The starting point",
        "trade in the base year within its published or estimated range; not in the band above",
    ),
    "parameters": ("The parameters", "how strongly trade responds, how well sanctions work"),
    "chance": ("Growth and chance", "demand, supply and what no model explains"),
    "model": ("The choice of model", "lowest to highest central line of the three models"),
}
SPLIT_HEADS: Final = ("Where it comes from", "US$ bn", "", "share, %", "")
SPLIT_NOTE: Final = (
    "Each row moves one source and keeps the others at their central value: 80 % of the draws, for "
    "models the whole span. Widths do not add up; independent ones add roughly by squares. Source: "
    "UnionScope, 2,048 draws, seed 2025."
)


def split_head(flow: str, partner: str, year: int) -> str:
    """Return the title of the table of sources."""
    return f"{FLOW_NAMES[flow]} {FLOW_PREPOSITION[flow]} {partner} in {year}: range by source"
