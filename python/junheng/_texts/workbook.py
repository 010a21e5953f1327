"""Texts of report workbooks, by code, in English and 中文."""

from __future__ import annotations

from typing import Final

WORKBOOK: Final[dict[str, tuple[str, str]]] = {
    # Sheets
    "sheet_counties": ("Counties", "各县"),
    "sheet_summary": ("Summary", "汇总"),
    "sheet_parameters": ("Parameters", "参数"),
    "sheet_schools": ("Schools", "学校"),
    "sheet_previous": ("Last year", "与上年比较"),
    "sheet_items": ("Items", "县级指标"),
    "sheet_findings": ("Findings", "数据核对"),
    "sheet_plans": ("Plans", "解决方案"),
    # Names of ranges and of single parameters
    "name_pupils": ("pupils", "学生"),
    "name_result": ("result", "结论"),
    "name_resource": ("resource_{code}", "资源_{code}"),
    "name_denominator": ("denominator_{code}", "分母_{code}"),
    "name_lacking": ("lacking_{code}", "缺_{code}"),
    "name_at_least": ("required_floors", "达标项数"),
    "name_rest": ("rest_share", "其余比例"),
    "name_tolerance": ("tolerance", "容差"),
    "name_weights": ("weights", "权数表"),
    # Summary
    "title": ("{county}: {title}", "{county} {title}"),
    "title_with_year": ("{county}: {title}, {year}", "{county} {title}（{year}）"),
    "lead": (
        "Computed under {document}; an aid to decisions, not the decision of an authority. A change in the sheets "
        "“{schools}” or “{parameters}” recomputes this sheet; a new school needs a new report.",
        "按{document}测算，供决策参考，不代替督导部门的认定。改动“{schools}”“{parameters}”两表，本表随之重算；"
        "增加学校须重新出具报告。",
    ),
    "verdict_then": ("When the report was made: {verdict}. {sentence}", "出具报告时：{verdict}。{sentence}"),
    "unit_line": ("Reporting unit: {unit}", "填报单位：{unit}"),
    "date_line": ("Date of the data: {date}", "数据截止日期：{date}"),
    "stage": ("Stage", "学段"),
    "indicator": ("Indicator", "指标"),
    "name": ("Name", "名称"),
    "unit": ("Unit", "单位"),
    "schools": ("Schools", "学校数"),
    "pupils": ("Pupils", "学生"),
    "value": ("County", "全县值"),
    "floor": ("Floor", "标准值"),
    "mean": ("Mean of schools", "各校均值"),
    "deviation": ("Standard deviation", "标准差"),
    "cv": ("Coefficient of variation", "差异系数"),
    "limit": ("Limit", "限值"),
    "margin": ("Limit − coefficient", "距限值"),
    "met": ("Schools at the floor", "达标校数"),
    "met_share": ("Share at the floor", "达标率"),
    "lacking": ("Lacking in all", "全县共缺"),
    "result": ("Result", "结果"),
    "library_cv": ("Coefficient when made", "测算时的差异系数"),
    "difference": ("Difference", "两者之差"),
    "total": ("Schools", "合计"),
    "composite": ("Mean", "综合"),
    "composite_name": ("mean of the coefficients of variation", "综合差异系数"),
    # Around the number of floors and the share of the rest, both of which are parameters.
    "rule_head": ("at least ", "{of} 项至少 "),
    "rule_rest": (" of {of} floors, the others at least ", " 项达标、其余不低于标准值 "),
    "rule_tail": ("% of the floor", "% 的学校"),
    "within": ("within", "达标"),
    "beyond": ("above", "超限"),
    "reached": ("reached", "达标"),
    "not_reached": ("not reached", "未达"),
    "no_stage": ("No school of these stages is assessed: {stages}.", "以下学段没有参评学校：{stages}。"),
    "source": ("Source: {made}", "来源：{made}"),
    "source_file": ("{name}, SHA-256 {sha256}", "{name}，SHA-256 {sha256}"),
    "source_none": ("The table was given in memory.", "数据表由内存给出。"),
    "sign": ("{what}: {who}", "{what}：{who}"),
    # Parameters
    "per": ("Per", "每"),
    "floor_of": ("Floor, {stage}", "标准值·{stage}"),
    "limit_of": ("Limit, {stage}", "限值·{stage}"),
    "clause": ("Clause", "条款"),
    "at_most": ("at most", "不高于"),
    "at_least_row": ("Floors that each school must reach", "达标项数下限"),
    "rest_row": ("Share of the floor that the others must reach", "其余各项不低于标准值的"),
    "tolerance_row": ("Relative difference that counts as equal", "视为相等的相对差"),
    "weights_row": ("Weights of a pupil by stage", "学段权数"),
    "input_note": ("Cells with this fill may be changed.", "此底色的单元格可改动。"),
    # Stages
    "stage_title": (
        "{stage}: resources, values and what is lacking, school by school (all cells are formulas)",
        "{stage}：各校资源、指标值与所缺数量（各单元格均为公式）",
    ),
    "floors_row": ("Floor", "标准值"),
    "row": ("Row of “{sheet}”", "“{sheet}”表行"),
    "share": ("Share of the stage", "分摊系数"),
    "resource_of": ("{code} resource", "{code} 资源"),
    "denominator_of": ("{code} divided by", "{code} 分母"),
    "met_count": ("Floors reached", "达标项"),
    "below_count": ("Far below the floor", "低于余项下限"),
    "conclusion": ("Conclusion", "结论"),
    "lacking_of": ("Lacks {code}", "缺 {code}"),
    "passes": ("qualifies", "合格"),
    "short": ("qualifies, with a shortfall", "合格（有缺口）"),
    "fails": ("does not qualify", "未达要求"),
    # Several counties
    "beyond_count": ("{stage}: coefficients above the limit", "{stage}超限项"),
    "failing_count": ("{stage}: schools that do not qualify", "{stage}未达校"),
    "stage_pupils": ("{stage}: pupils", "{stage}学生"),
    "verdict": ("Verdict when made", "出具报告时的结论"),
    # Last year
    "year_of": ("{what}, {year}", "{year}{what}"),
    "change": ("Change of the coefficient", "差异系数变化"),
    # Sheets that do not change
    "fixed": (
        "As computed when the report was made; this sheet is not recomputed.",
        "为出具报告时的结果，本表不随改动重算。",
    ),
    "school_code": ("Code", "学校代码"),
    "school_name": ("School", "学校"),
    # Pages
    "pages": ("Page &P of &N", "第 &P 页，共 &N 页"),
}
