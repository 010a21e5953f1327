//! Terms made of each value, added as they are made.

use fearless_simd::{Level, Simd, dispatch};

use super::column::Column;
use super::lanes::Lanes;
use super::products::Stream;
use super::runs::{Products, add_block};
use super::scan::scan;
use super::{BLOCK, Route};
use crate::numeric::exact::ExactSum;

/// Adds f(x) of every value. Without branches `f` is evaluated for several values at a time.
pub(in crate::numeric) fn add_mapped(
    route: Route,
    values: Column<'_>,
    f: impl Fn(f64) -> f64 + Copy,
    sum: &mut ExactSum,
) {
    dispatch!(route.level, simd => {
        let [mut copy, mut terms] = [Stream::new(), Stream::new()];
        let mut lanes = Lanes::new();
        for start in (0..values.len()).step_by(BLOCK) {
            let count = BLOCK.min(values.len() - start);
            let x = &values.block(start, &mut copy)[..count];
            map(simd, x, &mut terms.0[..count], f);
            let terms = terms.padded(count);
            add_block(simd, terms, scan(simd, terms).content, &mut lanes, sum);
        }
        lanes.empty_into(sum.finite_mut());
    });
}

/// Adds w·f(x) of every value to `total`, exactly, and w to `weight`; f is 0 where w is.
pub(in crate::numeric) fn add_mapped_products(
    route: Route,
    values: Column<'_>,
    weights: Column<'_>,
    f: impl Fn(f64) -> f64 + Copy,
    total: &mut ExactSum,
    weight: &mut ExactSum,
) {
    dispatch!(route.level, simd => {
        let [mut copy, mut weight_copy, mut terms] = [Stream::new(), Stream::new(), Stream::new()];
        let (mut lanes, mut products) = (Lanes::new(), Products::new(route.fused));
        for start in (0..values.len()).step_by(BLOCK) {
            let count = BLOCK.min(values.len() - start);
            let x = &values.block(start, &mut copy)[..count];
            let w = weights.block(start, &mut weight_copy);
            map(simd, x, &mut terms.0[..count], f);
            absent(w, &mut terms.0[..count]);
            let terms = terms.padded(count);
            let (term_content, content) = (scan(simd, terms).content, scan(simd, w).content);
            add_block(simd, w, content, &mut lanes, weight);
            products.add_block(simd, (terms, term_content), (w, content), total);
        }
        lanes.empty_into(weight.finite_mut());
        products.empty_into(total);
    });
}

/// The result of `work`, which is compiled for the vectors of each processor if everything in it is inlined.
#[inline(always)]
pub(crate) fn vectorized<T>(work: impl FnOnce() -> T) -> T {
    dispatch!(Level::new(), simd => simd.vectorize(work))
}

/// f(x) of every value; what `f` needs is passed by value, so that the loop is vectorized.
fn map<S: Simd>(simd: S, values: &[f64], terms: &mut [f64], f: impl Fn(f64) -> f64 + Copy) {
    simd.vectorize(
        #[inline(always)]
        move || {
            for (term, &x) in terms.iter_mut().zip(values) {
                *term = f(x);
            }
        },
    );
}

/// The terms of absent units become 0.
fn absent(weights: &[f64], terms: &mut [f64]) {
    for (term, &w) in terms.iter_mut().zip(weights) {
        *term = if w == 0.0 { 0.0 } else { *term };
    }
}
