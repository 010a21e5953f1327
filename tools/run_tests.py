"""Run every suite of the project and end with one line that sums them.

`test` runs what every change must pass; `check` adds the linters, valgrind and the slow tests.
Each suite is a command; its counts are read from its own closing lines, and a suite that is a
plain yes-or-no check counts as one test. Only the standard library is needed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
CARGO = re.compile(r"^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored", re.M)
PLAIN = re.compile(r"^(?:\w+: )?(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$", re.M)
PYTEST = re.compile(r"^=*\s*((?:\d+ \w+,? ?)+) in [\d.]+s", re.M)


@dataclass
class Suite:
    """A command and how its counts are read."""

    name: str
    command: list[str]
    needs: str = ""
    environment: dict[str, str] = field(default_factory=dict)


@dataclass
class Counts:
    """Tests passed, failed and skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def add(self, other: Counts) -> None:
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped


def cargo(*arguments: str) -> list[str]:
    return ["cargo", *arguments]


RUST = cargo("test", "--quiet", "--no-fail-fast", "--workspace", "--exclude", "junheng-python")
SOURCES = ["python", "tests/python", "tests/site", "tools", "examples", "benches"]

# Suites of one list run one after the other, the lists at the same time: the compiler has idle phases, and so has
# the test program, whose longest tests run alone at its end.
COMPILED = [
    # The same tests; compiled without the optional modules, they need not run again.
    Suite(
        "rust without default features",
        cargo("check", "--quiet", "-p", "junheng", "--no-default-features", "--tests", "--lib"),
    ),
    Suite("c", ["sh", "bindings/c/tests/run.sh"], environment={"PYTHON": PYTHON}),
]
PYTEST_ALL = [PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/python"]
README = Suite("readme", [PYTHON, "tools/check_readme.py"])
GUIDES = Suite("guides", [PYTHON, "tools/check_pages.py"])
SITE = Suite("site", [PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/site"])
TEST = [[Suite("rust", RUST)], COMPILED, [Suite("python", PYTEST_ALL), README, GUIDES]]

# Warnings are errors here and in no source file: a newer compiler must not break an old release.
CHECK = [
    # With the tests that are ignored for their duration, and ten times the cases of the properties: forty times, as
    # `SLOW=1` has without `ROUNDS`, takes a quarter of an hour of a processor.
    [Suite("rust", [*RUST, "--", "--include-ignored"], environment={"SLOW": "1", "ROUNDS": "10"})],
    [
        *COMPILED,
        Suite("valgrind", ["sh", "bindings/c/tests/valgrind.sh"], needs="valgrind", environment={"PYTHON": PYTHON}),
        Suite("clippy", cargo("clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings")),
        Suite(
            "rustdoc",
            cargo("doc", "--quiet", "--no-deps", "-p", "junheng"),
            environment={"RUSTDOCFLAGS": "-D warnings"},
        ),
    ],
    [
        # Three times the samples of the tests of accuracy: forty times (`SLOW=1`) takes ten minutes of a processor.
        # Every notebook in a kernel: `make test` runs all as programs and one in a kernel.
        Suite("python", PYTEST_ALL, environment={"ROUNDS": "3", "NOTEBOOKS": "all"}),
        README,
        GUIDES,
        SITE,
        Suite("rustfmt", cargo("fmt", "--all", "--check")),
        Suite("ruff", [PYTHON, "-m", "ruff", "check", *SOURCES]),
        Suite("ruff format", [PYTHON, "-m", "ruff", "format", "--check", *SOURCES]),
        Suite("mypy", [PYTHON, "-m", "mypy", "--strict", "python/junheng"]),
        Suite("stubtest", [PYTHON, "-m", "mypy.stubtest", "junheng._core"]),
        Suite("clang-format", ["sh", "bindings/c/tests/format.sh"], needs="clang-format"),
    ],
]


def read_counts(output: str, status: int) -> Counts:
    """The counts a suite printed, or one test where it printed none."""
    counts = Counts()
    for passed, failed, ignored in CARGO.findall(output):
        counts.add(Counts(int(passed), int(failed), int(ignored)))
    for passed, failed, skipped in PLAIN.findall(output):
        counts.add(Counts(int(passed), int(failed), int(skipped or 0)))
    for summary in PYTEST.findall(output):
        words = {word: int(number) for number, word in re.findall(r"(\d+) (\w+)", summary)}
        failed = words.get("failed", 0) + words.get("error", 0) + words.get("errors", 0)
        counts.add(Counts(words.get("passed", 0), failed, words.get("skipped", 0)))
    if counts == Counts():
        counts.passed = int(status == 0)
    if status != 0 and counts.failed == 0:
        counts.failed = 1  # it ended without naming the test that failed
    return counts


def run(suite: Suite) -> Counts:
    """Run one suite and print a line about it, with its output where it failed."""
    if suite.needs and shutil.which(suite.needs) is None:
        print(f"  {suite.name}: skipped, {suite.needs} is not installed", flush=True)
        return Counts(skipped=1)
    started = time.monotonic()
    done = subprocess.run(
        suite.command,
        cwd=ROOT,
        env={**os.environ, **suite.environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    counts = read_counts(done.stdout, done.returncode)
    if counts.failed:
        print(done.stdout, flush=True)
    seconds = time.monotonic() - started
    print(
        f"  {suite.name}: {counts.passed} passed, {counts.failed} failed, {counts.skipped} skipped; {seconds:.1f} s",
        flush=True,
    )
    return counts


def run_all(suites: list[Suite]) -> Counts:
    """Run suites one after the other."""
    total = Counts()
    for suite in suites:
        total.add(run(suite))
    return total


def main() -> int:
    """Run the suites of the command line's argument; 1 if anything failed."""
    lists = {"test": TEST, "check": CHECK}.get(sys.argv[1] if len(sys.argv) > 1 else "test")
    if lists is None:
        print("usage: run_tests.py test|check", file=sys.stderr)
        return 2
    total = Counts()
    with ThreadPoolExecutor() as pool:
        for counts in pool.map(run_all, lists):
            total.add(counts)
    print(f"{total.passed} passed, {total.failed} failed, {total.skipped} skipped")
    return int(total.failed > 0)


if __name__ == "__main__":
    raise SystemExit(main())
