"""What the peers do, each in its fastest form; each gives the number that junheng gives."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

Column = npt.NDArray[np.float64]


def weighted_cv_by_expressions(x: Column, w: Column) -> float:
    """Sums of expressions."""
    total = w.sum()
    mean = (w * x).sum() / total
    return float(np.sqrt((w * (x - mean) ** 2).sum() / total) / mean)


def weighted_cv_by_dot(x: Column, w: Column) -> float:
    """Sums as dot products."""
    total = w.sum()
    mean = np.dot(w, x) / total
    deviation = x - mean
    return float(np.sqrt(np.dot(w, deviation * deviation) / total) / mean)


def gini_with_ranks(x: Column, ranks: Column) -> float:
    """The sort, and a dot product with ranks that were made before."""
    return float(np.dot(ranks, np.sort(x)) / (x.size * x.sum()))


def weighted_gini_numpy(x: Column, w: Column) -> float:
    """Trapezoids under the Lorenz curve, after an argsort."""
    order = np.argsort(x)
    weights = w[order]
    parts = weights * x[order]
    heights = np.cumsum(parts)
    return float(1.0 - np.dot(weights, 2.0 * heights - parts) / (weights.sum() * heights[-1]))


def weighted_gini_polars(frame: pl.DataFrame) -> float:
    """The same after a sort of both columns, which is polars' fastest form."""
    part = pl.col("w") * pl.col("x")
    twice_area = (pl.col("w") * (2.0 * part.cum_sum() - part)).sum()
    result = frame.lazy().sort("x").select(1.0 - twice_area / (pl.col("w").sum() * part.sum()))
    return float(result.collect().item())


def theil(x: Column) -> float:
    """The mean of r ln r."""
    ratio = x / x.mean()
    return float(np.mean(ratio * np.log(ratio)))


def theil_in_place(x: Column) -> float:
    """Σ x ln x as a dot product, with the mean subtracted at the end."""
    logs = np.log(x)
    total = x.sum()
    return float(np.dot(x, logs) / total - np.log(total / x.size))


def mean_log_deviation(x: Column) -> float:
    """Minus the mean of ln r."""
    return float(-np.mean(np.log(x / x.mean())))


def mean_log_deviation_by_difference(x: Column) -> float:
    """The logarithm of the mean less the mean of the logarithms."""
    return float(np.log(x.mean()) - np.log(x).mean())


def atkinson_half(x: Column) -> float:
    """One less the square of the mean root, over the mean."""
    return float(1.0 - np.sqrt(x).mean() ** 2 / x.mean())


def hoover_numpy(x: Column) -> float:
    """Half the mean distance from the mean, over the mean."""
    return float(np.abs(x - x.mean()).sum() / 2 / x.sum())


def hoover_polars(series: pl.Series) -> float:
    """The same."""
    return float((series - series.mean()).abs().sum() / 2 / series.sum())


def hoover_polars_lazy(frame: pl.LazyFrame) -> float:
    """The same as one expression."""
    x = pl.col("x")
    return float(frame.select((x - x.mean()).abs().sum() / 2 / x.sum()).collect().item())


def seven(x: Column, ranks: Column) -> float:
    """The seven measures of `benches/measures.rs`, each mean, sort and logarithm taken once; gives Gini."""
    n, mean = x.size, x.mean()
    in_order = np.sort(x)
    ratio = x / mean
    excess = ratio - 1.0
    logs = np.log(ratio)
    below = in_order[: n // 2]
    median = (in_order[(n - 1) // 2] + in_order[n // 2]) / 2
    others = (
        np.sqrt(np.dot(excess, excess) / n),
        np.dot(ratio, logs) / n,
        -logs.mean(),
        1.0 - np.sqrt(ratio).mean() ** 2,
        np.abs(excess).sum() / 2 / n,
        below.sum() / (below.size * median),
    )
    assert all(np.isfinite(others))
    return float(np.dot(ranks, in_order) / (n * n * mean))


def by_group(frame: pl.DataFrame) -> Any:
    """Gini, Theil and the coefficient of variation of each group."""
    x = pl.col("x")
    rank = 2.0 * pl.int_range(1, pl.len() + 1) - pl.len() - 1
    ratio = x / x.mean()
    return (
        frame.lazy()
        .group_by("g")
        .agg(
            gini=(rank * x.sort()).sum() / (pl.len() * x.sum()),
            theil_t=(ratio * ratio.log()).mean(),
            cv=x.std(ddof=0) / x.mean(),
        )
        .collect()
    )
