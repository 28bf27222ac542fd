"""UnionScope: what Belarus trades with Russia, and what if.

The pipeline, one module a step::

    data/*.csv -> dataset -> assumptions -> model -> results -> figures -> charts -> ui, pages
"""

from unionscope.assumptions import AssumptionError, Scenario, assumptions
from unionscope.dataset import DataError, Dataset, load_dataset
from unionscope.model.parameters import ModelError
from unionscope.model.run import Outcome
from unionscope.results import run, tidy

__all__ = [
    "AssumptionError",
    "DataError",
    "Dataset",
    "ModelError",
    "Outcome",
    "Scenario",
    "assumptions",
    "load_dataset",
    "run",
    "tidy",
]

__version__ = "0.1.0"
