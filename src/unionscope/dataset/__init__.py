"""Facts: the CSV files of the data folder, checked against their codebook, as one Dataset.

`loading` reads a file as text (`reading`), checks each cell against the codebook (`codebook`,
`cells`), then keys, sources and sums (`tables`, `rules`).  `store` holds the result; `blocs` makes
the arrays of the model from it and `history` (with `observed`) the trade that charts show.
"""

from unionscope.dataset.blocs import BLOCS
from unionscope.dataset.errors import DataError
from unionscope.dataset.history import BLOC_PARTNERS, GOODS_PARTNERS
from unionscope.dataset.loading import TABLES, load_dataset
from unionscope.dataset.observed import COLUMNS, FLOWS, QUALITIES
from unionscope.dataset.store import Dataset

#: Columns of `Dataset.observed_goods` and `Dataset.observed_blocs`.
OBSERVED_COLUMNS = COLUMNS

__all__ = [
    "BLOCS",
    "BLOC_PARTNERS",
    "FLOWS",
    "GOODS_PARTNERS",
    "OBSERVED_COLUMNS",
    "QUALITIES",
    "TABLES",
    "DataError",
    "Dataset",
    "load_dataset",
]
