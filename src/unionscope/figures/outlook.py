"""Everything on Outlook that is a number: key figures, the sentence, the table of partners."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from unionscope.dataset import Dataset
from unionscope.figures.observed import series
from unionscope.results import PARTNERS, SHARES, Measures
from unionscope.words import numbers
from unionscope.words.labels import PARTNER_EXPLAINED
from unionscope.words.sentences import Lead


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """One key figure, ready to print; places on its hairline are 0-1."""

    variable: str
    value: str
    unit: str
    change: str
    against: str
    place_base: float
    place_status_quo: float
    place_value: float


@dataclass(frozen=True)
class _Form:
    partner: str
    unit: str
    low: float
    high: float
    write: Callable[[float], str]
    differ: Callable[[float], str]


#: Ends of the hairlines are fixed per figure, so that dots move and scales never do.
_FORMS = {
    "turnover": _Form("Russia", "US$ bn", 30e3, 100e3, numbers.billions, numbers.signed_billions),
    "turnover_share": _Form("Russia", "%", 0.4, 0.8, numbers.percent_number, numbers.points),
    "export_share": _Form("Russia", "%", 0.4, 0.85, numbers.percent_number, numbers.points),
    "import_share": _Form("Russia", "%", 0.4, 0.8, numbers.percent_number, numbers.points),
    "balance": _Form("Russia", "US$ bn", -10e3, 10e3, numbers.balance, numbers.signed_billions),
    "export_concentration": _Form("World", "0–1", 0.2, 0.75, numbers.index, numbers.signed_index),
}


def key_figures(scenario: Measures, status_quo: Measures, year: int) -> list[KeyFigure]:
    """Return the key figures of a year with the difference from the status quo."""
    return [_key_figure(variable, scenario, status_quo, year) for variable in _FORMS]


def _key_figure(variable: str, scenario: Measures, status_quo: Measures, year: int) -> KeyFigure:
    form = _FORMS[variable]
    value = scenario.central(variable, form.partner, year)
    reference = status_quo.central(variable, form.partner, year)
    first = int(scenario.outcome.years[0])
    base = scenario.central(variable, form.partner, first)
    change, against = "", f"{first}: {form.write(base)}"
    if scenario.outcome.scenario.changed():
        written = form.differ(value - reference)
        same = written == numbers.NO_CHANGE
        change = "" if same else written
        quo = form.write(reference)
        against = f"{numbers.NO_CHANGE} ({quo})" if same else f"vs {quo}"

    def place(number: float) -> float:
        return (number - form.low) / (form.high - form.low)

    return KeyFigure(
        variable=variable,
        value=form.write(value),
        unit=form.unit,
        change=change,
        against=against,
        place_base=place(base),
        place_status_quo=place(reference),
        place_value=place(value),
    )


def lead_numbers(scenario: Measures, status_quo: Measures, year: int) -> Lead:
    """Return the numbers of the first sentence."""
    first = int(scenario.outcome.years[0])
    return Lead(
        year=year,
        trade=scenario.central("turnover", "Russia", year),
        share=scenario.central("turnover_share", "Russia", year),
        trade_status_quo=status_quo.central("turnover", "Russia", year),
        share_status_quo=status_quo.central("turnover_share", "Russia", year),
        base_year=first,
        trade_base=scenario.central("turnover", "Russia", first),
        share_base=scenario.central("turnover_share", "Russia", first),
        changed=bool(scenario.outcome.scenario.changed()),
    )


@dataclass(frozen=True, kw_only=True)
class PartnerRow:
    """One partner's share of a flow in a year, ready to print; shares 0-1 for the bars."""

    name: str
    explained: str
    value: str
    status_quo: str
    points: str
    share: float
    share_status_quo: float


def partner_rows(
    scenario: Measures, status_quo: Measures, *, flow: str, year: int
) -> list[PartnerRow]:
    """Return all partners, in the order of the status quo so that rows do not jump."""
    variable = SHARES[flow]
    pairs = {
        name: (scenario.central(variable, name, year), status_quo.central(variable, name, year))
        for name in PARTNERS
    }
    ordered = sorted(pairs.items(), key=lambda item: -item[1][1])
    return [
        PartnerRow(
            name=name,
            explained=PARTNER_EXPLAINED.get(name, ""),
            value=numbers.percent_number(share),
            status_quo=numbers.percent_number(reference),
            points=numbers.bare_points(share - reference),
            share=share,
            share_status_quo=reference,
        )
        for name, (share, reference) in ordered
    ]


@lru_cache(maxsize=32)
def starting_point(dataset: Dataset, year: int) -> tuple[str, str]:
    """Return low and high of the base year's trade with Russia, US$ bn."""
    rows = series(dataset, "turnover", "Russia")
    row = rows[rows["year"] == year].iloc[0]
    return numbers.billions(row["low"]), numbers.billions(row["high"])


@lru_cache(maxsize=32)
def facts_line(dataset: Dataset, partner: str, last: int) -> str:
    """Return who published the facts of a partner, and for which years."""
    rows = series(dataset, "exports", partner)
    rows = rows[rows["year"] <= last]
    publishers = dataset.sources.set_index("source")["publisher"]
    parts = []
    official = rows[rows["kind"] == "official"]
    if len(official):
        names = dict.fromkeys(
            publishers[key] for keys in official["source"] for key in keys.split(";")
        )
        parts.append(f"{', '.join(names)} ({_years(official['year'].tolist())})")
    other = rows[rows["kind"] != "official"]
    if len(other):
        unsourced = other["note"].str.contains("ssumption", na=False).any()
        words = "officials’ statements, partner figures and our estimates"
        words += ", some of them assumptions without a source" if unsourced else ""
        parts.append(f"{words} ({_years(other['year'].tolist())})")
    return "; ".join(parts)


def _years(years: list[int]) -> str:
    if len(years) > 1 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return ", ".join(map(str, years))


@lru_cache(maxsize=32)
def known_years(dataset: Dataset, partner: str) -> str:
    """Return the years for which there are facts about a partner."""
    return _years(series(dataset, "exports", partner)["year"].tolist())
