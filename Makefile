# The menu. Everything here works with cargo, python3 (3.10+), gcc and make alone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# What the installed package is made of; touching none of it means nothing to rebuild.
SOURCES := $(shell find src bindings/python/src python/junheng standards -type f \
	-not -path '*/__pycache__/*' -not -name '*.so' 2>/dev/null) Cargo.toml Cargo.lock bindings/python/Cargo.toml pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help run test check header install-c bench clean

help: ## list what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/.installed ## build, install into .venv, do the main job on the shipped data; writes out/
	$(BIN)/python examples/main_job.py

test: $(VENV)/.tested ## every test in every language; ends with one line of counts
	$(BIN)/python tools/run_tests.py test

check: $(VENV)/.tested ## test, linters, valgrind and the slow tests
	$(BIN)/python tools/run_tests.py check

header: ## write bindings/c/include/junheng.h afresh
	cargo run --quiet -p xtask -- header

install-c: ## build the C library and install it under PREFIX (default ./dist/c)
	$(MAKE) -C bindings/c install PREFIX=$(abspath $(or $(PREFIX),dist/c))

bench: $(VENV)/.tested ## measure against peers, one thread; prints minimum and median
	$(BIN)/python -m pip install --quiet -r benches/requirements.txt
	OPENBLAS_NUM_THREADS=1 $(BIN)/python benches/run.py

clean: ## remove all that was built
	rm -rf target out dist $(VENV)

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/.installed: $(BIN)/python $(SOURCES)
	$(BIN)/python -m pip install --quiet ".[excel]"
	@touch $@

$(VENV)/.tested: $(VENV)/.installed tests/python/requirements.txt
	$(BIN)/python -m pip install --quiet -r tests/python/requirements.txt
	@touch $@
