//! Errors of permutation tests.

phrases! {
    /// A test without permutations.
    NO_PERMUTATIONS = "inference.no_permutations", InvalidParameter:
        "the number of permutations is 0: expected at least 1, such as 999" /
        "置换次数为 0：至少应为 1，例如 999";
    /// Too many permutations without a statistic.
    PERMUTATIONS_FAILED = "inference.permutations_failed", OutOfDomain:
        "the statistic is undefined in {got} of {count} permutations: expected at most 1 %" /
        "{count} 次置换中有 {got} 次统计量无定义：不应超过 1%";
    /// A unit whose rows are in several groups.
    UNIT_IN_TWO_GROUPS = "inference.unit_in_two_groups", InvalidTable:
        "{first_row} and {row} are of one unit but of two groups: units exchange their groups as a whole" /
        "{first_row}与{row}属同一单位，却分在两组：置换检验须以整个单位交换组别";
    /// Units of one group in each stratum.
    NOTHING_TO_EXCHANGE = "inference.nothing_to_exchange", InvalidTable:
        "no stratum has units of two groups: there is nothing to exchange" /
        "没有任何一层含有两个组的单位：无从置换";
    /// Groups of another number of rows.
    GROUPS_OF_ROWS = "inference.groups_of_rows", LengthMismatch:
        "groups are given for {got} rows: expected {expected}, one group for each value" /
        "给出了 {got} 行的组别：应为 {expected} 个，与数值一一对应";
    /// Units of another number of rows.
    UNITS_OF_ROWS = "inference.units_of_rows", LengthMismatch:
        "units are given for {got} rows: expected {expected}, one unit for each value" /
        "给出了 {got} 行的单位：应为 {expected} 个，与数值一一对应";
    /// An index that is no sum of parts.
    NOT_A_SUM = "inference.not_a_sum", InvalidSpec:
        "{measure} is no sum of a part within and a part between groups: expected theil_t, mean_log_deviation, generalized_entropy, j_divergence or variance" /
        "{measure}不能表示为组内与组间两部分之和：应为 theil_t、mean_log_deviation、generalized_entropy、j_divergence 或 variance";
    /// A difference of other than two groups.
    TWO_GROUPS = "inference.two_groups", InvalidTable:
        "there are {got} groups: the test of a difference requires two" /
        "共有 {got} 个组：差异检验要求恰有两组";
}
