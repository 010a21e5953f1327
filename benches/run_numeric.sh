#!/bin/sh
# Ours and the peers in one run. PYTHON names an interpreter that has numpy and polars.
set -eu
cd "$(dirname "$0")/.."
cargo bench --bench numeric
"${PYTHON:-python3}" benches/numeric_peers.py
