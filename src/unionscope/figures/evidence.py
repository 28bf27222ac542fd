"""Everything on Evidence but the test on the past: verdicts, replay, forecasts of the time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Any

import pandas as pd

from unionscope.assumptions import START_REPLAY
from unionscope.dataset import Dataset
from unionscope.evidence import (
    Verdict,
    causes_of_2022,
    completion_claims,
    contemporary_forecasts,
    hindcast,
    verdicts,
    without_outcome,
)
from unionscope.evidence.backtest import BACKTEST
from unionscope.evidence.before_war import BEFORE_WAR
from unionscope.evidence.forecasts import AHEAD
from unionscope.evidence.hindcast import REPLAY
from unionscope.evidence.past import FIRST_ORIGIN
from unionscope.figures.layout import ladder
from unionscope.words import evidence as words
from unionscope.words import evidence_parts as parts
from unionscope.words.labels import KIND_SHORT
from unionscope.words.numbers import percent

EXERCISES = (REPLAY, BACKTEST, BEFORE_WAR)
#: Models in the order of columns.
MODELS = (
    "ces",
    "reduced_form",
    "general_equilibrium",
    "pass_through_80",
    "pass_through_60",
)
_NOT_TRIED = "–"


@dataclass(frozen=True)
class Table:
    """A table ready to print; the columns in `numbers` hold numbers."""

    heads: tuple[str, ...]
    rows: list[list[str]]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class MissesChart:
    """Average misses as multiples of that of "no change"; `top` ends the axis."""

    rows: pd.DataFrame
    top: float


def lead_numbers(dataset: Dataset) -> words.Lead:
    """Return the numbers of the first sentence."""
    years = hindcast(dataset)["year"]
    return lead_of(verdicts(dataset), first=int(years.min()), last=int(years.max()))


def lead_of(found: Sequence[Verdict], *, first: int, last: int) -> words.Lead:
    """Return the numbers of the first sentence from verdicts and the years of the replay."""
    replay = [each for each in found if each.exercise == REPLAY]
    ahead = [each for each in found if each.exercise == BACKTEST and each.horizon == 1]
    return words.Lead(
        base=START_REPLAY,
        first=first,
        last=last,
        origin=FIRST_ORIGIN,
        lost=_nearer(each for each in replay if each.no_change_wins),
        won=_nearer(each for each in replay if not each.no_change_wins),
        lost_ahead=_nearer(each for each in ahead if each.no_change_wins),
        won_ahead=_nearer(each for each in ahead if not each.no_change_wins),
    )


def _nearer(found: Iterable[Verdict]) -> tuple[words.Nearer, ...]:
    return tuple(
        words.Nearer(
            target=each.target,
            unit=each.unit,
            no_change=each.no_change,
            model=each.models[0][1],
            chance=each.chance,
        )
        for each in found
    )


def _shown(found: Sequence[Verdict], exercise: str) -> list[Verdict]:
    """Return the verdicts of an exercise, first those where "no change" wins."""
    mine = [each for each in found if each.exercise == exercise]
    return sorted(mine, key=lambda each: not each.no_change_wins)


def verdict_table(found: Sequence[Verdict], exercise: str) -> Table:
    """Return who was nearer, question by question."""
    mine = _shown(found, exercise)
    tried = {name for each in mine for name, _ in each.models}
    models = [name for name in MODELS if name in tried]
    extra = {REPLAY: (words.ROBUST,), BACKTEST: (words.CHANCE,)}.get(exercise, ())
    heads = (
        *words.VERDICT_COLUMNS,
        *(words.METHOD_NAMES[name] for name in models),
        *words.VERDICT_ENDS,
        *extra,
    )
    rows = [_verdict_row(each, models, exercise) for each in mine]
    count = len(models)
    return Table(heads, rows, (*range(1, count + 2), count + 3))


def _verdict_row(each: Verdict, models: Sequence[str], exercise: str) -> list[str]:
    errors = dict(each.models)
    question = words.TARGET_NAMES[each.target]
    if each.horizon:
        question = f"{question}, {words.ahead(each.horizon)}"
    row = [
        question,
        words.miss(each.no_change, each.unit),
        *(words.miss(errors[name], each.unit) if name in errors else _NOT_TRIED for name in models),
        nearer_words(each),
        str(each.n),
    ]
    if exercise == REPLAY:
        row.append(words.robust(each.robust))
    if exercise == BACKTEST:
        row.append(words.chance(each.chance))
    return row


def nearer_words(each: Verdict) -> str:
    """Return in words who was nearer to the facts."""
    simple = {name for name, _ in each.yardsticks}
    return words.nearer(
        wins=each.no_change_wins,
        tie=abs(each.no_change - each.models[0][1]) < words.TIE,
        best=each.best_model,
        beaten=each.beaten_models,
        simple=each.nearest if each.nearest in simple else "",
    )


def log_note(found: Sequence[Verdict]) -> str:
    """Return what a percent means, by the largest miss among verdicts."""
    largest = max(
        error
        for each in found
        if each.unit == "log"
        for error in (each.no_change, *(error for _, error in each.models))
    )
    return words.log_note(largest, 1 - exp(-largest), exp(largest) - 1)


def misses_chart(found: Sequence[Verdict], exercise: str) -> MissesChart:
    """Return the average miss of every model as a multiple of that of "no change".

    For the test on the past, one year ahead only.
    """
    mine = [each for each in _shown(found, exercise) if each.horizon <= 1]
    rows = pd.DataFrame(
        [
            {
                "question": words.TARGET_NAMES[each.target],
                "series": name,
                "value": error / each.no_change,
            }
            for each in mine
            for name, error in each.models
        ]
    )
    return MissesChart(rows, max(2.0, ladder(float(rows["value"].max()))))


def cause_table(dataset: Dataset) -> Table:
    """Return what part of the rise of 2022 each cause explains by itself."""
    rows = [
        [
            parts.CAUSE_NAMES[str(row["cause"])],
            words.METHOD_NAMES[str(row["method"])],
            percent(float(row["share_of_rise"]), 0),
        ]
        for row in causes_of_2022(dataset).to_dict("records")
    ]
    return Table(parts.CAUSE_HEADS, rows, (2,))


@dataclass(frozen=True)
class Said:
    """One row of a table of forecasts; sources are keys separated by semicolons."""

    cells: list[str]
    sources: tuple[str, ...]
    caveat: str


def forecasts(dataset: Dataset, *, ahead: bool) -> list[Said]:
    """Return forecasts of the time, or estimates and claims; the furthest off first."""
    table = contemporary_forecasts(dataset)
    mine = table[table["kind"].isin(AHEAD) == ahead]
    # What lies within the doubt of the fact missed nothing, whatever its distance.
    distance = mine["error"].abs().where(~mine["within_doubt"], -1.0)
    order = distance.sort_values(ascending=False, kind="stable").index
    return [_said(row, ahead=ahead) for row in mine.loc[order].to_dict("records")]


def _said(row: Mapping[Any, Any], *, ahead: bool) -> Said:
    unit = str(row["unit"])
    low, high, outcome, outcome_low, outcome_high, error, still = (
        float(row[name])
        for name in (
            *("stated_low", "stated_high", "outcome", "outcome_low", "outcome_high"),
            *("error", "no_change_error"),
        )
    )
    quality = KIND_SHORT[str(row["outcome_quality"])]
    year = row["year"]
    # Claims about the present have no "no change" to be set against.
    unknown = "" if pd.isna(still) else parts.against(still, unit, within_doubt=False)
    no_change = [unknown] if ahead else []
    return Said(
        [
            parts.date(str(row["said"])),
            str(row["statement"]),
            parts.stated(low, high, unit),
            f"{year}: {parts.happened(outcome, outcome_low, outcome_high, unit, quality)}",
            parts.against(error, unit, within_doubt=bool(row["within_doubt"])),
            *no_change,
        ],
        (str(row["source"]), str(row["outcome_source"])),
        str(row["caveat"]),
    )


def open_forecasts(dataset: Dataset) -> list[Said]:
    """Return forecasts and plans whose outcome is not in the data."""
    return [
        Said(
            [
                parts.date(str(row["ref_date"])),
                str(row["statement"]),
                parts.open_number(str(row["value"]), str(row["unit"])),
            ],
            (str(row["source"]),),
            "",
        )
        for row in without_outcome(dataset).to_dict("records")
    ]


@dataclass(frozen=True)
class Undercut:
    """Claims of completion that a later one undercut, of how many."""

    rows: list[Said]
    total: int


def undercut_claims(dataset: Dataset) -> Undercut:
    """Return claims of completed programmes with a lower claim later for the same package."""
    every = completion_claims(dataset)
    rows = [
        Said(
            [
                parts.date(str(row["date"])),
                str(row["said_by"]),
                percent(float(row["claimed"]), 0),
                str(row["package"]),
                percent(float(row["lower_later"]), 0),
                str(row["lower_later_by"]),
                parts.date(str(row["lower_later_date"])),
            ],
            (str(row["source"]),),
            "",
        )
        for row in every[every["lower_later"].notna()].to_dict("records")
    ]
    return Undercut(rows, len(every))
