"""The replay: from the trade of 2021 through the years that followed, as they really were."""

from dataclasses import dataclass

import numpy as np

from unionscope.assumptions import START_REPLAY, Scenario, assumption
from unionscope.model.course import Course
from unionscope.model.parameters import Array
from unionscope.model.policy import TODAY, PolicyState

#: Policy inside the trade of 2021: no sanctions, no programmes, ports and rail open.
BEFORE_THE_WAR = PolicyState(
    sanctions_belarus=0.0,
    sanctions_russia=0.0,
    alignment=0.0,
    secondary_sanctions=0.0,
    ukraine_stopped=0.0,
    first_package=0.0,
    new_package=0.0,
    rerouting_capacity=1.0,
    china_pivot=0.0,
    programmes_in_force=TODAY.programmes_in_force,
    energy_discount=TODAY.energy_discount,
)
#: In 2021 trade with China still had its jump of 2022 before it: a full turn could double sales
#: (interfax_china_2023: 1.8 times in 2022), where from 2025 on it reaches 1.5 times.
_PIVOT_FURTHER = 2.0 / 1.5


@dataclass(frozen=True, kw_only=True, eq=False)
class ReplayPath:
    """What policy, growth and prices really were, from the year after the base year on.

    Policy states are shares 0-1, shape (years,); growth and the change of prices are per year,
    as shares, growth of shape (blocs, years).
    """

    years: Array
    sanctions_belarus: Array
    sanctions_russia: Array
    alignment: Array
    rerouting_capacity: Array
    programme_completion: Array
    china_pivot: Array
    ukraine_stopped: Array
    real_growth: Array
    price_change: Array


def _policy(scenario: Scenario, path: ReplayPath) -> PolicyState:
    """Return what really happened, scaled by the sliders, with a base year in front."""

    def state(happened: Array, before: float, *scaled_by: str) -> Array:
        for key in scaled_by:
            default = assumption(key).default_at(START_REPLAY)
            happened = np.minimum(1, happened * getattr(scenario, key) / default)
        return np.concatenate([[before], happened])

    none = 0.0
    return PolicyState(
        sanctions_belarus=state(
            path.sanctions_belarus, none, "sanctions_belarus", "sanction_intensity"
        ),
        sanctions_russia=state(
            path.sanctions_russia, none, "sanctions_russia", "sanction_intensity"
        ),
        alignment=state(path.alignment, none, "alignment"),
        secondary_sanctions=none,
        ukraine_stopped=state(path.ukraine_stopped, none),
        first_package=state(path.programme_completion, none, "programme_completion"),
        new_package=none,
        rerouting_capacity=state(path.rerouting_capacity, 1.0, "rerouting_capacity"),
        china_pivot=state(path.china_pivot, none, "china_pivot"),
        programmes_in_force=scenario.programmes_in_force,
        energy_discount=scenario.energy_discount,
    )


def replay(scenario: Scenario, path: ReplayPath) -> Course:
    """Return the course of a run through the past; a scenario's sliders scale what happened."""
    years = np.concatenate([[START_REPLAY], path.years]).astype(float)
    age = years - START_REPLAY
    real = np.pad(np.log1p(path.real_growth), ((0, 0), (1, 0)))
    return Course(
        years=years,
        age=age,
        horizon=age,
        before=BEFORE_THE_WAR,
        after=_policy(scenario, path),
        growth=np.cumsum(real, axis=1)[:, None],
        baseline=np.zeros(years.size),
        price_index=np.cumprod(np.concatenate([[1.0], 1 + path.price_change])),
        pivot_further=_PIVOT_FURTHER,
    )
