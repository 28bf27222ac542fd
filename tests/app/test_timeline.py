"""Timeline with every filter, and marks that one switch takes from every chart."""

import json

import pytest

from tests.app.test_pages import assert_calm, html, opened
from unionscope.figures import timeline
from unionscope.ui import computing
from unionscope.views import EVENTS, KIND_VIEWS, KINDS, kinds_of
from unionscope.words import timeline as words

CHARTED = ("partners", "balance", "services", "eu-monthly")


def view_of(test):
    return test.session_state["unionscope"].view


def marked_charts(test) -> list[bool]:
    """Return for each chart whether something in it can be pointed at."""
    specs = [json.loads(chart.proto.spec) for chart in test.get("vega_lite_chart")]
    return [
        any("tooltip" in layer.get("encoding", {}) for layer in spec["layer"]) for spec in specs
    ]


@pytest.mark.parametrize("events", EVENTS)
@pytest.mark.parametrize("kinds", KIND_VIEWS)
def test_timeline_renders_with_every_filter(kinds, events):
    test = opened("timeline", v=1, kinds=kinds, events=events)
    assert_calm(test)
    shown = timeline.events(computing.dataset(), kinds_of(kinds), main=events == "main")
    assert html(test).count("<time ") == len(shown) > 0
    assert all(
        f'<i class="us-event-{kind}' not in html(test) for kind in set(KINDS) - set(kinds_of(kinds))
    )
    assert 'class="us-notice"' not in html(test)


def test_kinds_and_weight_can_be_chosen_on_the_page():
    test = opened("timeline")
    assert test.segmented_control(key="view-kinds").value == list(KINDS)
    test.segmented_control(key="view-kinds").set_value(["trade", "sanction"]).run()
    assert view_of(test).kinds == "sanction-trade"
    test.segmented_control(key="view-events").set_value("all").run()
    assert_calm(test)
    assert test.query_params["kinds"] == "sanction-trade"
    assert test.query_params["events"] == "all"
    test.segmented_control(key="view-kinds").set_value([]).run()
    assert view_of(test).kinds == "all"
    assert test.segmented_control(key="view-kinds").value == list(KINDS)


def test_filters_that_do_not_exist_are_answered_in_words():
    test = opened("timeline", v=1, kinds="war", events="some")
    assert_calm(test)
    assert "kinds = war: must be one of all" in html(test)
    assert "events = some: must be one of main, all" in html(test)


def test_what_officials_say_is_told_as_theirs():
    assert words.LEAD_BASE in html(opened("timeline"))


@pytest.mark.parametrize("part", CHARTED)
def test_one_switch_takes_the_marks_from_history_and_gives_them_back(part):
    test = opened("history", v=1, history=part)
    assert all(marked_charts(test))
    assert any(said in html(test) for said in (words.MARKS_LINE, words.MARKS_TITLE))
    test.toggle(key="view-marks-switch").set_value(False).run()
    assert_calm(test)
    assert not any(marked_charts(test))
    assert words.MARKS_LINE not in html(test)
    assert words.MARKS_TITLE not in html(test)
    assert test.query_params["marks"] == "off"
    test.toggle(key="view-marks-switch").set_value(True).run()
    assert all(marked_charts(test))


@pytest.mark.parametrize("part", ["figures", "disagreements"])
def test_a_part_without_charts_has_no_switch(part):
    assert not opened("history", v=1, history=part).toggle


@pytest.mark.parametrize(
    "query",
    [{}, {"partner": "all"}, {"partner": "ukraine"}, {"start": 2021}, {"show": "change"}],
    ids=str,
)
def test_marks_stand_on_outlook_until_the_link_says_off(query):
    assert marked_charts(opened(v=1, **query)) == [True, True]
    without = opened(v=1, marks="off", **query)
    assert_calm(without)
    assert marked_charts(without) == [False, False]
    assert words.MARKS_LINE not in html(without)


def test_marks_are_told_under_the_charts_of_outlook_with_their_sources():
    said = html(opened()).split(words.MARKS_LINE)[1].split("</div>")[0]
    assert said.count('<a href="http') >= 3
    assert "24\u00a0Feb\u00a02022" in said


def test_marks_stand_still_while_a_slider_moves():
    test = opened()
    before = [chart.proto.spec for chart in test.get("vega_lite_chart")]
    test.slider(key="slider-sanction_intensity").set_value(0.9).run()
    assert [chart.proto.spec for chart in test.get("vega_lite_chart")] == before
