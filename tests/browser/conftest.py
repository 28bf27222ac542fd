"""One browser and one warm server for the tier; a fresh visitor for every test."""

from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browser.servers import serving

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: Streamlit probes its own base path from a deep page; harmless (seen in 1.67).
_KNOWN = "404"


def pytest_collection_modifyitems(items):
    for item in items:
        if "/tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium(chromium_path):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server():
    with serving() as address:
        yield address


class Visitor:
    """A page with everything it asked for and complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._heard)

    def _heard(self, message) -> None:
        if message.type == "error" and _KNOWN not in message.text:
            self.errors.append(message.text)

    def open(self, address: str, ready: str = ".us-lead") -> Page:
        """Open an address and wait until the page has drawn what it is about."""
        self.page.goto(address)
        self.page.wait_for_selector(ready, timeout=30_000)
        # The line with the version of the data closes every page; before it, charts may be to come.
        self.page.wait_for_function(
            "() => document.querySelector('.us-panel')"
            " || document.body.innerText.includes('Data version')",
            timeout=30_000,
        )
        if self.page.locator(".us-kpis").count():
            # Outlook: the drawing library is fetched late, and only then are there charts at all.
            self.page.wait_for_function(
                "() => document.querySelectorAll('svg.marks').length === 2"
                " && document.querySelector('svg.marks text')",
                timeout=30_000,
            )
        self.settled()
        return self.page

    def settled(self) -> None:
        """Wait until no script runs and charts stand."""
        self.page.wait_for_function(
            "() => document.querySelector('.stApp')?.getAttribute('data-test-script-state')"
            " === 'notRunning'"
        )
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('.stVegaLiteChart')]"
            ".every(chart => chart.querySelector('svg.marks'))"
        )

    def until(self, condition: str, argument=None) -> None:
        """Wait for a condition in the page, then until it has settled."""
        self.page.wait_for_function(condition, arg=argument, timeout=15_000)
        self.settled()

    def lead(self) -> str:
        """Return the first sentence."""
        return self.page.locator(".us-lead").inner_text()


@pytest.fixture
def visit(chromium):
    """Return a maker of visitors, each in a browser context of its own."""
    contexts = []

    def make(*, width=1440, height=900, dark=False) -> Visitor:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            accept_downloads=True,
        )
        contexts.append(context)
        return Visitor(context.new_page())

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def cold():
    """Return a maker of servers that nobody has visited."""

    @contextmanager
    def make(**environment: str):
        with serving(**environment) as address:
            yield address

    return make
