"""A quantity over two assumptions at once."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from unionscope.analysis.evaluate import Quantity, evaluate
from unionscope.assumptions import Scenario, assumption, scenario_from
from unionscope.dataset import Dataset
from unionscope.model.parameters import Array

#: Positions along each side of the map.
SIZE: Final = 21


@dataclass(frozen=True, kw_only=True, eq=False)
class Surface:
    """A quantity where two assumptions or parameters take every pair of values.

    `x` has shape (x,), `y` (y,), in the unit of their declarations; `values` (y, x), in the unit
    of the quantity's variable.
    """

    x_key: str
    y_key: str
    x: Array
    y: Array
    values: Array


def positions(key: str, size: int, *, evidence: bool = False) -> Array:
    """Return evenly spaced values of an assumption, over its range or its evidence.  Shape (n,).

    Years are whole; an assumption without evidence has its whole range.
    """
    declared = assumption(key)
    low, high = declared.low, declared.high
    if evidence and declared.evidence:
        low, high = declared.evidence
    if declared.format == "year":
        return np.arange(low, high + 1)
    # Rounded, so that 0.3 is 0.3 and a shared value keeps a short link.
    return np.clip(np.linspace(low, high, size).round(10), low, high)


def quantity_at(
    dataset: Dataset,
    scenario: Scenario,
    model: str,
    quantity: Quantity,
    pairs: dict[str, Array],
) -> Array:
    """Return a quantity where some assumptions take given values.  Shape (values,).

    Parameters
    ----------
    pairs
        Values by assumption, each of shape (values,).
    """
    rows = zip(*(column.tolist() for column in pairs.values()), strict=True)
    moved = [scenario_from(dict(zip(pairs, row, strict=True)), scenario) for row in rows]
    return quantity.of(evaluate(dataset, moved, model))


def surface(
    dataset: Dataset,
    scenario: Scenario,
    model: str,
    quantity: Quantity,
    axes: tuple[str, str],
    places: int | tuple[Array, Array] = SIZE,
) -> Surface:
    """Return a quantity over two assumptions or parameters, all others as in the scenario.

    Parameters
    ----------
    axes
        Keys of the horizontal and the vertical one.
    places
        Number of positions along each side, from one end to the other, or the positions.
    """
    x, y = tuple(positions(key, places) for key in axes) if isinstance(places, int) else places
    across, up = np.meshgrid(x, y)
    pairs = {axes[0]: across.ravel(), axes[1]: up.ravel()}
    values = quantity_at(dataset, scenario, model, quantity, pairs)
    return Surface(x_key=axes[0], y_key=axes[1], x=x, y=y, values=values.reshape(across.shape))
