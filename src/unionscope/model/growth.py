"""How demand grows from the base year on, in prices of the base year."""

from dataclasses import dataclass

import numpy as np

from unionscope.assumptions import Scenario
from unionscope.model.blocs import BELARUS, BLOCS, CHINA, COALITION, RUSSIA
from unionscope.model.parameters import Array, Parameters

#: Nominal US$ growth of every bloc in the status quo, a year: 1 % real, 2 % prices (weo_oct2025).
STATUS_QUO_GROWTH = 0.03
#: Growth of US$ trade prices, per year (weo_oct2025).
PRICE_GROWTH = 0.02


@dataclass(frozen=True, kw_only=True, eq=False)
class Growth:
    """Demand relative to the base year, less one, in base-year prices.

    `belarus` has shape (draws, years), `demand` (draws, years, blocs), `price_index` (years,).
    """

    belarus: Array
    demand: Array
    price_index: Array


def nominal_growth(scenario: Scenario, years: Array) -> Array:
    """Return nominal US$ growth of every bloc in every year.  Shape (years, blocs)."""
    by_bloc = np.full(len(BLOCS), scenario.growth_rest)
    by_bloc[BELARUS] = scenario.growth_belarus
    by_bloc[RUSSIA] = scenario.growth_russia
    by_bloc[COALITION] = scenario.growth_coalition
    by_bloc[CHINA] = scenario.growth_china
    growth = np.tile(by_bloc, (years.size, 1))
    # A shock happens once, but its level stays: it multiplies that year's growth factor.
    hit = years == scenario.demand_shock_year
    growth[hit, RUSSIA] = (1 + growth[hit, RUSSIA]) * (1 + scenario.demand_shock_russia) - 1
    return growth


def demand_growth(scenario: Scenario, years: Array, parameters: Parameters) -> Growth:
    """Return cumulated growth since the base year, which is the first of `years`.

    Partner demand beyond the common baseline passes through only in part; growth of Belarus is
    its own supply and counts in full.
    """
    real = np.log1p(nominal_growth(scenario, years)) - np.log1p(PRICE_GROWTH)
    real[0] = 0.0
    cumulated = np.cumsum(real, axis=0)
    age = years - years[0]
    baseline = age * (np.log1p(STATUS_QUO_GROWTH) - np.log1p(PRICE_GROWTH))
    deviation = cumulated - baseline[:, None]
    passed = parameters.demand_pass_through[..., None] * deviation
    demand = np.expm1(baseline[:, None] + passed)
    belarus = np.broadcast_to(np.expm1(cumulated[:, BELARUS]), demand.shape[:2])
    demand[..., BELARUS] = belarus
    return Growth(belarus=belarus, demand=demand, price_index=(1 + PRICE_GROWTH) ** age)
