"""Time of `import junheng` beside `import numpy`.

    python benches/imports.py

Each import is made in a process of its own, in turns: the least wall and processor time of eleven. Modules are
compiled before; an installation does that.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time

ROUNDS = 11


def timed(code: str, environment: dict[str, str]) -> tuple[float, float]:
    """Wall and processor milliseconds of a program."""
    before, start = os.times(), time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    wall, after = time.perf_counter() - start, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return wall * 1000, used * 1000


def main() -> None:
    """Prints a line for each import."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        programs = {name: f"import {name}" for name in ("numpy", "junheng")}
        for code in programs.values():
            timed(code, environment)
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
        for _ in range(ROUNDS):
            for name, code in programs.items():
                found[name].append(timed(code, environment))
    for name, times in found.items():
        wall, used = (min(column) for column in zip(*times, strict=True))
        print(f"import {name:8}: {wall:5.0f} ms, of the processor {used:5.0f} ms")


if __name__ == "__main__":
    main()
