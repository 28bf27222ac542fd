"""What every figure about one outcome shares: whose it is, which year is shown, its axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from unionscope.analysis import Quantity
from unionscope.results import WORLD
from unionscope.words.outcomes import OUTCOMES, Outcome, tick

#: Outcomes of Belarus as a whole; all others are with Russia.
_OF_BELARUS: Final = ("export_concentration",)
#: Steps between ticks, in parts of a power of ten.
_STEPS: Final = (1, 2, 5)
_POWERS: Final = range(-3, 4)
_MOST_STEPS: Final = 5
#: Part of a value, or of a printed unit, below which a difference is rounding.
_DUST: Final = 1e-9


def partner_of(variable: str) -> str:
    """Return the partner of an outcome."""
    return WORLD if variable in _OF_BELARUS else "Russia"


def quantity(variable: str, year: int) -> Quantity:
    """Return an outcome as a quantity of the results."""
    return Quantity(variable=variable, partner=partner_of(variable), year=year)


def year_shown(years: Sequence[float], wanted: int) -> int:
    """Return the wanted year where it is one of the run, else the last; the base year is none."""
    after = [int(year) for year in years][1:]
    return wanted if wanted in after else after[-1]


def is_dust(difference: float, value: float, outcome: Outcome) -> bool:
    """Say whether a difference is rounding next to the value it belongs to.

    A balance can be near zero while what it is the difference of is not; hence the printed unit.
    """
    return abs(difference) <= _DUST * max(abs(value), 1 / outcome.scale)


@dataclass(frozen=True, kw_only=True)
class Axis:
    """A horizontal axis in the printed unit of an outcome.

    Attributes
    ----------
    ticks
        Place 0-1 and number of every tick.
    """

    low: float
    high: float
    scale: float
    ticks: tuple[tuple[float, str], ...]

    def place(self, value: float) -> float:
        """Return where a value in the model's unit stands, 0-1 from left to right."""
        return (value * self.scale - self.low) / (self.high - self.low)


def axis_around(values: Sequence[float], outcome: Outcome, *, signed: bool) -> Axis:
    """Return an axis with round ends around values in the model's unit.

    It grows in whole steps, and never shows less than the outcome's shortest axis: small effects
    look small.

    Examples
    --------
    >>> axis = axis_around([0.617, 0.63], OUTCOMES["turnover_share"], signed=False)
    >>> [text for _, text in axis.ticks]
    ['61.5', '62', '62.5', '63']
    """
    shown = [value * outcome.scale for value in values]
    missing = max(0.0, outcome.least - (max(shown) - min(shown)))
    low, high = min(shown) - missing / 2, max(shown) + missing / 2
    step = next(
        part * 10.0**power
        for power in _POWERS
        for part in _STEPS
        if (high - low) / (part * 10.0**power) <= _MOST_STEPS
    )
    first, last = floor(low / step + _DUST), ceil(high / step - _DUST)
    marks = [round(index * step, 6) for index in range(first, last + 1)]
    return Axis(
        low=marks[0],
        high=marks[-1],
        scale=outcome.scale,
        ticks=tuple(
            ((mark - marks[0]) / (marks[-1] - marks[0]), tick(mark, signed=signed))
            for mark in marks
        ),
    )


def outcome_named(variable: str) -> Outcome:
    """Return how an outcome is called and written."""
    return OUTCOMES[variable]
