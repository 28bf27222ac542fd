"""Options and habits of every tier, and how many tests of each tier ran."""

import os
import shutil
from collections import Counter

import pytest
from hypothesis import settings

#: The first part of a test's path below tests/, in the order of the report.
TIERS = ("unit", "properties", "golden", "app", "browser", "doctests")

# The same examples on every run of continuous integration, so that a red run can be repeated.
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=100)
settings.register_profile("local", deadline=None, max_examples=100)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def tier_of(nodeid: str) -> str:
    """Return the tier of a test; examples in the source code are the doctests."""
    parts = nodeid.split("::")[0].split("/")
    if parts[0] == "src":
        return "doctests"
    return parts[1] if len(parts) > 2 else "other"


def pytest_addoption(parser):
    parser.addoption(
        "--every-tier",
        action="store_true",
        help="fail where a tier ran no test or a browser test was skipped",
    )
    parser.addoption(
        "--regenerate", action="store_true", help="write golden results anew instead of comparing"
    )


@pytest.fixture(scope="session")
def regenerate(request) -> bool:
    """Say whether golden results are to be written anew."""
    return bool(request.config.getoption("--regenerate"))


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Return the path of Chromium; the tier fails, and is not skipped, where there is none."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = os.environ.get("UNIONSCOPE_CHROMIUM") or next(
        filter(None, map(shutil.which, names)), ""
    )
    if not found:
        pytest.fail("no Chromium: run scripts/provision_browser.sh, or set UNIONSCOPE_CHROMIUM")
    return found


def _ran(reporter) -> Counter[str]:
    """Return how many tests of each tier passed or failed."""
    ended = {
        report.nodeid
        for outcome in ("passed", "failed", "error", "xfailed", "xpassed")
        for report in reporter.stats.get(outcome, [])
        if hasattr(report, "when")
    }
    return Counter(map(tier_of, ended))


def _gaps(config) -> list[str]:
    """Return what keeps a run from being a run of every tier."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if not config.getoption("--every-tier") or reporter is None:
        return []
    ran = _ran(reporter)
    skipped = Counter(tier_of(report.nodeid) for report in reporter.stats.get("skipped", []))
    gaps = [f"{tier}: no test ran" for tier in TIERS if not ran[tier]]
    return gaps + [f"browser: {skipped['browser']} skipped"] * bool(skipped["browser"])


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    if exitstatus == pytest.ExitCode.OK and _gaps(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter, config):
    ran = _ran(terminalreporter)
    tiers = [*TIERS, *sorted(set(ran) - set(TIERS))]
    terminalreporter.write_line(
        "tests by tier: " + ", ".join(f"{each} {ran[each]}" for each in tiers)
    )
    for gap in _gaps(config):
        terminalreporter.write_line(f"every tier must run: {gap}", red=True)
