"""The command `unionscope`: the same numbers as the screen, on standard output."""

import argparse
import json
import sys
from collections.abc import Sequence
from typing import NoReturn
from urllib.parse import parse_qs, urlsplit

import pandas as pd

from unionscope.analysis import BandRun
from unionscope.assumptions import AssumptionError, Scenario, scenario_from
from unionscope.dataset import DataError, load_dataset
from unionscope.model.parameters import ModelError
from unionscope.presets import preset, presets
from unionscope.results import MODELS, run, tidy
from unionscope.share import read_link

#: What a shell gets for input that cannot be used.
BAD_INPUT = 2


class UsageError(ValueError):
    """An argument that cannot be used; names the argument, the value and the rule."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="unionscope", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    one = commands.add_parser("run", help="print the results of a scenario as one tidy table")
    one.add_argument("--preset", metavar="ID", help=", ".join(each.id for each in presets()))
    one.add_argument("--link", metavar="URL", help="an address copied from the dashboard")
    one.add_argument(
        "--set", metavar="KEY=VALUE", action="append", default=[], help="one assumption; repeatable"
    )
    one.add_argument("--model", metavar="ID", default="ces", help=", ".join(MODELS))
    one.add_argument("--years", metavar="2030,2035", help="all years where left out")
    one.add_argument("--ranges", action="store_true", help="add the 80 %% range of outcomes")
    one.add_argument("--format", choices=("csv", "json"), default="csv")
    return parser


def _from_link(link: str) -> Scenario:
    parts = urlsplit(link)
    query = parts.query or ("" if parts.scheme else link.lstrip("?"))
    opened = read_link(parse_qs(query, keep_blank_values=True))
    if opened.problems:
        raise UsageError(f"--link: {opened.problems[0]}")
    return opened.scenario


def _from_preset(preset_id: str) -> Scenario:
    found = preset(preset_id)
    if found is None:
        names = ", ".join(each.id for each in presets())
        raise UsageError(f"--preset {preset_id}: choose one of {names}")
    return found.scenario


def _with_settings(scenario: Scenario, settings: Sequence[str]) -> Scenario:
    for setting in settings:
        key, equals, text = setting.partition("=")
        if not equals:
            raise UsageError(f"--set {setting}: write KEY=VALUE")
        try:
            number = float(text)
        except ValueError:
            raise UsageError(f"--set {setting}: {text!r} is not a number") from None
        scenario = scenario_from({key: number}, scenario)
    return scenario


def _years(text: str | None, first: int, last: int) -> list[int]:
    if text is None:
        return list(range(first, last + 1))
    years = []
    for part in text.split(","):
        if not part.strip().isdigit() or not first <= int(part) <= last:
            raise UsageError(f"--years {part}: must be a year from {first} to {last}")
        years.append(int(part))
    return years


def _scenario(arguments: argparse.Namespace) -> Scenario:
    if arguments.preset and arguments.link:
        raise UsageError("--preset and --link: give one of them")
    scenario = Scenario()
    if arguments.preset:
        scenario = _from_preset(arguments.preset)
    if arguments.link:
        scenario = _from_link(arguments.link)
    return _with_settings(scenario, arguments.set)


def _table(arguments: argparse.Namespace) -> pd.DataFrame:
    dataset, scenario = load_dataset(), _scenario(arguments)
    outcome = run(dataset, scenario, arguments.model)
    years = _years(arguments.years, int(outcome.years[0]), int(outcome.years[-1]))
    ranges = BandRun(dataset, scenario, arguments.model).finish() if arguments.ranges else None
    table = tidy(outcome, ranges)
    return table[table["year"].isin(years)]


def _write(table: pd.DataFrame, form: str) -> None:
    if form == "csv":
        table.to_csv(sys.stdout, index=False)
        return
    # Not-a-number is no JSON; the central line has no quantile.
    clean = table.astype(object).where(table.notna(), None)
    json.dump(clean.to_dict("records"), sys.stdout, indent=1, allow_nan=False)
    sys.stdout.write("\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return the exit code: 0, or 2 with one line on what could not be used."""
    try:
        parsed = _parser().parse_args(arguments)
        _write(_table(parsed), parsed.format)
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except (UsageError, AssumptionError, ModelError, DataError) as error:
        sys.stderr.write(f"unionscope: {error}\n")
        return BAD_INPUT
    return 0


if __name__ == "__main__":
    sys.exit(main())
