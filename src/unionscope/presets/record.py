"""Named scenarios that somebody put into words, and replays of the years since the war began.

Every number that no source gives is named in the translation.
"""

from typing import Final

from unionscope.assumptions import START_REPLAY, Scenario
from unionscope.presets.declare import Preset

FROM_THE_RECORD: Final = (
    Preset(
        id="article-april-2023",
        title="As the article stood, April 2023",
        story=(
            "Policy goes back, from 2027, to where it stood when the presidents met in Moscow: the "
            "EU's lists of March 2022, the tenth package on Russia, no copied rules yet, cargo on "
            "its way to Russian ports, almost 80 % of 28 programmes completed. A look ahead from "
            "today's trade, not history: buyers need about eight years to come back. For what "
            "really followed, use the replay from 2021."
        ),
        sources=("S158", "S001", "S037", "S038", "S226", "S228", "S123", "own_judgement"),
        scenario=Scenario(
            sanctions_belarus=0.75,
            sanctions_russia=0.92,
            alignment=0.2,
            programmes_in_force=0.4,
            new_package_completion=0.0,
            rerouting_capacity=0.64,
        ),
        date="4–6 Apr 2023",
        said_by="Putin and Lukashenko, Supreme State Council; figures also from Mishustin and the "
        "European Commission",
        translation=(
            "Sanctions on Belarus of 75 % are our level for the lists of 2022 (our level for all "
            "of 2023, 88 %, contains bans of June and August), 92 % on Russia our level for 2023, "
            "alignment of 20 % our level before the bans of August 2023. Rerouting of 64 % is 6 "
            "Mt in half of 2023, doubled, of 18.8 Mt. From today the 28 programmes count as "
            "complete, so almost 80 % completed becomes 80 % of what works today (50 %): 40 %; "
            "with Mishustin's two-thirds it would be 33 %. The package of 2024–26 did not exist. "
            "The gas price of 2023 is not published and stays as today."
        ),
    ),
    Preset(
        id="one-regime",
        title="One regime for both",
        story=(
            "Belarus faces what Russia faces, and neither regime grows. The European Parliament "
            "has asked for mirrored sanctions since 19 May 2022, Lithuania's finance minister on 8 "
            "November 2025; the EU copied part in August 2023, June 2024 and 2025. The twentieth "
            "package was not agreed on 23 February 2026. “One regime, in full” also completes "
            "both regimes."
        ),
        sources=("S148", "S241", "S242", "S252", "S231", "S091", "S087"),
        scenario=Scenario(alignment=1.0),
        date="19 May 2022 to 8 Nov 2025",
        said_by="European Parliament (19 May 2022, Nov 2022, 13 Sep 2023, 8 Oct 2025); Lithuanian "
        "finance minister (8 Nov 2025)",
        translation=(
            "Alignment of 100 % follows from the words; sanctions on Russia stay at today's level, "
            "because the calls ask for equality. When it would start is ours."
        ),
    ),
    Preset(
        id="us-easing",
        title="US easing goes on",
        story=(
            "The United States goes on lifting its measures on Belarus and the EU does not follow. "
            "So far: relief for Belavia in September 2025, potash firms in December 2025, banks, "
            "the finance ministry and the rest of the curbs on potash firms in March 2026. The EU "
            "prolonged its measures unchanged in February 2026, and its lists carry most of the "
            "weight."
        ),
        sources=("S110", "S111", "S236", "S112", "S113", "S235", "S102", "own_judgement"),
        scenario=Scenario(sanctions_belarus=0.85, alignment=0.6),
        date="11 Sep 2025 to 19 Mar 2026",
        said_by="US envoy Coale and US Treasury; against it: EU (26 Feb 2026)",
        translation=(
            "No source gives a size. 85 % on Belarus and 60 % alignment are half-way from today to "
            "the low ends of what we call plausible (80 % and 50 %); anything lower needs the EU."
        ),
    ),
    Preset(
        id="tap-closed",
        title="Moscow closes the tap",
        story=(
            "Russia uses the gas price as pressure: the discount shrinks to that of 2019, when "
            "Belarus paid US$ 127 against 156 at the German border (129 against 269 in 2018). "
            "A five-year price was in final talks in autumn 2025; its terms are not published. "
            "“Gas discount lost” goes further and takes the whole discount away."
        ),
        sources=("S142", "S141", "S056", "S057", "S143", "S154", "own_judgement"),
        scenario=Scenario(energy_discount=0.19),
        date="2019; talks of Sep–Nov 2025",
        said_by="Price table of the Belarusian Yearbook; nobody has announced an end of the "
        "discount",
        translation=(
            "19 % is 1 − 127/156. That pressure would take this form is ours; oil was held back in "
            "January 2020 (0.5 of 2 Mt came), but oil and its compensation lie outside this "
            "slider. Today's 40 % is ours too."
        ),
    ),
    Preset(
        id="ports-full",
        title="Ports full",
        story=(
            "Russian ports no longer take what they took in 2025. Russia lacked fertiliser "
            "terminals for 8 Mt a year in 2021; Belarusian cargo of all kinds through its ports "
            "was put at 16 Mt in 2025, and 5–7 Mt more were asked for at Murmansk. No source says "
            "that ports are full in 2026."
        ),
        sources=("S125", "S127", "S123", "S197", "own_judgement"),
        scenario=Scenario(rerouting_capacity=0.65),
        date="Nov 2022 to Dec 2025",
        said_by="PortNews (shortage of terminals); Foreign Intelligence Service of Ukraine (16 Mt)",
        translation=(
            "Today's 85 % is 16 of 18.8 Mt, the volume before 2022. 65 % would be 12 Mt, the pace "
            "of the first half of 2023; that it would fall back there is ours."
        ),
    ),
)

REPLAYS: Final = (
    Preset(
        id="replay-no-sanctions",
        title="No sanctions after 2021",
        story=(
            "The years 2022–25 once more, with growth and prices as they were, but without Western "
            "sanctions on Belarus or Russia. Trade with Ukraine still stops: that was the war."
        ),
        sources=("S080", "S100", "own_judgement"),
        scenario=Scenario(start=START_REPLAY, sanction_intensity=0.0),
        translation=(
            "Nobody claims this course of events. Without sanctions, prices, routes and the turn "
            "to China would hardly have been the same; here they are."
        ),
    ),
    Preset(
        id="replay-no-programmes",
        title="No Union State programmes",
        story=(
            "The years 2022–25 once more, without any of the 28 programmes of 2021–23. The answer "
            "shows what the model assumes about programmes (worth about US$ 1 bn when complete, "
            "one official's figure), not what was measured."
        ),
        sources=("S014", "S037", "S029", "own_judgement"),
        scenario=Scenario(start=START_REPLAY, programme_completion=0.0),
        translation="Completion as claimed by officials, times 0 %.",
    ),
)
