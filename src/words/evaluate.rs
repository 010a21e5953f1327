//! Errors and conventions of evaluations of a table.

phrases! {
    /// No measure at all.
    NO_MEASURES = "evaluate.no_measures", InvalidSpec:
        "no measure is requested: expected at least one, such as \"gini\"" /
        "未指定指数：至少应有一个，例如“gini”";
    /// A measure requested twice.
    DUPLICATE_MEASURE = "evaluate.duplicate_measure", InvalidSpec:
        "the measure {measure} is requested twice: expected each once" /
        "指数 {measure} 指定了两次：每个只应指定一次";
    /// Something that a measure is taken of is not given.
    MISSING_INPUT = "evaluate.missing_input", InvalidSpec:
        "{measure} requires {input}: expected \"{key}\", got nothing" /
        "{measure}需要{input}：应给出“{key}”";
    /// Something is given that no measure is taken of.
    UNUSED_INPUT = "evaluate.unused_input", InvalidSpec:
        "none of the requested measures uses {input}: expected no \"{key}\"" /
        "所求指数均不使用{input}：不应给出“{key}”";
    /// Groups of pupils are given, and no measure is of counts.
    UNUSED_GROUPS = "evaluate.unused_groups", InvalidSpec:
        "none of the requested measures uses {input}: expected no \"groups\", \"group\" or \"reference_group\"; \"by\" divides the rows into groups" /
        "所求指数均不使用{input}：不应给出“groups”“group”或“reference_group”；按行分组请用“by”";
    /// A column that divides the table twice.
    DUPLICATE_KEY = "evaluate.duplicate_key", InvalidSpec:
        "the column {column} is used for grouping twice: expected each once" /
        "{column}列两次用于分组：每列只应出现一次";
    /// Counts in two forms.
    LONG_AND_WIDE = "evaluate.long_and_wide", InvalidSpec:
        "both \"groups\" and \"pupil_group\" are given: expected columns of counts, or one column with the group of each row" /
        "同时给出了“groups”与“pupil_group”：应为各组人数列，或一个各行所属组的列";
    /// A part of the long form without the other.
    LONG_NEEDS = "evaluate.long_needs", InvalidSpec:
        "\"{got}\" requires \"{expected}\": expected both for counts in long form, one row for each unit and group or for each pupil" /
        "“{got}”须与“{expected}”一并给出：长表每个单位与组一行，或每名学生一行";
    /// Influence on counts in long form.
    LONG_INFLUENCE = "evaluate.long_influence", InvalidSpec:
        "influence is not computed for counts in long form: expected \"groups\", one column of counts for each group" /
        "长表不计算影响值：应以“groups”给出各组人数列";

    /// A row of the whole table where nothing divides it.
    WHOLE_NEEDS_BY = "evaluate.whole_needs_by", InvalidSpec:
        "\"whole\" requires \"by\": without it the result is that of the whole table" /
        "“whole”须与“by”一并给出：不分组时结果即为全表结果";
    /// Every row of a sample was excluded.
    ALL_DROPPED = "evaluate.all_dropped", EmptySample:
        "no row remains (excluded for missing values: {dropped}): expected at least one without" /
        "无可用行（因缺失值剔除 {dropped} 行）：至少应有一行无缺失";
    /// No row of a group remains among rows of which some were excluded.
    GROUP_DROPPED = "evaluate.group_dropped", EmptySample:
        "no row of the group \"{group}\" remains (rows excluded for missing values: {dropped}): expected at least one without" /
        "组“{group}”无可用行（因缺失值剔除 {dropped} 行）：至少应有一行无缺失";
    /// What gives the other groups a result.
    REMEDY_UNDEFINED = "evaluate.remedy_undefined":
        "undefined=\"null\" leaves such groups without a value and gives the reason" /
        "undefined=\"null\" 使此类组无值，并给出原因";

    // Conventions.

    /// Every row counts once.
    CONVENTION_ROWS = "evaluate.convention.rows":
        "each row counts once" /
        "每行计一次";
    /// Rows count by their weight.
    CONVENTION_WEIGHTS = "evaluate.convention.weights":
        "rows are weighted by {column}; rows of weight zero are ignored" /
        "各行以{column}为权重；权重为零的行不计入";
    /// Rows are units with pupils.
    CONVENTION_COUNTS = "evaluate.convention.counts":
        "each row is a unit; {columns} count its pupils of each group" /
        "每行为一个单位；{columns}为其各组学生数";
    /// Rows are units and groups with pupils.
    CONVENTION_LONG = "evaluate.convention.long":
        "rows with the same {unit} are one unit; {group} is the group of a row, {count} its number of pupils" /
        "“{unit}”相同的行为同一单位；{group}为各行所属组，“{count}”为其学生数";
    /// Rows are pupils.
    CONVENTION_PUPILS = "evaluate.convention.pupils":
        "each row is a pupil; rows with the same {unit} are one unit, {group} is the group of the pupil" /
        "每行为一名学生；“{unit}”相同的行为同一单位，{group}为学生所属组";
    /// Influence.
    CONVENTION_INFLUENCE = "evaluate.convention.influence":
        "influence is the first-order change of a measure of the row's group per unit of additional weight on the row; its weighted sum is zero in each group" /
        "影响值为该行权重每增加一个单位时所在组指数的一阶变化；其加权和在每组内为零";
    /// Rows with missing values.
    CONVENTION_DROP = "evaluate.convention.drop":
        "rows with a missing value in a column that is used are excluded from all measures and counted" /
        "所用列含缺失值的行不参与任何指数的计算，并报告行数";
    /// The weight of excluded rows.
    DROPPED_WEIGHT = "evaluate.convention.dropped_weight":
        "the excluded rows have {dropped} of {total} of {column} ({percent}%)" /
        "剔除行的{column}合计 {dropped}，占总计 {total} 的 {percent}%";
    /// The weight of excluded rows, some of which have no weight.
    DROPPED_WEIGHT_PARTLY = "evaluate.convention.dropped_weight_partly":
        "the excluded rows have {dropped} of {total} of {column} ({percent}%), not counting those without a valid value of it ({unknown})" /
        "剔除行的{column}合计 {dropped}，占总计 {total} 的 {percent}%，其中 {unknown} 行该值缺失或无效，未计入";
    /// A row of the whole table.
    CONVENTION_WHOLE = "evaluate.convention.whole":
        "the values of the whole table are computed from all its rows, not from the values of the groups" /
        "全表一行由全部行计算，并非各组数值的平均";
    /// Rows without a key.
    CONVENTION_KEYS = "evaluate.convention.keys":
        "rows with a missing key form a separate group, listed last" /
        "分组值缺失的行单独成组，列于最后";
    /// Measures that are not defined for a group.
    CONVENTION_UNDEFINED = "evaluate.convention.undefined":
        "where a measure is undefined for a group its value is null, with the reason" /
        "指数对某组无定义时，其值为空，并说明理由";
}
