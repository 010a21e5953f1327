//! What `balance` says of units it leaves out, of what it cannot give, and of its conventions.

phrases! {
    /// A needed cell is missing.
    EXCLUDED_MISSING = "balance.excluded.missing":
        "{column} is missing: in no ratio" /
        "缺少{column}：不计入任何比率";
    /// A unit without pupils.
    EXCLUDED_NO_PUPILS = "balance.excluded.no_pupils":
        "no pupils: counted in the ratio of totals, has no ratio of its own" /
        "无学生：计入总量之比，自身无比率";
    /// A unit with pupils whose denominator is zero.
    EXCLUDED_ZERO_DENOMINATOR = "balance.excluded.zero_denominator":
        "pupils but no {column}: counted in the ratio of totals, its own ratio is infinite" /
        "有学生而{column}为零：计入总量之比，自身比率为无穷大";
    /// A unit without a locale.
    EXCLUDED_NO_LOCALE = "balance.excluded.no_locale":
        "locale is missing: not in the split by locale, nor in the gap" /
        "缺少城乡类别：不计入城乡分解与城乡差距";
    /// A unit without all of its bands.
    EXCLUDED_MISSING_BAND = "balance.excluded.missing_band":
        "a class-size band is missing: not in the shares of large classes" /
        "缺少班额分段数据：不计入大班额比例";
    /// Units with pupils and none of a denominator.
    ZERO_DENOMINATOR = "balance.zero_denominator":
        "units with pupils but no {column}: {units}, with {pupils} pupils; they stay in the ratio of totals" /
        "有学生而{column}为零的单位：{units} 个，学生 {pupils} 人；仍计入总量之比";
    /// Units without pupils.
    NO_PUPILS = "balance.no_pupils":
        "units without pupils: {units}; they have no ratio of their own" /
        "无学生的单位：{units} 个；自身无比率";
    /// A value named by the locale option that the column does not hold.
    UNUSED_LOCALE = "balance.unused_locale":
        "the option locale names \"{got}\", which column {column} does not hold" /
        "选项 locale 所列“{got}”在{column}列中不存在";
    /// Nothing left to measure.
    NO_UNITS = "balance.no_units":
        "no unit has this ratio" /
        "没有单位具有该比率";
    /// A measure that is not defined for the units.
    NOT_DEFINED = "balance.not_defined":
        "{measure} is not defined for these units: expected {expected}, got {got}" /
        "{measure}对这些单位无定义：应为 {expected}，实为 {got}";
    /// Few units stand on a side of the gap.
    FEW_IN_GAP = "balance.few_in_gap":
        "the urban–rural gap rests on {urban} urban and {rural} rural units: fewer than {least} on a side say little" /
        "城乡差距所依据的单位：城 {urban} 个，乡 {rural} 个；任一侧不足 {least} 个时参考价值有限";
    /// Nothing to measure the difference by.
    NO_SPREAD = "balance.no_spread":
        "no standardized difference (Cohen's d): the ratios vary on neither side of the gap" /
        "无标准化差异（Cohen d）：城、乡两侧的比率均无差异";
    /// The gap needs units on both sides.
    NO_GAP = "balance.no_gap":
        "no urban–rural gap: no unit with this ratio is {locale}" /
        "无城乡差距：没有具有该比率的{locale}单位";
    /// Bands have no limit at the threshold.
    NO_BAND_LIMIT = "balance.no_band_limit":
        "no band of class sizes ends at {threshold}" /
        "没有以 {threshold} 人为上限的班额分段";
    /// Bands do not tell where pupils sit.
    NO_PUPILS_BY_BAND = "balance.no_pupils_by_band":
        "bands count classes, not the pupils in them" /
        "分段数据只计班级数，不计其中学生数";
    /// Totals.
    CONVENTION_TOTALS = "balance.convention.totals":
        "ratio of totals: sum over sum, over all units with both cells, those without pupils or without a denominator included" /
        "总量之比：分子合计除以分母合计，含两项俱全的所有单位，无学生或分母为零者亦计入";
    /// Weights.
    CONVENTION_WEIGHTS = "balance.convention.weights":
        "measures: over the units' own ratios, weighted by pupils, about the pupil-weighted mean (population form)" /
        "指数：以各单位自身比率计，按学生数加权，围绕学生加权均值（总体形式）";
    /// Locales.
    CONVENTION_LOCALE = "balance.convention.locale":
        "gap: urban minus rural, urban over rural, of pupil-weighted means; standardized by the pooled pupil-weighted population standard deviation (Cohen's d)" /
        "城乡差距：城减乡、城比乡，取学生加权均值；标准化差异以合并的学生加权总体标准差为单位（Cohen d）";
    /// Class sizes.
    CONVENTION_EXPERIENCED = "balance.convention.experienced":
        "class size as pupils experience it: Σn²/Σn over classes; from school totals each class is taken at its school's mean size, a lower bound" /
        "学生感受到的班额：对班级求 Σn²/Σn；仅有学校合计时，各班按本校平均班额计，为其下限";
}

/// Why a table of units is refused.
pub(crate) mod refusals {
    phrases! {
        /// A class of a size other than its pupils.
        CLASS_SIZE_DIFFERS = "balance.class_size_differs", InvalidTable:
            "{column} at {place} differs from the pupils of the class: expected {expected}, got {got}" /
            "{place}的{column}与该班学生数不符：应为 {expected}，实为 {got}";
        /// Bands that do not sum to the classes.
        BANDS_DIFFER = "balance.bands_differ", InvalidTable:
            "the class-size bands at {place} do not sum to {column}: expected {expected}, got {got}" /
            "{place}的班额分段合计与{column}不符：应为 {expected}，实为 {got}";
        /// Bands with a hole or an overlap.
        BANDS_BROKEN = "balance.bands_broken", InvalidTable:
            "the class-size bands leave a gap or overlap at {column}: expected bands from classes_le_N through classes_A_B to classes_N_plus without a break" /
            "班额分段在{column}处有缺口或重叠：应由 classes_le_N 经 classes_A_B 至 classes_N_plus 首尾相接";
        /// Classes as rows and a number of classes.
        CLASSES_AS_ROWS = "balance.classes_as_rows", InvalidTable:
            "the table has both {column} (each row one class) and {other} (each row several): leave one out, or map it to null in the option columns" /
            "表中同时有{column}（每行一个班）与{other}（每行多个班）：请去掉其一，或在选项 columns 中将其设为 null";
        /// Nothing to describe.
        NOTHING_TO_DESCRIBE = "balance.nothing_to_describe", InvalidTable:
            "the table has none of the columns {expected}: expected at least one beside pupils, or, where each row is one class, a column \"class_size\"" /
            "表中没有{expected}中的任何一列：除学生数外至少应有一列；每行为一个班的表应有“班额”（class_size）列";
        /// Pupils are counted by stage only.
        PUPILS_BY_STAGE = "balance.pupils_by_stage", InvalidTable:
            "the table counts pupils by stage ({columns}) and not those of the whole school: expected the option stage, one of {expected}, or a column \"pupils\"" /
            "表中只有分学段的学生数（{columns}），没有全校在校生数：应给出选项 stage（{expected}之一），或有“在校生数”（pupils）列";
        /// The values named for a side of the gap occur in no row.
        UNKNOWN_LOCALE = "balance.unknown_locale", UnknownName:
            "no row has {got} in {column}: there are {expected}" /
            "{column}列中没有取值为“{got}”的行：现有 {expected}";
        /// The same, where a value of the column comes close.
        UNKNOWN_LOCALE_NEAR = "balance.unknown_locale_near", UnknownName:
            "no row has {got} in {column}: did you mean \"{expected}\"?" /
            "{column}列中没有取值为“{got}”的行：是否应为“{expected}”？";
        /// A locale that is to be urban and rural.
        LOCALE_OPTION = "balance.locale_option", InvalidSpec:
            "the option locale lists \"{got}\" as urban and as rural: expected it on one side" /
            "选项 locale 将“{got}”同时列为城与乡：只应列在一侧";
    }
}
