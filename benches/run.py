"""Measure junheng beside its peers, all in one run and on one thread.

    OPENBLAS_NUM_THREADS=1 python benches/run.py        # what `make bench` does

Prints minimum and median of each figure; `docs/performance.md` keeps them. Peers get their fastest
form. Each pair computes the same number, and the largest disagreement is printed beside it.
"""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("POLARS_MAX_THREADS", "1")
os.environ.setdefault("RAYON_NUM_THREADS", "1")

import assess_vs_pandas
import numpy as np
import polars as pl

import junheng as jh

LARGE = 10_000_000


def timed(work: Callable[[], float], repeats: int, calls: int = 1) -> tuple[float, float, float]:
    """Minimum and median seconds of one call, and its result."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        for _ in range(calls):
            result = work()
        times.append((time.perf_counter() - start) / calls)
    return min(times), statistics.median(times), result


def numpy_weighted_cv_by_expressions(x: np.ndarray, w: np.ndarray) -> float:
    """Sums of expressions."""
    total = w.sum()
    mean = (w * x).sum() / total
    return float(np.sqrt((w * (x - mean) ** 2).sum() / total) / mean)


def numpy_weighted_cv_by_dot(x: np.ndarray, w: np.ndarray) -> float:
    """Sums as dot products."""
    total = w.sum()
    mean = np.dot(w, x) / total
    deviation = x - mean
    return float(np.sqrt(np.dot(w, deviation * deviation) / total) / mean)


def gini_with_ranks(x: np.ndarray, ranks: np.ndarray) -> float:
    """The sort, and a dot product with ranks that were made before."""
    return float(np.dot(ranks, np.sort(x)) / (x.size * x.sum()))


def theil(x: np.ndarray) -> float:
    """The mean of r ln r."""
    ratio = x / x.mean()
    return float(np.mean(ratio * np.log(ratio)))


def mean_log_deviation(x: np.ndarray) -> float:
    """Minus the mean of ln r."""
    return float(-np.mean(np.log(x / x.mean())))


def compare(name: str, ours: Callable[[], float], peers: dict[str, Callable[[], float]], repeats: int = 7) -> None:
    """Print ours and each peer, and how long ours takes as a share of the fastest."""
    best, median, value = timed(ours, repeats)
    print(f"{name:<44} {best * 1e3:9.2f} {median * 1e3:9.2f} ms")
    fastest, apart = np.inf, 0.0
    for peer, work in peers.items():
        least, middle, theirs = timed(work, repeats)
        print(f"    {peer:<40} {least * 1e3:9.2f} {middle * 1e3:9.2f} ms")
        fastest, apart = min(fastest, least), max(apart, abs(theirs - value) / abs(value))
    print(f"    time over the fastest peer's {best / fastest:.2f}; largest disagreement {apart:.0e}")


def large_samples() -> None:
    """Ten million values."""
    random = np.random.default_rng(1)
    x, w = random.lognormal(9.0, 0.6, LARGE), 1 + random.random(LARGE)
    series = pl.Series(x)
    ranks = 2.0 * np.arange(1, LARGE + 1) - LARGE - 1
    print(f"n = {LARGE:,}, minimum and median")
    compare(
        "cv, weighted",
        lambda: jh.cv(x, weights=w),
        {
            "numpy, expressions": lambda: numpy_weighted_cv_by_expressions(x, w),
            "numpy, dot products": lambda: numpy_weighted_cv_by_dot(x, w),
        },
    )
    compare(
        "cv",
        lambda: jh.cv(x),
        {
            "polars std/mean": lambda: series.std(ddof=0) / series.mean(),  # type: ignore[operator]
            "numpy std/mean": lambda: float(x.std() / x.mean()),
        },
    )
    compare("gini", lambda: jh.gini(x), {"numpy, ranks made before": lambda: gini_with_ranks(x, ranks)}, 3)
    compare("theil_t", lambda: jh.theil_t(x), {"numpy": lambda: theil(x)}, 3)
    compare("mean_log_deviation", lambda: jh.mean_log_deviation(x), {"numpy": lambda: mean_log_deviation(x)}, 3)
    compare("hoover", lambda: jh.hoover(x), {"numpy": lambda: float(np.abs(x - x.mean()).sum() / 2 / x.sum())}, 3)


def small_calls() -> None:
    """One call on seventy values."""
    random = np.random.default_rng(2)
    x, w = random.lognormal(9.0, 0.6, 70), np.round(random.uniform(50, 900, 70))
    calls: dict[str, Callable[[], float]] = {
        "jh.gini(x)": lambda: jh.gini(x),
        "jh.gini(x, weights=w)": lambda: jh.gini(x, weights=w),
        "jh.cv(x, weights=w)": lambda: jh.cv(x, weights=w),
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
    large_samples()
    assess_vs_pandas.main()


if __name__ == "__main__":
    main()
