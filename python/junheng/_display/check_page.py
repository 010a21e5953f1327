"""The findings of a check: errors first, then warnings, each with its row."""

from __future__ import annotations

from typing import Any

from junheng._display import figures
from junheng._display.markup import Markup, chip, join, right, right_head, table, tag
from junheng._display.words import Words

JSON = dict[str, Any]

# More findings than this fold away: a reader needs the kinds before the thousandth row.
_SHOWN = 40


def check(document: JSON, words: Words) -> Markup:
    """All findings of a table."""
    rows = figures.count(document["rows"])
    findings = document["findings"]
    if not findings:
        return tag("p", words("check_clean", rows=rows))
    counts = {kind: document[kind] for kind in ("errors", "warnings")}
    line = tag("p", words("check_found", rows=rows, **counts))
    listed = _table(sorted(findings, key=lambda one: one["severity"] != "error"), words)
    if len(findings) > _SHOWN:
        summary = tag("summary", words("more_findings", count=len(findings)))
        listed = tag("details", summary, listed)
    return join(line, listed)


def _table(findings: list[JSON], words: Words) -> Markup:
    head: list[object] = ["", right_head(words("row")), words("column"), words("finding")]
    return table(head, [_row(one, words) for one in findings])


def _row(finding: JSON, words: Words) -> list[object]:
    severity = finding["severity"]
    kind = "bad" if severity == "error" else "open"
    row = finding["row"]
    return [
        chip(words(severity), kind),
        right("" if row is None else row),
        finding["column"],
        words.of(finding["message"]),
    ]
