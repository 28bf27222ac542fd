"""Outcomes that causes and targets are about: how each is called, written and compared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from unionscope.words import numbers
from unionscope.words.numbers import MINUS, NBSP


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How an outcome is called and written.

    Attributes
    ----------
    name, spoken
        As a choice, and within a sentence.
    unit, difference_unit
        Of bare levels and of bare differences.
    scale, decimals
        From the model's unit to the printed one, and its last digit.
    least
        Shortest axis in the printed unit, so that small effects look small.
    level, bare, signed, amount
        Writers of a level in a sentence and alone, of a difference, and of its size in a sentence.
    """

    name: str
    spoken: str
    unit: str
    difference_unit: str
    scale: float
    decimals: int
    least: float
    level: Callable[[float], str]
    bare: Callable[[float], str]
    signed: Callable[[float], str]
    amount: Callable[[float], str]


def _signed_index(difference: float) -> str:
    text = numbers.signed_index(difference)
    return numbers.index(0.0) if text == numbers.NO_CHANGE else text


def _money(name: str, spoken: str) -> Outcome:
    return Outcome(
        name=name,
        spoken=spoken,
        unit="US$ bn",
        difference_unit="US$ bn",
        scale=0.001,
        decimals=1,
        least=1.0,
        level=numbers.usd,
        bare=numbers.billions,
        signed=numbers.balance,
        amount=lambda difference: numbers.usd(abs(difference)),
    )


def _share(flow: str) -> Outcome:
    return Outcome(
        name=f"Russia’s share of {flow}",
        spoken=f"Russia’s share of {flow}",
        unit="%",
        difference_unit="points",
        scale=100.0,
        decimals=1,
        least=1.0,
        level=numbers.percent,
        bare=numbers.percent_number,
        signed=numbers.bare_points,
        amount=lambda difference: f"{numbers.percent_number(abs(difference))}{NBSP}points",
    )


OUTCOMES: Final = {
    "turnover": _money("Turnover with Russia", "trade with Russia"),
    "turnover_share": _share("turnover"),
    "exports": _money("Exports to Russia", "exports to Russia"),
    "export_share": _share("exports"),
    "imports": _money("Imports from Russia", "imports from Russia"),
    "import_share": _share("imports"),
    "balance": _money("Balance with Russia", "the balance with Russia"),
    "export_concentration": Outcome(
        name="Concentration of exports",
        spoken="the concentration of exports",
        unit="index, 0–1",
        difference_unit="index",
        scale=1.0,
        decimals=2,
        least=0.02,
        level=numbers.index,
        bare=numbers.index,
        signed=_signed_index,
        amount=lambda difference: numbers.index(abs(difference)),
    ),
}

OUTCOME: Final = "Outcome"
#: What a scenario is compared with: name in a row, within a sentence, and after "than".
REFERENCES: Final = {
    False: ("Status quo", "the status quo", "under the status quo"),
    True: ("Replay as it was", "the replay as it was", "in the replay as it was"),
}
VERBS: Final = {False: "would be", True: "would have been"}


def listed(parts: Sequence[str]) -> str:
    """Return parts as a list within a sentence.

    Examples
    --------
    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def direction(difference: float) -> str:
    """Return the word for a rise or a fall."""
    return "higher" if difference > 0 else "lower"


def seen(outcome: Outcome, difference: float) -> bool:
    """Say whether a difference is seen at all once it is printed."""
    return numbers.changes(difference * outcome.scale, outcome.decimals)


def compared(outcome: Outcome, difference: float, *, replay: bool) -> str:
    """Return how far a value lies from what it is compared with."""
    than = REFERENCES[replay][2]
    if not seen(outcome, difference):
        return f"as {than}"
    return f"{outcome.amount(difference)} {direction(difference)} than {than}"


def tick(value: float, *, signed: bool) -> str:
    """Return the number at a tick of an axis."""
    text = f"{abs(value):g}"
    if value < 0:
        return f"{MINUS}{text}"
    return f"+{text}" if signed and value > 0 else text
