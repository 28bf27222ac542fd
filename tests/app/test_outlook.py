"""Outlook with every model, in both starts, with ranges and without; parameters; presets."""

import re

import pytest

from tests.app.test_pages import assert_calm, html, opened
from unionscope.assumptions import (
    PARAMETER_GROUPS,
    START_REPLAY,
    Scenario,
    assumption,
    assumptions,
    inactive,
    parameter_assumptions,
)
from unionscope.figures import range_split
from unionscope.results import MODELS, Measures, run
from unionscope.share import MODEL_VIEWS, SHOWS
from unionscope.ui import computing
from unionscope.words import ranges
from unionscope.words.numbers import usd

IN_REPLAY = [
    each
    for each in assumptions()
    if each.key not in inactive(START_REPLAY, "ces") and each.key != "start"
]


def state_of(test):
    return test.session_state["unionscope"]


@pytest.mark.parametrize("model", MODEL_VIEWS)
@pytest.mark.parametrize("start", [2025, 2021])
def test_outlook_renders_with_every_model_levels_and_change(model, start):
    for show in SHOWS:
        test = opened(v=1, start=start, model=model, show=show, sanction_intensity=0.5)
        assert_calm(test)
        assert len(test.get("vega_lite_chart")) == 2
        assert "80 %:" in html(test)
        assert "calculating" not in html(test)


@pytest.mark.parametrize("each", IN_REPLAY, ids=lambda each: each.key)
def test_a_replay_renders_at_both_ends_of_what_acts_in_it(each):
    for value in (each.low, each.high):
        test = opened(v=1, start=2021, **{each.key: value})
        assert_calm(test)
        assert 'class="us-notice"' not in html(test)


@pytest.mark.parametrize("model", sorted(MODELS))
def test_the_sentence_has_the_digits_of_the_chosen_model(model):
    test = opened(v=1, model=model, alignment=0.2, year=2032)
    results = Measures(run(computing.dataset(), Scenario(alignment=0.2), model))
    assert usd(results.central("turnover", "Russia", 2032)) in html(test)


def test_without_ranges_no_range_is_shown():
    test = opened(v=1, ranges="off")
    assert_calm(test)
    assert "80 %" not in html(test).split("Before you quote this")[0]


def test_all_three_models_come_with_a_sentence_on_where_they_agree():
    assert "All three models agree on 2030" in html(opened(v=1, model="all"))
    apart = html(opened(v=1, model="all", demand_shock_russia=-0.4, year=2035))
    assert "General equilibrium stands apart because it reads lower Russian growth" in apart


def test_a_moved_parameter_is_seen_on_the_page():
    test = opened(v=1, trade_elasticity=3)
    assert "Not the default model." in html(test)
    assert "parameter · " in test.button(key="undo-trade_elasticity").label


def test_every_parameter_has_a_place_in_a_theme():
    listed = [key for keys in PARAMETER_GROUPS.values() for key in keys]
    assert sorted(listed) == sorted(each.key for each in parameter_assumptions())


def test_parameters_have_sliders_once_their_group_is_open():
    test = opened()
    test.pills(key="groups").set_value(["parameters"]).run()
    assert_calm(test)
    first = PARAMETER_GROUPS["response"][0]
    slider = test.slider(key=f"slider-{first}")
    slider.set_value(assumption(first).high).run()
    assert state_of(test).scenario.parameters == ((first, assumption(first).high),)


def test_what_does_nothing_in_the_chosen_model_is_shown_as_inactive_with_the_reason():
    test = opened(v=1, model="reduced_form")
    test.pills(key="groups").set_value(["sanctions"]).run()
    assert test.slider(key="slider-secondary_sanctions").disabled
    assert inactive(2025, "reduced_form")["secondary_sanctions"] in html(test)
    assert not test.slider(key="slider-alignment").disabled


def test_the_start_can_be_moved_there_and_back():
    test = opened(v=1, sanction_intensity=0.5, year=2032)
    test.segmented_control(key="start").set_value(2021).run()
    assert_calm(test)
    assert state_of(test).scenario == Scenario(start=2021)
    assert state_of(test).view.year == 2025
    test.segmented_control(key="start").set_value(2025).run()
    assert state_of(test).scenario == Scenario()


def test_undo_in_the_replay_goes_back_to_what_really_was():
    test = opened(v=1, start=2021, programme_completion=0.2, china_pivot=0.1)
    test.button(key="undo-china_pivot").click().run()
    assert state_of(test).scenario == Scenario(start=2021, programme_completion=0.2)
    test = opened(v=1, start=2021, programme_completion=0.2, china_pivot=0.1)
    test.button(key="undo-all").click().run()
    assert state_of(test).scenario == Scenario(start=2021)


def test_the_range_can_be_split_into_its_sources():
    test = opened(v=1, sanction_intensity=0.5)
    run = computing.bands(state_of(test).scenario)
    split = computing.split(run.finish()).finish()
    rows = range_split.rows(split, flow="turnover", partner="Russia", year=2030)
    assert [row.name for row in rows] == [name for name, _ in ranges.SOURCES.values()]
    for row in rows:
        assert 0 <= row.volume_bar[0] <= row.volume_bar[1] <= 1


def test_a_price_beyond_what_the_model_is_made_for_is_told():
    wild = opened(
        v=1, growth_belarus=0.12, growth_russia=-0.06, growth_coalition=-0.06, growth_rest=-0.06
    )
    assert "Beyond what the model is made for" in html(wild)
    assert "Beyond what the model is made for" not in html(opened())


def test_services_move_with_their_own_assumption_and_the_shares_do_not():
    usual, fast = html(opened()), html(opened(v=1, services_growth=0.15))
    figure = r'us-kpi-value"><b>(.*?)</b>'
    assert re.findall(figure, usual) == re.findall(figure, fast)
    title = r"Services with Russia: (US\$.*?bn) in 2030"
    assert re.findall(title, usual) != re.findall(title, fast)
    assert len(re.findall(title, fast)) == 1
