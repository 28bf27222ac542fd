"""`python -m bench`: a table of what was measured on this machine, in this run."""

import argparse
import json
from pathlib import Path
from statistics import median

from bench import browser, model


def _late(times: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(times)[int(0.95 * (len(times) - 1))]


def _slider(times: dict[str, list[float]]) -> list[str]:
    rows = [
        "",
        "| key press to last chart change | ours, ms | bare, ms | ratio |",
        "|---|---|---|---|",
    ]
    for name, pick in (("median", median), ("p95", _late)):
        ours, bare = pick(times["ours"]), pick(times["bare"])
        rows.append(
            f"| {name} of {len(times['ours'])} | {ours:.0f} | {bare:.0f} | {ours / bare:.2f} |"
        )
    return rows


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--moves", type=int, default=40, help="slider moves per app (30 or more)")
    parser.add_argument("--json", type=Path, help="write everything that was measured here too")
    options = parser.parse_args()
    found = {"model": model.measures(), **browser.measures(max(30, options.moves))}
    lines = ["| model and start | |", "|---|---|"]
    lines += [f"| {name} | {value:.1f} |" for name, value in found["model"].items()]
    lines += [
        f"| first chart, {name}, ms | {value:.0f} |" for name, value in found["first chart"].items()
    ]
    print("\n".join([*lines, *_slider(found["moves"])]))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
