#!/bin/sh
# Builds and runs the C tests; ends with one line of counts.
set -eu
cd "$(dirname "$0")/../../.."
work=$(pwd)/target/c
sh bindings/c/tests/build.sh
. bindings/c/tests/programs.sh
passed=0 failed=0 skipped=0

# Adds the counts that a program prints last; one that prints none has failed.
each() {
    name=$1
    shift
    said=$("$@" 2>&1) || true
    counts=$(printf '%s\n' "$said" | sed -n '$s/^counts \([0-9]* [0-9]*\)$/\1/p')
    if [ -z "$counts" ]; then
        counts="0 1"
    fi
    passed=$((passed + ${counts% *})) failed=$((failed + ${counts#* }))
    echo "  C, $name: ${counts% *} well, ${counts#* } not"
    if [ "${counts#* }" != 0 ]; then
        printf '%s\n' "$said"
    fi
}

# A yes-or-no check counts as one test.
yes_or_no() {
    name=$1
    shift
    if "$@" > "$work/said.txt" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "  C, $name: fails"
        cat "$work/said.txt"
    fi
}

# The installed tree is what a distribution expects of it.
tree_is_whole() {
    readelf -d "$work/prefix/lib/libjunheng.so" | grep -q 'soname: \[libjunheng.so.0\]' &&
        test -L "$work/prefix/lib/libjunheng.so.0" &&
        grep -q "^Version: $(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)$" \
            "$work/prefix/lib/pkgconfig/junheng.pc" &&
        ! nm -D "$work/prefix/lib/libjunheng.so" | grep -q jh_test_
}

# The example prints what it promises.
example_prints_all() {
    "$work/bin/county" | grep -c -e '"verdict":{"state":"meets"' -e '"indicator":{"id":"class_size"' \
        -e '"key":\["镇区"\],"count":1' | grep -qx 3
}

programs
each golden "$work/bin/golden" "$work/golden.txt"
yes_or_no "installed tree" tree_is_whole
yes_or_no "example" example_prints_all
if [ -x "$work/bin/header_cpp" ]; then
    each "C++11" "$work/bin/header_cpp"
else
    echo "  C, C++11: skipped, g++ is not installed"
    skipped=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
