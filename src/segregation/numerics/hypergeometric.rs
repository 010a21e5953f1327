//! Expectations over a random allocation of pupils to units.

use crate::numeric::sum_of;

/// Below this share of the largest probability a term adds nothing to a double: 2^-80 of it, against
/// function values that differ by at most a factor of about 2^20 here.
const NEGLIGIBLE: f64 = 1e-24;

/// How many of `marked` pupils fall among `drawn` of `all`: E f over the hypergeometric distribution.
///
/// Probabilities follow from each other by exact ratios, outward from the most probable number, and are
/// divided by their sum: no factorial is needed.
pub(crate) fn expectation(all: f64, marked: f64, drawn: f64, f: impl Fn(f64) -> f64) -> f64 {
    let least = (drawn + marked - all).max(0.0);
    let most = drawn.min(marked);
    let mode = ((drawn + 1.0) * ((marked + 1.0) / (all + 2.0)))
        .floor()
        .clamp(least, most);
    let up = |k: f64| (marked - k) / (k + 1.0) * ((drawn - k) / (all - marked - drawn + k + 1.0));
    let mut terms = vec![(mode, 1.0)];
    let (mut k, mut probability) = (mode, 1.0);
    while k < most && probability > NEGLIGIBLE {
        probability *= up(k);
        k += 1.0;
        terms.push((k, probability));
    }
    (k, probability) = (mode, 1.0);
    while k > least && probability > NEGLIGIBLE {
        k -= 1.0;
        probability /= up(k);
        terms.push((k, probability));
    }
    let total = sum_of(terms.iter().map(|term| term.1));
    sum_of(terms.iter().map(|term| term.1 * f(term.0))) / total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_those_of_the_distribution() {
        for (all, marked, drawn) in [
            (10.0, 3.0, 4.0),
            (877.0, 190.0, 33.0),
            (50.0, 45.0, 20.0),
            (6.0, 6.0, 2.0),
        ] {
            let mean = drawn * marked / all;
            let share = marked / all;
            let variance = mean * (1.0 - share) * (all - drawn) / (all - 1.0);
            // Ratios of a few roundings each, multiplied over at most 190 steps.
            assert!((expectation(all, marked, drawn, |k| k) - mean).abs() <= 1e-13 * mean);
            let spread = expectation(all, marked, drawn, |k| (k - mean) * (k - mean));
            assert!((spread - variance).abs() <= 1e-12 * variance.max(1e-300));
        }
    }
}
