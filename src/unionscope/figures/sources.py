"""Rows of the page Assumptions and sources, ready to print."""

from dataclasses import dataclass

import pandas as pd

from unionscope.assumptions import Assumption, Scenario, assumptions
from unionscope.dataset import Dataset
from unionscope.words import numbers
from unionscope.words.labels import SERIES_NAMES
from unionscope.words.sources import TABLE_NAMES

_TRADE_TABLES = (
    "trade_goods",
    "trade_services",
    "eu_monthly",
    "bloc_matrix",
    "macro",
    "composition",
)
_MOST_PUBLISHERS = 6
#: Keys that stand for the absence of a publication.
_NOT_PUBLISHED = (
    "none",
    "memory",
    "own_judgement",
    "own_calibration",
    "own_estimate",
    "domestic_own",
)


@dataclass(frozen=True)
class Counts:
    """How much there is."""

    assumptions: int
    parameters: int
    figures: int
    sources: int


def on_screen() -> tuple[Assumption, ...]:
    """Return the assumptions that have a control; the start is a choice of its own."""
    return tuple(each for each in assumptions() if each.key != "start")


def counts(dataset: Dataset) -> Counts:
    """Return how many assumptions, parameters, figures and sources there are."""
    return Counts(
        len(on_screen()),
        len(dataset.parameters),
        len(dataset.trade_goods) + len(dataset.trade_services) + len(dataset.eu_monthly),
        int((~dataset.sources["source"].isin(_NOT_PUBLISHED)).sum()),
    )


def assumption_table(scenario: Scenario) -> pd.DataFrame:
    """Return every assumption with its value in a scenario, for download."""
    return pd.DataFrame(
        [
            {
                "key": each.key,
                "label": each.label,
                "group": each.group,
                "unit": each.unit,
                "value": getattr(scenario, each.key),
                "default": each.default_at(scenario.start),
                "low": each.low,
                "high": each.high,
                "step": each.step,
                "evidence_low": each.evidence[0] if each.evidence else None,
                "evidence_high": each.evidence[1] if each.evidence else None,
                "evidence_is_judgement": each.evidence_is_judgement,
                "source": ";".join(each.sources),
                "help": each.help,
            }
            for each in assumptions()
        ]
    )


def series_rows(dataset: Dataset) -> list[dict[str, str]]:
    """Return one row per data series: years, number, quality, vintage, licence; keys of sources."""
    rows = []
    for name in _TRADE_TABLES:
        table: pd.DataFrame = getattr(dataset, name)
        groups = table.groupby("series", sort=False) if "series" in table else [("", table)]
        for series, part in groups:
            rows.append(_series_row(dataset, name, str(series), part))
    return rows


def _series_row(dataset: Dataset, name: str, series: str, part: pd.DataFrame) -> dict[str, str]:
    keys = list(dict.fromkeys(key for keys in part["source"] for key in str(keys).split(";")))
    counted = sorted(
        keys, key=lambda key: -part["source"].astype(str).str.contains(key, regex=False).sum()
    )
    known = dataset.sources.set_index("source").loc[keys]
    when = part["year"] if "year" in part else part["month"].astype(str)
    title = TABLE_NAMES[name]
    if series:
        title = f"{title}: {SERIES_NAMES.get(series, series.replace('_', ' '))}"
    return {
        "series": title,
        "years": f"{when.min()}–{when.max()}",
        "figures": str(len(part)),
        "quality": ", ".join(dict.fromkeys(part["quality"].astype(str))),
        "source": ";".join(counted[:_MOST_PUBLISHERS]),
        "more": str(max(0, len(counted) - _MOST_PUBLISHERS)),
        "vintage": _newest(_plain(known["date"])),
        "licence": "; ".join(dict.fromkeys(_plain(known["licence"]))),
    }


def _newest(dates: list[str]) -> str:
    """Return the newest date; publishers that name a vintage in words come last."""
    plain = [date for date in dates if date[:4].isdigit()]
    return max(plain) if plain else "; ".join(dict.fromkeys(dates))


def _plain(column: pd.Series) -> list[str]:
    return [str(value) for value in column if not pd.isna(value) and str(value)]


def parameter_rows(dataset: Dataset) -> list[dict[str, str]]:
    """Return every parameter ready to print."""
    return [
        {
            "label": str(row.label),
            "key": str(row.key),
            "symbol": str(row.symbol),
            "default": f"{row.default:g}",
            "low": f"{row.low:g}",
            "high": f"{row.high:g}",
            "unit": str(row.unit),
            "evidence": str(row.evidence),
            "basis": str(row.basis),
            "source": str(row.source),
        }
        for row in dataset.parameters.itertuples(index=False)
    ]


def publication_rows(dataset: Dataset) -> list[dict[str, str]]:
    """Return every source ready to print."""
    columns = ("source", "publisher", "title", "date", "reliability", "licence")
    return [
        {name: "" if pd.isna(row[name]) else str(row[name]) for name in columns}
        for row in dataset.sources.to_dict("records")
    ]


def range_text(low: float, high: float, form: str) -> str:
    """Return a range as its control shows it."""
    return numbers.assumption_range(low, high, form)
