"""Which assumption or parameter matters: each at both ends of its evidence, ready to print."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor
from typing import Final

from unionscope.analysis import GROUPS, Bar, Input, Tornado
from unionscope.assumptions import assumption
from unionscope.dataset import Dataset
from unionscope.figures.outcomes import Axis, axis_around, is_dust, outcome_named
from unionscope.words.inputs import LABELS, TornadoLead
from unionscope.words.numbers import EN_DASH, NBSP, assumption_range, assumption_value
from unionscope.words.outcomes import Outcome, seen

#: Bars that a reader can take in at once.
MOST_BARS: Final = 12
_PROGRAMME_ASSUMPTIONS: Final = next(group.keys for group in GROUPS if group.id == "integration")
_DEMAND_ASSUMPTIONS: Final = ("demand_shock_russia", "growth_russia")
_DIMENSIONLESS: Final = "dimensionless"
#: From which ratio on one thing counts as small next to another, smaller, similar, larger.
_SIZES: Final = ((0.5, "small"), (0.8, "smaller"), (1.25, "similar"))


def compared_size(first: float, second: float) -> str:
    """Return the word for how large one thing is next to another.

    Examples
    --------
    >>> compared_size(1.0, 4.0), compared_size(4.0, 1.0)
    ('small', 'larger')
    """
    return next((word for most, word in _SIZES if first <= most * second), "larger")


@dataclass(frozen=True, kw_only=True)
class InputBar:
    """What one input does to the outcome between the ends of its evidence.

    Attributes
    ----------
    kind
        "assumption" or "parameter".
    range, now
        Its evidence and its present value as text.
    low, high
        What the bar shows at both ends, in the model's unit.
    turns_at
        Where the conclusion turns, as text; None where it does not.
    turned_throughout
        Whether the conclusion is another one at both ends, though not at the present value.
    """

    key: str
    label: str
    kind: str
    range: str
    now: str
    low: float
    high: float
    turns_at: str | None
    turned_throughout: bool

    @property
    def span(self) -> float:
        """Distance between both ends."""
        return abs(self.high - self.low)

    @property
    def turns(self) -> bool:
        """Whether the conclusion is not the same everywhere in the evidence."""
        return self.turns_at is not None or self.turned_throughout


@dataclass(frozen=True, kw_only=True)
class Contest:
    """The programmes next to Russian demand, by name and by how far each moves the outcome."""

    programmes: tuple[str, float]
    demand: tuple[str, float] | None

    @property
    def size(self) -> str:
        """The word for how large the programmes are next to demand."""
        return compared_size(self.programmes[1], self.demand[1]) if self.demand else ""


@dataclass(frozen=True, kw_only=True)
class TornadoFigure:
    """Every input by what it does to the outcome, largest first.

    Attributes
    ----------
    difference
        Of the scenario to the status quo; None where it does not show in print.  Bars show this
        difference where there is one, and else the outcome itself.
    bars
        The largest; those that print as no change at all are left out.
    others, still
        How many inputs are not shown, and how many of them move nothing at all.
    bound
        An amount in the model's unit that the others stay below.
    turning
        Every input that alone turns the conclusion, shown or not.
    """

    outcome: Outcome
    year: int
    replay: bool
    value: float
    difference: float | None
    bars: tuple[InputBar, ...]
    others: int
    still: int
    bound: float
    turning: tuple[InputBar, ...]
    contest: Contest | None

    @property
    def line(self) -> float:
        """What the bars start from: the scenario's difference, or its value."""
        return self.value if self.difference is None else self.difference

    @property
    def axis(self) -> Axis:
        """The axis of the bars; a difference is seen from zero."""
        ends = [end for bar in self.bars for end in (bar.low, bar.high)]
        zero = [] if self.difference is None else [0.0]
        return axis_around([self.line, *zero, *ends], self.outcome, signed=bool(zero))

    @property
    def lead(self) -> TornadoLead:
        """The numbers of the sentence about the largest bar."""
        first = self.bars[0]
        return TornadoLead(
            outcome=self.outcome,
            year=self.year,
            value=self.value,
            difference=self.difference,
            label=first.label,
            input_range=first.range,
            span=first.span,
            replay=self.replay,
        )


def _number(value: float) -> str:
    return assumption_value(float(f"{value:.3g}"), "number")


def _writers(each: Input, units: dict[str, str]) -> tuple[str, Callable[[float], str]]:
    """Return the evidence of an input as text, and a writer of its values."""
    if each.kind == "assumption":
        form = assumption(each.key).format
        return assumption_range(each.low, each.high, form), lambda at: assumption_value(at, form)
    unit = units[each.key]
    shown = "" if unit == _DIMENSIONLESS else f"{NBSP}{unit}"
    return f"{_number(each.low)}{EN_DASH}{_number(each.high)}{shown}", _number


def _input_bar(bar: Bar, units: dict[str, str], difference: float | None) -> InputBar:
    each = bar.input
    evidence, write = _writers(each, units)
    about = (bar.at_low, bar.at_high) if difference is None else (bar.effect_low, bar.effect_high)
    other_side = difference is not None and all(end * difference <= 0 for end in about)
    return InputBar(
        key=each.key,
        label=LABELS.get(each.key, each.label),
        kind=each.kind,
        range=evidence,
        now=write(each.current),
        low=about[0],
        high=about[1],
        turns_at=None if bar.flips_at is None else write(bar.flips_at),
        turned_throughout=other_side and bar.flips_at is None,
    )


def _largest(bars: Sequence[InputBar], keys: Sequence[str]) -> tuple[str, float] | None:
    found = [(bar.label, bar.span) for bar in bars if bar.key in keys]
    return max(found, key=lambda each: each[1], default=None)


def _above(span: float, outcome: Outcome) -> float:
    """Return the next printed number above a distance, in the model's unit."""
    grain = 10.0**-outcome.decimals
    return (floor(span * outcome.scale / grain + 1e-9) + 1) * grain / outcome.scale


def _contest(bars: Sequence[InputBar], outcome: Outcome) -> Contest | None:
    """Return the programmes next to Russian demand, where one of them moves the outcome at all."""
    programmes = _largest(bars, _PROGRAMME_ASSUMPTIONS)
    demand = _largest(bars, _DEMAND_ASSUMPTIONS)
    spans = [each[1] for each in (programmes, demand) if each]
    if programmes is None or not any(seen(outcome, span) for span in spans):
        return None
    return Contest(programmes=programmes, demand=demand)


def tornado_figure(
    dataset: Dataset, found: Tornado, *, variable: str, year: int, replay: bool
) -> TornadoFigure:
    """Return the tornado of an outcome in one year."""
    outcome = outcome_named(variable)
    difference = found.value - found.status_quo
    shown = difference if seen(outcome, difference) else None
    table = dataset.parameters
    units = {str(key): str(unit) for key, unit in zip(table["key"], table["unit"], strict=True)}
    every = sorted((_input_bar(bar, units, shown) for bar in found.bars), key=lambda bar: -bar.span)
    bars = [bar for bar in every if seen(outcome, bar.span)][:MOST_BARS]
    rest = every[len(bars) :]
    return TornadoFigure(
        outcome=outcome,
        year=year,
        replay=replay,
        value=found.value,
        difference=shown,
        bars=tuple(bars),
        others=len(rest),
        still=sum(is_dust(bar.span, found.value, outcome) for bar in rest),
        bound=_above(max((bar.span for bar in rest), default=0.0), outcome),
        turning=tuple(bar for bar in every if bar.turns),
        contest=_contest(every, outcome),
    )
