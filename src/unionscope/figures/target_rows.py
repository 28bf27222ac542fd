"""The table behind the map: cells, lines with their labels, evidence, and where the reader is.

Places are in the unit of the axes, so that charts need not compute.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pandas as pd

from unionscope.analysis import Target
from unionscope.figures.contour_lines import Point, contour_lines
from unionscope.figures.layout import dodged
from unionscope.figures.targets import (
    Asked,
    Side,
    Spots,
    drawn_value,
    evidence,
    levels,
    printed,
    side,
    span,
    values,
    whole,
)
from unionscope.words import targets as words

CELL, LINE, TARGET_LINE = "cell", "line", "target line"
RIGHT, ABOVE, INSIDE = "label right", "label above", "label inside"
EVIDENCE, EVIDENCE_WORD, TARGET_MET = "evidence", "evidence word", "met"
TODAY, HERE, TODAY_WORD, HERE_WORD = "today", "here", "today word", "here word"
FRONTIER, POINT = "frontier", "point"
#: Names of the two tables of a map.
MAP, MARKS = "map", "marks"
COLUMNS = ["role", "series", "order", "x", "x2", "y", "y2", "vx", "vy", "turn"]
COLUMNS += ["shade", "met", "text", "alt"]
_TYPES = {name: object if name in ("role", "text", "alt") else float for name in COLUMNS}
Row = dict[str, Any]
#: Labels above the map keep this distance, as a share of its width.
_GAP_ABOVE = 0.1
#: A line whose two ends lie at the left and at the foot is labelled in its middle.
_NEAR = 1e-6
#: Distance of a word from its mark, and of marks' words from the sides, as shares of the span.
_WORD_DISTANCE = 0.07
_WORD_MARGIN = {False: 0.09, True: 0.17}


def edges(places: Sequence[float]) -> list[tuple[float, float]]:
    """Return from where to where the cell of each place reaches: halfway to its neighbours.

    Examples
    --------
    >>> edges([0.0, 1.0, 2.0])
    [(0.0, 0.5), (0.5, 1.5), (1.5, 2.0)]
    """
    middles = [(first + second) / 2 for first, second in pairwise(places)]
    return list(pairwise([places[0], *middles, places[-1]]))


def _cells(asked: Asked, target: Target | None) -> list[Row]:
    found, form = whole(asked), asked.form
    x, y = _sides(asked)
    low, high = span(asked)
    # Small effects must look small: the tones never share out less than this.
    tones = max(high - low, form.least)
    foot = (low + high - tones) / 2
    rows = []
    for (bottom, top), vy, line in zip(edges(y), found.y.tolist(), values(asked), strict=True):
        for (left, right), vx, value in zip(edges(x), found.x.tolist(), line, strict=True):
            met = target is None or target.sign * (value - target.level) <= 0
            rows.append(
                {
                    "role": CELL,
                    "x": left,
                    "x2": right,
                    "y": bottom,
                    "y2": top,
                    "vx": vx,
                    "vy": vy,
                    "shade": (value * form.scale - foot) / tones,
                    "met": float(met),
                    "alt": words.place(asked.axes, (vx, vy), form.level(value)),
                }
            )
    return rows


def _sides(asked: Asked) -> tuple[list[float], list[float]]:
    """Return the places along both sides in the units of the axes."""
    found = whole(asked)
    x = [drawn_value(asked.axes[0], each) for each in found.x.tolist()]
    y = [drawn_value(asked.axes[1], each) for each in found.y.tolist()]
    return x, y


def _polylines(asked: Asked, level: float) -> list[list[Point]]:
    """Return the lines of a level in the units of the axes; the level in the printed unit."""
    x, y = _sides(asked)
    table = [[printed(asked.form, value) for value in row] for row in values(asked)]
    return contour_lines(x, y, table, level)


def _lines(asked: Asked, marked: float | None) -> list[Row]:
    """Return round levels as lines, and the target's level as a line of its own."""
    across, up = side(asked.axes[0]), side(asked.axes[1])
    rows: list[Row] = []
    labels: list[Row] = []
    chosen = levels(asked)
    if marked is not None:
        chosen = [*(level for level in chosen if abs(level - marked) > _NEAR), marked]
    decimals = words.level_decimals(asked.form, levels(asked))
    series = 0
    for level in chosen:
        own = level == marked
        text = words.line_label(asked.form, level, decimals)
        text = words.target_label(asked.form, level) if own else text
        for line in _polylines(asked, level):
            series += 1
            role = TARGET_LINE if own else LINE
            rows += [
                {"role": role, "series": series, "order": k, "x": x, "y": y}
                for k, (x, y) in enumerate(line)
            ]
            labels.append({**_label(line, across, up), "text": text})
    return [*rows, *_apart(labels, across, up)]


def _label(line: list[Point], across: Side, up: Side) -> Row:
    """Return where the label of a line stands: right of the map, above it, or on the line."""
    for x, y in (line[0], line[-1]):
        if x > across.high - _NEAR:
            return {"role": RIGHT, "x": x, "y": y}
    for x, y in (line[0], line[-1]):
        if y > up.high - _NEAR:
            return {"role": ABOVE, "x": x, "y": y}
    x, y = line[len(line) // 2]
    return {"role": INSIDE, "x": x, "y": y}


def _apart(labels: list[Row], across: Side, up: Side) -> list[Row]:
    """Return labels moved apart along the side at which they stand."""
    right = [each for each in labels if each["role"] == RIGHT]
    above = [each for each in labels if each["role"] == ABOVE]
    inside = [each for each in labels if each["role"] == INSIDE]
    ups = dodged([each["y"] for each in right], up.low, up.high)
    alongs = dodged([each["x"] for each in above], across.low, across.high, _GAP_ABOVE)
    return [
        *({**each, "y": place} for each, place in zip(right, ups, strict=True)),
        *({**each, "x": place} for each, place in zip(above, alongs, strict=True)),
        *inside,
    ]


def _evidence(asked: Asked) -> list[Row]:
    (left, right), (bottom, top) = (
        tuple(drawn_value(key, end) for end in evidence(key)) for key in asked.axes
    )
    box = {"x": left, "x2": right, "y": bottom, "y2": top}
    return [
        {"role": EVIDENCE, **box},
        {"role": EVIDENCE_WORD, "x": left, "y": top, "text": words.EVIDENCE_WORD},
    ]


def _met_word(cells: list[Row]) -> list[Row]:
    """Return the word that says where the target is met, in the middle of that part."""
    met = [cell for cell in cells if cell["met"]]
    if not met or len(met) == len(cells):
        return []
    x = sum(cell["x"] + cell["x2"] for cell in met) / 2 / len(met)
    y = sum(cell["y"] + cell["y2"] for cell in met) / 2 / len(met)
    return [{"role": TARGET_MET, "x": x, "y": y, "text": words.TARGET_MET}]


@lru_cache(maxsize=16)
def still(asked: Asked, target: Target | None = None) -> pd.DataFrame:
    """Return everything on a map that does not depend on where the scenario stands.

    Parameters
    ----------
    asked
        A map that is `unplaced`.
    target
        Marks the part of the map that meets it, and its level.
    """
    cells = _cells(asked, target)
    marked = None if target is None else printed(asked.form, target.level)
    rows = [*cells, *_lines(asked, marked), *_evidence(asked)]
    if target is not None:
        rows += _met_word(cells)
    return _table(rows)


def _table(rows: Sequence[Row]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS)


def _beside(place: Point, across: Side, up: Side, *, above: bool, long: bool) -> Point:
    """Return where the word of a mark stands: above or below it, and within the map."""
    width, height = across.high - across.low, up.high - up.low
    margin = _WORD_MARGIN[long] * width
    x = min(max(place[0], across.low + margin), across.high - margin)
    distance = _WORD_DISTANCE * height
    y = place[1] + distance if above else place[1] - distance
    if not up.low + distance / 2 < y < up.high - distance / 2:
        y = 2 * place[1] - y
    return x, y


def marks(asked: Asked, spots: Spots) -> list[Row]:
    """Return where the scenario stands and where both assumptions are as today."""
    across, up = side(asked.axes[0]), side(asked.axes[1])

    def drawn(place: tuple[float, float]) -> Point:
        return drawn_value(asked.axes[0], place[0]), drawn_value(asked.axes[1], place[1])

    def mark(role: str, place: Point, **more: object) -> Row:
        return {"role": role, "x": place[0], "y": place[1], **more}

    here, today = drawn(spots.here.place), drawn(spots.today.place)
    form = asked.form
    value, before = form.level(spots.here.value), form.level(spots.today.value)
    as_today = words.today_word(replay=asked.replay)
    both = spots.here.place == spots.today.place
    above = here[1] >= today[1]
    text = f"{as_today} {value}" if both else value
    rows = [
        mark(TODAY, today),
        mark(HERE, here, alt=words.place(asked.axes, spots.here.place, value)),
        mark(HERE_WORD, _beside(here, across, up, above=above, long=both), text=text),
    ]
    if not both:
        word = f"{as_today} {before}"
        beside = _beside(today, across, up, above=not above, long=True)
        rows.append(mark(TODAY_WORD, beside, text=word))
    return rows


def live(
    asked: Asked,
    spots: Spots,
    turn: int,
    target: Target | None = None,
    more: Sequence[Row] = (),
) -> dict[str, pd.DataFrame]:
    """Return the two tables of a map by name: what a click leaves as it is, and where one stands.

    Parameters
    ----------
    turn
        Another number makes a click on the same cell another selection.
    more
        Rows of a frontier.
    """
    drawn = [still(asked.unplaced, target), _table(more)]
    return {MAP: _joined(drawn, turn), MARKS: _joined([_table(marks(asked, spots))], turn)}


def _joined(parts: Sequence[pd.DataFrame], turn: int) -> pd.DataFrame:
    """Return parts as one table with one type a column."""
    typed = [part.astype(_TYPES) for part in parts if len(part)]
    table = pd.concat(typed, ignore_index=True)
    return table.assign(
        turn=float(turn), text=table["text"].fillna(""), alt=table["alt"].fillna("")
    )


def turn_after(turn: int, clicked: Point | None, here: Point) -> tuple[int, Point | None]:
    """Return the turn for a map whose last click lies where the scenario may no longer be.

    As long as the scenario stands where it was clicked, nothing has to be sent anew; once it has
    left, the same place must be a new place to click.
    """
    if clicked is None or clicked == here:
        return turn, clicked
    return turn + 1, None
