#!/bin/sh
# Runs the C tests under valgrind: invalid accesses and memory leaks are errors. The golden cases are
# omitted: they make the same calls thousands of times.
set -eu
cd "$(dirname "$0")/../../.."
work=$(pwd)/target/c
sh bindings/c/tests/build.sh
. bindings/c/tests/programs.sh
passed=0 failed=0

each() {
    name=$1
    shift
    if valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite,indirect \
        --errors-for-leak-kinds=definite,indirect "$@" > "$work/output.txt" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "  valgrind, $name: failed"
        cat "$work/output.txt"
    fi
}

programs
each example "$work/bin/county"
echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]
