"""Evidence on screen says what the evidence says, also when it says something else one day."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from unionscope import load_dataset
from unionscope.assumptions import assumptions
from unionscope.charts.evidence import SHAPES
from unionscope.evidence import (
    HORIZONS,
    METHODS,
    TARGETS,
    Verdict,
    contemporary_forecasts,
    evidence_table,
    hindcast,
    verdicts,
)
from unionscope.evidence.past import past_of
from unionscope.figures import backtest, evidence, replay
from unionscope.share import AHEAD, TESTED
from unionscope.ui.evidence import limits_beside
from unionscope.words import evidence as words
from unionscope.words import evidence_parts as parts
from unionscope.words.limits import LIMITS

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def scores(dataset):
    key = ["exercise", "target", "method", "horizon", "metric"]
    return evidence_table(dataset).set_index(key)["value"].sort_index()


def verdict(**change: object):
    made = Verdict(
        exercise="replay",
        target="exports_russia",
        horizon=0,
        n=4,
        unit="log",
        no_change=0.40,
        models=(("ces", 0.10), ("reduced_form", 0.20)),
        yardsticks=(("driver", 0.30),),
    )
    return replace(made, **change)


def said(*found: Verdict):
    numbers = evidence.lead_of(found, first=2022, last=2025)
    whole = " ".join((words.lead(numbers), words.lead_base(numbers), words.tested(numbers)))
    return whole.replace("\u00a0", " ").replace("\u2060", "")


# The first sentence


def test_the_page_leads_with_the_questions_that_no_change_wins(dataset):
    numbers = evidence.lead_numbers(dataset)
    won = {each.target for each in verdicts(dataset) if each.exercise == "replay"}
    lost = {
        each.target
        for each in verdicts(dataset)
        if each.exercise == "replay" and each.no_change_wins
    }
    assert lost
    assert {each.target for each in numbers.lost} == lost
    assert {each.target for each in numbers.won} == won - lost
    sentence = words.lead(numbers)
    for target in TARGETS:
        assert (f"**{words.inside(words.TARGET_NAMES[target])}**" in sentence) == (target in lost)


def test_the_numbers_of_the_first_sentence_are_those_of_the_table(dataset, scores):
    sentence = words.lead(evidence.lead_numbers(dataset))
    for each in verdicts(dataset):
        if each.exercise == "replay" and each.no_change_wins:
            for method in ("no_change", each.best_model):
                error = float(scores["replay", each.target, method, 0, "mae"])
                assert words.miss(error, each.unit) in sentence


def test_the_sentence_turns_with_the_verdict():
    models_win = said(verdict(), verdict(exercise="backtest", horizon=1, chance=0.01))
    assert models_win.startswith("For every question asked of 2022–25, a model was nearer")
    assert "by more than chance easily explains" in models_win
    nobody = verdict(no_change=0.05)
    ahead = replace(nobody, exercise="backtest", horizon=1, chance=0.01)
    no_change_wins = said(nobody, ahead)
    assert "was nearer to the facts of 2022–25 than every model" in no_change_wins
    assert "it missed by 5.0 % on average, the nearest model by 10.0 %" in no_change_wins
    assert "a model was nearer" not in no_change_wins
    assert "no model was nearer for any question" in no_change_wins


def test_a_tie_is_not_called_nearer():
    tie = said(verdict(no_change=0.10), verdict(exercise="backtest", horizon=1))
    assert "was at least as near to the facts of 2022–25 as every model" in tie
    row = evidence.nearer_words(verdict(no_change=0.10))
    assert row == "as near as each other"


def test_only_what_chance_does_not_explain_is_named():
    ahead = [
        verdict(exercise="backtest", horizon=1, target="exports_russia", chance=0.02),
        verdict(exercise="backtest", horizon=1, target="imports_russia", chance=0.30),
    ]
    text = said(verdict(), *ahead)
    assert "only for exports to Russia" in text
    assert "imports from Russia" not in text
    assert "no more than chance could explain" in said(verdict(), ahead[1])


def test_the_nearest_simple_rule_and_the_beaten_models_are_named():
    mixed = verdict(no_change=0.15, yardsticks=(("driver", 0.05),))
    assert evidence.nearer_words(mixed) == (
        "CES; but “no change” at least as near as reduced form (nearest of all: GDP and oil price)"
    )


# Tables


@pytest.mark.parametrize("exercise", evidence.EXERCISES)
def test_every_miss_of_the_verdicts_is_the_one_of_the_table(dataset, scores, exercise):
    mine = [each for each in verdicts(dataset) if each.exercise == exercise]
    table = evidence.verdict_table(verdicts(dataset), exercise)
    names = {name: method for method, name in words.METHOD_NAMES.items()}
    assert len(table.rows) == len(mine)
    printed = {
        (row[0], head): cell
        for row in table.rows
        for head, cell in zip(table.heads, row, strict=True)
    }
    for each in mine:
        question = words.TARGET_NAMES[each.target]
        question += f", {words.ahead(each.horizon)}" if each.horizon else ""
        for head in table.heads:
            method = "no_change" if head == words.VERDICT_COLUMNS[1] else names.get(head)
            key = (exercise, each.target, method, each.horizon, "mae")
            if method and key in scores.index:
                assert printed[question, head] == words.miss(float(scores[key]), each.unit)


@pytest.mark.parametrize("exercise", evidence.EXERCISES)
def test_questions_that_no_change_wins_come_first(dataset, exercise):
    table = evidence.verdict_table(verdicts(dataset), exercise)
    nearer = table.heads.index(words.VERDICT_ENDS[0])
    wins = ["no change**" in row[nearer] or "as near as each" in row[nearer] for row in table.rows]
    assert any(wins)
    assert wins == sorted(wins, reverse=True)


def test_dots_right_of_one_are_the_models_that_no_change_beat(dataset):
    for exercise in ("replay", "backtest"):
        rows = evidence.misses_chart(verdicts(dataset), exercise).rows
        for each in verdicts(dataset):
            if each.exercise == exercise and each.horizon <= 1:
                mine = rows[rows["question"] == words.TARGET_NAMES[each.target]]
                beaten = set(mine[mine["value"] >= 1 - 1e-9]["series"])
                assert beaten == set(each.beaten_models)


@pytest.mark.parametrize("horizon", HORIZONS)
@pytest.mark.parametrize("target", TARGETS)
def test_every_score_on_screen_is_the_one_of_the_table(dataset, scores, target, horizon):
    unit = "share" if target.endswith("_share") else "log"
    rows = {row[0]: row for row in backtest.score_table(dataset, target, horizon).rows}
    ahead = {row[0]: row for row in backtest.horizon_table(dataset, target).rows}
    years, by_year = backtest.year_rows(dataset, target, horizon)
    for method in backtest.methods_of(target):
        mine = scores["backtest", target, method, horizon]
        name = words.METHOD_NAMES[method]
        row, n = rows[name], len(by_year)
        assert row[1] == words.miss(float(mine["mae"]), unit)
        assert row[2] == f"{mine['relative_mae']:.2f}"
        assert row[3] == ("" if method == "no_change" else f"{mine['years_better']:.0f} of {n}")
        assert row[4] == f"{mine['mase']:.2f}"
        assert row[5] == words.miss(float(mine["crps"]), unit)
        assert row[6] == f"{mine['coverage_80'] * n:.0f} of {n}"
        assert ahead[name][horizon] == f"{row[1]}, {row[6]}"
        # The years add up to the coverage, the chart's crosses and its subtitle.
        column = years.index(name) - len(parts.year_heads(target))
        within = [each.errors[column][1] for each in by_year]
        chart = backtest.backtest_chart(dataset, target, method, horizon)
        assert chart.forecasts["within"].tolist() == within
        assert row[6] == f"{sum(within)} of {n}"
        assert f"in {row[6]} years" in backtest.subtitle(dataset, target, method, horizon)


@pytest.mark.parametrize("target", TARGETS)
def test_charts_hold_every_fact_and_forecast(dataset, target):
    for horizon in HORIZONS:
        axes = set()
        for method in backtest.methods_of(target):
            chart = backtest.backtest_chart(dataset, target, method, horizon)
            axes.add((chart.low, chart.high))
            for values in (chart.facts["value"], chart.forecasts[["low", "high", "value"]].stack()):
                assert values.between(chart.low, chart.high).all(), (target, method, horizon)
            missed = ~chart.forecasts["within"]
            assert (chart.forecasts["text"] != "").equals(missed)
            assert chart.forecasts["place"].notna().equals(missed)
        assert len(axes) == 1


def test_the_replay_prints_every_fact_and_model(dataset):
    table = replay.replay_table(dataset)
    found = hindcast(dataset)
    assert len(table.rows) == len(found[found["method"] == "no_change"])
    for row in table.rows:
        target = next(key for key, name in words.TARGET_NAMES.items() if name == row[0])
        mine = found[(found["target"] == target) & (found["year"] == int(row[1]))]
        scale = replay.scale_of(target)
        for method, cell in zip(replay.METHODS, row[4:], strict=True):
            one = mine[mine["method"] == method].iloc[0]
            assert cell.startswith(f"{one['forecast'] * scale:.1f} (")
            error = f"{abs(one['error']) * 100:.1f}"
            assert error in cell
            # A rounded nothing carries no sign.
            if float(error):
                assert ("+" in cell) == (one["error"] > 0)
        assert row[2] == f"{mine.iloc[0]['fact'] * scale:.1f}"


@pytest.mark.parametrize("target", replay.DRAWN)
def test_lines_of_the_replay_begin_together_and_stay_on_the_chart(dataset, target):
    chart = replay.replay_chart(dataset, target)
    first = chart.rows[chart.rows["year"] == chart.rows["year"].min()]
    assert first["value"].nunique() == 1
    assert set(chart.rows["series"]) == {"fact", "no_change", *replay.METHODS[1:4]}
    assert chart.rows["value"].between(chart.low, chart.high).all()
    labels = chart.rows["text"].dropna()
    assert len(labels) == 5


# Forecasts of the time


def test_every_forecast_is_shown_with_sources_that_exist(dataset):
    known = set(dataset.sources["source"])
    rows = [*evidence.forecasts(dataset, ahead=True), *evidence.forecasts(dataset, ahead=False)]
    assert len(rows) == len(contemporary_forecasts(dataset))
    rows += evidence.open_forecasts(dataset) + evidence.undercut_claims(dataset).rows
    for row in rows:
        for keys in row.sources:
            assert keys
            assert set(keys.split(";")) <= known, row


def test_forecasts_that_were_wrong_come_first_and_say_by_how_much(dataset):
    table = contemporary_forecasts(dataset).set_index("statement")
    for ahead in (True, False):
        rows = evidence.forecasts(dataset, ahead=ahead)
        distances = []
        for row in rows:
            one = table.loc[row.cells[1]]
            distances.append(-1.0 if one["within_doubt"] else abs(one["error"]))
            if one["within_doubt"]:
                assert row.cells[4] == "within the doubt of the fact"
            else:
                assert row.cells[4].startswith(f"{abs(one['error']) * 100:.1f}")
                assert row.cells[4].endswith("high" if one["error"] > 0 else "low")
        assert distances == sorted(distances, reverse=True)
        heads = parts.FORECAST_HEADS if ahead else parts.CLAIM_HEADS
        assert all(len(heads) == len(row.cells) + 2 for row in rows)


def test_what_was_said_keeps_its_digits():
    assert parts.stated(0.4, 0.4, "share").replace("\u00a0", " ") == "40 %"
    assert parts.stated(0.65, 0.67, "share").replace("\u00a0", " ") == "65 % to 67 %"
    assert parts.stated(59e3, 60e3, "US$ mn").replace("\u00a0", " ") == "US$ 59.0 bn to US$ 60.0 bn"


# Words and names


def test_every_method_target_and_choice_has_a_name():
    assert set(TESTED) == set(TARGETS) == set(words.TARGET_NAMES)
    assert AHEAD == HORIZONS
    assert set(METHODS) <= set(words.METHOD_NAMES)
    assert set(METHODS) == set(words.METHOD_SAYS)
    assert len(set(words.METHOD_NAMES.values())) == len(words.METHOD_NAMES)
    assert set(evidence.MODELS) == set(SHAPES) <= set(words.METHOD_NAMES)
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_every_limit_stands_in_one_group():
    grouped = [key for _, keys in parts.LIMIT_GROUPS for key in keys]
    assert sorted(grouped) == sorted(each.key for each in LIMITS)


def test_the_page_never_says_will_or_confidence():
    texts = [value for module in (words, parts) for value in _texts(vars(module))]
    assert len(texts) > 50
    for text in texts:
        assert not re.search(r"\b(will|confidence|predict\w*|likely|BAU)\b", text), text


def _texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if not str(key).startswith("__"):
                yield from _texts(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)


# New figures


def test_evidence_waits_for_every_partner_of_a_new_year(dataset, tmp_path):
    copy = shutil.copytree(DATA, tmp_path / "data")
    with (copy / "trade_goods.csv").open("a", encoding="utf-8") as table:
        for partner, exports, imports in (("Russia", 28100, 27900), ("World", 40100, 48200)):
            for flow, value in (("export", exports), ("import", imports)):
                table.write(
                    f"belarus_reported,2026,{partner},{flow},{value},usd_mn,estimate,"
                    f"{value - 300},{value + 300},own_estimate,Added by a test\n"
                )
    longer = load_dataset(copy)
    assert past_of(longer).years == past_of(dataset).years
    assert evidence.lead_numbers(longer) == evidence.lead_numbers(dataset)


def test_a_complete_new_year_is_tested_and_leaves_the_replay_as_it_was(dataset, tmp_path):
    copy = shutil.copytree(DATA, tmp_path / "data")
    facts = dataset.observed_goods()
    last = facts[(facts["year"] == 2025) & facts["flow"].isin(["export", "import"])]
    with (copy / "trade_goods.csv").open("a", encoding="utf-8") as table:
        for row in last[last["partner"] != "Rest of world"].to_dict("records"):
            value = row["value"] * 1.1
            table.write(
                f"belarus_reported,2026,{row['partner']},{row['flow']},{value:.1f},usd_mn,estimate,"
                f"{value * 0.9:.1f},{value * 1.1:.1f},own_estimate,Assumption of a test\n"
            )
    longer = load_dataset(copy)
    years = [row.cells[0] for row in backtest.year_rows(longer, "exports_russia", 1)[1]]
    assert years[-1] == "2026"
    assert evidence.lead_numbers(longer).lost == evidence.lead_numbers(dataset).lost
    assert replay.replay_table(longer).rows == replay.replay_table(dataset).rows


@pytest.mark.parametrize("each", assumptions(), ids=lambda each: each.key)
def test_the_detail_of_an_assumption_says_what_not_to_read_into_it(each):
    texts = [limit.text for limit in LIMITS if each.key in limit.beside]
    shown = limits_beside(each.key)
    assert bool(shown) == bool(texts)
    assert shown.count("<li>") == len(texts)
