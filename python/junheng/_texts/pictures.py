"""Texts of pictures, in English and 中文."""

from __future__ import annotations

from typing import Final

from junheng._texts.spelling import filled

PICTURES: Final[dict[str, tuple[str, str]]] = {
    "no_chinese_font": (
        "No font with Chinese characters was found, so the picture is drawn in English. "
        "Install one, for example Noto Sans CJK SC (Debian, Ubuntu: apt install fonts-noto-cjk), "
        "and delete matplotlib's list of fonts (matplotlib.get_cachedir()).",
        "未找到中文字体，图形改用英文绘制。请安装中文字体，例如 Noto Sans CJK SC"
        "（Debian、Ubuntu：apt install fonts-noto-cjk），并删除 matplotlib 的字体缓存（matplotlib.get_cachedir()）。 "
        "No font with Chinese characters was found: install one; the picture is drawn in English.",
    ),
    "foot_source": ("Data: {source}; junheng {version}", "数据：{source}；junheng {version}"),
    "foot": ("junheng {version}", "junheng {version}"),
    "foot_standard": ("standard {standard}; junheng {version}", "标准 {standard}；junheng {version}"),
    "with_value": ("{what} ({value})", "{what}（{value}）"),
    "of": ("{what}: {column}", "{what}：{column}"),
    "staged": ("{title} ({stage})", "{title}（{stage}）"),
    "values": ("values", "数值"),
    "some_groups": ("{shown} of {count} groups are drawn", "共 {count} 组，只画 {shown} 组"),
    "some_measures": ("{shown} of {count} measures are drawn", "共 {count} 个指标，只画 {shown} 个"),
    "some_ends": (
        "the highest and the lowest, {shown} of {count}, are drawn",
        "共 {count} 项，只画最高与最低的 {shown} 项",
    ),
    "some_rows": ("{shown} of {count} are drawn", "共 {count} 项，只画 {shown} 项"),
    "not_drawn": ("not drawn, as undefined ({count}): {names}", "无定义而未画 {count} 项：{names}"),
    "and_others": (" and {count} others", "等另 {count} 项"),
    "joined": ("{one}; {other}", "{one}；{other}"),
    "share_of_rows": ("share of rows, {order}", "行数累计占比（{order}）"),
    "share_of_weight": ("share of {weights}, {order}", "{weights} 累计占比（{order}）"),
    "lowest_first": ("lowest first", "由低到高"),
    "by_rank": ("by {rank}, lowest first", "按 {rank} 由低到高"),
    "share_of_total": ("{column}: cumulative share", "{column} 总量的累计占比"),
    "axes": ("across: {x}; up: {y}", "横轴：{x}；纵轴：{y}"),
    # Lorenz curves
    "lorenz": ("Lorenz curve", "洛伦兹曲线"),
    "lorenz_reading": ("the nearer the diagonal, the more even", "曲线越贴近对角线越均衡"),
    "equality": ("line of equality", "绝对均等线"),
    "gini_of": ("{name}\u2002Gini {value}", "{name}\u2002基尼系数 {value}"),
    # Generalized Lorenz
    "generalized_lorenz": ("Generalized Lorenz curve", "广义洛伦兹曲线"),
    "generalized_lorenz_reading": (
        "the right end is the mean; a curve that is higher everywhere has more for every lowest share",
        "右端为均值；处处更高者，任何最低比例的人都得到更多",
    ),
    "accumulated": ("accumulated {column} per unit of weight", "{column} 累计（按总权重平均）"),
    # Concentration
    "concentration": ("Concentration curve", "集中曲线"),
    "concentration_reading": (
        "below the diagonal: more where {rank} is high; above it: more where it is low",
        "对角线以下：集中于 {rank} 高者；以上：集中于 {rank} 低者",
    ),
    "index_of": ("{name}\u2002index {value}", "{name}\u2002集中指数 {value}"),
    # Parade
    "parade": ("Pen's parade", "潘氏队列"),
    "parade_reading": ("dots: 10th, 50th and 90th percentile", "点为第 10、50、90 百分位"),
    "parade_asked": ("dots: the shares requested", "点为所求分位"),
    "parade_cut": ("the top 1% is cut", "顶端 1% 不画"),
    # TIP
    "tip": ("TIP curve", "TIP 曲线"),
    "tip_below": ("shortfall of {column} below {line}", "{column} 低于 {line} 的差额"),
    "tip_reading": (
        "where it turns flat: incidence; height: intensity; bend: inequality of shortfall",
        "拐平处为发生率，高度为强度，弯曲为差额的不均",
    ),
    "tip_axis": ("accumulated mean shortfall", "平均差额累计"),
    "tip_relative": ("accumulated shortfall, share of the line", "差额累计（占标准的比例）"),
    "furthest_first": ("furthest below first", "最缺者在前"),
    "tip_of": ("{name}: mean shortfall {height}", "{name}：平均差额 {height}"),
    "tip_incidence": (
        "{name}: incidence {share}, mean shortfall {height}",
        "{name}：发生率 {share}，平均差额 {height}",
    ),
    # Growth incidence
    "growth": ("Growth incidence", "增长发生率曲线"),
    "growth_dates": ("{column}, {before} to {after}", "{column}，{before} 至 {after}"),
    "growth_reading": (
        "above zero: the quantile grew; falling to the right: lower quantiles grew faster",
        "零线以上为增长；向右下降：低分位增长更快，差距缩小",
    ),
    "growth_cut": ("2% at each end is cut", "两端各 2% 不画"),
    "quantile": ("quantile, lowest first", "分位（由低到高）"),
    "growth_axis": ("growth", "增长率"),
    # Gaps
    "gap_of": ("Gap between {a} and {b}: {column}", "{column} 的差距：{a} 与 {b}"),
    "gap_ratio": ("{a} ÷ {b} (log axis)", "{a} ÷ {b}（对数刻度）"),
    "gap_difference": ("{a} minus {b}", "{a} 减 {b}"),
    "gap_reading": (
        "right of the line: {a} is higher",
        "竖线以右：{a} 较高",
    ),
    "ratio": ("ratio", "比"),
    "difference": ("difference", "差"),
    "urban_rural": ("Urban–rural gap, as ratios", "城乡差距（城区÷乡村）"),
    "urban_over_rural_axis": ("urban ÷ rural, pupil-weighted means (log axis)", "城区÷乡村，学生加权均值（对数刻度）"),
    "urban_rural_reading": (
        "right of the line: urban schools have more",
        "竖线以右：城区较高",
    ),
    # Class sizes
    "class_sizes": ("Class sizes as schools count them and as pupils experience them", "班额：按班级平均与学生所处"),
    "class_sizes_reading": ("more pupils sit in large classes", "大班里的学生更多"),
    "class_distribution_reading": (
        "tint: share of classes; line: share of pupils; more pupils sit in large classes",
        "底色：班级占比；折线：学生占比；大班里的学生更多",
    ),
    "share_axis": ("share", "占比"),
    "average_named": ("as schools count: {value}", "按班级平均：{value}"),
    "experienced_named": ("as pupils experience: {value}", "学生所处：{value}"),
    "class_sizes_bound": (
        "as pupils experience them: at least, each class is taken at its school's mean size",
        "学生所处班额为下限，各班按本校平均班额计",
    ),
    "as_schools_count": ("as schools count", "按班级平均"),
    "as_pupils_experience": ("as pupils experience", "学生所处班额"),
    "of_schools": ("as schools count", "按班级"),
    "of_pupils": ("as pupils experience", "学生所处"),
    "pupils_in_class": ("pupils in the class", "班额（人）"),
    # Decompositions
    "nested_of": (
        "Where the inequality lies, level by level ({index}): {column}",
        "差距在哪一层：{column} 的{index}逐层分解",
    ),
    "entropy_of": ("Inequality within and between groups ({group}): {column}", "{column} 的差距：{group} 组内与组间"),
    "gini_parts_of": ("Gini index by groups ({group}): {column}", "{column} 的基尼系数，按 {group} 分解"),
    "segregation_levels": (
        "Where the segregation lies: mutual information, level by level",
        "隔离在哪一层：互信息逐层分解",
    ),
    "between_of": ("between {level}", "{level} 之间"),
    "between_in": ("between {level} within {above}", "{above} 内的 {level} 之间"),
    "inside": ("within {above}", "{above} 内部"),
    "part_between": ("between groups", "组间"),
    "part_within": ("within groups", "组内"),
    "part_third": ("third part", "第三项"),
    "parts_reading": ("the parts add to the whole", "各部分之和等于总指数"),
    "total_of_index": ("index", "总指数"),
    "sources": ("What each source contributes to the inequality: {index}", "各来源对差距的贡献：{index}"),
    "share_of_index": ("of the index", "占指数"),
    "share_of_amount": ("of the amount", "占总额"),
    "determinants": ("What the concentration of {column} by {rank} comes from", "{column} 按 {rank} 集中的来源"),
    "contribution_to": ("contribution to the {index}", "对{index}的贡献"),
    "concentration_index": ("concentration index", "集中指数"),
    "residual": ("residual", "残差"),
    "difference_of": ("Difference, {a} minus {b}: {column}", "{column} 之差：{a} 减 {b}"),
    "kitagawa_reading": (
        "effects of the categories' rates and of their shares; they add to the difference",
        "各类别水平与构成的效应，合计等于总差",
    ),
    "oaxaca_reading": (
        "explained: by different values of the columns; unexplained: by different coefficients",
        "可解释部分来自各列取值不同，不可解释部分来自系数不同",
    ),
    "rate_effect": ("rates", "水平效应"),
    "composition_effect": ("composition", "构成效应"),
    "explained": ("explained", "可解释部分"),
    "unexplained": ("unexplained", "不可解释部分"),
    "short_rate": ("rates", "水平"),
    "short_composition": ("composition", "构成"),
    "short_explained": ("explained", "可解释"),
    "short_unexplained": ("unexplained", "不可解释"),
    "in_total": ("in total", "合计"),
    # Changes
    "from_to": ("{before} → {after}", "{before} → {after}"),
    "change_of": ("What the inequality changed by, {dates}: {column}", "{column} 差距变化的来源：{dates}"),
    "change_reading": (
        "within groups, between groups, and by the groups' shares; they add to the change of the index",
        "组内、组间与构成三部分，合计等于指数的变化",
    ),
    "short_within": ("within", "组内"),
    "short_between": ("between", "组间"),
    "segregation_change": ("What segregation changed by", "隔离变化的来源"),
    "segregation_change_reading": (
        "the parts add to the change of the mutual information; structural: beyond groups and units changing in size",
        "各部分之和等于互信息的变化；结构变化为组与单位规模变化之外的部分",
    ),
    "step_removals": ("units that left", "退出的单位"),
    "step_additions": ("units that came", "新增的单位"),
    "step_group_marginal": ("sizes of groups", "组的规模"),
    "step_unit_marginal": ("sizes of units", "单位的规模"),
    "step_structural": ("structural", "结构变化"),
    "sigma": ("Does dispersion shrink? {measure} of {columns}", "差异是否缩小：{columns} 的{measure}"),
    "sigma_reading": ("falling: the units converge", "下降即趋同"),
    "dates": ("date", "日期"),
    "quantile_gaps": ("Quantiles, {a} and {b}: {column}", "{column} 的分位差距：{a} 与 {b}"),
    "quantile_gaps_reading": (
        "● {a}, ■ {b}; a row for each share, lowest first",
        "● {a}，■ {b}；每行一个分位，由低到高",
    ),
    "superiority_of": (
        "a unit of {a} exceeds one of {b} with probability {share}",
        "{a} 的单位超过 {b} 的单位的概率为 {share}",
    ),
    "share_of": ("at {share}", "{share} 分位"),
    # Groups and units
    "by_group": ("{measures} by {by}", "{measures}，按 {by} 分组"),
    "in_order": ("in the order of the measure", "按数值排序"),
    "interval_reading": ("lines: intervals of level {level}%", "线段为 {level}% 置信区间"),
    "contrast_title": ("{kind}: {measures} of {column}", "{kind}：{column} 的{measures}"),
    "contrast_lines": ("the line: no difference", "竖线：无差异"),
    "contrast_threshold": ("the line: {threshold}", "竖线：{threshold}"),
    "contrast_margin": ("band: equivalent", "色带：等效范围"),
    "contrast_significant": ("filled: adjusted p below {alpha}", "实心：校正 p 值小于 {alpha}"),
    "interval_reserved": ("with a reservation", "须注意使用条件"),
    "bar_between": ("dot: the measure; bar: {low} to {high}", "点为该指数，条为 {low} 至 {high}"),
    "influence": ("Which units raise or lower the {measure}: {column}", "哪些单位使 {column} 的{measure}升高或降低"),
    "influence_reading": (
        "with the unit less without it, the {count} largest; ● raises, ■ lowers",
        "含该单位与剔除该单位之差，绝对值最大的 {count} 个；● 升高，■ 降低",
    ),
    "influence_axis": ("how much the unit raises (+) or lowers (−) it", "该单位使指数升高（＋）或降低（−）多少"),
    "effect": ("effect", "影响"),
    "without_it": ("without it", "剔除后"),
    "row_number": ("row {row}", "第 {row} 行"),
    # Dominance
    "dominance_of": ("{order}, {column}: {a} minus {b}", "{order}，{column}：{a} 减 {b}"),
    "order_lorenz": ("Difference of Lorenz curves", "洛伦兹曲线之差"),
    "order_generalized_lorenz": ("Difference of generalized Lorenz curves", "广义洛伦兹曲线之差"),
    "order_first": ("Difference of quantiles", "分位数之差"),
    "order_second": ("Difference of mean shortfalls", "平均差额之差"),
    "verdict_group_a": ("{a} dominates {b}", "{a} 占优于 {b}"),
    "verdict_group_b": ("{b} dominates {a}", "{b} 占优于 {a}"),
    "verdict_equal": ("the curves are the same", "两条曲线相同"),
    "verdict_crossing": ("the curves cross: neither dominates", "曲线相交，不能判定孰优"),
    "dominance_reading_lorenz": ("higher: more even", "较高者更均等"),
    "dominance_reading_generalized_lorenz": ("higher: more for every lowest share", "较高者最低比例的人得到更多"),
    "dominance_reading_first": ("higher: more at that rank", "较高者在该位次更多"),
    "dominance_reading_second": ("higher: a larger shortfall below the line", "较高者低于该线的差额更大"),
    "difference_axis": ("{a} minus {b}", "{a} 减 {b}"),
    "share_lowest_first": ("share of weight, lowest first", "权重累计占比（由低到高）"),
    "line_axis": ("line", "标准线"),
    "higher": ("{name} higher", "{name} 较高"),
    "crossings": ("crossings: {count}", "交叉 {count} 处"),
    "crossing": ("crossing at {at}", "交叉于 {at}"),
    # Segregation
    "segregation": ("Which units the segregation comes from", "隔离来自哪些单位"),
    "segregation_reading": ("the area below the line is the mutual information M", "曲线下面积为互信息 M"),
    "share_most_segregated": ("share of weight, most segregated first", "权重累计占比（隔离程度由高到低）"),
    "local_segregation": ("local segregation of the unit", "单位的局部隔离"),
    "m_of": ("{name}\u2002M = {value}", "{name}\u2002M = {value}"),
    # Standards
    "scorecard": ("Differences between schools against their limits", "校际差异系数与限值"),
    "scorecard_reading": (
        "● within the limit, ◆ above it; right: coefficient of variation, and schools at or past the floor",
        "● 未超过限值，◆ 超过限值；右为差异系数与达标学校数",
    ),
    "cv": ("coefficient of variation", "差异系数"),
    "cv_short": ("CV", "差异系数"),
    "composite": ("composite", "综合差异系数"),
    "limit_at": ("limit {value}", "限值 {value}"),
    "met_schools": ("at floor", "达标校"),
    "schools_of": ("{stage} schools against the floors", "{stage}各校与标准值"),
    "schools_reading": (
        "each mark a school: ● at or past the floor, × short of it; ▼ the county; line: the floor",
        "每个标记为一所学校：● 达到标准值，× 未达到；▼ 全县；竖线为标准值",
    ),
    "schools_near": ("dashes: {share}% of the floor", "虚线为标准值的 {share}%"),
    "percent_of_floor": ("% of the floor; ▸ beyond 320%", "为标准值的百分比；▸ 超过 320%"),
    "floor_of": ("floor {value}", "标准值 {value}"),
    "worst": ("farthest from floor", "距标准值最远"),
    # Plans
    "plan_changes": ("What the plan changes: {indicator}", "规划前后：{indicator}"),
    "cv_from_to": ("CV {before} → {after}", "差异系数 {before} → {after}"),
    "other_indicators": ("also planned: {codes}", "另有规划：{codes}"),
    "frontier": ("What each budget reaches: {indicator}", "各数额能达到的差异系数：{indicator}"),
    "frontier_reading": (
        "each dot: a school begins to receive, the lowest first",
        "每点为一所学校开始受益之处，由最低者起",
    ),
    "budget_at": ("this plan: {value}", "本方案 {value}"),
    "budget_axis": ("budget, {unit}", "数额（{unit}）"),
    "edits_of": ("What each edit contributes", "各项改动的贡献"),
    "edits_reading": ("to the left: the edit lowers the coefficient of variation", "向左：该改动使差异系数降低"),
    "change_of_cv": ("change of the coefficient of variation", "差异系数的变化"),
    "cv_by_year": ("Differences between schools over the years", "历年校际差异系数"),
    "trend_reading": ("● within the limit, ◆ above it; line: the limit", "● 未超过限值，◆ 超过；横线为限值"),
}
# The words of pictures that a caller may replace: those without placeholders, which titles and subtitles have.
WORDS: Final[frozenset[str]] = frozenset(
    key for key, texts in PICTURES.items() if "{" not in texts[0] and key != "no_chinese_font"
)


def said(key: str, language: str | None = None, **parameters: object) -> str:
    """A text of pictures in ``"en"`` or ``"zh"``."""
    return filled(PICTURES[key], language, **parameters)
