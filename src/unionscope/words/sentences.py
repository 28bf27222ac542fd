"""Sentences with live numbers.  Bold is marked with two stars, as in Markdown."""

from dataclasses import dataclass

from unionscope.words.labels import FLOW_NAMES, FLOW_PREPOSITION
from unionscope.words.numbers import billions, changes, percent, percent_number, usd


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
        f"trade: {_trade_change(numbers)}, and {_share_change(numbers)}."
    )


def lead_base(numbers: Lead) -> str:
    """Return the clause about the base year."""
    return (
        f"In {numbers.base_year}: {usd(numbers.trade_base)} and {percent(numbers.share_base)} "
        f"(estimates)."
    )


def _trade_change(numbers: Lead) -> str:
    difference = numbers.trade - numbers.trade_status_quo
    if not changes(difference / 1000):
        return "as much as under the status quo"
    word = "more" if difference > 0 else "less"
    return f"{usd(abs(difference))} {word} than under the status quo"


def _share_change(numbers: Lead) -> str:
    difference = numbers.share - numbers.share_status_quo
    if not changes(difference * 100):
        return "the same share"
    word = "higher" if difference > 0 else "lower"
    return f"a share {percent_number(abs(difference))} points {word}"


def volume_title(flow: str, partner: str, year: int, value: float) -> str:
    """Return who trades with whom, the value and the year."""
    return f"{FLOW_NAMES[flow]} {FLOW_PREPOSITION[flow]} {_the(partner)}: {usd(value)} in {year}"


def volume_subtitle(value: float, status_quo: float, *, changed: bool) -> str:
    """Return the difference from the status quo, and the unit."""
    return (
        f"{_against(value - status_quo, status_quo, changed=changed)}Goods, current prices, US$ bn"
    )


def _against(difference: float, status_quo: float, *, changed: bool) -> str:
    if not changed:
        return ""
    if not changes(difference / 1000):
        return f"As under the status quo ({billions(status_quo)}). "
    side = "above" if difference > 0 else "below"
    return f"{billions(abs(difference))} {side} the status quo ({billions(status_quo)}). "


def share_title(flow: str, partner: str, year: int, share: float) -> str:
    """Return whose share of what, the value and the year."""
    return f"{_possessive(partner)} share of {flow}: {percent(share)} in {year}"


def share_subtitle(
    flow: str, share: float, status_quo: float, *, changed: bool, axis_from: float
) -> str:
    """Return the difference from the status quo in points, and where the axis starts."""
    axis = f"axis from {percent_number(axis_from, 0)}" if axis_from else "axis from 0"
    if not changed:
        return f"Percent of all goods {flow}; {axis}"
    difference = share - status_quo
    if not changes(difference * 100):
        return f"As under the status quo ({percent(status_quo)}); {axis}"
    side = "above" if difference > 0 else "below"
    return f"{percent_number(abs(difference))} points {side} the status quo ({percent(status_quo)}); {axis}"


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
