"""What is said of a misspelt option: which one may be meant."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import ParamSpec, TypeVar

from junheng import _core

P = ParamSpec("P")
T = TypeVar("T")


def suggesting(function: Callable[P, T]) -> Callable[P, T]:
    """The same function, whose refusal of an option that it does not have says which one may be meant.

    It makes a call half a microsecond longer, which is why the functions of single measures do without.
    """

    @wraps(function)
    def call(*arguments: P.args, **options: P.kwargs) -> T:
        try:
            return function(*arguments, **options)
        except TypeError as error:
            # Where the call itself fails there is nothing below it.
            if error.__traceback__ is None or error.__traceback__.tb_next is not None:
                raise
            known = list(signature(function).parameters)
            for option in options:
                if option not in known:
                    raise _core.unknown_option(option, known) from None
            raise

    return call
