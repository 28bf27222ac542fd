"""Which assumptions and parameters do nothing where a run starts, or in a model, and why.

The reasons are read on screen.  What an assumption does may still depend on another one: this
module names only those that can never act.
"""

from typing import Final

from unionscope.assumptions.groups import START_REPLAY

_ONLY_IN_REPLAY: Final = "Acts only in a replay from 2021."
_NOT_IN_REPLAY: Final = "A replay follows what really happened: this has no part in it."
_GROWTH_IN_REPLAY: Final = "A replay uses the growth that really happened."
_DATE_IN_REPLAY: Final = "A replay uses the years in which policy really changed."
_ONLY_REDUCED_FORM: Final = "Acts only in the reduced form."
_NOT_REDUCED_FORM: Final = "Has no part in the reduced form."
_ONLY_GENERAL: Final = "Acts only in general equilibrium."
_OIL: Final = "No model uses it: the oil price is left out of projections and of the replay."

_BY_START: Final = {
    False: {
        "programme_completion": _ONLY_IN_REPLAY,
        "ukraine_stop": _ONLY_IN_REPLAY,
        "oil_elasticity": _OIL,
    },
    True: {
        "secondary_sanctions": _NOT_IN_REPLAY,
        "policy_start": _DATE_IN_REPLAY,
        "new_package_completion": "The package of 2024–26 is left out of the replay.",
        "growth_belarus": _GROWTH_IN_REPLAY,
        "growth_russia": _GROWTH_IN_REPLAY,
        "growth_coalition": _GROWTH_IN_REPLAY,
        "growth_china": _GROWTH_IN_REPLAY,
        "growth_rest": _GROWTH_IN_REPLAY,
        "demand_shock_russia": _GROWTH_IN_REPLAY,
        "demand_shock_year": _GROWTH_IN_REPLAY,
        "services_growth": "A replay is about goods alone.",
        "recovery_years": "Sanctions only became harder in the years of the replay.",
        "secondary_effect": _NOT_IN_REPLAY,
        "new_package_size": "The package of 2024–26 is left out of the replay.",
        "oil_elasticity": _OIL,
    },
}
_BY_MODEL: Final = {
    "reduced_form": {
        "secondary_sanctions": _NOT_REDUCED_FORM,
        "trade_elasticity": _NOT_REDUCED_FORM,
        "home_substitution": _NOT_REDUCED_FORM,
        "supply_elasticity": _NOT_REDUCED_FORM,
        "redirected_russian_exports": _ONLY_GENERAL,
        "conduit_share": _NOT_REDUCED_FORM,
        "conduit_closed_by_alignment": _NOT_REDUCED_FORM,
        "secondary_effect": _NOT_REDUCED_FORM,
    },
    "ces": {
        "redirected_russian_exports": _ONLY_GENERAL,
        "gap_filling": _ONLY_REDUCED_FORM,
        "redirected_exports": _ONLY_REDUCED_FORM,
    },
    "general_equilibrium": {
        "gap_filling": _ONLY_REDUCED_FORM,
        "redirected_exports": _ONLY_REDUCED_FORM,
    },
}


def inactive(start: int, model: str) -> dict[str, str]:
    """Return every assumption and parameter that does nothing here, with the reason.

    Examples
    --------
    >>> inactive(2025, "ces")["programme_completion"]
    'Acts only in a replay from 2021.'
    """
    return {**_BY_MODEL.get(model, {}), **_BY_START[start == START_REPLAY]}
