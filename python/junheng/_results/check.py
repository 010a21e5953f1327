"""The result of `check`."""

from __future__ import annotations

from typing import Any

from junheng._generated.records.check import CheckData, Finding
from junheng._input.rows import FileRows, number_of
from junheng._results.result import Result
from junheng._results.tabular import Columns


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
          Rows are counted from zero: row 0 is the first row of the table.
        <BLANKLINE>
        findings
          row  severity  code            finding
            1  error     check.negative  row 1 (zero-based, 乙校): 在校生数 is negative: expected zero or more, got -4
    """

    _builder = "check.check"

    @property
    def passes(self) -> bool:
        """Whether the table has no error."""
        return self.errors == 0

    def _details(self) -> dict[str, Any]:
        of_file = isinstance(self._rows_of, FileRows)
        return {
            "of_file": of_file,
            "number": lambda message, row: number_of(message, row, self._rows_of, self._items_of),
        }

    def of(self, severity: str) -> tuple[Finding, ...]:
        """The findings of a severity, ``"error"`` or ``"warning"``."""
        return tuple(finding for finding in self.findings if finding.severity == severity)

    def to_frame(self, *, lang: str | None = None, library: str | None = None) -> Any:
        """The findings, one a row.

        Args:
            lang: The language of the messages, ``"en"`` or ``"zh"``.
            library: The name of a dataframe library, or ``"dict"`` for a dict of columns; without it that
                of the table that went in.
        """
        return self._given(self._table(lang=lang), library)

    def _table(self, part: str | None = None, lang: str | None = None) -> Columns:
        headings = ["severity", "row", "column", "school", "code", "message"]
        rows = [
            [one.severity, one.row, one.column, one.school, one.message.code, one.message.text(lang)]
            for one in self.findings
        ]
        return self._rows_table(headings, rows)
