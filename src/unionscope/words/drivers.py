"""The words of Drivers: which assumption did it."""

from dataclasses import dataclass
from typing import Final

from unionscope.words.outcomes import VERBS, Outcome, compared, listed, seen

PARTS: Final = {
    "split": "What did it",
    "tornado": "What matters",
    "indices": "Uncertainty",
}
#: Groups of assumptions: name in a row, name within a sentence.
GROUPS: Final = {
    "sanctions_belarus": ("Sanctions on Belarus", "sanctions on Belarus"),
    "sanctions_russia": ("Sanctions on Russia", "sanctions on Russia"),
    "integration": ("Union programmes", "the programmes"),
    "energy": ("Energy", "the gas price"),
    "routes": ("Routes and China", "routes and China"),
    "growth": ("Growth and shock", "growth and shocks"),
}
SCENARIO: Final = "Your scenario"
SCENARIO_SPOKEN: Final = "your scenario"
DIFFERENCE: Final = "difference"
HOW_TITLE: Final = "How to read this"
ONE_MODEL: Final = "All three models are chosen; this page shows one at a time: the {}."
OTHER_YEAR: Final = "{wanted} is not a year of this run; {year} is shown."

# What did it


@dataclass(frozen=True, kw_only=True)
class SplitLead:
    """The numbers of the sentence about what did it, in the model's unit.

    Attributes
    ----------
    parts
        Each group and its part of the difference, largest first.
    replay
        Whether the run replays the past.
    """

    outcome: Outcome
    year: int
    value: float
    difference: float
    parts: tuple[tuple[str, float], ...]
    replay: bool


def split_lead(numbers: SplitLead) -> str:
    """Return which groups moved an outcome; true for rises, falls and neither."""
    outcome, difference = numbers.outcome, numbers.difference
    first = (
        f"In {numbers.year}, {outcome.spoken} {VERBS[numbers.replay]} "
        f"**{outcome.level(numbers.value)}**, "
        f"{compared(outcome, difference, replay=numbers.replay)}"
    )
    moved = [(GROUPS[group][1], part) for group, part in numbers.parts if seen(outcome, part)]
    if not moved:
        return f"{first}. No group of assumptions moves it by more than its last digit."
    if len(moved) == 1 and seen(outcome, difference):
        return f"{first}. What did it: **{moved[0][0]}**."
    downs = [f"{name} ({outcome.signed(part)})" for name, part in moved if part < 0]
    ups = [f"{name} ({outcome.signed(part)})" for name, part in moved if part > 0]
    sides = [f"down by {listed(downs)}"] if downs else []
    sides += [f"up by {listed(ups)}"] if ups else []
    if difference > 0:
        sides.reverse()
    pulled = f"It is pulled {', and '.join(sides)}"
    return f"{first}. {pulled}."


SPLIT_NOTHING: Final = {
    False: "Nothing is changed, so there is nothing to split.",
    True: "The replay stands as it was, so there is nothing to split.",
}
SPLIT_NOTHING_HELP: Final = (
    "Move a slider or pick a preset: this page then says which of your changes moves the outcome, "
    "and by how much."
)
SPLIT_SAME: Final = (
    "What you changed ({changed}) moves {reference} as well, or has nothing to act on: there is no "
    "difference to split."
)
SPLIT_SAME_HELP: Final = "Move an assumption about sanctions, programmes, routes, energy or growth."
SPLIT_NO_EFFECT: Final = (
    "What you changed ({changed}) does not move {spoken} in {year}, so there is nothing to split."
)
SPLIT_NO_EFFECT_HELP: Final = "Choose a later year or another outcome."
SPLIT_TITLE: Final = "From {reference} to your scenario: {name}, {year}"
SPLIT_SUBTITLE: Final = "{unit}; one step per group, parts in {difference_unit}"
SPLIT_HEADS: Final = ("Group", "its part", "alone")
SPLIT_KEY: Final = (("step", "a step; its dark edge is where it ends"),)
BEYOND: Final = "Together, beyond the sum"
SPLIT_HOW: Final = (
    "**Its part**: what a group adds, averaged over every order in which the groups can be moved; "
    "the parts add up to the difference.",
    "**Alone**: the difference if only this group were moved.",
)
SPLIT_ROUNDED: Final = "Printed numbers are rounded and can miss their sum by the last digit."
SPLIT_SILENT: Final = "Moved, but without effect on this outcome in {year}: {groups}."
SPLIT_SOURCE: Final = (
    "Source: {model}, UnionScope {version}; Shapley values over {count} groups of assumptions"
)


def split_beyond(outcome: Outcome, *, difference: float, alone: float, residual: float) -> str:
    """Return what several groups do together beyond what each does alone."""
    if not seen(outcome, residual):
        return (
            f"Moved one at a time, the groups add up to {outcome.signed(alone)}: here they hardly "
            "depend on each other."
        )
    return (
        f"Moved one at a time, the groups add up to {outcome.signed(alone)}; moved together they "
        f"give {outcome.signed(difference)}. The rest, {outcome.signed(residual)}, exists only "
        "because they act together."
    )
