"""The same as benches/bootstrap.rs with SciPy, NumPy and PySAL (`inequality`), on one thread.

OPENBLAS_NUM_THREADS=1 python benches/bootstrap_peers.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from scipy import stats

ROWS, REPLICATES, GROUPS = 10_000, 1000, 50


def measure(name: str, work: Callable[[], object], repeats: int) -> None:
    """Print the least and the median time in milliseconds."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1e3)
    print(f"{name:<58} {min(times):9.2f} {np.median(times):9.2f}")


def gini(values: np.ndarray, weights: np.ndarray, axis: int = -1) -> np.ndarray:
    """The weighted Gini index along the last axis."""
    order = np.argsort(values, axis=-1)
    values = np.take_along_axis(values, order, axis=-1)
    weights = np.take_along_axis(weights, order, axis=-1)
    through = np.cumsum(weights, axis=-1)
    product = weights * values
    return (product * (2 * through - weights)).sum(axis=-1) / (through[..., -1] * product.sum(axis=-1)) - 1


def main() -> None:
    """All of it."""
    random = np.random.default_rng(1)
    values, weights = random.exponential(size=ROWS) + 0.01, random.uniform(1, 2, ROWS)
    groups = np.arange(ROWS) % GROUPS

    def by_scipy() -> object:
        return stats.bootstrap(
            (values, weights),
            gini,
            paired=True,
            vectorized=True,
            n_resamples=REPLICATES,
            batch=100,
            method="percentile",
            rng=random,
        )

    order = np.argsort(values)
    x, w = values[order], weights[order]

    def by_counts() -> np.ndarray:
        found = np.empty(REPLICATES)
        for replicate in range(REPLICATES):
            counts = np.bincount(random.integers(0, ROWS, ROWS), minlength=ROWS)
            weight = counts * w
            through = np.cumsum(weight)
            product = weight * x
            found[replicate] = np.dot(product, 2 * through - weight) / (through[-1] * product.sum()) - 1
        return found

    print(f"{ROWS} rows{'min ms':>54} {'median':>9}")
    measure("weighted gini, 1,000 replicates, scipy.stats.bootstrap", by_scipy, 3)
    measure("weighted gini, 1,000 replicates, NumPy counts", by_counts, 9)
    from inequality.theil import TheilDSim

    measure("theil between 50 groups, 999 permutations, inequality", lambda: TheilDSim(values, groups, 999), 3)


if __name__ == "__main__":
    main()
