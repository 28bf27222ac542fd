"""Facts and results for the screen, computed once per scenario and shared by all visitors."""

from functools import lru_cache

from unionscope.assumptions import Scenario
from unionscope.dataset import Dataset, load_dataset
from unionscope.results import BASE_YEAR, LAST_YEAR, Measures, run


@lru_cache(maxsize=1)
def dataset() -> Dataset:
    """Return the facts, read once per server."""
    return load_dataset()


@lru_cache(maxsize=512)
def measures(scenario: Scenario) -> Measures:
    """Return results of a scenario."""
    return Measures(run(dataset(), scenario))


def status_quo() -> Measures:
    """Return results with every assumption at today's value."""
    return measures(Scenario())


def base_year() -> int:
    """Return the year that projections start from."""
    return BASE_YEAR


def last_year() -> int:
    """Return the last year of projections."""
    return LAST_YEAR
