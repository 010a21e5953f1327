//! Sums of columns that lie beside each other, with the errors of their additions.

use fearless_simd::{Level, Simd, SimdBase as _, dispatch, f64x4};

/// How many columns lie beside each other.
pub(crate) const BESIDE: usize = 4;

/// The sums of the terms, one added after the other, what they miss, and the sums of the sizes of its parts.
pub(in crate::numeric) struct Beside {
    pub(in crate::numeric) plain: [f64; BESIDE],
    pub(in crate::numeric) missed: [f64; BESIDE],
    pub(in crate::numeric) sizes: [f64; BESIDE],
}

/// The sums of so many rows of terms.
#[inline(always)]
pub(in crate::numeric) fn add_beside(
    rows: usize,
    terms: impl Fn(usize) -> [f64; BESIDE] + Copy,
) -> Beside {
    dispatch!(Level::new(), simd => simd.vectorize(
        #[inline(always)]
        || added(simd, rows, terms),
    ))
}

#[inline(always)]
fn added<S: Simd>(simd: S, rows: usize, terms: impl Fn(usize) -> [f64; BESIDE] + Copy) -> Beside {
    let [mut plain, mut missed, mut sizes] = [f64x4::splat(simd, 0.0); 3];
    for row in 0..rows {
        let term = f64x4::from_slice(simd, &terms(row));
        // The sum and its error, exactly.
        let sum = plain + term;
        let part = sum - plain;
        let error = (plain - (sum - part)) + (term - part);
        plain = sum;
        missed += error;
        sizes += error.abs();
    }
    let stored = |from: f64x4<S>| {
        let mut out = [0.0; BESIDE];
        from.store_slice(&mut out);
        out
    };
    Beside {
        plain: stored(plain),
        missed: stored(missed),
        sizes: stored(sizes),
    }
}
