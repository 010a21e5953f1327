//! Errors of measures of ranked values.

phrases! {
    /// The ranking variable is the same everywhere.
    CONSTANT = "rank.constant", OutOfDomain:
        "{measure} requires a ranking variable that varies: expected at least two different values, got {got} at every row" /
        "{measure}要求排序变量有变化：至少应有两个不同的值，实为每行均为 {got}";
    /// A rank the measure is not defined for.
    OUT_OF_DOMAIN = "rank.out_of_domain", OutOfDomain:
        "{measure} is not defined for the ranking variable at {row}: expected {expected}, got {got}" /
        "{measure}对{row}的排序变量无定义：应{expected}，实为 {got}";
    /// A value outside the bounds that the caller gave.
    VALUE_OUT_OF_BOUNDS = "rank.value_out_of_bounds", OutOfDomain:
        "the value at {row} is outside the bounds of {measure}: expected {lower} to {upper}, got {got}" /
        "{row}的值超出{measure}的界限：应在 {lower} 至 {upper} 之间，实为 {got}";
    /// A rank outside its bounds.
    RANK_OUT_OF_BOUNDS = "rank.rank_out_of_bounds", OutOfDomain:
        "the ranking variable at {row} is outside the bounds of {measure}: expected {lower} to {upper}, got {got}" /
        "{row}的排序变量超出{measure}的界限：应在 {lower} 至 {upper} 之间，实为 {got}";
    /// Zeros below some rank and ones above it.
    NO_LOGIT = "rank.no_logit", OutOfDomain:
        "{measure} has no finite logit line: expected values that the ranking variable does not separate into 0 on one side and 1 on the other" /
        "{measure}不存在有限的 logit 直线：数值不应被排序完全分为一侧全 0、另一侧全 1";
    /// No determinant at all.
    NO_DETERMINANTS = "rank.no_determinants", EmptySample:
        "no determinant is given: expected at least one column, got none" /
        "没有影响因素：至少应有一列";
    /// A determinant that the others explain.
    COLLINEAR = "rank.collinear", OutOfDomain:
        "the determinant {column} is constant or a linear combination of those before it: expected linearly independent columns" /
        "影响因素{column}为常数或可由之前各列线性表示：各列应线性无关";
    /// A coefficient that is NaN or infinite.
    COEFFICIENT = "rank.coefficient", InvalidParameter:
        "the coefficient of {column} is not a finite number: expected a finite number, got {got}" /
        "{column}的系数不是有限数：应为有限数，实为 {got}";
    /// A share of the population outside 0 to 1.
    SHARE = "rank.share", InvalidParameter:
        "the share of the population is out of range: expected 0 to 1, got {got}" /
        "曲线的人口比例超出范围：应为 0 至 1，实为 {got}";
    /// Too few points to draw.
    TOO_FEW_POINTS = "rank.points", InvalidParameter:
        "the concentration curve is requested with {got} points: expected at least {expected}" /
        "集中曲线的点数为 {got}：至少应为 {expected} 个";
}
