"""The blocks of Outlook, in the order in which they stand."""

from dataclasses import dataclass

import streamlit as st

from unionscope.assumptions import assumption
from unionscope.charts.theme import PARTNERS as COLOURS
from unionscope.figures import lines, outlook, partners
from unionscope.results import PARTNERS, Measures
from unionscope.share import View
from unionscope.ui import bar, computing, html, plots, state
from unionscope.words import labels, notices, sentences
from unionscope.words.numbers import (
    assumption_range,
    assumption_value,
    from_percent,
)

ALL = "all"


@dataclass(frozen=True)
class Drawn:
    """Results and view of one run of the page."""

    scenario: Measures
    status_quo: Measures
    view: View

    @property
    def changed(self) -> bool:
        """Whether anything differs from the status quo."""
        return bool(self.scenario.outcome.scenario.changed())

    @property
    def partner(self) -> str:
        """Name of the partner that the charts show; Russia's zones serve for all partners."""
        by_key = {key: name for key, name in labels.PARTNER_NAMES.items() if name in PARTNERS}
        return by_key.get(self.view.partner, "Russia")


def prepare() -> Drawn:
    """Return everything that the page shows."""
    now = state.current()
    return Drawn(computing.measures(now.scenario), computing.status_quo(), now.view)


def lead(drawn: Drawn) -> None:
    """Say the result in one sentence."""
    numbers = outlook.lead_numbers(drawn.scenario, drawn.status_quo, drawn.view.year)
    st.html(html.lead(sentences.lead(numbers), sentences.lead_base(numbers)))


def evidence_notice() -> None:
    """Say which assumptions lie beyond the evidence; nothing is refused."""
    beyond = []
    for key, value in state.current().scenario.changed().items():
        each = assumption(key)
        if each.evidence and each.outside_evidence(value):
            beyond.append(
                notices.OUTSIDE.format(
                    label=each.label,
                    value=assumption_value(value, each.format),
                    side=notices.SIDES["below" if value < each.evidence[0] else "above"],
                    range=assumption_range(*each.evidence, each.format),
                )
            )
    if beyond:
        st.html(html.muted(" ".join(beyond)))


def key_figures(drawn: Drawn) -> None:
    """Draw the strip of key figures."""
    figures = [
        html.KeyFigure(
            title=labels.KPI_TITLES[each.variable],
            value=each.value,
            unit=each.unit,
            change=each.change,
            against=each.against,
            glyph=html.Glyph(
                base=each.place_base, status_quo=each.place_status_quo, value=each.place_value
            ),
        )
        for each in outlook.key_figures(drawn.scenario, drawn.status_quo, drawn.view.year)
    ]
    st.html(html.key_figures(figures, labels.KPI_GROUP.format(year=drawn.view.year)))


def chart_controls() -> None:
    """Draw the choice of flow and partner, and the key to line forms."""
    with st.container(
        key="chart-controls", horizontal=True, vertical_alignment="center", gap="small"
    ):
        bar.flow_and_partner()
        st.html(
            html.key(
                [
                    ("official", labels.KEY_OFFICIAL),
                    ("estimate", labels.KEY_ESTIMATE),
                    ("projection", labels.KEY_PROJECTION),
                    ("status-quo", labels.KEY_STATUS_QUO),
                ]
            )
        )


def charts(drawn: Drawn) -> None:
    """Draw volumes at the left and shares at the right."""
    left, right = st.columns(2, gap="medium")
    draw = _all_partners if drawn.view.partner == ALL else _one_partner
    with left:
        draw(drawn, "volume")
    with right:
        draw(drawn, "share")


def _one_partner(drawn: Drawn, kind: str) -> None:
    flow, partner, year = drawn.view.flow, drawn.partner, drawn.view.year
    shown = lines.Shown(kind=kind, flow=flow, partner=partner, year=year)
    figure = lines.line_chart(computing.dataset(), drawn.scenario, drawn.status_quo, shown)
    if kind == "volume":
        title = sentences.volume_title(flow, partner, year, figure.value)
        subtitle = sentences.volume_subtitle(figure.value, figure.status_quo, changed=drawn.changed)
    else:
        title = sentences.share_title(flow, partner, year, figure.value)
        subtitle = sentences.share_subtitle(
            flow,
            figure.value,
            figure.status_quo,
            changed=drawn.changed,
            axis_from=from_percent(figure.low),
        )
    st.html(html.chart_head(title, subtitle))
    alt = sentences.line_alt(kind, flow, partner)
    plots.line(figure, shown, alt=alt)
    st.html(html.source_line(_source(kind, partner)))


def _all_partners(drawn: Drawn, kind: str) -> None:
    flow, year = drawn.view.flow, drawn.view.year
    build = partners.stack_chart if kind == "volume" else partners.shares_chart
    figure = build(computing.dataset(), drawn.scenario, drawn.status_quo, flow=flow, year=year)
    title, subtitle = sentences.all_partners_head(
        kind, flow, year, drawn.scenario.central(flow, "World", year)
    )
    st.html(html.chart_head(title, subtitle))
    plots.all_partners(kind, figure, flow=flow, alt=sentences.all_partners_alt(kind, flow))
    st.html(html.source_line(_source(kind, "Russia")))


def _source(kind: str, partner: str) -> str:
    facts = computing.dataset()
    base = computing.base_year()
    if kind == "volume":
        text = notices.VOLUME_SOURCE.format(
            facts=outlook.facts_line(facts, partner, base), first=base + 1
        )
        if partner == "Ukraine":
            return f"{text}. {notices.NO_REVIVAL}"
        known = outlook.known_years(facts, partner)
        if "," in known:
            return f"{text}. {notices.SHORT_HISTORY.format(years=known)}"
        return text
    return notices.SHARE_SOURCE.format(world=outlook.facts_line(facts, "World", base))


def second_row(drawn: Drawn) -> None:
    """Draw the table of partners and what to know before quoting."""
    left, right = st.columns(2, gap="medium")
    with left:
        _partner_table(drawn)
    with right:
        low, high = outlook.starting_point(computing.dataset(), computing.base_year())
        points = [
            line.format(year=computing.base_year(), low=low, high=high)
            for line in notices.QUOTE_POINTS
        ]
        st.html(html.bullets(labels.QUOTE_TITLE, points))


def _partner_table(drawn: Drawn) -> None:
    flow, year = drawn.view.flow, drawn.view.year
    rows = [
        html.PartnerBar(
            name=row.name,
            explained=row.explained,
            value=row.value,
            status_quo=row.status_quo,
            points=row.points,
            share=row.share,
            share_status_quo=row.share_status_quo,
            colours=(COLOURS["light"][row.name], COLOURS["dark"][row.name]),
        )
        for row in outlook.partner_rows(drawn.scenario, drawn.status_quo, flow=flow, year=year)
    ]
    heads = labels.partner_heads(flow)
    st.html(
        html.chart_head(labels.PARTNER_TABLE_TITLE.format(year=year), "")
        + html.partner_bars(rows, heads, changed=drawn.changed)
        + html.source_line(notices.PARTNER_NOTE.format(flow=flow, year=year))
    )
