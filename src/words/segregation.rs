//! Errors of measures of segregation.

phrases! {
    /// No pupil anywhere.
    NO_PUPILS = "segregation.no_pupils", EmptySample:
        "there are no pupils: expected at least one unit with pupils among {count}" /
        "没有学生：{count} 个单位中至少应有一个有学生";
    /// Fewer than two groups.
    FEW_GROUPS = "segregation.few_groups", EmptySample:
        "segregation needs groups: expected at least two, got {got}" /
        "分隔须有分组：至少应有两组，实为 {got}";
    /// The counts do not fill whole rows.
    RAGGED = "segregation.ragged", LengthMismatch:
        "the counts do not fill whole rows: expected a multiple of {groups} groups, got {got} counts" /
        "计数不能排满整行：应为 {groups} 组的整数倍，实为 {got} 个计数";
    /// A count that is NaN or infinite.
    NOT_FINITE = "segregation.not_finite", NotFinite:
        "the count of group {group} at {row} is not a finite number: expected a finite number, got {got}" /
        "{row}{group}组的计数不是有限数：应为有限数，实为 {got}";
    /// A count below zero.
    NEGATIVE = "segregation.negative", OutOfDomain:
        "the count of group {group} at {row} is negative: expected zero or more, got {got}" /
        "{row}{group}组的计数为负：应不小于零，实为 {got}";
    /// Counts too large to be added.
    OVERFLOW = "segregation.overflow", OutOfDomain:
        "the sum of the counts exceeds the range of double-precision numbers" /
        "计数之和超出双精度浮点数的范围";
    /// A group that is none of the groups.
    UNKNOWN_GROUP = "segregation.unknown_group", UnknownName:
        "there is no group {got}: expected one of {expected}" /
        "没有名为“{got}”的组：应为下列之一：{expected}";
    /// A group that is its own reference group.
    SAME_GROUP = "segregation.same_group", InvalidParameter:
        "group {group} cannot be its own reference group: expected two different groups" /
        "{group}组不能与自身相比：应为两个不同的组";
    /// The measure describes one group, and none was chosen.
    NO_GROUP = "segregation.no_group", InvalidParameter:
        "{measure} describes one group: expected a group to be chosen" /
        "{measure}针对某一组：应先选定该组";
    /// The measure compares two groups, and one was chosen.
    NO_OTHER = "segregation.no_other", InvalidParameter:
        "{measure} compares two groups: expected a group and a reference group" /
        "{measure}针对两组：应选定该组及其参照组";
    /// The measure takes two groups, and there are more.
    TWO_GROUPS = "segregation.two_groups", InvalidParameter:
        "{measure} compares two groups: expected one of the {got} groups to be chosen" /
        "{measure}只适用于两组：应在 {got} 组中选定其一";
    /// A group without pupils.
    EMPTY_GROUP = "segregation.empty_group", OutOfDomain:
        "{measure} is not defined where group {group} has no pupils: expected at least one" /
        "{group}组没有学生时{measure}无定义：至少应有一名";
    /// All pupils are of one group.
    ONE_GROUP = "segregation.one_group", OutOfDomain:
        "{measure} is not defined where all pupils are of group {group}: expected at least one pupil of {expected}" /
        "所有学生属于{group}组时{measure}无定义：{expected}组中至少应有一名学生";
    /// Counts that are no whole numbers, which cannot be allocated at random.
    NOT_WHOLE = "segregation.not_whole", OutOfDomain:
        "only whole pupils can be allocated at random: expected a whole number below 2^32 of group {group} at {row}, got {got}" /
        "随机分配只适用于整数学生：{row}{group}组应为小于 2^32 的整数，实为 {got}";
    /// No replicate at all.
    NO_REPLICATES = "segregation.no_replicates", InvalidParameter:
        "a simulation needs replicates: expected at least two, got {got}" /
        "模拟须有重复次数：至少应为两次，实为 {got}";
    /// Random allocation has no scale to correct on.
    NOTHING_COMMON = "segregation.nothing_common", OutOfDomain:
        "the two dates have fewer than two {what} in common: expected at least two with pupils at both" /
        "两个时点没有两个共同的{what}：至少应有两个在两时点均有学生";
    /// Margins that the other structure cannot take.
    NO_FIT = "segregation.no_fit", OutOfDomain:
        "the margins of one date cannot be fitted to the empty cells of the other: no convergence after {got} iterations of proportional fitting" /
        "受空单元格限制，一个时点的结构无法拟合另一时点的边际分布：{got} 次比例拟合后仍未收敛";
    /// Units without labels, which cannot be matched.
    UNITS_DIFFER = "segregation.units_differ", LengthMismatch:
        "the two dates have different {what}: expected {expected}, got {got}; label them to match them by name" /
        "两个时点的{what}数目不同：应为 {expected}，实为 {got}；加上名称即可按名称对应";
    /// A label twice.
    DUPLICATE_LABEL = "segregation.duplicate_label", InvalidParameter:
        "{column} at {row} repeats the label \"{got}\": expected each once" /
        "{row}的{column}与前面某行相同，均为“{got}”：每个名称只应出现一次";
    /// A group's label twice.
    DUPLICATE_GROUP_LABEL = "segregation.duplicate_group_label", InvalidParameter:
        "two groups have the label \"{got}\": expected each once" /
        "有两组名称同为“{got}”：每个名称只应出现一次";
}
