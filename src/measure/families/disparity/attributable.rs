//! What the whole would gain if every group were as well off as the best.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::families::disparity::mean_difference::{ADVERSE, best};
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::sample::Sample;
use crate::words::Name;

/// Population attributable risk 人群归因差距.
///
/// How much the mean of all would change if every group were at the best.
///
/// # Formula
///
/// ```text
/// best − μ
/// ```
///
/// b − μ, b the largest value; with `adverse` the smallest.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of any values. `adverse`, a flag, off by default: less is better,
/// as for class sizes.
///
/// - `adverse`: true | false, the less is better; false unless given.
///
/// # Returns
///
/// From 0 (all equal) upwards, in the unit of the values; 0 or less where `adverse`: the change,
/// with its sign.
///
/// # Edge cases
///
/// One unit, or all equal: 0. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) only where the result overflows.
///
/// # Accuracy
///
/// At most 2 ulp. Distances of one sign, added exactly. Influence values take the best group as
/// given.
///
/// # Source
///
/// Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{PopulationAttributableRisk, Statistic}};
/// let coverage = Sample::weighted(&[20.0, 30.0, 40.0, 50.0, 60.0], &[78.0, 91.0, 162.0, 103.0, 105.0])?;
/// let risk = PopulationAttributableRisk::default().value(&coverage)?;
/// assert!((risk - 18.775_510_204_1).abs() < 1e-9);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Where less is better the change is downwards, and so is the sign:
///
/// ```
/// use junheng::{Sample, measure::{PopulationAttributableRisk, Statistic}};
/// let class_sizes = Sample::new(&[30.0, 35.0, 55.0])?;
/// assert_eq!(PopulationAttributableRisk { adverse: true }.value(&class_sizes)?, -10.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PopulationAttributableRisk {
    /// Less is better, as for class sizes: the best is the least.
    pub adverse: bool,
}

impl Statistic for PopulationAttributableRisk {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "population_attributable_risk",
            "population attributable risk",
            "人群归因差距",
        ),
        aliases: &["par", "人群归因差距", "人群归因危险度"],
        family: "disparity",
        summary: Text::new(
            "How much the mean of all would change if every group were at the best, in the unit of the \
             values.",
            "若各组均达到最优组水平，总体均值的变化，与数值同单位。",
        ),
        formula: "best − μ",
        parameters: &[ADVERSE],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "0: all values are equal; never above 0 with adverse=true",
            "0：所有数值相等；adverse=true 时不大于 0",
        ),
        properties: &[
            Property::TranslationInvariant,
            Property::Homogeneous,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 2.0 * f64::EPSILON,
        source: "Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697",
    };
    fields!(adverse);
}

impl Kernel for PopulationAttributableRisk {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let best = best(sample, self.adverse);
        Ok(shares::mean_of(sample, |x| best - x))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let centre = Centre::of_sample(sample);
        Ok(shares::each(sample, |x| -centre.distance(x)))
    }
}

/// Population attributable fraction 人群归因比例.
///
/// How much the mean of all would change if every group were at the best, as a share of it.
///
/// # Formula
///
/// ```text
/// (best − μ)/μ
/// ```
///
/// (b − μ)/μ, b the largest value; with `adverse` the smallest.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. `adverse`, a
/// flag, off by default: less is better.
///
/// - `adverse`: true | false, the less is better; false unless given.
///
/// # Returns
///
/// From 0 (all equal) upwards; −1 to 0 where `adverse`.
///
/// # Edge cases
///
/// One unit, or all equal: 0. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// At most 3 ulp. Influence values take the best group as given.
///
/// # Source
///
/// Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{PopulationAttributableFraction, Statistic}};
/// let coverage = Sample::weighted(&[20.0, 30.0, 40.0, 50.0, 60.0], &[78.0, 91.0, 162.0, 103.0, 105.0])?;
/// let fraction = PopulationAttributableFraction::default().value(&coverage)?;
/// assert!((fraction - 0.455_445_544_554).abs() < 1e-11); // printed as 45.5445544554
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A small group that is far ahead sets the bar for all:
///
/// ```
/// use junheng::{Sample, measure::{PopulationAttributableFraction, Statistic}};
/// let spend = Sample::weighted(&[10.0, 50.0], &[999.0, 1.0])?;
/// assert!(PopulationAttributableFraction::default().value(&spend)? > 3.9);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PopulationAttributableFraction {
    /// Less is better, as for class sizes: the best is the least.
    pub adverse: bool,
}

impl Statistic for PopulationAttributableFraction {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "population_attributable_fraction",
            "population attributable fraction",
            "人群归因比例",
        ),
        aliases: &["paf", "人群归因比例", "人群归因分值"],
        family: "disparity",
        summary: Text::new(
            "How much the mean of all would change if every group were at the best, as a share of it.",
            "若各组均达到最优组水平，总体均值变化的比例。",
        ),
        formula: "(best − μ)/μ",
        parameters: &[ADVERSE],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "0: all values are equal; never above 0 with adverse=true",
            "0：所有数值相等；adverse=true 时不大于 0",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 3.0 * f64::EPSILON,
        source: "Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697",
    };
    fields!(adverse);
}

impl Kernel for PopulationAttributableFraction {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let centre = Centre::positive(Self::ENTRY, sample)?;
        let best = best(sample, self.adverse);
        Ok(shares::mean_of(sample, |x| best - x) / centre.value())
    }

    /// d(b/μ − 1) = −b·(x − μ)/μ².
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let centre = Centre::positive(Self::ENTRY, sample)?;
        let ratio = best(sample, self.adverse) / centre.value();
        Ok(shares::each(sample, |x| {
            -ratio * (centre.distance(x) / centre.value())
        }))
    }
}
