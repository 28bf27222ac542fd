"""Surfaces, frontiers, and round levels."""

from itertools import pairwise

import numpy as np
import pytest

from unionscope import Scenario, assumptions, load_dataset, run
from unionscope.analysis import (
    NotReachable,
    Quantity,
    Reached,
    Search,
    Target,
    contour_levels,
    frontier,
    surface,
)
from unionscope.analysis.evaluate import evaluate
from unionscope.analysis.surface import positions
from unionscope.assumptions import assumption
from unionscope.model.parameters import ModelError
from unionscope.results import MODELS

SHARE = Quantity(variable="turnover_share", partner="Russia", year=2035)
AXES = ("china_pivot", "sanction_intensity")


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


def at_most(level):
    return Target(quantity=SHARE, level=level, direction="at_most")


@pytest.mark.parametrize("model", MODELS)
def test_every_point_of_a_surface_is_a_run(dataset, model):
    base = Scenario(growth_russia=0.02)
    found = surface(dataset, base, model, SHARE, ("sanction_intensity", "energy_discount"), 5)
    assert found.values.shape == (5, 5)
    for row, column in [(0, 0), (4, 1), (2, 3)]:
        scenario = Scenario(
            growth_russia=0.02,
            sanction_intensity=found.x[column],
            energy_discount=found.y[row],
        )
        expected = SHARE.of(run(dataset, scenario, model))[0]
        assert found.values[row, column] == pytest.approx(expected, rel=1e-10)


def test_a_surface_may_have_a_parameter_or_a_year_along_its_side(dataset):
    found = surface(
        dataset, Scenario(alignment=1.0), "ces", SHARE, ("trade_elasticity", "policy_start"), 3
    )
    assert found.x.tolist() == [2.0, 4.0, 6.0]
    assert found.y.tolist() == [2026, 2027, 2028, 2029, 2030]
    assert np.isfinite(found.values).all()


@pytest.mark.parametrize("key", [each.key for each in assumptions() if each.key != "start"])
def test_positions_span_the_range_or_the_evidence(key):
    declared = assumption(key)
    whole, supported = positions(key, 11), positions(key, 11, evidence=True)
    assert (whole[0], whole[-1]) == (declared.low, declared.high)
    assert (supported[0], supported[-1]) == (declared.evidence or (declared.low, declared.high))


def test_the_places_of_a_surface_can_be_chosen(dataset):
    places = (np.array([0.2, 0.7]), np.array([0.1, 0.3, 0.5]))
    found = surface(dataset, Scenario(), "ces", SHARE, AXES, places)
    assert (found.x.tolist(), found.y.tolist()) == ([0.2, 0.7], [0.1, 0.3, 0.5])
    expected = SHARE.of(run(dataset, Scenario(china_pivot=0.7, sanction_intensity=0.3)))[0]
    assert found.values[1, 1] == pytest.approx(expected, rel=1e-10)


def test_a_search_takes_its_values_and_may_leave_the_evidence(dataset):
    far = at_most(0.56)
    inside = frontier(dataset, Scenario(), "ces", AXES, far, Search(at=(0.0, 0.3)))
    outside = frontier(dataset, Scenario(), "ces", AXES, far, Search(at=(0.3,), evidence=False))
    assert [point.x for point in inside.points] == [0.0, 0.3]
    assert not inside.reachable
    (point,) = outside.points
    assert isinstance(point, Reached)
    assert point.y < assumption("sanction_intensity").evidence[0]


def test_scenarios_of_different_starts_are_not_solved_together(dataset):
    with pytest.raises(ModelError, match="start"):
        evaluate(dataset, [Scenario(), Scenario(start=2021)], "ces")


def test_at_the_frontier_the_target_is_met_and_just_before_it_is_not(dataset):
    target = at_most(0.62)
    found = frontier(dataset, Scenario(), "ces", AXES, target)
    assert found.reachable
    reached = [point for point in found.points if isinstance(point, Reached)]
    for point in reached:
        before = point.y - point.change * 1e-3
        pair = [Scenario(china_pivot=point.x, sanction_intensity=y) for y in (point.y, before)]
        at, near = SHARE.of(evaluate(dataset, pair, "ces"))
        assert at <= 0.62 or point.change == 0
        assert near > 0.62 or point.change == 0


def test_a_stricter_target_never_needs_a_smaller_change(dataset):
    needed = []
    for level in (0.627, 0.62, 0.60):
        found = frontier(dataset, Scenario(), "ces", AXES, at_most(level))
        needed.append([abs(p.change) if isinstance(p, Reached) else np.inf for p in found.points])
    for looser, stricter in pairwise(np.array(needed)):
        assert (stricter >= looser).all()


def test_more_of_a_helpful_assumption_never_needs_more_of_the_other(dataset):
    found = frontier(dataset, Scenario(), "ces", AXES, at_most(0.62))
    needed = [abs(p.change) if isinstance(p, Reached) else 9.0 for p in found.points]
    assert needed == sorted(needed, reverse=True)


def test_a_target_that_is_met_already_needs_no_change(dataset):
    found = frontier(dataset, Scenario(), "ces", AXES, at_most(0.7))
    assert all(isinstance(p, Reached) and p.change == 0 for p in found.points)


def test_a_target_out_of_reach_says_so_and_how_close_it_gets(dataset):
    found = frontier(dataset, Scenario(), "ces", AXES, at_most(0.3))
    assert not found.reachable
    low, high = assumption("sanction_intensity").evidence
    for point in found.points:
        assert isinstance(point, NotReachable)
        assert low <= point.y <= high
        own = Scenario(china_pivot=point.x, sanction_intensity=point.y)
        assert point.closest == pytest.approx(SHARE.of(run(dataset, own))[0], rel=1e-9)
        assert point.closest > 0.3


def test_a_frontier_upwards_finds_levels_to_reach_at_least(dataset):
    target = Target(
        quantity=Quantity(variable="exports", partner="China", year=2030),
        level=2400.0,
        direction="at_least",
    )
    found = frontier(dataset, Scenario(), "ces", ("rerouting_capacity", "china_pivot"), target)
    changes = [p.change for p in found.points if isinstance(p, Reached)]
    assert changes
    assert all(change > 0 for change in changes)


def test_an_assumption_cannot_be_traded_against_itself(dataset):
    with pytest.raises(ValueError, match="china_pivot"):
        frontier(dataset, Scenario(), "ces", ("china_pivot", "china_pivot"), at_most(0.6))


@pytest.mark.parametrize(
    ("low", "high"), [(0.613, 0.688), (27_300, 34_900), (-850, 1240), (0.97831, 1.01668), (0, 1)]
)
def test_contour_levels_are_round_evenly_spaced_and_inside(low, high):
    levels = contour_levels(low, high)
    assert 2 < levels.size <= 8
    assert low <= levels[0] < levels[-1] <= high
    steps = np.diff(levels)
    assert steps == pytest.approx(steps[0])
    mantissa = steps[0] / 10 ** np.floor(np.log10(steps[0]) + 1e-9)
    assert mantissa == pytest.approx(min((1, 2, 2.5, 5), key=lambda each: abs(each - mantissa)))


@pytest.mark.parametrize(("low", "high"), [(1.0, 1.0), (2.0, 1.0), (float("nan"), 1.0)])
def test_an_empty_range_has_no_contour_levels(low, high):
    assert contour_levels(low, high).size == 0
