//! A first look at a block.

use fearless_simd::prelude::*;

use super::range::Range;

/// What a block holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scan {
    pub(super) content: Content,
    pub(super) has_zeros: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Nothing that adds anything.
    Zeros,
    /// Zeros aside, numbers of this range, which the lanes can take.
    Regular(Range),
    /// Something not finite, or too near to the ends of the range of doubles.
    Irregular,
}

/// Looks at a block whose length is a multiple of 16.
pub(super) fn scan<S: Simd>(simd: S, values: &[f64]) -> Scan {
    let (min, max, finite) = extremes(simd, values);
    if !finite {
        return Scan {
            content: Content::Irregular,
            has_zeros: true,
        };
    }
    if max == 0.0 {
        return Scan {
            content: Content::Zeros,
            has_zeros: true,
        };
    }
    let has_zeros = min == 0.0;
    let min = if has_zeros {
        smallest_not_zero(simd, values)
    } else {
        min
    };
    let range = Range::of(min, max);
    // A subnormal has the exponent field of 2^-1023, which is irregular as well.
    let content = if range.is_regular() {
        Content::Regular(range)
    } else {
        Content::Irregular
    };
    Scan { content, has_zeros }
}

/// The least and the greatest |x|, and whether every x is finite.
fn extremes<S: Simd>(simd: S, values: &[f64]) -> (f64, f64, bool) {
    simd.vectorize(
        #[inline(always)]
        || {
            let width = S::f64s::LEN;
            let infinity = S::f64s::splat(simd, f64::INFINITY);
            let zero = S::f64s::splat(simd, 0.0);
            let (mut min, mut max, mut nothing) = ([infinity; 2], [zero; 2], [zero; 2]);
            for chunk in values.chunks_exact(2 * width) {
                for (half, part) in chunk.chunks_exact(width).enumerate() {
                    let x = S::f64s::from_slice(simd, part);
                    let size = x.abs();
                    min[half] = min[half].min(size);
                    max[half] = max[half].max(size);
                    // x − x is 0 for a finite x and NaN for any other; a NaN stays.
                    nothing[half] += x - x;
                }
            }
            let nothing = (nothing[0] + nothing[1]).simd_eq(zero).all_true();
            (
                min[0].min(min[1]).reduce_min(),
                max[0].max(max[1]).reduce_max(),
                nothing,
            )
        },
    )
}

/// The least |x| above zero.
fn smallest_not_zero<S: Simd>(simd: S, values: &[f64]) -> f64 {
    simd.vectorize(
        #[inline(always)]
        || {
            let infinity = S::f64s::splat(simd, f64::INFINITY);
            let zero = S::f64s::splat(simd, 0.0);
            let mut min = infinity;
            for part in values.chunks_exact(S::f64s::LEN) {
                let size = S::f64s::from_slice(simd, part).abs();
                min = min.min(size.simd_eq(zero).select(infinity, size));
            }
            min.reduce_min()
        },
    )
}
