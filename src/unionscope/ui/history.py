"""The parts of History: charts of facts, every figure with its source, and disagreements."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import streamlit as st

from unionscope.charts.facts import Frame, balance_specification, fact_lines_specification
from unionscope.charts.furniture import Span
from unionscope.dataset import Dataset
from unionscope.figures import history as figures
from unionscope.figures import marks
from unionscope.figures.axes import ticks
from unionscope.figures.lines import last_official
from unionscope.share import HISTORY_VIEWS
from unionscope.ui import bar, blocks, computing, html, plots, state, timeline
from unionscope.words import history as words
from unionscope.words import labels, notices

#: Parts with charts that can carry marks; years of the charts of years and of months.
_CHARTED = ("partners", "balance", "services", "eu-monthly")
_YEARS, _MONTHS = (2010.0, 2025.0), (2020.0, 2023.0)


def lead() -> None:
    """Say in one sentence what happened."""
    numbers = figures.lead_numbers(computing.dataset())
    sentence = words.lead(
        start=numbers.start,
        end=numbers.end,
        lost=numbers.lost,
        gained=numbers.gained,
        share_start=numbers.share_start,
        share_end=numbers.share_end,
    )
    st.html(html.lead(sentence, words.LEAD_BASE))


def controls() -> None:
    """Draw the choice of what to see, and the key."""
    with st.container(
        key="chart-controls", horizontal=True, vertical_alignment="center", gap="small"
    ):
        bar.part_choice("history", HISTORY_VIEWS, labels.HISTORY_VIEW_NAMES)
        st.html(html.key([("full", labels.KEY_OFFICIAL), ("light", labels.KEY_STATEMENT)]))
    with st.container(
        key="history-notes", horizontal=True, vertical_alignment="center", gap="small"
    ):
        st.html(html.muted(notices.DOES_NOT_ACT))
        if state.current().view.history in _CHARTED:
            timeline.marks_switch()


def draw() -> None:
    """Draw the part that was chosen."""
    _PARTS[state.current().view.history]()


def _chart(title: str, subtitle: str, source: str, plot: Callable[[str], object]) -> None:
    st.html(html.chart_head(title, subtitle))
    plot(f"{title}. {subtitle}.")
    st.html(html.source_line(source))


def _by_partner() -> None:
    left, right = st.columns(2, gap="medium")
    for column, flow in ((left, "exports"), (right, "imports")):
        with column:
            title, subtitle = words.STACK_HEADS[flow]
            _chart(
                title,
                subtitle,
                words.STACK_SOURCE,
                lambda alt, flow=flow: plots.history_stack(flow, alt=alt),  # type: ignore[misc]
            )
    _russia_table()
    _events()
    timeline.marks_table(*_YEARS)


@lru_cache(maxsize=32)
def _specification(dataset: Dataset, name: str, theme: str, *, marked: bool) -> dict[str, Any]:
    make: dict[str, Callable[[], figures.FactChart]] = {
        "balance": lambda: figures.balance_chart(dataset),
        "flows": lambda: figures.russia_flows_chart(dataset),
        "services-russia": lambda: figures.services_chart(dataset, "Russia"),
        "services-world": lambda: figures.services_chart(dataset, "World"),
        "monthly": lambda: figures.monthly_chart(dataset),
    }
    chart = make[name]()
    span = Span(chart.low, chart.high, ticks(chart.low, chart.high), "", (0.0,))
    build = balance_specification if name == "balance" else fact_lines_specification
    zones: plots.Zones = ()
    if name in ("balance", "flows"):
        official = last_official(dataset, "Russia")
        zones = plots.zone_rows(official, int(chart.last), None)
    rows: tuple[marks.Mark, ...] = ()
    if marked and name == "balance":
        rows = marks.bare_marks(dataset, chart.first, chart.last)
    elif marked:
        rows = marks.marks(dataset, chart.first, chart.last, monthly=name == "monthly")
    frame = Frame(chart.first, chart.last, zones, rows)
    return build(chart.rows, theme=theme, span=span, frame=frame)


def _fact_chart(name: str, source: str) -> None:
    title, subtitle = words.HEADS[name]
    _chart(
        title,
        subtitle,
        source,
        lambda alt: blocks.chart(
            _specification(computing.dataset(), name, blocks.theme(), marked=plots.marks_shown()),
            None,
            alt=alt,
        ),
    )


def _pair(left_name: str, right_name: str) -> None:
    left, right = st.columns(2, gap="medium")
    for column, name in ((left, left_name), (right, right_name)):
        with column:
            _fact_chart(name, words.SOURCES[name])
    timeline.marks_line(*_YEARS)


def _balance() -> None:
    _pair("balance", "flows")
    _russia_table()


def _services() -> None:
    _pair("services-russia", "services-world")
    st.html(html.bullets(words.SERVICES_TITLE, words.SERVICES_POINTS))


def _monthly() -> None:
    left, right = st.columns(2, gap="medium")
    with left:
        _fact_chart("monthly", words.SOURCES["monthly"])
    with right:
        facts = computing.dataset()
        points = words.monthly_points(
            *[
                figures.last_monthly(facts, flow, month)
                for flow in ("export", "export_fuels", "import")
                for month in ("2021-11", "2022-11")
            ]
        )
        st.html(html.bullets(words.MONTHLY_TITLE, points))
    _events()
    timeline.marks_table(*_MONTHS, monthly=True)


def _links(keys: str) -> str:
    return html.source_links(keys.split(";"), computing.dataset().sources)


def _russia_table() -> None:
    rows = [
        [
            *(html.escape(text) for name, text in row.items() if name != "source"),
            _links(row["source"]),
        ]
        for row in figures.russia_rows(computing.dataset())
    ]
    st.html(
        html.table(
            labels.RUSSIA_HEADS, rows, numbers=(1, 2, 3, 4, 5), caption=labels.RUSSIA_TABLE_TITLE
        )
        + html.source_line(words.TABLE_NOTE)
    )


def _events() -> None:
    rows = [
        [
            html.escape(row["date"]),
            html.escape(row["category"]),
            f"<b>{html.escape(row['title'])}</b> {html.escape(row['detail'])}",
            _links(row["source"]),
        ]
        for row in figures.event_rows(computing.dataset())
    ]
    st.html(html.table(labels.EVENT_HEADS, rows, caption=labels.EVENTS_TITLE, tall=True))


def _figures() -> None:
    table = figures.figure_table(computing.dataset())
    left, right = st.columns(2, gap="small")
    partners = sorted(table["partner"].unique())
    with left:
        partner = st.selectbox(
            labels.FIGURE_FILTERS[0],
            partners,
            index=partners.index("Russia"),
            key="figures-partner",
            filter_mode=None,
        )
    kinds = [name for name in labels.SERIES_NAMES if name in set(table["series"])]
    with right:
        chosen = st.selectbox(
            labels.FIGURE_FILTERS[1],
            [None, *kinds],
            format_func=lambda name: labels.SERIES_NAMES.get(name, words.ALL_SERIES),
            key="figures-series",
            filter_mode=None,
        )
    rows = figures.figure_cells(table, partner, chosen)
    cells = [
        [*(html.escape(text) for text in row[:-2]), _links(row[-2]), html.escape(row[-1])]
        for row in rows
    ]
    st.html(
        html.table(
            words.FIGURE_HEADS,
            cells,
            numbers=(3, 4),
            caption=words.figure_caption(partner, len(rows)),
        )
    )


def _disagreements() -> None:
    rows = [
        [
            html.escape(str(row.topic)),
            html.escape(words.text(row.year)),
            f"{html.escape(str(row.first_claim))} {_links(words.text(row.first_source))}",
            f"{html.escape(str(row.second_claim))} {_links(words.text(row.second_source))}",
            html.escape(" ".join([words.text(row.used), words.text(row.note)]).strip()),
        ]
        for row in computing.dataset().disagreements.itertuples(index=False)
    ]
    st.html(html.table(labels.DISAGREEMENT_HEADS, rows, caption=labels.DISAGREEMENT_TITLE))


_PARTS: dict[str, Callable[[], None]] = {
    "partners": _by_partner,
    "balance": _balance,
    "services": _services,
    "eu-monthly": _monthly,
    "figures": _figures,
    "disagreements": _disagreements,
}
