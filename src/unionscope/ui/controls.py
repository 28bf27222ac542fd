"""The sidebar: presets and one control per assumption, all drawn by one function."""

from collections import Counter
from typing import Any

import streamlit as st

from unionscope.assumptions import (
    GROUPS,
    HEADLINE,
    PARAMETER_GROUPS,
    PARAMETERS,
    REPLAY,
    START_REPLAY,
    START_TODAY,
    Assumption,
    assumption,
    assumptions,
    inactive,
)
from unionscope.presets import preset, presets
from unionscope.share import ALL_MODELS
from unionscope.ui import computing, evidence, html, state
from unionscope.words import labels, notices
from unionscope.words.numbers import assumption_value, from_percent, to_percent

#: Values from a slider carry binary dust; nothing is ever set finer than this.
_DECIMALS = 6
_SLIDER_FORMATS = {"percent": "percent", "year": "%d", "number": "%.4g"}
_NUMBER_FORMATS = {"percent": "%.1f", "year": "%d", "number": "%.4f"}


def sidebar() -> None:
    """Draw every control of the scenario."""
    with st.sidebar:
        _start()
        _preset_menu()
        for each in shown():
            if each.group == HEADLINE or each.group == REPLAY:
                assumption_control(each)
        for group in _opened_groups():
            st.html(html.group_title(labels.GROUP_TITLES[group]))
            members = _parameters() if group == PARAMETERS else _members(group)
            for each in members:
                assumption_control(each)


def shown() -> list[Assumption]:
    """Return the assumptions that have a control where the run starts."""
    left_out = {*inactive(state.current().scenario.start, ALL_MODELS), "start"}
    return [each for each in assumptions() if each.key not in left_out]


def _members(group: str) -> list[Assumption]:
    return [each for each in shown() if each.group == group]


def _start() -> None:
    """Draw the choice between today's facts and the replay from before the war."""
    widget = "start"
    first = state.showing(widget, int(state.current().scenario.start), "default")
    st.segmented_control(
        labels.START,
        (START_TODAY, START_REPLAY),
        format_func=labels.START_NAMES.__getitem__,
        key=widget,
        required=True,
        label_visibility="collapsed",
        on_change=_take_start,
        args=(widget,),
        width="stretch",
        **first,
    )


def _take_start(widget: str) -> None:
    state.start_from(int(st.session_state[widget]))


def _opened_groups() -> list[str]:
    """Draw the choice of further groups; their sliders are built only once they are asked for.

    One row of buttons instead of a fold for each group: every element costs time with each move.
    """
    groups = [group for group in GROUPS if group != HEADLINE and _members(group)]
    groups.append(PARAMETERS)
    changed = state.current().scenario.changed()
    count = Counter(assumption(key).group for key in changed)

    def name(group: str) -> str:
        title = labels.GROUP_NAMES[group]
        return f"{title} ({count[group]})" if count[group] else title

    chosen = st.pills(
        labels.MORE_ASSUMPTIONS,
        groups,
        format_func=name,
        selection_mode="multi",
        key="groups",
    )
    return [group for group in groups if group in chosen]


def _parameters() -> tuple[Assumption, ...]:
    """Draw the choice of a theme of parameters and return its members."""
    st.html(html.muted(notices.PARAMETERS_HELP))
    theme = st.selectbox(
        labels.PARAMETER_THEME,
        tuple(PARAMETER_GROUPS),
        format_func=labels.PARAMETER_THEMES.__getitem__,
        key="parameter-theme",
        label_visibility="collapsed",
        filter_mode=None,
    )
    idle = inactive(state.current().scenario.start, ALL_MODELS)
    return tuple(assumption(key) for key in PARAMETER_GROUPS[theme] if key not in idle)


def assumption_control(each: Assumption) -> None:
    """Draw one assumption: name and value, slider, what is known about its range.

    Every assumption on every page goes through here, so that a slider that answers while it is
    dragged can take the place of this one.
    """
    scenario = state.current().scenario
    value = scenario.value(each.key)
    why = inactive(scenario.start, state.model()).get(each.key, "")
    _detail(each, value)
    _slider(each, value, disabled=bool(why))
    start = each.default_at(scenario.start)
    word = labels.AS_IT_WAS if scenario.start == START_REPLAY else labels.TODAY
    usual = labels.DEFAULT if each.group == PARAMETERS else word
    st.html(
        html.scale(each, html.Mark(start, usual), outside=each.outside_evidence(value), idle=why)
    )


def _slider(each: Assumption, value: float, *, disabled: bool) -> None:
    widget = f"slider-{each.key}"
    first = state.showing(widget, value, "value")
    whole = each.format == "year"
    slider: Any = st.slider
    slider(
        f"{each.label}, {each.unit}",
        min_value=int(each.low) if whole else each.low,
        max_value=int(each.high) if whole else each.high,
        step=int(each.step) if whole else each.step,
        format=_SLIDER_FORMATS[each.format],
        key=widget,
        label_visibility="collapsed",
        disabled=disabled,
        on_change=_take_slider,
        args=(each.key,),
        **first,
    )


def _take_slider(key: str) -> None:
    value = state.taken(f"slider-{key}")
    if value is not None:
        state.change_scenario({key: round(value, _DECIMALS)})


def _detail(each: Assumption, value: float) -> None:
    """Draw name and value as a button that opens exact entry, meaning, sources and undo."""
    opened = st.popover(
        f"**{each.label}** {assumption_value(value, each.format)}",
        type="tertiary",
        key=f"detail-{each.key}",
        on_change="rerun",
        width="stretch",
    )
    if not opened.open:
        return
    default = each.default_at(state.current().scenario.start)
    with opened:
        _number(each, value)
        beside = evidence.limits_beside(each.key)
        st.html(html.assumption_detail(each, computing.dataset().sources, beside))
        if value != default:
            st.button(
                labels.BACK_TO_TODAY.format(assumption_value(default, each.format)),
                key=f"back-{each.key}",
                on_click=state.undo,
                args=(each.key,),
            )


def _number(each: Assumption, value: float) -> None:
    widget = f"number-{each.key}"
    shown, low, high, step = (
        _in_field(each, number) for number in (value, each.low, each.high, each.step)
    )
    first = state.showing(widget, shown, "value")
    field: Any = st.number_input
    percent = each.format == "percent"
    field(
        f"{labels.EXACT_VALUE}, {labels.IN_PERCENT}" if percent else labels.EXACT_VALUE,
        min_value=low,
        max_value=high,
        step=step,
        format=_NUMBER_FORMATS[each.format],
        key=widget,
        on_change=_take_number,
        args=(each.key,),
        **first,
    )


def _in_field(each: Assumption, number: float) -> float:
    """Return a number as its field shows it: percent, a whole year, or as it is."""
    if each.format == "percent":
        return to_percent(number)
    return int(number) if each.format == "year" else float(number)


def _take_number(key: str) -> None:
    number = state.taken(f"number-{key}")
    if number is None:
        return
    value = from_percent(number) if assumption(key).format == "percent" else number
    state.change_scenario({key: value})


def _preset_menu() -> None:
    opened = st.popover(
        labels.PRESETS,
        type="tertiary",
        icon=":material/bookmarks:",
        width="stretch",
        key="presets",
        on_change="rerun",
    )
    if not opened.open:
        return
    with opened:
        st.caption(labels.PRESETS_INTRO)
        start = state.current().scenario.start
        for each in (one for one in presets() if one.scenario.start == start):
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
