"""The figures in docs/evidence.md are those that the code computes."""

from functools import cache
from pathlib import Path

import pytest

from unionscope.dataset import load_dataset
from unionscope.evidence import TARGETS, causes_of_2022, evidence_table, verdicts

PAGE = Path(__file__).resolve().parents[2] / "docs" / "evidence.md"


@cache
def scores():
    return evidence_table(load_dataset()).set_index(
        ["exercise", "target", "method", "horizon", "metric"]
    )["value"]


def value(*key: str | int):
    return float(scores().loc[key])


def backtest_rows():
    methods = ("pass_through_80", "pass_through_60", "driver", "no_change", "reduced_form")
    methods += ("constant_share", "drift")
    for method in methods:
        key = ("backtest", "exports_russia", method, 1)
        numbers = [
            f"{value(*key, metric):.3f}" for metric in ("mae", "median_error", "mase", "crps")
        ]
        inside = f"{11 * value(*key, 'coverage_80'):.0f} of 11"
        yield f"| `{method}` | {' | '.join(numbers)} | {inside} |"


def horizon_rows():
    for target in TARGETS:
        cells = [
            " / ".join(
                f"{value('backtest', target, method, horizon, 'mae'):.3f}"
                for method in ("no_change", "driver", "reduced_form")
            )
            for horizon in (1, 2, 3, 4)
        ]
        yield f"| `{target}` | {' | '.join(cells)} |"


def replay_rows():
    methods = ("no_change", "driver", "reduced_form", "ces", "general_equilibrium")
    for target in TARGETS:
        numbers = [f"{value('replay', target, method, 0, 'mae'):.3f}" for method in methods]
        yield f"| `{target}` | {' | '.join(numbers)} |"


def before_war_rows():
    methods = ("no_change", "driver", "reduced_form", "ces", "general_equilibrium")
    for target in TARGETS:
        numbers = [f"{value('before_war', target, method, 1, 'mae'):.3f}" for method in methods]
        yield f"| `{target}` | {' | '.join(numbers)} |"


def chance_rows():
    for verdict in verdicts(load_dataset()):
        if verdict.exercise == "backtest" and verdict.horizon == 1:
            yield f"| `{verdict.target}` | `{verdict.best_model}` | {verdict.chance:.2f} |"


def cause_rows():
    for row in causes_of_2022(load_dataset()).to_dict("records"):
        yield f"| {row['cause']} | `{row['method']}` | {row['share_of_rise']:.2f} |"


TABLES = {
    "backtest": backtest_rows,
    "horizons": horizon_rows,
    "replay": replay_rows,
    "before the war": before_war_rows,
    "chance": chance_rows,
    "causes": cause_rows,
}


@pytest.mark.parametrize("table", TABLES)
def test_every_row_of_the_page_is_as_computed(table):
    page = PAGE.read_text(encoding="utf-8").splitlines()
    assert [row for row in TABLES[table]() if row not in page] == []
