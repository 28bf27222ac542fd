"""The documents say what the code says."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from scripts.generate_docs import PAGE, model_page, with_tables
from unionscope.analysis import chance, draws, indices
from unionscope.analysis.attribution import GROUPS
from unionscope.analysis.frontier import _ACROSS, _ALONG
from unionscope.analysis.surface import SIZE
from unionscope.analysis.tornado import _GRID
from unionscope.assumptions import assumptions
from unionscope.dataset import load_dataset
from unionscope.model.course import PRICE_GROWTH, STATUS_QUO_GROWTH
from unionscope.model.parameters import Parameters
from unionscope.model.policy import LARGEST_BARRIER_CUT, LARGEST_LOSS
from unionscope.model.wedges import SMALLEST_REMAINDER
from unionscope.results import UNITS

ROOT = PAGE.parents[1]
PAGES = sorted(
    path.relative_to(ROOT)
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/*.md")]
)
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
LONGEST_DECISION = 40


def text_of(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_the_tables_of_the_model_page_are_as_declared():
    page = text_of(PAGE)
    assert page == model_page(page), "docs/model.md is stale: run `make docs`"


def test_a_stale_table_is_noticed():
    page = text_of(PAGE)
    stale = page.replace(f"`{assumptions()[0].key}` |", "`an_old_name` |")
    assert stale != page
    assert model_page(stale) == page


def test_a_page_without_a_place_for_a_table_is_refused():
    with pytest.raises(ValueError, match="no place for the table 'parameters'"):
        with_tables("nothing", {"parameters": "a table"})


def test_every_parameter_of_the_model_has_a_row_in_the_data():
    assert {each.name for each in fields(Parameters)} <= set(load_dataset().parameters["key"])


@pytest.mark.parametrize("variable", UNITS)
def test_every_variable_of_the_results_is_explained(variable):
    assert f"`{variable}`" in text_of(PAGE)


NUMBERS = {
    "draws": f"The same {draws.COUNT:,} possible worlds",
    "demand in Russia": rf"{chance.RUSSIAN_DEMAND:g}\, f_h z_1",
    "supply of Belarus": rf"{chance.BELARUSIAN_SUPPLY:g} \sqrt h\, z_2",
    "demand of partners": rf"{chance.PARTNER_DEMAND:g} \sqrt h\, z_3",
    "persistence": rf"(1 - {chance.PERSISTENCE:g}^{{2h}})/(1 - {chance.PERSISTENCE:g}^2)",
    "points of indices": f"{indices.COUNT:,} points each",
    "positions of a flip": f"on {_GRID} positions",
    "size of a surface": f"{SIZE} × {SIZE} values",
    "values of a frontier": f"for {_ACROSS} values of one assumption",
    "values tried": f"{_ALONG} values are tried",
    "groups": rf"\frac{{|S|!\,({len(GROUPS) - 1}-|S|)!}}{{{len(GROUPS)}!}}",
    "largest loss": rf"\min\bigl({LARGEST_LOSS:g}",
    "smallest remainder": rf"\max(1-L(n), {SMALLEST_REMAINDER:g})",
    "largest barrier cut": rf"r = \min\bigl({LARGEST_BARRIER_CUT:g}",
    "prices": rf"$\pi = {100 * PRICE_GROWTH:g}\,\%$",
    "growth of the status quo": f"the status quo has {100 * STATUS_QUO_GROWTH:g} % nominal growth",
}


@pytest.mark.parametrize("text", NUMBERS.values(), ids=NUMBERS.keys())
def test_numbers_in_the_text_of_the_model_page_are_those_of_the_code(text):
    assert text in " ".join(text_of(PAGE).split())


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_inside_the_project_lead_somewhere(page):
    targets = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", text_of(page))
    assert [each for each in targets if not (ROOT / page).parent.joinpath(each).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_commands_in_a_page_exist(page):
    named = set(re.findall(r"`make ([a-z]+)", text_of(page)))
    assert named <= set(re.findall(r"^([a-z]+):", text_of(Path("Makefile")), flags=re.MULTILINE))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_is_short_and_has_its_three_parts(path):
    text = text_of(path)
    assert re.match(r"\d{4}-[a-z0-9-]+\.md$", path.name)
    assert [
        part for part in ("Context", "Decision", "Consequences") if f"## {part}" not in text
    ] == []
    assert len(text.splitlines()) <= LONGEST_DECISION


def test_decisions_are_numbered_without_repetition():
    numbers = [path.name[:4] for path in DECISIONS]
    assert numbers == sorted(set(numbers))
