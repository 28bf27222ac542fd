"""The words beside the inputs of "Explain this number": what each is and where it stands."""

from typing import Final

SOLD = "{seller} to {buyer}, goods, {year}"
HOME = "home sales of {seller}, {year}"
BILLIONS = "US$\u00a0{}\u00a0bn"
CELL_ROW = "bloc_matrix.csv: {year}, {seller}→{buyer}"
REPLAY_ROW = "replay.csv: {year}, {key}"
PARAMETER_ROW = "parameters.csv: {key}"
ASSUMPTION_ROW = "assumption {key}"
FIXED_ROW = "fixed in the model"
SOLVED_ROW = "solved together with all others"
CALENDAR_ROW = "choice of the year"
BEFORE_ROW = "start of the replay: nothing of it before the war"
VALUE_TODAY = "today {}"
VALUE_DEFAULT = "default {}"
VALUE_RANGE = "range {}–{}"
VALUE_TOP = "at most {}"
YEARS: Final = {"year": "the year shown", "base": "the year the run starts from"}
BEFORE: Final = "before the war: {}"
HAPPENED: Final = "as it really was in {year}: {what}"
FIXED: Final = {
    "price_growth": "rise of US$ trade prices a year",
    "status_quo_growth": "nominal US$ growth of every bloc in the status quo",
    "smallest_remainder": "least that is left of a link",
    "smallest_flow": "least that is left of a flow",
    "largest_loss": "most of a link that can be lost",
    "largest_cut": "most of the barriers that can be removed",
    "first_package": "completion of the 28 programmes of 2021–23, on paper",
    "smallest_absorption": "least that Belarus spends, against the start",
    "largest_conduit_cut": "most of a flow that re-exports can take away",
    "pivot_further": "how much further a turn to China reached from 2021 on",
    "gas": "not yet in force: the gas price of the start",
}
#: Keys in data/sources.csv behind what the models fix.
FIXED_SOURCES: Final = {"price_growth": "weo_oct2025", "status_quo_growth": "weo_oct2025"}
FIXED_SOURCE = "own_judgement"
#: Policies of the replay by their short names, and what else its table holds.
REPLAY_POLICIES: Final = {
    "ukraine_stopped": "trade with Ukraine stopped",
    "price_change": "change of US$ trade prices",
    "real_growth_belarus": "real growth of Belarus",
    "real_growth_russia": "real growth of Russia",
    "real_growth_ukraine": "real growth of Ukraine",
    "real_growth_coalition": "real growth of the coalition",
    "real_growth_china": "real growth of China",
    "real_growth_eaeu": "real growth of the other EAEU",
    "real_growth_hubs": "real growth of the hubs",
    "real_growth_rest": "real growth of the rest of the world",
}
