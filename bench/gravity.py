"""One general-equilibrium solve: ours against the public package gegravity, in one run.

Development only: `make compare` installs gegravity beside everything else; elsewhere nothing is
compared.  Both solve the same problem: the eight blocs of 2025 with one elasticity and fixed
supply, and the trade costs of 2035 without sanctions.  Flows are balanced first, so that no bloc
spends more than it makes, because the two treat deficits differently.
"""

import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from statistics import median
from typing import Any, Protocol

import numpy as np
import pandas as pd

from unionscope import Scenario, load_dataset
from unionscope.model import general_equilibrium
from unionscope.model.base import base_year
from unionscope.model.blocs import BLOCS, COALITION
from unionscope.model.course import projection
from unionscope.model.growth import Growth
from unionscope.model.parameters import Array, Parameters, parameters_from
from unionscope.model.run import BASE_YEAR
from unionscope.model.timing import elasticity
from unionscope.model.wedges import build_wedges

THETA = 4.0
#: Draws that the product solves together.
TOGETHER = 512
_SAMPLES = 200
_THEIR_SAMPLES = 7
_EASING = Scenario(sanctions_belarus=0.0, sanctions_russia=0.0, alignment=0.0)
_COLUMNS = {"trade_var_name": "trade", "expend_var_name": "spending", "output_var_name": "output"}


_PAIRS = [(seller, buyer) for seller in BLOCS for buyer in BLOCS]


class _Model(Protocol):
    """What is used of a model of gegravity."""

    baseline_mr: pd.DataFrame
    bilateral_trade_results: pd.DataFrame

    def build_baseline(self) -> None: ...
    def define_experiment(self, experiment_data: pd.DataFrame) -> None: ...
    def simulate(self) -> None: ...


def installed() -> str | None:
    """Return the version of gegravity, or None where it is not installed."""
    try:
        return version("gegravity")
    except PackageNotFoundError:
        return None


@dataclass(frozen=True, kw_only=True, eq=False)
class Problem:
    """Balanced base-year flows, US$ mn, and the factor on every link.  Each of shape (8, 8)."""

    flows: Array
    factors: Array


def balanced(flows: Array) -> Array:
    """Return the flows closest in kind to these of which every bloc sells as much as it buys."""
    size = (flows.sum(axis=0) + flows.sum(axis=1)) / 2
    found = flows
    for _ in range(5_000):
        found = found * (size / found.sum(axis=1))[:, None]
        found = found * (size / found.sum(axis=0))
        if np.abs(found.sum(axis=1) / size - 1).max() < 1e-14:
            break
    return found


def _parameters(**moved: Array | float) -> Parameters:
    values: dict[str, Any] = {**load_dataset().parameter_defaults(), **moved}
    return parameters_from(values)


def problem() -> Problem:
    """Return the flows of 2025 and what the end of sanctions does to every link by 2035."""
    course, drawn = projection(_EASING), _parameters()
    wedges = build_wedges(course, drawn, elasticity(course.age, drawn))
    return Problem(
        flows=balanced(load_dataset().flow_matrix(BASE_YEAR)), factors=wedges.links[0, -1]
    )


def our_solve(given: Problem, scales: Array) -> Callable[[], Array]:
    """Return our solver, ready to run.  It returns flows of shape (8, 8, draws).

    Parameters
    ----------
    scales
        Power to which every draw takes the factors, shape (draws,).
    """
    still, power = np.zeros((scales.size, 1)), np.full((scales.size, 1), THETA)
    growth = Growth(belarus=still, demand=np.zeros((len(BLOCS), scales.size, 1)))
    changed = [(int(i), int(j)) for i, j in np.argwhere(given.factors != 1)]
    factors = {link: given.factors[link] ** scales[:, None] for link in changed}
    # One elasticity at home and abroad and fixed supply: the standard model.
    drawn = _parameters(home_substitution=np.full(scales.size, 1 + THETA), supply_elasticity=0.0)

    def solve() -> Array:
        base = base_year(given.flows)
        (year,) = general_equilibrium.solve(base, factors, growth, still, power, drawn)
        return year.flows

    return solve


class Gegravity:
    """The same problem in gegravity."""

    def __init__(self, given: Problem) -> None:
        # Here, because it is not part of the development environment.
        import gegravity

        self._package = gegravity
        self._given = given
        self._world = given.flows.sum()
        share = given.flows.sum(axis=1) / self._world
        # With these costs the base year is solved by resistances of 1, from which it starts.
        self._costs = np.log(given.flows / (self._world * np.outer(share, share)))

    def _table(self, costs: Array, output: Array) -> pd.DataFrame:
        rows = [
            {
                "exporter": seller,
                "importer": buyer,
                "year": str(BASE_YEAR),
                "trade": self._given.flows[i, j],
                "output": output[i],
                "spending": output[j],
                "cost": costs[i, j],
            }
            for i, seller in enumerate(BLOCS)
            for j, buyer in enumerate(BLOCS)
        ]
        return pd.DataFrame(rows)

    def _model(self, costs: Array, output: Array) -> _Model:
        package = self._package
        known = pd.DataFrame([{"name": "cost", "value": 1.0, "error": 0.0}])
        model: _Model = package.OneSectorGE(
            package.BaselineData(self._table(costs, output), **_COLUMNS),
            year=str(BASE_YEAR),
            reference_importer=BLOCS[COALITION],
            sigma=1 + THETA,
            cost_variables=["cost"],
            cost_coeff_values=package.CostCoeffs(
                known, identifier_col="name", coeff_col="value", stderr_col="error"
            ),
            quiet=True,
        )
        model.build_baseline()
        return model

    def ready(self) -> _Model:
        """Return a model with its base year solved and the experiment defined, not yet solved."""
        output = self._given.flows.sum(axis=1)
        model = self._model(self._costs, output)
        model.define_experiment(self._table(self._costs + np.log(self._given.factors), output))
        return model

    def settled(self) -> Array:
        """Return flows after its solution is repeated with the output and spending it leads to.

        Its own search for prices keeps the shares of base-year output and spending.
        """
        costs = self._costs + np.log(self._given.factors)
        base = self._given.flows.sum(axis=1)
        price = np.ones(len(BLOCS))
        for _ in range(200):
            output = price * base
            model = self._model(costs, output)
            found = model.baseline_mr.loc[list(BLOCS)]
            outward, inward = (
                found[f"baseline {side}"].to_numpy(dtype=float) ** THETA for side in ("omr", "imr")
            )
            # Before the change every resistance is 1 and output its base-year share.
            share = output / output.sum()
            following = (share * outward / (base / base.sum())) ** (-1 / THETA)
            following *= base.sum() / (following * base).sum()
            moved, price = np.abs(following / price - 1).max(), following
            if moved < 1e-9:
                break
        flows: Array = np.exp(costs) * np.outer(share * outward, output * inward)
        return flows


def _timed(act: Callable[..., object], taken: list[float]) -> Callable[..., object]:
    """Return an act that notes how long each call of it takes, in seconds."""

    def timed(*given: object, **named: object) -> object:
        start = time.perf_counter()
        result = act(*given, **named)
        taken.append(time.perf_counter() - start)
        return result

    return timed


def _gap(theirs: Array, ours: Array) -> float:
    """Return the largest relative difference of a flow; prices are counted to the same level."""
    return float(np.abs(theirs / theirs.sum() / (ours / ours.sum()) - 1).max())


def _their_times(theirs: Gegravity) -> tuple[float, float, Array]:
    """Return seconds of a whole solve, of the searches in it alone, and the flows."""
    module: Any = sys.modules["gegravity.OneSectorGE"]
    usual = module.root
    whole: list[float] = []
    searches = []
    try:
        for _ in range(_THEIR_SAMPLES):
            parts: list[float] = []
            model = theirs.ready()
            module.root = _timed(usual, parts)
            _timed(model.simulate, whole)()
            module.root = usual
            searches.append(sum(parts))
    finally:
        module.root = usual
    found = model.bilateral_trade_results["experiment trade"].loc[_PAIRS].to_numpy(dtype=float)
    return median(whole), median(searches), found.reshape(len(BLOCS), len(BLOCS))


def _our_times(given: Problem) -> tuple[float, float, Array]:
    """Return seconds of a solve, alone and among others, and the flows."""
    alone = our_solve(given, np.ones(1))
    together = our_solve(given, np.linspace(0.5, 1, TOGETHER))
    times = []
    for act, samples in ((alone, _SAMPLES), (together, 10)):
        taken: list[float] = []
        for _ in range(samples):
            _timed(act, taken)()
        times.append(median(taken))
    return times[0], times[1] / TOGETHER, alone()[..., 0]


def measures() -> dict[str, float] | None:
    """Return milliseconds a solve, ratios and differences by name; None without gegravity."""
    found = installed()
    if found is None:
        return None
    given = problem()
    alone, together, ours = _our_times(given)
    with warnings.catch_warnings():
        # What it warns of (types that pandas no longer infers) is for its authors.
        warnings.simplefilter("ignore")
        theirs = Gegravity(given)
        whole, search, flows = _their_times(theirs)
        settled = theirs.settled()
    name = f"gegravity {found}"
    times = {f"{name}, a solve": whole, f"{name}, its search alone": search}
    return {
        "ours, a solve alone, ms": 1000 * alone,
        f"ours, a solve among {TOGETHER}, ms": 1000 * together,
        **{f"{key}, ms": 1000 * taken for key, taken in times.items()},
        **{f"{key}, times ours alone": taken / alone for key, taken in times.items()},
        **{f"{key}, times ours among {TOGETHER}": taken / together for key, taken in times.items()},
        "largest relative difference of a flow, as it answers": _gap(flows, ours),
        "largest relative difference of a flow, its answer repeated": _gap(settled, ours),
    }
