"""Tables for the charts of all partners at once: stacked volumes and shares side by side."""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.figures.layout import dodged, ladder
from unionscope.figures.observed import series
from unionscope.results import SHARES, WORLD, Measures
from unionscope.words.labels import ALL_OTHERS
from unionscope.words.numbers import billions, percent_number, to_percent

#: Groups of partners that facts since 2010 can tell apart, from the bottom of the stack.
GROUPS = ("Russia", "EU", "Ukraine", "China", ALL_OTHERS)
_STACK_COLUMNS = ["role", "partner", "kind", "year", "value", "low", "high", "place", "text"]
_LINE_COLUMNS = ["role", "partner", "kind", "year", "value", "place", "text"]
_TOP_ROOM = 1.12
_SHARE_SPAN = (0.0, 80.0)
#: Steps by which the share axis widens where a share would leave it.
_SHARE_STEP = 10.0


@dataclass(frozen=True, eq=False)
class PartnersChart:
    """What a chart of all partners draws; `past` is drawn once, `live` is sent anew."""

    past: pd.DataFrame
    live: pd.DataFrame
    low: float
    high: float


def group_path(measures: Measures, variable: str, group: str) -> list[float]:
    """Return the central path of a group; "All others" is the world less the named groups."""
    if group != ALL_OTHERS:
        return measures.path(variable, group)
    if variable in SHARES.values():
        named = [measures.path(variable, each) for each in GROUPS if each != ALL_OTHERS]
        return [1 - sum(values) for values in zip(*named, strict=True)]
    world = measures.path(variable, WORLD)
    named = [measures.path(variable, each) for each in GROUPS if each != ALL_OTHERS]
    return [
        total - sum(values) for total, values in zip(world, zip(*named, strict=True), strict=True)
    ]


def _kind(quality: str) -> str:
    return "official" if quality == "official" else "estimate"


@lru_cache(maxsize=32)
def stack_past(dataset: Dataset, flow: str) -> pd.DataFrame:
    """Return observed volumes by group as stacked segments, US$ bn."""
    rows = []
    heights: dict[int, float] = {}
    for group in GROUPS:
        observed = series(dataset, flow, group)
        for year, quality, value in observed[["year", "kind", "value"]].itertuples(index=False):
            low = heights.get(year, 0.0)
            heights[year] = low + value / 1000
            rows.append(
                ("bar", group, _kind(quality), year, value / 1000, low, heights[year], None, "")
            )
    return pd.DataFrame(rows, columns=_STACK_COLUMNS)


def stack_labels(
    parts: list[tuple[str, float]], year: int, high: float
) -> list[tuple[object, ...]]:
    """Return labels beside the last column, moved apart where they would overlap."""
    middles, top = [], 0.0
    for _, value in parts:
        middles.append(top + value / 2)
        top += value
    places = dodged(middles, 0.0, high)
    return [
        ("label", name, "", year, value, None, None, place, f"{name} {billions(value * 1000)}")
        for (name, value), place in zip(parts, places, strict=True)
    ]


def history_stack(dataset: Dataset, flow: str) -> PartnersChart:
    """Return observed volumes by group with their labels, without any projection."""
    past = stack_past(dataset, flow)
    last = int(past["year"].max())
    high = ladder(float(past["high"].max()) * 1.05)
    parts = past[past["year"] == last][["partner", "value"]].itertuples(index=False, name=None)
    labels = pd.DataFrame(stack_labels(list(parts), last, high), columns=_STACK_COLUMNS)
    return PartnersChart(pd.concat([past, labels], ignore_index=True), labels.head(0), 0.0, high)


def stack_chart(
    dataset: Dataset, scenario: Measures, status_quo: Measures, *, flow: str, year: int
) -> PartnersChart:
    """Return observed and projected volumes by group, with the status-quo total."""
    first = int(scenario.outcome.years[0])
    past = stack_past(dataset, flow)
    past = past[past["year"] <= first]
    world, reference = scenario.path(flow, WORLD), status_quo.path(flow, WORLD)
    high = ladder(max(*past["high"], *(value / 1000 for value in reference)) * _TOP_ROOM)
    if max(world) / 1000 > high:
        high = ladder(max(world) / 1000)
    rows: list[tuple[object, ...]] = []
    heights = [0.0] * len(world)
    paths = {group: group_path(scenario, flow, group) for group in GROUPS}
    for group, path in paths.items():
        for i, value in enumerate(path[1:], start=1):
            low, heights[i] = heights[i], heights[i] + value / 1000
            rows.append(
                ("bar", group, "projection", first + i, value / 1000, low, heights[i], None, "")
            )
    rows += [
        ("status quo", WORLD, "", first + i, value / 1000, None, None, None, "")
        for i, value in enumerate(reference)
    ]
    last = [(group, path[-1] / 1000) for group, path in paths.items()]
    rows += stack_labels(last, first + len(world) - 1, high)
    at = year - first
    rows.append(("year", WORLD, "", year, world[at] / 1000, None, None, None, billions(world[at])))
    return PartnersChart(past, pd.DataFrame(rows, columns=_STACK_COLUMNS), 0.0, high)


@lru_cache(maxsize=32)
def shares_past(dataset: Dataset, flow: str) -> pd.DataFrame:
    """Return observed shares by group in percent; estimates begin with the last official year."""
    frames = []
    for group in GROUPS:
        rows = series(dataset, SHARES[flow], group)
        last_official = rows.loc[rows["kind"] == "official", "year"].max()
        for kind, part in (
            ("official", rows[rows["year"] <= last_official]),
            ("estimate", rows[rows["year"] >= last_official]),
        ):
            frames.append(
                pd.DataFrame(
                    {
                        "role": "line",
                        "partner": group,
                        "kind": kind,
                        "year": part["year"],
                        "value": part["value"].map(to_percent),
                        "place": None,
                        "text": part["kind"].map(_kind),
                    }
                )
            )
    return pd.concat(frames, ignore_index=True)


def shares_chart(
    dataset: Dataset, scenario: Measures, status_quo: Measures, *, flow: str, year: int
) -> PartnersChart:
    """Return observed and projected shares of every group, with the status quo of each."""
    first = int(scenario.outcome.years[0])
    past = shares_past(dataset, flow)
    past = past[past["year"] <= first]
    variable = SHARES[flow]
    low, high = _SHARE_SPAN
    rows: list[tuple[object, ...]] = []
    ends = []
    for group in GROUPS:
        path = [to_percent(value) for value in group_path(scenario, variable, group)]
        reference = [to_percent(value) for value in group_path(status_quo, variable, group)]
        while max(path) > high:
            high += _SHARE_STEP
        for i, (value, before) in enumerate(zip(path, reference, strict=True)):
            rows.append(("line", group, "projection", first + i, value, None, ""))
            rows.append(("line", group, "status quo", first + i, before, None, ""))
        rows.append(("year", group, "", year, path[year - first], None, ""))
        ends.append((group, path[-1]))
    places = dodged([value for _, value in ends], low, high)
    last = int(scenario.outcome.years[-1])
    rows += [
        ("label", group, "", last, value, place, f"{group} {percent_number(value / 100, 0)}\u00a0%")
        for (group, value), place in zip(ends, places, strict=True)
    ]
    return PartnersChart(past, pd.DataFrame(rows, columns=_LINE_COLUMNS), low, high)
