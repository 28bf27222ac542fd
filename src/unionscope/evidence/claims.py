"""Claims of how much of the Union State programmes is done, beside later and exact counts."""

import re

import numpy as np
import pandas as pd

from unionscope.dataset import Dataset

_COUNT = re.compile(r"\d+")


def completion_claims(dataset: Dataset) -> pd.DataFrame:
    """Return every claimed share with a number, and how it fared.

    Columns date, package, said_by, claimed, metric, source; counted (done / total where both were
    said, else not a number), rounding (claimed less counted); lower_later, lower_later_by,
    lower_later_date (the lowest share that anybody claimed for the same package afterwards, where
    that is lower: both cannot be right), above (claimed less that share).

    No claim can be checked against an effect on trade: completion counts papers.
    """
    claims = dataset.completion_rate
    # A package starts at nothing: that is no claim.
    claims = claims[claims["completed_share"] > 0].sort_values("date", kind="stable")
    records = claims.to_dict("records")
    rows = [_fared(claims, {str(key): value for key, value in row.items()}) for row in records]
    return pd.DataFrame(rows)


def _fared(claims: pd.DataFrame, claim: dict[str, object]) -> dict[str, object]:
    """Return one claim and how it fared."""
    claimed = float(str(claim["completed_share"]))
    counted = _counted(str(claim["n_done"]), str(claim["n_total"]))
    later = claims[
        (claims["package"] == claim["package"])
        & (claims["date"] > claim["date"])
        & (claims["completed_share"] < claimed)
    ]
    lowest = later.nsmallest(1, "completed_share").to_dict("records")
    lower = float(lowest[0]["completed_share"]) if lowest else np.nan
    return {
        "date": claim["date"],
        "package": claim["package"],
        "said_by": claim["statement_by"],
        "claimed": claimed,
        "metric": claim["metric"],
        "source": claim["source"],
        "counted": counted,
        "rounding": claimed - counted,
        "lower_later": lower,
        "lower_later_by": str(lowest[0]["statement_by"]) if lowest else "",
        "lower_later_date": str(lowest[0]["date"]) if lowest else "",
        "above": claimed - lower,
    }


def _counted(done: str, total: str) -> float:
    """Return done / total where both are plain numbers, else not a number.

    Examples
    --------
    >>> _counted("155", "310"), _counted("", "310")
    (0.5, nan)
    """
    if _COUNT.fullmatch(done) and _COUNT.fullmatch(total):
        return int(done) / int(total)
    return float("nan")
