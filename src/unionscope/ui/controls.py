"""The sidebar: presets and one control per assumption, all drawn by one function."""

from typing import Any

import streamlit as st

from unionscope.assumptions import GROUPS, HEADLINE, Assumption, assumption, assumptions
from unionscope.presets import preset, presets
from unionscope.ui import computing, html, state
from unionscope.words import labels
from unionscope.words.numbers import assumption_value, from_percent, to_percent

#: Values from a slider carry binary dust; nothing is ever set finer than this.
_DECIMALS = 6


def sidebar() -> None:
    """Draw every control of the scenario."""
    with st.sidebar:
        with st.container(key="sidebar-head", horizontal=True, wrap=False):
            st.markdown(labels.ASSUMPTIONS, width="stretch")
            _preset_menu()
        for each in assumptions():
            if each.group == HEADLINE:
                assumption_control(each)
        for group in GROUPS:
            if group != HEADLINE:
                _group(group)


def _group(group: str) -> None:
    """Draw a group that builds its controls only once it is open: closed sliders cost time."""
    members = [each for each in assumptions() if each.group == group]
    changed = sum(each.key in state.current().scenario.changed() for each in members)
    title = labels.GROUP_TITLES[group]
    if changed:
        title = f"{title} · **{labels.CHANGED_COUNT.format(changed)}**"
    opened = st.expander(title, key=f"group-{group}", on_change="rerun", type="compact")
    if opened.open:
        with opened:
            for each in members:
                assumption_control(each)


def assumption_control(each: Assumption) -> None:
    """Draw one assumption: name, value, slider, what is known about its range.

    Every assumption on every page goes through here, so that a slider that answers while it is
    dragged can take the place of this one.
    """
    value = getattr(state.current().scenario, each.key)
    with st.container(key=f"assumption-{each.key}", gap=None):
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap=None):
            st.markdown(f"**{each.label}**", width="stretch")
            _detail(each, value)
        _slider(each, value)
        st.html(html.scale(each, outside=each.outside_evidence(value)))


def _slider(each: Assumption, value: float) -> None:
    widget = f"slider-{each.key}"
    state.follow(widget, value)
    whole = each.format == "year"
    st.slider(
        f"{each.label}, {each.unit}",
        min_value=int(each.low) if whole else each.low,
        max_value=int(each.high) if whole else each.high,
        step=int(each.step) if whole else each.step,
        format="%d" if whole else "percent",
        key=widget,
        label_visibility="collapsed",
        on_change=_take_slider,
        args=(each.key,),
    )


def _take_slider(key: str) -> None:
    value = st.session_state[f"slider-{key}"]
    state.change_scenario({key: round(value, _DECIMALS)})


def _detail(each: Assumption, value: float) -> None:
    """Draw the value as a button that opens exact entry, meaning, evidence, source and undo."""
    opened = st.popover(
        assumption_value(value, each.format),
        type="tertiary",
        key=f"detail-{each.key}",
        on_change="rerun",
    )
    if not opened.open:
        return
    with opened:
        _number(each, value)
        st.html(html.assumption_detail(each, computing.dataset().sources))
        if value != each.default:
            st.button(
                labels.BACK_TO_TODAY.format(assumption_value(each.default, each.format)),
                key=f"back-{each.key}",
                on_click=state.undo,
                args=(each.key,),
            )


def _number(each: Assumption, value: float) -> None:
    widget = f"number-{each.key}"
    whole = each.format == "year"
    shown, low, high, step = (
        int(number) if whole else to_percent(number)
        for number in (value, each.low, each.high, each.step)
    )
    # A field that appears takes its first value here; written through its state it would show
    # its lowest value until the next run.
    first: dict[str, Any] = {} if widget in st.session_state else {"value": shown}
    if not first:
        state.follow(widget, shown)
    field: Any = st.number_input
    field(
        labels.EXACT_VALUE if whole else f"{labels.EXACT_VALUE}, {labels.IN_PERCENT}",
        min_value=low,
        max_value=high,
        step=step,
        format="%d" if whole else "%.1f",
        key=widget,
        on_change=_take_number,
        args=(each.key,),
        **first,
    )


def _take_number(key: str) -> None:
    number = st.session_state[f"number-{key}"]
    if number is None:
        return
    value = number if assumption(key).format == "year" else from_percent(number)
    state.change_scenario({key: value})


def _preset_menu() -> None:
    opened = st.popover(
        labels.PRESETS,
        type="tertiary",
        icon=":material/bookmarks:",
        key="presets",
        on_change="rerun",
    )
    if not opened.open:
        return
    with opened:
        st.caption(labels.PRESETS_INTRO)
        for each in presets():
            st.button(
                each.title,
                key=f"preset-{each.id}",
                on_click=_take_preset,
                args=(each.id,),
                width="stretch",
            )
            st.html(html.preset_story(each, computing.dataset().sources))


def _take_preset(preset_id: str) -> None:
    chosen = preset(preset_id)
    if chosen is not None:
        state.choose_scenario(chosen.scenario)
