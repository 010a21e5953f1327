//! The exact sums of a small sample of whole weights, in machine integers.
//!
//! A county has some tens of schools and whole numbers of pupils, and a province has tens of
//! thousands of such sums to take. Where the values lie within a few binades of each other, all of
//! them are whole multiples of one power of two that fit into 64 bits, and the sums need no
//! arithmetic of arbitrary length. The result is the same integer, so nothing can show.

use super::fixed::FixedPoint;
use super::view::View;

/// Beyond this the vectorised way is faster, and the sums below could overflow.
pub(super) const MOST: usize = 4096;
/// Values span at most 53 + 9 bits.
const SPAN: i32 = 9;
const FRACTION: u64 = (1 << 52) - 1;
/// 2^52: what a double of this size has in its fraction is its number of units.
const UNITS: f64 = (1_u64 << 52) as f64;

/// Σw, Σwx and Σwx² in units of 1, 2^lowest and 4^lowest, and the number of units of positive weight.
pub(super) struct SmallSums {
    count: u64,
    weight: u64,
    total: i128,
    /// Σwx² is low + 2^64·high.
    low: u128,
    high: u128,
    lowest: i32,
}

/// The sums, where the sample is small enough and its numbers lie close enough together.
#[inline]
pub(super) fn small_sums(values: View<'_>, weights: Option<View<'_>>) -> Option<SmallSums> {
    let values = values.to_slice()?;
    if values.len() > MOST {
        return None;
    }
    match weights {
        None => gather(values, std::iter::repeat(1)),
        Some(weights) => {
            let weights = weights.to_slice()?;
            if weights.len() != values.len() || !all_whole(weights) {
                return None;
            }
            gather(values, weights.iter().map(|weight| integer(*weight)))
        }
    }
}

impl SmallSums {
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    pub(super) fn weight(&self) -> FixedPoint {
        fixed(&[(i128::from(self.weight), 0)])
    }

    pub(super) fn total(&self) -> FixedPoint {
        fixed(&[(self.total, self.lowest)])
    }

    pub(super) fn square(&self) -> FixedPoint {
        let exponent = 2 * self.lowest;
        fixed(&[
            (self.low as i128, exponent),
            (self.high as i128, exponent + 64),
        ])
    }
}

/// Σx as an integer and the exponent of its unit, where the values are few and lie close enough together.
pub(super) fn small_total(values: View<'_>) -> Option<(i128, i32)> {
    let values = values.to_slice().filter(|values| values.len() <= MOST)?;
    if let Some(total) = whole_total(values) {
        return Some((total, 0));
    }
    let lowest = common_exponent(values)?;
    let total = values.iter().fold(0, |total, &value| {
        total + signed(i128::from(multiple(value, lowest)), value)
    });
    Some((total, lowest))
}

/// Σx of whole numbers: where Σ|x| stays below 2^53, doubles add them without any rounding.
fn whole_total(values: &[f64]) -> Option<i128> {
    const LANES: usize = 4;
    let (mut total, mut size, mut whole) = ([0.0; LANES], [0.0; LANES], [true; LANES]);
    let mut lane = |at: usize, value: f64| {
        total[at] += value;
        size[at] += value.abs();
        whole[at] &= (value.abs() + UNITS) - UNITS == value.abs();
    };
    let blocks = values.chunks_exact(LANES);
    let rest = blocks.remainder();
    for block in blocks {
        (0..LANES).for_each(|at| lane(at, block[at]));
    }
    (rest.iter().enumerate()).for_each(|(at, value)| lane(at, *value));
    let sizes: f64 = size.iter().sum();
    let exact = whole.iter().all(|whole| *whole) && sizes < 2.0 * UNITS;
    exact.then(|| total.iter().sum::<f64>() as i128)
}

fn gather(values: &[f64], of_units: impl Iterator<Item = u64>) -> Option<SmallSums> {
    let lowest = common_exponent(values)?;
    // w < 2^31, |m| < 2^62 and 2^12 units: total < 2^105, low < 2^76, high < 2^104.
    let (mut count, mut weights, mut total) = (0, 0_u64, 0_i128);
    let (mut low, mut high) = (0_u128, 0_u128);
    for (&value, weight) in values.iter().zip(of_units) {
        let size = multiple(value, lowest);
        let product = u128::from(weight) * u128::from(size);
        let bottom = u128::from(product as u64) * u128::from(size);
        low += u128::from(bottom as u64);
        high += (bottom >> 64) + (product >> 64) * u128::from(size);
        total += signed(product as i128, value);
        weights += weight;
        count += u64::from(weight > 0);
    }
    Some(SmallSums {
        count,
        weight: weights,
        total,
        low,
        high,
        lowest,
    })
}

fn fixed(terms: &[(i128, i32)]) -> FixedPoint {
    let mut out = FixedPoint::default();
    for &(value, exponent) in terms {
        out.add(value, exponent);
    }
    out
}

/// The exponent of which every value is a multiple below 2^62; `None` where there is no such one.
fn common_exponent(values: &[f64]) -> Option<i32> {
    let (mut least, mut most) = (i32::MAX, i32::MIN);
    for &value in values {
        let field = (value.to_bits() >> 52 & 0x7ff) as i32;
        // A zero is a multiple of anything; the fields 0 and 2047 are left to the general way.
        let (below, above) = if value == 0.0 {
            (i32::MAX, i32::MIN)
        } else {
            (field, field)
        };
        least = least.min(below);
        most = most.max(above);
    }
    if most == i32::MIN {
        return Some(0);
    }
    (least > 0 && most < 0x7ff && most - least <= SPAN).then_some(least - 1075)
}

/// |value| / 2^lowest.
fn multiple(value: f64, lowest: i32) -> u64 {
    let bits = value.to_bits();
    let exponent = (bits >> 52 & 0x7ff) as i32 - 1075;
    let size = (bits & FRACTION | 1 << 52).wrapping_shl((exponent - lowest) as u32);
    // Without a branch: tables mix schools that have none of a resource with schools that do.
    size & u64::from(value != 0.0).wrapping_neg()
}

/// `size` with the sign of `of`.
fn signed(size: i128, of: f64) -> i128 {
    if of.is_sign_negative() { -size } else { size }
}

/// Whether every weight is a whole number below 2^31.
fn all_whole(weights: &[f64]) -> bool {
    const LIMIT: f64 = (1_u64 << 31) as f64;
    let whole = |w: f64| (w >= 0.0) & ((w + UNITS) - UNITS == w) & (w < LIMIT);
    weights
        .iter()
        .fold(true, |all, &weight| all & whole(weight))
}

/// A whole number below 2^31 as an integer.
fn integer(weight: f64) -> u64 {
    (weight + UNITS).to_bits() & FRACTION
}

#[cfg(test)]
mod tests {
    use ndarray::arr1;

    use super::super::exact::ExactSum;
    use super::super::moments::Moments;
    use super::*;

    /// Both ways must end in the same state, or both must say that only the general one can.
    fn agree(values: &[f64], weights: Option<&[f64]>) -> bool {
        let (values, weights) = (arr1(values), weights.map(arr1));
        let view = weights.as_ref().map(|weights| weights.view());
        let Some(sums) = small_sums(values.view(), view) else {
            return false;
        };
        assert_eq!(small_total(values.view()).map(|term| fixed(&[term])), {
            let general: ExactSum = values.iter().copied().collect();
            general.finite().cloned()
        });
        let mut general = Moments::new();
        for (row, &value) in values.iter().enumerate() {
            general.add(value, weights.as_ref().map_or(1.0, |weights| weights[row]));
        }
        assert_eq!(Moments::from_small(&sums), general);
        true
    }

    #[test]
    fn both_ways_end_in_the_same_state() {
        let mut bits = 7_u64;
        let mut next = || {
            bits = bits
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            bits >> 11
        };
        for size in [1, 2, 3, 50, 70, 4096] {
            let values: Vec<f64> = (0..size)
                .map(|row| {
                    let value = (1 + next() % 500) as f64 * 1e-3 + next() as f64 * 1e-20;
                    if row % 3 == 2 {
                        -value
                    } else {
                        value.max(0.003)
                    }
                })
                .collect();
            let weights: Vec<f64> = (0..size).map(|_| (next() % 3000) as f64).collect();
            assert!(agree(&values, Some(&weights)));
            assert!(agree(&values, None));
        }
        let top = f64::from_bits(0x3fff_ffff_ffff_ffff);
        assert!(
            agree(&[top * 512.0; 4096], Some(&[2_147_483_647.0; 4096])),
            "the largest sums"
        );
        assert!(agree(&[0.0, -0.0, 5.0], Some(&[1.0, 2.0, 0.0])));
        assert!(agree(&[0.0, 0.0], None));
    }

    #[test]
    fn whole_numbers_are_added_without_rounding() {
        let top = 2.0 * UNITS;
        let total = |values: &[f64]| small_total(arr1(values).view());
        assert_eq!(
            total(&[3.0, -0.0, 500_000.0, -1.0, 7.0]),
            Some((500_009, 0))
        );
        assert_eq!(total(&[top - 2.0, 1.0]), Some(((1 << 53) - 1, 0)));
        assert_eq!(
            total(&[-top + 2.0, 0.0, 0.0, 0.0, 1.0]),
            Some((3 - (1 << 53), 0))
        );
        // One more and a double could not tell it from its neighbour; nothing else fits so wide a range.
        assert_eq!(total(&[top - 1.0, 1.0]), None);
        assert_eq!(total(&[top, -1.0]), None);
        assert_eq!(total(&[500_000.0, 0.5, 1.0]), None);
        assert_eq!(
            total(&[1.5, 2.25, -0.5]).map(|(total, unit)| total as f64 * 2_f64.powi(unit)),
            Some(3.25)
        );
        assert_eq!(total(&[1.0, f64::INFINITY]), None);
        assert_eq!(total(&[1.0, f64::NAN]), None);
    }

    #[test]
    fn what_does_not_fit_is_left_to_the_general_way() {
        assert!(!agree(&[1.0, 1024.0], None), "too wide a range");
        assert!(
            !agree(&[1.0, 2.0], Some(&[0.5, 1.0])),
            "a weight that is not whole"
        );
        assert!(
            !agree(&[1.0], Some(&[2_147_483_648.0])),
            "a weight too large"
        );
        assert!(!agree(&[1.0], Some(&[-1.0])), "a negative weight");
        assert!(!agree(&[f64::from_bits(1)], None), "a subnormal");
        assert!(!agree(&[f64::MAX, f64::INFINITY], None), "an infinity");
        assert!(!agree(&[1.0; 4097], None), "too many");
    }
}
