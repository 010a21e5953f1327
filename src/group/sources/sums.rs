//! The sum of the sources by unit, and covariances with it.

use crate::error::Result;
use crate::measure::gate;
use crate::numeric::{Moments, sum_of};
use crate::regression::Column;
use crate::sample::Sample;

use super::part::SourcePart;
use crate::group::ranks::{Pairs, mid_ranks};

/// Σ_k y_k by unit.
pub(in crate::group) struct Sums {
    pub(in crate::group) rounded: Vec<f64>,
    /// The rounding errors.
    rests: Vec<f64>,
}

impl Sums {
    pub(in crate::group) fn of(sources: &[Column<'_>]) -> Self {
        let rows = sources.first().map_or(0, |source| source.values.len());
        let own = |row: usize| sources.iter().map(move |source| source.values[row]);
        let rounded: Vec<f64> = (0..rows).map(|row| sum_of(own(row))).collect();
        let rests = rounded.iter().enumerate();
        let rests = rests.map(|(row, sum)| sum_of(own(row).chain([-sum])));
        Self {
            rests: rests.collect(),
            rounded,
        }
    }

    /// The contribution of the rounding errors to the Gini index, which leave the order unchanged.
    pub(in crate::group) fn rest_of_gini(
        &self,
        total: &Sample<'_>,
        ranks: &[f64],
        mean: f64,
    ) -> f64 {
        if self.rests.iter().all(|&rest| rest == 0.0) {
            return 0.0;
        }
        let unit = |(row, _, weight)| (self.rests[row], ranks[row], weight);
        2.0 * total.units().map(unit).collect::<Pairs>().covariance(mean)
    }
}

/// A sample over a column and the weights, if there are any.
pub(in crate::group) fn sample_of<'a>(
    values: &'a [f64],
    weights: Option<&'a [f64]>,
) -> Result<Sample<'a>> {
    match weights {
        None => Sample::new(values),
        Some(weights) => Sample::weighted(values, weights),
    }
}

/// The Gini quantities of a source.
pub(in crate::group) fn by_ranks(
    name: &str,
    own: &Sample<'_>,
    ranks: &[f64],
    mean: f64,
    total: f64,
) -> SourcePart {
    let with = |ranks: &[f64]| -> f64 {
        let unit = |(row, y, weight)| (y, ranks[row], weight);
        2.0 * own.units().map(unit).collect::<Pairs>().covariance(mean)
    };
    let (contribution, by_own) = match gate::all_equal(own) {
        true => (0.0, 0.0),
        false => (with(ranks), with(&mid_ranks(own))),
    };
    let own_mean = own.moments().mean();
    let value_share = own_mean / mean;
    SourcePart {
        source: name.to_owned(),
        value_share,
        contribution,
        share: contribution / total,
        gini: (own_mean > 0.0).then(|| by_own / value_share),
        concentration: (own_mean > 0.0).then(|| contribution / value_share),
        gini_correlation: (by_own > 0.0).then(|| contribution / by_own),
        elasticity: Some(contribution / total - value_share),
    }
}

/// cov(y_k, y)/var(y) of the measure, y the sums before they are rounded.
pub(in crate::group) fn natural(
    sources: &[Column<'_>],
    sums: &Sums,
    total: &Sample<'_>,
    value: f64,
) -> Vec<f64> {
    let moments: &Moments = &total.moments();
    let ((nearest, rest), deviation) = (moments.mean_parts(), moments.standard_deviation());
    let apart = |row: usize, y: f64| ((y - nearest) - rest + sums.rests[row]) / deviation;
    let with_total = |of: &dyn Fn(usize, f64) -> f64, per: f64| {
        let unit = |(row, y, weight)| (of(row, y), apart(row, y), weight);
        total.units().map(unit).collect::<Pairs>().covariance(per)
    };
    let variance = with_total(&apart, 1.0);
    let share =
        |source: &Column<'_>| with_total(&|row, _| source.values[row], deviation) / variance;
    sources.iter().map(|source| share(source) * value).collect()
}
