"""The words of the part of Evidence that checks the article, and its numbers as written."""

from collections.abc import Mapping, Sequence
from typing import Final

from unionscope.words.evidence_parts import date

PART: Final = "The article, checked"
AGREES, CLOSE, DISAGREES, CLAIM, OPEN = "agrees", "close", "disagrees", "claim", "open"
VERDICTS: Final = {
    AGREES: "agrees",
    CLOSE: "close",
    DISAGREES: "disagrees",
    CLAIM: "a claim of somebody else",
    OPEN: "cannot be checked",
}
#: The same in the first sentence, for one and for several.
_LEAD_PARTS: Final = {
    AGREES: ("agrees with the data", "agree with the data"),
    CLOSE: ("is close", "are close"),
    DISAGREES: ("disagrees", "disagree"),
    CLAIM: ("is a claim of somebody else", "are claims of somebody else"),
    OPEN: ("cannot be checked", "cannot be checked"),
}
#: The same below the title of a topic.
_TALLY: Final = {
    AGREES: ("agrees", "agree"),
    CLOSE: ("close", "close"),
    DISAGREES: ("disagrees", "disagree"),
    CLAIM: ("claim of somebody else", "claims of somebody else"),
    OPEN: ("cannot be checked", "cannot be checked"),
}
_LEAD: Final = "Of {total} figures and dates of the article, {parts}."
_LEAD_APART: Final = "Disagreement: {claims}."
_APART: Final = "“{claim}”, data {data}"
_CIRCULAR_COUNT: Final = {
    0: "No check rests on the article or on its own source.",
    1: "One check is partly circular, and says so.",
}
_CIRCULAR_MANY: Final = "{} checks are partly circular, and say so."

THE_ARTICLE: Final = "The article:"
QUOTED: Final = (
    "The author is quoted, not judged: several of these numbers are those of officials, given as "
    "theirs. Verdicts are computed from the data and change with them."
)
TOPICS: Final = (
    ("Trade with Russia and its growth", ("growth", "level")),
    ("Balance with Russia", ("balance",)),
    ("Union programmes", ("count", "completion")),
    ("Dates", ("date",)),
)
HEADS: Final = ("What the article says", "Article", "Data", "Verdict and difference", "See it on")
OTHERS_SAY: Final = "Other sources: {}"
SOURCES: Final = "Sources: data {data}; on the claim {confirmed}."
SOURCES_ONE: Final = "Sources: on the claim {confirmed}."
SHOW_ON: Final = "{page}: {part}"
PLACES: Final = {
    "turnover": "turnover",
    "balance": "balance",
    "services": "services",
    "claims": "completion",
    "list": "the list",
}
DOWNLOAD: Final = "Download this table"

# Reasons
ROUNDS: Final = "Our figure rounds to the article’s number."
WITHIN: Final = "The article’s number lies within the range of our figure, {range}."
NEAR: Final = "Does not round to it, but lies within one unit of its last digit ({step})."
APART: Final = "More than one unit of its last digit ({step}) apart{outside}."
OUTSIDE: Final = ", and outside the range of our figure, {range}"
NO_RANGE: Final = "; our figure has no range"
NO_FIGURE: Final = "The data hold no figure for it."
FIRST: Final = "The first surplus in our data, which begin in {first}."
NOT_FIRST: Final = "Our data have an earlier surplus, in {years}."
NO_SURPLUS: Final = "Our data have no surplus in {year}."
BOTH_SIGNS: Final = "The range of our figure holds a surplus and a deficit, {range}."
AS_SAID: Final = (
    "As {who} said. Every number on completion is an official’s statement: it can be quoted, not "
    "checked."
)
SAID_OTHERWISE: Final = "{who} is on record with another number."
NO_STATEMENT: Final = "No statement of that day is on record."
COUNTED: Final = "Our table has as many rows."
COUNTED_OTHER: Final = "Our table has another number of rows."
DATED: Final = "An event on record falls into the time named. Only the date is checked."
DATED_OTHERWISE: Final = "The event on record falls outside the time named."
NO_EVENT: Final = "No such event is on record."
ONLY_ITSELF: Final = "The only record rests on the article itself."

# Circular
BUILT_FROM: Final = {
    "growth_2021": (
        "urdu_1571100",
        "our turnover of 2021 was made with the published growth of 34.9 %",
    ),
    "services_2022": (
        "tass_1682193",
        "the upper end of our range is the figure that the article and the press gave",
    ),
}
LISTED: Final = (
    "the table was made to hold the number that the governments name; a number of its own is "
    "sourced for {numbered} of them"
)
ON_ITSELF: Final = "the record of that day rests on the article"
ON_ITSELF_TOO: Final = "the record of that day rests on the article among others"
PARTLY: Final = "Partly circular: {}."
INDEPENDENT: Final = "Independent of it: {}"

# Lines beside the data
MIRROR: Final = "Russian customs, exports and imports"
ANNOUNCED: Final = "Turnover as announced in Russia"
TOTALS: Final = "Goods and services as announced, less goods"
SAME_ROUNDED: Final = "rounds to the article’s number"
SMALL: Final = "{share} of turnover in {year}; by exports less imports {range}"
DEFICITS: Final = "Deficit in each of the {count} years before ({first}{dash}{last})"
EARLIER: Final = "Years before {first}: not in our data"
WITHIN_DAYS: Final = "{who}, {when}: {said}"
FULLY: Final = "Fully done by then: {done} of {total} programmes, {share}"
MEASURES: Final = "The statement counts measures, not programmes"
STATEMENT: Final = "Statement by {}"
ROWS: Final = "{} rows in the list of programmes"
SAME_NUMBER: Final = "same number"
WITHIN_TIME: Final = "within the time named"
NO_EARLIER: Final = "none before in our data"
OUT_BY: Final = "dated {}"

# Picture
PICTURE_TITLE: Final = "The numbers side by side"
PICTURE_SUBTITLE: Final = "The article’s number as a bar, ours as a circle on it"
#: Topics that have a picture, with its title.
PICTURES: Final = {
    "growth": "Growth of trade with Russia, percent",
    "level": "Trade with Russia, US$ bn",
    "completion": "Completion of the 28 programmes, percent",
    "balance": "Balance with Russia, US$ bn",
}
PICTURE_HEADS: Final = ("Claim", "Article", "Data")
KEY: Final = (
    ("article", "article"),
    ("checked-official", "data: official"),
    ("checked-other", "statement or estimate"),
    ("checked-span", "its range; for completion, others’ statements"),
    ("checked-mirror", "Russian customs"),
    ("checked-fully", "programmes fully done"),
)
PICTURE_SOURCE: Final = (
    "Source: data/article.csv beside data/trade_goods.csv, trade_services.csv and "
    "completion_rate.csv; each number’s own sources stand in its row below."
)

RULES_TITLE: Final = "How a verdict is reached"
RULES: Final = (
    "**Agrees**: our figure rounds to the article’s number as it is written (45.2 and 44.6 would both "
    "be 45), or the article’s number lies within the low–high range of our figure; a count is the same; "
    "an event on record falls into the year or month named.",
    "**Close**: it does not round to it, but the two differ by no more than one unit of the last digit "
    "written: one for 45, a tenth for 8.4.",
    "**Disagrees**: further apart than that, or a date outside the time named.",
    "**A claim of somebody else**: the number is an official’s own, on record as said. What others said "
    "within {days} days stands beside it.",
    "**Cannot be checked**: the data hold nothing on it, or only the article itself.",
    "**Partly circular**: our own record was made in part from the article or from the statement it "
    "repeats, so agreement proves less. What is independent of it is named.",
)
RULES_NOTE: Final = (
    "Dates are checked as dates; what the article says of causes and aims is not. Difference: data less "
    "article."
)


def dated(text: str, title: str) -> str:
    """Return an event with its date."""
    return f"{title}, {date(text)}"


def lead(counts: Mapping[str, int], apart_claims: Sequence[tuple[str, str]]) -> str:
    """Return how many claims met which verdict, and which disagree with the data."""
    parts = []
    for verdict, (one, many) in _LEAD_PARTS.items():
        if counts.get(verdict):
            number = counts[verdict]
            parts.append(f"**{number}** {one if number == 1 else many}")
    text = _LEAD.format(total=sum(counts.values()), parts=_joined(parts))
    if not apart_claims:
        return text
    named = "; ".join(_APART.format(claim=claim, data=data) for claim, data in apart_claims)
    return f"{text} {_LEAD_APART.format(claims=named)}"


def lead_base(circular: int) -> str:
    """Return how many checks are partly circular."""
    return _CIRCULAR_COUNT.get(circular, _CIRCULAR_MANY.format(circular))


def _joined(parts: Sequence[str]) -> str:
    return " and ".join([*([", ".join(parts[:-1])] if parts[1:] else []), *parts[-1:]])


def rules(days: int) -> tuple[str, ...]:
    """Return how each verdict is reached; statements count within so many days."""
    return tuple(each.format(days=days) for each in RULES)


def short(topic: str, table: str, period: str) -> str:
    """Return the name of a claim in the picture."""
    if topic != "level":
        return period
    return f"{'services' if table == 'trade_services' else 'goods'} {period}"


def tally(counts: Mapping[str, int]) -> str:
    """Return how many claims of a topic met which verdict.

    Examples
    --------
    >>> tally({"close": 1, "agrees": 2})
    '2 agree, 1 close'
    """
    parts = [
        f"{counts[key]} {one if counts[key] == 1 else many}"
        for key, (one, many) in _TALLY.items()
        if counts.get(key)
    ]
    return ", ".join(parts)
