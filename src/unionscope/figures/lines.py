"""Tables for the two charts of Outlook: one partner, one flow in colour, the others as context."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.figures.layout import dodged, share_axis, volume_axis
from unionscope.figures.observed import series
from unionscope.results import FLOWS, SHARES, Measures
from unionscope.words import sentences
from unionscope.words.labels import FLOW_NAMES
from unionscope.words.numbers import billions, percent, to_percent, usd

OFFICIAL, ESTIMATE, CONTEXT = "official", "estimate", "context"
PROJECTION, STATUS_QUO, CONTEXT_AHEAD, YEAR = "projection", "status quo", "context ahead", "year"
END_BOLD, END_MUTED = "end bold", "end muted"
LIVE_COLUMNS = ["role", "series", "year", "value", "at", "place", "text", "alt"]
#: The last year for which Belarus published trade by partner in full.
_LAST_REPORT = 2020
#: role, series, year, value, place of the label across and up (None where there is none), text,
#: words for readers who cannot see the chart
Row = tuple[str, str, int, float, float | None, float | None, str, str]
#: A value label at the last year stands this many years to the left, clear of the end labels.
_LAST_YEAR_SHIFT = 1.3
#: Axes shorter than this (US$ bn or percent) need a decimal in their end labels.
_SHORT_AXIS = 40
#: Distance of the value label from its point, as a share of the axis span.
_VALUE_DISTANCE = 0.055


@dataclass(frozen=True, eq=False)
class LineChart:
    """What a line chart draws.  Money in US$ bn, shares in percent.

    `past` stands in the chart's specification and never changes with a slider; `live` is sent
    anew each time.
    """

    past: pd.DataFrame
    live: pd.DataFrame
    low: float
    high: float
    value: float
    status_quo: float
    base: float
    end: float


@dataclass(frozen=True)
class _Kind:
    """How a chart reads and writes its values."""

    variable: Callable[[str], str]
    shown: Callable[[float], float]
    at_year: Callable[[float], str]
    at_end: Callable[[float, int], str]
    read: Callable[[float], str]


def _itself(flow: str) -> str:
    return flow


_KINDS = {
    "volume": _Kind(
        variable=_itself,
        shown=lambda value: value / 1000,
        at_year=billions,
        at_end=billions,
        read=usd,
    ),
    "share": _Kind(
        variable=lambda flow: SHARES[flow],
        shown=to_percent,
        at_year=percent,
        at_end=percent,
        read=percent,
    ),
}


@lru_cache(maxsize=64)
def past(dataset: Dataset, kind: str, flow: str, partner: str) -> pd.DataFrame:
    """Return observed values up to the base year: role, series, year, value, low, high."""
    form = _KINDS[kind]
    frames = []
    for each in FLOWS:
        rows = series(dataset, form.variable(each), partner)
        shown = pd.DataFrame(
            {
                "year": rows["year"],
                "value": rows["value"].map(form.shown),
                "low": rows["low"].map(form.shown),
                "high": rows["high"].map(form.shown),
                "series": FLOW_NAMES[each],
                "quality": rows["kind"],
            }
        )
        if each != flow:
            frames.append(shown.assign(role=CONTEXT, low=None, high=None))
            continue
        official = shown[shown["quality"] == "official"]
        # Estimates begin with the last official figure, so that the line has no gap.
        later = shown[shown["year"] >= official["year"].max()] if len(official) else shown
        frames += [official.assign(role=OFFICIAL), later.assign(role=ESTIMATE)]
    # More facts than the starting point are drawn too; the projection still starts from it.
    return pd.concat([frame for frame in frames if len(frame)], ignore_index=True)


@lru_cache(maxsize=16)
def last_official(dataset: Dataset, partner: str) -> int:
    """Return the last year with an official figure for a partner; 2020 where there is none."""
    rows = series(dataset, "exports", partner)
    official = rows.loc[rows["kind"] == "official", "year"]
    return int(official.max()) if len(official) else _LAST_REPORT


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a line chart is about.

    `kind` is "volume" (US$ bn) or "share" (percent of the world total of the flow).
    """

    kind: str
    flow: str
    partner: str
    year: int


def line_chart(
    dataset: Dataset, scenario: Measures, status_quo: Measures, shown: Shown
) -> LineChart:
    """Return the tables and the axis of a line chart."""
    kind, flow, partner, year = shown.kind, shown.flow, shown.partner, shown.year
    form = _KINDS[kind]
    first = int(scenario.outcome.years[0])
    changed = bool(scenario.outcome.scenario.changed())
    paths = {each: scenario.path(form.variable(each), partner) for each in FLOWS}
    base_path = status_quo.path(form.variable(flow), partner)
    history = past(dataset, kind, flow, partner)
    settled = [*history["value"], *map(form.shown, base_path)]
    moving = [form.shown(value) for path in paths.values() for value in path]
    axis = volume_axis(flow, partner, settled=settled, moving=moving)
    if kind == "share":
        axis = share_axis(partner, settled=settled, moving=moving)

    rows: list[Row] = []
    for each, path in paths.items():
        role = PROJECTION if each == flow else CONTEXT_AHEAD
        rows += [
            (role, FLOW_NAMES[each], first + i, form.shown(value), None, None, "", "")
            for i, value in enumerate(path)
        ]
    if changed:
        rows += [
            (STATUS_QUO, FLOW_NAMES[flow], first + i, form.shown(value), None, None, "", "")
            for i, value in enumerate(base_path)
        ]
    at = year - first
    value, reference = paths[flow][at], base_path[at]
    last = first + len(paths[flow]) - 1
    across = year - (_LAST_YEAR_SHIFT if year == last else 0)
    rows.append(_at_year(form, (FLOW_NAMES[flow], year, across), value, reference, axis))
    rows += _ends(form, paths, flow, base_path if changed else None, axis, first)
    live = pd.DataFrame(rows, columns=LIVE_COLUMNS)
    own = paths[flow]
    return LineChart(history, live, axis[0], axis[1], value, reference, own[0], own[-1])


def _at_year(
    form: _Kind,
    where: tuple[str, int, float],
    value: float,
    reference: float,
    axis: tuple[float, float],
) -> Row:
    """Return the value at the year, written on the side away from the status quo."""
    low, high = axis
    distance = _VALUE_DISTANCE * (high - low)
    shown = form.shown(value)
    place = shown + distance if value >= reference else shown - distance
    inside = min(max(place, low + distance), high - distance)
    name, year, across = where
    alt = sentences.point_alt(name, year, form.read(value), form.read(reference))
    return (YEAR, name, year, shown, across, inside, form.at_year(value), alt)


def _ends(
    form: _Kind,
    paths: dict[str, list[float]],
    flow: str,
    base_path: list[float] | None,
    axis: tuple[float, float],
    first: int,
) -> list[Row]:
    """Return the labels at the right end, moved apart where they would overlap."""
    ends = [
        (END_BOLD if each == flow else END_MUTED, FLOW_NAMES[each], path[-1])
        for each, path in paths.items()
    ]
    if base_path:
        ends.append((END_MUTED, "status quo", base_path[-1]))
    decimals = 0 if axis[1] - axis[0] >= _SHORT_AXIS else 1
    places = dodged([form.shown(value) for _, _, value in ends], *axis)
    last = first + len(paths[flow]) - 1
    return [
        (
            role,
            name,
            last,
            form.shown(value),
            last,
            place,
            f"{name} {form.at_end(value, decimals)}",
            "",
        )
        for (role, name, value), place in zip(ends, places, strict=True)
    ]
