"""From key press to the last chart, in real Chromium, ours and the yardstick in turn.

The central lines stand when every chart has changed for the first time after the key press; ranges
follow, and are measured to the last change.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
_SLIDER = "input[type=range]"
_CHART = "svg.marks"
#: A chart that has been quiet for this long has changed for the last time, in milliseconds.
_QUIET = 400
_WARM_UP = 5
_WATCH = f"""() => {{
  window.pressed = 0; window.changed = 0; window.first = new Map();
  addEventListener('keydown', () => {{
    window.pressed = performance.now(); window.changed = 0; window.first = new Map();
  }}, true);
  new MutationObserver(all => {{ for (const one of all) {{
    const at = one.target.nodeType === 1 ? one.target : one.target.parentElement;
    const chart = at && at.closest && at.closest('{_CHART}');
    if (!chart) continue;
    window.changed = performance.now();
    if (!window.first.has(chart)) window.first.set(chart, window.changed);
  }} }}).observe(document.body,
    {{subtree: true, childList: true, attributes: true, characterData: true}});
}}"""
_DONE = f"() => window.changed > 0 && performance.now() - window.changed > {_QUIET}"


@contextmanager
def serving(script: str) -> Iterator[str]:
    """Serve a script while the block runs; ended by its process id."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    command += ["--server.address", "127.0.0.1", "--server.headless", "true"]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).close()
                break
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(10)


def _first_chart(browser: Browser, address: str) -> float:
    """Return milliseconds from opening an address to its first chart."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    start = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(_CHART)
    taken = 1000 * (time.perf_counter() - start)
    page.close()
    return taken


def _opened(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.wait_for_selector(_CHART)
    page.wait_for_timeout(1500)
    page.evaluate(_WATCH)
    return page


def _move(page: Page, key: str) -> tuple[float, float]:
    """Return milliseconds until every chart has changed once, and until the last change."""
    page.bring_to_front()
    page.locator(_SLIDER).first.press(key)
    page.wait_for_function(_DONE, timeout=10_000)
    first, last = page.evaluate(
        "[Math.max(...window.first.values()) - window.pressed, window.changed - window.pressed]"
    )
    return float(first), float(last)


def measures(moves: int) -> dict[str, Any]:
    """Return times of every move, ours and bare in turn, and times to the first chart."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    path = os.environ.get("UNIONSCOPE_CHROMIUM") or next(
        filter(None, map(shutil.which, names)), None
    )
    taken: dict[str, list[float]] = {"ours": [], "bare": [], "ours with ranges": []}
    with serving("app.py") as ours, serving("bench/bare.py") as bare, sync_playwright() as tool:
        browser = tool.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        first = {"cold": _first_chart(browser, ours), "warm": _first_chart(browser, ours)}
        first["bare"] = _first_chart(browser, bare)
        pages = {"ours": _opened(browser, ours), "bare": _opened(browser, bare)}
        for number in range(moves + _WARM_UP):
            for name, page in pages.items():
                one = _move(page, "ArrowLeft" if number % 30 < 15 else "ArrowRight")
                if number < _WARM_UP:
                    continue
                taken[name].append(one[0])
                if name == "ours":
                    taken["ours with ranges"].append(one[1])
        browser.close()
    return {"moves": taken, "first chart": first}
