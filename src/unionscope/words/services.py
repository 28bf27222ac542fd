"""Words about services with Russia."""

from dataclasses import dataclass
from typing import Final

from unionscope.words.numbers import assumption_value, percent, usd

HEADS: Final = ("Year", "US$ bn", "low–high", "")
SOURCE: Final = (
    "Source: Belarusian officials via TASS, Interfax, BelTA and Vedomosti, no split into exports "
    "and imports and nothing before 2022; later years UnionScope, one growth rate. The range of a "
    "later year runs from the lowest to the highest assumption; no probability belongs to it."
)


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """Numbers of the title and subtitle.  US$ mn; growth a year, 0-1."""

    year: int
    value: float
    growth: float
    first: int
    last: int
    observed_growth: float


def title(numbers: Sentence) -> str:
    """Return the value of the year."""
    return f"Services with Russia: {usd(numbers.value)} in {numbers.year}"


def subtitle(numbers: Sentence) -> str:
    """Return the rule behind it, and that it stands apart."""
    return (
        f"Not part of any figure or share above. A simple rule: {assumption_value(numbers.growth, 'percent')} "
        f"a year from {numbers.last} on; from {numbers.first} to {numbers.last} it was "
        f"{percent(numbers.observed_growth, 0)} a year."
    )
