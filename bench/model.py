"""How long the model takes, for one scenario and for many parameter draws."""

import resource
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
#: The models with an aim for many draws; the reduced form is faster than both.
_DRAWN = ("ces", "general_equilibrium")
#: What one scenario over ten years may take on two cores; the memory is 1 GiB.
AIMS = {
    "ces, 2,048 draws, ms": 150.0,
    "ces, 10,000 draws, ms": 500.0,
    "ces, 10,000 draws, peak MiB": 1024.0,
    "general_equilibrium, 10,000 draws, ms": 4000.0,
    "general_equilibrium, 10,000 draws, peak MiB": 1024.0,
    "whole process, peak MiB": 1024.0,
}


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


def many_draws(dataset: Dataset, scenario: Scenario, model: str) -> dict[str, float]:
    """Return how long many draws of one scenario take, and the memory of the largest run."""
    flows = dataset.flow_matrix(BASE_YEAR)
    found = {}
    for count in _DRAWS:
        solve = partial(run_model, model, flows, scenario, drawn(dataset, count))
        found[f"{model}, {count:,} draws, ms"] = milliseconds(solve, 3)
    tracemalloc.start()
    solve()
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    return {**found, f"{model}, {_DRAWS[-1]:,} draws, peak MiB": peak}


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
    for model in _DRAWN:
        found |= many_draws(dataset, scenario, model)
    unit = 2**20 if sys.platform == "darwin" else 2**10
    found["whole process, peak MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    return found
