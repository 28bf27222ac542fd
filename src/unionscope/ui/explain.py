"""Explain this number: the chain behind a key figure, in a menu of the bar."""

from functools import lru_cache

import streamlit as st

from unionscope.assumptions import Scenario
from unionscope.figures import explain as figures
from unionscope.ui import computing, html, state
from unionscope.words import explain as words
from unionscope.words import labels

_WIDGET = "explain-figure"
_CHOSEN = "unionscope explain"
_FIRST = "turnover_share"


def menu() -> None:
    """Draw a button that opens the choice of a key figure and its chain."""
    opened = st.popover(words.MENU, icon=":material/function:", key="explain", on_change="rerun")
    # A chain is long: it is built only while it is looked at.
    if not opened.open:
        return
    with opened, st.container(key="explain-body", gap="small"):
        chosen = st.session_state.get(_CHOSEN, _FIRST)
        state.follow(_WIDGET, chosen)
        st.selectbox(
            words.FIGURE,
            tuple(figures.FIGURES),
            format_func=labels.KPI_TITLES.__getitem__,
            key=_WIDGET,
            label_visibility="collapsed",
            filter_mode=None,
            on_change=_choose,
        )
        panel(chosen)


def _choose() -> None:
    # The field goes when the menu closes; what was chosen stays.
    st.session_state[_CHOSEN] = st.session_state[_WIDGET]


def panel(variable: str) -> None:
    """Draw the chain of a key figure for the year, scenario and model in use."""
    now = state.current()
    scenario = words.CHANGED if state.changed() else words.STATUS_QUO
    if state.in_replay():
        scenario = f"{words.REPLAY}, {scenario}"
    st.html(_page(now.scenario, state.model(), variable, now.view.year, scenario))


# Other visitors, and other widgets of the page while the menu stands open, meet the same text.
@lru_cache(maxsize=16)
def _page(scenario: Scenario, model: str, variable: str, year: int, described: str) -> str:
    found = figures.chain(computing.dataset(), scenario, model, variable, year)
    value = f"{found.value} {found.unit}".strip()
    title = words.HEAD.format(title=labels.KPI_TITLES[variable], year=year, value=value)
    subtitle = words.SUBTITLE.format(model=labels.MODEL_NAMES[model], scenario=described)
    return html.chain(found, title, subtitle, computing.dataset().sources)
