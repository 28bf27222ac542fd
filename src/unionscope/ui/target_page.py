"""What one run of Targets is about, computed in steps that a reader can interrupt."""

import time
from functools import cached_property
from typing import TYPE_CHECKING

import streamlit as st

from unionscope.analysis import Frontier, Target
from unionscope.figures import frontiers
from unionscope.figures import targets as figures
from unionscope.ui import computing, html, state
from unionscope.words import targets as words
from unionscope.words.target_answers import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from unionscope.share import View

#: Nobody needs to read that something takes less than this, in seconds.
_PATIENCE = 0.4


class Page:
    """What one run of the page is about, and its results."""

    def __init__(self) -> None:
        now, model = state.current(), state.model()
        self.view: View = now.view
        self.sides, self.refused = figures.sides(
            now.scenario.start, model, self.view.across, self.view.along
        )
        self.asked = figures.Asked(
            dataset=computing.dataset(),
            scenario=now.scenario,
            model=model,
            outcome=self.view.outcome,
            year=self.view.year,
            axes=self.sides,
        )
        self.scene = words.Scene(
            form=self.asked.form,
            axes=self.sides,
            today=self.asked.today,
            year=self.view.year,
            replay=self.asked.replay,
        )
        self.frontier = self.view.targets == "frontier"
        self._compute()

    def _compute(self) -> None:
        """Take the long steps one by one, saying so where they take longer."""
        place = st.empty()
        steps: list[Callable[[], object]] = [
            lambda: figures.whole(self.asked.unplaced),
            lambda: figures.supported(self.asked.unplaced),
        ]
        if self.frontier:
            steps += [
                lambda: frontiers.ready_made(self.asked),
                lambda: frontiers.found(self.asked, self.target),
                lambda: frontiers.alone(self.asked, self.target),
            ]
        started = time.monotonic()
        for done, step in enumerate(steps):
            slow = time.monotonic() - started > _PATIENCE
            # Sent in any case: sending is where Streamlit looks whether the reader has moved on.
            place.html(html.progress(words.CALCULATING if slow else "", done / len(steps)))
            step()
        place.empty()
        self.spots = figures.spots(self.asked)

    @cached_property
    def target(self) -> Target:
        """The target that is asked for."""
        return frontiers.target_of(self.asked, self.view.level, self.view.direction)

    @cached_property
    def found(self) -> Frontier:
        """What reaches the target."""
        return frontiers.found(self.asked, self.target)

    @cached_property
    def alone(self) -> Answer:
        """What the horizontal assumption would have to be, the vertical one as it stands."""
        return frontiers.alone(self.asked, self.target)

    @cached_property
    def rows(self) -> list[Answer]:
        """Points of the frontier for the table."""
        return frontiers.table(self.asked, self.target, self.found)
