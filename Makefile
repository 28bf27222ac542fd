# UnionScope.  `make run` starts the dashboard, `make test` runs every check; each sets itself up.
# Needs Python 3.11 or newer and make.  Uses uv where it is installed, venv and pip where not.

PYTHON ?= python3
PORT ?= 8501

VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

ifeq ($(UV),)
CREATE := $(PYTHON) -m venv --clear $(VENV)
INSTALL := $(BIN)/python -m pip install -qq
# An environment made by uv has no pip of its own.
READY := $(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null
else
CREATE := "$(UV)" venv --quiet --clear --no-project --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" $(VENV)
INSTALL := "$(UV)" pip install --quiet --python $(BIN)/python
READY := :
endif

.DEFAULT_GOAL := help
.PHONY: help run test setup check bench compare golden docs lock

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

run: $(VENV)/.run ## start the dashboard on PORT (8501)
	@exec $(BIN)/python -m streamlit run app.py --server.address localhost --server.port $(PORT) --server.headless true

test: check ## every check and every test, Chromium included
	@chromium="$$(bash scripts/provision_browser.sh $(BIN)/python)" || exit 1; \
	echo "test: every tier"; \
	UNIONSCOPE_CHROMIUM="$$chromium" $(BIN)/python -m pytest --every-tier

setup: $(VENV)/.dev ## everything that make test needs, except Chromium
	@echo "set-up: complete"

check: $(VENV)/.dev ## format, lint and types
	@echo "check: format" && $(BIN)/python -m ruff format --check --quiet --output-format concise .
	@echo "check: lint" && $(BIN)/python -m ruff check --quiet --output-format concise .
	@echo "check: types" && $(BIN)/python -m mypy --strict --no-error-summary

bench: $(VENV)/.dev ## how fast the model and the pages are
	@$(BIN)/python -m bench

# In an environment of its own, so that nothing else needs what only the comparison needs.
compare: ## the same bench, with the public package gegravity beside our solver
	@$(MAKE) --no-print-directory VENV=build/compare build/compare/.compare
	@build/compare/bin/python -m bench

golden: $(VENV)/.dev ## write the golden results anew; say why in CHANGELOG.md
	@$(BIN)/python -m pytest tests/golden --regenerate

docs: $(VENV)/.dev ## write the generated tables of docs/ anew
	@$(BIN)/python -m scripts.generate_docs

# Locks keep their versions; `make lock UPGRADE=--upgrade` moves them.
lock: ## write the locks anew from pyproject.toml
	@UV="$(UV)" PYTHON="$(PYTHON)" bash scripts/lock.sh $(UPGRADE)

# An environment whose Python does not start (moved, upgraded, half made) is made anew.
ifeq ($(shell $(BIN)/python -c '' 2>/dev/null && echo starts),)
.PHONY: $(BIN)/python
endif

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "set-up: $(PYTHON) is missing or older than Python 3.11; name another: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; \
		exit 1; }
	@echo "set-up: Python environment in $(VENV)"
	@$(CREATE) || { rm -rf $(VENV); \
		echo "set-up: $(PYTHON) cannot make an environment; on Debian and Ubuntu: apt-get install python3-venv" >&2; \
		exit 1; }

$(VENV)/.run: requirements.txt pyproject.toml $(BIN)/python
	@echo "set-up: what the dashboard needs"
	@$(READY)
	@$(INSTALL) --require-hashes -r requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@echo "set-up: what checks and tests need"
	@$(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.compare: requirements-compare.txt $(VENV)/.run
	@echo "set-up: what checks, tests and the comparison need"
	@$(INSTALL) --require-hashes -r requirements-compare.txt
	@touch $@
