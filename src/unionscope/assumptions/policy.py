"""What policy decides: sanctions, Union State programmes, routes.  Declarations only."""

from dataclasses import dataclass

from unionscope.assumptions.declare import assume
from unionscope.assumptions.groups import (
    HEADLINE,
    PROGRAMMES,
    REPLAY,
    ROUTES,
    SANCTIONS,
    SHARE,
    START_REPLAY,
    START_TODAY,
)


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Assumptions about policy; defaults are today's state."""

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
        unit=SHARE,
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
        unit=SHARE,
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
        unit=SHARE,
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
        unit=SHARE,
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
        unit=SHARE,
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
        unit=SHARE,
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
            "more is gained in the long run."
        ),
        low_words="ports full",
        high_words="room to spare",
    )
    china_pivot: float = assume(
        0.0,
        default_in_replay=1.0,
        label="Turn to China",
        group=ROUTES,
        unit=SHARE,
        low=0.0,
        high=1.0,
        evidence=(0.0, 0.8),
        evidence_is_judgement=True,
        sources=("rossaprimavera", "interfax_88104", "own_judgement"),
        help=(
            "Extra effort to sell to and buy from China, on top of the doubling of exports in "
            "2022. At 100 % exports to China rise by half before other effects. In a replay "
            "100 % is the turn that really happened."
        ),
        low_words="as today",
        high_words="all out",
    )
    start: int = assume(
        START_TODAY,
        label="Where to start",
        group=REPLAY,
        unit="calendar year",
        format="year",
        choices=(START_TODAY, START_REPLAY),
        low=START_REPLAY,
        high=START_TODAY,
        step=START_TODAY - START_REPLAY,
        sources=("own_judgement",),
        help=(
            "2025 starts from today's trade and looks ahead. 2021 starts from before the war and "
            "replays 2022 to 2025, with facts to compare: sliders then scale what really happened."
        ),
        low_words="replay from 2021",
        high_words="from today",
    )
    programme_completion: float = assume(
        1.0,
        label="Completion of the 28 programmes, as claimed",
        group=REPLAY,
        unit="relative to the claims, shown in percent",
        low=0.0,
        high=1.0,
        evidence=(0.67, 1.0),
        evidence_is_judgement=True,
        sources=("S031", "S037", "S038", "S029", "S026"),
        help=(
            "Only in a replay from 2021: how much of the completion that officials claimed for "
            "the 28 programmes is taken at its word. In 2023 their figures ran from 67 % to 90 %; "
            "in January 2024 the package was declared complete. 0 % asks what would have been "
            "without programmes."
        ),
        low_words="no programmes",
        high_words="as claimed",
    )
