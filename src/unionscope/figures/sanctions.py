"""Positions of the sanction sliders: what each corresponds to, and what it stops in the model."""

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from unionscope.analysis.evaluate import status_quo
from unionscope.analysis.regimes import (
    COPIED_FROM,
    COVERAGE,
    ENFORCEMENT,
    LINKS,
    Regimes,
    Touched,
    regimes,
)
from unionscope.assumptions import START_REPLAY, Assumption, Scenario, assumption, scenario_from
from unionscope.dataset import Dataset

#: For each slider the two links whose loss stands beside its positions.
SHOWN_LINKS: Final[Mapping[str, tuple[str, str]]] = {
    "sanction_intensity": ("belarus_sells", "russia_sells"),
    "sanctions_belarus": ("belarus_sells", "belarus_buys"),
    "sanctions_russia": ("russia_sells", "russia_buys"),
    "alignment": ("belarus_sells", "belarus_buys"),
}
#: Which slider stands behind the coverage of a link.
SLIDER_OF: Final = {
    "belarus_sells": "sanctions_belarus",
    "belarus_buys": "sanctions_belarus",
    "russia_sells": "sanctions_russia",
    "russia_buys": "sanctions_russia",
}
#: Two positions that print the same are the same.
_SAME: Final = 1e-6
#: Numbers under a ruler that are nearer than this, as a part of its length, take two lines.
_NEAR: Final = 0.075
_YEAR: Final = re.compile(r"20\d\d")
#: Published shares this near the model's coverage count as the same.
_AGREES: Final = 0.03


@dataclass(frozen=True, kw_only=True)
class Anchor:
    """A position on a slider with what it corresponds to.

    Attributes
    ----------
    place, line
        Where it stands on the ruler, 0-1, and in which line below it its number is written.
    rounds
        Date and title of each round, in the order of dates.
    lost
        Share of trade lost in the long run on the slider's two links, all else as today, 0-1.
    today, here
        Whether it is today's value, and whether the reader stands on it.
    """

    value: float
    words: str
    meaning: str
    basis: str
    rounds: tuple[tuple[str, str], ...]
    source: str
    place: float
    line: int
    lost: tuple[float, float]
    today: bool
    here: bool


@dataclass(frozen=True, kw_only=True)
class Ruler:
    """One slider with its anchors; places are 0-1 from left to right."""

    key: str
    label: str
    format: str
    value: float
    usual: float
    value_place: float
    usual_place: float
    evidence: tuple[float, float]
    evidence_place: tuple[float, float]
    judged: bool
    anchors: tuple[Anchor, ...]

    @property
    def moved(self) -> bool:
        """Whether the reader has left today's value."""
        return abs(self.value - self.usual) > _SAME


@dataclass(frozen=True, kw_only=True)
class Product:
    """How positions of sliders become lost trade on one link, shares 0-1.

    Attributes
    ----------
    own, copied
        Factors of what the two regimes cover: of the own one the policy and the part that can be
        sanctioned, of the copied one alignment, policy and part; empty where nothing is copied.
    enforcement
        Part of what is reached that is really stopped.
    lost_today
        The same as `touched.lost`, with everything as today.
    """

    link: str
    own: tuple[float, ...]
    copied: tuple[float, ...]
    enforcement: float
    touched: Touched
    lost_today: float


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What the model covers beside a published share, both 0-1."""

    link: str
    slider: str
    parameter: str
    level: float
    part: float
    year: int
    covered: float
    published: float
    published_of: str
    source: str
    why: str

    @property
    def difference(self) -> float:
        """The model's coverage less the published share."""
        return self.covered - self.published

    @property
    def agrees(self) -> bool:
        """Whether both are the same within the rounding of such statements."""
        return abs(self.difference) <= _AGREES


def day(row: Mapping[Hashable, Any]) -> str:
    """Return the date of a round as the data have it: a day, or a month."""
    text = str(row["date"])[:10]
    return text[:7] if row["date_precision"] == "month" else text


def keys_of(cell: Any) -> tuple[str, ...]:  # noqa: ANN401 - a cell of a table
    """Return the keys in a cell."""
    return () if pd.isna(cell) else tuple(key for key in str(cell).split(";") if key)


def _place(each: Assumption, value: float) -> float:
    return min(max((value - each.low) / (each.high - each.low), 0.0), 1.0)


def _lines(places: list[float], today: list[bool]) -> list[int]:
    """Return for each number the line in which it does not meet its neighbour: 0 or 1."""
    lines: list[int] = []
    last = [-1.0, -1.0]
    for place, is_today in zip(places, today, strict=True):
        # Today's number stands above the ruler.
        line = 0 if is_today or place - last[0] >= _NEAR else 1
        if not is_today:
            last[line] = place
        lines.append(line)
    return lines


def ruler(dataset: Dataset, scenario: Scenario, key: str, year: int, model: str) -> Ruler:
    """Return a slider with everything that stands along it."""
    each = assumption(key)
    quo = status_quo(scenario)
    value, usual = scenario.value(key), each.default_at(scenario.start)
    table = dataset.sanctions_scale
    rows = table[table["key"] == key].sort_values("value").to_dict("records")
    known = {str(row["id"]): row for row in dataset.sanctions.to_dict("records")}
    values = [float(row["value"]) for row in rows]
    places = [_place(each, number) for number in values]
    today = [abs(number - usual) < _SAME for number in values]
    anchors = []
    for row, number, place, is_today, line in zip(
        rows, values, places, today, _lines(places, today), strict=True
    ):
        links = regimes(dataset, scenario_from({key: number}, quo), year, model).links
        first, second = (links[name].lost for name in SHOWN_LINKS[key])
        rounds = [(day(known[one]), str(known[one]["title"])) for one in keys_of(row["rounds"])]
        anchors.append(
            Anchor(
                value=number,
                words=str(row["words"]),
                meaning=str(row["meaning"]),
                basis=str(row["basis"]),
                rounds=tuple(sorted(rounds)),
                source=str(row["source"]),
                place=place,
                line=line,
                lost=(first, second),
                today=is_today,
                here=abs(number - value) < _SAME,
            )
        )
    evidence = each.evidence or (each.low, each.high)
    return Ruler(
        key=key,
        label=each.label,
        format=each.format,
        value=value,
        usual=usual,
        value_place=_place(each, value),
        usual_place=_place(each, usual),
        evidence=evidence,
        evidence_place=(_place(each, evidence[0]), _place(each, evidence[1])),
        judged=each.evidence_is_judgement,
        anchors=tuple(anchors),
    )


def parameter_values(dataset: Dataset, scenario: Scenario) -> dict[str, float]:
    """Return every parameter, with those that the reader moved."""
    return {**dataset.parameter_defaults(), **dict(scenario.parameters)}


def products(dataset: Dataset, scenario: Scenario, year: int, model: str) -> tuple[Product, ...]:
    """Return for every link how the sliders become lost trade."""
    found = regimes(dataset, scenario, year, model)
    today = regimes(dataset, status_quo(scenario), year, model)
    values = parameter_values(dataset, scenario)
    return tuple(
        Product(
            link=link,
            own=(_level(found, link), values[COVERAGE[link]]),
            copied=(found.alignment, found.russia, values[COVERAGE[COPIED_FROM[link]]])
            if link in COPIED_FROM
            else (),
            enforcement=values[ENFORCEMENT[link]],
            touched=found.links[link],
            lost_today=today.links[link].lost,
        )
        for link in LINKS
    )


def _level(found: Regimes, link: str) -> float:
    return found.belarus if SLIDER_OF[link] == "sanctions_belarus" else found.russia


def comparisons(dataset: Dataset, scenario: Scenario) -> tuple[Comparison, ...]:
    """Return what the model covers in the year of each published share, beside that share.

    The level of the year is that of the replay; the part that can be sanctioned is a parameter.
    """
    past = Scenario(start=START_REPLAY, **dict(scenario.parameters))
    parts = parameter_values(dataset, scenario)
    link_of = {parameter: link for link, parameter in COVERAGE.items()}
    table = dataset.sanctions_scale
    why = {str(row["key"]): str(row["meaning"]) for row in table.to_dict("records")}
    found: dict[str, Comparison] = {}
    for row in table[table["compare_share"].notna()].to_dict("records"):
        own_parameter = str(row["key"]) in link_of
        parameter = str(row["key"] if own_parameter else row["coverage_parameter"])
        published_of = str(row["compare_of"])
        year = int(_YEAR.findall(published_of)[-1]) if _YEAR.search(published_of) else 0
        link = link_of[parameter]
        if link in found or year == 0:
            # A slider's row says the same as its parameter's, with the date of the statement.
            continue
        level = _level(regimes(dataset, past, year), link)
        found[link] = Comparison(
            link=link,
            slider=SLIDER_OF[link],
            parameter=parameter,
            level=level,
            part=parts[parameter],
            year=year,
            covered=regimes(dataset, past, year).links[link].own,
            published=float(row["compare_share"]),
            published_of=published_of,
            source=str(row["source"]),
            why=why[parameter],
        )
    return tuple(found[link] for link in LINKS if link in found)
