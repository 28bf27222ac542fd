"""The words of Programmes: the list and the reader's judgement."""

from collections.abc import Mapping
from typing import Final

from unionscope.words.numbers import NBSP, assumption_range, percent, usd

PARTS: Final = {"list": "List and judgement", "claims": "Contested completion"}

#: How far title and number are sourced, by what the data say of the title and of the number.
BASES: Final = {
    ("title and number sourced", True): "title and number sourced",
    ("title and number sourced", False): "title sourced, number ours",
    ("title sourced", False): "title sourced, number ours",
    ("title sourced", True): "title and number sourced",
    ("topic sourced", False): "only the topic is sourced; title and number are ours",
    ("topic sourced", True): "topic and number sourced, title ours",
}
CHANNELS: Final = {
    "goods": "goods",
    "services": "services",
    "energy_price": "energy price",
    "enabling": "enabling: no trade of its own",
}
#: Fields as they stand on buttons; a new one stands as in the data.
GROUPS: Final = {
    "macroeconomic & finance": "Macro, finance",
    "taxation & customs": "Tax, customs",
    "industry & agriculture": "Industry, farming",
    "transport": "Transport",
    "energy: gas, oil, power, nuclear": "Energy",
    "trade rules, procurement, competition & consumer protection": "Trade rules",
    "digital, communications & statistics": "Communications",
    "labour & social": "Labour",
}
#: Letters of links to words, and to the factor as it is printed.
STATES: Final = {"n": "not in force", "p": "partly", "f": "fully"}
FACTORS: Final = {"n": "0", "p": "½", "f": "1"}

LEAD: Final = (
    "Of the {total} programmes **{fully}** count as fully in force, **{partly}** partly and "
    "**{none}** not, by {whose} judgement; weighted for goods trade that is **{value}**."
)
OURS, YOURS = "our", "your"
LEAD_BASE: Final = (
    "The official list was not found: this one is a reconstruction. Title and number are sourced "
    "for {both} programmes, the title alone for {title}, only the topic for {topic}."
)
NO_WEIGHT: Final = "no value: nothing has a weight"

VALUE_TITLE: Final = "Programmes in force by {whose} judgement: {value}"
VALUE_SUBTITLE: Final = "Sum of weight × state over the sum of weights, for goods trade"
STATES_EXPLAINED: Final = (
    "State: 1 = fully, a working act or system that both sides report; ½ = partly, or only claimed; "
    "0 = not in force. Weight: 0 to 3, how much a programme matters for goods trade. **States and "
    "weights are our judgement**; mark what you see differently."
)
USE: Final = "Use {value} in the scenario"
USED: Final = "The scenario uses {value}"
USE_HELP: Final = "Sets the assumption Programmes in force"
NOW: Final = "The scenario has {now}."
FROM_TODAY: Final = (
    "The model takes {default} for what works today, so {value} means that {more} works than now, "
    "from {start} on."
)
FROM_TODAY_SAME: Final = "The model takes {default} for what works today: no change."
IN_REPLAY: Final = "In the replay it takes the place of {default} in every year from 2022 on."
RESET: Final = "Back to our judgement"
CHANGED: Final = {1: "1 programme differs from our judgement."}
CHANGED_MANY: Final = "{} programmes differ from our judgement."
EDITOR: Final = "At the right of each programme: its state, then its weight for goods trade."
JUDGE: Final = "Judge the programmes on"
STATE_OF: Final = "State of programme {}"
WEIGHT_OF: Final = "Weight of programme {} for goods trade"
IN_LINK: Final = "Your judgement stands in the link under Share."

CAPTION: Final = "The 28 programmes, as far as they are known"
HEADS: Final = (
    "Programme",
    "What it covers",
    "In April 2023",
    "Later",
    "Kind of trade",
    "In force, for goods",
    "Sources",
)
DATES: Final = "Dates: {}"
OURS_IS: Final = "Ours: {}"
OUR_REASON: Final = "Our reason: {}"
SOURCE_PARTS: Final = ("Title or topic", "Later", "Further")
SOURCE: Final = (
    "Source: as listed in each row; what officials call complete is given as their statement. "
    "Kind of trade, state, weight and reasons: our judgement. Where the number is ours, it is only "
    "our order."
)

WHY_TITLE: Final = "Why the list gives {listed} and the model starts from {default}"
WIDE: Final = "The two numbers differ by less than that."
WHY_SOURCE: Final = "Source of the slider’s default and range:"


def why(  # noqa: PLR0913 - every number of the text
    *,
    listed: float,
    default: float,
    evidence: tuple[float, float],
    partly: int,
    weight: int,
    if_less: float,
    if_more: float,
    saved: float,
) -> tuple[str, ...]:
    """Return why two judgements of the same thing differ; shares 0-1, money in US$ mn."""
    reach = assumption_range(*evidence, "percent")
    wide = abs(listed - default) < if_more - if_less
    return (
        f"**{percent(default, 0)}** is where the slider stands: our judgement of how much of the "
        f"completed programmes works in practice, range {reach}. No measurement was found. It was "
        "checked against one figure: with the part of the border barriers that the programmes "
        f"address, it saves about {usd(saved)} a year on the trade of 2021; the Prime Minister of "
        f"Belarus said in 2021 that the package was worth about US${NBSP}1{NBSP}bn of GDP.",
        f"**{percent(listed, 0)}** is what our states and weights in the list come to. The list asks "
        "what exists, the slider what is used. The two were judged apart and were not made to agree.",
        f"The list knows three states only, and {partly} of its {weight} points of weight stand at "
        f"“partly”. Were that a quarter in place of a half, the list would give "
        f"{percent(if_less, 0)}; three quarters, {percent(if_more, 0)}."
        + (f" {WIDE}" if wide else ""),
    )


def basis(name_basis: str, *, number_sourced: bool) -> str:
    """Return how far title and number of a programme are sourced."""
    return BASES[name_basis, number_sourced]


def lead(states: Mapping[str, int], *, value: str, changed: bool) -> str:
    """Return how many programmes are in which state, and the weighted share."""
    return LEAD.format(
        total=sum(states.values()),
        fully=states.get("f", 0),
        partly=states.get("p", 0),
        none=states.get("n", 0),
        whose=whose(changed=changed),
        value=value,
    )


def lead_base(bases: Mapping[str, int]) -> str:
    """Return how far the list is sourced."""
    return LEAD_BASE.format(
        both=bases.get("title and number sourced", 0),
        title=bases.get("title sourced", 0),
        topic=bases.get("topic sourced", 0),
    )


def whose(*, changed: bool) -> str:
    """Return the word for whose judgement it is."""
    return YOURS if changed else OURS


def number(points: float) -> str:
    """Return points without needless decimals.

    Examples
    --------
    >>> number(15.5), number(15.0)
    ('15.5', '15')
    """
    return f"{points:g}"


def filled(weights: tuple[tuple[str, int], ...], points: float, weight: int) -> str:
    """Return the weighted share with its numbers, the strongest state first.

    Examples
    --------
    >>> filled((("n", 1), ("p", 2), ("f", 1)), 2.0, 4).replace(chr(160), " ")
    '(1 × 1 + 2 × ½ + 1 × 0) ÷ (1 + 2 + 1) = 2 ÷ 4 = 50.0 %'
    """
    ordered = weights[::-1]
    terms = " + ".join(f"{each} × {FACTORS[state]}" for state, each in ordered)
    below = " + ".join(str(each) for _, each in ordered)
    value = percent(points / weight) if weight else NO_WEIGHT
    return f"({terms}) ÷ ({below}) = {number(points)} ÷ {weight} = {value}".replace(
        " × ", f"{NBSP}×{NBSP}"
    )


def states_explained(weights: tuple[tuple[str, int], ...]) -> str:
    """Return what the terms of the weighted share are."""
    parts = ", ".join(f"{each} {STATES[state]}" for state, each in weights[::-1])
    return f"Points of weight by state: {parts}."


def judgement(state: str, weight: int) -> str:
    """Return a judgement in words: partly, weight 3."""
    return f"{STATES[state]}, weight {weight}"


def product(state: str, weight: int, points: float) -> str:
    """Return what a programme adds to the sum: 3 × ½ = 1.5."""
    return f"{weight}{NBSP}×{NBSP}{FACTORS[state]} = {number(points)}"


def changed(count: int) -> str:
    """Return how many programmes the reader judges differently."""
    return CHANGED.get(count, CHANGED_MANY.format(count))


def group_head(name: str, count: int) -> str:
    """Return the head of a field in the table."""
    return f"{name[:1].upper()}{name[1:]} ({count})"


def group_option(name: str, count: int) -> str:
    """Return a field as it stands on its button; the count is of what the reader changed."""
    shown = GROUPS.get(name, name)
    return f"{shown} ({count} changed)" if count else shown


def meaning(*, value: float, default: float, start: str, replay: bool) -> str:
    """Return what it means to set the assumption to a value."""
    said = percent(default, 0)
    if replay:
        return IN_REPLAY.format(default=said)
    if value == default:
        return FROM_TODAY_SAME.format(default=said)
    more = "more" if value > default else "less"
    return FROM_TODAY.format(default=said, value=percent(value, 0), more=more, start=start)
