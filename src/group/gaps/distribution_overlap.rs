//! The overlap of the distributions of two groups.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::finite::finite;
use crate::measure::gate;
use crate::numeric::{Step, steps, sum_of};
use crate::sample::Sample;
use crate::words::{Method, group as phrases, methods};

/// The gap at one share of the two distributions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuantileGap {
    /// The share of weight at or below.
    pub share: f64,
    /// The quantile of the first group.
    pub group_a: f64,
    /// The quantile of the second group.
    pub group_b: f64,
    /// group_a minus group_b.
    pub difference: f64,
    /// group_a over group_b; `None` where group_b is zero or the signs differ.
    pub ratio: Option<f64>,
}

/// How far the distribution of the first of two groups lies above that of the second.
///
/// # Formula
///
/// ```text
/// superiority = P(X₁ > X₂) + ½ P(X₁ = X₂)        dominance = 2·superiority − 1
/// overlap = 1 − max_x |F₁(x) − F₂(x)|             gap(p) = Q₁(p) − Q₂(p)
/// ```
///
/// X₁, X₂ are units drawn from the groups by their weights, F their distribution functions, Q the
/// smallest value whose share of weight reaches p. The overlap needs no density: it is the area that
/// two densities share where they cross once, and no less than that area where they cross more often.
///
/// # Parameters
///
/// Two samples of finite values in one unit; shares from 0 to 1 at which quantiles are compared.
///
/// # Returns
///
/// Superiority: ½ where neither lies above, 1 where every unit of the first exceeds every one of the
/// second. Dominance (Cliff's delta): the same from −1 to 1. Overlap: 1 for equal distributions, 0
/// where one value parts them.
///
/// # Errors
///
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a share outside 0 to 1;
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where a difference is too large for a double.
///
/// # Accuracy
///
/// Ranks from sums of about 106 bits, then one exact sum: a few units in the last place. Exchanging
/// the groups gives exactly 1 − superiority but for that rounding; equal samples give exactly ½.
///
/// # Source
///
/// Wolfe & Hogg (1971), The American Statistician 25(4): 27–30, doi:10.1080/00031305.1971.10477278;
/// Vargha & Delaney (2000), doi:10.3102/10769986025002101.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::DistributionOverlap;
/// let (urban, rural) = (Sample::new(&[3.0, 5.0])?, Sample::new(&[1.0, 3.0])?);
/// let apart = DistributionOverlap::between(&urban, &rural, &[0.5])?;
/// assert_eq!(apart.superiority, 0.875);
/// assert_eq!(apart.overlap, 0.5);
/// assert_eq!(apart.quantiles[0].difference, 2.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// One huge value moves the mean across, and not the order of the groups:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{Gap, DistributionOverlap};
/// let (a, b) = (Sample::new(&[1.0, 1.0, 100.0])?, Sample::new(&[9.0, 9.0, 9.0])?);
/// assert!(Gap::between(&a, &b)?.difference > 0.0);
/// assert!(DistributionOverlap::between(&a, &b, &[])?.superiority < 0.5);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DistributionOverlap {
    /// Which way it is read.
    pub method: Method,
    /// P(X₁ > X₂) + ½ P(X₁ = X₂).
    pub superiority: f64,
    /// Cliff's delta, 2·superiority − 1.
    pub dominance: f64,
    /// 1 − max|F₁ − F₂|.
    pub overlap: f64,
    /// The quantile gaps at the given shares.
    pub quantiles: Vec<QuantileGap>,
}

impl DistributionOverlap {
    /// How `first` lies above `second`, with the quantile gaps at `shares`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn between(first: &Sample<'_>, second: &Sample<'_>, shares: &[f64]) -> Result<Self> {
        gate::weights(first).map_err(|error| error.of_sample(0))?;
        gate::weights(second).map_err(|error| error.of_sample(1))?;
        let (one, two) = (first.ordered(), second.ordered());
        let total = (one.total_weight(), two.total_weight());
        let steps = steps(&one, &two);
        let above = mean_rank(&steps, total.1, |step| (step.first, step.second));
        let below = mean_rank(&steps, total.0, |step| (step.second, step.first));
        // Above and below add to one; dividing by their sum keeps equal samples at one half.
        let (above, below) = (above / total.0, below / total.1);
        let apart = |step: &Step| (step.first / total.0 - step.second / total.1).abs();
        let farthest = steps.iter().map(apart).fold(0.0, f64::max);
        let quantiles = shares.iter().map(|&share| {
            if !(0.0..=1.0).contains(&share) {
                return Err(Error::new(&phrases::SHARE_OUT_OF_RANGE)
                    .with("curve", methods::DISTRIBUTION_OVERLAP.name())
                    .with("got", share));
            }
            Ok(quantile_gap(
                share,
                one.quantile(share),
                two.quantile(share),
            ))
        });
        finite(
            &methods::DISTRIBUTION_OVERLAP,
            Self {
                method: methods::DISTRIBUTION_OVERLAP,
                superiority: above / (above + below),
                dominance: (above - below) / (above + below),
                overlap: (1.0 - farthest).max(0.0),
                quantiles: quantiles.collect::<Result<_>>()?,
            },
        )
    }
}

/// Σ w (B + ½E)/W over the units of one group: how much of the other lies below and level with each.
fn mean_rank(steps: &[Step], other: f64, reached: impl Fn(&Step) -> (f64, f64)) -> f64 {
    let mut last = (0.0, 0.0);
    let of_step = |step| {
        let (own, others) = reached(step);
        let rank = (last.1 + others) / 2.0 / other;
        let weight = own - last.0;
        last = (own, others);
        weight * rank
    };
    sum_of(steps.iter().map(of_step).collect::<Vec<f64>>())
}

fn quantile_gap(share: f64, first: f64, second: f64) -> QuantileGap {
    let known = second != 0.0 && first * second.signum() >= 0.0;
    QuantileGap {
        share,
        group_a: first,
        group_b: second,
        difference: first - second,
        ratio: known
            .then(|| first / second)
            .filter(|ratio| ratio.is_finite()),
    }
}
