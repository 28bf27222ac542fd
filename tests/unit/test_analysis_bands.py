"""Bands of outcome and effect, and where their width comes from."""

import numpy as np
import pytest

from unionscope import Scenario, load_dataset
from unionscope.analysis import NESTED, SPLIT, BandRun, SplitRun, UnfinishedError
from unionscope.analysis.evaluate import evaluate
from unionscope.analysis.split import base_year_draws, with_base_year
from unionscope.dataset import BLOCS
from unionscope.model.parameters import parameters_from
from unionscope.model.run import run_model
from unionscope.presets import preset
from unionscope.results import MODELS, PARTNERS, Measures

EASING = preset("full-easing").scenario
COUNT = 512
OUTPUTS = [("exports", "Russia"), ("turnover_share", "Russia"), ("imports", "EU"), ("turnover",)]


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def easing(dataset):
    return BandRun(dataset, EASING, count=COUNT).finish()


@pytest.fixture(scope="module")
def split(easing):
    return SplitRun(easing).finish()


@pytest.mark.parametrize("kind", ["outcome", "effect", "relative_effect"])
@pytest.mark.parametrize("output", OUTPUTS, ids=" ".join)
def test_bands_are_ordered_and_nested(easing, output, kind):
    bands = easing.quantiles(*output, kind=kind, levels=NESTED)
    assert bands.shape == (len(NESTED), easing.years.size)
    # In order, so 90 % of the draws hold 80 %, and these hold 50 %.
    assert (np.diff(bands, axis=0) >= 0).all()


def test_bands_open_with_time_from_no_width_in_the_base_year(easing):
    low, high = easing.quantiles("exports", "Russia")
    assert high[0] - low[0] == pytest.approx(0, abs=1e-6)
    # Until the policy starts, width is chance alone.
    assert (np.diff(high - low)[:2] > 0).all()


def test_the_same_seed_gives_the_same_band(dataset, easing):
    again = BandRun(dataset, EASING, count=COUNT).finish()
    assert (again.quantiles("exports") == easing.quantiles("exports")).all()


def test_another_seed_gives_nearly_the_same_band(dataset):
    runs = [BandRun(dataset, EASING, seed=seed).finish() for seed in (1, 2)]
    first, second = (each.quantiles("exports", "Russia") for each in runs)
    assert (first != second).any()
    assert second == pytest.approx(first, rel=0.02)


@pytest.mark.parametrize("model", MODELS)
def test_the_effect_of_the_status_quo_is_exactly_zero_in_every_draw(dataset, model):
    bands = BandRun(dataset, Scenario(), model, count=64).finish()
    for output in OUTPUTS:
        assert (bands.values(*output, kind="effect") == 0).all()
        assert (bands.values(*output, kind="relative_effect") == 0).all()


def test_with_a_moved_parameter_the_status_quo_still_has_no_effect(dataset):
    bands = BandRun(dataset, Scenario(trade_elasticity=3.0), count=64).finish()
    assert (bands.values("exports", "Russia", kind="effect") == 0).all()


# Under easing it lies a little higher: recovery is as likely to take five years as eight.
@pytest.mark.parametrize(("scenario", "near"), [(Scenario(), 0.01), (EASING, 0.05)])
def test_outcome_bands_have_the_central_line_near_their_middle(dataset, scenario, near):
    central = Measures(evaluate(dataset, [scenario], "ces"))
    bands = BandRun(dataset, scenario).finish()
    for variable, partner in [("exports", "Russia"), ("exports", "World"), ("imports", "World")]:
        (middle,) = bands.quantiles(variable, partner, levels=(0.5,))
        assert middle == pytest.approx(central.path(variable, partner), rel=near)


def test_outcome_bands_are_wider_than_those_of_parameters_alone(easing):
    narrow = easing.measures("parameters").value("exports", "Russia").std(axis=0)
    wide = easing.values("exports", "Russia").std(axis=0)
    assert (wide[1:] > narrow[1:]).all()


def test_policies_are_told_apart_by_effect_bands_where_outcome_bands_overlap(dataset, easing):
    quo = BandRun(dataset, Scenario(), count=COUNT).finish()
    assert easing.quantiles("exports", "Russia")[1, -1] > quo.quantiles("exports", "Russia")[0, -1]
    assert easing.quantiles("exports", "Russia", kind="effect")[1, -1] < 0


def test_easing_lowers_russias_share_in_every_draw(easing):
    rising = easing.rising("turnover_share", "Russia")
    assert rising[-1] == 0.0
    assert easing.rising("exports", "EU")[-1] == 1.0


def test_progress_rises_to_one(dataset):
    done = list(BandRun(dataset, EASING, count=1024).steps())
    assert done == sorted(set(done))
    assert 0 < done[0] < 0.5
    assert done[-1] == 1.0
    assert len(done) == 6


def test_bands_cannot_be_read_before_the_last_step(dataset):
    run = BandRun(dataset, EASING, count=COUNT)
    with pytest.raises(UnfinishedError, match="finish"):
        run.quantiles("exports")
    next(run.steps())
    with pytest.raises(UnfinishedError):
        run.quantiles("exports")


def test_a_replay_has_bands_of_parameters_alone(dataset):
    bands = BandRun(dataset, Scenario(start=2021, sanction_intensity=0.0), count=64).finish()
    assert bands.years[0] == 2021
    outcome, alone = (
        each.value("exports", "Russia")
        for each in (bands.measures("outcome"), bands.measures("parameters"))
    )
    assert (outcome == alone).all()
    assert bands.quantiles("exports", "EU", kind="effect")[0, -1] > 0


def test_every_source_of_uncertainty_has_its_own_width(split):
    widths = split.widths("exports", "Russia")
    assert tuple(widths) == SPLIT
    assert all((width >= 0).all() for width in widths.values())
    # In the base year only the figures themselves are uncertain.
    assert widths["data"][0] > 0
    assert [widths[each][0] for each in SPLIT[1:]] == pytest.approx([0, 0, 0], abs=1e-6)
    assert all(widths[each][-1] > 0 for each in SPLIT)


def test_a_split_takes_steps_and_cannot_be_read_before_the_last(easing):
    run = SplitRun(easing)
    with pytest.raises(UnfinishedError):
        run.widths("exports")
    done = list(run.steps())
    assert done == sorted(set(done))
    assert done[-1] == 1.0


def test_models_without_a_price_are_left_out_of_its_range(split):
    low, high = split.range_of("model", "supply_price")
    assert (low <= high).all()


def test_base_year_figures_stay_in_their_published_ranges(dataset):
    drawn = base_year_draws(dataset, 2025, 256, 1)
    assert len(drawn) == 16
    assert 26900 <= drawn["exports R"].min() < drawn["exports R"].max() <= 27800
    assert drawn["imports WE"].mean() == pytest.approx(6000, rel=0.01)


def test_in_the_status_quo_the_uncertainty_of_data_is_that_of_the_base_year(dataset):
    central = evaluate(dataset, [Scenario()], "ces")
    measures = Measures(with_base_year(central, base_year_draws(dataset, 2025, 64, 1)))
    shares = measures.value("turnover_share", "Russia")
    assert shares == pytest.approx(np.repeat(shares[:, :1], shares.shape[1], axis=1), abs=1e-9)
    parts = sum(measures.value("imports", partner) for partner in PARTNERS)
    assert parts == pytest.approx(measures.value("imports"), rel=1e-12)


def test_keeping_the_growth_of_flows_is_close_to_full_runs_from_other_base_years(dataset):
    drawn = base_year_draws(dataset, 2025, 16, 3)
    short = Measures(with_base_year(evaluate(dataset, [EASING], "ces"), drawn))
    p = parameters_from(dataset.parameter_defaults())
    for draw in range(16):
        flows = dataset.flow_matrix(2025).copy()
        for at, code in enumerate(BLOCS[1:], start=1):
            codes = ("WE", "WO") if code == "W" else (code,)
            flows[0, at] = sum(drawn[f"exports {each}"][draw] for each in codes)
            flows[at, 0] = sum(drawn[f"imports {each}"][draw] for each in codes)
        full = Measures(run_model("ces", flows, EASING, p))
        expected = full.value("turnover_share", "Russia")[0]
        assert short.value("turnover_share", "Russia")[draw] == pytest.approx(expected, abs=0.004)
