"""Named numbers of a run up to its wedges: base year, time, growth, policy (see `trace`)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from unionscope.model import ces, reduced_form
from unionscope.model.additions import LARGEST_CONDUIT_CUT
from unionscope.model.base import BaseYear
from unionscope.model.blocs import BLOCS, COALITION, RUSSIA, Link
from unionscope.model.course import PRICE_GROWTH, STATUS_QUO_GROWTH, Course
from unionscope.model.growth import Growth
from unionscope.model.parameters import Array, Parameters
from unionscope.model.policy import (
    FIRST_PACKAGE,
    LARGEST_BARRIER_CUT,
    LARGEST_LOSS,
    PolicyState,
    around_today,
    barrier_cut_of,
    coverage,
    discount_of,
    pair_losses,
)
from unionscope.model.timing import elasticity, phased, ramp, recovered, response
from unionscope.model.wedges import (
    SMALLEST_REMAINDER,
    Wedges,
    border_costs,
    gas_price,
    unit_cost,
)

Named = dict[str, float]

#: What the models fix, by name.
FIXED: Final = {
    "price_growth": PRICE_GROWTH,
    "status_quo_growth": STATUS_QUO_GROWTH,
    "smallest_remainder": SMALLEST_REMAINDER,
    "smallest_flow": reduced_form.SMALLEST_REMAINDER,
    "largest_loss": LARGEST_LOSS,
    "largest_cut": LARGEST_BARRIER_CUT,
    "first_package": FIRST_PACKAGE,
    "smallest_absorption": ces.SMALLEST_ABSORPTION,
    "largest_conduit_cut": LARGEST_CONDUIT_CUT,
}


def code(link: Link) -> str:
    """Return a link as it stands in names: seller, then buyer."""
    return BLOCS[link[0]] + BLOCS[link[1]]


def _in_year(value: Array | float, at: int) -> float:
    """Return the first draw of something in a year; its last axis are years, or it has none."""
    array = np.atleast_1d(np.asarray(value, dtype=float))
    return float(np.ravel(array[..., at if array.shape[-1] > 1 else 0])[0])


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run, and the place of the year in it."""

    model: str
    base: BaseYear
    course: Course
    p: Parameters
    at: int
    growth: Growth
    wedges: Wedges
    bill: Array
    redirected: Array | float

    @property
    def general(self) -> bool:
        """Whether all prices move."""
        return self.model == "general_equilibrium"

    def number(self, value: Array | float) -> float:
        """Return the first draw of something in this year."""
        return _in_year(value, self.at)


def base_names(base: BaseYear) -> Named:
    """Return flows and shares of the base year."""
    named: dict[str, float] = {}
    foreign_spending = base.spending * (1 - base.home_share)
    for j, buyer in enumerate(BLOCS):
        named |= {
            f"E0:{buyer}": base.spending[j],
            f"Y0:{buyer}": base.output[j],
            f"D0:{buyer}": base.deficit[j],
            f"M0:{buyer}": foreign_spending[j],
            f"delta:{buyer}": base.home_share[j],
        }
        for i, seller in enumerate(BLOCS):
            named[f"X0:{seller}{buyer}"] = base.flows[i, j]
            if i != j:
                named[f"s:{seller}{buyer}"] = base.source_share[i, j]
    named["Y0_world"] = base.output.sum()
    return {key: float(value) for key, value in named.items()}


def time_names(run: Run) -> Named:
    """Return the year, ages, and how strongly buyers respond by then."""
    course, p, number = run.course, run.p, run.number
    return {
        "year": number(course.years),
        "base_year": float(course.years[0]),
        "age": number(course.age),
        "n": max(number(course.age), 0.0),
        "h": max(number(course.age), 1.0),
        "h_market": max(number(course.horizon), 1.0),
        "eps": number(response(course.age, p)),
        "theta": number(elasticity(course.age, p)),
        "eps_market": number(response(course.horizon, p)),
        "theta_market": number(elasticity(course.horizon, p)),
        "rho": number(ramp(course.age, p)),
        "recovered": number(recovered(course.age, p)),
        "price_index": number(course.price_index),
        "pivot_further": course.pivot_further,
    }


def growth_names(run: Run) -> Named:
    """Return growth since the base year, of demand and before it passes through."""
    named = {"lnG_status_quo": run.number(run.course.baseline)}
    for j, bloc in enumerate(BLOCS):
        named[f"lnG:{bloc}"] = run.number(run.course.growth[j])
        named[f"g:{bloc}"] = run.number(run.growth.demand[j])
    return named


def policy_names(run: Run) -> Named:
    """Return policy in the base year and in the scenario, and what it covers and stops."""
    named: Named = {}
    for end, state in (("0", run.course.before), ("1", run.course.after)):
        named |= _state(run, state, end)
        for link, covered in coverage(state, run.p, run.redirected).items():
            named[f"c{end}:{code(link)}"] = run.number(covered)
        for link, lost in pair_losses(state, run.p, run.redirected).items():
            named[f"L{end}:{code(link)}"] = run.number(lost)
        working = around_today(
            "programmes_in_force", state.programmes_in_force, run.p.programmes_working_today
        )
        named[f"e{end}"] = run.number(working)
        named[f"r{end}"] = run.number(barrier_cut_of(state, run.p))
        named[f"d{end}"] = run.number(discount_of(state, run.p))
    return named


def _state(run: Run, state: PolicyState, end: str) -> Named:
    moving = {
        "s_B": state.sanctions_belarus,
        "s_R": state.sanctions_russia,
        "a": state.alignment,
        "sec": state.secondary_sanctions,
        "stopped": state.ukraine_stopped,
        "P1": state.first_package,
        "P2": state.new_package,
        "kappa": state.rerouting_capacity,
        "pivot": state.china_pivot,
    }
    return {f"{kind}{end}": run.number(value) for kind, value in moving.items()}


def wedge_names(run: Run) -> Named:
    """Return every wedge of the year with its parts, as far as something moves it."""
    course, p, number = run.course, run.p, run.number
    named = {f"k:{code(link)}": number(factor) for link, factor in run.wedges.factors.items()}
    before, after = (
        pair_losses(state, p, run.redirected) for state in (course.before, course.after)
    )
    for link, wedge in run.wedges.sanctions.items():
        named[f"k_s:{code(link)}"] = number(wedge)
        named[f"L:{code(link)}"] = number(phased(before[link], after[link], course.age, p))
    conduit_link = code((COALITION, RUSSIA))
    named[f"L:{conduit_link}"] = number(run.wedges.loss_coalition_russia)
    named |= {
        "a": number(run.wedges.alignment),
        "tau": number(border_costs(course, p)),
        "gas": number(run.wedges.gas_price),
        "cost": number(unit_cost(run.wedges.gas_price, p)),
        "dG": number(run.bill),
    }
    acting: dict[str, Callable[[], bool]] = {
        "programmes": lambda: _moves(course, p, barrier_cut_of),
        "routes": lambda: (
            not np.array_equal(course.before.rerouting_capacity, course.after.rerouting_capacity)
        ),
        "china": lambda: not np.array_equal(course.before.china_pivot, course.after.china_pivot),
        "gas": lambda: bool((gas_price(course, p) != 1).any()),
    }
    return named | {f"acts:{mechanism}": 1.0 for mechanism, acts in acting.items() if acts()}


def _moves(course: Course, p: Parameters, of: Callable[[PolicyState, Parameters], Array]) -> bool:
    return not np.array_equal(of(course.before, p), of(course.after, p))
