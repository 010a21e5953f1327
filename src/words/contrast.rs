//! Errors of comparisons of estimates.

phrases! {
    /// Groups that nothing divides.
    WITHOUT_BY = "contrast.without_by", InvalidSpec:
        "\"by\" is missing: a comparison requires the columns whose values are the groups or dates" /
        "缺少“by”：比较须给出划分各组或各时点的列";
    /// Options that exclude each other.
    TOGETHER = "contrast.together", InvalidSpec:
        "\"{option}\" cannot be combined with \"{other}\": expected one of them" /
        "“{option}”不能与“{other}”同时使用：只应给出其一";
    /// One group.
    ONE_GROUP = "contrast.one_group", InvalidTable:
        "the number of groups is {got}: a comparison requires at least 2" /
        "组数为 {got}：比较至少须有 2 组";
    /// A key of another number of columns.
    KEY_LENGTH = "contrast.key_length", InvalidSpec:
        "a group has {got} values: expected {expected}, one for each column of \"by\"" /
        "所指的组有 {got} 个取值：应为 {expected} 个，与“by”各列一一对应";
    /// Text that is no linear combination.
    EXPRESSION = "contrast.expression", InvalidSpec:
        "\"{got}\" is not a linear combination of groups, at the character {at} (zero-based): expected such as [town] - [rural]" /
        "“{got}”不是各组的线性组合（问题在第 {at} 个字符，从 0 起计）：应如 [城镇] - [农村]";
    /// A combination without groups or without a name.
    COMBINATION = "contrast.combination", InvalidSpec:
        "a combination is incomplete: expected an expression, or a name and terms" /
        "组合不完整：应给出 expression，或 name 与 terms";
    /// A group twice in a combination.
    TERM_TWICE = "contrast.term_twice", InvalidSpec:
        "the combination \"{name}\" has the group {group} twice: expected each group once" /
        "组合“{name}”中组{group}出现两次：每组只应出现一次";
    /// Two combinations of one name.
    NAME_TWICE = "contrast.name_twice", InvalidSpec:
        "two combinations are called \"{name}\": expected each name once" /
        "有两个组合同名“{name}”：每个名称只应出现一次";
    /// Coefficients that are none.
    COEFFICIENTS = "contrast.coefficients", InvalidParameter:
        "the coefficients of \"{name}\" are not finite, or all 0: expected at least one finite number other than 0" /
        "组合“{name}”的系数不是有限数值，或全部为 0：至少应有一个非零的有限数值";
    /// A margin of ratios that is none.
    RATIO_MARGIN = "contrast.ratio_margin", InvalidParameter:
        "the margin of a ratio is {got}: expected a number above 1, such as 1.1 for ratios between 1/1.1 and 1.1" /
        "比值的等效界限为 {got}：应大于 1，例如 1.1 表示比值介于 1/1.1 与 1.1 之间";
    /// An order of dominance that is none.
    ORDER = "contrast.order", InvalidParameter:
        "the order of dominance is {got}: expected 1, 2 or 3" /
        "占优的阶数为 {got}：应为 1、2 或 3";
    /// A range of lines that is none.
    RANGE = "contrast.range", InvalidParameter:
        "the lines of a test of dominance are from {from} to {to}: expected two numbers above 0, the least first" /
        "占优检验的底线范围为 {from} 至 {to}：应为两个正数，且前者较小";
    /// A number of lines that is none.
    POINTS = "contrast.points", InvalidParameter:
        "the number of lines is {got}: expected 2 to {expected}" /
        "底线个数为 {got}：应为 2 至 {expected}";
    /// Permutations where there are replicates.
    PERMUTED_REPLICATES = "contrast.permuted_replicates", InvalidSpec:
        "a permutation test takes no replicate weights and no plausible values: expected test=wald" /
        "置换检验不能用于重复权重或可能值：应为 test=wald";
    /// Permutations of a measure that is none of values.
    PERMUTED_MEASURE = "contrast.permuted_measure", InvalidSpec:
        "a permutation test requires a measure of values: expected test=wald for {measure}" /
        "置换检验只适用于由数值计算的指数：{measure}应为 test=wald";
    /// A ratio of numbers that are not positive.
    NOT_POSITIVE = "comparison.not_positive":
        "an estimate is {got}: a ratio requires estimates above 0" /
        "有估计值为 {got}：计算比值要求各估计值大于 0";
    /// An ordinate without a standard error.
    NO_ORDINATE = "comparison.no_ordinate":
        "the difference at the line {line} has no standard error, because a group has no row, or all its rows, below it: expected a narrower range" /
        "底线 {line} 处之差没有标准误，因为某一组在其下没有单位或全部单位均在其下：应缩小范围";
}
