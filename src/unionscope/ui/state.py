"""What one visitor has chosen: scenario and view, kept in step with the address of the page.

Widgets write here through callbacks and never hold the truth themselves, so that a control that is
not on screen keeps its value and a link, a preset, Undo and browser Back all work the same way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from unionscope.assumptions import START_REPLAY, Scenario, assumption, scenario_from
from unionscope.share import (
    ALL_MODELS,
    DEFAULT_MODEL,
    Opened,
    Problem,
    View,
    acting,
    acting_view,
    default_year,
    link_parameters,
    read_link,
)

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
    """Read the address where a link was opened or Back was pressed."""
    if _KEY not in st.session_state or _went_through_history():
        opened = _address()
        _set(State(opened.scenario, opened.view, opened.problems))
        # A link stays as it was sent until something changes, even where it could not all be used.
        st.session_state[f"{_KEY} written"] = link_parameters(opened.scenario, opened.view)


def write_address() -> None:
    """Write the state into the address where it has changed."""
    parameters = address_parameters()
    if st.session_state[f"{_KEY} written"] != parameters:
        st.session_state[f"{_KEY} written"] = parameters
        st.query_params.from_dict(parameters)


def _address() -> Opened:
    """Return what the address says, without what has no part where the run starts."""
    return acting(read_link({name: st.query_params.get_all(name) for name in st.query_params}))


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
    """Put one assumption back to its default."""
    change_scenario({key: assumption(key).default_at(current().scenario.start)})


def undo_all() -> None:
    """Put every assumption and parameter back to its default; the start stays."""
    choose_scenario(Scenario(start=current().scenario.start))


def start_from(start: int) -> None:
    """Stand in another year: its own defaults and its own year on screen, the same parameters."""
    state = current()
    parameters = dict(state.scenario.parameters)
    view = acting_view(state.view, start)[0].with_part("year", default_year(start))
    _set(replace(state, scenario=Scenario(start=start, **parameters), view=view))


def changed() -> dict[str, float]:
    """Return what differs from the defaults of the run's start; the start itself is no change."""
    return {k: v for k, v in current().scenario.changed().items() if k != "start"}


def in_replay() -> bool:
    """Say whether the run replays the past from before the war."""
    return current().scenario.start == START_REPLAY


def model() -> str:
    """Return the model in front: the chosen one, or the CES model where all are shown."""
    chosen = current().view.model
    return DEFAULT_MODEL if chosen == ALL_MODELS else chosen


def change_view(name: str, value: object) -> None:
    """Set one part of the view."""
    state = current()
    view = state.view.with_part(name, value)
    if name == "outcome":
        # The level of a target is in the unit of its outcome.
        view = replace(view, level=None, direction=View().direction)
    _set(replace(state, view=view))


def dismiss_problems() -> None:
    """Close the notice about a link."""
    _set(replace(current(), problems=()))


def follow(widget: str, value: object) -> None:
    """Make a widget show a value, before it is drawn.

    Written only where it differs: writing it on every run would set a slider back while the
    reader is still moving it.
    """
    if not _shows(widget, value):
        st.session_state[widget] = value


def showing(widget: str, value: object, argument: str, choice: object = None) -> dict[str, Any]:
    """Make a widget show a value; return what it must be given for that.

    Like `follow`, but a widget that need not be written gets its value as an argument, so that it
    shows it even where the run that first drew it was cut short.

    Parameters
    ----------
    argument, choice
        The argument of the widget that takes the first value, and that value where it is not
        `value` itself, as with the index of an option.
    """
    if widget in st.session_state and not _shows(widget, value):
        _echoes()[widget] = st.session_state[widget]
        st.session_state[widget] = value
        return {}
    return {argument: value if choice is None else choice}


def taken(widget: str) -> Any:  # noqa: ANN401 - whatever the widget holds
    """Return what a reader set a widget to; None where it only repeats what it showed before.

    Where a run is cut short, the browser may not have heard of a value that was written, and sends
    the one before it with its next message.  That is no choice of the reader.
    """
    value = st.session_state[widget]
    return None if widget in _echoes() and _echoes()[widget] == value else value


def settle() -> None:
    """Note that everything was sent: from now on what a widget says is the reader's choice."""
    _echoes().clear()


def _echoes() -> dict[str, Any]:
    return cast("dict[str, Any]", st.session_state.setdefault(f"{_KEY} echoes", {}))


def _shows(widget: str, value: object) -> bool:
    shown = st.session_state.get(widget)
    if isinstance(shown, float) and isinstance(value, float):
        return abs(shown - value) < _SAME
    return shown == value
