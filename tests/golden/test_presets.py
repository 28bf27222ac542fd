"""Did any result of a preset change by accident?  Today's results against those on file.

Where numbers are meant to change, `pytest tests/golden --regenerate` writes the files anew; the
changelog then says which numbers moved and why.
"""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from unionscope import load_dataset, run, tidy
from unionscope.presets import presets

FOLDER = Path(__file__).parent
# More digits than the comparison needs, and few enough to keep rounding out of the files.
WRITTEN_DIGITS = "%.12g"


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


def results(dataset, preset):
    return tidy(run(dataset, preset.scenario))


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.id)
def test_results_of_a_preset_are_those_on_file(preset, dataset, regenerate):
    path = FOLDER / f"{preset.id}.csv"
    now = results(dataset, preset)
    if regenerate:
        now.to_csv(path, index=False, float_format=WRITTEN_DIGITS, lineterminator="\n")
    assert path.exists(), "no results on file: run pytest tests/golden --regenerate"
    on_file = pd.read_csv(path)
    words = [column for column in now.columns if column != "value"]
    assert list(on_file.columns) == list(now.columns)
    pd.testing.assert_frame_equal(on_file[words], now[words], check_dtype=False)
    np.testing.assert_allclose(now["value"], on_file["value"], rtol=1e-9, atol=1e-9)


def test_every_file_belongs_to_a_preset():
    assert {path.stem for path in FOLDER.glob("*.csv")} == {preset.id for preset in presets()}
