"""The same figures from NumPy and polars, one thread: nanoseconds per element, minimum and median."""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["POLARS_MAX_THREADS"] = "1"

import statistics
import time

import numpy as np
import polars as pl


def measure(name, elements, work):
    calls = max(1, min(2000, 20_000_000 // elements))
    times = []
    for _ in range(9):
        start = time.perf_counter_ns()
        for _ in range(calls):
            work()
        times.append((time.perf_counter_ns() - start) / (calls * elements))
    print(f"{name:<34} n = {elements:<9} {min(times):8.3f} {statistics.median(times):8.3f}")


def expressions(x, w):
    total = w.sum()
    mean = (w * x).sum() / total
    return np.sqrt((w * (x - mean) ** 2).sum() / total) / mean


def dots(x, w):
    total = w.sum()
    mean = np.dot(w, x) / total
    deviation = x - mean
    return np.sqrt(np.dot(w, deviation * deviation) / total) / mean


def averages(x, w):
    mean = np.average(x, weights=w)
    return np.sqrt(np.average((x - mean) ** 2, weights=w)) / mean


print("ns per element                                       min   median")
for n in (70, 100_000, 10_000_000):
    random = np.random.default_rng(1)
    x, w = random.exponential(size=n) + 0.01, 1 + random.random(n)
    column = pl.Series(x)
    measure("np.sum", n, lambda: x.sum())
    measure("np.dot", n, lambda: np.dot(x, w))
    measure("numpy std/mean", n, lambda: x.std() / x.mean())
    measure("polars std/mean", n, lambda: column.std() / column.mean())
    measure("numpy weighted cv, expressions", n, lambda: expressions(x, w))
    measure("numpy weighted cv, np.dot", n, lambda: dots(x, w))
    measure("numpy weighted cv, np.average", n, lambda: averages(x, w))
x = np.random.default_rng(1).exponential(size=100_000) + 0.01
measure("np.log", x.size, lambda: np.log(x))
measure("np.exp", x.size, lambda: np.exp(x))
