"""What the world decides: growth, shocks, the gas price.  Declarations only."""

from dataclasses import dataclass
from typing import Any

from unionscope.assumptions.declare import assume
from unionscope.assumptions.groups import ENERGY, GROWTH

_GROWTH_WORDS: dict[str, Any] = {
    "group": GROWTH,
    "unit": "nominal US$ growth a year, shown in percent",
    "low": -0.06,
    "high": 0.12,
    "step": 0.001,
    "evidence": (-0.02, 0.08),
    "evidence_is_judgement": True,
    "sources": ("weo_oct2025", "own_judgement"),
    "low_words": "shrinks",
    "high_words": "booms",
}


@dataclass(frozen=True, kw_only=True)
class World:
    """Assumptions about growth and prices; the defaults are the status quo."""

    growth_belarus: float = assume(
        0.03,
        label="Growth of Belarus",
        help="Growth of Belarus in current US$. 2 % means no real growth.",
        **_GROWTH_WORDS,
    )
    growth_russia: float = assume(
        0.03,
        label="Growth of Russia",
        help="Growth of Russian demand in current US$. 2 % means no real growth.",
        **_GROWTH_WORDS,
    )
    growth_coalition: float = assume(
        0.03,
        label="Growth of the coalition",
        help=(
            "Growth of demand in current US$ in the EU, the United States and the other countries "
            "that sanction. 2 % means no real growth."
        ),
        **_GROWTH_WORDS,
    )
    growth_china: float = assume(
        0.03,
        label="Growth of China",
        help="Growth of Chinese demand in current US$. 2 % means no real growth.",
        **_GROWTH_WORDS,
    )
    growth_rest: float = assume(
        0.03,
        label="Growth of the rest of the world",
        help="Growth of demand in current US$ everywhere else. 2 % means no real growth.",
        **_GROWTH_WORDS,
    )
    demand_shock_russia: float = assume(
        0.0,
        label="Shock to Russian demand",
        group=GROWTH,
        unit="one-off change of Russian demand in US$, shown in percent",
        low=-0.40,
        high=0.20,
        evidence=(-0.35, 0.20),
        evidence_is_judgement=True,
        sources=("weo_oct2025", "own_judgement"),
        help="A one-off change of Russian demand in US$, for example a weaker rouble. It stays.",
        low_words="slump",
        high_words="boom",
    )
    demand_shock_year: int = assume(
        2027,
        label="Year of the shock",
        group=GROWTH,
        unit="calendar year",
        format="year",
        low=2026,
        high=2035,
        step=1,
        sources=("own_judgement",),
        help="The year in which the shock to Russian demand happens.",
        low_words="2026",
        high_words="2035",
    )
    services_growth: float = assume(
        0.03,
        label="Growth of services with Russia",
        group=GROWTH,
        unit="nominal US$ growth a year, shown in percent",
        low=-0.06,
        high=0.20,
        step=0.001,
        evidence=(0.0, 0.15),
        evidence_is_judgement=True,
        sources=("tass_1682193", "vedomosti_202512", "own_judgement"),
        help=(
            "How fast services traded with Russia grow in current US$. It moves the figure on "
            "services alone: no model uses it, and it is never part of goods or their shares. They "
            "grew much faster from 2022 to 2025, from a low start."
        ),
        low_words="shrinks",
        high_words="as lately",
    )
    energy_discount: float = assume(
        0.40,
        label="Gas discount from Russia",
        group=ENERGY,
        unit="share below the reference price, shown in percent",
        low=0.0,
        high=0.65,
        evidence=(0.10, 0.65),
        sources=("S141", "S142"),
        help=(
            "How far the gas price that Belarus pays lies below the reference price. Gas only: "
            "oil is priced near the world market. The price paid since 2023 is not published."
        ),
        low_words="no discount",
        high_words="deep",
    )
