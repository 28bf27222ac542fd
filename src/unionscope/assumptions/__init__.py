"""Every assumption a reader may move, declared once.  Standard library only."""

from unionscope.assumptions.declare import Assumption, AssumptionError
from unionscope.assumptions.groups import (
    ENERGY,
    GROUPS,
    GROWTH,
    HEADLINE,
    PROGRAMMES,
    REPLAY,
    ROUTES,
    SANCTIONS,
    SERVICES_ONLY,
    START_REPLAY,
    START_TODAY,
)
from unionscope.assumptions.inactive import inactive
from unionscope.assumptions.parameters import (
    PARAMETER_GROUPS,
    PARAMETERS,
    parameter_assumptions,
)
from unionscope.assumptions.scenario import (
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
    "PARAMETERS",
    "PARAMETER_GROUPS",
    "PROGRAMMES",
    "REPLAY",
    "ROUTES",
    "SANCTIONS",
    "SERVICES_ONLY",
    "START_REPLAY",
    "START_TODAY",
    "Assumption",
    "AssumptionError",
    "Scenario",
    "assumption",
    "assumptions",
    "inactive",
    "parameter_assumptions",
    "scenario_from",
]
