"""Each piece of the model alone: what a sanction costs, when it bites, how demand grows."""

import numpy as np
import pytest

from unionscope.assumptions import Scenario, assumption
from unionscope.dataset import load_dataset
from unionscope.model.blocs import BELARUS, CHINA, COALITION, HUBS, REST, RUSSIA, UKRAINE
from unionscope.model.course import projection
from unionscope.model.growth import demand_growth
from unionscope.model.parameters import parameters_from
from unionscope.model.policy import (
    around_today,
    barrier_cut,
    loss,
    pair_losses,
    policy_of,
)
from unionscope.model.run import projection_years
from unionscope.model.timing import elasticity, phased, ramp, response, years_in_force
from unionscope.model.wedges import build_wedges

YEARS = projection_years()
YEAR_2035 = -1


@pytest.fixture(scope="module")
def parameters():
    return parameters_from(load_dataset().parameter_defaults())


def wedges(parameters, **moved: float):
    course = projection(Scenario(**moved))
    return build_wedges(course, parameters, elasticity(course.age, parameters))


def links(parameters, **moved: float):
    return wedges(parameters, **moved).links[0]


def losses(link, parameters, **moved: float):
    return pair_losses(policy_of(Scenario(**moved)), parameters)[link]


def growth_of(parameters, **moved: float):
    return demand_growth(projection(Scenario(**moved)), parameters)


# Losses


def test_without_coverage_nothing_is_lost(parameters):
    assert loss(np.zeros((1, 1)), parameters.enforcement, parameters) == 0


def test_the_first_sanction_does_not_cut_trade_in_one_step(parameters):
    coverage = np.linspace(0, 1, 1001)
    lost = loss(coverage, parameters.enforcement, parameters)[0]
    assert (np.diff(lost) > 0).all()
    assert np.diff(lost).max() < 0.002


def test_some_trade_always_finds_a_way(parameters):
    assert loss(np.ones((1, 1)), np.ones((1, 1)), parameters) == 0.98


def test_the_regime_for_russia_binds_belarus_where_alignment_makes_it_wider(parameters):
    # Coverage 0.855 from the regime for Belarus, 0.565 from the regime for Russia alone.
    link = BELARUS, COALITION
    today = losses(link, parameters)
    lifted = losses(link, parameters, sanctions_belarus=0)
    for lost, coverage in ((today, 0.855), (lifted, 0.7 * 0.95 * 0.85)):
        expected = loss(np.full((1, 1), coverage), parameters.enforcement, parameters)
        np.testing.assert_allclose(lost, expected)


def test_the_part_on_russia_is_full_at_an_intensity_of_105_percent(parameters):
    at_105, at_110, today = (
        losses((COALITION, RUSSIA), parameters, sanction_intensity=each)
        for each in (1 / 0.95, 1.1, 1.0)
    )
    np.testing.assert_allclose(at_105, at_110)
    assert (at_105 > today).all()


def test_secondary_sanctions_cut_what_china_and_the_hubs_sell_to_russia_and_no_other_link(
    parameters,
):
    changed = links(parameters, secondary_sanctions=1.0)[YEAR_2035]
    full = 1 - parameters.secondary_effect[0, 0] * (1 - np.exp(-9))
    expected = np.ones((8, 8))
    expected[[CHINA, HUBS], RUSSIA] = full
    np.testing.assert_allclose(changed, expected)


def test_no_policy_revives_trade_with_ukraine(parameters):
    for moved in ({"sanction_intensity": 0.0}, {"sanctions_belarus": 0.0, "alignment": 0.0}):
        changed = links(parameters, **moved)
        assert (changed[:, BELARUS, UKRAINE] == 1).all()
        assert (changed[:, UKRAINE, BELARUS] == 1).all()


# Sliders in draws that disagree about today


@pytest.mark.parametrize("key", ["programmes_in_force", "energy_discount"])
def test_a_slider_left_alone_means_today_in_every_draw(key):
    today = np.array([[0.1], [0.4], [0.7], [0.9]])
    declared = assumption(key)
    np.testing.assert_allclose(around_today(key, declared.default, today), today)
    np.testing.assert_allclose(around_today(key, 0.0, today), 0, atol=1e-15)
    top = around_today(key, declared.high, today)
    np.testing.assert_allclose(top, np.maximum(declared.high, today))


@pytest.mark.parametrize("key", ["programmes_in_force", "energy_discount"])
def test_a_slider_that_differs_by_draw_means_in_each_what_it_means_alone(key):
    today = np.array([[0.1], [0.4], [0.7], [0.9]])
    positions = np.array([[0.0], [0.3], [0.55], [0.65]])
    together = around_today(key, positions, today)
    alone = [
        around_today(key, float(at[0]), now[None])[0]
        for at, now in zip(positions, today, strict=True)
    ]
    np.testing.assert_array_equal(together, np.array(alone))


def test_positions_of_a_slider_keep_their_order_in_every_draw():
    today = np.array([[0.1], [0.4], [0.64]])
    positions = np.linspace(0, 0.65, 66)
    meant = np.hstack([around_today("energy_discount", each, today) for each in positions])
    assert (np.diff(meant, axis=1) > 0).all()


# Programmes


def test_programmes_that_matter_most_come_last(parameters):
    half, whole = (
        barrier_cut(
            working=np.ones((1, 1)), first_package=done, new_package=0.0, parameters=parameters
        )
        for done in (0.5, 1.0)
    )
    assert half < whole / 2


def test_programmes_never_remove_every_barrier(parameters):
    cut = barrier_cut(
        working=np.full((1, 1), 50.0), first_package=1.0, new_package=1.0, parameters=parameters
    )
    assert cut == 0.95


def test_programmes_ease_trade_with_russia_in_both_directions_and_with_nobody_else(parameters):
    changed = links(parameters, programmes_in_force=1.0)[YEAR_2035]
    assert changed[BELARUS, RUSSIA] == changed[RUSSIA, BELARUS] > 1
    changed[BELARUS, RUSSIA] = changed[RUSSIA, BELARUS] = 1
    np.testing.assert_allclose(changed, 1)


# Time


def test_a_policy_is_in_its_first_year_in_the_year_in_which_it_starts():
    assert years_in_force(YEARS, 2027)[[1, 2, 3]].tolist() == [0, 1, 2]


def test_tightening_takes_effect_by_63_percent_in_its_first_year(parameters):
    share = ramp(np.array([-1.0, 0.0, 1.0, 2.0, 9.0]), parameters)[0]
    np.testing.assert_allclose(share[:2], 0)
    assert share[2] == pytest.approx(0.632, abs=5e-4)
    assert share[4] > 0.999


def test_easing_is_linear_and_complete_after_the_recovery_years(parameters):
    age = np.arange(-1, 11)
    path = phased(np.full((1, 1), 0.8), np.zeros((1, 1)), age, parameters)[0]
    np.testing.assert_allclose(path[1:10], 0.8 * (1 - np.arange(9) / 8), atol=1e-15)
    np.testing.assert_allclose(path[[0, 1]], 0.8)
    np.testing.assert_allclose(path[9:], 0, atol=1e-15)


def test_trade_responds_more_and_more_until_the_long_run(parameters):
    path = response(np.arange(-3, 40), parameters)[0]
    np.testing.assert_allclose(path[:5], parameters.response_first_year[0, 0])
    assert (np.diff(path[4:]) > 0).all()
    assert path[-1] == pytest.approx(parameters.response_long_run[0, 0], rel=1e-5)


def test_in_the_long_run_the_elasticity_is_the_one_of_the_literature(parameters):
    assert elasticity(np.array([60.0]), parameters)[0, 0] == pytest.approx(4.0)


# Routes, China and gas


def test_full_effort_raises_sales_to_china_by_half_and_purchases_by_half_as_many_steps(parameters):
    changed = links(parameters, china_pivot=1.0)[YEAR_2035]
    assert changed[BELARUS, CHINA] == pytest.approx(1.5, rel=1e-3)
    assert changed[CHINA, BELARUS] == pytest.approx(1.5**0.5, rel=1e-3)


def test_rerouting_moves_sales_overseas_and_nothing_more_is_gained_above_the_volume_before_2022(
    parameters,
):
    less, whole, more = (
        links(parameters, rerouting_capacity=each)[YEAR_2035] for each in (0.4, 1.0, 1.2)
    )
    for buyer in (CHINA, HUBS, REST):
        assert less[BELARUS, buyer] < 1 < whole[BELARUS, buyer]
        # More room to spare only brings the same gain about a year sooner.
        assert more[BELARUS, buyer] == pytest.approx(whole[BELARUS, buyer], rel=1e-4)
    assert less[BELARUS, COALITION] == less[BELARUS, RUSSIA] == 1


def test_without_a_discount_gas_costs_two_thirds_more_from_the_first_year_on(parameters):
    price = wedges(parameters, energy_discount=0.0).gas_price[0]
    np.testing.assert_allclose(price[:2], 1)
    np.testing.assert_allclose(price[2:], 1 / 0.6)


def test_dearer_gas_makes_belarusian_goods_harder_to_sell_everywhere_abroad(parameters):
    changed = links(parameters, energy_discount=0.0)[2:]
    assert (changed[:, BELARUS, RUSSIA:] < 1).all()
    assert (changed[:, BELARUS, BELARUS] == 1).all()
    assert (changed[:, RUSSIA:] == 1).all()


# Growth


def test_2_percent_a_year_in_dollars_is_no_real_growth(parameters):
    growth = growth_of(parameters, growth_belarus=0.02)
    np.testing.assert_allclose(growth.belarus, 0, atol=1e-14)


def test_only_part_of_a_partners_growth_reaches_sellers_but_all_of_the_growth_of_belarus(
    parameters,
):
    faster = {"growth_russia": 0.05, "growth_belarus": 0.05}
    growth, plain = growth_of(parameters, **faster), growth_of(parameters)
    deviation = np.log1p(growth.demand) - np.log1p(plain.demand)
    full = np.log(1.05 / 1.03) * (YEARS - 2025)
    np.testing.assert_allclose(deviation[BELARUS, 0], full, atol=1e-14)
    np.testing.assert_allclose(deviation[RUSSIA, 0], 0.8 * full, atol=1e-14)
    np.testing.assert_allclose(deviation[COALITION, 0], 0, atol=1e-14)


def test_a_shock_happens_once_and_stays_for_good(parameters):
    hit = growth_of(parameters, demand_shock_russia=-0.15, demand_shock_year=2029)
    ratio = (1 + hit.demand) / (1 + growth_of(parameters).demand)
    np.testing.assert_allclose(ratio[:, 0, :4], 1)
    np.testing.assert_allclose(ratio[RUSSIA, 0, 4:], 0.85**0.8)
    np.testing.assert_allclose(np.delete(ratio, RUSSIA, axis=0), 1)
