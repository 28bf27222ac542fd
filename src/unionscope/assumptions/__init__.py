"""Every assumption a reader may move, declared once.  Standard library only."""

from unionscope.assumptions.declare import Assumption, AssumptionError
from unionscope.assumptions.scenario import (
    ENERGY,
    GROUPS,
    GROWTH,
    HEADLINE,
    PROGRAMMES,
    ROUTES,
    SANCTIONS,
    Scenario,
    assumption,
    assumptions,
    scenario_from,
)

__all__ = [
    "ENERGY",
    "GROUPS",
    "GROWTH",
    "HEADLINE",
    "PROGRAMMES",
    "ROUTES",
    "SANCTIONS",
    "Assumption",
    "AssumptionError",
    "Scenario",
    "assumption",
    "assumptions",
    "scenario_from",
]
