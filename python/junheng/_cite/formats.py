"""The formats of a citation."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

Format: TypeAlias = Literal["text", "latex", "bibtex", "bibtex-ascii", "csl", "ris"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
