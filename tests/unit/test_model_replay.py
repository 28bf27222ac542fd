"""The replay from 2021: published numbers, what really happened, and how sliders scale it."""

import numpy as np
import pytest

from unionscope.assumptions import REPLAY, Scenario, assumptions
from unionscope.dataset import load_dataset
from unionscope.model.blocs import BELARUS, CHINA, COALITION, HUBS, RUSSIA, UKRAINE
from unionscope.model.parameters import parameters_from
from unionscope.model.replay import BEFORE_THE_WAR, replay
from unionscope.model.run import MODELS
from unionscope.model.timing import elasticity
from unionscope.model.wedges import build_wedges
from unionscope.results import Measures, replay_path, run, tidy

# An independent implementation's exports to Russia at the defaults, US$ mn, 2022-25.
EXPORTS_TO_RUSSIA = {
    "reduced_form": [22470.6, 24707.0, 26467.8, 27581.8],
    "ces": [22751.3, 26471.6, 28927.3, 30068.4],
    "general_equilibrium": [22090.2, 25350.4, 27666.9, 28821.8],
}
IMPORTS_FROM_RUSSIA = [23415.4, 23867.3, 25417.5, 26998.1]
# Russia's share of imports less the facts, in percentage points.
IMPORT_SHARE_ERRORS = {
    "reduced_form": [0.3, 6.5, 6.4, 4.5],
    "ces": [-2.3, 3.4, 3.9, 2.6],
    "general_equilibrium": [-1.8, 4.8, 5.9, 4.6],
}
SCALED = {
    "sanction_intensity": 1.0,
    "sanctions_belarus": 0.90,
    "sanctions_russia": 0.95,
    "alignment": 0.70,
    "rerouting_capacity": 0.85,
    "programme_completion": 1.0,
    "china_pivot": 1.0,
}


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def path(dataset):
    return replay_path(dataset)


@pytest.fixture(scope="module")
def parameters(dataset):
    return parameters_from(dataset.parameter_defaults())


def policy(path, **moved: float):
    return replay(Scenario(start=2021, **moved), path).after


@pytest.mark.parametrize("model", EXPORTS_TO_RUSSIA)
def test_exports_to_russia_are_the_published_ones(model, dataset):
    outcome = run(dataset, Scenario(start=2021), model)
    assert outcome.years.tolist() == [2021, 2022, 2023, 2024, 2025]
    np.testing.assert_allclose(
        outcome.exports[0, 1:, RUSSIA], EXPORTS_TO_RUSSIA[model], rtol=0, atol=0.05 + 1e-9
    )


def test_imports_from_russia_are_the_published_ones(dataset):
    outcome = run(dataset, Scenario(start=2021))
    np.testing.assert_allclose(
        outcome.imports[0, 1:, RUSSIA], IMPORTS_FROM_RUSSIA, rtol=0, atol=0.05 + 1e-9
    )


@pytest.mark.parametrize("model", IMPORT_SHARE_ERRORS)
def test_the_share_of_russia_in_imports_misses_the_facts_as_published(model, dataset):
    goods = dataset.observed_goods()
    facts = goods[goods["flow"] == "import"].pivot_table(
        index="year", columns="partner", values="value"
    )
    observed = (facts["Russia"] / facts["World"]).loc[2022:2025].to_numpy()
    share = Measures(run(dataset, Scenario(start=2021), model)).value("import_share", "Russia")
    np.testing.assert_allclose(
        100 * (share[0, 1:] - observed), IMPORT_SHARE_ERRORS[model], rtol=0, atol=0.05
    )


def test_programmes_account_for_about_4_percent_of_exports_to_russia_by_assumption(dataset):
    with_them, without = (
        run(dataset, Scenario(start=2021, programme_completion=each)).exports[0, -1, RUSSIA]
        for each in (1.0, 0.0)
    )
    assert with_them / without - 1 == pytest.approx(0.036, abs=0.0015)


def test_growth_and_prices_are_those_of_the_facts(dataset, path):
    macro = dataset.macro[dataset.macro["preferred"]].set_index(["indicator", "country", "year"])
    countries = ("Belarus", "Russia", "Ukraine", "EU", "China", "Kazakhstan", "World", "World")
    for growth, country in zip(path.real_growth, countries, strict=True):
        stated = [macro.loc[("real_gdp_growth", country, year), "value"] for year in path.years]
        np.testing.assert_allclose(growth, np.array(stated) / 100, atol=1e-9)
    course = replay(Scenario(start=2021), path)
    np.testing.assert_allclose(
        course.price_index, [1, 1.09, 1.09 * 0.96, 1.09 * 0.96 * 0.99, 1.09 * 0.96 * 0.99 * 1.02]
    )


def test_the_defaults_are_what_really_happened(path):
    state = policy(path)
    np.testing.assert_allclose(state.sanctions_belarus, [0, 0.75, 0.88, 0.90, 0.90])
    np.testing.assert_allclose(state.sanctions_russia, [0, 0.85, 0.92, 0.95, 0.95])
    np.testing.assert_allclose(state.alignment, [0, 0.2, 0.3, 0.5, 0.7])
    np.testing.assert_allclose(state.rerouting_capacity, [1, 0.29, 0.67, 0.80, 0.85])
    np.testing.assert_allclose(state.first_package, [0, 0.45, 0.80, 1, 1])
    np.testing.assert_allclose(state.china_pivot, [0, 0.5, 0.8, 0.8, 0.8])
    np.testing.assert_allclose(state.ukraine_stopped, [0, 1, 1, 1, 1])
    assert state.new_package == state.secondary_sanctions == 0


STATES = {
    "sanction_intensity": ("sanctions_belarus", "sanctions_russia"),
    "programme_completion": ("first_package",),
}


@pytest.mark.parametrize(("key", "default"), SCALED.items())
def test_a_slider_scales_what_really_happened_and_is_cut_only_from_above(key, default, path):
    happened = policy(path)
    for value in (0.5 * default, 0.5, 1.0):
        moved = policy(path, **{key: value})
        for name in STATES.get(key, (key,)):
            expected = np.minimum(1, getattr(happened, name) * value / default)
            # The base year comes before everything.
            np.testing.assert_allclose(getattr(moved, name)[1:], expected[1:])
            assert getattr(moved, name)[0] == getattr(BEFORE_THE_WAR, name)


def test_a_turn_to_china_stands_at_what_really_happened_in_a_replay_and_at_none_today():
    assert Scenario(start=2021).china_pivot == 1.0
    assert Scenario().china_pivot == 0.0
    assert Scenario(start=2021).changed() == {"start": 2021}
    assert Scenario(start=2021, china_pivot=0).changed() == {"china_pivot": 0.0, "start": 2021}


def test_in_2021_a_full_turn_to_china_could_still_double_sales(path, parameters):
    course = replay(Scenario(start=2021, china_pivot=1.0), path)
    links = build_wedges(course, parameters, elasticity(course.age, parameters)).links[0]
    overseas = links[..., BELARUS, HUBS]
    doubled = 2.0 ** (0.8 * (1 - np.exp(-4)))
    assert links[-1, BELARUS, CHINA] / overseas[-1] == pytest.approx(doubled)
    assert links[-1, CHINA, BELARUS] == pytest.approx(doubled**0.5)


def test_the_base_year_knows_no_policy_and_sanctions_bite_from_2022_on(path, parameters):
    course = replay(Scenario(start=2021), path)
    wedges = build_wedges(course, parameters, elasticity(course.age, parameters))
    np.testing.assert_allclose(wedges.links[:, 0], 1)
    assert (np.diff(wedges.links[0, :, COALITION, RUSSIA]) < 0).all()
    for pair in ((BELARUS, UKRAINE), (UKRAINE, BELARUS), (RUSSIA, UKRAINE), (UKRAINE, RUSSIA)):
        assert wedges.links[0, -1, *pair] == pytest.approx(1 - 0.97 * (1 - np.exp(-4)))


@pytest.mark.parametrize("model", MODELS)
def test_a_replay_without_any_policy_still_loses_ukraine(model, dataset):
    none = {key: 0.0 for key in SCALED if key not in ("rerouting_capacity",)}
    outcome = run(dataset, Scenario(start=2021, **none), model)
    assert outcome.exports[0, -1, UKRAINE] < 0.1 * outcome.exports[0, 0, UKRAINE]


def test_results_of_a_replay_are_a_table_like_any_other(dataset):
    table = tidy(run(dataset, Scenario(start=2021)))
    assert sorted(table["year"].unique()) == [2021, 2022, 2023, 2024, 2025]
    assert set(table.loc[table["year"] == 2021, "kind"]) == {"estimate"}
    assert set(table.loc[table["year"] > 2021, "kind"]) == {"projection"}
    at_2021 = table[(table["year"] == 2021) & (table["variable"] == "exports")]
    assert at_2021.set_index("partner")["value"]["Russia"] == pytest.approx(16380.0)


def test_the_european_part_is_that_of_the_start_year(dataset):
    assert run(dataset, Scenario(start=2021)).european_union == dataset.european_union_part(2021)
    assert run(dataset, Scenario()).european_union == dataset.european_union_part(2025)


def test_what_belongs_to_the_replay_is_in_no_group_of_the_sidebar():
    assert [each.key for each in assumptions() if each.group == REPLAY] == [
        "start",
        "programme_completion",
    ]
