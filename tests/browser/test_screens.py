"""How pages stand on a screen: nothing leaves the machine, nothing overflows."""

import csv
import io
import shutil
import subprocess
import sys

import pytest

from tests.browser.servers import ROOT
from unionscope import Scenario, load_dataset, run
from unionscope.results import Measures
from unionscope.words.numbers import percent, usd

SIZES = [(1440, 900), (1280, 720), (390, 844)]
VIEWS = [
    "/",
    "/?v=1&partner=all&sanction_intensity=0.5",
    "/?v=1&partner=hubs&flow=imports",
    "/drivers",
    "/drivers?v=1&sanction_intensity=0.6&alignment=0.4&programmes_in_force=0.8&china_pivot=0.4",
    *(f"/drivers?v=1&drivers={part}&sanction_intensity=0.6" for part in ("tornado", "indices")),
    "/drivers?v=1&start=2021&programme_completion=0&drivers=tornado&outcome=exports",
    "/targets?v=1&sanction_intensity=0.5",
    "/targets?v=1&targets=frontier&outcome=exports",
    "/history",
    *(f"/history?v=1&history={part}" for part in ("balance", "services", "eu-monthly", "figures")),
    "/history?v=1&history=disagreements",
    "/timeline",
    "/timeline?v=1&kinds=sanction-trade&events=all",
    "/programmes",
    "/programmes?v=1&judged=3n1.27f0",
    "/programmes?v=1&programmes=claims",
    "/evidence",
    *(f"/evidence?v=1&evidence={part}" for part in ("backtest", "replay", "forecasts", "limits")),
    "/evidence?v=1&evidence=article",
    "/evidence?v=1&evidence=backtest&target=import_share&horizon=4",
    "/sanctions",
    *(f"/sanctions?v=1&sanctions={part}" for part in ("rounds", "regimes")),
    "/sources",
    *(f"/sources?v=1&sources={part}" for part in ("parameters", "series", "publications")),
    "/sources?v=1&sources=downloads",
]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_page_is_wider_than_the_screen_or_asks_anyone_else(server, visit, size):
    visitor = visit(width=size[0], height=size[1])
    for view in VIEWS:
        page = visitor.open(f"{server}{view}")
        width = page.evaluate(
            "() => Math.max(document.documentElement.scrollWidth,"
            " document.querySelector('.stMain').scrollWidth)"
        )
        assert width <= size[0] + 1, view
        assert page.locator(".us-panel").count() == 0, view
    foreign = [
        url
        for url in visitor.requests
        if not url.startswith((server, server.replace("http", "ws"), "data:", "blob:"))
    ]
    assert foreign == []
    assert visitor.errors == []


def test_the_whole_story_stands_on_a_small_screen_without_scrolling(server, visit):
    visitor = visit(width=1280, height=720)
    page = visitor.open(server)
    page.wait_for_function("() => document.querySelectorAll('svg.marks').length === 2")
    ends = page.evaluate(
        "() => [...document.querySelectorAll('svg.marks')]"
        ".map(chart => chart.getBoundingClientRect().bottom)"
    )
    assert len(ends) == 2
    assert max(ends) <= 720


def test_the_dark_theme_reaches_the_charts(server, visit):
    ink = "() => getComputedStyle(document.querySelector('svg.marks text')).fill"
    light, dark = visit(), visit(dark=True)
    assert light.open(server).evaluate(ink) != dark.open(server).evaluate(ink)
    background = "() => getComputedStyle(document.querySelector('.stApp')).backgroundColor"
    assert dark.page.evaluate(background) == "rgb(20, 24, 29)"


def test_nothing_of_the_framework_is_left_on_screen(server, visit):
    page = visit().open(server)
    words = page.inner_text("body")
    for left_over in ("Deploy", "Made with Streamlit", "streamlit"):
        assert left_over not in words


def test_charts_have_words_that_follow_the_state(server, visit):
    point = "svg.marks [aria-label*='under the status quo']"
    first, second = visit(), visit()
    page = first.open(server)
    for chart in page.locator(".stVegaLiteChart").all():
        assert "Observed since 2010" in chart.get_attribute("aria-label")
    other = second.open(f"{server}/?v=1&sanction_intensity=0.2")
    words = [one.locator(point).first.get_attribute("aria-label") for one in (page, other)]
    assert words[0] != words[1]


def test_the_sentence_has_the_digits_of_the_python_package(server, visit):
    visitor = visit()
    visitor.open(f"{server}/?v=1&alignment=0.2&programmes_in_force=0.8&year=2032")
    scenario = Scenario(alignment=0.2, programmes_in_force=0.8)
    results = Measures(run(load_dataset(), scenario))
    assert usd(results.central("turnover", "Russia", 2032)) in visitor.lead()
    assert percent(results.central("turnover_share", "Russia", 2032)) in visitor.lead()


@pytest.mark.parametrize(
    ("button", "options"),
    [("Results of this scenario", []), ("The same with 80 % ranges", ["--ranges"])],
)
def test_the_download_equals_the_command(server, visit, button, options):
    page = visit().open(f"{server}/sources?v=1&sources=downloads&sanction_intensity=0.6")
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    shown = download.value.path().read_text(encoding="utf-8")
    command = [sys.executable, "-m", "unionscope.cli", "run", "--link", page.url, *options]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    rows = list(csv.DictReader(io.StringIO(shown)))
    assert rows == list(csv.DictReader(io.StringIO(printed.stdout)))
    assert len(rows) > 500


@pytest.fixture
def facts(tmp_path):
    """Return a copy of the facts that a test may change."""
    return shutil.copytree(ROOT / "data", tmp_path / "data")


def test_a_bad_row_is_named_and_no_stack_trace_is_shown(cold, visit, facts):
    table = facts / "trade_goods.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace("official", "guessed", 1)
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with cold(UNIONSCOPE_DATA=str(facts)) as address:
        page = visit().open(address, ready=".us-panel")
        words = page.inner_text(".us-panel")
        assert "trade_goods.csv, row 2, column quality: 'guessed'" in words
        assert "Traceback" not in page.inner_text("body")


def test_a_missing_data_folder_is_named(cold, visit, tmp_path):
    with cold(UNIONSCOPE_DATA=str(tmp_path / "nowhere")) as address:
        assert "nowhere" in visit().open(address, ready=".us-panel").inner_text(".us-panel")


def test_next_years_figures_appear_once_their_rows_are_added(cold, visit, facts):
    with (facts / "trade_goods.csv").open("a", encoding="utf-8") as table:
        for partner, exports, imports in (("Russia", 28100, 27900), ("World", 40100, 48200)):
            for flow, value in (("export", exports), ("import", imports)):
                table.write(
                    f"belarus_reported,2026,{partner},{flow},{value},usd_mn,estimate,"
                    f"{value - 300},{value + 300},own_estimate,Added by a test\n"
                )
    with cold(UNIONSCOPE_DATA=str(facts)) as address:
        page = visit().open(f"{address}/history?v=1&history=balance")
        table = page.locator(".us-table").first
        assert "28.1" in table.locator("tr", has_text="2026").inner_text()
        labels = "() => [...document.querySelectorAll('svg.marks text')].map(e => e.textContent)"
        page.wait_for_function(f"({labels})().some(label => label.includes('28.1'))")
