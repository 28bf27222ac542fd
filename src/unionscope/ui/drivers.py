"""The parts of Drivers: what did it, which assumption matters, what uncertainty comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

import unionscope
from unionscope.analysis import (
    GROUPS,
    Attribution,
    IndexRun,
    Quantity,
    Tornado,
    UnfinishedError,
    attribute,
    tornado,
)
from unionscope.assumptions import Scenario
from unionscope.figures import drivers as figures
from unionscope.figures.indices import IndicesFigure, indices_figure
from unionscope.figures.outcomes import partner_of, quantity, year_shown
from unionscope.figures.tornado import TornadoFigure, tornado_figure
from unionscope.share import ALL_MODELS, DRIVERS_VIEWS
from unionscope.ui import afterwards, bar, computing, driver_bars, html, state
from unionscope.words import drivers as words
from unionscope.words import inputs as input_words
from unionscope.words import labels
from unionscope.words.limits import LIMITS
from unionscope.words.outcomes import OUTCOMES, REFERENCES, Outcome

_KEPT = 16
#: What must be said beside a figure: in a part, in a model, in a replay.
_LIMITS = {"split": ("programmes",), "tornado": ("programmes",), "indices": ("bands",)}
_LIMITS_OF_MODEL = {"general_equilibrium": ("demand_shocks",)}
_LIMITS_OF_REPLAY = ("replay", "jump_2022")


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What one run of the page is about."""

    part: str
    scenario: Scenario
    model: str
    variable: str
    year: int
    replay: bool
    effect: bool

    @property
    def outcome(self) -> Outcome:
        """How the outcome is called and written."""
        return OUTCOMES[self.variable]

    def source(self, form: str, **counts: object) -> str:
        """Return the source line: model, version and method."""
        return form.format(
            model=labels.MODEL_NAMES[self.model], version=unionscope.__version__, **counts
        )


def shown() -> Shown:
    """Return what this run of the page is about."""
    now, model = state.current(), state.model()
    years = computing.reference(now.scenario, model).outcome.years
    return Shown(
        part=now.view.drivers,
        scenario=now.scenario,
        model=model,
        variable=now.view.outcome,
        year=year_shown(years.tolist(), now.view.year),
        replay=state.in_replay(),
        effect=now.view.show == "change" and bool(state.changed()),
    )


@lru_cache(maxsize=_KEPT)
def _attribution(scenario: Scenario, model: str, variable: str) -> Attribution:
    return attribute(computing.dataset(), scenario, model, variable, partner_of(variable))


@lru_cache(maxsize=_KEPT)
def _tornado(scenario: Scenario, model: str, about: Quantity) -> Tornado:
    return tornado(computing.dataset(), scenario, model, about)


@lru_cache(maxsize=_KEPT)
def _indices(scenario: Scenario, model: str, variable: str, *, effect: bool) -> IndexRun:
    """Return indices that are not yet computed; the same object for every visitor."""
    output = (variable, partner_of(variable))
    return IndexRun(
        computing.dataset(), scenario, model, output, kind="effect" if effect else "outcome"
    )


def split_of(about: Shown) -> figures.Split:
    """Return what did it."""
    return figures.split(
        _attribution(about.scenario, about.model, about.variable),
        computing.measures(about.scenario, about.model),
        computing.reference(about.scenario, about.model),
        variable=about.variable,
        year=about.year,
    )


def tornado_of(about: Shown) -> TornadoFigure:
    """Return which assumption matters."""
    found = _tornado(about.scenario, about.model, quantity(about.variable, about.year))
    return tornado_figure(
        computing.dataset(), found, variable=about.variable, year=about.year, replay=about.replay
    )


def indices_run(about: Shown) -> IndexRun:
    """Return the computation of where uncertainty comes from."""
    return _indices(about.scenario, about.model, about.variable, effect=about.effect)


def indices_of(about: Shown) -> IndicesFigure | None:
    """Return where uncertainty comes from; None where that is not computed yet."""
    try:
        found = indices_run(about).result
    except UnfinishedError:
        return None
    return indices_figure(
        found, variable=about.variable, year=about.year, replay=about.replay, effect=about.effect
    )


def lead(about: Shown) -> DeltaGenerator:
    """Say the main finding of the part; what has to be computed first can be said later."""
    sentence, quiet = _LEADS[about.part](about)
    place = st.empty()
    place.html(html.lead(sentence, quiet))
    return place


def _split_lead(about: Shown) -> tuple[str, str]:
    figure = split_of(about)
    changed = ", ".join(figure.changed)
    if figure.state == "nothing":
        return words.SPLIT_NOTHING[about.replay], words.SPLIT_NOTHING_HELP
    if figure.state == "same":
        text = words.SPLIT_SAME.format(changed=changed, reference=REFERENCES[about.replay][1])
        return text, words.SPLIT_SAME_HELP
    if figure.state == "no effect":
        text = words.SPLIT_NO_EFFECT.format(
            changed=changed, spoken=about.outcome.spoken, year=about.year
        )
        return text, words.SPLIT_NO_EFFECT_HELP
    return words.split_lead(figure.lead), ""


def _tornado_lead(about: Shown) -> tuple[str, str]:
    figure = tornado_of(about)
    if not figure.bars:
        none = input_words.NO_INPUT.format(year=about.year, spoken=about.outcome.spoken)
        return none, driver_bars.contest(figure)
    return input_words.tornado_lead(figure.lead), driver_bars.contest(figure)


def _indices_lead(about: Shown) -> tuple[str, str]:
    figure = indices_of(about)
    spoken = about.outcome.spoken
    if figure is None:
        return input_words.INDICES_WAIT.format(spoken=spoken), ""
    if not figure.bars:
        return input_words.INDICES_NONE.format(spoken=spoken, year=about.year), ""
    return input_words.indices_lead(figure.lead), driver_bars.indices_contest(figure)


def controls(about: Shown) -> None:
    """Draw the choice of part, outcome and model, and say where something else is shown."""
    with st.container(key="chart-controls", horizontal=True, gap="small"):
        bar.part_choice("drivers", DRIVERS_VIEWS, words.PARTS)
        bar.outcome_and_model()
        if about.part == "indices" and state.changed():
            bar.show_choice(input_words.ABOUT_LABEL, input_words.ABOUT)
    view = state.current().view
    said = []
    if view.model == ALL_MODELS:
        said.append(words.ONE_MODEL.format(labels.MODEL_NAMES[about.model]))
    if view.year != about.year:
        said.append(words.OTHER_YEAR.format(wanted=view.year, year=about.year))
    if said:
        st.html(html.muted(" ".join(said)))


def draw(about: Shown, said: DeltaGenerator) -> None:
    """Draw the part that was chosen; what takes long comes once the page stands.

    Parameters
    ----------
    said
        The place of the first sentence.
    """
    place = st.empty()
    if about.part == "indices" and indices_of(about) is None:
        place.html(html.progress(input_words.CALCULATING, 0.0))
        afterwards.do(partial(_compute, about, said, place))
        return
    _figure(about, place)


def _figure(about: Shown, place: DeltaGenerator) -> None:
    """Draw the figure of a part with what must be said beside it; nothing where there is none."""
    figure = _PARTS[about.part](about)
    if figure:
        keys = (*_LIMITS[about.part], *_LIMITS_OF_MODEL.get(about.model, ()))
        keys += _LIMITS_OF_REPLAY if about.replay else ()
        points = [limit.text for limit in LIMITS if limit.key in keys]
        place.html(figure + html.bullets(labels.QUOTE_TITLE, points))
    else:
        place.empty()


def _compute(about: Shown, said: DeltaGenerator, place: DeltaGenerator) -> None:
    """Work out indices while the page says how far it is; a change of the page ends it."""
    for done in indices_run(about).steps():
        place.html(html.progress(input_words.CALCULATING, done))
    said.html(html.lead(*_indices_lead(about)))
    _figure(about, place)


def _split(about: Shown) -> str:
    figure = split_of(about)
    if figure.state != "split":
        return ""
    return driver_bars.waterfall(figure, about.source(words.SPLIT_SOURCE, count=len(GROUPS)))


def _tornado_part(about: Shown) -> str:
    figure = tornado_of(about)
    if not figure.bars:
        return ""
    return driver_bars.tornado_bars(figure, about.source(input_words.TORNADO_SOURCE))


def _indices_part(about: Shown) -> str:
    figure = indices_of(about)
    if figure is None or not figure.bars:
        return ""
    return driver_bars.index_bars(figure, about.source(input_words.INDICES_SOURCE))


_LEADS: dict[str, Callable[[Shown], tuple[str, str]]] = {
    "split": _split_lead,
    "tornado": _tornado_lead,
    "indices": _indices_lead,
}
_PARTS: dict[str, Callable[[Shown], str]] = {
    "split": _split,
    "tornado": _tornado_part,
    "indices": _indices_part,
}
