"""What is added to the trade that a model finds: the gas bill, re-exports, the gas rent."""

import numpy as np

from unionscope.model.base import BaseYear
from unionscope.model.blocs import BELARUS, COALITION, RUSSIA
from unionscope.model.course import Course
from unionscope.model.growth import Growth
from unionscope.model.parameters import Array, Parameters
from unionscope.model.policy import discount_of
from unionscope.model.wedges import Wedges

#: Re-exports can never take more than this share of a flow away.
LARGEST_CONDUIT_CUT = 0.9
#: Gas price without a discount, US$ per 1,000 m3 in 2025: 128.52 paid (S141) / (1 - 0.40).
REFERENCE_GAS_PRICE = 128.52 / (1 - 0.40)


def gas_bill(base: BaseYear, growth: Growth, gas_price: Array, p: Parameters) -> Array:
    """Return the extra payment for gas against the base year's price, base-year US$ mn.

    Only the gas part of imports from Russia is sold at a discount; its volume falls a little as
    its price rises.  Shape (draws, years).
    """
    gas = base.flows[RUSSIA, BELARUS] * (1 + growth.belarus) * p.gas_share
    bill: Array = gas * (gas_price ** (1 - p.energy_elasticity) - 1)
    return bill


def conduit(base: BaseYear, wedges: Wedges, p: Parameters) -> Array:
    """Return re-exports of coalition goods to Russia, base-year US$ mn.

    The conduit carries a share of what the coalition no longer sells to Russia itself; alignment
    of the two regimes closes part of it.  Shape (draws, years).
    """
    without_sanctions = base.flows[COALITION, RUSSIA] / (1 - wedges.loss_coalition_russia_before)
    closed = 1 - wedges.alignment * p.conduit_closed_by_alignment
    now: Array = p.conduit_share * without_sanctions * wedges.loss_coalition_russia * closed
    return now


def conduit_change(base: BaseYear, wedges: Wedges, growth: Growth, p: Parameters) -> Array:
    """Return the change of re-exports against the base year, which grow with Russian demand.

    Base-year US$ mn, shape (draws, years).
    """
    now = conduit(base, wedges, p)
    # The first year is the base year: no change of policy is in force yet.
    before = now[..., :1]
    change: Array = (now - before) * (1 + growth.demand[RUSSIA])
    return change


def limited(change: Array, exports: Array, imports: Array) -> Array:
    """Return a change of re-exports that leaves both flows which carry it above a tenth."""
    smaller = np.minimum(exports[RUSSIA], imports[COALITION])
    most: Array = np.maximum(change, -LARGEST_CONDUIT_CUT * smaller)
    return most


def gas_rent(course: Course, p: Parameters) -> Array:
    """Return the value of the gas discount, US$ mn at current prices.  Shape (draws, years)."""
    before, after = discount_of(course.before, p), discount_of(course.after, p)
    discount = np.where(course.age >= 1, after, before)
    rent: Array = p.gas_imports * REFERENCE_GAS_PRICE * discount * course.price_index
    return rent
