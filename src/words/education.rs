//! What the domain says: findings of a check, faults of a standard, reasons of a verdict.

phrases! {
    // The table as a whole.

    /// A table with errors is refused.
    TABLE_HAS_ERRORS = "table.has_errors", InvalidTable:
        "errors in the table: {count}; no result was computed" /
        "表中共有 {count} 处错误，未作计算";
    /// There is no row.
    NO_ROWS = "check.no_rows":
        "the table has no rows: expected one row for each school or unit" /
        "表中没有数据行：每所学校（单位）应占一行";
    /// No heading is recognised.
    NO_KNOWN_COLUMN = "check.no_known_column":
        "no column is recognised: expected headings such as \"pupils\" or \"pupils_primary\"" /
        "没有可识别的列：应有“在校生数”“小学在校生数”等列名";
    /// A needed column is missing.
    MISSING_COLUMN = "check.missing_column":
        "the column {column} is missing" /
        "缺少{column}列";
    /// A needed column is missing and another heading comes close.
    MISSING_COLUMN_CLOSE = "check.missing_column_close":
        "the column {column} is missing: the table has \"{got}\", did you mean that?" /
        "缺少{column}列：表中有“{got}”列，是否即为此列？";
    /// A heading that nothing is known by, close to one that something is.
    CLOSE_HEADING = "check.close_heading":
        "the heading \"{column}\" is not known and its column is not used: did you mean {expected}?" /
        "“{column}”不是已知列名，该列未予使用：是否指{expected}？";
    /// A heading that leaves the unit open.
    AMBIGUOUS_UNIT = "check.ambiguous_unit":
        "the heading \"{column}\" leaves its unit open: expected \"{yuan}\" or \"{wan}\"" /
        "列名“{column}”未注明单位：应写作“{yuan}”或“{wan}”";
    /// Two headings of one meaning.
    SAME_MEANING = "check.same_meaning":
        "the columns \"{first}\" and \"{column}\" both mean {name}: expected one of them" /
        "“{first}”列与“{column}”列含义相同，均为{name}：只应保留其一";

    // Single cells.

    /// Text where a number belongs.
    TEXT_IN_NUMBER = "check.text_in_number":
        "{place}: {column} is not a number: expected a number, got \"{got}\"" /
        "{place}：“{column}”不是数字：应为数字，实为“{got}”";
    /// NaN or infinity.
    NOT_FINITE = "check.not_finite":
        "{place}: {column} is not finite: expected a finite number, got {got}" /
        "{place}：“{column}”不是有限数：应为有限数，实为 {got}";
    /// A number below zero.
    NEGATIVE = "check.negative":
        "{place}: {column} is negative: expected zero or more, got {got}" /
        "{place}：“{column}”为负数：应不小于零，实为 {got}";
    /// A number that nothing countable reaches.
    EXTREME = "check.extreme":
        "{place}: {column} is out of all proportion: expected zero or a number from 1e-9 to 1e15, got {got}" /
        "{place}：“{column}”超出合理范围：应为零或 1e-9 至 1e15 之间的数，实为 {got}";
    /// A cell that must be filled in.
    MISSING_CELL = "check.missing_cell":
        "{place}: {column} is empty: expected a value" /
        "{place}：“{column}”为空：应填写";
    /// A text that is not in the closed list.
    UNKNOWN_CATEGORY = "check.unknown_category":
        "{place}: {column} is not recognised: expected one of {expected}, got \"{got}\"" /
        "{place}：“{column}”无法识别：应为{expected}之一，实为“{got}”";
    /// The same code twice.
    DUPLICATE_ID = "check.duplicate_id":
        "{place}: {column} is not unique: expected a different one for each school, got \"{got}\" as in row {first}" /
        "{place}：“{column}”重复：各校应互不相同，“{got}”已见于第 {first} 行";

    // Cells that contradict each other.

    /// Something is there for pupils who are not.
    RESOURCES_WITHOUT_PUPILS = "check.resources_without_pupils":
        "{place}: {column} is {got} where there are no {pupils}: expected pupils, or an empty cell" /
        "{place}：没有{pupils}，“{column}”却为 {got}：应有学生，或此格为空";
    /// A part larger than its whole.
    PART_EXCEEDS_WHOLE = "check.part_exceeds_whole":
        "{place}: {column} is more than {whole}: expected at most {expected}, got {got}" /
        "{place}：“{column}”大于“{whole}”：应不大于 {expected}，实为 {got}";
    /// Parts that together are more than their whole.
    PARTS_EXCEED_WHOLE = "check.parts_exceed_whole":
        "{place}: {column} is less than {parts} together: expected at least {expected}, got {got}" /
        "{place}：“{column}”小于{parts}之和：应不小于 {expected}，实为 {got}";
    /// Pupils in a stage that the school's type does not teach.
    STAGE_NOT_OF_TYPE = "check.stage_not_of_type":
        "{place}: {column} is {got} in a {type}: expected zero or an empty cell" /
        "{place}：{type}的“{column}”为 {got}：应为零或空";
    /// Several stages, and no type to say how they share.
    SPLIT_NEEDS_TYPE = "check.split_needs_type":
        "{place}: the school has pupils of several stages: expected its school type, which decides how they share" /
        "{place}：该校有多个学段的学生：应填写办学类型，以确定共用资源如何分摊";
    /// A type whose stages the standard cannot split.
    NO_SPLIT_WEIGHTS = "check.no_split_weights":
        "{place}: a {type} has pupils of several stages, among which shared resources are divided: expected split.weights.{key} in {standard}" /
        "{place}：{type}有多个学段的学生，共用资源须在学段间拆分：{standard} 中应有 split.weights.{key}";
    /// A denominator of zero.
    ZERO_DENOMINATOR = "check.zero_denominator":
        "{place}: {column} is zero and is divided by: expected a number above zero" /
        "{place}：“{column}”为零，不能作除数：应大于零";
    /// A signed sum below zero.
    NEGATIVE_NUMERATOR = "check.negative_numerator":
        "{place}: the numerator of {indicator} is negative for the {stage} stage: expected zero or more, got {got}" /
        "{place}：{stage}“{indicator}”的分子为负：应不小于零，实为 {got}";

    // Warnings.

    /// Very large classes.
    LARGE_CLASS = "check.large_class":
        "{place}: {shown} pupils to a class by {column}: expected at most {expected}" /
        "{place}：按“{column}”计，平均每班 {shown} 人：一般不超过 {expected} 人";
    /// Pupils without a teacher.
    NO_TEACHERS = "check.no_teachers":
        "{place}: {column} is zero (pupils: {pupils}): expected teachers" /
        "{place}：有学生 {pupils} 人而“{column}”为零：应有教师";
    /// A school without pupils.
    NO_PUPILS = "check.no_pupils":
        "{place}: the school has no pupils: it takes part in no ratio" /
        "{place}：该校没有学生：不参与任何比率的计算";
    /// Far more than elsewhere.
    FAR_ABOVE_MEDIAN = "check.far_above_median":
        "{place}: {column} for each pupil is {shown}, ten times the county's median of {median} or more" /
        "{place}：生均“{column}”为 {shown}，达本县中位数 {median} 的十倍或以上";
    /// Far less than elsewhere.
    FAR_BELOW_MEDIAN = "check.far_below_median":
        "{place}: {column} for each pupil is {shown}, a tenth of the county's median of {median} or less" /
        "{place}：生均“{column}”为 {shown}，仅为本县中位数 {median} 的十分之一或更少";

    // The table of items.

    /// A column that the table of items needs.
    ITEM_MISSING_COLUMN = "items.missing_column":
        "items: the column \"{column}\" is missing: expected one of the headings {expected}" /
        "指标表：缺少“{column}”列：列名应为 {expected} 之一";
    /// An answer to nothing that is asked.
    ITEM_UNKNOWN = "items.unknown_item":
        "{place}: {standard} asks nothing called \"{got}\": did you mean \"{expected}\"?" /
        "{place}：{standard} 中没有“{got}”这一项：是否指“{expected}”？";
    /// An answer to nothing that is asked, nor to anything near it.
    ITEM_UNLISTED = "items.unlisted_item":
        "{place}: {standard} asks nothing called \"{got}\": expected one of {expected}" /
        "{place}：{standard} 中没有“{got}”这一项：应为 {expected} 之一";
    /// A code kept as a number that several items could mean.
    ITEM_AMBIGUOUS = "items.ambiguous_item":
        "{place}: the number {got} could mean any of {expected}: expected the column as text" /
        "{place}：数字 {got} 可指 {expected} 中的任何一项：此列应为文本";
    /// An answer for a county that is not there.
    ITEM_COUNTY = "items.unknown_county":
        "{place}: the table of schools has no county called \"{got}\": expected one of its counties" /
        "{place}：学校表中没有“{got}”：应为学校表中的区县";
    /// Several counties, and the answers name none.
    ITEM_NEEDS_COUNTY = "items.needs_county":
        "items: the table of schools has {count} counties: expected a column \"{expected}\" that names the county of each answer" /
        "指标表：学校表含 {count} 个区县：应有“{expected}”列，注明每项填报所属区县";
    /// Answered twice.
    ITEM_DUPLICATE = "items.duplicate":
        "{place}: {got} is answered twice: expected one answer, already given in row {first}" /
        "{place}：{got} 重复填报：只应填报一次，第 {first} 行已填";
    /// An answer that is no number.
    ITEM_NOT_NUMBER = "items.not_number":
        "{place}: the answer to {item} is not a number: expected a number, got \"{got}\"" /
        "{place}：“{item}”的填报值不是数字：应为数字，实为“{got}”";
    /// An answer that is neither yes nor no.
    ITEM_NOT_YES_NO = "items.not_yes_no":
        "{place}: the answer to {item} is neither yes nor no: expected yes or no, got \"{got}\"" /
        "{place}：“{item}”的填报值既非“是”也非“否”：应为“是”或“否”，实为“{got}”";

    // Standards.

    /// No standard has that id.
    UNKNOWN_STANDARD = "standard.unknown", UnknownName:
        "there is no standard \"{got}\": did you mean \"{expected}\"?" /
        "没有名为“{got}”的标准：是否指“{expected}”？";
    /// No standard has that id, nor one near it.
    UNLISTED_STANDARD = "standard.unlisted", UnknownName:
        "there is no standard \"{got}\": expected one of {expected}" /
        "没有名为“{got}”的标准：应为下列之一：{expected}";
    /// The text is no TOML, or breaks its rules.
    STANDARD_SYNTAX = "standard.syntax", InvalidStandard:
        "{place}: cannot read the standard: {got}" /
        "{place}：无法读取标准：{got}";
    /// A key that standards do not have.
    STANDARD_UNKNOWN_KEY = "standard.unknown_key", InvalidStandard:
        "{place}: there is no key \"{got}\": expected one of {expected}" /
        "{place}：没有名为“{got}”的键：应为 {expected} 之一";
    /// A key that must be there.
    STANDARD_MISSING_KEY = "standard.missing_key", InvalidStandard:
        "{place}: the key \"{expected}\" is missing" /
        "{place}：缺少键“{expected}”";
    /// A text that is not in the closed list.
    STANDARD_UNKNOWN_VALUE = "standard.unknown_value", InvalidStandard:
        "{place}: the value is unknown: expected one of {expected}, got \"{got}\"" /
        "{place}：取值无法识别：应为 {expected} 之一，实为“{got}”";
    /// A value of the wrong type.
    STANDARD_WRONG_TYPE = "standard.wrong_type", InvalidStandard:
        "{place}: the value has the wrong type: expected {expected}, got {got}" /
        "{place}：值的类型不符：应为{expected}，实为{got}";
    /// A value that contradicts the rest.
    STANDARD_FAULT = "standard.fault", InvalidStandard:
        "{place}: expected {expected}, got {got}" /
        "{place}：应为{expected}，实为{got}";

    // Why a county meets a standard or does not. Each cites the standard, its version and the clause.

    /// A coefficient above its limit.
    CV_ABOVE = "assess.cv_above_limit":
        "{stage}: the coefficient of variation of {indicator} is {shown}, above the limit {limit} ({citation})" /
        "{stage}：{indicator}的差异系数为 {shown}，高于限值 {limit}（{citation}）";
    /// A coefficient that does not exist.
    CV_UNDEFINED = "assess.cv_undefined":
        "{stage}: no school has any of {indicator}, so its coefficient of variation does not exist ({citation})" /
        "{stage}：各校的{indicator}均为零，差异系数不存在（{citation}）";
    /// The mean of the coefficients above its limit.
    MEAN_CV_ABOVE = "assess.mean_cv_above_limit":
        "{stage}: the mean of the coefficients of variation is {shown}, above the limit {limit} ({citation})" /
        "{stage}：综合差异系数为 {shown}，高于限值 {limit}（{citation}）";
    /// Schools that fail the school rule.
    SCHOOLS_BELOW = "assess.schools_below":
        "{stage}: schools that fail: {count} of {total}; each must reach {at_least} of {of} indicators and {rest}% of the floor in the others ({citation})" /
        "{stage}：{total} 所学校中有 {count} 所未达要求；每校 {of} 项指标应至少 {at_least} 项达标，其余各项不低于标准的 {rest}%（{citation}）";
    /// An item that is not met.
    ITEM_FAILS = "assess.item_fails":
        "{item}: {asks} Expected {expected}, got {got} ({citation})" /
        "{item}：{asks}应{expected}，实为 {got}（{citation}）";
    /// Items nobody answered.
    ITEMS_NOT_SUPPLIED = "assess.items_not_supplied":
        "answers not supplied, none of which is a pass: {items} ({citation})" /
        "未填报（未填报不等于达标）：{items}（{citation}）";
    /// A stage without schools.
    NO_SCHOOLS = "assess.no_schools":
        "{stage}: no school to judge, so this stage stays open ({citation})" /
        "{stage}：没有可评估的学校，此学段尚无结论（{citation}）";
    /// Everything is met.
    ALL_MET = "assess.all_met":
        "what the standard judges is met: {judged} ({citation})" /
        "标准所评各项均已达标：{judged}（{citation}）";
    /// A school that stays out by a rule of the standard.
    EXCLUDED = "assess.excluded":
        "{reason} ({citation})" /
        "{reason}（{citation}）";
    /// A school without pupils.
    EXCLUDED_NO_PUPILS = "assess.excluded_no_pupils":
        "no pupils at the stages of the standard" /
        "在标准所评学段没有学生";

    /// What a school lacks.
    SHORT_OF = "assess.short_of":
        "{stage}: {shown} {unit} short of {indicator} ({citation})" /
        "{stage}：{indicator}尚缺 {shown} {unit}（{citation}）";
    /// What a school has too much of.
    TOO_MUCH = "assess.too_much":
        "{stage}: {shown} {unit} too much for {indicator} ({citation})" /
        "{stage}：{indicator}超出 {shown} {unit}（{citation}）";

    // How the figures are computed.

    /// The dispersion.
    CONVENTION_CV = "convention.cv_weighted":
        "the coefficient of variation is the population form about the county's ratio of totals, each school weighted by what its resource is divided by, as a rule its pupils" /
        "差异系数为以县总量之比为均值的总体形式，各校按指标的分母（一般为在校生数）加权";
    /// The dispersion without weights.
    CONVENTION_CV_EQUAL = "convention.cv_equal":
        "the coefficient of variation counts each school the same" /
        "差异系数中各校权重相同";
    /// The dispersion with the sample correction.
    CONVENTION_CV_SAMPLE = "convention.cv_sample":
        "the variance carries the sample correction n/(n−1), n being the sum of the weights" /
        "方差经样本校正 n/(n−1)，n 为权重之和";
    /// No rounding.
    CONVENTION_UNROUNDED = "convention.unrounded":
        "nothing is rounded before it is compared with a floor or a limit; what differs from it by less than 1e-12 of it equals it" /
        "与标准值或限值比较前不作任何取整；相差不足其 1e-12 者视为相等";
    /// Zeros stay.
    CONVENTION_ZEROS = "convention.zeros_stay":
        "a school with none of a resource stays in with zero" /
        "某项资源为零的学校以零计入";
    /// The split.
    CONVENTION_SPLIT = "convention.split":
        "a school of several stages enters each as one school; shared resources are divided by weighted pupils" /
        "跨学段学校按学段各计一校，共用资源按加权学生数分摊";
    /// The shares.
    CONVENTION_SHARES = "convention.shares":
        "a school's share of the squared coefficient is its part of Σ w·(x − mean)²; the shares sum to 1, or are all 0 where the coefficient is 0" /
        "各校对差异系数平方的贡献率为其在 Σ w·(x − 均值)² 中所占份额，合计为 1；差异系数为零时均为 0";
    /// A rule that could not be applied.
    CONVENTION_RULE_SKIPPED = "convention.rule_not_applied":
        "the table has no column {column}, so this exclusion was not applied: {reason}" /
        "表中没有{column}列，未执行此项排除：{reason}";
}
