"""From a scenario's assumptions to what policy does: coverage of sanctions, working programmes."""

from dataclasses import dataclass

import numpy as np

from unionscope.assumptions import Scenario, assumption
from unionscope.model.parameters import Array, Parameters

#: A loss never goes further than this: some trade always finds a way.
LARGEST_LOSS = 0.98
#: Completion of the 28 programmes of 2021-23 in the product's starting point: complete on paper.
FIRST_PACKAGE = 1.0
#: Programmes never remove more than this share of the border barriers.
LARGEST_BARRIER_CUT = 0.95


@dataclass(frozen=True, kw_only=True, eq=False)
class PairLosses:
    """Long-run share of trade lost on each sanctioned link.  Each of shape (draws, 1).

    Named seller first: `belarus_coalition` is what Belarus sells to the coalition.
    """

    belarus_coalition: Array
    coalition_belarus: Array
    russia_coalition: Array
    coalition_russia: Array
    hubs_china_russia: Array


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


def pair_losses(scenario: Scenario, parameters: Parameters) -> PairLosses:
    """Return the long-run losses on sanctioned links under a scenario's sanctions."""
    on_belarus = min(1.0, scenario.sanction_intensity * scenario.sanctions_belarus)
    on_russia = min(1.0, scenario.sanction_intensity * scenario.sanctions_russia)
    mirrored = scenario.alignment * on_russia
    exports_belarus = np.maximum(
        on_belarus * parameters.coverage_exports_belarus,
        mirrored * parameters.coverage_exports_russia,
    )
    imports_belarus = np.maximum(
        on_belarus * parameters.coverage_imports_belarus,
        mirrored * parameters.coverage_imports_russia,
    )
    # No redirection of Russian exports here: with partner prices fixed it has no income effect.
    exports_russia = on_russia * parameters.coverage_exports_russia
    imports_russia = on_russia * parameters.coverage_imports_russia
    full = parameters.enforcement
    return PairLosses(
        belarus_coalition=loss(exports_belarus, full, parameters),
        coalition_belarus=loss(imports_belarus, parameters.enforcement_imports_belarus, parameters),
        russia_coalition=loss(exports_russia, full, parameters),
        coalition_russia=loss(imports_russia, full, parameters),
        hubs_china_russia=scenario.secondary_sanctions * parameters.secondary_effect,
    )


def around_today(key: str, value: float, today: Array) -> Array:
    """Return what a slider position means in draws that disagree about today's value.

    The default stands for today's value of the draw, the top stays the top, and positions between
    are stretched.  Otherwise a slider left alone would be a policy change in every draw.
    """
    declared = assumption(key)
    if value <= declared.default:
        return today * value / declared.default
    beyond = (value - declared.default) / (declared.high - declared.default)
    return today + (np.maximum(declared.high, today) - today) * beyond


def barrier_cut(
    *, working: Array, first_package: float, new_package: float, parameters: Parameters
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


def barrier_cut_of(scenario: Scenario, parameters: Parameters) -> Array:
    """Return the barrier cut that a scenario reaches in the long run.  Shape (draws, 1)."""
    working = around_today(
        "programmes_in_force", scenario.programmes_in_force, parameters.programmes_working_today
    )
    return barrier_cut(
        working=working,
        first_package=FIRST_PACKAGE,
        new_package=scenario.new_package_completion,
        parameters=parameters,
    )


def discount_of(scenario: Scenario, parameters: Parameters) -> Array:
    """Return the gas discount of a scenario, 0-1.  Shape (draws, 1)."""
    return around_today(
        "energy_discount", scenario.energy_discount, parameters.energy_discount_today
    )
