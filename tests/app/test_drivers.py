"""Drivers in every state of a scenario: nothing, one thing or much changed, and in the replay."""

import pytest

from tests.app.test_pages import assert_calm, html, opened
from unionscope.share import DRIVERS_VIEWS, OUTCOMES
from unionscope.ui import drivers, state
from unionscope.words import drivers as words
from unionscope.words import inputs as input_words

NOTHING = {}
ONE = {"sanction_intensity": 0.6}
MUCH = {
    "sanction_intensity": 0.6,
    "alignment": 0.4,
    "programmes_in_force": 0.8,
    "energy_discount": 0.2,
    "china_pivot": 0.4,
    "demand_shock_russia": -0.1,
    "trade_elasticity": 3,
}
REPLAY = {"start": 2021}
REPLAY_CHANGED = {"start": 2021, "sanction_intensity": 0, "programme_completion": 0}
SCENARIOS = (NOTHING, ONE, MUCH, REPLAY, REPLAY_CHANGED)
#: A figure stands in every part but the split where nothing is changed.
EMPTY = [("split", NOTHING), ("split", REPLAY)]


def lead(test):
    return next(text for text in html(test).split("\n") if 'class="us-lead"' in text)


@pytest.mark.parametrize("values", SCENARIOS, ids=lambda values: "+".join(values) or "nothing")
@pytest.mark.parametrize("part", DRIVERS_VIEWS)
def test_every_part_renders_whatever_is_changed(part, values):
    test = opened("drivers", v=1, drivers=part, **values)
    assert_calm(test)
    assert test.segmented_control(key="view-drivers").value == part
    drawn = html(test)
    assert ('class="us-bars"' in drawn) == ((part, values) not in EMPTY)
    assert ("Source: CES model, UnionScope" in drawn) == ((part, values) not in EMPTY)
    assert len(lead(test)) > 100
    # What takes long is finished, and the sidebar has not waited for it.
    assert input_words.CALCULATING not in drawn
    assert test.sidebar.slider


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_renders(outcome):
    for part in ("split", "tornado"):
        test = opened("drivers", v=1, drivers=part, outcome=outcome, year=2035, **MUCH)
        assert_calm(test)
        assert 'class="us-bars"' in html(test)


@pytest.mark.parametrize("model", ["reduced_form", "general_equilibrium"])
def test_every_model_renders(model):
    for part in ("split", "tornado"):
        test = opened("drivers", v=1, drivers=part, model=model, **ONE)
        assert_calm(test)
        assert 'class="us-bars"' in html(test)


def test_with_nothing_changed_the_page_says_what_to_do_and_draws_no_axis():
    test = opened("drivers")
    assert words.SPLIT_NOTHING[False] in lead(test)
    assert words.SPLIT_NOTHING_HELP in lead(test)
    assert 'class="us-tick"' not in html(test)


def test_a_change_that_does_not_act_yet_is_told():
    test = opened("drivers", v=1, year=2026, **ONE)
    assert "does not move" in lead(test)
    assert words.SPLIT_NO_EFFECT_HELP in lead(test)


def test_a_moved_parameter_alone_is_no_difference():
    test = opened("drivers", v=1, trade_elasticity=3)
    assert "there is no difference to split" in lead(test)


def test_all_models_show_one_and_say_which():
    test = opened("drivers", v=1, model="all", **ONE)
    assert words.ONE_MODEL.format("CES model") in html(test)


def test_the_replay_is_compared_with_the_replay_as_it_was():
    test = opened("drivers", v=1, year=2023, **REPLAY_CHANGED)
    assert "In 2023" in lead(test)
    assert "than in the replay as it was" in lead(test)
    assert "status quo" not in html(test)


def test_the_outcome_can_be_chosen_and_stands_in_the_link():
    test = opened("drivers", v=1, **ONE)
    test.selectbox(key="view-outcome").set_value("exports").run()
    assert_calm(test)
    assert "exports to Russia" in lead(test)
    assert test.query_params["outcome"] == "exports"


def test_indices_of_the_difference_are_offered_once_something_is_changed():
    keys = [each.key for each in opened("drivers", v=1, drivers="indices").segmented_control]
    assert "view-show" not in keys
    test = opened("drivers", v=1, drivers="indices", show="change", **ONE)
    assert test.segmented_control(key="view-show").value == "change"
    assert "the difference to the status quo" in lead(test)
    assert "chance event" not in html(test)


def test_indices_are_computed_once_and_then_kept():
    opened("drivers", v=1, drivers="indices", **ONE)
    known = drivers._indices.cache_info()
    opened("drivers", v=1, drivers="indices", year=2033, **ONE)
    after = drivers._indices.cache_info()
    assert (after.misses, after.maxsize) == (known.misses, 16)
    assert after.hits > known.hits


def test_the_share_of_the_link_holds_the_part():
    test = opened("drivers", v=1, drivers="tornado")
    assert test.session_state["unionscope"].view.drivers == "tornado"
    assert isinstance(test.session_state["unionscope"], state.State)
