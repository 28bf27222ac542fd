"""When things happen: how policy phases in and how trade responses build up with time."""

import numpy as np

from unionscope.model.parameters import Array, Parameters


def years_in_force(years: Array, policy_start: int) -> Array:
    """Return for each year how many years a policy has been in force; 1 in its first year.

    Zero or less means not yet in force.  Shape (years,).
    """
    return years - policy_start + 1


def ramp(age: Array, parameters: Parameters) -> Array:
    """Return the share of a tightening that has taken effect at this age.  Shape (draws, years)."""
    share: Array = 1 - np.exp(-np.maximum(age, 0) / parameters.sanction_ramp)
    return share


def recovered(age: Array, parameters: Parameters) -> Array:
    """Return the share of an easing that has taken effect at this age.  Shape (draws, years)."""
    share: Array = np.minimum(1, np.maximum(age, 0) / parameters.recovery_years)
    return share


def phased(today: Array, new: Array, age: Array, parameters: Parameters) -> Array:
    """Return a loss on its way from today's level to a new one.  Shape (draws, years).

    Tightening follows the ramp and bites within about two years; easing is linear over the
    recovery years, because buyers and routes that were lost come back slowly (dai_2021).
    """
    share = np.where(new >= today, ramp(age, parameters), recovered(age, parameters))
    return today + (new - today) * share


def response(age: Array, parameters: Parameters) -> Array:
    """Return the trade response to a cost change of this age, in years.  Shape (draws, years).

    The response grows from its first-year value to its long-run value (boehm_2023).
    """
    build_up = np.exp(-parameters.response_speed * (np.maximum(age, 1) - 1))
    gap = parameters.response_long_run - parameters.response_first_year
    grown: Array = parameters.response_long_run - gap * build_up
    return grown


def elasticity(age: Array, parameters: Parameters) -> Array:
    """Return the trade elasticity that applies at this age.  Shape (draws, years).

    The long-run elasticity is scaled by how far the response has built up.
    """
    built_up = response(age, parameters) / parameters.response_long_run
    return parameters.trade_elasticity * built_up
