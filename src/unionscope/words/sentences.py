"""Sentences with live numbers.  Bold is marked with two stars, as in Markdown."""

from dataclasses import dataclass

from unionscope.words.labels import FLOW_NAMES, FLOW_PREPOSITION
from unionscope.words.numbers import (
    NBSP,
    NO_CHANGE,
    balance,
    bare_points,
    billions,
    changes,
    interval,
    percent,
    percent_number,
    points,
    signed_billions,
    usd,
)


@dataclass(frozen=True, kw_only=True)
class Lead:
    """The numbers of the first sentence.  Money in US$ mn, shares 0-1."""

    year: int
    trade: float
    share: float
    trade_status_quo: float
    share_status_quo: float
    base_year: int
    trade_base: float
    share_base: float
    changed: bool
    trade_range: tuple[float, float] | None = None
    share_range: tuple[float, float] | None = None


def lead(numbers: Lead) -> str:
    """Return what a briefer could read aloud; true for rises, falls and no change."""
    trade, share = f"**{usd(numbers.trade)}**", f"**{percent(numbers.share)}**"
    if not numbers.changed:
        return (
            f"In {numbers.year}, with nothing changed, Belarus would trade {trade} of goods with "
            f"Russia, {share} of all its trade."
        )
    return (
        f"In {numbers.year}, Belarus would trade {trade} of goods with Russia, {share} of all its "
        f"trade: {trade_change(numbers)}, and {share_change(numbers)}."
    )


def lead_base(numbers: Lead) -> str:
    """Return the clauses about the range and the base year."""
    base = (
        f"In {numbers.base_year}: {usd(numbers.trade_base)} and {percent(numbers.share_base)} "
        f"(estimates)."
    )
    return f"{_ranges(numbers)}{base}"


def _ranges(numbers: Lead) -> str:
    if not (numbers.trade_range and numbers.share_range):
        return ""
    trade = interval(*numbers.trade_range)
    share = interval(*numbers.share_range, percent_number)
    return f"80{NBSP}% range: US${NBSP}{trade}{NBSP}bn and {share}{NBSP}%. "


def trade_change(numbers: Lead, where: str = "under the status quo") -> str:
    """Return how trade differs from what it is compared with."""
    difference = numbers.trade - numbers.trade_status_quo
    if not changes(difference / 1000):
        return f"as much as {where}"
    word = "more" if difference > 0 else "less"
    return f"{usd(abs(difference))} {word} than {where}"


def share_change(numbers: Lead) -> str:
    """Return how the share differs from what it is compared with."""
    difference = numbers.share - numbers.share_status_quo
    if not changes(difference * 100):
        return "the same share"
    word = "higher" if difference > 0 else "lower"
    return f"a share {percent_number(abs(difference))} points {word}"


@dataclass(frozen=True, kw_only=True)
class Head:
    """What the title and subtitle of a line chart say.  US$ mn or 0-1, by `kind`."""

    kind: str
    flow: str
    partner: str
    year: int
    value: float
    status_quo: float
    changed: bool
    show: str
    range: tuple[float, float] | None
    axis_from: float
    reference: str


def title(head: Head) -> str:
    """Return who trades with whom, the value and the year."""
    if head.kind == "share":
        what = f"{_possessive(head.partner)} share of {head.flow}"
    else:
        what = f"{FLOW_NAMES[head.flow]} {FLOW_PREPOSITION[head.flow]} {_the(head.partner)}"
    if head.show == "levels":
        value = percent(head.value) if head.kind == "share" else usd(head.value)
        return f"{what}: {value} in {head.year}"
    if head.kind == "share":
        return f"{what}: {points(head.value)} in {head.year}"
    change = signed_billions(head.value)
    return f"{what}: {change if change == NO_CHANGE else f'{change}{NBSP}bn'} in {head.year}"


def subtitle(head: Head) -> str:
    """Return the difference from the status quo, the range, and the unit."""
    if head.show == "levels":
        parts = [_against(head), _range(head), _unit(head)]
    else:
        level = (percent if head.kind == "share" else usd)(head.status_quo)
        unit = "points" if head.kind == "share" else "US$ bn"
        parts = [f"Change against {head.reference} ({level})", _range(head), unit]
    text = "; ".join(part for part in parts if part)
    return text[0].upper() + text[1:]


def _against(head: Head) -> str:
    if not head.changed:
        return ""
    share = head.kind == "share"
    form = percent if share else billions
    difference = head.value - head.status_quo
    if not changes(difference * 100 if share else difference / 1000):
        return f"as {head.reference} ({form(head.status_quo)})"
    side = "above" if difference > 0 else "below"
    distance = percent_number(abs(difference)) if share else billions(abs(difference))
    unit = " points" if share else ""
    return f"{distance}{unit} {side} {head.reference} ({form(head.status_quo)})"


def _range(head: Head) -> str:
    if head.range is None:
        return ""
    if head.show != "levels":
        form = bare_points if head.kind == "share" else balance
        return f"80{NBSP}% range {form(head.range[0])} to {form(head.range[1])}"
    return f"80{NBSP}% range {interval(*head.range, percent_number if head.kind == 'share' else billions)}"


def _unit(head: Head) -> str:
    if head.kind == "volume":
        return "US$ bn" if head.changed and head.range else "goods, US$ bn, current prices"
    axis = f"axis from {percent_number(head.axis_from, 0)}" if head.axis_from else "axis from 0"
    return f"percent of all goods {head.flow}; {axis}" if not head.changed else axis


def _the(partner: str) -> str:
    named = {
        "EU": "the EU",
        "Other coalition": "other coalition",
        "Hubs": "the hubs",
        "Rest of world": "the rest",
    }
    return named.get(partner, partner)


def _possessive(partner: str) -> str:
    name = _the(partner)
    name = name[0].upper() + name[1:]
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def all_partners_head(kind: str, flow: str, year: int, total: float) -> tuple[str, str]:
    """Return title and subtitle of a chart of all partners."""
    if kind == "volume":
        return (
            f"{FLOW_NAMES[flow]} with all partners: {usd(total)} in {year}",
            "Goods by partner, current prices, US$ bn; dotted: total under the status quo",
        )
    return (
        f"Shares of {flow} by partner",
        f"Percent of all goods {flow}; dotted: the same partner under the status quo",
    )


def line_alt(kind: str, flow: str, partner: str) -> str:
    """Return what a line chart holds; the point at the chosen year says the numbers.

    It must not change with a slider: the browser would draw the whole chart anew.
    """
    what = f"{FLOW_NAMES[flow]} {FLOW_PREPOSITION[flow]} {_the(partner)}, US$ bn"
    if kind == "share":
        what = f"{_possessive(partner)} share of {flow}, percent"
    return (
        f"Line chart: {what}. Observed since 2010, projected to 2035, with the status quo beside it "
        "and the other two flows as thin lines. Title and subtitle above it give the numbers."
    )


def point_alt(name: str, year: int, value: str, status_quo: str) -> str:
    """Return what the marked point of a chart says."""
    return f"{name} in {year}: {value}; under the status quo {status_quo}"


def all_partners_alt(kind: str, flow: str) -> str:
    """Return what a chart of all partners holds; it must not change with a slider either."""
    what = "stacked columns of volumes, US$ bn" if kind == "volume" else "lines of shares, percent"
    return (
        f"{FLOW_NAMES[flow]} with Russia, the EU, Ukraine, China and all others: {what}. Observed "
        "since 2010, projected to 2035; the table below gives the numbers."
    )
