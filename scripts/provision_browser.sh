#!/usr/bin/env bash
# Prints the path of a Chromium that starts; installs one where there is none.
# Usage: scripts/provision_browser.sh [python with Playwright]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
python=${1:-.venv/bin/python}
log=build/browser.log
mkdir -p build

say() { echo "browser: $*" >&2; }

# Some systems ship a command that only tells the reader to install another package.
starts() { [ -x "$1" ] && "$1" --version >/dev/null 2>&1 </dev/null; }

answer() {
    if starts "$1"; then
        say "$(basename "$1")"
        echo "$1"
        exit 0
    fi
}

installed() {
    local name path
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if path=$(command -v "$name"); then answer "$path"; fi
    done
    answer "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    answer "/Applications/Chromium.app/Contents/MacOS/Chromium"
}

of_playwright() {
    local path
    path=$("$python" -c '
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)' 2>>"$log" </dev/null) || return 0
    answer "$path"
}

with_apt() {
    command -v apt-get >/dev/null || return 1
    local become=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        become=(sudo -n)
    fi
    say "installing Chromium with apt-get"
    ${become[@]+"${become[@]}"} apt-get update >>"$log" 2>&1 </dev/null || return 1
    ${become[@]+"${become[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends chromium >>"$log" 2>&1 </dev/null
}

with_playwright() {
    say "installing Chromium with Playwright"
    "$python" -m playwright install chromium >>"$log" 2>&1 </dev/null
}

: >"$log"
if [ -n "${UNIONSCOPE_CHROMIUM:-}" ]; then
    answer "$UNIONSCOPE_CHROMIUM"
    say "UNIONSCOPE_CHROMIUM = $UNIONSCOPE_CHROMIUM does not start"
    exit 1
fi
installed
of_playwright
if with_apt; then installed; fi
if with_playwright; then of_playwright; fi
say "no Chromium, and none could be installed (see $log); install one, or name it in UNIONSCOPE_CHROMIUM"
exit 1
