//! Several measures of one sample.

use crate::error::Result;
use crate::measure::Measure;
use crate::sample::{Sample, Shared};

/// Each measure of one sample, its order and its sums computed once for all of them.
///
/// The same bits as [`Measure::value`] gives one by one.
///
/// # Examples
///
/// ```
/// use junheng::{Measure, Sample, measure};
/// let sample = Sample::new(&[6.2, 3.7, 10.5])?;
/// let measures: [Measure; 2] = ["gini".parse()?, "mcloone".parse()?];
/// let values = measure::values(&measures, &sample);
/// assert_eq!(values[0], measures[0].value(&sample));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn values(measures: &[Measure], sample: &Sample<'_>) -> Vec<Result<f64>> {
    let shared = Shared::default();
    let sample = sample.sharing(&shared);
    measures
        .iter()
        .map(|measure| measure.value(&sample))
        .collect()
}
