"""The library inside a process: after a fork, with any number of threads, under any floating-point environment."""

import multiprocessing
import subprocess
import sys

import numpy as np
import pytest

import junheng as jh

ROWS = 40_000
SECONDS = 120


def table(rows):
    at = np.arange(rows)
    return {
        "county": [f"c{row % 100:02d}" for row in at],
        "pupils": 40.0 + at * 7919 % 1013,
        "classes": 1.0 + at * 104729 % 37,
        "teachers": 1.0 + at * 31 % 91,
    }


LARGE = table(ROWS)


def balance(_=None):
    return jh.balance(LARGE, by="county").to_json()


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="the system does not fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_process_computes():
    expected = balance()
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map_async(balance, range(4)).get(SECONDS) == [expected] * 4
    assert balance() == expected


def test_the_number_of_threads_changes_no_byte():
    try:
        expected = balance()
        for most in (1, 2, np.int64(5)):
            jh.set_threads(most)
            assert balance() == expected
    finally:
        jh.set_threads(0)


@pytest.mark.parametrize("most", [-1, 2**40, 1.5, "2", None, True])
def test_a_number_of_threads_is_a_whole_number(most):
    with pytest.raises(jh.WrongTypeError, match="whole number from 0"):
        jh.set_threads(most)


# Runs in a process of its own: the environment concerns everything else in it.
ENVIRONMENTS = """
import ctypes, sys
import junheng as jh
from junheng import _core

libm = ctypes.CDLL("libm.so.6")
modes = [libm.fegetround(), *(int(mode) for mode in sys.argv[1].split(","))]
values = [0.1, 0.7, 1.3, 2.9, 1e-3, 12.7]
rows = {"x": values, "w": [3.0, 1.0, 4.0, 1.0, 5.0, 9.0]}
specs = ["cv", "gini", "theil_t", "atkinson(epsilon=0.1)", "quantile(p=0.3)"]
large = [0.1 * (row * 7919 % 1013) + 0.3 for row in range(3000)]

def computed():
    one = [_core.measure(spec, values) for spec in specs]
    one += [jh.gini(values), jh.gini(large), jh.atkinson(large, epsilon=0.3)]
    one += _core.influence("gini", values).tolist() + [_core.parse("atkinson(epsilon=0.1)")]
    one += [jh.measure(specs, rows, value="x", weights="w").to_json()]
    one += [_core.Standard.builtin("cn-quality-2017").to_json()]
    one += [_core.measure_functions()["gini"].__doc__]
    return one

def environments():
    for mode in modes:
        yield lambda mode=mode: libm.fesetround(mode)
    if sys.argv[2] == "x86_64":
        # The last word of fenv_t is MXCSR: flush to zero, and subnormal inputs as zero.
        def flush():
            state = (ctypes.c_uint32 * 8)()
            libm.fegetenv(state)
            state[7] |= 0x8040
            libm.fesetenv(state)
        yield flush

expected = computed()
for number, enter in enumerate(environments()):
    before = (ctypes.c_uint32 * 8)()
    libm.fegetenv(before)
    enter()
    inside, after = (ctypes.c_uint32 * 8)(), (ctypes.c_uint32 * 8)()
    libm.fegetenv(inside)
    got = computed()
    libm.fegetenv(after)
    libm.fesetenv(before)
    assert got == expected, (number, [pair for pair in zip(got, expected) if pair[0] != pair[1]])
    control = 0xFFC0
    assert inside[7] & control == after[7] & control, number
print("same")
"""

# Upwards, downwards, towards zero.
MODES = {"x86_64": "2048,1024,3072", "aarch64": "4194304,8388608,12582912"}


@pytest.mark.skipif(sys.platform != "linux", reason="names the mathematical library of Linux")
def test_every_floating_point_environment_gives_the_same_numbers():
    import platform

    machine = platform.machine()
    if machine not in MODES:
        pytest.skip("no rounding modes are listed for this processor")
    done = subprocess.run(
        [sys.executable, "-c", ENVIRONMENTS, MODES[machine], machine],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "same\n", done.stderr
