"""Pieces of HTML: everything that widgets cannot say.  Strings in, strings out."""

from unionscope.ui.html.citations import code, source_links, sources_list, titled_link
from unionscope.ui.html.controls import assumption_detail, preset_story, scale
from unionscope.ui.html.figures import Glyph, KeyFigure, PartnerBar, key_figures, partner_bars
from unionscope.ui.html.tables import table
from unionscope.ui.html.text import (
    address,
    bold,
    bullets,
    chart_head,
    escape,
    key,
    lead,
    muted,
    notice,
    panel,
    source_line,
)

__all__ = [
    "Glyph",
    "KeyFigure",
    "PartnerBar",
    "address",
    "assumption_detail",
    "bold",
    "bullets",
    "chart_head",
    "code",
    "escape",
    "key",
    "key_figures",
    "lead",
    "muted",
    "notice",
    "panel",
    "partner_bars",
    "preset_story",
    "scale",
    "source_line",
    "source_links",
    "sources_list",
    "table",
    "titled_link",
]
