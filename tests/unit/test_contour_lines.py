"""Contour lines lie where a table of values has their level, and end only at its border."""

from itertools import pairwise
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionscope.figures.contour_lines import contour_lines

X = [0.0, 1.0, 2.5, 4.0, 5.0]
Y = [-1.0, 0.0, 3.0, 4.0]
VALUES = st.floats(-10, 10, allow_nan=False)
TABLES = st.lists(
    st.lists(VALUES, min_size=len(X), max_size=len(X)), min_size=len(Y), max_size=len(Y)
)


def index(places, value):
    """Return the position of a value among places, with the part between two of them."""
    for k in range(len(places) - 1):
        if places[k] <= value <= places[k + 1]:
            return k + (value - places[k]) / (places[k + 1] - places[k])
    raise AssertionError(f"{value} lies outside {places}")


def at(table, x, y):
    """Return a table's value at a point on one of its grid lines, read linearly."""
    column, row = index(X, x), index(Y, y)
    j, i = min(floor(column), len(X) - 2), min(floor(row), len(Y) - 2)
    right, up = column - j, row - i
    low = table[i][j] * (1 - right) + table[i][j + 1] * right
    high = table[i + 1][j] * (1 - right) + table[i + 1][j + 1] * right
    return low * (1 - up) + high * up


@given(TABLES, VALUES)
def test_every_point_of_a_line_has_the_level(table, level):
    for line in contour_lines(X, Y, table, level):
        for x, y in line:
            assert at(table, x, y) == pytest.approx(level, abs=1e-6)


@given(TABLES, VALUES)
def test_a_line_ends_at_the_border_or_not_at_all(table, level):
    for line in contour_lines(X, Y, table, level):
        assert len(line) >= 2
        if line[0] == line[-1] and len(line) > 2:
            continue
        for x, y in (line[0], line[-1]):
            border = min(abs(x - X[0]), abs(x - X[-1]), abs(y - Y[0]), abs(y - Y[-1]))
            assert border < 1e-9


@given(TABLES, VALUES)
def test_a_level_is_crossed_exactly_where_neighbours_lie_on_both_sides(table, level):
    above = [[value >= level for value in row] for row in table]
    crossings = sum(a != b for row in above for a, b in pairwise(row))
    crossings += sum(
        a != b for row, after in pairwise(above) for a, b in zip(row, after, strict=True)
    )
    lines = contour_lines(X, Y, table, level)
    closed = sum(line[0] == line[-1] and len(line) > 2 for line in lines)
    points = sum(map(len, lines))
    # A line that closes on distinct sides repeats its first point; equal points may also be two
    # sides that meet in one corner, hence the bounds.
    assert crossings <= points <= crossings + closed


def test_a_plane_has_one_straight_line():
    table = [[x + 2 * y for x in X] for y in Y]
    (line,) = contour_lines(X, Y, table, 3.0)
    assert [x + 2 * y for x, y in line] == pytest.approx([3.0] * len(line))
    assert {line[0], line[-1]} == {(5.0, -1.0), (0.0, 1.5)}


def test_a_hill_has_a_closed_line_around_its_top():
    places = [float(k) for k in range(7)]
    table = [[-((x - 3) ** 2) - (y - 3) ** 2 for x in places] for y in places]
    (line,) = contour_lines(places, places, table, -3.0)
    assert line[0] == line[-1]
    assert all(1.0 < (x - 3) ** 2 + (y - 3) ** 2 < 5.0 for x, y in line)


@pytest.mark.parametrize(("corner", "joined"), [(2.0, True), (1.0, False)])
def test_at_a_saddle_the_middle_decides_what_belongs_together(corner, joined):
    lines = contour_lines([0, 1], [0, 1], [[corner, 0.0], [0.0, corner]], 0.6)
    assert len(lines) == 2
    # High corners hang together where the middle is high: then lines cut off the low corners.
    around_origin = any(
        {0.0} <= {x for x, _ in line} and {0.0} <= {y for _, y in line} for line in lines
    )
    assert around_origin != joined


@pytest.mark.parametrize("level", [-0.5, 7.5])
def test_a_level_that_never_occurs_has_no_line(level):
    assert contour_lines([0, 1, 2], [0, 1], [[0, 1, 2], [5, 6, 7]], level) == []
