"""What did it: a difference to the status quo split over groups of assumptions, ready to print."""

from dataclasses import dataclass
from typing import Literal

from unionscope.analysis import GROUPS, Attribution, Group, status_quo
from unionscope.assumptions import START_REPLAY, Scenario, assumption
from unionscope.figures.outcomes import Axis, axis_around, is_dust, outcome_named, partner_of
from unionscope.results import Measures
from unionscope.words.drivers import SplitLead
from unionscope.words.numbers import assumption_value
from unionscope.words.outcomes import Outcome

#: Moved in both groups of sanctions (analysis.attribution).
_SHARED = "sanction_intensity"
_SANCTIONS = ("sanctions_belarus", "sanctions_russia")

#: Why there is nothing to split, or that there is something.
State = Literal["nothing", "same", "no effect", "split"]


@dataclass(frozen=True, kw_only=True)
class Step:
    """One group's step from the status quo to the scenario.

    Attributes
    ----------
    moved
        Its assumptions that differ, ready to print.
    start, end
        The outcome before and after this step, in the model's unit.
    alone
        The difference if only this group were moved.
    """

    group: str
    moved: tuple[str, ...]
    start: float
    end: float
    alone: float

    @property
    def part(self) -> float:
        """Part of the difference that belongs to this group."""
        return self.end - self.start


@dataclass(frozen=True, kw_only=True)
class Split:
    """A difference to the status quo in one year, and what it is made of.

    Attributes
    ----------
    changed
        Everything that differs, by name; the start of the run is no change.
    steps
        One per group that moves the outcome, in the order of the groups.
    silent
        Groups that are moved without effect on the outcome.
    residual
        What the groups do together beyond the sum of each alone.
    """

    outcome: Outcome
    year: int
    replay: bool
    value: float
    status_quo: float
    changed: tuple[str, ...]
    steps: tuple[Step, ...]
    silent: tuple[str, ...]
    residual: float

    @property
    def difference(self) -> float:
        """Scenario less status quo."""
        return self.value - self.status_quo

    @property
    def alone(self) -> float:
        """Sum of what each group does alone."""
        return sum(step.alone for step in self.steps)

    @property
    def state(self) -> State:
        """Whether there is something to split, and why not."""
        if not self.changed:
            return "nothing"
        if self.steps:
            return "split"
        return "no effect" if self.silent else "same"

    @property
    def axis(self) -> Axis:
        """The axis of the waterfall."""
        levels = [self.status_quo, self.value, *(step.end for step in self.steps)]
        return axis_around(levels, self.outcome, signed=False)

    @property
    def rounding_shows(self) -> bool:
        """Whether printed numbers miss their sum in the last digit."""
        outcome = self.outcome

        def printed(value: float) -> float:
            return round(value * outcome.scale, outcome.decimals)

        sums = (
            (sum(printed(step.part) for step in self.steps), printed(self.difference)),
            (printed(self.value) - printed(self.status_quo), printed(self.difference)),
            (
                sum(printed(step.alone) for step in self.steps) + printed(self.residual),
                printed(self.difference),
            ),
        )
        return any(round(total - whole, outcome.decimals) != 0 for total, whole in sums)

    @property
    def lead(self) -> SplitLead:
        """The numbers of the sentence, the largest part first."""
        parts = sorted(
            ((step.group, step.part) for step in self.steps), key=lambda part: -abs(part[1])
        )
        return SplitLead(
            outcome=self.outcome,
            year=self.year,
            value=self.value,
            difference=self.difference,
            parts=tuple(parts),
            replay=self.replay,
        )


def changed_names(scenario: Scenario) -> tuple[str, ...]:
    """Return the names of everything that differs from the default; the start is no change."""
    return tuple(assumption(key).label for key in scenario.changed() if key != "start")


def moved_in(scenario: Scenario, group: Group) -> tuple[str, ...]:
    """Return what a scenario moves in a group, with values before and after, ready to print."""
    reference = status_quo(scenario)
    shared = (_SHARED,) if group.id in _SANCTIONS else ()
    found = []
    for key in (*shared, *group.keys):
        before, after = float(getattr(reference, key)), float(getattr(scenario, key))
        if before != after:
            each = assumption(key)
            form = each.format
            was = assumption_value(before, form).removesuffix("%").strip()
            found.append(f"{each.label} {was} → {assumption_value(after, form)}")
    return tuple(found)


def split(
    found: Attribution, scenario: Measures, reference: Measures, *, variable: str, year: int
) -> Split:
    """Return the split of a difference in one year.

    Parameters
    ----------
    found
        The attribution of this variable in this scenario.
    scenario, reference
        Results of the scenario and of its status quo.
    """
    at = [int(each) for each in found.years].index(year)
    chosen = scenario.outcome.scenario
    outcome, partner = outcome_named(variable), partner_of(variable)
    value, before = (each.central(variable, partner, year) for each in (scenario, reference))
    steps, silent, level = [], [], before
    for position, group in enumerate(GROUPS):
        part, alone = (float(of[position, at]) for of in (found.shapley, found.alone))
        moved = moved_in(chosen, group)
        if is_dust(part, before, outcome) and is_dust(alone, before, outcome):
            silent += [group.id] if moved else []
            continue
        steps.append(Step(group=group.id, moved=moved, start=level, end=level + part, alone=alone))
        level += part
    return Split(
        outcome=outcome,
        year=year,
        replay=chosen.start == START_REPLAY,
        value=value,
        status_quo=before,
        changed=changed_names(chosen),
        steps=tuple(steps),
        silent=tuple(silent),
        residual=float(found.residual[at]),
    )
