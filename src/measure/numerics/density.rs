//! The density of a sample at a quantile, and the influence values that need it.

use crate::error::Result;
use crate::measure::numerics::shares;
use crate::measure::{Entry, gate};
use crate::numeric::{Ordered, exp, pow, sum_of};
use crate::sample::Sample;

/// √(2π).
const ROOT_OF_TWO_PI: f64 = 2.506_628_274_631_000_5;
/// The interquartile range of the standard normal distribution.
const NORMAL_QUARTILES: f64 = 1.349;

/// A Gaussian kernel estimate.
///
/// Bandwidth of Silverman (1986), 0.9·min(σ, IQR/1.349)·n^(−1/5), where n is Kish's effective
/// number
/// of units (Σw)²/Σw²; σ alone where the quartiles coincide.
pub(crate) struct Density<'a> {
    sample: Sample<'a>,
    bandwidth: f64,
}

impl<'a> Density<'a> {
    pub(crate) fn of(sample: &Sample<'a>, ordered: &Ordered) -> Self {
        let deviation = sample.moments().standard_deviation();
        let quartiles = (ordered.quantile(0.75) - ordered.quantile(0.25)) / NORMAL_QUARTILES;
        let scale = if quartiles > 0.0 {
            deviation.min(quartiles)
        } else {
            deviation
        };
        Self {
            sample: *sample,
            bandwidth: 0.9 * scale * pow(1.0 / squared_shares(ordered), -0.2),
        }
    }

    /// f(x).
    pub(crate) fn at(&self, x: f64) -> f64 {
        let kernel = |y: f64| {
            let z = (y - x) / self.bandwidth;
            exp(-0.5 * z * z)
        };
        shares::mean_of(&self.sample, kernel) / (self.bandwidth * ROOT_OF_TWO_PI)
    }

    /// (F(q) − [x ≤ q]) / f(q) for every row.
    pub(crate) fn quantile_influence(&self, entry: &'static Entry, q: f64) -> Result<Vec<f64>> {
        if gate::all_equal(&self.sample) {
            return Ok(vec![0.0; self.sample.len()]);
        }
        let density = self.at(q);
        if !(density > 0.0 && density.is_finite()) {
            return Err(gate::no_influence(entry));
        }
        let below = |x: f64| f64::from(x <= q);
        let share = shares::mean_of(&self.sample, below);
        Ok(shares::each(&self.sample, |x| (share - below(x)) / density))
    }
}

/// Σ p², the reciprocal of Kish's effective number of units.
fn squared_shares(ordered: &Ordered) -> f64 {
    let total = ordered.total_weight();
    let share = |w: f64| w / total;
    sum_of(ordered.units().map(|(_, w)| share(w) * share(w)))
}
