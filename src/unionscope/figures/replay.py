"""The replay beside the facts: rows of its charts and its table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from unionscope.assumptions import START_REPLAY
from unionscope.dataset import Dataset
from unionscope.evidence import hindcast, verdicts
from unionscope.evidence.hindcast import REPLAY
from unionscope.evidence.past import TARGETS, is_share
from unionscope.evidence.verdict import NO_CHANGE, Verdict
from unionscope.figures.evidence import Table
from unionscope.figures.layout import dodged, ladder, share_axis
from unionscope.words import evidence as words
from unionscope.words import evidence_parts as parts
from unionscope.words.numbers import billions, interval, percent_number

#: What the page draws; the table holds every target.
DRAWN = ("exports_world", "import_share", "exports_russia", "imports_russia")
#: Columns of the table beside the fact.
METHODS = (NO_CHANGE, "ces", "reduced_form", "general_equilibrium", "driver")
FACT = "fact"


@dataclass(frozen=True, eq=False)
class ReplayChart:
    """Rows of one chart of the replay, with the ends of its value axis.

    `rows` has columns series ("fact" or a method), year, value, low, high, kind, place and text
    (end label).
    """

    rows: pd.DataFrame
    low: float
    high: float


def scale_of(target: str) -> float:
    """Return what a target is multiplied by to be drawn: US$ bn, or percent."""
    return 100.0 if is_share(target) else 0.001


def axis(target: str, values: list[float]) -> tuple[float, float]:
    """Return the ends of a value axis that holds some values, in drawn units."""
    if is_share(target):
        return share_axis("Russia", settled=values, moving=values)
    return 0.0, ladder(1.08 * max(values))


def replay_chart(dataset: Dataset, target: str) -> ReplayChart:
    """Return the fact with its range, three models and "no change" since 2021."""
    found = hindcast(dataset)
    mine = found[(found["target"] == target) & (found["method"] != "driver")]
    facts = mine[mine["method"] == NO_CHANGE]
    scale = scale_of(target)
    # What "no change" says is the fact of the first year, where every line begins.
    start = float(facts["forecast"].iloc[0])
    lines = {
        FACT: facts.assign(value=facts["fact"], low=facts["fact_low"], high=facts["fact_high"]),
        **{
            str(method): rows.assign(value=rows["forecast"], low=float("nan"), high=float("nan"))
            for method, rows in mine.groupby("method", sort=False)
        },
    }
    frames = []
    for name, rows in lines.items():
        first = pd.DataFrame([{"year": START_REPLAY, "value": start}])
        frame = pd.concat([first, rows[["year", "value", "low", "high"]]], ignore_index=True)
        frames.append(frame.assign(series=name))
    drawn = pd.concat(frames, ignore_index=True)
    drawn[["value", "low", "high"]] *= scale
    low, high = axis(target, drawn["value"].tolist())
    return ReplayChart(_labelled(drawn, low, high), low, high)


def _labelled(rows: pd.DataFrame, low: float, high: float) -> pd.DataFrame:
    """Return the rows with end labels moved apart."""
    last = rows.groupby("series", sort=False).tail(1)
    places = dodged(last["value"].tolist(), low, high)
    names = {FACT: parts.REPLAY_FACT, **words.METHOD_NAMES}
    texts = [
        f"{names[str(name)]} {value:.1f}"
        for name, value in zip(last["series"], last["value"], strict=True)
    ]
    rows.loc[last.index, "place"] = places
    rows.loc[last.index, "text"] = texts
    return rows


def verdict_of(dataset: Dataset, target: str) -> Verdict:
    """Return the verdict of the replay on a target."""
    return next(
        each for each in verdicts(dataset) if each.exercise == REPLAY and each.target == target
    )


def replay_subtitle(dataset: Dataset, target: str) -> str:
    """Return how far off the nearest model and "no change" were."""
    each = verdict_of(dataset, target)
    return parts.replay_subtitle(
        target, each.best_model, each.models[0][1], each.unit, each.no_change
    )


def replay_table(dataset: Dataset) -> Table:
    """Return every model's replay beside the fact, year by year."""
    found = hindcast(dataset)
    heads = (*parts.REPLAY_HEADS, *(words.METHOD_NAMES[name] for name in METHODS))
    rows = [
        _row(target, str(year), {str(row["method"]): row for row in group.to_dict("records")})
        for target in sorted(TARGETS, key=lambda each: (each not in DRAWN, TARGETS.index(each)))
        for year, group in found[found["target"] == target].groupby("year")
    ]
    return Table(heads, rows, tuple(range(2, len(heads))))


def _row(target: str, year: str, methods: Mapping[str, Mapping[Any, Any]]) -> list[str]:
    form = percent_number if is_share(target) else billions
    fact = methods[NO_CHANGE]
    exact = fact["fact_low"] == fact["fact_high"]
    return [
        words.TARGET_NAMES[target],
        year,
        form(fact["fact"]),
        "" if exact else interval(fact["fact_low"], fact["fact_high"], form),
        *(
            f"{form(methods[name]['forecast'])} ({parts.signed(methods[name]['error'])})"
            for name in METHODS
        ),
    ]
