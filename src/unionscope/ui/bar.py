"""The controls of a page: what was changed, the year, the link, and what the charts show."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from unionscope.assumptions import assumption
from unionscope.share import FLOWS, PARTNERS, YEARS
from unionscope.ui import html, state
from unionscope.words import labels, notices
from unionscope.words.numbers import assumption_value


def change_bar(*, with_year: bool = True) -> None:
    """Draw what differs from today, each with its undo; year and link at the right."""
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="changes", horizontal=True, vertical_alignment="center", gap="small"):
            _changes(state.current().scenario.changed())
        with st.container(key="bar-right", horizontal=True, width="content", gap="small"):
            if with_year:
                _select("year", labels.YEAR, YEARS, lambda year: f"{labels.YEAR} {year}", width=122)
            _share_menu()


def _changes(changed: dict[str, float]) -> None:
    if not changed:
        st.html(html.muted(notices.STATUS_QUO_BAR))
        return
    for key, value in changed.items():
        each = assumption(key)
        before, now = (assumption_value(one, each.format) for one in (each.default, value))
        st.button(
            f"{each.label}: {before.removesuffix('%').strip()} → **{now}**",
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
        PARTNERS,
        lambda key: labels.PARTNER_OPTION.format(labels.PARTNER_NAMES[key]),
        width=190,
    )


def part_choice(page: str, options: Sequence[str], names: Mapping[str, str]) -> None:
    """Draw the choice of the part of a page."""
    _segments(page, labels.PAGE_TITLES[page], options, names.__getitem__)


def _take(name: str, widget: str) -> None:
    value = st.session_state[widget]
    if value is not None:
        state.change_view(name, value)


def _select(
    name: str, label: str, options: Sequence[Any], shown: Callable[[Any], str], *, width: int
) -> None:
    widget = f"view-{name}"
    state.follow(widget, getattr(state.current().view, name))
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
    )


def _segments(name: str, label: str, options: Sequence[Any], shown: Callable[[Any], str]) -> None:
    widget = f"view-{name}"
    state.follow(widget, getattr(state.current().view, name))
    st.segmented_control(
        label,
        options,
        format_func=shown,
        key=widget,
        required=True,
        label_visibility="collapsed",
        on_change=_take,
        args=(name, widget),
    )
