//! The variance.

use crate::error::Result;
use crate::measure::entry::{NO_NOTE, ONE_ULP};
use crate::measure::families::dispersion::standard_deviation::{SAMPLE, sample_divisor};
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::sample::Sample;
use crate::words::Name;

/// Variance 方差.
///
/// The mean squared distance from the mean; where units are groups, the between-group variance of the health
/// inequality literature.
///
/// # Formula
///
/// ```text
/// σ² = Σ p (x − μ)²
/// ```
///
/// σ² = Σ p (x − μ)²; `sample` divides by Σw − 1 instead of Σw.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of any values. `sample`, a flag, off by default.
///
/// - `sample`: true | false, the sample form; false unless given.
///
/// # Returns
///
/// From 0 (all equal) upwards, in the square of the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: 0 in both forms. Negative values are as good as any. Weights count
/// repetitions, also in the sample form.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where the result overflows, or for `sample` with
/// weights that add to no more than 1.
///
/// # Accuracy
///
/// At most 1 ulp. From exact sums.
///
/// # Source
///
/// ISO 3534-1:2006, 2.36; Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{Statistic, Variance}};
/// let class_sizes = Sample::new(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0])?;
/// assert_eq!(Variance::default().value(&class_sizes)?, 4.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The sample form takes weights for counts of units, not for importance:
///
/// ```
/// use junheng::{Sample, measure::{Statistic, Variance}};
/// let variance = Variance { sample: true };
/// let (weighted, repeated) = (Sample::weighted(&[1.0, 3.0], &[1.0, 3.0])?, Sample::new(&[1.0, 3.0, 3.0, 3.0])?);
/// assert_eq!(variance.value(&weighted)?, variance.value(&repeated)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Variance {
    /// Divide by Σw − 1 instead of Σw, without weights by n − 1 instead of n.
    pub sample: bool,
}

impl Statistic for Variance {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("variance", "variance", "方差"),
        aliases: &["between_group_variance", "bgv", "方差", "组间方差"],
        family: "dispersion",
        summary: Text::new(
            "The mean squared distance from the mean, in the square of the unit of the values.",
            "与均值之差的平方的平均，以数值单位的平方计。",
        ),
        formula: "σ² = Σ p (x − μ)²",
        parameters: &[SAMPLE],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: &[
            Property::TranslationInvariant,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::Decomposes,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: ONE_ULP,
        source: "ISO 3534-1:2006, 2.36; Schlotheuber & Hosseinpoor (2022), doi:10.3390/ijerph19063697",
    };
    fields!(sample);
}

impl Kernel for Variance {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let moments = sample.moments();
        if !self.sample || gate::all_equal(sample) {
            return Ok(moments.variance());
        }
        sample_divisor(Self::ENTRY, &moments)?;
        Ok(moments.sample_variance())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let factor = self.evaluate(sample)?;
        let moments = sample.moments();
        let (centre, deviation) = (Centre::of(&moments), moments.standard_deviation());
        if deviation == 0.0 {
            return Ok(vec![0.0; sample.len()]);
        }
        Ok(shares::each(sample, |x| {
            let z = centre.distance(x) / deviation;
            factor * (z * z - 1.0)
        }))
    }
}
