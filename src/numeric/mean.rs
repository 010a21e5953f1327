//! The mean of a function of the values.

use super::dd::DoubleDouble;
use super::exact::ExactSum;
use super::ln::ln_double_double;
use super::moments::scaled;
use super::simd::{Column, Route, add_mapped, add_mapped_products};
use super::view::View;

/// Below this many terms the integer path is faster than setting up vectors.
const FEW: usize = 48;

/// Σ f(x) / n: each term rounded by itself, the sum rounded once; a sum beyond the doubles is no
/// obstacle.
pub(crate) fn mean_of(values: View<'_>, f: impl Fn(f64) -> f64 + Copy) -> f64 {
    let mut total = ExactSum::new();
    if values.len() < FEW {
        values.iter().for_each(|&x| total.add(f(x)));
    } else {
        add_mapped(Route::best(), Column::new(values), f, &mut total);
    }
    let (sum, count) = (total.to_f64(), values.len() as f64);
    if sum.is_finite() {
        return sum / count;
    }
    let mut divisor = ExactSum::new();
    divisor.add(count);
    scaled(&total).over(scaled(&divisor)).to_f64()
}

/// Σ w·f(x) / Σ w, rounded once after the terms: the products are exact and nothing can overflow on
/// the way. The columns have one length.
pub(crate) fn weighted_mean_of(
    values: View<'_>,
    weights: View<'_>,
    f: impl Fn(f64) -> f64 + Copy,
) -> f64 {
    let (mut total, mut weight) = (ExactSum::new(), ExactSum::new());
    if values.len() < FEW {
        for (&x, &w) in values.iter().zip(weights).filter(|&(_, &w)| w != 0.0) {
            total.add_product(f(x), w);
            weight.add(w);
        }
    } else {
        let (values, weights) = (Column::new(values), Column::new(weights));
        add_mapped_products(Route::best(), values, weights, f, &mut total, &mut weight);
    }
    scaled(&total).over(scaled(&weight)).to_f64()
}

/// Σ w ln x / Σ w of values above zero to about 68 bits; units of weight zero are ignored.
pub(crate) fn mean_logarithm(values: View<'_>, weights: Option<View<'_>>) -> DoubleDouble {
    let (mut total, mut weight) = (ExactSum::new(), ExactSum::new());
    for (row, &x) in values.iter().enumerate() {
        let w = weights.map_or(1.0, |weights| weights[row]);
        if w != 0.0 {
            let log = ln_double_double(x);
            total.add_product(log.high, w);
            total.add_product(log.low, w);
            weight.add(w);
        }
    }
    scaled(&total).over(scaled(&weight)).to_double_double()
}

#[cfg(test)]
mod tests {
    use ndarray::ArrayView1;

    use super::*;

    fn weighted(terms: &[(f64, f64)]) -> f64 {
        let (values, weights): (Vec<f64>, Vec<f64>) = terms.iter().copied().unzip();
        weighted_mean_of(ArrayView1::from(&values), ArrayView1::from(&weights), |x| x)
    }

    #[test]
    fn weights_of_any_size_keep_the_digits_of_the_mean() {
        // 1e-320/1e300 is below the smallest double, 1e308 times it is not.
        assert_eq!(weighted(&[(1.0, 1e300), (1e308, 1e-20)]), 1.000_000_000_001);
        assert_eq!(weighted(&[(1.0, 1e-300), (3.0, 1e-300)]), 2.0);
        assert_eq!(weighted(&[(1e300, 1e300), (3e300, 1e300)]), 2e300);
        assert!(weighted(&[]).is_nan());
    }

    #[test]
    fn the_two_paths_and_the_blocks_do_not_show() {
        for n in [1, FEW - 1, FEW, 512, 2048, 3 * 2048 + 5] {
            let terms: Vec<(f64, f64)> = (0..n)
                .map(|i| {
                    (
                        (i + 1) as f64,
                        if i % 7 == 3 {
                            0.0
                        } else {
                            (i % 7) as f64 + 0.1
                        },
                    )
                })
                .collect();
            // Not finite where the weight is zero: such a unit is absent.
            let f = |x: f64| {
                if x as usize % 7 == 4 {
                    f64::INFINITY
                } else {
                    1.0 / x
                }
            };
            let (mut total, mut weight) = (ExactSum::new(), ExactSum::new());
            for &(x, w) in terms.iter().filter(|&&(_, w)| w != 0.0) {
                total.add_product(f(x), w);
                weight.add(w);
            }
            let expected = scaled(&total).over(scaled(&weight)).to_f64();
            let (values, weights): (Vec<f64>, Vec<f64>) = terms.iter().copied().unzip();
            let (x, w) = (ArrayView1::from(&values), ArrayView1::from(&weights));
            assert_eq!(weighted_mean_of(x, w, f), expected, "{n}");
            let mut total = ExactSum::new();
            values.iter().for_each(|&x| total.add(1.0 / x));
            assert_eq!(mean_of(x, |x| 1.0 / x), total.to_f64() / n as f64, "{n}");
        }
    }
}
