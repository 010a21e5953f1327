"""The headings of a report in English and 中文. What they stand above comes from the core."""

from __future__ import annotations

from typing import Any, Final

from junheng._wording import Language
from junheng.report._markup import Markup, join, tag

_TABLE: Final[dict[str, tuple[str, str]]] = {
    "synthetic": (
        "Synthetic data: no school, number or answer is real.",
        "合成数据：学校、数字与填报值均为虚构。",
    ),
    "synthetic_mark": ("synthetic", "合成数据"),
    "assess": ("Assessment by a standard", "达标评估"),
    "balance": ("Balance", "均衡状况"),
    "check": ("Check of the table", "数据检查"),
    "contents": ("Contents", "目录"),
    "credits": ("Data and credits", "数据来源与鸣谢"),
    "made_by": ("Made by junheng {version}.", "由 junheng 均衡 {version} 生成。"),
    "not_official": (
        "An aid to those who decide, not the authority's decision. Figures are rounded for reading; "
        "point at one to see it in full.",
        "供决策参考，不代替主管部门的认定。表中数字经取舍以便阅读，指向数字可见完整数值。",
    ),
    # Verdicts
    "meets": ("Meets the standard", "达到标准"),
    "does_not_meet": ("Does not meet the standard", "未达到标准"),
    "undetermined": ("Not decided yet", "尚不能认定"),
    "counties": ("Counties", "区县"),
    "whole_table": ("the whole table", "全表"),
    "verdict": ("verdict", "结论"),
    "reasons": ("reasons", "理由"),
    # Stages and indicators
    "stage_line": (
        "{schools} schools, {pupils} pupils",
        "{schools} 所学校，{pupils} 名学生",
    ),
    "rule_line": (
        "{passing} of {total} schools reach at least {at_least} of {of} indicators and fall far below none",
        "{total} 所学校中 {passing} 所合格：{of} 项指标至少 {at_least} 项达标，其余不低于标准的规定比例",
    ),
    "indicator": ("indicator", "指标"),
    "county_value": ("county", "全县"),
    "floor": ("standard", "标准值"),
    "schools_met": ("schools reaching it", "达标学校"),
    "of_schools": ("{met} of {total}", "{met}／{total}"),
    "cv": ("CV", "差异系数"),
    "limit": ("limit", "限值"),
    "margin": ("margin", "余量"),
    "drivers": ("driven most by (share of CV²)", "主要影响学校（占 CV² 份额）"),
    "composite": ("mean of the coefficients", "综合差异系数"),
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
    "school": ("school", "学校"),
    "type": ("type", "办学类型"),
    "pupils": ("pupils", "学生数"),
    "met": ("met", "达标项数"),
    "lacks": ("lacks", "缺口"),
    "short": ("{amount} {unit}", "{amount} {unit}"),
    # Items
    "items": ("What the county answers for", "县级指标"),
    "item": ("item", "项目"),
    "expected": ("expected", "要求"),
    "answer": ("answer", "填报"),
    "state": ("result", "结果"),
    "state_met": ("met", "达标"),
    "state_not_met": ("not met", "未达标"),
    "state_not_supplied": ("not supplied", "未提供"),
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
    "exclusions": ("Schools that stay out", "未参评学校"),
    "why": ("why", "原因"),
    "provenance": ("How this was computed", "计算说明"),
    "applied": (
        "{standard}, version {version} ({document}), applied to {rows} rows; {excluded} stay out.",
        "{standard} 第 {version} 版（{document}），共 {rows} 行，其中 {excluded} 行未参评。",
    ),
    # Checks
    "check_clean": ("No problem was found in {rows} rows.", "{rows} 行数据未发现问题。"),
    "check_found": (
        "{rows} rows: {errors} errors, {warnings} warnings. Rows are counted from zero.",
        "共 {rows} 行：错误 {errors} 处，警告 {warnings} 处。行号自零起。",
    ),
    "error": ("error", "错误"),
    "warning": ("warning", "警告"),
    "row": ("row", "行"),
    "column": ("column", "列"),
    "finding": ("finding", "问题"),
    "more_findings": ("All findings: {count}", "全部问题：{count} 条"),
    # Balance
    "units": ("units", "单位数"),
    "missing": ("missing in {count}", "缺 {count} 个单位"),
    "classes_average": ("as schools count it", "学校口径"),
    "classes_experienced": ("as pupils experience it", "学生感受"),
    "lower_bound": (" (at least)", "（下限）"),
    "total": ("whole", "总体"),
    "mean": ("pupil-weighted mean", "学生加权均值"),
    "how_even": ("How evenly it lies", "均衡程度"),
    "measure": ("measure", "指数"),
    "gap": ("Town and countryside", "城乡差距"),
    "difference": ("urban − rural", "城减乡"),
    "over": ("urban ÷ rural", "城比乡"),
    "standardized": ("in standard deviations", "标准化差距"),
    "large_classes": ("Large classes", "大班额"),
    "class_limit": ("size", "班额"),
    "classes": ("classes", "班级数"),
    "class_share": ("share of classes", "占班级比例"),
    "pupil_share": ("share of pupils", "占学生比例"),
    "groups": ("Group by group", "分组结果"),
    "group": ("group", "分组"),
    "no_group": ("(none)", "（空）"),
    "split": ("Theil T: within and between", "泰尔指数分解"),
    "split_by": ("divided by", "划分依据"),
    "by_locale": ("locale", "城乡"),
    "by_groups": ("groups", "分组"),
    "within": ("within", "组内"),
    "between": ("between", "组间"),
    "left_out": ("left out", "未计入"),
    "notes": ("Notes", "说明"),
}


class Words:
    """Everything a report says, in one language."""

    def __init__(
        self,
        language: Language,
        categories: dict[str, list[dict[str, str]]],
        measures: list[dict[str, Any]],
    ) -> None:
        self.language: Language = language
        self._measures = {entry["name"]["id"]: entry for entry in measures}
        self._categories = {kind: {name["id"]: name for name in names} for kind, names in categories.items()}

    def __call__(self, key: str, **parameters: object) -> str:
        english, chinese = _TABLE[key]
        return (chinese if self.language == "zh" else english).format(**parameters)

    def of(self, named: dict[str, Any]) -> str:
        """The text of a name or a message of the core."""
        return str(named[self.language])

    def category(self, kind: str, name: str | None) -> str:
        """The name of a stage or a type of school."""
        return "" if name is None else self.of(self._categories[kind][name])

    def measure(self, name: str) -> dict[str, Any]:
        """What the catalogue says of a measure."""
        return self._measures[name]

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
