"""Rules that need more than one cell.

What the trade tables must add up to, and what a row owes the reader when no source was found.
"""

from unionscope.dataset.blocs import MATRIX_CODES
from unionscope.dataset.errors import DataError
from unionscope.dataset.record import check_record
from unionscope.dataset.tables import Table, check_range

# A figure of ours without a source must be recognisable as one wherever it is shown.
_UNSOURCED = ("none", "memory")
_RANGED = ("trade_goods", "trade_services", "eu_monthly", "bloc_matrix", "macro")
_TRADE = ("trade_goods", "trade_services", "eu_monthly", "bloc_matrix")
_SETTINGS = ("parameters", "policy_today")

# Other series put one side's statement beside the other side's customs figures, on purpose.
_ADDING_UP = ("belarus_reported", "services")

# Members of the EU (Germany, Poland ...) are inside "EU" and must not be counted again.
_PARTS_OF_WORLD = ("Russia", "EU", "Ukraine", "China", "Kazakhstan", "UK", "USA")
_TOLERANCE = 0.001
# The officials' rounded figures for 2022 leave 27 US$ mn between turnover and its two halves.
_ROUNDING_USD_MN = 30.0
# Balances come from a later vintage than the totals; revisions stayed within this much of turnover.
_REVISION = 0.005


def check_rules(tables: dict[str, Table]) -> None:
    """Check every rule that the codebook cannot express, one table after the other."""
    for name in _RANGED:
        check_range(tables[name], "value")
    for name in _SETTINGS:
        check_range(tables[name], "default")
    for name in _TRADE:
        _check_unsourced(tables[name])
    for name in ("trade_goods", "trade_services"):
        _check_signs(tables[name])
        _check_adding_up(tables[name])
    _check_world(tables["trade_goods"])
    _check_preferred(tables["macro"])
    _check_matrix(tables["bloc_matrix"])
    _check_replay(tables["replay"])
    check_record(tables)


def _check_unsourced(table: Table) -> None:
    """Refuse a figure without a source that has no range or does not call itself an assumption."""
    frame = table.frame
    unsourced = frame["source"].isin(_UNSOURCED)
    no_range = unsourced & frame["low"].isna()
    table.refuse_first(no_range, "low", "must be given, because the row has no source")
    says_so = frame["note"].str.contains("assumption", case=False)
    rule = "must contain the word 'assumption', because the row has no source"
    table.refuse_first(unsourced & ~says_so, "note", rule)


def _check_signs(table: Table) -> None:
    """Refuse negative trade."""
    frame = table.frame
    negative = (frame["value"] < 0) & (frame["flow"] != "balance")
    table.refuse_first(negative, "value", "is negative; only a balance may be")


def _flows(table: Table) -> dict[tuple[str, str, str], dict[str, int]]:
    """Return the row positions by series, year and partner, and in each by flow."""
    found: dict[tuple[str, str, str], dict[str, int]] = {}
    rows = table.texts("series", "year", "partner", "flow")
    for position, (series, year, partner, flow) in enumerate(rows):
        found.setdefault((series, year, partner), {})[flow] = position
    return found


def _check_adding_up(table: Table) -> None:
    """Refuse a turnover or a balance that its exports and imports contradict."""
    values = table.frame["value"].to_list()
    for (series, _, _), at in _flows(table).items():
        if series not in _ADDING_UP or not {"export", "import"} <= at.keys():
            continue
        exports, imports = values[at["export"]], values[at["import"]]
        both = exports + imports
        expected = {
            "turnover": (both, max(_TOLERANCE * both, _ROUNDING_USD_MN), "plus"),
            "balance": (exports - imports, max(_REVISION * both, _ROUNDING_USD_MN), "less"),
        }
        for flow, (sum_, tolerance, word) in expected.items():
            if flow in at and abs(values[at[flow]] - sum_) > tolerance:
                rule = f"is not exports {word} imports: {exports:g} {word} {imports:g} is {sum_:g}"
                raise table.refusal(at[flow], "value", rule)


def _check_world(table: Table) -> None:
    """Refuse a world total that is smaller than the partners it is made of."""
    values = table.frame["value"].to_list()
    flows = _flows(table)
    for (series, year, partner), at in flows.items():
        if series != "belarus_reported" or partner != "World":
            continue
        for flow in at.keys() & {"export", "import", "turnover"}:
            parts = [
                values[there[flow]]
                for name in _PARTS_OF_WORLD
                if flow in (there := flows.get((series, year, name), {}))
            ]
            if sum(parts) > values[at[flow]] * (1 + _TOLERANCE):
                rule = (
                    f"is less than the sum of its partners, {sum(parts):g} "
                    f"({', '.join(_PARTS_OF_WORLD)} where given)"
                )
                raise table.refusal(at[flow], "value", rule)


def _check_preferred(table: Table) -> None:
    """Refuse a macro figure that has no preferred row, or two."""
    frame = table.frame
    key = ["year", "country", "indicator"]
    count = frame["preferred"].groupby([frame[name] for name in key]).transform("sum")
    rule = "must be true in exactly one row for each year, country and indicator"
    table.refuse_first(count != 1, "preferred", rule)


def _check_matrix(table: Table) -> None:
    """Refuse a year of the bloc matrix that lacks a pair of blocs."""
    cells = set(table.texts("year", "exporter", "importer", "kind"))
    for year in sorted({cell[0] for cell in cells}):
        for code in MATRIX_CODES:
            if (year, *code) not in cells:
                raise DataError(
                    table.raw.file,
                    f"is missing for {year}: a year needs every pair of blocs",
                    column="exporter, importer, kind",
                    value=", ".join(code),
                )


def _check_replay(table: Table) -> None:
    """Refuse a replay in which something is not known in every year."""
    rows = set(table.texts("year", "key"))
    years = sorted({year for year, _ in rows})
    for key in sorted(table.columns["key"].choices):
        for year in years:
            if (year, key) not in rows:
                rule = "is missing: a replay needs every key in every year"
                raise DataError(table.raw.file, rule, column="year, key", value=f"{year}, {key}")
