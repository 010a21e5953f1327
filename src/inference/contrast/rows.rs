//! The test of each comparison.

use crate::error::Result;
use crate::numeric::{exp, ln};
use crate::words::{Message, inference as inference_phrases};

use super::super::hypothesis::HypothesisTest;
use super::super::interval::{Interval, Scale};
use super::joint::{Combined, Joint};
use super::options::ContrastOptions;
use super::result::ContrastRow;
use super::terms::Comparison;

/// The rows of one measure; `degrees` gives those of the design for each comparison.
pub(super) fn rows(
    joint: &Joint,
    measure: usize,
    comparisons: &[Comparison],
    degrees: &[f64],
    options: &ContrastOptions,
    level: f64,
) -> Result<Vec<ContrastRow>> {
    let one = |(comparison, &degrees): (&Comparison, &f64)| {
        let found = joint.combined(measure, &comparison.terms, options.ratio, degrees);
        let mut row = start(joint, measure, comparison, &found);
        let error = found.variance.map(f64::sqrt);
        if let (Some(value), Some(error)) = (found.value, error) {
            let own = Own {
                value,
                error,
                degrees: found.degrees,
            };
            own.describe(&mut row, options, level)?;
        }
        Ok(row)
    };
    comparisons.iter().zip(degrees).map(one).collect()
}

fn start(joint: &Joint, measure: usize, comparison: &Comparison, found: &Combined) -> ContrastRow {
    let mut warnings: Vec<Message> = Vec::new();
    for &(group, _) in &comparison.terms {
        for warning in &joint.row(group, measure).warnings {
            if !warnings.iter().any(|known| known.code() == warning.code()) {
                warnings.push(warning.clone());
            }
        }
    }
    ContrastRow {
        key: comparison.key.clone(),
        reference: comparison.reference.clone(),
        name: comparison.name.clone(),
        measure: joint.estimation.measures[measure].measure.clone(),
        value: found.value,
        standard_error: None,
        lower: None,
        upper: None,
        degrees_of_freedom: None,
        statistic: None,
        p_value: None,
        adjusted_p_value: None,
        p_value_error: None,
        reason: found.reason.clone(),
        warnings,
    }
}

/// A comparison with its standard error, of a ratio those of its logarithm.
struct Own {
    value: f64,
    error: f64,
    degrees: f64,
}

impl Own {
    fn describe(&self, row: &mut ContrastRow, options: &ContrastOptions, level: f64) -> Result<()> {
        let ratio = exp(self.value);
        (row.value, row.standard_error) = match options.ratio {
            true => (Some(ratio), Some(ratio * self.error)),
            false => (Some(self.value), Some(self.error)),
        };
        row.degrees_of_freedom = self.degrees.is_finite().then_some(self.degrees);
        if self.error == 0.0 {
            // Nothing is uncertain: a test would divide by 0.
            (row.lower, row.upper) = (row.value, row.value);
            row.reason = Some(Message::new(&inference_phrases::CENSUS));
            return Ok(());
        }
        if self.degrees.is_nan() || self.degrees <= 0.0 {
            let reason = Message::new(&inference_phrases::NO_DEGREES_OF_DOMAIN);
            row.reason = Some(reason.with("got", self.degrees));
            return Ok(());
        }
        self.test(row, options, level)
    }

    fn test(&self, row: &mut ContrastRow, options: &ContrastOptions, level: f64) -> Result<()> {
        let scale = match options.threshold {
            Some(_) => options.scale_of_threshold(),
            None => Scale::Natural,
        };
        let Ok(at) = scale.of(self.value) else {
            let message = Interval::student(self.value, self.error, self.degrees, level, scale);
            row.reason = message.err().map(|error| error.message().clone());
            return Ok(());
        };
        let interval = Interval::student(self.value, self.error, self.degrees, level, scale)?;
        let back = |limit: f64| if options.ratio { exp(limit) } else { limit };
        row.lower = Some(back(interval.lower));
        row.upper = Some(back(interval.upper));
        let error = self.error * scale.slope(self.value);
        let found = match options.margin {
            Some(margin) => {
                let margin = if options.ratio { ln(margin) } else { margin };
                HypothesisTest::equivalence(self.value, margin, self.error, self.degrees)?
            }
            None => {
                let hypothesis = match options.threshold {
                    Some(threshold) => scale.of(threshold)?,
                    None => 0.0,
                };
                HypothesisTest::student(at, hypothesis, error, self.degrees, options.alternative)?
            }
        };
        row.statistic = Some(found.statistic);
        row.p_value = Some(found.p_value);
        Ok(())
    }
}
