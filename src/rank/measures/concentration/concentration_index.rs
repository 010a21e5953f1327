//! The concentration index, and what the relative indices by rank share.

use crate::error::Result;
use crate::measure::statistic::fields;
use crate::measure::{
    Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text, gate,
};
use crate::rank::Ranked;
use crate::rank::numerics::ladder::Ladder;
use crate::rank::numerics::weighting::Weighting;
use crate::words::Name;

pub(crate) const NEGATIVES: ParameterSpec = ParameterSpec::flag(Name::new(
    "negatives",
    "negative values allowed",
    "允许负值",
));

/// What holds of a relative index by rank.
pub(crate) const RELATIVE: &[Property] = &[
    Property::ScaleInvariant,
    Property::ReplicationInvariant,
    Property::ZeroAtEquality,
];

/// Concentration index 集中指数: how far the values lie with the high ranks, or with the low.
///
/// # Formula
///
/// ```text
/// 2 cov(h, R) / μ, R the ridit rank
/// ```
///
/// h are the values, μ their mean; R = F(r−) + p(r)/2 is the ridit rank of the rank variable r: the
/// share of weight below, ties at the middle of their step. It is 1 − 2∫L, L the concentration
/// curve. With groups for units it is the relative concentration index of health statistics.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values of zero or more with a mean above zero, beside a rank
/// variable of any unit, of which the order alone counts.
///
/// - `negatives`: true | false, take values below zero too, as long as the mean is above zero;
///   false unless given.
///
/// # Returns
///
/// From -1, towards which it goes where the lowest rank has all, to 1, where the highest has. Above
/// 0: the high ranks have more than their share; below 0: the low ranks have; 0: no concentration,
/// which unequal values may have too. With `negatives` there are no bounds.
///
/// # Edge cases
///
/// Equal values give exactly 0. A unit of weight zero is absent; weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a value below zero unless `negatives`, where
/// the mean is not above zero, and for a rank variable that is the same everywhere, as one unit's
/// is; [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of Σ p|h − μ|/μ, also of nearly equal values, which are taken about
/// their mean: relative to the index itself it degrades only as far as positive and negative
/// concentration cancel.
///
/// # Source
///
/// Wagstaff, Paci & van Doorslaer (1991), doi:10.1016/0277-9536(91)90212-U; Kakwani, Wagstaff & van
/// Doorslaer (1997), doi:10.1016/S0304-4076(96)01807-6.
///
/// # Examples
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let ranked = Ranked::new(&[1.0, 3.0], &[10.0, 20.0])?;
/// let index: RankMeasure = "concentration_index".parse()?;
/// assert_eq!(index.value(&ranked)?, 0.25);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Zero concentration is not equality: here the middle of the ranking has everything:
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let ranked = Ranked::new(&[0.0, 6.0, 0.0], &[1.0, 2.0, 3.0])?;
/// let index: RankMeasure = "concentration_index".parse()?;
/// assert_eq!(index.value(&ranked)?, 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ConcentrationIndex {
    /// Take negative values too, as long as the mean is above zero.
    pub negatives: bool,
}

impl Statistic for ConcentrationIndex {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("concentration_index", "concentration index", "集中指数"),
        aliases: &[
            "relative_concentration_index",
            "concentration_coefficient",
            "rci",
            "集中指数",
            "相对集中指数",
        ],
        family: "concentration",
        summary: Text::new(
            "How far the values lie with the high ranks (above 0) or with the low (below 0).",
            "数值偏向高排序者（大于 0）或低排序者（小于 0）的程度。",
        ),
        formula: "2 cov(h, R) / μ, R the ridit rank",
        parameters: &[NEGATIVES],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new(
            "any values with a mean above zero where negatives=true",
            "negatives=true 时为均值大于零的任意数值",
        ),
        range: (-1.0, 1.0),
        ends: Text::new(
            "towards 1: the highest rank has all; towards −1: the lowest rank has all; 0: no concentration; with \
             negatives=true there are no bounds",
            "趋于 1：排序最高者占有全部；趋于 −1：排序最低者占有全部；0：无集中；negatives=true 时无界",
        ),
        properties: RELATIVE,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Wagstaff, Paci & van Doorslaer (1991), doi:10.1016/0277-9536(91)90212-U; \
                 Kakwani, Wagstaff & van Doorslaer (1997), doi:10.1016/S0304-4076(96)01807-6",
    };
    fields!(negatives);
}

impl Kernel for ConcentrationIndex {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        relative(Self::ENTRY, Weighting::Standard, self.negatives, ranked)
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        relative_influence(Self::ENTRY, Weighting::Standard, self.negatives, ranked)
    }
}

/// ∫ h dΩ / μ.
pub(crate) fn relative(
    entry: &'static Entry,
    weighting: Weighting,
    negatives: bool,
    ranked: &Ranked<'_>,
) -> Result<f64> {
    let ladder = relative_ladder(entry, negatives, ranked)?;
    Ok(ladder.weighed(weighting) / ladder.mean)
}

/// d(V/μ) = (dV − (V/μ)·(h − μ))/μ.
pub(crate) fn relative_influence(
    entry: &'static Entry,
    weighting: Weighting,
    negatives: bool,
    ranked: &Ranked<'_>,
) -> Result<Vec<f64>> {
    let ladder = relative_ladder(entry, negatives, ranked)?;
    Ok(ratio_influence(&ladder, weighting))
}

/// The influence of each row on ∫ h dΩ / μ.
pub(crate) fn ratio_influence(ladder: &Ladder, weighting: Weighting) -> Vec<f64> {
    let index = ladder.weighed(weighting) / ladder.mean;
    let mut out = ladder.influence(weighting);
    for (own, deviation) in out.iter_mut().zip(ladder.deviations()) {
        *own = (*own - index * deviation) / ladder.mean;
    }
    out
}

fn relative_ladder(entry: &'static Entry, negatives: bool, ranked: &Ranked<'_>) -> Result<Ladder> {
    if !negatives {
        gate::domain(entry, Domain::NonNegative, &ranked.values())?;
    }
    ranked.require_varying(entry)?;
    let ladder = Ladder::of(ranked);
    ladder.require_positive_mean(entry)?;
    Ok(ladder)
}
