# Everything a person does here; `make help` lists it.
# A machine needs Python 3.11 or newer with its venv module, and make. `make test` installs Debian's packages that it misses.

PORT ?= 8000
HOST ?= 127.0.0.1
MINUTES ?= 10
GOLD ?= tests/gold/tuned-on
PYTHON ?= python3

BIN := .venv/bin
# A stamp is named after what was installed, so that nothing is installed twice.
PRODUCT := .venv/product-$(shell cksum < requirements.txt | cut -d ' ' -f 1).stamp
TOOLS := .venv/tools-$(shell cksum < tests/requirements.txt | cut -d ' ' -f 1).stamp
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard tracker/translations/*/LC_MESSAGES/*.po))
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --custom-compile-command 'make lock'

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help setup run worker test check lint types test-sqlite test-postgresql bench fuzz format messages weights lock vendor screenshots packages tools clean

help: ## list the targets
	@awk -F ':.*## ' '/^## /{print "\n" substr($$0, 4)} /^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' Makefile

## Use
setup: $(PRODUCT) $(CATALOGUES) instance/settings.env ## install the libraries and make the settings of this installation

run: setup ## serve the tracker on http://127.0.0.1:8000 (PORT= and HOST= choose another address)
	@exec $(BIN)/flask --app wsgi serve --host '$(HOST)' --port '$(PORT)'

worker: setup ## read long articles in the background; `make run` has a worker of its own
	@exec $(BIN)/flask --app wsgi worker

## Check
test: packages check test-sqlite test-postgresql ## run everything that CI runs

check: lint types ## check format, code, templates, vendored files and types, without a test

lint: tools ## check format, code, templates and vendored files
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/djlint --lint --quiet templates
	@$(BIN)/python -m tests.support.vendored

types: tools ## check types
	@$(BIN)/mypy

test-sqlite: tools $(CATALOGUES) ## run all tests, on SQLite
	TRACKER_TEST_DATABASE=sqlite $(BIN)/pytest --numprocesses 2

test-postgresql: tools $(CATALOGUES) ## run all tests but the browser's, on a PostgreSQL server that the run starts
	TRACKER_TEST_DATABASE=postgresql $(BIN)/pytest --numprocesses 2 -m 'not browser'

bench: tools $(CATALOGUES) ## measure, and write docs/benchmarks.md
	@$(BIN)/python -m tests.benchmarks

fuzz: tools ## read random texts for ten minutes, and stop at one that is not read soundly (MINUTES= chooses)
	@$(BIN)/python -m tests.fuzz --minutes '$(MINUTES)'

## Change
format: tools ## put code into shape
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

messages: tools ## bring the catalogues of translations up to date with the code
	@$(BIN)/python -m tests.support.catalogues

lock: tools ## resolve the libraries of pyproject.toml into the two files with hashes
	@$(COMPILE) --output-file requirements.txt pyproject.toml
	@$(COMPILE) --output-file tests/requirements.txt --constraints requirements.txt --group test

weights: tools ## learn anew what speaks for a directive, from the coded texts in GOLD= (several folders, with blanks)
	@$(BIN)/flask --app wsgi extraction train --output tracker/extraction/weights $(GOLD)

vendor: tools ## fetch the vendored files of the browser anew (needs npm)
	@$(BIN)/python -m tests.support.vendored --fetch

screenshots: packages tools $(CATALOGUES) ## take the pictures of the documentation anew
	@$(BIN)/python -m tests.support.screenshots

packages: ## install Debian's packages that the tests need and this machine misses
	@sh tests/install-packages.sh

tools: $(PRODUCT) $(TOOLS)

clean: ## remove what was installed and cached; data in instance/ stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build
	find tracker tests -name __pycache__ -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; PYTHON= names one")'
	@$(PYTHON) -m venv .venv

$(PRODUCT): | $(BIN)/python
	@echo 'Installing libraries, which takes a minute ...'
	@$(INSTALL) requirements.txt
	@touch $@

$(TOOLS): | $(PRODUCT)
	@echo 'Installing the tools of the tests ...'
	@$(INSTALL) tests/requirements.txt
	@touch $@

%.mo: %.po | $(PRODUCT)
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

instance/settings.env: | $(BIN)/python
	@mkdir -p instance && chmod 700 instance
	@umask 077 && $(BIN)/python -c 'import secrets; print("TRACKER_SECRET_KEY=" + secrets.token_urlsafe(48))' > $@
