//! Exact sums at the speed of memory: whole blocks with vector instructions, the same integer.
//!
//! Numbers are taken in blocks of 512. [`scan`] finds between which powers of two a block lies;
//! [`products`] turns products into sums of doubles without error; [`lanes`] adds doubles in slices so
//! short that no addition can round, and empties the slices into the exact integer before they could
//! overflow. What does not fit (infinities, subnormals, the ends of the range) goes to the integer one
//! by one. Every step is exact, so neither the width of the vectors nor the choice of a path can show;
//! the tests compare all of them with the integer path, bytes for bytes.
//!
//! `fearless_simd` chooses the instructions at run time; there is no unsafe code of ours.

#[cfg(feature = "evaluate")]
mod beside;
mod chacha;
mod column;
#[cfg(feature = "evaluate")]
mod counted;
mod extent;
mod lanes;
mod mapped;
mod masked;
mod products;
mod range;
mod runs;
mod scan;
mod spread;
#[cfg(test)]
pub(super) mod tests;
mod weighted;

use fearless_simd::Level;

#[cfg(feature = "evaluate")]
pub(crate) use beside::BESIDE;
#[cfg(feature = "evaluate")]
pub(super) use beside::add_beside;
pub(super) use chacha::{BLOCKS, chacha};
pub(super) use column::Column;
#[cfg(feature = "evaluate")]
pub(crate) use counted::{ROWS_BESIDE, beside, weighted_ranks};
#[cfg(feature = "evaluate")]
pub(super) use counted::{Words, count_whole};
pub(crate) use extent::Extent;
pub(super) use extent::{extent, extent_and_total};
pub(crate) use mapped::vectorized;
pub(super) use mapped::{add_mapped, add_mapped_products};
pub(super) use masked::{Masked, add_above, add_weighted_above};
pub(super) use runs::{add_products, add_squares, add_terms, add_values};
pub(super) use spread::{Spread, spread};
pub(super) use weighted::{WeightedSums, add_weighted};

/// Elements in a block: its working copies stay in the first-level cache.
const BLOCK: usize = 512;
/// Blocks are padded with zeros to a multiple of this: two vectors of the widest kind.
const STEP: usize = 16;
/// Below this many numbers the integer path is faster than setting up the lanes.
const SMALL: usize = 32;

/// The vector instructions to use.
#[derive(Debug, Clone, Copy)]
pub(super) struct Route {
    level: Level,
    /// Take the error of a product by one fused multiply-add, where the level has it.
    fused: bool,
}

impl Route {
    /// The best this processor has.
    pub(super) fn best() -> Self {
        Self {
            level: Level::new(),
            fused: true,
        }
    }
}
