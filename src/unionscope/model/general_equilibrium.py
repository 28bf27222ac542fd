"""Model `general_equilibrium`: demand as in `ces`, and the price of every bloc's goods moves.

Each bloc spends what it earns and a fixed share of world output; all eight markets clear together.
In this module blocs are the first axes, draws the last; years are solved one after the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from unionscope.model.base import BaseYear
from unionscope.model.blocs import BELARUS, BLOCS, COALITION, RUSSIA, Link
from unionscope.model.demand import Split, split, weights
from unionscope.model.growth import Growth
from unionscope.model.parameters import Array, ModelError, Parameters
from unionscope.model.trade import Trade

#: The search ends here; a result that misses `_WORST` is refused.
_TOLERANCE = 1e-12
_WORST = 1e-10
_MOST_STEPS = 60
_LONGEST_STEP = 0.5
_SAME = np.arange(len(BLOCS))


@dataclass(frozen=True, kw_only=True, eq=False)
class Equilibrium:
    """A solved year.  `flows` has shape (sellers, buyers, draws), US$ mn in base-year prices.

    `price` (blocs, draws) is the logarithm of every bloc's price; `output` and `spending` have the
    same shape, US$ mn.
    """

    flows: Array
    price: Array
    output: Array
    spending: Array


@dataclass(frozen=True, kw_only=True, eq=False)
class _Year:
    """What stays fixed while the prices of one year are searched for."""

    by_link: Array  # (sellers, buyers, draws)
    home_share: Array  # (blocs,)
    supply: Array  # output at base-year prices, (blocs, draws)
    deficit: Array  # spending beyond output, share of world output, (blocs, 1)
    transfers: Array  # further payments between blocs, (blocs, draws)
    numeraire: Array  # part of each bloc in base-year output, (blocs, 1)
    power: Array  # (draws,)
    upper: Array  # (draws,)
    rise: Array  # elasticity of the value of output to its price, (draws,)

    def at(self, price: Array) -> tuple[Equilibrium, Split]:
        """Return what is made, spent and traded at these prices."""
        output = self.supply * np.exp(self.rise * price)
        spending = output + self.deficit * output.sum(axis=0) + self.transfers
        choice = split(self.by_link, self.home_share, price, power=self.power, upper=self.upper)
        flows = choice.flows(spending)
        return Equilibrium(flows=flows, price=price, output=output, spending=spending), choice

    def excess(self, found: Equilibrium) -> Array:
        """Return log excess demand in every market; the last row is that of the price level."""
        level = (self.numeraire * np.exp(found.price)).sum(axis=0)
        demand = found.flows.sum(axis=1)
        return np.concatenate([np.log(demand / found.output), np.log(level)[None]])

    def slopes(self, found: Equilibrium, choice: Split) -> Array:
        """Return the change of log excess demand (first axis) with every log price (second).

        By Walras' law one market clears when all others do: the row of the largest bloc holds
        the price level instead.
        """
        won, abroad = choice.won, choice.abroad
        imported = won * (abroad * found.spending)
        # Rivals that become dearer: buyers turn to the seller, and abroad or home altogether.
        reach = imported * (self.power - self.upper * (1 - abroad))
        stacked = np.matmul(reach.transpose(2, 0, 1), won.transpose(2, 1, 0))
        slopes: Array = stacked.transpose(1, 2, 0).copy()
        # Home goods that become dearer send buyers abroad, and dearer imports bring them back.
        slopes += imported * (self.upper * (1 - abroad))
        kept = (1 - abroad) * found.spending * abroad * self.upper
        slopes += kept[:, None] * won.swapaxes(0, 1)
        slopes[_SAME, _SAME] -= self.power * imported.sum(axis=1) + kept
        # Income: own output, and the part of world output that a bloc spends beyond its own.
        marginal = found.flows / found.spending
        beyond = (marginal * self.deficit).sum(axis=1)
        slopes += (marginal + beyond[:, None]) * (self.rise * found.output)
        slopes /= found.flows.sum(axis=1)[:, None]
        slopes[_SAME, _SAME] -= self.rise
        level = self.numeraire * np.exp(found.price)
        slopes[COALITION] = level / level.sum(axis=0)
        return slopes

    def clear(self, price: Array) -> Equilibrium:
        """Return the equilibrium, searched for from these log prices on."""
        for _ in range(_MOST_STEPS):
            found, choice = self.at(price)
            excess = self.excess(found)
            if np.abs(excess).max() < _TOLERANCE:
                break
            slopes = self.slopes(found, choice).transpose(2, 0, 1)
            if not np.isfinite(slopes).all():
                break
            wanted = excess[:-1].copy()
            wanted[COALITION] = excess[-1]
            try:
                step = np.linalg.solve(slopes, wanted.T[..., None])[..., 0].T
            except np.linalg.LinAlgError:
                break
            price = price - step / np.maximum(1, np.abs(step).max(axis=0) / _LONGEST_STEP)
        else:
            found, _ = self.at(price)
            excess = self.excess(found)
        # Written this way round so that not-a-number fails too.
        if not (np.abs(excess).max() <= _WORST and (found.spending > 0).all()):
            raise ModelError("general_equilibrium: the markets do not clear")
        return found


def solve(
    base: BaseYear,
    factors: Mapping[Link, Array],
    growth: Growth,
    gas_bill: Array,
    power: Array,
    p: Parameters,
) -> list[Equilibrium]:
    """Return the equilibrium of every year; parameters as in `trade`."""
    if (base.output <= 0).any():
        raise ModelError("base-year flows: every bloc must sell something")
    world = base.output.sum()
    supply = (1 + growth.demand) * base.output[:, None, None]
    price = np.zeros(supply.shape[:2])
    transfers = np.zeros(supply.shape)
    transfers[BELARUS], transfers[RUSSIA] = -gas_bill, gas_bill
    solved = []
    for at in range(supply.shape[2]):
        in_year = {link: factor[:, at] for link, factor in factors.items()}
        year = _Year(
            by_link=weights(base, in_year, price.shape[1:]),
            home_share=base.home_share,
            supply=supply[..., at],
            deficit=(base.deficit / world)[:, None],
            transfers=transfers[..., at],
            numeraire=(base.output / world)[:, None],
            power=power[:, at],
            upper=p.home_substitution[:, 0] - 1,
            rise=1 + p.supply_elasticity[:, 0],
        )
        solved.append(year.clear(price))
        price = solved[-1].price
    return solved


def trade(
    base: BaseYear,
    factors: Mapping[Link, Array],
    growth: Growth,
    gas_bill: Array,
    power: Array,
    p: Parameters,
) -> Trade:
    """Return trade of Belarus and the price of its goods in every draw and year.

    Parameters
    ----------
    factors
        Wedges by link, each of shape (draws, years); 1 where a link is not named.
    gas_bill
        Extra payment of Belarus to Russia in base-year US$ mn, shape (draws, years).
    power
        Trade elasticity by length of the horizon, shape (draws, years).
    """
    solved = solve(base, factors, growth, gas_bill, power, p)
    exports = np.stack([year.flows[BELARUS] for year in solved], axis=-1)
    imports = np.stack([year.flows[:, BELARUS] for year in solved], axis=-1)
    exports[BELARUS] = imports[BELARUS] = 0.0
    price = np.exp(np.stack([year.price[BELARUS] for year in solved], axis=-1))
    return Trade(exports=exports, imports=imports, price=price)
