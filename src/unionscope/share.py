"""The link: a scenario and a view as address parameters, and back with every problem named.

A link holds only what differs from the defaults, and its version.  Names are final (they stand in
links that people have sent); a renamed one needs a migration here and a test with the old link.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from unionscope.assumptions import (
    AssumptionError,
    Scenario,
    assumption,
    assumptions,
    parameter_assumptions,
    scenario_from,
)

VERSION = "1"
VERSION_NAME = "v"
#: More than any real link needs; longer ones are cut by mail programs and hosts.
LONGEST_VALUE = 100

YEARS = tuple(range(2026, 2036))
FLOWS = ("turnover", "exports", "imports")
PARTNERS = (
    "russia",
    "eu",
    "other-coalition",
    "ukraine",
    "china",
    "other-eaeu",
    "hubs",
    "rest-of-world",
    "all",
)
HISTORY_VIEWS = ("partners", "balance", "services", "eu-monthly", "figures", "disagreements")
SOURCES_VIEWS = ("assumptions", "parameters", "series", "publications", "downloads")


@dataclass(frozen=True, kw_only=True)
class View:
    """What the reader looks at: year, flow, partner, and the parts of History and Sources."""

    year: int = 2030
    flow: str = "turnover"
    partner: str = "russia"
    history: str = "partners"
    sources: str = "assumptions"

    def with_part(self, name: str, value: object) -> "View":
        """Return the view with one part set."""
        change: dict[str, Any] = {name: value}
        return replace(self, **change)


_CHOICES: dict[str, tuple[object, ...]] = {
    "year": YEARS,
    "flow": FLOWS,
    "partner": PARTNERS,
    "history": HISTORY_VIEWS,
    "sources": SOURCES_VIEWS,
}


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
        if value != each.default:
            changed[each.name] = str(value)
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
    choices = _CHOICES[name]
    for choice in choices:
        if str(choice) == text:
            return choice
    ends = (
        f"must be a year from {choices[0]} to {choices[-1]}"
        if name == "year"
        else f"must be one of {', '.join(map(str, choices))}"
    )
    raise AssumptionError(name, text, ends)


def _instead(name: str) -> str:
    if name in _CHOICES:
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
    view = View()
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
        if name not in known and name not in _CHOICES:
            rule = "is not a name that this version knows"
            problems.append(Problem(_shorten(name), shown, rule, "It changes nothing"))
            continue
        try:
            if name in known:
                values[name] = _read_number(name, text)
            else:
                view = view.with_part(name, _read_choice(name, text))
        except AssumptionError as error:
            problems.append(Problem(name, shown, error.rule, _instead(name)))
    return Opened(scenario_from(values), view, tuple(problems))


def _version_problem(shown: str) -> Problem:
    return Problem(
        VERSION_NAME,
        shown,
        f"this version of the tool reads links of version {VERSION}",
        "The rest was read as far as it is understood",
    )
