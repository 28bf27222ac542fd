"""What assumptions and the replay take from public statements on completion."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from unionscope.assumptions import Assumption, assumption
from unionscope.dataset import Dataset
from unionscope.figures.claims import (
    FIRST_PACKAGE,
    Claim,
    closed,
    counts,
    of_package,
    shares_said,
    year_before,
)
from unionscope.words import claims as words
from unionscope.words.evidence_parts import date
from unionscope.words.numbers import assumption_range, assumption_value, to_percent, whole

_PATH = "programme_completion"


@dataclass(frozen=True)
class Rule:
    """What an assumption takes from the statements, ready to print; `source` holds keys."""

    label: str
    default: str
    evidence: str
    judged: bool
    gives: str
    judgement: str
    source: tuple[str, ...]


def path(dataset: Dataset) -> dict[int, float]:
    """Return what the replay takes for each year, 0-1."""
    table = dataset.replay[dataset.replay["key"] == _PATH].sort_values("year")
    return {
        int(year): float(value) for year, value in zip(table["year"], table["value"], strict=True)
    }


def path_rows(dataset: Dataset) -> list[list[str]]:
    """Return lowest, median and highest statement of every year beside what the replay takes."""
    rows = []
    for year, taken in path(dataset).items():
        shares = shares_said(dataset, year)
        ends = [min(shares), median(shares), max(shares)] if shares else []
        shown = [_percent(each) for each in ends] or ["", "", ""]
        rows.append([str(year), str(len(shares)), *shown, _percent(taken)])
    return rows


def _percent(share: float) -> str:
    return assumption_value(share, "percent")


def programme_shares(dataset: Dataset) -> list[float]:
    """Return the shares of programmes said to be done before the first package was closed, 0-1."""
    early = [each for each in of_package(dataset, FIRST_PACKAGE) if each.date < closed(dataset)]
    whole_ones = [each.fully_share for each in early if each.fully_share is not None]
    said = [each.share for each in early if each.form == "programmes" and each.share]
    return [*whole_ones, *said]


def rules(dataset: Dataset) -> tuple[Rule, ...]:
    """Return what assumptions take from the statements, and what is judgement."""
    shares, counted = programme_shares(dataset), counts(dataset)
    year = year_before(dataset)
    # A statement that counts programmes says nothing about the measures in them.
    others = [
        each.share
        for each in of_package(dataset, FIRST_PACKAGE)
        if each.share and each.form != "programmes" and each.date.startswith(str(year))
    ]
    last = float(whole(to_percent(counted[-1].exact or 0.0)))
    declared = {key: assumption(key) for key in words.RULE_GIVES}
    usual = to_percent(declared["new_package_completion"].default)
    low = declared[_PATH].evidence
    facts = {
        "programmes_in_force": {
            "low": _percent(min(shares)),
            "high": _percent(max(shares)),
            "ends": _either(
                declared["programmes_in_force"].evidence == (min(shares), max(shares)),
                words.SAME_ENDS,
                words.OTHER_ENDS,
            ),
            "middle": _percent((min(shares) + max(shares)) / 2),
        },
        "new_package_completion": {
            "counts": _joined(counted),
            "rounded": _percent(last / 100),
            "same": _either(last == usual, words.SAME_DEFAULT, words.OTHER_DEFAULT),
        },
        _PATH: {
            "year": str(year),
            "low": _percent(min(others)),
            "high": _percent(max(others)),
            "closed": date(closed(dataset)),
            "end": _either(
                low is not None and low[0] == min(others), words.SAME_LOW, words.OTHER_LOW
            ),
        },
    }
    return tuple(_rule(declared[key], found) for key, found in facts.items())


def _either(true: object, yes: str, no: str) -> str:
    return yes if true else no


def _joined(counted: Iterable[Claim]) -> str:
    return ", ".join(
        words.COUNTED.format(
            count=words.count(each.done, each.total),
            share=_percent(each.exact or 0.0),
            when=date(each.date),
        )
        for each in counted
    )


def _rule(declared: Assumption, found: dict[str, str]) -> Rule:
    return Rule(
        label=declared.label,
        default=_percent(declared.default),
        evidence=assumption_range(*declared.evidence, "percent") if declared.evidence else "",
        judged=declared.evidence_is_judgement,
        gives=words.RULE_GIVES[declared.key].format(**found),
        judgement=words.RULE_JUDGED[declared.key].format(**found),
        source=declared.sources,
    )
