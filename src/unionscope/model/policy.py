"""From a scenario's assumptions to what policy does: coverage of sanctions, working programmes."""

from dataclasses import dataclass

import numpy as np

from unionscope.assumptions import Scenario, assumption
from unionscope.model.blocs import BELARUS, CHINA, COALITION, HUBS, RUSSIA, UKRAINE, Link
from unionscope.model.parameters import Array, Parameters

#: A loss never goes further than this: some trade always finds a way.
LARGEST_LOSS = 0.98
#: Completion of the 28 programmes of 2021-23 in today's trade: complete on paper.
FIRST_PACKAGE = 1.0
#: Programmes never remove more than this share of the border barriers.
LARGEST_BARRIER_CUT = 0.95

#: The same in every year and draw, or an array over years, shape (years,), or over draws too,
#: shape (draws, 1) or (draws, years).
State = float | Array


@dataclass(frozen=True, kw_only=True, eq=False)
class PolicyState:
    """The state of every policy, shares 0-1.

    Sanctions include the intensity.  `programmes_in_force` and `energy_discount` are positions
    of their sliders, because draws disagree about today's value (see `around_today`); both are
    the same in every year.
    """

    sanctions_belarus: State
    sanctions_russia: State
    alignment: State
    secondary_sanctions: State
    ukraine_stopped: State
    first_package: State
    new_package: State
    rerouting_capacity: State
    china_pivot: State
    programmes_in_force: State
    energy_discount: State


def policy_of(scenario: Scenario) -> PolicyState:
    """Return the policy that a scenario reaches, starting from today's."""
    return PolicyState(
        sanctions_belarus=min(1.0, scenario.sanction_intensity * scenario.sanctions_belarus),
        sanctions_russia=min(1.0, scenario.sanction_intensity * scenario.sanctions_russia),
        alignment=scenario.alignment,
        secondary_sanctions=scenario.secondary_sanctions,
        ukraine_stopped=1.0,
        first_package=FIRST_PACKAGE,
        new_package=scenario.new_package_completion,
        rerouting_capacity=scenario.rerouting_capacity,
        china_pivot=scenario.china_pivot,
        programmes_in_force=scenario.programmes_in_force,
        energy_discount=scenario.energy_discount,
    )


#: Today's policy: the point of reference of every wedge in a projection.
TODAY = policy_of(Scenario())


def loss(coverage: Array, enforcement: Array, parameters: Parameters) -> Array:
    """Return the share of trade lost in the long run when this share of it is covered.

    Covered trade is lost as far as sanctions are enforced.  Trade that is not covered suffers too
    (over-compliance), but fully only once a noticeable share is covered, so that the first
    sanction does not cut trade by a fifth in one step.

    Parameters
    ----------
    coverage, enforcement
        Shares, 0-1.
    """
    start = np.minimum(1, coverage / parameters.over_compliance_start)
    reached = coverage + parameters.over_compliance * (1 - coverage) * start
    return np.minimum(enforcement * reached, LARGEST_LOSS)


def coverage(
    state: PolicyState, parameters: Parameters, redirected: Array | float = 0.0
) -> dict[Link, Array]:
    """Return the share of trade that sanctions cover, 0-1, on every link that they touch.

    Each of shape (draws, 1), or (draws, years) where the state changes by year.

    Parameters
    ----------
    redirected
        Share of blocked Russian exports that is sold elsewhere without loss, 0-1.  It matters only
        where prices of partners move; with fixed ones it has no income effect.
    """
    mirrored = state.alignment * state.sanctions_russia
    exports_belarus = np.maximum(
        state.sanctions_belarus * parameters.coverage_exports_belarus,
        mirrored * parameters.coverage_exports_russia,
    )
    imports_belarus = np.maximum(
        state.sanctions_belarus * parameters.coverage_imports_belarus,
        mirrored * parameters.coverage_imports_russia,
    )
    exports_russia = state.sanctions_russia * parameters.coverage_exports_russia * (1 - redirected)
    imports_russia = state.sanctions_russia * parameters.coverage_imports_russia
    return {
        (BELARUS, COALITION): exports_belarus,
        (COALITION, BELARUS): imports_belarus,
        (RUSSIA, COALITION): exports_russia,
        (COALITION, RUSSIA): imports_russia,
    }


def pair_losses(
    state: PolicyState, parameters: Parameters, redirected: Array | float = 0.0
) -> dict[Link, Array]:
    """Return the long-run share of trade lost on every link that sanctions or war touch.

    Each of shape (draws, 1), or (draws, years) where the state changes by year; `redirected` as in
    `coverage`.
    """
    covered = coverage(state, parameters, redirected)
    full, on_sales_to_belarus = parameters.enforcement, parameters.enforcement_imports_belarus
    secondary = state.secondary_sanctions * parameters.secondary_effect
    stopped = np.minimum(state.ukraine_stopped * parameters.ukraine_stop, LARGEST_LOSS)
    return {
        **{
            link: loss(
                share, on_sales_to_belarus if link == (COALITION, BELARUS) else full, parameters
            )
            for link, share in covered.items()
        },
        (HUBS, RUSSIA): secondary,
        (CHINA, RUSSIA): secondary,
        (BELARUS, UKRAINE): stopped,
        (UKRAINE, BELARUS): stopped,
        (RUSSIA, UKRAINE): stopped,
        (UKRAINE, RUSSIA): stopped,
    }


def around_today(key: str, value: State, today: Array) -> Array:
    """Return what a slider position means in draws that disagree about today's value.

    The default stands for today's value of the draw, the top stays the top, and positions between
    are stretched.  Otherwise a slider left alone would be a policy change in every draw.

    Parameters
    ----------
    value
        Position of the slider, the same in every draw or one per draw, shape (draws, 1).
    today
        Today's value, shape (draws, 1), which is the shape of the result.
    """
    declared = assumption(key)
    beyond = (value - declared.default) / (declared.high - declared.default)
    above = today + (np.maximum(declared.high, today) - today) * beyond
    return np.where(value <= declared.default, today * value / declared.default, above)


def barrier_cut(
    *, working: Array, first_package: State, new_package: State, parameters: Parameters
) -> Array:
    """Return the share of Belarus-Russia border barriers that the programmes remove, 0-1.

    Parameters
    ----------
    working
        Share of completed programmes that works in practice, 0-1.
    first_package, new_package
        Claimed completion of the 2021-23 and the 2024-26 package, 0-1.  The hard measures come
        last, hence the exponent.
    """
    done = (
        first_package**parameters.back_loading
        + parameters.new_package_size * new_package**parameters.back_loading
    )
    cut = parameters.programme_scope * working * done
    return np.minimum(LARGEST_BARRIER_CUT, cut)


def barrier_cut_of(state: PolicyState, parameters: Parameters) -> Array:
    """Return the barrier cut that a policy reaches in the long run.

    Shape (draws, 1), or (draws, years) where the state changes by year.
    """
    working = around_today(
        "programmes_in_force", state.programmes_in_force, parameters.programmes_working_today
    )
    return barrier_cut(
        working=working,
        first_package=state.first_package,
        new_package=state.new_package,
        parameters=parameters,
    )


def discount_of(state: PolicyState, parameters: Parameters) -> Array:
    """Return the gas discount of a policy, 0-1.  Shape (draws, 1)."""
    return around_today("energy_discount", state.energy_discount, parameters.energy_discount_today)
