"""What a run goes through: its years, and policy, growth and prices in them."""

from dataclasses import dataclass

import numpy as np

from unionscope.assumptions import START_TODAY, Scenario
from unionscope.model.blocs import BELARUS, BLOCS, CHINA, COALITION, RUSSIA
from unionscope.model.parameters import Array
from unionscope.model.policy import TODAY, PolicyState, policy_of
from unionscope.model.timing import years_in_force

#: The year whose observed trade every projection starts from.
BASE_YEAR = START_TODAY
LAST_YEAR = 2035
#: Nominal US$ growth of every bloc in the status quo, a year: 1 % real, 2 % prices (weo_oct2025).
STATUS_QUO_GROWTH = 0.03
#: Growth of US$ trade prices, per year (weo_oct2025).
PRICE_GROWTH = 0.02


@dataclass(frozen=True, kw_only=True, eq=False)
class Course:
    """Years of a run, the base year first, and what happens in them.

    Attributes
    ----------
    years
        Calendar years, shape (years,).
    age
        Years for which the policy has been in force, 1 in its first year.  Shape (years,).
    horizon
        Years that buyers have had to respond to anything, 1 or less in the first.  Counted from a
        fixed year, so that a policy date that nothing uses changes nothing.  Shape (years,).
    before, after
        Policy inside the base-year trade, and the policy that comes.
    growth
        Log real growth since the base year, shape (blocs, 1, years).
    baseline
        The same of every bloc in the status quo, shape (years,).
    price_index
        US$ trade prices, base year = 1.  Shape (years,).
    pivot_further
        How much further than from today a turn to China reaches, as a factor.
    """

    years: Array
    age: Array
    horizon: Array
    before: PolicyState
    after: PolicyState
    growth: Array
    baseline: Array
    price_index: Array
    pivot_further: float = 1.0


def projection_years() -> Array:
    """Return the base year and every year of the projection.  Shape (years,)."""
    return np.arange(BASE_YEAR, LAST_YEAR + 1, dtype=float)


def nominal_growth(scenario: Scenario, years: Array) -> Array:
    """Return nominal US$ growth of every bloc in every year.  Shape (blocs, years)."""
    by_bloc = np.full(len(BLOCS), scenario.growth_rest)
    by_bloc[BELARUS] = scenario.growth_belarus
    by_bloc[RUSSIA] = scenario.growth_russia
    by_bloc[COALITION] = scenario.growth_coalition
    by_bloc[CHINA] = scenario.growth_china
    growth = np.tile(by_bloc[:, None], years.size)
    # A shock happens once, but its level stays: it multiplies that year's growth factor.
    hit = years == scenario.demand_shock_year
    growth[RUSSIA, hit] = (1 + growth[RUSSIA, hit]) * (1 + scenario.demand_shock_russia) - 1
    return growth


def projection(scenario: Scenario) -> Course:
    """Return the course of a run from today's trade into the future."""
    years = projection_years()
    real = np.log1p(nominal_growth(scenario, years)) - np.log1p(PRICE_GROWTH)
    real[:, 0] = 0.0
    since = years - BASE_YEAR
    return Course(
        years=years,
        age=years_in_force(years, scenario.policy_start),
        horizon=since - 1,
        before=TODAY,
        after=policy_of(scenario),
        growth=np.cumsum(real, axis=1)[:, None],
        baseline=since * (np.log1p(STATUS_QUO_GROWTH) - np.log1p(PRICE_GROWTH)),
        price_index=(1 + PRICE_GROWTH) ** since,
    )
