"""Progress: a bar of tqdm after a second of work, on request, and no effect on results."""

import io
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

import junheng as jh
from junheng import _core
from junheng._api import progress

GROUPS = 40
ROWS = 60_000


@pytest.fixture(scope="module")
def table():
    numbers = np.random.default_rng(5).integers(1, 10**9, ROWS).astype(float)
    return {"x": numbers, "g": np.arange(ROWS) % GROUPS}


@pytest.fixture(scope="module")
def work(table):
    """Some two seconds of work, by group."""
    began = time.monotonic()
    jh.measure("atkinson(epsilon=0.3)", table, value="x", by="g")
    count = min(2000, max(3, int(8 / (time.monotonic() - began))))
    specs = [f"atkinson(epsilon={at / 2048})" for at in range(1, count) if at != 2048]
    return lambda: jh.measure(specs, table, value="x", by="g")


@pytest.fixture
def steps():
    seen = []
    _core.set_progress(seen.append)
    yield seen
    _core.set_progress(None)


def test_long_calls_show_their_groups_and_change_no_result(work, steps):
    began = time.monotonic()
    found = work()
    took = time.monotonic() - began
    _core.set_progress(None)
    assert found == work()
    if took < 1:
        assert steps == []  # a fast machine
        return
    *shown, last = steps
    assert last is None
    assert all(0 <= done <= total for done, total in shown)
    assert GROUPS in {total for _, total in shown}
    of_groups = [done for done, total in shown if total == GROUPS]
    assert of_groups == sorted(of_groups)


def test_short_calls_show_nothing(steps):
    jh.measure("gini", {"x": [1, 2, 3]}, value="x")
    assert steps == []


def test_other_threads_show_nothing(work, steps):
    found = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join()
    assert found
    assert steps == []


def test_a_display_that_fails_is_not_called_again(work):
    calls = []

    def fails(steps):
        calls.append(steps)
        raise ValueError("display")

    _core.set_progress(fails)
    try:
        found = work()
    finally:
        _core.set_progress(None)
    assert len(found) == GROUPS
    assert len(calls) <= 1


def test_ctrl_c_during_a_display_ends_the_call(work):
    def interrupted(steps):
        if steps is not None:
            raise KeyboardInterrupt

    _core.set_progress(interrupted)
    try:
        began = time.monotonic()
        try:
            work()
        except KeyboardInterrupt:
            assert time.monotonic() - began < 30
        else:
            assert time.monotonic() - began < 2  # too fast to show anything
    finally:
        _core.set_progress(None)


class Screen(io.StringIO):
    def isatty(self):
        return True


def test_the_bar_is_one_of_tqdm_and_goes_away(monkeypatch):
    tqdm = pytest.importorskip("tqdm.std").tqdm
    screen = Screen()
    bar = progress.Bar(lambda **options: tqdm(file=screen, ascii=True, **options))
    bar((0, 0))
    bar((1, 4))
    bar((3, 4))
    assert "3/4" in screen.getvalue()
    assert "computing" in screen.getvalue()
    bar(None)
    assert screen.getvalue().endswith("\r")
    assert bar._bar is None
    jh.set_language("zh")
    try:
        bar((1, 2))
        bar(None)
    finally:
        jh.set_language("en")
    assert "计算中" in screen.getvalue()


def test_it_is_off_at_first_and_never_in_a_file():
    code = """
import sys, time, numpy as np
import junheng as jh
assert "tqdm" not in sys.modules
jh.set_progress(True)
table = {"x": np.arange(60_000.0) + 1, "g": np.arange(60_000) % 7}
began = time.monotonic()
count = 8
while time.monotonic() - began < 1.5:  # until one call has taken long enough
    began, count = time.monotonic(), 2 * count
    jh.measure([f"atkinson(epsilon={at / 4096})" for at in range(1, count)], table, value="x", by="g")
jh.set_progress(False)
"""
    pytest.importorskip("tqdm")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_wrong_use_is_an_error(monkeypatch):
    with pytest.raises(jh.WrongTypeError, match="bool"):
        jh.set_progress("yes")
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(jh.WrongTypeError) as caught:
        jh.set_progress(True)
    assert "junheng[progress]" in str(caught.value)
