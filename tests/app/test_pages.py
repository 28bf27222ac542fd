"""Every page and part renders in every corner of the assumptions, opened through a link."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from unionscope.assumptions import REPLAY, Scenario, assumptions
from unionscope.presets import presets
from unionscope.share import (
    AHEAD,
    EVIDENCE_VIEWS,
    FLOWS,
    HISTORY_VIEWS,
    PARTNERS,
    SOURCES_VIEWS,
    TESTED,
    View,
    default_year,
    link_parameters,
)

MAIN = Path(__file__).resolve().parents[2] / "src" / "unionscope" / "ui" / "main.py"
PAGES = MAIN.parents[3] / "pages"


def opened(page: str = "", **query: object) -> AppTest:
    test = AppTest.from_file(str(MAIN), default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = str(value)
    test.run()
    if page:
        test.switch_page(str(PAGES / f"{page}.py")).run()
    return test


def html(test: AppTest) -> str:
    return "\n".join(element.proto.body for element in test.get("html"))


def assert_calm(test: AppTest) -> None:
    assert not test.exception
    assert 'class="us-panel"' not in html(test)


SHOWN = [each for each in assumptions() if each.group != REPLAY]


@pytest.mark.parametrize("each", SHOWN, ids=lambda each: each.key)
def test_outlook_renders_at_both_ends_of_every_assumption(each):
    for value in (each.low, each.high):
        if value == each.default:
            continue
        test = opened(v=1, **{each.key: value})
        assert_calm(test)
        assert 'class="us-kpis"' in html(test)
        assert 'class="us-notice"' not in html(test)


@pytest.mark.parametrize("partner", PARTNERS)
def test_outlook_renders_for_every_partner(partner):
    for flow in FLOWS:
        test = opened(v=1, partner=partner, flow=flow, year=2035, alignment=0)
        assert_calm(test)
        assert len(test.get("vega_lite_chart")) == 2


@pytest.mark.parametrize("part", HISTORY_VIEWS)
def test_every_part_of_history_renders(part):
    test = opened("history", v=1, history=part)
    assert_calm(test)
    assert 'class="us-lead"' in html(test)


@pytest.mark.parametrize("part", EVIDENCE_VIEWS)
def test_every_part_of_evidence_renders(part):
    test = opened("evidence", v=1, evidence=part, alignment=0.2)
    assert_calm(test)
    words = html(test)
    assert 'class="us-lead"' in words
    assert ("of the article" if part == "article" else "no change") in words
    assert 'class="us-notice" role="status"><b>Part of this link' not in words


@pytest.mark.parametrize("target", TESTED)
def test_the_test_on_the_past_renders_for_every_target_and_horizon(target):
    for horizon in AHEAD:
        test = opened("evidence", v=1, evidence="backtest", target=target, horizon=horizon)
        assert_calm(test)
        assert len(test.get("vega_lite_chart")) >= 4


def test_a_horizon_that_was_not_tried_is_answered_in_words():
    test = opened("evidence", v=1, evidence="backtest", horizon=9, target="gdp")
    assert_calm(test)
    assert "horizon = 9: must be one of 1, 2, 3, 4" in html(test)
    assert "target = gdp: must be one of exports_russia" in html(test)


@pytest.mark.parametrize("part", SOURCES_VIEWS)
def test_every_part_of_sources_renders(part):
    assert_calm(opened("sources", v=1, sources=part, china_pivot=0.5))


@pytest.mark.parametrize("each", presets(), ids=lambda each: each.id)
def test_the_link_of_every_preset_opens_it(each):
    test = opened(**link_parameters(each.scenario, View(year=default_year(each.scenario.start))))
    assert_calm(test)
    assert 'class="us-notice"' not in html(test)
    assert test.session_state["unionscope"].scenario == each.scenario


def test_a_link_that_names_nonsense_is_answered_in_words():
    test = opened(v=1, tariff=3, alignment="much", year=1999)
    assert_calm(test)
    words = html(test)
    for part in ("tariff = 3", "alignment = much: is not a number", "year = 1999"):
        assert part in words


def test_a_parameter_can_be_set_by_link():
    test = opened(v=1, trade_elasticity=3)
    assert_calm(test)
    assert test.session_state["unionscope"].scenario.parameters == (("trade_elasticity", 3.0),)


def test_a_replay_link_opens_the_replay_and_tells_what_has_no_part_in_it():
    test = opened(v=1, start=2021, programme_completion=0, alignment=0.5, growth_china=0.01)
    assert_calm(test)
    assert "Had it gone this way from 2022 on" in html(test)
    assert "growth_china = 0.01: A replay uses the growth that really happened" in html(test)
    scenario = test.session_state["unionscope"].scenario
    assert scenario.changed() == {"start": 2021, "programme_completion": 0, "alignment": 0.5}


def test_what_acts_in_the_replay_alone_is_left_out_today_and_told():
    test = opened(v=1, programme_completion=0.5)
    assert "programme_completion = 0.5: Acts only in a replay from 2021" in html(test)
    assert test.session_state["unionscope"].scenario == Scenario()
