"""Texts about rows and indexes of tables, by code, in English and 中文."""

from __future__ import annotations

from typing import Final

TABLES: Final[dict[str, tuple[str, str]]] = {
    # Rows of the source of a table in messages of the core.
    "row.line": ("line {number}", "文件第 {number} 行"),
    "row.sheet": ("worksheet {sheet}, row {number}", "工作表“{sheet}”第 {number} 行"),
    "row.label": (
        "row {number} (zero-based, index label {label})",
        "第 {number} 行（从 0 起计，索引标签 {label}）",
    ),
    "row.unit": ("{row} ({id})", "{row}（{id}）"),
    "row.items": ("items, {row}", "指标表，{row}"),
    # What the column "row" of a list of findings is.
    "rows.of_table": (
        "Rows are counted from zero: row 0 is the first row of the table.",
        "行号从 0 起计：第 0 行是表中的第一行。",
    ),
    "rows.of_file": (
        "Rows are the lines of the file or the rows of the worksheet.",
        "行号为文件的行号或工作表的行号。",
    ),
    # How two indexes differ.
    "index.other": (
        "{one} and {other} at position {row} (zero-based)",
        "位置 {row}（从 0 起计）上的 {one} 与 {other}",
    ),
    "index.order": (
        "the same labels in another order, {one} and {other} at position {row} (zero-based)",
        "标签相同而次序不同，位置 {row}（从 0 起计）上为 {one} 与 {other}",
    ),
    # The short form of a table that was read from a file.
    "table.short": ("<table of {rows} rows: {headings}>", "<数据表，{rows} 行：{headings}>"),
    "table.more": ("… {count} more", "… 另有 {count} 列"),
}
