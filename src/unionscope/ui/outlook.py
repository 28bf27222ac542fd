"""Outlook, block by block; ranges follow once everything else stands."""

from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from unionscope.assumptions import assumption
from unionscope.charts.theme import PARTNERS as COLOURS
from unionscope.figures import agreement, lines, outlook, partners, services
from unionscope.results import PLAUSIBLE_PRICE
from unionscope.ui import bar, computing, html, plots, ranges, state, timeline
from unionscope.ui.drawn import Drawn, prepare, waiting
from unionscope.words import labels, notices, sentences
from unionscope.words import replay as replay_words
from unionscope.words import services as service_words
from unionscope.words.numbers import assumption_range, assumption_value, from_percent, index

ALL = "all"


class Page:
    """The places of everything on the page that changes once ranges are known."""

    lead: DeltaGenerator
    figures: DeltaGenerator
    table: DeltaGenerator

    def __init__(self) -> None:
        self.heads: dict[str, DeltaGenerator] = {}
        self.charts: dict[str, DeltaGenerator] = {}


def draw() -> None:
    """Draw the page: first what the eye is on, then controls, then ranges."""
    drawn, page = prepare(), Page()
    page.lead = st.html(_lead(drawn))
    bar_place = bar.place()
    _notices(drawn)
    page.figures = st.html(_key_figures(drawn))
    controls_place = st.container(
        key="chart-controls", horizontal=True, vertical_alignment="center", gap="small"
    )
    _charts(drawn, page)
    if drawn.others:
        st.html(html.source_line(_agreement(drawn)))
    years = plots.axis_years(drawn.view.show, drawn.scenario.outcome.scenario.start)
    timeline.marks_line(years.first, years.last)
    page.table = st.html(_second_row(drawn))
    bar.change_bar(where=bar_place, explained=True)
    with controls_place:
        bar.flow_and_partner()
        bar.view_menu()
        st.html(html.key(_key(drawn)))
    ranges.split_menu(drawn.scenario.outcome.scenario, drawn.model)
    ranges.later(lambda known: _fill(replace(drawn, ranges=known), page), wanted=waiting(drawn))


def _fill(drawn: Drawn, page: Page) -> None:
    """Draw again, with ranges, everything that has one."""
    page.lead.html(_lead(drawn))
    page.figures.html(_key_figures(drawn))
    if drawn.view.partner != ALL:
        for kind in ("volume", "share"):
            _one_partner(drawn, kind, page)
    page.table.html(_second_row(drawn))


def _lead(drawn: Drawn) -> str:
    numbers = outlook.lead_numbers(drawn.scenario, drawn.status_quo, drawn.view.year, drawn.ranges)
    if drawn.replay:
        fact = outlook.fact_numbers(computing.dataset(), drawn.view.year)
        return html.lead(replay_words.lead(numbers), replay_words.lead_fact(numbers, fact))
    return html.lead(sentences.lead(numbers), sentences.lead_base(numbers))


def _notices(drawn: Drawn) -> None:
    """Say what lies beyond the evidence, and which parameters are not the default ones."""
    beyond, moved = [], []
    scenario = drawn.scenario.outcome.scenario
    for key, value in state.changed().items():
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
        if key in dict(scenario.parameters):
            moved.append(f"{each.label} {assumption_value(value, each.format)}")
    if moved:
        beyond.insert(0, notices.PARAMETERS_MOVED.format("; ".join(moved)))
    left = outlook.implausible_price(drawn.scenario)
    if left:
        low, high = map(index, PLAUSIBLE_PRICE)
        beyond.append(
            notices.IMPLAUSIBLE_PRICE.format(year=left[0], price=index(left[1]), low=low, high=high)
        )
    if drawn.replay:
        beyond.append(replay_words.NOT_A_TEST)
    if beyond:
        st.html(html.muted(" ".join(beyond)))


def _key_figures(drawn: Drawn) -> str:
    figures = [
        html.KeyFigure(
            title=labels.KPI_TITLES[each.variable],
            value=each.value,
            unit=each.unit,
            change=each.change,
            against=each.against,
            range=each.range,
            glyph=html.Glyph(
                base=each.place_base,
                status_quo=each.place_status_quo,
                value=each.place_value,
                range=each.place_range,
            ),
        )
        for each in outlook.key_figures(
            drawn.scenario,
            drawn.status_quo,
            drawn.view.year,
            show=drawn.view.show,
            ranges=drawn.ranges,
        )
    ]
    group = labels.KPI_GROUP.format(year=drawn.view.year)
    return html.key_figures(figures, group, ranges=drawn.view.ranges == "on")


def _key(drawn: Drawn) -> list[tuple[str, str]]:
    change, ranged = drawn.view.show == "change", drawn.view.ranges == "on"
    entries = [
        ("official", labels.KEY_OFFICIAL),
        ("estimate", labels.KEY_ESTIMATE),
        ("projection", labels.KEY_REPLAY if drawn.replay else labels.KEY_PROJECTION),
        ("status-quo", labels.KEY_AS_IT_WAS if drawn.replay else labels.KEY_STATUS_QUO),
        ("range", labels.KEY_RANGE),
    ]
    left_out = {"official", "estimate"} if change else set()
    return [each for each in entries if each[0] not in left_out and (ranged or each[0] != "range")]


def _charts(drawn: Drawn, page: Page) -> None:
    """Draw volumes at the left and shares at the right."""
    left, right = st.columns(2, gap="medium")
    for column, kind in ((left, "volume"), (right, "share")):
        with column:
            if drawn.view.partner == ALL:
                _all_partners(drawn, kind)
            else:
                _one_partner(drawn, kind, page)
                st.html(html.source_line(_source(kind, drawn)))


def _one_partner(drawn: Drawn, kind: str, page: Page) -> None:
    """Draw one chart with its head, in place of what stood there."""
    flow, partner, year = drawn.view.flow, drawn.partner, drawn.view.year
    shown = lines.Shown(
        kind=kind,
        flow=flow,
        partner=partner,
        year=year,
        show=drawn.view.show,
        models=bool(drawn.others),
    )
    results = lines.Results(drawn.scenario, drawn.status_quo, drawn.others, drawn.ranges)
    figure = lines.line_chart(computing.dataset(), results, shown)
    head = sentences.Head(
        kind=kind,
        flow=flow,
        partner=partner,
        year=year,
        value=figure.value,
        status_quo=figure.status_quo,
        changed=drawn.changed,
        show=drawn.view.show,
        range=figure.range,
        axis_from=from_percent(figure.low),
        reference=labels.THE_AS_IT_WAS if drawn.replay else labels.THE_STATUS_QUO,
    )
    text = html.chart_head(sentences.title(head), sentences.subtitle(head))
    alt = sentences.line_alt(kind, flow, partner)
    page.heads[kind] = page.heads[kind].html(text) if kind in page.heads else st.html(text)
    page.charts[kind] = plots.line(figure, shown, alt=alt, place=page.charts.get(kind))


def _all_partners(drawn: Drawn, kind: str) -> None:
    flow, year = drawn.view.flow, drawn.view.year
    build = partners.stack_chart if kind == "volume" else partners.shares_chart
    figure = build(computing.dataset(), drawn.scenario, drawn.status_quo, flow=flow, year=year)
    title, subtitle = sentences.all_partners_head(
        kind, flow, year, drawn.scenario.central(flow, "World", year)
    )
    st.html(html.chart_head(title, subtitle))
    plots.all_partners(kind, figure, flow=flow, alt=sentences.all_partners_alt(kind, flow))
    st.html(html.source_line(_source(kind, drawn)))


def _source(kind: str, drawn: Drawn) -> str:
    facts, base, partner = computing.dataset(), computing.base_year(), drawn.partner
    model = labels.MODEL_NAMES[drawn.view.model]
    if drawn.view.show == "change":
        return notices.CHANGE_SOURCE.format(model=model)
    if kind != "volume":
        return notices.SHARE_SOURCE.format(world=outlook.facts_line(facts, "World", base))
    form = notices.REPLAY_SOURCE if drawn.replay else notices.VOLUME_SOURCE
    first = int(drawn.scenario.outcome.years[0]) + 1
    text = form.format(facts=outlook.facts_line(facts, partner, base), first=first, model=model)
    if partner == "Ukraine":
        return f"{text}. {notices.NO_REVIVAL}"
    known = outlook.known_years(facts, partner)
    if "," in known:
        return f"{text}. {notices.SHORT_HISTORY.format(years=known)}"
    return text


def _agreement(drawn: Drawn) -> str:
    """Return where the models agree, or why they do not."""
    every = {
        drawn.model: drawn.scenario,
        **{model: each for model, (each, _) in drawn.others.items()},
    }
    return agreement.sentence(every, drawn.view.year)


def _second_row(drawn: Drawn) -> str:
    """Return the table of partners and what to know before quoting."""
    low, high = outlook.starting_point(computing.dataset(), computing.base_year())
    lines_said = replay_words.QUOTE_POINTS if drawn.replay else notices.QUOTE_POINTS
    points = [line.format(year=computing.base_year(), low=low, high=high) for line in lines_said]
    right = html.bullets(labels.QUOTE_TITLE, points)
    if not drawn.replay:
        right += _services(drawn)
    return html.side_by_side(_partner_table(drawn), right)


def _services(drawn: Drawn) -> str:
    """Return services with Russia, which no figure above holds."""
    scenario = drawn.scenario.outcome.scenario
    block = services.block(computing.dataset(), scenario, drawn.view.year)
    return (
        html.chart_head(service_words.title(block.sentence), service_words.subtitle(block.sentence))
        + html.service_bars(block.bars)
        + html.source_line(service_words.SOURCE)
    )


def _partner_table(drawn: Drawn) -> str:
    flow, year = drawn.view.flow, drawn.view.year
    rows = [
        html.PartnerBar(
            name=row.name,
            explained=row.explained,
            value=row.value,
            status_quo=row.status_quo,
            points=row.points,
            range=row.range,
            share=row.share,
            share_status_quo=row.share_status_quo,
            colours=(COLOURS["light"][row.name], COLOURS["dark"][row.name]),
        )
        for row in outlook.partner_rows(
            drawn.scenario, drawn.status_quo, flow=flow, year=year, ranges=drawn.ranges
        )
    ]
    heads = labels.partner_heads(flow)
    return (
        html.chart_head(labels.PARTNER_TABLE_TITLE.format(year=year), "")
        + html.partner_bars(rows, heads, changed=drawn.changed)
        + html.source_line(notices.PARTNER_NOTE.format(flow=flow, year=year))
    )
