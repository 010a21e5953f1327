//! Random cases that are the same in every run unless `SEED` is set.

/// A generator of small whole numbers, the same in every run unless `SEED` is set.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new() -> Self {
        let seed = std::env::var("SEED").ok();
        let seed: u64 = seed.and_then(|seed| seed.parse().ok()).unwrap_or(0);
        Self(88_172_645_463_325_252 ^ seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// A number from 0 to below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) % end
    }

    /// A number from 0 to 1.
    pub(crate) fn share(&mut self) -> f64 {
        self.below(1 << 40) as f64 / (1_u64 << 40) as f64
    }

    /// Whole numbers from `from` to below `end`.
    pub(crate) fn many(&mut self, count: usize, from: u64, end: u64) -> Vec<f64> {
        (0..count)
            .map(|_| (from + self.below(end - from)) as f64)
            .collect()
    }

    /// The numbers below `count` in a random order.
    pub(crate) fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            order.swap(at, self.below(at as u64 + 1) as usize);
        }
        order
    }
}

/// How many cases a test tries: so many, times [`rounds`](super::rounds).
pub(crate) fn tries(count: usize) -> usize {
    count * super::rounds()
}
