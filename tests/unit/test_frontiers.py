"""What it would take: answers are true when run, and the nearest that can be had is the nearest."""

import pytest

from unionscope import Scenario, load_dataset, run
from unionscope.analysis import Reached
from unionscope.assumptions import assumption, scenario_from
from unionscope.figures import frontiers, target_rows
from unionscope.figures.observed import series
from unionscope.figures.targets import USUAL, Asked, printed, spots
from unionscope.share import OUTCOMES
from unionscope.words import target_answers as words
from unionscope.words.targets import Scene

AT_MOST, AT_LEAST = frontiers.AT_MOST, frontiers.AT_LEAST


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def about(dataset):
    return asked(dataset)


def asked(dataset, *, outcome="turnover_share", axes=USUAL, year=2035, **values: float):
    scenario = Scenario(**values)
    return Asked(
        dataset=dataset, scenario=scenario, model="ces", outcome=outcome, year=year, axes=axes
    )


def scene(about):
    return Scene(
        form=about.form,
        axes=about.axes,
        today=about.today,
        year=about.year,
        replay=about.replay,
    )


def value_at(about, across, along):
    values = dict(zip(about.axes, (across, along), strict=True))
    return float(
        about.quantity.of(run(about.dataset, scenario_from(values, about.scenario), about.model))[0]
    )


def meets(target, value):
    return target.sign * (value - target.level) <= 1e-12


@pytest.mark.parametrize("level", [0.65, 0.62, 0.60])
def test_every_row_reaches_the_target_inside_evidence_or_says_that_none_does(about, level):
    target = frontiers.target_of(about, level, AT_MOST)
    found = frontiers.found(about, target)
    rows = frontiers.table(about, target, found)
    assert 5 <= len(rows) <= 7
    assert about.today[1] in [each.along for each in rows]
    for each in rows:
        assert not each.beyond
        assert not assumption(USUAL[1]).outside_evidence(each.along)
        value = value_at(about, each.across, each.along)
        assert each.value == pytest.approx(value, rel=1e-9)
        assert meets(target, value) == each.reached


def test_a_row_asks_for_no_more_than_it_takes(about):
    target = frontiers.target_of(about, 0.62, AT_MOST)
    for each in frontiers.table(about, target, frontiers.found(about, target)):
        if each.reached and each.moved:
            nearer = each.across + 0.01  # one step of the slider towards today
            assert not meets(target, value_at(about, nearer, each.along))


def test_the_answer_holds_the_vertical_assumption_where_the_scenario_has_it(dataset):
    about = asked(dataset, programmes_in_force=0.7, alignment=0.6)
    target = frontiers.target_of(about, 0.62, AT_MOST)
    answer = frontiers.alone(about, target)
    assert answer.along == 0.7
    assert answer.reached
    assert meets(target, value_at(about, answer.across, 0.7))
    assert not meets(target, value_at(about, answer.across + 0.01, 0.7))


def test_the_answer_leaves_the_evidence_only_where_it_must_and_says_so(about):
    inside = frontiers.alone(about, frontiers.target_of(about, 0.62, AT_MOST))
    outside = frontiers.alone(about, frontiers.target_of(about, 0.60, AT_MOST))
    assert (inside.beyond, outside.beyond) == (False, True)
    low, high = assumption(USUAL[0]).evidence
    assert low <= inside.across <= high
    assert outside.across < low
    texts = [words.answer(scene(about), 0.6, AT_MOST, each) for each in (inside, outside)]
    assert ["outside its evidence range (70–105" in text for text in texts] == [False, True]


def test_a_target_out_of_reach_names_the_closest_that_can_be_had_and_where(about):
    target = frontiers.target_of(about, 0.5, AT_MOST)
    found = frontiers.found(about, target)
    nearest = frontiers.nearest(about, target, found)
    assert not found.reachable
    assert not nearest.reached
    corners = [
        value_at(about, across, along)
        for across in assumption(USUAL[0]).evidence
        for along in assumption(USUAL[1]).evidence
    ]
    assert nearest.value == pytest.approx(min(corners), rel=1e-6)
    text = words.inside_evidence(scene(about), nearest)
    assert text.startswith("Not reachable")
    assert about.form.level(nearest.value) in text


def test_the_nearest_is_the_smallest_move_on_the_frontier(about):
    target = frontiers.target_of(about, 0.6, AT_MOST)
    found = frontiers.found(about, target)
    nearest = frontiers.nearest(about, target, found)
    moves = [abs(each.change) for each in found.points if isinstance(each, Reached)]
    step = assumption(USUAL[0]).step
    assert abs(nearest.across - about.today[0]) <= min(moves) + step


def test_the_frontier_is_drawn_where_the_outcome_has_the_level(about):
    target = frontiers.target_of(about, 0.6, AT_MOST)
    found = frontiers.found(about, target)
    drawn = frontiers.line(about, found, [])
    assert drawn
    for row in drawn:
        assert row["role"] == frontiers.FRONTIER
        value = value_at(about, row["x"] / 100, row["y"] / 100)
        assert value == pytest.approx(0.6, abs=2e-4)


def test_the_points_of_the_line_are_the_reached_rows_of_the_table(about):
    target = frontiers.target_of(about, 0.61, AT_MOST)
    found = frontiers.found(about, target)
    rows = frontiers.table(about, target, found)
    points = [row for row in frontiers.line(about, found, rows) if row["role"] == frontiers.POINT]
    expected = [(each.across, each.along) for each in rows if each.reached]
    assert [(round(row["x"]) / 100, round(row["y"]) / 100) for row in points] == expected


def test_the_map_marks_what_meets_the_target(about):
    target = frontiers.target_of(about, 0.62, AT_MOST)
    table = target_rows.live(about, spots(about), 0, target)[target_rows.MAP]
    cells = table[table["role"] == target_rows.CELL]
    assert 0 < cells["met"].sum() < len(cells)
    for _, cell in cells.iloc[::61].iterrows():
        assert meets(target, value_at(about, cell["vx"], cell["vy"])) == (cell["met"] == 1)
    words_there = table[table["role"] == target_rows.TARGET_MET]
    assert len(words_there) == 1
    place = words_there.iloc[0]
    assert meets(target, value_at(about, place["x"] / 100, place["y"] / 100))


@pytest.mark.parametrize("outcome", [each for each in OUTCOMES if "concentration" not in each])
def test_targets_from_the_past_are_the_facts_of_that_year(dataset, outcome):
    about = asked(dataset, outcome=outcome)
    rows = series(dataset, outcome, "Russia").set_index("year")["value"]
    past = [each for each in frontiers.ready_made(about) if each.year]
    assert 2021 in [each.year for each in past]
    for each in past:
        fact = printed(about.form, float(rows[each.year]))
        assert printed(about.form, each.level) == pytest.approx(round(fact, 1), abs=0.051)


@pytest.mark.parametrize("start", [2025, 2021])
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_ready_made_targets_ask_for_a_change_and_stay_when_sliders_move(dataset, outcome, start):
    year = 2035 if start == 2025 else 2024
    about = asked(dataset, outcome=outcome, start=start, year=year)
    options = frontiers.ready_made(about)
    assert options
    now = value_at(about, *about.today)
    for each in options:
        target = frontiers.target_of(
            about, frontiers.in_link_unit(outcome, each.level), each.direction
        )
        assert target.level == pytest.approx(each.level, rel=1e-12)
        assert not meets(target, now)
    moved = asked(
        dataset, outcome=outcome, start=start, year=year, sanction_intensity=0.3, china_pivot=0.4
    )
    assert frontiers.ready_made(moved) == options


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("level", [0.5, 0.123, 0.0])
def test_the_unit_of_links_and_of_the_model_turn_into_each_other(outcome, level):
    there = frontiers.in_model_unit(outcome, level)
    assert frontiers.in_link_unit(outcome, there) == level


def test_a_target_without_a_level_is_the_usual_one(about):
    usual = frontiers.ready_made(about)[0]
    target = frontiers.target_of(about, None, AT_MOST)
    assert (target.level, target.direction) == (usual.level, usual.direction)


def test_a_target_upwards_asks_for_a_rise(dataset):
    about = asked(dataset, axes=("programmes_in_force", "sanction_intensity"))
    target = frontiers.target_of(about, 0.64, AT_LEAST)
    answer = frontiers.alone(about, target)
    assert answer.across > answer.today[0]
    text = words.answer(scene(about), target.level, target.direction, answer)
    assert "at least **64.0\u00a0%** in 2035" in text
    assert "would have to rise to" in text


def test_a_target_that_is_met_needs_no_move(about):
    target = frontiers.target_of(about, 0.9, AT_MOST)
    answer = frontiers.alone(about, target)
    assert answer.reached
    assert not answer.moved
    assert "could stay at 100" in words.answer(scene(about), 0.9, AT_MOST, answer)
    nearest = frontiers.nearest(about, target, frontiers.found(about, target))
    assert "nothing has to move" in words.inside_evidence(scene(about), nearest)


def test_a_replay_speaks_of_the_past(dataset):
    about = asked(dataset, start=2021, year=2024)
    target = frontiers.target_of(about, 0.62, AT_MOST)
    answer = frontiers.alone(about, target)
    text = words.answer(scene(about), target.level, target.direction, answer)
    assert "to have been at most" in text
    assert "would have had to fall to" in text
    assert "(then 100" in text


def test_a_year_can_be_what_has_to_move(dataset):
    about = asked(dataset, axes=("policy_start", "sanction_intensity"), sanction_intensity=0.6)
    target = frontiers.target_of(about, 0.605, AT_MOST)
    answer = frontiers.alone(about, target)
    assert answer.across == int(answer.across)
    rows = frontiers.table(about, target, frontiers.found(about, target))
    assert all(each.across == int(each.across) for each in rows)
