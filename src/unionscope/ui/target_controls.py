"""The choices of Targets: part, outcome, model, sides of the map, and the target."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from unionscope.assumptions import assumption
from unionscope.figures import frontiers
from unionscope.figures import targets as figures
from unionscope.share import ALL_MODELS, DIRECTIONS, SIDES, TARGETS_VIEWS
from unionscope.ui import bar, html, state
from unionscope.ui.target_page import Page
from unionscope.words import labels
from unionscope.words import target_answers as answers
from unionscope.words import targets as words
from unionscope.words.numbers import from_percent

#: Of the choice of a side, in pixels; beside a target there is less room.
_WIDTH, _WIDTH_WITH_TARGET = 290, 204


def controls(page: Page) -> None:
    """Draw the choice of part, outcome, model and sides, and of the target."""
    with st.container(key="chart-controls", horizontal=True, gap="small"):
        bar.part_choice("targets", TARGETS_VIEWS, words.PARTS)
        bar.outcome_and_model()
    with st.container(key="target-controls", horizontal=True, gap="xsmall"):
        _side("across", page, words.ACROSS, words.ACROSS_OPTION)
        _side("along", page, words.ALONG, words.ALONG_OPTION)
        if page.frontier:
            _target(page)
    said = []
    if page.view.model == ALL_MODELS:
        said.append(words.ONE_MODEL.format(labels.MODEL_NAMES[page.asked.model]))
    said += [
        words.DOES_NOT_ACT.format(label=assumption(key).label, reason=reason)
        for key, reason in page.refused.items()
    ]
    if figures.flat(page.asked):
        said.append(words.FLAT.format(outcome=page.scene.form.spoken))
    if said:
        st.html(html.muted(" ".join(said)))


def _side(name: str, page: Page, label: str, option: str) -> None:
    """Draw the choice of one side of the map."""
    widget, shown = f"view-{name}", page.sides
    start, model = page.asked.scenario.start, page.asked.model
    possible = [each.key for each in figures.acting(start, model) if each.key in SIDES]
    state.follow(widget, shown[0 if name == "across" else 1])
    st.selectbox(
        label,
        possible,
        format_func=lambda key: option.format(assumption(key).label),
        key=widget,
        label_visibility="collapsed",
        width=_WIDTH_WITH_TARGET if page.frontier else _WIDTH,
        on_change=_take_side,
        args=(name, widget, shown),
    )


def _take_side(name: str, widget: str, shown: tuple[str, str]) -> None:
    """Take a new side; where it is the other one already, the two change places."""
    chosen = st.session_state[widget]
    across, along = shown
    if name == "across":
        across, along = chosen, across if chosen == along else along
    else:
        across, along = along if chosen == across else across, chosen
    state.change_view("across", across)
    state.change_view("along", along)


def _target(page: Page) -> None:
    """Draw the choice of a ready-made target, and of direction and level."""
    target, form = page.target, page.scene.form
    options = frontiers.ready_made(page.asked)
    now = next(
        (
            k
            for k, each in enumerate(options)
            if (each.level, each.direction) == (target.level, target.direction)
        ),
        len(options),
    )
    names = [answers.ready_made(form, each.level, each.direction, each.year) for each in options]
    levels = [frontiers.in_link_unit(page.asked.outcome, each.level) for each in options]
    state.follow("targets-ready", now)
    st.selectbox(
        answers.READY_MADE,
        range(len(options) + (now == len(options))),
        format_func=lambda k: [*names, answers.OWN_TARGET][k],
        key="targets-ready",
        label_visibility="collapsed",
        width=190,
        filter_mode=None,
        on_change=_take_ready,
        args=(levels, [each.direction for each in options]),
    )
    level = frontiers.in_link_unit(page.asked.outcome, target.level)
    state.follow("targets-direction", target.direction)
    st.segmented_control(
        answers.DIRECTION,
        DIRECTIONS,
        format_func=answers.DIRECTIONS.__getitem__,
        key="targets-direction",
        required=True,
        label_visibility="collapsed",
        on_change=_take_direction,
        args=(level,),
    )
    _level(page)


def _take_ready(levels: Sequence[float], directions: Sequence[str]) -> None:
    chosen = st.session_state["targets-ready"]
    if chosen is None or chosen >= len(levels):
        return
    state.change_view("level", levels[chosen])
    state.change_view("direction", directions[chosen])


def _take_direction(level: float) -> None:
    chosen = st.session_state["targets-direction"]
    if chosen is not None:
        state.change_view("level", level)
        state.change_view("direction", chosen)


def _level(page: Page) -> None:
    target, form = page.target, page.scene.form
    field = frontiers.field(page.asked, target.level)
    widget = f"targets-level-{page.asked.outcome}"
    first: dict[str, Any] = {} if widget in st.session_state else {"value": field.value}
    if not first:
        state.follow(widget, field.value)
    with st.container(key="target-level", horizontal=True, width="content", wrap=False):
        st.number_input(
            f"{answers.LEVEL}, {form.unit}",
            min_value=field.low,
            max_value=field.high,
            step=field.step,
            format=f"%.{form.decimals}f",
            key=widget,
            label_visibility="collapsed",
            width=112,
            on_change=_take_level,
            args=(widget, target.direction, form.unit == "%"),
            **first,
        )
        st.html(html.muted(form.unit))


def _take_level(widget: str, direction: str, percent: bool) -> None:  # noqa: FBT001 - of a callback
    number = st.session_state[widget]
    if number is not None:
        state.change_view("level", from_percent(number) if percent else number)
        state.change_view("direction", direction)
