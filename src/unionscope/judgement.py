"""A reader's judgement of the 28 programmes: what is in force, what matters for goods trade.

Pure declarations and arithmetic; the facts stand in data/programmes.csv, the defaults too.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from unionscope.assumptions import AssumptionError

#: Name of a judgement in a link.  Final: it stands in links that people have sent.
JUDGED = "judged"
#: How many programmes there are; they are numbered from 1.
PROGRAMMES = 28
#: State of a programme in a link and how much of it works, 0-1; the order is that of the choice.
STATES = {"n": 0.0, "p": 0.5, "f": 1.0}
#: How much a programme matters for goods trade: not at all to much.
WEIGHTS = (0, 1, 2, 3)
_BETWEEN = "."
_PART = re.compile(r"([1-9][0-9]?)([npf])([0-3])")


@dataclass(frozen=True)
class Judgement:
    """State of one programme, a letter of `STATES`, and its weight for goods trade."""

    state: str
    weight: int

    @property
    def in_force(self) -> float:
        """How much of the programme works, 0-1."""
        return STATES[self.state]

    @property
    def points(self) -> float:
        """Weight times state."""
        return self.weight * self.in_force


@dataclass(frozen=True)
class Share:
    """Programmes in force as a weighted share, with everything that it is made of."""

    #: Sum of the weights by state, in the order of `STATES`.
    weights: tuple[tuple[str, int], ...]

    @property
    def weight(self) -> int:
        """Sum of all weights."""
        return sum(weight for _, weight in self.weights)

    @property
    def points(self) -> float:
        """Sum of weights times states."""
        return sum(weight * STATES[state] for state, weight in self.weights)

    @property
    def value(self) -> float | None:
        """Points over weights, 0-1; None where no programme has a weight."""
        return self.points / self.weight if self.weight else None


def letter_of(in_force: float) -> str:
    """Return the letter of a state.

    Examples
    --------
    >>> letter_of(0.5)
    'p'
    """
    return next(letter for letter, value in STATES.items() if value == in_force)


def weighted(judged: Mapping[int, Judgement]) -> Share:
    """Return how much of the programmes is in force, weighted for goods trade.

    Examples
    --------
    >>> weighted({1: Judgement("f", 1), 2: Judgement("p", 3), 3: Judgement("n", 1)}).value
    0.5
    """
    return Share(
        tuple(
            (state, sum(each.weight for each in judged.values() if each.state == state))
            for state in STATES
        )
    )


def encoded(judged: Mapping[int, Judgement]) -> str:
    """Return judgements as the text of a link, in the order of the numbers.

    Examples
    --------
    >>> encoded({27: Judgement("f", 0), 3: Judgement("n", 1)})
    '3n1.27f0'
    """
    return _BETWEEN.join(
        f"{number}{judged[number].state}{judged[number].weight}" for number in sorted(judged)
    )


def decoded(text: str) -> dict[int, Judgement]:
    """Return the judgements in the text of a link, by number; nothing for an empty text.

    Raises
    ------
    AssumptionError
        Where a part cannot be read; the rule names the part.

    Examples
    --------
    >>> decoded("3n1.27f0")[27]
    Judgement(state='f', weight=0)
    """
    judged: dict[int, Judgement] = {}
    for part in text.split(_BETWEEN) if text else ():
        number, judgement = _read(text, part)
        if number in judged:
            raise AssumptionError(JUDGED, text, f"judges programme {number} more than once")
        judged[number] = judgement
    return judged


def settled(text: str) -> str:
    """Return the text of a link in its usual order; as `decoded`, but refuses an empty text."""
    if not text:
        raise AssumptionError(JUDGED, text, "holds no judgement")
    return encoded(decoded(text))


def _read(text: str, part: str) -> tuple[int, Judgement]:
    found = _PART.fullmatch(part)
    if found is None:
        rule = (
            f"“{_short(part)}” is not a programme's number, n, p or f (not, partly, fully in "
            f"force) and a weight from {WEIGHTS[0]} to {WEIGHTS[-1]}, as in 3n1"
        )
        raise AssumptionError(JUDGED, text, rule)
    number = int(found[1])
    if number > PROGRAMMES:
        rule = f"there is no programme {number}: they run from 1 to {PROGRAMMES}"
        raise AssumptionError(JUDGED, text, rule)
    return number, Judgement(found[2], int(found[3]))


def _short(part: str, longest: int = 12) -> str:
    return part if len(part) <= longest else f"{part[:longest]}…"


def differing(
    judged: Mapping[int, Judgement], usual: Mapping[int, Judgement]
) -> dict[int, Judgement]:
    """Return the judgements that are not the usual ones."""
    return {number: each for number, each in judged.items() if each != usual[number]}
