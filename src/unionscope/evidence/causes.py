"""Why the rise of 2022 cannot be credited to one cause: several explain most of it alone."""

from dataclasses import replace
from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from unionscope.assumptions import START_REPLAY, Scenario
from unionscope.dataset import Dataset
from unionscope.evidence.methods import METHODS
from unionscope.evidence.past import past_of
from unionscope.model.base import base_year
from unionscope.model.blocs import RUSSIA
from unionscope.model.course import Course
from unionscope.model.parameters import parameters_from
from unionscope.model.replay import replay
from unionscope.model.run import MODELS
from unionscope.results import replay_path

_YEAR: Final = START_REPLAY + 1
_TARGET: Final = "exports_russia"


@lru_cache(maxsize=4)
def _causes(dataset: Dataset) -> pd.DataFrame:
    past, course = past_of(dataset), replay(Scenario(start=START_REPLAY), replay_path(dataset))
    before, after = past.fact(_TARGET, START_REPLAY), past.fact(_TARGET, _YEAR)
    rise = after / float(course.price_index[1]) - before
    still = replace(course, growth=np.zeros_like(course.growth))
    unchanged = replace(course, after=course.before)
    rows = []
    for model in MODELS:
        for cause, what in (("policy alone", still), ("growth alone", unchanged)):
            part = (_sales(dataset, model, what) - before) / rise
            rows.append((cause, model, "constant prices", part))
    demand = METHODS["driver"].forecast(past, _TARGET, START_REPLAY, _YEAR)
    part = (demand - before) / (after - before)
    rows.append(("Russian GDP in US$ alone", "driver", "current prices", part))
    return pd.DataFrame(rows, columns=["cause", "method", "prices", "share_of_rise"])


def _sales(dataset: Dataset, model: str, course: Course) -> float:
    """Return sales to Russia in the first year of a course, US$ mn in prices of the base year."""
    base = base_year(dataset.flow_matrix(START_REPLAY))
    parameters = parameters_from(dataset.parameter_defaults())
    return float(MODELS[model](base, course, parameters)["exports"][RUSSIA, 0, 1])


def causes_of_2022(dataset: Dataset) -> pd.DataFrame:
    """Return what part of the rise of sales to Russia in 2022 each cause explains by itself.

    Columns cause, method, prices (in which the rise is measured), share_of_rise (1 = all of it).
    The parts add up to more than one: they are rival explanations, not a decomposition.
    """
    return _causes(dataset).copy()
