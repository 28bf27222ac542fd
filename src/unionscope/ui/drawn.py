"""Results and view of one run of Outlook."""

from dataclasses import dataclass
from functools import cached_property

from unionscope.assumptions import START_REPLAY
from unionscope.figures import outlook
from unionscope.figures.ranges import Ranges
from unionscope.results import MODELS, PARTNERS, Measures
from unionscope.share import ALL_MODELS, View
from unionscope.ui import computing, state
from unionscope.words import labels


@dataclass(frozen=True)
class Drawn:
    """Results and view of one run of the page; `ranges` are None until they are computed."""

    scenario: Measures
    status_quo: Measures
    view: View
    ranges: Ranges | None

    @property
    def changed(self) -> bool:
        """Whether anything differs from the status quo."""
        return outlook.moved(self.scenario)

    @property
    def replay(self) -> bool:
        """Whether the run replays the past."""
        return self.scenario.outcome.scenario.start == START_REPLAY

    @property
    def model(self) -> str:
        """Model in front."""
        return self.scenario.outcome.model

    @property
    def partner(self) -> str:
        """Name of the partner that the charts show; Russia's zones serve for all partners."""
        by_key = {key: name for key, name in labels.PARTNER_NAMES.items() if name in PARTNERS}
        return by_key.get(self.view.partner, "Russia")

    @cached_property
    def others(self) -> dict[str, tuple[Measures, Measures]]:
        """Every other model and its status quo, where all models are asked for."""
        if self.view.model != ALL_MODELS:
            return {}
        scenario = self.scenario.outcome.scenario
        return {
            model: (computing.measures(scenario, model), computing.reference(scenario, model))
            for model in MODELS
            if model != self.model
        }


def prepare() -> Drawn:
    """Return everything that the page shows, with ranges where they are computed already."""
    now, model = state.current(), state.model()
    known = computing.ready_ranges(now.scenario, model) if now.view.ranges == "on" else None
    return Drawn(
        computing.measures(now.scenario, model),
        computing.reference(now.scenario, model),
        now.view,
        known,
    )


def waiting(drawn: Drawn) -> bool:
    """Say whether ranges are asked for and still to be computed."""
    return drawn.view.ranges == "on" and drawn.ranges is None
