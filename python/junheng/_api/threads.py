"""The number of threads."""

from __future__ import annotations

from operator import index

from junheng import _core
from junheng._texts.phrases import failure

__all__ = ["set_threads"]

# What the number must be.
WHOLE = ("whole number from 0 to 4294967295", "whole number from 0 to 4294967295", "0 至 4294967295 的整数")


def set_threads(most: int) -> None:
    """Set the most threads of each later call, the calling thread included.

    The number changes no result. A table of fewer than 65,536 cells is computed on the calling thread in any case.
    Threads end before the call returns, so a forked process (`multiprocessing`) may use the library.

    Args:
        most: the number; 0, the initial value, for as many as the calling thread may run on.

    Raises:
        WrongTypeError: `most` is not a whole number, is negative or exceeds 32 bits.

    Examples:
        >>> import junheng as jh
        >>> jh.set_threads(1)
        >>> jh.gini([1, 3])
        0.25
        >>> jh.set_threads(0)
    """
    try:
        _core.set_threads(index(most) if not isinstance(most, bool) else -1)
    except (TypeError, OverflowError):
        raise failure("intake.option_type", option="most", expected=WHOLE, got=repr(most)) from None
