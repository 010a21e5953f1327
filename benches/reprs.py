"""The time to show large results and to make frames of them; no column that is shown grows with the rows.

    python benches/reprs.py [ROWS]

prints seconds for ROWS rows, by default two million, in one line for each step. The first version of the library
wrote the whole result as JSON and read it again (27 s for the text of two million influences).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

import junheng as jh


def timed(step: str, work: Callable[[], Any]) -> Any:
    """What `work` gives; its time is printed."""
    start = time.perf_counter()
    made = work()
    print(f"{step:<44} {time.perf_counter() - start:9.4f} s", flush=True)
    return made


def main(rows: int) -> None:
    """All steps for a table of that many rows."""
    values = np.random.default_rng(1).lognormal(size=rows)
    by_thousand = pd.DataFrame({"x": values, "g": np.arange(rows) % 1000})
    by_two = pd.DataFrame({"x": values, "g": np.arange(rows) // 2})
    few = min(rows, 500_000)
    half = pd.DataFrame({"x": values[:few], "g": np.arange(few) % 2})
    calls = {
        "influence, 1,000 groups": lambda: jh.influence("gini", by_thousand, value="x", by="g"),
        "measure, a group for every two rows": lambda: jh.measure("gini", by_two, value="x", by="g"),
        "recentered influence, 500,000 rows": lambda: jh.recentered_influence(half, value="x"),
        "contributions, 500,000 rows in two groups": lambda: jh.contributions(half, value="x", by="g"),
        "lorenz, 101 points": lambda: jh.lorenz(by_two, value="x"),
    }
    for name, call in calls.items():
        timed(f"{name}: call", call)
        for step, shown in (("repr", repr), ("_repr_html_", lambda one: one._repr_html_()), ("to_frame", None)):
            # A new result for each step, for what one step made would help the next.
            made = call()
            timed(f"{name}: {step}", lambda made=made, shown=shown: made.to_frame() if shown is None else shown(made))
    timed("influence of an array, missing dropped", lambda: jh.influence("gini", values, missing="drop"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000)
