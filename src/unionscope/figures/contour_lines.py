"""Contour lines of a table of values: marching squares, joined to lines."""

from collections.abc import Sequence

Point = tuple[float, float]
#: Two neighbouring places of the table, each as row and column.
_Edge = tuple[tuple[int, int], tuple[int, int]]


def contour_lines(
    x: Sequence[float], y: Sequence[float], values: Sequence[Sequence[float]], level: float
) -> list[list[Point]]:
    """Return where values, read linearly between their places, equal a level.

    A line either ends on the border of the table or closes and then repeats its first point.
    Larger values, and the level itself, lie on one side of it.

    Parameters
    ----------
    x, y
        Places of the columns and of the rows, rising.
    values
        One row per place of `y`, one number per place of `x`.

    Examples
    --------
    >>> contour_lines([0, 1, 2], [0, 1], [[0, 1, 2], [0, 1, 2]], 0.5)
    [[(0.5, 0.0), (0.5, 1.0)]]
    """

    def place(edge: _Edge) -> Point:
        (row, column), (next_row, next_column) = edge
        first, second = values[row][column], values[next_row][next_column]
        part = (level - first) / (second - first)
        return (
            x[column] + (x[next_column] - x[column]) * part,
            y[row] + (y[next_row] - y[row]) * part,
        )

    links: dict[_Edge, list[_Edge]] = {}
    for row in range(len(y) - 1):
        for column in range(len(x) - 1):
            for one, other in _crossed(values, row, column, level):
                links.setdefault(one, []).append(other)
                links.setdefault(other, []).append(one)
    return [[place(edge) for edge in line] for line in _joined(links)]


def _crossed(
    values: Sequence[Sequence[float]], row: int, column: int, level: float
) -> list[tuple[_Edge, _Edge]]:
    """Return pairs of sides of one cell between which the level runs."""
    corners = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)]
    above = [values[i][j] >= level for i, j in corners]
    sides: list[_Edge] = [
        (corners[0], corners[1]),
        (corners[1], corners[2]),
        (corners[3], corners[2]),
        (corners[0], corners[3]),
    ]
    crossed = [side for k, side in enumerate(sides) if above[k] != above[(k + 1) % 4]]
    if len(crossed) < 4:
        return [(crossed[0], crossed[1])] if crossed else []
    # A saddle: the middle of the cell says which two corners belong together.
    middle = sum(values[i][j] for i, j in corners) / 4 >= level
    bottom, right, top, left = crossed
    if middle == above[0]:
        return [(bottom, right), (top, left)]
    return [(bottom, left), (top, right)]


def _joined(links: dict[_Edge, list[_Edge]]) -> list[list[_Edge]]:
    """Return chains of linked sides: those with two ends first, then closed ones."""
    ends = [edge for edge, others in links.items() if len(others) == 1]
    seen: set[_Edge] = set()
    lines = []
    for start in [*ends, *links]:
        if start in seen:
            continue
        line = [start]
        seen.add(start)
        while onward := [edge for edge in links[line[-1]] if edge not in seen]:
            line.append(onward[0])
            seen.add(onward[0])
        if len(links[start]) == 2:
            line.append(start)
        lines.append(line)
    return lines
