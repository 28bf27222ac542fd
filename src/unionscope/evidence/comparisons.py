"""What each quotation of the time is compared with.  No outcome is written by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from unionscope.dataset import Dataset
from unionscope.evidence.outcomes import (
    BEFORE,
    Known,
    gain_over_losses,
    goods,
    goods_and_services,
    goods_with_bloc,
    lost_sales,
    share_of_world,
)


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What a quotation is compared with.

    Attributes
    ----------
    year
        The year that it speaks of.
    outcome
        What became of it.
    before
        The same a year earlier, for forecasts: what "no change" would have said.
    caveat
        What limits the comparison; empty where nothing does.
    """

    year: int
    outcome: Callable[[Dataset], Known]
    before: Callable[[Dataset], Known] | None = None
    caveat: str = ""


def _goods_in(flow: str, year: int) -> Comparison:
    return Comparison(
        year=year,
        outcome=partial(goods, partner="Russia", flow=flow, year=year),
        before=partial(goods, partner="Russia", flow=flow, year=year - 1),
    )


def _with_services(year: int, caveat: str) -> Comparison:
    return Comparison(
        year=year,
        outcome=partial(goods_and_services, partner="Russia", year=year),
        before=partial(goods_and_services, partner="Russia", year=year - 1),
        caveat=caveat,
    )


def _fall_of_sales_to_the_eu(dataset: Dataset, year: int) -> Known:
    return lost_sales(dataset, "EU", year) / goods(dataset, "EU", "export", BEFORE)


def _sales_to_the_coalition(dataset: Dataset) -> Known:
    european = goods_with_bloc(dataset, "EU", "export", BEFORE)
    return european + goods_with_bloc(dataset, "Other coalition", "export", BEFORE)


def _russia_and_china(dataset: Dataset) -> Known:
    both = goods(dataset, "Russia", "export", 2022) + goods(dataset, "China", "export", 2022)
    return both / goods(dataset, "World", "export", 2022)


#: By the name of the quotation in `quotes`.
COMPARISONS: Final = {
    "trade_2022_forecast": _goods_in("turnover", 2022),
    "export_ru_2023_target": _goods_in("export", 2023),
    "trade_2024_target": _with_services(2024, "Said in the last month of the year it speaks of."),
    "trade_2025_target": _with_services(
        2025,
        "Does not say whether services count; the outcome is partly the same ambassador's figure.",
    ),
    "eu_export_drop": Comparison(
        year=2023,
        outcome=partial(lost_sales, partner="EU", year=2023),
        caveat="Speaks of a potential loss; 2023 was the first full year of the measures.",
    ),
    "eu_import_cover": Comparison(
        year=2023,
        outcome=partial(_fall_of_sales_to_the_eu, year=2023),
        caveat="Trade fell by more than was covered: prices and firms that stayed away count too.",
    ),
    "eu_na_export_blocked": Comparison(
        year=BEFORE,
        outcome=_sales_to_the_coalition,
        caveat="Compared with all goods sold there in 2021: no more goods than these can be lost.",
    ),
    "redirect_compensation": Comparison(
        year=2022,
        outcome=partial(gain_over_losses, year=2022),
        caveat="The gain in Russia contains higher prices and Russian demand.",
    ),
    "ru_cn_share_2022": Comparison(year=2022, outcome=_russia_and_china),
    "russia_share_2023h1": Comparison(
        year=2023,
        outcome=partial(share_of_world, partner="Russia", flow="turnover", year=2023),
        caveat="Speaks of half a year.",
    ),
    "russia_export_share_2025": Comparison(
        year=2025,
        outcome=partial(share_of_world, partner="Russia", flow="export", year=2025),
        caveat="Speaks of part of the year.",
    ),
}
