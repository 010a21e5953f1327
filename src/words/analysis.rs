//! Errors and conventions of analyses of a table.

phrases! {
    /// A request that names no analysis.
    NO_ANALYSIS = "analysis.none", InvalidSpec:
        "no analysis is requested: expected \"analysis\", such as \"nested_decomposition\"" /
        "未指定分析：应给出“analysis”，例如“nested_decomposition”";
    /// No analysis has that name, but one nearly.
    UNKNOWN = "analysis.unknown", UnknownName:
        "there is no analysis \"{got}\": did you mean \"{expected}\"?" /
        "没有分析“{got}”：是否指“{expected}”？";
    /// No analysis has that name, nor one near it.
    UNLISTED = "analysis.unlisted", UnknownName:
        "there is no analysis \"{got}\": expected an id of the catalogue, which `analyses` lists" /
        "没有分析“{got}”：应为分析目录中的标识（由 analyses 列出）";
    /// A missing required input.
    MISSING_INPUT = "analysis.missing_input", InvalidSpec:
        "{analysis} needs \"{input}\": expected {expected}, got nothing" /
        "{analysis}需要“{input}”：应为{expected}";
    /// A reference level that no row has, near one that occurs.
    UNKNOWN_LEVEL = "analysis.unknown_level", UnknownName:
        "the factor {column} has no level \"{got}\": did you mean \"{expected}\"?" /
        "因素列{column}没有水平“{got}”：是否指“{expected}”？";
    /// A reference level that no row has.
    UNLISTED_LEVEL = "analysis.unlisted_level", UnknownName:
        "the factor {column} has no level \"{got}\": expected one of {expected}" /
        "因素列{column}没有水平“{got}”：应为下列之一：{expected}";
    /// A reference level that no row of a group has.
    ABSENT_LEVEL = "analysis.absent_level", OutOfDomain:
        "no row that counts has the reference level \"{got}\" of the factor {column}: expected at least one" /
        "计入的各行均无因素列{column}的参照水平“{got}”：至少应有一行";
    /// A factor of one level.
    ONE_LEVEL = "analysis.one_level", OutOfDomain:
        "the factor {column} has the single level \"{got}\": expected at least two, or another column" /
        "因素列{column}只有一个水平“{got}”：至少应有两个，否则请去掉该列";
    /// Reference levels that are not one for each factor.
    REFERENCE_LEVELS = "analysis.reference_levels", InvalidSpec:
        "\"reference_levels\" has {got} names: expected {expected}, one for each of \"factors\"" /
        "“reference_levels”有 {got} 个名称：应为 {expected} 个，与“factors”各列一一对应";
    /// A measure of another kind of input.
    OTHER_MEASURE = "analysis.other_measure", InvalidSpec:
        "{measure} is a measure of {got}: expected a measure of {expected} for \"{input}\"" /
        "{measure}由{got}计算：“{input}”应为由{expected}计算的指数";
    /// An option that another one determines.
    FIXED = "analysis.fixed", InvalidSpec:
        "\"{input}\" must be \"{expected}\" or omitted where \"{other}\" is \"{value}\": got \"{got}\"" /
        "“{other}”为“{value}”时，“{input}”只能为“{expected}”或不给出，实为“{got}”";
    /// An input of measures of another kind.
    NOT_OF_MEASURE = "analysis.not_of_measure", InvalidSpec:
        "\"{input}\" does not apply to {measure}: expected it to be omitted" /
        "“{input}”不适用于{measure}：不应给出";
    /// The two groups of a comparison are one.
    SAME_GROUP = "analysis.same_group", InvalidParameter:
        "both groups are \"{got}\": expected two values of {column}" /
        "两组均为“{got}”：应为{column}的两个不同取值";
    /// An empty list.
    EMPTY_LIST = "analysis.empty_list", InvalidSpec:
        "\"{input}\" is an empty list: expected {expected}" /
        "“{input}”为空列表：应为{expected}";

    // Conventions.

    /// Rows of neither group.
    CONVENTION_GROUPS = "analysis.convention.groups":
        "{column} = {first} is compared with {column} = {second}; other rows are excluded and counted" /
        "比较“{column} = {first}”与“{column} = {second}”；其他行不计入，并计其行数";
    /// Rows with missing values.
    CONVENTION_DROP = "analysis.convention.drop":
        "rows with a missing value in a column that is used are excluded and counted" /
        "所用列含缺失值的行不计入，并报告行数";
    /// Groups without a result.
    CONVENTION_UNDEFINED = "analysis.convention.undefined":
        "where the analysis is undefined for a group its result is null, with the reason" /
        "分析对某组无定义时，其结果为空，并说明理由";
    /// The direction of a gap.
    DIRECTION = "analysis.direction":
        "differences are {first} minus {second}, ratios {first} over {second}" /
        "差为{first}减{second}，比为{first}比{second}";
}
