"""Pieces of HTML: everything that widgets cannot say.  Strings in, strings out."""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

import pandas as pd

from unionscope.assumptions import Assumption
from unionscope.presets import Preset
from unionscope.words import labels
from unionscope.words.numbers import assumption_range, assumption_value

escape = html.escape


def bold(text: str) -> str:
    """Return escaped text with **stars** turned into bold."""
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text))


def muted(text: str) -> str:
    """Return a line of quiet text."""
    return f'<div class="us-muted">{bold(text)}</div>'


def address(page_address: str, parameters: Mapping[str, str]) -> str:
    """Return the full address of a page in a state."""
    scheme, host, path, _, _ = urlsplit(page_address)
    return urlunsplit((scheme, host, path, urlencode(parameters), ""))


def _place(share: float) -> str:
    # A thumb is 12 px wide, so its centre runs from 6 px to 6 px before the end of the track.
    return f"calc({share * 100:.3f}% + {6 - 12 * share:.2f}px)"


def scale(each: Assumption, *, outside: bool) -> str:
    """Return the scale under a slider: evidence range, today's mark, and both in words."""

    def at(value: float) -> float:
        return (value - each.low) / (each.high - each.low)

    marks = f'<i class="us-today" style="left:{_place(at(each.default))}"></i>'
    right = ""
    if each.evidence:
        low, high = (min(max(at(value), 0), 1) for value in each.evidence)
        marks = (
            f'<i class="us-evidence" style="left:{_place(low)};'
            f'width:calc({_place(high)} - {_place(low)})"></i>{marks}'
        )
        word = labels.JUDGED if each.evidence_is_judgement else labels.EVIDENCE
        right = f"{word} {assumption_range(*each.evidence, each.format)}"
        if outside:
            right = f"<b>{labels.OUTSIDE} {assumption_range(*each.evidence, each.format)}</b>"
    return (
        f'<div class="us-scale"><div class="us-track">{marks}</div>'
        f"<div><span>{_end(each, each.low, each.low_words)}</span>"
        f"<span>{_end(each, each.high, each.high_words, last=True)}</span></div>"
        f"<div><span>{labels.TODAY} {assumption_value(each.default, each.format)}</span>"
        f"<span>{right}</span></div></div>"
    )


def _end(each: Assumption, value: float, words: str, *, last: bool = False) -> str:
    number = assumption_value(value, each.format).removesuffix("%").strip()
    if words == number:
        return number
    return escape(f"{words} {number}" if last else f"{number} {words}")


def sources_list(keys: Sequence[str], sources: pd.DataFrame) -> str:
    """Return sources as a list with links, publisher first."""
    known = sources.set_index("source")
    items = []
    for key in keys:
        row = known.loc[key]
        dated = f" ({row['date']})" if row["date"] else ""
        text = escape(f"{_publisher(row)}: {row['title']}{dated}")
        link = str(row["url"] or "")
        items.append(
            f'<li><a href="{escape(link)}" target="_blank" rel="noopener">{text}</a></li>'
            if link
            else f"<li>{text}</li>"
        )
    return f'<ul class="us-sources">{"".join(items)}</ul>'


def source_links(keys: Sequence[str], sources: pd.DataFrame) -> str:
    """Return the publishers of sources in one line, each a link where there is an address."""
    known = sources.set_index("source")
    parts = []
    for key in dict.fromkeys(key.strip() for key in keys if key.strip()):
        row = known.loc[key]
        name, link = escape(_publisher(row)), str(row["url"] or "")
        about = escape(str(row["title"]))
        parts.append(
            f'<a href="{escape(link)}" target="_blank" rel="noopener" title="{about}">{name}</a>'
            if link
            else f'<span title="{about}">{name}</span>'
        )
    return "; ".join(dict.fromkeys(parts))


def titled_link(row: Mapping[str, str], sources: pd.DataFrame) -> str:
    """Return the title of a source, as a link where there is an address."""
    link = str(sources.set_index("source").loc[row["source"]]["url"] or "")
    title = escape(row["title"])
    if not link:
        return title
    return f'<a href="{escape(link)}" target="_blank" rel="noopener">{title}</a>'


def code(text: str) -> str:
    """Return a key as it stands in links and files."""
    return f"<code>{escape(text)}</code>"


def _publisher(row: Any) -> str:  # noqa: ANN401 - a row of a table
    return str(row["publisher"]) or labels.NO_SOURCE


def assumption_detail(each: Assumption, sources: pd.DataFrame) -> str:
    """Return meaning, unit, ranges and sources of an assumption."""
    evidence = ""
    if each.evidence:
        how = labels.EVIDENCE_JUDGED if each.evidence_is_judgement else labels.EVIDENCE_SOURCED
        evidence = f"<p>{how.format(assumption_range(*each.evidence, each.format))}</p>"
    reach = labels.REACH.format(assumption_range(each.low, each.high, each.format))
    return (
        f'<div class="us-detail"><p>{escape(each.help)}</p>'
        f"<p>{labels.UNIT}: {escape(each.unit)}. {reach}</p>{evidence}"
        f"<p>{labels.SOURCES_WORD}:</p>{sources_list(each.sources, sources)}</div>"
    )


def preset_story(each: Preset, sources: pd.DataFrame) -> str:
    """Return the story of a preset with its sources."""
    return (
        f'<div class="us-detail"><p>{escape(each.story)}</p>'
        f"{sources_list(each.sources, sources)}</div>"
    )


@dataclass(frozen=True, kw_only=True)
class Glyph:
    """Positions on a key figure's hairline, 0-1 from left to right."""

    base: float
    status_quo: float
    value: float


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """One key figure as text, with its glyph."""

    title: str
    value: str
    unit: str
    change: str
    against: str
    glyph: Glyph


def _glyph(glyph: Glyph) -> str:
    def at(share: float) -> str:
        return f"left:{min(max(share, 0), 1) * 100:.2f}%"

    return (
        '<div class="us-glyph" aria-hidden="true">'
        f'<i class="us-base" style="{at(glyph.base)}"></i>'
        f'<i class="us-quo" style="{at(glyph.status_quo)}"></i>'
        f'<i class="us-value" style="{at(glyph.value)}"></i></div>'
    )


def key_figures(figures: Sequence[KeyFigure], group: str) -> str:
    """Return the strip of key figures."""
    cells = "".join(
        f'<div class="us-kpi"><div class="us-kpi-title">{escape(each.title)}</div>'
        f'<div class="us-kpi-value"><b>{escape(each.value)}</b> <span>{escape(each.unit)}</span></div>'
        f'<div class="us-kpi-change">{_change(each)}</div>{_glyph(each.glyph)}</div>'
        for each in figures
    )
    return f'<div class="us-kpis" role="group" aria-label="{escape(group)}">{cells}</div>'


def _change(each: KeyFigure) -> str:
    if not each.change:
        return escape(each.against)
    return f'<b class="us-change">{escape(each.change)}</b> {escape(each.against)}'


def lead(sentence: str, base: str) -> str:
    """Return the first sentence of a page."""
    return f'<div class="us-lead">{bold(sentence)} <span>{bold(base)}</span></div>'


def chart_head(title: str, subtitle: str) -> str:
    """Return the title and subtitle of a chart."""
    return f'<div class="us-chart-head"><h3>{escape(title)}</h3><div>{escape(subtitle)}</div></div>'


def source_line(text: str) -> str:
    """Return the source line under a chart."""
    return f'<div class="us-source">{bold(text)}</div>'


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    caption: str,
    numbers: Sequence[int] = (),
    tall: bool = False,
) -> str:
    """Return a plain table; cells are already safe HTML.

    Parameters
    ----------
    numbers
        Columns that hold numbers and align right.
    tall
        Whether the table scrolls within a frame of its own.
    """

    def cell(tag: str, index: int, text: str) -> str:
        kind = ' class="us-number"' if index in numbers else ""
        return f"<{tag}{kind}>{text}</{tag}>"

    head = "".join(cell("th", index, escape(text)) for index, text in enumerate(heads))
    body = "".join(
        f"<tr>{''.join(cell('td', index, text) for index, text in enumerate(row))}</tr>"
        for row in rows
    )
    return (
        f'<div class="us-table{" us-tall" if tall else ""}"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


@dataclass(frozen=True, kw_only=True)
class PartnerBar:
    """One row of the table of partners; bar lengths are shares 0-1."""

    name: str
    explained: str
    value: str
    status_quo: str
    points: str
    share: float
    share_status_quo: float
    colours: tuple[str, str]


def partner_bars(bars: Sequence[PartnerBar], heads: Sequence[str], *, changed: bool) -> str:
    """Return partners' shares of one year as a table with bars."""
    rows = "".join(_partner_row(each, changed=changed) for each in bars)
    middle = f"<th>{escape(heads[2])}</th><th>{escape(heads[3])}</th>" if changed else ""
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
    title = f' title="{escape(each.explained)}"' if each.explained else ""
    return (
        f"<tr><th{title}>{escape(each.name)}</th><td>{each.value}</td>{middle}"
        f'<td class="us-bar"><i style="width:{each.share * 100:.2f}%;'
        f'background:light-dark({light},{dark})"></i>{quo if changed else ""}</td></tr>'
    )


def key(entries: Sequence[tuple[str, str]]) -> str:
    """Return the key to line forms: pairs of form and word."""
    items = "".join(
        f'<span><i class="us-key-{form}"></i>{escape(word)}</span>' for form, word in entries
    )
    return f'<div class="us-key">{items}</div>'


def notice(title: str, lines: Sequence[str]) -> str:
    """Return a notice with one line per matter."""
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<div class="us-notice" role="status"><b>{escape(title)}</b><ul>{items}</ul></div>'


def panel(title: str, lines: Sequence[str]) -> str:
    """Return a calm panel in place of what could not be drawn."""
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f'<div class="us-panel" role="alert"><h3>{escape(title)}</h3>{body}</div>'


def bullets(title: str, lines: Sequence[str]) -> str:
    """Return a titled list."""
    items = "".join(f"<li>{bold(line)}</li>" for line in lines)
    return f'<div class="us-bullets"><h3>{escape(title)}</h3><ul>{items}</ul></div>'
