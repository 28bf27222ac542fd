"""What one visitor has chosen: scenario and view, kept in step with the address of the page.

Widgets write here through callbacks and never hold the truth themselves, so that a control that is
not on screen keeps its value and a link, a preset, Undo and browser Back all work the same way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from unionscope.assumptions import REPLAY, Scenario, assumption, assumptions, scenario_from
from unionscope.share import Opened, Problem, View, link_parameters, read_link
from unionscope.words import notices

_KEY = "unionscope"
#: Two values of an assumption closer than this are the same: sliders carry binary dust.
_SAME = 1e-9


@dataclass(frozen=True)
class State:
    """Scenario, view, and what the last opened link could not use."""

    scenario: Scenario
    view: View
    problems: tuple[Problem, ...] = ()


def current() -> State:
    """Return the visitor's state."""
    return cast("State", st.session_state[_KEY])


def _set(state: State) -> None:
    st.session_state[_KEY] = state


def synchronise() -> None:
    """Read the address where a link was opened or Back was pressed; otherwise write it."""
    if _KEY not in st.session_state or _went_through_history():
        opened = _address()
        _set(State(opened.scenario, opened.view, opened.problems))
        # A link stays as it was sent until something changes, even where it could not all be used.
        st.session_state[f"{_KEY} written"] = link_parameters(opened.scenario, opened.view)
        return
    parameters = address_parameters()
    if st.session_state[f"{_KEY} written"] != parameters:
        st.session_state[f"{_KEY} written"] = parameters
        st.query_params.from_dict(parameters)


def _address() -> Opened:
    """Return what the address says, as far as the screen can show it."""
    opened = read_link({name: st.query_params.get_all(name) for name in st.query_params})
    values = opened.scenario.changed()
    problems = list(opened.problems)
    for each in assumptions():
        if each.group == REPLAY and each.key in values:
            shown = f"{values.pop(each.key):g}"
            problems.append(Problem(each.key, shown, notices.NO_REPLAY, notices.NO_REPLAY_INSTEAD))
    return Opened(scenario_from(values), opened.view, tuple(problems))


def _went_through_history() -> bool:
    context = get_script_run_ctx()
    return bool(context and context.is_history_navigation)


def address_parameters() -> dict[str, str]:
    """Return the address parameters of the current state."""
    state = current()
    return link_parameters(state.scenario, state.view)


def change_scenario(values: Mapping[str, float]) -> None:
    """Set some assumptions and leave the others."""
    state = current()
    _set(replace(state, scenario=scenario_from(values, state.scenario)))


def choose_scenario(scenario: Scenario) -> None:
    """Set all assumptions at once."""
    _set(replace(current(), scenario=scenario))


def undo(key: str) -> None:
    """Put one assumption back to today's value."""
    change_scenario({key: assumption(key).default})


def undo_all() -> None:
    """Put every assumption back to today's value."""
    choose_scenario(Scenario())


def change_view(name: str, value: object) -> None:
    """Set one part of the view."""
    state = current()
    _set(replace(state, view=state.view.with_part(name, value)))


def dismiss_problems() -> None:
    """Close the notice about a link."""
    _set(replace(current(), problems=()))


def follow(widget: str, value: object) -> None:
    """Make a widget show a value, before it is drawn.

    Written only where it differs: writing it on every run would set a slider back while the
    reader is still moving it.
    """
    shown = st.session_state.get(widget)
    if isinstance(shown, float) and isinstance(value, float):
        same = abs(shown - value) < _SAME
    else:
        same = shown == value
    if not same:
        st.session_state[widget] = value
