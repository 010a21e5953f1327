#!/bin/sh
# C sources are laid out as .clang-format says; the header is cbindgen's.
set -eu
cd "$(dirname "$0")/../../.."
clang-format --dry-run --Werror bindings/c/tests/*.c bindings/c/tests/*.h bindings/c/tests/*.cpp examples/c/*.c
