"""Named scenarios that think one change through."""

from typing import Final

from unionscope.assumptions import Scenario
from unionscope.presets.declare import Preset

FROM_TODAY: Final = (
    Preset(
        id="status-quo",
        title="Status quo",
        story=(
            "Everything stays as it stands today. Every bloc grows by 3 % a year in current US$, "
            "so the shares do not move. A line to compare with, not a forecast."
        ),
        sources=("weo_oct2025", "own_judgement"),
        scenario=Scenario(),
    ),
    Preset(
        id="full-easing",
        title="All sanctions end",
        story=(
            "From 2027 no Western sanctions remain on Belarus or Russia. Buyers and routes come "
            "back over about eight years, so most of the effect is seen after 2030. What an end "
            "would look like is our assumption; nobody has announced one."
        ),
        sources=("S112", "own_judgement"),
        scenario=Scenario(sanctions_belarus=0.0, sanctions_russia=0.0, alignment=0.0),
        translation=(
            "Both regimes and their alignment at 0; the return over eight years is a parameter. "
            "Trade with Ukraine stays stopped."
        ),
    ),
    Preset(
        id="ease-on-belarus",
        title="Easing for Belarus alone",
        story=(
            "Sanctions on Belarus end while those on Russia stay. Alignment falls to zero too, "
            "because otherwise the regime for Russia would go on binding Belarus. The United "
            "States licensed dealings with Belarusian potash firms in December 2025; the step "
            "from there to no sanctions at all is our assumption."
        ),
        sources=("S112", "S113", "own_judgement"),
        scenario=Scenario(sanctions_belarus=0.0, alignment=0.0),
        date="15 Dec 2025",
        said_by="US Treasury, general licence 13 (potash firms only)",
        translation="From one licence to 0 on Belarus and 0 alignment: both values are ours.",
    ),
    Preset(
        id="unified-maximum",
        title="One regime, in full",
        story=(
            "Belarus faces every sanction that Russia faces, and both regimes are complete. The "
            "European Parliament asked in May 2022 that all sanctions on Russia be mirrored on "
            "Belarus; the EU mirrored part of them in June 2024."
        ),
        sources=("S148", "S087", "S088"),
        scenario=Scenario(sanctions_belarus=1.0, sanctions_russia=1.0, alignment=1.0),
        date="19 May 2022",
        said_by="European Parliament",
        translation=(
            "Alignment of 100 % is what the resolution asks for. That both regimes are complete "
            "too is ours: it asks for equality, not for more on Russia."
        ),
    ),
    Preset(
        id="full-integration",
        title="All programmes work",
        story=(
            "The 310 measures of 2024–26 are all completed, and everything completed works in "
            "practice from 2027. Officials report 40 % of the measures done in February 2026; "
            "whether completed programmes work is disputed."
        ),
        sources=("S042", "S015", "own_judgement"),
        scenario=Scenario(programmes_in_force=1.0, new_package_completion=1.0),
        translation="Nobody has promised either: both values of 100 % are the upper end.",
    ),
    Preset(
        id="china-pivot",
        title="Turn to China",
        story=(
            "Belarus puts all its effort into trade with China: exports there rise by half before "
            "other effects, on top of the near doubling of 2022."
        ),
        sources=("rossaprimavera", "interfax_88104", "own_judgement"),
        scenario=Scenario(china_pivot=1.0),
        translation="That a full effort raises exports by half is our assumption.",
    ),
    Preset(
        id="russia-recession",
        title="Russian slump",
        story=(
            "Russian demand in US$ falls by 15 % in 2027 and does not come back, through a "
            "recession or a weaker rouble. Russian GDP in US$ has moved by more than that in "
            "single years since 2010."
        ),
        sources=("weo_oct2025", "own_judgement"),
        scenario=Scenario(demand_shock_russia=-0.15),
        translation="Size and year of the fall are ours.",
    ),
    Preset(
        id="discount-lost",
        title="Gas discount lost",
        story=(
            "From 2027 Belarus pays the reference price for Russian gas. The discount was 19 % in "
            "2019 and 52 % in 2018; the price paid since 2023 is not published, so today's "
            "discount of 40 % is an assumption."
        ),
        sources=("S141", "S142", "own_judgement"),
        scenario=Scenario(energy_discount=0.0),
        translation="Nobody has announced an end of the discount: 0 % is ours.",
    ),
    Preset(
        id="imf-growth",
        title="IMF growth path",
        story=(
            "Every bloc grows as the International Monetary Fund projected in October 2025, "
            "instead of all at 3 %. China and the rest of the world outgrow Russia, so Russia's "
            "share drifts down without any change of policy."
        ),
        sources=("weo_oct2025",),
        scenario=Scenario(
            growth_belarus=0.032,
            growth_russia=0.031,
            growth_coalition=0.036,
            growth_china=0.059,
            growth_rest=0.060,
        ),
        date="October 2025",
        said_by="International Monetary Fund",
    ),
)
