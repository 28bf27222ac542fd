"""The trade between eight blocs as plain arrays, which is all the model sees of the data."""

from itertools import product
from typing import Final

import numpy as np
import pandas as pd

#: Belarus, Russia, Ukraine, coalition, mainland China, other EAEU, hubs, rest of world: the order
#: of the rows (exporters) and columns (importers) of every flow matrix.
BLOCS: Final = ("B", "R", "U", "W", "C", "K", "H", "O")

# The coalition is stored in two parts, the EU and the others; the model sees their sum.
_PARTS: Final = ("B", "R", "U", "WE", "WO", "C", "K", "H", "O")
_WHOLE: Final = {"WE": "W", "WO": "W"}

# Trade between the two parts of the coalition is inside its domestic sales, so it is not needed.
_TRADE_PAIRS: Final = tuple(
    (seller, buyer)
    for seller, buyer in product(_PARTS, _PARTS)
    if _WHOLE.get(seller, seller) != _WHOLE.get(buyer, buyer)
)
#: Every (exporter, importer, kind) that a year of bloc_matrix.csv must have.
MATRIX_CODES: Final = (
    *((seller, buyer, "trade") for seller, buyer in _TRADE_PAIRS),
    *((bloc, bloc, "domestic") for bloc in BLOCS),
)


def flow_matrices(bloc_matrix: pd.DataFrame) -> dict[int, np.ndarray]:
    """Return, by year, goods sold by row to column in US$ mn: read-only arrays of shape (8, 8).

    The diagonal holds domestic sales, which include trade between the members of a bloc.
    """
    index = {code: BLOCS.index(_WHOLE.get(code, code)) for code in (*_PARTS, "W")}
    wanted = frozenset(MATRIX_CODES)
    matrices: dict[int, np.ndarray] = {}
    for year, *code, value in zip(
        *(bloc_matrix[name] for name in ("year", "exporter", "importer", "kind", "value")),
        strict=True,
    ):
        exporter, importer, kind = code
        if (exporter, importer, kind) in wanted:
            matrix = matrices.setdefault(int(year), np.zeros((len(BLOCS), len(BLOCS))))
            matrix[index[exporter], index[importer]] += value
    for matrix in matrices.values():
        matrix.flags.writeable = False
    return matrices


def european_union_part(bloc_matrix: pd.DataFrame, year: int) -> tuple[float, float]:
    """Return the EU's share of what Belarus sells to the coalition, and of what it buys there."""
    trade = bloc_matrix[(bloc_matrix["year"] == year) & (bloc_matrix["kind"] == "trade")]
    sold = trade[trade["exporter"] == "B"].set_index("importer")["value"]
    bought = trade[trade["importer"] == "B"].set_index("exporter")["value"]
    return (
        float(sold["WE"] / (sold["WE"] + sold["WO"])),
        float(bought["WE"] / (bought["WE"] + bought["WO"])),
    )
