"""Forecasts, targets and claims of the time, beside what became of them.

What was said is in the data (`quotes`, `macro`), what it is compared with in `comparisons`.
"""

import re
from typing import Final

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.evidence.comparisons import COMPARISONS, Comparison

#: What a quotation's unit becomes: its first word, the factor and the unit of the table.
_UNITS: Final = {"USD bn": (1000.0, "US$ mn"), "%": (0.01, "share")}
_STATED = re.compile(r"(?P<sign>[>~]?)(?P<low>\d+(\.\d+)?)(-(?P<high>\d+(\.\d+)?))?")
#: Kinds of statements about the future.
AHEAD: Final = ("forecast", "target", "plan")


def stated_range(text: str) -> tuple[float, float]:
    """Return the lowest and highest value that a statement allows.

    Examples
    --------
    >>> stated_range("59-60"), stated_range("24.4"), stated_range(">60")
    ((59.0, 60.0), (24.4, 24.4), (60.0, inf))
    """
    found = _STATED.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r}: not a number such as 45, 59-60, >60 or ~1")
    low = float(found["low"])
    if found["sign"] == ">":
        return low, float("inf")
    return low, float(found["high"] or low)


def miss(stated: tuple[float, float], outcome: float, unit: str) -> float:
    """Return how far the nearest stated value lies above the outcome; 0 within the stated range.

    A difference for shares, otherwise relative to the outcome.

    Examples
    --------
    >>> miss((75.0, 80.0), 60.0, "US$ mn"), miss((60.0, float("inf")), 62.0, "US$ mn")
    (0.25, 0.0)
    """
    nearest = min(max(outcome, stated[0]), stated[1])
    return nearest - outcome if unit == "share" else nearest / outcome - 1


def _months_ahead(said: str, year: int) -> int:
    """Return the months from the statement to the last month of the year it speaks of."""
    when, month = (int(part) for part in (f"{said}-12").split("-")[:2])
    return (year - when) * 12 + 12 - month


def _compared(dataset: Dataset, quote: dict[str, str], how: Comparison) -> dict[str, object]:
    word = next(word for word in _UNITS if quote["unit"].startswith(word))
    factor, unit = _UNITS[word]
    low, high = (factor * end for end in stated_range(quote["value"]))
    outcome = how.outcome(dataset)
    before = how.before(dataset).value if how.before else float("nan")
    return {
        "id": quote["preset_id"],
        "kind": quote["kind"],
        "said": quote["ref_date"],
        "statement": quote["statement"],
        "source": quote["source"],
        "year": how.year,
        "months_ahead": _months_ahead(quote["ref_date"], how.year),
        "unit": unit,
        "stated_low": low,
        "stated_high": high,
        "outcome": outcome.value,
        "outcome_low": outcome.low,
        "outcome_high": outcome.high,
        "outcome_quality": outcome.quality,
        "outcome_source": outcome.source,
        "error": miss((low, high), outcome.value, unit),
        "within_doubt": low <= outcome.high and high >= outcome.low,
        "no_change_error": miss((before, before), outcome.value, unit) if how.before else before,
        "caveat": how.caveat,
    }


def contemporary_forecasts(dataset: Dataset) -> pd.DataFrame:
    """Return forecasts, targets and claims with what became of them, in the order of the data.

    `error` is how far the nearest stated value lies above the outcome (relative; for shares a
    difference); `within_doubt` says that the outcome's own range reaches it; `no_change_error` is
    the error of last year's figure, for forecasts.  Quotations come first, then projections of
    `macro` that an official figure has replaced.
    """
    quotes = {str(row["preset_id"]): row for row in dataset.quotes.to_dict("records")}
    rows = [
        _compared(dataset, {str(key): str(value) for key, value in quotes[name].items()}, how)
        for name, how in COMPARISONS.items()
        if name in quotes
    ]
    return pd.concat([pd.DataFrame(rows), _replaced_projections(dataset)], ignore_index=True)


def without_outcome(dataset: Dataset) -> pd.DataFrame:
    """Return the rows of `quotes` about the future whose outcome is not in the data."""
    quotes = dataset.quotes
    open_ = quotes["kind"].isin(AHEAD) & ~quotes["preset_id"].isin(COMPARISONS)
    return quotes[open_].reset_index(drop=True)


def _replaced_projections(dataset: Dataset) -> pd.DataFrame:
    """Return projections of `macro` beside the official figure for the same thing."""
    key = ["year", "country", "indicator", "unit"]
    macro = dataset.macro[dataset.macro["unit"] == "percent"]
    projections = macro[macro["quality"] == "projection"]
    official = macro[(macro["quality"] == "official") & macro["preferred"]]
    both = projections.merge(official, on=key, suffixes=("", "_then"))
    dates = dataset.sources.set_index("source")["date"]
    stated, outcome = both["value"] / 100, both["value_then"] / 100
    said = both["source"].map(dates).astype(str)
    return pd.DataFrame(
        {
            "id": both["country"] + " " + both["indicator"] + " " + both["year"].astype(str),
            "kind": "forecast",
            "said": said,
            "statement": both["note"],
            "source": both["source"],
            "year": both["year"],
            "months_ahead": [
                _months_ahead(when, year) for when, year in zip(said, both["year"], strict=True)
            ],
            "unit": "share",
            "stated_low": stated,
            "stated_high": stated,
            "outcome": outcome,
            "outcome_low": outcome,
            "outcome_high": outcome,
            "outcome_quality": both["quality_then"],
            "outcome_source": both["source_then"],
            "error": stated - outcome,
            "within_doubt": stated == outcome,
            "no_change_error": float("nan"),
            "caveat": both["note_then"],
        }
    )
