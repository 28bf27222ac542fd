"""Everything on Outlook that is a number: key figures, the sentence, the table of partners."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from unionscope.analysis import status_quo as status_quo_of
from unionscope.dataset import Dataset
from unionscope.figures.observed import series
from unionscope.figures.ranges import CHANGE, LEVELS, Ranges
from unionscope.results import PARTNERS, PLAUSIBLE_PRICE, SHARES, Measures
from unionscope.words import numbers
from unionscope.words.labels import PARTNER_EXPLAINED
from unionscope.words.replay import Fact
from unionscope.words.sentences import Lead


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """One key figure, ready to print; places on its hairline are 0-1."""

    variable: str
    value: str
    unit: str
    change: str
    against: str
    range: str
    place_base: float
    place_status_quo: float
    place_value: float
    place_range: tuple[float, float] | None


@dataclass(frozen=True)
class _Form:
    partner: str
    unit: str
    low: float
    high: float
    write: Callable[[float], str]
    differ: Callable[[float], str]


_PERCENT, _POINTS, _ZERO = "%", "points", "0.0"
#: Ends of the hairlines are fixed per figure, so that dots move and scales never do.
_FORMS = {
    "turnover": _Form("Russia", "US$ bn", 30e3, 100e3, numbers.billions, numbers.signed_billions),
    "turnover_share": _Form("Russia", _PERCENT, 0.4, 0.8, numbers.percent_number, numbers.points),
    "export_share": _Form("Russia", _PERCENT, 0.4, 0.85, numbers.percent_number, numbers.points),
    "import_share": _Form("Russia", _PERCENT, 0.4, 0.8, numbers.percent_number, numbers.points),
    "balance": _Form("Russia", "US$ bn", -10e3, 10e3, numbers.balance, numbers.signed_billions),
    "export_concentration": _Form("World", "0–1", 0.2, 0.75, numbers.index, numbers.signed_index),
}


def key_figures(
    scenario: Measures,
    status_quo: Measures,
    year: int,
    *,
    show: str = LEVELS,
    ranges: Ranges | None = None,
) -> list[KeyFigure]:
    """Return the key figures of a year with the difference from the status quo."""
    return [
        _key_figure(variable, scenario, status_quo, (year, show, ranges)) for variable in _FORMS
    ]


def _key_figure(
    variable: str,
    scenario: Measures,
    status_quo: Measures,
    asked: tuple[int, str, Ranges | None],
) -> KeyFigure:
    form, (year, show, ranges) = _FORMS[variable], asked
    value = scenario.central(variable, form.partner, year)
    reference = status_quo.central(variable, form.partner, year)
    first = int(scenario.outcome.years[0])
    base = scenario.central(variable, form.partner, first)
    written, quo = form.differ(value - reference), form.write(reference)
    same = written == numbers.NO_CHANGE
    change, against = "", f"{first}: {form.write(base)}"
    if show == CHANGE:
        against = f"{form.write(value)} vs {quo}"
    elif moved(scenario):
        change = "" if same else written
        against = f"{numbers.NO_CHANGE} ({quo})" if same else f"vs {quo}"
    low_high = ranges.at(variable, form.partner, year, show) if ranges else None

    def place(number: float) -> float:
        return (number - form.low) / (form.high - form.low)

    return KeyFigure(
        variable=variable,
        value=_bare(form, value - reference) if show == CHANGE else form.write(value),
        unit=_POINTS if show == CHANGE and form.unit == _PERCENT else form.unit,
        change=change,
        against=against,
        range=_range(low_high, form, show) if low_high else "",
        place_base=place(base),
        place_status_quo=place(reference),
        place_value=place(value),
        place_range=(place(low_high[0]), place(low_high[1]))
        if low_high and show == LEVELS
        else None,
    )


def _bare(form: _Form, difference: float) -> str:
    """Return a difference for a place that names its unit: zero stays a number there."""
    written = form.differ(difference)
    return _ZERO if written == numbers.NO_CHANGE else written.split(numbers.NBSP)[0]


def _range(low_high: tuple[float, float], form: _Form, show: str) -> str:
    if show == LEVELS:
        return numbers.interval(*low_high, form.write)
    return f"{_bare(form, low_high[0])} to {_bare(form, low_high[1])}"


def moved(measures: Measures) -> bool:
    """Say whether a scenario differs from its status quo; parameters move that too."""
    scenario = measures.outcome.scenario
    return scenario != status_quo_of(scenario)


def lead_numbers(
    scenario: Measures, status_quo: Measures, year: int, ranges: Ranges | None = None
) -> Lead:
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
        changed=moved(scenario),
        trade_range=ranges.at("turnover", "Russia", year, LEVELS) if ranges else None,
        share_range=ranges.at("turnover_share", "Russia", year, LEVELS) if ranges else None,
    )


@lru_cache(maxsize=32)
def fact_numbers(dataset: Dataset, year: int) -> Fact:
    """Return trade with Russia and its share of all trade as they were observed in a year."""
    trade, share = (
        (rows := series(dataset, variable, "Russia"))[rows["year"] == year].iloc[0]
        for variable in ("turnover", "turnover_share")
    )
    return Fact(
        trade=float(trade["value"]),
        share=float(share["value"]),
        official=trade["kind"] == "official",
    )


def implausible_price(scenario: Measures) -> tuple[int, float] | None:
    """Return the first year, and the index, where prices leave what the model is made for."""
    if scenario.outcome.supply_price is None:
        return None
    low, high = PLAUSIBLE_PRICE
    for year, price in zip(scenario.outcome.years, scenario.path("supply_price"), strict=True):
        if not low <= price <= high:
            return int(year), price
    return None


@dataclass(frozen=True, kw_only=True)
class PartnerRow:
    """One partner's share of a flow in a year, ready to print; shares 0-1 for the bars."""

    name: str
    explained: str
    value: str
    status_quo: str
    points: str
    range: str
    share: float
    share_status_quo: float


def partner_rows(
    scenario: Measures,
    status_quo: Measures,
    *,
    flow: str,
    year: int,
    ranges: Ranges | None = None,
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
            range=numbers.interval(*ranges.at(variable, name, year, LEVELS), numbers.percent_number)
            if ranges
            else "",
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
