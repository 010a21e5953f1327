"""Options, as the core reads them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import numpy as np

from junheng._texts.phrases import refusal

# What numbers that are asked for must be.
FINITE = ("finite float", "finite float", "有限浮点数")


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
        raise refusal("intake.option_type", option=name, expected="str | float | Mapping | Sequence", got=got)

    try:
        return json.dumps(value, default=plain, allow_nan=False)
    except ValueError:
        got = json.dumps(value, default=plain)
        raise refusal("intake.option_type", option=name, expected=FINITE, got=got) from None


def listed(texts: Sequence[str]) -> list[str]:
    """Texts divided by commas, each of which may hold several."""
    return [part.strip() for text in texts for part in text.split(",") if part.strip()]
