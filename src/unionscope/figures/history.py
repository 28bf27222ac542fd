"""Everything on History: tables for its charts, and rows for its tables."""

from dataclasses import dataclass

import pandas as pd

from unionscope.dataset import Dataset
from unionscope.figures.layout import dodged
from unionscope.figures.marks import known, records
from unionscope.figures.observed import series
from unionscope.words import numbers
from unionscope.words.evidence_parts import date
from unionscope.words.labels import KIND_SHORT, MONTHLY_SERIES, SERIES_NAMES, SERVICES_SERIES
from unionscope.words.timeline import KIND_WORDS

MEMORY = "memory"
NO_SOURCE = "none"
_MONTHS = 12


@dataclass(frozen=True)
class Lead:
    """The numbers of the first sentence of History.  US$ mn and shares."""

    start: int
    end: int
    lost: float
    gained: float
    share_start: float
    share_end: float


@dataclass(frozen=True, eq=False)
class FactChart:
    """Rows of a chart of facts with the span of its axes."""

    rows: pd.DataFrame
    low: float
    high: float
    first: float
    last: float


def lead_numbers(dataset: Dataset) -> Lead:
    """Return how exports moved from the last year before the war to the latest year."""
    start = 2021
    known = {
        partner: series(dataset, "exports", partner).set_index("year")["value"]
        for partner in ("Russia", "EU", "Ukraine")
    }
    # New figures for one partner may come before those for another.
    end = min(int(values.index.max()) for values in known.values())
    russia = known["Russia"]
    lost = sum(float(known[partner][start] - known[partner][end]) for partner in ("EU", "Ukraine"))
    share = series(dataset, "export_share", "Russia").set_index("year")["value"]
    return Lead(
        start, end, lost, float(russia[end] - russia[start]), float(share[start]), float(share[end])
    )


def russia_rows(dataset: Dataset) -> list[dict[str, str]]:
    """Return trade with Russia year by year, newest first, ready to print; `source` holds keys."""
    tables = {
        name: series(dataset, name, "Russia").set_index("year")
        for name in ("exports", "imports", "balance")
    }
    rows = []
    for year in sorted(tables["exports"].index, reverse=True):
        exports, imports = tables["exports"].loc[year], tables["imports"].loc[year]
        keys = dict.fromkeys(f"{exports['source']};{imports['source']}".split(";"))
        kinds = dict.fromkeys([KIND_SHORT[exports["kind"]], KIND_SHORT[imports["kind"]]])
        rows.append(
            {
                "year": str(year),
                "exports": numbers.billions(exports["value"]),
                "exports_range": _range(exports),
                "imports": numbers.billions(imports["value"]),
                "imports_range": _range(imports),
                "balance": numbers.billions(tables["balance"].loc[year]["value"]),
                "quality": ", ".join(kinds),
                "source": ";".join(keys),
            }
        )
    return rows


def _range(row: pd.Series) -> str:
    return "" if pd.isna(row["low"]) else numbers.interval(row["low"], row["high"])


def balance_chart(dataset: Dataset) -> FactChart:
    """Return the balance with Russia, US$ bn."""
    rows = series(dataset, "balance", "Russia")
    shown = pd.DataFrame(
        {
            "ink": "Russia",
            "year": rows["year"],
            "value": rows["value"] / 1000,
            "low": rows["low"] / 1000,
            "high": rows["high"] / 1000,
            "kind": rows["kind"],
        }
    )
    return FactChart(shown, -15.0, 5.0, 2009.4, int(rows["year"].max()) + 0.6)


def russia_flows_chart(dataset: Dataset) -> FactChart:
    """Return exports to and imports from Russia, US$ bn."""
    parts = []
    for name, dash in (("exports", False), ("imports", True)):
        rows = series(dataset, name, "Russia")
        parts.append((name.capitalize(), "Russia", dash, rows.assign(year=rows["year"])))
    return _lines(parts, span=(0.0, 30.0), first=2010.0, scale=1000)


def services_chart(dataset: Dataset, partner: str) -> FactChart:
    """Return services: with Russia as totals with their ranges, with the world by direction."""
    table = dataset.trade_services
    table = table[(table["series"] == "services") & (table["partner"] == partner)]
    table = table.rename(columns={"quality": "kind"})
    parts = []
    for flow, rows in table.groupby("flow", sort=False):
        name = SERVICES_SERIES[str(flow)]
        ink = "Russia" if partner == "Russia" else "ink"
        parts.append((name, ink, flow == "import", rows))
    first = float(table["year"].min())
    return _lines(parts, span=(0.0, 10.0 if partner == "Russia" else 12.0), first=first, scale=1000)


def monthly_chart(dataset: Dataset) -> FactChart:
    """Return the EU's monthly trade with Belarus, EUR mn."""
    table = dataset.eu_monthly.rename(columns={"quality": "kind"})
    month = table["month"].astype(str)
    table["year"] = month.str[:4].astype(int) + (month.str[5:7].astype(int) - 0.5) / _MONTHS
    parts = []
    for flow, rows in table.groupby("flow", sort=False):
        name, ink, dash = MONTHLY_SERIES[str(flow)]
        parts.append((name, ink, dash, rows))
    chart = _lines(parts, span=(0.0, 800.0), first=2020.0, scale=1, monthly=True)
    return FactChart(chart.rows, chart.low, chart.high, 2020.0, 2023.0)


def _lines(
    parts: list[tuple[str, str, bool, pd.DataFrame]],
    *,
    span: tuple[float, float],
    first: float,
    scale: float,
    monthly: bool = False,
) -> FactChart:
    """Return lines with their end labels moved apart; months are too close for hollow points."""
    low, high = span
    hollow, decimals = not monthly, 0 if monthly else 1
    ends = [(name, float(rows["value"].iloc[-1]) / scale) for name, _, _, rows in parts]
    places = dodged([value for _, value in ends], low, high)
    frames = []
    for (name, ink, dash, rows), (_, end), place in zip(parts, ends, places, strict=True):
        frame = pd.DataFrame(
            {
                "series": name,
                "ink": ink,
                "dash": dash,
                "hollow": hollow,
                "year": rows["year"].astype(float),
                "value": rows["value"] / scale,
                "low": rows["low"] / scale,
                "high": rows["high"] / scale,
                "kind": rows["kind"],
                "place": float("nan"),
                "text": "",
            }
        )
        frame.loc[frame.index[-1], "place"] = place
        frame.loc[frame.index[-1], "text"] = f"{name} {end:.{decimals}f}"
        frames.append(frame)
    rows = pd.concat(frames, ignore_index=True)
    return FactChart(rows, low, high, first, float(rows["year"].max()))


def last_monthly(dataset: Dataset, flow: str, month: str) -> float:
    """Return one month of the EU series, EUR mn."""
    table = dataset.eu_monthly
    found = table[(table["flow"] == flow) & (table["month"].astype(str) == month)]
    return float(found["value"].iloc[0])


def event_rows(dataset: Dataset) -> list[dict[str, str]]:
    """Return sanctions and trade events since 2020; nothing that rests on memory alone."""
    table = dataset.timeline
    chosen = table[table["category"].isin(["sanction", "trade", "politics"])]
    rows = []
    for row in records(chosen):
        keys = [key for key in row["source"].split(";") if key != MEMORY]
        if keys and row["date"] >= "2020":
            rows.append(
                {
                    "date": date(known(row)),
                    "category": KIND_WORDS[row["category"]],
                    "title": row["title"],
                    "detail": row["detail"],
                    "source": ";".join(keys),
                }
            )
    return rows


def figure_table(dataset: Dataset) -> pd.DataFrame:
    """Return every goods figure with its series, quality, range and source."""
    table = dataset.trade_goods
    publishers = dataset.sources.set_index("source")["publisher"]
    kept = table.assign(
        publisher=[
            "; ".join(dict.fromkeys(str(publishers[key]) for key in str(keys).split(";")))
            for keys in table["source"]
        ]
    )
    return kept.sort_values(
        ["year", "partner", "flow", "series"], ascending=[False, True, True, True]
    )


def figure_cells(table: pd.DataFrame, partner: str, chosen: str | None) -> list[list[str]]:
    """Return figures of a partner ready to print; the last but one cell holds source keys."""
    rows = table[table["partner"] == partner]
    if chosen:
        rows = rows[rows["series"] == chosen]
    return [
        [
            str(row["year"]),
            str(row["flow"]),
            SERIES_NAMES[str(row["series"])],
            numbers.thousands(row["value"]),
            _limits(row["low"], row["high"]),
            KIND_SHORT[str(row["quality"])],
            str(row["source"]),
            "" if pd.isna(row["note"]) else str(row["note"]),
        ]
        for row in rows.to_dict("records")
    ]


def _limits(low: float, high: float) -> str:
    return "" if pd.isna(low) else f"{numbers.thousands(low)}–{numbers.thousands(high)}"
