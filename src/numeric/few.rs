//! Correctly rounded sums in doubles, where it is certain how they are rounded.
//!
//! A stratum has some units and a county some tens of schools; arithmetic of any length costs more to set up than to carry
//! out. Most sums need none of it: doubles with the errors of their additions state the sum and a bound of what they miss,
//! and nearly always both ends of that bound are rounded alike. The result is then the correctly rounded sum, as it is
//! otherwise, so that nothing can show.

use super::dd::two_sum;
use super::exact::ExactSum;

/// More terms than this are added as integers, in blocks.
const MOST: usize = 512;
/// Smaller results are left to integers: the bound below could underflow.
const LEAST: f64 = 1e-200;

/// The exact sum of the terms, rounded once.
#[inline]
pub(super) fn sum(terms: impl Iterator<Item = f64> + Clone) -> f64 {
    if terms.size_hint().0 <= MOST {
        let mut sum = Sum::default();
        terms.clone().for_each(|term| sum.add(term));
        if let Some(rounded) = sum.rounded() {
            return rounded;
        }
    }
    terms.collect::<ExactSum>().to_f64()
}

/// A sum with the errors of its additions (Ogita, Rump & Oishi 2005, doi:10.1137/030601818).
#[derive(Default)]
struct Sum {
    /// The terms, added one after the other.
    plain: f64,
    /// What that sum misses, and the sum of the sizes of its parts.
    missed: f64,
    sizes: f64,
    count: f64,
}

impl Sum {
    #[inline]
    fn add(&mut self, term: f64) {
        let (sum, missed) = two_sum(self.plain, term);
        self.plain = sum;
        self.missed += missed;
        self.sizes += missed.abs();
        self.count += 1.0;
    }

    /// The correctly rounded sum; `None` where it is not certain.
    #[inline]
    fn rounded(&self) -> Option<f64> {
        if self.sizes == 0.0 {
            // Every addition was exact. The zero takes the sign off a −0.
            return Some(0.0 + self.plain);
        }
        let (near, rest) = two_sum(self.plain, self.missed);
        // `missed` was rounded once for each term, by at most half an ulp of the sizes; four times that, and the rounding
        // of the ends themselves.
        let bound = 2.0 * self.count * f64::EPSILON * self.sizes + 4.0 * f64::EPSILON * rest.abs();
        let is_certain = near.abs() > LEAST
            && near.is_finite()
            && near + (rest - bound) == near
            && near + (rest + bound) == near;
        is_certain.then_some(near)
    }
}
