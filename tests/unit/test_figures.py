"""Figures stay true when facts are added or assumptions go to their ends."""

import itertools
import shutil
from pathlib import Path

import pytest

from unionscope import Scenario, load_dataset, run
from unionscope.analysis import BandRun
from unionscope.figures import history, lines, outlook, partners
from unionscope.figures.axes import ticks
from unionscope.figures.forms import FORMS
from unionscope.figures.layout import SMALLEST_GAP, dodged
from unionscope.figures.ranges import CHANGE, LEVELS, Ranges
from unionscope.results import FLOWS, PARTNERS, Measures
from unionscope.words import labels, sentences
from unionscope.words.numbers import NO_CHANGE, from_percent, points, to_percent

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def status_quo(dataset):
    return Measures(run(dataset, Scenario()))


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("kind", ["volume", "share"])
def test_history_joins_the_projection_without_a_gap(dataset, status_quo, kind, flow):
    for partner in PARTNERS:
        shown = lines.Shown(kind=kind, flow=flow, partner=partner, year=2030)
        chart = lines.line_chart(dataset, lines.Results(status_quo, status_quo), shown)
        past = chart.past
        last = past[(past["role"] == lines.ESTIMATE) & (past["year"] == 2025)]["value"].iloc[0]
        live = chart.live
        first = live[(live["role"] == lines.PROJECTION) & (live["year"] == 2025)]["value"].iloc[0]
        assert first == pytest.approx(last, rel=1e-6), partner


@pytest.mark.parametrize("values", [{}, {"sanction_intensity": 0}, {"alignment": 1.0}])
def test_every_drawn_value_lies_within_its_axis(dataset, status_quo, values):
    scenario = Measures(run(dataset, Scenario(**values)))
    for partner in PARTNERS:
        for kind in ("volume", "share"):
            shown = lines.Shown(kind=kind, flow="exports", partner=partner, year=2035)
            chart = lines.line_chart(dataset, lines.Results(scenario, status_quo), shown)
            drawn = [*chart.past["value"], *chart.live["value"]]
            assert min(drawn) >= chart.low
            assert max(drawn) <= chart.high


@pytest.fixture(scope="module")
def ranged(dataset):
    scenario = Scenario(alignment=0.0)
    return Ranges(BandRun(dataset, scenario, count=64).finish()), Measures(run(dataset, scenario))


@pytest.mark.parametrize("show", [LEVELS, CHANGE])
def test_ranges_lie_within_the_axis_and_are_drawn_low_to_high(dataset, status_quo, ranged, show):
    ranges, scenario = ranged
    for partner in PARTNERS:
        for kind in ("volume", "share"):
            shown = lines.Shown(kind=kind, flow="exports", partner=partner, year=2035, show=show)
            results = lines.Results(scenario, status_quo, ranges=ranges)
            chart = lines.line_chart(dataset, results, shown)
            band = chart.live[chart.live["role"] == lines.BAND]
            assert (band["value"] <= band["high"]).all()
            assert band["value"].min() >= chart.low
            assert band["high"].max() <= chart.high
            assert chart.range == tuple(
                end[-1] for end in ranges.path(FORMS[kind, show].variable("exports"), partner, show)
            )


def test_a_change_is_the_scenario_less_the_status_quo(dataset, status_quo, ranged):
    _, scenario = ranged
    shown = lines.Shown(kind="volume", flow="turnover", partner="Russia", year=2030, show=CHANGE)
    chart = lines.line_chart(dataset, lines.Results(scenario, status_quo), shown)
    difference = scenario.central("turnover", "Russia", 2030) - status_quo.central(
        "turnover", "Russia", 2030
    )
    assert chart.value == pytest.approx(difference)
    drawn = chart.live[(chart.live["role"] == lines.PROJECTION) & (chart.live["year"] == 2030)]
    assert drawn["value"].iloc[0] == pytest.approx(difference / 1000)
    assert (chart.live.loc[chart.live["role"] == lines.STATUS_QUO, "value"] == 0).all()


def test_other_models_take_the_place_of_other_flows(dataset, status_quo, ranged):
    _, scenario = ranged
    others = {
        model: (
            Measures(run(dataset, Scenario(alignment=0.0), model)),
            Measures(run(dataset, Scenario(), model)),
        )
        for model in ("reduced_form", "general_equilibrium")
    }
    shown = lines.Shown(kind="share", flow="exports", partner="Russia", year=2030, models=True)
    chart = lines.line_chart(dataset, lines.Results(scenario, status_quo, others), shown)
    grey = chart.live[chart.live["role"] == lines.CONTEXT_AHEAD]
    assert set(grey["series"]) == {labels.MODEL_SHORT[model] for model in others}


def test_a_replay_is_labelled_as_such(dataset):
    replayed = Scenario(start=2021, programme_completion=0.0)
    results = lines.Results(
        Measures(run(dataset, replayed)), Measures(run(dataset, Scenario(start=2021)))
    )
    shown = lines.Shown(kind="volume", flow="turnover", partner="Russia", year=2025)
    live = lines.line_chart(dataset, results, shown).live
    ends = live.loc[live["role"] == lines.END_MUTED, "text"].tolist()
    assert any(text.startswith(labels.AS_IT_WAS) for text in ends)


def test_groups_add_up_to_the_world(status_quo):
    for flow in FLOWS:
        paths = [partners.group_path(status_quo, flow, group) for group in partners.GROUPS]
        world = status_quo.path(flow)
        assert [sum(values) for values in zip(*paths, strict=True)] == pytest.approx(world)


def test_facts_of_one_partner_may_come_before_those_of_another(tmp_path):
    folder = shutil.copytree(DATA, tmp_path / "data")
    with (folder / "trade_goods.csv").open("a", encoding="utf-8") as table:
        table.write(
            "belarus_reported,2026,Russia,export,28100,usd_mn,estimate,27800,28400,"
            "own_estimate,Added by a test\n"
        )
        table.write(
            "belarus_reported,2026,Russia,import,27900,usd_mn,estimate,27600,28200,"
            "own_estimate,Added by a test\n"
        )
    added = load_dataset(folder)
    assert history.lead_numbers(added).end == 2025
    assert history.russia_rows(added)[0]["exports"] == "28.1"
    assert history.balance_chart(added).rows["year"].max() == 2026


def test_labels_never_overlap_and_stay_within_the_axis():
    places = sorted(dodged([10.0, 10.0, 10.5, 99.9, 100.0], 0.0, 100.0))
    gaps = [after - before for before, after in itertools.pairwise(places)]
    assert min(gaps) >= SMALLEST_GAP * 100 * 0.98
    assert places[0] >= 0
    assert places[-1] <= 100


def test_ticks_lie_within_the_axis():
    for low, high in ((0, 100), (30, 80), (-15, 5), (0, 0.5), (0, 15)):
        marks = ticks(low, high)
        assert 3 <= len(marks) <= 7
        assert marks[0] >= low
        assert marks[-1] <= high


def test_key_figures_say_no_change_instead_of_a_rounded_zero(dataset, status_quo):
    nearly = Measures(run(dataset, Scenario(growth_rest=0.0301)))
    figures = {each.variable: each for each in outlook.key_figures(nearly, status_quo, 2027)}
    assert figures["turnover"].change == ""
    assert NO_CHANGE in figures["turnover"].against


def test_percent_and_points_are_the_same_number_both_ways():
    for share in (0.0, 0.123456, 0.29, 0.57, 1.1):
        assert from_percent(to_percent(share)) == share
    assert points(-0.0004) == NO_CHANGE
    assert points(0.0123) == "+1.2\u00a0pts"


@pytest.mark.parametrize(
    ("trade", "share", "words"),
    [
        (61_000, 0.60, ("less than", "points lower")),
        (66_000, 0.66, ("more than", "points higher")),
        (63_300, 0.63, ("as much as", "the same share")),
        (66_000, 0.60, ("more than", "points lower")),
    ],
)
def test_the_sentence_is_true_for_rises_falls_and_no_change(trade, share, words):
    numbers = sentences.Lead(
        year=2030,
        trade=trade,
        share=share,
        trade_status_quo=63_300,
        share_status_quo=0.63,
        base_year=2025,
        trade_base=54_600,
        share_base=0.63,
        changed=True,
    )
    for part in words:
        assert part in sentences.lead(numbers)
