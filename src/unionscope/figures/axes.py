"""Ticks that read well."""

_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
_MOST = 7


def ticks(low: float, high: float) -> tuple[float, ...]:
    """Return at most seven round ticks from one end of an axis to the other.

    Examples
    --------
    >>> ticks(0, 100)
    (0.0, 20.0, 40.0, 60.0, 80.0, 100.0)
    >>> ticks(30, 80)
    (30.0, 40.0, 50.0, 60.0, 70.0, 80.0)
    """
    span = high - low
    step = next(each for each in _STEPS if span / each <= _MOST - 1 + 1e-9)
    count = int(span / step + 1e-9)
    first = -(-low // step) * step
    marks = [round(float(first + index * step), 9) for index in range(count + 1)]
    return tuple(mark for mark in marks if mark <= high + 1e-9)
