# Variorum: every task of the house. `make` alone lists them.
# Needs Python 3.11, 3.12 or 3.13 and make; everything else is installed into .venv, pinned by hash.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
READY := $(VENV)/.prepared

.DEFAULT_GOAL := help

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk 'BEGIN {FS = ":.*## "} {printf "  make %-12s %s\n", $$1, $$2}'

$(STAMP): requirements/all.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
		|| { echo "Variorum needs Python 3.11, 3.12 or 3.13; name one with 'make PYTHON=python3.12 …'"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/all.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

$(READY): $(STAMP) $(wildcard src/variorum/data/places/*.csv)
	$(BIN)/variorum prepare
	@touch $@

.PHONY: setup
setup: $(READY) ## install everything into .venv and build the gazetteer
	@:

.PHONY: demo
demo: setup ## read the sample reports, print the records, open the pages
	$(BIN)/variorum demo demo/reports --open

.PHONY: test
test: setup ## run the tests
	$(BIN)/python -m pytest

.PHONY: check
check: setup ## format, lint, types, floors, generated files, tests, score card
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/write_reference.py --check
	$(BIN)/python -m pytest
	$(BIN)/variorum score golden --part open

.PHONY: score
score: setup ## score the Reader on the open golden cases
	$(BIN)/variorum score golden --part open

.PHONY: bench
bench: setup ## measure speed and memory
	$(BIN)/python scripts/bench.py

.PHONY: lock
lock: $(STAMP) ## pin every dependency by hash again
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --custom-compile-command "make lock" \
		--python-version 3.11 --group dev --group build pyproject.toml -o requirements/all.txt

.PHONY: clean
clean: ## remove what was installed and built
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis demo/reports/out
