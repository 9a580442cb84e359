# Every target works from a clean clone: it first prepares what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TOOLS := .tools
PORT ?= 8501
FOLDER ?= build/edition
export PYTHONDONTWRITEBYTECODE := 1

.DEFAULT_GOAL := help
.PHONY: help install run edition test test-deploy check bench reach audit sbom lock catalogues

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

install: $(VENV)/installed ## Prepare .venv and nothing else

$(VENV)/installed: requirements.txt requirements-development.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is %s; try: make PYTHON=python3.12" % sys.version.split()[0])'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-development.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-index --no-build-isolation --no-deps --editable .
	@touch $@

run: install ## Start the dashboard at http://localhost:8501 (PORT=... for another port)
	$(BIN)/ai-factories run --port $(PORT)

edition: install ## Write the dashboard as files that need no server (FOLDER=... for another folder)
	$(BIN)/ai-factories edition $(FOLDER)

test: install ## Run every test, those in a real browser included
	$(BIN)/python scripts/get_browser.py
	-$(BIN)/python scripts/get_other_browsers.py
	-$(BIN)/python scripts/get_libreoffice.py
	-$(BIN)/python scripts/get_nginx.py
	-$(BIN)/python scripts/get_second_checker.py
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

test-deploy: install ## Put the dashboard behind nginx: a crowd, a flood, a process that dies
	$(BIN)/python scripts/get_browser.py
	$(BIN)/python scripts/get_nginx.py
	$(BIN)/python -m pytest tests/deploy

check: install ## Style, types, import contracts, catalogues, data package
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/build_catalogues.py --check
	$(BIN)/python scripts/check_messages.py
	$(BIN)/python -m dashboard.data check

bench: install ## Measure speed as ratios to yardsticks started in the same run
	$(BIN)/python scripts/get_browser.py
	$(BIN)/python scripts/bench.py

$(TOOLS)/installed: requirements-tools.txt
	$(PYTHON) -m venv $(TOOLS)
	$(TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-tools.txt
	@touch $@

audit: $(TOOLS)/installed ## Look every locked package up in PyPI's list of known weaknesses
	$(TOOLS)/bin/pip-audit --strict --require-hashes --disable-pip -r requirements.txt
	$(TOOLS)/bin/pip-audit --strict --require-hashes --disable-pip -r requirements-development.txt

sbom: $(TOOLS)/installed ## Write what the dashboard is made of (CycloneDX) to build/sbom.cdx.json
	mkdir -p build
	$(TOOLS)/bin/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml --output-reproducible --validate -o build/sbom.cdx.json
reach: install ## Look at every page for what is cut, overlaps or cannot be reached
	$(BIN)/python scripts/get_browser.py
	-$(BIN)/python scripts/get_second_checker.py
	$(BIN)/python scripts/reach.py

lock: install ## Write the lock files anew from pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --group development -c requirements.txt -o requirements-development.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --group pyproject.toml:tools -o requirements-tools.txt

catalogues: install ## Bring the translation catalogues up to date with code and data
	$(BIN)/python scripts/build_catalogues.py
