"""The words of Assumptions and sources."""


def lead(*, assumptions: int, parameters: int, figures: int, sources: int) -> str:
    """Return what this page holds."""
    return (
        f"Everything on the other pages follows from **{assumptions} assumptions** that you can "
        f"move, **{parameters} parameters** from the literature and calibration, and "
        f"**{figures} trade figures** from **{sources} sources**."
    )


LEAD_BASE = "Where there is no source, the row says assumption or judgement."
ASSUMPTION_HEADS = (
    "Assumption",
    "Now",
    "Today",
    "Can be set to",
    "Evidence range",
    "Meaning and unit",
    "Sources",
)
ASSUMPTION_CAPTION = "What you can move"
PARAMETER_HEADS = (
    "Parameter",
    "Symbol",
    "Default",
    "Low",
    "High",
    "Unit",
    "Evidence",
    "Basis",
    "Sources",
)
PARAMETER_CAPTION = "What the model takes from the literature and from calibration"
PARAMETER_NOTE = (
    "Evidence tags: V = read in the source; R = read in a data file; C = computed or calibrated here; "
    "M = from memory of the publication, to be checked; J = our judgement. The CES model of this "
    "version uses the default of every parameter."
)
SERIES_HEADS = ("Series", "Years", "Figures", "Quality", "Publishers", "Vintage", "Licence")
SERIES_CAPTION = "Data series"
SERIES_NOTE = (
    "Vintage is the date of the newest publication in the series. Filter on the series, never add "
    "across it: the same flow stands once per statistical side."
)
PUBLICATION_HEADS = ("Key", "Publisher", "Title", "Date", "Reliability", "Licence")
PUBLICATION_CAPTION = "All sources"
DOWNLOAD_TITLE = "Download"
DOWNLOAD_POINTS = (
    "Each table as CSV, as the dashboard reads it. The codebook says what every column means.",
    "Results of the scenario on the left: one row per variable, partner and year; the same numbers "
    "as the command `unionscope run`.",
)
RANGES_NAME = "The same with 80 % ranges"
RESULTS_NAME = "Results of this scenario"
ASSUMPTIONS_NAME = "Assumptions"
TABLE_NAMES = {
    "trade_goods": "Goods trade",
    "trade_services": "Services trade",
    "eu_monthly": "EU by month",
    "bloc_matrix": "Trade between blocs",
    "macro": "Macro figures",
    "composition": "Composition by product",
    "parameters": "Parameters",
    "policy_today": "Today’s policy",
    "programmes": "The 28 programmes",
    "completion_rate": "Claims of completion",
    "timeline": "Timeline",
    "sanctions": "Rounds of sanctions",
    "sanctions_scale": "What sanction values mean",
    "article": "The article’s claims",
    "replay": "What really happened 2022–25",
    "quotes": "Quoted figures",
    "disagreements": "Disagreements",
    "sources": "Sources",
    "codebook": "Codebook",
}
