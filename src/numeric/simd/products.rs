//! Products as sums of doubles, without error.

use fearless_simd::Level;
use fearless_simd::prelude::*;

use super::{BLOCK, STEP};

/// 2^27 + 1 splits a double into halves of 26 bits.
const SPLITTER: f64 = 134_217_729.0;

/// Working copies for one block.
#[derive(Debug)]
#[repr(align(64))]
pub(super) struct Stream(pub(super) [f64; BLOCK]);

impl Stream {
    pub(super) fn new() -> Self {
        Self([0.0; BLOCK])
    }

    /// The first `count` elements, padded with zeros to whole vectors.
    pub(super) fn padded(&mut self, count: usize) -> &[f64] {
        let padded = count.next_multiple_of(STEP);
        self.0[count..padded].fill(0.0);
        &self.0[..padded]
    }
}

/// a·b = head + tail, element by element; both slices have the length of `a`.
pub(super) fn two_products<S: Simd>(
    simd: S,
    fused: bool,
    a: &[f64],
    b: &[f64],
    head: &mut [f64],
    tail: &mut [f64],
) {
    if fused && has_fused(simd) {
        two_products_by::<S, true>(simd, a, b, head, tail);
    } else {
        two_products_by::<S, false>(simd, a, b, head, tail);
    }
}

/// Known at compile time for each level: the other branch is not built.
#[inline(always)]
pub(super) fn has_fused<S: Simd>(simd: S) -> bool {
    match simd.level() {
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        Level::Avx2(_) | Level::Avx512(_) => true,
        #[cfg(target_arch = "aarch64")]
        Level::Neon(_) => true,
        _ => false,
    }
}

fn two_products_by<S: Simd, const FUSED: bool>(
    simd: S,
    a: &[f64],
    b: &[f64],
    head: &mut [f64],
    tail: &mut [f64],
) {
    simd.vectorize(
        #[inline(always)]
        || {
            let width = S::f64s::LEN;
            let factors = a.chunks_exact(width).zip(b.chunks_exact(width));
            let out = head
                .chunks_exact_mut(width)
                .zip(tail.chunks_exact_mut(width));
            for ((a, b), (head, tail)) in factors.zip(out) {
                let a = S::f64s::from_slice(simd, a);
                let b = S::f64s::from_slice(simd, b);
                let (product, error) = two_product::<S, FUSED>(simd, a, b);
                product.store_slice(head);
                error.store_slice(tail);
            }
        },
    );
}

#[inline(always)]
pub(super) fn two_product<S: Simd, const FUSED: bool>(
    simd: S,
    a: S::f64s,
    b: S::f64s,
) -> (S::f64s, S::f64s) {
    let product = a * b;
    if FUSED {
        return (product, a.mul_sub(b, product));
    }
    let (a_high, a_low) = split(simd, a);
    let (b_high, b_low) = split(simd, b);
    let error = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low;
    (product, error)
}

#[inline(always)]
fn split<S: Simd>(simd: S, x: S::f64s) -> (S::f64s, S::f64s) {
    let scaled = x * S::f64s::splat(simd, SPLITTER);
    let high = scaled - (scaled - x);
    (high, x - high)
}
