"""The link: a scenario and a view as address parameters, and back with every problem named.

A link holds only what differs from the defaults, and its version.  Names are final (they stand in
links that people have sent); a renamed one needs a migration here and a test with the old link.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from unionscope.assumptions import (
    START_REPLAY,
    START_TODAY,
    AssumptionError,
    Scenario,
    assumption,
    assumptions,
    inactive,
    parameter_assumptions,
    scenario_from,
)
from unionscope.judgement import JUDGED, settled
from unionscope.views import (
    AHEAD,
    ALL_MODELS,
    CHOICES,
    DEFAULT_MODEL,
    DIRECTIONS,
    DRIVERS_VIEWS,
    EVIDENCE_VIEWS,
    FARTHEST,
    FLOWS,
    HISTORY_VIEWS,
    LEVEL,
    MODEL_VIEWS,
    MONEY,
    OUTCOMES,
    PARTNERS,
    REPLAY_YEARS,
    SHOWS,
    SIDES,
    SOURCES_VIEWS,
    SWITCH,
    TARGETS_VIEWS,
    TESTED,
    YEARS,
    View,
    default_year,
    years_of,
)

__all__ = [
    "AHEAD",
    "ALL_MODELS",
    "CHOICES",
    "DEFAULT_MODEL",
    "DIRECTIONS",
    "DRIVERS_VIEWS",
    "EVIDENCE_VIEWS",
    "FARTHEST",
    "FLOWS",
    "HISTORY_VIEWS",
    "LEVEL",
    "LONGEST_VALUE",
    "MODEL_VIEWS",
    "MONEY",
    "OUTCOMES",
    "PARTNERS",
    "REPLAY_YEARS",
    "SHOWS",
    "SIDES",
    "SOURCES_VIEWS",
    "SWITCH",
    "TARGETS_VIEWS",
    "TESTED",
    "VERSION",
    "VERSION_NAME",
    "YEARS",
    "Opened",
    "Problem",
    "View",
    "acting",
    "acting_view",
    "default_year",
    "link_parameters",
    "read_link",
    "years_of",
]

VERSION = "1"
VERSION_NAME = "v"
#: More than any real link needs; longer ones are cut by mail programs and hosts.
LONGEST_VALUE = 100


@dataclass(frozen=True)
class Problem:
    """Something in a link that could not be used."""

    name: str
    value: str
    rule: str
    instead: str

    def __str__(self) -> str:
        return f"{self.name} = {self.value}: {self.rule}. {self.instead}"


@dataclass(frozen=True)
class Opened:
    """What a link said, with everything that could not be used."""

    scenario: Scenario
    view: View
    problems: tuple[Problem, ...]


def _number(value: float) -> str:
    """Return the shortest text that reads back as exactly this number."""
    return str(int(value)) if value == int(value) else repr(value)


def link_parameters(scenario: Scenario, view: View) -> dict[str, str]:
    """Return the address parameters of a state; empty when nothing differs from the defaults.

    Examples
    --------
    >>> link_parameters(Scenario(sanction_intensity=0.6), View(year=2032))
    {'v': '1', 'sanction_intensity': '0.6', 'year': '2032'}
    """
    changed = {key: _number(value) for key, value in scenario.changed().items()}
    for each in fields(View):
        value = getattr(view, each.name)
        usual = default_year(scenario.start) if each.name == "year" else each.default
        if value != usual:
            changed[each.name] = _number(value) if isinstance(value, float) else str(value)
    return {VERSION_NAME: VERSION, **changed} if changed else {}


def _shorten(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def _read_number(key: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise AssumptionError(key, text, "is not a number") from None
    return assumption(key).check(number)


def _read_choice(name: str, text: str) -> object:
    choices = CHOICES[name]
    for choice in choices:
        if str(choice) == text:
            return choice
    ends = (
        f"must be a year from {choices[0]} to {choices[-1]}"
        if name == "year"
        else f"must be one of {', '.join(map(str, choices))}"
    )
    raise AssumptionError(name, text, ends)


def _read_part(name: str, text: str, parameters: Mapping[str, Sequence[str]]) -> object:
    """Return a part of the view: a choice, judgements, or a target's level, US$ bn or 0-1."""
    if name == JUDGED:
        return settled(text)
    if name != LEVEL:
        return _read_choice(name, text)
    outcome = (parameters.get("outcome") or [View().outcome])[-1]
    low, high = (-FARTHEST, FARTHEST) if outcome in MONEY else (0.0, 1.0)
    try:
        number = float(text)
    except ValueError:
        raise AssumptionError(name, text, "is not a number") from None
    if not low <= number <= high:
        rule = f"must lie between {low:g} and {high:g} for this outcome"
        raise AssumptionError(name, text, rule)
    return number


def _instead(name: str) -> str:
    if name == LEVEL:
        return "The usual target is shown instead"
    if name == JUDGED:
        return "The dashboard's own judgement is shown instead"
    if name in CHOICES:
        default = next(each.default for each in fields(View) if each.name == name)
        return f"Shown instead: {default}"
    return f"Today's value is used instead: {assumption(name).default:g}"


def read_link(parameters: Mapping[str, Sequence[str]]) -> Opened:
    """Return the state in address parameters; whatever cannot be used becomes a problem.

    Parameters
    ----------
    parameters
        Every value given for every name, in the order of the address.
    """
    known = {each.key for each in (*assumptions(), *parameter_assumptions())}
    values: dict[str, float] = {}
    parts: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, given in parameters.items():
        text = given[-1] if given else ""
        shown = _shorten(text)
        if len(given) > 1:
            problems.append(
                Problem(_shorten(name), shown, "is given more than once", "The last one is used")
            )
        if name == VERSION_NAME:
            if text != VERSION:
                problems.append(_version_problem(shown))
            continue
        if name not in known and name not in CHOICES and name not in (LEVEL, JUDGED):
            rule = "is not a name that this version knows"
            problems.append(Problem(_shorten(name), shown, rule, "It changes nothing"))
            continue
        try:
            if name in known:
                values[name] = _read_number(name, text)
            else:
                parts[name] = _read_part(name, text, parameters)
        except AssumptionError as error:
            problems.append(Problem(name, shown, error.rule, _instead(name)))
    view = _settled(parts, int(values.get("start", START_TODAY)), problems)
    return Opened(scenario_from(values), view, tuple(problems))


def _settled(parts: dict[str, Any], start: int, problems: list[Problem]) -> View:
    """Return the view of a link, after a look at what must fit together; adds to the problems."""
    view = View(**{"year": default_year(start), **parts})
    if view.year not in years_of(start):
        problems.append(_year_problem(view.year, start))
        view = view.with_part("year", default_year(start))
    if view.across == view.along:
        other = next(key for key in (View().along, View().across) if key != view.across)
        rule = "is already the other side of the map"
        problems.append(Problem("along", view.along, rule, f"Shown instead: {other}"))
        view = view.with_part("along", other)
    return view


def _year_problem(year: object, start: int) -> Problem:
    first, last = years_of(start)[0], years_of(start)[-1]
    rule = f"must be a year from {first} to {last} where a run starts in {start}"
    return Problem("year", str(year), rule, f"Shown instead: {default_year(start)}")


def acting(opened: Opened) -> Opened:
    """Return what a link said, without assumptions that have no part where its run starts.

    Each becomes a problem that is told: pages must not carry along what they do not show.
    """
    start = opened.scenario.start
    idle = inactive(start, ALL_MODELS)
    values = opened.scenario.changed()
    problems = list(opened.problems)
    for key in [key for key in values if key in idle]:
        shown = f"{values.pop(key):g}"
        problems.append(Problem(key, shown, idle[key].rstrip("."), "It is left out"))
    view, told = acting_view(opened.view, start)
    return Opened(scenario_from(values), view, (*problems, *told))


def acting_view(view: View, start: int) -> tuple[View, tuple[Problem, ...]]:
    """Return a view that a run from this year can show, and what had to change."""
    if start == START_REPLAY and view.partner == "all":
        rule = "has no replay: choose one partner"
        problem = Problem("partner", "all", rule, "Shown instead: russia")
        return view.with_part("partner", "russia"), (problem,)
    return view, ()


def _version_problem(shown: str) -> Problem:
    return Problem(
        VERSION_NAME,
        shown,
        f"this version of the tool reads links of version {VERSION}",
        "The rest was read as far as it is understood",
    )
