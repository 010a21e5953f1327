"""Assess 200,000 synthetic schools in 3,000 counties, and compute the same in vectorised pandas.

Both sides do the same work, for both stages and seven indicators: the checks of the table (duplicate
ids, missing, negative and infinite cells, impossible teachers), the through-train split, every
school's ratio and whether it reaches its floor or comes near enough, the county's ratio of totals and
pupil-weighted coefficient of variation, and the verdict on the resource part. What a school lacks and
its share of the squared coefficient are computed when they are read, so neither side computes them
here. The county coefficients of variation are compared, so that neither side can be fast by being wrong.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import numpy as np
import pandas as pd

import junheng as jh

SCHOOLS, COUNTIES = 200_000, 3_000
#: indicator: (columns of each stage, floors of each stage, per, split between stages)
INDICATORS = {
    "L1": ("teachers_above_degree", (4.2, 5.3), 100, False),
    "L2": ("teachers_backbone", (1.0, 1.0), 100, False),
    "L3": ("teachers_pe_art", (0.9, 0.9), 100, False),
    "L4": ("teaching_area", (4.5, 5.8), 1, True),
    "L5": ("sports_area", (7.5, 10.2), 1, True),
    "L6": ("equipment_value", (2000.0, 2500.0), 1, True),
    "L7": ("multimedia_classrooms", (2.3, 2.4), 100, True),
}
STAGES = ("primary", "junior")
LIMITS = {"primary": 0.50, "junior": 0.45}


def synthetic(seed: int = 2026) -> pd.DataFrame:
    """A synthetic table: 60 % primary, 20 % junior, 20 % nine-year schools."""
    random = np.random.default_rng(seed)
    kind = random.choice(3, SCHOOLS, p=[0.6, 0.2, 0.2])
    pupils = np.round(random.lognormal(6.2, 0.6, SCHOOLS)).astype(float) + 60
    primary = np.where(kind == 0, pupils, np.where(kind == 2, np.round(pupils * 0.6), 0.0))
    junior = np.where(kind == 1, pupils, np.where(kind == 2, pupils - primary, 0.0))
    frame = pd.DataFrame(
        {
            "school_id": [f"S{i:06d}" for i in range(SCHOOLS)],
            "county": pd.Categorical.from_codes(
                random.integers(0, COUNTIES, SCHOOLS), [f"C{i:04d}" for i in range(COUNTIES)]
            ),
            "school_type": pd.Categorical.from_codes(kind, ["primary", "junior", "nine_year"]),
            "pupils_primary": primary,
            "pupils_junior": junior,
        }
    )
    for column, floors, per, shared in INDICATORS.values():
        level = random.lognormal(0.3, 0.35, SCHOOLS)
        for stage, floor, size in zip(STAGES, floors, (primary, junior), strict=True):
            amount = np.round(level * floor * size / per)
            if shared:
                frame[column] = frame.get(column, 0.0) + amount
            else:
                frame[f"{column}_{stage}"] = amount
                total = f"teachers_{stage}"
                frame[total] = np.maximum(frame.get(total, 0.0), amount + np.round(size / 15))
    return frame


def checks(frame: pd.DataFrame) -> int:
    """The findings that `assess` looks for before it counts anything: how many there are."""
    numbers = frame.select_dtypes("number")
    found = int(frame["school_id"].duplicated().sum())
    found += int(frame.isna().sum().sum()) + int((numbers < 0).sum().sum())
    found += int(np.isinf(numbers).sum().sum())
    found += int((~frame["school_type"].isin(["primary", "junior", "nine_year"])).sum())
    for stage in STAGES:
        pupils = frame[f"pupils_{stage}"]
        teachers = frame[f"teachers_{stage}"]
        found += int((frame[f"teachers_above_degree_{stage}"] > teachers).sum())
        found += int(((pupils > 0) & (teachers == 0)).sum())
        found += int(((pupils == 0) & (teachers > 0)).sum())
    return found


def with_pandas(frame: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The same computation, vectorised: one grouped sum a stage and column."""
    checks(frame)
    a, b = frame["pupils_primary"], frame["pupils_junior"]
    through = frame["school_type"] == "nine_year"
    weighted = a + 1.1 * b
    result = {}
    for index, stage in enumerate(STAGES):
        size = (a, b)[index]
        part = np.where(through, (a, 1.1 * b)[index] / weighted, 1.0)
        rows = frame[size > 0]
        part, size = part[size > 0], size[size > 0]
        by = rows["county"].cat.codes
        total = size.groupby(by).sum()
        columns, met, enough = {}, 0, True
        for code, (column, floors, per, shared) in INDICATORS.items():
            amount = rows[column] * part if shared else rows[f"{column}_{stage}"]
            ratio = amount / size * per
            met = met + (ratio >= floors[index])
            enough = enough & (ratio >= 0.85 * floors[index])
            mean = amount.groupby(by).sum() / total * per
            spread = (size * (ratio - by.map(mean)) ** 2).groupby(by).sum()
            columns[f"{code}_cv"] = np.sqrt(spread / total) / mean
            columns[f"{code}_value"] = mean
        columns["schools_short"] = (~((met >= 6) & enough)).groupby(by).sum()
        limits_kept = pd.concat([columns[f"{c}_cv"] <= LIMITS[stage] for c in INDICATORS], axis=1)
        columns["passes"] = (columns["schools_short"] == 0) & limits_kept.all(axis=1)
        result[stage] = pd.DataFrame(columns)
    return result


def timed(*functions: Callable[[], object], repeats: int = 9) -> list[tuple[float, float, object]]:
    """Minimum and median milliseconds, and the last result, of each; in turns, so that noise meets all."""
    times: list[list[float]] = [[] for _ in functions]
    results: list[object] = [None for _ in functions]
    for _ in range(repeats):
        for at, function in enumerate(functions):
            start = time.perf_counter()
            results[at] = function()
            times[at].append((time.perf_counter() - start) * 1e3)
    return [(min(t), sorted(t)[repeats // 2], result) for t, result in zip(times, results, strict=True)]


def main() -> None:
    """Print both times, their ratio, and the largest disagreement of a CV."""
    frame = synthetic()
    ours, theirs = timed(
        lambda: jh.assess(frame, standard="cn-quality-2017", by="county", detail="county"),
        lambda: with_pandas(frame),
    )
    print(f"junheng assess {ours[0]:.1f} / {ours[1]:.1f} ms (minimum / median)")
    print(f"pandas         {theirs[0]:.1f} / {theirs[1]:.1f} ms")
    print(f"ratio of minima {theirs[0] / ours[0]:.1f}")
    print(f"largest relative disagreement of a CV: {disagreement(ours[2], theirs[2]):.1e}")


def disagreement(ours, theirs: dict[str, pd.DataFrame]) -> float:
    """The largest relative difference between the two sides' coefficients of variation."""
    worst = 0.0
    for county in json.loads(ours.to_json())["counties"]:
        row = int(county["county"][1:])
        for stage in county["stages"]:
            for indicator in stage["indicators"]:
                expected = theirs[stage["stage"]].at[row, f"{indicator['code']}_cv"]
                worst = max(worst, abs(indicator["cv"] - expected) / expected)
    return worst


if __name__ == "__main__":
    main()
