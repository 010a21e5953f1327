//! The relative index of inequality.

use crate::error::Result;
use crate::measure::{Constraint, Domain, Kernel, Statistic, gate, measure};
use crate::rank::Ranked;
use crate::rank::numerics::line::{Ends, Link};
use crate::words::Name;

static BOTTOM: Name = Name::new(
    "bottom",
    "the value predicted at the lowest rank",
    "最低排序处的预测值",
);

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let ranked = Ranked::new(&[10.0, 14.0], &[1.0, 2.0])?;
    /// assert_eq!("relative_index_of_inequality".parse::<RankMeasure>()?.value(&ranked)?, 2.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Two indices have this name; `over_mean` selects the second:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let ranked = Ranked::new(&[10.0, 14.0], &[1.0, 2.0])?;
    /// let index: RankMeasure = "relative_index_of_inequality(over_mean=true)".parse()?;
    /// assert_eq!(index.value(&ranked)?, 8.0 / 12.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    RelativeIndexOfInequality of Ranked = "relative_index_of_inequality", "relative index of inequality" / "不平等相对指数", "slope";
    aliases: "rii", "不平等相对指数";
    summary: "The fitted value at the top of the ranking as a multiple of that at the bottom."
        / "按数值对排序的拟合线，最高排序的预测值与最低排序的预测值之比。";
    formula: "ĥ(1)/ĥ(0); over_mean: (ĥ(1) − ĥ(0))/μ";
    symbols: "ĥ is the line of `slope_index_of_inequality`. Mackenbach & Kunst use the ratio, Pamuk the gap \
        over the mean.";
    parameters: {
        logit: bool = false, "line of the log odds" / "对数优势（logit）直线",
            "A line of the log odds, as in `slope_index_of_inequality`.";
        over_mean: bool = false, "gap over the mean" / "差距与均值之比",
            "The other index of this name; not together with `logit` or `logs`.";
        logs: bool = false, "line of the logarithms" / "对数直线",
            "A line of ln h by least squares instead of a straight one of h, for values above zero: the ratio is e^b; not together with the other options.";
    }
    constraint: Constraint { parameter: 1, condition: "at most one of logit, over_mean and logs", holds: |flags| flags.iter().sum::<f64>() <= 1.0, };
    domain: NonNegative, "the line must be above zero at the bottom; 0 to 1 where logit=true, above zero where logs=true"
        / "拟合线在最低排序处须大于零；logit=true 时为 0 至 1，logs=true 时大于零";
    range: [any];
    ends: "1: no gradient; above 1: the top has more; with over_mean=true 0: no gradient, above 0: the top \
        has more"
        / "1：无梯度；大于 1：排序高者拥有更多；over_mean=true 时分别为 0 与大于 0";
    interpretation: "Always above −1; with `over_mean` unbounded.";
    properties: ScaleInvariant, ReplicationInvariant, OneAtEquality;
    influence: Exact;
    edge_cases: "Equal values give exactly 1 (0 with `over_mean`).";
    errors: "`OutOfDomain` as for `slope_index_of_inequality` and, unless `over_mean`, where the line is \
        not above zero at the bottom; `InvalidParameter` for two of the options together.";
    accuracy: [4e-15 of "1 plus the ratio, times 1 plus 1e-16 of the ratio"], "ĥ(0) is a difference of \
        numbers with twice the digits of a double, of which little is left where it is far below ĥ(1); with `logs` of \
        twice the ratio times 1 plus its logarithm.";
    source: [MACKENBACH_KUNST_1997, PAMUK_1985, MORENO_BETANCUR_2015 "defined by a log-linear model"];
}

impl Kernel for RelativeIndexOfInequality {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let ends = self.ends(ranked)?;
        if self.over_mean {
            return Ok(ends.gap / ends.ladder.mean);
        }
        Ok(ends.ratio)
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let ends = self.ends(ranked)?;
        let moves = ends.influence();
        if self.over_mean {
            let index = ends.gap / ends.ladder.mean;
            let pairs = moves.iter().zip(ends.ladder.deviations());
            let of = |((bottom, top), h): (&(f64, f64), f64)| {
                (top - bottom - index * h) / ends.ladder.mean
            };
            return Ok(pairs.map(of).collect());
        }
        let index = ends.ratio;
        let of = |(bottom, top): &(f64, f64)| (top - index * bottom) / ends.bottom;
        Ok(moves.iter().map(of).collect())
    }
}

impl RelativeIndexOfInequality {
    fn ends(&self, ranked: &Ranked<'_>) -> Result<Ends> {
        gate::domain(Self::ENTRY, Domain::NonNegative, &ranked.values())?;
        let ends = Ends::of(Self::ENTRY, Link::of(self.logit, self.logs), ranked)?;
        ends.ladder.require_positive_mean(Self::ENTRY)?;
        if !self.over_mean {
            gate::divisor(Self::ENTRY, &BOTTOM, ends.bottom)?;
        }
        Ok(ends)
    }
}
