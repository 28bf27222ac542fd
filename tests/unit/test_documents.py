"""The documents say what the code says."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from scripts.generate_docs import PAGE, model_page, with_tables
from unionscope.assumptions import assumptions
from unionscope.dataset import load_dataset
from unionscope.model.parameters import Parameters
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
