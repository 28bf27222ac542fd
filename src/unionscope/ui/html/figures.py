"""Key figures and the table of partners."""

from collections.abc import Sequence
from dataclasses import dataclass

from unionscope.ui.html.text import escape
from unionscope.words import labels


@dataclass(frozen=True, kw_only=True)
class Glyph:
    """Positions on a key figure's hairline, 0-1 from left to right."""

    base: float
    status_quo: float
    value: float
    range: tuple[float, float] | None = None


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """One key figure as text, with its glyph."""

    title: str
    value: str
    unit: str
    change: str
    against: str
    range: str
    glyph: Glyph


def _glyph(glyph: Glyph) -> str:
    def at(share: float) -> str:
        return f"left:{min(max(share, 0), 1) * 100:.2f}%"

    band = ""
    if glyph.range:
        low, high = (min(max(each, 0), 1) * 100 for each in glyph.range)
        band = f'<i class="us-band" style="left:{low:.2f}%;width:{high - low:.2f}%"></i>'
    return (
        f'<div class="us-glyph" aria-hidden="true">{band}'
        f'<i class="us-base" style="{at(glyph.base)}"></i>'
        f'<i class="us-quo" style="{at(glyph.status_quo)}"></i>'
        f'<i class="us-value" style="{at(glyph.value)}"></i></div>'
    )


def key_figures(figures: Sequence[KeyFigure], group: str, *, ranges: bool) -> str:
    """Return the strip of key figures.

    Parameters
    ----------
    ranges
        Whether there is a line for ranges; it stays empty until they are computed.
    """

    def line(each: KeyFigure) -> str:
        words = labels.KPI_RANGE.format(each.range) if each.range else labels.CALCULATING
        return f'<div class="us-kpi-change">{escape(words)}</div>' if ranges else ""

    cells = "".join(
        f'<div class="us-kpi"><div class="us-kpi-title">{escape(each.title)}</div>'
        f'<div class="us-kpi-value"><b>{escape(each.value)}</b> <span>{escape(each.unit)}</span></div>'
        f'<div class="us-kpi-change">{_change(each)}</div>{line(each)}{_glyph(each.glyph)}</div>'
        for each in figures
    )
    return f'<div class="us-kpis" role="group" aria-label="{escape(group)}">{cells}</div>'


def _change(each: KeyFigure) -> str:
    if not each.change:
        return escape(each.against)
    return f'<b class="us-change">{escape(each.change)}</b> {escape(each.against)}'


@dataclass(frozen=True, kw_only=True)
class PartnerBar:
    """One row of the table of partners; bar lengths are shares 0-1."""

    name: str
    explained: str
    value: str
    status_quo: str
    points: str
    range: str
    share: float
    share_status_quo: float
    colours: tuple[str, str]


def partner_bars(bars: Sequence[PartnerBar], heads: Sequence[str], *, changed: bool) -> str:
    """Return partners' shares of one year as a table with bars."""
    rows = "".join(_partner_row(each, changed=changed) for each in bars)
    middle = (
        f'<th class="us-quo-head">{escape(heads[2])}</th><th>{escape(heads[3])}</th>'
        if changed
        else ""
    )
    middle = f"<th>{escape(labels.KEY_RANGE)}</th>{middle}" if bars[0].range else middle
    return (
        '<table class="us-partners"><thead><tr>'
        f"<th>{escape(heads[0])}</th><th>{escape(heads[1])}</th>{middle}"
        '<th class="us-axis"><span>0</span><span>50</span><span>100 %</span></th>'
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def _partner_row(each: PartnerBar, *, changed: bool) -> str:
    light, dark = each.colours
    quo = f'<i class="us-bar-quo" style="left:{each.share_status_quo * 100:.2f}%"></i>'
    middle = (
        f'<td class="us-quo-cell">{each.status_quo}</td><td><b class="us-change">{each.points}</b></td>'
        if changed
        else ""
    )
    middle = f'<td class="us-range-cell">{each.range}</td>{middle}' if each.range else middle
    title = f' title="{escape(each.explained)}"' if each.explained else ""
    return (
        f"<tr><th{title}>{escape(each.name)}</th><td>{each.value}</td>{middle}"
        f'<td class="us-bar"><i style="width:{each.share * 100:.2f}%;'
        f'background:light-dark({light},{dark})"></i>{quo if changed else ""}</td></tr>'
    )
