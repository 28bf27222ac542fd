"""The part of Programmes on contested completion."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import streamlit as st

from unionscope.charts.claims import claims_specification
from unionscope.charts.furniture import Span
from unionscope.dataset import Dataset
from unionscope.figures import claim_chart, claim_rules
from unionscope.figures import claims as figures
from unionscope.ui import blocks, computing, html
from unionscope.ui.html import programmes as pieces
from unionscope.words import claims as words
from unionscope.words import labels

_TICKS = (0.0, 20.0, 40.0, 60.0, 80.0, 100.0)


def lead() -> None:
    """Say how far apart the statements lie."""
    st.html(html.lead(*figures.lead(computing.dataset())))


def key() -> None:
    """Draw the key to the forms of marks."""
    st.html(html.key([(f"claim-{form}", word) for form, word in words.KEY]))


def draw() -> None:
    """Draw the chart, what does not fit together, what assumptions take, and every statement."""
    facts = computing.dataset()
    st.html(html.chart_head(words.TITLE, words.SUBTITLE))
    blocks.chart(_specification(facts, blocks.theme()), None, alt=words.ALT)
    st.html(html.source_line(words.SOURCE))
    st.html(_together(facts))
    st.html(_rules(facts))
    st.html(_table(facts))


@lru_cache(maxsize=4)
def _specification(dataset: Dataset, theme: str) -> dict[str, Any]:
    drawn = claim_chart.chart(dataset)
    tables = {
        "points": drawn.points,
        "links": drawn.links,
        "path": drawn.path,
        "starts": drawn.starts,
        "labels": drawn.labels,
    }
    span = Span(claim_chart.LOW, claim_chart.HIGH, _TICKS, " %", (0.0,))
    return claims_specification(tables, theme=theme, span=span, ends=(drawn.first, drawn.last))


def _links(dataset: Dataset, keys: Sequence[str]) -> str:
    return html.source_links(keys, dataset.sources)


@lru_cache(maxsize=2)
def _together(dataset: Dataset) -> str:
    groups = [
        pieces.beside(each.title, each.spread, [_statement(dataset, one) for one in each.claims])
        for each in figures.contradictions(dataset)
    ]
    return (
        html.chart_head(words.GROUPS_TITLE, "")
        + "".join(groups)
        + html.source_line(words.GROUPS_NOTE)
    )


def _statement(dataset: Dataset, each: figures.Claim) -> str:
    quote = f"“{each.quote}”" if each.quote else ""
    return pieces.statement(
        when=each.dated,
        who=each.who,
        said=each.said,
        more=(*each.counted, quote or each.note),
        links=_links(dataset, each.source),
    )


@lru_cache(maxsize=2)
def _rules(dataset: Dataset) -> str:
    rows = [
        html.Row(
            cells=(
                f"<b>{html.escape(each.label)}</b>",
                html.escape(each.default),
                html.escape(each.evidence) + pieces.notes([labels.JUDGED] * each.judged),
                html.escape(each.gives),
                html.escape(each.judgement),
                _links(dataset, each.source),
            )
        )
        for each in claim_rules.rules(dataset)
    ]
    path = [[html.escape(cell) for cell in cells] for cells in claim_rules.path_rows(dataset)]
    return (
        '<div class="us-programmes">'
        + html.stacked_table(
            (*words.RULES_HEADS, labels.SOURCES_WORD), rows, caption=words.RULES_TITLE
        )
        + html.source_line(words.RULES_NOTE)
        + '<div class="us-path-table">'
        + html.table(words.PATH_HEADS, path, caption=words.PATH_TITLE, numbers=(1, 2, 3, 4, 5))
        + "</div>"
        + html.source_line(words.PATH_NOTE)
        + "</div>"
    )


@lru_cache(maxsize=2)
def _table(dataset: Dataset) -> str:
    rows = []
    for package, name in words.PACKAGES.items():
        members = figures.of_package(dataset, package)
        rows.append(html.Row(cells=(html.escape(name),)))
        rows += [html.Row(cells=_cells(dataset, each)) for each in members]
    table = html.stacked_table(words.TABLE_HEADS, rows, caption=words.TABLE_TITLE)
    return f'<div class="us-programmes">{table}{html.source_line(words.TABLE_NOTE)}</div>'


def _cells(dataset: Dataset, each: figures.Claim) -> tuple[str, ...]:
    quote = f"“{html.escape(each.quote)}”" if each.quote else ""
    return (
        html.escape(each.dated),
        html.escape(each.who),
        f"<b>{html.escape(each.said)}</b>{pieces.notes(each.counted)}",
        quote,
        html.escape(each.note),
        _links(dataset, each.source),
    )
