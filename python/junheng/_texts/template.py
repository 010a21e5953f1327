"""Texts of the template workbook, by code, in English and 中文."""

from __future__ import annotations

from typing import Final

TEMPLATE: Final[dict[str, tuple[str, str]]] = {
    # Sheets and lists.
    "notes": ("Notes", "说明"),
    "schools": ("Schools", "学校"),
    "example": ("Schools example", "学校示例"),
    "classes": ("Classes", "班级"),
    "items": ("Items", "县级指标"),
    "lists": ("_lists", "_列表"),
    "list_name": ("list_{name}", "列表_{name}"),
    "stage": ("stage", "学段"),
    "answer": ("answer", "是否"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    # Messages of cells.
    "code": (
        "The code of the school in the statistics; one row for each school, none repeated.",
        "教育统计中的学校标识码；每校一行，不得重复。",
    ),
    "choose": ("Choose from the list.", "从列表中选择。"),
    "number": ("{about} Unit: {unit}.", "{about}单位：{unit}。"),
    "whole": ("A whole number, zero or more.", "应为不小于零的整数。"),
    "decimal": ("A number, zero or more.", "应为不小于零的数。"),
    "part": ("From zero to “{whole}” of the same school.", "应在零与本校“{whole}”之间。"),
    "unknown_code": ("The sheet of schools has no such code.", "“学校”表中没有此代码。"),
    "class_size": ("Pupils of the class: a whole number from 1 to 120.", "本班人数：1 至 120 的整数。"),
    "answer_number": (
        "A number in {unit}, without the unit.",
        "填数值，单位为{unit}，不写单位。",
    ),
    "answer_percent": (
        "Per cent, without the sign: 98.5 is 98.5%, 0.985 would be 0.985%.",
        "填百分数，不写百分号：98.5 即 98.5%，0.985 则为 0.985%。",
    ),
    "answer_plain": ("A number.", "填数值。"),
    "answer_count": (
        "A number, zero or more; the other of the two is needed too.",
        "应为不小于零的数；分子、分母须同时填写。",
    ),
    # Headings.
    "grade": ("grade", "年级"),
    "class": ("class", "班级名称"),
    "size": ("class size", "班额"),
    "item": ("item", "指标编号"),
    "content": ("content", "内容"),
    "requirement": ("requirement", "要求"),
    "unit": ("unit", "单位"),
    "value": ("value", "填报值"),
    "numerator": ("numerator", "分子"),
    "denominator": ("denominator", "分母"),
    "counts": ("{asks} (numerator: {above}; denominator: {below})", "{asks}（分子：{above}；分母：{below}）"),
    "evidence": ("evidence", "佐证材料"),
    "column": ("column", "列名"),
    "note": ("note", "说明"),
    "of_part": ("{part}: {asks} (in place of {whole})", "{part}：{asks}（分科填报时填此项，不填 {whole}）"),
    "or_parts": (
        "{asks} (or, in its place, {first} to {last} each)",
        "{asks}（或不填此项，逐项填报 {first} 至 {last}，两种方式只取其一）",
    ),
    "grade_or_better": ("{grade} or better", "{grade} 级及以上"),
    "figure": ("in place of the share", "用于计算，可代替比例"),
    "example_name": ("Example school {at}", "示例学校{at}"),
    # Notes.
    "title": ("Workbook for data on schools", "优质均衡测算数据模板"),
    "order": ("How to fill it in", "填写次序"),
    "order_1": (
        "1  Schools: one row for each school. A stage that the school lacks stays empty; what a stage lacks is 0. An "
        "empty cell is not 0.",
        "1  “学校”：每校一行。学校没有的学段留空；有该学段但没有某项资源的填 0。空格表示未填报，不等于 0。",
    ),
    "order_2": (
        "2  Classes: one row for each class, for the items on class sizes. It may stay empty: then leave out --classes "
        "in step 4.",
        "2  “班级”：每班一行，用于班额指标。可整表不填，此时第 4 步不加 --classes。",
    ),
    "order_3": (
        "3  Items: the value, or numerator and denominator of a share, from which the share is computed. An item "
        "without an answer does not count as met.",
        "3  “县级指标”：填“填报值”；比例指标可改填“分子”“分母”，由程序计算比例。未填报不视为达标。",
    ),
    "order_4": (
        "4  Check with: junheng check FILE --standard {standard} --items FILE; assess with: junheng assess FILE "
        "--items FILE; where the sheet of classes is filled in, add --classes FILE#Classes. The sheet with the example "
        "is not read.",
        "4  检查：junheng check 文件 --standard {standard} --items 文件；评估：junheng assess 文件 --items 文件；"
        "填了“班级”的，加 --classes 文件#班级。“学校示例”不参加测算。",
    ),
    "meaning": ("What counts", "口径"),
    "meaning_1": (
        "Schools of several stages state buildings, grounds and equipment of the whole school; they are divided by "
        "stage. Teachers are stated by stage.",
        "九年一贯制、完全中学、十二年一贯制学校的校舍、场地、设备填全校数，由程序按学段分摊；教师分学段填。",
    ),
    "meaning_2": (
        "Numbers only: no units, no thousands separators, no approximations in cells.",
        "单元格内只填数值，不写单位、千分位分隔符和“约”等字样。",
    ),
    "excluded": (
        "Fill in these schools too; the standard leaves them out and lists them: {reasons}.",
        "以下学校照常填写，由程序按标准排除并列明：{reasons}。",
    ),
    "comma": (", ", "、"),
    "unit_name": ("Reporting unit:", "填报单位："),
    "year": ("School year:", "学年："),
    "date": ("Date of the data:", "数据时点："),
    "signed": (
        "Prepared by:            Checked by:            Head of the unit (seal):",
        "填报人：　　　　　　审核人：　　　　　　单位负责人（签章）：",
    ),
}
