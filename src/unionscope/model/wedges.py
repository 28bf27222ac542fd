"""How much easier or harder each link becomes, relative to the policy inside base-year trade."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from unionscope.model.blocs import BELARUS, BLOCS, CHINA, COALITION, HUBS, REST, RUSSIA, Link
from unionscope.model.course import Course
from unionscope.model.parameters import Array, ModelError, Parameters
from unionscope.model.policy import barrier_cut_of, discount_of, pair_losses
from unionscope.model.timing import phased, ramp

#: What remains of a link is never less than this, so that ratios stay finite.
SMALLEST_REMAINDER = 0.02


@dataclass(frozen=True, kw_only=True, eq=False)
class Wedges:
    """What policy does to trade, year by year.

    Attributes
    ----------
    factors
        Factor on the attractiveness of a seller to a buyer, for every link on which it may differ
        from 1.  Each of shape (draws, years).
    sanctions
        The part of the factors that is due to sanctions and to the stop of trade with Ukraine.
    gas_price
        Gas price relative to the base year.  Shape (draws, years).
    loss_coalition_russia, alignment
        State of two policies that also open or close re-exports.  Shape (draws, years).
    loss_coalition_russia_before
        The same loss in the base year.  Shape (draws, 1).
    """

    factors: Mapping[Link, Array]
    sanctions: Mapping[Link, Array]
    gas_price: Array
    loss_coalition_russia: Array
    loss_coalition_russia_before: Array
    alignment: Array

    @property
    def links(self) -> Array:
        """The factor on every link; 1 where nothing changes.  (draws, years, sellers, buyers)."""
        links = np.ones((*self.gas_price.shape, len(BLOCS), len(BLOCS)))
        for (seller, buyer), factor in self.factors.items():
            links[..., seller, buyer] = factor
        return links


def _sanction_wedges(course: Course, p: Parameters, redirected: Array | float) -> dict[Link, Array]:
    """Return what remains of each sanctioned link against what remains in the base year."""
    before = pair_losses(course.before, p, redirected)
    after = pair_losses(course.after, p, redirected)
    wedges = {}
    for link, lost in before.items():
        if np.array_equal(lost, after[link]):
            continue
        remainder = np.maximum(1 - phased(lost, after[link], course.age, p), SMALLEST_REMAINDER)
        wedges[link] = remainder / np.maximum(1 - lost, SMALLEST_REMAINDER)
    return wedges


def border_costs(course: Course, p: Parameters) -> Array:
    """Return border costs between Belarus and Russia against the base year.  (draws, years)."""
    before, after = barrier_cut_of(course.before, p), barrier_cut_of(course.after, p)
    worked_through = 1 - np.exp(-np.maximum(course.age, 0) / p.programme_lag)
    cut = before + (after - before) * worked_through
    costs: Array = (1 + p.barrier_cost * (1 - cut)) / (1 + p.barrier_cost * (1 - before))
    return costs


def _overseas(course: Course, p: Parameters) -> Array:
    """Return the overseas exports that ports and rail can carry, against the base year."""
    before = course.before.rerouting_capacity
    capacity = before + (course.after.rerouting_capacity - before) * ramp(course.age, p)

    def remainder(open_part: Array | float) -> Array:
        left: Array = 1 - p.bulk_share * (1 - np.minimum(1, open_part))
        return left

    return remainder(capacity) / remainder(before)


def gas_price(course: Course, p: Parameters) -> Array:
    """Return the gas price relative to the base year.  Shape (draws, years)."""
    before, after = discount_of(course.before, p), discount_of(course.after, p)
    if np.array_equal(before, after):
        return np.ones((p.draws, course.years.size))
    return np.where(course.age >= 1, (1 - after) / (1 - before), 1.0)


def unit_cost(gas: Array, p: Parameters) -> Array:
    """Return the cost of making export goods at a relative gas price, base year = 1."""
    cost: Array = 1 + p.gas_cost_share * (gas - 1)
    return cost


class _Factors(dict[Link, Array]):
    """Factors by link; a link that is named for the first time stands at 1."""

    def multiply(self, factor: Array, *links: Link) -> None:
        for link in links:
            self[link] = self[link] * factor if link in self else factor


def _changes(before: float | Array, after: float | Array) -> bool:
    return not np.array_equal(before, after)


def build_wedges(
    course: Course, p: Parameters, power: Array, redirected: Array | float = 0.0
) -> Wedges:
    """Return all wedges of a course against the policy of its base year.

    Parameters
    ----------
    power
        How strongly trade responds to costs at the age of the policy, shape (draws, years).
    redirected
        Share of blocked Russian exports that is sold elsewhere without loss, 0-1.

    Raises
    ------
    ModelError
        Where a factor is not a positive finite number.
    """
    sanctions = _sanction_wedges(course, p, redirected)
    factors = _Factors(sanctions)
    if _changes(barrier_cut_of(course.before, p), barrier_cut_of(course.after, p)):
        programmes = border_costs(course, p) ** -power
        factors.multiply(programmes, (BELARUS, RUSSIA), (RUSSIA, BELARUS))
    if _changes(course.before.rerouting_capacity, course.after.rerouting_capacity):
        factors.multiply(_overseas(course, p), *((BELARUS, to) for to in (CHINA, HUBS, REST)))
    if _changes(course.before.china_pivot, course.after.china_pivot):
        reach = (p.pivot_reach * course.pivot_further) ** (
            course.after.china_pivot * ramp(course.age, p)
        )
        factors.multiply(reach, (BELARUS, CHINA))
        # Buying follows at half the pace of selling.
        factors.multiply(np.sqrt(reach), (CHINA, BELARUS))
    gas = gas_price(course, p)
    if (gas != 1).any():
        factors.multiply(
            unit_cost(gas, p) ** -power, *((BELARUS, to) for to in range(1, len(BLOCS)))
        )

    for factor in factors.values():
        if not (np.isfinite(factor).all() and (factor > 0).all()):
            raise ModelError("trade wedges: every factor must be a positive finite number")
    link = COALITION, RUSSIA
    before = pair_losses(course.before, p)[link]
    whole = np.ones((p.draws, 1))
    return Wedges(
        factors=factors,
        sanctions=sanctions,
        gas_price=gas,
        loss_coalition_russia=phased(before, pair_losses(course.after, p)[link], course.age, p),
        loss_coalition_russia_before=before,
        alignment=phased(
            whole * course.before.alignment, whole * course.after.alignment, course.age, p
        ),
    )
