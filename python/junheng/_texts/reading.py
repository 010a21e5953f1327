"""Texts about how a file was read, and about mappings of headings, by code, in English and 中文."""

from __future__ import annotations

from typing import Final

READING: Final[dict[str, tuple[str, str]]] = {
    # How a file was read.
    "reading.title": ("{path}: how it was read", "{path}：读取情况"),
    "reading.sheet": ("sheet {sheet}: {count} rows", "工作表“{sheet}”：{count} 行"),
    "reading.rows": ("column names in {rows}", "列名在{rows}"),
    "reading.header": ("{header}", "{header}"),
    "reading.header_after": (
        "{header}; not data: {rows} ({reasons})",
        "{header}；非数据行：{rows}（{reasons}）",
    ),
    "reading.joined": ("sheets joined (rows): {sheets}", "合并读取的工作表（行数）：{sheets}"),
    "reading.staged": ("columns of the stage of their sheet: {columns}", "按工作表所属学段读取的列：{columns}"),
    "reading.unread": ("sheet {sheet} read; not read: {unread}", "已读取工作表“{sheet}”；未读取：{unread}"),
    "reading.several": (
        "{path}: sheets {sheets} read; not read: {unread}",
        "{path}：已读取工作表 {sheets}；未读取：{unread}",
    ),
    "reading.all": ("{path}: sheets {sheets} read", "{path}：已读取工作表 {sheets}"),
    "reading.others": ("sheets not read: {unread}", "未读取的工作表：{unread}"),
    "reading.turned": (
        "rows of class sizes read as columns, as in the printed form",
        "班额各行按列读取（统计报表样式）",
    ),
    "reading.filled": (
        "cells that hold the value of a merged cell: {columns}",
        "按合并单元格取值的列（格数）：{columns}",
    ),
    "reading.scaled": ("units converted: {columns}", "已换算单位：{columns}"),
    "reading.missing": ("missing, {reason}: {count} ({columns})", "缺失（{reason}）：{count} 格（{columns}）"),
    "reading.skipped": ("{row} is not data ({reason}): {text}", "{row}不是数据（{reason}）：{text}"),
    "reading.no_unit": (
        "{row} is no school or other unit ({kind}): {text}",
        "{row}不是学校或其他单位（{kind}）：{text}",
    ),
    "no_unit.total": ("total or average", "合计、小计或平均"),
    "no_unit.note": ("note or empty row", "说明文字或空行"),
    "no_unit.rejected": (
        'these rows are errors in whatever is computed: delete them, or leave them out with totals="drop"; a row that '
        'is a unit all the same is counted with totals="keep"',
        '以上各行在检查、测算时按错误处理：应删除，或用 totals="drop" 剔除；确为单位的，用 totals="keep" 计入',
    ),
    "no_unit.left_out": ("these rows are left out", "以上各行已剔除，不参加测算"),
    "no_unit.kept": ("these rows are counted as units", "以上各行按单位计入"),
    "reading.sheet_unread": ("sheet {sheet} was not read: {reason}", "未读取工作表“{sheet}”：{reason}"),
    "reading.nothing_skipped": ("no row was left out", "没有剔除任何行"),
    "reading.unknown": ("– (not in the dictionary)", "—（字典中无此列）"),
    "reading.row": ("row {row} ({texts} …)", "第 {row} 行（{texts}……）"),
    "reading.head.heading": ("heading", "表头"),
    "reading.head.column": ("column", "对应列"),
    "reading.head.unit": ("unit", "单位"),
    "skipped.title": ("title", "标题"),
    "skipped.statement": ("reporting unit, unit or date", "填报单位、计量单位或日期"),
    "skipped.above": ("above the column names", "列名之上"),
    "skipped.unit_row": ("units", "计量单位行"),
    "skipped.numbered": ("numbers of columns", "栏次行"),
    "skipped.repeated": ("column names repeated", "重复的列名行"),
    "unread.hidden": ("it is hidden", "已隐藏"),
    "unread.example": ("it holds an example", "为示例"),
    "unread.items": ("it has answers to items, which the option items reads", "为县级指标，由 items 选项读取"),
    "unread.other": ("it has no table of schools", "没有学校数据表"),
    "missing.suppressed": ("suppressed", "隐去不公布"),
    "missing.not_published": ("not published", "未发布"),
    "missing.not_yet_observed": ("not yet observed", "尚未统计"),
    "missing.not_applicable": ("not applicable", "不适用"),
    # Mappings from headings to columns.
    "mapping.not_toml": ("{path} is not TOML: {got}", "{path} 不是 TOML 文件：{got}"),
    "mapping.entries": (
        "{path}: expected the table [columns] alone, got {got}",
        "{path}：应只有 [columns] 一节，实为 {got}",
    ),
    "mapping.entry": (
        '{path}, "{column}": expected a text, or a table with column and unit',
        "{path} “{column}”：应为文本，或含 column、unit 的表",
    ),
    "mapping.unknown_heading": (
        "{path}: entries for headings that the file lacks: {count} ({columns}): expected its headings as junheng read "
        "shows them",
        "{path}：有 {count} 项的表头不在文件中（{columns}）：应与 junheng read 所列表头一致",
    ),
    "mapping.missing": (
        "{path}: headings of the file without an entry: {count} ({columns}): expected one for each; an empty text "
        "leaves the column out",
        "{path}：文件中有 {count} 个表头未列出（{columns}）：每个表头都应列出，不需要的列对应空文本",
    ),
    "mapping.unknown_column": (
        '{path}, "{column}": there is no column "{got}" with a unit: expected an id of junheng columns',
        "{path} “{column}”：没有列“{got}”：应为 junheng columns 所列的编号",
    ),
    "mapping.unknown_unit": (
        '{path}, "{column}": the column has no unit "{got}": expected its own unit or a multiple of it',
        "{path} “{column}”：该列不以“{got}”计：应为其计量单位或其倍数",
    ),
}
