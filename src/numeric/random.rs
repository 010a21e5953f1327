//! Random whole numbers and orders, reproducible from a seed.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use super::simd::{BLOCKS, Route, chacha};
#[cfg(feature = "evaluate")]
use super::simd::{Words, count_whole};

/// The words that are made at a time.
const WORDS: usize = 16 * BLOCKS;

/// A stream of random numbers: the same for the same seed and number, on every platform.
pub(crate) struct Random {
    route: Route,
    key: [u32; 8],
    stream: u64,
    /// The number of the next block.
    next: u64,
    words: [u32; WORDS],
    /// The first word that is not used.
    at: usize,
}

impl Random {
    /// The stream of that number. Streams of one seed are independent, so that replicates can be drawn in any order.
    pub(crate) fn stream(seed: u64, number: u64) -> Self {
        let bytes = ChaCha8Rng::seed_from_u64(seed).get_seed();
        let word = |word: usize| std::array::from_fn(|byte| bytes[4 * word + byte]);
        Self {
            route: Route::best(),
            key: std::array::from_fn(|at| u32::from_le_bytes(word(at))),
            stream: number,
            next: 0,
            words: [0; WORDS],
            at: WORDS,
        }
    }

    /// The next words that are not used, at least one.
    #[inline]
    fn ready(&mut self) -> &[u32] {
        if self.at == WORDS {
            chacha(
                self.route,
                &self.key,
                self.stream,
                self.next,
                &mut self.words,
            );
            self.next += BLOCKS as u64;
            self.at = 0;
        }
        &self.words[self.at..]
    }

    #[inline]
    fn word(&mut self) -> u32 {
        let word = self.ready()[0];
        self.at += 1;
        word
    }

    /// A whole number below `bound`, each equally often: the high half of a product, with rejection of the uneven remainder.
    ///
    /// Source: Lemire (2019), doi:10.1145/3230636.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        let uneven = bound.wrapping_neg().checked_rem(bound).unwrap_or_default();
        loop {
            let word = u64::from(self.word()) | u64::from(self.word()) << 32;
            let product = u128::from(word) * u128::from(bound);
            if product as u64 >= uneven {
                return (product >> 64) as u64;
            }
        }
    }

    /// Calls `visit` with `count` whole numbers below `bound`, each equally often: as [`below`](Self::below), from words
    /// of 32 bits, which takes half as long.
    #[cfg(feature = "evaluate")]
    #[inline]
    pub(crate) fn each_below(&mut self, bound: u32, count: usize, mut visit: impl FnMut(usize)) {
        let mut left = count;
        while left > 0 {
            left -= self.visit_ready(bound, left, &mut visit);
        }
    }

    /// Counts `count` numbers below `bound`: those of [`each_below`](Self::each_below). A count of 256 is one of 0.
    #[cfg(feature = "evaluate")]
    pub(crate) fn count_below(&mut self, bound: u32, count: usize, counts: &mut [u8]) {
        let mut left = count;
        while left > 0 {
            if self.at == WORDS && left >= WORDS {
                // The order of words that are all used does not matter.
                let words = Words {
                    key: &self.key,
                    stream: self.stream,
                    next: &mut self.next,
                };
                left = count_whole(self.route, words, bound, left, counts);
            } else {
                left -= self.visit_ready(bound, left, &mut |number: usize| {
                    counts[number] = counts[number].wrapping_add(1);
                });
            }
        }
    }

    /// Calls `visit` with at most `most` numbers below `bound` from the words at hand; returns how many there were.
    #[cfg(feature = "evaluate")]
    #[inline]
    fn visit_ready(&mut self, bound: u32, most: usize, visit: &mut impl FnMut(usize)) -> usize {
        let uneven = bound.wrapping_neg().checked_rem(bound).unwrap_or_default();
        let words = self.ready();
        let words = &words[..words.len().min(most)];
        let mut rejected = 0;
        for &word in words {
            let product = u64::from(word) * u64::from(bound);
            match product as u32 >= uneven {
                true => visit((product >> 32) as usize),
                false => rejected += 1,
            }
        }
        let used = words.len();
        self.at += used;
        used - rejected
    }

    /// Puts the items in a random order, each order equally often, from words of 32 bits.
    #[cfg(feature = "evaluate")]
    #[inline]
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let bound = last as u32 + 1;
            let other = loop {
                let product = u64::from(self.word()) * u64::from(bound);
                // The uneven remainder is below the bound, and seldom looked for.
                let low = product as u32;
                if low >= bound || low >= bound.wrapping_neg() % bound {
                    break (product >> 32) as usize;
                }
            };
            items.swap(last, other);
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

    #[cfg(feature = "evaluate")]
    #[test]
    fn every_order_occurs() {
        let mut random = Random::stream(5, 0);
        let orders: [fn(&mut Random) -> Vec<usize>; 2] = [
            |random| random.order(3),
            |random| {
                let mut items = vec![0, 1, 2];
                random.shuffle(&mut items);
                items
            },
        ];
        for order in orders {
            let mut seen = std::collections::BTreeMap::new();
            (0..6000).for_each(|_| *seen.entry(order(&mut random)).or_insert(0_u32) += 1);
            assert_eq!(seen.len(), 6);
            assert!(seen.values().all(|count| count.abs_diff(1000) < 145));
        }
        assert!(random.order(0).is_empty());
    }

    #[cfg(feature = "evaluate")]
    #[test]
    fn words_are_used_once_and_in_order() {
        let (mut one, mut other) = (Random::stream(3, 8), Random::stream(3, 8));
        let words: Vec<u32> = (0..3 * WORDS + 5).map(|_| one.word()).collect();
        let bound: u32 = 3 << 30;
        let expected: Vec<usize> = (words.iter().map(|&word| u64::from(word) * u64::from(bound)))
            .filter(|product| *product as u32 >= bound.wrapping_neg() % bound)
            .map(|product| (product >> 32) as usize)
            .collect();
        let mut found = Vec::new();
        other.each_below(bound, 7, |number| found.push(number));
        other.each_below(bound, expected.len() - 7, |number| found.push(number));
        assert_eq!(found, expected);
        // A quarter of the words is rejected for this bound.
        assert!(expected.len() < words.len() * 4 / 5 && expected.len() > words.len() * 7 / 10);
    }

    #[cfg(feature = "evaluate")]
    #[test]
    fn counts_are_those_of_the_numbers() {
        // The last bound rejects one word of 4,096.
        for (bound, count) in [
            (1, 9),
            (7, 3),
            (100, 1_000),
            (1_000, 255),
            (3 << 20, 30_000),
        ] {
            let (mut one, mut other) = (Random::stream(4, 2), Random::stream(4, 2));
            let mut expected = vec![0_u8; bound as usize];
            let mut found = expected.clone();
            // Twice, so that the second time begins among the words of a batch.
            for _ in 0..2 {
                one.each_below(bound, count, |number| {
                    expected[number] = expected[number].wrapping_add(1);
                });
                other.count_below(bound, count, &mut found);
                assert_eq!(found, expected, "{bound} {count}");
            }
            assert_eq!(one.word(), other.word(), "{bound} {count}");
        }
    }
}
