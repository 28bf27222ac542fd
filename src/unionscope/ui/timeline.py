"""Timeline block by block, and what the marks in the charts of other pages stand for."""

from functools import lru_cache
from typing import Any

import streamlit as st

from unionscope.charts.timeline import strip_specification
from unionscope.dataset import Dataset
from unionscope.figures import marks
from unionscope.figures import timeline as figures
from unionscope.ui import blocks, computing, html, plots, state
from unionscope.views import EVENTS, KINDS, kinds_of, kinds_view
from unionscope.words import notices
from unionscope.words import timeline as words


def lead() -> None:
    """Say how many events there are, and of which kinds."""
    numbers = figures.lead_numbers(computing.dataset())
    sentence = words.lead(
        count=numbers.count, first=numbers.first, last=numbers.last, kinds=numbers.kinds
    )
    st.html(html.lead(sentence, words.LEAD_BASE))


def controls() -> None:
    """Draw the choice of kinds and of main events or all."""
    view = state.current().view
    with st.container(
        key="chart-controls", horizontal=True, vertical_alignment="center", gap="small"
    ):
        state.follow("view-kinds", list(kinds_of(view.kinds)))
        st.segmented_control(
            words.KINDS,
            KINDS,
            selection_mode="multi",
            format_func=words.KIND_NAMES.__getitem__,
            key="view-kinds",
            label_visibility="collapsed",
            on_change=_take_kinds,
        )
        state.follow("view-events", view.events)
        st.segmented_control(
            words.EVENTS,
            EVENTS,
            format_func=words.EVENTS_NAMES.__getitem__,
            key="view-events",
            required=True,
            label_visibility="collapsed",
            on_change=lambda: state.change_view("events", st.session_state["view-events"]),
        )


def _take_kinds() -> None:
    state.change_view("kinds", kinds_view(st.session_state["view-kinds"]))


def draw() -> None:
    """Draw the overview and the list of the chosen events."""
    st.html(html.muted(notices.DOES_NOT_ACT))
    view, facts = state.current().view, computing.dataset()
    kinds, main = kinds_of(view.kinds), view.events == "main"
    shown = figures.events(facts, kinds, main=main)
    first, last = figures.span(facts)
    st.html(html.chart_head(words.STRIP_TITLE, words.STRIP_SUBTITLE.format(first=first, last=last)))
    blocks.chart(_strip(facts, kinds, blocks.theme(), main=main), None, alt=words.STRIP_ALT)
    count = words.shown(count=len(shown), total=len(facts.timeline), kinds=kinds, main=main)
    st.html(html.muted(count) + html.event_list(_years(shown)))


@lru_cache(maxsize=64)
def _strip(dataset: Dataset, kinds: tuple[str, ...], theme: str, *, main: bool) -> dict[str, Any]:
    first, last = figures.span(dataset)
    return strip_specification(
        figures.strip(figures.events(dataset, kinds, main=main)),
        theme=theme,
        kinds=[words.KIND_NAMES[kind] for kind in kinds],
        first=first,
        last=last + 1,
    )


def _years(shown: tuple[figures.Event, ...]) -> list[tuple[str, list[html.EventItem]]]:
    return [
        (str(year), [_item(each) for each in events])
        for year, events in figures.by_year(shown).items()
    ]


def _item(each: figures.Event) -> html.EventItem:
    return html.EventItem(
        machine=each.machine,
        day=each.day,
        form=each.category,
        kind=words.KIND_WORDS[each.category],
        title=each.title,
        detail=each.detail,
        note=words.MARKED if each.marked else "",
        links=_links(each.source),
    )


def _links(keys: str) -> str:
    return html.source_links(keys.split(";"), computing.dataset().sources)


def marks_switch() -> None:
    """Draw the switch of the marks in charts."""
    state.follow("view-marks-switch", plots.marks_shown())
    st.toggle(words.MARKS, key="view-marks-switch", on_change=_take_marks)


def _take_marks() -> None:
    state.change_view("marks", "on" if st.session_state["view-marks-switch"] else "off")


def marks_line(first: float, last: float) -> None:
    """Say in one line what the marks of charts between two years stand for."""
    if plots.marks_shown() and (line := _marks_line(computing.dataset(), first, last)):
        st.html(line)


@lru_cache(maxsize=16)
def _marks_line(dataset: Dataset, first: float, last: float) -> str:
    said = [(each.date, each.title, each.address) for each in marks.listed(dataset, first, last)]
    return html.marks_line(words.MARKS_LINE, said) if said else ""


def marks_table(first: float, last: float, *, monthly: bool = False) -> None:
    """Draw what the marks of charts between two years stand for, with sources."""
    if not plots.marks_shown():
        return
    rows = [
        [
            html.escape(each.date),
            html.escape(words.KIND_WORDS[each.category]),
            html.escape(each.mark),
            html.escape(each.title),
            _links(each.source),
        ]
        for each in marks.listed(computing.dataset(), first, last, monthly=monthly)
    ]
    st.html(html.table(words.MARK_HEADS, rows, caption=words.MARKS_TITLE))
