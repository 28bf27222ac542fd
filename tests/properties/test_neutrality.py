"""What must change nothing: no shock, another unit of money, a date that nothing uses, company."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tests.properties.strategies import (
    BOUNDED,
    GROWTH_KEYS,
    POLICY_KEYS,
    choices_of,
    facts_matrix,
    parameter_values,
    parameters,
    scenarios,
    trade,
    triangular_draws,
)
from unionscope.assumptions import Scenario
from unionscope.model import run as run_module
from unionscope.model.ces import base_year, solve
from unionscope.model.growth import Growth
from unionscope.model.parameters import Parameters, parameters_from
from unionscope.model.run import BASE_YEAR, projection_years, run_ces
from unionscope.model.wedges import build_wedges

#: Eight blocs that all sell to each other; no flow is more than a thousand times another.
WORLDS = arrays.arrays(float, (8, 8), elements=st.floats(100, 1e5))
RESULTS = ("exports", "imports", "supply_price", "re_exports", "gas_rent")
POLICY_START = st.integers(2026, 2030)


def assert_same(one, other, rtol=1e-12):
    for name in RESULTS:
        np.testing.assert_allclose(
            getattr(one, name), getattr(other, name), rtol=rtol, atol=1e-7, err_msg=name
        )


def solved_without_a_shock(world, power, drawn):
    still = np.zeros((1, 1))
    growth = Growth(belarus=still, demand=np.zeros((1, 1, 8)), price_index=np.ones(1))
    links = np.ones((1, 1, 8, 8))
    return solve(base_year(world), links, growth, still, np.full((1, 1), power), drawn)


@BOUNDED
@given(drawn=parameters(), power=st.floats(0.5, 6))
def test_without_a_shock_every_ratio_is_1(drawn, power):
    solved = solved_without_a_shock(facts_matrix(), power, drawn)
    np.testing.assert_allclose(solved.flows[0, 0] / facts_matrix(), 1, rtol=1e-12)
    np.testing.assert_allclose(solved.price, 1, rtol=1e-12)


@BOUNDED
@given(world=WORLDS, drawn=parameters(), power=st.floats(0.5, 6))
def test_without_a_shock_every_flow_stays_as_it_is_in_any_world(world, drawn, power):
    solved = solved_without_a_shock(world, power, drawn)
    # Digits are lost where a flow is a thousandth of its market.
    np.testing.assert_allclose(solved.flows[0, 0] / world, 1, rtol=1e-9)
    np.testing.assert_allclose(solved.price, 1, rtol=1e-9)


@BOUNDED
@given(scenario=scenarios(), drawn=parameters(), unit=st.floats(1e-3, 1e3))
def test_another_unit_of_money_changes_no_ratio(scenario, drawn, unit):
    plain = trade(scenario, drawn)
    scaled = run_ces(facts_matrix() * unit, scenario, drawn)
    np.testing.assert_allclose(scaled.exports, plain.exports * unit, rtol=1e-9)
    np.testing.assert_allclose(scaled.imports, plain.imports * unit, rtol=1e-9)
    np.testing.assert_allclose(scaled.supply_price, plain.supply_price, rtol=1e-9)


@BOUNDED
@given(start=POLICY_START, growth=choices_of(GROWTH_KEYS), drawn=parameters())
def test_policy_left_at_its_defaults_is_no_change_of_policy_in_any_draw(start, growth, drawn):
    scenario = Scenario(policy_start=start, **growth)
    wedges = build_wedges(scenario, projection_years(), drawn)
    np.testing.assert_allclose(wedges.links, 1, rtol=1e-14)
    np.testing.assert_allclose(wedges.gas_price, 1, rtol=1e-14)
    np.testing.assert_allclose(trade(scenario, drawn).re_exports, 0, atol=1e-8)


@BOUNDED
@given(drawn=parameters())
def test_in_the_status_quo_every_flow_grows_by_3_percent_a_year_from_the_facts_on(drawn):
    # No bend at the seam between the last fact and the first projection.
    outcome, facts = trade(Scenario(), drawn), facts_matrix()
    growth = 1.03 ** (outcome.years - BASE_YEAR)
    np.testing.assert_allclose(
        outcome.exports[0, :, 1:], np.outer(growth, facts[0, 1:]), rtol=1e-11
    )
    np.testing.assert_allclose(
        outcome.imports[0, :, 1:], np.outer(growth, facts[1:, 0]), rtol=1e-11
    )
    np.testing.assert_allclose(outcome.supply_price, 1, rtol=1e-12)


@BOUNDED
@given(scenario=scenarios(), drawn=parameters())
def test_every_projection_starts_from_the_facts(scenario, drawn):
    outcome, facts = trade(scenario, drawn), facts_matrix()
    np.testing.assert_allclose(outcome.exports[0, 0, 1:], facts[0, 1:], rtol=1e-11)
    np.testing.assert_allclose(outcome.imports[0, 0, 1:], facts[1:, 0], rtol=1e-11)


@BOUNDED
@given(growth=choices_of(GROWTH_KEYS), start=POLICY_START, drawn=parameters())
def test_a_policy_date_that_nothing_uses_changes_nothing(growth, start, drawn):
    assert_same(
        trade(Scenario(policy_start=start, **growth), drawn), trade(Scenario(**growth), drawn)
    )


@BOUNDED
@given(policy=choices_of(POLICY_KEYS), year=st.integers(2026, 2035), drawn=parameters())
def test_the_year_of_a_shock_that_does_not_happen_changes_nothing(policy, year, drawn):
    assert_same(
        trade(Scenario(demand_shock_year=year, **policy), drawn), trade(Scenario(**policy), drawn)
    )


@BOUNDED
@given(
    policy=choices_of(POLICY_KEYS),
    growth=choices_of(GROWTH_KEYS),
    start=POLICY_START,
    drawn=parameters(),
)
def test_before_its_first_year_a_policy_changes_nothing(policy, growth, start, drawn):
    moved = trade(Scenario(policy_start=start, **policy, **growth), drawn)
    unmoved = trade(Scenario(policy_start=start, **growth), drawn)
    earlier = moved.years < start
    for name in RESULTS:
        np.testing.assert_allclose(
            getattr(moved, name)[:, earlier], getattr(unmoved, name)[:, earlier], rtol=1e-12
        )


@BOUNDED
@given(
    shock=st.floats(-0.4, 0.2),
    year=st.integers(2026, 2035),
    policy=choices_of(POLICY_KEYS),
    drawn=parameters(),
)
def test_before_its_year_a_shock_changes_nothing(shock, year, policy, drawn):
    hit = trade(Scenario(demand_shock_russia=shock, demand_shock_year=year, **policy), drawn)
    spared = trade(Scenario(**policy), drawn)
    earlier = hit.years < year
    np.testing.assert_allclose(hit.exports[:, earlier], spared.exports[:, earlier], rtol=1e-12)
    np.testing.assert_allclose(hit.imports[:, earlier], spared.imports[:, earlier], rtol=1e-12)


@BOUNDED
@given(scenario=scenarios(), values=st.lists(parameter_values(), min_size=2, max_size=4))
def test_a_draw_gives_the_same_result_alone_and_in_company(scenario, values):
    stacked = {key: np.array([each[key] for each in values]) for key in values[0]}
    together = trade(scenario, parameters_from(stacked))
    for index, each in enumerate(values):
        alone = trade(scenario, parameters_from(each))
        for name in RESULTS:
            # Only the last digits may differ: long arrays are exponentiated in another order.
            np.testing.assert_allclose(
                getattr(together, name)[index], getattr(alone, name)[0], rtol=1e-11, atol=1e-7
            )


@pytest.mark.parametrize("batch", [1, 7, 64, 1000])
def test_results_do_not_depend_on_how_many_draws_are_solved_at_once(batch, monkeypatch):
    drawn = triangular_draws(100)
    scenario = Scenario(sanction_intensity=0.4, programmes_in_force=0.9, demand_shock_russia=-0.2)
    usual = trade(scenario, drawn)
    monkeypatch.setattr(run_module, "_BATCH", batch)
    assert_same(trade(scenario, drawn), usual, rtol=1e-11)


def test_running_twice_gives_the_same_digits_and_leaves_the_inputs_alone():
    matrix, drawn = facts_matrix().copy(), triangular_draws(20)
    before = {key: array.copy() for key, array in vars(drawn).items()}
    first, second = (run_ces(matrix, Scenario(sanction_intensity=0), drawn) for _ in range(2))
    assert np.array_equal(first.exports, second.exports)
    assert np.array_equal(matrix, facts_matrix())
    assert isinstance(drawn, Parameters)
    assert all(np.array_equal(array, before[key]) for key, array in vars(drawn).items())
