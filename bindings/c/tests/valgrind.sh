#!/bin/sh
# Runs the C tests under valgrind: invalid accesses and memory leaks are errors. Omitted are the golden cases,
# which make the same calls thousands of times, and the static program, whose allocator and thread-local
# storage valgrind cannot follow. process.c runs its tests of memory, tables.c a check of fewer columns.
set -eu
cd "$(dirname "$0")/../../.."
work=$(pwd)/target/c
sh bindings/c/tests/build.sh
. bindings/c/tests/programs.sh
passed=0 failed=0
only=memory

each() {
    name=$1
    shift
    if [ "$name" = "contract, static program" ]; then
        return
    fi
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
