//! Messages of `balance`: excluded units, undefined values, conventions, errors.

phrases! {
    /// A needed cell is missing.
    EXCLUDED_MISSING = "balance.excluded.missing":
        "{column} is missing: excluded from the ratio of totals and from the measures" /
        "缺少{column}：不计入总量之比，也不计入指数";
    /// A unit without pupils.
    EXCLUDED_NO_PUPILS = "balance.excluded.no_pupils":
        "no pupils: included in the ratio of totals, without a ratio of its own" /
        "无学生：计入总量之比，本单位无比率";
    /// A unit with pupils whose denominator is zero.
    EXCLUDED_ZERO_DENOMINATOR = "balance.excluded.zero_denominator":
        "pupils but no {column}: included in the ratio of totals, its own ratio is infinite" /
        "有学生而{column}为零：计入总量之比，本单位比率为无穷大";
    /// A unit without a locale.
    EXCLUDED_NO_LOCALE = "balance.excluded.no_locale":
        "locale is missing: excluded from the decomposition by locale and from the gap" /
        "缺少城乡类型：不计入城乡分解与城乡差距";
    /// A unit without all of its bands.
    EXCLUDED_MISSING_BAND = "balance.excluded.missing_band":
        "a class-size band is missing: excluded from the shares of large classes" /
        "缺少班额分段数据：不计入大班额比例";
    /// Units with pupils and none of a denominator.
    ZERO_DENOMINATOR = "balance.zero_denominator":
        "units with pupils but no {column}: {units}, with {pupils} pupils; included in the ratio of totals" /
        "有学生而{column}为零的单位：{units} 个，学生 {pupils} 人；仍计入总量之比";
    /// Units without pupils.
    NO_PUPILS = "balance.no_pupils":
        "units without pupils: {units}; they have no ratio of their own" /
        "无学生的单位：{units} 个，本单位无比率";
    /// A value of the option locale that does not occur.
    UNUSED_LOCALE = "balance.unused_locale":
        "the value \"{got}\" of the option locale does not occur in column {column}" /
        "选项 locale 所列取值“{got}”未出现在{column}列中";
    /// No unit with the ratio.
    NO_UNITS = "balance.no_units":
        "no unit has this ratio" /
        "没有单位具有该比率";
    /// A measure that is not defined for the units.
    NOT_DEFINED = "balance.not_defined":
        "{measure} is not defined for these units: expected {expected}, got {got}" /
        "{measure}对这些单位无定义：应为 {expected}，实为 {got}";
    /// Few units on a side of the gap.
    FEW_IN_GAP = "balance.few_in_gap":
        "the urban–rural gap is based on {urban} urban and {rural} rural units: not reliable with fewer than {least} on either side" /
        "城乡差距依据城区单位 {urban} 个、乡村单位 {rural} 个：任一方不足 {least} 个时参考价值有限";
    /// No spread to standardize the difference with.
    NO_SPREAD = "balance.no_spread":
        "no standardized difference (Cohen's d): the ratios do not vary within either side" /
        "无标准化差异（Cohen d）：城乡两方内部的比率均无差异";
    /// The gap needs units on both sides.
    NO_GAP = "balance.no_gap":
        "no urban–rural gap: no {locale} unit has this ratio" /
        "无城乡差距：没有具有该比率的{locale}单位";
    /// Bands have no limit at the threshold.
    NO_BAND_LIMIT = "balance.no_band_limit":
        "no class-size band ends at {threshold} pupils" /
        "没有以 {threshold} 人为上限的班额分段";
    /// Bands do not count pupils.
    NO_PUPILS_BY_BAND = "balance.no_pupils_by_band":
        "class-size bands count classes, not pupils" /
        "分段数据只计班级数，不计其中学生数";
    /// Totals.
    CONVENTION_TOTALS = "balance.convention.totals":
        "ratio of totals: sum of numerators over sum of denominators, over all units with both values, including those without pupils or with a denominator of zero" /
        "总量之比：分子合计除以分母合计，含两项俱全的所有单位，无学生或分母为零者亦计入";
    /// Weights.
    CONVENTION_WEIGHTS = "balance.convention.weights":
        "measures: of the units' own ratios, weighted by pupils, around the pupil-weighted mean (population form)" /
        "指数：按各单位自身比率计算，以学生数加权，围绕加权均值（总体形式）";
    /// Locales.
    CONVENTION_LOCALE = "balance.convention.locale":
        "gap: difference (urban minus rural) and ratio (urban over rural) of pupil-weighted means; standardized by the pooled pupil-weighted population standard deviation (Cohen's d)" /
        "城乡差距：学生加权均值之差（城减乡）与之比（城比乡）；标准化差异除以合并的学生加权总体标准差（Cohen d）";
    /// Class sizes as experienced by pupils.
    CONVENTION_EXPERIENCED = "balance.convention.experienced":
        "class size as experienced by pupils: Σn²/Σn over classes; from school totals every class has the mean size of its school, which gives a lower bound" /
        "学生所处的班额：对班级求 Σn²/Σn；仅有学校合计时，各班按本校平均班额计，所得为下限";
}

/// Errors of a table of units or of its options.
pub(crate) mod errors {
    phrases! {
        /// A class of a size other than its pupils.
        CLASS_SIZE_DIFFERS = "balance.class_size_differs", InvalidTable:
            "{column} at {place} differs from the pupils of the class: expected {expected}, got {got}" /
            "{place}的{column}与该班学生数不符：应为 {expected}，实为 {got}";
        /// Bands that do not sum to the classes.
        BANDS_DIFFER = "balance.bands_differ", InvalidTable:
            "the class-size bands at {place} do not sum to {column}: expected {expected}, got {got}" /
            "{place}的班额分段合计与{column}不符：应为 {expected}，实为 {got}";
        /// Bands with a gap or an overlap.
        BANDS_BROKEN = "balance.bands_broken", InvalidTable:
            "the class-size bands have a gap or an overlap at {column}: expected contiguous bands classes_le_N, classes_A_B, …, classes_N_plus" /
            "班额分段在{column}处有缺口或重叠：应由 classes_le_N 经 classes_A_B 至 classes_N_plus 首尾相接";
        /// Classes as rows and a number of classes.
        CLASSES_AS_ROWS = "balance.classes_as_rows", InvalidTable:
            "the table has both {column} (one class per row) and {other} (several classes per row): remove one of them, or map it to null in the option columns" /
            "表中同时有{column}（每行一个班）与{other}（每行多个班）：请去掉其一，或在选项 columns 中将其设为 null";
        /// Classes as rows and a size that is no number of pupils.
        CLASS_SIZE_NOT_WHOLE = "balance.class_size_not_whole", InvalidTable:
            "{column} at {place} is not a whole number: expected the pupils of one class, since with this column each row is one class, got {got}; averages of schools are given by pupils and classes" /
            "{place}的{column}不是整数：有此列时每行为一个班，应填该班学生数，实为 {got}；学校平均班额应由在校生数与班级数得出";
        /// Limits of class size that are not ascending.
        CLASS_SIZE_LIMITS = "balance.class_size_limits", OutOfDomain:
            "class_size_limits must be positive numbers in ascending order, got {got}" /
            "class_size_limits 应为由小到大的正数，实为 {got}";
        /// Nothing to describe.
        NOTHING_TO_DESCRIBE = "balance.nothing_to_describe", InvalidTable:
            "the table has none of the columns {expected}: expected at least one of them in addition to pupils or, in a table with one class per row, a column \"class_size\"" /
            "表中没有{expected}中的任何一列：除学生数外至少应有一列；每行为一个班的表应有“班额”（class_size）列";
        /// Pupils are counted by stage only.
        PUPILS_BY_STAGE = "balance.pupils_by_stage", InvalidTable:
            "the table has pupils by stage only ({columns}): expected the option stage, one of {expected}, or a column \"pupils\"" /
            "表中只有分学段的学生数（{columns}），没有全校在校生数：应给出选项 stage（{expected}之一），或有“在校生数”（pupils）列";
        /// The values listed for a side of the gap occur in no row.
        UNKNOWN_LOCALE = "balance.unknown_locale", UnknownName:
            "no row of {column} has the value {got}: expected one of {expected}" /
            "{column}列中没有取值“{got}”：应为 {expected} 之一";
        /// The same, where a value of the column comes close.
        UNKNOWN_LOCALE_NEAR = "balance.unknown_locale_near", UnknownName:
            "no row of {column} has the value {got}: did you mean \"{expected}\"?" /
            "{column}列中没有取值“{got}”：是否应为“{expected}”？";
        /// A value listed as urban and as rural.
        LOCALE_OPTION = "balance.locale_option", InvalidSpec:
            "the option locale lists \"{got}\" as urban and as rural: expected it in one list" /
            "选项 locale 将“{got}”同时列为城与乡：只应列入其一";
    }
}
