"""What holds for uncertainty and attribution in every reachable scenario."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.strategies import any_scenarios, facts, scenarios
from unionscope import run
from unionscope.analysis import BandRun, attribute, contour_levels, evaluate
from unionscope.results import MODELS, Measures

FEW = settings(max_examples=10)


@FEW
@given(st.lists(scenarios(), min_size=1, max_size=6), st.sampled_from(list(MODELS)))
def test_scenarios_solved_together_give_what_each_gives_alone(several, model):
    together = evaluate(facts(), several, model)
    for position, scenario in enumerate(several):
        alone = run(facts(), scenario, model)
        assert together.exports[position] == pytest.approx(alone.exports[0], rel=1e-9)
        assert together.imports[position] == pytest.approx(alone.imports[0], rel=1e-9)
        assert together.gas_rent[position] == pytest.approx(alone.gas_rent[0], rel=1e-12)


@FEW
@given(any_scenarios(), st.sampled_from(list(MODELS)))
def test_shapley_parts_add_up_in_every_scenario(scenario, model):
    found = attribute(facts(), scenario, model, "exports", "Russia")
    size = Measures(run(facts(), scenario, model)).value("exports", "Russia").max()
    assert np.abs(found.shapley.sum(axis=0) - found.total).max() <= 1e-12 * size


@FEW
@given(any_scenarios())
def test_bands_are_finite_and_ordered_in_every_scenario(scenario):
    bands = BandRun(facts(), scenario, count=32).finish()
    for kind in ("outcome", "effect"):
        low, high = bands.quantiles("turnover_share", "Russia", kind=kind)
        assert np.isfinite([low, high]).all()
        assert (low <= high).all()
    outcome = bands.values("turnover_share", "Russia")
    assert ((outcome >= 0) & (outcome <= 1)).all()


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e6), st.integers(min_value=1, max_value=12))
def test_contour_levels_are_few_and_inside_any_range(low, width, most):
    levels = contour_levels(low, low + width, most)
    assert levels.size <= most
    slack = 1e-6 * max(abs(low), width, 1)
    assert ((levels >= low - slack) & (levels <= low + width + slack)).all()
