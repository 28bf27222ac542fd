"""What people said at the time, beside what became of it."""

import pytest

from unionscope.dataset import load_dataset
from unionscope.evidence import completion_claims, contemporary_forecasts, without_outcome
from unionscope.evidence.comparisons import COMPARISONS
from unionscope.evidence.forecasts import AHEAD, miss, stated_range
from unionscope.evidence.outcomes import Known, goods


def by_id():
    return contemporary_forecasts(load_dataset()).set_index("id")


def test_every_statement_about_the_future_is_compared_or_listed_as_open():
    dataset = load_dataset()
    ahead = dataset.quotes[dataset.quotes["kind"].isin(AHEAD)]["preset_id"]
    seen = set(by_id().index) | set(without_outcome(dataset)["preset_id"])
    assert set(ahead) <= seen
    assert not set(by_id().index) & set(without_outcome(dataset)["preset_id"])


def test_every_comparison_belongs_to_a_quotation():
    assert set(COMPARISONS) <= set(load_dataset().quotes["preset_id"])


def test_outcomes_come_from_the_data():
    dataset = load_dataset()
    fact = goods(dataset, "Russia", "turnover", 2022)
    row = by_id().loc["trade_2022_forecast"]
    assert (row["outcome"], row["outcome_source"]) == (fact.value, fact.source)
    assert row["error"] == pytest.approx(45000 / fact.value - 1)


def test_a_forecast_is_set_beside_what_no_change_would_have_said():
    row = by_id().loc["export_ru_2023_target"]
    before = goods(load_dataset(), "Russia", "export", 2022).value
    assert row["no_change_error"] == pytest.approx(before / row["outcome"] - 1)
    assert abs(row["error"]) < abs(row["no_change_error"])


def test_officials_set_targets_for_exports_that_were_passed():
    # Said before the facts were known: low for 2022 and 2023.
    found = by_id()
    assert found.loc["trade_2022_forecast", "error"] < 0
    assert found.loc["export_ru_2023_target", "error"] < 0


def test_a_range_counts_as_right_anywhere_within():
    row = by_id().loc["trade_2025_target"]
    assert row["stated_high"] == float("inf")
    assert row["error"] == 0


def test_the_imf_was_too_hopeful_for_belarus_in_2025():
    row = by_id().loc["Belarus real_gdp_growth 2025"]
    assert row["outcome_quality"] == "official"
    assert row["error"] > 0


def test_every_comparison_names_both_sources_and_the_quality_of_the_outcome():
    found, known = by_id(), set(load_dataset().sources["source"]) | {"none"}
    for column in ("source", "outcome_source"):
        named = {each for cell in found[column] for each in cell.split(";")}
        assert named <= known
    assert set(found["outcome_quality"]) <= {"official", "mirror", "statement", "estimate"}


def test_units_are_those_of_the_product():
    assert set(by_id()["unit"]) == {"US$ mn", "share"}
    shares = by_id()[by_id()["unit"] == "share"]
    assert shares["stated_high"].between(0, 1).all()


@pytest.mark.parametrize("text", ["about 45", "", "45 bn"])
def test_a_statement_that_is_not_a_number_is_refused(text):
    with pytest.raises(ValueError, match="not a number such as"):
        stated_range(text)


@pytest.mark.parametrize("outcome", [60.0, 63.0, 66.0])
def test_there_is_no_error_within_the_stated_range(outcome):
    assert miss((60.0, 66.0), outcome, "US$ mn") == 0


def test_what_is_computed_from_figures_keeps_the_worst_quality_and_the_widest_range():
    exact = Known(value=10.0, low=10.0, high=10.0, quality="official", source="a")
    rough = Known(value=4.0, low=3.0, high=5.0, quality="estimate", source="b;a")
    difference = exact - rough
    assert (difference.low, difference.value, difference.high) == (5.0, 6.0, 7.0)
    assert (difference.quality, difference.source) == ("estimate", "a;b")
    share = rough / exact
    assert (share.low, share.high) == (0.3, 0.5)


def test_a_claim_of_completion_that_a_later_one_undercuts_is_marked():
    claims = completion_claims(load_dataset()).set_index(["date", "said_by"])
    early = claims.loc[("2023-02-17", "A. Lukashenko")]
    assert early["lower_later"] < early["claimed"]
    assert early["lower_later_by"] != "A. Lukashenko"
    assert early["above"] == pytest.approx(early["claimed"] - early["lower_later"])


def test_where_both_numbers_were_said_the_claim_fits_them():
    claims = completion_claims(load_dataset())
    counted = claims[claims["counted"].notna()]
    assert len(counted) > 0
    assert counted["rounding"].abs().max() < 0.005


def test_no_later_claim_is_earlier():
    claims = completion_claims(load_dataset())
    marked = claims[claims["lower_later"].notna()]
    assert len(marked) > 0
    assert (marked["lower_later_date"] > marked["date"]).all()
    assert (marked["above"] > 0).all()
