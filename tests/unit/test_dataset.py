"""The facts are complete, add up, and reach the model and the charts unchanged."""

import csv
from pathlib import Path

import numpy as np
import pytest

from unionscope.dataset import (
    BLOC_PARTNERS,
    BLOCS,
    FLOWS,
    GOODS_PARTNERS,
    OBSERVED_COLUMNS,
    QUALITIES,
    TABLES,
    DataError,
    load_dataset,
)

DATA = Path(__file__).parents[2] / "data"

# As printed in docs/model.md: US$ mn, rows sell to columns, order of BLOCS.
MATRIX_2025 = """
40189.0 27400.0 25.0 1683.2 1750.0 1658.9 1227.4 5880.5
27200.0 1169402.0 50.0 53600.0 124800.0 28000.0 113000.0 71350.0
25.0 50.0 51589.0 36914.8 11467.5 1124.4 10222.9 21102.8
8113.8 43500.0 41254.4 26037835.0 1442872.4 29313.3 540671.1 2351196.2
7200.0 103300.0 11608.5 2136220.9 22170221.0 15925.4 222945.8 1458582.5
186.4 14500.0 625.7 30160.8 14603.1 121289.0 5370.7 8036.0
1126.9 19000.0 4932.5 441629.3 63362.4 4253.8 4851603.0 372887.7
3172.8 73250.0 7385.6 2806811.4 1249894.6 7708.9 574454.8 10764600.0
"""
ROWS = {
    "article": 18,
    "bloc_matrix": 435,
    "completion_rate": 32,
    "composition": 63,
    "eu_monthly": 105,
    "macro": 484,
    "parameters": 48,
    "policy_today": 7,
    "programmes": 28,
    "quotes": 60,
    "replay": 64,
    "sanctions": 56,
    "sanctions_scale": 31,
    "timeline": 89,
    "trade_goods": 749,
    "trade_services": 45,
}


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


def cell(table, column="value", **where: object):
    """Return the one cell of a table that fits."""
    found = table
    for name, value in where.items():
        found = found[found[name] == value]
    assert len(found) == 1
    return found[column].iloc[0]


# --- the tables


@pytest.mark.parametrize(("table", "rows"), ROWS.items())
def test_no_fact_was_lost(dataset, table, rows):
    assert len(getattr(dataset, table)) == rows


def test_the_codebook_documents_every_column_and_no_other(dataset):
    book = dataset.codebook
    for table in TABLES:
        with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            heading = next(csv.reader(file))
        assert book.loc[book["table"] == table, "column"].tolist() == heading
    assert (book["description"] != "").all()


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_a_unit_and_a_known_source(dataset, table):
    frame = getattr(dataset, table)
    if "unit" in frame and table not in ("codebook", "quotes"):
        assert (frame["unit"] != "").all()
    if "source" in frame and table != "sources":
        used = set(frame["source"].str.split(";").explode())
        assert used <= set(dataset.sources["source"])


def test_every_number_lies_within_the_range_of_the_codebook(dataset):
    book = dataset.codebook
    numbers = book[book["type"].isin(["number", "share", "year"]) & (book["allowed"] != "")]
    assert len(numbers) >= 33
    for row in numbers.itertuples():
        low, high = (float(end) for end in row.allowed.split(".."))
        values = getattr(dataset, row.table)[row.column].dropna()
        assert values.between(low, high).all(), (row.table, row.column)


def test_every_number_of_the_trade_tables_has_a_range_in_the_codebook(dataset):
    book = dataset.codebook
    numbers = book[(book["type"] == "number") & book["table"].str.startswith("trade_")]
    assert (numbers["allowed"] != "").all()


def test_every_source_used_in_a_figure_has_a_title(dataset):
    assert (dataset.sources["title"] != "").all()
    assert dataset.sources["source"].is_unique


def test_a_macro_figure_has_exactly_one_preferred_row(dataset):
    macro = dataset.macro
    assert macro["preferred"].sum() == len(macro.drop_duplicates(["year", "country", "indicator"]))
    preferred = macro[macro["preferred"]]
    where = {"country": "Belarus", "indicator": "real_gdp_growth"}
    assert cell(preferred, year=2025, **where) == 1.3
    assert cell(preferred, year=2026, column="source", **where) == "weo_oct2025"


# --- the record


def test_nothing_rests_on_memory(dataset):
    for table in TABLES:
        frame = getattr(dataset, table)
        for column in dataset.codebook.query("table == @table and type in ['source', 'sources']")[
            "column"
        ]:
            ids = frame[column].str.split(";").explode()
            assert "memory" not in set(ids), (table, column)


def test_a_russian_title_is_shown_only_where_a_source_has_it(dataset):
    programmes = dataset.programmes
    sourced = programmes["name_basis"] != "topic sourced"
    assert ((programmes["name_ru"] != "") == sourced).all()
    assert set(programmes.loc[programmes["number_sourced"], "id"]) == {1, 2, 3, 25, 27}


def test_our_judgement_of_the_programmes_lies_within_the_models_range(dataset):
    programmes = dataset.programmes
    weight = programmes["w_goods_0to3"]
    working = (weight * programmes["in_force"]).sum() / weight.sum()
    model = dataset.parameters.set_index("key").loc["programmes_working_today"]
    assert model["low"] <= working <= model["high"]


def test_a_claim_with_a_placeholder_for_a_day_says_so(dataset):
    claims = dataset.completion_rate
    placeholder = claims["note"].str.contains("placeholder")
    assert (placeholder == (claims["date_precision"] == "month")).all()


def test_todays_level_of_every_sanction_slider_is_explained(dataset):
    scale = dataset.sanctions_scale
    today = dataset.policy_today.set_index("key")["default"]
    for key in ("sanctions_belarus", "sanctions_russia", "alignment"):
        assert today[key] in set(scale.loc[scale["key"] == key, "value"])
    coverage = scale[scale["key"].str.startswith("coverage_")].set_index("key")["value"]
    defaults = dataset.parameters.set_index("key")["default"]
    assert (coverage == defaults[coverage.index]).all()


def test_every_event_of_the_article_is_in_the_table_it_names(dataset):
    article = dataset.article
    dated = article[article["check"].isin(["date", "completion"])]
    assert len(dated) >= 10
    for row in dated.itertuples():
        assert row.date in set(getattr(dataset, row.table)["date"]), row.key
    sourced = article[article["check"].isin(["growth", "level", "first_surplus"])]
    for row in sourced.itertuples():
        table = getattr(dataset, row.table)
        where = (table["year"] == row.year) & (table["partner"] == row.partner)
        flows = set(table.loc[where, "flow"])
        assert row.flow in flows or {"export", "import"} <= flows, row.key


# --- adding up


def test_the_first_surplus_with_russia_was_small_and_followed_deep_deficits(dataset):
    goods = dataset.observed_goods()
    balance = goods[(goods["partner"] == "Russia") & (goods["flow"] == "balance")]
    balance = balance.set_index("year")["value"]
    assert balance[2022] == pytest.approx(127.4)
    assert balance[2018] == pytest.approx(-9_630, abs=10)
    assert balance[2019] == pytest.approx(-8_330, abs=10)
    assert (balance[balance.index < 2022] < 0).all()


def test_partners_and_the_rest_add_up_to_the_world(dataset):
    goods = dataset.observed_goods()
    wide = goods.pivot_table(index=["flow", "year"], columns="partner", values="value")
    for flow in ("export", "import", "turnover"):
        parts = wide.loc[flow, [name for name in GOODS_PARTNERS if name != "World"]]
        np.testing.assert_allclose(parts.sum(axis=1), wide.loc[flow, "World"], rtol=1e-3)


def test_turnover_is_exports_plus_imports_within_the_rounding_of_officials(dataset):
    goods = dataset.observed_goods()
    wide = goods.pivot_table(index=["partner", "year"], columns="flow", values="value")
    gap = (wide["export"] + wide["import"] - wide["turnover"]).abs()
    assert gap.max() < 30


def test_what_is_computed_from_an_estimate_is_an_estimate(dataset):
    goods = dataset.observed_goods()
    rest = goods[goods["partner"] == "Rest of world"].set_index(["flow", "year"])
    assert (rest["source"] == "own_estimate").all()
    assert rest["note"].str.startswith(("Residual", "Computed")).all()
    assert rest.loc[("export", 2019), "quality"] == "official"
    assert rest.loc[("export", 2023), "quality"] == "estimate"
    # World is exact in 2024; Russia 26,000-27,000, EU 900-2,000, Ukraine 0-50, China 1,500-2,000.
    assert rest.loc[("export", 2024), "value"] == pytest.approx(40_327 - 26_600 - 1_500 - 1_750)
    assert rest.loc[("export", 2024), "low"] == pytest.approx(40_327 - 27_000 - 2_000 - 50 - 2_000)
    assert rest.loc[("export", 2024), "high"] == pytest.approx(40_327 - 26_000 - 900 - 1_500)


def test_an_assumption_stays_visible_in_what_is_computed_from_it(dataset):
    for table in (dataset.observed_goods(), dataset.observed_blocs()):
        unsourced = table[table["source"].str.split(";").map(lambda ids: "none" in ids)]
        assert not unsourced.empty
        assert unsourced["note"].str.contains("assumption", case=False).all()
        assert unsourced["low"].notna().all()


@pytest.mark.parametrize("name", ["observed_goods", "observed_blocs"])
def test_an_observed_table_is_tidy_and_its_ranges_hold_the_value(dataset, name):
    table = getattr(dataset, name)()
    assert tuple(table.columns) == OBSERVED_COLUMNS
    assert not table.duplicated(["partner", "flow", "year"]).any()
    assert set(table["flow"]) == set(FLOWS)
    assert set(table["quality"]) <= set(QUALITIES)
    assert (table["unit"] == "usd_mn").all()
    ranged = table[table["low"].notna()]
    # Sums and differences of published decimals may miss the end by a rounding error.
    assert (ranged["low"] <= ranged["value"] + 1e-6).all()
    assert (ranged["value"] <= ranged["high"] + 1e-6).all()
    assert set(table["source"].str.split(";").explode()) <= set(dataset.sources["source"])


def test_changing_an_observed_table_changes_nobody_elses(dataset):
    mine = dataset.observed_goods()
    mine["value"] = 0.0
    assert dataset.observed_goods()["value"].abs().max() > 1000


# --- the model's view


def test_the_matrix_of_2025_is_the_one_the_model_description_prints(dataset):
    printed = np.array([row.split() for row in MATRIX_2025.strip().splitlines()], dtype=float)
    matrix = dataset.flow_matrix(2025)
    assert matrix.shape == (len(BLOCS), len(BLOCS))
    np.testing.assert_allclose(matrix, printed, atol=0.1, rtol=0)


@pytest.mark.parametrize("year", [2018, 2019, 2020, 2021, 2025])
def test_every_matrix_is_complete_and_read_only(dataset, year):
    matrix = dataset.flow_matrix(year)
    assert (matrix > 0).all()
    with pytest.raises(ValueError, match="read-only"):
        matrix[0, 0] = 1.0


def test_a_year_without_matrix_is_refused_by_name(dataset):
    with pytest.raises(DataError, match="'2022' is not a year of the matrix; it has 2018, 2019"):
        dataset.flow_matrix(2022)
    with pytest.raises(DataError, match="2022"):
        dataset.european_union_part(2022)


def test_the_european_part_of_the_coalition_is_that_of_the_facts(dataset):
    exports, imports = dataset.european_union_part(2025)
    assert exports == pytest.approx(1200 / 1683.2)
    assert imports == pytest.approx(6000 / 8113.8)


def test_every_parameter_a_model_uses_has_a_default_and_those_for_information_have_none(dataset):
    defaults = dataset.parameter_defaults()
    parameters = dataset.parameters.set_index("key")
    assert defaults["trade_elasticity"] == 4.0
    assert len(defaults) == (parameters["used_by"] != "").sum()
    information = parameters[parameters["distribution"] == "information"]
    assert defaults.keys().isdisjoint(information.index)
    assert not set(dataset.policy_today["key"]) & set(parameters.index)


def test_history_ends_where_the_model_starts(dataset):
    matrix = dataset.flow_matrix(2025)
    goods = dataset.observed_goods()
    exports, imports = matrix[0, 1:].sum(), matrix[1:, 0].sum()
    assert cell(goods, partner="World", flow="export", year=2025) == pytest.approx(exports)
    assert cell(goods, partner="World", flow="import", year=2025) == pytest.approx(imports)
    assert cell(goods, partner="Ukraine", flow="export", year=2025) == 25.0
    note = cell(goods, "note", partner="Ukraine", flow="export", year=2025)
    assert "so that history joins the model's starting point" in note
    blocs = dataset.observed_blocs()
    last = blocs[(blocs["year"] == 2025) & (blocs["flow"] == "export")].set_index("partner")
    assert tuple(last.index) == BLOC_PARTNERS
    assert last["value"].sum() == pytest.approx(exports)
    assert last.loc["Hubs", "value"] == pytest.approx(matrix[0, BLOCS.index("H")])
