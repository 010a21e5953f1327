"""Time the rejection of long unknown names: of a measure, an analysis, an option, a column and a parameter.

    python benches/unknown_names.py [LENGTH …]

Prints the milliseconds of one rejected call for each length in characters.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import junheng as jh
from junheng import _core

TABLE = {"county": ["A", "A", "B"], "spend": [1.0, 3.0, 5.0]}


def calls(name: str) -> dict[str, Callable[[], object]]:
    """One call that is rejected for each kind of name."""
    return {
        "measure": lambda: jh.measure(name, TABLE, value="spend"),
        "parameter": lambda: jh.measure(f"gini({name}=1)", TABLE, value="spend"),
        "column": lambda: jh.measure("gini", TABLE, value=name),
        "column among long ones": lambda: jh.measure("gini", {**TABLE, name + "x": TABLE["spend"]}, value=name),
        "group": lambda: jh.gap(TABLE, value="spend", group="county", group_a=name, group_b="B"),
        "standard": lambda: jh.assess(TABLE, standard=name),
    }


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    try:
        work()
    except (jh.JunhengError, ValueError, OSError):
        return (time.perf_counter() - start) * 1e3
    raise AssertionError("expected an error")


def main() -> None:
    lengths = [int(one) for one in sys.argv[1:]] or [100, 1_000, 10_000, 1_000_000]
    print("junheng", _core.VERSION)
    print(f"{'ms':24}", *(f"{length:>12,}" for length in lengths))
    for kind in calls("x"):
        times = (milliseconds(calls("x" * length)[kind]) for length in lengths)
        print(f"{kind:24}", *(f"{one:12.3f}" for one in times))


if __name__ == "__main__":
    main()
