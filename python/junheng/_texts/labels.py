"""Labels of results and reports that the core has no phrase for, in English and 中文."""

from __future__ import annotations

from typing import Final

LABELS: Final[dict[str, tuple[str, str]]] = {
    "synthetic": ("Synthetic data: no school, number or answer is real.", "合成数据：学校、数字与填报值均为虚构。"),
    "synthetic_mark": ("synthetic", "合成数据"),
    "reading": ("reading of the file", "文件读取说明"),
    "contents": ("Contents", "目录"),
    "credits": ("Data and credits", "数据来源与鸣谢"),
    "made_by": ("Made by junheng {version}.", "由 junheng 均衡 {version} 生成。"),
    "not_official": (
        "An aid to decisions, not the decision of an authority. Numbers are rounded; point at one to see it in full.",
        "供决策参考，不代替主管部门的认定。表中数字经修约，指向数字可见完整数值。",
    ),
    # Stages and indicators
    "stage_line": ("schools: {schools}, pupils: {pupils}", "学校 {schools} 所，学生 {pupils} 人"),
    "rule_line": (
        "schools that pass: {passing} of {total} (at least {at_least} of {of} indicators, none far below its floor)",
        "合格学校：{passing}／{total} 所（{of} 项指标至少 {at_least} 项达标，其余不低于标准的规定比例）",
    ),
    "county_value": ("value", "数值"),
    "drivers": ("Schools with the largest shares of CV²", "对差异系数平方贡献最大的学校"),
    "bar": ("coefficient {cv}, limit {limit}", "差异系数 {cv}，限值 {limit}"),
    # Schools
    "failing_schools": ("Schools that fail, with their shortfalls", "不合格学校及其缺口"),
    "passing_short": ("Schools that pass with a shortfall: {count}", "合格但仍有缺口的学校：{count} 所"),
    "every_school": ("Values of all schools: {count}", "各校数值：{count} 所"),
    "every_school_note": (
        "per pupil or per 100 pupils; in brackets the resource, or the part of a shared one that the stage has",
        "生均或每百名学生数值，括号内为资源量，共用资源为该学段分摊部分",
    ),
    "type": ("type", "办学类型"),
    "met_count": ("met", "达标项数"),
    "short": ("{amount} {unit}", "{amount} {unit}"),
    # Items
    "items_heading": ("Items answered by the county", "县级指标"),
    "expected": ("expected", "要求"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    "at_least": ("at least {value}", "不低于 {value}"),
    "at_most": ("at most {value}", "不高于 {value}"),
    "below": ("below {value}", "低于 {value}"),
    "group_eligibility": ("Conditions of application", "申报条件"),
    "group_basic": ("Basic school standard", "办学基本标准"),
    "group_government": ("Government guarantee", "政府保障程度"),
    "group_quality": ("Quality of education", "教育质量"),
    "group_recognition": ("Social recognition", "社会认可度"),
    "group_veto": ("Vetoes", "一票否决"),
    # Exclusions and provenance
    "why": ("reason", "原因"),
    "provenance": ("Method", "计算说明"),
    "used_columns": ("columns: {columns}", "所用列：{columns}"),
    "applied": (
        "{standard}, version {version} ({document}); rows: {rows}, excluded: {excluded}",
        "{standard} 第 {version} 版（{document}），共 {rows} 行，其中 {excluded} 行未参评",
    ),
    # Checks
    "check_clean": ("No problem was found. Rows: {rows}.", "{rows} 行数据未发现问题。"),
    "check_found": (
        "rows: {rows}, errors: {errors}, warnings: {warnings}",
        "共 {rows} 行：错误 {errors} 处，警告 {warnings} 处",
    ),
    "finding": ("finding", "问题"),
    # Rows that are no schools
    "total_rows_dropped": ("left out: no schools or other units", "已剔除的非学校（单位）行"),
    "total_rows_kept": ("counted, although no schools or other units", "仍计入的非学校（单位）行"),
    "label_of_row": ("label", "标签"),
    # Balance
    "classes_average": ("as schools count it", "学校口径"),
    "missing_row": (" (missing in 1 row)", "（缺 1 行）"),
    "missing_rows": (" (missing in {count} rows)", "（缺 {count} 行）"),
    "computed_over": (
        "{indicator}: computed over {units} of {rows} rows; excluded: {rest}",
        "{indicator}：按 {rows} 行中的 {units} 行计算，未计入：{rest}",
    ),
    "rows_left_out": ("{units} rows without {column}", "缺少{column}的 {units} 行"),
    "row_left_out": ("1 row without {column}", "缺少{column}的 1 行"),
    "pupils_left_out": (" (pupils there: {pupils})", "（学生 {pupils} 人）"),
    "class_size": ("class size", "班额"),
    "rows_in_total": ("rows in the ratio of totals", "计入总量之比的行数"),
    "rows_with_ratio": ("rows with a ratio", "有比率的行数"),
    "lower_bound": (" (at least)", "（下限）"),
    "class_note": (
        "class size: the ratio of totals is the average as schools count it, the pupil-weighted mean is the "
        "class as pupils experience it",
        "班额：总量之比为学校口径的平均，学生加权均值为学生感受到的班额",
    ),
    "class_note_bound": (
        "class size: the ratio of totals is the average as schools count it, the pupil-weighted mean is the "
        "class as pupils experience it (at least: each class is taken at its school's mean size)",
        "班额：总量之比为学校口径的平均，学生加权均值为学生感受到的班额（下限：各班按本校平均班额计）",
    ),
    "gap_title": (
        "urban–rural gap: urban minus rural and urban over rural, of pupil-weighted means",
        "城乡差距：城减乡、城比乡，取学生加权均值",
    ),
    "side_urban": ("urban side", "城"),
    "side_rural": ("rural side", "乡"),
    "side_neither": ("on neither side", "两侧之外"),
    "side_mean": ("mean", "均值"),
    "no_row": ("no row", "无"),
    "list": (", ", "、"),
    "lists": ("; ", "；"),
    "cells_rows": ("{cells} (rows: {count})", "{cells}（{count} 行）"),
    "urban_minus_rural": ("urban − rural", "城减乡"),
    "urban_over_rural": ("urban ÷ rural", "城比乡"),
    "large_classes": ("Large classes", "大班额"),
    "class_limit": ("class size", "班额"),
    "by_groups": ("{indicator}, by {by}", "{indicator}，按 {by} 分组"),
    "gap_by_groups": (
        "urban–rural gap in {indicator}, of pupil-weighted means, by {by}",
        "{indicator}的城乡差距，取学生加权均值，按 {by} 分组",
    ),
    "group_notes": ("notes on groups", "分组说明"),
    "notes": ("notes", "说明"),
    "said_of": ("{text} (in {groups})", "{text}（{groups}）"),
    "split": ("Theil T: within and between groups", "泰尔指数：组内与组间"),
    "split_by": ("divided by", "划分依据"),
    "by_locale": ("locale", "城乡"),
    "exclusions": ("Excluded schools", "未参评学校"),
    "code": ("code", "代码"),
    "summary": ("summary", "简介"),
}
