"""What the loader says about changed data: wrong rows are named, right ones are taken in.

Each folder in tests/bad_data holds one file that breaks one rule; expected.csv has the error.
"""

import csv
import random
import shutil
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
import pytest

from unionscope.dataset import TABLES, DataError, load_dataset

ROOT = Path(__file__).parents[2]
GOOD = ROOT / "data"
BAD = ROOT / "tests" / "bad_data"


class Case(NamedTuple):
    """A folder of tests/bad_data and the error it must lead to; empty where nothing is named."""

    folder: str
    file: str
    row: str
    column: str
    value: str
    rule: str


def _cases() -> list[Case]:
    with (BAD / "expected.csv").open(encoding="utf-8", newline="") as file:
        return [Case(**row) for row in csv.DictReader(file)]


CASES = _cases()


@pytest.fixture
def data(tmp_path):
    """Return a copy of the good data folder."""
    return Path(shutil.copytree(GOOD, tmp_path / "data"))


def append(folder: Path, file: str, *rows: str):
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8") + "\n".join(rows) + "\n", encoding="utf-8")


def value_of(table, partner, flow, year):
    """Return one observed value."""
    return table.set_index(["partner", "flow", "year"]).loc[(partner, flow, year), "value"]


def test_every_bad_file_has_a_case():
    assert {case.folder for case in CASES} == {path.name for path in BAD.iterdir() if path.is_dir()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.folder)
def test_a_bad_file_is_refused_by_file_row_column_value_and_rule(case, data):
    for path in (BAD / case.folder).iterdir():
        shutil.copy(path, data)
    with pytest.raises(DataError) as caught:
        load_dataset(data)
    error = caught.value
    named = (error.file, error.row, error.column, error.value, error.rule)
    assert tuple("" if part is None else str(part) for part in named) == case[1:]
    assert str(error).startswith(case.file)
    assert str(error).endswith(case.rule)


def test_a_row_without_source_needs_a_range_and_the_word_assumption(data):
    row = "belarus_reported,2026,EU,export,1100,usd_mn,estimate,600,1600,none,Assumption: as 2025"
    append(data, "trade_goods.csv", row)
    assert load_dataset(data).trade_goods["year"].max() == 2026


def test_the_message_reads_as_a_sentence(data):
    shutil.copy(BAD / "not-a-number" / "trade_goods.csv", data)
    with pytest.raises(
        DataError, match=r"^trade_goods\.csv, row 3, column value: 'abc' is not a number$"
    ):
        load_dataset(data)


@pytest.mark.parametrize("table", TABLES)
def test_a_missing_file_is_named(table, data):
    (data / f"{table}.csv").unlink()
    with pytest.raises(DataError, match="is missing from the data folder") as caught:
        load_dataset(data)
    assert caught.value.file == f"{table}.csv"


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(DataError, match="is not a folder") as caught:
        load_dataset(tmp_path / "nowhere")
    assert caught.value.value == str(tmp_path / "nowhere")


def test_the_environment_variable_may_name_another_folder(data, monkeypatch):
    monkeypatch.setenv("UNIONSCOPE_DATA", str(data))
    (data / "timeline.csv").unlink()
    with pytest.raises(DataError, match=r"timeline\.csv: is missing"):
        load_dataset()


def test_a_wrong_folder_in_the_environment_variable_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("UNIONSCOPE_DATA", str(tmp_path / "nowhere"))
    with pytest.raises(DataError, match="UNIONSCOPE_DATA"):
        load_dataset()


def test_a_spreadsheets_byte_order_mark_and_line_ends_are_accepted(data):
    path = data / "trade_goods.csv"
    content = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + content)
    assert len(load_dataset(data).trade_goods) == 749


def test_a_row_number_counts_lines_as_an_editor_does(data):
    path = data / "timeline.csv"
    head, rest = path.read_text(encoding="utf-8").split("\n", 1)
    # A field over two lines, a blank line, and then the bad row in line 5.
    first = '2026-05-01,trade,First,"two\nlines",S001,day,3,'
    extra = f"{first}\n\n2026-05-02,war,Second,More,S001,day,3,\n"
    path.write_text(f"{head}\n{extra}{rest}", encoding="utf-8")
    with pytest.raises(DataError, match=r"timeline\.csv, row 5, column category: 'war'"):
        load_dataset(data)


@pytest.mark.parametrize("seed", range(24))
def test_a_damaged_file_never_ends_in_a_raw_traceback(seed, data):
    damage = random.Random(seed)
    path = data / f"{damage.choice(TABLES)}.csv"
    content = bytearray(path.read_bytes())
    for _ in range(3):
        content[damage.randrange(len(content))] = damage.choice(b'",;\n\x00\xff-x9')
    path.write_bytes(content)
    try:
        load_dataset(data)
    except DataError as error:
        assert error.file.endswith(".csv")  # noqa: PT017 (both outcomes are right)


# --- right changes


def goods_of_2026(partner, exports, imports):
    return [
        f"belarus_reported,2026,{partner},{flow},{value},usd_mn,official,,,own_estimate,test"
        for flow, value in (("export", exports), ("import", imports))
    ]


NEXT_YEAR = [
    *goods_of_2026("Russia", 28_000, 28_000),
    *goods_of_2026("EU", 1_100, 5_900),
    *goods_of_2026("Ukraine", 10, 10),
    *goods_of_2026("China", 1_800, 7_500),
    *goods_of_2026("World", 40_000, 48_000),
]


def test_appending_2026_rows_gives_2026_in_the_observed_trade(data):
    append(data, "trade_goods.csv", *NEXT_YEAR)
    goods = load_dataset(data).observed_goods()
    assert value_of(goods, "Russia", "turnover", 2026) == 56_000
    assert value_of(goods, "Rest of world", "export", 2026) == pytest.approx(9_090)
    # The matrix still ends in 2025, so that year keeps the model's figures.
    assert value_of(goods, "Ukraine", "export", 2025) == 25.0


def test_a_year_with_one_partner_only_has_no_rest_of_the_world(data):
    append(data, "trade_goods.csv", *goods_of_2026("Russia", 28_000, 28_000))
    goods = load_dataset(data).observed_goods()
    assert set(goods.loc[goods["year"] == 2026, "partner"]) == {"Russia"}


def test_appending_a_matrix_moves_the_start_of_the_model(data):
    with (data / "bloc_matrix.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if row[0] == "2025"]
    with (data / "bloc_matrix.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(["2026", *row[1:]] for row in rows)
    append(data, "trade_goods.csv", *NEXT_YEAR)
    dataset = load_dataset(data)
    np.testing.assert_array_equal(dataset.flow_matrix(2026), dataset.flow_matrix(2025))
    goods = dataset.observed_goods()
    assert value_of(goods, "Russia", "export", 2026) == 27_400
    assert value_of(goods, "Ukraine", "export", 2025) == 0.0
    assert pd.api.types.is_integer_dtype(goods["year"])


def test_two_datasets_of_the_same_files_are_equal_and_other_files_make_another(data):
    dataset = load_dataset()
    same = load_dataset(data)
    assert same == dataset
    assert hash(same) == hash(dataset)
    append(data, "timeline.csv", "2026-05-01,trade,Something new,More,S001,day,3,")
    other = load_dataset(data)
    assert other != dataset
    assert other.version != dataset.version
