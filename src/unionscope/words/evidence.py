"""The words of Evidence: how near the models came to what happened, for a reader without statistics."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from unionscope.words.numbers import NBSP, percent, percent_number, whole

TARGET_NAMES: Final = {
    "exports_russia": "Exports to Russia",
    "imports_russia": "Imports from Russia",
    "exports_world": "Total exports",
    "export_share": "Russia’s share of exports",
    "import_share": "Russia’s share of imports",
    "turnover_share": "Russia’s share of turnover",
}
METHOD_NAMES: Final = {
    "no_change": "no change",
    "drift": "recent trend",
    "constant_share": "constant share",
    "driver": "GDP and oil price",
    "pass_through_80": "0.8 of Russian growth",
    "pass_through_60": "0.6 of Russian growth",
    "reduced_form": "reduced form",
    "ces": "CES",
    "general_equilibrium": "general equilibrium",
}
METHOD_SAYS: Final = {
    "no_change": "As in the year of the forecast [random walk].",
    "drift": "Goes on as in the five years before [drift].",
    "constant_share": "Russia keeps its share of the total that came; the total is taken as known.",
    "driver": "Sales to Russia follow its GDP in US$ one to one, purchases the oil price in part.",
    "pass_through_80": "Four fifths of the growth of Russia’s GDP in US$ reach sales to Russia.",
    "pass_through_60": "Three fifths of the growth of Russia’s GDP in US$ reach sales to Russia.",
    "reduced_form": "The model’s demand equation, without policy: four fifths of growth beyond 3 % a year.",
}
PARTS: Final = {
    "verdict": "Who was nearer",
    "backtest": "Test on the past",
    "replay": "Replay from 2021",
    "forecasts": "Forecasts of the time",
    "limits": "What not to claim",
}
COMPUTING = "Computing the evidence from the facts …"
QUESTION = "Question"
TARGET = "What is forecast"
HORIZON = "Years ahead"


def ahead(horizon: int) -> str:
    """Return how far ahead a forecast looks."""
    return "1 year ahead" if horizon == 1 else f"{horizon} years ahead"


def inside(name: str) -> str:
    """Return a name as it stands within a sentence."""
    return name if name.startswith("Russia") else name[0].lower() + name[1:]


def listed(names: Sequence[str], word: str = "and") -> str:
    """Return names as an enumeration.

    Examples
    --------
    >>> listed(["one"]), listed(["one", "two", "three"])
    ('one', 'one, two and three')
    """
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def miss(error: float, unit: str) -> str:
    """Return how far off something was: percent, or points of a share.

    Examples
    --------
    >>> miss(0.0148, "log").replace("\u00a0", " "), miss(0.021, "share").replace("\u00a0", " ")
    ('1.5 %', '2.1 points')
    """
    return percent(error) if unit == "log" else f"{percent_number(error)}{NBSP}points"


@dataclass(frozen=True, kw_only=True)
class Nearer:
    """One question, and how far off "no change" and the nearest model were.

    Attributes
    ----------
    target
        Key of `TARGET_NAMES`.
    unit
        "log" or "share".
    no_change, model
        Mean absolute errors.
    chance
        How often coin flips would differ as much, 0-1; None where not tried.
    """

    target: str
    unit: str
    no_change: float
    model: float
    chance: float | None = None

    @property
    def name(self) -> str:
        """The question within a sentence."""
        return inside(TARGET_NAMES[self.target])


@dataclass(frozen=True, kw_only=True)
class Lead:
    """What the first sentence of Evidence says.

    Attributes
    ----------
    base, first, last
        The year that the replay starts from, and its first and last year.
    origin
        The first year that the backtest forecasts from.
    lost, won
        Questions of the replay where no model was nearer than "no change", and the others.
    lost_ahead, won_ahead
        The same for the backtest one year ahead.
    """

    base: int
    first: int
    last: int
    origin: int
    lost: tuple[Nearer, ...]
    won: tuple[Nearer, ...]
    lost_ahead: tuple[Nearer, ...]
    won_ahead: tuple[Nearer, ...]


#: Errors that differ by less are the same error, rounded.
TIE: Final = 1e-9
#: Differences that chance brings about less often than this are called unlikely to be chance.
UNLIKELY: Final = 0.05
#: Keeps a line from breaking at a dash.
WITHIN: Final = "\u2060"
COUNTS: Final = ("no", "one", "two", "three", "four", "five", "six")


def lead(numbers: Lead) -> str:
    """Return where "no change" was nearer to the facts than the models."""
    years = f"{numbers.first}{WITHIN}–{WITHIN}{numbers.last % 100:02d}"
    if not numbers.lost:
        return (
            f"For every question asked of {years}, a model was nearer to the facts than “no change "
            f"since {numbers.base}”."
        )
    what = listed([f"**{each.name}**" for each in numbers.lost])
    strictly = all(each.no_change < each.model - TIE for each in numbers.lost)
    how = ("nearer", "than") if strictly else ("at least as near", "as")
    mine = listed([miss(each.no_change, each.unit) for each in numbers.lost])
    theirs = listed([miss(each.model, each.unit) for each in numbers.lost])
    return (
        f"For {what}, “no change since {numbers.base}” was {how[0]} to the facts of {years} "
        f"{how[1]} every model: it missed by {mine} on average, the nearest model by {theirs}."
    )


def lead_base(numbers: Lead) -> str:
    """Return where a model was nearer in the replay, and why that proves little."""
    if not numbers.won:
        return ""
    if not numbers.lost:
        return "But the parameters were set knowing these years."
    count = len(numbers.won)
    others = "question" if count == 1 else f"{COUNTS[count]} questions"
    return f"For the other {others} a model was nearer, but the parameters were set knowing these years."


def tested(numbers: Lead) -> str:
    """Return what the test on the past says, one year ahead."""
    return f"Tested one year ahead from {numbers.origin} on, {_ahead(numbers)}."


def _ahead(numbers: Lead) -> str:
    """Return who was nearer one year ahead."""
    if not numbers.won_ahead:
        return "no model was nearer for any question"
    gained = _gained(numbers.won_ahead)
    if not numbers.lost_ahead:
        return f"a model was nearer for every question, {gained}"
    lost = listed([each.name for each in numbers.lost_ahead], "or")
    return f"no model was nearer for {lost}; elsewhere one was, {gained}"


def _gained(won: Sequence[Nearer]) -> str:
    unlikely = [each.name for each in won if each.chance is not None and each.chance < UNLIKELY]
    if not unlikely:
        return "by no more than chance could explain"
    if len(unlikely) == len(won):
        return "by more than chance easily explains"
    return f"by more than chance easily explains only for {listed(unlikely)}"


def chance(share: float | None) -> str:
    """Return how often coin flips would differ as much."""
    if share is None:
        return "not tried"
    return "fewer than 1 of 100" if share < 0.005 else f"{whole(share * 100)} of 100"


def robust(stays: bool | None) -> str:  # noqa: FBT001 - three answers, not a switch
    """Return whether a verdict stays when every fact is moved to its ends."""
    return {None: "not tried", True: "stays", False: "turns"}[stays]


def nearer(*, wins: bool, tie: bool, best: str, beaten: Sequence[str], simple: str) -> str:
    """Return who was nearer to the facts.

    Parameters
    ----------
    wins, tie
        Whether no model was nearer than "no change"; whether the best model was as near.
    best
        The model nearest to the facts.
    beaten
        Models that "no change" was at least as near as.
    simple
        Another simple rule that was nearer than all of them; empty if none.
    """
    if wins:
        text = "as near as each other" if tie else "**no change**"
    else:
        text = METHOD_NAMES[best]
        if beaten:
            names = listed([METHOD_NAMES[each] for each in beaten])
            text += f"; but “no change” at least as near as {names}"
    return f"{text} (nearest of all: {METHOD_NAMES[simple]})" if simple else text


VERDICT_HEADS: Final = {
    "replay": (
        "Replay: all years together",
        "The full models run from 2021 with what happened since. **Their parameters were set knowing "
        "these years: a replay, not a test.** “Other facts”: does the verdict stay if every fact is at "
        "its lowest, or at its highest, plausible value?",
    ),
    "backtest": (
        "Test on the past: from each year since 2014, one to four years ahead",
        "The demand equation alone, without policy, told what economies really did. “Chance”: in how "
        "many of 100 worlds coin flips would make the two differ as much; tried one year ahead only, "
        "because forecasts over several years overlap. The strength of the link (0.8) and the range "
        "were estimated on 2011–25.",
    ),
    "before_war": (
        "The full models before the war, from 2018, 2019 and 2020",
        "Policy stands still, economies grow as they did. One to three forecasts decide nothing.",
    ),
}
VERDICT_COLUMNS: Final = ("Question", "“No change”")
VERDICT_ENDS: Final = ("Nearer to the facts", "Forecasts")
ROBUST = "Other facts"
CHANCE = "Chance"
VERDICT_NOTE = (
    "Each number: how far off on average, too high or too low alike [mean absolute error, MAE], in "
    "percent or, for shares, in points. Questions where “no change” wins come first."
)


def log_note(error: float, too_low: float, too_high: float) -> str:
    """Return what a percent means here, by the largest one on screen."""
    return (
        "Percent are 100 times the difference of logarithms, so that too high and too low weigh the "
        f"same: close to percent while small; {percent_number(error, 0)} means "
        f"{percent(too_low, 0)} too low or {percent(too_high, 0)} too high."
    )


MISSES_HEADS: Final = {
    "replay": (
        "Replay, against “no change”",
        "Average miss as a multiple of that of “no change since 2021”",
    ),
    "backtest": (
        "Test on the past, against “no change”",
        "Average miss one year ahead as a multiple of that of “no change”",
    ),
}
MODEL_SIDE = "model nearer"
NO_CHANGE_SIDE = "“no change” nearer"
COMPUTED = "Source: computed here from the facts (History) and GDP and oil prices (Sources)"
DOWNLOAD = "Every score as CSV"


def misses_alt(exercise: str) -> str:
    """Return what the chart of misses holds."""
    title, subtitle = MISSES_HEADS[exercise]
    return f"Dot chart. {title}. {subtitle}. The table below gives the numbers."
