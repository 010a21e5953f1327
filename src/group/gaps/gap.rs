//! The gap between two groups: difference, ratios, standardized differences.

use serde::Serialize;

use crate::error::Result;
use crate::finite::finite;
use crate::numeric::{self, Moments, ln};
use crate::sample::Sample;
use crate::words::{Method, methods};

/// One of the two groups of a [`Gap`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Side {
    /// Σw, the weight of the group.
    pub weight: f64,
    /// The weighted mean of its values.
    pub mean: f64,
    /// The weighted population standard deviation of its values.
    pub standard_deviation: f64,
}

/// How far the first of two groups lies from the second.
///
/// # Formula
///
/// ```text
/// difference   = μ₁ − μ₂                 ratio = μ₁ / μ₂
/// standardized = (μ₁ − μ₂) / s           s² = (W₁ s₁² + W₂ s₂²) / (W₁ + W₂)
/// log_ratio    = ln(μ₁ / μ₂)             parity = r where r = μ₁/μ₂ ≤ 1, else 2 − 1/r
/// hedges_g     = J (μ₁ − μ₂) / s*        s*² = (W₁ s₁² + W₂ s₂²) / m        J = 1 − 3/(4m − 1)
/// ```
///
/// μ₁, μ₂ are the weighted means of the groups, s₁², s₂² their weighted population variances, W₁, W₂
/// their weights. The standardized difference is Cohen's d with the pooled standard deviation in
/// population form (divided by Σw, not by n − 2), so that repeating every unit changes nothing.
/// Hedges's g divides by m = W₁ + W₂ − 2 and takes out the small-sample bias: weights are then numbers
/// of units, and repeating every unit does change it.
///
/// # Parameters
///
/// Two samples of finite values, in the same unit; the order fixes the direction.
///
/// # Returns
///
/// Difference in the unit of the values: above zero where the first group has more. Ratio: 1 where
/// the means agree. Standardized difference: 0 where the means agree; 1 is one pooled standard
/// deviation. Log ratio: 0 where the means agree, and the same distance for twice as for half.
/// Parity: the adjusted parity index, 1 where the means agree, 0 where the first group has nothing, 2
/// where the second has; exchanging the groups turns it about 1.
///
/// # Edge cases
///
/// The ratio is `None` where μ₂ is zero or the means differ in sign. The standardized difference is
/// `None` where no group varies, as there is no deviation to divide by; g also where
/// W₁ + W₂ ≤ 3. The log ratio needs means above zero; parity means of zero or more, not both zero.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where a result is too large for a double.
///
/// # Accuracy
///
/// Means and deviations as [`Moments`](crate::numeric::Moments), at most 1 ulp off; each of the other
/// numbers adds a few roundings to theirs. The difference is rounded once, however near the means are
/// to each other.
///
/// # Source
///
/// Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., §2.2; Hedges (1981),
/// Journal of Educational Statistics 6(2): 107–128, doi:10.3102/10769986006002107; UNESCO Institute for
/// Statistics, metadata of SDG indicator 4.5.1 (adjusted parity index).
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::Gap;
/// let urban = Sample::new(&[40.0, 44.0])?;
/// let rural = Sample::new(&[18.0, 22.0])?;
/// let gap = Gap::between(&urban, &rural)?;
/// assert_eq!(gap.difference, 22.0);
/// assert_eq!(gap.ratio, Some(2.1));
/// assert_eq!(gap.standardized, Some(11.0));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Which way a ratio goes changes how large a gap looks; the parity index is as far from 1 either way:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::Gap;
/// let (urban, rural) = (Sample::new(&[40.0])?, Sample::new(&[16.0])?);
/// let (forth, back) = (Gap::between(&urban, &rural)?, Gap::between(&rural, &urban)?);
/// assert_eq!((forth.ratio, back.ratio), (Some(2.5), Some(0.4)));
/// assert_eq!((forth.parity, back.parity), (Some(1.6), Some(0.4)));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Groups without any spread have a difference, yet no standardized one:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::Gap;
/// let gap = Gap::between(&Sample::new(&[3.0])?, &Sample::new(&[2.0])?)?;
/// assert_eq!(gap.difference, 1.0);
/// assert_eq!(gap.standardized, None);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gap {
    /// The first group.
    pub group_a: Side,
    /// The second group.
    pub group_b: Side,
    /// The mean of the first group minus that of the second.
    pub difference: f64,
    /// The mean of the first group over that of the second.
    pub ratio: Option<f64>,
    /// The difference in pooled standard deviations.
    pub standardized: Option<f64>,
    /// The logarithm of the ratio.
    pub log_ratio: Option<f64>,
    /// The adjusted parity index, symmetric about 1.
    pub parity: Option<f64>,
    /// Hedges's g.
    pub hedges_g: Option<f64>,
    /// Which way the gap is read, and where its forms are from.
    pub method: Method,
}

impl Gap {
    /// The gap from `first` to `second`.
    ///
    /// # Errors
    ///
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where a result is too large for a double.
    pub fn between(first: &Sample<'_>, second: &Sample<'_>) -> Result<Self> {
        let (own, other) = (first.moments(), second.moments());
        let (first, second) = (Side::of(&own), Side::of(&other));
        let difference = own.mean_above(&other);
        let pooled = pooled_deviation(&first, &second);
        let same_sign = first.mean * second.mean.signum() >= 0.0;
        let gap = Self {
            group_a: first,
            group_b: second,
            difference,
            ratio: (second.mean != 0.0 && same_sign).then(|| first.mean / second.mean),
            standardized: (pooled > 0.0).then(|| difference / pooled),
            log_ratio: log_ratio(&first, &second, difference),
            parity: parity(first.mean, second.mean),
            hedges_g: hedges(&first, &second, difference, pooled),
            method: methods::GAP,
        };
        // Without a spread the gap has no deviation; one that overflows must not pass.
        finite(&gap.method, (pooled, gap)).map(|(_, gap)| gap)
    }
}

impl Side {
    fn of(moments: &Moments) -> Self {
        Self {
            weight: moments.total_weight(),
            mean: moments.mean(),
            standard_deviation: moments.standard_deviation(),
        }
    }
}

/// In parts of the larger deviation, and with half the weights: neither squares nor sums may leave
/// the doubles where the result does not.
fn pooled_deviation(first: &Side, second: &Side) -> f64 {
    let largest = first.standard_deviation.max(second.standard_deviation);
    if largest == 0.0 {
        return 0.0;
    }
    let both = first.weight / 2.0 + second.weight / 2.0;
    let part = |side: &Side| {
        let ratio = side.standard_deviation / largest;
        side.weight / 2.0 / both * (ratio * ratio)
    };
    largest * (part(first) + part(second)).sqrt()
}

/// ln(μ₁/μ₂), from the difference of the means where these are close.
fn log_ratio(first: &Side, second: &Side, difference: f64) -> Option<f64> {
    (first.mean > 0.0 && second.mean > 0.0).then(|| {
        let excess = difference / second.mean;
        if excess.abs() < 0.5 {
            numeric::ln_1p(excess)
        } else {
            ln(first.mean) - ln(second.mean)
        }
    })
}

/// r where the first has less, 2 − 1/r where it has more.
fn parity(first: f64, second: f64) -> Option<f64> {
    let known = first >= 0.0 && second >= 0.0 && first.max(second) > 0.0;
    known.then(|| {
        if first <= second {
            first / second
        } else {
            2.0 - second / first
        }
    })
}

/// Hedges's g: the weights count units. Its correction 1 − 3/(4m − 1) approximates gamma functions that exist
/// for more than one degree of freedom m; below that it is zero, negative or without bound.
fn hedges(first: &Side, second: &Side, difference: f64, pooled: f64) -> Option<f64> {
    let total = first.weight + second.weight;
    let freedom = total - 2.0;
    (pooled > 0.0 && freedom > 1.0).then(|| {
        let deviation = pooled * (total / freedom).sqrt();
        let correction = 1.0 - 3.0 / (4.0 * freedom - 1.0);
        correction * difference / deviation
    })
}
