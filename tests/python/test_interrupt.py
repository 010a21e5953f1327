"""Ctrl-C ends a computation of the core."""

import signal
import subprocess
import sys
import time

import pytest

# A signal is sent this long after the work has begun; the work goes on until then.
BEGUN = 0.5
# Seconds, with room for a busy machine.
LIMIT = 15.0
# A computation that is not interrupted ends the test after so long.
HUNG = 120

SCRIPT = """
import signal, sys, time
import numpy as np
import junheng as jh

# Where the tests run in the background, a shell has them ignore the signal.
signal.signal(signal.SIGINT, signal.default_int_handler)
{prepare}
print("ready", flush=True)
try:
    while True:
        {work}
except KeyboardInterrupt:
    print(time.monotonic(), flush=True)
# The library remains usable.
print(jh.gini([1, 3]), flush=True)
"""

VALUES = "x = np.random.default_rng(1).lognormal(size={})"
SCHOOLS = """
rows = 60_000
at = np.arange(rows)
table = {"school_type": ["小学"] * rows, "county": [f"c{row % 3000}" for row in at], "school_id": at.astype(str)}
for name, most in [("pupils_primary", 1000), ("teachers_primary", 60), ("teachers_above_degree_primary", 30),
                   ("teachers_backbone_primary", 9), ("teachers_pe_art_primary", 9), ("teaching_area", 5000),
                   ("sports_area", 8000), ("equipment_value", 2e6), ("multimedia_classrooms", 24)]:
    table[name] = np.floor(most * (1 + at * 7919 % 97 / 97))
table["teachers_primary"] += 100
"""
CASES = {
    "zenga": (VALUES.format(10_000_000), "jh.zenga(x)"),
    "influence": (VALUES.format(5_000_000), "jh.influence('zenga', x)"),
    "debiased": (
        "counts = {'a': [90, 60, 20] * 400, 'b': [10, 40, 80] * 400}",
        "jh.debiased_segregation(counts, measure='gorard', groups=['a', 'b'], replicates=10**8)",
    ),
    "groups": (
        VALUES.format(4_000_000) + "\ntable = {'x': x, 'g': np.arange(4_000_000) % 40}",
        "jh.measure(['zenga', 'gini', 'theil_t'], table, value='x', by='g')",
    ),
    "analysis": (
        VALUES.format(4_000_000) + "\ntable = {'x': x, 'g': np.arange(4_000_000) % 40}",
        "jh.gini_decomposition(table, value='x', group='g')",
    ),
    "assess": (SCHOOLS, "jh.assess(table).to_json()"),
}


def latency(prepare, work):
    """The seconds from the signal to the exception."""
    program = [sys.executable, "-c", SCRIPT.format(prepare=prepare, work=work)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n", process.stderr.read()
        time.sleep(BEGUN)
        sent = time.monotonic()
        process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=HUNG)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        assert process.returncode == 0, err
    raised, usable = out.splitlines()
    assert usable == "0.25"
    return float(raised) - sent


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal of Unix")
@pytest.mark.parametrize("case", CASES)
def test_ctrl_c_ends_a_computation(case):
    assert latency(*CASES[case]) < LIMIT


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal of Unix")
def test_ctrl_c_while_the_command_imports_the_package_leaves_no_traceback(tmp_path):
    # In place of NumPy, which the package imports: a module that takes long.
    waiting = "import signal, time\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
    (tmp_path / "numpy.py").write_text(f"{waiting}print('ready', flush=True)\ntime.sleep({HUNG})\n", encoding="utf-8")
    script = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\nfrom junheng_command import main\nsys.exit(main())"
    program = [sys.executable, "-c", script]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n", process.stderr.read()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=HUNG)
    assert (process.returncode, err) == (130, "")
