"""Programmes draws both parts; a judgement moves the value, the offer, and stands in the link."""

import pytest

from tests.app.test_pages import assert_calm, html, opened
from unionscope.dataset import load_dataset
from unionscope.figures import programmes as figures
from unionscope.judgement import decoded, letter_of
from unionscope.views import PROGRAMMES_VIEWS
from unionscope.words import programmes as words
from unionscope.words.numbers import percent

DATASET = load_dataset()
#: A programme that matters for goods, and its field.
NUMBER = 9
FIELD = DATASET.programmes.set_index("id")["group"][NUMBER]


def state(test):
    return test.session_state["unionscope"]


def value(text):
    return figures.result(DATASET, text).offered


def offer(test):
    return test.button(key="programmes-offer")


@pytest.mark.parametrize("part", PROGRAMMES_VIEWS)
@pytest.mark.parametrize("start", [2025, 2021])
def test_every_part_of_programmes_renders(part, start):
    test = opened("programmes", v=1, programmes=part, start=start)
    assert_calm(test)
    said = html(test)
    assert 'class="us-lead"' in said
    assert 'class="us-notice"' not in said
    assert len(test.get("vega_lite_chart")) == (part == "claims")
    if part == "list":
        assert said.count("Title or topic: ") == len(DATASET.programmes)
        assert "reconstruction" in said


def test_nothing_is_judged_until_a_field_is_opened():
    test = opened("programmes")
    assert not [each for each in test.button_group if each.key.startswith("state-")]


def test_a_judgement_moves_the_value_and_the_offer_and_stands_in_the_link():
    test = opened("programmes")
    assert f"**{percent(value(''), 0)}**" not in html(test)
    assert f"<b>{percent(value(''), 0)}</b>" in html(test)
    test.button_group(key="programmes-group").set_value(FIELD).run()
    test.button_group(key=f"state-{NUMBER}").set_value("n").run()
    assert_calm(test)
    judged = state(test).view.judged
    assert decoded(judged)[NUMBER].state == "n"
    assert value(judged) < value("")
    assert f"<b>{percent(value(judged), 0)}</b>" in html(test)
    assert percent(value(judged), 0) in offer(test).label
    assert test.query_params["judged"] == judged


def test_a_weight_moves_the_value_too():
    test = opened("programmes")
    test.button_group(key="programmes-group").set_value(FIELD).run()
    test.button_group(key=f"weight-{NUMBER}").set_value(0).run()
    row = DATASET.programmes.set_index("id").loc[NUMBER]
    assert state(test).view.judged == f"{NUMBER}{letter_of(row['in_force'])}0"
    test.button(key="programmes-reset").click().run()
    assert state(test).view.judged == ""
    assert "judged" not in test.query_params


def test_the_offer_sets_the_assumption_and_is_then_used_up():
    test = opened("programmes", v=1, judged="9f3")
    offered = value("9f3")
    offer(test).click().run()
    assert_calm(test)
    assert state(test).scenario.changed() == {"programmes_in_force": offered}
    assert offer(test).disabled
    assert offer(test).label == words.USED.format(value=percent(offered, 0))
    assert test.query_params["judged"] == "9f3"


def test_a_link_opens_the_judgement_and_shows_ours_beside_it():
    test = opened("programmes", v=1, judged="3n1.27f0")
    assert_calm(test)
    said = html(test)
    assert "by your judgement" in said
    assert "Ours: fully, weight 1" in said
    assert words.changed(2) in said
    test.button_group(key="programmes-group").set_value(
        DATASET.programmes.set_index("id")["group"][3]
    ).run()
    assert test.button_group(key="state-3").value == "n"


def test_a_judgement_without_any_weight_offers_nothing():
    text = ".".join(
        f"{number}{each.state}0" for number, each in figures.usual(DATASET).items() if each.weight
    )
    test = opened("programmes", v=1, judged=text)
    assert_calm(test)
    assert words.NO_WEIGHT in html(test)
    assert not [each for each in test.button if each.key == "programmes-offer"]


def test_a_bad_judgement_in_a_link_is_answered_in_words():
    test = opened("programmes", v=1, judged="99f0")
    assert_calm(test)
    assert "judged = 99f0: there is no programme 99" in html(test)
    assert "by our judgement" in html(test)


def test_every_statement_stands_in_the_table_of_contested_completion():
    said = html(opened("programmes", v=1, programmes="claims"))
    for note in DATASET.completion_rate["note"].dropna():
        assert str(note).partition("'")[0].partition("&")[0] in said
