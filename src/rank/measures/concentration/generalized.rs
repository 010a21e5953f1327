//! The generalized, or absolute, concentration index.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use crate::rank::Ranked;
use crate::rank::numerics::ladder::Ladder;
use crate::rank::numerics::weighting::Weighting;
use crate::words::Name;

/// Generalized (absolute) concentration index 广义集中指数: the concentration index times the mean.
///
/// # Formula
///
/// ```text
/// 2 cov(h, R), R the ridit rank
/// ```
///
/// μ C, C the [`ConcentrationIndex`](crate::rank::ConcentrationIndex) of the values h, μ their mean; R as there.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values of any sign.
///
/// # Returns
///
/// In the unit of the values, of either sign: above 0 where the high ranks have more than their
/// share, below 0 where the low ranks have; 0: no concentration.
///
/// # Edge cases
///
/// Equal values give exactly 0. Adding a constant to every value changes nothing.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a rank variable that is the same everywhere;
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of Σ p|h − μ|. As for [`ConcentrationIndex`](crate::rank::ConcentrationIndex).
///
/// # Source
///
/// Clarke, Gerdtham, Johannesson, Bingefors & Smith (2002), doi:10.1016/S0277-9536(01)00321-5.
///
/// # Examples
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let index: RankMeasure = "generalized_concentration_index".parse()?;
/// assert_eq!(index.value(&Ranked::new(&[1.0, 3.0], &[10.0, 20.0])?)?, 0.5);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It keeps its size where the relative index would shrink:
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let index: RankMeasure = "generalized_concentration_index".parse()?;
/// assert_eq!(index.value(&Ranked::new(&[101.0, 103.0], &[10.0, 20.0])?)?, 0.5);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GeneralizedConcentrationIndex;

impl Statistic for GeneralizedConcentrationIndex {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "generalized_concentration_index",
            "generalized concentration index",
            "广义集中指数",
        ),
        aliases: &[
            "generalised_concentration_index",
            "absolute_concentration_index",
            "aci",
            "广义集中指数",
            "绝对集中指数",
        ],
        family: "concentration",
        summary: Text::new(
            "The concentration index in the unit of the values: index times mean.",
            "以数值自身单位表示的集中指数：集中指数乘以均值。",
        ),
        formula: "2 cov(h, R), R the ridit rank",
        parameters: &[],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (f64::NEG_INFINITY, f64::INFINITY),
        ends: Text::new("0: no concentration", "0：无集中"),
        properties: &[
            Property::TranslationInvariant,
            Property::Homogeneous,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Clarke, Gerdtham, Johannesson, Bingefors & Smith (2002), \
                 doi:10.1016/S0277-9536(01)00321-5",
    };
    fields!();
}

impl Kernel for GeneralizedConcentrationIndex {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        ranked.require_varying(Self::ENTRY)?;
        let ladder = Ladder::of(ranked);
        Ok(ladder.weighed(Weighting::Standard) / ladder.scale)
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        ranked.require_varying(Self::ENTRY)?;
        let ladder = Ladder::of(ranked);
        let influence = ladder.influence(Weighting::Standard);
        Ok(influence.iter().map(|x| x / ladder.scale).collect())
    }
}
