"""load_dataset: from the data folder to a checked Dataset."""

import hashlib
from pathlib import Path
from typing import Final

from unionscope.dataset import codebook
from unionscope.dataset.cells import typed_table
from unionscope.dataset.errors import DataError
from unionscope.dataset.reading import RawTable, read_table
from unionscope.dataset.rules import check_rules
from unionscope.dataset.store import Dataset
from unionscope.dataset.tables import Table, check_keys, check_sources
from unionscope.places import FOLDER_VARIABLE, data_folder

#: The tables of the data folder, in the order in which they are read and checked.
TABLES: Final = (
    "codebook",
    "sources",
    "trade_goods",
    "trade_services",
    "eu_monthly",
    "bloc_matrix",
    "macro",
    "composition",
    "completion_rate",
    "programmes",
    "timeline",
    "quotes",
    "sanctions",
    "sanctions_scale",
    "article",
    "parameters",
    "policy_today",
    "replay",
    "disagreements",
)
_VERSION_LENGTH = 12


def load_dataset(folder: Path | None = None) -> Dataset:
    """Return every fact, after checking every file.

    Parameters
    ----------
    folder
        The data folder.  Without it the environment variable ``UNIONSCOPE_DATA`` is used, and
        without that the ``data`` folder next to the source code.

    Raises
    ------
    DataError
        For the first thing that is wrong, with file, row, column, value and rule.
    """
    folder = _data_folder(folder)
    raws = {name: read_table(folder, f"{name}.csv") for name in TABLES}
    columns = codebook.parse_codebook(raws["codebook"], TABLES)
    tables: dict[str, Table] = {}
    for name, raw in raws.items():
        codebook.check_columns(raw, tuple(columns[name]))
        tables[name] = Table(raw, typed_table(raw, columns[name]), columns[name])
        check_keys(tables[name])
    sources = frozenset(raws["sources"].columns["source"])
    for table in tables.values():
        check_sources(table, sources)
    check_rules(tables)
    frames = {name: table.frame for name, table in tables.items()}
    return Dataset(**frames, version=_version(raws))


def _data_folder(folder: Path | None) -> Path:
    """Return the folder to read, refusing one that is not there."""
    folder = folder or data_folder()
    if not folder.is_dir():
        rule = f"is not a folder; the variable {FOLDER_VARIABLE} can name another data folder"
        raise DataError("data folder", rule, value=str(folder))
    return folder


def _version(raws: dict[str, RawTable]) -> str:
    """Return a short fingerprint of the files."""
    digest = hashlib.sha256()
    for name, raw in raws.items():
        # Name and length keep two different sets of files from looking alike when run together.
        digest.update(f"{name} {len(raw.content)}\n".encode())
        digest.update(raw.content)
    return digest.hexdigest()[:_VERSION_LENGTH]
