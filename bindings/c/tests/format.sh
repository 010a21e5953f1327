#!/bin/sh
# Checks the C sources against .clang-format. The generated header is excluded.
set -eu
cd "$(dirname "$0")/../../.."
clang-format --dry-run --Werror bindings/c/tests/*.c bindings/c/tests/*.h bindings/c/tests/*.cpp examples/c/*.c
