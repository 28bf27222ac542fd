"""Rules for the record: programmes, claims, events and rounds of sanctions.

What the codebook cannot say: steps of a judgement, lengths of labels, names of other rows.
"""

from collections import Counter
from typing import Final

import pandas as pd

from unionscope.dataset.codebook import SEVERAL
from unionscope.dataset.tables import Table

#: Not in force, partly (or only claimed), fully.
STEPS: Final = (0.0, 0.5, 1.0)
LONGEST_TITLE: Final = 60
LONGEST_MARK: Final = 18
#: More labels than this do not fit beside each other in a chart.
MOST_MARKS: Final = 6
_MARKED: Final = 1


def check_record(tables: dict[str, Table]) -> None:
    """Check the rules of the record, one table after the other."""
    _check_steps(tables["programmes"])
    _check_contradictions(tables["completion_rate"])
    for name in ("timeline", "sanctions"):
        _check_length(tables[name], "title", LONGEST_TITLE)
    _check_marks(tables["timeline"])
    _check_share_of(tables["sanctions"], "share_covered", "share_of")
    _check_scale(tables)


def _check_steps(table: Table) -> None:
    """Refuse a judgement between the steps: it would look like a measurement."""
    between = ~table.frame["in_force"].isin(STEPS)
    rule = "is neither 0 (not in force) nor 0.5 (partly) nor 1 (fully)"
    table.refuse_first(between, "in_force", rule)
    parts = table.frame["w_goods_0to3"] % 1 != 0
    table.refuse_first(parts, "w_goods_0to3", "is no whole number of points")


def _check_contradictions(table: Table) -> None:
    """Refuse a contradiction that has only one side."""
    groups = [words.split(SEVERAL) if words else [] for words in table.frame["contradicts"]]
    count = Counter(word for words in groups for word in words)
    alone = pd.Series([any(count[word] == 1 for word in words) for words in groups])
    table.refuse_first(alone, "contradicts", "names a contradiction that no other row shares")


def _check_length(table: Table, column: str, longest: int) -> None:
    """Refuse a text that has no room where it is shown."""
    too_long = table.frame[column].str.len() > longest
    table.refuse_first(too_long, column, f"is longer than {longest} characters")


def _check_marks(table: Table) -> None:
    """Refuse a label for charts that is too long, missing, out of place or one too many."""
    _check_length(table, "mark", LONGEST_MARK)
    wanted = table.frame["importance"] == _MARKED
    given = table.frame["mark"] != ""
    table.refuse_first(wanted & ~given, "mark", "must be given, because importance is 1")
    table.refuse_first(given & ~wanted, "mark", "must be empty, because importance is not 1")
    rule = f"is one mark too many; charts have room for {MOST_MARKS}"
    table.refuse_first(given & (given.cumsum() > MOST_MARKS), "mark", rule)


def _check_share_of(table: Table, share: str, of: str) -> None:
    """Refuse a share of nobody knows what."""
    nameless = table.frame[share].notna() & (table.frame[of] == "")
    table.refuse_first(nameless, of, f"must be given, because {share} is given")


def _check_scale(tables: dict[str, Table]) -> None:
    """Refuse a position that names a round or a parameter which does not exist."""
    table = tables["sanctions_scale"]
    _check_share_of(table, "compare_share", "compare_of")
    _check_length(table, "words", LONGEST_MARK)
    for column, other, key in (
        ("rounds", "sanctions", "id"),
        ("coverage_parameter", "parameters", "key"),
    ):
        known = set(tables[other].frame[key])
        names = [set(text.split(SEVERAL)) - {""} for text in table.frame[column]]
        unknown = pd.Series([not each <= known for each in names])
        table.refuse_first(unknown, column, f"names something that {other}.csv does not have")
