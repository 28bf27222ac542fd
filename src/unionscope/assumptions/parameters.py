"""Parameters that a reader may move: declared in data/parameters.csv, read here as assumptions."""

import csv
from functools import lru_cache

from unionscope.assumptions.declare import Assumption, AssumptionError
from unionscope.places import data_folder

PARAMETERS = "parameters"
#: A parameter control has about this many steps from its low to its high end.
_STEPS = 100
_JUDGEMENT = "J"

#: Settable parameters by theme, in the order of the screen; the file's order is that of the draws.
PARAMETER_GROUPS: dict[str, tuple[str, ...]] = {
    "response": (
        "trade_elasticity",
        "response_first_year",
        "response_long_run",
        "response_speed",
        "home_substitution",
        "supply_elasticity",
        "demand_pass_through",
    ),
    "sanctions": (
        "enforcement",
        "enforcement_imports_belarus",
        "over_compliance",
        "over_compliance_start",
        "sanction_ramp",
        "recovery_years",
        "coverage_exports_belarus",
        "coverage_imports_belarus",
        "coverage_exports_russia",
        "coverage_imports_russia",
        "secondary_effect",
        "ukraine_stop",
    ),
    "programmes": (
        "barrier_cost",
        "programme_scope",
        "back_loading",
        "new_package_size",
        "programme_lag",
    ),
    "routes": (
        "conduit_share",
        "conduit_closed_by_alignment",
        "gap_filling",
        "redirected_exports",
        "redirected_russian_exports",
        "bulk_share",
        "pivot_reach",
    ),
    "energy": ("gas_share", "gas_cost_share", "energy_elasticity", "oil_elasticity"),
}


@lru_cache(maxsize=1)
def parameter_assumptions() -> tuple[Assumption, ...]:
    """Return every settable parameter as an assumption, in the order of its file."""
    path = data_folder() / "parameters.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        return tuple(_assumption(row) for row in rows if row.get("settable") == "true")
    except (OSError, KeyError, ValueError) as error:
        # The dataset says which row is wrong; a name in a link must not end in a stack trace.
        raise AssumptionError("parameters", path, "cannot be read") from error


def _assumption(row: dict[str, str]) -> Assumption:
    low, high = float(row["low"]), float(row["high"])
    return Assumption(
        key=row["key"],
        label=row["label"],
        group=PARAMETERS,
        unit=row["unit"],
        default=float(row["default"]),
        low=low,
        high=high,
        step=round((high - low) / _STEPS, 4),
        format="number",
        evidence=(low, high),
        evidence_is_judgement=row["evidence"].strip() == _JUDGEMENT,
        sources=tuple(row["source"].split(";")),
        help=row["basis"],
        low_words="low",
        high_words="high",
    )
