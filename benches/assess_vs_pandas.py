"""Assess 200,000 synthetic schools in 3,000 counties, and compute the same in vectorised pandas.

Both sides do the same work, for both stages and seven indicators: the checks of the table (duplicate
ids, missing, negative and infinite cells, impossible teachers), the through-train split, every
school's ratio and whether it reaches its floor or comes near enough, the county's ratio of totals and
pupil-weighted coefficient of variation, and the verdict on the resource part. What a school lacks and
its share of the squared coefficient are computed when they are read: the second comparison has both
sides make the table of all of that, a row for each indicator of each stage of each school. The county
coefficients of variation and the schools' shares are compared, so that neither side can be fast by
being wrong.
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


def with_pandas(frame: pd.DataFrame, schools: list[pd.DataFrame] | None = None) -> dict[str, pd.DataFrame]:
    """The same computation, vectorized: one grouped sum per stage and column; schools on request."""
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
            reached = ratio >= floors[index]
            met = met + reached
            enough = enough & (ratio >= 0.85 * floors[index])
            mean = amount.groupby(by).sum() / total * per
            squares = size * (ratio - by.map(mean)) ** 2
            spread = squares.groupby(by).sum()
            columns[f"{code}_cv"] = np.sqrt(spread / total) / mean
            columns[f"{code}_value"] = mean
            if schools is not None:
                lacking = np.maximum(floors[index] * size / per - amount, 0.0)
                figures = {
                    "resource": amount,
                    "value": ratio,
                    "met": reached,
                    "missing": np.where(reached, 0.0, lacking),
                    "cv_share": squares / by.map(spread),
                }
                labels = rows[["county", "school_id", "school_type"]]
                schools.append(labels.assign(stage=stage, pupils=size, indicator=code, **figures))
        columns["schools_short"] = (~((met >= 6) & enough)).groupby(by).sum()
        limits_kept = pd.concat([columns[f"{c}_cv"] <= LIMITS[stage] for c in INDICATORS], axis=1)
        columns["passes"] = (columns["schools_short"] == 0) & limits_kept.all(axis=1)
        result[stage] = pd.DataFrame(columns)
    return result


def schools_with_pandas(frame: pd.DataFrame) -> pd.DataFrame:
    """Every indicator of every school, in the order of the table's rows."""
    schools: list[pd.DataFrame] = []
    with_pandas(frame, schools)
    return pd.concat(schools, ignore_index=True)


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
    """Print the times of both comparisons, their ratios, and the largest disagreements."""
    frame = synthetic()
    ours, theirs = timed(
        lambda: jh.assess(frame, standard="cn-quality-2017", by="county", detail="county"),
        lambda: with_pandas(frame),
    )
    say("counties and verdicts", ours, theirs)
    print(f"largest relative disagreement of a CV: {disagreement(ours[2], theirs[2]):.1e}")
    ours, theirs = timed(
        lambda: jh.assess(frame, standard="cn-quality-2017", by="county").to_frame("schools"),
        lambda: schools_with_pandas(frame),
        repeats=5,
    )
    say("the table of every school", ours, theirs)
    print(f"largest disagreement of a share: {disagreement_of_shares(ours[2], theirs[2]):.1e}")


def say(what: str, ours: tuple[float, float, object], theirs: tuple[float, float, object]) -> None:
    """Print the times of both sides."""
    print(f"{what}: minimum / median in ms")
    print(f"  junheng {ours[0]:.1f} / {ours[1]:.1f}")
    print(f"  pandas  {theirs[0]:.1f} / {theirs[1]:.1f}")
    print(f"  ratio of minima {theirs[0] / ours[0]:.1f}")


def disagreement_of_shares(ours: pd.DataFrame, theirs: pd.DataFrame) -> float:
    """The largest difference between the two sides' shares of squared coefficients."""
    keys = ["county", "stage", "school", "indicator"]
    theirs = theirs.rename(columns={"school_id": "school"}).astype({"county": str})
    both = ours.merge(theirs, on=keys, validate="one_to_one", suffixes=("", "_theirs"))
    assert len(both) == len(ours) == len(theirs)
    differ = int((both["met"] != both["met_theirs"]).sum())
    print(f"rows that differ in met: {differ} of {len(both)}")
    return float((both["cv_share"] - both["cv_share_theirs"]).abs().max())


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
