//! Trend: schools over several years.

phrases! {
    /// The table has no column of years.
    NO_YEAR_COLUMN = "trend.no_year_column", InvalidSpec:
        "the table has no column of years \"{got}\": expected one row for each school and year, and the heading of the year as the option year" /
        "表中没有年份列“{got}”：每所学校每年应占一行，并以选项 year 指明年份列的列名";
    /// The table of items has no column of years.
    NO_YEAR_OF_ITEMS = "trend.no_year_of_items", InvalidSpec:
        "the table of items has no column of years \"{got}\": expected the year of each answer, since those of one year are not those of another" /
        "指标表没有年份列“{got}”：各年填报值不通用，每条填报值应注明年份";
    /// Answers of a year without schools.
    ITEMS_OF_OTHER_YEAR = "trend.items_of_other_year", InvalidTable:
        "{place}: {column} is {got}, a year of which the table of schools has no rows" /
        "{place}：“{column}”为 {got}，学校表没有该年的数据";
    /// A cell that is no year.
    BAD_YEAR = "trend.bad_year", InvalidTable:
        "{place}: {column} is no year: expected one such as 2024, got \"{got}\"" /
        "{place}：“{column}”应为年份，例如 2024，实为“{got}”";
    /// A single year.
    ONE_YEAR = "trend.one_year", OutOfDomain:
        "different years in the table: {got}; expected at least two" /
        "表中只有 {got} 个年份：至少应有两个";
    /// A text that is no result to compare.
    NOT_A_RESULT = "trend.not_a_result", InvalidSpec:
        "cannot compare: {which} is not the JSON of a result of {expected}" /
        "无法比较：{which} 不是 {expected} 结果的 JSON";
    /// A year whose rows have errors.
    IN_YEAR = "trend.in_year":
        "in {year}: " /
        "{year} 年：";
    /// A successor that names itself, or a circle.
    SAME_SUCCESSOR = "trend.same_successor", InvalidSpec:
        "the option successors leads from the school \"{got}\" back to it: expected the school that it became" /
        "选项 successors 中学校“{got}”的后继指回自身：应为其并入或更名后的学校";
    /// A successor that no year has.
    UNKNOWN_SUCCESSOR = "trend.unknown_successor", UnknownName:
        "the option successors names the school \"{got}\", which the table has in no year" /
        "选项 successors 中的学校“{got}”在表中各年均不存在";
    /// A successor that no year has, with the nearest.
    UNKNOWN_SUCCESSOR_CLOSE = "trend.unknown_successor_close", UnknownName:
        "the option successors names the school \"{got}\", which the table has in no year: did you mean \"{expected}\"?" /
        "选项 successors 中的学校“{got}”在表中各年均不存在：是否指“{expected}”？";

    // Years to pass.

    /// The limit is not exceeded.
    PASSES = "trend.passes":
        "within its limit in {year}" /
        "{year} 年已在限值以内";
    /// A number of years.
    IN_YEARS = "trend.in_years":
        "{assumption}: {years} more years" /
        "{assumption}：还需 {years} 年";
    /// A number of years with an interval.
    IN_YEARS_BETWEEN = "trend.in_years_between":
        "{assumption}: {years} more years (95 % interval: {earliest} to {latest})" /
        "{assumption}：还需 {years} 年（95% 区间：{earliest} 至 {latest}）";
    /// Never.
    NEVER = "trend.never":
        "{assumption}: never" /
        "{assumption}：无法达到";
    /// Never, though the interval has numbers.
    NEVER_BETWEEN = "trend.never_between":
        "{assumption}: never (95 % interval: {earliest} to {latest})" /
        "{assumption}：无法达到（95% 区间：{earliest} 至 {latest}）";
    /// An assumption that cannot be computed.
    NO_OUTLOOK = "trend.no_outlook":
        "{assumption}: not computed, since a coefficient is zero or undefined, or the standard weights schools equally" /
        "{assumption}：未计算，因差异系数为零或无定义，或标准对各校等权";

    // Early warning.

    /// It passes and is expected to fail.
    WARN = "trend.warn":
        "within its limit of {limit} now, but may exceed it in {year}: {value} is expected, and up to {upper} with 1.64 standard errors" /
        "目前在限值 {limit} 以内，但 {year} 年可能超出：预计为 {value}，计入 1.64 倍标准误可达 {upper}";
    /// It passes and is expected to.
    NO_WARNING = "trend.no_warning":
        "within its limit of {limit}, and expected to remain so in {year}: {value}, and up to {upper} with 1.64 standard errors" /
        "在限值 {limit} 以内，预计 {year} 年仍在限值以内：预计为 {value}，计入 1.64 倍标准误为 {upper}";
    /// Too few years for an error.
    NO_ERROR = "trend.no_error":
        "within its limit of {limit}; by the line through the years {value} is expected in {year}; fewer than three years give no standard error" /
        "在限值 {limit} 以内；按历年直线推算，{year} 年为 {value}；不足三年，无法给出标准误";
    /// The smallest move beyond the limit.
    WORST_MOVE = "trend.worst_move":
        "the limit would be exceeded if {units} {unit} moved from {from} to {to}" /
        "若有 {units} {unit}由{from}流向{to}，即超出限值";
    /// What a school has to spare.
    SPARE = "trend.spare":
        "{school} remains at its floor or above with up to {pupils} more pupils, or up to {units} {unit} less" /
        "{school}再增加至多 {pupils} 名学生，或减少至多 {units} {unit}，仍达到标准值";

    // Notes.

    /// Convergence can be regression to the mean.
    REGRESSION_TO_MEAN = "trend.regression_to_mean":
        "an unlucky first year looks like catching up afterwards: compare the change of the coefficient" /
        "首年数值偶然偏低也会表现为追赶（均值回归），应结合差异系数的变化判断";
    /// Verdicts without answers.
    NO_ANSWERS = "trend.no_answers":
        "the standard also has requirements that the table of schools does not cover: without their answers by year (items) no verdict can be that it is met" /
        "标准另有学校表未涵盖的指标：未给出各年填报值（items）时，结论不会是“达到标准”";
    /// What is projected.
    ASSUME_COEFFICIENTS = "trend.assume_coefficients":
        "coefficients of variation are projected, verdicts are not" /
        "推算的是差异系数，不推算结论";
    /// Mergers are counting.
    MERGERS = "trend.mergers":
        "the part of mergers is an effect of counting" /
        "“合并”部分属统计效应";
    /// The projections.
    ASSUME_LINE = "trend.assume_line":
        "projections are straight lines through the years of the table; an interval assumes independent, normal deviations from the line" /
        "推算以表中各年的直线趋势为依据；区间以各年偏差相互独立且服从正态分布为前提";
}
