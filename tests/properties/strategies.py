"""Reachable inputs: every scenario a reader can set, every parameter within its published range."""

from functools import cache

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from unionscope.analysis import draws_of
from unionscope.assumptions import (
    REPLAY,
    START_REPLAY,
    START_TODAY,
    Assumption,
    Scenario,
    assumptions,
)
from unionscope.dataset import Dataset, load_dataset
from unionscope.model.parameters import Parameters, parameters_from
from unionscope.model.run import BASE_YEAR, Outcome, run_model
from unionscope.results import replay_path

#: Few enough examples for the whole tier to run in about a minute.
BOUNDED = settings(max_examples=40)

GROWTH_KEYS = tuple(
    each.key for each in assumptions() if each.key.startswith(("growth_", "demand_shock_"))
)
DATE_KEYS = ("policy_start", "demand_shock_year")
#: What acts only in a replay from 2021, and where a run starts.
REPLAY_KEYS = tuple(each.key for each in assumptions() if each.group == REPLAY)
#: What a government decides, without the date on which it does.
POLICY_KEYS = tuple(
    each.key for each in assumptions() if each.key not in (*GROWTH_KEYS, *DATE_KEYS, *REPLAY_KEYS)
)


@cache
def facts() -> Dataset:
    return load_dataset()


@cache
def facts_matrix():
    return facts().flow_matrix(BASE_YEAR)


@cache
def central() -> Parameters:
    """Return every parameter at its default."""
    return parameters_from(facts().parameter_defaults())


def drawn_rows():
    """Return the rows of the parameter table that are uncertain."""
    table = facts().parameters
    return table[table["distribution"] == "triangular"]


@cache
def triangular_draws(count: int, seed: int = 2025) -> Parameters:
    """Return random parameters, each triangular between its low and high end."""
    random = np.random.default_rng(seed)
    values: dict[str, object] = dict(facts().parameter_defaults())
    for row in drawn_rows().itertuples():
        at, span = random.random(count), row.high - row.low
        rising = row.low + np.sqrt(at * span * (row.default - row.low))
        falling = row.high - np.sqrt((1 - at) * span * (row.high - row.default))
        values[row.key] = np.where(at < (row.default - row.low) / span, rising, falling)
    return parameters_from(values)


@cache
def product_draws(count: int) -> Parameters:
    """Return the first of the draws behind every band of the product."""
    return parameters_from(draws_of(facts(), count=count).values)


def trade(scenario: Scenario, parameters: Parameters | None = None, model: str = "ces") -> Outcome:
    """Return what a model says about a scenario, with central parameters unless others given."""
    return run_model(
        model,
        facts().flow_matrix(scenario.start),
        scenario,
        central() if parameters is None else parameters,
        path=replay_path(facts()),
    )


def values_of(each: Assumption) -> st.SearchStrategy:
    """Return everything a reader can set an assumption to; its ends and default come up often."""
    if each.format == "year":
        return st.integers(int(each.low), int(each.high))
    ends = st.sampled_from([each.default, each.low, each.high])
    return ends | st.floats(each.low, each.high)


def choices_of(keys: tuple[str, ...] | None = None) -> st.SearchStrategy[dict[str, float]]:
    """Return values for these assumptions, or for all that act in a projection."""
    wanted = (*POLICY_KEYS, *GROWTH_KEYS, *DATE_KEYS) if keys is None else keys
    chosen = [each for each in assumptions() if each.key in wanted]
    return st.fixed_dictionaries({each.key: values_of(each) for each in chosen})


def scenarios(keys: tuple[str, ...] | None = None) -> st.SearchStrategy[Scenario]:
    """Return scenarios in which these assumptions move, or all; the others stay at default."""
    return choices_of(keys).map(lambda moved: Scenario(**moved))


def any_scenarios() -> st.SearchStrategy[Scenario]:
    """Return scenarios of either start in which everything moves."""
    everything = st.fixed_dictionaries(
        {each.key: values_of(each) for each in assumptions() if each.key != "start"}
    )
    return st.builds(
        lambda moved, start: Scenario(**moved, start=start),
        everything,
        st.sampled_from([START_TODAY, START_REPLAY]),
    )


def parameter_values() -> st.SearchStrategy[dict[str, float]]:
    """Return one set of parameters, each anywhere in its range, ends included."""
    uncertain = {
        row.key: st.sampled_from([row.default, row.low, row.high]) | st.floats(row.low, row.high)
        for row in drawn_rows().itertuples()
    }
    return st.fixed_dictionaries(uncertain).map(
        lambda values: facts().parameter_defaults() | values
    )


def parameters() -> st.SearchStrategy[Parameters]:
    return parameter_values().map(parameters_from)
