//! The mean that units are measured from.

use crate::error::Result;
use crate::measure::{Entry, gate};
use crate::numeric::{Around, Moments};
use crate::sample::Sample;

/// A mean with the digits that its rounding to a double would lose.
///
/// Two nearly equal values may differ from their mean by one unit in the last place or less: the difference
/// is then as large as the rounding of the mean.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Centre {
    nearest: f64,
    rest: f64,
}

impl Centre {
    /// The mean of any values.
    pub(crate) fn of(moments: &Moments) -> Self {
        let (nearest, rest) = moments.mean_parts();
        Self { nearest, rest }
    }

    /// The mean of a sample.
    pub(crate) fn of_sample(sample: &Sample<'_>) -> Self {
        let (nearest, rest) = sample.mean_parts();
        Self { nearest, rest }
    }

    /// The mean of a sample; an error unless it is above zero.
    pub(crate) fn positive(entry: &'static Entry, sample: &Sample<'_>) -> Result<Self> {
        let centre = Self::of_sample(sample);
        gate::require_positive_mean(entry, centre.nearest)?;
        Ok(centre)
    }

    /// A value to measure others from.
    pub(crate) fn at(value: f64) -> Self {
        Self {
            nearest: value,
            rest: 0.0,
        }
    }

    /// The mean as a double.
    pub(crate) fn value(self) -> f64 {
        self.nearest
    }

    /// What the rounding of the mean left.
    pub(crate) fn rest(self) -> f64 {
        self.rest
    }

    /// x − μ, accurate to its own last digits.
    #[inline(always)]
    pub(crate) fn distance(self, x: f64) -> f64 {
        (x - self.nearest) - self.rest
    }

    /// x/μ − 1.
    #[inline(always)]
    pub(crate) fn excess(self, x: f64) -> f64 {
        self.distance(x) / self.nearest
    }

    /// The same mean as the fast forms take it; `None` at the ends of the range of doubles.
    pub(crate) fn around(self) -> Option<Around> {
        Around::new((self.nearest, self.rest))
    }
}
