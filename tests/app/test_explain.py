"""Explain this number draws for every figure, model and start."""

import pytest
from streamlit.testing.v1 import AppTest

from unionscope.figures.explain import FIGURES
from unionscope.results import MODELS


def draw(variable):
    from unionscope.ui import explain, state

    state.synchronise()
    explain.panel(variable)


def page(variable: str, **query: object) -> str:
    test = AppTest.from_function(draw, args=(variable,), default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = str(value)
    test.run()
    assert not test.exception
    return "\n".join(element.proto.body for element in test.get("html"))


@pytest.mark.parametrize("model", [*MODELS, "all"])
def test_every_figure_is_explained_in_the_model_in_front(model):
    name = {"reduced_form": "Reduced form", "general_equilibrium": "General equilibrium"}
    for variable in FIGURES:
        words = page(variable, v=1, model=model, year=2031, sanction_intensity=0.5)
        assert ", 2031: " in words
        assert f"{name.get(model, 'CES model')}, with your assumptions" in words


def test_a_replay_is_explained_from_2021():
    words = page("turnover", v=1, start=2021, alignment=0.3)
    assert "replay from 2021, with your assumptions" in words
    assert "bloc_matrix.csv: 2021, B→R" in words
    assert "replay.csv: 2025, alignment" in words
