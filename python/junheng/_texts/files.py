"""Texts about files, by code, in English and 中文."""

from __future__ import annotations

from typing import Final

FILES: Final[dict[str, tuple[str, str]]] = {
    # Files that cannot be read as tables.
    "file.table_suffix": (
        "{path}: a table for publication ends in {expected}",
        "{path}：出版用表格的文件名应以 {expected} 结尾",
    ),
    "file.report_suffix": (
        "{path}: a report ends in {expected}",
        "{path}：报告文件名应以 {expected} 结尾",
    ),
    "file.workbook_no_table": (
        "a workbook recomputes the table that was assessed, and this result was loaded without it: assess the table "
        "again, or write a file that ends in .html",
        "Excel 工作簿须由数据表重算，而该结果未附数据表：应重新测算，或输出 .html 文件",
    ),
    "file.workbook_changed_table": (
        "a workbook recomputes the table that was assessed, and the table has changed since: assess it again, or write "
        "a file that ends in .html",
        "Excel 工作簿须由数据表重算，而数据表在测算后已被改动：应重新测算，或输出 .html 文件",
    ),
    "file.workbook_too_large": (
        "{path}: the workbook would have {cells} cells, more than the {most} that programs open in reasonable time: "
        "name one county (county=), or write a file that ends in .html",
        "{path}：工作簿将有 {cells} 个单元格，多于可顺畅打开的 {most} 个：应指定一个县（county=），或输出 .html 文件",
    ),
    "file.workbook_long_text": (
        "{path}: column “{column}” has a text of more than {most} characters, which no cell of a workbook holds",
        "{path}：“{column}”列有超过 {most} 个字符的文字，Excel 单元格容纳不下",
    ),
    "file.plan_not_shown": (
        "plans: a report shows plans with actions (add, transfer, fund) and plans of classes, got: {got}",
        "plans：报告可附有行动的规划（add、transfer、fund）和消除大班额方案，所给为：{got}",
    ),
    "file.no_options": (
        "previous: the result was loaded without the standard that was applied: give last year's result instead of its "
        "table",
        "previous：该结果未附所用标准：应给出上年结果，而非数据表",
    ),
    "file.no_pdf": (
        "{path}: a PDF is printed by Chromium, Chrome, Edge or WeasyPrint, and none was found: install one "
        "(pip install weasyprint), or write a file that ends in .html and print it in a browser",
        "{path}：PDF 由 Chromium、Chrome、Edge 或 WeasyPrint 打印，均未找到：应安装其一（pip install weasyprint），"
        "或输出 .html 文件后在浏览器中打印",
    ),
    "file.pdf_failed": (
        "{path}: the browser did not print the page ({got}): write a file that ends in .html and print it in a "
        "browser, or install WeasyPrint (pip install weasyprint)",
        "{path}：浏览器未能打印（{got}）：应输出 .html 文件后在浏览器中打印，"
        "或安装 WeasyPrint（pip install weasyprint）",
    ),
    "file.unreachable": ("cannot read {path}: {got}", "无法读取 {path}：{got}"),
    "file.empty": (
        "{path} is empty: expected a row of column names and a row for each school or unit",
        "{path} 是空文件：应有一行列名，其后每校（单位）一行",
    ),
    "file.encoding": (
        "{path}, line {line}: invalid encoding: expected UTF-8 or GB18030, got {got}",
        "{path} 第 {line} 行：编码无效：应为 UTF-8 或 GB18030，实为 {got}",
    ),
    "file.unclosed_quote": (
        "{path}, line {line}: the quotation mark that opens a cell is not closed: expected a second one; "
        "a mark inside a quoted cell is doubled",
        "{path} 第 {line} 行：单元格起始的引号没有对应的结束引号：应成对出现，单元格内的引号应写两个",
    ),
    "file.text_after_quote": (
        "{path}, line {line}: text after the closing quotation mark of a cell: expected a delimiter or the end of "
        "the line; a mark inside a quoted cell is doubled",
        "{path} 第 {line} 行：单元格的结束引号之后还有文字：其后应为分隔符或行尾，单元格内的引号应写两个",
    ),
    "file.binary": (
        "{path}, line {line}: NUL character: expected text; save the file as CSV (UTF-8)",
        "{path} 第 {line} 行：含有 NUL 字符：应为文本文件，请另存为 CSV（UTF-8）",
    ),
    "file.other_kind": (
        "{path} is a file of another kind ({got}): expected CSV, an Excel workbook (.xlsx) or Parquet",
        "{path} 是其他类型的文件（{got}）：应为 CSV、Excel 工作簿（.xlsx）或 Parquet 文件",
    ),
    "file.damaged": (
        "{path} is a damaged or incomplete {got}: expected a complete file; copy or save it again",
        "{path} 已损坏或不完整（{got}）：应为完整的文件，请重新复制或保存",
    ),
    "file.encrypted": (
        "{path} is protected by a password: expected a file without one; save it without password",
        "{path} 有密码保护：应为无密码的文件，请取消密码后另存",
    ),
    "file.no_sheet": (
        "{path} contains no worksheet: expected a worksheet with a table",
        "{path} 中没有工作表：应有含数据表的工作表",
    ),
    "file.entities": (
        "{path} declares XML entities, which no spreadsheet program writes: expected none; save the file again",
        "{path} 含有 XML 实体声明，表格软件不会写入：不应含有，请重新保存",
    ),
    "file.inflated": (
        "{path}: {part} has {got} bytes unpacked from {packed}: expected at most {limit}; save the file again",
        "{path}：{part} 由 {packed} 字节解压为 {got} 字节：应不超过 {limit} 字节，请重新保存",
    ),
    "file.too_many_rows": (
        "{place}: more than {limit} rows: expected at most {limit}; delete the empty rows, or use CSV",
        "{place}：超过 {limit} 行：应不超过 {limit} 行，请删去空行或改用 CSV",
    ),
    "file.too_many_columns": (
        "{place}: more than {limit} columns: expected at most {limit}",
        "{place}：超过 {limit} 列：应不超过 {limit} 列",
    ),
    "file.gap": (
        "{place}: {count} empty rows from row {first} on, then content in row {row}: expected at most {limit} empty "
        "rows within a table; delete what stands apart from the table",
        "{place}：第 {first} 行起有 {count} 个空行，第 {row} 行又有内容：表内空行应不超过 {limit} 行，请删去表外的内容",
    ),
    "file.sparse": (
        "{place}: a table of {count} cells, of which {got} are filled: expected at most {limit} cells where so few "
        "are filled; delete what stands apart from the table",
        "{place}：表格有 {count} 格，仅 {got} 格有内容：如此稀疏的表应不超过 {limit} 格，请删去表外的内容",
    ),
    "file.no_rows": (
        "{place} has the only content: expected a row of column names and below it a row for each school, class, item "
        "or unit of the table",
        "{place}：只有这一行有内容：应有一行列名，其后按表的内容每校（或每班、每项、每个单位）一行",
    ),
    "file.no_classes": (
        "{place} has the only content: expected a row for each class below the column names; without a list of classes "
        "leave out the option classes",
        "{place}：只有列名，没有班级：应每班一行；不填班级名册的，请去掉 classes 选项",
    ),
    "file.error_value": (
        '{place}, column "{column}": error of the spreadsheet such as {got} in {rows}: expected values; correct the '
        "formulas and save the file",
        "{place} 列“{column}”：{rows}有 {got} 等公式错误值：应为数值或文本，请更正公式后保存",
    ),
    "file.typed": (
        "{path} is a Parquet file, whose columns have types: na, thousands and full_width apply to text cells of "
        "other files only",
        "{path} 是 Parquet 文件，各列已有类型：na、thousands、full_width 只用于其他文件的文本单元格",
    ),
    # Kinds of files.
    "kind.workbook": ("Excel workbook", "Excel 工作簿"),
    "kind.parquet": ("Parquet file", "Parquet 文件"),
    "kind.zip": ("ZIP archive", "ZIP 压缩包"),
    "kind.xlsb": ("binary Excel workbook .xlsb; save it as .xlsx", "Excel 二进制工作簿 .xlsb，请另存为 .xlsx"),
    "kind.docx": ("Word document", "Word 文档"),
    "kind.doc": ("Word document", "Word 文档"),
    "kind.pptx": ("PowerPoint presentation", "PowerPoint 演示文稿"),
    "kind.odf": ("OpenDocument file; save it as .xlsx", "OpenDocument 文件，请另存为 .xlsx"),
    # Places in files.
    "place.file": ("{path}", "{path}"),
    "place.sheet": ("{path}, sheet {sheet}", "{path} 工作表“{sheet}”"),
    "place.line": ("{place}, line {row}", "{place} 第 {row} 行"),
    "place.row": ("{place}, row {row}", "{place} 第 {row} 行"),
    "place.one_line": ("line {rows}", "第 {rows} 行"),
    "place.one_row": ("row {rows}", "第 {rows} 行"),
    "place.lines": ("lines {rows}", "第 {rows} 行"),
    "place.rows": ("rows {rows}", "第 {rows} 行"),
    # Cells of a column of numbers that are no numbers, by cause.
    "cell.thousands": (
        '{place}, column "{column}": cells with a thousands separator: {count}, such as "{got}" ({rows}): expected '
        "numbers; declare {option}, or remove the separators",
        "{place} 列“{column}”：{count} 格含千分位分隔符，如“{got}”（{rows}）：应为数值，请声明 {option}，或去掉分隔符",
    ),
    "cell.full_width": (
        '{place}, column "{column}": cells with full-width digits: {count}, such as "{got}" ({rows}): expected '
        "numbers; declare {option}, or type them again",
        "{place} 列“{column}”：{count} 格为全角数字，如“{got}”（{rows}）：应为数值，请声明 {option}，或重新录入",
    ),
    "cell.marker": (
        '{place}, column "{column}": cells with a mark in place of a number: {count}, such as "{got}" ({rows}): '
        "expected numbers; if it marks missing values, declare {option}",
        "{place} 列“{column}”：{count} 格以符号代替数值，如“{got}”（{rows}）：应为数值，若表示缺失，请声明 {option}",
    ),
    "cell.unit": (
        '{place}, column "{column}": cells with text after the number: {count}, such as "{got}" ({rows}): expected '
        "numbers; remove the text in the file",
        "{place} 列“{column}”：{count} 格的数值后带有文字，如“{got}”（{rows}）：应为数值，请在文件中删去文字",
    ),
    "cell.shortened": (
        '{place}, column "{column}": cells that a spreadsheet shortened when it saved the file: {count}, such as '
        '"{got}" ({rows}): expected all digits; in the spreadsheet, set the column to text (codes) or to a number '
        "without exponent, and save the file again",
        "{place} 列“{column}”：{count} 格在表格软件存盘时被缩写，如“{got}”（{rows}）：应保留全部数字，"
        "请在表格软件中将该列设为文本（代码）或不用科学记数的数值，再重新保存",
    ),
    "cell.code": (
        '{place}, column "{column}": cells with leading zeros or more than 15 digits: {count}, such as "{got}" '
        "({rows}): expected numbers; these are read as codes",
        "{place} 列“{column}”：{count} 格有前导零或超过 15 位，如“{got}”（{rows}）：应为数值，此类内容按代码读取",
    ),
    "cell.text": (
        '{place}, column "{column}": cells with text: {count}, such as "{got}" ({rows}): expected numbers',
        "{place} 列“{column}”：{count} 格为文本，如“{got}”（{rows}）：应为数值",
    ),
    # A list of classes beside a table of schools.
    "classes.pupils_differ": (
        "{school}, {stage}: the list of classes has {got} pupils, the table of schools {expected}; make them agree",
        "{school}（{stage}）：班级名册共 {got} 人，学校表在校生 {expected} 人；请核对使其一致",
    ),
    "classes.classes_differ": (
        "{school}, {stage}: the list of classes has {got} classes, the table of schools {expected}; make them agree",
        "{school}（{stage}）：班级名册共 {got} 个班，学校表 {expected} 个班；请核对使其一致",
    ),
    "classes.grade_of_stage": (
        "list of classes: {count} of {stage} in grade {grade}, which that stage does not have; check stage and grade",
        "班级名册：{stage}有 {count} 个班的年级为“{grade}”，与学段不符；请核对学段和年级",
    ),
    # What a reader changed.
    "note.stripped": (
        "{place}: texts from which blanks before or after them were removed: {count} (columns: {columns})",
        "{place}：已去除 {count} 格文本前后的空格（列：{columns}）",
    ),
    "note.row_left_out": (
        "{path}, line {line}: left out, since every number is the sum of other rows",
        "{path} 第 {line} 行：各数值均为其他行之和，已剔除",
    ),
    "note.labelled_row_left_out": (
        '{path}, line {line}: left out, since it is "{got}"',
        "{path} 第 {line} 行：该行为“{got}”，已剔除",
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
    "file.two_headers": (
        "{place}: two rows may be the column names: {readings}: expected one; delete the rows above the column names",
        "{place}：有两行可能是列名：{readings}：只应有一行（组），请删去列名之上的其他行",
    ),
    "file.stated_unit": (
        "{place}: the unit {unit} is stated above the table, but not in the heading {column}: expected it in the "
        "headings that it holds for, such as {column}（{unit}）",
        "{place}：表上方注明单位为“{unit}”，而列名{column}未注明：请在适用的列名后以括号注明，如：{column}（{unit}）",
    ),
    "file.no_headings": (
        "{place}: no column names below {got}: expected a row of them",
        "{place}：{got}之下没有列名：应有一行列名",
    ),
    "file.two_readings": (
        '{place}, column {position}: the heading "{heading}" may mean either of: {readings}: expected one meaning; '
        "write the full name in one cell, or state it with mapping=",
        "{place} 第 {position} 列：表头“{heading}”有两种读法：{readings}：应只有一种，请在一格内写全列名，"
        "或用 mapping= 指明",
    ),
    "file.more_readings": (
        "{place}: further headings of two readings: {count}",
        "{place}：另有 {count} 个表头有两种读法",
    ),
    "file.several_sheets": (
        "{path}: several sheets have a table of schools: {sheets}: expected one; name it with sheet= (several are "
        "joined)",
        "{path}：有多张工作表含学校数据：{sheets}：应只有一张，请用 sheet= 指明（可指明多张，合并读取）",
    ),
    "file.several_item_sheets": (
        "{path}: several sheets have answers to items: {sheets}: expected one; name it as {path}#SHEET",
        "{path}：有多张工作表含县级指标填报值：{sheets}：应只有一张，请写成 {path}#工作表名",
    ),
    "file.merged_cells": (
        "{path}, sheet {sheet}: merged cells at {range} span several columns of data: expected one value a cell; "
        "unmerge them",
        "{path} 工作表“{sheet}”：{range} 为跨列合并单元格：每格应有各自的数据，请取消合并后逐格填写",
    ),
    "file.merged_number": (
        '{path}, sheet {sheet}, column "{column}": the number {got} at {range} is merged over several rows, so its '
        "division is unknown: expected a number in each row; unmerge the cells and fill in each",
        "{path} 工作表“{sheet}”列“{column}”：{range} 把数值 {got} 合并到多行，无法确定各行的数值：每行应有各自的数值，"
        "请取消合并后逐行填写",
    ),
    "file.merged_headings": (
        "{path}, sheet {sheet}: merged cells at {range} join column names and data: expected either; unmerge them",
        "{path} 工作表“{sheet}”：{range} 把表头与数据合并在一起：应分开，请取消合并",
    ),
    "file.many_merged": (
        "{path}, sheet {sheet}: more than {limit} merged ranges: expected fewer; unmerge them",
        "{path} 工作表“{sheet}”：合并单元格超过 {limit} 处，请取消合并",
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
        "{path} is a workbook of Excel 97-2003 or WPS (.xls, .et): expected .xlsx; open it there and save it in that "
        "format",
        "{path} 是 Excel 97-2003 或 WPS 格式（.xls、.et）的工作簿：应为 .xlsx，请打开后另存为该格式",
    ),
    "file.not_xlsx": ("{path}: expected a name that ends in .xlsx", "{path}：文件名应以 .xlsx 结尾"),
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
    "os.loop": ("too many symbolic links", "符号链接层数过多"),
    "os.link": ("it is a symbolic link", "是符号链接"),
    "os.special": ("it is a device, a pipe or a socket, not a file", "是设备、管道或套接字，不是文件"),
    "os.closed": ("it is closed", "已关闭"),
    "os.bad_name": ("the name contains a NUL character", "文件名含 NUL 字符"),
    "os.other": ("{got}", "{got}"),
}
