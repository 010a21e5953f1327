//! The mean of terms that were rounded one by one.

use ndarray::ArrayView1;

use super::exact::ExactSum;
use super::moments::scaled;

/// Terms gathered before they enter the sum: enough for the vectors, few enough for the cache.
const GATHERED: usize = 2048;
/// Below this many terms the integer path is faster than setting up vectors.
const FEW: usize = 48;

/// Σ t / n, rounded twice; nothing can overflow on the way.
pub(crate) fn mean_of(terms: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = terms.len() as f64;
    let sum: ExactSum = terms.collect();
    let total = sum.to_f64();
    if total.is_finite() {
        return total / count;
    }
    let mut divisor = ExactSum::new();
    divisor.add(count);
    scaled(&sum).over(scaled(&divisor)).to_f64()
}

/// Σ w·t / Σ w of (t, w), rounded once: the products are exact and nothing can overflow on the way.
pub(crate) fn weighted_mean_of(terms: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (mut total, mut weight) = (ExactSum::new(), ExactSum::new());
    let mut gathered = Gathered::default();
    for (term, term_weight) in terms {
        gathered.terms.push(term);
        gathered.weights.push(term_weight);
        if gathered.terms.len() == GATHERED {
            gathered.empty_into(&mut total, &mut weight);
        }
    }
    gathered.empty_into(&mut total, &mut weight);
    scaled(&total).over(scaled(&weight)).to_f64()
}

#[derive(Default)]
struct Gathered {
    terms: Vec<f64>,
    weights: Vec<f64>,
}

impl Gathered {
    fn empty_into(&mut self, total: &mut ExactSum, weight: &mut ExactSum) {
        if self.terms.len() < FEW {
            for (&term, &term_weight) in self.terms.iter().zip(&self.weights) {
                total.add_product(term, term_weight);
                weight.add(term_weight);
            }
        } else {
            let weights = ArrayView1::from(&self.weights);
            total.add_products(ArrayView1::from(&self.terms), weights);
            weight.add_all(weights);
        }
        self.terms.clear();
        self.weights.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_of_any_size_keep_the_digits_of_the_mean() {
        // 1e-320/1e300 is below the smallest double, 1e308 times it is not.
        let terms = [(1.0, 1e300), (1e308, 1e-20)];
        assert_eq!(weighted_mean_of(terms.into_iter()), 1.000_000_000_001);
        let tiny = [(1.0, 1e-300), (3.0, 1e-300)];
        assert_eq!(weighted_mean_of(tiny.into_iter()), 2.0);
        let huge = [(1e300, 1e300), (3e300, 1e300)];
        assert_eq!(weighted_mean_of(huge.into_iter()), 2e300);
        assert!(weighted_mean_of(std::iter::empty()).is_nan());
    }

    #[test]
    fn the_two_paths_and_the_blocks_do_not_show() {
        let terms = |n: usize| (0..n).map(|i| (1.0 / (i + 1) as f64, (i % 7) as f64 + 0.1));
        for n in [1, FEW - 1, FEW, GATHERED, 3 * GATHERED + 5] {
            let (mut total, mut weight) = (ExactSum::new(), ExactSum::new());
            for (term, term_weight) in terms(n) {
                total.add_product(term, term_weight);
                weight.add(term_weight);
            }
            let expected = scaled(&total).over(scaled(&weight)).to_f64();
            assert_eq!(weighted_mean_of(terms(n)), expected, "{n}");
        }
    }
}
