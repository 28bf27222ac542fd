"""Verdicts: for each target, whether the models were nearer to the facts than "no change"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from unionscope.dataset import Dataset
from unionscope.evidence.backtest import BACKTEST, backtest, backtest_scores
from unionscope.evidence.before_war import BEFORE_WAR, before_war, before_war_scores
from unionscope.evidence.hindcast import ALL_YEARS, REPLAY, hindcast, hindcast_scores
from unionscope.evidence.methods import METHODS
from unionscope.evidence.past import TARGETS, unit_of
from unionscope.evidence.scores import mean_absolute, sign_flip_probability
from unionscope.results import MODELS

NO_CHANGE: Final = "no_change"
#: Errors that differ by less are the same error, rounded.
_TIE: Final = 1e-9
#: What counts as a model: the product's models and the core equation of the reduced form.
_MODELS: Final = frozenset(MODELS) | {name for name, each in METHODS.items() if each.is_model}


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Who was nearer to the facts for one target.

    Attributes
    ----------
    exercise
        "replay" (2022-25, parameters set knowing them), "backtest" (origins from 2014) or
        "before_war" (full models, origins from 2018).
    horizon
        Years ahead; 0 stands for all years of the replay.
    n
        How many forecasts, hence years, stand behind it.
    unit
        "log" or "share": unit of every error.
    no_change
        Mean absolute error of "no change".
    models
        The same of every model, the nearest first.
    yardsticks
        The same of the other simple methods, the nearest first.
    robust
        Whether the verdict stays when every fact is moved to its lowest, and to its highest,
        plausible value; None where not tried.
    chance
        Share of coin-flip worlds in which the best model and "no change" differ at least as much,
        in either direction; None where the errors are not independent.
    """

    exercise: str
    target: str
    horizon: int
    n: int
    unit: str
    no_change: float
    models: tuple[tuple[str, float], ...]
    yardsticks: tuple[tuple[str, float], ...]
    robust: bool | None = None
    chance: float | None = None

    @property
    def best_model(self) -> str:
        """The model nearest to the facts."""
        return self.models[0][0]

    @property
    def no_change_wins(self) -> bool:
        """Whether no model was nearer than "no change"; a tie counts for the simpler."""
        return self.no_change <= self.models[0][1] + _TIE

    @property
    def beaten_models(self) -> tuple[str, ...]:
        """The models that "no change" was nearer than, or as near as."""
        return tuple(name for name, error in self.models if self.no_change <= error + _TIE)

    @property
    def nearest(self) -> str:
        """The method nearest to the facts of all, models and yardsticks."""
        every = (*self.yardsticks, (NO_CHANGE, self.no_change), *self.models)
        return min(every, key=lambda pair: pair[1])[0]


def _verdict(
    exercise: str, target: str, horizon: int, forecasts: pd.DataFrame, error: str = "error"
) -> Verdict:
    """Return the verdict on one target from forecasts of it."""
    errors = {str(name): mean_absolute(mine[error]) for name, mine in forecasts.groupby("method")}
    ranked = sorted(errors.items(), key=lambda pair: pair[1])
    return Verdict(
        exercise=exercise,
        target=target,
        horizon=horizon,
        n=int((forecasts["method"] == NO_CHANGE).sum()),
        unit=unit_of(target),
        no_change=errors[NO_CHANGE],
        models=tuple(pair for pair in ranked if pair[0] in _MODELS),
        yardsticks=tuple(pair for pair in ranked if pair[0] not in {*_MODELS, NO_CHANGE}),
    )


def _on_replay(target: str, forecasts: pd.DataFrame) -> Verdict:
    verdict = _verdict(REPLAY, target, ALL_YEARS, forecasts)
    ends = [
        _verdict(REPLAY, target, ALL_YEARS, forecasts, end) for end in ("error_low", "error_high")
    ]
    same = all(end.no_change_wins == verdict.no_change_wins for end in ends)
    return replace(verdict, robust=same)


def _on_backtest(target: str, horizon: int, forecasts: pd.DataFrame) -> Verdict:
    verdict = _verdict(BACKTEST, target, horizon, forecasts)
    if horizon != 1:
        # Forecasts over several years overlap, so their errors are not independent.
        return verdict
    distance = {
        name: forecasts.loc[forecasts["method"] == name, "error"].abs().to_numpy()
        for name in (NO_CHANGE, verdict.best_model)
    }
    chance = sign_flip_probability(distance[NO_CHANGE] - distance[verdict.best_model])
    return replace(verdict, chance=chance)


def _by_target(forecasts: pd.DataFrame) -> Iterator[tuple[str, int, pd.DataFrame]]:
    """Return the forecasts of each target and horizon; a replay has one horizon."""
    horizons = sorted(set(forecasts["horizon"].tolist())) if "horizon" in forecasts else [ALL_YEARS]
    for target in TARGETS:
        mine = forecasts[forecasts["target"] == target]
        for horizon in horizons:
            yield target, horizon, mine[mine["horizon"] == horizon] if "horizon" in mine else mine


@lru_cache(maxsize=4)
def verdicts(dataset: Dataset) -> tuple[Verdict, ...]:
    """Return the verdict on every target: replay, backtest by horizon, then before the war.

    Within each, targets for which "no change" wins come first: the page leads with them.
    """
    replay, rolling, before = hindcast(dataset), backtest(dataset), before_war(dataset)
    found = [_on_replay(target, mine) for target, _, mine in _by_target(replay)]
    found += [_on_backtest(target, ahead, mine) for target, ahead, mine in _by_target(rolling)]
    found += [
        _verdict(BEFORE_WAR, target, ahead, mine) for target, ahead, mine in _by_target(before)
    ]
    exercises = (REPLAY, BACKTEST, BEFORE_WAR)

    def place(verdict: Verdict) -> tuple[int, int, bool, int]:
        order = exercises.index(verdict.exercise)
        return order, verdict.horizon, not verdict.no_change_wins, TARGETS.index(verdict.target)

    return tuple(sorted(found, key=place))


@lru_cache(maxsize=4)
def _every_score(dataset: Dataset) -> pd.DataFrame:
    scores = (hindcast_scores(dataset), backtest_scores(dataset), before_war_scores(dataset))
    return pd.concat(scores, ignore_index=True).astype({"horizon": np.int64, "n": np.int64})


def evidence_table(dataset: Dataset) -> pd.DataFrame:
    """Return every score of the three exercises as one tidy table.

    Columns exercise, target, method, horizon (0 = all years of the replay), metric, value, unit,
    n (how many forecasts stand behind it).
    """
    return _every_score(dataset).copy()
