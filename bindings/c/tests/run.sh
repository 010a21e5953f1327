#!/bin/sh
# Builds and runs the C tests; ends with one line of counts.
set -eu
cd "$(dirname "$0")/../../.."
work=$(pwd)/target/c
sh bindings/c/tests/build.sh
. bindings/c/tests/programs.sh
passed=0 failed=0 skipped=0

# Adds the counts on the last line of a program's output; a program without that line has failed.
each() {
    name=$1
    shift
    output=$("$@" 2>&1) || true
    counts=$(printf '%s\n' "$output" | sed -n '$s/^counts \([0-9]* [0-9]*\)$/\1/p')
    if [ -z "$counts" ]; then
        counts="0 1"
    fi
    passed=$((passed + ${counts% *})) failed=$((failed + ${counts#* }))
    echo "  C, $name: ${counts% *} passed, ${counts#* } failed"
    if [ "${counts#* }" != 0 ]; then
        printf '%s\n' "$output"
    fi
}

# A command that succeeds or fails counts as one test.
succeeds() {
    name=$1
    shift
    if "$@" > "$work/output.txt" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "  C, $name: failed"
        cat "$work/output.txt"
    fi
}

jh_version() {
    sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1
}

# The installed tree has the soname, links, version and symbols that distributions expect.
tree_is_complete() {
    readelf -d "$work/prefix/lib/libjunheng.so" | grep -q 'soname: \[libjunheng.so.0\]' &&
        test -L "$work/prefix/lib/libjunheng.so.0" &&
        grep -q "\"urn:junheng:$(jh_version):assessments\"" \
            "$work/prefix/share/junheng/$(jh_version)/schemas/assessments.schema.json" &&
        grep -q "^Version: $(jh_version)$" \
            "$work/prefix/lib/pkgconfig/junheng.pc" &&
        ! nm -D "$work/prefix/lib/libjunheng.so" | grep -q jh_test_
}

# The library exports exactly the listed functions.
symbols_are_listed() {
    nm --dynamic --defined-only --format=posix "$work/prefix/lib/libjunheng.so" | cut -d ' ' -f 1 |
        LC_ALL=C sort | diff - bindings/c/symbols.txt
}

# The static library exports the same, and nothing of Rust's.
static_symbols_are_listed() {
    nm --extern-only --defined-only --format=posix "$work/prefix/lib/libjunheng.a" |
        sed -n 's/^\([^ ]*\) [A-Z] .*/\1/p' | LC_ALL=C sort | diff - bindings/c/symbols.txt
}

# The flags of pkg-config suffice for a static program.
pkg_config_links() {
    flags=$(PKG_CONFIG_PATH="$work/prefix/lib/pkgconfig" pkg-config --static --cflags --libs junheng)
    gcc -std=c99 -D_POSIX_C_SOURCE=200809L -static bindings/c/tests/contract.c bindings/c/tests/json.c \
        -o "$work/bin/by_pkg_config" $flags && "$work/bin/by_pkg_config"
}

# Logarithms and powers are the library's own: those of the platform's mathematical libraries differ in bits. Only the
# linear programs call log2, for whole exponents of their scales; their answers are recomputed.
imports_no_mathematics() {
    nm --dynamic --undefined-only --format=posix "$work/prefix/lib/libjunheng.so" | sed 's/[@ ].*//' \
        > "$work/undefined.txt" &&
        grep -qx memcpy "$work/undefined.txt" &&
        ! grep -Eqx '(a?(sin|cos|tan)h?|atan2|exp(2|10|m1)?|log(10|1p)?|pow|cbrt|hypot|[lt]gamma|erfc?|fma|fmod)f?' \
            "$work/undefined.txt"
}

# The example prints an assessment, a balance and measures by group.
example_prints_all() {
    "$work/bin/county" | grep -c -e '"verdict":{"state":"meets"' -e '"indicator":{"id":"class_size"' \
        -e '"key":\["镇区"\],"count":1' | grep -qx 3
}

programs
each golden "$work/bin/golden" "$work/golden.txt"
succeeds "installed tree" tree_is_complete
succeeds "exported symbols" symbols_are_listed
succeeds "exported symbols of the static library" static_symbols_are_listed
if command -v pkg-config > /dev/null; then
    succeeds "pkg-config" pkg_config_links
else
    echo "  C, pkg-config: skipped, it is not installed"
    skipped=$((skipped + 1))
fi
succeeds "no mathematical library" imports_no_mathematics
succeeds "example" example_prints_all
if [ -x "$work/bin/header_cpp" ]; then
    each "C++11" "$work/bin/header_cpp"
else
    echo "  C, C++11: skipped, g++ is not installed"
    skipped=$((skipped + 1))
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
