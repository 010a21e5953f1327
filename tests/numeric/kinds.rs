//! The kinds of data every exact result is tried on.

/// A small generator (SplitMix64, S. Steele, D. Lea, C. Flood 2014, doi:10.1145/2660193.2660195):
/// tests must not depend on a library's stream of random numbers.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// In [0, 1).
    pub(crate) fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// In 0..n.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.bits() % n.max(1) as u64) as usize
    }

    pub(crate) fn finite(&mut self) -> f64 {
        loop {
            let x = f64::from_bits(self.bits());
            if x.is_finite() {
                return x;
            }
        }
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            let other = self.below(at + 1);
            items.swap(at, other);
        }
    }
}

/// Name and generator of a kind.
type Kind = (&'static str, fn(&mut Random) -> f64);

pub(crate) const KINDS: [Kind; 8] = [
    ("uniform", Random::uniform),
    ("heavy tail", |random| {
        (1.0 - random.uniform()).powf(-1.0 / 0.8)
    }),
    ("80 binades", |random| {
        (random.uniform() - 0.5) * 2_f64.powi(random.below(161) as i32 - 80)
    }),
    ("any finite bits", Random::finite),
    ("zeros and ten million", |random| match random.below(3) {
        0 => 0.0,
        1 => -0.0,
        _ => 1e7 + random.uniform(),
    }),
    ("subnormal", |random| {
        f64::from_bits(random.bits() & 0x800f_ffff_ffff_ffff)
    }),
    ("near overflow", |random| {
        f64::from_bits(random.bits() & 0x800f_ffff_ffff_ffff | 0x7fe0_0000_0000_0000)
    }),
    ("integers", |random| random.below(2_000_001) as f64 - 1e6),
];

/// `n` values of a kind.
pub(crate) fn draw(kind: fn(&mut Random) -> f64, n: usize, random: &mut Random) -> Vec<f64> {
    (0..n).map(|_| kind(random)).collect()
}
