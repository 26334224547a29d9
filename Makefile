.DEFAULT_GOAL := help
.PHONY: help setup run test check format bench demo screenshots manual faults lock
PY := .venv/bin/python
PYTEST := QT_QPA_PLATFORM=offscreen $(PY) -m pytest

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 14

setup:
	@.make/setup run

run: setup ## set up what is missing, then open the program (without a display: play the demo day)
	@$(PY) main.py $(ARGS)

test: ## the whole test suite
	@.make/setup test
	@$(PYTEST) -n 2 --dist loadfile $(ARGS)

check: ## format, lint, strict types, import contracts
	@.make/setup test
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-cache

format: setup ## format the code and sort its imports
	@.venv/bin/ruff check --fix --select I .
	@.venv/bin/ruff format .

bench: ## every speed figure beside its limit or peer; the table goes into README.md
	@.make/setup test
	@$(PY) tests/bench/run.py --write $(ARGS)

demo: setup ## play the demo day; papers and summary go to build/demo
	@$(PY) main.py demo --out build/demo

screenshots: ## every screen with demo-day data as PNG, into build/screenshots
	@.make/setup test
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.ui.shots build/screenshots

manual: screenshots ## the manual's pictures anew, out of the screenshots
	@$(PY) -m tests.ui.manual_pictures build/screenshots

faults: ## 200 real kills of a child process at named points
	@.make/setup test
	@FAULT_RUNS=200 $(PYTEST) tests/faults $(ARGS)

lock: ## write requirements.lock anew from pyproject.toml (needs uv)
	@uv pip compile -q --python-version 3.11 --all-extras --generate-hashes --no-header --no-annotate -o requirements.lock pyproject.toml
