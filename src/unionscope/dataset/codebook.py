"""The codebook: what each column of each table may hold.  It drives every check of a single cell.

The codebook is itself a table of the data folder, so it also describes its own columns; only
their names and the list of types are fixed here.
"""

from dataclasses import dataclass, field

from unionscope.dataset.errors import DataError
from unionscope.dataset.reading import RawTable

FILE = "codebook.csv"
COLUMNS = ("table", "column", "type", "unit", "allowed", "required", "key", "description")
RANGED = ("year", "month", "date", "number", "share")
LISTED = ("choice", "choices")
TYPES = (*RANGED, *LISTED, "text", "source", "sources", "url", "boolean")
SEVERAL = ";"


@dataclass(frozen=True)
class Column:
    """What one column may hold."""

    table: str
    name: str
    type: str
    unit: str
    required: bool
    key: bool
    allowed: str
    #: Lowest and highest number (a year for dates and months); None where there is no limit.
    limits: tuple[float, float] | None = None
    choices: frozenset[str] = field(default_factory=frozenset)


Codebook = dict[str, dict[str, Column]]


def parse_codebook(raw: RawTable, tables: tuple[str, ...]) -> Codebook:
    """Return, for every table, its columns by name in the order of the codebook."""
    check_columns(raw, COLUMNS)
    codebook: Codebook = {table: {} for table in tables}
    for position, line in enumerate(raw.lines):
        cells = {name: raw.columns[name][position] for name in COLUMNS}
        _check_cells(cells, line, tables)
        column = _column(cells, line)
        if column.name in codebook[column.table]:
            raise _refusal(line, "column", cells["column"], "is described twice for this table")
        codebook[column.table][column.name] = column
    for table, columns in codebook.items():
        if not columns:
            raise DataError(FILE, "has no rows in the codebook", column="table", value=table)
    return codebook


def check_columns(raw: RawTable, expected: tuple[str, ...]) -> None:
    """Refuse a table that lacks a column or has one that nobody described."""
    for name in expected:
        if name not in raw.columns:
            raise DataError(raw.file, "is a missing column", row=1, column=name, value=name)
    for name in raw.columns:
        if name not in expected:
            rule = f"is not a column of this table; codebook.csv names {', '.join(expected)}"
            raise DataError(raw.file, rule, row=1, column=name, value=name)


def _refusal(line: int, column: str, value: str, rule: str) -> DataError:
    """Return the error for one cell of the codebook."""
    return DataError(FILE, rule, row=line, column=column, value=value)


def _check_cells(cells: dict[str, str], line: int, tables: tuple[str, ...]) -> None:
    """Refuse a codebook row that the loader could not act on."""
    if cells["table"] not in tables:
        raise _refusal(line, "table", cells["table"], f"is not one of {', '.join(tables)}")
    if cells["type"] not in TYPES:
        raise _refusal(line, "type", cells["type"], f"is not one of {', '.join(TYPES)}")
    for name in ("required", "key"):
        if cells[name] not in ("true", "false"):
            raise _refusal(line, name, cells[name], "is neither true nor false")


def _column(cells: dict[str, str], line: int) -> Column:
    """Return the column that one row of the codebook describes."""
    kind, allowed = cells["type"], cells["allowed"]
    if kind in LISTED and not allowed:
        raise _refusal(line, "allowed", allowed, "lists no permitted words")
    return Column(
        table=cells["table"],
        name=cells["column"],
        type=kind,
        unit=cells["unit"],
        required=cells["required"] == "true",
        key=cells["key"] == "true",
        allowed=allowed,
        limits=_limits(allowed, line) if kind in RANGED and allowed else None,
        choices=frozenset(allowed.split(SEVERAL)) if kind in LISTED else frozenset(),
    )


def _limits(allowed: str, line: int) -> tuple[float, float]:
    """Return the two ends of ``low..high``."""
    try:
        low, high = (float(end) for end in allowed.split(".."))
    except ValueError:
        rule = "is not a range such as 0..100"
        raise _refusal(line, "allowed", allowed, rule) from None
    if not low <= high:
        raise _refusal(line, "allowed", allowed, "has a low end above its high end")
    return low, high
