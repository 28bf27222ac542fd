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
    any_scenarios,
    choices_of,
    facts,
    facts_matrix,
    parameter_values,
    parameters,
    trade,
    triangular_draws,
)
from unionscope.assumptions import (
    START_REPLAY,
    START_TODAY,
    Scenario,
    assumptions,
    parameter_assumptions,
)
from unionscope.model import ces, general_equilibrium
from unionscope.model import run as run_module
from unionscope.model.base import base_year
from unionscope.model.course import projection
from unionscope.model.growth import Growth
from unionscope.model.parameters import Parameters, parameters_from
from unionscope.model.run import BASE_YEAR, MODELS, run_model
from unionscope.model.timing import elasticity
from unionscope.model.wedges import build_wedges
from unionscope.results import replay_path, run

#: Eight blocs that all sell to each other; no flow is more than a thousand times another.
WORLDS = arrays.arrays(float, (8, 8), elements=st.floats(100, 1e5))
RESULTS = ("exports", "imports", "supply_price", "re_exports", "gas_rent")
POLICY_START = st.integers(2026, 2030)


EVERY_MODEL = pytest.mark.parametrize("model", MODELS)


def results_of(outcome):
    """Return the names of everything that an outcome gives."""
    return [name for name in RESULTS if getattr(outcome, name) is not None]


def assert_same(one, other, rtol=1e-12):
    assert results_of(one) == results_of(other)
    for name in results_of(one):
        np.testing.assert_allclose(
            getattr(one, name), getattr(other, name), rtol=rtol, atol=1e-7, err_msg=name
        )


def solved_without_a_shock(world, power, drawn):
    still = np.zeros((1, 1))
    growth = Growth(belarus=still, demand=np.zeros((8, 1, 1)))
    given_to_model = base_year(world), {}, growth, still, np.full((1, 1), power), drawn
    alone, (general,) = ces.everything(*given_to_model), general_equilibrium.solve(*given_to_model)
    return [
        (alone.flows[..., 0, 0], alone.price[0, 0]),
        (general.flows[..., 0], np.exp(general.price[:, 0])),
    ]


@BOUNDED
@given(drawn=parameters(), power=st.floats(0.5, 6))
def test_without_a_shock_every_ratio_is_1(drawn, power):
    for flows, price in solved_without_a_shock(facts_matrix(), power, drawn):
        np.testing.assert_allclose(flows / facts_matrix(), 1, rtol=1e-12)
        np.testing.assert_allclose(price, 1, rtol=1e-12)


@BOUNDED
@given(world=WORLDS, drawn=parameters(), power=st.floats(0.5, 6))
def test_without_a_shock_every_flow_stays_as_it_is_in_any_world(world, drawn, power):
    for flows, price in solved_without_a_shock(world, power, drawn):
        # Digits are lost where a flow is a thousandth of its market.
        np.testing.assert_allclose(flows / world, 1, rtol=1e-9)
        np.testing.assert_allclose(price, 1, rtol=1e-9)


@EVERY_MODEL
@BOUNDED
@given(scenario=any_scenarios(), drawn=parameters(), unit=st.floats(1e-3, 1e3))
def test_another_unit_of_money_changes_no_ratio(model, scenario, drawn, unit):
    plain = trade(scenario, drawn, model)
    flows, path = facts().flow_matrix(scenario.start) * unit, replay_path(facts())
    scaled = run_model(model, flows, scenario, drawn, path=path)
    np.testing.assert_allclose(scaled.exports, plain.exports * unit, rtol=1e-9)
    np.testing.assert_allclose(scaled.imports, plain.imports * unit, rtol=1e-9)
    if plain.supply_price is not None:
        np.testing.assert_allclose(scaled.supply_price, plain.supply_price, rtol=1e-9)


@BOUNDED
@given(start=POLICY_START, growth=choices_of(GROWTH_KEYS), drawn=parameters())
def test_policy_left_at_its_defaults_is_no_change_of_policy_in_any_draw(start, growth, drawn):
    scenario = Scenario(policy_start=start, **growth)
    course = projection(scenario)
    wedges = build_wedges(course, drawn, elasticity(course.age, drawn))
    np.testing.assert_allclose(wedges.links, 1, rtol=1e-14)
    np.testing.assert_allclose(wedges.gas_price, 1, rtol=1e-14)
    np.testing.assert_allclose(trade(scenario, drawn).re_exports, 0, atol=1e-8)


@EVERY_MODEL
@BOUNDED
@given(drawn=parameters())
def test_in_the_status_quo_every_flow_grows_by_3_percent_a_year_from_the_facts_on(model, drawn):
    # No bend at the seam between the last fact and the first projection.
    outcome, facts = trade(Scenario(), drawn, model), facts_matrix()
    growth = 1.03 ** (outcome.years - BASE_YEAR)
    np.testing.assert_allclose(
        outcome.exports[0, :, 1:], np.outer(growth, facts[0, 1:]), rtol=1e-11
    )
    np.testing.assert_allclose(
        outcome.imports[0, :, 1:], np.outer(growth, facts[1:, 0]), rtol=1e-11
    )
    if outcome.supply_price is not None:
        np.testing.assert_allclose(outcome.supply_price, 1, rtol=1e-12)


@EVERY_MODEL
@BOUNDED
@given(drawn=parameters(), replayed=st.booleans())
def test_assumptions_set_to_their_defaults_change_nothing(model, drawn, replayed):
    # Not even where a link carries every one of them.
    start = START_REPLAY if replayed else START_TODAY
    carried = {each.key: each.default_at(start) for each in assumptions()} | {"start": start}
    assert_same(
        trade(Scenario(**carried), drawn, model), trade(Scenario(start=start), drawn, model)
    )


@EVERY_MODEL
@BOUNDED
@given(scenario=any_scenarios(), drawn=parameters())
def test_every_run_starts_from_the_facts(model, scenario, drawn):
    outcome, start = trade(scenario, drawn, model), facts().flow_matrix(scenario.start)
    np.testing.assert_allclose(outcome.exports[0, 0, 1:], start[0, 1:], rtol=1e-11)
    np.testing.assert_allclose(outcome.imports[0, 0, 1:], start[1:, 0], rtol=1e-11)


@EVERY_MODEL
@BOUNDED
@given(growth=choices_of(GROWTH_KEYS), start=POLICY_START, drawn=parameters())
def test_a_policy_date_that_nothing_uses_changes_nothing(model, growth, start, drawn):
    assert_same(
        trade(Scenario(policy_start=start, **growth), drawn, model),
        trade(Scenario(**growth), drawn, model),
    )


@BOUNDED
@given(policy=choices_of(POLICY_KEYS), year=st.integers(2026, 2035), drawn=parameters())
def test_the_year_of_a_shock_that_does_not_happen_changes_nothing(policy, year, drawn):
    assert_same(
        trade(Scenario(demand_shock_year=year, **policy), drawn), trade(Scenario(**policy), drawn)
    )


@EVERY_MODEL
@BOUNDED
@given(
    policy=choices_of(POLICY_KEYS),
    growth=choices_of(GROWTH_KEYS),
    start=POLICY_START,
    drawn=parameters(),
)
def test_before_its_first_year_a_policy_changes_nothing(model, policy, growth, start, drawn):
    moved = trade(Scenario(policy_start=start, **policy, **growth), drawn, model)
    unmoved = trade(Scenario(policy_start=start, **growth), drawn, model)
    earlier = moved.years < start
    for name in results_of(moved):
        before, after = (getattr(each, name)[:, earlier] for each in (unmoved, moved))
        np.testing.assert_allclose(after, before, rtol=1e-12, atol=1e-7)


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


@EVERY_MODEL
@BOUNDED
@given(scenario=any_scenarios(), values=st.lists(parameter_values(), min_size=2, max_size=4))
def test_a_draw_gives_the_same_result_alone_and_in_company(model, scenario, values):
    stacked = {key: np.array([each[key] for each in values]) for key in values[0]}
    together = trade(scenario, parameters_from(stacked), model)
    for index, each in enumerate(values):
        alone = trade(scenario, parameters_from(each), model)
        for name in results_of(alone):
            # Only the last digits may differ: long arrays are exponentiated in another order, and
            # the search for a price ends when every draw has arrived.
            np.testing.assert_allclose(
                getattr(together, name)[index], getattr(alone, name)[0], rtol=1e-10, atol=1e-6
            )


@BOUNDED
@given(choice=choices_of(), values=parameter_values())
def test_parameters_set_by_name_reach_the_model(choice, values):
    settable = {each.key: values[each.key] for each in parameter_assumptions()}
    by_name = run(facts(), Scenario(**choice, **settable))
    given_directly = trade(
        Scenario(**choice), parameters_from(facts().parameter_defaults() | settable)
    )
    assert_same(by_name, given_directly)


@EVERY_MODEL
@pytest.mark.parametrize("batch", [1, 7, 64, 1000])
def test_results_do_not_depend_on_how_many_draws_are_solved_at_once(model, batch, monkeypatch):
    drawn = triangular_draws(100)
    scenario = Scenario(sanction_intensity=0.4, programmes_in_force=0.9, demand_shock_russia=-0.2)
    usual = trade(scenario, drawn, model)
    monkeypatch.setattr(run_module, "_BATCH", batch)
    assert_same(trade(scenario, drawn, model), usual, rtol=1e-11)


@EVERY_MODEL
def test_running_twice_gives_the_same_digits_and_leaves_the_inputs_alone(model):
    matrix, drawn = facts_matrix().copy(), triangular_draws(20)
    before = {key: array.copy() for key, array in vars(drawn).items()}
    first, second = (
        run_model(model, matrix, Scenario(sanction_intensity=0), drawn) for _ in range(2)
    )
    assert np.array_equal(first.exports, second.exports)
    assert np.array_equal(matrix, facts_matrix())
    assert isinstance(drawn, Parameters)
    assert all(np.array_equal(array, before[key]) for key, array in vars(drawn).items())
