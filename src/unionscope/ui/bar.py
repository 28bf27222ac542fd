"""The controls of a page: what was changed, the year, the link, and what the charts show."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from unionscope.assumptions import PARAMETERS, assumption
from unionscope.share import (
    AHEAD,
    FLOWS,
    MODEL_VIEWS,
    OUTCOMES,
    PARTNERS,
    SHOWS,
    SWITCH,
    TESTED,
    years_of,
)
from unionscope.ui import explain, html, state
from unionscope.words import evidence as evidence_words
from unionscope.words import labels, notices
from unionscope.words import models as words
from unionscope.words import timeline as timeline_words
from unionscope.words.numbers import assumption_value
from unionscope.words.outcomes import OUTCOME
from unionscope.words.outcomes import OUTCOMES as OUTCOME_WORDS


def place() -> DeltaGenerator:
    """Return the place of the bar; what it holds may be drawn later."""
    return st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small")


def change_bar(
    *, with_year: bool = True, explained: bool = False, where: DeltaGenerator | None = None
) -> None:
    """Draw what differs from today, each with its undo; year and link at the right."""
    with where or place():
        with st.container(key="changes", horizontal=True, vertical_alignment="center", gap="small"):
            _changes(state.changed())
        with st.container(key="bar-right", horizontal=True, width="content", gap="small"):
            if with_year:
                years = years_of(state.current().scenario.start)
                _select("year", labels.YEAR, years, lambda year: f"{labels.YEAR} {year}", width=122)
            if explained:
                explain.menu()
            _share_menu()


def _changes(changed: dict[str, float]) -> None:
    if not changed:
        replay = state.in_replay()
        st.html(html.muted(notices.REPLAY_BAR if replay else notices.STATUS_QUO_BAR))
        return
    start = state.current().scenario.start
    for key, value in changed.items():
        each = assumption(key)
        before, now = (
            assumption_value(one, each.format) for one in (each.default_at(start), value)
        )
        mark = f"{labels.PARAMETER_CHANGED} · " if each.group == PARAMETERS else ""
        st.button(
            f"{mark}{each.label}: {before.removesuffix('%').strip()} → **{now}**",
            key=f"undo-{key}",
            icon=":material/undo:",
            icon_position="right",
            on_click=state.undo,
            args=(key,),
            help=labels.BACK_TO_TODAY.format(before),
        )
    if len(changed) > 1:
        st.button(labels.UNDO_ALL, key="undo-all", type="tertiary", on_click=state.undo_all)


def _share_menu() -> None:
    opened = st.popover(labels.SHARE, icon=":material/link:", key="share", on_change="rerun")
    if opened.open:
        with opened:
            st.caption(labels.SHARE_HELP)
            address = html.address(str(st.context.url), state.address_parameters())
            st.code(address, language=None, wrap_lines=True)


def flow_and_partner() -> None:
    """Draw the choice of what the two charts show."""
    _segments("flow", labels.FLOW, FLOWS, labels.FLOW_NAMES.__getitem__)
    _select(
        "partner",
        labels.PARTNER,
        PARTNERS if not state.in_replay() else tuple(each for each in PARTNERS if each != "all"),
        lambda key: labels.PARTNER_OPTION.format(labels.PARTNER_NAMES[key]),
        width=168,
    )


def target_and_horizon() -> None:
    """Draw the choice of what the test on the past forecasts, and how far ahead."""
    names = evidence_words.TARGET_NAMES
    _select("target", evidence_words.TARGET, TESTED, names.__getitem__, width=220)
    _select("horizon", evidence_words.HORIZON, AHEAD, evidence_words.ahead, width=150)


def outcome_and_model() -> None:
    """Draw the choice of what the pages on causes and targets are about, and of the model."""
    _select("outcome", OUTCOME, OUTCOMES, lambda key: OUTCOME_WORDS[key].name, width=230)
    _select("model", labels.MODEL, MODEL_VIEWS, labels.MODEL_NAMES.__getitem__, width=180)


def show_choice(label: str, names: Mapping[str, str]) -> None:
    """Draw the choice between the outcome and its difference, in a page's own words."""
    _segments("show", label, SHOWS, names.__getitem__)


def view_menu() -> None:
    """Draw the choice of model, levels or change, ranges and marks behind one button."""
    view = state.current().view
    name = labels.MODEL_NAMES[view.model]
    opened = st.popover(
        f"{name} · {labels.SHOW_NAMES[view.show]}",
        key="view-menu",
        on_change="rerun",
    )
    if not opened.open:
        return
    with opened:
        for part, label, options, names in (
            ("model", labels.MODEL, MODEL_VIEWS, labels.MODEL_NAMES),
            ("show", labels.SHOW, SHOWS, labels.SHOW_NAMES),
            ("ranges", labels.RANGES, SWITCH, labels.SWITCH_NAMES),
            ("marks", timeline_words.MARKS, SWITCH, labels.SWITCH_NAMES),
        ):
            _radio(part, label, options, names.__getitem__)
        st.html(html.muted(words.MODELS_EXPLAINED))


def _radio(name: str, label: str, options: Sequence[Any], shown: Callable[[Any], str]) -> None:
    widget = f"view-{name}"
    value = getattr(state.current().view, name)
    first = state.showing(widget, value, "index", list(options).index(value))
    st.radio(
        label,
        options,
        format_func=shown,
        key=widget,
        on_change=_take,
        args=(name, widget),
        **first,
    )


def part_choice(page: str, options: Sequence[str], names: Mapping[str, str]) -> None:
    """Draw the choice of the part of a page."""
    _segments(page, labels.PAGE_TITLES[page], options, names.__getitem__)


def _take(name: str, widget: str) -> None:
    value = state.taken(widget)
    if value is not None:
        state.change_view(name, value)


def _select(
    name: str, label: str, options: Sequence[Any], shown: Callable[[Any], str], *, width: int
) -> None:
    widget = f"view-{name}"
    value = getattr(state.current().view, name)
    first = state.showing(widget, value, "index", list(options).index(value))
    st.selectbox(
        label,
        options,
        format_func=shown,
        key=widget,
        label_visibility="collapsed",
        width=width,
        filter_mode=None,
        on_change=_take,
        args=(name, widget),
        **first,
    )


def _segments(name: str, label: str, options: Sequence[Any], shown: Callable[[Any], str]) -> None:
    widget = f"view-{name}"
    first = state.showing(widget, getattr(state.current().view, name), "default")
    st.segmented_control(
        label,
        options,
        format_func=shown,
        key=widget,
        required=True,
        label_visibility="collapsed",
        on_change=_take,
        args=(name, widget),
        **first,
    )
