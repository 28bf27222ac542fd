"""Model `reduced_form`: each flow moves by its own wedge, and a fixed part of lost trade moves on.

The simple comparison model: no prices, no limit to what Belarus can supply, no re-exports.
"""

from collections.abc import Mapping

import numpy as np

from unionscope.model.base import BaseYear
from unionscope.model.blocs import BELARUS, BLOCS, COALITION, RUSSIA, UKRAINE, Link
from unionscope.model.growth import Growth
from unionscope.model.parameters import Array, Parameters
from unionscope.model.wedges import Wedges

#: Partners with whom trade can be stopped by decision; what is lost there moves to the others.
_STOPPED = (COALITION, UKRAINE)
#: Trade that moves never takes more of another flow than would leave this share.
SMALLEST_REMAINDER = 0.02


def _lost(base: BaseYear, sanctions: Mapping[Link, Array], link: Link) -> Array | float:
    """Return trade that sanctions stop on a link, base-year US$ mn; negative where they ease."""
    return base.flows[link] * (1 - sanctions[link]) if link in sanctions else 0.0


def _moved(flows: Array, lost: Array | float, p: Parameters) -> Array | float:
    """Return the gain of every other partner, relative to its flow, from trade that moves on.

    Parameters
    ----------
    flows
        Belarusian flows by partner in the base year, US$ mn, shape (blocs,).
    lost
        Trade that is stopped, base-year US$ mn.
    """
    others = float(np.delete(flows, (BELARUS, *_STOPPED)).sum())
    return p.redirected_exports * lost / others if others > 0 else 0.0


def _flow(flow: float, growth: Array, gain: Array | float, wedge: Array | float) -> Array:
    """Return a flow that grows, gains what moves to it, and is scaled by its own wedge."""
    moved: Array = flow * (1 + growth) * np.maximum(1 + gain, SMALLEST_REMAINDER) * wedge
    return moved


def trade(
    base: BaseYear, wedges: Wedges, growth: Growth, bill: Array, p: Parameters
) -> tuple[Array, Array]:
    """Return exports and imports by bloc, US$ mn in base-year prices, (blocs, draws, years).

    Parameters
    ----------
    bill
        Extra payment for gas in base-year US$ mn, shape (draws, years).
    """
    sales, purchases = base.flows[BELARUS], base.flows[:, BELARUS]
    factors = wedges.factors
    gained, replaced = gains(base, wedges.sanctions, p)
    exports, imports = np.zeros(growth.demand.shape), np.zeros(growth.demand.shape)
    for each in gained:
        out, into = (factors.get(link, 1.0) for link in ((BELARUS, each), (each, BELARUS)))
        exports[each] = _flow(sales[each], growth.demand[each], gained[each], out)
        imports[each] = _flow(purchases[each], growth.belarus, replaced[each], into)
    imports[RUSSIA] += bill
    return exports, imports


def gains(
    base: BaseYear, sanctions: Mapping[Link, Array], p: Parameters
) -> tuple[dict[int, Array | float], dict[int, Array | float]]:
    """Return what exports to and imports from every bloc gain from trade that is stopped elsewhere.

    Relative to the flow of the base year; each of shape (draws, years), or a number.
    """
    sales, purchases = base.flows[BELARUS], base.flows[:, BELARUS]
    lost_sales = sum(_lost(base, sanctions, (BELARUS, each)) for each in _STOPPED)
    lost_purchases = sum(_lost(base, sanctions, (each, BELARUS)) for each in _STOPPED)
    gained = dict.fromkeys(range(1, len(BLOCS)), _moved(sales, lost_sales, p))
    replaced = dict.fromkeys(gained, _moved(purchases, lost_purchases, p))
    gained |= dict.fromkeys(_STOPPED, 0.0)
    replaced |= dict.fromkeys(_STOPPED, 0.0)
    if sales[RUSSIA] > 0:
        gap = p.gap_filling * _lost(base, sanctions, (COALITION, RUSSIA))
        gained[RUSSIA] = gained[RUSSIA] + gap / sales[RUSSIA]
    return gained, replaced
