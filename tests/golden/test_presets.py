"""Did any result of a preset change by accident?  Every model's results against those on file.

Where numbers are meant to change, `pytest tests/golden --regenerate` writes the files anew; the
changelog then says which numbers moved and why.
"""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from unionscope import Scenario, load_dataset, run, tidy
from unionscope.model.run import MODELS
from unionscope.presets import presets

FOLDER = Path(__file__).parent
# More digits than the comparison needs, and few enough to keep rounding out of the files.
WRITTEN_DIGITS = "%.12g"


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


#: Every preset, and what really happened since 2021.
SCENARIOS = {"replay": Scenario(start=2021)} | {each.id: each.scenario for each in presets()}
FILES = {f"{name}--{model}": (name, model) for name in SCENARIOS for model in MODELS}


@pytest.mark.parametrize("file", FILES)
def test_results_of_a_preset_are_those_on_file(file, dataset, regenerate):
    path = FOLDER / f"{file}.csv"
    name, model = FILES[file]
    now = tidy(run(dataset, SCENARIOS[name], model))
    if regenerate:
        now.to_csv(path, index=False, float_format=WRITTEN_DIGITS, lineterminator="\n")
    assert path.exists(), "no results on file: run pytest tests/golden --regenerate"
    on_file = pd.read_csv(path)
    words = [column for column in now.columns if column != "value"]
    assert list(on_file.columns) == list(now.columns)
    pd.testing.assert_frame_equal(on_file[words], now[words], check_dtype=False)
    np.testing.assert_allclose(now["value"], on_file["value"], rtol=1e-9, atol=1e-9)


def test_every_file_belongs_to_a_preset():
    assert {path.stem for path in FOLDER.glob("*.csv")} == set(FILES)
