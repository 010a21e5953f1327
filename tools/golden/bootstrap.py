"""Bootstrap distributions and intervals by SciPy, for tests/inference/scipy.rs.

    python tools/golden/bootstrap.py > tests/data/inference/scipy_bootstrap.toml    # 20 seconds; requires scipy

Of two measures of forty weighted rows: every thousandth of the distribution of 199,999 resamples of
`scipy.stats.bootstrap` (paired, vectorized), its standard error and its intervals. SciPy takes the acceleration of
BCa from the jackknife, this library from the influence function.
"""

from __future__ import annotations

import numpy as np
import scipy
from scipy import stats

RESAMPLES = 199_999
BATCH = 5_000


def gini(values: np.ndarray, weights: np.ndarray, axis: int = -1) -> np.ndarray:
    """The weighted Gini index along the last axis."""
    order = np.argsort(values, axis=-1)
    values = np.take_along_axis(values, order, axis=-1)
    weights = np.take_along_axis(weights, order, axis=-1)
    through = np.cumsum(weights, axis=-1)
    product = weights * values
    ranked = (product * (2 * through - weights)).sum(axis=-1)
    return ranked / (through[..., -1] * product.sum(axis=-1)) - 1


def cv(values: np.ndarray, weights: np.ndarray, axis: int = -1) -> np.ndarray:
    """The weighted coefficient of variation along the last axis."""
    total = weights.sum(axis=-1)
    mean = (weights * values).sum(axis=-1) / total
    squares = (weights * (values - mean[..., None]) ** 2).sum(axis=-1)
    return np.sqrt(squares / total) / mean


def numbers(values: np.ndarray) -> str:
    """A list of numbers in TOML, with all their digits."""
    return "[" + ", ".join(repr(float(value)) for value in values) + "]"


def main() -> None:
    """Print the file."""
    random = np.random.default_rng(20261130)
    values = np.round(random.lognormal(2.0, 0.5, 40), 2)
    weights = np.round(random.uniform(20, 300, 40))
    print("# Written by tools/golden/bootstrap.py with SciPy", scipy.__version__)
    print(f"resamples = {RESAMPLES}")
    print(f"values = {numbers(values)}")
    print(f"weights = {numbers(weights)}")
    for name, measure in (("gini", gini), ("cv", cv)):
        print(f'\n[[case]]\nmeasure = "{name}"')
        found = None
        for kind in ("percentile", "basic", "BCa"):
            found = stats.bootstrap(
                (values, weights),
                measure,
                paired=True,
                vectorized=True,
                n_resamples=RESAMPLES if found is None else 0,
                batch=BATCH,
                method=kind,
                rng=np.random.default_rng(1),
                bootstrap_result=found,
            )
            limits = found.confidence_interval
            print(f"{kind.lower()} = {numbers(np.array([limits.low, limits.high]))}")
        print(f"standard_error = {float(found.standard_error)!r}")
        thousandths = np.quantile(found.bootstrap_distribution, np.arange(1, 1000) / 1000)
        print(f"thousandths = {numbers(thousandths)}")


if __name__ == "__main__":
    main()
