"""Write the tables of docs/model.md anew from what is declared: `make docs`.

A table stands between two comments, `<!-- name -->` and `<!-- /name -->`; the rest of the page is
written by hand and left alone.  A test fails when a page is stale.
"""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from unionscope.assumptions import Assumption, assumptions
from unionscope.dataset import Dataset, load_dataset
from unionscope.model.parameters import Parameters

PAGE = Path(__file__).resolve().parents[1] / "docs" / "model.md"


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in lines
    )


def _number(each: Assumption, value: float) -> str:
    return f"{value:.0f}" if each.format == "year" else f"{value:g}"


def _assumption_row(each: Assumption) -> tuple[str, ...]:
    evidence = "a choice"
    if each.evidence is not None:
        ends = " to ".join(_number(each, value) for value in each.evidence)
        evidence = f"{ends} (judgement)" if each.evidence_is_judgement else ends
    reach = f"{_number(each, each.low)} to {_number(each, each.high)}"
    sources = ", ".join(each.sources)
    unit = each.unit.replace(", shown in percent", "")
    return (
        f"`{each.key}`",
        each.label,
        unit,
        _number(each, each.default),
        reach,
        evidence,
        sources,
    )


def assumptions_table() -> str:
    """Return every assumption with its default, its range, what the evidence supports, sources."""
    head = ("name", "what it is", "unit", "default", "range", "evidence", "sources")
    return _table(head, [_assumption_row(each) for each in assumptions()])


def parameters_table(dataset: Dataset) -> str:
    """Return every parameter that the model reads, with its default, range and sources."""
    head = ("name", "symbol", "what it is", "unit", "default", "range", "sources")
    used = {each.name for each in fields(Parameters)}
    rows = [
        (
            f"`{row['key']}`",
            f"`{row['symbol']}`",
            str(row["label"]),
            str(row["unit"]),
            f"{row['default']:g}",
            f"{row['low']:g} to {row['high']:g}"
            + (" (not drawn)" if row["distribution"] == "fixed" else ""),
            str(row["source"]).replace(";", ", "),
        )
        for row in dataset.parameters.to_dict("records")
        if row["key"] in used
    ]
    return _table(head, rows)


def with_tables(page: str, tables: dict[str, str]) -> str:
    r"""Return a page with each named table put between its two comments.

    Raises
    ------
    ValueError
        Where a page lacks the comments of a table.

    Examples
    --------
    >>> with_tables("a\n<!-- t -->\nold\n<!-- /t -->\nb", {"t": "new"})
    'a\n<!-- t -->\n\nnew\n\n<!-- /t -->\nb'
    """
    for name, table in tables.items():
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, opened, rest = page.partition(start)
        _, closed, after = rest.partition(end)
        if not (opened and closed):
            raise ValueError(f"no place for the table {name!r}")
        page = f"{before}{start}\n{table}\n\n{end}{after}"
    return page


def model_page(page: str) -> str:
    """Return docs/model.md with its tables as they are declared now."""
    tables = {"assumptions": assumptions_table(), "parameters": parameters_table(load_dataset())}
    return with_tables(page, tables)


if __name__ == "__main__":
    PAGE.write_text(model_page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"docs: {PAGE.name}")
