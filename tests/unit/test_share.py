"""A link restores what was sent, holds only what differs, and says what it cannot use."""

from hypothesis import given
from hypothesis import strategies as st

from unionscope.assumptions import (
    START_TODAY,
    Scenario,
    assumptions,
    parameter_assumptions,
    scenario_from,
)
from unionscope.share import MODEL_VIEWS, PARTNERS, View, link_parameters, read_link, years_of


def many(parameters):
    return {name: [value] for name, value in parameters.items()}


@st.composite
def states(draw):
    every = (*assumptions(), *parameter_assumptions())
    chosen = draw(st.lists(st.sampled_from(every), unique=True, max_size=8))
    values = {}
    for each in chosen:
        if each.choices:
            values[each.key] = draw(st.sampled_from(each.choices))
        elif each.format == "year":
            values[each.key] = draw(st.integers(int(each.low), int(each.high)))
        else:
            values[each.key] = draw(st.floats(each.low, each.high, allow_nan=False))
    years = years_of(int(values.get("start", START_TODAY)))
    view = View(
        year=draw(st.sampled_from(years)),
        partner=draw(st.sampled_from(PARTNERS)),
        model=draw(st.sampled_from(MODEL_VIEWS)),
    )
    return scenario_from(values), view


@given(states())
def test_a_link_opens_exactly_what_was_sent(state):
    opened = read_link(many(link_parameters(*state)))
    assert (opened.scenario, opened.view, opened.problems) == (*state, ())


def test_a_link_of_the_status_quo_is_empty():
    assert link_parameters(Scenario(), View()) == {}


def test_a_link_of_the_first_version_still_opens():
    # This address has been sent; it may never change its meaning.
    sent = {"v": "1", "sanction_intensity": "0.6", "policy_start": "2028", "year": "2035"}
    opened = read_link(many(sent))
    assert opened.problems == ()
    assert opened.scenario.changed() == {"sanction_intensity": 0.6, "policy_start": 2028}
    assert opened.view.year == 2035


@given(st.dictionaries(st.text(max_size=30), st.lists(st.text(max_size=200), max_size=3)))
def test_no_link_breaks_the_reader_and_nothing_is_dropped_in_silence(parameters):
    opened = read_link(parameters)
    used = set(link_parameters(opened.scenario, opened.view))
    named = {problem.name for problem in opened.problems}
    for name in parameters:
        assert name in used or name in named or name[:99] + "…" in named or name == "v"


def test_every_problem_names_the_thing_the_value_the_rule_and_what_is_used_instead():
    (problem,) = read_link({"alignment": ["1.5"]}).problems
    assert str(problem) == (
        "alignment = 1.5: must lie between 0 and 1. Today's value is used instead: 0.7"
    )


def test_a_name_given_twice_is_told():
    opened = read_link({"alignment": ["0.1", "0.2"]})
    assert opened.scenario.alignment == 0.2
    assert "more than once" in opened.problems[0].rule
