"""A measure by group of 300,000 rows, with and without ten columns that the call does not name.

    python benches/unused_columns.py

Only the columns that a call names are read, so that the columns beside them cost nothing. The unused columns are
texts, of which each is another object, as pandas and lists have them.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa

import junheng as jh

ROWS, UNUSED = 300_000, 10


def columns(unused: int) -> dict[str, Any]:
    """A column of values, one of 50 groups, and unused texts."""
    random = np.random.default_rng(2026)
    groups = random.integers(0, 50, ROWS)
    texts = {f"unused_{at}": [f"text {row} of {at}" for row in range(ROWS)] for at in range(unused)}
    return {"x": random.lognormal(0, 1, ROWS), "g": groups, **texts}


def fastest(table: Any, repetitions: int = 3) -> float:
    """The least time of a measure by group."""
    times = []
    for _ in range(repetitions):
        start = time.perf_counter()
        jh.measure("gini", table, value="x", by="g")
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    plain, wide = columns(0), columns(UNUSED)
    makers: Mapping[str, Any] = {
        "pandas (object)": lambda cells: pd.DataFrame(
            {name: pd.Series(cell, dtype=object) if isinstance(cell, list) else cell for name, cell in cells.items()}
        ),
        "polars": pl.DataFrame,
        "pyarrow": pa.table,
        "dict of lists": dict,
    }
    print(f"{'table':18}{'without':>10}{'with':>10}  seconds, {ROWS:,} rows, {UNUSED} unused columns of text")
    for name, make in makers.items():
        print(f"{name:18}{fastest(make(plain)):10.4f}{fastest(make(wide)):10.4f}", flush=True)


if __name__ == "__main__":
    main()
