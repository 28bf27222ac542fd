"""Every number between assumptions and trade, by name, for one year of one run.

Names are `kind:index`; the index is a bloc or a link, sellers first: `phi:R`, `k:BR`.  `0` at the
end of a kind means the base year, `1` the scenario in the long run, neither the year itself.
Nothing is worked out here that the models do not work out: values come from their own functions.
"""

from collections.abc import Iterable
from typing import Final

import numpy as np

from unionscope.model import ces, general_equilibrium, reduced_form
from unionscope.model.additions import conduit, conduit_change, gas_bill, limited
from unionscope.model.base import base_year
from unionscope.model.blocs import BELARUS, BLOCS, COALITION, RUSSIA
from unionscope.model.course import Course
from unionscope.model.demand import split, weights
from unionscope.model.growth import demand_growth
from unionscope.model.parameters import Array, Parameters
from unionscope.model.timing import elasticity, response
from unionscope.model.trace_policy import (
    FIXED,
    Named,
    Run,
    base_names,
    growth_names,
    policy_names,
    time_names,
    wedge_names,
)
from unionscope.model.wedges import build_wedges

__all__ = ["FIXED", "Named", "trace"]

_FOREIGN: Final = range(1, len(BLOCS))


def trace(model: str, flows: Array, course: Course, parameters: Parameters, year: int) -> Named:
    """Return every named number of a year, for the first draw; money in US$ mn.

    Flows `X_now` are at current prices, all other money in prices of the base year.  A name is
    missing where its mechanism is not at work: `k:BC` while nothing moves sales to China.

    Parameters
    ----------
    model
        A key of `run.MODELS`.
    flows
        Flows between the blocs in the base year, US$ mn, shape (8, 8), sellers in rows.
    """
    base, growth = base_year(flows), demand_growth(course, parameters)
    reduced = model == "reduced_form"
    power = response(course.age, parameters) if reduced else elasticity(course.age, parameters)
    general = model == "general_equilibrium"
    redirected = parameters.redirected_russian_exports if general else 0.0
    wedges = build_wedges(course, parameters, power, redirected)
    run = Run(
        model=model,
        base=base,
        course=course,
        p=parameters,
        at=int(year - course.years[0]),
        growth=growth,
        wedges=wedges,
        bill=gas_bill(base, growth, wedges.gas_price, parameters),
        redirected=redirected,
    )
    named = base_names(base)
    for names in (time_names, growth_names, policy_names, wedge_names):
        named |= names(run)
    return named | (_reduced(run) if reduced else _equilibrium(run))


def _flows(run: Run, exports: Iterable[float], imports: Iterable[float]) -> Named:
    """Return trade of Belarus as a model finds it, and at current prices with what is added."""
    named: Named = {}
    index = run.number(run.course.price_index)
    for j, sold, bought in zip(_FOREIGN, exports, imports, strict=True):
        named |= {f"X:B{BLOCS[j]}": sold, f"X:{BLOCS[j]}B": bought}
        named |= {f"X_now:B{BLOCS[j]}": sold * index, f"X_now:{BLOCS[j]}B": bought * index}
    return named


def _added(run: Run, named: Named, added: dict[str, float]) -> Named:
    index = run.number(run.course.price_index)
    return {link: named[link] + amount * index for link, amount in added.items()}


def _reduced(run: Run) -> Named:
    """Return trade in the reduced form and what moves on to other partners."""
    nothing = np.zeros_like(run.bill)
    found = reduced_form.trade(run.base, run.wedges, run.growth, nothing, run.p)
    named = _flows(run, *([run.number(flows[j]) for j in _FOREIGN] for flows in found))
    named |= _added(run, named, {"X_now:RB": run.number(run.bill)})
    gained, replaced = reduced_form.gains(run.base, run.wedges.sanctions, run.p)
    for j in _FOREIGN:
        named[f"gain_out:{BLOCS[j]}"] = run.number(gained[j])
        named[f"gain_in:{BLOCS[j]}"] = run.number(replaced[j])
    return named


def _solved(run: Run) -> tuple[Array, Array, Array]:
    """Return flows (8, 8), log prices (8,) and spending (8,) in the year's equilibrium."""
    arguments = (
        run.base,
        run.wedges.factors,
        run.growth,
        run.bill,
        elasticity(run.course.horizon, run.p),
        run.p,
    )
    if run.general:
        year = general_equilibrium.solve(*arguments)[run.at]
        return year.flows[..., 0], year.price[:, 0], year.spending[:, 0]
    found = ces.everything(*arguments)
    price = np.zeros(len(BLOCS))
    price[BELARUS] = np.log(found.price[0, run.at])
    return found.flows[..., 0, run.at], price, found.spending[:, 0, run.at]


def _equilibrium(run: Run) -> Named:
    """Return trade, prices and spending in the year's equilibrium, and what is added to trade."""
    flows, price, spending = _solved(run)
    in_year = {link: factor[:1, run.at] for link, factor in run.wedges.factors.items()}
    by_link = weights(run.base, in_year, (1,))
    power = elasticity(run.course.horizon, run.p)[:1, run.at]
    upper = run.p.home_substitution[0, :1] - 1
    choice = split(by_link, run.base.home_share, price[:, None], power=power, upper=upper)
    pull = (by_link * np.exp(-power * price[:, None])[:, None]).sum(axis=0)[:, 0]
    output = flows.sum(axis=1)

    named = _flows(run, flows[BELARUS, 1:], flows[1:, BELARUS])
    for j, bloc in enumerate(BLOCS):
        named |= {
            f"p:{bloc}": np.exp(price[j]),
            f"phi:{bloc}": pull[j],
            f"P:{bloc}": pull[j] ** (-1 / power[0]),
            f"m:{bloc}": choice.abroad[j, 0],
            f"E1:{bloc}": spending[j],
            f"Y1:{bloc}": output[j],
            f"X:{bloc}{bloc}": flows[j, j],
        }
    if run.general:
        named["Y1_world"] = output.sum()
    else:
        grown = (1 + run.growth.demand[:, 0, run.at]) * run.base.spending
        named["g_world"] = grown.sum() / run.base.spending.sum() - 1
    return {key: float(value) for key, value in (named | _re_exports(run, named)).items()}


def _re_exports(run: Run, named: Named) -> Named:
    """Return re-exports, and the flows at current prices that they and the gas bill change."""
    now = conduit(run.base, run.wedges, run.p)
    change = np.atleast_1d(run.number(conduit_change(run.base, run.wedges, run.growth, run.p)))
    exports, imports = np.zeros((2, len(BLOCS), 1))
    exports[RUSSIA], imports[COALITION] = named["X:BR"], named["X:WB"]
    moved = float(limited(change, exports, imports)[0])
    found = {"V": run.number(now), "V0": float(now[0, 0]), "dV": moved}
    if np.array_equal(now, np.broadcast_to(now[..., :1], now.shape)):
        found = {}
    added = {"X_now:BR": moved, "X_now:WB": moved, "X_now:RB": run.number(run.bill)}
    return found | _added(run, named, added)
