"""Sanctions: what the sliders mean, rounds by date, and which of two regimes binds."""

import re
from datetime import date
from itertools import pairwise
from urllib.parse import urlsplit

import numpy as np
import pytest

from unionscope import load_dataset
from unionscope.analysis import BandRun, UnfinishedError
from unionscope.analysis.regimes import LINKS, CaseRun, regimes
from unionscope.assumptions import Scenario, assumption
from unionscope.figures import regimes as cases
from unionscope.figures import rounds, sanctions
from unionscope.presets import preset
from unionscope.results import MODELS, Measures, run, traced
from unionscope.ui import html
from unionscope.views import AIMED_AT, CHOICES, IMPOSERS, RULERS
from unionscope.words import regimes as regime_words
from unionscope.words import rounds as round_words
from unionscope.words import sanctions as words

YEAR = 2030
CODES = {
    "belarus_sells": "BW",
    "belarus_buys": "WB",
    "russia_sells": "RW",
    "russia_buys": "WR",
}


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def all_rounds(dataset):
    return rounds.rounds(dataset)


# What the two regimes do


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    "scenario",
    [
        Scenario(),
        Scenario(alignment=1.0, sanctions_belarus=0.2),
        Scenario(sanction_intensity=0.4, enforcement=0.85),
        Scenario(start=2021),
        Scenario(start=2021, alignment=0.2),
    ],
    ids=str,
)
def test_what_is_covered_and_lost_is_what_the_model_itself_uses(dataset, scenario, model):
    year = 2023 if scenario.start == 2021 else YEAR
    found = regimes(dataset, scenario, year, model)
    used = traced(dataset, scenario, model, year)
    for name, code in CODES.items():
        assert found.links[name].covered == pytest.approx(used[f"c1:{code}"])
        assert found.links[name].lost == pytest.approx(used[f"L1:{code}"])


def test_the_larger_regime_binds_and_they_never_add_up(dataset):
    for position in np.linspace(0, 1, 11):
        found = regimes(dataset, Scenario(sanctions_belarus=position), YEAR)
        for name in ("belarus_sells", "belarus_buys"):
            link = found.links[name]
            assert link.covered == max(link.own, link.copied)
            assert link.own_binds == (link.own >= link.copied)


def test_below_the_threshold_nothing_changes_and_above_it_something_does(dataset):
    threshold = regimes(dataset, Scenario(), YEAR).thresholds["belarus_sells"]
    assert 0 < threshold < 1

    def lost(position):
        scenario = Scenario(sanctions_belarus=position)
        return regimes(dataset, scenario, YEAR).links["belarus_sells"].lost

    assert lost(threshold - 0.001) == lost(0.0)
    assert lost(threshold + 0.001) > lost(0.0)


@pytest.mark.parametrize("model", MODELS)
def test_below_the_threshold_trade_with_the_west_stays_in_every_model(dataset, model):
    threshold = regimes(dataset, Scenario(), YEAR).thresholds["belarus_sells"]
    results = [
        Measures(run(dataset, Scenario(sanctions_belarus=position), model))
        for position in (0.0, threshold / 2, threshold - 1e-6)
    ]
    first, *others = ([each.path("exports", "EU"), each.path("imports", "EU")] for each in results)
    for other in others:
        assert other == first


@pytest.mark.parametrize(
    ("scenario", "year"),
    [
        (Scenario(alignment=0.4), YEAR),
        (Scenario(sanction_intensity=0.7, sanctions_russia=0.5), YEAR),
        (Scenario(coverage_exports_russia=0.9), YEAR),
        (Scenario(start=2021), 2022),
    ],
    ids=str,
)
def test_at_the_threshold_both_regimes_cover_the_same(dataset, scenario, year):
    threshold = regimes(dataset, scenario, year).thresholds["belarus_sells"]
    at = Scenario(**{**scenario.changed(), "sanctions_belarus": threshold})
    link = regimes(dataset, at, year).links["belarus_sells"]
    assert link.own == pytest.approx(link.copied)


def test_without_any_sanctions_there_is_no_threshold(dataset):
    found = regimes(dataset, Scenario(sanction_intensity=0.0), YEAR)
    assert found.thresholds == {"belarus_sells": None, "belarus_buys": None}


def test_the_help_of_the_slider_names_the_threshold_that_is_computed(dataset):
    threshold = regimes(dataset, Scenario(), YEAR).thresholds["belarus_sells"]
    (said,) = re.findall(r"about (\d+) %", assumption("sanctions_belarus").help)
    assert abs(threshold * 100 - int(said)) < 1


# The scale


@pytest.mark.parametrize("key", RULERS)
def test_every_row_of_the_scale_stands_on_its_ruler_in_order(dataset, key):
    found = sanctions.ruler(dataset, Scenario(), key, YEAR, "ces")
    table = dataset.sanctions_scale
    assert len(found.anchors) == (table["key"] == key).sum()
    places = [each.place for each in found.anchors]
    assert places == sorted(places)
    assert places[0] == 0.0
    assert 0.0 <= places[-1] <= 1.0
    assert [each.today for each in found.anchors].count(True) == 1


@pytest.mark.parametrize("key", RULERS)
def test_every_position_can_be_set_and_the_reader_stands_on_it(dataset, key):
    for anchor in sanctions.ruler(dataset, Scenario(), key, YEAR, "ces").anchors:
        moved = sanctions.ruler(dataset, Scenario(**{key: anchor.value}), key, YEAR, "ces")
        assert [each.value for each in moved.anchors if each.here] == [anchor.value]
        assert moved.moved != anchor.today


@pytest.mark.parametrize("key", RULERS)
def test_a_harder_position_never_loses_less_trade(dataset, key):
    anchors = sanctions.ruler(dataset, Scenario(), key, YEAR, "ces").anchors
    for before, after in pairwise(anchors):
        assert after.lost[0] >= before.lost[0]
        assert after.lost[1] >= before.lost[1]


@pytest.mark.parametrize("key", RULERS)
def test_numbers_below_a_ruler_do_not_meet(dataset, key):
    anchors = sanctions.ruler(dataset, Scenario(), key, YEAR, "ces").anchors
    for line in (0, 1):
        places = [each.place for each in anchors if each.line == line and not each.today]
        assert all(b - a > 0.03 for a, b in pairwise(places))


def test_a_judged_level_never_looks_like_a_sourced_one(dataset):
    for key in RULERS:
        for each in sanctions.ruler(dataset, Scenario(), key, YEAR, "ces").anchors:
            own = {"own_judgement", "own_calibration"} & set(each.source.split(";"))
            if each.basis == "sourced":
                assert not own
            else:
                assert own
    assert len(set(words.BASIS.values())) == len(words.BASIS) == 3


@pytest.mark.parametrize("scenario", [Scenario(), Scenario(sanctions_belarus=0.3, alignment=0.9)])
def test_the_products_on_screen_are_the_products_of_their_factors(dataset, scenario):
    for each in sanctions.products(dataset, scenario, YEAR, "ces"):
        assert np.prod(each.own) == pytest.approx(each.touched.own)
        if each.copied:
            assert np.prod(each.copied) == pytest.approx(each.touched.copied)
        assert each.touched.lost == pytest.approx(each.touched.reached * each.enforcement)


def test_the_product_of_a_moved_parameter_is_shown(dataset):
    plain, moved = (
        sanctions.products(dataset, scenario, YEAR, "ces")[0]
        for scenario in (Scenario(), Scenario(coverage_exports_belarus=0.9))
    )
    assert moved.own[1] == 0.9
    assert moved.touched.lost < plain.touched.lost


def test_every_published_share_is_compared_once_with_the_level_of_its_year(dataset):
    found = sanctions.comparisons(dataset, Scenario())
    table = dataset.sanctions_scale
    published = set(table["compare_share"].dropna())
    assert {each.published for each in found} == published
    assert len({each.link for each in found}) == len(found)
    levels = dataset.replay.set_index(["key", "year"])["value"]
    for each in found:
        assert str(each.year) in each.published_of
        assert each.level == pytest.approx(levels[each.slider, each.year])
        assert each.covered == pytest.approx(each.level * each.part)


def test_a_comparison_says_where_the_model_differs(dataset):
    said = {
        each.link: words.verdict(each.difference, agrees=each.agrees)
        for each in sanctions.comparisons(dataset, Scenario())
    }
    assert words.CLOSE in said["belarus_sells"]
    assert words.MORE in said["russia_sells"]
    assert words.LESS in words.verdict(-0.2, agrees=False)


# Rounds


def test_every_round_of_the_record_is_shown_newest_first(dataset, all_rounds):
    assert {each.id for each in all_rounds} == set(dataset.sanctions["id"])
    days = [each.when for each in all_rounds]
    assert days == sorted(days, reverse=True)
    assert sum(map(len, rounds.years(all_rounds).values())) == len(all_rounds)


def test_every_round_is_found_by_who_imposed_it_and_by_who_was_hit(dataset, all_rounds):
    by_imposer = {each.id for name in IMPOSERS[1:] for each in rounds.rounds(dataset, name)}
    by_target = {each.id for name in AIMED_AT[1:] for each in rounds.rounds(dataset, "all", name)}
    assert by_imposer == by_target == {each.id for each in all_rounds}


def test_a_round_of_two_is_found_with_either_and_one_on_both_with_either_country(dataset):
    both = {"eu-us-russia-2022-02", "eu-us-listings-2021-06"}
    for imposer in ("eu", "us"):
        assert both <= {each.id for each in rounds.rounds(dataset, imposer)}
    for country in ("belarus", "russia"):
        assert "eu-hauliers-2022" in {each.id for each in rounds.rounds(dataset, "all", country)}


def test_every_choice_of_a_link_has_words():
    for name, said in (
        ("imposer", round_words.IMPOSER_NAMES),
        ("aimed_at", round_words.AIMED_AT_NAMES),
        ("sanctions", words.PARTS),
    ):
        assert tuple(said) == CHOICES[name]


def test_every_word_of_the_record_has_a_word_on_screen(all_rounds):
    for each in all_rounds:
        assert each.step in round_words.STEPS
        assert round_words.state(each.step, each.state)
        assert round_words.who(each.imposed_by, each.target)


def test_every_round_after_2020_stands_once_in_each_lane_of_its_imposers(dataset, all_rounds):
    drawn = sum(len(lane.dots) for lane in rounds.lanes(dataset, all_rounds))
    together = sum(each.imposed_by == "EU and US" for each in all_rounds)
    assert drawn == len(all_rounds) - rounds.earlier(all_rounds) + together
    assert 0 < rounds.earlier(all_rounds) < 3
    for lane in rounds.lanes(dataset, all_rounds):
        assert all(0 <= dot.place <= 1 for dot in lane.dots)


def test_the_easing_of_2025_and_2026_is_counted_and_named(dataset, all_rounds):
    found = rounds.summary(all_rounds)
    table = dataset.sanctions
    new = table[(table["step"] == "easing") & (table["date"].astype(str) >= "2025")]
    assert found.eased == len(new) > 0
    assert set(found.eased_by) == set(new["imposed_by"])
    assert found.latest == date.fromisoformat(str(new["date"].max())[:10])
    assert round_words.day(found.latest) in round_words.lead(found)


def test_the_lead_of_rounds_without_easing_says_so_and_of_none_too(dataset):
    uk = round_words.lead(rounds.summary(rounds.rounds(dataset, "uk")))
    assert "none of them has been an easing" in uk
    nothing = rounds.rounds(dataset, "canada", "russia")
    assert nothing == ()
    assert round_words.lead(rounds.summary(nothing)) == round_words.EMPTY


def test_every_row_shown_has_a_source_that_exists_and_every_source_link_is_well_formed(
    dataset, all_rounds
):
    known = dataset.sources.set_index("source")
    anchors = [
        each.source.split(";")
        for key in RULERS
        for each in sanctions.ruler(dataset, Scenario(), key, YEAR, "ces").anchors
    ]
    compared = [each.source.split(";") for each in sanctions.comparisons(dataset, Scenario())]
    shown = [*(each.sources for each in all_rounds), *anchors, *compared]
    assert len(shown) > 80
    for keys in shown:
        assert keys
        for key in keys:
            row = known.loc[key]
            assert row["publisher"], key
            if row["url"]:
                parts = urlsplit(row["url"])
                assert parts.scheme in ("http", "https"), key
                assert "." in parts.netloc, key
                assert not re.search(r"\s|[<>\"]", row["url"]), key
        links = re.findall(r'href="([^"]*)"', html.source_links(keys, dataset.sources))
        assert all(link.startswith(("http://", "https://")) for link in links)


def test_every_round_rests_on_a_publication_and_not_on_us(all_rounds):
    for each in all_rounds:
        assert [key for key in each.sources if not key.startswith("own_")]


# Corner cases


@pytest.mark.parametrize(
    ("case", "preset_id"),
    [("today", "status-quo"), ("one-regime", "one-regime"), ("eased", "ease-on-belarus")],
)
def test_a_corner_case_is_the_preset_of_that_name(case, preset_id):
    assert cases.scenarios(Scenario())[case] == preset(preset_id).scenario


def test_the_readers_own_case_is_added_only_where_it_is_another_one():
    assert cases.YOURS not in cases.scenarios(Scenario(alignment=1.0))
    own = cases.scenarios(Scenario(alignment=0.9))
    assert own[cases.YOURS] == Scenario(alignment=0.9)
    parameters = cases.scenarios(Scenario(trade_elasticity=3.0, alignment=0.9))
    assert all(each.parameters for each in parameters.values())


@pytest.mark.parametrize("start", [2025, 2021])
def test_corner_cases_keep_the_start(start):
    found = cases.scenarios(Scenario(start=start)).values()
    assert {each.start for each in found} == {start}


def results(dataset, model, scenario=Scenario()):  # noqa: B008 - frozen
    every = cases.scenarios(scenario)
    return {name: Measures(run(dataset, each, model)) for name, each in every.items()}


@pytest.mark.parametrize("model", MODELS)
def test_the_more_is_copied_the_less_trade_with_the_west(dataset, model):
    found = cases.cases(results(dataset, model), YEAR, None)
    west = [found.of(name).values[2].value for name in ("one-regime", "today", "separate", "eased")]
    assert west == sorted(west)
    assert len(set(west)) == len(west)


@pytest.mark.parametrize("model", MODELS)
def test_the_change_of_a_case_is_its_distance_from_today(dataset, model):
    found = cases.cases(results(dataset, model), YEAR, None)
    for index in range(len(cases.MEASURES)):
        today = found.of("today").values[index]
        assert today.change == 0
        for each in found.cases:
            value = each.values[index]
            assert value.change == value.value - today.value
            assert value.quo_place == today.place
            assert 0 <= value.place <= 1


def test_ranges_hold_the_central_change_and_fit_their_axis(dataset):
    every = cases.scenarios(Scenario())
    changed = [each for name, each in every.items() if name != cases.TODAY]
    run_of = CaseRun(dataset, changed, count=256)
    with pytest.raises(UnfinishedError):
        run_of.effect(0, "exports", ("Russia",), YEAR)
    *_, last = run_of.steps()
    assert last == 1.0
    found = cases.cases(results(dataset, "ces"), YEAR, run_of)
    assert all(value.range is None for value in found.of(cases.TODAY).values)
    for each in found.cases[1:]:
        for value in each.values:
            low, high = value.range
            assert low < high
            assert low <= value.change <= high
            assert 0 <= value.range_place[0] < value.range_place[1] <= 1


def test_the_range_of_a_case_is_that_of_the_bands(dataset):
    scenario = Scenario(alignment=1.0)
    band = BandRun(dataset, scenario, count=256).finish()
    low, high = band.quantiles("exports", "Russia", kind="effect")[:, YEAR - 2025]
    found = CaseRun(dataset, [scenario], count=256).finish()
    assert found.effect(0, "exports", ("Russia",), YEAR) == pytest.approx((low, high))


def test_re_exports_fall_with_one_regime_and_the_reduced_form_has_none(dataset):
    assert cases.re_exports(results(dataset, "ces"), YEAR)[cases.UNIFIED] < 0
    assert cases.re_exports(results(dataset, "reduced_form"), YEAR) is None


# Words


def test_the_threshold_has_its_own_words_where_it_is_out_of_reach():
    def said(position):
        return regime_words.threshold(position=position, alignment=0.7, highest=1.0)

    assert "Below 59.5\u00a0% on Belarus" in said(0.595)
    assert "at every position of the slider" in said(1.2)
    assert "at every position" in said(0.0)
    assert "no sanctions at all" in said(None)
    assert len({said(each) for each in (0.595, 1.2, 0.0, None)}) == 4


def test_the_lead_of_the_scale_compares_only_what_was_moved():
    numbers = {"positions": (0.9, 0.95, 0.7), "lost": (0.8, 0.3), "lost_today": (0.8, 0.3)}
    still = words.lead(**numbers, moved=False, replay_year=None)
    assert still.startswith("Today’s sliders count **90\u00a0%**")
    assert "(today:" not in still
    moved = words.lead(**{**numbers, "lost": (0.5, 0.2)}, moved=True, replay_year=None)
    assert moved.startswith("Your sliders")
    assert "(today: 80.0\u00a0% and 30.0\u00a0%)" in moved
    assert words.lead(**numbers, moved=False, replay_year=2023).startswith("For 2023 the sliders")


def test_words_of_sanctions_say_would_and_take_no_side():
    said = " ".join(
        str(value)
        for module in (words, round_words, regime_words)
        for name, value in vars(module).items()
        if name.isupper()
    ).lower()
    for word in (" will ", "illegal", "unfair", "punish", "regime change", "dictator"):
        assert word not in said


def test_every_link_has_its_words():
    assert set(words.LINKS) == set(words.LOST_HEADS) == set(LINKS)
    assert set(regime_words.CASES) == {*cases.CORNERS, cases.YOURS}
