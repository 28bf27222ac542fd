"""How much easier or harder each link becomes, relative to today's policy."""

from dataclasses import dataclass

import numpy as np

from unionscope.assumptions import Scenario
from unionscope.model.blocs import BELARUS, BLOCS, CHINA, COALITION, HUBS, REST, RUSSIA
from unionscope.model.parameters import Array, ModelError, Parameters
from unionscope.model.policy import barrier_cut_of, discount_of, pair_losses
from unionscope.model.timing import elasticity, phased, ramp, years_in_force

#: What remains of a link is never less than this, so that ratios stay finite.
SMALLEST_REMAINDER = 0.02
#: Today's policy is the point of reference of every wedge.
TODAY = Scenario()


@dataclass(frozen=True, kw_only=True, eq=False)
class Wedges:
    """What the scenario's policy does to trade, year by year.

    Attributes
    ----------
    links
        Factor on the attractiveness of each seller to each buyer; 1 = as today.
        Shape (draws, years, sellers, buyers).
    gas_price
        Gas price relative to today's.  Shape (draws, years).
    loss_coalition_russia, alignment
        State of two policies that also open or close re-exports.  Shape (draws, years).
    """

    links: Array
    gas_price: Array
    loss_coalition_russia: Array
    loss_coalition_russia_today: Array
    alignment: Array


def _sanction_wedges(links: Array, scenario: Scenario, age: Array, p: Parameters) -> Array:
    """Apply sanctions to the links in place; return the loss of coalition sales to Russia."""
    today, new = pair_losses(TODAY, p), pair_losses(scenario, p)
    pairs = [
        (BELARUS, COALITION, today.belarus_coalition, new.belarus_coalition),
        (COALITION, BELARUS, today.coalition_belarus, new.coalition_belarus),
        (RUSSIA, COALITION, today.russia_coalition, new.russia_coalition),
        (COALITION, RUSSIA, today.coalition_russia, new.coalition_russia),
        (HUBS, RUSSIA, today.hubs_china_russia, new.hubs_china_russia),
        (CHINA, RUSSIA, today.hubs_china_russia, new.hubs_china_russia),
    ]
    for seller, buyer, before, after in pairs:
        remainder = np.maximum(1 - phased(before, after, age, p), SMALLEST_REMAINDER)
        links[..., seller, buyer] *= remainder / np.maximum(1 - before, SMALLEST_REMAINDER)
    return phased(today.coalition_russia, new.coalition_russia, age, p)


def _programme_wedge(scenario: Scenario, age: Array, p: Parameters) -> Array:
    """Return border costs between Belarus and Russia relative to today.  Shape (draws, years)."""
    today, new = barrier_cut_of(TODAY, p), barrier_cut_of(scenario, p)
    worked_through = 1 - np.exp(-np.maximum(age, 0) / p.programme_lag)
    cut = today + (new - today) * worked_through
    costs: Array = (1 + p.barrier_cost * (1 - cut)) / (1 + p.barrier_cost * (1 - today))
    return costs


def _bulk_remainder(capacity: Array | float, p: Parameters) -> Array:
    """Return the share of overseas exports that ports and rail can carry, 0-1."""
    remainder: Array = 1 - p.bulk_share * (1 - np.minimum(1, capacity))
    return remainder


def build_wedges(scenario: Scenario, years: Array, p: Parameters) -> Wedges:
    """Return all wedges of a scenario against today's policy.

    Parameters
    ----------
    years
        Calendar years, shape (years,).

    Raises
    ------
    ModelError
        Where a factor is not a positive finite number.
    """
    age = years_in_force(years, scenario.policy_start)
    power = elasticity(age, p)
    links = np.ones((p.draws, years.size, len(BLOCS), len(BLOCS)))
    loss_russia = _sanction_wedges(links, scenario, age, p)

    programmes = _programme_wedge(scenario, age, p) ** -power
    links[..., BELARUS, RUSSIA] *= programmes
    links[..., RUSSIA, BELARUS] *= programmes

    moved = scenario.rerouting_capacity - TODAY.rerouting_capacity
    capacity = TODAY.rerouting_capacity + moved * ramp(age, p)
    rerouting = _bulk_remainder(capacity, p) / _bulk_remainder(TODAY.rerouting_capacity, p)
    for buyer in (CHINA, HUBS, REST):
        links[..., BELARUS, buyer] *= rerouting

    reach = scenario.china_pivot * ramp(age, p)
    links[..., BELARUS, CHINA] *= p.pivot_reach**reach
    # Buying follows at half the pace of selling.
    links[..., CHINA, BELARUS] *= p.pivot_reach ** (reach / 2)

    dearer = (1 - discount_of(scenario, p)) / (1 - discount_of(TODAY, p))
    gas_price = np.where(age >= 1, dearer, 1.0)
    unit_cost = 1 + p.gas_cost_share * (gas_price - 1)
    links[..., BELARUS, RUSSIA:] *= (unit_cost**-power)[..., None]

    if not (np.isfinite(links).all() and (links > 0).all()):
        raise ModelError("trade wedges: every factor must be a positive finite number")
    moved_alignment = phased(
        np.full((p.draws, 1), TODAY.alignment),
        np.full((p.draws, 1), scenario.alignment),
        age,
        p,
    )
    return Wedges(
        links=links,
        gas_price=gas_price,
        loss_coalition_russia=loss_russia,
        loss_coalition_russia_today=pair_losses(TODAY, p).coalition_russia,
        alignment=moved_alignment,
    )
