"""One exception for each kind of error.

Written by tools/gen_python_errors.py from the core's list of kinds. Do not edit by hand.
"""

from __future__ import annotations

from junheng.errors import JunhengError

__all__ = [
    "EmptySampleError",
    "InvalidHandleError",
    "InvalidParameterError",
    "InvalidSpecError",
    "InvalidStandardError",
    "InvalidStateError",
    "InvalidTableError",
    "InvalidTextError",
    "InvalidWeightError",
    "LengthMismatchError",
    "NotFiniteError",
    "NullPointerError",
    "OutOfDomainError",
    "PanicError",
    "UnknownNameError",
    "WrongTypeError",
]


class EmptySampleError(JunhengError, ValueError):
    """There is no value to measure."""

    kind = "empty_sample"
    number = 1


class LengthMismatchError(JunhengError, ValueError):
    """Columns that belong together differ in length."""

    kind = "length_mismatch"
    number = 2


class NotFiniteError(JunhengError, ValueError):
    """A number is NaN or infinite."""

    kind = "not_finite"
    number = 3


class InvalidWeightError(JunhengError, ValueError):
    """A weight is negative, or every weight is zero."""

    kind = "invalid_weight"
    number = 4


class OutOfDomainError(JunhengError, ValueError):
    """The measure is not defined for these values."""

    kind = "out_of_domain"
    number = 5


class InvalidParameterError(JunhengError, ValueError):
    """A parameter lies outside its domain."""

    kind = "invalid_parameter"
    number = 6


class InvalidSpecError(JunhengError, ValueError):
    """The text of a measure or of options cannot be read."""

    kind = "invalid_spec"
    number = 7


class UnknownNameError(JunhengError, KeyError):
    """No measure, column, standard or option has that name."""

    kind = "unknown_name"
    number = 8


class InvalidStateError(JunhengError, ValueError):
    """Saved bytes cannot be read back."""

    kind = "invalid_state"
    number = 9


class InvalidTableError(JunhengError, ValueError):
    """The table of schools or units has errors; every one is listed."""

    kind = "invalid_table"
    number = 10


class InvalidStandardError(JunhengError, ValueError):
    """The text of a standard cannot be used."""

    kind = "invalid_standard"
    number = 11


class WrongTypeError(JunhengError, TypeError):
    """A column holds text where numbers are needed, or the reverse."""

    kind = "wrong_type"
    number = 12


class NullPointerError(JunhengError, TypeError):
    """A required pointer is NULL."""

    kind = "null_pointer"
    number = 13


class InvalidTextError(JunhengError, ValueError):
    """Text is not valid UTF-8."""

    kind = "invalid_text"
    number = 14


class InvalidHandleError(JunhengError, TypeError):
    """An options struct or a handle is not one this library can use."""

    kind = "invalid_handle"
    number = 15


class PanicError(JunhengError, RuntimeError):
    """The library met a defect of its own; the process goes on."""

    kind = "panic"
    number = 16


KINDS: dict[str, type[JunhengError]] = {
    "empty_sample": EmptySampleError,
    "length_mismatch": LengthMismatchError,
    "not_finite": NotFiniteError,
    "invalid_weight": InvalidWeightError,
    "out_of_domain": OutOfDomainError,
    "invalid_parameter": InvalidParameterError,
    "invalid_spec": InvalidSpecError,
    "unknown_name": UnknownNameError,
    "invalid_state": InvalidStateError,
    "invalid_table": InvalidTableError,
    "invalid_standard": InvalidStandardError,
    "wrong_type": WrongTypeError,
    "null_pointer": NullPointerError,
    "invalid_text": InvalidTextError,
    "invalid_handle": InvalidHandleError,
    "panic": PanicError,
}
