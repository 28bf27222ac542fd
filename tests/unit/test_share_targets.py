"""Links to Targets: sides of the map and targets are restored, and refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionscope.assumptions import Scenario
from unionscope.share import DIRECTIONS, MONEY, OUTCOMES, SIDES, View, link_parameters, read_link


def many(parameters):
    return {name: [value] for name, value in parameters.items()}


@st.composite
def views(draw):
    outcome = draw(st.sampled_from(OUTCOMES))
    far = 1000.0 if outcome in MONEY else 1.0
    across, along = draw(st.lists(st.sampled_from(SIDES), min_size=2, max_size=2, unique=True))
    return View(
        targets=draw(st.sampled_from(("map", "frontier"))),
        outcome=outcome,
        across=across,
        along=along,
        level=draw(st.none() | st.floats(-far if outcome in MONEY else 0.0, far)),
        direction=draw(st.sampled_from(DIRECTIONS)),
    )


@given(views())
def test_a_link_to_a_target_opens_exactly_what_was_sent(view):
    opened = read_link(many(link_parameters(Scenario(), view)))
    assert (opened.view, opened.problems) == (view, ())


def test_a_link_holds_of_a_target_only_what_differs():
    assert link_parameters(Scenario(), View(level=0.5, targets="frontier")) == {
        "v": "1",
        "targets": "frontier",
        "level": "0.5",
    }


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ({"level": "half"}, "level = half: is not a number. The usual target is shown instead"),
        ({"level": "50"}, "level = 50: must lie between 0 and 1 for this outcome"),
        ({"level": "nan"}, "level = nan: must lie between 0 and 1 for this outcome"),
        ({"level": "1e9", "outcome": "exports"}, "must lie between -1000 and 1000"),
        ({"direction": "about"}, "direction = about: must be one of at_most, at_least"),
        ({"across": "start"}, "across = start: must be one of"),
        (
            {"across": "alignment", "along": "alignment"},
            "along = alignment: is already the other side of the map. "
            "Shown instead: programmes_in_force",
        ),
        (
            {"across": "programmes_in_force"},
            "along = programmes_in_force: is already the other side of the map. "
            "Shown instead: sanction_intensity",
        ),
    ],
)
def test_what_a_link_cannot_ask_of_a_map_is_said(link, said):
    (problem,) = read_link(many(link)).problems
    assert said in str(problem)


def test_the_level_of_money_is_in_billions():
    opened = read_link(many({"level": "50", "outcome": "turnover"}))
    assert (opened.view.level, opened.problems) == (50.0, ())
