"""Sanctions: one regime or two, in words and in corner cases."""

from functools import lru_cache

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

import unionscope
from unionscope.analysis.regimes import CaseRun
from unionscope.assumptions import Scenario, assumption
from unionscope.figures import regimes as figures
from unionscope.figures.sanctions import products
from unionscope.results import Measures
from unionscope.ui import computing, html, ranges, state
from unionscope.words import labels
from unionscope.words import regimes as words
from unionscope.words.outcomes import REFERENCES


@lru_cache(maxsize=8)
def _run(scenarios: tuple[Scenario, ...], model: str) -> CaseRun:
    """Return ranges that are not yet computed; the same object for every visitor."""
    return CaseRun(computing.dataset(), scenarios, model)


def _found() -> dict[str, Measures]:
    every = figures.scenarios(state.current().scenario)
    return {name: computing.measures(each, state.model()) for name, each in every.items()}


def lead(year: int) -> None:
    """Say what the corner cases come to."""
    found = _found()
    exports, _, coalition = figures.MEASURES
    st.html(
        html.lead(
            words.lead(
                year=year,
                exports={name: figures.total(each, exports, year) for name, each in found.items()},
                coalition={
                    name: figures.total(each, coalition, year) for name, each in found.items()
                },
                replay=state.in_replay(),
            ),
            words.lead_base(
                state.current().scenario.value("recovery_years"), replay=state.in_replay()
            ),
        )
    )


def draw(year: int) -> None:
    """Draw the cases, buttons that open them, and why they differ; then their ranges."""
    scenario, model = state.current().scenario, state.model()
    every = figures.scenarios(scenario)
    run = _run(tuple(each for name, each in every.items() if name != figures.TODAY), model)
    place = st.empty()
    _cases(place, year, run if run.finished else None)
    _buttons(every)
    st.html(html.bullets(words.WHY_TITLE, _why(year)))
    if state.current().view.ranges == "on" and not run.finished:
        ranges.take_steps(run, st.empty())
        _cases(place, year, run)


def _cases(place: DeltaGenerator, year: int, run: CaseRun | None) -> None:
    wanted = run if state.current().view.ranges == "on" else None
    found = figures.cases(_found(), year, wanted)
    replay = state.in_replay()
    reference = REFERENCES[replay][1]
    heads = [words.HEAD, *(f"{each.form.name}, {each.form.unit}" for each in figures.MEASURES)]
    table = html.case_table(
        heads,
        [_row(each, replay=replay) for each in found.cases],
        ticks=[axis.ticks for axis in found.axes],
        caption=words.TITLE.format(year=year),
    )
    source = words.SOURCE.format(
        version=unionscope.__version__, model=labels.MODEL_NAMES[state.model()]
    )
    place.html(
        html.chart_head(words.TITLE.format(year=year), words.SUBTITLE.format(reference=reference))
        + html.key([*words.KEY, ("quo", reference)])
        + table
        + html.source_line(source)
    )


def _row(case: figures.Case, *, replay: bool) -> html.CaseRow:
    name, detail = words.case_words(case.id, replay=replay)
    cells = []
    for value, measure in zip(case.values, figures.MEASURES, strict=True):
        form = measure.form
        is_today = case.id == figures.TODAY
        cells.append(
            html.CaseCell(
                value=form.bare(value.value),
                change="" if is_today else words.change(form, value.change),
                range=words.change_range(form, *value.range) if value.range else "",
                at=value.place,
                quo=value.quo_place,
                band=value.range_place,
            )
        )
    return html.CaseRow(name=name, detail=detail, cells=tuple(cells))


def _buttons(every: dict[str, Scenario]) -> None:
    now = state.current().scenario
    with st.container(key="case-use", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(html.muted(words.BUTTONS))
        for name, scenario in every.items():
            if name != figures.YOURS:
                st.button(
                    words.case_words(name, replay=state.in_replay())[0],
                    key=f"case-{name}",
                    disabled=scenario == now,
                    help=words.BUTTON_HELP,
                    on_click=state.choose_scenario,
                    args=(scenario,),
                )


def _why(year: int) -> list[str]:
    """Return why one regime and two differ, for today's values and the reader's parameters."""
    facts, model = computing.dataset(), state.model()
    every = figures.scenarios(state.current().scenario)
    bound = figures.binding(facts, every[figures.TODAY], year, model)
    today, unified = bound[figures.TODAY], bound[figures.UNIFIED]
    shown = {each.link: each for each in products(facts, every[figures.TODAY], year, model)}
    sells, buys = shown["belarus_sells"], shown["belarus_buys"]
    highest = assumption("sanctions_belarus").high
    reach = today.thresholds["belarus_buys"]
    re_exports = figures.re_exports(_found(), year)
    return [
        words.rule(),
        words.sales(
            own=sells.own,
            copied=sells.copied,
            covers=(sells.touched.own, sells.touched.copied),
            own_binds=sells.touched.own_binds,
        ),
        words.threshold(
            position=today.thresholds["belarus_sells"],
            alignment=today.alignment,
            highest=highest,
        ),
        words.purchases(
            own=buys.own,
            copied=buys.copied,
            covers=(buys.touched.own, buys.touched.copied),
            own_binds=buys.touched.own_binds,
            out_of_reach=reach is not None and reach >= highest,
        ),
        words.unified(
            sells=(today.links["belarus_sells"].covered, unified.links["belarus_sells"].covered),
            buys=(today.links["belarus_buys"].covered, unified.links["belarus_buys"].covered),
            re_exports=re_exports[figures.UNIFIED] if re_exports else None,
        ),
    ]
