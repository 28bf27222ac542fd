"""What the tool must not be read to say, each with the place where the temptation arises."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True)
class Limit:
    """One thing that the tool does not say.

    Attributes
    ----------
    key
        Name of the limit, for links.
    place
        Where in the tool a reader may be tempted, in words.
    beside
        Keys of the assumptions and variables of the results that the text belongs to.
    text
        What is not said, and why.
    """

    key: str
    place: str
    text: str
    beside: tuple[str, ...] = ()


LIMITS: Final = (
    Limit(
        key="import_share",
        place="Outlook, Russia’s share of imports",
        beside=("import_share",),
        text="No forecast of Russia’s share of imports. In the replay of 2022–25 “no change” was nearer to the facts than every model. Read only the difference between two scenarios.",
    ),
    Limit(
        key="first_years",
        place="Outlook, the first year after the last fact",
        beside=("exports", "imports", "turnover"),
        text="No forecast of 2026. The line starts from an estimate of 2025 and shows what follows from the assumptions; the status quo is a line to compare with, not an expectation.",
    ),
    Limit(
        key="total_exports",
        place="Outlook, exports to all partners together",
        beside=("exports",),
        text="No better guess of total exports than “no change” over 2022–25: the models find where goods go, not how many there are.",
    ),
    Limit(
        key="programmes",
        place="The sliders on Union State programmes, and every completion percentage",
        beside=("programmes_in_force", "new_package_completion", "programme_completion"),
        text="No measured effect of completed programmes. Completion counts papers. How papers become trade is set so that the whole package is worth about US$ 1 bn, which is one official’s figure, not a finding.",
    ),
    Limit(
        key="jump_2022",
        place="History and the replay, the rise of exports to Russia in 2022",
        beside=("exports", "export_share"),
        text="No credit for the rise of 2022 to any one cause. Firms that took the place of Western suppliers, goods turned away from Europe, prices and Russian demand came together and cannot be told apart; policy alone could explain about all of it, and Russian demand in dollars most of it.",
    ),
    Limit(
        key="replay",
        place="The replay from 2021",
        beside=("start",),
        text="No test. The parameters were set knowing 2022–25, so a close fit was to be expected. It shows that the story holds together, and where it does not.",
    ),
    Limit(
        key="welfare",
        place="Outlook, gas rent and the price of Belarusian goods",
        beside=("gas_rent", "supply_price"),
        text="No effect on the welfare or the GDP of Belarus. More trade is not the same as more income, and one price for all goods says nothing about who gains.",
    ),
    Limit(
        key="ukraine",
        place="Outlook, partner Ukraine",
        beside=("ukraine_stop",),
        text="No level of trade with Ukraine after a reopening. The model multiplies what there is, and there is almost nothing to multiply.",
    ),
    Limit(
        key="detail",
        place="Outlook, any single partner",
        beside=("exports", "imports"),
        text="Nothing about single products or firms. There is one kind of goods here, though oil products, potash, milk and machines react very differently.",
    ),
    Limit(
        key="evasion",
        place="Re-exports, and the slider on alignment",
        beside=("re_exports", "alignment"),
        text="No measure of evasion or of who profits from it. The share of Western goods that reaches Russia through Belarus is an assumption; alignment lowers exports to Russia only through it.",
    ),
    Limit(
        key="probability",
        place="The list of scenarios, and any range around a line",
        text="No probability of a scenario. A range says how uncertain the result is if the scenario comes true, not how likely it is to come true.",
    ),
    Limit(
        key="bands",
        place="Every range around a line",
        text="No promise that ranges are right. They could be tried on eleven yearly forecasts only, and the spread they use was estimated on the same years.",
    ),
    Limit(
        key="demand_shocks",
        place="A shock to Russian demand in model “general equilibrium”",
        beside=("demand_shock_russia", "growth_russia"),
        text="No dollar shock in general equilibrium. There a fall of Russian growth means less Russian supply, so Russian prices rise; a weaker rouble does the opposite. Use the CES model for such shocks.",
    ),
)
