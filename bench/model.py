"""How long the model takes, for one scenario and for many parameter draws."""

import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from statistics import median

import numpy as np

from unionscope import Dataset, Scenario, load_dataset, run
from unionscope.model.parameters import Parameters, parameters_from
from unionscope.model.run import BASE_YEAR, MODELS, run_model

_RUNS = 200
_DRAWS = (2_048, 10_000)


def milliseconds(act: Callable[[], object], times: int) -> float:
    """Return the median time of an act."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return 1000 * median(taken)


def drawn(dataset: Dataset, count: int) -> Parameters:
    """Return parameters drawn from their triangular ranges, with a fixed seed."""
    chance = np.random.default_rng(2025)
    values: dict[str, object] = dict(dataset.parameter_defaults())
    table = dataset.parameters
    for row in table[table["distribution"] == "triangular"].to_dict("records"):
        if row["key"] in values:
            ends = row["low"], row["default"], row["high"]
            values[row["key"]] = chance.triangular(*ends, size=count)
    return parameters_from(values)  # type: ignore[arg-type]


def imported(module: str) -> float:
    """Return how long a fresh Python takes to import a module, in milliseconds."""
    command = [sys.executable, "-c", f"import {module}"]
    return milliseconds(lambda: subprocess.run(command, check=True), 3)


def measures() -> dict[str, float]:
    """Return what was measured, by name."""
    dataset = load_dataset()
    scenario = Scenario(sanction_intensity=0.6, programmes_in_force=0.8)
    found = {
        **{
            f"{model}, one scenario, ms": milliseconds(
                partial(run, dataset, scenario, model), _RUNS
            )
            for model in MODELS
        },
        "read and check the facts, ms": milliseconds(load_dataset, 5),
        "import unionscope, ms": imported("unionscope"),
        "import streamlit, ms": imported("streamlit"),
    }
    flows = dataset.flow_matrix(BASE_YEAR)
    for count in _DRAWS:
        parameters = drawn(dataset, count)

        def solve(parameters: Parameters = parameters) -> object:
            return run_model("ces", flows, scenario, parameters)

        found[f"ces, {count:,} draws, ms"] = milliseconds(solve, 3)
    tracemalloc.start()
    solve()
    found[f"ces, {_DRAWS[-1]:,} draws, peak MB"] = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return found
