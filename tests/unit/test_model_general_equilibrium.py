"""General equilibrium against closed forms and a second, independent way to find it."""

import numpy as np
import pytest

from tests.properties.strategies import facts, trade, triangular_draws
from unionscope.assumptions import Scenario, assumption
from unionscope.model import ces, general_equilibrium
from unionscope.model.base import base_year
from unionscope.model.blocs import BELARUS, COALITION, RUSSIA
from unionscope.model.demand import weights
from unionscope.model.growth import Growth
from unionscope.model.parameters import parameters_from

THETA = 4.0
STILL = np.zeros((1, 1))
OWN_LINKS = [
    "sanctions_belarus",
    "alignment",
    "programmes_in_force",
    "new_package_completion",
    "rerouting_capacity",
    "china_pivot",
    "energy_discount",
]


def parameters(**moved: float):
    return parameters_from(facts().parameter_defaults() | moved)


def one_tier(**moved: float):
    """Return parameters of the standard model: one elasticity everywhere, fixed supply."""
    return parameters(home_substitution=1 + THETA, supply_elasticity=0.0, **moved)


def solved(flows, factors, drawn, growth=None, bill=STILL):
    grown = np.zeros((8, 1, 1)) if growth is None else growth[:, None, None]
    given = {link: np.full((1, 1), each) for link, each in factors.items()}
    demand = Growth(belarus=grown[BELARUS], demand=grown)
    (year,) = general_equilibrium.solve(
        base_year(flows), given, demand, bill, np.full((1, 1), THETA), drawn
    )
    return year


def everywhere(factor):
    return {(i, j): factor for i in range(8) for j in range(8) if i != j}


@pytest.mark.parametrize("factor", [0.1, 0.8, 1.5, 20.0])
def test_equal_countries_keep_equal_prices_and_split_spending_in_closed_form(factor):
    home, abroad = 700.0, 40.0
    flows = np.full((8, 8), abroad) + np.diag(np.full(8, home - abroad))
    year = solved(flows, everywhere(factor), one_tier())
    spending = home + 7 * abroad
    at_home = spending * home / (home + 7 * abroad * factor)
    np.testing.assert_allclose(year.price, 0, atol=1e-12)
    np.testing.assert_allclose(np.diag(year.flows[..., 0]), at_home, rtol=1e-12)
    np.testing.assert_allclose(year.flows[0, 1, 0], (spending - at_home) / 7, rtol=1e-12)


@pytest.mark.parametrize("factor", [0.3, 3.0])
def test_two_halves_of_the_world_trade_in_closed_form(factor):
    # Four blocs that behave as one country, twice; a cost between the halves moves no price.
    inside, across = 100.0, 25.0
    half = np.arange(8) < 4
    flows = np.where(half[:, None] == half, inside, across)
    links = {(i, j): factor for i in range(8) for j in range(8) if half[i] != half[j]}
    year = solved(flows, links, one_tier())
    spending = 4 * (inside + across)
    share = across * factor / (4 * (inside + across * factor))
    np.testing.assert_allclose(year.flows[0, 5, 0], spending * share, rtol=1e-12)


def by_fixed_point(flows, links, growth):
    """Return log prices and flows of the standard model by moving each price to its excess demand.

    Written from the equations alone: loops, one tier, deficits as fixed parts of world output.
    """
    size, wedge = len(flows), np.ones_like(flows)
    for link, each in links.items():
        wedge[link] = each
    output, deficit = flows.sum(axis=1), flows.sum(axis=0) - flows.sum(axis=1)
    price = np.ones(size)
    for _ in range(20_000):
        made = [(1 + growth[i]) * price[i] * output[i] for i in range(size)]
        traded = np.zeros_like(flows)
        for j in range(size):
            spent = made[j] + deficit[j] * sum(made) / output.sum()
            offered = [flows[i, j] * wedge[i, j] * price[i] ** -THETA for i in range(size)]
            traded[:, j] = [spent * each / sum(offered) for each in offered]
        excess = traded.sum(axis=1) / made
        if np.abs(excess - 1).max() < 1e-13:
            break
        price = price * excess**0.15
        price = price * output.sum() / (price * output).sum()
    assert np.abs(excess - 1).max() < 1e-12
    return np.log(price), traded


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_world_has_the_equilibrium_that_a_fixed_point_finds(seed):
    random = np.random.default_rng(seed)
    flows = random.uniform(1, 100, (8, 8)) + np.diag(random.uniform(100, 2000, 8))
    links = {link: each for link, each in everywhere(1.0).items() if random.random() < 0.3}
    links = {link: random.uniform(0.2, 3) for link in links}
    growth = random.uniform(-0.2, 0.3, 8)
    price, traded = by_fixed_point(flows, links, growth)
    year = solved(flows, links, one_tier(), growth)
    np.testing.assert_allclose(year.price[:, 0], price, atol=1e-9)
    np.testing.assert_allclose(year.flows[..., 0], traded, rtol=1e-8)


def test_the_real_world_has_the_equilibrium_that_a_fixed_point_finds():
    flows = facts().flow_matrix(2025)
    links = {(BELARUS, COALITION): 3.0, (COALITION, RUSSIA): 2.0, (RUSSIA, COALITION): 2.5}
    price, traded = by_fixed_point(flows, links, np.zeros(8))
    year = solved(flows, links, one_tier())
    np.testing.assert_allclose(year.price[:, 0], price, atol=1e-9)
    np.testing.assert_allclose(year.flows[..., 0], traded, rtol=1e-7)


def test_the_gas_bill_goes_from_belarus_to_russia():
    bill = np.full((1, 1), 500.0)
    flows = facts().flow_matrix(2025)
    paid, free = (solved(flows, {}, parameters(), bill=each) for each in (bill, STILL))
    beyond = paid.spending - paid.output - (free.spending - free.output)
    np.testing.assert_allclose(beyond[[BELARUS, RUSSIA], 0], [-500, 500], atol=1)


def test_slopes_are_the_derivatives_of_excess_demand():
    drawn = parameters(home_substitution=1.7, supply_elasticity=0.6)
    base = base_year(facts().flow_matrix(2025))
    links = {(BELARUS, COALITION): np.full(1, 3.0), (COALITION, RUSSIA): np.full(1, 2.0)}
    world = base.output.sum()
    year = general_equilibrium._Year(
        by_link=weights(base, links, (1,)),
        home_share=base.home_share,
        supply=base.output[:, None] * 1.1,
        deficit=(base.deficit / world)[:, None],
        transfers=np.zeros((8, 1)),
        numeraire=(base.output / world)[:, None],
        power=np.full(1, 2.5),
        upper=drawn.home_substitution[:, 0] - 1,
        rise=1 + drawn.supply_elasticity[:, 0],
    )
    price = np.random.default_rng(5).uniform(-0.2, 0.2, (8, 1))

    def excess(at):
        rows = year.excess(year.at(at)[0])
        rows[COALITION] = rows[-1]
        return rows[:-1, 0]

    slopes = year.slopes(*year.at(price))[..., 0]
    for k in range(8):
        step = np.zeros((8, 1))
        step[k] = 1e-6
        numeric = (excess(price + step) - excess(price - step)) / 2e-6
        np.testing.assert_allclose(slopes[:, k], numeric, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("key", OWN_LINKS)
def test_on_belarusian_links_partners_prices_hardly_matter(key):
    declared = assumption(key)
    for value in (declared.low, declared.high):
        alone, general = (
            trade(Scenario(**{key: value}), None, model).exports[..., RUSSIA]
            for model in ("ces", "general_equilibrium")
        )
        np.testing.assert_allclose(general, alone, rtol=1e-3)


def test_on_belarusian_links_the_two_models_stay_within_half_a_percent_in_every_draw():
    # Largest difference seen in 256 draws of 60 settings: 0.39 %.
    moved = {"sanctions_belarus": 0, "alignment": 0, "programmes_in_force": 1, "china_pivot": 1}
    alone, general = (
        trade(Scenario(**moved), triangular_draws(256), model).exports[..., RUSSIA]
        for model in ("ces", "general_equilibrium")
    )
    np.testing.assert_allclose(general, alone, rtol=5e-3)


def test_the_smaller_belarus_is_the_closer_are_the_two_models():
    factors = {(BELARUS, RUSSIA): np.full((1, 1), 1.3), (BELARUS, COALITION): np.full((1, 1), 3.0)}
    gaps = []
    for size in (1.0, 0.1, 0.001):
        flows = facts().flow_matrix(2025).copy()
        flows[BELARUS] *= size
        flows[1:, BELARUS] *= size
        growth = Growth(belarus=STILL, demand=np.zeros((8, 1, 1)))
        given = base_year(flows), factors, growth, STILL, np.full((1, 1), THETA), parameters()
        alone, general = (model.trade(*given).exports for model in (ces, general_equilibrium))
        gaps.append(np.abs(general[1:] / alone[1:] - 1).max())
    assert gaps[0] > 5 * gaps[1] > 200 * gaps[2]
    assert gaps[2] < 1e-5
