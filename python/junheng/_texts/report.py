"""Texts of reports, in English and 中文."""

from __future__ import annotations

from typing import Final

from junheng._texts.quantities import grouped
from junheng._texts.report_plans import PLANS
from junheng._texts.spelling import filled

REPORT: Final[dict[str, tuple[str, str]]] = {
    # Cover and frame
    "report_title": ("Report: {title}", "{title}监测测算报告"),
    "standard_named": ("{document}, {title}", "{document}（{title}）"),
    "county_of": ("County", "县（市、区）"),
    "school_year": ("School year", "学年"),
    "data_date": ("Date of the data", "数据截止日期"),
    "applied_standard": ("Standard", "依据标准"),
    "reporting_unit": ("Reporting unit", "填报单位"),
    "input_files": ("Input", "测算文件"),
    "prepared": ("Prepared by", "填报人"),
    "checked": ("Checked by", "审核人"),
    "responsible": ("Responsible", "单位负责人"),
    "signature": ("Signature", "签名"),
    "signed_on": ("Date", "日期"),
    "report_date": ("Date of the report", "报告日期"),
    "date_by_hand": ("\u00a0", "　　　年　　月　　日"),
    "official_seal": ("Official seal", "单位公章"),
    "numbered": ("{number}. {heading}", "{number}、{heading}"),
    "page_of": ("Page | of |", "第 | 页，共 | 页"),
    "unit_of": ("({unit})", "（{unit}）"),
    # Verdict
    "section_verdict": ("Verdict and main shortcomings", "结论与主要短板"),
    "verdict_of.meets": ("Meets the standard", "达到标准"),
    "verdict_of.does_not_meet": ("Does not meet the standard", "未达到标准"),
    "verdict_of.undetermined": ("Undetermined: answers are missing", "填报不全，尚不能判定"),
    "sentence": ("Computed under {document}: {parts}.", "按{document}测算，{parts}。"),
    "sentence_cv": (
        "{within} of {total:coefficient|coefficients} of variation within the limit",
        "{total} 项校际差异系数中 {within} 项在限值以内",
    ),
    "sentence_schools": (
        "{passing} of {total:school (by stage) qualifies|schools (by stage) qualify}",
        "{total} 校（学段）中 {passing} 校合格",
    ),
    "sentence_items": ("{met} of {total:county item|county items} met", "{total} 项县级指标中 {met} 项达标"),
    "sentence_items_open": (
        "of {total:county item|county items} {met} met, {failed} not met, {missing} not supplied in full",
        "{total} 项县级指标中 {met} 项达标、{failed} 项未达标、{missing} 项未填报或未填全",
    ),
    "sentence_items_open_answers": (
        "of {total:county item|county items} {met} met, {failed} not met, {missing} not supplied in full, which "
        "ask for {answers:answer|answers}",
        "{total} 项县级指标中 {met} 项达标、{failed} 项未达标、"
        "{missing} 项未填报或未填全（含分项，共 {answers} 处待填）",
    ),
    "sentence_nothing": ("no school is assessed", "没有参评学校"),
    "no_shortcoming": ("No shortcoming was found.", "未发现短板。"),
    "cv_head_one": ("{stage}: schools differ too much in {indicator}", "{stage}{indicator}校际差距过大"),
    "cv_head": ("Schools differ too much: {count:coefficient|coefficients}", "{count} 项校际差异系数未在限值以内"),
    "extremes": (
        "Highest: {highest} {high}; lowest: {lowest} {low}.",
        "最高为{highest}（{high}），最低为{lowest}（{low}）。",
    ),
    "schools_head": (
        "{count:school (by stage) does not qualify|schools (by stage) do not qualify}",
        "{count} 校（学段）未达要求",
    ),
    "missed_by": ("{stage}, {indicator}: {met}/{total}", "{stage} {indicator}（{met}/{total}）"),
    "missed_most": ("Floors that fewest schools reach: {list}.", "达标校数最少的指标：{list}。"),
    "items_fail": ("County items not met: {count}", "县级指标 {count} 项未达标"),
    "items_missing": ("not answered: {count}", "{count} 项未填报"),
    "items_missing_answers": (
        "not answered: {items:item|items}, which ask for {count:answer|answers}",
        "{items} 项未填报（含分项，共须填报 {count} 处）",
    ),
    "none_supplied": ("{count:item|items}, none answered", "{count} 项均未填报"),
    "failing_named": ("Not qualified: {list}.", "未达要求的学校：{list}。"),
    "failing_at": ("{stage}: {list}", "{stage}：{list}"),
    "failing_more": ("{list} and {count} more", "{list}等 {total} 所"),
    "unseen_rules": (
        "not yet compared with its wording: {list} (see “{section}”)",
        "{list}的规定尚未与文件原文逐字核对（见“{section}”）",
    ),
    "resolve": ("Plan. {plan}", "解决方案：{plan}"),
    "resolve_all": (
        "Plan for every floor at every school: {list}.",
        "解决方案（各校各项均补到标准值）：{list}。",
    ),
    "resolve_rule": (
        "Plan with which every school qualifies: {list}.",
        "解决方案（使各校均合格）：{list}。",
    ),
    "resolve_rule_cv": (
        "Plan with which every school qualifies and the coefficients are within their limits: {list}.",
        "解决方案（使各校均合格，且差异系数在限值以内）：{list}。",
    ),
    "resolve_least": (
        "Each of these is the least.",
        "以上各项均为最少所需。",
    ),
    "resolve_given": (
        "These are the least with the floors chosen there that schools miss (see “{section}”, assumptions): another "
        "choice may need less of one resource and more of another.",
        "在选定的项目下（见“{section}”中的前提），以上为最少所需；另作选择时，有的资源可少新增，有的须多新增。",
    ),
    "resolve_rule_more": (
        "Every floor at every school needs more.",
        "各校各项全部达标需要更多。",
    ),
    "amount_for": ("{subject}: {amount}", "{subject} {amount}"),
    "resolve_none": (
        "Plan: none is attached (see “Plans”).",
        "解决方案：未附规划（见“解决方案”一节）。",
    ),
    "resolve_items": (
        "To resolve: meet the item, or answer it; a plan of resources cannot.",
        "解决办法：整改达标或补报，不属资源规划范围。",
    ),
    "parts_of_standard": ("Parts of the standard", "各部分达到情况"),
    "part": ("Part", "评估内容"),
    "reached": ("Reached", "达到"),
    "remark": ("Remark", "说明"),
    "part_cv": ("{stage}: coefficients of variation", "{stage}：校际差异系数"),
    "part_schools": ("{stage}: schools that qualify", "{stage}：合格学校"),
    "beyond_list": ("above the limit: {list}", "{list} 超限"),
    "failing_count": ("not qualified: {count}", "{count} 校未达要求"),
    "item_state": ("{code} {state}", "{code} {state}"),
    # What is counted
    "counts_rows": (
        "How schools are counted: the table has one row for each school, {rows} in all.",
        "计数口径：数据表每行一所学校，共 {rows} 所。",
    ),
    "counts_left_out": (
        "Rows of totals or notes are not among them (left out: {count}).",
        "合计行、说明行等 {count} 行不计在内。",
    ),
    "counts_excluded": (
        "Not assessed: {count} (see “{section}”).",
        "其中 {count} 所不参评（见“{section}”）。",
    ),
    "counts_of_stage": ("{stage} {count}", "{stage} {count} 校"),
    "counts_several": (
        "Of the {assessed:school|schools} assessed, {several:has|have} several stages and count once at each stage: "
        "{list}, together {total} “schools (by stage)”.",
        "参评的 {assessed} 所学校中，{several} 所设有多个学段，在每个学段各计一校：{list}，合计 {total} 校（学段）。",
    ),
    "counts_pupils": (
        "“{basics}”, “{classes}” and the pictures of class sizes and pupils per teacher in “{gaps}” count all schools, "
        "every other section the schools assessed alone: {list}.",
        "“{basics}”“{classes}”及“{gaps}”中的班额、生师比图按全部学校统计，其余各节只计参评学校：{list}。",
    ),
    "counts_pupils_of": (
        "{stage} {every} in all, {assessed} in the schools assessed",
        "{stage}全部 {every} 人，参评学校 {assessed} 人",
    ),
    # Scorecard
    "section_scorecard": ("Coefficients of variation and floors", "资源配置：差异系数与达标校数"),
    "scorecard_lead": (
        "The smaller the coefficient of variation, the more even the schools.",
        "差异系数越小，校与校之间越均衡。",
    ),
    "stage_counts": ("{schools:school|schools}, {pupils:pupil|pupils}", "参评 {schools} 校（学段），学生 {pupils} 人"),
    "county_value_of": ("County", "全县"),
    "schools_at_floor": ("Schools at the floor", "达标校数"),
    "cv_result": ("result of the coefficient", "差异系数结果"),
    "within_limit": ("within", "达标"),
    "beyond": ("above", "超限"),
    "not_reached": ("not reached", "未达"),
    "reached_all": ("reached", "达标"),
    "rule_of": (
        "each school: at least {at_least} of {of} floors",
        "每校 {of} 项至少 {at_least} 项达标",
    ),
    "rule_rest": (", the others at least {share}% of the floor", "，其余不低于标准值的 {share}%"),
    "not_computed": ("Not computed: {reason}.", "未能计算：{reason}。"),
    # Basic tables
    "section_basics": ("Schools, pupils, classes and teachers", "基本情况"),
    "basics_lead": (
        "All rows of the table, also of schools that are not assessed; each stage has its own pupils, classes and "
        "teachers. Pupils per class and per teacher are ratios of totals.",
        "含未参评学校；学生、班级与教师按学段分列。平均班额、生师比为总量之比（学生总数 ÷ 班级总数、专任教师总数）。",
    ),
    "highest_title": ("{stage}: schools with the highest ratios", "{stage}：班额、生师比最高的学校"),
    "highest_place": ("No.", "序号"),
    "basics_missing": ("No basic tables.", "无基本情况表。"),
    "by_column": ("By {by}", "按{by}"),
    "by_school_type": ("type of school", "办学类型"),
    "by_locale_column": ("locale", "城乡"),
    "by_township": ("township", "乡镇"),
    "schools_rows": ("Schools", "学校"),
    "of_stage": ("{stage}: {what}", "{stage}{what}"),
    "class_count": ("classes", "班级"),
    "teachers": ("teachers", "专任教师"),
    "mean_class_size": ("pupils per class", "平均班额"),
    "mean_pupil_teacher_ratio": ("pupils per teacher", "生师比"),
    "all_schools": ("All", "合计"),
    # Schools
    "section_schools": ("Where the schools lie", "各校分布"),
    "strips_lead": (
        "By stage: the schools that matter most for the differences, then all schools as marks, in per cent of the "
        "floor.",
        "分学段先列对校际差异影响最大的学校，再以图示各校：每点一所学校，按其值占标准值的百分比排列。",
    ),
    "effects_lead": (
        "The schools with the largest shares of the differences (squared, weighted by pupils). A large share is not an "
        "effect: “up” in the last column means that the school makes the coefficient larger, “down” smaller.",
        "下列学校占校际差异（按学生数加权的平方差）的份额最大。份额大不等于作用大：末列“升高”表示该校使差异系数变大，"
        "“降低”表示使其变小。",
    ),
    "effects_example": (
        "How to read the first row: of the differences in {indicator}, {share} lie with {school}; the coefficient is "
        "{every} with it and {others} without it.",
        "读法（以首行为例）：{school}占 {indicator}校际差异的 {share}；"
        "全部学校的差异系数为 {every}，不计该校则为 {others}。",
    ),
    "effects_title": ("{stage}: schools that matter most for the differences", "{stage}：对校际差异影响最大的学校"),
    "share_of": ("Share of the differences", "占校际差异的份额"),
    "cv_of_all": ("{indicator}: coefficient of all schools {cv}", "{indicator}：全部学校的差异系数 {cv}"),
    "without_of": ("Coefficient without this school", "不计该校的差异系数"),
    "effect_of": ("This school moves it", "该校的作用"),
    "effect_up": ("up by {amount}", "升高 {amount}"),
    "effect_down": ("down by {amount}", "降低 {amount}"),
    "effect_same": ("not at all", "不变"),
    "effects_line": (
        "Schools with the largest shares of the differences: {list}.",
        "占校际差异份额最大的学校：{list}。",
    ),
    "effect_one": ("{school} {share}, {effect}", "{school} {share}，{effect}"),
    "schools_missing": (
        'The result has no schools: assess with detail="schools".',
        '结果未含各校数据：请以 detail="schools" 测算。',
    ),
    "section_matrix": ("School by indicator", "逐校指标"),
    "matrix_lead": (
        "✓ floor reached   △ not reached, the school qualifies all the same   ✗ not reached, the school does not "
        "qualify. Lacking: rounded up to whole people, rooms, square metres and yuan (10,000 yuan are converted).",
        "✓ 达标　△ 未达标，不影响该校合格　✗ 未达标，该校未达要求　"
        "“缺”为补到标准值所需，向上取整为整人、整间、整平方米、整元；以万元填报的已换算为元。",
    ),
    "matrix_short": ("{stage}: schools with a shortfall ({count})", "{stage}：未达要求及有缺口的学校（{count} 校）"),
    "matrix_whole": ("{stage}: schools that reach every floor ({count})", "{stage}：各项均达标的学校（{count} 校）"),
    "locale_of": ("Locale", "城乡"),
    "conclusion": ("Conclusion", "结论"),
    "school_fails": ("does not qualify", "未达要求"),
    "school_short": ("qualifies, with a shortfall", "合格（有缺口）"),
    "school_passes": ("qualifies", "合格"),
    "lacks": ("lacks {amount}", "缺 {amount}"),
    "stage_lacks": ("{stage} lacks {amount}", "{stage}缺 {amount}"),
    "shared_difference": (
        "The stages of a school share its rooms, grounds and equipment. “Lacks” in “{matrix}” is what one stage is "
        "short of in its share; of what is added, too, only a share counts at each stage, so that a plan adds more "
        "to the school. Example: {school}, {indicator}: {list}; the plan adds {amount} to the whole school.",
        "同一学校各学段共用校舍、场地和设备。“{matrix}”中的“缺”是一个学段按分摊计算所缺的量；"
        "新增部分也须在各学段间分摊，只有一部分计入该学段，因此解决方案为全校新增的量更大。"
        "例如{school}（{indicator}）：{list}，全校须新增 {amount}。",
    ),
    "file_row": ("row {number}", "表第 {number} 行"),
    "table_row": ("row {number} (from 0)", "第 {number} 行（自 0 计）"),
    "town": ("town", "镇区"),
    # Gaps
    "section_gaps": ("Urban–rural gap", "城乡差距"),
    "gaps_lead": (
        "Values of a side are its resources over its pupils; above 1 the urban side has more.",
        "各侧的值为该侧资源总量 ÷ 学生总数；城区÷乡村大于 1 表示城区高。",
    ),
    "gaps_means": (
        "The pictures of class sizes and pupils per teacher have means over schools, weighted by pupils: what pupils "
        "experience. “{basics}” has ratios of totals of the same quantities, which differ from them.",
        "图中班额、生师比为各校数值按学生数加权的平均，反映学生所处的情况；“{basics}”中为总量之比，两者口径不同，数值略有差异。",
    ),
    "gaps_missing": (
        "Not comparable: {why}.",
        "无法比较：{why}。",
    ),
    "gaps_no_locale": (
        "the table has no column of locales (城乡类型), or none of its cells is a known locale",
        "表中没有城乡类型列，或其中没有可识别的城乡类型",
    ),
    "gaps_no_side": ("the table has no schools of the locale: {sides}", "表中没有{sides}学校"),
    "gaps_no_schools": ("the result has no schools", "结果未含各校数据"),
    "gaps_none": ("{stage}: no {side} schools", "{stage}没有{side}学校"),
    "gaps_not_assessed": (
        "{stage}: no {side} school is assessed (left out of the assessment: {count})",
        "{stage}没有参评的{side}学校（有 {count} 所{side}学校未参评）",
    ),
    "urban_of": ("Urban", "城区"),
    "rural_of": ("Rural", "乡村"),
    "urban_minus_rural_of": ("Urban − rural", "城区−乡村"),
    "urban_over_rural_of": ("Urban ÷ rural", "城区÷乡村"),
    # Classes
    "section_classes": ("Class sizes", "班额"),
    "classes_lead": (
        "Pupils per class, of all schools, also of those that are not assessed.",
        "单位：人／班；含未参评学校。",
    ),
    "classes_missing": ("No class sizes: the table has no classes.", "无班额：表中没有班级数。"),
    "mean_class": ("As schools count", "平均班额"),
    "experienced_class": ("As pupils experience", "学生所处班额"),
    "large_counts": ("Large classes", "大班额"),
    "over_limit": ("above {limit:pupil|pupils}: {count}", "超过 {limit} 人：{count} 个"),
    "no_class_list": ("no list of single classes", "未提供班级名册"),
    "see_class_list": ("see “List of classes” below", "见下文“逐班统计”"),
    "experienced_bound": (
        "What pupils experience is a lower bound: each class is taken at the mean size of its school.",
        "学生所处班额为下限：各班按本校平均班额计。",
    ),
    "class_list": ("List of classes", "逐班统计"),
    "class_list_lead": (
        "Class by class, as the list of classes has them; the table above divides the pupils of the table of schools "
        "by its classes, so that the two differ where the tables do (see “{section}”). Classes above each size, with "
        "the share of classes and the share of pupils who sit in them: over 55 a class "
        "is large, over 65 super-large; over 45 (primary) and 50 (junior secondary) it exceeds the standard class.",
        "按班级名册逐班计算；上表由学校表的学生数除以班级数得出，两表数据不一致时结果不同（见“{section}”）。"
        "超过各班额的班级数、占班级数与占学生数的百分比。超过 55 人为大班额，超过 65 人为超大班额；"
        "超过 45 人（小学）、50 人（初中）为超标准班额。",
    ),
    "grade": ("grade", "年级"),
    "every_grade": ("all", "合计"),
    "classes_above": ("Classes above {limit}", "超过 {limit} 人的班级"),
    "pupils_above": ("Pupils in classes above {limit}", "其学生占比"),
    "item_answer": ("{code}: {answer}", "{code}：{answer} 人"),
    "largest_answered": ("Largest class as the county answers it: {list}.", "县填报的最大班额：{list}。"),
    "largest_listed": ("Largest class of the list of classes: {list}.", "班级名册中的最大班额：{list}。"),
    # Items
    "section_items": ("Items answered by the county", "县级指标"),
    "items_lead": (
        "An unanswered item is not met. The last column is for the numbers of the supporting papers.",
        "未填报不等于达标。“佐证材料”一栏供填写材料编号。",
    ),
    "items_none": ("The standard has no items for the county.", "该标准无县级指标。"),
    "papers": ("Papers", "佐证材料"),
    # Findings
    "section_findings": ("Findings in the data", "数据核对"),
    "findings_none": ("No problem was found in the table.", "数据核对未发现问题。"),
    "findings_missing": ("The table was not checked.", "未核对数据表。"),
    "severity_error": ("error", "错误"),
    "severity_warning": ("warning", "请核对"),
    "kind_of": ("Kind", "类别"),
    "reading_notes": ("How the files were read", "文件读取说明"),
    "note_row": (
        "{place}: a note without numbers (its text is in the file)",
        "{place}：说明文字，没有数值（文字见原表）",
    ),
    "no_schools_rows": ("Rows that are no schools", "非学校行"),
    "excluded_count": ("Schools that are not assessed ({count})", "未参评的 {count} 校"),
    "row_of_file": ("Row", "行"),
    # Comparison
    "section_comparison": ("Comparison with last year", "与上年比较"),
    "previous_no_county": ("Last year's data do not have this county.", "上年数据中没有本县。"),
    "previous_lead": ("Last year: {before}. This year: {now}.", "上年：{before}；今年：{now}。"),
    "this_year_no_stage": ("This year has no such stage.", "今年无此学段。"),
    "lacking_of": ("Lacking in all", "缺口合计"),
    "change_of_cv": ("Change of the CV", "差异系数变化"),
    "was_schools": (
        "Schools: {before}, now {now} ({change}).",
        "参评学校：上年 {before} 所，今年 {now} 所（{change}）。",
    ),
    "was_pupils": ("Pupils: {before}, now {now} ({change}).", "在校生：上年 {before} 人，今年 {now} 人（{change}）。"),
    "was_passing": (
        "Schools that qualify: {before}, now {now} ({change}).",
        "达到要求的学校：上年 {before} 所，今年 {now} 所（{change}）。",
    ),
    "entrants": ("New schools ({count}): {list}.", "新增学校 {count} 所：{list}。"),
    "exits": ("Schools that are gone ({count}): {list}.", "减少学校 {count} 所：{list}。"),
    "was_average": ("Class size: {before}, now {now} ({change}).", "平均班额：上年 {before}，今年 {now}（{change}）。"),
    "was_experienced": (
        "Class size as pupils experience it: {before}, now {now} ({change}).",
        "学生所处班额：上年 {before}，今年 {now}（{change}）。",
    ),
    "was_over": (
        "Classes above {limit} pupils: {before}, now {now} ({change}).",
        "超过 {limit} 人的班级：上年 {before} 个，今年 {now} 个（{change}）。",
    ),
    "parts_lead": (
        "What changed the coefficients: the resources of the schools of both years, their pupils, and schools that "
        "are new or gone. The parts add up to the change.",
        "差异系数变化的来源：两年均有的学校的资源、其在校生、学校的增减。各部分之和等于变化值。",
    ),
    "previous_no_stage": ("Last year has no such stage.", "上年无此学段。"),
    "year_of": ("{what}, {year}", "{year}{what}"),
    "last_year": ("last year", "上年"),
    "this_year": ("this year", "今年"),
    **PLANS,
    # Method
    "section_method": ("Method and clauses", "测算方法与依据"),
    "method_symbols": (
        "xᵢ: value of school i; pᵢ: its denominator, usually its pupils; x̄: value of the county, total over total; s: "
        "positive root of s².",
        "xᵢ 为第 i 校的值，pᵢ 为其分母（一般为在校生数），x̄ 为全县的值（总量之比），s 为 s² 的正平方根。",
    ),
    "method_unseen": (
        "Not compared with the wording of the document itself; look it up there before relying on it: {list}.",
        "下列各项未与文件原文逐字核对，采用前请查对原文：{list}。",
    ),
    "concept": ("Concept", "概念"),
    "requirement": ("Requirement", "要求"),
    "clause": ("Clause", "条款"),
    "limit_of_cv": ("limit of the coefficient", "差异系数限值"),
    "concept_dispersion": ("coefficient of variation", "差异系数"),
    "concept_school_rule": ("school that qualifies", "学校合格"),
    "concept_split": ("schools with several stages", "一贯制、完全中学"),
    "report_not_official": (
        "An aid to decisions, not the decision of an authority. Numbers are rounded here; verdicts are those of the "
        "unrounded numbers.",
        "本报告为测算结果，供决策参考，不代替督导部门的认定。表中数字经修约，是否达标按未修约的数值判定。",
    ),
    # Provenance
    "section_provenance": ("Provenance", "来源与复算"),
    "made_with": (
        "junheng {version}; standard {standard}, version {edition} ({document}).",
        "junheng 均衡 {version}；标准 {standard} 第 {edition} 版（{document}）。",
    ),
    "rows_read": (
        "Rows of the county: {rows}; schools that are not assessed: {excluded}.",
        "本县数据 {rows} 行，未参评 {excluded} 校。",
    ),
    "digests": (
        "SHA-256 is the checksum of a file: the same checksum means the same file, unchanged.",
        "SHA-256 为文件校验码：校验码相同，说明文件未被改动。",
    ),
    "no_file": (
        "The table was given in memory; it has no file and no checksum.",
        "数据表由内存给出，无文件与校验码。",
    ),
    "columns_named": (
        "Columns named by the user, not by their headings: {list}.",
        "由用户指定对应关系的列（不按列名识别）：{list}。",
    ),
    "named_column": ("“{heading}” as {column} ({id})", "“{heading}”列作为{column}（{id}）"),
    "unused_column": ("{column} ({id}) is not used", "不使用{column}（{id}）"),
    "file_parts": (" ({parts})", "（{parts}）"),
    "rows_count": ("{rows:row|rows}", "{rows} 行"),
    "rows_of_sheet": ("sheet {sheet}: {rows:row|rows}", "工作表“{sheet}”{rows} 行"),
    "no_table": (
        " The result was loaded without its table.",
        "该结果未附数据表。",
    ),
    # Several counties
    "index_title": ("Counties: {title}", "{title}各县概览"),
    "index_lead": (
        "Press a heading to sort by it; the name of a county leads to its report.",
        "点列名排序；县名通向该县报告。",
    ),
    "index_beyond": ("coefficients above the limit", "超限项"),
    "index_largest": ("largest coefficient", "最大差异系数"),
    "index_failing": ("schools that do not qualify", "未达校"),
    "index_many": ("{count:item|items}", "{count} 项"),
    "index_items": ("Items not met or not answered", "未达或未填报的县级指标"),
    "rows_of": ("schools", "学校数"),
    "to_index": ("← All counties", "← 各县概览"),
    # Balance
    "balance_title": ("Report: balance of education", "教育资源均衡状况报告"),
    "section_balance": ("Balance", "均衡状况"),
    "total_ratio": ("ratio of totals", "总量之比"),
    "pupil_mean": ("pupil-weighted mean", "学生加权均值"),
    "changed_table": (
        " The table has changed since it was assessed.",
        "数据表在测算后已被改动。",
    ),
}


def said(key: str, language: str | None = None, **parameters: object) -> str:
    """A text of reports in ``"en"`` or ``"zh"``."""
    return filled(REPORT[key], language, **grouped(parameters))
