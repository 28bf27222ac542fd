"""Attribution, tornado and Sobol indices."""

from itertools import permutations

import numpy as np
import pytest

from unionscope import Scenario, assumptions, load_dataset, run
from unionscope.analysis import EVENTS, GROUPS, IndexRun, Quantity, UnfinishedError, attribute
from unionscope.analysis.attribution import moved_groups, shapley_values
from unionscope.analysis.evaluate import evaluate
from unionscope.analysis.indices import saltelli_points, variance_shares, with_column
from unionscope.analysis.tornado import inputs, tornado
from unionscope.assumptions import SERVICES_ONLY, scenario_from
from unionscope.model.parameters import ModelError
from unionscope.presets import presets
from unionscope.results import MODELS, Measures

BUSY = Scenario(
    sanction_intensity=0.6,
    alignment=0.4,
    programmes_in_force=0.8,
    new_package_completion=0.7,
    energy_discount=0.2,
    china_pivot=0.4,
    growth_russia=0.01,
    demand_shock_russia=-0.1,
    policy_start=2028,
    trade_elasticity=3.0,
)
EASED = Scenario(sanction_intensity=0.5)
UNIFIED = {"sanctions_belarus": 1.0, "sanctions_russia": 1.0, "alignment": 1.0}
SHARE = Quantity(variable="turnover_share", partner="Russia", year=2035)


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def easing(dataset):
    return tornado(dataset, EASED, "ces", SHARE)


def test_every_assumption_belongs_to_one_group_or_stays_in_place():
    grouped = [key for group in GROUPS for key in group.keys]
    staying = {"policy_start", "start", "sanction_intensity", *SERVICES_ONLY}
    assert sorted([*grouped, *staying]) == sorted(each.key for each in assumptions())


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("scenario", [BUSY, *(each.scenario for each in presets())])
def test_the_parts_of_a_change_add_up_to_it(dataset, model, scenario):
    for output in [("turnover_share", "Russia"), ("exports", "Russia"), ("balance", "World")]:
        found = attribute(dataset, scenario, model, *output)
        size = np.abs(Measures(run(dataset, scenario, model)).value(*output)).max()
        assert np.abs(found.shapley.sum(axis=0) - found.total).max() <= 1e-12 * size
        assert found.alone.sum(axis=0) + found.residual == pytest.approx(found.total)


@pytest.mark.parametrize("model", MODELS)
def test_the_whole_change_is_the_scenarios_own(dataset, model):
    found = attribute(dataset, BUSY, model, "exports", "Russia")
    quo = Scenario(trade_elasticity=3.0)
    ends = [
        Measures(run(dataset, each, model)).value("exports", "Russia")[0] for each in (BUSY, quo)
    ]
    assert found.total == pytest.approx(ends[0] - ends[1], rel=1e-9, abs=1e-6)


def test_groups_that_do_not_move_have_no_part(dataset):
    found = attribute(dataset, Scenario(energy_discount=0.1), "ces", "exports", "Russia")
    energy = [group.id for group in GROUPS].index("energy")
    assert found.shapley[energy] == pytest.approx(found.total, abs=1e-9)
    assert np.delete(found.shapley, energy, axis=0) == pytest.approx(0, abs=1e-9)
    assert found.residual == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("start", [2025, 2021])
@pytest.mark.parametrize("intensity", [0.0, 0.6, 1.0, 1.1])
def test_sanction_intensity_is_shared_out_without_leaving_any_range(dataset, start, intensity):
    scenario = Scenario(
        start=start, sanction_intensity=intensity, sanctions_belarus=1.0, sanctions_russia=1.0
    )
    found = attribute(dataset, scenario, "ces", "exports", "Russia")
    only = moved_groups(scenario, (True, True, False, False, False, False))
    both = evaluate(dataset, [only, scenario], "ces").exports
    assert both[0] == pytest.approx(both[1], rel=1e-9)
    assert found.shapley[2:] == pytest.approx(0, abs=1e-6)


def test_shapley_values_are_the_average_over_every_order():
    worth = np.random.default_rng(3).normal(size=(2, 2, 2, 4))
    expected = np.zeros((3, 4))
    for order in permutations(range(3)):
        present = [0, 0, 0]
        for player in order:
            before = worth[tuple(present)]
            present[player] = 1
            expected[player] += (worth[tuple(present)] - before) / 6
    assert shapley_values(worth) == pytest.approx(expected)


def test_a_tornado_has_the_current_value_where_nothing_changes(dataset, easing):
    moved = run(dataset, EASED)
    assert easing.value == pytest.approx(float(SHARE.of(moved)[0]), rel=1e-10)
    assert easing.status_quo == pytest.approx(float(SHARE.of(run(dataset, Scenario()))[0]))
    for bar in easing.bars:
        each = bar.input
        for end, at in ((each.low, bar.at_low), (each.high, bar.at_high)):
            if each.current == end:
                assert at == pytest.approx(easing.value, rel=1e-10), each.key


def test_between_its_ends_a_bar_holds_the_current_value(easing):
    inside = [bar for bar in easing.bars if bar.input.low <= bar.input.current <= bar.input.high]
    # Kinks at today's value would be the exception; there is none in this scenario.
    for bar in inside:
        low, high = sorted((bar.at_low, bar.at_high))
        assert low - 1e-9 <= easing.value <= high + 1e-9, bar.input.key


def test_bars_are_sorted_and_name_each_acting_input_once(dataset, easing):
    spans = [bar.span for bar in easing.bars]
    assert spans == sorted(spans, reverse=True)
    keys = [bar.input.key for bar in easing.bars]
    assert len(set(keys)) == len(keys)
    assert {"china_pivot", "trade_elasticity", "energy_discount_today"} <= set(keys)
    assert not {"programme_completion", "gap_filling", "oil_elasticity"} & set(keys)
    assert "gap_filling" in {each.key for each in inputs(dataset, Scenario(), "reduced_form")}


def test_at_the_value_where_a_conclusion_flips_it_does(dataset, easing):
    flipping = [bar for bar in easing.bars if bar.flips_at is not None]
    assert {bar.input.kind for bar in flipping} == {"assumption"}
    conclusion = np.sign(easing.value - easing.status_quo)
    for bar in flipping:
        each, at = bar.input, bar.flips_at
        assert each.low <= at <= each.high
        near = at + np.copysign(1e-3 * (each.high - each.low), each.current - at)
        pair = [scenario_from({each.key: value}, EASED) for value in (near, at)]
        held, flipped = SHARE.of(evaluate(dataset, pair, "ces")) - easing.status_quo
        assert np.sign(held) == conclusion != np.sign(flipped)


def test_a_parameter_can_flip_a_conclusion_too(dataset):
    turnover = Quantity(variable="turnover", year=2035)
    found = tornado(dataset, Scenario(**UNIFIED), "ces", turnover, threshold=-1500.0)
    flipping = [bar for bar in found.bars if bar.flips_at and bar.input.kind == "parameter"]
    assert flipping
    for bar in flipping:
        each = bar.input
        effects = []
        for value in (bar.flips_at, each.current):
            pair = [Scenario(**UNIFIED), Scenario()]
            column = {each.key: np.full(2, value)}
            after, before = turnover.of(evaluate(dataset, pair, "ces", column))
            effects.append(after - before + 1500.0)
        assert np.sign(effects[0]) != np.sign(effects[1]), each.key


def test_growth_in_russia_can_undo_what_easing_does_to_its_share(easing):
    bar = next(bar for bar in easing.bars if bar.input.key == "growth_russia")
    assert 0.03 < bar.flips_at < 0.08
    assert bar.effect_low < 0 < bar.effect_high


def test_without_a_change_there_is_no_conclusion_to_flip(dataset):
    found = tornado(dataset, Scenario(), "ces", SHARE)
    assert found.value == found.status_quo
    assert all(bar.flips_at is None for bar in found.bars)
    parameters = [bar for bar in found.bars if bar.input.kind == "parameter"]
    # No parameter moves shares that stand still.
    assert all(bar.effect_low == bar.effect_high == 0 for bar in parameters)


def test_a_threshold_moves_the_flip(dataset, easing):
    nearer = tornado(dataset, EASED, "ces", SHARE, -0.005)
    at = [
        next(bar.flips_at for bar in each.bars if bar.input.key == "growth_russia")
        for each in (easing, nearer)
    ]
    assert at[1] < at[0]


def test_a_setting_beyond_the_evidence_gives_bars_too(dataset):
    found = tornado(dataset, Scenario(sanctions_belarus=0.0, alignment=0.0), "ces", SHARE)
    assert np.isfinite([bar.span for bar in found.bars]).all()


def test_a_replay_has_a_tornado_of_what_acts_in_it(dataset):
    question = Quantity(variable="exports", partner="Russia", year=2025)
    found = tornado(dataset, Scenario(start=2021, sanction_intensity=0.8), "ces", question)
    keys = {bar.input.key for bar in found.bars}
    assert "programme_completion" in keys
    assert not {"growth_russia", "secondary_sanctions", "recovery_years"} & keys


def test_a_year_outside_the_run_is_refused(dataset):
    with pytest.raises(ModelError, match="2040"):
        Quantity(variable="exports", year=2040).of(run(dataset, Scenario()))


# Ishigami and Homma 1990, with a = 7 and b = 0.1; inputs uniform between -pi and pi.
ISHIGAMI_FIRST = (0.3139, 0.4424, 0.0)
ISHIGAMI_TOTAL = (0.5576, 0.4424, 0.2437)


def ishigami(points):
    x = 2 * np.pi * points - np.pi
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


@pytest.fixture(scope="module")
def ishigami_shares():
    first, second = saltelli_points(3, 4096)
    mixed = np.stack([ishigami(with_column(first, second, at)) for at in range(3)])
    return variance_shares(ishigami(first), ishigami(second), mixed)


def test_indices_of_a_known_function_are_as_published(ishigami_shares):
    alone, together, variance = ishigami_shares
    assert alone == pytest.approx(ISHIGAMI_FIRST, abs=0.01)
    assert together == pytest.approx(ISHIGAMI_TOTAL, abs=0.01)
    assert variance == pytest.approx(13.845, rel=0.01)


def test_first_order_indices_add_up_to_at_most_one_and_total_to_at_least_one(ishigami_shares):
    alone, together, _ = ishigami_shares
    assert alone.sum() < 1 < together.sum()
    assert (together >= alone - 0.01).all()


def test_an_input_that_does_nothing_and_a_result_that_does_not_vary_have_no_index():
    flat = np.full((8, 2), 3.0)
    for shares in variance_shares(flat, flat, np.stack([flat])):
        assert (shares == 0).all()


@pytest.fixture(scope="module")
def index_run(dataset):
    return IndexRun(
        dataset, Scenario(trade_elasticity=3.0), "ces", ("exports", "Russia"), count=256
    )


def test_indices_name_every_input_that_acts_and_take_steps(index_run):
    with pytest.raises(UnfinishedError):
        _ = index_run.result
    done = list(index_run.steps())
    assert done == sorted(set(done))
    assert done[-1] == 1.0
    found = index_run.result
    assert found.keys[-6:] == tuple(EVENTS)
    # Moved by the reader, or without a part in this model: certain, so no input.
    assert not {"trade_elasticity", "gap_filling", "oil_elasticity"} & set(found.keys)
    assert found.first.shape == found.total.shape == (len(found.keys), found.years.size)
    assert len(found.labels) == len(found.keys)


def test_in_the_status_quo_demand_and_the_unexplained_make_the_band(index_run):
    found = index_run.finish().result
    by_key = dict(zip(found.keys, found.first[:, -1], strict=True))
    assert by_key["russian_demand"] > 0.25
    assert by_key["unexplained_exports_russia"] > 0.25
    assert found.first[:, -1].sum() == pytest.approx(1, abs=0.15)
    assert (found.variance[1:] > found.variance[:-1]).all()
    assert (found.total >= -1e-9).all()


def test_the_effect_of_a_policy_varies_with_parameters_alone(dataset):
    run_ = IndexRun(dataset, Scenario(china_pivot=1.0), "ces", kind="effect", count=128)
    found = run_.finish().result
    assert not set(EVENTS) & set(found.keys)
    assert found.keys[int(found.total[:, -1].argmax())] == "pivot_reach"
