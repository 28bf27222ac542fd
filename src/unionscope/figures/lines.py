"""Tables for the two charts of Outlook: one partner, one flow in colour, the others as context."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import pandas as pd

from unionscope.assumptions import START_REPLAY
from unionscope.dataset import Dataset
from unionscope.figures.forms import FORMS, Form
from unionscope.figures.layout import change_axis, dodged, share_axis, volume_axis
from unionscope.figures.observed import series
from unionscope.figures.outlook import moved
from unionscope.figures.ranges import CHANGE, LEVELS, Ranges
from unionscope.results import FLOWS, Measures
from unionscope.words import labels, sentences
from unionscope.words.labels import FLOW_NAMES

OFFICIAL, ESTIMATE, CONTEXT = "official", "estimate", "context"
PROJECTION, STATUS_QUO, CONTEXT_AHEAD, YEAR = "projection", "status quo", "context ahead", "year"
END_BOLD, END_MUTED, BAND = "end bold", "end muted", "band"
LIVE_COLUMNS = ["role", "series", "year", "value", "at", "place", "text", "alt", "high"]
#: The last year for which Belarus published trade by partner in full.
_LAST_REPORT = 2020
#: role, series, year, value, place of the label across and up (None where there is none), text,
#: words for readers who cannot see the chart, upper end of a range
Row = tuple[str, str, int, float, float | None, float | None, str, str, float | None]
#: A value label at the last year stands to the left, clear of the end labels: by this part of the
#: years of the run.
_LAST_YEAR_SHIFT = 0.118
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
    range: tuple[float, float] | None = None


@lru_cache(maxsize=64)
def past(dataset: Dataset, kind: str, flow: str, partner: str) -> pd.DataFrame:
    """Return observed values up to the base year: role, series, year, value, low, high."""
    form = FORMS[kind, LEVELS]
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

    `kind` is "volume" (US$ bn) or "share" (percent of the world total of the flow), `show` levels
    or the change against the status quo.  With `models`, the central lines of the other models
    stand where the other flows stand otherwise.
    """

    kind: str
    flow: str
    partner: str
    year: int
    show: str = LEVELS
    models: bool = False


@dataclass(frozen=True, eq=False)
class Results:
    """The measures that a chart draws: model in front, its status quo, other models, ranges."""

    scenario: Measures
    status_quo: Measures
    others: Mapping[str, tuple[Measures, Measures]] = field(default_factory=dict)
    ranges: Ranges | None = None


def line_chart(dataset: Dataset, results: Results, shown: Shown) -> LineChart:
    """Return the tables and the axis of a line chart."""
    form = FORMS[shown.kind, shown.show]
    variable = form.variable(shown.flow)
    scenario, status_quo = results.scenario, results.status_quo
    first = int(scenario.outcome.years[0])
    base_path = status_quo.path(variable, shown.partner)
    own = scenario.path(variable, shown.partner)
    changed = moved(scenario)
    history = past(dataset, shown.kind, shown.flow, shown.partner)
    if shown.show == CHANGE:
        own = _differences(own, base_path)
    context = _context(form, results, shown)
    band = results.ranges.path(variable, shown.partner, shown.show) if results.ranges else None
    reference = [0.0] * len(own) if shown.show == CHANGE else base_path
    axis = _axis(
        form, shown, [*history["value"]], reference, [own, *context.values(), *(band or ())]
    )

    def along(role: str, name: str, path: Sequence[float]) -> list[Row]:
        return [
            (role, name, first + i, form.shown(value), None, None, "", "", None)
            for i, value in enumerate(path)
        ]

    rows = along(PROJECTION, FLOW_NAMES[shown.flow], own)
    for name, path in context.items():
        rows += along(CONTEXT_AHEAD, name, path)
    if changed or shown.show == CHANGE:
        rows += along(STATUS_QUO, FLOW_NAMES[shown.flow], reference)
    if band:
        low, high = band
        rows += [
            (BAND, "", first + i, form.shown(each), None, None, "", "", form.shown(high[i]))
            for i, each in enumerate(low)
        ]
    at = shown.year - first
    value, against = own[at], reference[at]
    across = shown.year - (_LAST_YEAR_SHIFT * len(own) if at == len(own) - 1 else 0)
    name = FLOW_NAMES[shown.flow]
    rows.append(_at_year(form, (name, shown.year, across), value, against, axis))
    ends = [(END_BOLD, name, own[-1]), *((END_MUTED, name, p[-1]) for name, p in context.items())]
    if changed or shown.show == CHANGE:
        replay = scenario.outcome.scenario.start == START_REPLAY
        word = labels.AS_IT_WAS if replay else labels.KEY_STATUS_QUO
        ends.append((END_MUTED, word, reference[-1]))
    rows += _ends(form, ends, axis, first + len(own) - 1)
    live = pd.DataFrame(rows, columns=LIVE_COLUMNS)
    low_high = (band[0][at], band[1][at]) if band else None
    return LineChart(
        history, live, axis[0], axis[1], value, base_path[at], own[0], own[-1], low_high
    )


def _differences(path: Sequence[float], reference: Sequence[float]) -> list[float]:
    return [value - other for value, other in zip(path, reference, strict=True)]


def _context(form: Form, results: Results, shown: Shown) -> dict[str, list[float]]:
    """Return the grey lines: the other models where they are asked for, else the other flows."""
    if shown.models:
        pairs = {labels.MODEL_SHORT[model]: each for model, each in results.others.items()}
    else:
        pairs = {
            FLOW_NAMES[each]: (results.scenario, results.status_quo)
            for each in FLOWS
            if each != shown.flow
        }
    lines = {}
    by_name = {FLOW_NAMES[each]: each for each in FLOWS}
    for name, (measures, reference) in pairs.items():
        variable = form.variable(by_name.get(name, shown.flow))
        path = measures.path(variable, shown.partner)
        if shown.show == CHANGE:
            path = _differences(path, reference.path(variable, shown.partner))
        lines[name] = path
    return lines


def _axis(
    form: Form,
    shown: Shown,
    facts: Sequence[float],
    reference: Sequence[float],
    moving: Sequence[Sequence[float]],
) -> tuple[float, float]:
    """Return the span of the value axis, which stands still or moves in steps."""
    values = [form.shown(value) for path in moving for value in path]
    if shown.show == CHANGE:
        return change_axis(values)
    settled = [*facts, *map(form.shown, reference)]
    if shown.kind == "share":
        return share_axis(shown.partner, settled=settled, moving=values)
    return volume_axis(shown.flow, shown.partner, settled=settled, moving=values)


def _at_year(
    form: Form,
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
    return (YEAR, name, year, shown, across, inside, form.at_year(value), alt, None)


def _ends(
    form: Form, ends: Sequence[tuple[str, str, float]], axis: tuple[float, float], last: int
) -> list[Row]:
    """Return the labels at the right end, moved apart where they would overlap."""
    decimals = 0 if axis[1] - axis[0] >= _SHORT_AXIS else 1
    places = dodged([form.shown(value) for _, _, value in ends], *axis)
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
            None,
        )
        for (role, name, value), place in zip(ends, places, strict=True)
    ]
