"""Round levels for the lines of a map."""

from math import floor, log10
from typing import Final

import numpy as np

from unionscope.model.parameters import Array

#: Steps that a reader can count in, within a power of ten.
_ROUND: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


def contour_levels(low: float, high: float, most: int = 8) -> Array:
    """Return at most this many evenly spaced round values inside a range; none in an empty one.

    Examples
    --------
    >>> contour_levels(0.613, 0.688)
    array([0.62, 0.63, 0.64, 0.65, 0.66, 0.67, 0.68])
    >>> contour_levels(27_300, 34_900, most=4)
    array([28000., 30000., 32000., 34000.])
    """
    if not (np.isfinite([low, high]).all() and high > low) or most < 1:
        return np.empty(0)
    power = floor(log10((high - low) / (most + 1)))
    for exponent in (power, power + 1):
        for step in _ROUND:
            size = step * 10.0**exponent
            # Rounding must not lose a level that lies on an end.
            first, last = np.ceil(low / size - 1e-9), np.floor(high / size + 1e-9)
            if last - first + 1 <= most:
                levels: Array = np.round(np.arange(first, last + 1) * size, 12)
                return levels
    return np.empty(0)
