"""Ways to forecast Belarus's trade from one year to a later one, given what drove it in between.

Every method but "drift" may use what its drivers really did after the origin (growth, the oil
price, or the total): it is judged on the link between driver and trade, not on guessing drivers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

import numpy as np

from unionscope.evidence.past import (
    BELARUS,
    ECONOMY_OF,
    RUSSIA,
    TARGETS,
    Past,
    Trade,
    gap,
    is_share,
    value_of,
)
from unionscope.model.course import STATUS_QUO_GROWTH

#: Years of growth that the drift looks back on.
DRIFT_YEARS: Final = 5
#: A middle forecast of a target: (past, target, origin, year).
Forecaster = Callable[[Past, str, int, int], float]
_WITH_RUSSIA: Final = ("exports_russia", "imports_russia")
_RESIDUALS: Final = MappingProxyType(
    {"exports_russia": "residual_exports_russia", "imports_russia": "residual_imports_russia"}
)


@dataclass(frozen=True, kw_only=True)
class Method:
    """One way to forecast.

    Attributes
    ----------
    forecast
        The function that gives the middle of the forecast.
    targets
        What it says something of its own about.
    is_model
        Whether this is the product's model (or its core equation) rather than a yardstick.
    """

    forecast: Forecaster
    targets: tuple[str, ...] = TARGETS
    is_model: bool = False

    def residual(self, target: str) -> str | None:
        """Return the parameter with the product's own yearly spread, where there is one."""
        return _RESIDUALS.get(target) if self.is_model else None


def no_change(past: Past, target: str, origin: int, _year: int) -> float:
    """Return the value of the origin: the random walk."""
    return past.fact(target, origin)


def drift(past: Past, target: str, origin: int, year: int) -> float:
    """Return the origin continued at its mean change of the last five years, not a number if none.

    In logarithms for flows, in points for shares; fewer years where the data do not reach back.
    """
    known = range(max(past.years.start, origin - DRIFT_YEARS), origin)
    if not known:
        return float("nan")
    # The mean of yearly changes is the whole change divided by the number of years.
    first, last = past.fact(target, known.start), past.fact(target, origin)
    step = gap(target, last, first) / len(known) * (year - origin)
    return last + step if is_share(target) else float(last * np.exp(step))


def constant_share(past: Past, target: str, origin: int, year: int) -> float:
    """Return Russia's share at the origin of the total that came."""
    flow = {"exports_russia": "export", "imports_russia": "import"}[target]
    share = value_of(f"{flow}_share", past.trade[origin])
    return share * sum(past.trade[year][flow].values())


def driver(past: Past, target: str, origin: int, year: int) -> float:
    """Return trade with Russia moved by one driver each, everything else as at the origin.

    Sales to Russia follow Russia's GDP in US$ one to one, purchases the oil price with the
    product's elasticity.
    """
    oil = past.parameters["oil_elasticity"] * past.oil_change(origin, year)
    moves = {"export": past.growth(RUSSIA, origin, year), "import": oil}
    trade = past.trade[origin]
    moved: Trade = {
        flow: {**trade[flow], RUSSIA: float(trade[flow][RUSSIA] * np.exp(move))}
        for flow, move in moves.items()
    }
    return value_of(target, moved)


def pass_through(past: Past, target: str, origin: int, year: int, *, part: float) -> float:
    """Return sales to Russia when a part of the growth of its US$ GDP reaches them."""
    return float(past.fact(target, origin) * np.exp(part * past.growth(RUSSIA, origin, year)))


def reduced_form(past: Past, target: str, origin: int, year: int) -> float:
    """Return what the demand part of the reduced form says; policy is left out.

    As in the product, demand beyond the common growth of 3 % a year passes through in part, for
    every partner by its own economy; all purchases follow the US$ GDP of Belarus.  Policy is left
    out because the matrix that it works on is known for few of the origins.
    """
    part = past.parameters["demand_pass_through"]
    common = (year - origin) * np.log1p(STATUS_QUO_GROWTH)
    at_home = np.exp(past.growth(BELARUS, origin, year))

    def demand(partner: str) -> float:
        growth = past.growth(ECONOMY_OF[partner], origin, year)
        return float(np.exp(common + part * (growth - common)))

    trade = past.trade[origin]
    grown: Trade = {
        "export": {who: value * demand(who) for who, value in trade["export"].items()},
        "import": {who: float(value * at_home) for who, value in trade["import"].items()},
    }
    return value_of(target, grown)


_EXPORTS: Final = ("exports_russia",)
#: Every method by its name in the tables.
METHODS: Final[Mapping[str, Method]] = MappingProxyType(
    {
        "no_change": Method(forecast=no_change),
        "drift": Method(forecast=drift),
        "constant_share": Method(forecast=constant_share, targets=_WITH_RUSSIA),
        "driver": Method(forecast=driver),
        "pass_through_80": Method(
            forecast=partial(pass_through, part=0.8), targets=_EXPORTS, is_model=True
        ),
        "pass_through_60": Method(
            forecast=partial(pass_through, part=0.6), targets=_EXPORTS, is_model=True
        ),
        "reduced_form": Method(forecast=reduced_form, is_model=True),
    }
)
