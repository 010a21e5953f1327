//! Errors of samples and measures. Each text states what is wrong, where, what was expected, and what was given.

phrases! {
    /// A number is NaN or infinite.
    NOT_FINITE = "sample.not_finite", NotFinite:
        "{column} at {row} is not a finite number: expected a finite number, got {got}" /
        "{row}的{column}不是有限数：应为有限数，实为 {got}";
    /// A weight is negative.
    NEGATIVE_WEIGHT = "sample.negative_weight", InvalidWeight:
        "weight at {row} is negative: expected zero or more, got {got}" /
        "{row}的权重为负：应不小于零，实为 {got}";
    /// Every weight is zero.
    ZERO_WEIGHTS = "sample.zero_weights", InvalidWeight:
        "every weight is zero: expected at least one positive weight among {count}" /
        "所有权重均为零：{count} 个权重中至少应有一个为正";
    /// The weights are too large to be added.
    WEIGHTS_OVERFLOW = "sample.weights_overflow", InvalidWeight:
        "the sum of the weights exceeds the range of double-precision numbers: the largest weight is {got}" /
        "权重之和超出双精度浮点数的范围：最大权重为 {got}";
    /// No values.
    EMPTY = "sample.empty", EmptySample:
        "the sample is empty: expected at least one value, got none" /
        "样本为空：至少应有一个值";
    /// Values and weights differ in number.
    LENGTH_MISMATCH = "sample.length_mismatch", LengthMismatch:
        "{column} has {got} entries: expected {expected}, one for each value" /
        "{column}有 {got} 项：应与数值一一对应，共 {expected} 项";
    /// A value the measure is not defined for.
    OUT_OF_DOMAIN = "measure.out_of_domain", OutOfDomain:
        "{measure} is not defined for the value at {row}: expected {expected}, got {got}" /
        "{measure}对{row}的值无定义：应{expected}，实为 {got}";
    /// The measure divides by the mean, and the mean is zero or negative.
    MEAN_NOT_POSITIVE = "measure.mean_not_positive", OutOfDomain:
        "{measure} divides by the mean: expected a mean above zero, got {got}" /
        "{measure}以均值为除数：均值应大于零，实为 {got}";
    /// The measure divides by a quantity that is zero here.
    ZERO_DENOMINATOR = "measure.zero_denominator", OutOfDomain:
        "{measure} divides by {denominator}: expected a value above zero, got {got}" /
        "{measure}以{denominator}为除数：应大于零，实为 {got}";
    /// Weights that are no numbers of repetitions, in a form that has another for other weights.
    SHARES_AS_REPETITIONS = "measure.shares_as_repetitions", OutOfDomain:
        "{measure} with sample=true divides by Σw − 1, and weights are numbers of repetitions: expected weights that sum to {expected} or more, got {got}; for weights that are shares or state the reliability of values use corrected=true" /
        "{measure}在 sample=true 时以 Σw − 1 为除数，权重为重复次数：权重之和应不小于 {expected}，实为 {got}；权重为份额或可靠性权重时应使用 corrected=true";
    /// Weights that are no numbers of repetitions, or too few.
    TOO_FEW_REPETITIONS = "measure.too_few_repetitions", OutOfDomain:
        "{measure} with sample=true takes weights as numbers of repetitions: expected weights that sum to {expected} or more, got {got}; the form without sample=true takes any weights" /
        "{measure}在 sample=true 时以权重为重复次数：权重之和应不小于 {expected}，实为 {got}；不用 sample=true 的形式可用任意权重";
    /// The measure depends on individual observations and has no derivative.
    NO_INFLUENCE = "measure.no_influence", OutOfDomain:
        "{measure} has no influence values for this sample: it depends on individual observations and is not differentiable" /
        "{measure}对该样本没有影响值：其值取决于个别观测，不可微";
    /// The weights are not frequencies, so that no influence is defined.
    UNWEIGHTED_INFLUENCE = "measure.unweighted_influence", OutOfDomain:
        "{measure} has no influence values with unweighted=true: the weights are not frequencies" /
        "{measure}在 unweighted=true 时没有影响值：权重不是频数";
    /// A result too large for a double.
    OVERFLOW = "measure.overflow", OutOfDomain:
        "{measure} exceeds the range of double-precision numbers" /
        "{measure}的结果超出双精度浮点数的范围";
    /// No measure has that name.
    UNKNOWN_MEASURE = "measure.unknown", UnknownName:
        "there is no measure called \"{got}\": did you mean \"{expected}\"?" /
        "没有名为“{got}”的指数：是否指“{expected}”？";
    /// No measure has that name, nor one near it.
    UNLISTED_MEASURE = "measure.unlisted", UnknownName:
        "there is no measure called \"{got}\": expected an id or an alias of the catalogue, which `measures` lists" /
        "没有名为“{got}”的指数：应为目录中的标识或别名（由 measures 列出）";
    /// The measure has no parameter at all.
    NO_PARAMETERS = "measure.no_parameters", UnknownName:
        "{measure} takes no parameters: expected none, got \"{got}\"" /
        "{measure}没有参数：不应给出参数，实为“{got}”";
    /// The measure has no parameter of that name.
    UNKNOWN_PARAMETER = "measure.unknown_parameter", UnknownName:
        "{measure} has no parameter called \"{got}\": expected {expected}" /
        "{measure}没有名为“{got}”的参数：应为 {expected}";
    /// A parameter is given twice.
    DUPLICATE_PARAMETER = "measure.duplicate_parameter", InvalidParameter:
        "{measure} was given the parameter {parameter} twice: expected it once" /
        "{measure}的参数 {parameter} 给出了两次：只应给出一次";
    /// A parameter without a default is missing.
    MISSING_PARAMETER = "measure.missing_parameter", InvalidParameter:
        "{measure} needs the parameter {parameter}: expected {expected}, got nothing" /
        "{measure}缺少参数 {parameter}：应为 {expected}";
    /// A parameter lies outside its domain.
    INVALID_PARAMETER = "measure.invalid_parameter", InvalidParameter:
        "the parameter {parameter} of {measure} is out of its domain: expected {expected}, got {got}" /
        "{measure}的参数 {parameter} 超出取值范围：应为 {expected}，实为 {got}";
    /// A definition of the quantile that counts repetitions, for weights that are shares.
    WEIGHTED_DEFINITION = "measure.weighted_definition", InvalidParameter:
        "definition {got} of the quantile takes a weight as a number of repetitions: expected weights with a sum above 1, \
         got a sum of {total}; multiply shares by the number of units, or use definition 1 or 2" /
        "分位数的定义 {got} 将权重视为重复次数：权重之和应大于 1，实为 {total}；可将比例乘以单位数，或使用定义 1 或 2";
    /// The text of a measure cannot be read.
    MALFORMED_MEASURE = "measure.malformed", InvalidSpec:
        "cannot read \"{got}\" as a measure: expected the form {expected}" /
        "无法将“{got}”读作指数：应写作 {expected}";
    /// A text too long for a measure.
    LONG_MEASURE = "measure.too_long", InvalidSpec:
        "the text of a measure has {got} bytes: expected at most {expected}" /
        "指数的文本有 {got} 字节：应不超过 {expected} 字节";
    /// A unit's group is not one of the groups.
    UNKNOWN_GROUP = "group.unknown", InvalidParameter:
        "the group of the unit at {row} does not exist: expected a position below {expected}, got {got}" /
        "{row}单位所属的组不存在：组的序号应小于 {expected}，实为 {got}";
    /// The language is not one of the two.
    UNKNOWN_LANGUAGE = "language.unknown", UnknownName:
        "there is no language \"{got}\": expected \"en\" or \"zh\"" /
        "没有语言“{got}”：应为“en”或“zh”";
    /// Bytes that are not a state this library wrote.
    MALFORMED_STATE = "numeric.malformed_state", InvalidState:
        "the bytes are not a serialized sum: expected {expected}, got {got}" /
        "这些字节不是序列化的和：应为 {expected}，实为 {got}";
}
