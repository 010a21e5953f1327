"""Time junheng and its peers, all in one run and on one thread.

    OPENBLAS_NUM_THREADS=1 python benches/run.py        # what `make bench` does

Prints minimum and median of each figure; `docs/performance.md` keeps them. Peers get their fastest
form (`peers.py`). Each pair computes the same number, and the largest disagreement is printed with it.
"""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("POLARS_MAX_THREADS", "1")

import assess_vs_pandas
import large
import numpy as np
import polars as pl

import junheng as jh

jh.set_threads(1)


def timed(work: Callable[[], float], repeats: int, calls: int = 1) -> tuple[float, float, float]:
    """Minimum and median seconds of one call, and its result."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        for _ in range(calls):
            result = work()
        times.append((time.perf_counter() - start) / calls)
    return min(times), statistics.median(times), result


def small_calls() -> None:
    """One call on seventy values."""
    random = np.random.default_rng(2)
    x, w = random.lognormal(9.0, 0.6, 70), np.round(random.uniform(50, 900, 70))
    calls: dict[str, Callable[[], float]] = {
        "jh.gini(x)": lambda: jh.gini(x),
        "jh.gini(x, weights=w)": lambda: jh.gini(x, weights=w),
        "jh.cv(x)": lambda: jh.cv(x),
        "jh.cv(x, weights=w)": lambda: jh.cv(x, weights=w),
        "jh.hoover(x)": lambda: jh.hoover(x),
        "x.std()": lambda: float(x.std()),
    }
    print("n = 70, minimum and median of one call")
    for name, work in calls.items():
        best, median, _ = timed(work, 25, 20_000)
        print(f"    {name:<40} {best * 1e6:9.2f} {median * 1e6:9.2f} µs")


def main() -> None:
    """All of it."""
    print(f"{platform.machine()}, Python {platform.python_version()}, NumPy {np.__version__}, polars {pl.__version__}")
    small_calls()
    large.run()
    assess_vs_pandas.main()


if __name__ == "__main__":
    main()
