"""What holds for uncertainty and attribution in every reachable scenario."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.strategies import any_scenarios, facts, scenarios
from unionscope import run
from unionscope.analysis import (
    NESTED,
    BandRun,
    Quantity,
    Reached,
    Target,
    attribute,
    contour_levels,
    draws_of,
    evaluate,
    frontier,
)
from unionscope.analysis.draws import parameter_ranges, uncertain
from unionscope.assumptions import assumptions
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
@given(any_scenarios(), st.sampled_from(list(MODELS)))
def test_bands_are_finite_ordered_and_nested_in_every_scenario(scenario, model):
    bands = BandRun(facts(), scenario, model, count=32).finish()
    for kind in ("outcome", "effect", "relative_effect"):
        levels = bands.quantiles("turnover_share", "Russia", kind=kind, levels=NESTED)
        assert np.isfinite(levels).all()
        # Low to high: 50 % of the draws lie within the 80 %, and these within the 90 %.
        assert (np.diff(levels, axis=0) >= 0).all()
    outcome = bands.values("turnover_share", "Russia")
    assert ((outcome >= 0) & (outcome <= 1)).all()


@FEW
@given(any_scenarios(), st.sampled_from(list(MODELS)), st.integers(0, 2**32 - 1))
def test_the_same_seed_gives_the_same_band_in_every_scenario(scenario, model, seed):
    one, other = (BandRun(facts(), scenario, model, count=16, seed=seed).finish() for _ in range(2))
    assert (one.values("exports", "Russia") == other.values("exports", "Russia")).all()


@given(st.integers(0, 2**32 - 1), st.integers(0, 9))
def test_draws_of_any_seed_stay_within_their_ranges(seed, power):
    drawn, ranges = draws_of(facts(), count=2**power, seed=seed), parameter_ranges(facts())
    for key in uncertain(facts()):
        low, high = ranges[key].low, ranges[key].high
        assert ((low <= drawn.values[key]) & (drawn.values[key] <= high)).all()
    assert np.isfinite(drawn.z).all()


CHOICES = [each.key for each in assumptions() if each.evidence and each.format != "year"]


@FEW
@given(
    scenario=scenarios(),
    model=st.sampled_from(list(MODELS)),
    axes=st.permutations(CHOICES).map(lambda keys: tuple(keys[:2])),
    direction=st.sampled_from(["at_most", "at_least"]),
    levels=st.tuples(st.floats(0.5, 0.75), st.floats(0.5, 0.75)).map(sorted),
)
def test_a_stricter_target_never_needs_a_smaller_change_in_any_scenario(
    scenario, model, axes, direction, levels
):
    share = Quantity(variable="turnover_share", partner="Russia", year=2035)
    looser_first = levels if direction == "at_least" else levels[::-1]
    looser, stricter = (
        frontier(
            facts(), scenario, model, axes, Target(quantity=share, level=at, direction=direction)
        ).points
        for at in looser_first
    )
    needed = [
        [abs(point.change) if isinstance(point, Reached) else np.inf for point in points]
        for points in (looser, stricter)
    ]
    assert (np.array(needed[1]) >= np.array(needed[0]) - 1e-12).all()


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e6), st.integers(min_value=1, max_value=12))
def test_contour_levels_are_few_and_inside_any_range(low, width, most):
    levels = contour_levels(low, low + width, most)
    assert levels.size <= most
    slack = 1e-6 * max(abs(low), width, 1)
    assert ((levels >= low - slack) & (levels <= low + width + slack)).all()
