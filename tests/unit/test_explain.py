"""Explain this number: what is shown can be worked out again, and leads to sources."""

import html as escaping
import math
import re

import pytest

from unionscope import Scenario, load_dataset
from unionscope.assumptions import REPLAY, assumption, assumptions, inactive, parameter_assumptions
from unionscope.assumptions.groups import SERVICES_ONLY
from unionscope.figures import explain, explain_market, outlook
from unionscope.figures.explain import FIGURES, chain
from unionscope.figures.formula import Quantity, filled, largest, ln, result_number
from unionscope.presets import preset, presets
from unionscope.results import MODELS, Measures, run
from unionscope.share import default_year
from unionscope.ui import html
from unionscope.words.numbers import assumption_value

EVERYTHING = Scenario(
    sanction_intensity=0.62,
    sanctions_belarus=0.81,
    alignment=0.55,
    secondary_sanctions=0.3,
    programmes_in_force=0.83,
    new_package_completion=0.7,
    rerouting_capacity=0.97,
    china_pivot=0.4,
    energy_discount=0.21,
    growth_belarus=0.01,
    growth_russia=0.025,
    growth_coalition=0.033,
    growth_china=0.05,
    growth_rest=0.045,
    demand_shock_russia=-0.1,
)
HARDER = Scenario(sanctions_belarus=1.0, sanctions_russia=1.0, alignment=1.0, policy_start=2029)
REPLAYED = Scenario(start=2021)
REPLAYED_OTHERWISE = Scenario(
    start=2021,
    sanction_intensity=0.8,
    alignment=0.3,
    programme_completion=0.4,
    programmes_in_force=0.7,
    china_pivot=0.5,
    rerouting_capacity=0.6,
    energy_discount=0.3,
)
CASES = {
    **{each.id: (each.scenario, default_year(each.scenario.start)) for each in presets()},
    "everything": (EVERYTHING, 2035),
    "harder, not yet in force": (HARDER, 2027),
    "first year": (EVERYTHING, 2026),
    "other parameters": (
        Scenario(trade_elasticity=2.7, over_compliance_start=0.37, sanction_intensity=0.5),
        2033,
    ),
    "no sanctions on either": (Scenario(sanction_intensity=0.0), 2029),
    "replay": (REPLAYED, 2025),
    "replay, first year": (REPLAYED, 2022),
    "replay, otherwise": (REPLAYED_OTHERWISE, 2024),
}
FILLED = re.compile(
    r'<span class="us-numbers">(.*?)</span> <span class="us-result">= <b>(.*?)</b>', re.DOTALL
)
ALLOWED = re.compile(r"(?:[0-9.+\-*/(), ]|e\*\*|ln\(|min\(|max\()*")
KNOWN = {"e": math.e, "ln": math.log, "min": min, "max": max, "__builtins__": {}}


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


def worked_out(shown: str) -> float:
    """Return what a reader gets from the numbers of an equation as they stand on screen."""
    text = shown.replace("<sup>", "**(").replace("</sup>", ")")
    text = escaping.unescape(text).replace("\u202f", "").replace("×", "*").replace("−", "-")
    assert ALLOWED.fullmatch(text), f"not arithmetic: {text}"
    return float(eval(text, dict(KNOWN)))


def shown_result(text: str) -> tuple[float, float]:
    """Return the number that a result shows and half the unit of its last digit."""
    bare = text.replace("\u202f", "").replace("\u00a0", "").replace("−", "-")
    scale = 0.01 if bare.endswith("%") else 1.0
    bare = bare.removesuffix("%")
    decimals = len(bare.partition(".")[2])
    return float(bare) * scale, 0.5 * 10.0**-decimals * scale


def wrong_lines(page: str) -> list[str]:
    """Return the equations on a page whose numbers do not give their result."""
    found = FILLED.findall(page)
    assert found
    wrong = []
    for numbers, result in found:
        value, half = shown_result(result)
        if not abs(worked_out(numbers) - value) <= half * 1.001 + 1e-12:
            wrong.append(f"{numbers} = {result}, but it is {worked_out(numbers)}")
    return wrong


def page_of(dataset, found) -> str:
    return html.chain(found, "title", "subtitle", dataset.sources)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("case", CASES)
def test_the_shown_numbers_give_the_shown_results(dataset, case, model):
    scenario, year = CASES[case]
    # The share of turnover needs every equation that any other figure needs, but the first ones.
    for variable in ("turnover_share", "export_concentration"):
        found = chain(dataset, scenario, model, variable, year)
        assert wrong_lines(page_of(dataset, found)) == []


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("variable", FIGURES)
def test_every_key_figure_can_be_worked_out(dataset, variable, model):
    for case in ("everything", "status-quo", "replay, otherwise"):
        scenario, year = CASES[case]
        found = chain(dataset, scenario, model, variable, year)
        assert wrong_lines(page_of(dataset, found)) == []


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("case", ["status-quo", "full-easing", "everything", "replay, otherwise"])
def test_the_answer_is_the_key_figure_on_outlook(dataset, case, model):
    scenario, year = CASES[case]
    measures = Measures(run(dataset, scenario, model))
    for figure in outlook.key_figures(measures, measures, year):
        found = chain(dataset, scenario, model, figure.variable, year)
        assert found.value.removesuffix("\u00a0%") == figure.value
        assert found.steps[0].lines[0].result == found.value


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("case", ["everything", "status-quo", "replay, otherwise"])
def test_whatever_a_step_takes_is_derived_further_down(dataset, case, model):
    scenario, year = CASES[case]
    for variable in FIGURES:
        steps = chain(dataset, scenario, model, variable, year).steps
        assert [step.number for step in steps] == list(range(1, len(steps) + 1))
        for step in steps:
            for use in step.uses:
                lines = steps[use.step - 1].lines
                derived = [line.left for line in lines]
                prices = use.symbol.startswith("p̂_{") and steps[use.step - 1].key == "solved"
                assert use.symbol in derived or prices, (step.key, use)
                assert use.step > step.number or _later(step, use.symbol), (step.key, use)


def _later(step, symbol) -> bool:
    """Say whether a symbol is derived in the step below the first line that takes it."""
    lefts = [line.left for line in step.lines]
    takes = next(place for place, line in enumerate(step.lines) if symbol in line.symbols)
    return lefts.index(symbol) > takes


def _inputs(found):
    return [each for step in found.steps for each in step.inputs]


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("case", ["everything", "replay, otherwise"])
def test_every_input_says_in_which_row_it_stands(dataset, case, model):
    scenario, year = CASES[case]
    known = set(dataset.sources["source"])
    parameters = dataset.parameters.set_index("key")
    for each in _inputs(chain(dataset, scenario, model, "turnover_share", year)):
        assert each.name
        assert each.value
        file, _, row = each.place.partition(": ")
        assert set(each.sources) <= known
        if file == "bloc_matrix.csv":
            matrix_year, ends = row.split(", ")
            seller, buyer = ends.split("→")
            rows = dataset.bloc_matrix.query(
                "year == @y and exporter == @s and importer == @b",
                local_dict={"y": int(matrix_year), "s": seller, "b": buyer},
            )
            shown = float(each.value.replace("\u202f", "").split("\u00a0")[1])
            assert any(math.isclose(value / 1000, shown) for value in rows["value"])
            assert each.sources
        elif file == "parameters.csv":
            assert math.isclose(parameters.loc[row, "default"], float(each.value))
            assert each.sources
        elif file == "replay.csv":
            when, key = row.split(", ")
            happened = dataset.replay.set_index(["year", "key"]).loc[(int(when), key), "value"]
            assert math.isclose(happened, float(each.value.replace("−", "-")), abs_tol=1e-6)
        elif each.place.startswith("assumption "):
            assert each.name == assumption(each.place.removeprefix("assumption ")).label
            assert each.sources


#: Dates that no policy or shock uses change nothing, and have no place in a chain.
DATES = ("policy_start", "demand_shock_year")
MOVABLE = [
    each
    for each in assumptions()
    if each.group != REPLAY and each.key not in {*DATES, *SERVICES_ONLY}
]


@pytest.mark.parametrize("each", MOVABLE, ids=lambda each: each.key)
def test_a_moved_assumption_is_among_the_inputs_with_its_value(dataset, each):
    for model in MODELS:
        if each.key in inactive(2025, model):
            continue
        value = each.low if each.low != each.default else each.high
        found = chain(dataset, Scenario(**{each.key: value}), model, "turnover_share", 2035)
        shown = {line.id: line.value for line in _inputs(found)}
        assert shown[f"assumption:{each.key}"] == assumption_value(value, each.format)


@pytest.mark.parametrize("model", MODELS)
def test_every_parameter_that_acts_has_a_place_in_the_chain(dataset, model):
    harder = Scenario(**{**EVERYTHING.changed(), "sanction_intensity": 1.1})
    places = {
        line.id
        for scenario in (EVERYTHING, harder)
        for line in _inputs(chain(dataset, scenario, model, "turnover_share", 2035))
    }
    acting = {each.key for each in parameter_assumptions()} - set(inactive(2025, model))
    assert {key for key in acting if f"parameter:{key}" not in places} == set()


def test_an_equation_that_is_not_the_models_is_seen(dataset, monkeypatch):
    chain.cache_clear()
    right = explain_market.MARKET["m"]
    wrong = {**explain_market.MARKET, "m": lambda book, buyer: right(book, buyer) * 1.0001}
    monkeypatch.setattr(explain, "MARKET", wrong)
    found = chain(dataset, EVERYTHING, "ces", "turnover_share", 2030)
    chain.cache_clear()
    assert len(wrong_lines(page_of(dataset, found))) == len("BRUWCKHO")


def test_nothing_that_stands_still_is_explained(dataset):
    found = chain(dataset, Scenario(), "ces", "turnover_share", 2030)
    for word in ("sanctions", "programmes", "routes", "China", "gas", "re-exports"):
        assert word in found.untouched
    assert not {"wedge", "losses", "conduit", "bill"} & {step.key for step in found.steps}
    moved = chain(dataset, EVERYTHING, "ces", "turnover_share", 2030)
    assert moved.untouched == ""
    assert {"wedge", "losses", "conduit", "bill"} <= {step.key for step in moved.steps}


def test_symbols_stand_over_every_line_that_uses_another_parameter(dataset):
    steps = chain(dataset, EVERYTHING, "ces", "turnover_share", 2030).steps
    losses = next(step for step in steps if step.key == "long_run")
    by_label = {line.label: line for line in losses.lines[:4]}
    assert "E_{MB}" in by_label["the coalition to Belarus"].symbols
    assert by_label["the coalition to Russia"].symbols.startswith("min(E · ")


def test_the_chain_goes_from_the_answer_down_to_data(dataset):
    easing = preset("full-easing").scenario
    keys = [step.key for step in chain(dataset, easing, "ces", "turnover_share", 2030).steps]
    assert keys[:4] == ["answer", "sums", "totals", "now_out"]
    assert keys.index("model_out") < keys.index("wedge") < keys.index("losses")
    assert keys[-1] == "base_cells"


def test_a_shown_equation_has_the_brackets_it_needs():
    a, b = Quantity("a", 2.5), Quantity("b", -0.5)
    cases = [
        (a * (a + b), "2.5 × (2.5 − 0.5)"),
        (a - (a - b), "2.5 − (2.5 − (−0.5))"),
        (a / (a * b), "2.5 / (2.5 × (−0.5))"),
        (a**-b, "2.5^{−(−0.5)}"),
        (b**2, "(−0.5)^{2}"),
        (largest(0, b) + ln(1 + a), "max(0, −0.5) + ln(1 + 2.5)"),
    ]
    for formula, shown in cases:
        assert formula.text(6) == shown
        text = html.notation(shown)
        assert math.isclose(worked_out(text), formula.value())


def test_an_equation_shows_as_many_digits_as_its_result_needs():
    third = Quantity("t", 1 / 3)
    assert filled(third * 3, 1.0, result="1.00", fewest=1).right == "0.333 × 3"
    assert filled(third * 3, 1.0, result="1.000000", fewest=1).right == "0.3333333 × 3"


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [("61.4\u00a0%", 0.614, 0.001), ("−0.7", -0.7, 0.1), ("+2.0", 2.0, 0.1), ("4", 4.0, 1.0)],
)
def test_a_result_is_read_as_it_is_shown(text, number, unit):
    assert result_number(text) == (number, unit)
