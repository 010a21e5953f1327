//! What is estimated.

use crate::error::Result;

use super::block::{Block, Found};

/// An estimate as a function of the weights of the rows.
///
/// Values, ranks or groups of the rows are the implementor's; they never change between calls. Rows that are not drawn
/// have weight 0 and must not affect the value.
///
/// # Examples
///
/// The ratio of two totals, with scores:
///
/// ```
/// use junheng::Result;
/// use junheng::inference::{Bootstrap, BootstrapOptions, Estimator, IntervalKind, Resampling, Scale};
///
/// struct Ratio {
///     above: Vec<f64>,
///     below: Vec<f64>,
/// }
///
/// fn total(weights: &[f64], values: &[f64]) -> f64 {
///     weights.iter().zip(values).map(|(w, x)| w * x).sum()
/// }
///
/// impl Estimator for Ratio {
///     fn value(&self, weights: &[f64]) -> Result<f64> {
///         Ok(total(weights, &self.above) / total(weights, &self.below))
///     }
///
///     fn scores(&self, weights: &[f64]) -> Result<Option<Vec<f64>>> {
///         let below = total(weights, &self.below);
///         let ratio = total(weights, &self.above) / below;
///         let rows = weights.iter().zip(self.above.iter().zip(&self.below));
///         Ok(Some(rows.map(|(w, (a, b))| w * (a - ratio * b) / below).collect()))
///     }
/// }
///
/// let teachers = vec![12.0, 20.0, 31.0, 8.0, 15.0];
/// let pupils = vec![180.0, 310.0, 520.0, 90.0, 260.0];
/// let ratio = Ratio { above: pupils, below: teachers };
/// let options = BootstrapOptions { studentized: true, ..BootstrapOptions::default() };
/// let found = Bootstrap::of(&[&ratio], &Resampling::of_rows(5, None)?, options)?;
/// let interval = found[0].interval(IntervalKind::Studentized, 0.95, Scale::Natural)?;
/// assert!(interval.lower < 1360.0 / 86.0 && 1360.0 / 86.0 < interval.upper);
/// # Ok::<(), junheng::Error>(())
/// ```
pub trait Estimator: Sync {
    /// The estimate with these weights, one for each row.
    ///
    /// # Errors
    ///
    /// Where it is undefined. A replicate with an error, or a value that is not finite, has failed.
    fn value(&self, weights: &[f64]) -> Result<f64>;

    /// The score of each row with these weights, u = w·IF/Σw, the first-order contribution of the row to the error of
    /// the estimate; 0 for rows of weight 0. `None` where the estimate has none.
    ///
    /// # Errors
    ///
    /// As [`value`](Self::value). A replicate with a value and without scores has no standard error.
    fn scores(&self, weights: &[f64]) -> Result<Option<Vec<f64>>> {
        let _ = weights;
        Ok(None)
    }

    /// The estimates of several replicates, and of each the scores of all rows where `scored` requests them. Replaced
    /// where an estimator computes them side by side.
    #[doc(hidden)]
    fn replicates(&self, block: &Block<'_>, scored: bool) -> Found {
        one_by_one(self, block, scored)
    }
}

/// Each replicate by itself.
pub(super) fn one_by_one<E: Estimator + ?Sized>(
    estimator: &E,
    block: &Block<'_>,
    scored: bool,
) -> Found {
    let mut found = Found::default();
    for lane in 0..block.lanes() {
        let weights = block.weights(lane);
        let value = estimator.value(&weights);
        if scored && value.is_ok() {
            found.add_scores(lane, estimator.scores(&weights));
        }
        found.add(value);
    }
    found
}
