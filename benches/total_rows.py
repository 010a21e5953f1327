"""The time of the rule that finds rows of totals: assessments of 200,000 schools with it and without it.

    python benches/total_rows.py [REPETITIONS]

`totals="keep"` counts every row and searches for none. The tables are one that has no totals, where every row is
compared with the sums above it, and one in which each county ends with the sum of its schools.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import pandas as pd
from assess_vs_pandas import synthetic

import junheng as jh


def with_subtotals(frame: pd.DataFrame) -> pd.DataFrame:
    """The schools county by county, each county followed by the sums of its numbers."""
    frame = frame.astype({"county": str}).sort_values("county", kind="stable")
    sums = frame.groupby("county", sort=False).sum(numeric_only=True).reset_index()
    sums = sums.assign(school_id="T" + sums["county"], school_type="nine_year", place=range(len(sums)))
    places = frame["county"].map(dict(zip(sums["county"], sums["place"], strict=True)))
    whole = pd.concat([frame.assign(place=places, last=0), sums.assign(last=1)])
    return whole.sort_values(["place", "last"], kind="stable").drop(columns=["place", "last"]).reset_index(drop=True)


def milliseconds(call: Callable[[], object], repetitions: int) -> tuple[float, float]:
    times = []
    for _ in range(repetitions):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1e3)
    return min(times), statistics.median(times)


def main(repetitions: int) -> None:
    jh.set_threads(1)
    schools = synthetic()
    tables = {"without totals": schools, "a total for each county": with_subtotals(schools)}
    for name, table in tables.items():
        for rule in ("keep", "error", "drop"):
            if rule == "error" and table is not schools:
                continue

            def call(table: pd.DataFrame = table, rule: str = rule) -> object:
                return jh.assess(table, detail="county", totals=rule)

            least, median = milliseconds(call, repetitions)
            print(f"{name:24} totals={rule!r:8} {least:8.1f} / {median:.1f} ms", flush=True)
    found = jh.assess(tables["a total for each county"], detail="county", totals="drop")
    print("rows of totals found:", len(found.total_rows))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
