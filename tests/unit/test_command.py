"""The command line prints what the package computes, and says in one line what it cannot use."""

import csv
import io
import json

import pandas as pd
import pytest

from unionscope import Scenario, load_dataset, run, tidy
from unionscope.cli import main


def test_the_command_prints_the_digits_of_the_package(capsys):
    assert main(["run", "--preset", "full-easing", "--years", "2030,2035"]) == 0
    printed = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    scenario = Scenario(sanctions_belarus=0, sanctions_russia=0, alignment=0)
    table = tidy(run(load_dataset(), scenario))
    table = table[table["year"].isin([2030, 2035])]
    assert [float(row["value"]) for row in printed] == table["value"].tolist()
    assert {row["scenario"] for row in printed} == {"full-easing"}


def test_a_link_and_single_settings_combine(capsys):
    link = "http://127.0.0.1:8501/history?v=1&sanction_intensity=0.6"
    arguments = ["run", "--link", link, "--set", "alignment=0.5", "--format", "json"]
    assert main(arguments) == 0
    rows = json.loads(capsys.readouterr().out)
    expected = tidy(run(load_dataset(), Scenario(sanction_intensity=0.6, alignment=0.5)))
    assert [row["value"] for row in rows] == expected["value"].tolist()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "arguments are required"),
        (["run", "--preset", "peace"], "--preset peace: choose one of status-quo"),
        (["run", "--set", "alignment=2"], "alignment = 2.0: must lie between 0 and 1"),
        (["run", "--set", "alignment"], "--set alignment: write KEY=VALUE"),
        (["run", "--set", "alignment=x"], "'x' is not a number"),
        (["run", "--set", "tariff=1"], "tariff = 1.0: is not the name of an assumption"),
        (["run", "--years", "1999"], "--years 1999: must be a year from 2025 to 2035"),
        (["run", "--model", "crystal-ball"], "choose one of"),
        (["run", "--link", "http://a/?v=1&alignment=9"], "--link: alignment = 9"),
        (["run", "--preset", "imf-growth", "--link", "?v=1"], "give one of them"),
    ],
)
def test_bad_input_is_one_clear_line_and_code_2(capsys, arguments, words):
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err
    assert captured.err.count("\n") == 1


def test_missing_facts_are_named(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("UNIONSCOPE_DATA", str(tmp_path / "nowhere"))
    assert main(["run"]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_ranges_come_with_the_quantile_they_are(capsys):
    main(["run", "--years", "2030", "--ranges"])
    table = pd.read_csv(io.StringIO(capsys.readouterr().out))
    turnover = table.query("variable == 'turnover' and partner == 'Russia'").set_index("quantile")
    low, high = turnover["value"][0.1], turnover["value"][0.9]
    central = table.query("variable == 'turnover' and partner == 'Russia' and quantile.isna()")
    assert low < central["value"].item() < high
