"""Names on screen."""

from unionscope.assumptions import (
    ENERGY,
    GROWTH,
    PARAMETERS,
    PROGRAMMES,
    ROUTES,
    SANCTIONS,
    START_REPLAY,
    START_TODAY,
)

APP = "UnionScope"
TAGLINE = "What Belarus trades with Russia, and what if"

GROUP_TITLES = {
    SANCTIONS: "Sanctions in detail",
    PROGRAMMES: "Union programmes",
    ROUTES: "Trade routes",
    GROWTH: "Growth and shocks",
    ENERGY: "Energy",
    PARAMETERS: "Model parameters",
}
#: The same on buttons.
GROUP_NAMES = {
    SANCTIONS: "Sanctions",
    PROGRAMMES: "Programmes",
    ROUTES: "Routes",
    GROWTH: "Growth",
    ENERGY: "Energy",
    PARAMETERS: "Model parameters",
}
MORE_ASSUMPTIONS = "More assumptions"
PARAMETER_THEME = "Theme"
PARAMETER_THEMES = {
    "response": "How trade responds",
    "sanctions": "How sanctions work",
    "programmes": "What programmes do",
    "routes": "Routes and gap filling",
    "energy": "Energy",
}
START = "Where the run starts"
START_NAMES = {START_TODAY: "From today", START_REPLAY: "Replay from 2021"}
AS_IT_WAS = "as it was"
DEFAULT = "default"
PARAMETER_CHANGED = "parameter"

#: Keys of links to names on screen.
PARTNER_NAMES = {
    "russia": "Russia",
    "eu": "EU",
    "other-coalition": "Other coalition",
    "ukraine": "Ukraine",
    "china": "China",
    "other-eaeu": "Other EAEU",
    "hubs": "Hubs",
    "rest-of-world": "Rest of world",
    "all": "all partners",
}
PARTNER_EXPLAINED = {
    "Other coalition": "United Kingdom, United States, Switzerland, Norway, Japan, Korea, Canada, "
    "Australia",
    "Other EAEU": "Kazakhstan, Armenia, Kyrgyzstan",
    "Hubs": "Turkey, United Arab Emirates, India",
    "China": "mainland only",
    "All others": "everyone but Russia, the EU, Ukraine and China",
}
FLOW_NAMES = {"turnover": "Turnover", "exports": "Exports", "imports": "Imports"}
FLOW_PREPOSITION = {"turnover": "with", "exports": "to", "imports": "from"}
ALL_OTHERS = "All others"

KIND_NAMES = {
    "official": "official",
    "mirror": "mirror: the partner's own figure",
    "statement": "statement: an official's figure as quoted",
    "estimate": "estimate",
    "projection": "projection",
}

HISTORY_VIEW_NAMES = {
    "partners": "By partner",
    "balance": "Balance with Russia",
    "services": "Services",
    "eu-monthly": "EU by month",
    "figures": "Every figure",
    "disagreements": "Where sources disagree",
}

FLOW_COLUMNS = {
    "export": "exports",
    "import": "imports",
    "turnover": "turnover",
    "balance": "balance",
}

PAGE_TITLES = {
    "outlook": "Outlook",
    "drivers": "Drivers",
    "targets": "Targets",
    "programmes": "Programmes",
    "sanctions": "Sanctions",
    "timeline": "Timeline",
    "evidence": "Evidence",
    "history": "History",
    "sources": "Sources",
}

ASSUMPTIONS = "Assumptions"
PRESETS = "Presets"
PRESETS_INTRO = "A preset sets all assumptions at once."
PRESET_WHEN = "When and who"
PRESET_TRANSLATION = "Words into numbers, and sources"
PRESET_SOURCES = "Sources"
SOURCES_WORD = "Source"
EXACT_VALUE = "Exact value"
IN_PERCENT = "in percent"
BACK_TO_TODAY = "Back to today ({})"
TODAY = "today"
EVIDENCE = "evidence"
JUDGED = "judged range"
OUTSIDE = "outside"
CHANGED_COUNT = "{} changed"
UNDO_ALL = "Undo all"
SHARE = "Share"
SHARE_HELP = "This address opens the same scenario, page and year anywhere. Copy it:"
YEAR = "Year"
FLOW = "Flow"
PARTNER = "Partner"
PARTNER_OPTION = "with {}"

KEY_OFFICIAL = "official"
KEY_ESTIMATE = "estimate"
KEY_PROJECTION = "projection"
KEY_STATUS_QUO = "status quo"
KEY_AS_IT_WAS = "replay as it was"
KEY_REPLAY = "replay"
#: The same inside a sentence.
THE_STATUS_QUO = "the status quo"
THE_AS_IT_WAS = "the replay as it was"
KEY_RANGE = "80 % range"
CALCULATING = "calculating range …"
VIEW_MENU = "View"
MODEL = "Model"
MODEL_NAMES = {
    "ces": "CES model",
    "reduced_form": "Reduced form",
    "general_equilibrium": "General equilibrium",
    "all": "All three models",
}
#: The same at the ends of lines and in sentences.
MODEL_SHORT = {
    "ces": "CES",
    "reduced_form": "reduced form",
    "general_equilibrium": "general eq.",
}
SHOW = "Show"
SHOW_NAMES = {"levels": "Levels", "change": "Change"}
RANGES = "80 % ranges"
SWITCH_NAMES = {"on": "on", "off": "off"}
SPLIT_TITLE = "Where the range comes from"
KEY_STATEMENT = "statement, mirror or estimate"

ZONE_OFFICIAL = ("official figures", "official")
ZONE_ESTIMATES = ("estimates", "est.")
ZONE_FACTS = ("facts", "facts")
ZONE_REPLAY = ("replay", "replay")
ZONE_PROJECTION = ("projection", "projection")

KPI_TITLES = {
    "turnover": "Trade with Russia",
    "turnover_share": "Share of turnover",
    "export_share": "Share of exports",
    "import_share": "Share of imports",
    "balance": "Balance with Russia",
    "export_concentration": "Export concentration",
}
KPI_RANGE = "80 %: {}"
KPI_GROUP = "Key figures for {year}"

PARTNER_TABLE_TITLE = "Who trades with Belarus in {year}"
QUOTE_TITLE = "Before you quote this"
DOWNLOAD = "Download"

UNIT = "Unit"
REACH = "It can be set to {}."
EVIDENCE_SOURCED = "Evidence range: {}."
EVIDENCE_JUDGED = "Evidence range: {} (our judgement)."


def partner_heads(flow: str) -> tuple[str, str, str, str]:
    """Return the column heads of the table of partners."""
    return ("Partner", f"{FLOW_NAMES[flow]}, %", "status quo", "points")


KIND_SHORT = {
    "official": "official",
    "mirror": "mirror",
    "statement": "statement",
    "estimate": "estimate",
}
SERVICES_SERIES = {"turnover": "Turnover", "export": "Exports", "import": "Imports"}
#: Name, ink and dash of the EU's monthly series.
MONTHLY_SERIES = {
    "export": ("Bought by EU", "EU", False),
    "export_fuels": ("of which fuels", "grey", False),
    "import": ("Sold by EU", "EU", True),
}
EVENTS_TITLE = "Events behind the steps"
RUSSIA_TABLE_TITLE = "Trade with Russia, year by year"
RUSSIA_HEADS = (
    "Year",
    "Exports, US$ bn",
    "low–high",
    "Imports, US$ bn",
    "low–high",
    "Balance, US$ bn",
    "Quality",
    "Sources",
)
EVENT_HEADS = ("Date", "Kind", "What happened", "Source")
DISAGREEMENT_HEADS = ("What", "Year", "One source", "Another source", "Used here")
DISAGREEMENT_TITLE = "Where two sources disagree"
FIGURE_FILTERS = ("Partner", "Series")
SERIES_NAMES = {
    "belarus_reported": "as Belarus counts it (used here)",
    "bop_basis": "balance-of-payments basis",
    "mirror_russia_customs": "mirror: Russian customs",
    "mirror_eurostat": "mirror: Eurostat",
    "mirror_china_customs": "mirror: Chinese customs",
    "mirror_partner_reported": "mirror: partner’s report to the IMF",
    "partial_period": "part of a year",
    "first_release": "first release, superseded",
}

NO_SOURCE = "no source: our assumption"
SOURCES_PARTS = {
    "assumptions": "Assumptions",
    "parameters": "Parameters",
    "series": "Data series",
    "publications": "All sources",
    "downloads": "Downloads",
}
