# Two commands do all set-up on a machine that has Python, make and git:
#   make demo   audits the demo shop and names two reports
#   make test   runs the tests
# PYTHON picks another interpreter (3.11 or newer); VENV another folder.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help setup browser demo test test-long test-stores check docs schemas clean

help: ## Say what there is to make
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(STAMP) browser ## A virtual environment with everything, and a browser

$(STAMP): pyproject.toml extras/meaning/pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev,meaning]" --editable extras/meaning
	@touch $@

browser: $(STAMP)
	@$(BIN)/python tools/get_browser.py

demo: setup ## Audit both editions of the demo shop
	$(BIN)/mysteryshop demo $(ARGS)

test: setup ## All tests but the long ones and those of the heavy stores
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal -m "not store and not long" $(ARGS)

test-long: setup ## The long tests, and the property tests on examples drawn anew
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal -m long $(ARGS)
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --hypothesis-profile fresh tests/properties $(ARGS)

test-stores: setup ## Audit a real storefront, installed from the package index
	$(BIN)/python -m pytest tests/stores -m store $(ARGS)

check: setup ## Format, lint, types, import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: setup ## The documents as a site in build/site, its reference pages built from the code
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[docs]"
	$(BIN)/python tools/build_docs.py
	$(BIN)/mkdocs build --strict --quiet
	@echo "$(CURDIR)/build/site/index.html"

schemas: setup ## The JSON Schema files that are built from the code
	$(BIN)/python -m mysteryshop.files.refresh_schemas

clean: ## Remove what was installed and made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
