"""How buyers choose: first between home and foreign goods, then between foreign sellers.

Two-tier CES demand in exact-hat form: only base-year shares and *changes* of wedges and prices are
needed.  In this module blocs are the first axes; draws and years, if any, follow.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from unionscope.model.base import BaseYear
from unionscope.model.blocs import Link
from unionscope.model.parameters import Array


def foreign_part(home_share: Array, import_price: Array, home_price: Array, upper: Array) -> Array:
    """Return the share of spending that goes abroad.

    Parameters
    ----------
    import_price, home_price
        Logarithms, base year = 0.
    upper
        Elasticity between home and foreign goods, less one.
    """
    abroad = (1 - home_share) * np.exp(upper * (home_price - import_price))
    share: Array = abroad / (home_share + abroad)
    return share


def weights(base: BaseYear, factors: Mapping[Link, Array], shape: tuple[int, ...]) -> Array:
    """Return source shares times wedges.  Shape (sellers, buyers, *shape)."""
    by_link = np.empty((*base.source_share.shape, *shape))
    by_link[:] = base.source_share.reshape(base.source_share.shape + (1,) * len(shape))
    for link, factor in factors.items():
        by_link[link] *= factor
    return by_link


@dataclass(frozen=True, kw_only=True, eq=False)
class Split:
    """How each bloc spends.

    Attributes
    ----------
    won
        Share of each foreign seller in a buyer's imports, shape (sellers, buyers, ...).
    abroad
        Share of spending that goes abroad, shape (buyers, ...).
    """

    won: Array
    abroad: Array

    def flows(self, spending: Array) -> Array:
        """Return all flows, home sales on the diagonal, for spending of shape (buyers, ...)."""
        flows = self.won * (self.abroad * spending)
        same = np.arange(spending.shape[0])
        flows[same, same] = (1 - self.abroad) * spending
        return flows


def split(by_link: Array, home_share: Array, price: Array, *, power: Array, upper: Array) -> Split:
    """Return how every bloc splits its spending.

    Parameters
    ----------
    by_link
        From `weights`.
    price
        Logarithm of every seller's price, shape (sellers, ...).
    power
        Trade elasticity; `upper` is the elasticity between home and foreign goods, less one.
    """
    offered = by_link * np.exp(-power * price)[:, None]
    pull = offered.sum(axis=0)
    home = home_share.reshape(home_share.shape + (1,) * (price.ndim - 1))
    abroad = foreign_part(home, np.log(pull) / -power, price, upper)
    return Split(won=offered / pull, abroad=abroad)
