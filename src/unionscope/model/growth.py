"""How demand grows from the base year on, in prices of the base year."""

from dataclasses import dataclass, replace

import numpy as np

from unionscope.model.blocs import BELARUS, BLOCS, RUSSIA
from unionscope.model.course import Course
from unionscope.model.parameters import Array, Parameters


@dataclass(frozen=True, kw_only=True, eq=False)
class Growth:
    """Demand relative to the base year, less one, in base-year prices.

    `belarus` has shape (draws, years), `demand` (blocs, draws, years).
    """

    belarus: Array
    demand: Array


def demand_growth(course: Course, parameters: Parameters) -> Growth:
    """Return cumulated growth since the base year.

    Partner demand beyond the common baseline passes through only in part; growth of Belarus is
    its own supply and counts in full.
    """
    passed = parameters.demand_pass_through * (course.growth - course.baseline)
    demand = np.expm1(course.baseline + passed)
    demand[BELARUS] = np.expm1(course.growth[BELARUS])
    return Growth(belarus=demand[BELARUS], demand=demand)


@dataclass(frozen=True, kw_only=True, eq=False)
class Drivers:
    """What may happen to growth by chance: added to log real growth since the base year.

    Each of shape (draws, years) and zero in the base year.  `russia` and `partners` (all other
    blocs but Belarus, jointly) are demand and pass through in part; `belarus` is supply.
    """

    russia: Array
    partners: Array
    belarus: Array


def driven(course: Course, drivers: Drivers) -> Course:
    """Return the course with growth that differs by draw: shape (blocs, draws, years)."""
    added = np.repeat(drivers.partners[None], len(BLOCS), axis=0)
    added[RUSSIA], added[BELARUS] = drivers.russia, drivers.belarus
    return replace(course, growth=course.growth + added)
