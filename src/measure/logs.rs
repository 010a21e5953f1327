//! Dispersion of the logarithms.

use ndarray::ArrayView1;

use crate::error::Result;
use crate::numeric::Moments;
use crate::sample::Sample;
use crate::words::Name;

use super::centre::Centre;
use super::entry::NO_NOTE;
use super::relative::Relative;
use super::statistic::fields;
use super::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use super::{gate, shares};

/// Variance of logarithms 对数方差.
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
