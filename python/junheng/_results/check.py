"""The result of `check`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from junheng._display.blocks import Block, shortened
from junheng._generated.records.check import CheckData, Finding
from junheng._results.result import Result
from junheng._texts.phrases import label, pair


class Check(Result, CheckData):
    """All problems of a table at once.

    Examples:
        >>> import junheng as jh
        >>> found = jh.check({"学校名称": ["甲校", "乙校"], "在校生数": [320, -4]})
        >>> found.passes, found.errors
        (False, 1)
        >>> found
        check
          rows: 2, errors: 1, warnings: 0
        <BLANKLINE>
        findings
          row  severity  message
            1  error     row 1 (乙校): 在校生数 is negative: expected zero or more, got -4
    """

    @property
    def passes(self) -> bool:
        """Whether the table has no error."""
        return self.errors == 0

    def of(self, severity: str) -> tuple[Finding, ...]:
        """The findings of a severity, ``"error"`` or ``"warning"``."""
        return tuple(finding for finding in self.findings if finding.severity == severity)

    def to_frame(self, *, language: str | None = None, library: str | None = None) -> Any:
        """The findings, one a row.

        Args:
            language: The language of the messages, ``"en"`` or ``"zh"``.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.
        """
        headings = ["severity", "row", "column", "school", "code", "message"]
        rows = [
            [one.severity, one.row, one.column, one.school, one.message.code, one.message.text(language)]
            for one in self.findings
        ]
        return self._framed(headings, rows, library)

    def _blocks(self, language: str) -> Iterator[Block]:
        what = ("rows", "errors", "warnings")
        counts = [pair(label(one, language), getattr(self, one), language) for one in what]
        yield Block(label("check", language), lines=[label("comma", language).join(counts)])
        if not self.findings:
            yield Block(label("no_findings", language))
            return
        headings = [label(what, language) for what in ("row", "severity", "message")]
        rows = (
            ["–" if one.row is None else str(one.row), label(one.severity, language), one.message.text(language)]
            for one in self.findings
        )
        yield shortened(label("findings", language), headings, rows, len(self.findings))
