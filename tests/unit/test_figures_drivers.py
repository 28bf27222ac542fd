"""What the page Drivers prints follows from the analysis, adds up, and is true either way."""

import re
from dataclasses import replace

import pytest

from unionscope import Scenario, load_dataset, run
from unionscope.analysis import (
    GROUPS,
    Bar,
    IndexRun,
    Input,
    Tornado,
    attribute,
    status_quo,
    tornado,
)
from unionscope.analysis.draws import EVENTS
from unionscope.figures.drivers import moved_in, split
from unionscope.figures.indices import indices_figure
from unionscope.figures.outcomes import (
    axis_around,
    outcome_named,
    partner_of,
    quantity,
    year_shown,
)
from unionscope.figures.tornado import MOST_BARS, compared_size, tornado_figure
from unionscope.results import MODELS, Measures
from unionscope.share import DRIVERS_VIEWS, OUTCOMES
from unionscope.ui import driver_bars
from unionscope.words import drivers as words
from unionscope.words import inputs as input_words
from unionscope.words.numbers import MINUS
from unionscope.words.outcomes import OUTCOMES as NAMES
from unionscope.words.outcomes import direction

BUSY = Scenario(
    sanction_intensity=0.6,
    alignment=0.4,
    programmes_in_force=0.8,
    energy_discount=0.2,
    china_pivot=0.4,
    demand_shock_russia=-0.1,
    trade_elasticity=3.0,
)
EASED = Scenario(sanction_intensity=0.6)
BEFORE_WAR = Scenario(start=2021, sanction_intensity=0.0, programme_completion=0.0)
SHARE = "turnover_share"


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


def split_of(dataset, scenario, *, variable=SHARE, year=2030, model="ces"):
    return split(
        attribute(dataset, scenario, model, variable, partner_of(variable)),
        Measures(run(dataset, scenario, model)),
        Measures(run(dataset, status_quo(scenario), model)),
        variable=variable,
        year=year,
    )


def tornado_of(dataset, scenario, *, variable=SHARE, year=2030, model="ces"):
    return tornado_figure(
        dataset,
        tornado(dataset, scenario, model, quantity(variable, year)),
        variable=variable,
        year=year,
        replay=scenario.start == 2021,
    )


def printed_number(text):
    return float(text.replace(MINUS, "-").replace("+", ""))


# What did it


@pytest.mark.parametrize("variable", OUTCOMES)
@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(("scenario", "year"), [(BUSY, 2030), (EASED, 2035), (BEFORE_WAR, 2023)])
def test_the_steps_lead_from_the_status_quo_to_the_scenario(
    dataset, model, scenario, year, variable
):
    figure = split_of(dataset, scenario, variable=variable, year=year, model=model)
    grain = 1e-9 * max(abs(figure.value), 1 / figure.outcome.scale)
    assert figure.steps
    assert figure.steps[0].start == figure.status_quo
    for step, after in zip(figure.steps, figure.steps[1:], strict=False):
        assert step.end == after.start
    assert figure.steps[-1].end == pytest.approx(figure.value, abs=grain)
    assert sum(step.part for step in figure.steps) == pytest.approx(figure.difference, abs=grain)
    assert figure.alone + figure.residual == pytest.approx(figure.difference, abs=grain)


def test_the_scenario_and_the_status_quo_are_those_of_the_results(dataset):
    figure = split_of(dataset, BUSY, variable="exports", year=2032)
    for shown, scenario in ((figure.value, BUSY), (figure.status_quo, status_quo(BUSY))):
        results = Measures(run(dataset, scenario))
        assert shown == results.central("exports", "Russia", 2032)


def test_only_groups_that_move_have_a_step(dataset):
    figure = split_of(dataset, Scenario(energy_discount=0.1))
    assert [step.group for step in figure.steps] == ["energy"]
    assert figure.steps[0].moved == ("Gas discount from Russia 40 → 10\u00a0%",)
    assert figure.steps[0].alone == pytest.approx(figure.difference)


def test_every_moved_assumption_stands_in_its_groups_and_nothing_else():
    moved = {label for group in GROUPS for label in moved_in(BUSY, group)}
    assert len(moved) == len(BUSY.changed()) - 1  # the parameter moves both sides
    assert not any(moved_in(Scenario(), group) for group in GROUPS)
    assert not any(moved_in(Scenario(start=2021), group) for group in GROUPS)


@pytest.mark.parametrize(
    ("scenario", "year", "state"),
    [
        (Scenario(), 2030, "nothing"),
        (Scenario(start=2021), 2024, "nothing"),
        (Scenario(trade_elasticity=3.0), 2030, "same"),
        (Scenario(policy_start=2029), 2030, "same"),
        (EASED, 2026, "no effect"),
        (EASED, 2030, "split"),
    ],
)
def test_why_there_is_nothing_to_split_is_known(dataset, scenario, year, state):
    figure = split_of(dataset, scenario, year=year)
    assert figure.state == state
    assert bool(figure.steps) == (state == "split")


def test_a_group_that_is_moved_without_effect_is_named(dataset):
    figure = split_of(dataset, Scenario(sanction_intensity=0.6, demand_shock_year=2030))
    assert figure.silent == ("growth",)


@pytest.mark.parametrize("variable", OUTCOMES)
def test_table_and_sentence_print_the_same_numbers(dataset, variable):
    figure = split_of(dataset, BUSY, variable=variable)
    table = driver_bars.waterfall(figure, "")
    sentence = words.split_lead(figure.lead)
    assert figure.outcome.bare(figure.value) in table
    assert figure.outcome.level(figure.value) in sentence
    for step in figure.steps:
        part = figure.outcome.signed(step.part)
        assert part in table
        if printed_number(part):
            assert f"{words.GROUPS[step.group][1]} ({part})" in sentence


def test_printed_parts_add_up_or_the_page_says_that_they_are_rounded(dataset):
    said = set()
    for year in range(2027, 2036):
        figure = split_of(dataset, BUSY, year=year)
        outcome = figure.outcome
        parts = [printed_number(outcome.signed(step.part)) for step in figure.steps]
        alone = [printed_number(outcome.signed(step.alone)) for step in figure.steps]
        alone.append(printed_number(outcome.signed(figure.residual)))
        ends = [printed_number(outcome.bare(end)) for end in (figure.status_quo, figure.value)]
        whole = printed_number(outcome.signed(figure.difference))
        agree = all(
            round(total - whole, 1) == 0 for total in (sum(parts), sum(alone), ends[1] - ends[0])
        )
        told = words.SPLIT_ROUNDED in driver_bars.waterfall(figure, "")
        assert told == (not agree), year
        said.add(told)
    assert said == {True, False}


def lead_of(difference, *parts: tuple[str, float], replay=False):
    return words.split_lead(
        words.SplitLead(
            outcome=NAMES[SHARE],
            year=2030,
            value=0.6,
            difference=difference,
            parts=parts,
            replay=replay,
        )
    )


def test_the_sentence_is_true_for_rise_fall_and_none():
    fall = lead_of(-0.02, ("growth", -0.03), ("energy", 0.01))
    assert "2.0\u00a0points lower than under the status quo" in fall
    assert "pulled down by growth and shocks (−3.0), and up by the gas price (+1.0)" in fall
    rise = lead_of(0.02, ("energy", 0.03), ("growth", -0.01))
    assert "2.0\u00a0points higher" in rise
    assert "pulled up by the gas price (+3.0), and down by growth and shocks (−1.0)" in rise
    none = lead_of(0.0, ("energy", 0.01), ("growth", -0.01))
    assert "**60.0\u00a0%**, as under the status quo. It is pulled down by" in none
    one = lead_of(-0.02, ("growth", -0.02), ("energy", 0.0001))
    assert one.endswith("What did it: **growth and shocks**.")
    tiny = lead_of(0.0001, ("growth", 0.0001))
    assert "No group of assumptions moves it" in tiny
    assert "would have been" in lead_of(-0.02, ("growth", -0.02), replay=True)
    assert "than in the replay as it was" in lead_of(-0.02, ("growth", -0.02), replay=True)


def test_what_groups_do_together_is_said_with_its_sign():
    outcome = NAMES[SHARE]
    less = words.split_beyond(outcome, difference=-0.03, alone=-0.02, residual=-0.01)
    assert "add up to −2.0; moved together they give −3.0. The rest, −1.0" in less
    same = words.split_beyond(outcome, difference=-0.03, alone=-0.03, residual=0.0001)
    assert "hardly depend on each other" in same


def test_every_group_outcome_and_part_has_its_words():
    assert set(words.GROUPS) == {group.id for group in GROUPS}
    assert set(NAMES) == set(OUTCOMES)
    assert set(words.PARTS) == set(DRIVERS_VIEWS)


# Axes


@pytest.mark.parametrize("variable", OUTCOMES)
@pytest.mark.parametrize("values", [(0.6, 0.61), (0.0, 0.0), (-0.2, 0.7), (0.615, 0.6150001)])
def test_an_axis_holds_all_values_between_round_ends(variable, values):
    outcome = outcome_named(variable)
    axis = axis_around([value * 100 / outcome.scale for value in values], outcome, signed=False)
    assert all(-1e-9 <= axis.place(value * 100 / outcome.scale) <= 1 + 1e-9 for value in values)
    assert axis.high - axis.low >= outcome.least - 1e-9
    assert 2 <= len(axis.ticks) <= 8
    assert [axis.ticks[0][0], axis.ticks[-1][0]] == [0, 1]
    for at, text in axis.ticks:
        assert axis.low + at * (axis.high - axis.low) == pytest.approx(printed_number(text))


def test_a_year_outside_the_run_becomes_its_last_year():
    assert year_shown(range(2025, 2036), 2030) == 2030
    assert year_shown(range(2025, 2036), 2025) == 2035
    assert year_shown(range(2021, 2026), 2030) == 2025
    assert year_shown(range(2021, 2026), 2025) == 2025


# Which assumption matters


def made(*bars: tuple[str, float, float, float | None], value=0.6, before=0.6):
    """Return a tornado of inputs that stand between low and high: key, at low, at high, flip."""
    kinds = {"enforcement": "parameter", "trade_elasticity": "parameter"}
    return Tornado(
        value=value,
        status_quo=before,
        bars=tuple(
            Bar(
                input=Input(
                    key=key,
                    label=key,
                    kind=kinds.get(key, "assumption"),
                    low=0.1,
                    high=0.3,
                    current=0.2,
                ),
                at_low=low,
                at_high=high,
                effect_low=low - before,
                effect_high=high - before,
                flips_at=flip,
            )
            for key, low, high, flip in bars
        ),
    )


def figure_of(dataset, found):
    return tornado_figure(dataset, found, variable=SHARE, year=2030, replay=False)


@pytest.mark.parametrize(
    ("programmes", "demand", "said"),
    [
        (0.01, 0.05, "small next to Russian demand"),
        (0.035, 0.05, "matter less than Russian demand"),
        (0.05, 0.05, "about as much as Russian demand"),
        (0.05, 0.01, "matter **more than Russian demand**"),
    ],
)
def test_programmes_and_demand_are_compared_by_their_bars(dataset, programmes, demand, said):
    found = made(
        ("programmes_in_force", 0.6, 0.6 + programmes, None),
        ("new_package_completion", 0.6, 0.601, None),
        ("demand_shock_russia", 0.6 - demand, 0.6, None),
        ("growth_russia", 0.6, 0.602, None),
    )
    sentence = driver_bars.contest(figure_of(dataset, found))
    assert said in sentence
    assert f"moves it by {NAMES[SHARE].amount(programmes)}" in sentence
    assert f"by {NAMES[SHARE].amount(demand)}:" in sentence


def test_the_comparison_uses_the_bars_that_are_drawn(dataset):
    for scenario in (Scenario(), BUSY):
        figure = tornado_of(dataset, scenario)
        spans = {bar.key: bar.span for bar in figure.bars}
        programmes, demand = figure.contest.programmes[1], figure.contest.demand[1]
        assert programmes == spans["programmes_in_force"]
        assert demand == max(spans["demand_shock_russia"], spans["growth_russia"])
        assert figure.contest.size == compared_size(programmes, demand)


def test_a_replay_says_that_russian_demand_is_no_input(dataset):
    figure = tornado_of(dataset, BEFORE_WAR, year=2025)
    assert figure.contest.demand is None
    assert "Russian demand is no input of a replay" in driver_bars.contest(figure)


def test_nothing_is_compared_where_neither_moves_the_outcome(dataset):
    found = made(("programmes_in_force", 0.6, 0.6, None), ("growth_russia", 0.6, 0.6, None))
    figure = figure_of(dataset, found)
    assert figure.contest is None
    assert driver_bars.contest(figure) == ""
    assert figure.bars == ()


@pytest.mark.parametrize("scenario", [Scenario(), EASED, BUSY])
def test_the_largest_bars_are_shown_and_the_rest_stay_below_the_bound(dataset, scenario):
    found = tornado(dataset, scenario, "ces", quantity(SHARE, 2030))
    figure = tornado_of(dataset, scenario)
    assert len(figure.bars) == MOST_BARS
    assert figure.others == len(found.bars) - MOST_BARS
    shown = {bar.key for bar in figure.bars}
    spans = [bar.span for bar in figure.bars]
    assert spans == sorted(spans, reverse=True)
    about = scenario != Scenario()
    rest = [
        abs(bar.effect_high - bar.effect_low) if about else bar.span
        for bar in found.bars
        if bar.input.key not in shown
    ]
    assert max(rest) < figure.bound <= max(rest) + 0.001 + 1e-12
    assert figure.still == sum(span < 1e-9 for span in rest)


def test_the_others_are_counted_in_words_that_are_true():
    assert (
        input_words.others(24, 0, "0.1 points") == "24 others each move it by less than 0.1 points."
    )
    assert input_words.others(24, 3, "X") == (
        "21 others each move it by less than X; 3 do not move it at all."
    )
    assert input_words.others(32, 32, "X") == "32 others do not move it at all."
    assert input_words.others(1, 1, "X") == "One other does not move it at all."
    assert input_words.others(2, 1, "X") == (
        "Another one moves it by less than X; one does not move it at all."
    )
    assert input_words.others(0, 0, "X") == ""


def test_without_a_difference_there_is_no_conclusion_that_could_turn(dataset):
    for scenario in (Scenario(), Scenario(trade_elasticity=3.0)):
        figure = tornado_of(dataset, scenario)
        assert figure.difference is None
        assert figure.turning == ()
        drawn = driver_bars.tornado_bars(figure, "")
        assert "no conclusion that could turn" in drawn
        assert "us-spot-turn" not in drawn
        assert all(0.5 < bar.low < 0.7 for bar in figure.bars)


def test_where_a_conclusion_turns_is_marked_and_printed(dataset):
    figure = tornado_of(dataset, EASED)
    assert figure.difference < 0
    found = tornado(dataset, EASED, "ces", quantity(SHARE, 2030))
    flips = {bar.input.key for bar in found.bars if bar.flips_at is not None}
    assert {bar.key for bar in figure.turning} == flips != set()
    drawn = driver_bars.tornado_bars(figure, "")
    on_screen = [bar for bar in figure.bars if bar.turns_at]
    assert drawn.count("us-spot-turn") == len(on_screen) > 0
    intensity = next(bar for bar in figure.bars if bar.key == "sanction_intensity")
    assert intensity.turns_at == "100\u00a0%"
    for bar in figure.turning:
        assert bar.label in drawn
        assert bar.turns_at in drawn or bar not in figure.bars


def test_an_input_whose_whole_evidence_says_otherwise_turns_throughout(dataset):
    found = made(
        ("sanction_intensity", 0.62, 0.63, None), ("alignment", 0.58, 0.59, None), value=0.59
    )
    figure = figure_of(dataset, found)
    assert [bar.key for bar in figure.turning] == ["sanction_intensity"]
    assert input_words.TURNED in driver_bars.tornado_bars(figure, "")


def test_assumptions_and_parameters_differ_in_form_and_word(dataset):
    found = made(("alignment", 0.5, 0.6, None), ("enforcement", 0.55, 0.6, None))
    drawn = driver_bars.tornado_bars(figure_of(dataset, found), "")
    for form in ("assumption", "parameter"):
        assert f"us-span-{form}" in drawn
        assert f"<div>{form} ·" in drawn


def test_flips_are_listed_with_the_conclusion_they_turn():
    assert "“lower than under the status quo” alone: A and B." in input_words.tornado_flips(
        ["A", "B"], -0.01, replay=False
    )
    assert input_words.tornado_flips([], 0.01, replay=True) == (
        "No input alone, within its evidence, turns the conclusion “higher than in the replay as "
        "it was”."
    )
    assert direction(0.01) == "higher"


def test_labels_of_parameters_that_lean_on_others_are_still_parameters(dataset):
    assert set(input_words.LABELS) <= set(dataset.parameters["key"])


# What the uncertainty comes from


@pytest.fixture(scope="module")
def indices(dataset):
    return IndexRun(dataset, EASED, "ces", (SHARE, "Russia"), count=256).finish().result


def test_index_bars_are_the_indices_of_the_year_largest_first(indices):
    figure = indices_figure(indices, variable=SHARE, year=2031, replay=False, effect=False)
    at = indices.years.tolist().index(2031)
    totals = dict(zip(indices.keys, indices.total[:, at], strict=True))
    assert [bar.total for bar in figure.bars] == sorted(totals.values(), reverse=True)[
        : len(figure.bars)
    ]
    assert all(bar.total == totals[bar.key] for bar in figure.bars)
    rest = [total for key, total in totals.items() if key not in {bar.key for bar in figure.bars}]
    assert len(rest) == figure.others
    assert max(rest) < figure.bound
    assert figure.spread**2 == pytest.approx(indices.variance[at])


def test_chance_events_are_named_as_such(indices):
    figure = indices_figure(indices, variable=SHARE, year=2030, replay=False, effect=False)
    kinds = {bar.key: bar.kind for bar in figure.bars}
    assert kinds["russian_demand"] == "chance"
    assert all((kind == "chance") == (key in EVENTS) for key, kind in kinds.items())
    drawn = driver_bars.index_bars(figure, "")
    assert drawn.count("us-span-first-chance") == list(kinds.values()).count("chance")


def test_ignorance_about_programmes_is_compared_with_demand_by_indices(indices):
    figure = indices_figure(indices, variable=SHARE, year=2030, replay=False, effect=False)
    at = indices.years.tolist().index(2030)
    demand = indices.total[indices.keys.index("russian_demand"), at]
    assert figure.contest.demand == ("Demand in Russia", demand)
    more = input_words.indices_contest(size="larger", programmes=0.3, demand=0.1)
    assert "at most 30\u00a0%, demand in Russia 10\u00a0%" in more
    assert "more than demand in Russia" in more
    sentence = driver_bars.indices_contest(figure)
    assert "small next to demand in Russia" in sentence
    assert input_words.index_part(demand) in sentence


def test_without_chance_events_nothing_is_compared(dataset):
    found = IndexRun(dataset, BEFORE_WAR, "ces", (SHARE, "Russia"), count=64).finish().result
    figure = indices_figure(found, variable=SHARE, year=2024, replay=True, effect=False)
    assert figure.contest is None
    assert driver_bars.indices_contest(figure) == ""
    assert "A replay has no chance events" in driver_bars.index_bars(figure, "")


@pytest.mark.parametrize(
    ("share", "text"), [(-0.01, "0\u00a0%"), (0.001, "under\u00a01\u00a0%"), (0.126, "13\u00a0%")]
)
def test_parts_of_the_variance_are_never_printed_negative(share, text):
    assert input_words.index_part(share) == text


def test_bars_stay_inside_their_lane_and_words_are_escaped(dataset):
    found = made(("alignment", 0.1, 0.9, None))
    figure = figure_of(dataset, found)
    risky = replace(figure.bars[0], label="<b>&", low=-5.0)
    drawn = driver_bars.tornado_bars(replace(figure, bars=(risky,)), "")
    assert "&lt;b&gt;&amp;" in drawn
    for place in re.findall(r"(?:left|width):(?:max\(2px,)?(-?[\d.]+)%", drawn):
        assert 0 <= float(place) <= 100
