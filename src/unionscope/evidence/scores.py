"""Scores of forecasts: how far off they were, and whether their ranges held what happened."""

from itertools import product
from math import erf, exp, pi, sqrt
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

#: Half the width of a central 80 % range of the normal distribution, in standard deviations.
HALF_WIDTH_80: Final = 1.2815515655446004
#: More pairs than this are too many for trying every combination of signs.
_MOST_PAIRS = 16


def mean_absolute(errors: ArrayLike) -> float:
    """Return the mean distance from zero.

    Examples
    --------
    >>> mean_absolute([-0.1, 0.3])
    0.2
    """
    return float(np.mean(np.abs(np.asarray(errors, dtype=float))))


def scaled(errors: ArrayLike, steps_before: ArrayLike) -> float:
    """Return the mean absolute scaled error (MASE).

    The mean absolute error divided by that of "no change" one year ahead in the years before the
    first origin: 1 means as far off as last year's figure was then, for a horizon of one year.

    Parameters
    ----------
    errors
        Errors of the forecasts.
    steps_before
        Changes from year to year up to the first origin.

    Examples
    --------
    >>> scaled([-0.1, 0.1], [0.2, -0.2])
    0.5
    """
    return mean_absolute(errors) / mean_absolute(steps_before)


def crps_normal(error: float, spread: float) -> float:
    """Return the continuous ranked probability score of a normal forecast, in its own units.

    The lower the better; for a spread near zero it is the absolute error.  Closed form of
    Gneiting and Raftery (2007), equation 21, applied to logarithms for flows.

    Parameters
    ----------
    error
        Middle of the forecast less the fact.
    spread
        Standard deviation of the forecast, above zero.

    Examples
    --------
    >>> round(crps_normal(0.0, 1.0), 4), round(crps_normal(0.3, 1e-6), 4)
    (0.2337, 0.3)
    """
    z = error / spread
    inside = erf(z / sqrt(2))
    density = exp(-z * z / 2) / sqrt(2 * pi)
    return spread * (z * inside + 2 * density - 1 / sqrt(pi))


def inside_80(error: float, spread: float) -> bool:
    """Tell whether the fact lay within the central 80 % range of a normal forecast.

    Examples
    --------
    >>> inside_80(0.1, 0.09), inside_80(0.12, 0.09)
    (True, False)
    """
    return abs(error) <= HALF_WIDTH_80 * spread


def sign_flip_probability(differences: ArrayLike) -> float:
    """Return how often chance alone would favour one of two methods this clearly, 0-1.

    The exact two-sided paired test: every combination of signs of the yearly differences in
    absolute error is tried.  It supposes that the years are independent, so it is for horizons of
    one year only.

    Examples
    --------
    >>> sign_flip_probability([0.1, 0.2, 0.3])
    0.25
    """
    values = np.abs(np.asarray(differences, dtype=float))
    if not 0 < values.size <= _MOST_PAIRS:
        raise ValueError(f"{values.size} differences: give 1 to {_MOST_PAIRS}")
    signs = np.array(list(product((-1.0, 1.0), repeat=values.size)))
    observed = abs(float(np.sum(np.asarray(differences, dtype=float))))
    # A hair's breadth keeps the observed combination itself from being lost to rounding.
    return float(np.mean(np.abs(signs @ values) >= observed - 1e-12))
