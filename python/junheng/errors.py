"""What is raised when an input is refused.

There is one subclass of `JunhengError` for each kind of error of the core; they stand in the
generated file `_error_kinds.py`.
"""

from __future__ import annotations

import json
from typing import Any, ClassVar

from junheng._record import Message
from junheng._texts.phrases import chosen, label

# How many findings `str()` shows; `findings` has all of them.
SHOWN = 5


class JunhengError(Exception):
    """An input was refused; every error of the library is one of these.

    The message says what was wrong, where, what was expected and what was got. Rows are counted from
    zero.

    Attributes:
        kind: The kind of error, for example ``"out_of_domain"``.
        number: The number of the kind, the same as ``jh_status`` in C.

    Examples:
        >>> import junheng as jh
        >>> try:
        ...     jh.gini([3.0, -1.0])
        ... except jh.JunhengError as error:
        ...     print(error.kind, error.row, error.text("zh"))
        out_of_domain 1 基尼系数对第 1 行的值无定义：应不小于零，实为 -1
    """

    kind: ClassVar[str] = ""
    number: ClassVar[int] = 0

    def __init__(self, payload: str) -> None:
        """Takes the JSON text that the core wrote of the error."""
        super().__init__(payload)
        data: dict[str, Any] = json.loads(payload)
        self._message = Message(data["message"])
        self._findings = tuple(Message(detail) for detail in data["details"])

    @property
    def code(self) -> str:
        """The stable code of the phrase, for example ``"measure.out_of_domain"``."""
        return self._message.code

    @property
    def parameters(self) -> dict[str, Any]:
        """What fills the phrase's placeholders."""
        return self._message.parameters

    @property
    def row(self) -> int | None:
        """The row it speaks of, counted from zero."""
        row = self.parameters.get("row")
        return row if isinstance(row, int) else None

    @property
    def column(self) -> str | None:
        """The column it speaks of."""
        column = self.parameters.get("column")
        return column if isinstance(column, str) else None

    @property
    def findings(self) -> tuple[Message, ...]:
        """Every single finding behind a refused table; empty for any other error."""
        return self._findings

    def text(self, language: str | None = None) -> str:
        """The message in English (``"en"``) or 中文 (``"zh"``), without the findings."""
        return self._message.text(language)

    def report(self, language: str | None = None, *, limit: int | None = None) -> str:
        """The message and the findings behind it, one on a line.

        Args:
            language: ``"en"`` or ``"zh"``; without it the language that is set.
            limit: How many findings at most; without it all.
        """
        language = chosen(language)
        shown = self._findings if limit is None else self._findings[:limit]
        lines = [self.text(language), *(f"  {finding.text(language)}" for finding in shown)]
        if len(shown) < len(self._findings):
            lines.append("  " + label("more", language, count=len(self._findings[len(shown) :])))
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.report(limit=SHOWN)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text()!r})"


def build(payload: str) -> JunhengError:
    """The exception for an error that the core wrote as JSON; called from the compiled half."""
    from junheng._generated.error_kinds import KINDS

    return KINDS[json.loads(payload)["kind"]](payload)
