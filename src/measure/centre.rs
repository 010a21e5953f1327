//! The mean that units are measured from.

use crate::error::Result;
use crate::numeric::Moments;
use crate::sample::Sample;

use super::{Entry, gate};

/// A mean with the digits that its rounding to a double would lose.
///
/// Two near-equal values may both be one double away from their mean, or no double at all: what
/// they
/// differ from it by is then as large as the rounding of the mean.
#[derive(Debug, Clone, Copy)]
pub(super) struct Centre {
    nearest: f64,
    rest: f64,
}

impl Centre {
    /// The mean of any values.
    pub(super) fn of(moments: &Moments) -> Self {
        let (nearest, rest) = moments.mean_parts();
        Self { nearest, rest }
    }

    /// The mean of a sample, refused unless it is above zero.
    pub(super) fn positive(entry: &'static Entry, sample: &Sample<'_>) -> Result<Self> {
        let centre = Self::of(&sample.moments());
        gate::require_positive_mean(entry, centre.nearest)?;
        Ok(centre)
    }

    /// A value to measure others from.
    pub(super) fn at(value: f64) -> Self {
        Self {
            nearest: value,
            rest: 0.0,
        }
    }

    /// The mean as a double.
    pub(super) fn value(self) -> f64 {
        self.nearest
    }

    /// x − μ, accurate to its own last digits.
    #[inline(always)]
    pub(super) fn distance(self, x: f64) -> f64 {
        (x - self.nearest) - self.rest
    }

    /// x/μ and x/μ − 1, each to its own last digits.
    #[inline(always)]
    pub(super) fn relative(self, x: f64) -> (f64, f64) {
        (x / self.nearest, self.distance(x) / self.nearest)
    }

    /// The least and the greatest x/μ of a sample, units of weight zero included.
    pub(super) fn ends(self, sample: &Sample<'_>) -> (f64, f64) {
        let extent = sample.extent();
        (extent.least / self.nearest, extent.greatest / self.nearest)
    }
}
