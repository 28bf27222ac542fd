"""Pieces of HTML: everything that widgets cannot say.  Strings in, strings out."""

from unionscope.ui.html.bars import BarRow, Span, Spot, bar_table
from unionscope.ui.html.chain import chain, notation
from unionscope.ui.html.checked import CheckedRow, checked_heads, checked_row
from unionscope.ui.html.citations import code, source_links, sources_list, titled_link
from unionscope.ui.html.controls import Mark, assumption_detail, group_title, preset_story, scale
from unionscope.ui.html.figures import Glyph, KeyFigure, PartnerBar, key_figures, partner_bars
from unionscope.ui.html.limits import limits
from unionscope.ui.html.ranges import range_table
from unionscope.ui.html.ruler import CaseCell, CaseRow, RulerMark, RulerRow, case_table, rulers
from unionscope.ui.html.services import service_bars
from unionscope.ui.html.stacked import Row, stacked_table
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
    progress,
    side_by_side,
    source_line,
)
from unionscope.ui.html.timeline import EventItem, event_list, marks_line

__all__ = [
    "BarRow",
    "CaseCell",
    "CaseRow",
    "CheckedRow",
    "EventItem",
    "Glyph",
    "KeyFigure",
    "Mark",
    "PartnerBar",
    "Row",
    "RulerMark",
    "RulerRow",
    "Span",
    "Spot",
    "address",
    "assumption_detail",
    "bar_table",
    "bold",
    "bullets",
    "case_table",
    "chain",
    "chart_head",
    "checked_heads",
    "checked_row",
    "code",
    "escape",
    "event_list",
    "group_title",
    "key",
    "key_figures",
    "lead",
    "limits",
    "marks_line",
    "muted",
    "notation",
    "notice",
    "panel",
    "partner_bars",
    "preset_story",
    "progress",
    "range_table",
    "rulers",
    "scale",
    "service_bars",
    "side_by_side",
    "source_line",
    "source_links",
    "sources_list",
    "stacked_table",
    "table",
    "titled_link",
]
