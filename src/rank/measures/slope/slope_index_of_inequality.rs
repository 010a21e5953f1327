//! The slope index of inequality: a line through the values over the ridit ranks.

use crate::error::Result;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use crate::rank::Ranked;
use crate::rank::numerics::line::Ends;
use crate::words::Name;

/// A line of the log odds instead of the values.
pub(crate) const LOGIT: ParameterSpec =
    ParameterSpec::flag(Name::new("logit", "line of the log odds", "对数优势比直线"));

/// Slope index of inequality 不平等斜率指数: the predicted gap between the top and the bottom of the
/// ranking.
///
/// # Formula
///
/// ```text
/// ĥ(1) − ĥ(0), ĥ the fitted line over the ridit rank R
/// ```
///
/// ĥ(R) = a + b R with b = cov(h, R)/var(R), so that the index is b; with `logit` ĥ(R) = 1/(1 +
/// e^−(a + b R)) by maximum quasi-likelihood. R is the ridit rank, ties at the middle of their
/// step; every unit weighs its weight. With groups for units it is the weighted regression on group
/// means that health statistics use.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values of any sign; from 0 to 1 where `logit`.
///
/// - `logit`: true | false, a line of the log odds instead of a straight one, for values that are
///   shares; false unless given.
///
/// # Returns
///
/// In the unit of the values, of either sign: above 0 where the top has more, below 0 where the
/// bottom has; 0: no gradient. With `logit` between −1 and 1.
///
/// # Edge cases
///
/// Equal values give exactly 0, with `logit` up to rounding. A straight line may predict beyond
/// what is possible (a share above 1); the logit line cannot.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a rank variable that is the same everywhere;
/// with `logit` for a value outside 0 to 1, with its row, where all values are 0 or all are 1, and
/// where the ranks part the values into zeros and ones;
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of Σ p|h − μ|/(2 var(R)), as for
/// [`ConcentrationIndex`](crate::rank::ConcentrationIndex); with `logit`, by Newton's method until a step
/// changes nothing, of the same.
///
/// # Source
///
/// Preston, Haines & Pamuk (1981); Mackenbach & Kunst (1997), doi:10.1016/S0277-9536(96)00073-1.
///
/// # Examples
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let ranked = Ranked::new(&[10.0, 14.0], &[1.0, 2.0])?;
/// assert_eq!("slope_index_of_inequality".parse::<RankMeasure>()?.value(&ranked)?, 8.0);
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
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct SlopeIndexOfInequality {
    /// Fit a line of the log odds.
    pub logit: bool,
}

impl Statistic for SlopeIndexOfInequality {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "slope_index_of_inequality",
            "slope index of inequality",
            "不平等斜率指数",
        ),
        aliases: &["sii", "不平等斜率指数"],
        family: "slope",
        summary: Text::new(
            "The gap between the top and the bottom of the ranking that a line through the values \
             predicts.",
            "按数值对排序的拟合线预测的最高与最低排序之间的差距。",
        ),
        formula: "ĥ(1) − ĥ(0), ĥ the fitted line over the ridit rank R",
        parameters: &[LOGIT],
        constraint: None,
        domain: Domain::Real,
        domain_note: Text::new("0 to 1 where logit=true", "logit=true 时为 0 至 1"),
        range: (f64::NEG_INFINITY, f64::INFINITY),
        ends: Text::new(
            "0: no gradient; above 0: the top has more",
            "0：无梯度；大于 0：排序高者拥有更多",
        ),
        properties: &[
            Property::TranslationInvariant,
            Property::Homogeneous,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Preston, Haines & Pamuk (1981); Mackenbach & Kunst (1997), \
                 doi:10.1016/S0277-9536(96)00073-1",
    };
    fields!(logit);
}

impl Kernel for SlopeIndexOfInequality {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let ends = Ends::of(Self::ENTRY, self.logit, ranked)?;
        Ok(ends.gap / ends.scale)
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let ends = Ends::of(Self::ENTRY, self.logit, ranked)?;
        let moves = ends.influence();
        Ok(moves
            .iter()
            .map(|(bottom, top)| (top - bottom) / ends.scale)
            .collect())
    }
}
