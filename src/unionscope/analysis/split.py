"""Where an outcome band comes from: data, parameters, chance, or the choice of a model."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, cast

import numpy as np

from unionscope.analysis.bands import BAND, BandRun
from unionscope.analysis.draws import Draws, Range, evenly_spread, triangular
from unionscope.analysis.evaluate import evaluate, joined, outcome_of_draws
from unionscope.analysis.progress import Stepwise, UnfinishedError
from unionscope.dataset import BLOCS, Dataset
from unionscope.model.parameters import Array, ModelError
from unionscope.model.run import Outcome
from unionscope.results import MODELS, WORLD, Measures

#: Sources of uncertainty, in the order in which they are shown.
SPLIT: Final = ("data", "parameters", "chance", "model")
#: The coalition is stored in two parts whose figures have ranges of their own.
_PARTS: Final = {"WE": "W", "WO": "W"}
_STEP: Final = 512


def base_year_draws(dataset: Dataset, year: int, count: int, seed: int) -> dict[str, Array]:
    """Return possible base-year flows of Belarus, US$ mn, from the ranges of bloc_matrix.csv.

    Each figure is drawn on its own, triangular between its low and high; home sales stay.  Keys
    are "exports WE" and the like, each of shape (draws,).  Figures that were made by subtraction
    would partly offset each other, so totals are shown wider than they are.
    """
    table = dataset.bloc_matrix
    belarus = (table["exporter"] == "B") | (table["importer"] == "B")
    own = table[(table["year"] == year) & (table["kind"] == "trade") & belarus]
    points = evenly_spread(len(own), count, seed)
    ends = own[["low", "value", "high"]].to_numpy(dtype=float)
    # A figure without a range is taken as exact.
    ends = np.where(np.isfinite(ends), ends, ends[:, 1:2]).tolist()
    flows = {}
    for at, seller, buyer, (low, mode, high) in zip(
        points.T, own["exporter"], own["importer"], ends, strict=True
    ):
        name = f"exports {buyer}" if seller == "B" else f"imports {seller}"
        flows[name] = triangular(at, Range(low=low, mode=mode, high=high))
    return flows


def _scaled(flows: Array, drawn: dict[str, Array], flow: str) -> tuple[Array, Array]:
    """Return central flows scaled to drawn base-year flows, and the EU's part of the coalition.

    Shapes (draws, years, blocs) and (draws, 1).
    """
    count = next(iter(drawn.values())).shape[0]
    by_bloc = np.zeros((count, len(BLOCS)))
    for code in (*BLOCS[1:], *_PARTS):
        if f"{flow} {code}" in drawn:
            by_bloc[:, BLOCS.index(_PARTS.get(code, code))] += drawn[f"{flow} {code}"]
    base = np.where(flows[0] > 0, flows[0], 1.0)
    scaled = flows * (by_bloc / base)[:, None]
    union = drawn[f"{flow} WE"] / by_bloc[:, BLOCS.index("W")]
    return scaled, union[:, None]


def with_base_year(central: Outcome, drawn: dict[str, Array]) -> Outcome:
    """Return a central outcome whose base-year figures are uncertain, one draw each.

    Every flow keeps its growth since the base year.  That is exact while shares stand still; what
    other base-year shares would do to the response itself is of second order.
    """
    exports, sold = _scaled(central.exports[0], drawn, "exports")
    imports, bought = _scaled(central.imports[0], drawn, "imports")
    # Shares by draw instead of two numbers: Measures only multiplies with them.
    union = cast("tuple[float, float]", (sold, bought))
    return replace(central, exports=exports, imports=imports, european_union=union)


class SplitRun(Stepwise):
    """The outcome band of a finished `BandRun`, one source of uncertainty at a time.

    - "data": base-year figures within the ranges of bloc_matrix.csv (not in the band itself);
    - "parameters": every uncertain parameter;
    - "chance": growth and what stays unexplained;
    - "model": lowest and highest central line of the models.

    In each, everything else is at its central value.  The first three are 80 % of the draws, the
    last is a range.  Widths do not add up: independent ones add by squares, roughly.
    """

    def __init__(self, bands: BandRun) -> None:
        self._bands = bands
        self._measures: dict[str, Measures] = {}
        self._models: list[Measures] = []

    def steps(self) -> Iterator[float]:
        """Compute, and yield after each step the part that is done, 0-1."""
        bands = self._bands
        dataset, scenario, draws = bands.dataset, bands.scenario, bands.draws
        found = {"parameters": bands.measures("parameters")}
        chunks = range(0, draws.count, _STEP)
        total = len(chunks) + len(MODELS) + 1
        models = []
        for done, model in enumerate(MODELS, start=1):
            models.append(Measures(evaluate(dataset, [scenario], model)))
            yield done / total
        fixed = {**dataset.parameter_defaults(), **dict(scenario.parameters)}
        parts = []
        for done, first in enumerate(chunks, start=len(MODELS) + 1):
            z = draws.z[first : first + _STEP]
            values = {key: np.full(len(z), value) for key, value in fixed.items()}
            central = Draws(values=values, z=z, seed=draws.seed)
            parts.append(outcome_of_draws(dataset, scenario, bands.model, central, chance=True))
            yield done / total
        found["chance"] = Measures(joined(parts))
        own = models[list(MODELS).index(bands.model)].outcome
        drawn = base_year_draws(dataset, scenario.start, draws.count, draws.seed)
        found["data"] = Measures(with_base_year(own, drawn))
        self._models, self._measures = models, found
        yield 1.0

    @property
    def finished(self) -> bool:
        """Whether all steps are taken."""
        return bool(self._measures)

    @property
    def years(self) -> Array:
        """Calendar years, the base year first.  Shape (years,)."""
        return self._bands.years

    def range_of(self, source: str, variable: str, partner: str = WORLD) -> Array:
        """Return low and high of a variable from one source of `SPLIT`.  Shape (2, years).

        Raises
        ------
        UnfinishedError
            Where not all steps are taken.
        """
        if not self._measures:
            raise UnfinishedError
        if source != "model":
            values = self._measures[source].value(variable, partner)
            return np.quantile(values, BAND, axis=0)
        lines = []
        for measures in self._models:
            try:
                lines.append(measures.value(variable, partner)[0])
            except ModelError:
                # Not every model has a price or re-exports.
                continue
        return np.stack([np.min(lines, axis=0), np.max(lines, axis=0)])

    def widths(self, variable: str, partner: str = WORLD) -> dict[str, Array]:
        """Return the width by source of uncertainty, each of shape (years,)."""
        ranges = {source: self.range_of(source, variable, partner) for source in SPLIT}
        return {source: high - low for source, (low, high) in ranges.items()}
