"""Services stand apart from goods: one growth rate, one assumption, no share."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionscope import Scenario, load_dataset, run
from unionscope.analysis import Quantity, tornado
from unionscope.assumptions import SERVICES_ONLY, assumption
from unionscope.figures import services as figures
from unionscope.model.services import services_path
from unionscope.results import MODELS
from unionscope.views import SIDES
from unionscope.words import services as words
from unionscope.words.numbers import usd

YEARS = np.arange(2025.0, 2036.0)
GROWTH = assumption("services_growth")


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@given(st.floats(GROWTH.low, GROWTH.high), st.floats(GROWTH.low, GROWTH.high))
def test_faster_growth_never_means_fewer_services(one, other):
    slow, fast = sorted((one, other))
    assert (services_path(7700, slow, YEARS) <= services_path(7700, fast, YEARS)).all()


def test_the_line_starts_from_the_fact_and_stays_without_growth():
    assert services_path(7700, 0.1, YEARS)[0] == 7700
    assert (services_path(7700, 0.0, YEARS) == 7700).all()


@pytest.mark.parametrize(("base", "growth"), [(-1, 0.1), (1, -1), (float("nan"), 0), (1, np.nan)])
def test_what_cannot_be_services_is_refused(base, growth):
    with pytest.raises(ValueError, match="must be 0 or more"):
        services_path(base, growth, YEARS)


@pytest.mark.parametrize("model", sorted(MODELS))
def test_services_never_move_goods(dataset, model):
    usual, moved = (
        run(dataset, each, model) for each in (Scenario(), Scenario(services_growth=0.2))
    )
    assert (usual.exports == moved.exports).all()
    assert (usual.imports == moved.imports).all()


def test_no_page_on_goods_offers_the_growth_of_services(dataset):
    found = tornado(dataset, Scenario(), "ces", Quantity(variable="turnover", partner="Russia"))
    assert not SERVICES_ONLY & {bar.input.key for bar in found.bars}
    assert not SERVICES_ONLY & set(SIDES)


def test_the_block_shows_every_observed_year_then_the_chosen_one(dataset):
    block = figures.block(dataset, Scenario(), 2030)
    assert [bar.year for bar in block.bars] == ["2022", "2023", "2024", "2025", "2030"]
    assert [bar.projected for bar in block.bars] == [False] * 4 + [True]
    base = figures.observed(dataset).iloc[-1]["value"]
    assert usd(base * 1.03**5) in words.title(block.sentence)
    for bar in block.bars:
        assert 0 <= bar.span[0] <= bar.bar <= bar.span[1] <= 1


def test_the_stated_growth_takes_the_first_year_to_the_last(dataset):
    rows = figures.observed(dataset)
    first, last = rows.iloc[0], rows.iloc[-1]
    grown = first["value"] * (1 + figures.growth_since_first(dataset)) ** (
        last["year"] - first["year"]
    )
    assert grown == pytest.approx(last["value"])


def test_a_value_beyond_the_evidence_widens_the_range(dataset):
    usual, fast = (
        figures.block(dataset, Scenario(services_growth=value), 2035).bars[-1]
        for value in (0.03, 0.20)
    )
    assert usual.range != fast.range
