//! A sum that carries its rounding errors.

use crate::interrupt::{ROWS, check};
use crate::numeric::DoubleDouble;

/// A sum in a fixed order that carries the rounding errors along.
#[derive(Default)]
pub(crate) struct Running {
    high: f64,
    low: f64,
    /// The terms so far, which say when to look whether the sum is still wanted.
    terms: usize,
}

impl Running {
    #[inline(always)]
    pub(crate) fn add(&mut self, x: f64) {
        let sum = DoubleDouble::of_sum(self.high, x);
        self.high = sum.high;
        self.low += sum.low;
        self.terms += 1;
        if self.terms.is_multiple_of(ROWS) {
            check();
        }
    }

    /// Adds another sum.
    pub(crate) fn join(&mut self, other: &Self) {
        self.add(other.high);
        self.low += other.low;
    }

    pub(crate) fn sum(&self) -> f64 {
        self.high + self.low
    }
}
