"""Ten million values, and groups of a table: junheng and its peers, and whether each goal is met.

    OPENBLAS_NUM_THREADS=1 python benches/large.py [part of a name]

Ours and each peer take turns, so that whatever else the machine does meets all of them. One thread, but
for the weighted Gini index: there polars has two, in a process of its own, since it settles their number
once.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("POLARS_MAX_THREADS", "1")

import numpy as np
import peers
import polars as pl
from inequality.gini import _gini as pysal_gini

import junheng as jh

jh.set_threads(1)

LARGE = 10_000_000
#: What `peers.seven` and `peers.by_group` compute.
SEVEN = ["cv", "gini", "theil_t", "mean_log_deviation", "atkinson(epsilon=0.5)", "hoover", "mcloone"]
THREE = ["gini", "theil_t", "cv"]
#: The one comparison in which polars has two threads.
TWO_THREADS = "gini, weighted"

Work = Callable[[], float]


@dataclass(frozen=True)
class Contest:
    """One measure, ours and theirs."""

    name: str
    ours: Work
    theirs: Mapping[str, Work]
    #: How many times as fast as the fastest peer it should be; of a named peer where it ends in that name.
    goals: tuple[tuple[str, float], ...]
    rounds: int = 7

    def run(self) -> None:
        """Take turns and print minimum and median of each, and what became of the goals."""
        works = {"junheng": self.ours, **self.theirs}
        times: dict[str, list[float]] = {name: [] for name in works}
        values = {}
        for _ in range(self.rounds):
            for name, work in works.items():
                start = time.perf_counter()
                values[name] = work()
                times[name].append((time.perf_counter() - start) * 1e3)
        print(self.name)
        for name, taken in times.items():
            print(f"    {name:<34} {min(taken):9.2f} {statistics.median(taken):9.2f} ms")
        ours = values.pop("junheng")
        apart = max(abs(value - ours) / (abs(ours) or 1.0) for value in values.values())
        for family, goal in self.goals:
            fastest = min(min(taken) for name, taken in times.items() if name.startswith(family) and name != "junheng")
            ratio = fastest / min(times["junheng"])
            verdict = "met" if ratio >= goal else "missed"
            print(f"    {ratio:.2f} times as fast as {family or 'any peer'}, goal {goal}: {verdict}")
        print(f"    largest disagreement {apart:.0e}", flush=True)


def contests() -> list[Contest]:
    """All of them."""
    random = np.random.default_rng(1)
    x, w = random.lognormal(9.0, 0.6, LARGE), 1 + random.random(LARGE)
    frame = pl.DataFrame({"x": x, "w": w})
    series = frame["x"]
    ranks = 2.0 * np.arange(1, LARGE + 1) - LARGE - 1
    codes = random.integers(0, 3_000, 200_000)
    counties = pl.Series([f"county {code:04}" for code in codes])
    few = {"equal values": np.full(LARGE, 5.0), "two values": np.where(w < 1.5, 3.0, 7.0)}
    return [
        Contest(
            "cv, weighted",
            lambda: jh.cv(x, weights=w),
            {
                "numpy, expressions": lambda: peers.weighted_cv_by_expressions(x, w),
                "numpy, dot products": lambda: peers.weighted_cv_by_dot(x, w),
            },
            (("", 1.0),),
        ),
        Contest(
            "cv",
            lambda: jh.cv(x),
            {
                "polars": lambda: series.std(ddof=0) / series.mean(),  # type: ignore[operator]
                "numpy": lambda: float(x.std() / x.mean()),
            },
            (("", 0.67),),
        ),
        Contest(
            "gini",
            lambda: jh.gini(x),
            {
                "numpy, ranks made before": lambda: peers.gini_with_ranks(x, ranks),
                "pysal": lambda: float(pysal_gini(x)),
            },
            (("numpy", 0.9), ("pysal", 5.0)),
            3,
        ),
        Contest(
            TWO_THREADS,
            lambda: jh.gini(x, weights=w),
            {
                f"polars, {pl.thread_pool_size()} threads": lambda: peers.weighted_gini_polars(frame),
                "numpy": lambda: peers.weighted_gini_numpy(x, w),
            },
            (("", 2.0),),
            3,
        ),
        Contest(
            "theil_t",
            lambda: jh.theil_t(x),
            {"numpy": lambda: peers.theil(x), "numpy, logs alone": lambda: peers.theil_in_place(x)},
            (("", 2.5),),
        ),
        Contest(
            "mean_log_deviation",
            lambda: jh.mean_log_deviation(x),
            {
                "numpy": lambda: peers.mean_log_deviation(x),
                "numpy, logs alone": lambda: peers.mean_log_deviation_by_difference(x),
            },
            (("", 1.8),),
        ),
        Contest(
            "hoover",
            lambda: jh.hoover(x),
            {
                "polars": lambda: peers.hoover_polars(series),
                "polars, lazy": lambda: peers.hoover_polars_lazy(frame.lazy()),
                "numpy": lambda: peers.hoover_numpy(x),
            },
            (("polars", 2.0),),
        ),
        Contest(
            "seven together",
            lambda: value_of(jh.measure(SEVEN, x), "gini"),
            {"numpy": lambda: peers.seven(x, ranks)},
            (("", 2.0),),
        ),
        *(
            few_values(f"gini, {shape}, n = {n:,}", column[:n])
            for shape, column in few.items()
            for n in (10_000, LARGE)
        ),
        grouped("3,000 groups, integer keys", pl.DataFrame({"g": codes, "x": x[: codes.size]}), 2.0),
        grouped("3,000 groups, text keys", pl.DataFrame({"g": counties, "x": x[: codes.size]}), 1.2),
        grouped(
            "3,000 groups, categorical keys",
            pl.DataFrame({"g": counties.cast(pl.Categorical), "x": x[: codes.size]}),
            1.5,
        ),
        grouped(
            "1,000,000 groups",
            pl.DataFrame({"g": random.integers(0, 1_000_000, LARGE // 2), "x": x[: LARGE // 2]}),
            2.5,
            rounds=2,
        ),
    ]


def few_values(name: str, x: peers.Column) -> Contest:
    """The Gini index of a column of few distinct values."""
    ranks = 2.0 * np.arange(1, x.size + 1) - x.size - 1
    theirs = {"numpy, ranks made before": lambda: peers.gini_with_ranks(x, ranks)}
    return Contest(name, lambda: jh.gini(x), theirs, (("", 0.8),))


def grouped(name: str, schools: pl.DataFrame, goal: float, rounds: int = 15) -> Contest:
    """Three measures of each group, from table to table."""
    return Contest(
        name,
        lambda: float(jh.measure(THREE, schools, value="x", by="g").to_frame()["gini"].sum()),
        {"polars": lambda: float(peers.by_group(schools)["gini"].sum())},
        (("", goal),),
        rounds,
    )


def value_of(result: jh.Evaluation, measure: str) -> float:
    """One value of a result without groups."""
    value = result.value(measure)
    assert value is not None
    return value


def run(part: str = "") -> None:
    """Those whose names contain `part`; the one with two threads in another process."""
    two_threads = os.environ["POLARS_MAX_THREADS"] == "2"
    print(f"n = {LARGE:,}, minimum and median, {pl.thread_pool_size()} threads of polars", flush=True)
    for contest in contests():
        if part in contest.name and (contest.name == TWO_THREADS) == two_threads:
            contest.run()
    if not two_threads and part in TWO_THREADS:
        environment = {**os.environ, "POLARS_MAX_THREADS": "2"}
        subprocess.run([sys.executable, __file__, TWO_THREADS], env=environment, check=True)


if __name__ == "__main__":
    run(*sys.argv[1:2])
