"""A judgement survives its link, nonsense is named, and the formula on screen is the arithmetic."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionscope.assumptions import Scenario
from unionscope.dataset import load_dataset
from unionscope.figures import programmes as figures
from unionscope.judgement import (
    JUDGED,
    PROGRAMMES,
    STATES,
    WEIGHTS,
    Judgement,
    decoded,
    encoded,
    weighted,
)
from unionscope.share import link_parameters, read_link
from unionscope.views import View
from unionscope.words import programmes as words

DATASET = load_dataset()
JUDGEMENTS = st.builds(Judgement, st.sampled_from(tuple(STATES)), st.sampled_from(WEIGHTS))
NUMBERS = st.integers(1, PROGRAMMES)
SOME = st.dictionaries(NUMBERS, JUDGEMENTS)
ALL = st.fixed_dictionaries(dict.fromkeys(range(1, PROGRAMMES + 1), JUDGEMENTS))
#: Factors as they are printed.
PRINTED = {"1": Fraction(1), "½": Fraction(1, 2), "0": Fraction(0)}


def problem(text):
    (found,) = read_link({JUDGED: [text]}).problems
    return str(found)


@given(SOME)
def test_every_judgement_survives_its_text(judged):
    assert decoded(encoded(judged)) == judged


@given(SOME.filter(bool))
def test_a_link_opens_the_judgement_that_was_sent(judged):
    view = View(programmes="list", judged=encoded(judged))
    sent = {name: [value] for name, value in link_parameters(Scenario(), view).items()}
    opened = read_link(sent)
    assert opened.problems == ()
    assert opened.view == view


def test_an_unchanged_judgement_takes_no_room_in_a_link():
    assert link_parameters(Scenario(), View(judged="")) == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "holds no judgement"),
        ("3x1", "“3x1” is not a programme's number"),
        ("3n4", "“3n4” is not a programme's number"),
        ("03n1", "“03n1” is not a programme's number"),
        ("3n1.", "“” is not a programme's number"),
        ("3n1,4p2", "“3n1,4p2” is not a programme's number"),
        ("٣n1", "“٣n1” is not a programme's number"),
        ("3N1", "“3N1” is not a programme's number"),
        ("29n1", "there is no programme 29: they run from 1 to 28"),
        ("3n1.5p0.3f2", "judges programme 3 more than once"),
        ("x" * 300, f"“{'x' * 12}…” is not a programme's number"),
    ],
)
def test_a_bad_judgement_is_named_and_ours_is_shown(text, named):
    said = problem(text)
    assert said.startswith("judged = ")
    assert named in said
    assert said.endswith("The dashboard's own judgement is shown instead")
    assert read_link({JUDGED: [text]}).view.judged == ""


@given(st.text(max_size=40))
def test_a_text_is_read_in_full_or_refused_in_full(text):
    opened = read_link({JUDGED: [text]})
    assert bool(opened.view.judged) != bool(opened.problems)


def test_the_numbers_of_the_programmes_are_those_that_a_link_can_name():
    assert sorted(DATASET.programmes["id"]) == list(range(1, PROGRAMMES + 1))
    assert sorted(figures.usual(DATASET)) == list(range(1, PROGRAMMES + 1))


def _evaluated(text):
    """Return the value of the sum that is printed, the sum of weights, and both as printed."""
    plain = text.replace("\u00a0", " ")
    above, below, points, weight = re.fullmatch(
        r"\((.+)\) ÷ \((.+)\) = ([\d.]+) ÷ (\d+) = .+", plain
    ).groups()
    terms = [term.split(" × ") for term in above.split(" + ")]
    total = sum(int(each) * PRINTED[factor] for each, factor in terms)
    return total, sum(map(int, below.split(" + "))), Fraction(points), int(weight)


@given(ALL)
def test_the_printed_formula_adds_up_to_the_printed_value(judged):
    share = weighted(judged)
    text = words.filled(share.weights, share.points, share.weight)
    total, below, points, weight = _evaluated(text)
    assert total == points
    assert below == weight == sum(each.weight for each in judged.values())
    assert total == sum(Fraction(each.in_force) * each.weight for each in judged.values())
    if weight:
        shown = text.rpartition("= ")[2].removesuffix("\u00a0%")
        assert abs(Fraction(shown) / 100 - total / weight) <= Fraction(1, 2000)
    else:
        assert text.endswith(words.NO_WEIGHT)


@given(ALL, NUMBERS)
def test_a_programme_that_works_better_never_lowers_the_share(judged, number):
    each = judged[number]
    values = [weighted({**judged, number: Judgement(state, each.weight)}) for state in STATES]
    assert sorted(share.points for share in values) == [share.points for share in values]


@given(ALL)
def test_the_offer_is_the_share_in_whole_percent(judged):
    text = encoded(judged)
    found = figures.result(DATASET, text)
    if found.share.value is None:
        assert found.offered is None
        return
    assert abs(found.offered - found.share.value) <= 0.005 + 1e-12
    assert round(found.offered * 100, 9) == int(round(found.offered * 100, 9))
    assert 0 <= found.offered <= 1


def test_our_own_judgement_is_that_of_the_data():
    table = DATASET.programmes
    by_hand = (table["in_force"] * table["w_goods_0to3"]).sum() / table["w_goods_0to3"].sum()
    assert figures.result(DATASET, "").share.value == pytest.approx(by_hand)
    assert figures.result(DATASET, "").changed == 0


@given(SOME, NUMBERS, st.sampled_from(tuple(STATES)), st.sampled_from(WEIGHTS))
def test_only_what_differs_from_our_judgement_stands_in_the_link(judged, number, state, weight):
    text = figures.text_with(DATASET, encoded(judged), number, state=state, weight=weight)
    usual = figures.usual(DATASET)
    kept = decoded(text)
    assert all(each != usual[key] for key, each in kept.items())
    wanted = {**usual, **judged, number: Judgement(state, weight)}
    assert figures.judged(DATASET, text) == wanted


def test_a_judgement_that_is_taken_back_leaves_no_trace():
    usual = figures.usual(DATASET)[3]
    text = figures.text_with(DATASET, "", 3, state="n")
    assert text == f"3n{usual.weight}"
    assert figures.text_with(DATASET, text, 3, state=usual.state) == ""
