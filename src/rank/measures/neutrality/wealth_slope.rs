//! Fiscal neutrality: how spend goes along with wealth.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::rank::Ranked;
use crate::rank::numerics::joint::Joint;
use crate::words::Name;

static DEVIATION: Name = Name::new(
    "standard_deviation",
    "the standard deviation of the values",
    "数值的标准差",
);

/// Wealth correlation 财力相关系数: how straight the relation of spend and wealth is.
///
/// # Formula
///
/// ```text
/// Σ p (h − μ_h)(r − μ_r) / (σ_h σ_r)
/// ```
///
/// h is the spend per pupil, r the wealth per pupil, p the share of weight, μ and σ means and
/// population standard deviations.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values of any sign, beside a rank variable of any sign, whose
/// distances count: spend and wealth, each in a unit of its own.
///
/// # Returns
///
/// From -1 to 1. 1: spend rises with wealth along a straight line; 0: neutral; −1: it falls so.
///
/// # Edge cases
///
/// It says nothing of how much spend rises: see [`WealthSlope`] and
/// [`WealthElasticity`](crate::rank::WealthElasticity).
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where either variable is the same everywhere.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of 1, whatever the means: deviations from exact sums, products
/// rounded one by one and added exactly.
///
/// # Source
///
/// Pearson (1895), doi:10.1098/rspl.1895.0041; Berne & Stiefel (1984), The Measurement of Equity in
/// School Finance. The latter as a measure of fiscal neutrality.
///
/// # Examples
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let spend = Ranked::new(&[8.0, 9.0, 13.0], &[2.0, 1.0, 6.0])?;
/// let rho = "wealth_correlation".parse::<RankMeasure>()?.value(&spend)?;
/// assert!((rho - 13.0 / 14.0).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A correlation of 1 may go with a rise of next to nothing:
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let spend = Ranked::new(&[1000.0, 1001.0], &[1.0, 1e6])?;
/// assert_eq!("wealth_correlation".parse::<RankMeasure>()?.value(&spend)?, 1.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WealthCorrelation;

impl Statistic for WealthCorrelation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("wealth_correlation", "wealth correlation", "财力相关系数"),
        aliases: &["correlation", "pearson", "相关系数", "财力相关系数"],
        family: "neutrality",
        summary: Text::new(
            "How straight the relation between spend and wealth is: 0 is fiscal neutrality.",
            "支出与财力的线性相关程度：0 即财政中性。",
        ),
        formula: "Σ p (h − μ_h)(r − μ_r) / (σ_h σ_r)",
        parameters: &[],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (-1.0, 1.0),
        ends: Text::new(
            "1: spend rises with wealth along a straight line; 0: neutral; −1: it falls so",
            "1：支出随财力线性上升；0：中性；−1：线性下降",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::TranslationInvariant,
            Property::ReplicationInvariant,
        ],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Pearson (1895), doi:10.1098/rspl.1895.0041; Berne & Stiefel (1984), The \
                 Measurement of Equity in School Finance",
    };
    fields!();
}

impl Kernel for WealthCorrelation {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let joint = Joint::of(Self::ENTRY, ranked)?;
        let deviation = gate::divisor(Self::ENTRY, &DEVIATION, joint.value_deviation)?;
        // Cauchy and Schwarz; only rounding could say otherwise.
        Ok((joint.scaled_covariance / deviation).clamp(-1.0, 1.0))
    }

    /// z_h z_r − ρ (z_h² + z_r²)/2.
    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let rho = self.evaluate(ranked)?;
        let joint = Joint::of(Self::ENTRY, ranked)?;
        Ok(joint.by_row(ranked, |value, rank| {
            let value = value / joint.value_deviation;
            let rank = rank / joint.rank_deviation;
            value * rank - rho * (value * value + rank * rank) / 2.0
        }))
    }
}

/// Wealth slope 财力斜率: how much spend rises for one unit more of wealth.
///
/// # Formula
///
/// ```text
/// cov(h, r) / var(r)
/// ```
///
/// The slope of the weighted least-squares line of the spend h on the wealth r.
///
/// # Parameters
///
/// Any [`Ranked`](crate::Ranked) of values of any sign, beside a rank variable of any sign, whose
/// distances count: spend and wealth, each in a unit of its own.
///
/// # Returns
///
/// In the unit of the values for a unit of wealth, of either sign; 0: neutral.
///
/// # Edge cases
///
/// Equal values give exactly 0.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where the rank variable is the same everywhere.
///
/// # Accuracy
///
/// Relative error at most 4e-15 of σ_h/σ_r, whatever the means. As for [`WealthCorrelation`].
///
/// # Source
///
/// Berne & Stiefel (1984), The Measurement of Equity in School Finance.
///
/// # Examples
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let spend = Ranked::new(&[8.0, 9.0, 13.0], &[2.0, 1.0, 6.0])?;
/// let slope = "wealth_slope".parse::<RankMeasure>()?.value(&spend)?;
/// assert!((slope - 13.0 / 14.0).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The unit of wealth shows: in thousands the slope is a thousand times as large:
///
/// ```
/// use junheng::{RankMeasure, Ranked};
/// let slope: RankMeasure = "wealth_slope".parse()?;
/// assert_eq!(slope.value(&Ranked::new(&[1.0, 2.0], &[0.0, 1000.0])?)?, 0.001);
/// assert_eq!(slope.value(&Ranked::new(&[1.0, 2.0], &[0.0, 1.0])?)?, 1.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WealthSlope;

impl Statistic for WealthSlope {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("wealth_slope", "wealth slope", "财力斜率"),
        aliases: &["regression_slope", "财力斜率"],
        family: "neutrality",
        summary: Text::new(
            "How much spend rises for one unit more of wealth: 0 is fiscal neutrality.",
            "财力每增加一单位支出增加多少：0 即财政中性。",
        ),
        formula: "cov(h, r) / var(r)",
        parameters: &[],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (f64::NEG_INFINITY, f64::INFINITY),
        ends: Text::new("0: neutral", "0：中性"),
        properties: &[
            Property::TranslationInvariant,
            Property::Homogeneous,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Berne & Stiefel (1984), The Measurement of Equity in School Finance",
    };
    fields!();
}

impl Kernel for WealthSlope {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        Ok(Joint::of(Self::ENTRY, ranked)?.slope())
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let joint = Joint::of(Self::ENTRY, ranked)?;
        Ok(joint.by_row(ranked, |value, rank| joint.slope_moves(value, rank)))
    }
}
