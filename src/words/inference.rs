//! Errors of sampling designs.

use super::Name;

/// The stratum of a design without strata.
pub(crate) static SAMPLE: Name = Name::new("sample", "the sample", "样本");

phrases! {
    /// A row that the table does not have.
    UNKNOWN_ROW = "inference.unknown_row", InvalidSpec:
        "the row {got} is outside the design: expected a row below {expected}" /
        "第 {got} 行不在抽样设计之内：行号应小于 {expected}";
    /// A row given twice.
    ROW_TWICE = "inference.row_twice", InvalidSpec:
        "{row} is given twice: expected each row of a domain once" /
        "{row}给出了两次：子总体中每行只应出现一次";
    /// Scores of another number of rows.
    SCORES = "inference.scores", LengthMismatch:
        "a column of scores has {got} values: expected {expected}, one for each row of the domain" /
        "得分列有 {got} 个值：应为 {expected} 个，与子总体各行一一对应";
    /// Weights of repetition with a design.
    FREQUENCY_DESIGN = "inference.frequency_design", InvalidSpec:
        "frequency weights cannot be combined with strata, ids or fpc: expected probability weights" /
        "频数权重不能与 strata、ids 或 fpc 同时使用：应为抽样权重（probability）";
    /// Weights of repetition without weights.
    FREQUENCY_WEIGHTS = "inference.frequency_weights", InvalidSpec:
        "frequency weights require \"weights\": expected the column of the frequencies" /
        "频数权重须给出“weights”：应为频数所在的列";
    /// A kind of weights without weights.
    KIND_WITHOUT_WEIGHTS = "inference.kind_without_weights", InvalidSpec:
        "\"weights_kind\" requires \"weights\": expected the column of the weights" /
        "“weights_kind”须与“weights”一并给出：应为权重所在的列";
    /// A weight below zero.
    NEGATIVE_WEIGHT = "inference.negative_weight", InvalidWeight:
        "{column} at {row} is a negative weight: expected zero or more, got {got}" /
        "{row}的权重{column}为负：应不小于 0，实为 {got}";
    /// A frequency that is not whole.
    FREQUENCY_FRACTION = "inference.frequency_fraction", InvalidWeight:
        "{column} at {row} is no frequency: expected a whole number, got {got}" /
        "{row}的{column}不是频数：应为整数，实为 {got}";
    /// More strata or corrections than stages.
    MORE_THAN_STAGES = "inference.more_than_stages", InvalidSpec:
        "\"{option}\" has {got} columns: expected at most {expected}, one for each stage of \"ids\"" /
        "“{option}”有 {got} 列：最多应为 {expected} 列，与“ids”各阶段一一对应";
    /// Degrees of freedom that are none.
    DEGREES = "inference.degrees_of_freedom", InvalidSpec:
        "the degrees of freedom are {got}: expected a number above 0" /
        "自由度为 {got}：应大于 0";
    /// A row without a stratum or unit.
    MISSING_LABEL = "inference.missing_label", NotFinite:
        "{column} at {row} is missing: each row of a sampling design requires its stratum and its units" /
        "{row}的{column}缺失：抽样设计的每一行均须有层与抽样单位";
    /// A row without a weight.
    MISSING_WEIGHT = "inference.missing_weight", NotFinite:
        "{column} at {row} is missing: each row of a sampling design requires its weight, also with missing=\"drop\"; a weight of 0 excludes a row and keeps its unit in the design" /
        "{row}的{column}缺失：抽样设计的每一行均须有权重，missing=\"drop\" 不免除；权重取 0 可剔除该行而其单位仍计入设计";
    /// A row without the population size of its stratum.
    MISSING_FPC = "inference.missing_fpc", NotFinite:
        "{column} at {row} is missing: each row of a sampling design requires the population size or sampling fraction of its stratum, also with missing=\"drop\"" /
        "{row}的{column}缺失：抽样设计的每一行均须有其所在层的总体规模或抽样比，missing=\"drop\" 不免除";
    /// A unit in several strata.
    CROSSING = "inference.crossing", InvalidTable:
        "{unit} occurs in more than one stratum, first at {first_row} and {row}: expected one stratum for each unit; nest=true numbers units within their stratum" /
        "{unit}出现在多个层中（{first_row}与{row}）：每个抽样单位应只属一层；若编号在各层内单独编排，请用 nest=true";
    /// A stratum with one unit.
    LONELY = "inference.lonely", InvalidTable:
        "{stratum} has one sampled unit at stage {stage}: its variance requires at least two; \"lonely_psu\" states another treatment (certainty, adjust, average)" /
        "{stratum}在第 {stage} 阶段只有一个样本单位：至少须有两个才能估计方差；可用“lonely_psu”指定处理方式（certainty、adjust、average）";
    /// Only strata with one unit.
    ALL_LONELY = "inference.all_lonely", InvalidTable:
        "every stratum has one sampled unit at stage {stage}, such as {stratum}: lonely_psu=\"average\" requires another with at least two" /
        "第 {stage} 阶段各层（如{stratum}）均只有一个样本单位：lonely_psu=“average”要求至少有一层含两个以上单位";
    /// A sample of one unit.
    ONE_UNIT = "inference.one_unit", InvalidTable:
        "the sample has one unit at stage {stage}: its variance requires at least two" /
        "样本在第 {stage} 阶段只有一个单位：至少须有两个才能估计方差";
    /// A size of the population that is no size.
    FPC_NOT_POSITIVE = "inference.fpc_not_positive", InvalidTable:
        "{column} at {row} is {got}: expected the number of units in the stratum of the population, or the share of them that is sampled" /
        "{row}的{column}为 {got}：应为总体该层的单位数，或抽样比";
    /// Two sizes of one stratum.
    FPC_VARIES = "inference.fpc_varies", InvalidTable:
        "{stratum}: {column} differs within the stratum: expected {expected}, got {got} at {row}" /
        "{stratum}的{column}在层内不一致：应为 {expected}，{row}为 {got}";
    /// A size that may be a number or a share.
    FPC_ONE = "inference.fpc_one", InvalidTable:
        "{stratum}: {column} is 1, which may be one unit or all units: expected \"fpc_kind\" to be count or fraction" /
        "{stratum}的{column}为 1，既可指一个单位，也可指全部单位：应以“fpc_kind”注明 count（单位数）或 fraction（抽样比）";
    /// Numbers and shares in one column.
    FPC_MIXED = "inference.fpc_mixed", InvalidTable:
        "{column} has numbers of units ({count}) and shares ({fraction}): expected one of them" /
        "{column}既有单位数（{count}）又有抽样比（{fraction}）：应只用一种";
    /// A share above 1.
    FRACTION_ABOVE_ONE = "inference.fraction_above_one", InvalidTable:
        "{stratum}: {column} is {got}: expected a share of at most 1" /
        "{stratum}的{column}为 {got}：抽样比不应大于 1";
    /// A correction that is no number of units and no share.
    FPC_NUMBER = "inference.fpc_number", InvalidParameter:
        "fpc is {got}: expected a number of units above 1, or a share between 0 and 1" /
        "fpc 为 {got}：应为大于 1 的单位数，或 0 与 1 之间的抽样比";
    /// A number of units for several strata.
    FPC_OF_STRATA = "inference.fpc_of_strata", InvalidSpec:
        "fpc is the number of units {got}, and there are {count} strata: expected a column with the number of units of each stratum, or a share" /
        "fpc 为单位数 {got}，而共有 {count} 层：应给出各层单位数所在的列，或抽样比";
    /// A population smaller than the sample.
    FPC_BELOW_SAMPLE = "inference.fpc_below_sample", InvalidTable:
        "{stratum}: {column} is {got}, fewer units than are sampled: expected at least {expected}" /
        "{stratum}的{column}为 {got}，少于样本单位数：至少应为 {expected}";
    /// Replicates of rows that are many.
    REPLICATED_FREQUENCIES = "inference.replicated_frequencies", InvalidSpec:
        "replicates are not defined for frequency weights: expected probability weights" /
        "频数权重不能构造重复权重：应为抽样权重（probability）";
    /// Replicates of strata with one unit.
    REPLICATED_LONELY = "inference.replicated_lonely", InvalidSpec:
        "replicates cannot follow lonely_psu=\"adjust\" or \"average\": expected certainty, or strata with at least two units" /
        "重复权重无法采用 lonely_psu=“adjust”或“average”：应为 certainty，或各层至少有两个单位";
    /// No stratum from which a unit can be deleted.
    NO_REPLICATES = "inference.no_replicates", InvalidTable:
        "no stratum has two sampled units and others that are not sampled: the jackknife has no replicate" /
        "没有任何一层既有两个以上样本单位、又非全部抽取：无法构造刀切法重复权重";
    /// Too few or too many groups.
    GROUPS = "inference.groups", InvalidSpec:
        "the number of groups is {got}: expected 2 to {expected}, the number of primary sampling units" /
        "分组数为 {got}：应为 2 至 {expected}（初级抽样单位数）";
    /// A factor of Fay's that is none.
    RHO = "inference.rho", InvalidSpec:
        "Fay's factor is {got}: expected at least 0 and below 1" /
        "Fay 系数为 {got}：应不小于 0 且小于 1";
    /// A stratum without a pair of units.
    NOT_TWO_UNITS = "inference.not_two_units", InvalidTable:
        "a stratum has {got} sampled units: balanced replication requires two in every stratum; the jackknife does not" /
        "某层有 {got} 个样本单位：平衡半样本法要求每层恰有两个；刀切法无此要求";
    /// Too few replicates.
    FEW_REPLICATES = "inference.few_replicates", InvalidSpec:
        "the number of replicates is {got}: expected at least 2" /
        "重复次数为 {got}：至少应为 2";
    /// Replicated estimates of another number.
    REPLICATED = "inference.replicated", LengthMismatch:
        "the replicated estimates have {got} entries: expected {expected}" /
        "重复估计有 {got} 项：应为 {expected} 项";
    /// A level that is none.
    LEVEL = "inference.level", InvalidParameter:
        "the confidence level is {got}: expected a number between 0 and 1, such as 0.95" /
        "置信水平为 {got}：应介于 0 与 1 之间，例如 0.95";
    /// What is no standard error.
    STANDARD_ERROR = "inference.standard_error", InvalidParameter:
        "the standard error is {got}: expected a finite number of at least 0" /
        "标准误为 {got}：应为不小于 0 的有限数";
    /// Too few degrees of freedom.
    NO_DEGREES = "inference.no_degrees", InvalidParameter:
        "the degrees of freedom are {got}: an interval or test requires more than 0" /
        "自由度为 {got}：区间与检验要求大于 0";
    /// An estimate that is no number.
    NOT_FINITE = "inference.not_finite", OutOfDomain:
        "the estimate is {got}: an interval requires a finite number" /
        "估计值为 {got}：区间估计要求有限数";
    /// An estimate without a logarithm.
    NOT_POSITIVE = "inference.not_positive", OutOfDomain:
        "the estimate is {got}: an interval on the log scale requires a number above 0" /
        "估计值为 {got}：对数尺度的区间要求大于 0";
    /// An estimate without log odds.
    NOT_A_SHARE = "inference.not_a_share", OutOfDomain:
        "the estimate is {got}: an interval on the logit scale requires a number between 0 and 1" /
        "估计值为 {got}：logit 尺度的区间要求介于 0 与 1 之间";
    /// Coefficients of another number.
    CONTRAST = "inference.contrast", LengthMismatch:
        "a test has {got} coefficients or estimates: expected {expected}, one for each row of the covariance" /
        "检验给出了 {got} 个系数或估计值：应为 {expected} 个，与协方差矩阵的阶数一致";
    /// No combinations, or more than the degrees of freedom allow.
    CONTRASTS = "inference.contrasts", InvalidParameter:
        "the number of tested combinations is {got}: expected at least 1 and at most the degrees of freedom, {expected}" /
        "检验的线性组合有 {got} 个：应至少 1 个，且不超过自由度 {expected}";
    /// Combinations that depend on each other.
    SINGULAR = "inference.singular", OutOfDomain:
        "the tested combinations have no inverse covariance: one of them follows from the others or has no variance" /
        "所检验的线性组合的协方差矩阵不可逆：其中某一组合可由其他组合推出，或方差为零";
    /// A margin that is none.
    MARGIN = "inference.margin", InvalidParameter:
        "the margin of equivalence is {got}: expected a number above 0" /
        "等效界值为 {got}：应大于 0";
    /// What is no probability.
    P_VALUE = "inference.p_value", InvalidParameter:
        "the p value at {row} is {got}: expected a number from 0 to 1" /
        "{row}的 p 值为 {got}：应介于 0 与 1 之间";
    /// Weights of another number of rows.
    REPLICATED_WEIGHTS = "inference.replicated_weights", LengthMismatch:
        "there are {got} weights: expected {expected}, one for each row that is drawn from" /
        "权重有 {got} 个：应为 {expected} 个，与抽样的各行一一对应";
    /// Too many replicates without a value.
    REPLICATES_FAILED = "inference.replicates_failed", OutOfDomain:
        "the estimate is undefined in {got} of {count} replicates: expected at most 1 %" /
        "{count} 次重复中有 {got} 次估计无定义：不应超过 1%";
    /// A replicate without a positive mean.
    REPLICATE_MEAN = "inference.replicate_mean", OutOfDomain:
        "the mean of a replicate is {got}: expected a number above 0" /
        "某次重复的均值为 {got}：应大于 0";
    /// A studentized bootstrap of an estimate without scores.
    STUDENTIZED_WITHOUT_SCORES = "inference.studentized_without_scores", InvalidSpec:
        "the studentized bootstrap requires an exact influence function, which this estimate lacks: expected percentile" /
        "学生化自助法要求估计量有精确的影响函数，该估计量没有：应采用 percentile（分位数法）";
    /// A studentized bootstrap of strata with two units.
    STUDENTIZED_PAIRS = "inference.studentized_pairs", InvalidSpec:
        "a stratum has two sampled units, of which a replicate draws one: the studentized bootstrap requires at least three; expected percentile" /
        "某层只有两个样本单位，每次重复只抽一个：学生化自助法要求每层至少三个；应采用 percentile（分位数法）";
    /// A studentized interval of replicates without standard errors.
    NOT_STUDENTIZED = "inference.not_studentized", InvalidSpec:
        "the replicates have no standard errors: expected studentized=true" /
        "各次重复未计算标准误：应设 studentized=true";
    /// Too many replicates without a standard error.
    REPLICATES_WITHOUT_SPREAD = "inference.replicates_without_spread", OutOfDomain:
        "the standard error is 0 or undefined in {got} of {count} replicates: expected at most 1 % for a studentized interval" /
        "{count} 次重复中有 {got} 次标准误为 0 或无定义：学生化区间要求不超过 1%";
    /// Too few replicates for BCa.
    BCA_REPLICATES = "inference.bca_replicates", InvalidSpec:
        "the number of replicates is {got}: a BCa interval requires at least {expected}" /
        "重复次数为 {got}：BCa 区间至少需要 {expected} 次";
    /// BCa of an estimate without scores.
    BCA_WITHOUT_SCORES = "inference.bca_without_scores", InvalidSpec:
        "a BCa interval requires an exact influence function, which this estimate lacks: expected percentile" /
        "BCa 区间要求估计量有精确的影响函数，该估计量没有：应采用 percentile（分位数法）";
    /// BCa where the estimate is at the end of its replicates.
    BCA_ONE_SIDE = "inference.bca_one_side", OutOfDomain:
        "all replicates lie on one side of the estimate: a BCa interval is undefined" /
        "全部重复值位于估计值的同一侧：BCa 区间无定义";
    /// Too few replicates for the level.
    REPLICATES_FOR_LEVEL = "inference.replicates_for_level", InvalidSpec:
        "{got} replicates do not reach the tails of this level: expected at least {expected}" /
        "{got} 次重复不足以确定该置信水平的尾部：至少应为 {expected} 次";
    /// A quantile at a value that many rows share.
    HEAPED = "inference.heaped", OutOfDomain:
        "the value {got} has the share {share} of the weight, by many rows or by one of a large weight; that is more than the standard error {error} of the share up to it: linearization is not valid for a quantile there; use a bootstrap" /
        "取值 {got} 所占权重比例为 {share}（或因多行取此值，或因个别行权重过大），超过其累计比例的标准误 {error}：该处分位数不适用线性化，请用自助法";
    /// A density where no row lies on one of the sides.
    ONE_SIDE = "inference.one_side", OutOfDomain:
        "no row lies on one side of {got}: the density there cannot be estimated" /
        "{got} 的一侧没有观测：无法估计该处的密度";
    /// A quantile whose interval leaves the sample.
    OUTSIDE_SAMPLE = "inference.outside_sample", OutOfDomain:
        "the interval of the quantile at p = {p} would reach from {lower} to {upper}: expected shares between 0 and 1; the sample is too small for this quantile" /
        "p = {p} 的分位数，其区间对应的累计比例为 {lower} 至 {upper}，超出 0 至 1：样本量不足以估计该分位数的区间";
    /// Scores that are all zero.
    NO_VARIATION = "inference.no_variation", OutOfDomain:
        "every row has the same part in {measure}, for example because no row lies beyond the line: a standard error of 0 would claim certainty" /
        "各观测对{measure}的作用均相同（例如没有观测越过底线）：若报告标准误为 0，则误示为毫无误差";
    /// A domain in one primary sampling unit of each stratum.
    NO_DEGREES_OF_DOMAIN = "inference.no_degrees_of_domain", OutOfDomain:
        "the rows have {got} degrees of freedom, primary sampling units less strata: an interval requires at least 1" /
        "自由度（初级抽样单位数减层数）为 {got}：区间估计至少需要 1";
    /// A small sample for a density.
    PREFER_BOOTSTRAP = "reliability.few_for_density":
        "{rows} rows in {units} primary sampling units are few for the density at a quantile: expected at least 200 rows in 40 units; a percentile bootstrap has better coverage" /
        "仅有 {units} 个初级抽样单位、{rows} 个观测，不足以可靠估计分位数处的密度（至少应有 40 个单位、200 个观测）：百分位自助法的覆盖率更好";
    /// An option of evaluations asked of an estimate.
    OPTION_OF_EVALUATION = "inference.option_of_evaluation", InvalidSpec:
        "an estimate has no option \"{option}\": expected an evaluation, which has it" /
        "estimate 没有选项“{option}”：该选项属于 evaluate";
    /// Replicates asked of a design without them.
    METHOD_WITHOUT_REPLICATES = "inference.method_without_replicates", InvalidSpec:
        "the method \"replicate\" requires \"replicates\" in the design: expected columns of replicate weights, or how to construct them" /
        "方法“replicate”要求 design 中给出“replicates”：应为重复权重所在的列，或其构造方法";
    /// An interval that a method does not define.
    INTERVAL_OF_METHOD = "inference.interval_of_method", InvalidSpec:
        "the interval \"{interval}\" is not defined for the method \"{method}\": expected one of {expected}" /
        "方法“{method}”没有区间“{interval}”：应为 {expected} 之一";
    /// An interval from influence values, of a measure without them.
    INTERVAL_WITHOUT_INFLUENCE = "inference.interval_without_influence", InvalidSpec:
        "the interval \"{interval}\" requires an exact influence function, which {measure} lacks: expected percentile" /
        "区间“{interval}”要求指数有精确的影响函数，{measure}没有：应采用 percentile（分位数法）";
    /// Woodruff's interval of what is no quantile.
    NOT_A_QUANTILE = "inference.not_a_quantile", InvalidSpec:
        "Woodruff's interval is that of a quantile, which {measure} is not: expected student or normal" /
        "Woodruff 区间仅适用于分位数，{measure}不是分位数：应为 student 或 normal";
    /// Woodruff's interval on another scale.
    WOODRUFF_SCALE = "inference.woodruff_scale", InvalidSpec:
        "Woodruff's interval has no scale: expected scale=\"natural\", or interval=\"student\"" /
        "Woodruff 区间没有尺度之分：应为 scale=“natural”，或采用 interval=“student”";
    /// An option that a method does not have.
    OPTION_OF_METHOD = "inference.option_of_method", InvalidSpec:
        "\"{option}\" has no meaning for the method \"{method}\": expected replicates and seed with bootstrap, density and robust with linearized" /
        "“{option}”对方法“{method}”无意义：replicates 与 seed 用于 bootstrap，density 与 robust 用于 linearized";
    /// A bootstrap of a design with replicate weights.
    BOOTSTRAP_AND_REPLICATES = "inference.bootstrap_and_replicates", InvalidSpec:
        "the method \"bootstrap\" draws the units of the design, which has \"replicates\" of its own: expected the method \"replicate\", or a design without them" /
        "方法“bootstrap”从设计的抽样单位中抽取，而 design 已有“replicates”：应采用方法“replicate”，或从 design 中去掉“replicates”";
    /// An interval that several plausible values do not have.
    PLAUSIBLE_INTERVAL = "inference.plausible_interval", InvalidSpec:
        "the interval \"{interval}\" is not defined for plausible values: expected student or normal" /
        "可能值没有区间“{interval}”：应为 student 或 normal";
    /// Replicates without a method.
    REPLICATES_WITHOUT_METHOD = "inference.replicates_without_method", InvalidSpec:
        "replicates require \"method\": expected how the weights were made, such as fay, jkn or bootstrap" /
        "重复权重须给出“method”：应为其构造方法，例如 fay、jkn 或 bootstrap";
    /// A column of plausible values twice.
    PLAUSIBLE_TWICE = "inference.plausible_twice", InvalidSpec:
        "the plausible values {column} are given twice: expected each once" /
        "可能值{column}给出了两次：每列只应出现一次";
    /// One column of plausible values.
    ONE_PLAUSIBLE_VALUE = "inference.one_plausible_value", InvalidSpec:
        "\"plausible_values\" has one column: expected at least two, or \"value\"" /
        "“plausible_values”只有一列：至少应为两列，否则请用“value”";
    /// Plausible values and a value.
    PLAUSIBLE_AND_VALUE = "inference.plausible_and_value", InvalidSpec:
        "both \"value\" and \"plausible_values\" are given: expected one of them" /
        "同时给出了“value”与“plausible_values”：应只给其一";
    /// An interval that is defined for measures only.
    INTERVAL_OF_MEASURES = "inference.interval_of_measures", InvalidSpec:
        "an analysis has no interval \"{interval}\": expected student or normal, with a bootstrap percentile or basic as well" /
        "分析没有“{interval}”区间：应为 student 或 normal，使用自助法时也可为 percentile 或 basic";
    /// Plausible values of an analysis.
    PLAUSIBLE_OF_MEASURES = "inference.plausible_of_measures", InvalidSpec:
        "an analysis takes no \"plausible_values\": expected one column of values in each call" /
        "分析不接受“plausible_values”：每次调用应给一个数值列";
    /// Robust standard errors of measures.
    ROBUST_OF_MEASURES = "inference.robust_of_measures", InvalidSpec:
        "\"robust\" has no meaning for measures: expected an analysis of a regression" /
        "“robust”对指数无意义：仅用于回归类分析";
    /// Robust standard errors of an analysis without a regression.
    ROBUST_OF_REGRESSIONS = "inference.robust_of_regressions", InvalidSpec:
        "{analysis} has no coefficients of a regression: expected no \"robust\", the standard errors are those of the design" /
        "{analysis}没有回归系数：不应给出“robust”，其标准误为设计的标准误";
    /// Robust standard errors under a design that they take no account of.
    ROBUST_DESIGN = "inference.robust_design", InvalidSpec:
        "\"robust\" {robust} takes no account of \"{option}\" of the design: expected one of the two, the standard errors of the design are robust as well" /
        "“robust”为 {robust} 时不考虑设计的“{option}”：两者只应给其一，设计的标准误同样稳健";
    /// Clusters of robust standard errors that are not one column.
    ROBUST_CLUSTERS = "inference.robust_clusters", InvalidSpec:
        "\"robust\" {robust} has {got} columns of clusters: expected one, \"ids\" of the design" /
        "“robust”为 {robust} 时聚类列有 {got} 列：应恰为一列，由设计的“ids”给出";
    /// Clusters where rows are independent.
    ROBUST_ROWS = "inference.robust_rows", InvalidSpec:
        "\"robust\" {robust} treats rows as independent: expected a design without \"ids\", or cr0 or cr1" /
        "“robust”为 {robust} 时视各行相互独立：设计不应有“ids”，否则请用 cr0 或 cr1";
    /// An option that the replicates do not have.
    REPLICATE_OPTION = "inference.replicate_option", InvalidSpec:
        "\"{option}\" has no meaning for these replicates: expected rho with fay, groups with a grouped jackknife and replicates with a bootstrap, the last two only where the weights are constructed" /
        "“{option}”对此类重复权重无意义：rho 用于 fay，groups 用于分组刀切法，replicates 用于自助法，后两者仅在构造权重时使用";
    /// A factor that is none.
    REPLICATE_SCALE = "inference.replicate_scale", InvalidSpec:
        "a scale of the replicates is {got}: expected a finite number of at least 0" /
        "重复权重的尺度系数为 {got}：应为不小于 0 的有限数";
    /// Factors of another number.
    RSCALES = "inference.rscales", InvalidSpec:
        "\"rscales\" has {got} numbers: expected {expected}, one for each replicate" /
        "“rscales”有 {got} 个数：应为 {expected} 个，与各重复一一对应";
    /// Groups without their number.
    GROUPED_WITHOUT_GROUPS = "inference.grouped_without_groups", InvalidSpec:
        "a grouped jackknife requires \"groups\": expected the number of groups" /
        "分组刀切法须给出“groups”：应为分组数";
    /// Weights that cannot be constructed.
    SUPPLIED_ONLY = "inference.supplied_only", InvalidSpec:
        "successive differences require \"columns\": expected the columns of the replicate weights" /
        "逐次差分法须给出“columns”：应为重复权重所在的列";
    /// Replicate weights without the weights of the design.
    SUPPLIED_WITHOUT_WEIGHTS = "inference.supplied_without_weights", InvalidSpec:
        "columns of replicate weights require \"weights\": expected the column of the full sample's weights" /
        "给出重复权重各列时须给出“weights”：应为全样本权重所在的列";
    /// A survey that is not listed, but nearly.
    UNKNOWN_PRESET = "inference.unknown_preset", UnknownName:
        "there is no survey called \"{got}\": did you mean \"{expected}\"?" /
        "没有名为“{got}”的调查：是否指“{expected}”？";
    /// A survey that is not listed.
    UNLISTED_PRESET = "inference.unlisted_preset", UnknownName:
        "there is no survey called \"{got}\": expected one of {expected}" /
        "没有名为“{got}”的调查：应为下列之一：{expected}";
    /// An option that the survey states.
    PRESET_OPTION = "inference.preset_option", InvalidSpec:
        "\"{option}\" cannot be combined with preset \"{preset}\", which states it: expected one of them" /
        "“{option}”不能与预设调查“{preset}”同时使用，后者已作规定：只应给出其一";
    /// Zones without halves.
    ZONES_AND_HALVES = "inference.zones_and_halves", InvalidSpec:
        "replicates of zones require \"zone\" and \"half\": expected the columns of both" /
        "按区构造重复权重须同时给出“zone”与“half”：应为两者所在的列";
    /// A half that is none.
    HALF = "inference.half", InvalidTable:
        "{column} at {row} is {got}: expected 0 or 1, the half of the zone" /
        "{row}的{column}为 {got}：应为 0 或 1，表示区内的半样本";
    /// A replicate without a value.
    REPLICATE_FAILED = "estimate.reason.replicate_failed":
        "the measure has no value with the weights of replicate {replicate}: {reason}" /
        "以第 {replicate} 个重复权重计算时指数无值：{reason}";
    /// A replicate without a result.
    RESULT_FAILED = "analysis.reason.replicate_failed":
        "the analysis has no result with the weights of replicate {replicate}: {reason}" /
        "以第 {replicate} 个重复权重计算时分析无结果：{reason}";
    /// A replicate whose result has other parts.
    OTHER_STRUCTURE = "analysis.reason.other_structure":
        "the result with the weights of replicate {replicate} does not have this number: it is undefined there, or the groups, units or knots with weight are others" /
        "以第 {replicate} 个重复权重计算的结果中没有该数值：在该结果中它无定义，或其中有权重的组、单位或节点不同";
    /// A number without scores.
    NO_SCORES = "analysis.reason.no_scores":
        "this number has no scores: the method \"replicate\" gives its standard error" /
        "该数值没有得分：可用“replicate”方法得到其标准误";
    /// A number of one row.
    OF_ONE_ROW = "analysis.reason.of_one_row":
        "this number is of a single row, no estimate of the population: the method \"replicate\" shows how it varies" /
        "该数值属于单独一行，并非对总体的估计：可用“replicate”方法考察其变动";
    /// A number that is no smooth function of the weights.
    NO_SMOOTH_NUMBER = "analysis.reason.no_smooth_number":
        "this number is no smooth function of the weights of the rows: the method \"bootstrap\" gives its interval" /
        "该数值不是各行权重的光滑函数：可用“bootstrap”方法得到其区间";
    /// A point of a plot of steps.
    PLOTTED_STEPS = "analysis.reason.plotted_steps":
        "points of the plot of a step curve have no scores: ordinates at given shares have" /
        "阶梯曲线的绘图点没有得分：指定份额处的纵坐标有得分";
    /// A quantile at an end.
    END_OF_SAMPLE = "analysis.reason.end_of_sample":
        "the least and the greatest value of a sample have no standard error" /
        "样本的最小值与最大值没有标准误";
    /// A margin that is fitted.
    FITTED_MARGINS = "analysis.reason.fitted_margins":
        "this part follows from margins that are fitted iteratively, or from units of both dates alone: the method \"replicate\" gives its standard error" /
        "该部分由迭代拟合的边际或仅由两期共有的单位得出：可用“replicate”方法得到其标准误";
    /// A part of a measure whose influence is not exact.
    INEXACT_INFLUENCE = "analysis.reason.inexact_influence":
        "{measure} has no exact influence function, from which scores of this number would follow: the method \"bootstrap\" gives its interval" /
        "{measure}没有精确的影响函数，无法得出该数值的得分：可用“bootstrap”方法得到其区间";
    /// A regression of a recentered influence whose first step has no formula.
    RIF_FIRST_STEP = "analysis.reason.rif_first_step":
        "the recentered influence of {measure} is estimated, and its change with the weights has no formula: the method \"bootstrap\" gives the interval" /
        "{measure}的再中心化影响函数本身是估计值，其随权重的变化没有公式：可用“bootstrap”方法得到区间";
    /// The fit of a recentered influence.
    RIF_FIT = "analysis.reason.rif_fit":
        "the residuals of an estimated recentered influence describe the fit, not the population: the method \"bootstrap\" gives the interval" /
        "再中心化影响函数回归的残差描述拟合情况，而非总体：可用“bootstrap”方法得到区间";
    /// Shapley values about means.
    SHAPLEY_MEANS = "analysis.reason.shapley_means":
        "contributions of sources that have their mean until they enter have no formula: \"absent\" zero has, and the method \"replicate\" gives the standard error" /
        "来源进入前取其均值时，贡献的得分没有公式：absent 取 zero 时有，也可用“replicate”方法得到标准误";
    /// The expectation under random allocation.
    RANDOM_ALLOCATION = "analysis.reason.random_allocation":
        "the distribution under random allocation has no scores: the method \"replicate\" gives the standard error" /
        "随机分配下的分布没有得分：可用“replicate”方法得到标准误";
    /// A number of a regression that is no function of coefficients and means.
    NOT_ROBUST = "analysis.reason.not_robust":
        "robust standard errors are defined for coefficients, means and their functions" /
        "稳健标准误只定义于系数、均值及其函数";
    /// A robust form that is undefined for the rows.
    LEVERAGE = "analysis.reason.leverage":
        "the form {robust} is undefined here: a row determines a coefficient alone (leverage 1), or there are no more rows than coefficients" /
        "{robust} 在此无定义：某行独自决定一个系数（杠杆值为 1），或行数不多于系数个数";
    /// Too many numbers for scores.
    MANY_SCORES = "analysis.reason.many_scores":
        "the result has {got} numbers, too many for scores of so many rows: the method \"replicate\" gives their standard errors" /
        "结果有 {got} 个数值，行数又多，得分过多：可用“replicate”方法得到其标准误";
    /// A group with too few units.
    FEW_UNITS = "estimate.reason.few_units":
        "the number of sampled units in the group is {got}: a standard error requires at least 2" /
        "该组的样本单位数为 {got}：至少须有 2 个才能计算标准误";
    /// A covariance that is too large.
    LARGE_COVARIANCE = "inference.large_covariance", InvalidSpec:
        "the covariance of {got} estimates is too large: expected at most {expected} with so many rows, or no \"covariance\"" /
        "{got} 个估计值的协方差矩阵过大：在此行数下最多应为 {expected} 个，否则请勿给出“covariance”";
    /// Rows count by the weights of the design.
    CONVENTION_DESIGN = "estimate.convention.design":
        "rows have the weights of the design, {column}" /
        "各行采用设计权重{column}";
    /// Rows count by the products of both weights.
    CONVENTION_PRODUCT = "estimate.convention.product":
        "the weight of a row is multiplied by that of the design, {column}" /
        "各行权重再乘以设计权重{column}";

    // What limits the trust in an interval.

    /// All units were counted.
    CENSUS = "estimate.warning.census":
        "all units were counted: there is no sampling error; target=superpopulation gives the chance variation of a stable process" /
        "全部单位均已调查：不存在抽样误差；若视其为稳定过程的一次实现，请用 target=superpopulation";
    /// A sample that is small for its skewness.
    LONG_TAIL = "estimate.warning.long_tail":
        "{got} sampled units are few for scores of skewness {skewness}: intervals hold their level from about {expected} units" /
        "得分偏度为 {skewness}，而样本单位仅 {got} 个：约需 {expected} 个以上，区间方能达到名义置信水平";
    /// A small sample.
    SMALL_SAMPLE = "estimate.warning.small_sample":
        "the sample has {got} units: below 30 no interval is reliable" /
        "样本仅有 {got} 个单位：少于 30 个时区间均不可靠";
    /// Few degrees of freedom.
    FEW_DEGREES = "estimate.warning.few_degrees":
        "the variance has {got} degrees of freedom: below 10 it is itself uncertain" /
        "方差的自由度为 {got}：小于 10 时方差本身不确定性较大";
}
