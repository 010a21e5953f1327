//! Between which numbers a column lies, in one pass at the speed of memory.

use fearless_simd::prelude::*;
use fearless_simd::{Simd, dispatch};

use super::column::Column;
use super::lanes::Lanes;
use super::products::Stream;
use super::range::Range;
use super::runs::add_block;
use super::scan::{Content, scan};
use super::{BLOCK, Route, SMALL};
use crate::numeric::exact::ExactSum;

/// The least and the greatest number of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Extent {
    pub(crate) least: f64,
    pub(crate) greatest: f64,
}

impl Extent {
    const NOTHING: Self = Self {
        least: f64::INFINITY,
        greatest: f64::NEG_INFINITY,
    };

    fn union(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            greatest: self.greatest.max(other.greatest),
        }
    }

    /// The extent of some numbers; `None` where one is NaN or infinite.
    fn of_few(values: impl Iterator<Item = f64>) -> Option<Self> {
        let mut out = Self::NOTHING;
        let mut finite = true;
        for x in values {
            finite &= x.is_finite();
            out.least = out.least.min(x);
            out.greatest = out.greatest.max(x);
        }
        finite.then_some(out)
    }
}

/// The extent of a column; `None` where a number is NaN or infinite.
///
/// Of an empty column it reaches from ∞ down to −∞: it contains nothing.
pub(in crate::numeric) fn extent(route: Route, column: Column<'_>) -> Option<Extent> {
    let few = column.len() < SMALL;
    match column {
        Column::Contiguous(values) if few => Extent::of_few(values.iter().copied()),
        Column::Strided(view) if few => Extent::of_few(view.iter().copied()),
        Column::Contiguous(values) => dispatch!(route.level, simd => of_block(simd, values)),
        Column::Strided(_) => dispatch!(route.level, simd => of_blocks(simd, column)),
    }
}

fn of_blocks<S: Simd>(simd: S, column: Column<'_>) -> Option<Extent> {
    let mut copy = Stream::new();
    let mut out = Extent::NOTHING;
    for start in (0..column.len()).step_by(BLOCK) {
        let count = BLOCK.min(column.len() - start);
        // The padding of a last block is no number of the column.
        let block = &column.block(start, &mut copy)[..count];
        out = out.union(of_block(simd, block)?);
    }
    Some(out)
}

/// The same and the exact sum, in one pass.
pub(in crate::numeric) fn extent_and_total(
    route: Route,
    column: Column<'_>,
) -> Option<(Extent, ExactSum)> {
    let mut sum = ExactSum::new();
    let extent = dispatch!(route.level, simd => {
        let mut copy = Stream::new();
        let mut lanes = Lanes::new();
        let mut out = Some(Extent::NOTHING);
        for start in (0..column.len()).step_by(BLOCK) {
            let count = BLOCK.min(column.len() - start);
            let block = column.block(start, &mut copy);
            let of_block = of_block(simd, &block[..count])?;
            out = out.map(|out| out.union(of_block));
            // The padding of a last block is zeros, which are in no range and add nothing.
            let content = content_within(of_block).unwrap_or_else(|| scan(simd, block).content);
            add_block(simd, block, content, &mut lanes, &mut sum);
        }
        lanes.empty_into(sum.finite_mut());
        out
    });
    extent.map(|extent| (extent, sum))
}

/// The content of numbers above zero, which their extent tells.
fn content_within(extent: Extent) -> Option<Content> {
    if extent.least < f64::MIN_POSITIVE {
        return None;
    }
    let range = Range::of(extent.least, extent.greatest);
    range.is_regular().then_some(Content::Regular(range))
}

fn of_block<S: Simd>(simd: S, values: &[f64]) -> Option<Extent> {
    let (whole, rest) = values.split_at(values.len() - values.len() % (2 * S::f64s::LEN));
    let rest = Extent::of_few(rest.iter().copied())?;
    Some(of_vectors(simd, whole)?.union(rest))
}

fn of_vectors<S: Simd>(simd: S, values: &[f64]) -> Option<Extent> {
    simd.vectorize(
        #[inline(always)]
        || {
            let width = S::f64s::LEN;
            let zero = S::f64s::splat(simd, 0.0);
            let mut least = [S::f64s::splat(simd, f64::INFINITY); 2];
            let mut greatest = [S::f64s::splat(simd, f64::NEG_INFINITY); 2];
            let mut nothing = [zero; 2];
            for chunk in values.chunks_exact(2 * width) {
                for (half, part) in chunk.chunks_exact(width).enumerate() {
                    let x = S::f64s::from_slice(simd, part);
                    least[half] = least[half].min(x);
                    greatest[half] = greatest[half].max(x);
                    // 0·x is 0 for a finite x and NaN for any other; a NaN stays.
                    nothing[half] = x.mul_add(zero, nothing[half]);
                }
            }
            let finite = (nothing[0] + nothing[1]).simd_eq(zero).all_true();
            finite.then(|| Extent {
                least: least[0].min(least[1]).reduce_min(),
                greatest: greatest[0].max(greatest[1]).reduce_max(),
            })
        },
    )
}

#[cfg(test)]
mod tests {
    use ndarray::{Array1, s};

    use super::*;

    fn plain(values: &[f64]) -> Option<Extent> {
        let all_finite = values.iter().all(|x| x.is_finite());
        all_finite.then(|| Extent {
            least: values.iter().copied().fold(f64::INFINITY, f64::min),
            greatest: values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        })
    }

    #[test]
    fn every_length_stride_and_place_of_a_bad_number() {
        for n in [0_usize, 1, 31, 32, 33, 70, 511, 512, 513, 1100] {
            let values: Vec<f64> = (0..n)
                .map(|i| ((i * 37 + 11) % 101) as f64 - 40.0)
                .collect();
            let of = |values: &[f64]| extent(Route::best(), Column::Contiguous(values));
            assert_eq!(of(&values), plain(&values), "{n}");
            let spread: Array1<f64> = values.iter().flat_map(|&x| [x, f64::NAN]).collect();
            let strided = Column::new(spread.slice(s![..;2]));
            assert_eq!(
                extent(Route::best(), strided),
                plain(&values),
                "{n} strided"
            );
            for at in [0, n / 2, n.saturating_sub(1)] {
                for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                    let mut values = values.clone();
                    if let Some(slot) = values.get_mut(at) {
                        *slot = bad;
                        assert_eq!(of(&values), None, "{n} {at} {bad}");
                    }
                }
            }
        }
    }
}
