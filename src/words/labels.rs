//! Headings and labels of results.

phrases! {
    /// A name and a value.
    PAIR = "label.pair": "{name}: {value}" / "{name}：{value}";
    /// The separator of a list.
    COMMA = "label.comma": ", " / "，";
    /// A county.
    COUNTY = "label.county": "county" / "区县";
    /// A stage.
    STAGE = "label.stage": "stage" / "学段";
    /// A school.
    SCHOOL = "label.school": "school" / "学校";
    /// Schools, as a count.
    SCHOOLS = "label.schools": "schools" / "学校数";
    /// Units, as a count.
    UNITS = "label.units": "units" / "单位数";
    /// Pupils.
    PUPILS = "label.pupils": "pupils" / "学生数";
    /// Classes.
    CLASSES = "label.classes": "classes" / "班级数";
    /// Rows.
    ROWS = "label.rows": "rows" / "行数";
    /// Excluded rows.
    DROPPED = "label.dropped": "dropped" / "剔除行数";
    /// A total weight.
    WEIGHT = "label.weight": "weight" / "权重";
    /// The result of an evaluation.
    EVALUATION = "label.evaluation": "measures by group" / "分组指数";
    /// The influence of rows.
    INFLUENCE = "label.influence": "influence of each row" / "各行影响值";
    /// Groups.
    GROUP = "label.group": "group" / "组";
    /// The whole table.
    WHOLE = "label.whole": "whole table" / "全表";
    /// The group that an error concerns.
    IN_GROUP = "label.in_group": "in the group {within}: " / "{within} 组：";
    /// Which of two samples an error concerns.
    IN_SAMPLE = "label.in_sample": "in the {which} sample: " / "{which}样本：";
    /// The group of rows without a key.
    NO_KEY = "label.no_key": "(missing)" / "（缺失）";
    /// An indicator.
    INDICATOR = "label.indicator": "indicator" / "指标";
    /// A list of figures.
    FIGURE = "label.figure": "figure" / "项目";
    /// Analyses.
    ANALYSES = "label.analyses": "analyses" / "分析";
    /// An analysis.
    ANALYSIS = "label.analysis": "analysis" / "分析项";
    /// The required inputs of an analysis.
    NEEDS = "label.needs": "needs" / "必需输入";
    /// Rows of neither group.
    LEFT_OUT = "label.left_out": "excluded" / "未计行数";
    /// A list of units; elsewhere the word is their number.
    LIST_UNITS = "label.list.units": "units" / "各单位";
    /// The position of a unit in the first table.
    LIST_UNITS_FIRST = "label.list.units.first": "position in the first" / "前者中的位置";
    /// The position of a unit in the second table.
    LIST_UNITS_SECOND = "label.list.units.second": "position in the second" / "后者中的位置";
    /// A value.
    VALUE = "label.value": "value" / "数值";
    /// A floor.
    FLOOR = "label.floor": "floor" / "标准值";
    /// How many schools reach the floor.
    SCHOOLS_MET = "label.schools_met": "schools reaching it" / "达标校数";
    /// The coefficient of variation.
    CV = "label.cv": "CV" / "差异系数";
    /// A limit.
    LIMIT = "label.limit": "limit" / "限值";
    /// The distance to the limit.
    MARGIN = "label.margin": "margin" / "余量";
    /// Whether it passes.
    RESULT = "label.result": "result" / "结果";
    /// It passes.
    PASSES = "label.passes": "passes" / "达标";
    /// It does not pass.
    FAILS = "label.fails": "fails" / "不达标";
    /// A verdict.
    VERDICT = "label.verdict": "verdict" / "结论";
    /// A county that meets the standard.
    MEETS = "label.verdict.meets": "meets the standard" / "达到标准";
    /// A county that does not.
    DOES_NOT_MEET = "label.verdict.does_not_meet": "does not meet the standard" / "未达到标准";
    /// A county without a verdict.
    UNDETERMINED = "label.verdict.undetermined": "undetermined" / "尚不能判定";
    /// Why.
    REASONS = "label.reasons": "reasons" / "理由";
    /// The schools with the largest shares of a coefficient.
    DRIVERS = "label.drivers": "largest contributors" / "主要影响学校";
    /// The shortfall of a school.
    MISSING = "label.missing": "shortfall" / "缺口";
    /// The mean of the coefficients.
    COMPOSITE = "label.composite": "mean of the coefficients" / "综合差异系数";
    /// The school rule.
    SCHOOL_RULE = "label.school_rule": "schools meeting the requirement" / "达到要求的学校";
    /// Items.
    ITEMS = "label.items": "items" / "县级指标";
    /// An item.
    ITEM = "label.item": "item" / "县级指标项";
    /// An answer.
    ANSWER = "label.answer": "answer" / "填报值";
    /// An item that is met.
    ITEM_MET = "label.item.met": "met" / "达标";
    /// An item that is not met.
    ITEM_NOT_MET = "label.item.not_met": "not met" / "未达标";
    /// An item without an answer.
    ITEM_NOT_SUPPLIED = "label.item.not_supplied": "not answered" / "未填报";
    /// Excluded schools.
    EXCLUSIONS = "label.exclusions": "excluded" / "未计入";
    /// The ratio of totals.
    TOTAL = "label.total": "ratio of totals" / "总量之比";
    /// The mean of the units' ratios.
    MEAN = "label.mean": "pupil-weighted mean" / "学生加权均值";
    /// The urban–rural gap.
    GAP = "label.gap": "urban–rural gap" / "城乡差距";
    /// A difference.
    DIFFERENCE = "label.difference": "difference" / "差值";
    /// A ratio.
    RATIO = "label.ratio": "ratio" / "比值";
    /// A standardized difference.
    STANDARDIZED = "label.standardized": "standardized difference (Cohen's d)" / "标准化差异（Cohen d）";
    /// Urban.
    URBAN = "label.urban": "urban" / "城";
    /// Rural.
    RURAL = "label.rural": "rural" / "乡";
    /// Theil T within and between.
    THEIL = "label.theil": "Theil T" / "泰尔指数";
    /// The part within.
    WITHIN = "label.within": "within" / "组内";
    /// The part between.
    BETWEEN = "label.between": "between" / "组间";
    /// Between the groups of the table.
    BETWEEN_GROUPS = "label.between_groups": "Theil T between groups" / "泰尔指数组间分解";
    /// Class sizes.
    CLASS_SIZES = "label.class_sizes": "class sizes" / "班额";
    /// The mean over classes.
    AVERAGE = "label.average": "average" / "平均";
    /// Class size as experienced by pupils.
    EXPERIENCED = "label.experienced": "as experienced by pupils" / "学生所处的";
    /// Large classes.
    OVER = "label.over": "classes of more than" / "超过该人数的班级";
    /// A share of classes.
    SHARE_OF_CLASSES = "label.share_of_classes": "share of classes" / "占班级比例";
    /// A share of pupils.
    SHARE_OF_PUPILS = "label.share_of_pupils": "share of pupils" / "占学生比例";
    /// Findings.
    FINDINGS = "label.findings": "findings" / "检查结果";
    /// An error.
    ERROR = "label.error": "error" / "错误";
    /// A warning.
    WARNING = "label.warning": "warning" / "提示";
    /// Errors, as a count.
    ERRORS = "label.errors": "errors" / "错误数";
    /// Warnings, as a count.
    WARNINGS = "label.warnings": "warnings" / "提示数";
    /// A check without findings.
    NO_FINDINGS = "label.no_findings": "no problems found" / "未发现问题";
    /// How many are not shown.
    MORE = "label.more": "{count} more" / "另有 {count} 条";
    /// The severity of a finding.
    SEVERITY = "label.severity": "severity" / "类别";
    /// A row of a table as messages name it.
    ROW_PLACE = "label.row_place": "row {number} (zero-based)" / "第 {number} 行（从 0 起计）";
    /// The row of a unit with an id.
    ROW_OF = "label.row_of": "row {number} (zero-based, {id})" / "第 {number} 行（从 0 起计，{id}）";
    /// A row of the table of items.
    ITEMS_ROW = "label.items_row": "items, row {number} (zero-based)" / "指标表第 {number} 行（从 0 起计）";
    /// The row of a named item.
    ITEMS_ROW_OF = "label.items_row_of":
        "items, row {number} (zero-based, {id})" / "指标表第 {number} 行（从 0 起计，{id}）";
    /// A row.
    ROW = "label.row": "row" / "行";
    /// A column.
    COLUMN = "label.column": "column" / "列";
    /// A message.
    MESSAGE = "label.message": "message" / "说明";
    /// A standard.
    STANDARD = "label.standard": "standard" / "标准";
    /// A measure.
    MEASURE = "label.measure": "measure" / "指数";
    /// A formula.
    FORMULA = "label.formula": "formula" / "公式";
    /// A range.
    RANGE = "label.range": "range" / "取值范围";
    /// A domain.
    DOMAIN = "label.domain": "defined for" / "定义域";
    /// Parameters.
    PARAMETERS = "label.parameters": "parameters" / "参数";
    /// An accuracy.
    ACCURACY = "label.accuracy": "largest relative error" / "最大相对误差";
    /// The input of a measure.
    INPUTS = "label.inputs": "input data" / "所用数据";
    /// A source.
    SOURCE = "label.source": "source" / "出处";
    /// How figures are computed.
    CONVENTIONS = "label.conventions": "conventions" / "计算约定";
    /// An assessment.
    ASSESSMENT = "label.assessment": "assessment" / "评估";
    /// A balance.
    BALANCE = "label.balance": "balance" / "均衡状况";
    /// A check.
    CHECK = "label.check": "check" / "数据检查";

    // The domain of a measure.

    /// Any values.
    DOMAIN_REAL = "label.domain.real": "any finite numbers" / "任意有限数";
    /// Any values with a positive mean.
    DOMAIN_POSITIVE_MEAN = "label.domain.positive_mean":
        "any finite numbers with a mean above zero" / "均值大于零的任意有限数";
    /// Zero or more.
    DOMAIN_NON_NEGATIVE = "label.domain.non_negative":
        "numbers of zero or more with a mean above zero" / "不小于零且均值大于零的数";
    /// Above zero.
    DOMAIN_POSITIVE = "label.domain.positive": "numbers above zero" / "大于零的数";

    // Properties of a measure.

    /// Scale.
    SCALE_INVARIANT = "label.property.scale_invariant": "scale invariant" / "尺度不变";
    /// Translation.
    TRANSLATION_INVARIANT = "label.property.translation_invariant": "translation invariant" / "平移不变";
    /// Homogeneous.
    HOMOGENEOUS = "label.property.homogeneous": "proportional to scale" / "一次齐次";
    /// Replication.
    REPLICATION_INVARIANT = "label.property.replication_invariant": "replication invariant" / "复制不变";
    /// Transfers.
    TRANSFERS = "label.property.transfers": "satisfies the principle of transfers" / "满足转移原则";
    /// Decomposes.
    DECOMPOSES = "label.property.decomposes": "decomposable within and between groups" / "可作组内组间分解";
    /// Zero at equality.
    ZERO_AT_EQUALITY = "label.property.zero_at_equality": "0 at equality" / "完全均等时为 0";
    /// One at equality.
    ONE_AT_EQUALITY = "label.property.one_at_equality": "1 at equality" / "完全均等时为 1";

    // The dictionary of columns, and the catalogues.

    /// Measures.
    MEASURES = "label.measures": "measures" / "指数";
    /// Standards.
    STANDARDS = "label.standards": "standards" / "标准";
    /// Columns.
    COLUMNS = "label.columns": "columns" / "列";
    /// A unit.
    UNIT = "label.unit": "unit" / "单位";
    /// A meaning.
    MEANING = "label.meaning": "meaning" / "含义";
    /// Other names.
    ALIASES = "label.aliases": "also called" / "别名";
    /// A title.
    TITLE = "label.title": "title" / "名称";
    /// A document.
    DOCUMENT = "label.document": "document" / "文号";
    /// Indicators, as a heading.
    INDICATORS = "label.indicators": "indicators" / "指标";
    /// A number per so many.
    PER = "label.per": "per" / "每";
}
