"""Sanctions as a visitor meets it: every part, every position, every case, from both starts."""

import pytest

from tests.app.test_pages import assert_calm, html, opened
from unionscope import Scenario
from unionscope.presets import preset
from unionscope.views import AIMED_AT, IMPOSERS, RULERS, SANCTIONS_VIEWS


@pytest.mark.parametrize("part", SANCTIONS_VIEWS)
@pytest.mark.parametrize("start", [2025, 2021])
def test_every_part_of_sanctions_renders_from_today_and_in_the_replay(part, start):
    test = opened("sanctions", v=1, sanctions=part, start=start, alignment=0.4)
    assert_calm(test)
    assert 'class="us-lead"' in html(test)


@pytest.mark.parametrize("key", RULERS)
def test_a_button_sets_the_slider_to_its_position(key):
    test = opened("sanctions", v=1, ruler=key, sanctions_russia=0.97)
    test.button(key=f"anchor-{key}-0").click().run()
    assert_calm(test)
    assert getattr(test.session_state["unionscope"].scenario, key) == 0.0
    assert test.button(key=f"anchor-{key}-0").disabled


def test_the_first_sentence_follows_the_sliders():
    still, moved = (
        html(opened("sanctions", v=1, **values)) for values in ({}, {"sanctions_belarus": 0.6})
    )
    assert "Today’s sliders count <b>90\u00a0%</b>" in still
    assert "Your sliders count <b>60\u00a0%</b>" in moved


@pytest.mark.parametrize(("imposer", "aimed_at"), [("us", "belarus"), ("canada", "russia")])
def test_rounds_can_be_chosen_even_where_none_fits(imposer, aimed_at):
    assert imposer in IMPOSERS
    assert aimed_at in AIMED_AT
    test = opened("sanctions", v=1, sanctions="rounds", imposer=imposer, aimed_at=aimed_at)
    assert_calm(test)
    shown = html(test)
    assert ("No round fits" in shown) == (imposer == "canada")
    assert ("US permits dealings with potash firms" in shown) == (imposer == "us")
    assert "EU cuts three banks" not in shown


@pytest.mark.parametrize(
    ("case", "scenario"),
    [
        ("separate", Scenario(alignment=0.0)),
        ("one-regime", preset("one-regime").scenario),
        ("eased", preset("ease-on-belarus").scenario),
    ],
)
def test_a_button_opens_a_case(case, scenario):
    test = opened("sanctions", v=1, sanctions="regimes", china_pivot=0.5)
    test.button(key=f"case-{case}").click().run()
    assert_calm(test)
    assert test.session_state["unionscope"].scenario == scenario


@pytest.mark.parametrize("model", ["reduced_form", "general_equilibrium", "all"])
def test_the_cases_are_drawn_in_every_model_with_their_ranges(model):
    test = opened("sanctions", v=1, sanctions="regimes", model=model, year=2035)
    assert_calm(test)
    assert 'class="us-case-band"' in html(test)


def test_ranges_can_be_left_out():
    test = opened("sanctions", v=1, sanctions="regimes", ranges="off")
    assert_calm(test)
    assert 'class="us-case-band"' not in html(test)


def test_a_bad_choice_in_a_link_is_named():
    test = opened("sanctions", v=1, ruler="tariff", imposer="mars", sanctions="all")
    assert_calm(test)
    shown = html(test)
    for part in ("ruler = tariff", "imposer = mars", "sanctions = all"):
        assert part in shown


def test_the_preset_menu_of_the_replay_offers_presets_of_the_replay_alone():
    for start, offered, other in (
        (2021, "replay-no-sanctions", "one-regime"),
        (2025, "one-regime", "replay-no-sanctions"),
    ):
        test = opened(v=1, start=start)
        test.session_state["presets"] = True
        test.run()
        keys = {button.key for button in test.button}
        assert f"preset-{offered}" in keys
        assert f"preset-{other}" not in keys
