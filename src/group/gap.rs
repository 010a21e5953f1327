//! The gap between two groups: difference, ratio, standardized difference.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::sample::Sample;
use crate::words::{Name, error_phrases as phrases};

const NAME: Name = Name::new("gap", "gap between two groups", "两组差距");

/// One of the two groups of a [`Gap`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
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
/// ```
///
/// μ₁, μ₂ are the weighted means of the groups, s₁², s₂² their weighted population variances, W₁, W₂
/// their weights. The standardized difference is Cohen's d with the pooled standard deviation in
/// population form (divided by Σw, not by n − 2), so that repeating every unit changes nothing.
///
/// # Parameters
///
/// Two samples of finite values, in the same unit; the order fixes the direction.
///
/// # Returns
///
/// Difference in the unit of the values: above zero where the first group has more. Ratio: 1 where
/// the means agree. Standardized difference: 0 where the means agree; 1 is one pooled standard
/// deviation.
///
/// # Edge cases
///
/// The ratio is `None` where μ₂ is zero or the means differ in sign. The standardized difference is
/// `None` where no group varies, as then nothing stands against which to measure.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where a result is too large for a double.
///
/// # Accuracy
///
/// Means and deviations as [`Moments`](crate::numeric::Moments), at most 1 ulp off; difference and ratio add one rounding, and
/// the standardized difference a few more. A difference of nearly equal means keeps what digits the
/// rounded means leave.
///
/// # Source
///
/// Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., §2.2.
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
pub struct Gap {
    /// The group the gap is read from.
    pub first: Side,
    /// The group it is read against.
    pub second: Side,
    /// First mean less second mean.
    pub difference: f64,
    /// First mean over second mean.
    pub ratio: Option<f64>,
    /// The difference in pooled standard deviations.
    pub standardized: Option<f64>,
}

impl Gap {
    /// The gap from `first` to `second`.
    ///
    /// # Errors
    ///
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where a result is too large for a double.
    pub fn between(first: &Sample<'_>, second: &Sample<'_>) -> Result<Self> {
        let (first, second) = (Side::of(first), Side::of(second));
        let difference = first.mean - second.mean;
        let pooled = pooled_deviation(&first, &second);
        let same_sign = first.mean * second.mean.signum() >= 0.0;
        let gap = Self {
            first,
            second,
            difference,
            ratio: (second.mean != 0.0 && same_sign).then(|| first.mean / second.mean),
            standardized: (pooled > 0.0).then(|| difference / pooled),
        };
        let all_finite = [Some(difference), gap.ratio, gap.standardized, Some(pooled)]
            .into_iter()
            .flatten()
            .all(f64::is_finite);
        match all_finite {
            true => Ok(gap),
            false => Err(Error::new(&phrases::OVERFLOW).with("measure", &NAME)),
        }
    }
}

impl Side {
    fn of(sample: &Sample<'_>) -> Self {
        let moments = sample.moments();
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
