"""The parts of Sanctions: what the sliders mean, rounds by date, one regime or two."""

from collections.abc import Callable, Sequence

import streamlit as st

from unionscope.analysis import status_quo
from unionscope.analysis.regimes import regimes
from unionscope.assumptions import assumption
from unionscope.figures import sanctions as figures
from unionscope.figures.outcomes import year_shown
from unionscope.ui import bar, computing, html, regime_cases, rounds, state
from unionscope.views import RULERS, SANCTIONS_VIEWS
from unionscope.words import labels
from unionscope.words import rounds as round_words
from unionscope.words import sanctions as words
from unionscope.words.numbers import assumption_value, percent


def year() -> int:
    """Return the year that this run of the page is about."""
    now = state.current()
    years = computing.reference(now.scenario, state.model()).outcome.years
    return year_shown(years.tolist(), now.view.year)


def dated() -> bool:
    """Say whether the part shown depends on the year: a replay does everywhere."""
    part = state.current().view.sanctions
    return part == "regimes" or (part == "scale" and state.in_replay())


def lead() -> None:
    """Say in one or two sentences what the chosen part says."""
    part = state.current().view.sanctions
    if part == "scale":
        st.html(html.lead(_scale_sentence(), words.LEAD_BASE))
    elif part == "rounds":
        rounds.lead()
    else:
        regime_cases.lead(year())


def controls() -> None:
    """Draw the choice of what to see."""
    with st.container(key="chart-controls", horizontal=True, gap="small"):
        bar.part_choice("sanctions", SANCTIONS_VIEWS, words.PARTS)


def draw() -> None:
    """Draw the part that was chosen."""
    _PARTS[state.current().view.sanctions]()


def _scale_sentence() -> str:
    scenario, model = state.current().scenario, state.model()
    facts, when = computing.dataset(), year()
    now = regimes(facts, scenario, when, model)
    today = regimes(facts, status_quo(scenario), when, model)
    moved = any(key in state.changed() for key in RULERS)
    return words.lead(
        positions=(now.belarus, now.russia, now.alignment),
        lost=(now.links["belarus_sells"].lost, now.links["belarus_buys"].lost),
        lost_today=(today.links["belarus_sells"].lost, today.links["belarus_buys"].lost),
        moved=moved,
        replay_year=when if state.in_replay() else None,
    )


def _scale() -> None:
    scenario, model, when = state.current().scenario, state.model(), year()
    facts = computing.dataset()
    every = {key: figures.ruler(facts, scenario, key, when, model) for key in RULERS}
    if state.in_replay():
        st.html(html.muted(words.IN_REPLAY.format(year=when)))
    key = words.KEY_REPLAY if state.in_replay() else words.KEY
    st.html(
        html.chart_head(words.RULERS_TITLE, words.RULERS_SUBTITLE)
        + html.key(key)
        + html.rulers([_ruler_row(each) for each in every.values()])
    )
    _ruler_choice()
    chosen = every[state.current().view.ruler]
    _buttons(chosen)
    st.html(_anchor_table(chosen))
    st.html(_product_table(figures.products(facts, scenario, when, model)))
    st.html(_comparison_table(figures.comparisons(facts, scenario)))


def _ruler_row(each: figures.Ruler) -> html.RulerRow:
    marks = tuple(
        html.RulerMark(
            at=one.place,
            form=one.basis,
            text=assumption_value(one.value, each.format),
            line=one.line,
            title=one.words,
            usual=one.today,
        )
        for one in each.anchors
    )
    note = words.ruler_note(
        usual=each.usual,
        moved=each.moved,
        evidence=each.evidence,
        judged=each.judged,
        form=each.format,
        replay=state.in_replay(),
    )
    return html.RulerRow(
        name=words.ruler_name(each.label, each.value, each.format),
        note=note,
        marks=marks,
        span=each.evidence_place,
        pointer=each.value_place,
        moved=each.moved,
    )


def _ruler_choice() -> None:
    widget = "view-ruler"
    state.follow(widget, state.current().view.ruler)
    st.segmented_control(
        words.RULER,
        RULERS,
        format_func=lambda key: assumption(key).label,
        key=widget,
        required=True,
        label_visibility="collapsed",
        on_change=_take_ruler,
        args=(widget,),
    )


def _take_ruler(widget: str) -> None:
    state.change_view("ruler", st.session_state[widget])


def _buttons(chosen: figures.Ruler) -> None:
    """Draw one button for every position, which sets the slider to it."""
    with st.container(
        key="sanctions-use", horizontal=True, vertical_alignment="center", gap="small"
    ):
        st.html(html.muted(words.USE))
        for index, each in enumerate(chosen.anchors):
            st.button(
                words.use(each.value, each.words, chosen.format),
                key=f"anchor-{chosen.key}-{index}",
                disabled=each.here,
                help=each.meaning,
                on_click=_take_anchor,
                args=(chosen.key, each.value),
            )


def _take_anchor(key: str, value: float) -> None:
    state.change_scenario({key: value})


def _anchor_table(chosen: figures.Ruler) -> str:
    first, second = figures.SHOWN_LINKS[chosen.key]
    heads = (
        *words.ANCHOR_HEADS,
        words.LOST_HEADS[first],
        words.LOST_HEADS[second],
        words.BASIS_HEAD,
        words.SOURCES_HEAD,
    )
    usual = words.AS_IT_WAS if state.in_replay() else words.TODAY
    rows = []
    for each in chosen.anchors:
        marks = [word for word, on in ((usual, each.today), (words.YOURS, each.here)) if on]
        said = f"<div>{html.escape(', '.join(marks))}</div>" if marks else ""
        listed = "<br>".join(
            f"{html.escape(round_words.day_of(when))} {html.escape(title)}"
            for when, title in each.rounds
        )
        rows.append(
            html.Row(
                form="here" if each.here else "",
                cells=(
                    f"{assumption_value(each.value, chosen.format)}{said}",
                    f"<b>{html.escape(each.words)}</b> {html.escape(each.meaning)}",
                    listed,
                    percent(each.lost[0]),
                    percent(each.lost[1]),
                    _basis(each.basis),
                    _links(each.source.split(";")),
                ),
            )
        )
    title = words.anchors_title(chosen.label)
    table = html.stacked_table(heads, rows, caption=title, numbers=(3, 4))
    return f'<div class="us-anchors">{table}</div>{html.source_line(words.ANCHOR_NOTE)}'


def _basis(basis: str) -> str:
    return (
        f'<span class="us-basis"><i class="us-rule-{basis}"></i>{html.escape(words.BASIS[basis])}'
        "</span>"
    )


def _product_table(products: Sequence[figures.Product]) -> str:
    rows = []
    for each in products:
        touched = each.touched
        own = html.escape(words.factors(each.own, touched.own))
        copied = words.factors(each.copied, touched.copied) if each.copied else words.NOT_COPIED
        copied = html.escape(copied)
        rows.append(
            html.Row(
                cells=(
                    html.escape(words.LINKS[each.link]),
                    f"<b>{own}</b>" if touched.own_binds else own,
                    copied if touched.own_binds else f"<b>{copied}</b>",
                    percent(touched.covered),
                    percent(touched.reached),
                    f"{words.TIMES} {assumption_value(each.enforcement, 'percent')}",
                    f"<b>{percent(touched.lost)}</b>",
                    percent(each.lost_today),
                )
            )
        )
    heads = words.PRODUCT_HEADS_REPLAY if state.in_replay() else words.PRODUCT_HEADS
    note = words.PRODUCT_NOTE.format(model=labels.MODEL_NAMES[state.model()])
    return html.stacked_table(
        heads, rows, caption=words.PRODUCT_TITLE, numbers=(3, 4, 5, 6, 7)
    ) + html.source_line(f"{words.PRODUCT_SUBTITLE}. {note}")


def _comparison_table(comparisons: Sequence[figures.Comparison]) -> str:
    rows = [
        html.Row(
            cells=(
                f"{html.escape(each.published_of)} {_links(each.source.split(';'))}",
                percent(each.published, 0),
                html.escape(
                    words.compared(
                        assumption(each.slider).label,
                        each.year,
                        each.level,
                        each.part,
                        each.covered,
                    )
                ),
                html.escape(words.verdict(each.difference, agrees=each.agrees)),
                html.escape(each.why),
            )
        )
        for each in comparisons
    ]
    return html.stacked_table(
        words.COMPARE_HEADS, rows, caption=words.COMPARE_TITLE, numbers=(1,)
    ) + html.source_line(words.COMPARE_NOTE)


def _links(keys: Sequence[str]) -> str:
    return html.source_links(keys, computing.dataset().sources)


def _regimes() -> None:
    regime_cases.draw(year())


_PARTS: dict[str, Callable[[], None]] = {
    "scale": _scale,
    "rounds": rounds.draw,
    "regimes": _regimes,
}
