//! The coefficient of variation of a small sample, without integers of arbitrary length.
//!
//! A county has some tens of schools, and a province has tens of thousands of such coefficients to take.
//! Sums with about 100 bits tell nearly always which double is the nearest to the exact value: where
//! their error could reach the middle between two doubles, the answer is left to the exact way. So the
//! result is the same number, and neither the order of the rows nor the processor can show.

use super::dd::{DoubleDouble, two_product};
use super::simd::{Route, Spread, spread};
use super::small::MOST;
use super::view::View;

/// Of the sums and of the steps to the coefficient, more than all errors together (relative). With n ≤ 2^12
/// units each sum is within n²·2^-105 of its terms' sizes, the first within that of √(ΣwΣw(x − c)²), and
/// what the mean of positive values then has is CV times as much.
const ERROR: f64 = power_of_two(-72);
/// The largest coefficient for which that holds with a wide margin.
const LARGEST: f64 = 16.0;
/// S₁²/W, which is taken as a double, must be so small a part of S₂.
const NOTHING: f64 = power_of_two(-26);

const fn power_of_two(exponent: i64) -> f64 {
    f64::from_bits(((1023 + exponent) as u64) << 52)
}

/// The coefficient of positive values, correctly rounded; `None` where that is not certain.
pub(crate) fn small_variation(values: View<'_>, weights: Option<View<'_>>) -> Option<f64> {
    let values = values.to_slice().filter(|values| values.len() <= MOST)?;
    let weights = match &weights {
        None => None,
        Some(weights) => Some(weights.to_slice().filter(|w| w.len() == values.len())?),
    };
    of_spread(&spread(Route::best(), values, weights))
}

fn of_spread(of: &Spread) -> Option<f64> {
    if of.farthest == 0.0 {
        return Some(0.0);
    }
    // √z, z = W·(S₂ − S₁²/W)/(W·c + S₁)²; S₁ is next to nothing, the centre being near the mean.
    let square = of.first.high / of.weight.high * of.first.high;
    let spread = of.second.plus_double(-square);
    let total = of.weight.times(of.centre.into()).plus(of.first);
    let ratio = quotient(of.weight.times(spread), total.times(total));
    let (root, rest) = root(ratio);
    let error = root * ERROR;
    let [low, high] = [-error, error].map(|error| root + (rest + error));
    let sure = is_ordinary(of) && square <= NOTHING * of.second.high && root < LARGEST;
    (sure && low == high).then_some(low)
}

/// a/b with an error of some 2^-103.
fn quotient(a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high;
    let (product, error) = two_product(first, b.high);
    let rest = ((a.high - product) - error) + (a.low - first * b.low);
    DoubleDouble::of_sum(first, rest / b.high)
}

/// The root as a double and the rest, with an error of some 2^-103.
fn root(a: DoubleDouble) -> (f64, f64) {
    let root = a.high.sqrt();
    let (square, error) = two_product(root, root);
    let rest = ((a.high - square) - error) + a.low;
    (root, rest / (2.0 * root))
}

/// Whether no product or error of one was out of range; not for NaN.
fn is_ordinary(of: &Spread) -> bool {
    let within = |x: f64, exponent: i64| x > power_of_two(-exponent) && x < power_of_two(exponent);
    within(of.weight.high, 100)
        && within(of.centre, 200)
        && within(of.second.high, 300)
        && of.farthest < power_of_two(200)
}

#[cfg(test)]
mod tests {
    use ndarray::arr1;

    use super::super::moments::Moments;
    use super::super::simd::tests::{Random, routes};
    use super::*;

    /// How many of the samples are certain, each as the exact integers have it by every route.
    fn certain(make: impl Fn(&mut Random) -> f64, weigh: Option<fn(&mut Random) -> f64>) -> usize {
        let mut random = Random(5);
        let mut found = 0;
        for n in (1..120).chain([1000, 4096]) {
            let values: Vec<f64> = (0..n).map(|_| make(&mut random)).collect();
            let weights: Option<Vec<f64>> =
                weigh.map(|weigh| (0..n).map(|_| weigh(&mut random)).collect());
            let mut exact = Moments::new();
            for (row, &value) in values.iter().enumerate() {
                exact.add(value, weights.as_ref().map_or(1.0, |weights| weights[row]));
            }
            let exact = exact.coefficient_of_variation();
            for route in routes() {
                let of = of_spread(&spread(route, &values, weights.as_deref()));
                if let Some(variation) = of {
                    assert_eq!(variation.to_bits(), exact.to_bits(), "{n} {route:?}");
                }
                found += usize::from(of.is_some());
            }
        }
        found * 100 / (121 * routes().len())
    }

    #[test]
    fn usual_samples_are_certain_and_as_the_exact_integers_say() {
        let whole: fn(&mut Random) -> f64 = |r| (r.bits() % 3000) as f64 + 1.0;
        let any: fn(&mut Random) -> f64 = |r| 3.0 * r.uniform();
        for weigh in [None, Some(whole), Some(any)] {
            // One value alone may be off its own rounded mean.
            assert!(certain(|r| 1.0 + r.uniform(), weigh) >= 98);
            assert!(certain(|r| 1e6 + r.uniform(), weigh) >= 98);
            assert!(certain(|r| (4.0 * r.uniform()).exp(), weigh) >= 98);
            assert!(certain(|r| (r.bits() % 500) as f64 + 0.5, weigh) >= 98);
        }
    }

    #[test]
    fn what_is_not_certain_is_not_said() {
        let weigh: fn(&mut Random) -> f64 = |r| r.wide(60).abs();
        for weigh in [None, Some(weigh)] {
            certain(|r| r.wide(300).abs() + 1e-300, weigh);
            certain(|r| 1e300 * (1.0 + r.uniform()), weigh);
            certain(|r| 1e-300 * (1.0 + r.uniform()), weigh);
            certain(|r| f64::from_bits(r.bits() >> 12 | 1), weigh);
            certain(|r| 1.0 + (r.bits() % 3) as f64 * f64::EPSILON, weigh);
            certain(|r| 1e12 + (r.bits() % 5) as f64, weigh);
        }
    }

    #[test]
    fn equal_values_have_none() {
        let tenths = arr1(&[0.1; 37]);
        let one = small_variation(tenths.view(), None);
        assert!(one.is_none_or(|variation| variation == 0.0));
        let one = small_variation(arr1(&[0.5; 8]).view(), None);
        assert_eq!(one, Some(0.0));
    }
}
