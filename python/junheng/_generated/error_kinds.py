"""One exception for each kind of error.

Written by tools/gen_python_errors.py from the core's list of kinds. Do not edit by hand.
"""

from __future__ import annotations

from junheng.errors import JunhengError

__all__ = [
    "CancelledError",
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
    """The sample is empty."""

    kind = "empty_sample"
    number = 1


class LengthMismatchError(JunhengError, ValueError):
    """Columns that must have the same length differ in length."""

    kind = "length_mismatch"
    number = 2


class NotFiniteError(JunhengError, ValueError):
    """A number is NaN, infinite or missing."""

    kind = "not_finite"
    number = 3


class InvalidWeightError(JunhengError, ValueError):
    """A weight is negative, or all weights are zero."""

    kind = "invalid_weight"
    number = 4


class OutOfDomainError(JunhengError, ValueError):
    """The measure is undefined for these values."""

    kind = "out_of_domain"
    number = 5


class InvalidParameterError(JunhengError, ValueError):
    """A parameter is outside its domain."""

    kind = "invalid_parameter"
    number = 6


class InvalidSpecError(JunhengError, ValueError):
    """The specification of a measure, a request or options is malformed."""

    kind = "invalid_spec"
    number = 7


class UnknownNameError(JunhengError, KeyError):
    """No measure, analysis, column or standard has this name."""

    kind = "unknown_name"
    number = 8


class InvalidStateError(JunhengError, ValueError):
    """Serialized state is invalid."""

    kind = "invalid_state"
    number = 9


class InvalidTableError(JunhengError, ValueError):
    """The table has errors."""

    kind = "invalid_table"
    number = 10


class InvalidStandardError(JunhengError, ValueError):
    """The text of a standard is invalid."""

    kind = "invalid_standard"
    number = 11


class WrongTypeError(JunhengError, TypeError):
    """A column contains text where numbers are required, or the reverse."""

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
    """A pointer is not aligned for its type."""

    kind = "invalid_handle"
    number = 15


class PanicError(JunhengError, RuntimeError):
    """An internal error of the library was caught; the process may continue."""

    kind = "panic"
    number = 16


class CancelledError(JunhengError, RuntimeError):
    """The caller asked to stop; nothing was computed."""

    kind = "cancelled"
    number = 17
