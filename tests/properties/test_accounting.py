"""What must add up, in every scenario a reader can reach and with every parameter in its range."""

import numpy as np
import pytest
from hypothesis import given

from tests.properties.strategies import (
    BOUNDED,
    POLICY_KEYS,
    central,
    facts_matrix,
    parameters,
    scenarios,
    trade,
)
from unionscope.assumptions import Scenario
from unionscope.model.blocs import BELARUS
from unionscope.model.ces import base_year, solve
from unionscope.model.growth import demand_growth
from unionscope.model.parameters import parameters_from
from unionscope.model.run import gas_bill, projection_years
from unionscope.model.timing import elasticity
from unionscope.model.wedges import build_wedges
from unionscope.results import PARTNERS, Measures


def solved(scenario, drawn):
    """Return the equilibrium before gas bill, re-exports and price level are added, and growth."""
    base, years = base_year(facts_matrix()), projection_years()
    growth = demand_growth(scenario, years, drawn)
    wedges = build_wedges(scenario, years, drawn)
    bill = gas_bill(base, growth, wedges.gas_price, drawn)
    return solve(base, wedges.links, growth, bill, elasticity(years - 2026, drawn), drawn), growth


@BOUNDED
@given(scenario=scenarios(), drawn=parameters())
def test_what_a_bloc_buys_adds_up_to_what_it_spends(scenario, drawn):
    equilibrium, _ = solved(scenario, drawn)
    bought = equilibrium.flows.sum(axis=-2)
    np.testing.assert_allclose(bought, equilibrium.spending, rtol=1e-12)


@BOUNDED
@given(scenario=scenarios(), drawn=parameters())
def test_the_market_for_belarusian_goods_clears(scenario, drawn):
    equilibrium, growth = solved(scenario, drawn)
    sold = equilibrium.flows[..., BELARUS, :].sum(axis=-1)
    output = facts_matrix()[BELARUS].sum() * (1 + growth.belarus)
    supplied = output * equilibrium.price ** (1 + drawn.supply_elasticity)
    np.testing.assert_allclose(sold, supplied, rtol=1e-10)


@BOUNDED
@given(scenario=scenarios(), drawn=parameters())
def test_every_flow_is_finite_and_none_is_negative(scenario, drawn):
    equilibrium, _ = solved(scenario, drawn)
    outcome = trade(scenario, drawn)
    for flows in (equilibrium.flows, outcome.exports, outcome.imports):
        assert np.isfinite(flows).all()
        assert (flows >= 0).all()
    assert np.isfinite(outcome.re_exports).all()
    assert (outcome.gas_rent >= 0).all()


@BOUNDED
@given(scenario=scenarios(), drawn=parameters())
def test_shares_lie_between_0_and_1_and_sum_to_1(scenario, drawn):
    measures = Measures(trade(scenario, drawn))
    for variable in ("export_share", "import_share", "turnover_share"):
        shares = np.stack([measures.value(variable, partner) for partner in PARTNERS])
        assert ((shares >= 0) & (shares <= 1)).all()
        np.testing.assert_allclose(shares.sum(axis=0), 1, rtol=1e-12)


@BOUNDED
@given(scenario=scenarios(), drawn=parameters())
def test_concentration_lies_between_equal_shares_and_a_single_partner(scenario, drawn):
    measures = Measures(trade(scenario, drawn))
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


@BOUNDED
@given(scenario=scenarios((*POLICY_KEYS, "policy_start")))
def test_policy_alone_keeps_the_price_in_the_plausible_range(scenario):
    price = trade(scenario, central()).supply_price
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
def test_the_market_clears_even_at_the_worst_corner_of_everything(extreme):
    # Corners found by climbing over all sliders and parameters; |log price| about 1 there, well
    # inside the range that the solver searches.
    drawn = parameters_from(central_values() | RIGID)
    price = trade(Scenario(**extreme), drawn).supply_price
    assert 0.7 < np.abs(np.log(price)).max() < 1.2


def central_values():
    return {key: array[0, 0] for key, array in vars(central()).items()}
