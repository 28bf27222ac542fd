"""The whole model on one page: from a scenario to trade flows, every step in order."""

from dataclasses import dataclass

import numpy as np

from unionscope.assumptions import Scenario
from unionscope.model.blocs import BELARUS, COALITION, RUSSIA
from unionscope.model.ces import BaseYear, base_year, solve
from unionscope.model.growth import Growth, demand_growth
from unionscope.model.parameters import Array, ModelError, Parameters
from unionscope.model.policy import discount_of
from unionscope.model.timing import elasticity
from unionscope.model.wedges import Wedges, build_wedges

#: The year whose observed trade every projection starts from.
BASE_YEAR = 2025
LAST_YEAR = 2035
#: Buyers' horizon is counted from this year, whatever the start of the policy, so that a policy
#: date that nothing uses changes nothing.
_HORIZON_START = 2026
#: Re-exports can never take more than this share of a flow away.
_LARGEST_CONDUIT_CUT = 0.9
#: Gas price without a discount, US$ per 1,000 m3 in 2025: 128.52 paid (S141) / (1 - 0.40).
REFERENCE_GAS_PRICE = 128.52 / (1 - 0.40)
#: A Belarusian price outside this range is further than the model was ever meant to go.
PLAUSIBLE_PRICE = (0.85, 1.20)
#: Draws solved together: large enough to be fast, small enough to stay in memory.
_BATCH = 512


@dataclass(frozen=True, kw_only=True, eq=False)
class Outcome:
    """Trade of Belarus in every draw and year under one scenario, US$ mn at current prices.

    Attributes
    ----------
    years
        Calendar years, the base year first.  Shape (years,).
    exports, imports
        Sales to and purchases from each bloc, shape (draws, years, blocs); home sales are zero.
    supply_price
        Price of Belarusian goods relative to partners', base year = 1.  Shape (draws, years).
    re_exports
        Change of re-exports to Russia against today's policy, US$ mn.  Shape (draws, years).
    gas_rent
        Value of the gas discount, US$ mn.  Shape (draws, years).
    european_union
        Share of the EU in the coalition's purchases from and sales to Belarus, 0-1.
    """

    scenario: Scenario
    model: str
    years: Array
    exports: Array
    imports: Array
    supply_price: Array
    re_exports: Array
    gas_rent: Array
    european_union: tuple[float, float]


def projection_years() -> Array:
    """Return the base year and every year of the projection.  Shape (years,)."""
    return np.arange(BASE_YEAR, LAST_YEAR + 1, dtype=float)


def gas_bill(base: BaseYear, growth: Growth, gas_price: Array, p: Parameters) -> Array:
    """Return the extra payment for gas against today's price, base-year US$ mn.

    Only the gas part of imports from Russia is sold at a discount; its volume falls a little as
    its price rises.  Shape (draws, years).
    """
    gas = base.flows[RUSSIA, BELARUS] * (1 + growth.belarus) * p.gas_share
    bill: Array = gas * (gas_price ** (1 - p.energy_elasticity) - 1)
    return bill


def conduit_change(base: BaseYear, wedges: Wedges, growth: Growth, p: Parameters) -> Array:
    """Return the change of re-exports of coalition goods to Russia, base-year US$ mn.

    The conduit carries a share of what the coalition no longer sells to Russia itself; alignment
    of the two regimes closes part of it.  Shape (draws, years).
    """
    lost_today = wedges.loss_coalition_russia_today
    without_sanctions = base.flows[COALITION, RUSSIA] / (1 - lost_today)
    closed = 1 - wedges.alignment * p.conduit_closed_by_alignment
    now = p.conduit_share * without_sanctions * wedges.loss_coalition_russia * closed
    # The first year is the base year: no moved policy is in force before 2026.
    today = now[..., :1]
    change: Array = (now - today) * (1 + growth.demand[..., RUSSIA])
    return change


def _rent(scenario: Scenario, years: Array, price_index: Array, p: Parameters) -> Array:
    """Return the value of the gas discount, US$ mn at current prices.  Shape (draws, years)."""
    today, new = discount_of(Scenario(), p), discount_of(scenario, p)
    discount = np.where(years >= scenario.policy_start, new, today)
    rent: Array = p.gas_imports * REFERENCE_GAS_PRICE * discount * price_index
    return rent


def _run_batch(base: BaseYear, scenario: Scenario, years: Array, p: Parameters) -> dict[str, Array]:
    growth = demand_growth(scenario, years, p)
    wedges = build_wedges(scenario, years, p)
    bill = gas_bill(base, growth, wedges.gas_price, p)
    horizon = years - _HORIZON_START
    solved = solve(base, wedges.links, growth, bill, elasticity(horizon, p), p)

    exports = solved.flows[..., BELARUS, :].copy()
    imports = solved.flows[..., :, BELARUS].copy()
    exports[..., BELARUS] = 0.0
    imports[..., BELARUS] = 0.0
    conduit = conduit_change(base, wedges, growth, p)
    smaller = np.minimum(exports[..., RUSSIA], imports[..., COALITION])
    conduit = np.maximum(conduit, -_LARGEST_CONDUIT_CUT * smaller)
    exports[..., RUSSIA] += conduit
    imports[..., COALITION] += conduit
    imports[..., RUSSIA] += bill

    current = growth.price_index
    return {
        "exports": exports * current[:, None],
        "imports": imports * current[:, None],
        "supply_price": solved.price,
        "re_exports": conduit * current,
        "gas_rent": _rent(scenario, years, current, p),
    }


def run_ces(
    flows: Array,
    scenario: Scenario,
    parameters: Parameters,
    *,
    european_union: tuple[float, float] = (1.0, 1.0),
) -> Outcome:
    """Return what the CES model says about a scenario.

    Parameters
    ----------
    flows
        Base-year flows between the blocs, US$ mn, shape (8, 8), sellers in rows.
    european_union
        Share of the EU in the coalition's purchases from and sales to Belarus in the base year.
        One wedge applies to the whole coalition, so these shares stay.

    Raises
    ------
    ModelError
        Where the input is not usable or a result is not finite.
    """
    base = base_year(flows)
    years = projection_years()
    batches = [
        _run_batch(base, scenario, years, _slice(parameters, start))
        for start in range(0, parameters.draws, _BATCH)
    ]
    arrays = {key: np.concatenate([batch[key] for batch in batches]) for key in batches[0]}
    for key, array in arrays.items():
        if not np.isfinite(array).all():
            raise ModelError(f"{key}: the model gave a number that is not finite")
    return Outcome(
        scenario=scenario, model="ces", years=years, european_union=european_union, **arrays
    )


def _slice(parameters: Parameters, start: int) -> Parameters:
    if parameters.draws <= _BATCH:
        return parameters
    return Parameters(
        **{key: array[start : start + _BATCH] for key, array in vars(parameters).items()}
    )
