"""A checked table together with the words for what is wrong with one of its rows."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from unionscope.dataset.codebook import SEVERAL, Column
from unionscope.dataset.errors import DataError
from unionscope.dataset.reading import RawTable


@dataclass(frozen=True)
class Table:
    """One table: the text as written, the typed values and the columns of the codebook."""

    raw: RawTable
    frame: pd.DataFrame
    columns: dict[str, Column]

    def refusal(self, position: int, column: str, rule: str) -> DataError:
        """Return the error for one cell; `position` counts rows from 0."""
        return DataError(
            self.raw.file,
            rule,
            row=self.raw.lines[position],
            column=column,
            value=self.raw.columns[column][position],
        )

    def refuse_first(self, broken: "pd.Series[bool]", column: str, rule: str) -> None:
        """Refuse the first row for which the rule is broken, if there is one."""
        if broken.any():
            raise self.refusal(int(broken.to_numpy().argmax()), column, rule)

    def texts(self, *columns: str) -> Iterable[tuple[str, ...]]:
        """Return the rows of some columns as written."""
        return zip(*(self.raw.columns[column] for column in columns), strict=True)


def check_keys(table: Table) -> None:
    """Refuse two rows with the same key."""
    keys = [column.name for column in table.columns.values() if column.key]
    seen: dict[tuple[str, ...], int] = {}
    for position, key in enumerate(table.texts(*keys)):
        if key in seen:
            raise DataError(
                table.raw.file,
                f"appears twice; the first time in row {seen[key]}",
                row=table.raw.lines[position],
                column=", ".join(keys),
                value=", ".join(key),
            )
        seen[key] = table.raw.lines[position]


def check_sources(table: Table, known: frozenset[str]) -> None:
    """Refuse a source id that the sources table does not have."""
    for name, column in table.columns.items():
        if column.type not in ("source", "sources"):
            continue
        for position, text in enumerate(table.raw.columns[name]):
            ids = text.split(SEVERAL) if column.type == "sources" else [text]
            if text and not known.issuperset(ids):
                unknown = next(id_ for id_ in ids if id_ not in known)
                rule = f"names the source {unknown!r}, which sources.csv does not have"
                raise table.refusal(position, name, rule)


def check_range(table: Table, middle: str) -> None:
    """Refuse half a range, and a value outside its own low and high."""
    frame = table.frame
    low, high = frame["low"], frame["high"]
    table.refuse_first(low.notna() & high.isna(), "high", "must be given, because low is given")
    table.refuse_first(low.isna() & high.notna(), "low", "must be given, because high is given")
    table.refuse_first(frame[middle] < low, middle, "is below its own low")
    table.refuse_first(frame[middle] > high, middle, "is above its own high")
