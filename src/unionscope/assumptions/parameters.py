"""Parameters that a reader may move: declared in data/parameters.csv, read here as assumptions."""

import csv
from functools import lru_cache

from unionscope.assumptions.declare import Assumption, AssumptionError
from unionscope.places import data_folder

PARAMETERS = "parameters"
#: A parameter control has about this many steps from its low to its high end.
_STEPS = 100
_JUDGEMENT = "J"


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
