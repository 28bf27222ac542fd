"""Separate regimes or one: which binds, and what corner cases come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from unionscope.analysis.evaluate import status_quo
from unionscope.analysis.regimes import CaseRun, Regimes, regimes
from unionscope.assumptions import Scenario, assumption, scenario_from
from unionscope.dataset import Dataset
from unionscope.figures.outcomes import Axis, axis_around
from unionscope.results import Measures
from unionscope.words.outcomes import OUTCOMES, Outcome
from unionscope.words.regimes import COALITION

TODAY, SEPARATE, UNIFIED, EASED, YOURS = "today", "separate", "one-regime", "eased", "yours"
_NONE, _ALL = assumption("alignment").low, assumption("alignment").high
#: What each corner case moves; everything else is as today.
CORNERS: Final[Mapping[str, Mapping[str, float]]] = {
    TODAY: {},
    SEPARATE: {"alignment": _NONE},
    UNIFIED: {"alignment": _ALL},
    EASED: {"sanctions_belarus": assumption("sanctions_belarus").low, "alignment": _NONE},
}


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A variable of the results, summed over partners, and how it is written."""

    variable: str
    partners: tuple[str, ...]
    form: Outcome


MEASURES: Final = (
    Measure(variable="exports", partners=("Russia",), form=OUTCOMES["exports"]),
    Measure(variable="turnover_share", partners=("Russia",), form=OUTCOMES["turnover_share"]),
    Measure(variable="turnover", partners=("EU", "Other coalition"), form=COALITION),
)


@dataclass(frozen=True, kw_only=True)
class Value:
    """One measure in one case.

    Attributes
    ----------
    value, change
        In the model's unit; the change is against today.
    place, quo_place
        Where value and today stand on the axis, 0-1.
    range, range_place
        80 % range of the change, and where today plus its ends stand; None until computed.
    """

    value: float
    change: float
    place: float
    quo_place: float
    range: tuple[float, float] | None
    range_place: tuple[float, float] | None


@dataclass(frozen=True, kw_only=True)
class Case:
    """One case with its values, in the order of `MEASURES`."""

    id: str
    values: tuple[Value, ...]


@dataclass(frozen=True, kw_only=True)
class Cases:
    """Every case, and the axis of each measure."""

    cases: tuple[Case, ...]
    axes: tuple[Axis, ...]
    year: int

    def of(self, case: str) -> Case:
        """Return a case by its name."""
        return next(each for each in self.cases if each.id == case)


def scenarios(scenario: Scenario) -> dict[str, Scenario]:
    """Return the corner cases from a reader's start and parameters, and the reader's own."""
    quo = status_quo(scenario)
    found = {name: scenario_from(moved, quo) for name, moved in CORNERS.items()}
    return found if scenario in found.values() else {**found, YOURS: scenario}


def total(measures: Measures, measure: Measure, year: int) -> float:
    """Return a measure in a year, summed over its partners."""
    return sum(measures.central(measure.variable, each, year) for each in measure.partners)


def cases(found: Mapping[str, Measures], year: int, run: CaseRun | None) -> Cases:
    """Return every case with its values.

    Parameters
    ----------
    found
        Results of each case, today first.
    run
        Ranges of all cases but today's in the same order; None until they are computed.
    """
    names = list(found)
    levels = [[total(each, measure, year) for each in found.values()] for measure in MEASURES]
    ranges = [
        [
            run.effect(index - 1, measure.variable, measure.partners, year)
            if run and name != TODAY
            else None
            for index, name in enumerate(names)
        ]
        for measure in MEASURES
    ]
    axes = tuple(
        axis_around([*row, *_ends(row[0], bands)], measure.form, signed=False)
        for row, bands, measure in zip(levels, ranges, MEASURES, strict=True)
    )
    return Cases(
        year=year,
        axes=axes,
        cases=tuple(
            Case(
                id=name,
                values=tuple(
                    _value(row[index], row[0], bands[index], axis)
                    for row, bands, axis in zip(levels, ranges, axes, strict=True)
                ),
            )
            for index, name in enumerate(names)
        ),
    )


def _ends(quo: float, bands: Sequence[tuple[float, float] | None]) -> list[float]:
    return [quo + end for band in bands if band for end in band]


def _value(value: float, quo: float, band: tuple[float, float] | None, axis: Axis) -> Value:
    return Value(
        value=value,
        change=value - quo,
        place=axis.place(value),
        quo_place=axis.place(quo),
        range=band,
        range_place=(axis.place(quo + band[0]), axis.place(quo + band[1])) if band else None,
    )


def binding(dataset: Dataset, scenario: Scenario, year: int, model: str) -> dict[str, Regimes]:
    """Return which regime binds in each case."""
    return {name: regimes(dataset, each, year, model) for name, each in scenarios(scenario).items()}


def re_exports(found: Mapping[str, Measures], year: int) -> dict[str, float] | None:
    """Return re-exports to Russia of each case against today's, US$ mn; None without them."""
    if any(each.outcome.re_exports is None for each in found.values()):
        return None
    central = {name: each.central("re_exports", "Russia", year) for name, each in found.items()}
    return {name: value - central[TODAY] for name, value in central.items()}
