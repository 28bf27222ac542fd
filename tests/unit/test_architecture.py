"""The rules of CONTRIBUTING.md that a program can check: layers, sizes, locks, addresses."""

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STANDARD = frozenset(sys.stdlib_module_names)
#: What a pure calculation needs; no files, no clock, no chance.
PURE = frozenset({"abc", "collections", "dataclasses", "enum", "functools", "itertools", "math"})
PURE |= {"typing"}
LONGEST_MODULE = 300

#: Layer -> every other layer and library it may import.  "facade" is the package itself.
LAYERS = {
    "places": STANDARD,
    "assumptions": STANDARD | {"places"},
    "dataset": STANDARD | {"numpy", "pandas", "places"},
    "model": PURE | {"numpy", "assumptions"},
    "presets": STANDARD | {"assumptions"},
    "results": STANDARD | {"numpy", "pandas", "assumptions", "dataset", "model", "presets"},
    "analysis": PURE | {"numpy", "scipy", "assumptions", "dataset", "model", "results"},
    "evidence": STANDARD | {"numpy", "pandas", "assumptions", "dataset", "model", "results"},
    "words": STANDARD | {"assumptions"},
    "views": STANDARD | {"assumptions"},
    "judgement": PURE | {"re", "assumptions"},
    "share": STANDARD | {"views", "judgement", "pandas", "assumptions", "presets"},
    "figures": STANDARD
    | {"pandas", "analysis", "assumptions", "dataset", "evidence", "judgement", "results", "words"},
    "charts": STANDARD | {"altair", "pandas", "words"},
}
_INNER = frozenset(LAYERS)
LAYERS["facade"] = STANDARD | _INNER - {"charts", "figures", "words"}
LAYERS["cli"] = STANDARD | _INNER - {"charts"} | {"facade", "numpy", "pandas"}
LAYERS["ui"] = STANDARD | _INNER | {"facade", "numpy", "pandas", "streamlit"}
LAYERS["pages"] = STANDARD | {"streamlit", "charts", "ui", "words"}


def product_files() -> list[Path]:
    """Return every module of the product, relative to the root."""
    found = [*ROOT.glob("src/**/*.py"), *ROOT.glob("pages/**/*.py"), ROOT / "app.py"]
    return sorted(path.relative_to(ROOT) for path in found)


def layer_of(path: Path) -> str:
    """Return the layer that a file belongs to."""
    if path.parts[0] != "src":
        return "pages"
    name = Path(path.parts[2]).stem
    return {"__init__": "facade", "__main__": "cli"}.get(name, name)


def _layer_named(module: str) -> str:
    """Return the layer or library that a module's full name belongs to."""
    package, _, rest = module.partition(".")
    if package != "unionscope":
        return package
    first = rest.split(".")[0]
    return first if first in LAYERS else "facade"


def imported(source: str) -> set[str]:
    """Return the layers and libraries that a source text imports, wherever the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            module = node.module or ""
            inside = module == "unionscope"
            names |= {f"{module}.{alias.name}" if inside else module for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add("a relative import")
    return {_layer_named(name) for name in names}


def broken_rules(path: Path, source: str) -> set[str]:
    """Return what a file does that its layer may not."""
    layer = layer_of(path)
    if layer not in LAYERS:
        return {f"layer {layer} has no rule in {Path(__file__).name}"}
    broken = imported(source) - LAYERS[layer] - {layer}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            called = node.func.id
            if called == "print" and layer != "cli":
                broken.add("print")
            if called in ("open", "__import__", "eval", "exec") and layer == "model":
                broken.add(called)
        if isinstance(node, ast.Attribute) and node.attr == "random" and layer == "model":
            broken.add("random numbers")
    return broken


@pytest.mark.parametrize("path", product_files(), ids=str)
def test_a_module_imports_only_what_its_layer_may(path):
    assert broken_rules(path, (ROOT / path).read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    ("path", "source", "broken"),
    [
        ("src/unionscope/assumptions/scenario.py", "import numpy as np", {"numpy"}),
        ("src/unionscope/dataset/store.py", "from unionscope.model import run", {"model"}),
        ("src/unionscope/model/ces.py", "import pandas", {"pandas"}),
        ("src/unionscope/model/ces.py", "from unionscope.dataset import Dataset", {"dataset"}),
        ("src/unionscope/model/ces.py", "def late():\n    import time", {"time"}),
        ("src/unionscope/model/ces.py", "open('numbers.csv')", {"open"}),
        ("src/unionscope/model/ces.py", "x = np.random.normal()", {"random numbers"}),
        ("src/unionscope/model/ces.py", "from .run import run_ces", {"a relative import"}),
        ("src/unionscope/results.py", "import altair as alt", {"altair"}),
        ("src/unionscope/charts/lines.py", "from unionscope import model", {"model"}),
        ("src/unionscope/charts/lines.py", "from unionscope import Scenario", {"facade"}),
        ("src/unionscope/charts/lines.py", "import streamlit as st", {"streamlit"}),
        ("src/unionscope/ui/blocks.py", "import altair as alt", {"altair"}),
        ("src/unionscope/ui/blocks.py", "print('here')", {"print"}),
        ("src/unionscope/cli.py", "import streamlit", {"streamlit"}),
        ("src/unionscope/cli.py", "print('a table')", set()),
        ("pages/outlook.py", "import pandas as pd", {"pandas"}),
        ("pages/outlook.py", "from unionscope.model.run import run_ces", {"model"}),
        ("app.py", "import numpy", {"numpy"}),
        ("app.py", "import streamlit as st", set()),
    ],
)
def test_the_rules_see_what_they_forbid(path, source, broken):
    assert broken_rules(Path(path), source) == broken


def test_a_module_in_a_new_place_needs_a_rule():
    assert broken_rules(Path("src/unionscope/utils.py"), "") != set()


@pytest.mark.parametrize("path", product_files(), ids=str)
def test_a_module_stays_short_enough_to_read(path):
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


# Written in pieces, so that this file does not contain what it looks for.
HOSTS = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com")
HOSTS += ("deb.debian" + ".org", "file:" + "//", "--extra-" + "index-url", "--find-" + "links")
#: A path of one particular machine; the same letters inside an address are none.
LOCAL_PATH = re.compile(r"(?<![\w.:/~)}-])/(?:work|root|opt|home|Users)" + r"/\w")
#: Folders that hold what tools leave behind, for a copy of the project without git.
LEFT_BEHIND = {".git", ".venv", "build", "__pycache__", "test-results", ".hypothesis"}
LEFT_BEHIND |= {".mypy_cache", ".pytest_cache", ".ruff_cache"}


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file of the project that git keeps or would keep, relative to the root."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if (ROOT / ".git").exists():
        listed = subprocess.run(
            command, cwd=ROOT, capture_output=True, check=True, text=True
        ).stdout
        paths = {Path(name) for name in listed.split("\0") if name}
    else:
        paths = {path.relative_to(ROOT) for path in ROOT.rglob("*")}
        paths = {path for path in paths if not LEFT_BEHIND.intersection(path.parts)}
    return tuple(sorted(path for path in paths if (ROOT / path).is_file()))


def addresses(text: str) -> list[str]:
    """Return the registry addresses and local paths in a text."""
    return [host for host in HOSTS if host in text] + LOCAL_PATH.findall(text)


def test_no_file_names_a_registry_or_a_path_of_one_machine():
    found = {
        str(path): addresses((ROOT / path).read_bytes().decode("utf-8", errors="ignore"))
        for path in project_files()
        if path.suffix != ".png"
    }
    assert {path: what for path, what in found.items() if what} == {}


@pytest.mark.parametrize(
    "text", ["https://" + HOSTS[0] + "/simple", "see /" + "root/project", '"/' + 'home/me/x"']
)
def test_an_address_in_a_file_is_seen(text):
    assert addresses(text)


@pytest.mark.parametrize(
    "text", ["https://example.org/" + "work/page", "data/home/x", "/usr/bin/env"]
)
def test_ordinary_addresses_are_left_alone(text):
    assert addresses(text) == []


def test_the_only_locks_are_the_hashed_ones():
    assert not [path for path in project_files() if path.name == "uv" + ".lock"]


def _pins(lock: str) -> dict[str, str]:
    """Return for each package of a lock the text that belongs to it."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
    return {block.split("==")[0]: block for block in blocks if "==" in block}


def _names(declared: list[object]) -> set[str]:
    """Return the packages in a list of requirements, without their version ranges."""
    named = [re.match(r"[\w-]+", each) for each in declared if isinstance(each, str)]
    return {match.group().lower() for match in named if match}


LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-compare.txt")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_of_a_lock_has_a_hash(lock):
    assert [name for name, block in _pins(lock).items() if "--hash=sha256:" not in block] == []


def test_the_locks_hold_everything_that_is_declared_and_agree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run_time, development, comparison = map(_pins, LOCKS)
    groups = project["dependency-groups"]
    needed = _names(project["project"]["dependencies"]) | _names(groups["build"])
    assert needed <= set(run_time)
    assert _names(groups["dev"]) <= set(development)
    assert _names(groups["compare"]) <= set(comparison)
    version = re.compile(r"==(\S+)")
    for smaller, larger in ((run_time, development), (development, comparison)):
        for name, block in smaller.items():
            assert version.findall(larger[name])[:1] == version.findall(block)[:1], name


def test_what_only_the_comparison_needs_is_in_no_other_lock():
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (compared_with,) = _names(groups["dependency-groups"]["compare"])
    assert compared_with not in set(_pins("requirements.txt")) | set(_pins("requirements-dev.txt"))
