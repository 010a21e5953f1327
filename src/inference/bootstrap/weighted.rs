//! A measure as a function of the weights of the rows.

use crate::error::{Error, Result};
use crate::measure::{Influence, Measure};
use crate::sample::Sample;
use crate::words::error_phrases as phrases;

use super::super::scores::weighed;
use super::block::{Block, Found};
use super::estimator::{Estimator, one_by_one};
use super::gini;

/// A measure of values, as a function of their weights.
///
/// Scores follow from the measure's influence function; a measure whose influence requires an estimated density, or that
/// has none, has no scores.
///
/// # Accuracy
///
/// The value for given weights is that of the measure. Replicates of the Gini index of ascending values are computed
/// eight side by side, with a relative error below 1e-11; other measures, and values in another order, one by one.
///
/// # Edge cases
///
/// `corrected` and `sample` of a measure count a row once, however often it is drawn.
///
/// # Examples
///
/// ```
/// use junheng::inference::{Estimator, Weighted};
/// let gini = Weighted::of("gini".parse()?, &[1.0, 2.0, 5.0])?;
/// assert_eq!(gini.value(&[1.0, 0.0, 1.0])?, 1.0 / 3.0);
/// assert!(gini.scores(&[1.0, 0.0, 1.0])?.is_some());
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Weighted<'a> {
    measure: Measure,
    values: &'a [f64],
    /// What replicates of the Gini index need.
    gini: Option<gini::Kernel>,
}

impl<'a> Weighted<'a> {
    /// The measure of these values.
    ///
    /// # Errors
    ///
    /// [`EmptySample`](crate::ErrorKind::EmptySample) without values, [`NotFinite`](crate::ErrorKind::NotFinite) for a
    /// value that is missing or infinite.
    pub fn of(measure: Measure, values: &'a [f64]) -> Result<Self> {
        Sample::new(values)?;
        let gini = match &measure {
            Measure::Gini(gini) if !gini.corrected => gini::Kernel::of(values),
            _ => None,
        };
        Ok(Self {
            measure,
            values,
            gini,
        })
    }

    /// Whether its replicates are computed side by side.
    pub(in super::super) fn is_side_by_side(&self) -> bool {
        self.gini.is_some()
    }

    fn require_length(&self, weights: &[f64]) -> Result<()> {
        match weights.len() == self.values.len() {
            true => Ok(()),
            false => Err(Error::new(&phrases::LENGTH_MISMATCH)
                .with("column", &crate::sample::WEIGHT)
                .with("expected", self.values.len())
                .with("got", weights.len())),
        }
    }
}

impl Estimator for Weighted<'_> {
    fn value(&self, weights: &[f64]) -> Result<f64> {
        self.measure.value(&Sample::weighted(self.values, weights)?)
    }

    fn scores(&self, weights: &[f64]) -> Result<Option<Vec<f64>>> {
        self.require_length(weights)?;
        if self.measure.entry().influence != Influence::Exact {
            return Ok(None);
        }
        let sample = Sample::weighted(self.values, weights)?;
        let scores = weighed(self.measure.influence(&sample)?, |row| weights[row]);
        Ok(Some(scores))
    }

    fn replicates(&self, block: &Block<'_>, scored: bool) -> Found {
        match &self.gini {
            Some(kernel) if block.len() == self.values.len() => kernel.replicates(block, scored),
            _ => one_by_one(self, block, scored),
        }
    }
}
