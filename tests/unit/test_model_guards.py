"""Input that the model refuses: the error names the quantity and the rule."""

import numpy as np
import pytest

from unionscope.assumptions import Scenario
from unionscope.dataset import load_dataset
from unionscope.model.base import base_year
from unionscope.model.blocs import BELARUS, RUSSIA
from unionscope.model.parameters import ModelError, parameters_from
from unionscope.model.run import MODELS, run_model
from unionscope.results import Measures, run, tidy


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture
def flows(dataset):
    return dataset.flow_matrix(2025).copy()


@pytest.fixture(scope="module")
def defaults(dataset):
    return dataset.parameter_defaults()


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, -1.0])
@pytest.mark.parametrize("cell", [(BELARUS, RUSSIA), (RUSSIA, BELARUS), (3, 3)])
def test_flows_must_be_finite_and_not_negative(bad, cell, flows):
    flows[cell] = bad
    with pytest.raises(ModelError, match="base-year flows"):
        base_year(flows)


@pytest.mark.parametrize("shape", [(7, 7), (8, 7), (8,), (1, 8, 8), (0, 0)])
def test_flows_must_be_between_eight_blocs(shape, defaults):
    with pytest.raises(ModelError, match="base-year flows: an 8 by 8 matrix"):
        run_model("ces", np.ones(shape), Scenario(), parameters_from(defaults))


def test_every_bloc_must_buy_something_abroad(flows):
    flows[:, 4] = 0
    with pytest.raises(ModelError, match="base-year flows: every bloc must buy something abroad"):
        base_year(flows)


def test_belarus_must_sell_something(flows):
    flows[BELARUS] = 0
    with pytest.raises(ModelError, match="base-year flows: Belarus must sell something"):
        base_year(flows)


def test_a_zero_flow_stays_zero(flows, defaults):
    flows[BELARUS, 2] = 0
    outcome = run_model("ces", flows, Scenario(sanction_intensity=0.2), parameters_from(defaults))
    assert (outcome.exports[..., 2] == 0).all()


@pytest.mark.parametrize("name", ["trade_elasticity", "conduit_share", "energy_discount_today"])
def test_every_parameter_must_be_there(name, defaults):
    values = {key: value for key, value in defaults.items() if key != name}
    with pytest.raises(ModelError, match=f"parameter {name}: no value"):
        parameters_from(values)


@pytest.mark.parametrize("bad", [np.nan, np.inf, [0.9, np.nan, 0.9]])
def test_every_parameter_must_be_finite(bad, defaults):
    with pytest.raises(ModelError, match="parameter enforcement: every value must be a finite"):
        parameters_from(defaults | {"enforcement": bad})


def test_parameters_must_have_the_same_number_of_draws(defaults):
    values = defaults | {"enforcement": [0.9, 0.8, 0.85], "supply_elasticity": [0.5, 0.4]}
    with pytest.raises(ModelError, match="parameter supply_elasticity: 2 draws where 3"):
        parameters_from(values)


@pytest.mark.parametrize("bad", [[], [[0.9, 0.8], [0.9, 0.8]]])
def test_a_parameter_is_one_number_or_a_row_of_draws(bad, defaults):
    with pytest.raises(ModelError, match="parameter enforcement"):
        parameters_from(defaults | {"enforcement": bad})


def test_a_parameter_without_draws_of_its_own_is_the_same_in_every_draw(defaults):
    parameters = parameters_from(defaults | {"enforcement": [0.9, 0.8, 0.85]})
    assert parameters.draws == 3
    assert (parameters.trade_elasticity == defaults["trade_elasticity"]).all()


def test_parameters_that_no_model_uses_are_left_out(defaults):
    assert "oil_elasticity" not in vars(parameters_from(defaults))


@pytest.mark.parametrize(
    ("name", "value"),
    [("pivot_reach", -1.5), ("gas_cost_share", -50.0), ("energy_discount_today", 1.0)],
)
def test_a_link_that_no_longer_makes_sense_is_an_error_and_not_a_result(
    name, value, flows, defaults
):
    scenario = Scenario(china_pivot=0.5, energy_discount=0.1)
    parameters = parameters_from(defaults | {name: value})
    with (
        np.errstate(all="ignore"),
        pytest.raises(ModelError, match="trade wedges: every factor must be a positive finite"),
    ):
        run_model("ces", flows, scenario, parameters)


def test_a_market_that_cannot_clear_is_an_error_and_not_a_result(flows, defaults):
    # Supply that falls as the price rises, faster than demand does.
    parameters = parameters_from(defaults | {"supply_elasticity": -12.0})
    with np.errstate(all="ignore"), pytest.raises(ModelError, match="does not clear"):
        run_model("ces", flows, Scenario(china_pivot=1.0), parameters)


def test_a_model_that_does_not_exist_is_named_with_those_that_do(flows, defaults):
    message = "model 'gravity': choose one of reduced_form, ces, general_equilibrium"
    with pytest.raises(ModelError, match=message):
        run_model("gravity", flows, Scenario(), parameters_from(defaults))


def test_a_replay_needs_what_really_happened(flows, defaults):
    with pytest.raises(ModelError, match="a run from 2021 needs what really happened after it"):
        run_model("ces", flows, Scenario(start=2021), parameters_from(defaults))


def test_in_general_equilibrium_every_bloc_must_sell_something(flows, defaults):
    flows[4] = 0
    with pytest.raises(ModelError, match="base-year flows: every bloc must sell something"):
        run_model("general_equilibrium", flows, Scenario(), parameters_from(defaults))


@pytest.mark.parametrize("impossible", [{"gas_share": 60.0}, {"home_substitution": 400.0}])
def test_markets_that_cannot_clear_are_an_error_and_not_a_result(impossible, flows, defaults):
    scenario = Scenario(china_pivot=1.0, energy_discount=0.0, sanction_intensity=0.0)
    with (
        np.errstate(all="ignore"),
        pytest.raises(ModelError, match="general_equilibrium: the markets do not clear"),
    ):
        run_model("general_equilibrium", flows, scenario, parameters_from(defaults | impossible))


@pytest.mark.parametrize("model", MODELS)
def test_what_a_run_does_not_give_is_an_error_and_has_no_rows(model, dataset):
    for start in (2025, 2021):
        outcome = run(dataset, Scenario(start=start), model)
        measures, given = Measures(outcome), set(tidy(outcome)["variable"])
        missing = {"supply_price", "re_exports"} if model == "reduced_form" else set()
        missing |= {"gas_rent"} if start == 2021 else set()
        for variable in ("supply_price", "re_exports", "gas_rent"):
            assert (variable in given) == (variable not in missing)
            if variable in missing:
                with pytest.raises(ModelError, match=f"{variable}: {model} from {start} does not"):
                    measures.value(variable)
