"""Draws, chance events and drivers of growth."""

from dataclasses import replace

import numpy as np
import pytest

from unionscope import Scenario, load_dataset, run
from unionscope.analysis.chance import drivers_of, fading_spread, with_unexplained
from unionscope.analysis.draws import (
    COUNT,
    EVENTS,
    Range,
    draws_of,
    evenly_spread,
    parameter_ranges,
    triangular,
    uncertain,
)
from unionscope.analysis.evaluate import outcome_of_draws, status_quo
from unionscope.model.blocs import BELARUS, BLOCS, CHINA, RUSSIA
from unionscope.model.course import projection
from unionscope.model.growth import Drivers, demand_growth, driven
from unionscope.model.parameters import parameters_from
from unionscope.results import MODELS


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def draws(dataset):
    return draws_of(dataset)


def test_every_uncertain_parameter_is_drawn_and_nothing_else(dataset, draws):
    varying = {key for key, column in draws.values.items() if np.ptp(column) > 0}
    assert varying == set(uncertain(dataset))
    assert set(draws.values) == set(dataset.parameter_defaults())
    assert draws.z.shape == (COUNT, len(EVENTS))


def test_draws_never_leave_their_ranges(dataset, draws):
    ranges = parameter_ranges(dataset)
    for key in uncertain(dataset):
        column = draws.values[key]
        assert ranges[key].low <= column.min() < column.max() <= ranges[key].high, key


def test_draws_have_the_mean_and_spread_of_the_triangle(dataset, draws):
    for key in uncertain(dataset):
        low, mode, high = vars(parameter_ranges(dataset)[key]).values()
        column = draws.values[key]
        spread = (low**2 + mode**2 + high**2 - low * mode - low * high - mode * high) / 18
        assert column.mean() == pytest.approx((low + mode + high) / 3, rel=2e-3), key
        assert column.var() == pytest.approx(spread, rel=0.01), key


def test_events_are_standard_normal_and_unrelated(draws):
    assert draws.z.mean(axis=0) == pytest.approx(0, abs=0.01)
    assert draws.z.std(axis=0) == pytest.approx(1, abs=0.01)
    assert np.corrcoef(draws.z.T) == pytest.approx(np.eye(6), abs=0.05)


def test_the_same_seed_gives_the_same_draws_and_another_seed_others(dataset, draws):
    draws_of.cache_clear()
    again, other = draws_of(dataset), draws_of(dataset, seed=1)
    assert again is not draws
    assert (again.z == draws.z).all()
    assert (other.z != draws.z).any()


def test_fewer_draws_are_the_first_of_more(dataset, draws):
    assert (draws_of(dataset, count=256).z == draws.z[:256]).all()


def test_a_moved_parameter_has_the_readers_value_in_every_draw_and_leaves_the_others(
    dataset, draws
):
    moved = draws_of(dataset, (("trade_elasticity", 3.0), ("over_compliance_start", 0.3)))
    assert (moved.values["trade_elasticity"] == 3.0).all()
    assert (moved.values["over_compliance_start"] == 0.3).all()
    others = set(uncertain(dataset)) - {"trade_elasticity"}
    assert all((moved.values[key] == draws.values[key]).all() for key in others)
    assert (moved.z == draws.z).all()


def test_draws_cannot_be_changed_by_whoever_reads_them(draws):
    with pytest.raises(ValueError, match="read-only"):
        draws.z[0, 0] = 0.0
    with pytest.raises(ValueError, match="read-only"):
        draws.values["enforcement"][0] = 0.0


def test_a_part_of_the_draws_keeps_their_order(draws):
    part = draws.part(slice(512, 1024))
    assert part.count == 512
    assert (part.values["enforcement"] == draws.values["enforcement"][512:1024]).all()


@pytest.mark.parametrize("count", [0, 3, 1000])
def test_a_number_of_draws_that_would_not_be_evenly_spread_is_refused(count):
    with pytest.raises(ValueError, match="power of two"):
        evenly_spread(2, count, 0)


@pytest.mark.parametrize("ends", [(1.0, 1.0, 3.0), (1.0, 3.0, 3.0), (2.0, 2.0, 2.0)])
def test_a_triangle_may_lean_all_the_way_or_be_a_point(ends):
    low, mode, high = ends
    values = triangular(np.linspace(0, 1, 101), Range(low=low, mode=mode, high=high))
    assert (values[0], values[-1]) == (low, high)
    assert (np.diff(values) >= 0).all()


def test_deviations_of_demand_level_off_and_supply_keeps_drifting():
    years = np.arange(2025.0, 2036.0)
    drivers = drivers_of(np.ones((1, 6)), years)
    assert drivers.russia[0, :3] == pytest.approx([0, 0.13, 0.13 * np.sqrt(1.64)])
    assert drivers.russia[0, -1] == pytest.approx(0.13 * np.sqrt((1 - 0.64**10) / 0.36))
    assert drivers.belarus[0] == pytest.approx(0.02 * np.sqrt(years - 2025))
    assert drivers.partners[0] == pytest.approx(0.025 * np.sqrt(years - 2025))


def test_each_event_moves_its_own_flows(dataset):
    outcome = run(dataset, Scenario())
    sigma = dataset.parameter_defaults()
    fading = fading_spread(outcome.years)
    # Which of z4, z5, z6 moves which flow, and by how much of its spread.
    half = 1 / np.sqrt(2)
    for event, to_russia, from_russia, elsewhere, from_elsewhere in [
        (3, 1, 0, 0, 0),
        (4, 0, 1, 0, half),
        (5, 0, 0, 1, half),
    ]:
        z = np.zeros((1, 6))
        z[0, event] = 1.0
        moved = with_unexplained(outcome, z, dataset)
        exports = np.log(moved.exports[0, :, 1:] / outcome.exports[0, :, 1:]).T
        imports = np.log(moved.imports[0, :, 1:] / outcome.imports[0, :, 1:]).T
        for found, part, key in [
            (exports[RUSSIA - 1], to_russia, "residual_exports_russia"),
            (imports[RUSSIA - 1], from_russia, "residual_imports_russia"),
            (exports[CHINA - 1], elsewhere, "residual_exports_other"),
            (imports[CHINA - 1], from_elsewhere, "residual_imports_other"),
        ]:
            assert found == pytest.approx(part * sigma[key] * fading, abs=1e-12)


@pytest.mark.parametrize("model", MODELS)
def test_drivers_that_are_all_zero_change_nothing(dataset, model):
    scenario = Scenario(sanction_intensity=0.6, growth_russia=0.01)
    draws = replace(draws_of(dataset, count=8), z=np.zeros((8, 6)))
    without = outcome_of_draws(dataset, scenario, model, draws)
    with_zero = outcome_of_draws(dataset, scenario, model, draws, chance=True)
    assert with_zero.exports == pytest.approx(without.exports, rel=1e-12)
    assert with_zero.imports == pytest.approx(without.imports, rel=1e-12)


def test_drivers_differ_by_draw_over_more_than_one_batch(dataset):
    draws = draws_of(dataset)
    whole = outcome_of_draws(dataset, Scenario(), "ces", draws, chance=True)
    part = outcome_of_draws(dataset, Scenario(), "ces", draws.part(slice(600, 620)), chance=True)
    assert whole.exports[600:620] == pytest.approx(part.exports, rel=1e-10)


def test_drivers_of_demand_pass_through_in_part_and_those_of_supply_in_full(dataset):
    course = projection(Scenario())
    shape = (1, course.years.size)
    added = Drivers(
        russia=np.full(shape, 0.1), partners=np.full(shape, -0.2), belarus=np.full(shape, 0.3)
    )
    p = parameters_from(dataset.parameter_defaults())
    before, after = demand_growth(course, p), demand_growth(driven(course, added), p)
    moved = np.log1p(after.demand) - np.log1p(before.demand)
    passed = float(p.demand_pass_through[0, 0])
    assert moved[RUSSIA] == pytest.approx(0.1 * passed)
    assert moved[BELARUS] == pytest.approx(0.3)
    others = [each for each in range(len(BLOCS)) if each not in (BELARUS, RUSSIA)]
    assert moved[others] == pytest.approx(-0.2 * passed)
    assert (after.belarus == after.demand[BELARUS]).all()


def test_a_replay_has_no_chance(dataset):
    draws = draws_of(dataset, count=16)
    replay = Scenario(start=2021)
    with_chance = outcome_of_draws(dataset, replay, "ces", draws, chance=True)
    assert (with_chance.exports == outcome_of_draws(dataset, replay, "ces", draws).exports).all()


def test_the_status_quo_keeps_start_and_parameters():
    scenario = Scenario(start=2021, alignment=0.2, trade_elasticity=3.0)
    assert status_quo(scenario).changed() == {"start": 2021, "trade_elasticity": 3.0}
