//! The relative index of inequality: the two ends of the line through the values over the ridit ranks.

use crate::error::Result;
use crate::measure::statistic::fields;
use crate::measure::{
    Constraint, Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text, gate,
};
use crate::rank::Ranked;
use crate::rank::measures::slope::slope_index_of_inequality::LOGIT;
use crate::rank::numerics::line::Ends;
use crate::words::Name;

static BOTTOM: Name = Name::new(
    "bottom",
    "the value predicted at the lowest rank",
    "最低排序处的预测值",
);

/// Relative index of inequality 不平等相对指数: the predicted top of the ranking over its bottom.
///
/// # Formula
///
/// ```text
/// ĥ(1)/ĥ(0); over_mean: (ĥ(1) − ĥ(0))/μ
/// ```
///
/// ĥ is the line of [`SlopeIndexOfInequality`](crate::rank::SlopeIndexOfInequality), μ the mean.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values of zero or more with a mean above zero; from 0 to 1
/// where `logit`.
///
/// - `logit`: true | false, a line of the log odds, as in [`SlopeIndexOfInequality`](crate::rank::SlopeIndexOfInequality); false unless given.
/// - `over_mean`: true | false, the gap over the mean, the other index of this name, not together
///   with `logit`; false unless given.
///
/// # Returns
///
/// A ratio, not in the unit of the values: 1 without a gradient, above 1 where the top has more,
/// never as low as −1. With `over_mean` 0 without a gradient, above 0 where the top has more, of
/// either sign and without bounds.
///
/// # Edge cases
///
/// Equal values give exactly 1 (0 over the mean).
///
/// # Errors
///
/// As for [`SlopeIndexOfInequality`](crate::rank::SlopeIndexOfInequality); [`OutOfDomain`](crate::ErrorKind::OutOfDomain) also for a value below
/// zero, where all values are zero, and, unless `over_mean`, where the line predicts nothing above
/// zero at the bottom; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for `over_mean`
/// together with `logit`.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of 1 plus the ratio, wherever ĥ(0) is no small part of μ; with
/// `over_mean` of Σ p|h − μ|/(2μ var(R)), as for [`SlopeIndexOfInequality`](crate::rank::SlopeIndexOfInequality). ĥ(0) is a difference: the nearer
/// to zero the line starts, the fewer digits are left.
///
/// # Source
///
/// Mackenbach & Kunst (1997), doi:10.1016/S0277-9536(96)00073-1; Pamuk (1985),
/// doi:10.1080/0032472031000141256. The former has the ratio, the latter the gap over the mean.
///
/// # Examples
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let ranked = Ranked::new(&[10.0, 14.0], &[1.0, 2.0])?;
/// assert_eq!("relative_index_of_inequality".parse::<RankMeasure>()?.value(&ranked)?, 2.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Two indices bear this name, so say which:
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let ranked = Ranked::new(&[10.0, 14.0], &[1.0, 2.0])?;
/// let index: RankMeasure = "relative_index_of_inequality(over_mean=true)".parse()?;
/// assert_eq!(index.value(&ranked)?, 8.0 / 12.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RelativeIndexOfInequality {
    /// Fit a line of the log odds.
    pub logit: bool,
    /// The gap over the mean instead of the ratio of the ends.
    pub over_mean: bool,
}

impl Statistic for RelativeIndexOfInequality {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "relative_index_of_inequality",
            "relative index of inequality",
            "不平等相对指数",
        ),
        aliases: &["rii", "不平等相对指数"],
        family: "slope",
        summary: Text::new(
            "The top of the ranking as a multiple of its bottom, both predicted by a line through \
             the values.",
            "按数值对排序的拟合线，最高排序的预测值与最低排序的预测值之比。",
        ),
        formula: "ĥ(1)/ĥ(0); over_mean: (ĥ(1) − ĥ(0))/μ",
        parameters: &[
            LOGIT,
            ParameterSpec::flag(Name::new(
                "over_mean",
                "gap over the mean",
                "差距与均值之比",
            )),
        ],
        constraint: Some(Constraint {
            parameter: 1,
            condition: "over_mean = false where logit = true",
            holds: |flags| flags != [1.0, 1.0],
        }),
        domain: Domain::NonNegative,
        domain_note: Text::new(
            "the line must be above zero at the bottom; 0 to 1 where logit=true",
            "拟合线在最低排序处须大于零；logit=true 时为 0 至 1",
        ),
        range: (f64::NEG_INFINITY, f64::INFINITY),
        ends: Text::new(
            "1: no gradient; above 1: the top has more; over_mean: 0 and above 0",
            "1：无梯度；大于 1：排序高者拥有更多；over_mean 时分别为 0 与大于 0",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::OneAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Mackenbach & Kunst (1997), doi:10.1016/S0277-9536(96)00073-1; Pamuk (1985), \
                 doi:10.1080/0032472031000141256",
    };
    fields!(logit, over_mean);
}

impl Kernel for RelativeIndexOfInequality {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let ends = self.ends(ranked)?;
        if self.over_mean {
            return Ok(ends.gap / ends.ladder.mean);
        }
        // Not top over bottom: equal values give exactly 1.
        Ok(1.0 + ends.gap / ends.bottom)
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
        let index = 1.0 + ends.gap / ends.bottom;
        let of = |(bottom, top): &(f64, f64)| (top - index * bottom) / ends.bottom;
        Ok(moves.iter().map(of).collect())
    }
}

impl RelativeIndexOfInequality {
    fn ends(&self, ranked: &Ranked<'_>) -> Result<Ends> {
        gate::domain(Self::ENTRY, Domain::NonNegative, &ranked.values())?;
        let ends = Ends::of(Self::ENTRY, self.logit, ranked)?;
        ends.ladder.require_positive_mean(Self::ENTRY)?;
        if !self.over_mean {
            gate::divisor(Self::ENTRY, &BOTTOM, ends.bottom)?;
        }
        Ok(ends)
    }
}
