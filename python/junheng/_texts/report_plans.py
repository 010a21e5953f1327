"""Texts of the plans of a report, in English and 中文."""

from __future__ import annotations

from typing import Final

PLANS: Final[dict[str, tuple[str, str]]] = {
    "section_plans": ("Plans", "解决方案"),
    "plans_lead": (
        "Plans of single indicators are computed one by one. Each says how much it needs, why less is not enough, and "
        "what that assumes.",
        "各方案按指标逐项测算，并分别写明所需数量、不能再少的理由及其前提。",
    ),
    "plans_of_school_rule": (
        "For every school to qualify ({rule}):",
        "使各校均合格（{rule}）：",
    ),
    "plans_of_floors": (
        "Beyond that, for every school to reach every floor, which the standard does not ask:",
        "使各校各项全部达到标准值（高于学校合格的要求）：",
    ),
    "plans_missing": (
        "No plan is attached: nothing falls short, or none was made.",
        "未附解决方案：各项均已达到，或未作规划。",
    ),
    "plans_met": ("Nothing to do for: {list}.", "无需新增的指标：{list}。"),
    "plan_of": ("{kind}: {subject}", "{kind}：{subject}"),
    "plan_goal": ("Goal.", "要达到："),
    "plan_least": ("Least.", "最少："),
    "plan_amount": ("Amount.", "数量："),
    "plan_who": ("Who.", "涉及学校："),
    "plan_keeps": ("What limits it.", "其他限制："),
    "plans_assume": ("Assumed in each of the following plans: {list}.", "以下各方案的共同前提：{list}。"),
    "indicator_at": ("{code} ({stages})", "{code}（{stages}）"),
    "plan_assumes": ("Assumed.", "前提："),
    "stop": (".", "。"),
    "audit_numbers": ("For whoever recomputes the proof: {numbers}.", "供复核上述证明的数值：{numbers}。"),
    "plan_schools": (
        "{count:school changes|schools change}; do the steps below in order.",
        "{count} 所学校有变动，见下表，按步骤顺序实施。",
    ),
    "plan_no_limit": ("None of the limits decides the result.", "没有其他限制影响结果。"),
    "goal_cv": (
        "{stage}: coefficient of variation from {now} to {limit} at most",
        "{stage}差异系数由 {now} 降到 {limit} 以内",
    ),
    "goal_cv_kept": (
        "{stage}: coefficient of variation, now {now}, still within {limit}",
        "{stage}差异系数（现为 {now}）仍在 {limit} 以内",
    ),
    "goal_rule": ("every school qualifies ({rule})", "各校均合格（{rule}）"),
    "goal_floor": ("{stage}: every school at {floor}", "{stage}各校达到 {floor}"),
    "goal_floors": ("{stage}: every school at {floor}", "{stage}各校达到 {floor}"),
}
