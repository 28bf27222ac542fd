"""The map of two assumptions shows what runs say, where the scenario stands, and what moves it."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from unionscope import Scenario, assumptions, load_dataset, run
from unionscope.assumptions import assumption, scenario_from
from unionscope.figures import target_rows, targets
from unionscope.figures.targets import USUAL, Asked, picked, places, sides, spots
from unionscope.results import MODELS
from unionscope.share import OUTCOMES
from unionscope.words.numbers import from_percent, to_percent

KEYS = [each.key for each in assumptions() if each.key != "start"]


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


def asked(
    dataset, *, outcome="turnover_share", axes=USUAL, model="ces", year=2035, **values: float
):
    return Asked(
        dataset=dataset,
        scenario=Scenario(**values),
        model=model,
        outcome=outcome,
        year=year,
        axes=axes,
    )


def rows_of(table, role):
    return table[table["role"] == role]


def live(about, turn=0):
    return pd.concat(target_rows.live(about, spots(about), turn).values(), ignore_index=True)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_lines_lie_where_the_model_itself_has_their_value(dataset, outcome):
    about = asked(dataset, outcome=outcome, alignment=0.5)
    table = rows_of(live(about), target_rows.LINE)
    assert len(table)
    low, high = targets.span(about)
    for _, line in table.groupby("series"):
        middle = line.iloc[len(line) // 2]
        values = {
            USUAL[0]: from_percent(middle["x"]),
            USUAL[1]: from_percent(middle["y"]),
        }
        scenario = scenario_from(values, about.scenario)
        value = float(about.quantity.of(run(dataset, scenario))[0]) * about.form.scale
        nearest = min(targets.levels(about), key=lambda level: abs(level - value))
        # Between two places of the map the model bends; lines are read straight there.
        assert value == pytest.approx(nearest, abs=0.01 * (high - low))


def test_every_cell_says_what_a_run_of_its_place_says(dataset):
    about = asked(dataset, axes=("energy_discount", "china_pivot"), sanction_intensity=0.8)
    cells = rows_of(live(about), target_rows.CELL)
    for _, cell in cells.iloc[::97].iterrows():
        values = {"energy_discount": cell["vx"], "china_pivot": cell["vy"]}
        value = about.quantity.of(run(dataset, scenario_from(values, about.scenario)))[0]
        assert cell["alt"].endswith(about.form.level(float(value)))


def test_cells_cover_the_map_without_gap_or_overlap(dataset):
    cells = rows_of(live(asked(dataset)), target_rows.CELL)
    area = ((cells["x2"] - cells["x"]) * (cells["y2"] - cells["y"])).sum()
    across, up = map(targets.side, USUAL)
    assert area == pytest.approx((across.high - across.low) * (up.high - up.low))
    for (_, end), (start, _) in pairwise(target_rows.edges([0.0, 1.0, 3.0, 4.0])):
        assert end == start


def test_the_dot_is_where_the_scenario_is_and_the_ring_where_both_are_as_today(dataset):
    table = live(asked(dataset, sanction_intensity=0.37, programmes_in_force=0.9))
    here, today = rows_of(table, "here").iloc[0], rows_of(table, "today").iloc[0]
    assert (here["x"], here["y"]) == (37.0, 90.0)
    assert (today["x"], today["y"]) == (100.0, 50.0)


def test_the_words_at_dot_and_ring_are_the_results_of_runs(dataset):
    about = asked(dataset, sanction_intensity=0.4, alignment=0.2)
    table = live(about)
    here = about.quantity.of(run(dataset, Scenario(sanction_intensity=0.4, alignment=0.2)))[0]
    today = about.quantity.of(run(dataset, Scenario(alignment=0.2)))[0]
    assert rows_of(table, "here word").iloc[0]["text"] == about.form.level(here)
    assert rows_of(table, "today word").iloc[0]["text"] == f"today {about.form.level(today)}"


def test_where_the_scenario_stands_does_not_change_the_map(dataset):
    one, other = asked(dataset), asked(dataset, sanction_intensity=0.2, programmes_in_force=1.0)
    assert target_rows.still(one.unplaced) is target_rows.still(other.unplaced)
    third = asked(dataset, alignment=0.2)
    assert target_rows.still(one.unplaced) is not target_rows.still(third.unplaced)


def test_the_frame_is_the_evidence_of_both(dataset):
    frame = rows_of(live(asked(dataset)), target_rows.EVIDENCE).iloc[0]
    ends = [assumption(key).evidence for key in USUAL]
    found = [(frame["x"], frame["x2"]), (frame["y"], frame["y2"])]
    assert found == [tuple(map(to_percent, each)) for each in ends]


def test_lowest_and_highest_lie_inside_evidence_and_bound_every_run_there(dataset):
    about = asked(dataset)
    found = spots(about)
    inside = targets.supported(about.unplaced)
    for spot in (found.lowest, found.highest):
        assert not any(
            assumption(key).outside_evidence(value)
            for key, value in zip(USUAL, spot.place, strict=True)
        )
        values = dict(zip(USUAL, spot.place, strict=True))
        again = about.quantity.of(run(dataset, scenario_from(values)))[0]
        assert spot.value == pytest.approx(again, rel=1e-9)
    low, high = np.min(inside.values), np.max(inside.values)
    assert (found.lowest.value, found.highest.value) == (low, high)
    assert low < high


def test_a_click_sets_exactly_the_two_assumptions():
    selection = [{"vx": 0.35, "vy": 0.7, "turn": 3}]
    assert picked(selection, USUAL) == dict(zip(USUAL, (0.35, 0.7), strict=True))


@pytest.mark.parametrize("selection", [None, [], [{}], [{"turn": 1}]])
def test_a_click_beside_the_map_sets_nothing(selection):
    assert picked(selection, USUAL) == {}


def test_another_turn_makes_the_same_cell_another_selection(dataset):
    about = asked(dataset)
    first, second = (rows_of(live(about, turn), target_rows.CELL) for turn in (0, 1))
    fields = ["vx", "vy", "turn"]
    assert not set(map(tuple, first[fields].to_numpy())) & set(
        map(tuple, second[fields].to_numpy())
    )


def test_a_click_changes_the_small_table_alone(dataset):
    one, other = asked(dataset), asked(dataset, sanction_intensity=0.2, programmes_in_force=1.0)
    before, after = (target_rows.live(each, spots(each), 0) for each in (one, other))
    pd.testing.assert_frame_equal(before["map"], after["map"])
    assert not before["marks"].equals(after["marks"])


def test_a_place_can_be_clicked_again_once_the_scenario_has_left_it():
    place, elsewhere = (0.3, 0.5), (0.31, 0.5)
    assert target_rows.turn_after(4, None, place) == (4, None)
    assert target_rows.turn_after(4, place, place) == (4, place)
    assert target_rows.turn_after(4, place, elsewhere) == (5, None)


@pytest.mark.parametrize("key", KEYS)
def test_places_are_values_that_a_control_can_take_and_hold_the_default(key):
    about = assumption(key)
    found = targets.positions(key, places(key)).tolist()
    assert (found[0], found[-1]) == (about.low, about.high)
    assert len(found) <= 31
    assert any(value == pytest.approx(about.default, abs=1e-9) for value in found)
    if about.format == "percent":
        # Two decimals of percent at most: a link stays short.
        assert all(round(value, 4) == pytest.approx(value, abs=1e-12) for value in found)


@pytest.mark.parametrize("start", [2025, 2021])
@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("across", KEYS)
def test_the_sides_of_a_map_always_act_and_always_differ(start, model, across):
    possible = {each.key for each in targets.acting(start, model)}
    for along in (KEYS[0], KEYS[1], KEYS[-1]):
        if along == across:
            continue
        axes, reasons = sides(start, model, across, along)
        assert len(set(axes)) == 2
        assert set(axes) <= possible
        assert set(reasons) == {across, along} - possible
        if {across, along} <= possible:
            assert axes == (across, along)


def test_a_map_that_nothing_moves_has_no_lines_and_says_so(dataset):
    about = asked(dataset, axes=("policy_start", "demand_shock_year"))
    assert targets.flat(about)
    assert targets.levels(about) == []
    assert not len(rows_of(live(about), target_rows.LINE))
    assert not targets.flat(asked(dataset))


def test_small_effects_look_small(dataset):
    about = asked(dataset, axes=("new_package_completion", "policy_start"), year=2028)
    low, high = targets.span(about)
    assert high - low < about.form.least
    shades = rows_of(live(about), target_rows.CELL)["shade"]
    assert shades.max() - shades.min() == pytest.approx((high - low) / about.form.least)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_labels_of_lines_differ_and_stand_apart(dataset, outcome):
    about = asked(dataset, outcome=outcome)
    table = live(about)
    right = sorted(rows_of(table, target_rows.RIGHT)["y"])
    above = sorted(rows_of(table, target_rows.ABOVE)["x"])
    across, up = map(targets.side, USUAL)
    assert all(b - a >= 0.06 * (up.high - up.low) for a, b in pairwise(right))
    assert all(b - a >= 0.09 * (across.high - across.low) for a, b in pairwise(above))
    labels = table[table["role"].str.startswith("label")]["text"]
    assert len(set(labels)) == len(targets.levels(about))


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_replay_has_a_map_of_its_own_years(dataset, outcome):
    about = asked(dataset, outcome=outcome, year=2024, start=2021, sanction_intensity=0.5)
    assert about.replay
    table = live(about)
    value = about.quantity.of(run(dataset, about.scenario))[0]
    assert rows_of(table, "here word").iloc[0]["text"] == about.form.level(value)
