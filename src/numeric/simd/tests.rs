//! Every route gives the bytes of the integer path.

use fearless_simd::Level;
use ndarray::ArrayView1;

use super::*;
use crate::numeric::exact::ExactSum;

/// SplitMix64.
pub(in crate::numeric) struct Random(pub(in crate::numeric) u64);

impl Random {
    pub(in crate::numeric) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(in crate::numeric) fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Uniform in size and sign over `2·binades` powers of two.
    pub(in crate::numeric) fn wide(&mut self, binades: i32) -> f64 {
        let exponent = self.bits() as i32 % binades;
        (self.uniform() - 0.5) * 2_f64.powi(exponent)
    }
}

type Kind = (&'static str, fn(&mut Random) -> f64);

const KINDS: [Kind; 14] = [
    ("uniform", Random::uniform),
    ("heavy tail", |r| (1.0 - r.uniform()).powf(-2.0)),
    ("20 binades", |r| r.wide(20)),
    ("40 binades", |r| r.wide(40)),
    ("80 binades", |r| r.wide(80)),
    ("300 binades", |r| r.wide(300)),
    ("any finite bits", |r| f64::from_bits(r.bits() & !(1 << 52))),
    ("near the safe ends", |r| {
        2_f64.powi([-940, -948, 958, 960][r.bits() as usize % 4]) * r.uniform()
    }),
    ("zeros and ten million", |r| {
        if r.bits() % 3 > 0 {
            0.0
        } else {
            1e7 + r.uniform()
        }
    }),
    ("subnormal", |r| {
        f64::from_bits(r.bits() & 0x800f_ffff_ffff_ffff)
    }),
    ("near overflow", |r| {
        f64::from_bits(r.bits() & 0x800f_ffff_ffff_ffff | 0x7fe0_0000_0000_0000)
    }),
    ("integers", |r| (r.bits() % 2_000_001) as f64 - 1e6),
    ("zeros", |r| if r.bits() % 2 == 0 { 0.0 } else { -0.0 }),
    ("not always finite", |r| {
        if r.bits() % 700 == 0 {
            f64::NEG_INFINITY
        } else {
            r.uniform()
        }
    }),
];

/// Every level this machine has, with and without fused multiply-add.
pub(in crate::numeric) fn routes() -> Vec<Route> {
    let best = Level::new();
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    let levels = [
        best.as_sse2().map(Level::Sse2),
        best.as_sse4_2().map(Level::Sse4_2),
        best.as_avx2().map(Level::Avx2),
        best.as_avx512().map(Level::Avx512),
    ];
    #[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
    let levels = [Some(best)];
    let with_both = |level| [true, false].map(|fused| Route { level, fused });
    levels.into_iter().flatten().flat_map(with_both).collect()
}

fn draw(kind: Kind, n: usize, random: &mut Random) -> Vec<f64> {
    (0..n).map(|_| kind.1(random)).collect()
}

fn column(values: &[f64]) -> Column<'_> {
    Column::new(ArrayView1::from(values))
}

/// Lengths about the vectors and the blocks, and one that fills the lanes more than once.
const LENGTHS: [usize; 7] = [1, 15, 70, 512, 513, 1531, 40_000];

#[test]
fn sums_of_every_route_are_the_integer_sums() {
    let mut random = Random(1);
    for kind in KINDS {
        for n in LENGTHS {
            let values = draw(kind, n, &mut random);
            let mut expected = ExactSum::new();
            values.iter().for_each(|&value| expected.add(value));
            for route in routes() {
                let (mut sum, mut terms) = (ExactSum::new(), ExactSum::new());
                add_values(route, column(&values), &mut sum);
                add_terms(route, values.iter().copied(), &mut terms);
                assert_eq!(
                    sum.to_bytes(),
                    expected.to_bytes(),
                    "{}, {n}, {route:?}",
                    kind.0
                );
                assert_eq!(
                    terms.to_bytes(),
                    expected.to_bytes(),
                    "{}, {n}, {route:?}",
                    kind.0
                );
            }
        }
    }
}

#[test]
fn squares_of_every_route_are_the_integer_squares() {
    let mut random = Random(2);
    for kind in KINDS {
        for n in LENGTHS {
            let values = draw(kind, n, &mut random);
            let (mut total, mut square) = (ExactSum::new(), ExactSum::new());
            for &value in &values {
                total.add(value);
                square.add_product(value, value);
            }
            for route in routes() {
                let (mut our_total, mut our_square) = (ExactSum::new(), ExactSum::new());
                add_squares(route, column(&values), &mut our_total, &mut our_square);
                assert_eq!(
                    our_total.to_bytes(),
                    total.to_bytes(),
                    "{}, {n}, {route:?}",
                    kind.0
                );
                assert_eq!(
                    our_square.to_bytes(),
                    square.to_bytes(),
                    "{}, {n}, {route:?}",
                    kind.0
                );
            }
        }
    }
}

#[test]
fn weighted_sums_of_every_route_are_the_integer_sums() {
    let mut random = Random(3);
    for kind in KINDS {
        for weight_kind in KINDS {
            for n in [33, 512, 3000] {
                let values = draw(kind, n, &mut random);
                let weights = draw(weight_kind, n, &mut random);
                let expected = weighted_one_by_one(&values, &weights);
                let label = format!("{}, weights {}, n = {n}", kind.0, weight_kind.0);
                for route in routes() {
                    let mut got = Weighted::default();
                    add_weighted(route, column(&values), column(&weights), &mut got.sums());
                    assert_eq!(got, expected, "{label}, {route:?}");
                    let mut products = ExactSum::new();
                    add_products(route, column(&values), column(&weights), &mut products);
                    assert_eq!(products, expected.products, "{label}, {route:?}");
                }
            }
        }
    }
}

#[derive(Debug, Default)]
struct Weighted {
    count: u64,
    weight: ExactSum,
    total: ExactSum,
    square: ExactSum,
    /// Σwx with the units of weight zero, whose value may be infinite.
    products: ExactSum,
}

impl PartialEq for Weighted {
    fn eq(&self, other: &Self) -> bool {
        (self.count, &self.weight, &self.total, &self.square)
            == (other.count, &other.weight, &other.total, &other.square)
    }
}

impl Weighted {
    fn sums(&mut self) -> WeightedSums<'_> {
        WeightedSums {
            count: &mut self.count,
            weight: &mut self.weight,
            total: &mut self.total,
            square: &mut self.square,
        }
    }
}

fn weighted_one_by_one(values: &[f64], weights: &[f64]) -> Weighted {
    let mut out = Weighted::default();
    for (&x, &w) in values.iter().zip(weights) {
        out.products.add_product(x, w);
        if w != 0.0 {
            out.count += 1;
            out.weight.add(w);
            out.total.add_product(w, x);
            out.square.add_product_with_square(w, x);
        }
    }
    out
}

#[test]
fn extremes_of_the_lanes_are_reached_without_rounding() {
    // Every lane gets the largest slices a grid allows, all of one sign, more often than it can hold.
    let largest = f64::from_bits(1_f64.to_bits() - 1);
    for n in [512 * 16, 512 * 64 + 5] {
        let mut values = vec![largest; n];
        values.push(2_f64.powi(-36));
        let mut expected = ExactSum::new();
        values.iter().for_each(|&value| expected.add(value));
        for route in routes() {
            let mut sum = ExactSum::new();
            add_values(route, column(&values), &mut sum);
            assert_eq!(sum, expected, "{n}, {route:?}");
        }
    }
}

#[test]
fn this_machine_has_more_than_one_route() {
    assert!(routes().len() >= 2);
}
