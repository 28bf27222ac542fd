"""`python -m bench`: a table of what was measured on this machine, in this run."""

import argparse
import json
from pathlib import Path
from statistics import median
from typing import Any

from bench import browser, gravity, model


def _late(times: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(times)[int(0.95 * (len(times) - 1))]


def _slider(times: dict[str, list[float]]) -> list[str]:
    rows = [
        "",
        "| key press to the central lines of both charts | ours, ms | bare, ms | ratio |",
        "|---|---|---|---|",
    ]
    for name, pick in (("median", median), ("p95", _late)):
        ours, bare = pick(times["ours"]), pick(times["bare"])
        rows.append(
            f"| {name} of {len(times['ours'])} | {ours:.0f} | {bare:.0f} | {ours / bare:.2f} |"
        )
        late = pick(times["ours with ranges"])
        rows.append(f"| {name} until the ranges stand | {late:.0f} | | {late / bare:.2f} |")
    return rows


def _model(values: dict[str, float]) -> list[str]:
    rows = ["| model and start | | aim, at most |", "|---|---|---|"]
    for name, value in values.items():
        aim = f"{model.AIMS[name]:.0f}" if name in model.AIMS else ""
        rows.append(f"| {name} | {value:.1f} | {aim} |")
    return rows


def _gravity(values: dict[str, float] | None) -> list[str]:
    if values is None:
        return ["", "gegravity is not installed: comparison left out (`make compare` has it)"]
    rows = ["", "| one general-equilibrium solve, eight blocs | |", "|---|---|"]
    return rows + [f"| {name} | {value:.3g} |" for name, value in values.items()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--moves", type=int, default=40, help="slider moves per app (30 or more)")
    parser.add_argument("--json", type=Path, help="write everything that was measured here too")
    options = parser.parse_args()
    found: dict[str, Any] = {"model": model.measures(), "gravity": gravity.measures()}
    print("\n".join([*_model(found["model"]), *_gravity(found["gravity"])]), flush=True)
    found |= browser.measures(max(30, options.moves))
    rows = ["", "| first chart | ms |", "|---|---|"]
    rows += [f"| {name} | {value:.0f} |" for name, value in found["first chart"].items()]
    print("\n".join([*rows, *_slider(found["moves"])]))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
