"""Checking single cells against the codebook and turning text into typed columns."""

import math
import re
from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from unionscope.dataset.codebook import SEVERAL, Column
from unionscope.dataset.errors import DataError
from unionscope.dataset.reading import RawTable

# Stricter than float(): no thousands separators, no underscores, no "nan", no "inf".
_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_URL = re.compile(r"https?://[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?")


def typed_table(raw: RawTable, columns: dict[str, Column]) -> pd.DataFrame:
    """Return the table with numbers as floats, years as integers and the rest as text.

    An empty number becomes NaN, an empty text stays "".  The first cell that breaks the codebook
    is refused by name.
    """
    for name, column in columns.items():
        _check_column(raw, column, raw.columns[name])
    return pd.DataFrame({name: _values(raw.columns[name], columns[name]) for name in raw.columns})


def _check_column(raw: RawTable, column: Column, texts: list[str]) -> None:
    """Refuse the first cell of the column that breaks the codebook."""
    # Distinct texts are few, so the file is only searched for a row once a check has failed.
    rules = {text: rule for text in set(texts) if (rule := _broken_rule(column, text))}
    if not rules:
        return
    position = next(index for index, text in enumerate(texts) if text in rules)
    text = texts[position]
    raise DataError(raw.file, rules[text], row=raw.lines[position], column=column.name, value=text)


def _broken_rule(column: Column, text: str) -> str | None:
    """Return the rule that the text breaks, or None."""
    if text == "":
        # Years and yes-or-no columns have no way to say "unknown".
        needed = column.required or column.type in ("year", "boolean")
        return "must not be empty" if needed else None
    check = _CHECKS.get(column.type)
    return check(column, text) if check else None


def _number_rule(column: Column, text: str) -> str | None:
    """Check a number."""
    if not _NUMBER.fullmatch(text):
        return "is not a number"
    return _limit_rule(column, float(text))


def _share_rule(column: Column, text: str) -> str | None:
    """Check a share."""
    rule = _number_rule(column, text)
    return f"{rule} (a share is written 0-1, not in percent)" if rule else None


def _year_rule(column: Column, text: str) -> str | None:
    """Check a year."""
    if not _YEAR.fullmatch(text):
        return "is not a year such as 2025"
    return _limit_rule(column, float(text))


def _month_rule(column: Column, text: str) -> str | None:
    """Check a month."""
    if not _MONTH.fullmatch(text):
        return "is not a month such as 2025-03"
    return _limit_rule(column, float(text[:4]))


def _date_rule(column: Column, text: str) -> str | None:
    """Check a day."""
    try:
        day = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        return "is not a date such as 2025-03-31"
    return _limit_rule(column, float(day.year))


def _limit_rule(column: Column, value: float) -> str | None:
    """Check that the number lies within the codebook's range."""
    if column.limits is None:
        return None
    low, high = column.limits
    inside = math.isfinite(value) and low <= value <= high
    return None if inside else f"is outside the range {column.allowed} of codebook.csv"


def _choice_rule(column: Column, text: str) -> str | None:
    """Check a word from a list, or several separated by semicolons."""
    words = text.split(SEVERAL) if column.type == "choices" else [text]
    if column.choices.issuperset(words):
        return None
    return f"is not one of {', '.join(column.allowed.split(SEVERAL))} (listed in codebook.csv)"


def _url_rule(_column: Column, text: str) -> str | None:
    """Check an address."""
    return None if _URL.fullmatch(text) else "is not an address that starts with http(s)://"


def _boolean_rule(_column: Column, text: str) -> str | None:
    """Check a yes or no."""
    return None if text in ("true", "false") else "is neither true nor false"


_CHECKS: dict[str, Callable[[Column, str], str | None]] = {
    "number": _number_rule,
    "share": _share_rule,
    "year": _year_rule,
    "month": _month_rule,
    "date": _date_rule,
    "choice": _choice_rule,
    "choices": _choice_rule,
    "url": _url_rule,
    "boolean": _boolean_rule,
}


def _values(texts: list[str], column: Column) -> np.ndarray | ExtensionArray:
    """Return one column in its own type; the texts have been checked."""
    if column.type in ("number", "share"):
        return np.array([float(text) if text else math.nan for text in texts], dtype=np.float64)
    if column.type == "year":
        return np.array([int(text) for text in texts], dtype=np.int64)
    if column.type == "boolean":
        return np.array([text == "true" for text in texts], dtype=np.bool_)
    return pd.array(texts, dtype="str")
