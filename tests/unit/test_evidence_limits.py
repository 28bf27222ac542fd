"""What the tool must not be read to say stands in words, where the temptation arises."""

import pytest

from unionscope.assumptions import assumptions
from unionscope.results import UNITS
from unionscope.words.limits import LIMITS

#: What the specification forbids to claim.
FORBIDDEN = {
    "import_share",
    "first_years",
    "programmes",
    "jump_2022",
    "welfare",
    "ukraine",
    "detail",
    "evasion",
    "probability",
    "bands",
}


def test_everything_that_must_not_be_claimed_has_a_limit():
    assert {each.key for each in LIMITS} >= FORBIDDEN


def test_no_limit_stands_twice():
    keys = [each.key for each in LIMITS]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("limit", LIMITS, ids=lambda each: each.key)
def test_a_limit_has_a_place_and_begins_with_what_is_not_said(limit):
    assert limit.place
    assert limit.text.startswith(("No ", "Nothing "))
    assert limit.text.endswith(".")
    known = {each.key for each in assumptions()} | set(UNITS) | {"ukraine_stop"}
    assert set(limit.beside) <= known
