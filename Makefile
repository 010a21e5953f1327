# Everything here needs cargo, python3 (3.10+), gcc and make only.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The sources of the installed package: it is rebuilt when one of them changes.
SOURCES := $(shell find src bindings/python/src python/junheng standards -type f \
	-not -path '*/__pycache__/*' -not -name '*.so' 2>/dev/null) Cargo.toml Cargo.lock bindings/python/Cargo.toml pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help run test check docs golden header install-c bench clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/.installed ## build and install into .venv, run examples/main_job.py; writes out/
	$(BIN)/python examples/main_job.py

test: $(VENV)/.tested ## all tests in Rust, C and Python; the last line has the counts
	$(BIN)/python tools/run_tests.py test

check: $(VENV)/.documented ## test, linters, valgrind, the documentation site and the slow tests
	$(BIN)/python tools/run_tests.py check

docs: $(VENV)/.documented ## build the documentation site; out/site/index.html opens from the file
	$(BIN)/python tools/website/build.py

golden: $(BIN)/python ## compute the golden files that have a program in tools/golden/ (minutes)
	$(BIN)/python -m pip install --quiet mpmath
	$(BIN)/python tools/golden/measures.py
	$(BIN)/python tools/golden/numeric.py
	$(BIN)/python tools/golden/assess.py > tests/golden/assess/data.toml
	$(BIN)/python tools/golden/balance.py > tests/golden/balance/data.toml

header: ## generate bindings/c/include/junheng.h
	cargo run --quiet -p xtask -- header

install-c: ## build the C library and install it under PREFIX (default ./dist/c)
	$(MAKE) -C bindings/c install PREFIX=$(abspath $(or $(PREFIX),dist/c))

bench: $(VENV)/.tested ## compare execution times with other packages, one thread
	$(BIN)/python -m pip install --quiet -r benches/requirements.txt
	OPENBLAS_NUM_THREADS=1 $(BIN)/python benches/run.py

clean: ## remove everything that was built
	rm -rf target out dist $(VENV)

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

# Releases are built with the profile `release`, in three times the processor time.
$(VENV)/.installed: $(BIN)/python $(SOURCES)
	MATURIN_PEP517_ARGS="--profile quick" $(BIN)/python -m pip install --quiet .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed tests/python/requirements.txt
	$(BIN)/python -m pip install --quiet -r tests/python/requirements.txt
	@touch $@

$(VENV)/.documented: $(VENV)/.tested docs/requirements.txt
	$(BIN)/python -m pip install --quiet -r docs/requirements.txt
	@touch $@
