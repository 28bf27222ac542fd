#!/usr/bin/env bash
# Writes requirements.txt (run time), requirements-dev.txt (run time and development) and
# requirements-compare.txt (those and what `make compare` times against): exact versions with the
# hashes of every platform's files, and no address of any index.
# Usage: [UV=path] [PYTHON=python3] scripts/lock.sh [--upgrade]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

uv=${UV:-}
if [ -z "$uv" ]; then
    echo "lock: uv in build/lock"
    "${PYTHON:-python3}" -m venv --clear build/lock
    build/lock/bin/python -m pip install -qq uv
    uv=build/lock/bin/uv
fi

# One version of each package for every Python from 3.11 on: golden results must not depend on it.
options=(--universal --python-version 3.11 --fork-strategy fewest --generate-hashes
    --no-emit-index-url --no-emit-find-links --no-header --annotation-style line --quiet)
echo "lock: requirements.txt"
"$uv" pip compile pyproject.toml --group build "${options[@]}" "$@" -o requirements.txt
echo "lock: requirements-dev.txt"
"$uv" pip compile pyproject.toml --group dev -c requirements.txt "${options[@]}" "$@" -o requirements-dev.txt
echo "lock: requirements-compare.txt"
"$uv" pip compile pyproject.toml --group compare -c requirements-dev.txt "${options[@]}" "$@" -o requirements-compare.txt
