"""Every page and part renders in every corner of the assumptions, opened through a link."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from unionscope.assumptions import REPLAY, assumptions
from unionscope.presets import presets
from unionscope.share import (
    FLOWS,
    HISTORY_VIEWS,
    PARTNERS,
    SOURCES_VIEWS,
    View,
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


@pytest.mark.parametrize("part", SOURCES_VIEWS)
def test_every_part_of_sources_renders(part):
    assert_calm(opened("sources", v=1, sources=part, china_pivot=0.5))


@pytest.mark.parametrize("each", presets(), ids=lambda each: each.id)
def test_the_link_of_every_preset_opens_it(each):
    test = opened(**link_parameters(each.scenario, View()))
    assert_calm(test)
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


def test_a_replay_link_is_told_and_shows_today():
    test = opened(v=1, start=2021, programme_completion=0, alignment=0.5)
    assert_calm(test)
    for part in ("start = 2021: the replay from 2021 is not on screen", "programme_completion = 0"):
        assert part in html(test)
    assert test.session_state["unionscope"].scenario.changed() == {"alignment": 0.5}
