#!/bin/sh
# Installs the library under target/c and builds all C tests against the installed files.
set -eu
cd "$(dirname "$0")/../../.."
root=$(pwd)
work=$root/target/c
prefix=$work/prefix
tests=bindings/c/tests
warnings="-Wall -Wextra -pedantic -Werror"
c="gcc -std=c99 -g -O1 $warnings -Wstrict-prototypes -D_POSIX_C_SOURCE=200809L -I$prefix/include"
link="-L$prefix/lib -Wl,-rpath,$prefix/lib -ljunheng -lm"
mkdir -p "$work/bin" "$work/hooks"

make --silent -C bindings/c install PREFIX="$prefix" PROFILE=dev
# The library with the test hooks is never installed; it is built into a separate folder.
build="cargo build --quiet --workspace --exclude junheng-python --lib --examples"
cp "${CARGO_TARGET_DIR:-target}/debug/examples/assess_json" "$work/bin/assess_json"
$build --features junheng-capi/test-hooks
cp "${CARGO_TARGET_DIR:-target}/debug/libjunheng_capi.so" "$work/hooks/libjunheng.so.0"
ln -sf libjunheng.so.0 "$work/hooks/libjunheng.so"

$c $tests/contract.c $tests/json.c -o "$work/bin/contract" $link
$c $tests/tables.c $tests/json.c -o "$work/bin/tables" $link
$c $tests/golden.c $tests/json.c $tests/lines.c -o "$work/bin/golden" $link
$c $tests/process.c -o "$work/bin/process" $link -ldl -lpthread
$c $tests/same_bytes.c $tests/lines.c -o "$work/bin/same_bytes" $link
$c $tests/panic.c -o "$work/bin/panic" -L"$work/hooks" -Wl,-rpath,"$work/hooks" -ljunheng
# The static library, with the libraries that junheng.pc lists for it: beside shared libraries, in a static
# program, and before and after another Rust library.
private=$(sed -n 's/^Libs.private: //p' "$prefix/lib/pkgconfig/junheng.pc")
static="$prefix/lib/libjunheng.a"
$c $tests/contract.c $tests/json.c -o "$work/bin/contract_static" "$static" $private
$c -static $tests/contract.c $tests/json.c -o "$work/bin/contract_fully_static" "$static" $private
rustc --crate-type staticlib -O $tests/other.rs -o "$work/libother.a"
$c $tests/beside.c -o "$work/bin/beside_first" "$static" "$work/libother.a" $private
$c $tests/beside.c -o "$work/bin/beside_last" "$work/libother.a" "$static" $private
if command -v g++ > /dev/null; then
    g++ -std=c++11 $warnings -I"$prefix/include" $tests/header.cpp -o "$work/bin/header_cpp" $link
else
    rm -f "$work/bin/header_cpp"
fi
make --silent -C examples/c "$work/bin/county" PREFIX="$prefix" BUILD="$work/bin" \
    CFLAGS="-std=c99 -g $warnings"

# Expected values: the golden cases as lines, and the output of the Rust example.
"${PYTHON:-python3}" tools/golden_for_c.py > "$work/golden.txt"
assess_json=$work/bin/assess_json
county=data/synthetic_county
for standard in cn-quality-2017 cn-basic-2012; do
    $assess_json $county.csv --items ${county}_items.csv --standard $standard > "$work/$standard.json"
done
$assess_json $county.csv --plan plan_add --options '{"indicator": "L5"}' > "$work/plan_add.json"
$assess_json $county.csv --plan plan_transfer --options '{"indicator": "L2", "stage": "primary"}' > "$work/plan_transfer.json"
$assess_json data/tw_primary_2025.csv --balance --options '{"by": "county"}' > "$work/balance.json"
