"""Texts about files, by code, in English and 中文."""

from __future__ import annotations

from typing import Final

FILES: Final[dict[str, tuple[str, str]]] = {
    # Files that cannot be read as tables.
    "file.unreachable": ("cannot read {path}: {got}", "无法读取 {path}：{got}"),
    "file.empty": (
        "{path} is empty: expected a row of column names and a row for each school or unit",
        "{path} 是空文件：应有一行列名，其后每校（单位）一行",
    ),
    "file.encoding": (
        "{path}, line {line}: invalid encoding: expected UTF-8 or GB18030, got {got}",
        "{path} 第 {line} 行：编码无效：应为 UTF-8 或 GB18030，实为 {got}",
    ),
    "file.malformed": (
        "{path}, line {line}: invalid delimited text: {got}",
        "{path} 第 {line} 行：无法按分隔文本读取：{got}",
    ),
    "file.ragged_row": (
        "{path}, line {line}: expected {expected} cells as in the header, got {got}",
        "{path} 第 {line} 行：应与列名行一致，有 {expected} 格，实为 {got} 格",
    ),
    "file.no_heading": (
        "{path}: column {position} has no name: expected a name in the first row",
        "{path}：第 {position} 列有数据而无列名：第一行应有列名",
    ),
    "file.duplicate_heading": (
        '{path}: the column name "{column}" occurs more than once: expected unique names',
        "{path}：列名“{column}”重复：每个列名只应出现一次",
    ),
    "file.title_row": (
        '{path}: the first row contains only "{got}": expected the names of all columns; delete title rows above them',
        "{path}：第一行只有“{got}”：第一行应为全部列名，请删去其上的标题行",
    ),
    "file.merged_cells": (
        "{path}, sheet {sheet}: merged cells at {got}: expected none; unmerge them and fill in all cells",
        "{path} 工作表“{sheet}”：{got} 为合并单元格：不应有合并单元格，请取消合并并逐格填写",
    ),
    "file.unsaved_formula": (
        "{path}, sheet {sheet}: the formula at {got} has no saved value: expected values; open the file in a "
        "spreadsheet program and save it",
        "{path} 工作表“{sheet}”：{got} 的公式没有保存计算结果：应为数值，请用表格软件打开并保存",
    ),
    "file.unknown_sheet": (
        '{path} has no sheet "{got}": expected one of {expected}',
        "{path} 中没有工作表“{got}”：应为 {expected} 之一",
    ),
    "file.no_sheets": (
        '{path} is not a workbook: expected no sheet, got "{got}"',
        "{path} 不是工作簿：不应指定工作表，实为“{got}”",
    ),
    "file.several": (
        "{path} cannot be read as a table: {count} problems",
        "{path} 无法作为数据表读取：共 {count} 处问题",
    ),
    "file.old_excel": (
        "{path} is an Excel 97-2003 workbook: expected .xlsx; save it in that format",
        "{path} 是 Excel 97-2003 工作簿：应为 .xlsx，请另存为该格式",
    ),
    "file.unwritable": ("cannot write {path}: {got}", "无法写入 {path}：{got}"),
    # Errors of the operating system.
    "os.missing": ("the file does not exist", "文件不存在"),
    "os.no_folder": ("the folder does not exist", "文件夹不存在"),
    "os.forbidden": ("permission denied", "没有权限"),
    "os.folder": ("it is a folder", "是文件夹"),
    "os.not_folder": ("a component of the path is not a folder", "路径中有一段不是文件夹"),
    "os.exists": ("the file already exists", "文件已存在"),
    "os.long_name": ("the name is too long", "文件名过长"),
    "os.read_only": ("the file system is read-only", "文件系统为只读"),
    "os.full": ("no space left on the device", "磁盘空间已满"),
    "os.other": ("{got}", "{got}"),
}
