//! Sums over the values above a bound.

use fearless_simd::{Simd, dispatch};

use super::column::Column;
use super::lanes::Lanes;
use super::products::Stream;
use super::runs::{Products, add_block};
use super::scan::scan;
use super::{BLOCK, Route, SMALL};
use crate::numeric::exact::ExactSum;

/// Σw and Σwx over the values above a bound.
pub(in crate::numeric) struct Masked {
    bound: f64,
    /// Whether values on the bound are taken too.
    inclusive: bool,
    pub(in crate::numeric) weight: ExactSum,
    pub(in crate::numeric) total: ExactSum,
}

impl Masked {
    pub(in crate::numeric) fn new(bound: f64, inclusive: bool) -> Self {
        Self {
            bound,
            inclusive,
            weight: ExactSum::new(),
            total: ExactSum::new(),
        }
    }

    /// The least double that is taken; the values are finite.
    fn least(&self) -> f64 {
        if self.inclusive {
            self.bound
        } else {
            self.bound.next_up()
        }
    }
}

/// Adds every value above the bound, each counted once.
pub(in crate::numeric) fn add_above(route: Route, values: Column<'_>, out: &mut Masked) {
    let least = out.least();
    let mut count = 0;
    dispatch!(route.level, simd => {
        let [mut copy, mut terms] = [Stream::new(), Stream::new()];
        let mut lanes = Lanes::new();
        for start in (0..values.len()).step_by(BLOCK) {
            let size = BLOCK.min(values.len() - start);
            let x = &values.block(start, &mut copy)[..size];
            count += keep(simd, x, x, &mut terms.0[..size], least);
            if size < SMALL {
                terms.0[..size].iter().for_each(|&term| out.total.add(term));
                continue;
            }
            let terms = terms.padded(size);
            add_block(simd, terms, scan(simd, terms).content, &mut lanes, &mut out.total);
        }
        lanes.empty_into(out.total.finite_mut());
    });
    out.weight.add(count as f64);
}

/// The same, each counted `weights[i]` times; the columns have one length.
pub(in crate::numeric) fn add_weighted_above(
    route: Route,
    values: Column<'_>,
    weights: Column<'_>,
    out: &mut Masked,
) {
    let least = out.least();
    dispatch!(route.level, simd => {
        let [mut copy, mut weight_copy, mut kept] = [Stream::new(), Stream::new(), Stream::new()];
        let (mut lanes, mut products) = (Lanes::new(), Products::new(route.fused));
        for start in (0..values.len()).step_by(BLOCK) {
            let size = BLOCK.min(values.len() - start);
            let x = values.block(start, &mut copy);
            let w = &weights.block(start, &mut weight_copy)[..size];
            keep(simd, &x[..size], w, &mut kept.0[..size], least);
            let w = kept.padded(size);
            let (value_content, content) = (scan(simd, x).content, scan(simd, w).content);
            add_block(simd, w, content, &mut lanes, &mut out.weight);
            products.add_block(simd, (x, value_content), (w, content), &mut out.total);
        }
        lanes.empty_into(out.weight.finite_mut());
        products.empty_into(&mut out.total);
    });
}

/// Each term whose value is at least `least`, 0 in place of the others, and how many are kept.
fn keep<S: Simd>(simd: S, values: &[f64], terms: &[f64], kept: &mut [f64], least: f64) -> u64 {
    simd.vectorize(
        #[inline(always)]
        move || {
            let mut count = 0;
            for ((slot, &x), &term) in kept.iter_mut().zip(values).zip(terms) {
                *slot = if x >= least { term } else { 0.0 };
                count += u64::from(x >= least);
            }
            count
        },
    )
}
