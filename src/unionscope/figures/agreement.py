"""How far apart the three models are."""

from collections.abc import Mapping

from unionscope.analysis import status_quo
from unionscope.results import Measures
from unionscope.words import models as words

_DEMAND = ("growth_russia", "demand_shock_russia")


def sentence(every: Mapping[str, Measures], year: int) -> str:
    """Return where models agree on trade with Russia in a year, or why they do not."""
    scenario = next(iter(every.values())).outcome.scenario
    usual = status_quo(scenario)
    return words.agreement(
        year,
        {model: each.central("turnover", "Russia", year) for model, each in every.items()},
        {model: each.central("turnover_share", "Russia", year) for model, each in every.items()},
        demand_moved=any(scenario.value(key) != usual.value(key) for key in _DEMAND),
    )
