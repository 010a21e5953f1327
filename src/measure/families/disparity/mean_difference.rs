//! How far groups lie from the best of them, or from one that is named.
//!
//! The units are groups: a value and how many people it stands for. The health inequality literature (WHO
//! HEAT) counts every group once or by its people; both are here, with the mean always that of all people.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::numerics::shares::UNWEIGHTED;
use crate::measure::statistic::fields;
use crate::measure::{
    Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text, gate,
};
use crate::sample::Sample;
use crate::words::Name;

pub(crate) const ADVERSE: ParameterSpec =
    ParameterSpec::flag(Name::new("adverse", "less is better", "数值越小越好"));

/// Mean difference from the best 与最优组的平均差距.
///
/// How far groups lie from the best of them on average.
///
/// # Formula
///
/// ```text
/// Σ p·|x − best|
/// ```
///
/// Σ p·|x − b|, b the largest value; with `adverse` the smallest. With `unweighted` (1/n) Σ |x − b|.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of any values. `adverse`, a flag: less is better, as for class
/// sizes. `unweighted`, a flag: every group counts once (MDBU beside MDBW in HEAT). Both off by
/// default.
///
/// - `adverse`: true | false, the less is better; false unless given.
/// - `unweighted`: true | false, the every unit counts once; false unless given.
///
/// # Returns
///
/// From 0 (all equal) upwards, in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: 0. Weights count repetitions, save with `unweighted`.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for influence values with `unweighted`, since the
/// weights then do not say how much a group counts.
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
/// use junheng::{Sample, measure::{MeanDifferenceFromBest, Statistic}};
/// let coverage = Sample::weighted(&[20.0, 30.0, 40.0, 50.0, 60.0], &[78.0, 91.0, 162.0, 103.0, 105.0])?;
/// let index = MeanDifferenceFromBest { unweighted: true, ..Default::default() };
/// assert_eq!(index.value(&coverage)?, 20.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// For class sizes the best is the smallest:
///
/// ```
/// use junheng::{Sample, measure::{MeanDifferenceFromBest, Statistic}};
/// let class_sizes = Sample::new(&[30.0, 35.0, 55.0])?;
/// let index = MeanDifferenceFromBest { adverse: true, ..Default::default() };
/// assert_eq!(index.value(&class_sizes)?, 10.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeanDifferenceFromBest {
    /// Less is better, as for class sizes: the best is the least.
    pub adverse: bool,
    /// Every group counts once.
    pub unweighted: bool,
}

impl Statistic for MeanDifferenceFromBest {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "mean_difference_from_best",
            "mean difference from the best",
            "与最优组的平均差距",
        ),
        aliases: &["mdb", "与最优组的平均差距"],
        family: "disparity",
        summary: Text::new(
            "How far groups lie from the best of them on average, in the unit of the values.",
            "各组与最优组的平均差距，与数值同单位。",
        ),
        formula: "Σ p·|x − best|",
        parameters: &[ADVERSE, UNWEIGHTED],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
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
    fields!(adverse, unweighted);
}

impl Kernel for MeanDifferenceFromBest {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(mean_distance(
            sample,
            best(sample, self.adverse),
            self.unweighted,
        ))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(
            Self::ENTRY,
            sample,
            best(sample, self.adverse),
            self.unweighted,
        )
    }
}

/// Mean difference from a reference 与参照组的平均差距.
///
/// How far groups lie from a value that is named: that of a reference group, or a target.
///
/// # Formula
///
/// ```text
/// Σ p·|x − r|
/// ```
///
/// Σ p·|x − r|; with `unweighted` (1/n) Σ |x − r|.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of any values. `reference` r, required, in the unit of the values;
/// `unweighted`, a flag, off by default (MDRU beside MDRW in HEAT).
///
/// - `reference`: −∞ < reference < ∞, the value of the reference group; must be given.
/// - `unweighted`: true | false, the every unit counts once; false unless given.
///
/// # Returns
///
/// From 0 (all on the reference) upwards, in the unit of the values.
///
/// # Edge cases
///
/// Values above and below the reference do not cancel. Weights count repetitions, save with
/// `unweighted`.
///
/// # Errors
///
/// As for [`MeanDifferenceFromBest`].
///
/// # Accuracy
///
/// At most 2 ulp. Distances of one sign, added exactly.
///
/// # Source
///
/// Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.
///
/// # Examples
///
/// ```
/// use junheng::Measure;
/// let measure: Measure = "mean_difference_from_reference(reference=45)".parse()?;
/// assert_eq!(measure.value(&junheng::Sample::new(&[30.0, 35.0, 55.0])?)?, 35.0 / 3.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// All equal is not zero, unless they are on the reference:
///
/// ```
/// use junheng::{Sample, measure::{MeanDifferenceFromReference, Statistic}};
/// let index = MeanDifferenceFromReference { reference: 45.0, unweighted: false };
/// assert_eq!(index.value(&Sample::new(&[40.0, 40.0])?)?, 5.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanDifferenceFromReference {
    /// The value of the reference group.
    pub reference: f64,
    /// Every group counts once.
    pub unweighted: bool,
}

impl Statistic for MeanDifferenceFromReference {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "mean_difference_from_reference",
            "mean difference from a reference",
            "与参照组的平均差距",
        ),
        aliases: &["mdr", "与参照组的平均差距"],
        family: "disparity",
        summary: Text::new(
            "How far groups lie from a named value on average, in the unit of the values.",
            "各组与参照值的平均差距，与数值同单位。",
        ),
        formula: "Σ p·|x − r|",
        parameters: &[
            ParameterSpec::number(
                Name::new("reference", "value of the reference group", "参照组的数值"),
                None,
                "−∞ < reference < ∞",
                |_| true,
            ),
            UNWEIGHTED,
        ],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are the reference", "0：所有数值等于参照值"),
        properties: &[Property::ReplicationInvariant],
        influence: Influence::Exact,
        accuracy: 2.0 * f64::EPSILON,
        source: "Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697",
    };
    fields!(reference, unweighted);
}

impl Kernel for MeanDifferenceFromReference {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(mean_distance(sample, self.reference, self.unweighted))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, sample, self.reference, self.unweighted)
    }
}

/// The largest value, or the smallest where less is better.
pub(crate) fn best(sample: &Sample<'_>, adverse: bool) -> f64 {
    let values = sample.units().map(|(_, x, _)| x);
    if adverse {
        values.fold(f64::INFINITY, f64::min)
    } else {
        values.fold(f64::NEG_INFINITY, f64::max)
    }
}

/// Σ p·|x − origin|, exact but for the distances.
fn mean_distance(sample: &Sample<'_>, origin: f64, unweighted: bool) -> f64 {
    let distance = |x: f64| Centre::at(origin).distance(x).abs();
    if unweighted {
        shares::mean_over_units(sample, distance)
    } else {
        shares::mean_of(sample, distance)
    }
}

fn influence(
    entry: &'static Entry,
    sample: &Sample<'_>,
    origin: f64,
    unweighted: bool,
) -> Result<Vec<f64>> {
    gate::counts_weights(entry, unweighted)?;
    let index = mean_distance(sample, origin, false);
    Ok(shares::each(sample, |x| (x - origin).abs() - index))
}
