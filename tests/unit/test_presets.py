"""Presets say who said it, when, and what of it is ours; and they differ in substance."""

import re
from collections import Counter

import pytest

from unionscope import load_dataset
from unionscope.assumptions import START_REPLAY, Scenario, assumption, inactive
from unionscope.presets import CUSTOM, name_of, preset, presets
from unionscope.results import MODELS, Measures, run
from unionscope.ui import html

RECORD = ("article-april-2023", "one-regime", "us-easing", "tap-closed", "ports-full")
REPLAYS = ("replay-no-sanctions", "replay-no-programmes")
ALL = pytest.mark.parametrize("each", presets(), ids=lambda each: each.id)


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@ALL
def test_every_source_of_a_preset_exists(each, dataset):
    assert each.sources
    assert set(each.sources) <= set(dataset.sources["source"])


@ALL
def test_a_preset_that_rests_on_our_judgement_says_what_is_ours(each):
    # The status quo makes no words into numbers: it moves nothing.
    if each.scenario.changed() and "own_judgement" in each.sources:
        assert each.translation


@pytest.mark.parametrize("name", RECORD)
def test_a_preset_from_the_record_says_when_and_who_and_what_is_ours(name):
    found = preset(name)
    assert re.search(r"20\d\d", found.date)
    assert found.said_by
    assert found.translation


@pytest.mark.parametrize("name", RECORD)
def test_every_value_of_a_preset_from_the_record_is_accounted_for_in_its_translation(name):
    found = preset(name)
    shown = found.translation + found.story
    for key, value in found.scenario.changed().items():
        said = value == 0 or re.search(rf"\b{value * 100:g}\u00a0?\s?%", shown)
        assert said, f"{key} = {value}"


def test_no_two_presets_are_the_same_scenario():
    count = Counter(each.scenario for each in presets())
    assert count.most_common(1)[0][1] == 1
    assert all(name_of(each.scenario) == each.id for each in presets())
    assert name_of(Scenario(alignment=0.123)) == CUSTOM


@ALL
def test_nothing_in_a_preset_is_idle_where_it_starts(each):
    assert not set(each.scenario.changed()) & set(inactive(each.scenario.start, "all"))


@ALL
def test_every_part_of_a_story_is_on_screen(each, dataset):
    shown = html.preset_story(each, dataset.sources)
    for part in (each.story, each.date, each.said_by, each.translation):
        assert html.escape(part) in shown


def test_the_replays_start_before_the_war():
    assert [each.id for each in presets() if each.scenario.start == START_REPLAY] == [*REPLAYS]


def test_one_regime_moves_nothing_but_alignment():
    assert preset("one-regime").scenario.changed() == {"alignment": assumption("alignment").high}


@pytest.mark.parametrize(
    ("some", "all_of_it"), [("tap-closed", "discount-lost"), ("one-regime", "unified-maximum")]
)
@pytest.mark.parametrize("model", MODELS)
def test_the_partial_preset_is_less_than_the_full_one(dataset, model, some, all_of_it):
    quo, part, whole = (
        Measures(run(dataset, preset(name).scenario, model)).central("exports", "EU", 2035)
        for name in ("status-quo", some, all_of_it)
    )
    assert whole < part < quo or whole <= part == quo


@pytest.mark.parametrize("model", MODELS)
def test_without_sanctions_the_west_would_have_bought_more_in_every_year_of_the_replay(
    dataset, model
):
    was = Measures(run(dataset, Scenario(start=START_REPLAY), model))
    without = Measures(run(dataset, preset("replay-no-sanctions").scenario, model))
    for year in range(2022, 2026):
        assert without.central("exports", "EU", year) > was.central("exports", "EU", year)


@pytest.mark.parametrize("model", MODELS)
def test_without_programmes_less_would_have_gone_to_russia(dataset, model):
    was = Measures(run(dataset, Scenario(start=START_REPLAY), model))
    without = Measures(run(dataset, preset("replay-no-programmes").scenario, model))
    for year in range(2023, 2026):
        assert without.central("exports", "Russia", year) < was.central("exports", "Russia", year)


def test_the_levels_of_april_2023_are_not_above_those_of_the_whole_year(dataset):
    replay = dataset.replay.set_index(["key", "year"])["value"]
    scenario = preset("article-april-2023").scenario
    for key in ("sanctions_belarus", "sanctions_russia", "alignment", "rerouting_capacity"):
        assert replay[key, 2022] <= getattr(scenario, key) <= replay[key, 2023]
    completed = replay["programme_completion", 2023]
    working = assumption("programmes_in_force").default
    assert scenario.programmes_in_force == pytest.approx(completed * working)


def test_the_discount_of_2019_is_that_of_the_prices_in_the_story():
    assert preset("tap-closed").scenario.energy_discount == pytest.approx(1 - 127 / 156, abs=0.005)
