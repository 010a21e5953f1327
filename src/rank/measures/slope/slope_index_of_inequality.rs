//! The slope index of inequality.

use crate::error::Result;
use crate::measure::{Constraint, Kernel, Statistic, measure};
use crate::rank::Ranked;
use crate::rank::numerics::line::{Ends, Link};

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let ranked = Ranked::new(&[10.0, 14.0], &[1.0, 2.0])?;
    /// assert_eq!("slope_index_of_inequality".parse::<RankMeasure>()?.value(&ranked)?, 8.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Of values with a constant ratio, along the line of their logarithms:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let spend = Ranked::new(&[2.0, 4.0, 8.0, 16.0], &[1.0, 2.0, 3.0, 4.0])?;
    /// let index: RankMeasure = "slope_index_of_inequality(logs=true)".parse()?;
    /// // From 2/√2 at the bottom to 16·√2 at the top.
    /// assert!((index.value(&spend)? - 15.0 * 2_f64.sqrt()).abs() < 1e-13);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It exceeds the gap between the extreme groups, whose middles are not the ends of the ranking;
    /// and a straight line may leave the possible:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let passed = Ranked::new(&[0.1, 0.9], &[1.0, 2.0])?;
    /// assert!("slope_index_of_inequality".parse::<RankMeasure>()?.value(&passed)? > 1.0);
    /// assert!("slope_index_of_inequality(logit=true)".parse::<RankMeasure>()?.value(&passed)? < 1.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    SlopeIndexOfInequality of Ranked = "slope_index_of_inequality", "slope index of inequality" / "不平等斜率指数", "slope";
    aliases: "sii", "不平等斜率指数";
    summary: "The gap between the fitted values at the top and at the bottom of the ranking."
        / "按数值对排序的拟合线预测的最高与最低排序之间的差距。";
    formula: "ĥ(1) − ĥ(0), ĥ the fitted line over the ridit rank R";
    symbols: "ĥ(R) = a + b R with b = cov(h, R)/var(R), so the index is b; with `logit` ĥ(R) = 1/(1 + e^−(a \
        + b R)) by maximum quasi-likelihood; with `logs` ĥ(R) = e^(a + b R), a and b by least squares on ln h, so \
        that b is the slope index of the logarithms. With groups as units it is the weighted regression on group \
        means used in health statistics.";
    parameters: {
        logit: bool = false, "line of the log odds" / "对数优势（logit）直线",
            "A line of the log odds instead of a straight one, for values that are shares.";
        logs: bool = false, "line of the logarithms" / "对数直线",
            "A line of ln h by least squares instead of a straight one of h, for values above zero; not together with `logit`.";
    }
    constraint: Constraint { parameter: 1, condition: "logs = false where logit = true", holds: |flags| flags != [1.0, 1.0], };
    domain: Real, "0 to 1 where logit=true, above zero where logs=true"
        / "logit=true 时为 0 至 1，logs=true 时大于零";
    range: [any];
    ends: "0: no gradient; above 0: the top has more" / "0：无梯度；大于 0：排序高者拥有更多";
    interpretation: "In the unit of the values; below 0 the bottom has more. With `logit` between −1 and 1.";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Equal values give exactly 0, with `logit` up to rounding. A straight line may predict \
        impossible values (a share above 1, a value below 0); the logit line and the line of logarithms \
        cannot.";
    errors: "`OutOfDomain` for a constant ranking variable; with `logit` for a value outside 0 to 1, with \
        its row, where all values are 0 or all are 1, and where the ranks separate zeros and ones \
        perfectly, or but for so little weight that the log odds of the ends are more than 100 apart and \
        double-doubles may not determine them; with `logs` for a value that is not above zero, with its row.";
    accuracy: [4e-15 of "Σ p|h − μ|/(2 var(R)); with logit of the index"], "As for `concentration_index`; with `logit`, by \
        Newton's method on equations with twice the digits of a double; with `logs` relative to ĥ(1) times the same \
        sum of ln h.";
    source: [PRESTON_HAINES_PAMUK_1981, MACKENBACH_KUNST_1997];
}

impl Kernel for SlopeIndexOfInequality {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let ends = Ends::of(Self::ENTRY, Link::of(self.logit, self.logs), ranked)?;
        Ok(ends.gap / ends.scale)
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let ends = Ends::of(Self::ENTRY, Link::of(self.logit, self.logs), ranked)?;
        let moves = ends.influence();
        Ok(moves
            .iter()
            .map(|(bottom, top)| (top - bottom) / ends.scale)
            .collect())
    }
}
