"""The words of the parts of Evidence: test on the past, replay, forecasts of the time, limits."""

from typing import Final

from unionscope.words.evidence import METHOD_NAMES, TARGET_NAMES, ahead, inside, miss
from unionscope.words.numbers import MINUS, NBSP, bare_points, percent, percent_number, usd, whole

MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def date(text: str) -> str:
    """Return a date, month or year of the data as it is written in text.

    Examples
    --------
    >>> [date(each).replace("\u00a0", " ") for each in ("2022-09-30", "2025-12", "2021")]
    ['30 Sep 2022', 'Dec 2025', '2021']
    """
    year, *rest = text.split("-")
    if not rest:
        return year
    month = f"{MONTHS[int(rest[0]) - 1]}{NBSP}{year}"
    return f"{int(rest[1])}{NBSP}{month}" if len(rest) > 1 else month


# Test on the past
KEY_FACT = "fact"
KEY_HIT = "forecast, fact within its 80 % range"
KEY_MISS = "forecast, fact outside its range"
TOO_HIGH = "too high"
TOO_LOW = "too low"
OTHERS_TITLE = "The other methods"


def unit_words(target: str) -> str:
    """Return the unit of a target's axis."""
    return "percent" if target.endswith("_share") else "US$ bn"


def backtest_title(method: str) -> str:
    """Return the title of a chart: the method."""
    name = METHOD_NAMES[method]
    return f"“{name[0].upper()}{name[1:]}”"


def backtest_subtitle(target: str, within: int, n: int, error: float, unit: str) -> str:
    """Return how often the fact lay within the range, how far off on average, and the unit."""
    return (
        f"Within its range in {within} of {n} years; missed by {miss(error, unit)} on average; "
        f"in {unit_words(target)}"
    )


def backtest_alt(target: str, method: str, horizon: int) -> str:
    """Return what a chart of the test holds."""
    return (
        f"{TARGET_NAMES[target]}: the fact as a line, the forecast of “{METHOD_NAMES[method]}” made "
        f"{ahead(horizon).removesuffix(' ahead')} before as a dot with its 80 % range, or as a cross "
        "where the fact lay outside. The table year by year gives the numbers."
    )


def backtest_note(target: str, horizon: int, *, shares: bool) -> str:
    """Return what the charts of the test show."""
    error = "in points" if shares else "in percent"
    return (
        f"{TARGET_NAMES[target]}, each year as forecast {ahead(horizon).removesuffix(' ahead')} before; "
        f"the number at a cross is the error {error}. Bars that reach the frame go on beyond it."
    )


SCORE_HEADS: Final = (
    "Method",
    "Missed by [MAE]",
    "To “no change”",
    "Years nearer",
    "To usual moves [MASE]",
    "Range missed by [CRPS]",
    "In 80 % range",
)
SCORE_NOTE = (
    "Missed by: the average distance from the fact [mean absolute error]. To “no change”: its miss "
    "divided by that of “no change”, below 1 is nearer; years nearer: in how many years it was. To usual "
    "moves: divided by the usual yearly move of 2011–14, before the first forecast [mean absolute scaled "
    "error]; those years contain the leap of 2011, so below 1 is easily had. Range missed by: one number "
    "for a range that lies far off or is too wide, the lower the better [continuous ranked probability "
    "score]. In 80 % range: how many facts lay within the range, which should hold about 8 of 10."
)
HORIZON_NOTE = (
    "Average miss, and in how many years the fact lay within the 80 % range. Forecasts over several "
    "years overlap, so their number says more than it holds."
)


def score_caption(target: str, horizon: int) -> str:
    """Return the caption of the table of scores."""
    return f"How good each method was: {inside(TARGET_NAMES[target])}, {ahead(horizon)}"


def horizon_caption(target: str) -> str:
    """Return the caption of the table by horizon."""
    return f"Nearer or further ahead: {inside(TARGET_NAMES[target])}"


def year_caption(target: str, horizon: int) -> str:
    """Return the caption of the table by year."""
    unit = "points" if target.endswith("_share") else "percent"
    return f"Year by year: {inside(TARGET_NAMES[target])}, {ahead(horizon)}, forecast above the fact in {unit}"


def year_heads(target: str) -> tuple[str, ...]:
    """Return the first column heads of the table by year."""
    return ("Year", "Forecast in", f"Fact, {unit_words(target)}", "Quality")


OUTSIDE_MARK = "✕"
OUTSIDE_WORDS = "outside the 80 % range"
YEAR_NOTE = "✕ and bold: the fact lay outside the method’s 80 % range. + too high, − too low."


def signed(error: float) -> str:
    """Return an error in percent or points with its sign: +3.4, −15.0, 0.0."""
    return bare_points(error)


def short(error: float, unit: str) -> str:
    """Return an error as it stands in a chart: whole percent, or points with one decimal.

    Examples
    --------
    >>> short(-0.1496, "log"), short(0.047, "share")
    ('−15', '+4.7')
    """
    if unit == "share":
        return signed(error)
    sign = "" if not whole(abs(error) * 100).strip("0") else MINUS if error < 0 else "+"
    return f"{sign}{whole(abs(error) * 100)}"


# Replay
REPLAY_NOTICE = "A replay, not a test: the parameters were set knowing 2022–25."
REPLAY_TEXT = (
    "A close fit was to be expected. What it shows is whether the story holds together, and where it "
    "does not."
)
REPLAY_SOURCE = (
    "Source: facts as on History (statements and estimates; bars: low to high); models computed here "
    "from 2021, US$ at current prices."
)


def replay_title(target: str) -> str:
    """Return the title of a chart of the replay."""
    return TARGET_NAMES[target]


def replay_subtitle(target: str, method: str, error: float, unit: str, no_change: float) -> str:
    """Return how far off the nearest model and "no change" were."""
    return (
        f"Missed on average by {miss(error, unit)} ({METHOD_NAMES[method]}), “no change” by "
        f"{miss(no_change, unit)}; in {unit_words(target)}"
    )


def replay_alt(target: str) -> str:
    """Return what a chart of the replay holds."""
    return (
        f"{TARGET_NAMES[target]}: the fact with its low and high value, three models run from 2021, and "
        "“no change since 2021”. The table below gives the numbers."
    )


REPLAY_HEADS: Final = ("Question", "Year", "Fact", "low–high")
REPLAY_CAPTION = "The replay beside the fact"
REPLAY_NOTE = "In US$ bn, shares in percent; in brackets how far above or below the fact, in percent or points."
REPLAY_FACT = "fact"
CAUSE_HEADS: Final = ("Alone", "According to", "Part of the rise it explains")
CAUSE_CAPTION = "The rise of exports to Russia in 2022 has no single cause"
CAUSE_NOTE = (
    "Rival explanations: they must not be added. Models measure the rise in constant prices, the rule "
    "on GDP in current ones, in which Russia’s GDP rose although it fell in real terms."
)
CAUSE_NAMES: Final = {
    "policy alone": "Sanctions, programmes and routes",
    "growth alone": "Growth of all economies",
    "Russian GDP in US$ alone": "Russia’s GDP in US$",
}

# Forecasts of the time
FORECAST_HEADS: Final = (
    "Said",
    "What was said",
    "The number",
    "What happened",
    "Said against fact",
    "“No change”",
    "Sources: said, happened",
    "Read with care",
)
FORECAST_CAPTION = "Forecasts, targets and plans, and what became of them"
CLAIM_HEADS: Final = (*FORECAST_HEADS[:5], *FORECAST_HEADS[6:])
CLAIM_CAPTION = "Estimates and claims of the time, and what the figures say"
FORECAST_NOTE = (
    "The nearest number that was said against the outcome, in percent of the outcome or, for shares, in "
    "points. “No change”: how far off the figure of the year before would have been, for trade with "
    "Russia. Those said in the last months of their year are hardly forecasts."
)
CLAIM_NOTE = (
    "These speak of the present or the past, so they are no forecasts; the figures beside them are the "
    "tool’s own facts, themselves estimates where it says so. Read as above."
)
OPEN_HEADS: Final = ("Said", "What was said", "The number", "Source")
OPEN_CAPTION = "Still without an outcome in the data"
COMPLETION_HEADS: Final = (
    "Claimed",
    "By",
    "Share done",
    "Programmes",
    "Lowest later claim",
    "By",
    "When",
    "Source",
)
COMPLETION_NOTE = (
    "Shares of a package only fall if one of the two was wrong or counted something else. None of them "
    "measures an effect on trade: completion counts papers."
)


def completion_caption(count: int, total: int) -> str:
    """Return the caption of the table of claims of completion."""
    return f"Claims of completed programmes that a later claim undercut: {count} of {total}"


def stated(low: float, high: float, unit: str) -> str:
    """Return a number or range as it was said.

    Examples
    --------
    >>> stated(60000.0, float("inf"), "US$ mn").replace("\u00a0", " ")
    'more than US$ 60.0 bn'
    """
    form = _said_percent if unit == "share" else usd
    if high == float("inf"):
        return f"more than {form(low)}"
    return form(low) if low == high else f"{form(low)} to {form(high)}"


def _said_percent(share: float) -> str:
    """Return a percentage with no more digits than it was said with."""
    return f"{percent_number(share).removesuffix('.0')}{NBSP}%"


def open_number(value: str, unit: str) -> str:
    """Return a number of the data whose outcome is open.

    Examples
    --------
    >>> [open_number(*each).replace("\u00a0", " ") for each in (("7", "USD bn"), ("5-7", "Mt"))]
    ['US$ 7 bn', '5–7 Mt']
    """
    number = value.replace("-", "–")
    if unit.startswith("USD "):
        return f"US${NBSP}{number}{NBSP}{unit.removeprefix('USD ')}"
    return f"{number}{NBSP}{unit}"


def happened(value: float, low: float, high: float, unit: str, quality: str) -> str:
    """Return an outcome with its range and quality."""
    form = percent if unit == "share" else usd
    doubt = "" if low == high else f"{form(low)} to {form(high)}, "
    return f"{form(value)} ({doubt}{quality})"


def against(error: float, unit: str, *, within_doubt: bool) -> str:
    """Return how far what was said lay above or below the outcome."""
    if within_doubt:
        return "within the doubt of the fact"
    side = TOO_HIGH if error > 0 else TOO_LOW
    return f"{miss(abs(error), 'share' if unit == 'share' else 'log')} {side}"


# Limits
BESIDE_TITLE = "Do not read into it"
LIMIT_GROUPS: Final = (
    (
        "Lines and numbers on Outlook",
        ("import_share", "first_years", "total_exports", "welfare", "ukraine", "detail"),
    ),
    ("Assumptions", ("programmes", "evasion", "demand_shocks")),
    ("Ranges and scenarios", ("probability", "bands")),
    ("The past", ("jump_2022", "replay")),
)
LIMIT_NOTE = (
    "The same lines stand beside the assumptions that they speak of: press an assumption’s name."
)
