# The list of C tests, sourced by run.sh and valgrind.sh. Each defines `each NAME COMMAND…`, which runs a
# test; only=memory restricts them to what a checker of memory can run in a few seconds.
programs() {
    each contract "$work/bin/contract"
    each "contract, static library" "$work/bin/contract_static"
    each "contract, static program" "$work/bin/contract_fully_static"
    each "before another Rust library" "$work/bin/beside_first"
    each "after another Rust library" "$work/bin/beside_last"
    each tables "$work/bin/tables" ${only-}
    each panic "$work/bin/panic"
    each process "$work/bin/process" ${only-}
    county=data/synthetic_county
    for standard in cn-quality-2017 cn-basic-2012; do
        each "same bytes, $standard" "$work/bin/same_bytes" \
            $county.csv ${county}_items.csv $standard "$work/$standard.json"
    done
    each "same bytes, plan of an addition" "$work/bin/same_bytes" \
        $county.csv - '{"indicator": "L5"}' "$work/plan_add.json" plan_add
    each "same bytes, plan of a transfer" "$work/bin/same_bytes" \
        $county.csv - '{"indicator": "L2", "stage": "primary"}' "$work/plan_transfer.json" plan_transfer
    each "same bytes, balance" "$work/bin/same_bytes" \
        data/tw_primary_2025.csv - '{"by": "county"}' "$work/balance.json"
}
