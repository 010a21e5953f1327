//! Errors of groups, regressions, curves and panels.

phrases! {
    /// A group without units.
    EMPTY_GROUP = "group.empty", EmptySample:
        "the group \"{group}\" has no unit of positive weight: expected at least one" /
        "组“{group}”没有权重为正的单位：至少应有一个";
    /// One group does not divide anything.
    ONE_GROUP = "group.one_group", OutOfDomain:
        "all units are in the group \"{group}\" of {column}: expected at least two groups" /
        "所有单位均属于{column}的组“{group}”：至少应有两组";
    /// A level that divides nothing.
    IDLE_LEVEL = "group.idle_level", OutOfDomain:
        "the level {column} does not subdivide any group of the level {other}: expected at least one group with two or more subgroups" /
        "层级{column}未划分{other}的任何一组：至少应有一组被分为两组以上";
    /// No level at all.
    NO_LEVEL = "group.no_level", InvalidParameter:
        "no level of groups is given: expected at least one, got none" /
        "没有分组层级：至少应有一个";
    /// No group has that name, but one nearly.
    UNKNOWN_GROUP_NAME = "group.unknown_name", UnknownName:
        "there is no group called \"{got}\": did you mean \"{expected}\"?" /
        "没有名为“{got}”的组：是否指“{expected}”？";
    /// No group has that name, nor one near it.
    UNLISTED_GROUP = "group.unlisted", UnknownName:
        "there is no group called \"{got}\": expected one of {expected}" /
        "没有名为“{got}”的组：应为下列之一：{expected}";
    /// Two groups of one name.
    DUPLICATE_GROUP = "group.duplicate", InvalidParameter:
        "two groups are called \"{group}\": expected each name once" /
        "有两组同名“{group}”：每个组名只应出现一次";
    /// A group that only one of two samples has.
    GROUP_MISSING = "group.missing_in_one", OutOfDomain:
        "the group \"{group}\" has no unit in the {which} sample: expected units in both" /
        "组“{group}”在{which}样本中没有单位：两个样本中均应有单位";
    /// An index that is not decomposable.
    NOT_DECOMPOSABLE = "group.not_decomposable", InvalidSpec:
        "\"{got}\" has no decomposition within and between groups: expected {expected}" /
        "“{got}”不能作组内组间分解：应为 {expected}";
    /// An index without contributions of single units.
    NOT_ADDITIVE = "group.not_additive", OutOfDomain:
        "{measure} is not a sum over units: expected {expected}" /
        "{measure}不是对单位的求和：应为 {expected}";
    /// Too many for an exact enumeration.
    TOO_MANY = "group.too_many", OutOfDomain:
        "{measure} enumerates all orders of {column}: expected at most {expected}, got {got}" /
        "{measure}须穷举{column}的所有次序：至多 {expected} 个，实为 {got} 个";
    /// More units than a measure is computed without.
    TOO_MANY_UNITS = "group.too_many_units", OutOfDomain:
        "{measure} is recomputed without each unit: expected at most {expected} units, got {got}; cv, variance, standard_deviation and mean have no limit" /
        "{measure}须逐一剔除单位重新计算：至多 {expected} 个单位，实为 {got} 个；cv、variance、standard_deviation 与 mean 不受此限";
    /// A source whose contribution has no denominator.
    NO_VARIATION = "group.no_variation", OutOfDomain:
        "the total is the same for every unit: expected inequality to decompose by source" /
        "各单位总量相同：总量须存在差异方可按来源分解";
    /// No column.
    NO_COLUMN = "regression.no_column", InvalidParameter:
        "the list of {column} is empty: expected at least one" /
        "{column}列表为空：至少应有一列";
    /// Two columns of one name.
    DUPLICATE_NAME = "regression.duplicate_column", InvalidParameter:
        "two columns are called {column}: expected each name once" /
        "有两列同名{column}：每个列名只应出现一次";
    /// Fewer units than coefficients.
    TOO_FEW_UNITS = "regression.too_few_units", OutOfDomain:
        "the regression has {got} units of positive weight: expected at least {expected}, one for each coefficient" /
        "回归中权重为正的单位有 {got} 个：至少应有 {expected} 个，与系数个数相当";
    /// A column that depends on others.
    DEPENDENT_COLUMN = "regression.dependent_column", OutOfDomain:
        "the column {column} is a linear combination of the columns before it (the first is the intercept): expected it to be omitted" /
        "{column}列是其前各列（首列为截距）的线性组合：请去掉该列";
    /// Two groups that do not have the same columns.
    COLUMNS_DIFFER = "regression.columns_differ", InvalidParameter:
        "the second group has the columns {got}: expected {expected}, as in the first" /
        "第二组的列为 {got}：应与第一组相同，为 {expected}";
    /// A share outside 0 to 1.
    SHARE_OUT_OF_RANGE = "curve.share", InvalidParameter:
        "the {curve} is requested at the share {got}: expected a number from 0 to 1" /
        "{curve}在份额 {got} 处取值：应为 0 至 1 之间的数";
    /// A poverty line that is not a positive number.
    LINE_OUT_OF_RANGE = "curve.line", InvalidParameter:
        "the line of the {curve} is {got}: expected a finite number above zero" /
        "{curve}的标准线为 {got}：应为大于零的有限数";
    /// Too few points to plot.
    TOO_FEW_POINTS = "curve.points", InvalidParameter:
        "the {curve} is requested with {got} points: expected at least {expected}" /
        "{curve}的点数为 {got}：至少应为 {expected} 个";
    /// Dates that do not ascend.
    DATES_NOT_ASCENDING = "panel.dates", InvalidParameter:
        "the date {got} does not come after {expected}: expected ascending dates" /
        "日期 {got} 不在 {expected} 之后：日期应递增";
    /// A panel of one date.
    ONE_DATE = "panel.one_date", OutOfDomain:
        "the panel has {got} dates: expected at least two" /
        "面板数据有 {got} 期：至少应有两期";
    /// A value without a logarithm.
    NOT_POSITIVE = "panel.not_positive", OutOfDomain:
        "the value at {row} and date {date} is not above zero: expected a positive number, got {got}" /
        "{row}日期 {date} 的值不大于零：应为正数，实为 {got}";
}
