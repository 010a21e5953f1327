//! Correctly rounded sums in doubles, where it is certain how they are rounded.
//!
//! A stratum has some units and a county some tens of schools; arithmetic of any length costs more to set up than to carry
//! out. Most sums need none of it: doubles with the errors of their additions state the sum and a bound of what they miss,
//! and nearly always both ends of that bound are rounded alike. The result is then the correctly rounded sum, as it is
//! otherwise, so that nothing can show.

use super::dd::two_sum;
use super::exact::ExactSum;
#[cfg(feature = "evaluate")]
use super::simd::{BESIDE, Route, add_beside};

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
        if let Some(rounded) = sum.rounded().or_else(|| cancelling(terms.clone())) {
            return rounded;
        }
    }
    terms.collect::<ExactSum>().to_f64()
}

/// The rounded sum of terms that nearly cancel, as scores do, of which the sum and its error are not enough.
#[cold]
fn cancelling(terms: impl Iterator<Item = f64>) -> Option<f64> {
    let mut sum = Threefold::default();
    terms.for_each(|term| sum.add(term));
    sum.rounded()
}

/// The sums of four columns of terms, row by row, each as [`sum`] gives it.
#[cfg(feature = "evaluate")]
#[inline]
pub(crate) fn sums_beside(
    rows: usize,
    terms: impl Fn(usize) -> [f64; BESIDE] + Copy,
) -> [f64; BESIDE] {
    let own = |lane: usize| (0..rows).map(move |row| terms(row)[lane]);
    let found = (rows <= MOST).then(|| add_beside(Route::best(), rows, terms));
    let mut out = [0.0; BESIDE];
    for (lane, out) in out.iter_mut().enumerate() {
        let sum = found.as_ref().map(|found| Threefold {
            plain: found.plain[lane],
            missed: found.missed[lane],
            low: found.low[lane],
            sizes: found.sizes[lane],
            count: rows as f64,
        });
        let rounded = sum.and_then(|sum| sum.rounded());
        *out = rounded.unwrap_or_else(|| own(lane).collect::<ExactSum>().to_f64());
    }
    out
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

/// A sum with the errors of its additions and the errors of adding these.
#[derive(Default)]
struct Threefold {
    plain: f64,
    /// What `plain` misses, added one after the other.
    missed: f64,
    /// What `missed` misses, and the sum of the sizes of its parts.
    low: f64,
    sizes: f64,
    count: f64,
}

impl Threefold {
    fn add(&mut self, term: f64) {
        let (plain, missed) = two_sum(self.plain, term);
        let (missed, low) = two_sum(self.missed, missed);
        self.plain = plain;
        self.missed = missed;
        self.low += low;
        self.sizes += low.abs();
        self.count += 1.0;
    }

    /// The correctly rounded sum; `None` where it is not certain.
    #[inline]
    fn rounded(&self) -> Option<f64> {
        if self.sizes == 0.0 {
            // The two parts are the whole sum, so that adding them rounds it, halfway between two doubles, too: some terms
            // of one size often lie there. The zero takes the sign off a −0.
            return Some(0.0 + (self.plain + self.missed));
        }
        let (high, middle) = two_sum(self.plain, self.missed);
        let (middle, low) = two_sum(middle, self.low);
        let (near, rest) = two_sum(high, middle);
        // As for a plain sum; the lowest part counts as an error, too.
        let rounding = f64::EPSILON * (2.0 * self.count * self.sizes + 4.0 * rest.abs());
        let bound = rounding + low.abs();
        let is_certain = near.abs() > LEAST
            && near.is_finite()
            && near + (rest - bound) == near
            && near + (rest + bound) == near;
        is_certain.then_some(near)
    }
}

#[cfg(all(test, feature = "evaluate"))]
mod tests {
    use super::*;

    #[test]
    fn sums_halfway_between_two_doubles_are_certain() {
        let rounded = |terms: &[f64]| {
            let mut sum = Threefold::default();
            terms.iter().for_each(|&term| sum.add(term));
            sum.rounded()
        };
        let next = 1.0 + f64::EPSILON;
        // To the even one, downwards and upwards.
        assert_eq!(rounded(&[next, 2.0]), Some(3.0));
        assert_eq!(
            rounded(&[next, 2.0 + 2.0 * f64::EPSILON]),
            Some(3.0 + 4.0 * f64::EPSILON)
        );
        assert_eq!(rounded(&[-next, -2.0]), Some(-3.0));
        assert_eq!(
            rounded(&[next, 4.0, -2.0, 0.25]),
            rounded(&[3.25 + f64::EPSILON])
        );
        assert_eq!(rounded(&[f64::MAX, f64::MAX]), None);
    }

    #[test]
    fn columns_beside_each_other_have_the_sums_of_each() {
        let mut state = 7_u64;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        for rows in [0, 1, 2, 7, 67, MOST, MOST + 1] {
            let mut terms: Vec<[f64; BESIDE]> = (0..rows)
                .map(|_| {
                    let x = next() - 0.5;
                    // Plain, exact, far apart, and of nothing but zeros with signs.
                    [
                        x,
                        (x * 64.0).round(),
                        x * 2.0_f64.powi((next() * 400.0) as i32 - 200),
                        -0.0,
                    ]
                })
                .collect();
            let same = |terms: &[[f64; BESIDE]]| {
                let sums = sums_beside(terms.len(), |row| terms[row]);
                for (lane, sum) in sums.iter().enumerate() {
                    let exact: ExactSum = terms.iter().map(|row| row[lane]).collect();
                    assert_eq!(
                        sum.to_bits(),
                        exact.to_f64().to_bits(),
                        "{rows} rows, {lane}"
                    );
                }
            };
            same(&terms);
            // Scores: what is left of them is what rounding them left.
            let rest = terms.iter().fold(0.0, |sum, own| sum + own[0]);
            terms.push([-rest, 1.0, 0.0, 0.0]);
            same(&terms);
            // What cancels leaves little, halfway between two doubles or beyond all of them.
            terms.extend(
                (0..rows)
                    .map(|row| terms[row].map(|x| -x))
                    .collect::<Vec<_>>(),
            );
            terms.push([1.0, 2.0_f64.powi(53), f64::MAX, 1e-300]);
            terms.push([2.0_f64.powi(-53), 1.0, f64::MAX, 1e-310]);
            same(&terms);
            terms.push([0.0, f64::INFINITY, -f64::MAX, 0.0]);
            same(&terms);
        }
        let terms = [[f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1.0]; 2];
        let sums = sums_beside(2, |row| terms[row]);
        assert!(sums[0].is_nan());
        assert_eq!(sums[1..], [f64::INFINITY, f64::NEG_INFINITY, 2.0]);
    }
}
