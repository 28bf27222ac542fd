"""Where labels go and how far axes reach: layout in data units, so that charts need not compute."""

from collections.abc import Sequence

#: Labels at line ends keep this distance, as a share of the axis span.
SMALLEST_GAP = 0.062
_PASSES = 30
#: Axis tops that read well; an axis takes the next one, so that it moves in steps or not at all.
_LADDER = (0.1, 0.2, 0.5, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100)
#: Room for slider moves and ranges above what history and the status quo need.
_ROOM = 1.6

#: Fixed spans of the two charts about Russia, which everything else is compared with.
_VOLUMES_RUSSIA = {"turnover": 100.0, "exports": 60.0, "imports": 60.0}
_SHARES_RUSSIA = (30.0, 80.0)
_STEP_SHARES = 10.0
#: Changes below this (US$ bn or points) must not look large.
_SMALLEST_CHANGE = 5.0


def dodged(
    values: Sequence[float], low: float, high: float, smallest_gap: float = SMALLEST_GAP
) -> list[float]:
    """Return label positions near their values that do not overlap, all within the axis.

    Parameters
    ----------
    smallest_gap
        Distance of labels, as a share of the axis span.

    Examples
    --------
    >>> [round(each, 1) for each in dodged([50.0, 50.0], 0, 100)]
    [46.9, 53.1]
    """
    gap = smallest_gap * (high - low)
    order = sorted(range(len(values)), key=lambda index: values[index])
    placed = [values[index] for index in order]
    for _ in range(_PASSES):
        for i in range(len(placed) - 1):
            overlap = gap - (placed[i + 1] - placed[i])
            if overlap > 0:
                placed[i] -= overlap / 2
                placed[i + 1] += overlap / 2
        placed = [min(max(each, low + gap / 2), high - gap / 2) for each in placed]
    result = [0.0] * len(values)
    for position, index in enumerate(order):
        result[index] = placed[position]
    return result


def ladder(top: float) -> float:
    """Return the smallest readable axis top that holds a value."""
    scale = 1.0
    while top > _LADDER[-1] * scale:
        scale *= 10
    return next(step * scale for step in _LADDER if step * scale >= top)


def volume_axis(
    flow: str, partner: str, *, settled: Sequence[float], moving: Sequence[float]
) -> tuple[float, float]:
    """Return the span of a volume axis, US$ bn.

    Parameters
    ----------
    settled
        History and status quo: they set the span.
    moving
        The scenario: widens the span only where it would leave it.
    """
    top = _VOLUMES_RUSSIA[flow] if partner == "Russia" else ladder(_ROOM * max(settled))
    if max(moving) > top:
        top = ladder(max(moving))
    return 0.0, top


def share_axis(
    partner: str, *, settled: Sequence[float], moving: Sequence[float]
) -> tuple[float, float]:
    """Return the span of a share axis, in percent."""
    if partner != "Russia":
        top = min(100.0, ladder(_ROOM * max(settled)))
        return 0.0, top if max(moving) <= top else min(100.0, ladder(max(moving)))
    low, high = _SHARES_RUSSIA
    while low > 0 and min(moving) < low:
        low -= _STEP_SHARES
    while high < 100 and max(moving) > high:
        high += _STEP_SHARES
    return low, high


def change_axis(moving: Sequence[float]) -> tuple[float, float]:
    """Return the span of an axis of changes: the same on both sides of zero, widened in steps."""
    top = max(_SMALLEST_CHANGE, ladder(max(map(abs, moving))))
    return -top, top
