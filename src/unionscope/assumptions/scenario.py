"""Scenario: every assumption about policy and the world, declared once."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, cast

from unionscope.assumptions.declare import Assumption, AssumptionError, assume

HEADLINE = "headline"
SANCTIONS = "sanctions"
PROGRAMMES = "programmes"
ROUTES = "routes"
GROWTH = "growth"
ENERGY = "energy"
GROUPS = (HEADLINE, SANCTIONS, PROGRAMMES, ROUTES, GROWTH, ENERGY)

_SHARE = "share, shown in percent"
_GROWTH_WORDS = {
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
class Scenario:
    """One complete choice of every assumption; the defaults are today's state (status quo).

    Examples
    --------
    >>> Scenario(sanction_intensity=0.5).changed()
    {'sanction_intensity': 0.5}
    >>> Scenario(sanction_intensity=2)
    Traceback (most recent call last):
    ...
    unionscope.assumptions.declare.AssumptionError: sanction_intensity = 2: must lie between 0 and 1.1
    """  # noqa: E501 - a doctest traceback cannot be wrapped

    sanction_intensity: float = assume(
        1.0,
        label="Sanction intensity",
        group=HEADLINE,
        unit="relative to today's sanctions, shown in percent",
        low=0.0,
        high=1.1,
        evidence=(0.7, 1.05),
        evidence_is_judgement=True,
        sources=("S079", "S089", "S112", "own_judgement"),
        help=(
            "All Western sanctions on Belarus and Russia together, relative to today's. "
            "Sanctions bite at once; easing takes about eight years, so in 2027 five points more "
            "move the shares about five times as much as five points less, in 2030 twice, in 2035 "
            "the same. The part on Russia is full at 105 %. Total trade hardly moves, because "
            "what Belarus can supply is limited."
        ),
        low_words="none",
        high_words="wider",
    )
    programmes_in_force: float = assume(
        0.5,
        label="Programmes in force",
        group=HEADLINE,
        unit=_SHARE,
        low=0.0,
        high=1.0,
        evidence=(0.25, 0.80),
        sources=("S015", "S016", "S051", "S077", "own_judgement"),
        help=(
            "How much of the completed Union State programmes works in practice from the start "
            "year on. Today's trade already contains whatever works now, so this is a change, "
            "not a verdict on the past: 0 % means they stop working, 100 % that they start to "
            "work fully. The official completion figures count papers, not effects."
        ),
        low_words="on paper only",
        high_words="all work",
    )
    sanctions_belarus: float = assume(
        0.90,
        label="Sanctions on Belarus",
        group=SANCTIONS,
        unit=_SHARE,
        low=0.0,
        high=1.0,
        evidence=(0.80, 0.95),
        sources=("S079", "S087", "S112"),
        help=(
            "How much of what could be sanctioned in trade with Belarus is sanctioned. Below "
            "about 59 % nothing changes while alignment stays at 70 %, because the regime for "
            "Russia then binds: lower both to ease on Belarus."
        ),
        low_words="none",
        high_words="everything",
    )
    sanctions_russia: float = assume(
        0.95,
        label="Sanctions on Russia",
        group=SANCTIONS,
        unit=_SHARE,
        low=0.0,
        high=1.0,
        evidence=(0.90, 1.0),
        sources=("S100", "own_calibration"),
        help="How much of what could be sanctioned in trade with Russia is sanctioned.",
        low_words="none",
        high_words="everything",
    )
    alignment: float = assume(
        0.70,
        label="Alignment of the two regimes",
        group=SANCTIONS,
        unit=_SHARE,
        low=0.0,
        high=1.0,
        evidence=(0.5, 0.9),
        sources=("S087", "S088", "S148"),
        help=(
            "How far the sanctions on Belarus copy those on Russia: 0 % treats Belarus "
            "separately, 100 % is one regime for both. It also closes re-exports to Russia "
            "through Belarus, which is an assumption and lowers exports to Russia."
        ),
        low_words="separate",
        high_words="one regime",
    )
    secondary_sanctions: float = assume(
        0.0,
        label="Secondary sanctions",
        group=SANCTIONS,
        unit=_SHARE,
        low=0.0,
        high=1.0,
        evidence=(0.0, 0.5),
        evidence_is_judgement=True,
        sources=("own_judgement",),
        help="Pressure on third countries that supply Russia (China, Turkey, the Emirates, India).",
        low_words="none more",
        high_words="full",
    )
    policy_start: int = assume(
        2027,
        label="Start year of the change",
        group=SANCTIONS,
        unit="calendar year",
        format="year",
        low=2026,
        high=2030,
        step=1,
        sources=("own_judgement",),
        help="The first year in which the policy assumptions that you moved apply.",
        low_words="2026",
        high_words="2030",
    )
    new_package_completion: float = assume(
        0.40,
        label="Completion of the 2024–26 package",
        group=PROGRAMMES,
        unit=_SHARE,
        low=0.0,
        high=1.0,
        evidence=(0.35, 1.0),
        evidence_is_judgement=True,
        sources=("S041", "S042"),
        help=(
            "How much of the 310 measures for 2024–26 is completed. Officials counted 115 in "
            "December 2025 and 125 in February 2026. The 28 programmes of 2021–23 count as "
            "complete on paper."
        ),
        low_words="nothing",
        high_words="all 310",
    )
    rerouting_capacity: float = assume(
        0.85,
        label="Rerouting capacity",
        group=ROUTES,
        unit="relative to the volume before 2022, shown in percent",
        low=0.4,
        high=1.2,
        evidence=(0.65, 1.06),
        sources=("S127", "S126"),
        help=(
            "Ports and rail that bulk exports (potash, fuels, timber) can use instead of the "
            "Baltic states and Ukraine; 100 % is the volume before 2022. Above 100 % nothing "
            "more is gained."
        ),
        low_words="ports full",
        high_words="room to spare",
    )
    china_pivot: float = assume(
        0.0,
        label="Turn to China",
        group=ROUTES,
        unit=_SHARE,
        low=0.0,
        high=1.0,
        evidence=(0.0, 0.8),
        evidence_is_judgement=True,
        sources=("rossaprimavera", "interfax_88104", "own_judgement"),
        help=(
            "Extra effort to sell to and buy from China, on top of the doubling of exports in "
            "2022. At 100 % exports to China rise by half before other effects."
        ),
        low_words="as today",
        high_words="all out",
    )
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

    def __post_init__(self) -> None:
        for assumption in assumptions():
            value = assumption.check(getattr(self, assumption.key))
            object.__setattr__(self, assumption.key, value)

    def changed(self) -> dict[str, float]:
        """Return the assumptions that differ from their default, in declared order."""
        return {
            assumption.key: getattr(self, assumption.key)
            for assumption in assumptions()
            if getattr(self, assumption.key) != assumption.default
        }


def scenario_from(values: Mapping[str, float], start: Scenario | None = None) -> Scenario:
    """Return a scenario in which some assumptions are set and the others as in `start`.

    Raises
    ------
    AssumptionError
        Where a name or a value is not accepted.
    """
    changes: dict[str, Any] = {assumption(key).key: value for key, value in values.items()}
    return replace(start or Scenario(), **changes)


def _declared() -> tuple[Assumption, ...]:
    return tuple(
        Assumption(key=each.name, default=cast("float", each.default), **each.metadata)
        for each in fields(Scenario)
    )


_ASSUMPTIONS = _declared()
_BY_KEY = {each.key: each for each in _ASSUMPTIONS}


def assumptions() -> tuple[Assumption, ...]:
    """Return every assumption, in the order in which screens, links and tables show them."""
    return _ASSUMPTIONS


def assumption(key: str) -> Assumption:
    """Return the assumption with this key.

    Raises
    ------
    AssumptionError
        Where no assumption has that key.
    """
    if key not in _BY_KEY:
        raise AssumptionError(key, "…", "is not the name of an assumption")
    return _BY_KEY[key]
