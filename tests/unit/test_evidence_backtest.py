"""The backtest says what the specification published, and is a fair one."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from unionscope.dataset import load_dataset
from unionscope.evidence import METHODS, TARGETS, backtest, backtest_scores, before_war
from unionscope.evidence.backtest import HORIZONS, spread
from unionscope.evidence.before_war import model_forecasts, origins
from unionscope.evidence.past import FIRST_ORIGIN, gap, past_of
from unionscope.model.course import STATUS_QUO_GROWTH
from unionscope.results import MODELS

#: Published with the specification: one-year forecasts of exports to Russia, origins 2014-24.
PUBLISHED = {
    ("pass_through_80", "mae"): 0.070,
    ("pass_through_60", "mae"): 0.081,
    ("driver", "mae"): 0.074,
    ("no_change", "mae"): 0.130,
    ("pass_through_80", "mase"): 0.45,
    ("pass_through_60", "mase"): 0.52,
}
WITHOUT_FORESIGHT = ("no_change", "drift")


@cache
def scores():
    table = backtest_scores(load_dataset())
    return table.set_index(["target", "method", "horizon", "metric"])


def score(target, method, horizon, metric):
    return float(scores().loc[(target, method, horizon, metric), "value"])


@pytest.mark.parametrize(("method", "metric"), PUBLISHED)
def test_the_published_figures_come_out_again(method, metric):
    digits = 2 if metric == "mase" else 3
    found = round(score("exports_russia", method, 1, metric), digits)
    assert found == pytest.approx(PUBLISHED[method, metric])


def test_the_80_percent_range_of_the_reduced_form_held_nine_years_of_eleven():
    row = scores().loc[("exports_russia", "pass_through_80", 1, "coverage_80")]
    assert row["n"] == 11
    assert row["value"] == pytest.approx(9 / 11)


@pytest.mark.parametrize("horizon", HORIZONS)
def test_every_horizon_uses_every_origin_that_the_data_allow(horizon):
    found = backtest(load_dataset())
    last = max(past_of(load_dataset()).years)
    mine = found[(found["horizon"] == horizon) & (found["method"] == "no_change")]
    for _, each in mine.groupby("target"):
        assert each["origin"].to_list() == list(range(FIRST_ORIGIN, last - horizon + 1))


def test_every_target_is_forecast_by_no_change_and_by_a_model():
    found = backtest(load_dataset())
    assert set(found["target"]) == set(TARGETS)
    for target in TARGETS:
        methods = set(found.loc[found["target"] == target, "method"])
        assert "no_change" in methods
        assert any(METHODS[method].is_model for method in methods)


def test_no_number_is_missing_in_forecasts_and_scores():
    found = backtest(load_dataset())
    numbers = found[["forecast", "low", "high", "fact", "error", "spread", "crps"]]
    assert np.isfinite(numbers.to_numpy()).all()
    assert np.isfinite(scores()["value"].to_numpy()).all()


@pytest.mark.parametrize("method", WITHOUT_FORESIGHT)
@pytest.mark.parametrize("target", TARGETS)
def test_a_method_without_drivers_sees_nothing_of_what_comes_after_its_origin(method, target):
    past = past_of(load_dataset())
    later = {
        year: {flow: dict.fromkeys(by_partner, 7.0) for flow, by_partner in trade.items()}
        for year, trade in past.trade.items()
        if year > 2018
    }
    changed = replace(past, trade={**past.trade, **later})
    forecast = METHODS[method].forecast
    assert forecast(changed, target, 2018, 2020) == forecast(past, target, 2018, 2020)
    assert spread(changed, method, target, 2018, 2) == spread(past, method, target, 2018, 2)


@pytest.mark.parametrize("method", ["driver", "pass_through_80", "reduced_form"])
def test_a_method_with_drivers_sees_no_trade_after_its_origin(method):
    past = past_of(load_dataset())
    known = {year: trade for year, trade in past.trade.items() if year <= 2018}
    forecast = METHODS[method].forecast
    args = ("exports_russia", 2018, 2021)
    assert forecast(replace(past, trade=known), *args) == forecast(past, *args)


@pytest.mark.parametrize("method", ["no_change", "drift", "driver", "reduced_form"])
@pytest.mark.parametrize("target", TARGETS)
def test_nothing_changes_in_a_world_that_stands_still(method, target):
    past = past_of(load_dataset())
    still = replace(
        past,
        trade=dict.fromkeys(past.years, past.trade[2018]),
        gdp={
            # The reduced form measures growth against the common growth of the status quo.
            name: {
                year: (1 + STATUS_QUO_GROWTH * (method == "reduced_form")) ** (year - 2018)
                for year in series
            }
            for name, series in past.gdp.items()
        },
        oil=dict.fromkeys(past.oil, 70.0),
    )
    forecast = METHODS[method].forecast(still, target, 2018, 2020)
    grown = method == "reduced_form" and not target.endswith("_share")
    expected = past.fact(target, 2018) * (1 + STATUS_QUO_GROWTH) ** (2 * grown)
    assert forecast == pytest.approx(expected, rel=1e-12)


def test_drift_in_a_world_of_steady_growth_is_right():
    past = past_of(load_dataset())
    steady = replace(
        past,
        trade={
            year: {
                flow: dict.fromkeys(by_partner, 100 * 1.05 ** (year - 2010))
                for flow, by_partner in past.trade[2018].items()
            }
            for year in past.years
        },
    )
    found = METHODS["drift"].forecast(steady, "exports_russia", 2015, 2019)
    assert found == pytest.approx(steady.fact("exports_russia", 2019), rel=1e-12)


def test_a_constant_share_of_the_total_that_came_is_right_where_the_share_stood_still():
    past = past_of(load_dataset())
    found = METHODS["constant_share"].forecast(past, "imports_russia", 2018, 2019)
    share = past.fact("import_share", 2018)
    total = past.fact("imports_russia", 2019) / past.fact("import_share", 2019)
    assert found == pytest.approx(share * total)


@pytest.mark.parametrize("target", ["exports_russia", "imports_russia", "import_share"])
def test_the_demand_part_is_the_reduced_form_of_the_product(target):
    dataset = load_dataset()
    past = past_of(dataset)
    for origin in origins(dataset):
        found = model_forecasts(dataset, "reduced_form", origin)[target]
        for ahead in range(1, len(found)):
            mine = METHODS["reduced_form"].forecast(past, target, origin, origin + ahead)
            assert gap(target, mine, found[ahead]) == pytest.approx(0, abs=2e-5)


def test_the_full_models_start_from_the_facts():
    dataset = load_dataset()
    past = past_of(dataset)
    for model in MODELS:
        for origin in origins(dataset):
            found = model_forecasts(dataset, model, origin)
            for target in TARGETS:
                assert gap(target, found[target][0], past.fact(target, origin)) == pytest.approx(
                    0, abs=2e-4
                )


def test_before_the_war_every_model_has_the_same_years():
    found = before_war(load_dataset())
    sizes = found.groupby(["target", "horizon"])["method"].value_counts().unstack()
    assert set(MODELS) <= set(sizes.columns)
    assert (sizes.nunique(axis=1) == 1).all()


def test_a_reader_of_the_tables_cannot_spoil_them():
    first = backtest(load_dataset())
    first.loc[:, "error"] = 0.0
    assert backtest(load_dataset())["error"].abs().max() > 0
