"""The words of "Explain this number": one lay sentence per step, and plain names of symbols."""

from typing import Final

MENU = "Explain"
FIGURE = "Number to explain"
HEAD = "{title}, {year}: {value}"
SUBTITLE = (
    "{model}, {scenario}. From the answer down to the sources. Every line can be worked out again "
    "from the numbers shown. Money is in US$ bn; shares are 0 to 1."
)
CHANGED = "with your assumptions"
STATUS_QUO = "with nothing changed"
REPLAY = "replay from 2021"
FROM_STEP = "step {}"
MORE_LINES = "{} more lines"
ONE_MORE_LINE = "1 more line"
INPUTS = "Inputs and sources: {}"
USES = "Further down"
UNTOUCHED = "Not in this chain, because nothing differs from {base}: {what}."
TODAY_WORD, BEFORE_WAR_WORD = "today", "before the war"
MECHANISMS: Final = {
    "sanctions": "sanctions",
    "programmes": "Union programmes",
    "routes": "trade routes",
    "china": "the turn to China",
    "gas": "the gas price",
    "re-exports": "re-exports through Belarus",
}

#: Blocs as the model sees them: names for the ends of a link.
BLOCS: Final = {
    "B": "Belarus",
    "R": "Russia",
    "U": "Ukraine",
    "W": "the coalition",
    "C": "China",
    "K": "other EAEU",
    "H": "the hubs",
    "O": "rest of world",
    "WE": "the EU",
    "WO": "the other coalition",
}
LINK = "{} to {}"
ALL_PRICES = "level of all prices"
AT_PRICE = "at {}"
_LEFT: Final = {
    "turnover": "trade with Russia",
    "turnover_share": "share of turnover",
    "export_share": "share of exports",
    "import_share": "share of imports",
    "balance": "balance with Russia",
    "export_concentration": "concentration",
}

_ANSWER = {
    "turnover": "Trade with Russia is what Belarus sells there plus what it buys there.",
    "turnover_share": "Russia’s share is trade with Russia out of trade with everybody.",
    "export_share": "Russia’s share of exports is sales to Russia out of all sales abroad.",
    "import_share": "Russia’s share of imports is purchases from Russia out of all purchases abroad.",
    "balance": "The balance is what Belarus sells to Russia less what it buys there.",
    "export_concentration": (
        "Concentration adds up the squared shares of the seven blocs in exports: 1 would be a "
        "single buyer."
    ),
}
#: Title and lay sentence of every step but the first.
STEPS: Final[dict[str, tuple[str, str]]] = {
    "sums": ("Trade with Russia, and with everybody", "Turnover is exports plus imports."),
    "totals": (
        "All exports and imports",
        "Totals add up seven partners; the EU and the other coalition countries count as one.",
    ),
    "now_out": (
        "Exports in prices of the year",
        "What the model finds is in prices of {base}. Re-exports are added where they change, and "
        "prices rise as assumed.",
    ),
    "now_in": (
        "Imports in prices of the year",
        "The same for imports; a dearer or cheaper gas bill is added to what Russia sells.",
    ),
    "prices": ("Rise of prices", "US$ prices of traded goods since {base}."),
    "conduit": (
        "Change of re-exports",
        "Some coalition goods reach Russia through Belarus. The change grows with Russian demand, "
        "and never takes away more than nine tenths of the flows that carry it.",
    ),
    "model_out": (
        "Exports as the model finds them",
        "A buyer spends part of its money abroad, and Belarus wins a share of that.",
    ),
    "model_in": (
        "Imports as the model finds them",
        "Belarus spends part of its money abroad, and each seller wins a share of that.",
    ),
    "scaled_out": (
        "Exports as the model finds them",
        "Each flow grows with the buyer’s demand, takes up trade that is stopped elsewhere, and "
        "moves with its own wedge.",
    ),
    "scaled_in": (
        "Imports as the model finds them",
        "Each flow grows with Belarus, takes up trade that is stopped elsewhere, and moves with "
        "its own wedge.",
    ),
    "moved": (
        "Trade that moves on",
        "A fixed part of what sanctions stop finds another partner, in proportion to trade there.",
    ),
    "abroad": (
        "Part of spending that goes abroad",
        "Cheaper imports draw spending away from home goods.",
    ),
    "import_price": ("Price of imports", "More appealing sellers make imports cheaper."),
    "pull": (
        "Appeal of all foreign sellers",
        "Each seller counts with its share of {base}, its wedge and its price. 1 is as in {base}.",
    ),
    "spending": (
        "Spending",
        "Partners spend more as they grow; Belarus spends what it earns plus its deficit.",
    ),
    "spending_all": (
        "Spending",
        "Every bloc spends what it earns, plus or less a fixed part of world output.",
    ),
    "output": ("Output", "Output grows with the economy, and with the price it fetches."),
    "solved": (
        "Prices, solved",
        "Prices have no formula. The model tries prices until everything that is made is sold; "
        "here is the check that they fit.",
    ),
    "world_growth": ("Growth of the world", "The deficit of Belarus grows with world spending."),
    "volume": (
        "Re-exports through Belarus",
        "A share of what the coalition no longer sells to Russia itself, smaller the more the two "
        "regimes are aligned.",
    ),
    "wedge": (
        "Wedges: what policy does to a link",
        "How appealing a seller is to a buyer against {base}: everything that moves the link, "
        "multiplied. 1 is as in {base}; links that are not named have 1.",
    ),
    "sanctions": (
        "The part of sanctions in a wedge",
        "What sanctions leave of the link, against what they left in {base}.",
    ),
    "losses": (
        "Trade lost so far",
        "A loss moves from its value in {base} to that of the scenario: fast where sanctions "
        "tighten, slowly where they ease.",
    ),
    "aligned": ("Alignment so far", "Alignment moves in the same way."),
    "long_run": (
        "Trade lost in the long run",
        "Covered trade is lost as far as sanctions are enforced, and some that is not covered too.",
    ),
    "coverage": (
        "Trade that sanctions cover",
        "Belarus faces its own regime or the copied part of Russia’s, whichever reaches further.",
    ),
    "policy": (
        "Reach of policy",
        "What the sliders say; index 0 is {base}, index 1 the scenario.",
    ),
    "border": (
        "Cost of the border between Belarus and Russia",
        "Programmes that work remove part of the barriers, against {base}.",
    ),
    "cut": ("Barriers removed so far", "Programmes are felt with a lag."),
    "cut_ends": (
        "Barriers removed in the long run",
        "Scope of the programmes, times the part that works, times how much is completed.",
    ),
    "working": (
        "Programmes that work",
        "The slider’s default stands for the part that works today.",
    ),
    "capacity": ("Capacity of routes so far", "Ports and rail open or close step by step."),
    "cost": ("Cost of making export goods", "Gas is part of the cost of everything Belarus sells."),
    "bill": (
        "Gas bill",
        "The extra payment for gas: only the gas part of imports is sold at a discount.",
    ),
    "gas": ("Gas price", "Against {base}, from the first year in which the policy is in force."),
    "discount": ("Gas discount", "The slider’s default stands for today’s discount."),
    "growth": (
        "Growth of demand since {base}",
        "Only part of a partner’s unusual growth reaches sellers; Belarus counts in full.",
    ),
    "cumulated": (
        "Real growth since {base}",
        "Growth of all years together, without the rise of prices.",
    ),
    "elasticity": (
        "How strongly buyers switch",
        "The long-run elasticity, as far as the response has built up: θ for the market, with "
        "index h for the age of the policy.",
    ),
    "response": ("Build-up of the response", "The response grows from its first-year value."),
    "timing": (
        "How far a change has come",
        "Tightening follows a ramp; easing takes its years of recovery.",
    ),
    "age": (
        "Years that have passed",
        "Counted from the first year in which the policy is in force.",
    ),
    "base_shares": (
        "Shares in {base}",
        "A seller’s part in a buyer’s imports, and the part of spending that stays at home.",
    ),
    "base_sums": ("Sums of {base}", "Spending is a column of the matrix of trade, output a row."),
    "base_cells": ("The coalition in {base}", "The EU and the other coalition countries together."),
}

#: Plain names of quantities.
NAMES: Final[dict[str, str]] = {
    "T_R": "turnover with Russia",
    "T": "turnover with everybody",
    "exports": "all exports",
    "imports": "all imports",
    "X_now": "trade, prices of the year",
    "X": "trade as the model finds it",
    "price_index": "price index",
    "dV": "change of re-exports",
    "dG": "change of the gas bill",
    "V": "re-exports in the year",
    "V0": "re-exports with policy as at the start",
    "gain_out": "gain of exports",
    "gain_in": "gain of imports",
    "m": "part of spending that goes abroad",
    "P": "price of imports",
    "phi": "appeal of all foreign sellers",
    "p": "price of a bloc’s goods",
    "E1": "spending",
    "Y1": "output",
    "Y1_world": "world output",
    "Y0_world": "world output at the start",
    "g_world": "growth of world spending",
    "k": "wedge",
    "k_s": "sanctions wedge",
    "L": "trade lost so far",
    "L0": "trade lost at the start",
    "L1": "trade lost in the long run",
    "c0": "coverage at the start",
    "c1": "coverage in the scenario",
    "s_B0": "sanctions on Belarus at the start",
    "s_B1": "sanctions on Belarus",
    "s_R0": "sanctions on Russia at the start",
    "s_R1": "sanctions on Russia",
    "a": "alignment so far",
    "a1": "alignment",
    "P11": "first package",
    "kappa1": "route capacity",
    "kappa": "route capacity so far",
    "pivot1": "turn to China",
    "tau": "border cost",
    "r": "barriers removed so far",
    "r0": "barriers removed at the start",
    "r1": "barriers removed in the long run",
    "e1": "part that works",
    "cost": "cost of export goods",
    "gas": "gas price against the start",
    "d1": "gas discount",
    "g": "growth of demand",
    "lnG": "log real growth",
    "lnG_status_quo": "log real growth in the status quo",
    "theta": "elasticity, age of the policy",
    "theta_market": "elasticity of the market",
    "eps": "response, age of the policy",
    "eps_market": "response of the market",
    "rho": "share of a tightening in effect",
    "recovered": "share of an easing in effect",
    "n": "years in force",
    "h": "age of the policy",
    "h_market": "years to respond",
    "s": "share in a buyer’s imports",
    "delta": "part of spending that stays at home",
    "E0": "spending at the start",
    "Y0": "output at the start",
    "D0": "deficit at the start",
    "M0": "imports at the start",
    "X0": "trade at the start",
}


def answer_left(variable: str) -> str:
    """Return what stands before the first equals sign."""
    return _LEFT[variable]


def answer(variable: str) -> str:
    """Return the lay sentence of a key figure."""
    return _ANSWER[variable]
