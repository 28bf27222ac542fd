"""Model `ces`: buyers choose between home and foreign goods and between foreign sellers.

Two-tier CES demand in every bloc, exact-hat form: only base-year flows and *changes* of wedges are
needed.  One price is endogenous, that of Belarusian goods; partners' prices stand still, because
Belarus is small.
"""

from dataclasses import dataclass

import numpy as np

from unionscope.model.blocs import BELARUS, BLOCS
from unionscope.model.growth import Growth
from unionscope.model.parameters import Array, ModelError, Parameters

#: Search range for the logarithm of the Belarusian price.
_WIDEST = 2.0
_TOLERANCE = 1e-13
_MOST_STEPS = 60
#: Absorption of Belarus never falls below this share of the base year's.
_SMALLEST_ABSORPTION = 0.05


@dataclass(frozen=True, kw_only=True, eq=False)
class BaseYear:
    """Base-year flows and the shares that the model needs from them.

    `flows` has shape (blocs, blocs), US$ mn, sellers in rows; the rest shape (blocs,) or as noted.
    """

    flows: Array
    spending: Array
    deficit_belarus: float
    output_belarus: float
    home_share: Array
    #: Share of each foreign seller in each buyer's imports, shape (sellers, buyers).
    source_share: Array


def base_year(flows: Array) -> BaseYear:
    """Return base-year shares from a matrix of flows, US$ mn, sellers in rows.

    Raises
    ------
    ModelError
        Where a flow is negative or not finite, a bloc buys nothing abroad, or Belarus sells
        nothing.
    """
    size = len(BLOCS)
    if flows.shape != (size, size) or not np.isfinite(flows).all() or (flows < 0).any():
        raise ModelError("base-year flows: an 8 by 8 matrix of finite numbers, none negative")
    spending = flows.sum(axis=0)
    foreign = flows * (1 - np.eye(size))
    imports = foreign.sum(axis=0)
    if (imports <= 0).any():
        raise ModelError("base-year flows: every bloc must buy something abroad")
    output = flows.sum(axis=1)
    if output[BELARUS] <= 0:
        raise ModelError("base-year flows: Belarus must sell something")
    return BaseYear(
        flows=flows,
        spending=spending,
        deficit_belarus=float(spending[BELARUS] - output[BELARUS]),
        output_belarus=float(output[BELARUS]),
        home_share=np.diag(flows) / spending,
        source_share=foreign / imports,
    )


@dataclass(frozen=True, kw_only=True, eq=False)
class Equilibrium:
    """A solved year: flows in base-year prices and the price of Belarusian goods.

    `flows` has shape (draws, years, sellers, buyers), US$ mn; `price` (draws, years), base = 1;
    `spending` (draws, years, buyers), US$ mn.
    """

    flows: Array
    price: Array
    spending: Array


@dataclass(frozen=True, kw_only=True, eq=False)
class _Market:
    """What stays fixed while the Belarusian price is searched for."""

    appeal: Array  # Belarusian seller in each foreign market, (draws, years, 7)
    others: Array  # all other foreign sellers there, same shape
    home_share: Array  # (7,)
    spending: Array  # (draws, years, 7)
    import_price: Array  # of Belarus, (draws, years)
    supply: Array  # Belarusian output at the base price, (draws, years)
    transfers: Array  # spending minus output, (draws, years)
    floor: float
    power: Array  # trade elasticity, (draws, years)
    upper: Array  # home-import elasticity less one, (draws, 1)
    supply_elasticity: Array  # (draws, 1)
    home_share_belarus: float


def _import_share(home_share: Array, import_price: Array, home_price: Array, upper: Array) -> Array:
    """Return the share of spending that goes abroad."""
    abroad = (1 - home_share) * import_price**-upper
    return abroad / (home_share * home_price**-upper + abroad)


def _excess_demand(x: Array, market: _Market) -> tuple[Array, Array]:
    """Return log excess demand for Belarusian goods at log price x, and its slope in x."""
    power, upper = market.power[..., None], market.upper[..., None]
    offered = market.appeal * np.exp(-power * x[..., None])
    total = market.others + offered
    won = offered / total
    share = _import_share(market.home_share, total ** (-1 / power), np.ones(()), upper)
    sales = won * share * market.spending
    slope = sales * (-power * (1 - won) - upper * (1 - share) * won)

    price = np.exp(x)
    output = market.supply * price ** (1 + market.supply_elasticity)
    absorption = np.maximum(output + market.transfers, market.floor)
    at_floor = output + market.transfers <= market.floor
    share_home = _import_share(
        np.asarray(market.home_share_belarus), market.import_price, price, market.upper
    )
    home = (1 - share_home) * absorption
    income = np.where(at_floor, 0.0, (1 + market.supply_elasticity) * output / absorption)
    home_slope = home * (-market.upper * share_home + income)

    demand = sales.sum(axis=-1) + home
    demand_slope = slope.sum(axis=-1) + home_slope
    return np.log(demand / output), demand_slope / demand - (1 + market.supply_elasticity)


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


def solve(
    base: BaseYear, links: Array, growth: Growth, gas_bill: Array, power: Array, p: Parameters
) -> Equilibrium:
    """Return trade flows and the Belarusian price in every draw and year.

    Parameters
    ----------
    links
        Wedges, shape (draws, years, sellers, buyers).
    gas_bill
        Extra payment for gas in base-year US$ mn, shape (draws, years); it lowers absorption.
    power
        Trade elasticity by length of the horizon, shape (draws, years).
    """
    foreign = slice(1, None)
    upper = p.home_substitution - 1
    weights = base.source_share * links
    pull = weights.sum(axis=-2)
    spending = (1 + growth.demand) * base.spending
    world_growth = spending.sum(axis=-1) / base.spending.sum() - 1
    market = _Market(
        appeal=weights[..., BELARUS, foreign],
        others=pull[..., foreign] - weights[..., BELARUS, foreign],
        home_share=base.home_share[foreign],
        spending=spending[..., foreign],
        import_price=pull[..., BELARUS] ** (-1 / power),
        supply=(1 + growth.belarus) * base.output_belarus,
        transfers=base.deficit_belarus * (1 + world_growth) - gas_bill,
        floor=_SMALLEST_ABSORPTION * float(base.spending[BELARUS]),
        power=power,
        upper=upper,
        supply_elasticity=p.supply_elasticity,
        home_share_belarus=float(base.home_share[BELARUS]),
    )
    x = _clear(market)
    return _flows(base, weights, spending, market, x)


def _flows(
    base: BaseYear, weights: Array, spending: Array, market: _Market, x: Array
) -> Equilibrium:
    """Return all flows at the price that clears the market."""
    price = np.exp(x)
    home_price = np.ones(spending.shape)
    home_price[..., BELARUS] = price
    weights = weights.copy()
    weights[..., BELARUS, :] *= np.exp(-market.power * x)[..., None]
    pull = weights.sum(axis=-2)
    output = market.supply * price ** (1 + market.supply_elasticity)
    spending = spending.copy()
    spending[..., BELARUS] = np.maximum(output + market.transfers, market.floor)
    share = _import_share(
        base.home_share, pull ** (-1 / market.power[..., None]), home_price, market.upper[..., None]
    )
    flows = weights * (share * spending / pull)[..., None, :]
    diagonal = np.arange(len(BLOCS))
    flows[..., diagonal, diagonal] = (1 - share) * spending
    return Equilibrium(flows=flows, price=price, spending=spending)
