"""Targets draws for every outcome, model, side and target, and its buttons set what they say."""

import pytest

from tests.app.test_pages import assert_calm, html, opened
from unionscope.figures.targets import USUAL
from unionscope.share import MODEL_VIEWS, OUTCOMES, SIDES, TARGETS_VIEWS, View


def scenario(test):
    return test.session_state["unionscope"].scenario


def view(test):
    return test.session_state["unionscope"].view


@pytest.mark.parametrize("part", TARGETS_VIEWS)
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_part_of_targets_renders_for_every_outcome(part, outcome):
    test = opened("targets", v=1, targets=part, outcome=outcome, sanction_intensity=0.4, year=2034)
    assert_calm(test)
    assert 'class="us-lead"' in html(test)
    assert len(test.get("vega_lite_chart")) == 1
    assert 'class="us-notice"' not in html(test)


@pytest.mark.parametrize("part", TARGETS_VIEWS)
@pytest.mark.parametrize("model", MODEL_VIEWS)
def test_every_model_renders_and_all_models_say_which_is_shown(part, model):
    test = opened("targets", v=1, targets=part, model=model)
    assert_calm(test)
    said = "this page shows one at a time: the CES model" in html(test)
    assert said == (model == "all")


@pytest.mark.parametrize("across", [each for each in SIDES if each != USUAL[1]])
def test_every_assumption_can_be_a_side_or_says_why_not(across):
    test = opened("targets", v=1, across=across)
    assert_calm(test)
    refused = "cannot be a side of the map here" in html(test)
    assert refused == (across == "programme_completion")


@pytest.mark.parametrize("part", TARGETS_VIEWS)
def test_a_replay_renders_with_its_own_years(part):
    test = opened("targets", v=1, start=2021, year=2023, targets=part, across="growth_china")
    assert_calm(test)
    words = html(test)
    assert "in 2023" in words
    assert "A replay uses the growth that really happened" in words


def test_a_target_that_cannot_be_reached_says_so_with_the_closest():
    test = opened("targets", v=1, targets="frontier", level=0.4, year=2035)
    assert_calm(test)
    assert "Not reachable inside both evidence ranges" in html(test)
    assert "no setting of sanction intensity would be enough. The closest is" in html(test)


def test_a_button_sets_both_sliders_to_what_it_says():
    test = opened("targets", v=1, targets="frontier", level=0.62, year=2035, alignment=0.6)
    button = next(each for each in test.button if each.key == "target-row-1")
    programmes, sanctions = button.label.replace("\u00a0", "").split("·")
    button.click().run()
    moved = scenario(test).changed()
    assert moved.pop("alignment") == 0.6
    assert {key: f"{round(value * 100)}%" for key, value in moved.items()} == {
        "programmes_in_force": programmes,
        "sanction_intensity": sanctions,
    }


def test_the_button_of_the_answer_sets_the_horizontal_assumption_alone():
    test = opened("targets", v=1, targets="frontier", level=0.6, year=2035, china_pivot=0.2)
    button = next(each for each in test.button if each.key == "target-answer")
    button.click().run()
    moved = scenario(test).changed()
    assert set(moved) == {"sanction_intensity", "china_pivot"}
    assert f"{round(moved['sanction_intensity'] * 100)}" in button.label


def test_a_ready_made_target_and_a_level_of_ones_own_stand_in_the_view():
    test = opened("targets", v=1, targets="frontier", outcome="export_share", year=2035)
    test.selectbox(key="targets-ready").select_index(1).run()
    past = view(test).level
    assert past is not None
    test.number_input(key="targets-level-export_share").set_value(52.5).run()
    assert view(test).level == 0.525


def test_another_outcome_forgets_the_level_of_the_last_one():
    test = opened("targets", v=1, targets="frontier", level=0.5)
    test.selectbox(key="view-outcome").set_value("exports").run()
    assert (view(test).outcome, view(test).level) == ("exports", None)


def test_choosing_the_other_side_for_a_side_makes_them_change_places():
    test = opened("targets", v=1)
    test.selectbox(key="view-across").set_value(USUAL[1]).run()
    assert (view(test).across, view(test).along) == (USUAL[1], USUAL[0])


def test_the_usual_view_of_targets_is_the_map_of_sanctions_and_programmes():
    assert (View().targets, (View().across, View().along)) == ("map", USUAL)
