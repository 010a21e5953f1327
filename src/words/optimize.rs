//! Errors of plans over weights and resources.

phrases! {
    /// A unit without a weight.
    WEIGHT = "optimize.weight", InvalidWeight:
        "the weight at {row} is not above zero: expected a number above zero, got {got}" /
        "{row}的权重不大于零：应大于零，实为 {got}";
    /// A number of a unit that is out of its domain.
    UNIT = "optimize.unit", InvalidParameter:
        "{column} at {row} is out of its domain: expected {expected}, got {got}" /
        "{row}的{column}超出取值范围：应{expected}，实为 {got}";
    /// A number of the whole plan that is out of its domain.
    PLAN = "optimize.plan", InvalidParameter:
        "the {parameter} is out of its domain: expected {expected}, got {got}" /
        "{parameter}超出取值范围：应{expected}，实为 {got}";
    /// Columns of different lengths.
    LENGTH = "optimize.length", LengthMismatch:
        "{column} has {got} entries: expected {expected}, one for each unit" /
        "{column}有 {got} 项：应与各单位一一对应，共 {expected} 项";
}
