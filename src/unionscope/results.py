"""From a scenario to numbers: run a model on the facts, and lay results out as one tidy table."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol

import numpy as np
import pandas as pd

from unionscope.assumptions import START_REPLAY, Scenario
from unionscope.dataset import Dataset
from unionscope.model.blocs import BELARUS, CHINA, COALITION, EAEU, HUBS, REST, RUSSIA, UKRAINE
from unionscope.model.parameters import Array, ModelError, Parameters, parameters_from
from unionscope.model.replay import ReplayPath
from unionscope.model.run import (
    BASE_YEAR,
    LAST_YEAR,
    MODELS,
    PLAUSIBLE_PRICE,
    Outcome,
    course_of,
    run_model,
)
from unionscope.model.services import services_path
from unionscope.model.trace import FIXED, trace
from unionscope.presets import name_of

#: Partners as shown.  EU and the other coalition share one bloc of the model.
PARTNERS = (
    "Russia",
    "EU",
    "Other coalition",
    "Ukraine",
    "China",
    "Other EAEU",
    "Hubs",
    "Rest of world",
)
WORLD = "World"
#: Quantiles at the ends of the 80 % range.
RANGE = (0.10, 0.90)
__all__ = [
    "BASE_YEAR",
    "FIXED",
    "LAST_YEAR",
    "MODELS",
    "PLAUSIBLE_PRICE",
    "Measures",
    "replay_path",
    "run",
    "tidy",
    "traced",
]
FLOWS = ("turnover", "exports", "imports")
SHARES = {"turnover": "turnover_share", "exports": "export_share", "imports": "import_share"}
UNITS = {
    "exports": "US$ mn, current prices",
    "imports": "US$ mn, current prices",
    "turnover": "US$ mn, current prices",
    "balance": "US$ mn, current prices",
    "export_share": "share of goods exports, 0-1",
    "import_share": "share of goods imports, 0-1",
    "turnover_share": "share of goods turnover, 0-1",
    "export_concentration": "Herfindahl-Hirschman index over 7 blocs, 0-1",
    "import_concentration": "Herfindahl-Hirschman index over 7 blocs, 0-1",
    "supply_price": "index, base year = 1",
    "re_exports": "US$ mn, current prices, change against the base year",
    "gas_rent": "US$ mn, current prices",
}
_BLOC_OF = {
    "Russia": RUSSIA,
    "Ukraine": UKRAINE,
    "China": CHINA,
    "Other EAEU": EAEU,
    "Hubs": HUBS,
    "Rest of world": REST,
}


def run(dataset: Dataset, scenario: Scenario, model: str = "ces") -> Outcome:
    """Return what a model says about a scenario, starting from the facts of its start year.

    Raises
    ------
    ModelError
        Where there is no such model, or it cannot give a result.
    """
    flows, european_union = _base(dataset, scenario.start)
    return run_model(
        model,
        flows,
        scenario,
        _parameters(dataset, scenario.parameters),
        path=replay_path(dataset) if scenario.start == START_REPLAY else None,
        european_union=european_union,
    )


def traced(dataset: Dataset, scenario: Scenario, model: str, year: int) -> dict[str, float]:
    """Return every number between the assumptions and the trade of a year, by name.

    Names are those of `model.trace`; money in US$ mn.
    """
    flows, _ = _base(dataset, scenario.start)
    path = replay_path(dataset) if scenario.start == START_REPLAY else None
    parameters = _parameters(dataset, scenario.parameters)
    return trace(model, flows, course_of(scenario, path), parameters, year)


@lru_cache(maxsize=4)
def _base(dataset: Dataset, year: int) -> tuple[Array, tuple[float, float]]:
    """Return the facts of the base year that a model starts from."""
    return dataset.flow_matrix(year), dataset.european_union_part(year)


#: Rows of data/replay.csv that hold the growth of each bloc, in the order of the blocs.
_REAL_GROWTH = tuple(
    f"real_growth_{bloc}"
    for bloc in ("belarus", "russia", "ukraine", "coalition", "china", "eaeu", "hubs", "rest")
)


@lru_cache(maxsize=4)
def replay_path(dataset: Dataset) -> ReplayPath:
    """Return what policy, growth and prices really were after 2021."""
    by_year = dataset.replay.pivot_table(index="key", columns="year", values="value")
    states = {
        str(key): by_year.loc[key].to_numpy(dtype=float)
        for key in by_year.index
        if key not in _REAL_GROWTH
    }
    return ReplayPath(
        years=by_year.columns.to_numpy(dtype=float),
        real_growth=by_year.loc[list(_REAL_GROWTH)].to_numpy(dtype=float),
        **states,
    )


def services(base: float, growth: float, first: int, year: int) -> float:
    """Return services in a year, US$ mn: a constant growth rate, apart from every goods flow."""
    return float(services_path(base, growth, np.arange(first, year + 1, dtype=float))[-1])


@lru_cache(maxsize=64)
def _parameters(dataset: Dataset, moved: tuple[tuple[str, float], ...]) -> Parameters:
    """Return the parameters from the data, with those that the reader moved."""
    return parameters_from({**dataset.parameter_defaults(), **dict(moved)})


@dataclass(frozen=True, eq=False)
class Measures:
    """Everything shown on screen, as arrays of shape (draws, years).

    Examples
    --------
    `measures.value("turnover_share", "Russia")[0, 5]` is Russia's share of turnover in 2030.
    """

    outcome: Outcome

    @cached_property
    def _flows(self) -> dict[str, Array]:
        exports, imports = self.outcome.exports, self.outcome.imports
        return {
            "exports": exports,
            "imports": imports,
            "turnover": exports + imports,
            "balance": exports - imports,
        }

    def _of_partner(self, variable: str, partner: str) -> Array:
        if variable in ("turnover", "balance"):
            sign = 1 if variable == "turnover" else -1
            total: Array = self._of_partner("exports", partner) + sign * self._of_partner(
                "imports", partner
            )
            return total
        flow = self._flows[variable]
        if partner == WORLD:
            return np.asarray(flow.sum(axis=-1))
        if partner in _BLOC_OF:
            return np.asarray(flow[..., _BLOC_OF[partner]])
        part = self.outcome.european_union[0 if variable == "exports" else 1]
        share = part if partner == "EU" else 1 - part
        return np.asarray(flow[..., COALITION] * share)

    def _concentration(self, flow: str) -> Array:
        foreign = np.delete(self._flows[flow], BELARUS, axis=-1)
        shares = foreign / foreign.sum(axis=-1, keepdims=True)
        return np.asarray((shares**2).sum(axis=-1))

    def value(self, variable: str, partner: str = WORLD) -> Array:
        """Return a variable for a partner in every draw and year.  Shape (draws, years).

        Raises
        ------
        ModelError
            Where the model or the start year does not give this variable.
        """
        if variable in ("exports", "imports", "turnover", "balance"):
            return self._of_partner(variable, partner)
        if variable.endswith("_share"):
            flow = next(flow for flow, share in SHARES.items() if share == variable)
            return self._of_partner(flow, partner) / self._of_partner(flow, WORLD)
        if variable.endswith("_concentration"):
            return self._concentration(
                "exports" if variable == "export_concentration" else "imports"
            )
        array: Array | None = getattr(self.outcome, variable)
        if array is None:
            start = self.outcome.scenario.start
            raise ModelError(f"{variable}: {self.outcome.model} from {start} does not give it")
        return array

    def central(self, variable: str, partner: str, year: int) -> float:
        """Return the central value of a variable in a year."""
        return float(self.value(variable, partner)[0, year - int(self.outcome.years[0])])

    def path(self, variable: str, partner: str = WORLD) -> list[float]:
        """Return the central value in every year, the base year first."""
        return [float(value) for value in self.value(variable, partner)[0]]


def _described(outcome: Outcome) -> list[tuple[str, str]]:
    """Return every pair of variable and partner that an outcome gives, in order."""
    pairs = [
        (variable, partner)
        for variable in ("exports", "imports", "turnover", "balance")
        for partner in (*PARTNERS, WORLD)
    ]
    pairs += [(variable, partner) for variable in SHARES.values() for partner in PARTNERS]
    pairs += [("export_concentration", WORLD), ("import_concentration", WORLD)]
    single = [("supply_price", WORLD), ("re_exports", "Russia"), ("gas_rent", "Russia")]
    return pairs + [pair for pair in single if getattr(outcome, pair[0]) is not None]


class Quantiles(Protocol):
    """What a table of ranges needs to know: `analysis.BandRun` is one."""

    def quantiles(
        self, variable: str, partner: str = WORLD, *, levels: tuple[float, ...] = RANGE
    ) -> Array:
        """Return quantiles of a variable over the draws.  Shape (levels, years)."""
        ...


def tidy(outcome: Outcome, ranges: Quantiles | None = None) -> pd.DataFrame:
    """Return results as one tidy table.

    Columns: scenario, model, variable, partner, unit, year, kind, value.  The base year is an
    estimate, every later year a projection, in a replay too: a model's answer, not a fact.
    Variables that the model or the start year does not give have no rows.

    Parameters
    ----------
    ranges
        Finished bands of the same scenario and model.  They add rows for both ends of the 80 %
        range of outcomes, and a column quantile, empty for the central line.
    """
    central = _central(outcome)
    if ranges is None:
        return central
    tables = [central.assign(quantile=np.nan)]
    pairs = _described(outcome)
    every = np.stack([ranges.quantiles(*pair, levels=RANGE) for pair in pairs])
    tables += [
        central.assign(value=every[:, place].ravel(), quantile=level)
        for place, level in enumerate(RANGE)
    ]
    return pd.concat(tables, ignore_index=True)


def _central(outcome: Outcome) -> pd.DataFrame:
    """Return the central line of every variable as one tidy table."""
    measures = Measures(outcome)
    pairs = _described(outcome)
    years = outcome.years.astype(int)
    values = np.stack([measures.value(variable, partner)[0] for variable, partner in pairs])
    repeat, size = len(years), len(pairs) * len(years)
    return pd.DataFrame(
        {
            "scenario": [name_of(outcome.scenario)] * size,
            "model": [outcome.model] * size,
            "variable": np.repeat([variable for variable, _ in pairs], repeat),
            "partner": np.repeat([partner for _, partner in pairs], repeat),
            "unit": np.repeat([UNITS[variable] for variable, _ in pairs], repeat),
            "year": np.tile(years, len(pairs)),
            "kind": np.tile(np.where(years == years[0], "estimate", "projection"), len(pairs)),
            "value": values.ravel(),
        }
    )
