"""The headings of a report in English and 中文. What they stand above comes from the core."""

from __future__ import annotations

import json
from typing import Any, Final

from junheng import _core
from junheng._display.markup import Markup, join, tag
from junheng._texts.command_line import Language
from junheng._texts.phrases import label, name

_TABLE: Final[dict[str, tuple[str, str]]] = {
    "synthetic": (
        "Synthetic data: no school, number or answer is real.",
        "合成数据：学校、数字与填报值均为虚构。",
    ),
    "synthetic_mark": ("synthetic", "合成数据"),
    "contents": ("Contents", "目录"),
    "credits": ("Data and credits", "数据来源与鸣谢"),
    "made_by": ("Made by junheng {version}.", "由 junheng 均衡 {version} 生成。"),
    "not_official": (
        "An aid to those who decide, not the authority's decision. Figures are rounded for reading; "
        "point at one to see it in full.",
        "供决策参考，不代替主管部门的认定。表中数字经取舍以便阅读，指向数字可见完整数值。",
    ),
    # Verdicts
    # Stages and indicators
    "stage_line": (
        "schools: {schools}, pupils: {pupils}",
        "{schools} 所学校，{pupils} 名学生",
    ),
    "rule_line": (
        "schools that pass: {passing} of {total} (at least {at_least} of {of} indicators, none far below its floor)",
        "{total} 所学校中 {passing} 所合格：{of} 项指标至少 {at_least} 项达标，其余不低于标准的规定比例",
    ),
    "county_value": ("county", "全县"),
    "of_schools": ("{met} of {total}", "{met}／{total}"),
    "drivers": ("driven most by (share of CV²)", "主要影响学校（占 CV² 份额）"),
    "bar": ("coefficient {cv}, limit {limit}", "差异系数 {cv}，限值 {limit}"),
    "legend": (
        "The bar is the coefficient of variation between schools; the upright mark is its limit.",
        "条形为校际差异系数，竖线为其限值。",
    ),
    # Schools
    "failing_schools": ("Schools that fail, and what they lack", "不合格学校及其缺口"),
    "passing_short": (
        "Schools that pass and still lack something: {count}",
        "合格但仍有缺口的学校：{count} 所",
    ),
    "every_school": ("The figures of every school: {count}", "各校数值：{count} 所"),
    "every_school_note": (
        "Large: the resource for each pupil, or each 100; small: the resource, or the stage's part of a shared one.",
        "大字为生均（或每百名学生）数值，小字为资源量，共用资源为该学段分摊部分。",
    ),
    "all_of": ("{count} in all", "共 {count} 项"),
    "type": ("type", "办学类型"),
    "met_count": ("met", "达标项数"),
    "short": ("{amount} {unit}", "{amount} {unit}"),
    # Items
    "items_heading": ("What the county answers for", "县级指标"),
    "expected": ("expected", "要求"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    "at_least": ("at least {value}", "不低于 {value}"),
    "at_most": ("at most {value}", "不高于 {value}"),
    "below": ("below {value}", "低于 {value}"),
    "group_basic": ("Basic school standard", "办学基本标准"),
    "group_government": ("Government guarantee", "政府保障程度"),
    "group_quality": ("Quality of education", "教育质量"),
    "group_recognition": ("Social recognition", "社会认可度"),
    # Exclusions and provenance
    "stay_out": ("Schools that stay out", "未参评学校"),
    "why": ("why", "原因"),
    "provenance": ("How this was computed", "计算说明"),
    "applied": (
        "{standard}, version {version} ({document}); rows: {rows}, of which stay out: {excluded}.",
        "{standard} 第 {version} 版（{document}），共 {rows} 行，其中 {excluded} 行未参评。",
    ),
    # Checks
    "check_clean": ("No problem was found. Rows: {rows}.", "{rows} 行数据未发现问题。"),
    "check_found": (
        "Rows: {rows}, errors: {errors}, warnings: {warnings}. Rows are counted from zero.",
        "共 {rows} 行：错误 {errors} 处，警告 {warnings} 处。行号自零起。",
    ),
    "finding": ("finding", "问题"),
    "more_findings": ("All findings: {count}", "全部问题：{count} 条"),
    # Balance
    "missing_in": ("missing in {count}", "缺 {count} 个单位"),
    "classes_average": ("as schools count it", "学校口径"),
    "missing_row": (" (missing in 1 row)", "（缺 1 行）"),
    "missing_rows": (" (missing in {count} rows)", "（缺 {count} 行）"),
    "computed_over": (
        "{indicator}: computed over {units} of {rows} rows; left out: {rest}",
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
        "class size: the ratio of totals is the average as schools count it, "
        "the pupil-weighted mean is the class as pupils experience it",
        "班额：总量之比为学校口径的平均，学生加权均值为学生感受到的班额",
    ),
    "class_note_bound": (
        "class size: the ratio of totals is the average as schools count it, the pupil-weighted mean is the class as "
        "pupils experience it (at least: each class is taken at its school's mean size)",
        "班额：总量之比为学校口径的平均，学生加权均值为学生感受到的班额（下限：各班按本校平均班额计）",
    ),
    "how_even": ("How evenly it lies", "均衡程度"),
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
    "class_limit": ("size", "班额"),
    "groups": ("Group by group", "分组结果"),
    "by_groups": ("{indicator}, by {by}", "{indicator}，按 {by} 分组"),
    "gap_by_groups": (
        "urban–rural gap in {indicator}, of pupil-weighted means, by {by}",
        "{indicator}的城乡差距，取学生加权均值，按 {by} 分组",
    ),
    "group_notes": ("notes on groups", "分组说明"),
    "notes": ("notes", "说明"),
    "said_of": ("{text} (in {groups})", "{text}（{groups}）"),
    "split": ("Theil T: within and between", "泰尔指数分解"),
    "split_by": ("divided by", "划分依据"),
    "by_locale": ("locale", "城乡"),
}


class Words:
    """Everything a report says, in one language: the core's labels, and those of a page."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._measures: dict[str, dict[str, Any]] = {
            entry["name"]["id"]: entry for entry in json.loads(_core.measures_json())
        }

    def __call__(self, key: str, **parameters: object) -> str:
        if key not in _TABLE:
            return label(key, self.language, **parameters)
        english, chinese = _TABLE[key]
        return (chinese if self.language == "zh" else english).format(**parameters)

    def capital(self, key: str) -> str:
        """A label at the beginning of a line."""
        text = self(key)
        return f"{text[:1].upper()}{text[1:]}"

    def of(self, named: dict[str, Any]) -> str:
        """The text of a name or a message of the core."""
        return str(named[self.language])

    def name(self, kind: str, code: str | None) -> str:
        """The name of a stage or a type of school."""
        return name(kind, code, self.language)

    def measure(self, name: str) -> dict[str, Any]:
        """What the catalogue says of a measure."""
        return self._measures[name]

    def measured(self, one: dict[str, Any]) -> tuple[str, str]:
        """A measure's name and its parameters, those left at their defaults too."""
        code, _, given = str(one["measure"]).rstrip(")").partition("(")
        defaults = [
            f"{parameter['name']['id']}={parameter['default']:g}"
            for parameter in self.measure(code)["parameters"]
            if parameter["default"] is not None and not parameter["flag"]
        ]
        return self.of(one["name"]), given or ", ".join(defaults)

    def cited(self, message: dict[str, Any], standard: str) -> Markup:
        """A message with its citation set small, where it ends in one."""
        whole = self.of(message)
        opening = "（" if self.language == "zh" else " ("
        start = whole.rfind(f"{opening}{standard}")
        if start < 0:
            return join(whole)
        return join(whole[:start], tag("span", whole[start:], class_="cite"))


def labels() -> dict[str, tuple[str, str]]:
    """Every label with its two texts."""
    return dict(_TABLE)
