//! The random numbers of R, as its documentation states them: Mersenne Twister, integers by rejection.

const LENGTH: usize = 624;

/// The generator after `set.seed`.
pub(super) struct Generator {
    state: Vec<u32>,
    place: usize,
}

impl Generator {
    pub(super) fn seeded(mut seed: u32) -> Self {
        let mut next = || {
            seed = seed.wrapping_mul(69_069).wrapping_add(1);
            seed
        };
        (0..50).for_each(|_| {
            next();
        });
        // The first number is the place, which R then sets to the end.
        next();
        Self {
            state: (0..LENGTH).map(|_| next()).collect(),
            place: LENGTH,
        }
    }

    fn refill(&mut self) {
        for at in 0..LENGTH {
            let joined =
                (self.state[at] & 0x8000_0000) | (self.state[(at + 1) % LENGTH] & 0x7fff_ffff);
            let odd = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
            self.state[at] = self.state[(at + 397) % LENGTH] ^ (joined >> 1) ^ odd;
        }
        self.place = 0;
    }

    /// Uniform between 0 and 1, never one of them.
    pub(super) fn uniform(&mut self) -> f64 {
        if self.place == LENGTH {
            self.refill();
        }
        let mut y = self.state[self.place];
        self.place += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^= y >> 18;
        let least = 2.328_306_437_080_797e-10;
        (f64::from(y) * 2.328_306_436_538_696_3e-10).clamp(0.5 * least, 1.0 - 0.5 * least)
    }

    /// A whole number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let bits = (end as f64).log2().ceil() as u32;
        loop {
            let mut number: u64 = 0;
            for _ in 0..=bits / 16 {
                number = number * 65_536 + (self.uniform() * 65_536.0).floor() as u64;
            }
            let number = (number & ((1 << bits) - 1)) as usize;
            if number < end {
                return number;
            }
        }
    }

    /// So many of these, each at most once.
    pub(super) fn sample<T: Clone>(&mut self, from: &[T], count: usize) -> Vec<T> {
        let mut left: Vec<usize> = (0..from.len()).collect();
        let one = |_| {
            let drawn = self.below(left.len());
            from[left.swap_remove(drawn)].clone()
        };
        (0..count).map(one).collect()
    }
}
