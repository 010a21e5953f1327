//! Dispersion of the logarithms.

use ndarray::ArrayView1;

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::relative::Relative;
use crate::measure::numerics::shares;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::numeric::Moments;
use crate::sample::Sample;
use crate::words::Name;

/// Variance of logarithms 对数方差: gaps at the bottom weigh more than those at the top.
///
/// # Formula
///
/// ```text
/// Σ p (ln x − Σ p ln x)²
/// ```
///
/// p is a unit's share of all weight. The mean of the logarithms is subtracted, that is the
/// logarithm of the geometric mean; some authors subtract ln μ instead.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values above zero.
///
/// # Returns
///
/// From 0, where all values are equal, upwards. A pure number.
///
/// # Edge cases
///
/// One unit, or all equal: exactly 0. Units of weight zero are absent.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a value of zero or less;
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
///
/// # Accuracy
///
/// Relative error at most 2e-15, also where all values are nearly equal, as the logarithms are
/// taken of x/μ.
///
/// # Source
///
/// Sen (1973), On Economic Inequality; Foster & Ok (1999), doi:10.1111/1468-0262.00056.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{VarianceOfLogs, Statistic};
/// let sample = Sample::new(&[1.0, 4.0])?;
/// let half_gap = 2_f64.ln();
/// assert!((VarianceOfLogs.value(&sample)? - half_gap * half_gap).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It breaks the principle of transfers: a gift from the richest to a rich unit can raise it. Where
/// that matters take the [mean log deviation](crate::measure::MeanLogDeviation):
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{VarianceOfLogs, Statistic};
/// let before = VarianceOfLogs.value(&Sample::new(&[1.0, 1.0, 10.0, 90.0])?)?;
/// let after = VarianceOfLogs.value(&Sample::new(&[1.0, 1.0, 40.0, 60.0])?)?;
/// assert!(after > before);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct VarianceOfLogs;

impl Statistic for VarianceOfLogs {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("variance_of_logs", "variance of logarithms", "对数方差"),
        aliases: &["log_variance", "对数方差"],
        family: "dispersion",
        summary: Text::new(
            "The variance of the logarithms: gaps at the bottom weigh more than those at the top.",
            "对数的方差：低端差距的影响大于高端差距。",
        ),
        formula: "Σ p (ln x − Σ p ln x)²",
        parameters: &[],
        constraint: None,
        domain: Domain::Positive,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 2e-15,
        source: "Sen (1973), On Economic Inequality; Foster & Ok (1999), doi:10.1111/1468-0262.00056",
    };
    fields!();
}

impl Kernel for VarianceOfLogs {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(self.logs(sample)?.1.variance())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let (logs, moments) = self.logs(sample)?;
        let (mean, variance) = (moments.mean(), moments.variance());
        let mut out = vec![0.0; sample.len()];
        for (row, _, _) in sample.units() {
            let distance = logs[row] - mean;
            out[row] = distance * distance - variance;
        }
        Ok(out)
    }
}

impl VarianceOfLogs {
    /// ln(x/μ) by row and its moments; relative to the mean, since near-equal values then keep
    /// their digits.
    fn logs(&self, sample: &Sample<'_>) -> Result<(Vec<f64>, Moments)> {
        gate::domain(Self::ENTRY, Domain::Positive, sample)?;
        let mean = Centre::positive(Self::ENTRY, sample)?;
        let logs = if gate::all_equal(sample) {
            vec![0.0; sample.len()]
        } else {
            shares::each(sample, |x| Relative::new(x, mean).log)
        };
        let moments = Moments::of(ArrayView1::from(&logs[..]), sample.weights());
        Ok((logs, moments))
    }
}
