"""The words of Drivers: which assumption or parameter matters, and where uncertainty comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unionscope.words.numbers import NBSP, changes, percent
from unionscope.words.outcomes import REFERENCES, VERBS, Outcome, compared, direction, listed

KINDS: Final = {"assumption": "assumption", "parameter": "parameter", "chance": "chance event"}
#: Parameters whose label leans on the row above it in their file.
LABELS: Final = {
    "enforcement_imports_belarus": "Part of covered Western sales to Belarus that sanctions stop",
    "conduit_closed_by_alignment": "Part of re-exports through Belarus that one regime closes",
    "programme_scope": "Part of border barriers that the 28 programmes address",
}
INPUT_RANGE: Final = "{kind} · {range}; now {now}"


@dataclass(frozen=True, kw_only=True)
class TornadoLead:
    """The numbers of the sentence about the input that matters most, in the model's unit.

    Attributes
    ----------
    label, input_range, span
        The input, its evidence as text, and how far it moves what the bars show.
    difference
        Of the scenario to what it is compared with; None where there is none.
    """

    outcome: Outcome
    year: int
    value: float
    difference: float | None
    label: str
    input_range: str
    span: float
    replay: bool


def tornado_lead(numbers: TornadoLead) -> str:
    """Return which input matters most."""
    outcome = numbers.outcome
    first = (
        f"In {numbers.year}, {outcome.spoken} {VERBS[numbers.replay]} "
        f"**{outcome.level(numbers.value)}**"
    )
    moved = "the outcome"
    if numbers.difference is not None:
        first += f", {compared(outcome, numbers.difference, replay=numbers.replay)}"
        moved = "the difference"
    return (
        f"{first}. What matters most is **{numbers.label}**: across its evidence "
        f"({numbers.input_range}) {moved} moves by **{outcome.amount(numbers.span)}**."
    )


def tornado_flips(labels: Sequence[str], difference: float, *, replay: bool) -> str:
    """Return which inputs alone would turn the conclusion."""
    conclusion = f"“{direction(difference)} than {REFERENCES[replay][2]}”"
    if not labels:
        return f"No input alone, within its evidence, turns the conclusion {conclusion}."
    count = f"{len(labels)} inputs" if len(labels) > 1 else "One input"
    does = "can each turn" if len(labels) > 1 else "can turn"
    return f"{count} {does} the conclusion {conclusion} alone: {listed(labels)}."


NO_INPUT: Final = "In {year}, no input moves {spoken} within its evidence."
TORNADO_LEVELS: Final = (
    "There is no difference to {reference}, so there is no conclusion that could turn. The bars "
    "show the outcome itself, from the low to the high end of each input’s evidence."
)
TORNADO_TITLES: Final = {
    True: "Difference to {reference}: {name}, {year}",
    False: "{name}, {year}",
}
TORNADO_SUBTITLE: Final = (
    "{unit}; each input at the low and the high end of its evidence, all others as they stand"
)
TORNADO_HEADS: Final = ("Input", "at low", "at high", "turns at")
TORNADO_KEY: Final = (
    ("assumption", "assumption"),
    ("parameter", "parameter"),
    ("low", "low end"),
    ("high", "high end"),
)
TORNADO_KEY_TURN: Final = ("turn", "turns here")
TURNED: Final = "all along"
TORNADO_TURNS: Final = (
    "**Turns at**: the value from which on the outcome would no longer be {word} than {reference}, "
    "with everything else as it stands; “{turned}” means nowhere in this input’s evidence."
)
TORNADO_BOTH: Final = (
    "An assumption moves your scenario alone. A parameter moves {reference} too; its bar shows what "
    "is left of the difference."
)
TORNADO_ENDS: Final = (
    "Low and high are the ends of what the evidence supports, not of the slider. One input moves at "
    "a time, so what two do together is not seen here."
)
TORNADO_SOURCE: Final = (
    "Source: {model}, UnionScope {version}; one input at a time, ranges as listed under Sources"
)


def others(count: int, still: int, bound: str) -> str:
    """Return what the inputs that are not shown do.

    Parameters
    ----------
    count, still
        How many are not shown, and how many of them move nothing at all.
    bound
        An amount that each of the others stays below.
    """
    parts = []
    if count > still:
        moving = count - still
        many = f"{moving} others each move" if moving > 1 else "Another one moves"
        parts.append(f"{many} it by less than {bound}")
    if still:
        many = f"{still} do" if parts else (f"{still} others do" if still > 1 else "One other does")
        if parts and still == 1:
            many = "one does"
        parts.append(f"{many} not move it at all")
    return f"{'; '.join(parts)}." if parts else ""


_CONTESTS: Final = {
    "small": "the programmes are **small next to Russian demand**",
    "smaller": "the programmes matter less than Russian demand",
    "similar": "the programmes matter about as much as Russian demand",
    "larger": "the programmes matter **more than Russian demand**",
}
_CONTEST_REPLAY: Final = " Russian demand is no input of a replay: it follows what really happened."


def tornado_contest(
    outcome: Outcome,
    *,
    size: str,
    programmes: tuple[str, float],
    demand: tuple[str, float] | None,
) -> str:
    """Return how the programmes compare with Russian demand.

    Parameters
    ----------
    size
        A key of the verdicts; without use where there is no demand to compare with.
    programmes, demand
        Label of the input, and how far it moves the outcome.
    """
    label, span = programmes
    first = f"{label} moves it by {outcome.amount(span)}"
    if demand is None:
        return f"{first}.{_CONTEST_REPLAY}"
    return f"{first}, {demand[0]} by {outcome.amount(demand[1])}: {_CONTESTS[size]}."


# What the uncertainty comes from

ABOUT: Final = {"levels": "Of the outcome", "change": "Of the difference"}
ABOUT_LABEL: Final = "Uncertainty of what"


@dataclass(frozen=True, kw_only=True)
class IndicesLead:
    """The numbers of the sentence about where uncertainty comes from.

    Attributes
    ----------
    spread
        Standard deviation, in the model's unit.
    largest
        The largest inputs and their parts of the variance, 0-1.
    effect
        Whether the sentence is about the difference to the status quo.
    """

    outcome: Outcome
    year: int
    spread: float
    largest: tuple[tuple[str, float], ...]
    effect: bool
    replay: bool


def indices_lead(numbers: IndicesLead) -> str:
    """Return where the uncertainty of an outcome comes from."""
    what = f"{numbers.outcome.spoken} in {numbers.year}"
    if numbers.effect:
        what = f"the difference to {REFERENCES[numbers.replay][1]} ({what})"
    named = [f"**{label}** ({index_part(part)})" for label, part in numbers.largest]
    return (
        f"The uncertainty of {what}, a standard deviation of "
        f"{numbers.outcome.amount(numbers.spread)}, comes mostly from {listed(named)}."
    )


INDICES_NONE: Final = "Nothing that is uncertain here moves {spoken} in {year}."
INDICES_WAIT: Final = "Working out what the uncertainty of {spoken} comes from."
CALCULATING: Final = "calculating …"
INDICES_TITLES: Final = {
    False: "What the uncertainty comes from: {name}, {year}",
    True: "What the uncertainty of the difference comes from: {name}, {year}",
}
INDICES_SUBTITLE: Final = "Percent of the variance that each uncertain input explains"
INDICES_HEADS: Final = ("Input", "alone", "in all")
#: Forms of bars: by kind of input, and for all of them.
INDICES_KEYS: Final = {
    "parameter": ("first", "parameter, alone"),
    "chance": ("chance", "chance event, alone"),
}
INDICES_KEY: Final = ("total", "in all, together with others")
INDICES_TICKS: Final = ((0.0, "0"), (0.25, "25"), (0.5, "50"), (0.75, "75"), (1.0, "100 %"))
INDICES_MEANING: Final = (
    "**Alone** is the part of the variance that would go if this input were known; **in all** is "
    "the part that would stay if everything else were known."
)
INDICES_HOW: Final = (
    "Inputs are the parameters, drawn from their ranges, and chance events: demand, supply and "
    "what the models leave unexplained. Sliders stand where you put them."
)
INDICES_HOW_EFFECT: Final = (
    "Inputs are the parameters, drawn from their ranges. Chance events hit both sides of the "
    "difference alike and are left out. Sliders stand where you put them."
)
INDICES_HOW_REPLAY: Final = (
    "Inputs are the parameters, drawn from their ranges. A replay has no chance events: growth "
    "and prices are what they really were. Sliders stand where you put them."
)
INDICES_SOURCE: Final = (
    "Source: {model}, UnionScope {version}; Sobol indices (Saltelli and Jansen estimators), "
    "good to about one percent"
)


def indices_others(count: int, bound: str) -> str:
    """Return what the inputs that are not shown explain."""
    if not count:
        return ""
    many = f"{count} others explain" if count > 1 else "Another one explains"
    each = " each" if count > 1 else ""
    return f"{many} less than {bound}{each}."


def indices_contest(*, size: str, programmes: float, demand: float) -> str:
    """Return how what is not known about the programmes compares with Russian demand.

    Parameters
    ----------
    programmes
        Sum of the total indices of all parameters of the programmes.
    demand
        Total index of demand in Russia.
    """
    part = f"at most {index_part(programmes)}"
    if not changes(programmes * 100, 0):
        part = "next to nothing"
    return (
        f"All that is not known about how programmes work explains {part}, demand in Russia "
        f"{index_part(demand)}: {_CONTESTS[size].replace('Russian demand', 'demand in Russia')}."
    )


def index_part(share: float) -> str:
    r"""Return a part of the variance; sampling error below zero is none.

    Examples
    --------
    >>> index_part(-0.0004), index_part(0.0004), index_part(0.126)
    ('0\xa0%', 'under\xa01\xa0%', '13\xa0%')
    """
    if share <= 0:
        return percent(0.0, 0)
    if not changes(share * 100, 0):
        return f"under{NBSP}1{NBSP}%"
    return percent(share, 0)


def bound_part(share: float) -> str:
    """Return a round part of the variance."""
    return percent(share, 0)
