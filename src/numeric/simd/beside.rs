//! Sums of columns that lie beside each other, with the errors of their additions.

use fearless_simd::{Simd, SimdBase as _, dispatch, f64x4};

use super::Route;

/// How many columns lie beside each other.
pub(crate) const BESIDE: usize = 4;

/// The sums of the terms, one added after the other, what they miss, what that sum misses, and the sums of the sizes
/// of its parts.
#[derive(Debug, PartialEq)]
pub(in crate::numeric) struct Beside {
    pub(in crate::numeric) plain: [f64; BESIDE],
    pub(in crate::numeric) missed: [f64; BESIDE],
    pub(in crate::numeric) low: [f64; BESIDE],
    pub(in crate::numeric) sizes: [f64; BESIDE],
}

/// The sums of so many rows of terms.
#[inline(always)]
pub(in crate::numeric) fn add_beside(
    route: Route,
    rows: usize,
    terms: impl Fn(usize) -> [f64; BESIDE] + Copy,
) -> Beside {
    dispatch!(route.level, simd => simd.vectorize(
        #[inline(always)]
        || added(simd, rows, terms),
    ))
}

#[inline(always)]
fn added<S: Simd>(simd: S, rows: usize, terms: impl Fn(usize) -> [f64; BESIDE] + Copy) -> Beside {
    /// A sum and its error, exactly.
    #[inline(always)]
    fn two_sum<S: Simd>(a: f64x4<S>, b: f64x4<S>) -> (f64x4<S>, f64x4<S>) {
        let sum = a + b;
        let part = sum - a;
        (sum, (a - (sum - part)) + (b - part))
    }
    let [mut plain, mut missed, mut low, mut sizes] = [f64x4::splat(simd, 0.0); 4];
    for row in 0..rows {
        let (sum, error) = two_sum(plain, f64x4::from_slice(simd, &terms(row)));
        let (rest, error) = two_sum(missed, error);
        (plain, missed) = (sum, rest);
        low += error;
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
        low: stored(low),
        sizes: stored(sizes),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::routes;
    use super::*;

    #[test]
    fn every_route_adds_the_same_bits() {
        let terms: Vec<[f64; BESIDE]> = (0..67)
            .map(|row| [1.0, -3.7, 1e9, 1e-9].map(|scale| scale * (f64::from(row) - 30.3).sin()))
            .collect();
        let sums = |route| add_beside(route, terms.len(), |row| terms[row]);
        let expected = sums(Route::best());
        for route in routes() {
            assert_eq!(sums(route), expected);
        }
        // What the plain sums miss completes them: the terms are added once each.
        let exact: f64 = terms.iter().map(|term| term[2]).sum();
        assert!((expected.plain[2] + expected.missed[2] - exact).abs() <= 1e-5);
    }
}
