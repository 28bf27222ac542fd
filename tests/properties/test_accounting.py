"""What must add up, in every scenario a reader can reach and with every parameter in its range."""

import numpy as np
import pytest
from hypothesis import given

from tests.properties.strategies import (
    BOUNDED,
    POLICY_KEYS,
    any_scenarios,
    central,
    facts,
    parameters,
    scenarios,
    trade,
)
from unionscope.assumptions import Scenario
from unionscope.model import ces, general_equilibrium
from unionscope.model.additions import gas_bill
from unionscope.model.base import base_year
from unionscope.model.blocs import BELARUS
from unionscope.model.growth import demand_growth
from unionscope.model.parameters import parameters_from
from unionscope.model.run import MODELS, course_of
from unionscope.model.timing import elasticity
from unionscope.model.wedges import build_wedges
from unionscope.results import PARTNERS, Measures, replay_path


def inputs(scenario, drawn, redirected=0.0):
    """Return what a model with prices solves, before re-exports and price level are added."""
    base = base_year(facts().flow_matrix(scenario.start))
    course = course_of(scenario, replay_path(facts()))
    growth = demand_growth(course, drawn)
    wedges = build_wedges(course, drawn, elasticity(course.age, drawn), redirected)
    bill = gas_bill(base, growth, wedges.gas_price, drawn)
    return base, wedges.factors, growth, bill, elasticity(course.horizon, drawn), drawn


@BOUNDED
@given(scenario=any_scenarios(), drawn=parameters())
def test_what_a_bloc_buys_adds_up_to_what_it_spends(scenario, drawn):
    equilibrium = ces.everything(*inputs(scenario, drawn))
    bought = equilibrium.flows.sum(axis=0)
    np.testing.assert_allclose(bought, equilibrium.spending, rtol=1e-12)
    for year in general_equilibrium.solve(*inputs(scenario, drawn, 0.75)):
        np.testing.assert_allclose(year.flows.sum(axis=0), year.spending, rtol=1e-12)


@BOUNDED
@given(scenario=any_scenarios(), drawn=parameters())
def test_the_market_for_belarusian_goods_clears(scenario, drawn):
    given_to_model = inputs(scenario, drawn)
    equilibrium, growth = ces.everything(*given_to_model), given_to_model[2]
    sold = equilibrium.flows[BELARUS].sum(axis=0)
    output = given_to_model[0].output[BELARUS] * (1 + growth.belarus)
    supplied = output * equilibrium.price ** (1 + drawn.supply_elasticity)
    np.testing.assert_allclose(sold, supplied, rtol=1e-10)


@BOUNDED
@given(scenario=any_scenarios(), drawn=parameters())
def test_trade_of_belarus_alone_is_the_same_as_in_the_whole_equilibrium(scenario, drawn):
    given_to_model = inputs(scenario, drawn)
    alone, whole = ces.trade(*given_to_model), ces.everything(*given_to_model)
    np.testing.assert_allclose(alone.exports[1:], whole.flows[BELARUS, 1:], rtol=1e-11)
    np.testing.assert_allclose(alone.imports[1:], whole.flows[1:, BELARUS], rtol=1e-11)


@BOUNDED
@given(scenario=any_scenarios(), drawn=parameters())
def test_in_general_equilibrium_every_market_clears_and_the_price_level_stays(scenario, drawn):
    output = facts().flow_matrix(scenario.start).sum(axis=1)[:, None]
    for year in general_equilibrium.solve(*inputs(scenario, drawn, 0.75)):
        np.testing.assert_allclose(year.flows.sum(axis=1), year.output, rtol=1e-9)
        level = (np.exp(year.price) * output).sum(axis=0)
        np.testing.assert_allclose(level, output.sum(), rtol=1e-9)
        np.testing.assert_allclose(year.spending.sum(axis=0), year.output.sum(axis=0), rtol=1e-9)
        assert (year.flows >= 0).all()


@pytest.mark.parametrize("model", MODELS)
@BOUNDED
@given(scenario=any_scenarios(), drawn=parameters())
def test_every_flow_is_finite_and_none_is_negative(model, scenario, drawn):
    outcome = trade(scenario, drawn, model)
    for flows in (outcome.exports, outcome.imports):
        assert np.isfinite(flows).all()
        assert (flows >= 0).all()
    for given_by_some in (outcome.re_exports, outcome.supply_price, outcome.gas_rent):
        assert given_by_some is None or np.isfinite(given_by_some).all()
    assert outcome.gas_rent is None or (outcome.gas_rent >= 0).all()


@pytest.mark.parametrize("model", MODELS)
@BOUNDED
@given(scenario=any_scenarios(), drawn=parameters())
def test_shares_lie_between_0_and_1_and_sum_to_1(model, scenario, drawn):
    measures = Measures(trade(scenario, drawn, model))
    for variable in ("export_share", "import_share", "turnover_share"):
        shares = np.stack([measures.value(variable, partner) for partner in PARTNERS])
        assert ((shares >= 0) & (shares <= 1)).all()
        np.testing.assert_allclose(shares.sum(axis=0), 1, rtol=1e-12)


@pytest.mark.parametrize("model", MODELS)
@BOUNDED
@given(scenario=any_scenarios(), drawn=parameters())
def test_concentration_lies_between_equal_shares_and_a_single_partner(model, scenario, drawn):
    measures = Measures(trade(scenario, drawn, model))
    for variable in ("export_concentration", "import_concentration"):
        concentration = measures.value(variable)
        assert (concentration >= 1 / 7 - 1e-12).all()
        assert (concentration <= 1 + 1e-12).all()


@BOUNDED
@given(scenario=scenarios(POLICY_KEYS), drawn=parameters())
def test_policy_moves_exports_and_imports_by_the_same_amount(scenario, drawn):
    # The deficit is fixed, re-exports pass through, and a dearer gas bill is paid by buying less
    # of everything else: so the balance is that of the status quo.
    now, before = trade(scenario, drawn), trade(Scenario(), drawn)
    change_of_exports = now.exports.sum(axis=-1) - before.exports.sum(axis=-1)
    change_of_imports = now.imports.sum(axis=-1) - before.imports.sum(axis=-1)
    np.testing.assert_allclose(change_of_exports, change_of_imports, atol=1e-4)


@BOUNDED
@given(scenario=scenarios())
def test_with_central_parameters_the_price_stays_within_half(scenario):
    # Largest |log| found by climbing over all sliders: 0.41 down, 0.39 up, at growth extremes.
    assert np.abs(np.log(trade(scenario).supply_price)).max() < 0.45


@pytest.mark.parametrize("model", ["ces", "general_equilibrium"])
@BOUNDED
@given(scenario=scenarios((*POLICY_KEYS, "policy_start")))
def test_policy_alone_keeps_the_price_in_the_plausible_range(model, scenario):
    price = trade(scenario, central(), model).supply_price
    assert ((price > 0.88) & (price < 1.12)).all()


SLUMP = {
    "sanction_intensity": 1.1,
    "programmes_in_force": 0.0,
    "sanctions_belarus": 1.0,
    "sanctions_russia": 0.0,
    "alignment": 1.0,
    "policy_start": 2026,
    "new_package_completion": 0.0,
    "rerouting_capacity": 0.4,
    "growth_belarus": 0.12,
    "growth_russia": -0.06,
    "growth_coalition": -0.06,
    "growth_china": -0.06,
    "growth_rest": -0.06,
    "demand_shock_russia": -0.4,
    "demand_shock_year": 2026,
    "energy_discount": 0.0,
}
BOOM = {
    "sanction_intensity": 1.1,
    "programmes_in_force": 1.0,
    "sanctions_belarus": 0.0,
    "sanctions_russia": 1.0,
    "alignment": 0.0,
    "secondary_sanctions": 1.0,
    "policy_start": 2026,
    "new_package_completion": 1.0,
    "rerouting_capacity": 1.2,
    "china_pivot": 1.0,
    "growth_belarus": -0.06,
    "growth_russia": 0.12,
    "growth_coalition": 0.12,
    "growth_china": 0.12,
    "growth_rest": 0.12,
    "demand_shock_russia": 0.2,
    "demand_shock_year": 2035,
    "energy_discount": 0.65,
}
RIGID = {
    "trade_elasticity": 2.0,
    "response_first_year": 0.5,
    "home_substitution": 1.2,
    "supply_elasticity": 0.1,
    "demand_pass_through": 1.0,
    "enforcement": 0.97,
    "over_compliance": 0.4,
    "bulk_share": 0.7,
    "barrier_cost": 0.25,
    "programme_scope": 0.6,
    "gas_cost_share": 0.08,
    "gas_share": 0.12,
}


@pytest.mark.parametrize("extreme", [SLUMP, BOOM], ids=["slump", "boom"])
def test_general_equilibrium_is_found_even_at_the_worst_corner_of_everything(extreme):
    drawn = parameters_from(central_values() | RIGID)
    price = trade(Scenario(**extreme), drawn, "general_equilibrium").supply_price
    assert 0.3 < np.abs(np.log(price)).max() < 1.2


@pytest.mark.parametrize("extreme", [SLUMP, BOOM], ids=["slump", "boom"])
def test_the_market_clears_even_at_the_worst_corner_of_everything(extreme):
    # Corners found by climbing over all sliders and parameters; |log price| about 1 there, well
    # inside the range that the solver searches.
    drawn = parameters_from(central_values() | RIGID)
    price = trade(Scenario(**extreme), drawn).supply_price
    assert 0.7 < np.abs(np.log(price)).max() < 1.2


def central_values():
    return {key: array[0, 0] for key, array in vars(central()).items()}
