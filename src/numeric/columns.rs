//! Exact sums of whole columns and of iterators.

use ndarray::ArrayView1;

use super::exact::ExactSum;
use super::simd::{self, Column, Route};
use super::small::small_total;

impl ExactSum {
    /// Adds every value.
    pub fn add_all(&mut self, values: ArrayView1<'_, f64>) {
        match small_total(values) {
            Some((total, exponent)) => self.finite_mut().add(total, exponent),
            None => simd::add_values(Route::best(), Column::new(values), self),
        }
    }

    /// Adds every product value × weight; columns of different length make the sum NaN.
    pub fn add_products(&mut self, values: ArrayView1<'_, f64>, weights: ArrayView1<'_, f64>) {
        if values.len() != weights.len() {
            self.mark(f64::NAN);
            return;
        }
        simd::add_products(
            Route::best(),
            Column::new(values),
            Column::new(weights),
            self,
        );
    }
}

impl Extend<f64> for ExactSum {
    fn extend<I: IntoIterator<Item = f64>>(&mut self, terms: I) {
        simd::add_terms(Route::best(), terms.into_iter(), self);
    }
}

impl FromIterator<f64> for ExactSum {
    fn from_iter<I: IntoIterator<Item = f64>>(terms: I) -> Self {
        let mut out = Self::new();
        out.extend(terms);
        out
    }
}
