"""How good the models were: recomputed by the product, from its own data, each time it is asked.

`backtest` forecasts from every year since 2014, `before_war` does so with the full models where
the trade of all blocs is known, `hindcast` replays 2022-25.  `forecasts` and `claims` hold what
people said at the time, `causes` shows that the rise of 2022 has no single cause.  `verdicts`
says where "no change" was nearer to the facts.
"""

from unionscope.evidence.backtest import HORIZONS, backtest, backtest_scores
from unionscope.evidence.before_war import before_war, before_war_scores
from unionscope.evidence.causes import causes_of_2022
from unionscope.evidence.claims import completion_claims
from unionscope.evidence.forecasts import contemporary_forecasts, without_outcome
from unionscope.evidence.hindcast import ALL_YEARS, hindcast, hindcast_scores
from unionscope.evidence.methods import METHODS
from unionscope.evidence.past import TARGETS
from unionscope.evidence.verdict import Verdict, evidence_table, verdicts

__all__ = [
    "ALL_YEARS",
    "HORIZONS",
    "METHODS",
    "TARGETS",
    "Verdict",
    "backtest",
    "backtest_scores",
    "before_war",
    "before_war_scores",
    "causes_of_2022",
    "completion_claims",
    "contemporary_forecasts",
    "evidence_table",
    "hindcast",
    "hindcast_scores",
    "verdicts",
    "without_outcome",
]
