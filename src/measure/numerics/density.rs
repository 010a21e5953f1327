//! The density of a sample at a quantile, by an exchangeable rule, and the influence values that need it.

use crate::error::Result;
use crate::measure::numerics::shares;
use crate::measure::{Entry, gate};
use crate::numeric::{Ordered, exp, pow, sum_of};
use crate::sample::Sample;

/// √(2π).
const ROOT_OF_TWO_PI: f64 = 2.506_628_274_631_000_5;
/// The interquartile range of the standard normal distribution.
const NORMAL_QUARTILES: f64 = 1.349;

/// f(x) at any x.
pub(crate) type DensityAt<'s> = Box<dyn Fn(f64) -> Result<f64> + 's>;

/// How the density of a sample is estimated.
pub trait DensityRule {
    /// The density of this sample, and its order.
    fn of<'s>(&'s self, sample: &'s Sample<'_>, ordered: &'s Ordered) -> DensityAt<'s>;
}

/// A Gaussian kernel estimate, by its bandwidth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bandwidth {
    /// Of Silverman (1986), 0.9·min(σ, IQR/1.349)·n^(−1/5), where n is Kish's effective number of units
    /// (Σw)²/Σw²; σ alone where the quartiles coincide.
    Silverman,
    /// σ·(Σw)^(−1/5), which depends on the scale of the weights: of the R package convey.
    TotalWeight,
}

impl Bandwidth {
    fn width(self, sample: &Sample<'_>, ordered: &Ordered) -> f64 {
        let deviation = sample.moments().standard_deviation();
        if self == Self::TotalWeight {
            return deviation * pow(ordered.total_weight(), -0.2);
        }
        let quartiles = (ordered.quantile(0.75) - ordered.quantile(0.25)) / NORMAL_QUARTILES;
        let scale = if quartiles > 0.0 {
            deviation.min(quartiles)
        } else {
            deviation
        };
        0.9 * scale * pow(1.0 / squared_shares(ordered), -0.2)
    }
}

impl DensityRule for Bandwidth {
    fn of<'s>(&'s self, sample: &'s Sample<'_>, ordered: &'s Ordered) -> DensityAt<'s> {
        let width = self.width(sample, ordered);
        Box::new(move |x| {
            let kernel = |y: f64| {
                let z = (y - x) / width;
                exp(-0.5 * z * z)
            };
            Ok(shares::mean_of(sample, kernel) / (width * ROOT_OF_TWO_PI))
        })
    }
}

/// The density of a sample by a rule.
pub(crate) struct Density<'s, 'v> {
    sample: &'s Sample<'v>,
    at: DensityAt<'s>,
}

impl<'s, 'v> Density<'s, 'v> {
    pub(crate) fn of(
        rule: &'s dyn DensityRule,
        sample: &'s Sample<'v>,
        ordered: &'s Ordered,
    ) -> Self {
        Self {
            sample,
            at: rule.of(sample, ordered),
        }
    }

    /// f(x).
    pub(crate) fn at(&self, x: f64) -> Result<f64> {
        (self.at)(x)
    }

    /// (F(q) − [x ≤ q]) / f(q) for every row.
    pub(crate) fn quantile_influence(&self, entry: &'static Entry, q: f64) -> Result<Vec<f64>> {
        if gate::all_equal(self.sample) {
            return Ok(vec![0.0; self.sample.len()]);
        }
        let density = self.at(q)?;
        if !(density > 0.0 && density.is_finite()) {
            return Err(gate::no_influence(entry));
        }
        let below = |x: f64| f64::from(x <= q);
        let share = shares::mean_of(self.sample, below);
        Ok(shares::each(self.sample, |x| (share - below(x)) / density))
    }
}

/// Σ p², the reciprocal of Kish's effective number of units.
fn squared_shares(ordered: &Ordered) -> f64 {
    let total = ordered.total_weight();
    let share = |w: f64| w / total;
    let squares = ordered.units().map(|(_, w)| share(w) * share(w));
    sum_of(squares.collect::<Vec<f64>>())
}
