"""Which group of assumptions moves a result: shares that add up (Shapley), and each group alone."""

from dataclasses import dataclass
from itertools import product
from math import comb
from typing import Final

import numpy as np

from unionscope.analysis.evaluate import evaluate, status_quo
from unionscope.assumptions import Scenario, scenario_from
from unionscope.dataset import Dataset
from unionscope.model.parameters import Array
from unionscope.results import WORLD, Measures


@dataclass(frozen=True, kw_only=True)
class Group:
    """Assumptions that are moved together when a change is attributed."""

    id: str
    label: str
    keys: tuple[str, ...]


#: Sanction intensity belongs to both groups of sanctions, each with its own part of it.
#: Parameters, start year and start of the policy stay at the scenario's values throughout.
GROUPS: Final = (
    Group(
        id="sanctions_belarus",
        label="Sanctions on Belarus",
        keys=("sanctions_belarus", "alignment"),
    ),
    Group(
        id="sanctions_russia",
        label="Sanctions on Russia",
        keys=("sanctions_russia", "secondary_sanctions"),
    ),
    Group(
        id="integration",
        label="Integration",
        keys=("programmes_in_force", "new_package_completion", "programme_completion"),
    ),
    Group(id="energy", label="Energy", keys=("energy_discount",)),
    Group(id="routes", label="Routes and China", keys=("rerouting_capacity", "china_pivot")),
    Group(
        id="growth",
        label="Growth and shock",
        keys=(
            "growth_belarus",
            "growth_russia",
            "growth_coalition",
            "growth_china",
            "growth_rest",
            "demand_shock_russia",
            "demand_shock_year",
        ),
    ),
)
_SANCTIONS: Final = ("sanctions_belarus", "sanctions_russia")


@dataclass(frozen=True, kw_only=True, eq=False)
class Attribution:
    """What each group of `GROUPS` does to a variable, in the variable's unit.

    Attributes
    ----------
    years
        Calendar years, shape (years,).
    total
        Scenario less status quo, shape (years,).
    shapley
        Part of each group, shape (groups, years); the parts add up to `total`.
    alone
        Change if only this group moves, shape (groups, years).
    residual
        What the groups do together beyond the sum of `alone`, shape (years,).
    """

    years: Array
    total: Array
    shapley: Array
    alone: Array
    residual: Array


def moved_groups(scenario: Scenario, on: tuple[bool, ...]) -> Scenario:
    """Return the status quo in which only some groups stand where the scenario has them.

    Parameters
    ----------
    on
        For each group of `GROUPS`, whether it is moved.
    """
    reference = status_quo(scenario)
    if all(on):
        return scenario
    values = {"policy_start": float(scenario.policy_start)}
    for group, moved in zip(GROUPS, on, strict=True):
        chosen = scenario if moved else reference
        values |= {key: float(getattr(chosen, key)) for key in group.keys}
    # Each side keeps its own intensity.  One above 1 stays where it is and is taken out of the
    # side that does not move, so that nothing leaves its range.
    carried = max(1.0, scenario.sanction_intensity)
    for key, moved in zip(_SANCTIONS, on, strict=False):
        intensity = scenario.sanction_intensity if moved else reference.sanction_intensity
        values[key] *= intensity / carried
    values["sanction_intensity"] = carried
    return scenario_from(values, reference)


def shapley_values(values: Array) -> Array:
    """Return the Shapley value of each player.  Shape (players, ...).

    Parameters
    ----------
    values
        Worth of every coalition, shape (2, 2, ..., 2, ...): one axis of length 2 per player,
        absent or present, then any others.

    Examples
    --------
    >>> shapley_values(np.array([[0.0, 1.0], [2.0, 4.0]])[..., None]).ravel()
    array([2.5, 1.5])
    """
    players = values.ndim - 1
    size = np.indices((2,) * (players - 1)).sum(axis=0) if players > 1 else np.zeros(())
    weight = np.vectorize(lambda others: 1 / (players * comb(players - 1, int(others))))(size)
    shares = []
    for player in range(players):
        gain = np.take(values, 1, axis=player) - np.take(values, 0, axis=player)
        shares.append((weight[..., None] * gain).reshape(-1, values.shape[-1]).sum(axis=0))
    return np.stack(shares)


def attribute(
    dataset: Dataset, scenario: Scenario, model: str, variable: str, partner: str = WORLD
) -> Attribution:
    """Return what each group of assumptions does to a variable, in every year."""
    coalitions = [
        moved_groups(scenario, tuple(map(bool, on))) for on in product((0, 1), repeat=len(GROUPS))
    ]
    distinct = list(dict.fromkeys(coalitions))
    outcome = evaluate(dataset, distinct, model)
    found = Measures(outcome).value(variable, partner)
    place = {each: position for position, each in enumerate(distinct)}
    flat = found[[place[each] for each in coalitions]]
    values = flat.reshape(*(2,) * len(GROUPS), flat.shape[-1])
    total = flat[-1] - flat[0]
    alone = np.stack([flat[1 << player] - flat[0] for player in reversed(range(len(GROUPS)))])
    return Attribution(
        years=outcome.years,
        total=total,
        shapley=shapley_values(values),
        alone=alone,
        residual=total - alone.sum(axis=0),
    )
