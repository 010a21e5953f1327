//! Random whole numbers and orders, reproducible from a seed.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of random numbers: the same for the same seed and number, on every platform.
pub(crate) struct Random(ChaCha8Rng);

impl Random {
    /// The stream of that number. Streams of one seed are independent, so that replicates can be drawn in any order.
    pub(crate) fn stream(seed: u64, number: u64) -> Self {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(number);
        Self(random)
    }

    /// A whole number below `bound`, each equally often: the high half of a product, with rejection of the uneven remainder.
    ///
    /// Source: Lemire (2019), doi:10.1145/3230636.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        let uneven = bound.wrapping_neg().checked_rem(bound).unwrap_or_default();
        loop {
            let product = u128::from(self.0.next_u64()) * u128::from(bound);
            if product as u64 >= uneven {
                return (product >> 64) as u64;
            }
        }
    }

    /// The numbers below `count` in a random order, each order equally often.
    #[cfg(feature = "evaluate")]
    pub(crate) fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            let other = self.below(last as u64 + 1) as usize;
            order.swap(last, other);
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_repeat_and_differ() {
        let draws = |seed, number| {
            let mut random = Random::stream(seed, number);
            (0..8).map(|_| random.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draws(7, 3), draws(7, 3));
        assert_ne!(draws(7, 3), draws(7, 4));
        assert_ne!(draws(7, 3), draws(8, 3));
    }

    #[test]
    fn numbers_are_below_their_bound_and_even() {
        let mut random = Random::stream(1, 0);
        let mut counts = [0_u32; 3];
        (0..3000).for_each(|_| counts[random.below(3) as usize] += 1);
        // Five standard deviations of a binomial count of 3000 draws are 129.
        assert!(counts.iter().all(|count| count.abs_diff(1000) < 130));
        assert_eq!(random.below(1), 0);
    }

    #[cfg(feature = "plan")]
    #[test]
    fn every_order_occurs() {
        let mut random = Random::stream(5, 0);
        let mut seen = std::collections::BTreeMap::new();
        (0..6000).for_each(|_| *seen.entry(random.order(3)).or_insert(0_u32) += 1);
        assert_eq!(seen.len(), 6);
        assert!(seen.values().all(|count| count.abs_diff(1000) < 145));
        assert!(random.order(0).is_empty());
    }
}
