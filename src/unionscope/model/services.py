"""Services with Russia: one growth rate and nothing else, far simpler than the models of goods."""

import numpy as np

from unionscope.model.parameters import Array


def services_path(base: float, growth: float, years: Array) -> Array:
    """Return services at a constant growth rate from the first year on.

    Parameters
    ----------
    base
        Services in the first year, US$ mn, current prices.
    growth
        Nominal growth a year, -1 or more.
    years
        Calendar years, shape (years,).

    Returns
    -------
    US$ mn, current prices, shape (years,).

    Raises
    ------
    ValueError
        Where the base is negative or the growth rate leaves nothing.

    Examples
    --------
    >>> services_path(7700.0, 0.0, np.array([2025.0, 2026.0]))
    array([7700., 7700.])
    """
    if not base >= 0 or not growth > -1:
        raise ValueError(f"services of {base} growing by {growth}: must be 0 or more, above -1")
    path: Array = base * (1 + growth) ** (np.asarray(years) - years[0])
    return path
