"""What the uncertainty of an outcome comes from: Sobol indices, ready to print."""

from dataclasses import dataclass
from math import floor
from typing import Final

from unionscope.analysis import Indices
from unionscope.analysis.draws import EVENTS
from unionscope.assumptions import PARAMETER_GROUPS
from unionscope.figures.outcomes import outcome_named
from unionscope.figures.tornado import MOST_BARS, Contest
from unionscope.words.inputs import LABELS, IndicesLead
from unionscope.words.outcomes import Outcome

#: Named in the sentence.
_NAMED: Final = 3
#: Parts of the variance that are too small for a bar.
_SMALLEST_INDEX: Final = 0.005
#: Not settable, and therefore in no group of parameters.
_WORKING_TODAY: Final = "programmes_working_today"
_DEMAND_EVENT: Final = "russian_demand"


@dataclass(frozen=True, kw_only=True)
class IndexBar:
    """Parts of the variance that one input explains, 0-1: alone, and with others."""

    key: str
    label: str
    kind: str
    first: float
    total: float


@dataclass(frozen=True, kw_only=True)
class IndicesFigure:
    """Every uncertain input by its part of the variance, largest first.

    Attributes
    ----------
    spread
        Standard deviation of the outcome, or of its difference to the status quo.
    others, bound
        How many inputs are not shown, and a part of the variance that each stays below.
    contest
        Parts of the variance of all parameters of the programmes and of demand in Russia; None
        where demand is no input.
    """

    outcome: Outcome
    year: int
    replay: bool
    effect: bool
    spread: float
    bars: tuple[IndexBar, ...]
    others: int
    bound: float
    contest: Contest | None

    @property
    def lead(self) -> IndicesLead:
        """The numbers of the sentence about where uncertainty comes from."""
        return IndicesLead(
            outcome=self.outcome,
            year=self.year,
            spread=self.spread,
            largest=tuple((bar.label, bar.total) for bar in self.bars[:_NAMED]),
            effect=self.effect,
            replay=self.replay,
        )


def indices_figure(
    found: Indices, *, variable: str, year: int, replay: bool, effect: bool
) -> IndicesFigure:
    """Return the Sobol indices of an outcome in one year."""
    at = [int(each) for each in found.years].index(year)
    every = sorted(
        (
            IndexBar(
                key=key,
                label=LABELS.get(key, label),
                kind="chance" if key in EVENTS else "parameter",
                first=float(found.first[position, at]),
                total=float(found.total[position, at]),
            )
            for position, (key, label) in enumerate(zip(found.keys, found.labels, strict=True))
        ),
        key=lambda bar: -bar.total,
    )
    bars = [bar for bar in every if bar.total >= _SMALLEST_INDEX][:MOST_BARS]
    rest = every[len(bars) :]
    return IndicesFigure(
        outcome=outcome_named(variable),
        year=year,
        replay=replay,
        effect=effect,
        spread=float(found.variance[at]) ** 0.5,
        bars=tuple(bars),
        others=len(rest),
        bound=(floor(max((bar.total for bar in rest), default=0.0) * 100 + 1e-9) + 1) / 100,
        contest=_contest(every),
    )


def _contest(bars: list[IndexBar]) -> Contest | None:
    """Return what is not known about the programmes next to demand in Russia."""
    by_key = {bar.key: bar for bar in bars}
    if _DEMAND_EVENT not in by_key:
        return None
    demand = by_key[_DEMAND_EVENT]
    own = [
        by_key[key] for key in (*PARAMETER_GROUPS["programmes"], _WORKING_TODAY) if key in by_key
    ]
    # Counts what they do together more than once: no less than what they explain.
    return Contest(
        programmes=("", sum(bar.total for bar in own)), demand=(demand.label, demand.total)
    )
