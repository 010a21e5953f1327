"""Options: as the core reads them, and which one a misspelt one may be."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import numpy as np

from junheng._core import unknown_option
from junheng._input.tables import heading_text, names_as_read
from junheng._texts.phrases import failure

__all__ = ["column_names", "listed", "options_text", "suggesting", "unknown_option"]

P = ParamSpec("P")
T = TypeVar("T")

# What a number in an option must be.
FINITE = ("finite float", "finite float", "有限浮点数")


def column_names(given: object, table: object) -> Any:
    """Headings as the core has them, also within a list or a mapping.

    A whole number is named by its digits, a heading of several rows of a file by the column that `table` has of it.
    """
    read = names_as_read(table)

    def named(given: object) -> Any:
        if isinstance(given, Mapping):
            return {name: named(heading) for name, heading in given.items()}
        if isinstance(given, (list, tuple)):
            return [named(heading) for heading in given]
        text = heading_text(given)
        return given if text is None else read.get(text, text)

    return named(given)


def listed(*headings: object) -> list[str]:
    """The headings of several options, each one heading, a list of them, or None."""
    each = (one if isinstance(one, (list, tuple)) else [one] for one in headings)
    return [heading for one in each for heading in one if isinstance(heading, str)]


def options_text(**options: object) -> str:
    """The options that were given, as the core reads them."""
    given = {name: value for name, value in options.items() if value is not None}
    members = (f"{json.dumps(name)}: {_text(name, value)}" for name, value in given.items())
    return f"{{{', '.join(members)}}}"


def _text(name: str, value: object) -> str:
    """One option as JSON, which knows no NaN and no infinity."""

    def plain(value: object) -> object:
        """What JSON does not know by itself: mappings, sequences and the scalars of NumPy."""
        if isinstance(value, Mapping):
            return dict(value)
        if isinstance(value, np.generic):
            return value.item()
        if isinstance(value, np.ndarray) or (isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray))):
            return list(value)
        got = type(value).__name__
        if hasattr(value, "__array__") or hasattr(value, "__arrow_c_stream__"):
            raise failure("intake.not_a_name", option=name, got=got)
        raise failure("intake.option_type", option=name, expected="str | float | Mapping | Sequence", got=got)

    try:
        return json.dumps(value, default=plain, allow_nan=False)
    except ValueError:
        got = json.dumps(value, default=plain)
        raise failure("intake.option_type", option=name, expected=FINITE, got=got) from None


def suggesting(function: Callable[P, T]) -> Callable[P, T]:
    """The same function, whose failure of an option that it does not have says which one may be meant.

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
            from inspect import signature

            known = [name for name in signature(function).parameters if name not in ("self", "cls")]
            for option in options:
                if option not in known:
                    raise unknown_option(option, known) from None
            raise

    return call
