"""What is called inactive changes nothing, and everything else changes something."""

from functools import cache

import numpy as np
import pytest

from unionscope.assumptions import (
    SERVICES_ONLY,
    Scenario,
    assumption,
    assumptions,
    inactive,
    parameter_assumptions,
)
from unionscope.dataset import load_dataset
from unionscope.model.run import MODELS
from unionscope.results import run

STARTS = (2025, 2021)
KEYS = [each.key for each in (*assumptions(), *parameter_assumptions()) if each.key != "start"]

# Policy off its defaults in every direction, so that nothing sleeps for want of another slider.
_SOFTER = {
    "sanction_intensity": 0.8,
    "programmes_in_force": 0.7,
    "secondary_sanctions": 0.5,
    "new_package_completion": 0.8,
    "rerouting_capacity": 0.7,
    "china_pivot": 0.5,
    "energy_discount": 0.2,
    "growth_russia": 0.01,
    "demand_shock_russia": -0.1,
}
# Sanctions on Belarus bind in one and sanctions on Russia, mirrored, in the other.
_SETTINGS = (
    _SOFTER | {"alignment": 0.3},
    _SOFTER | {"alignment": 1.0, "sanctions_belarus": 0.3, "sanction_intensity": 1.0},
)


@cache
def facts():
    return load_dataset()


@cache
def results(model, start, setting, *moved: tuple[str, float]):
    scenario = Scenario(**{"start": start, **_SETTINGS[setting], **dict(moved)})
    outcome = run(facts(), scenario, model)
    return np.stack([outcome.exports, outcome.imports])


def acts(key, model, start):
    declared = assumption(key)
    # Not the ends: two of them can lie beyond the same limit.
    inside = [declared.low + part * (declared.high - declared.low) for part in (0.15, 0.85)]
    values = [round(each) if declared.format == "year" else each for each in inside]
    for setting in range(len(_SETTINGS)):
        one, other = (results(model, start, setting, (key, value)) for value in values)
        if not np.allclose(one, other, rtol=1e-9, atol=0):
            return True
    return False


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("start", STARTS)
def test_exactly_what_is_called_inactive_changes_nothing(model, start):
    asleep = {key for key in KEYS if not acts(key, model, start)}
    # What is about services alone acts, but on no flow of goods.
    assert asleep - SERVICES_ONLY == set(inactive(start, model)) - SERVICES_ONLY


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("start", STARTS)
def test_parameters_act_where_the_data_say(model, start):
    for row in facts().parameters.itertuples():
        used = row.used_by.split(";")
        if start == 2021:
            acting = "replay" in used and (used == ["replay"] or model in used)
        else:
            acting = model in used
        # The replay has no oil price in it, although the parameter was calibrated for one.
        if row.settable and row.key != "oil_elasticity":
            assert acting == (row.key not in inactive(start, model)), row.key


def test_every_reason_is_a_short_sentence():
    for model in MODELS:
        for start in STARTS:
            for key, reason in inactive(start, model).items():
                assert assumption(key).key == key
                assert reason.endswith(".")
                assert len(reason) < 90


def test_an_inactive_policy_is_ignored_and_not_refused():
    plain, carried = (
        run(facts(), Scenario(start=2021, **moved))
        for moved in ({}, {"new_package_completion": 1.0, "policy_start": 2030})
    )
    assert np.array_equal(plain.exports, carried.exports)
