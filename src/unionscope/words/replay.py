"""Sentences of the replay from 2021.  It is about the past, so it says "would have"."""

from dataclasses import dataclass
from typing import Final

from unionscope.words.numbers import NBSP, interval, percent, percent_number, usd
from unionscope.words.sentences import Lead, share_change, trade_change

NOT_A_TEST: Final = (
    "**A replay, not a test**: the parameters were set knowing these years. The models miss "
    "Russia’s share of imports by several points."
)
QUOTE_POINTS: Final = (
    "A replay asks what the models say about 2022–25 if policy had gone another way. Growth and "
    "prices are those that really happened; they would hardly have stayed the same.",
    "Compare the two lines of the model with each other, not with the facts: the difference "
    "between the replay as it was and the facts is the model’s own error.",
    "What the 28 programmes did for trade is set by assumption here (worth about US$ 1 bn when "
    "complete, one official’s figure). Moving their completion shows that assumption, not a finding.",
    "Growth of exports to Russia in 2022 cannot be credited to one cause: gap filling, goods "
    "turned away from Europe, prices and Russian demand came together.",
)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """What happened.  US$ mn and 0-1, and whether the figure is official."""

    trade: float
    share: float
    official: bool


def lead(numbers: Lead) -> str:
    """Return what the replay says, as a briefer could read it aloud."""
    trade, share = f"**{usd(numbers.trade)}**", f"**{percent(numbers.share)}**"
    if not numbers.changed:
        return (
            f"With everything as it was, the model has Belarus trading {trade} of goods with "
            f"Russia in {numbers.year}, {share} of all its trade."
        )
    change = trade_change(numbers, "in the replay as it was")
    return (
        f"Had it gone this way from 2022 on, Belarus would have traded {trade} of goods with Russia "
        f"in {numbers.year}, {share} of all its trade: {change}, and {share_change(numbers)}."
    )


def lead_fact(numbers: Lead, fact: Fact) -> str:
    """Return the clauses about the range and about what happened."""
    kind = "official" if fact.official else "estimates"
    text = f"In fact: {usd(fact.trade)} and {percent(fact.share)} ({kind})."
    if numbers.trade_range and numbers.share_range:
        trade, share = (
            interval(*numbers.trade_range),
            interval(*numbers.share_range, percent_number),
        )
        return (
            f"80{NBSP}% range, parameters only: US${NBSP}{trade}{NBSP}bn and {share}{NBSP}%. {text}"
        )
    return text
