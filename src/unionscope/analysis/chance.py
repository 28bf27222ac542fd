"""What may happen by chance: growth that turns out otherwise, and trade that nothing explains."""

from dataclasses import replace
from typing import Final

import numpy as np

from unionscope.assumptions import START_TODAY
from unionscope.dataset import Dataset
from unionscope.model.blocs import RUSSIA
from unionscope.model.growth import Drivers
from unionscope.model.parameters import Array
from unionscope.model.run import Outcome

#: Spread of Russian demand in US$ after one year, log (weo_oct2025, own_calibration).
RUSSIAN_DEMAND: Final = 0.13
#: The same of all other partners jointly, and of what Belarus supplies; both add up year by year.
PARTNER_DEMAND: Final = 0.025
BELARUSIAN_SUPPLY: Final = 0.02
#: What a year's deviation leaves in the next: deviations fade, so their spread levels off.
PERSISTENCE: Final = 0.8


def horizon(years: Array) -> Array:
    """Return years ahead of the latest facts.  Shape (years,)."""
    return np.maximum(years - START_TODAY, 0)


def fading_spread(years: Array) -> Array:
    """Return the spread of a fading deviation against its spread after one year.  Shape (years,).

    Examples
    --------
    >>> fading_spread(np.array([2025.0, 2026.0, 2035.0])).round(3)
    array([0.   , 1.   , 1.657])
    """
    kept = PERSISTENCE**2
    spread: Array = np.sqrt((1 - kept ** horizon(years)) / (1 - kept))
    return spread


def drivers_of(z: Array, years: Array) -> Drivers:
    """Return what growth may turn out to be beyond the scenario's.

    Parameters
    ----------
    z
        Standard normal events in the order of `draws.EVENTS`, shape (draws, 6).
    """
    adding_up = np.sqrt(horizon(years))
    return Drivers(
        russia=RUSSIAN_DEMAND * z[:, 0, None] * fading_spread(years),
        belarus=BELARUSIAN_SUPPLY * z[:, 1, None] * adding_up,
        partners=PARTNER_DEMAND * z[:, 2, None] * adding_up,
    )


def with_unexplained(outcome: Outcome, z: Array, dataset: Dataset) -> Outcome:
    """Return an outcome whose flows carry the year-to-year spread that no driver explains.

    Prices, re-exports and the gas rent have none.  Spreads are the residual_* rows of
    data/parameters.csv.
    """
    spread = dataset.parameter_defaults()
    fading = fading_spread(outcome.years)
    sold, bought, other = (event[:, None] * fading for event in z[:, 3:].T)

    exports = np.repeat((spread["residual_exports_other"] * other)[..., None], 8, axis=-1)
    exports[..., RUSSIA] = spread["residual_exports_russia"] * sold
    other_bought = (bought + other) / np.sqrt(2)
    imports = np.repeat((spread["residual_imports_other"] * other_bought)[..., None], 8, axis=-1)
    imports[..., RUSSIA] = spread["residual_imports_russia"] * bought
    return replace(
        outcome,
        exports=outcome.exports * np.exp(exports),
        imports=outcome.imports * np.exp(imports),
    )
