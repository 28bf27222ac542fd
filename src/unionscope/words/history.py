"""The words of History."""

from unionscope.words.numbers import MINUS, percent, usd, whole

LEAD_BASE = "Figures since 2021 are statements and estimates."
ALL_SERIES = "all series"


def lead(
    *, start: int, end: int, lost: float, gained: float, share_start: float, share_end: float
) -> str:
    """Return what happened to exports since the last year before the war."""
    fell = "fell" if lost >= 0 else "rose"
    rose = "rose" if gained >= 0 else "fell"
    return (
        f"From {start} to {end}, exports to the EU and Ukraine {fell} by **{usd(abs(lost))}** and "
        f"exports to Russia {rose} by **{usd(abs(gained))}**. Russia’s share of exports went from "
        f"{percent(share_start)} to **{percent(share_end)}**."
    )


STACK_HEADS = {
    "exports": (
        "Exports: Russia up, the EU and Ukraine down",
        "Goods exports by partner, US$ bn at current prices",
    ),
    "imports": (
        "Imports: Russia and China carry most",
        "Goods imports by partner, US$ bn at current prices",
    ),
}
STACK_SOURCE = (
    "Source: IMF, Belarus as reporter (2010–20); world totals WTO and Belstat; since 2021 officials’ "
    "statements, partner figures and our estimates. EU 2024–25 and Ukraine from 2023 are assumptions "
    "without a source (ranges in Every figure)."
)
HEADS = {
    "balance": ("Balance with Russia", "Exports less imports, goods, US$ bn; lines: low to high"),
    "flows": (
        "Exports to and imports from Russia",
        "Goods, US$ bn at current prices; shading: low to high",
    ),
    "services-russia": (
        "Services with Russia",
        "Both directions together, US$ bn; shading: low to high",
    ),
    "services-world": ("Services with the world", "Balance-of-payments basis, US$ bn"),
    "monthly": (
        "What the EU bought and sold, by month",
        "EU27 goods trade with Belarus, EUR mn, January 2020 to November 2022",
    ),
}
_RUSSIA = (
    "Source: IMF, Belarus as reporter (2010–20); Belarusian and Russian officials as quoted, "
    "derived (2021–25)."
)
SOURCES = {
    "balance": _RUSSIA,
    "flows": "Source: as left.",
    "services-russia": "Source: Belarusian officials via TASS, Interfax, BelTA, Vedomosti (2022–25).",
    "services-world": "Source: World Bank from IMF balance of payments (2010–24).",
    "monthly": "Source: Eurostat, as the EU counts it (mirror of Belarus’s trade).",
}
SERVICES_TITLE = "How far this can be trusted"
SERVICES_POINTS = (
    "Nobody publishes services between Belarus and Russia. The totals are officials’ figures or the "
    "difference of two rounded totals, good to about ten percent.",
    "No split into exports and imports was found, and nothing for 2010–21.",
    "Services are never part of the goods shares on Outlook.",
)
MONTHLY_TITLE = "What the months show"
TABLE_NOTE = (
    "low–high is given where a figure is not official. 2025 is the point from which every "
    "projection starts."
)


def monthly_points(
    bought_before: float,
    bought_after: float,
    fuels_before: float,
    fuels_after: float,
    sold_before: float,
    sold_after: float,
) -> tuple[str, ...]:
    """Return what the monthly series says, November 2021 against November 2022, EUR mn."""
    return (
        f"EU purchases from Belarus: EUR {whole(bought_before)} mn in November 2021, EUR "
        f"{whole(bought_after)} mn a year later ({_change(bought_before, bought_after)}). The step came "
        "when the wind-down periods ended in June 2022.",
        f"Fuels among them: EUR {whole(fuels_before)} mn to EUR {whole(fuels_after)} mn "
        f"({_change(fuels_before, fuels_after)}).",
        f"EU sales to Belarus: EUR {whole(sold_before)} mn to EUR {whole(sold_after)} mn "
        f"({_change(sold_before, sold_after)}). Sanctions hit the two directions very differently; "
        "part of what is sold is thought to travel on to other countries.",
    )


def _change(before: float, after: float) -> str:
    change = (after / before - 1) * 100
    sign = MINUS if change < 0 else "+"
    return f"{sign}{abs(change):.0f}\u00a0%"


FIGURE_HEADS = ("Year", "Flow", "Series", "US$ mn", "low–high", "Quality", "Source", "Note")


def figure_caption(partner: str, count: int) -> str:
    """Return the caption of the table of figures."""
    return f"Goods trade with {partner}: {count} figures"


def text(value: object) -> str:
    """Return a cell as text; an empty cell as nothing."""
    return "" if value is None or str(value) in ("nan", "<NA>", "None") else str(value)
