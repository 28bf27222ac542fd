"""Explain this number: it adds up in every reachable scenario, model and year."""

import math

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.properties.strategies import BOUNDED, any_scenarios, facts
from tests.unit.test_explain import worked_out, wrong_lines
from unionscope.assumptions import START_REPLAY, parameter_assumptions, scenario_from
from unionscope.figures import outlook
from unionscope.figures.explain import FIGURES, chain
from unionscope.figures.formula import Formula, Quantity, exp, largest, ln, smallest
from unionscope.results import MODELS, Measures, run
from unionscope.ui import html


def moved_parameters() -> st.SearchStrategy[dict[str, float]]:
    """Return some parameters, each anywhere in its range, ends included."""
    each = {
        one.key: st.sampled_from([one.low, one.high]) | st.floats(one.low, one.high)
        for one in parameter_assumptions()
    }
    return st.fixed_dictionaries({}, optional=each)


@BOUNDED
@given(
    scenario=any_scenarios(),
    parameters=moved_parameters(),
    model=st.sampled_from(list(MODELS)),
    variable=st.sampled_from(list(FIGURES)),
    later=st.integers(1, 10),
)
def test_every_shown_equation_adds_up_to_the_figure_on_outlook(
    scenario, parameters, model, variable, later
):
    scenario = scenario_from(parameters, scenario)
    year = scenario.start + (min(later, 4) if scenario.start == START_REPLAY else later)
    found = chain(facts(), scenario, model, variable, year)
    assert wrong_lines(html.chain(found, "title", "subtitle", facts().sources)) == []
    measures = Measures(run(facts(), scenario, model))
    figures = outlook.key_figures(measures, measures, year)
    shown = next(each.value for each in figures if each.variable == variable)
    assert found.value.removesuffix("\u00a0%") == shown


def _quantities() -> st.SearchStrategy[Formula]:
    numbers = st.floats(-50, 50, allow_subnormal=False).map(lambda value: round(value, 3))
    return numbers.map(lambda value: Quantity("x", value))


def _larger(parts: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    pairs = st.tuples(parts, parts)
    small = st.sampled_from([-2.0, -1.0, 2.0, 3.0]).map(lambda value: Quantity("n", value))
    return st.one_of(
        pairs.map(lambda two: two[0] + two[1]),
        pairs.map(lambda two: two[0] - two[1]),
        pairs.map(lambda two: two[0] * two[1]),
        pairs.map(lambda two: two[0] / two[1]),
        parts.map(lambda one: -one),
        st.tuples(parts, small).map(lambda two: two[0] ** two[1]),
        pairs.map(lambda two: largest(*two)),
        pairs.map(lambda two: smallest(*two)),
        parts.map(exp),
        parts.map(ln),
    )


@given(formula=st.recursive(_quantities(), _larger, max_leaves=8))
def test_any_equation_reads_as_it_is_meant(formula):
    try:
        value = formula.value(9)
    except (ArithmeticError, ValueError):
        assume(False)
    assume(math.isfinite(value) and abs(value) < 1e9)
    shown = worked_out(html.notation(formula.text(9)))
    assert math.isclose(shown, value, rel_tol=1e-9, abs_tol=1e-9)
