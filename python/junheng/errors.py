"""The base of all exceptions of the package.

The generated module `_generated.error_kinds` has one subclass for each kind of error of the core.
"""

from __future__ import annotations

import json
from typing import Any, ClassVar

from junheng._record import Message
from junheng._texts.neutral import neutral
from junheng._texts.phrases import chosen, label

# How many findings `str()` shows; `findings` has all of them.
SHOWN = 5


# The exception for each kind of error.
_KINDS: dict[str, type[JunhengError]] = {}


class JunhengError(Exception):
    """The base class of all errors of the library.

    The message states what is wrong, where, what was expected and what was got. It names a row as the source of
    the table has it: by the line of a file, by worksheet and row, by position (counted from zero) and index label.

    Attributes:
        kind: The kind of error, for example ``"out_of_domain"``.
        number: The number of the kind, the same as ``jh_status`` in C.

    Examples:
        >>> import junheng as jh
        >>> try:
        ...     jh.gini([3.0, -1.0])
        ... except jh.JunhengError as error:
        ...     print(error.kind, error.row, error.text("zh"))
        out_of_domain 1 基尼系数对第 1 行（从 0 起计）的值无定义：应不小于零，实为 -1
    """

    kind: ClassVar[str] = ""
    number: ClassVar[int] = 0

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # A traceback names the class as a user finds it.
        cls.__module__ = "junheng"
        _KINDS[cls.kind] = cls

    def __init__(self, payload: str) -> None:
        """Takes the JSON text of the error that the core wrote.

        Libraries that call back, such as polars, make the exception again from its message with a line of their own;
        of a message that is no JSON only the text is known.
        """
        super().__init__(payload)
        try:
            data: dict[str, Any] = json.loads(payload)
        except ValueError:
            data = {"message": {"code": "", "parameters": {}, "en": payload, "zh": payload}, "details": []}
        self._message = Message(data["message"])
        self._findings = tuple(Message(detail) for detail in data["details"])

    @property
    def code(self) -> str:
        """The stable code of the message, for example ``"measure.out_of_domain"``."""
        return self._message.code

    @property
    def parameters(self) -> dict[str, Any]:
        """The values of the placeholders in the message."""
        return self._message.parameters

    @property
    def row(self) -> int | None:
        """The row that is wrong: its position in the table, counted from zero, whatever the source of the table."""
        row = self.parameters.get("row")
        return row if isinstance(row, int) else None

    @property
    def column(self) -> str | None:
        """The column that is wrong."""
        column = self.parameters.get("column")
        return column if isinstance(column, str) else None

    @property
    def findings(self) -> tuple[Message, ...]:
        """All findings of a table that was rejected; empty for any other error."""
        return self._findings

    def text(self, lang: str | None = None) -> str:
        """The message in English (``"en"``) or 中文 (``"zh"``), without the findings."""
        return neutral(self._message.text(lang))

    def report(self, lang: str | None = None, *, limit: int | None = None) -> str:
        """The message and the findings behind it, one on a line.

        Args:
            lang: ``"en"`` or ``"zh"``; without it the language that is set.
            limit: How many findings at most; without it all.
        """
        language = chosen(lang)
        shown = self._findings if limit is None else self._findings[:limit]
        lines = [self.text(language), *(f"  {neutral(finding.text(language))}" for finding in shown)]
        if len(shown) < len(self._findings):
            lines.append("  " + label("more", language, count=len(self._findings[len(shown) :])))
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.report(limit=SHOWN)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text()!r})"


def build(payload: str) -> JunhengError:
    """The exception for an error that the core wrote as JSON; called by the extension."""
    return _KINDS[json.loads(payload)["kind"]](payload)


JunhengError.__module__ = "junheng"
