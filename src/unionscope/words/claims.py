"""The words of the part of Programmes on contested completion."""

from typing import Final

from unionscope.words.evidence_parts import date
from unionscope.words.numbers import assumption_value, percent

#: Packages as the data name them: the name on screen, and the same for a head.
PACKAGES: Final = {
    "28 programmes 2021-23": "28 programmes, 2021–23",
    "Main directions 2024-26": "Main directions, 2024–26",
}
#: What a number counts, as the data name it, to the form of its mark.
FORMS: Final = {
    "programmes": "programmes",
    "percent of programmes": "programmes",
    "measures": "measures",
    "percent of measures": "measures",
    "percent, not said of what": "unclear",
    "not said": "none",
}
_OF: Final = {
    "programmes": "{} of programmes",
    "measures": "{} of measures",
    "unclear": "{}, not said of what",
}
_NO_NUMBER: Final = {
    "deadline": "when it is to be done; no number",
    "open": "something not done; no number",
    "done": "progress; no number",
}
KEY: Final = (
    ("measures", "of measures"),
    ("programmes", "of programmes"),
    ("unclear", "not said of what"),
    ("none", "no number"),
    ("open", "said not to be done"),
    ("month", "day not known"),
    ("later", "said later"),
    ("second", "2024–26"),
    ("path", "replay takes"),
)

LEAD: Final = (
    "In {year} officials put the completion of the 28 programmes at anything from **{low}** to "
    "**{high}**; counted as fully done were **{fewest} to {most} programmes**, {fewest_share} to "
    "{most_share}. On {closed} the package was declared complete."
)
LEAD_BASE: Final = (
    "Measures are not programmes, and completion counts papers, not effects. Of the 2024–26 package "
    "{latest} was done in {when}, as officials count."
)
TITLE: Final = "The same months, different completion"
SUBTITLE: Final = (
    "Completion as said in public, percent; point at a mark for who said it. A line joins two numbers "
    "of one statement; marks on a stem are the 2024–26 package"
)
ALT: Final = (
    "Public statements on completion by date, percent: of programmes, of measures, or not said of "
    "what. The tables below hold every one of them."
)
SOURCE: Final = (
    "Source: officials and media as listed under each statement below (data/completion_rate.csv). "
    "Programmes fully done are drawn as their share of 28. Thin dashed line: what the replay takes "
    "for each year (data/replay.csv), our judgement."
)
STARTS: Final = {
    "28 programmes 2021-23": "28 programmes",
    "Main directions 2024-26": "2024–26 package",
}
CLOSED: Final = "declared complete"
NO_NUMBER_LABEL: Final = "no number"
REPLAY_LABEL: Final = "replay takes {}"
FULLY: Final = "{done} of {total} programmes"
FULLY_DONE: Final = "{} programmes fully done"
COUNT: Final = "{done} of {total}"
TOTAL_ONLY: Final = "of {total}"
COUNTED: Final = "{count} ({share}) on {when}"
SAID_LATER: Final = "state on {}, said later"
MONTH_ONLY: Final = "{}, day not known"

TABLE_TITLE: Final = "Every statement"
TABLE_HEADS: Final = ("Date", "Who", "What was said", "In their words", "As reported", "Sources")
TABLE_NOTE: Final = (
    "Source: as listed in each row. Where only the month is known, the mark stands at a placeholder "
    "within it. Quotations in English as published or translated."
)
GROUPS_TITLE: Final = "Statements that do not fit together"
GROUPS_NOTE: Final = (
    "Source: as listed under each statement. Which statements are compared is our choice."
)
#: What does not fit together, by the word that the data use.
CONTRADICTIONS: Final = {
    "how-long": "How long it was to take",
    "august-2022": "How much was done in August 2022",
    "how-many-measures": "How many measures there were",
    "measures-or-programmes": "Most of the measures, few of the programmes",
    "spring-2023": "How much was done in 2023",
    "finish": "Finished, or nearly",
    "complete-or-open": "Complete, or questions left open",
    "size-2024-26": "How many items the 2024–26 package has",
    "on-time-or-late": "On time, or behind",
    "most-or-forty": "Most of it, or two fifths",
}
#: Where it is the shares that differ, or what they are shares of.
SHARES_DIFFER: Final = ("august-2022", "spring-2023", "finish")
UNITS_DIFFER: Final = ("measures-or-programmes",)
SPREAD: Final = "{low} to {high}"
SPREADS: Final = "measures {measures}, programmes {programmes}"

RULES_TITLE: Final = "What the assumptions take from these statements"
RULES_HEADS: Final = (
    "Assumption",
    "Default",
    "Evidence range",
    "What the statements give",
    "What is our judgement",
)
RULE_GIVES: Final = {
    "programmes_in_force": (
        "Statements that count programmes, before the package was declared complete: {low} to {high}. "
        "{ends}"
    ),
    "new_package_completion": (
        "Counted: {counts}. Rounded to whole percent the last count is {rounded}. {same}"
    ),
    "programme_completion": (
        "Statements of {year} that do not count whole programmes: {low} to {high}; complete on "
        "{closed}. {end}"
    ),
}
RULE_JUDGED: Final = {
    "programmes_in_force": (
        "All that matters: no statement says what works in practice. That completion on paper bounds "
        "use is our reading, and the default is our judgement; the middle of the two ends is {middle}."
    ),
    "new_package_completion": (
        "The ends: a little below the lower count, and everything done as planned."
    ),
    "programme_completion": (
        "That the share claimed is taken at its word, and the path by year below."
    ),
}
RULES_NOTE: Final = (
    "Source: computed from the statements above and from the declared assumptions; what the claims do "
    "not give is named as judgement."
)
SAME_ENDS: Final = "The evidence range has the same ends."
OTHER_ENDS: Final = "The evidence range has other ends."
SAME_DEFAULT: Final = "That is the default."
OTHER_DEFAULT: Final = "The default is another."
SAME_LOW: Final = "The low end is the lowest of them."
OTHER_LOW: Final = "The low end is another."
PATH_TITLE: Final = "What the replay takes for each year"
PATH_HEADS: Final = ("Year", "Statements", "Lowest", "Median", "Highest", "Replay takes")
PATH_NOTE: Final = (
    "Source: statements above with a share, but for counts of programmes fully done; last column "
    "data/replay.csv. The level of a year is our judgement. To see the replay, choose Replay "
    "from 2021 on the left."
)


def said(unit: str, claim: str, share: float | None) -> str:
    """Return what a statement says: 68 % of measures.

    Examples
    --------
    >>> said("percent of measures", "done", 0.68).replace(chr(160), " ")
    '68 % of measures'
    """
    if claim == "start":
        return "package begins"
    if share is None:
        return _NO_NUMBER[claim]
    text = _OF[FORMS[unit]].format(assumption_value(share, "percent"))
    return f"{CLOSED}: {text}" if claim == "closed" else text


def count(done: str, total: str) -> str:
    """Return a count as stated; nothing where none was given."""
    if done and total:
        return COUNT.format(done=done, total=total)
    return TOTAL_ONLY.format(total=total) if total else ""


def when(text: str, precision: str) -> str:
    """Return a date as far as it is known.

    Examples
    --------
    >>> when("2022-08-15", "month").replace(chr(160), " ")
    'Aug 2022, day not known'
    """
    if precision == "month":
        return MONTH_ONLY.format(date(text[: len("2022-08")]))
    return SAID_LATER.format(date(text)) if precision == "period end" else date(text)


def about(*, who: str, dated: str, parts: tuple[str, ...], quote: str) -> str:
    """Return who said what, for a mark."""
    said_so = "; ".join(part for part in parts if part)
    words = f" “{quote}”" if quote else ""
    return f"{who}, {dated}: {said_so}.{words}"


def spread(low: float, high: float) -> str:
    """Return lowest and highest share of statements that do not fit together."""
    return SPREAD.format(
        low=assumption_value(low, "percent"), high=assumption_value(high, "percent")
    )


def replay_label(share: float) -> str:
    """Return the words at the end of the path of the replay."""
    return REPLAY_LABEL.format(percent(share, 0))
