"""The time of plans: one large county, a province, and the same transfers as a mixed-integer program in SciPy (HiGHS).

    OPENBLAS_NUM_THREADS=1 python benches/plans.py [COUNTIES]

prints one line for each step. A mixed-integer program states the squares of each school by chords, with cuts until it
holds: about a hundred lines of SciPy. Needs SciPy for the last part.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np

import junheng as jh

INDICATORS = {
    "teachers_above_degree_primary": 0.06,
    "teachers_backbone_primary": 0.012,
    "teachers_pe_art_primary": 0.011,
    "teaching_area": 5.4,
    "sports_area": 9.0,
    "equipment_value": 2400.0,
    "multimedia_classrooms": 0.028,
}


def province(counties: int, schools: int, seed: int = 1) -> dict[str, Any]:
    """A table of primary schools with about what the standard requires, unevenly distributed."""
    random = np.random.default_rng(seed)
    n = counties * schools
    pupils = np.round(np.exp(random.normal(6.3, 0.8, n))).clip(20, 4000)
    table: dict[str, Any] = {
        "school_id": [f"S{at:06d}" for at in range(n)],
        "county": np.repeat([f"C{at:04d}" for at in range(counties)], schools).tolist(),
        "school_type": ["小学"] * n,
        "pupils_primary": pupils,
        "teachers_primary": np.ceil(pupils * 1.5),
    }
    for name, per_pupil in INDICATORS.items():
        table[name] = np.round(pupils * per_pupil * np.exp(random.normal(0, 0.45, n)))
    return table


def timed(step: str, work: Callable[[], Any], times: int = 1) -> Any:
    """What `work` gives; the least and the median of its times are printed."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        made = work()
        seconds.append(time.perf_counter() - start)
    print(f"{step:<58} {1e3 * min(seconds):10.2f} {1e3 * median(seconds):10.2f} ms", flush=True)
    return made


def milp_transfer(pupils: np.ndarray, resources: np.ndarray, limit: float) -> int:
    """The fewest whole units moved, by SciPy: squares by chords between whole numbers, added where violated."""
    import scipy.sparse as sp
    from scipy.optimize import Bounds, LinearConstraint, milp

    n, total = len(pupils), resources.sum()
    most = (1 + limit * limit) * total * total / pupils.sum()
    one = sp.identity(n, format="csr")
    # What is given equals what is received; the squares stay below their limit.
    base = sp.csr_matrix(
        np.vstack([np.repeat([1.0, -1.0, 0.0], n), np.repeat([0.0, 0.0, 1.0], n)]),
    )
    low, high = [0.0, -np.inf], [0.0, most]
    rows, upper = [], []
    points = [resources, np.floor(total * pupils / pupils.sum())]
    while True:
        for point in points:
            for chord in (np.floor(point), np.floor(point) - 1):
                slope = (2 * chord + 1) / pupils
                rows.append(sp.hstack([sp.diags(slope) @ one, -(sp.diags(slope) @ one), -one]))
                upper.append((chord * (chord + 1) - (2 * chord + 1) * resources) / pupils)
        matrix = sp.vstack([base, *rows]).tocsr()
        found = milp(
            np.concatenate([np.ones(n), np.zeros(2 * n)]),
            constraints=LinearConstraint(
                matrix,
                np.concatenate([low, np.full(n * len(rows), -np.inf)]),
                np.concatenate([high, *upper]),
            ),
            integrality=np.concatenate([np.ones(2 * n), np.zeros(n)]),
            bounds=Bounds(0, np.concatenate([np.full(n, np.inf), resources, np.full(n, np.inf)])),
            options={"mip_rel_gap": 1e-9},
        )
        moved = np.round(found.x[:n] - found.x[n : 2 * n])
        after = resources + moved
        if (after * after / pupils).sum() <= most * (1 + 1e-9):
            return round(float(found.fun))
        points = [after]


def main(counties: int) -> None:
    """All steps; a province of that many counties of 67 schools."""
    large = province(1, 300)
    timed("300 schools, 7 indicators, add", lambda: jh.plan.add(large), 7)
    teachers = ["L1", "L2", "L3"]
    timed(
        "300 schools, 3 movable indicators, transfer",
        lambda: jh.plan.transfer(large, indicator=teachers),
        7,
    )
    everything = province(counties, 67)
    rows = len(everything["school_id"])
    timed(f"{counties} counties, {rows} schools, 7 indicators, add", lambda: jh.plan.add(everything).to_json())
    timed(
        f"{counties} counties, {rows} schools, 3 indicators, transfer",
        lambda: jh.plan.transfer(everything, indicator=teachers).to_json(),
    )
    for schools in (60, 300):
        table = province(1, schools, seed=schools)
        pupils, resources = table["pupils_primary"], table["teachers_above_degree_primary"]
        mean = resources.sum() / pupils.sum()
        spread = float(np.sqrt((pupils * (resources / pupils - mean) ** 2).sum() / pupils.sum()) / mean)
        limit = 0.85 * spread

        def ours(table: dict[str, Any] = table, limit: float = limit) -> Any:
            return jh.plan.transfer(table, indicator="L1", goal="cv", cv=limit)

        plan = timed(f"{schools} schools, one indicator, transfer", ours, 7)
        moved = plan.counties[0].actions[0].objective.value
        theirs = timed(
            f"{schools} schools, the same in SciPy",
            lambda p=pupils, r=resources, c=limit: milp_transfer(p, r, c),
        )
        print(f"  units moved: {moved:g}, SciPy: {theirs}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
