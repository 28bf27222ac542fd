"""Model `ces`: buyers choose between home and foreign goods and between foreign sellers.

One price is endogenous, that of Belarusian goods; partners' prices stand still, because Belarus is
small.  Only the markets in which Belarus sells or buys are worked out; `everything` gives the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from unionscope.model.base import BaseYear
from unionscope.model.blocs import BELARUS, BLOCS, Link
from unionscope.model.demand import foreign_part, split, weights
from unionscope.model.growth import Growth
from unionscope.model.parameters import Array, ModelError, Parameters
from unionscope.model.trade import Trade

#: Search range for the logarithm of the Belarusian price.
_WIDEST = 2.0
_TOLERANCE = 1e-13
_MOST_STEPS = 60
#: Absorption of Belarus never falls below this share of the base year's.
SMALLEST_ABSORPTION = 0.05


@dataclass(frozen=True, kw_only=True, eq=False)
class _Market:
    """What stays fixed while the Belarusian price is searched for.

    Foreign markets are the first axis where there is one; (draws, years) follow.
    """

    appeal: Array  # Belarusian seller in each foreign market, (7, draws, years)
    others: Array  # all other foreign sellers there, same shape
    home_share: Array  # (7, 1, 1)
    spending: Array  # (7, draws, years)
    sellers: Array  # to Belarus, appeal of each relative to the base year, (8, draws, years)
    import_price: Array  # of Belarus, logarithm, (draws, years)
    home_share_belarus: Array  # ()
    supply: Array  # Belarusian output at the base price, (draws, years)
    transfers: Array  # spending minus output, (draws, years)
    floor: float
    power: Array  # trade elasticity, (draws, years)
    upper: Array  # home-import elasticity less one, (draws, 1)
    supply_elasticity: Array  # (draws, 1)

    def sales(self, x: Array) -> tuple[Array, Array, Array]:
        """Return sales to each foreign market, and shares won from rivals and from home goods."""
        offered = self.appeal * np.exp(-self.power * x)
        total = self.others + offered
        offered /= total
        import_price = np.log(total) / -self.power
        share = foreign_part(self.home_share, import_price, np.zeros(()), self.upper)
        return offered * share * self.spending, offered, share

    def home(self, x: Array) -> tuple[Array, Array, Array]:
        """Return Belarusian output, absorption, and the part of that which is bought abroad."""
        output = self.supply * np.exp((1 + self.supply_elasticity) * x)
        absorption = np.maximum(output + self.transfers, self.floor)
        abroad = foreign_part(self.home_share_belarus, self.import_price, x, self.upper)
        return output, absorption, abroad


def _excess_demand(x: Array, market: _Market) -> tuple[Array, Array]:
    """Return log excess demand for Belarusian goods at log price x, and its slope in x."""
    power, upper, rise = market.power, market.upper, 1 + market.supply_elasticity
    sales, won, share = market.sales(x)
    # d(sales) = -sales (power (1 - won) + upper (1 - share) won)
    lost = (share - 1) * upper + power
    lost *= won
    slope = ((lost - power) * sales).sum(axis=0)

    output, absorption, abroad = market.home(x)
    sold_at_home = (1 - abroad) * absorption
    income = np.where(absorption > market.floor, rise * output / absorption, 0.0)
    slope += sold_at_home * (income - upper * abroad)

    demand = sales.sum(axis=0) + sold_at_home
    return np.log(demand / output), slope / demand - rise


def _clear(market: _Market) -> Array:
    """Return the log price at which the market for Belarusian goods clears."""
    x = np.zeros(market.supply.shape)
    low, high = np.full_like(x, -_WIDEST), np.full_like(x, _WIDEST)
    for _ in range(_MOST_STEPS):
        excess, slope = _excess_demand(x, market)
        # Excess demand falls in the price: the sign says on which side the answer lies.
        low, high = np.where(excess > 0, x, low), np.where(excess < 0, x, high)
        if np.abs(excess).max() < _TOLERANCE:
            return x
        step = x - np.clip(excess / slope, -0.5, 0.5)
        inside = (step > low) & (step < high)
        x = np.where(np.abs(excess) < _TOLERANCE, x, np.where(inside, step, (low + high) / 2))
    # The last digits may be out of reach of rounding; anything worse is not a result.
    # Written this way round so that not-a-number fails too.
    if not np.abs(_excess_demand(x, market)[0]).max() <= 1e-11:
        raise ModelError("ces: the market for Belarusian goods does not clear")
    return x


def _rivals(base: BaseYear, factors: Mapping[Link, Array], shape: tuple[int, ...]) -> Array:
    """Return the appeal of all sellers but Belarus in each foreign market, base year = its share.

    Shape (7, *shape).
    """
    rivals = np.empty((len(BLOCS) - 1, *shape))
    rivals[:] = 1 - base.source_share[BELARUS, 1:, None, None]
    for (seller, buyer), factor in factors.items():
        if BELARUS not in (seller, buyer):
            rivals[buyer - 1] += base.source_share[seller, buyer] * (factor - 1)
    return rivals


def _market(
    base: BaseYear,
    factors: Mapping[Link, Array],
    growth: Growth,
    gas_bill: Array,
    power: Array,
    p: Parameters,
) -> _Market:
    shape = growth.belarus.shape
    appeal, sellers = (np.empty((len(BLOCS) - skip, *shape)) for skip in (1, 0))
    for each in range(len(BLOCS)):
        sellers[each] = base.source_share[each, BELARUS] * factors.get((each, BELARUS), 1.0)
        if each != BELARUS:
            own = factors.get((BELARUS, each), 1.0)
            appeal[each - 1] = base.source_share[BELARUS, each] * own
    spending = (1 + growth.demand) * base.spending[:, None, None]
    world_growth = spending.sum(axis=0) / base.spending.sum() - 1
    return _Market(
        appeal=appeal,
        others=_rivals(base, factors, shape),
        home_share=base.home_share[1:, None, None],
        spending=spending[1:],
        sellers=sellers,
        import_price=np.log(sellers.sum(axis=0)) / -power,
        home_share_belarus=base.home_share[BELARUS],
        supply=(1 + growth.belarus) * base.output[BELARUS],
        transfers=base.deficit[BELARUS] * (1 + world_growth) - gas_bill,
        floor=SMALLEST_ABSORPTION * float(base.spending[BELARUS]),
        power=power,
        upper=p.home_substitution - 1,
        supply_elasticity=p.supply_elasticity,
    )


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
        Extra payment for gas in base-year US$ mn, shape (draws, years); it lowers absorption.
    power
        Trade elasticity by length of the horizon, shape (draws, years).
    """
    market = _market(base, factors, growth, gas_bill, power, p)
    x = _clear(market)
    _, absorption, abroad = market.home(x)
    exports = np.zeros(growth.demand.shape)
    exports[1:] = market.sales(x)[0]
    imports = market.sellers * (abroad * absorption / market.sellers.sum(axis=0))
    return Trade(exports=exports, imports=imports, price=np.exp(x))


@dataclass(frozen=True, kw_only=True, eq=False)
class Equilibrium:
    """All flows, (sellers, buyers, draws, years), and spending, (blocs, draws, years), US$ mn.

    `price` is that of Belarusian goods, base year = 1, (draws, years).
    """

    flows: Array
    spending: Array
    price: Array


def everything(
    base: BaseYear,
    factors: Mapping[Link, Array],
    growth: Growth,
    gas_bill: Array,
    power: Array,
    p: Parameters,
) -> Equilibrium:
    """Return the whole equilibrium behind `trade`: flows between all blocs."""
    market = _market(base, factors, growth, gas_bill, power, p)
    x = _clear(market)
    price = np.zeros(growth.demand.shape)
    price[BELARUS] = x
    spending = (1 + growth.demand) * base.spending[:, None, None]
    spending[BELARUS] = market.home(x)[1]
    choice = split(
        weights(base, factors, x.shape), base.home_share, price, power=power, upper=market.upper
    )
    return Equilibrium(flows=choice.flows(spending), spending=spending, price=np.exp(x))
