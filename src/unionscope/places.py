"""Where the facts are."""

import os
from pathlib import Path

#: Environment variable that names another data folder.
FOLDER_VARIABLE = "UNIONSCOPE_DATA"


def data_folder() -> Path:
    """Return the folder of the facts; whether it exists is for the reader of it to say."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(__file__).resolve().parents[2] / "data"
