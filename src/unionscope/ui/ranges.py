"""Ranges on screen: computed once the central lines stand, in steps that can be interrupted."""

import time
from collections.abc import Callable

import streamlit as st

from unionscope.analysis import SplitRun
from unionscope.analysis.progress import Stepwise
from unionscope.assumptions import Scenario
from unionscope.figures import range_split
from unionscope.figures.ranges import Ranges
from unionscope.ui import afterwards, computing, html, state
from unionscope.words import labels
from unionscope.words import ranges as words

#: Nobody needs to read that something takes less than this, in seconds.
_PATIENCE = 0.4


def later(fill: Callable[[Ranges], None], *, wanted: bool) -> None:
    """Compute ranges once the page stands, then draw what has one again.

    Between two steps Streamlit may stop the script, so a slider that moves meanwhile never waits.
    """
    place = st.empty()
    if not wanted:
        return
    run = computing.bands(state.current().scenario, state.model())

    def finish() -> None:
        take_steps(run, place)
        fill(computing.ranges_of(run))

    afterwards.do(finish)


def take_steps(run: Stepwise, place: st.delta_generator.DeltaGenerator) -> None:
    """Take all steps of a computation, saying how far it is where it takes longer."""
    started = time.monotonic()
    for done in run.steps():
        slow = time.monotonic() - started > _PATIENCE
        # Sent in any case: sending is where Streamlit looks whether the reader has moved on.
        place.html(html.progress(labels.CALCULATING if slow else "", done))
    place.empty()


def split_menu(scenario: Scenario, model: str) -> None:
    """Draw, on demand, where the range of both charts comes from."""
    view = state.current().view
    if view.ranges != "on":
        return
    opened = st.expander(labels.SPLIT_TITLE, key="range-split", on_change="rerun", type="compact")
    if not opened.open:
        return
    with opened:
        place = st.empty()
    run = computing.bands(scenario, model)

    def finish() -> None:
        if not run.finished:
            take_steps(run, place)
        split = computing.split(run)
        if not split.finished:
            take_steps(split, place)
        place.html(_table(split))

    afterwards.do(finish)


def _table(split: SplitRun) -> str:
    view = state.current().view
    partner = labels.PARTNER_NAMES[view.partner]
    partner = partner if view.partner != "all" else "Russia"
    rows = range_split.rows(split, flow=view.flow, partner=partner, year=view.year)
    return html.range_table(rows, words.split_head(view.flow, partner, view.year))
