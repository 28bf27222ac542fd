"""Notices: what went wrong and what to do about it."""

ERROR_TITLE = "This page could not be drawn"
ERROR_HELP = "Nothing you chose is lost: it stands in the address. Undo your last change, or reload the page."
ERROR_REFERENCE = "If it happens again, give the operator this reference: {}"
DATA_TITLE = "The facts could not be read"
DATA_HELP = "Correct the named row in the data folder and start the dashboard again."

LINK_TITLE = "Part of this link could not be used."
LINK_DISMISS = "Close"

STATUS_QUO_BAR = "Status quo: every assumption as it stands today. Move a slider or pick a preset."
REPLAY_BAR = (
    "Replay: policy, growth and prices as they really were from 2022 on. Move a slider to ask what "
    "if."
)
DOES_NOT_ACT = "These assumptions do not change this page."
OUTSIDE = "{label} {value} lies {side} its evidence range ({range})."
SIDES = {"below": "below", "above": "above"}

FOOTER = (
    "Data version {version}; facts as of November 2026. Trade figures: International Monetary Fund, "
    "World Bank and WTO, Eurostat, UNCTAD, Rosstat, Belstat and officials as quoted; a new "
    "compilation, attribution as listed under Sources. Goods only unless said otherwise, US$ at "
    "current prices."
)

QUOTE_POINTS = (
    "A conditional projection: it says what follows from the assumptions on the left, not what "
    "will happen. The 80 % range says how uncertain the result is if the assumptions come true, not "
    "how likely they are; it could be tried on eleven past years only.",
    "Belarus has published no trade by partner since 2022. The {year} starting point is itself an "
    "estimate (trade with Russia US$ {low}–{high} bn, low to high).",
    "“No change” has described Russia’s share of imports better than any model tried on the past. "
    "Do not quote the import share as a forecast.",
)
PARTNER_NOTE = (
    "Shares of {flow} in {year}. Other coalition: United Kingdom, United States, Switzerland, Norway, "
    "Japan, Korea, Canada, Australia. Other EAEU: Kazakhstan, Armenia, Kyrgyzstan. Hubs: Turkey, "
    "United Arab Emirates, India. China: mainland. The split of the smaller partners after 2021 is "
    "our estimate; Ukraine counts as US$ 0.05 bn, the middle of 0–0.1."
)
NO_REVIVAL = (
    "Trade with Ukraine stopped in 2022. The model scales what there is and cannot revive it."
)
VOLUME_SOURCE = "Source: {facts}; from {first} UnionScope, {model}"
CHANGE_SOURCE = (
    "Source: UnionScope, {model}: difference between two runs from the same facts, current prices; "
    "range over parameters, each draw against its own reference"
)
REPLAY_SOURCE = (
    "Source: {facts}; replay from {first}: UnionScope, {model}, with policy, growth and prices of "
    "data/replay.csv"
)
SHARE_SOURCE = "Source: as left; world totals {world}"
SHORT_HISTORY = (
    "For this partner the facts reach back only to {years}; single years are missing in between."
)

IMPLAUSIBLE_PRICE = (
    "**Beyond what the model is made for**: from {year} on prices in Belarus would be {price} times "
    "those of the base year ({low} to {high} is plausible). Read nothing into the figures."
)
PARAMETERS_HELP = (
    "What the models take for granted: how strongly trade responds, how well sanctions work. "
    "Defaults and ranges come from the literature or our own calibration. Moving one changes the "
    "status quo too."
)
PARAMETERS_MOVED = "**Not the default model.** Moved parameters: {}."
