"""The progress of long calls."""

from __future__ import annotations

import importlib
import sys
from typing import Any

from junheng import _core
from junheng._texts.phrases import failure, get_language

__all__ = ["set_progress"]

# What a bar says.
_DOING = {"en": "computing", "zh": "计算中"}


class Bar:
    """A bar of tqdm, made when a call has taken a second and removed at its end."""

    def __init__(self, tqdm: Any) -> None:
        self._tqdm = tqdm
        self._bar: Any = None
        self._total = 0

    def __call__(self, steps: tuple[int, int] | None) -> None:
        """Shows the items that are done and their number; removes the bar where there is nothing more to show."""
        total = 0 if steps is None else steps[1]
        if self._bar is not None and (steps is None or total != self._total):
            self._bar.close()
            self._bar = None
        if steps is None:
            return
        if self._bar is None:
            self._total = total
            self._bar = self._tqdm(total=total or None, desc=_DOING[get_language()], leave=False)
        self._bar.n = steps[0]
        self._bar.refresh()


def set_progress(shown: bool) -> None:
    """Show a bar for later calls that take more than a second, or not, as at first.

    The bar is one of tqdm (``pip install "junheng[progress]"``): on the terminal, or in the notebook. It counts what
    the call divides its work into, such as groups or counties; where there is nothing to count it shows the time. It
    is removed at the end, is never written to a file or a pipe, and changes no result. Only calls from the main thread
    show it.

    Args:
        shown: Whether to show it.

    Raises:
        WrongTypeError: `shown` is not true or false, or tqdm is not installed.

    Examples:
        >>> import junheng as jh
        >>> jh.set_progress(False)
    """
    if not isinstance(shown, bool):
        raise failure("intake.option_type", option="shown", expected="bool", got=type(shown).__name__)
    _core.set_progress(_bar() if shown else None)


def _bar() -> Bar | None:
    """What shows progress; None where there is neither a terminal nor a notebook."""
    try:
        tqdm = importlib.import_module("tqdm.auto").tqdm
    except ImportError:
        raise failure(
            "intake.needs_package", got="set_progress", package="tqdm", expected="junheng[progress]"
        ) from None
    return Bar(tqdm) if "ipykernel" in sys.modules or (sys.stderr is not None and sys.stderr.isatty()) else None
