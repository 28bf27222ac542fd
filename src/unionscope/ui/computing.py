"""Facts and results for the screen, computed once per scenario and shared by all visitors."""

from functools import lru_cache

from unionscope.analysis import BandRun, SplitRun, status_quo
from unionscope.assumptions import START_TODAY, Scenario
from unionscope.dataset import Dataset, load_dataset
from unionscope.figures.ranges import Ranges
from unionscope.results import BASE_YEAR, LAST_YEAR, Measures, run

DEFAULT_MODEL = "ces"


@lru_cache(maxsize=1)
def dataset() -> Dataset:
    """Return the facts, read once per server."""
    return load_dataset()


@lru_cache(maxsize=512)
def measures(scenario: Scenario, model: str = DEFAULT_MODEL) -> Measures:
    """Return results of a scenario in a model."""
    return Measures(run(dataset(), scenario, model))


def reference(scenario: Scenario, model: str = DEFAULT_MODEL) -> Measures:
    """Return what a scenario is compared with: same start and parameters, all else at default."""
    return measures(status_quo(scenario), model)


@lru_cache(maxsize=8)
def bands(scenario: Scenario, model: str = DEFAULT_MODEL) -> BandRun:
    """Return the bands of a scenario, not yet computed: take its steps, or ask whether it is done.

    Every visitor with the same scenario gets the same object, so it is computed once.  A finished
    one holds about ten megabytes.
    """
    return BandRun(dataset(), scenario, model)


@lru_cache(maxsize=8)
def ranges_of(run: BandRun) -> Ranges:
    """Return the ranges of finished bands."""
    return Ranges(run)


@lru_cache(maxsize=8)
def split(run: BandRun) -> SplitRun:
    """Return the sources of finished bands, not yet computed."""
    return SplitRun(run)


def ready_ranges(scenario: Scenario, model: str) -> Ranges | None:
    """Return the ranges of a scenario where they are computed already."""
    run = bands(scenario, model)
    return ranges_of(run) if run.finished else None


def warm_up() -> None:
    """Do what the first visitor would wait for: read the facts, run the model, make the draws."""
    measures(Scenario())
    bands(Scenario()).finish()


def base_year() -> int:
    """Return the year that projections start from."""
    return BASE_YEAR


def last_year(start: int = START_TODAY) -> int:
    """Return the last year of projections, or of the replay."""
    return LAST_YEAR if start == START_TODAY else BASE_YEAR
