//! The density of a sample from Woodruff's interval.

use std::cell::Cell;

use crate::error::{Error, Result};
use crate::inference::domain::Domain;
use crate::measure::{DensityAt, DensityRule, mean_of};
use crate::numeric::{Ordered, student_t};
use crate::sample::Sample;
use crate::words::inference as phrases;

/// A share as a message shows it, with four significant digits.
pub(super) fn shown(share: f64) -> f64 {
    format!("{share:.3e}").parse().unwrap_or(share)
}

/// The share of all weight at values up to `x`, and its standard error under a design.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    pub(super) value: f64,
    pub(super) error: f64,
}

impl Share {
    /// Of the rows of `sample`, which are those of the domain.
    pub(super) fn up_to(domain: &Domain<'_>, sample: &Sample<'_>, x: f64) -> Result<Self> {
        let value = mean_of(sample, |y| f64::from(y <= x));
        let total = sample.moments().total_weight();
        let mut scores = vec![0.0; sample.len()];
        for (row, y, weight) in sample.units() {
            scores[row] = weight * (f64::from(y <= x) - value) / total;
        }
        let error = domain.variances(&[&scores])?[0].sqrt();
        Ok(Self { value, error })
    }
}

/// (p₊ − p₋)/(Q(p₊) − Q(p₋)), p± = F(q) ± t·SE(F(q)).
///
/// The length of Woodruff's interval read as a density: it follows the design, and steep places of the distribution,
/// which a kernel of one bandwidth does not.
pub(super) struct Quotient<'d> {
    domain: &'d Domain<'d>,
    level: f64,
    used: Cell<bool>,
}

impl<'d> Quotient<'d> {
    pub(super) fn of(domain: &'d Domain<'d>, level: f64) -> Self {
        Self {
            domain,
            level,
            used: Cell::new(false),
        }
    }

    /// Whether a density has been requested.
    pub(super) fn is_used(&self) -> bool {
        self.used.get()
    }

    fn at(&self, sample: &Sample<'_>, ordered: &Ordered, x: f64) -> Result<f64> {
        self.used.set(true);
        let share = Share::up_to(self.domain, sample, x)?;
        if !(share.value > 0.0 && share.value < 1.0) {
            return Err(Error::new(&phrases::ONE_SIDE).with("got", x));
        }
        let on = mean_of(sample, |y| f64::from(y == x));
        let error = match self.domain.design.is_census() {
            // Nothing is multiplied by this density: all variances are zero.
            true => (share.value * (1.0 - share.value) / sample.len() as f64).sqrt(),
            false => share.error,
        };
        let heaped = || {
            (Error::new(&phrases::HEAPED))
                .with("got", x)
                .with("share", shown(on))
                .with("error", shown(error))
        };
        if on > error {
            return Err(heaped());
        }
        let degrees = self.domain.degrees_of_freedom();
        if degrees <= 0.0 {
            return Err(Error::new(&phrases::NO_DEGREES_OF_DOMAIN).with("got", degrees));
        }
        let half = student_t(self.level, degrees) * error;
        let (low, high) = ((share.value - half).max(0.0), (share.value + half).min(1.0));
        let width = ordered.quantile(high) - ordered.quantile(low);
        match width > 0.0 {
            true => Ok((high - low) / width),
            false => Err(heaped()),
        }
    }
}

impl DensityRule for Quotient<'_> {
    fn of<'s>(&'s self, sample: &'s Sample<'_>, ordered: &'s Ordered) -> DensityAt<'s> {
        Box::new(move |x| self.at(sample, ordered, x))
    }
}
