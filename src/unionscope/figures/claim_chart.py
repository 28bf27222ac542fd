"""Marks of the chart of public statements on completion."""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.figures.claim_rules import path
from unionscope.figures.claims import SECOND_PACKAGE, Claim, claims, counts
from unionscope.figures.marks import decimal_year
from unionscope.judgement import PROGRAMMES
from unionscope.words import claims as words
from unionscope.words.numbers import percent, to_percent

#: Where marks without a number stand, in percent, and the ends of the axis.
NO_NUMBER, LOW, HIGH = -9.0, -15.0, 106.0


@dataclass(frozen=True, eq=False)
class Chart:
    """Tables of the chart; years with fractions and percent.

    `points`: year, start and end (span of a month), value, form, exact, second, about, text, side;
    `links`: year, value, top (two numbers of one statement); `path`: year, to, value, about;
    `starts`: year, text; `labels`: value, text (right of the last moment).
    """

    points: pd.DataFrame
    links: pd.DataFrame
    path: pd.DataFrame
    starts: pd.DataFrame
    labels: pd.DataFrame
    first: float
    last: float


@lru_cache(maxsize=8)
def chart(dataset: Dataset) -> Chart:
    """Return everything that the chart draws."""
    every = [each for each in claims(dataset) if each.claim != "start"]
    points = [_point(each) for each in every]
    both = [each for each in every if each.fully_share is not None and each.share is not None]
    points += [
        {**_point(each), "value": to_percent(each.fully_share or 0.0), "form": "programmes"}
        for each in both
    ]
    apart = max(both, key=lambda each: (each.share or 0.0) - (each.fully_share or 0.0))
    for point in points:
        if point["about"] == apart.about:
            fully = words.FULLY.format(done=apart.fully, total=PROGRAMMES)
            point["text"] = apart.said if point["form"] == apart.form else fully
    ended = min((each for each in every if each.claim == "closed"), key=lambda each: each.date)
    points[every.index(ended)]["text"] = words.CLOSED
    points[every.index(ended)]["side"] = "right"
    path = _path(dataset)
    last = max(max(each.moment for each in every), float(path["to"].max()))
    latest = counts(dataset)[-1]
    labels = [
        (float(path["value"].iloc[-1]), words.replay_label(float(path["value"].iloc[-1]) / 100)),
        (to_percent(latest.share or 0.0), percent(latest.share or 0.0, 0)),
        (NO_NUMBER, words.NO_NUMBER_LABEL),
    ]
    starts = [each for each in claims(dataset) if each.claim == "start"]
    return Chart(
        points=pd.DataFrame(points),
        links=pd.DataFrame(
            [
                {
                    "year": each.moment,
                    "value": to_percent(each.fully_share or 0.0),
                    "top": to_percent(each.share or 0.0),
                }
                for each in both
            ]
        ),
        path=path,
        starts=pd.DataFrame(
            [{"year": each.moment, "text": words.STARTS[each.package]} for each in starts]
        ),
        labels=pd.DataFrame(labels, columns=["value", "text"]),
        first=min(each.moment for each in every) - 0.1,
        last=last + 0.05,
    )


def _point(each: Claim) -> dict[str, object]:
    month = each.precision == "month"
    start = decimal_year(f"{each.date[:7]}-01") if month else float("nan")
    return {
        "year": each.moment,
        "start": start,
        "end": start + 1 / 12,
        "value": NO_NUMBER if each.share is None else to_percent(each.share),
        "form": each.form,
        "exact": each.precision == "day",
        "second": each.package == SECOND_PACKAGE,
        "about": each.about,
        "text": "",
        "side": "left",
    }


def _path(dataset: Dataset) -> pd.DataFrame:
    """Return what the replay takes for each year, percent."""
    rows = [
        {
            "year": float(year),
            "to": float(year) + 1,
            "value": to_percent(share),
            "about": f"{year}: {words.replay_label(share)}",
        }
        for year, share in path(dataset).items()
    ]
    return pd.DataFrame(rows)
