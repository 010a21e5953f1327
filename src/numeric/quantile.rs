//! Quantiles of an ordered sample.

use super::order::Ordered;

/// A quantile is often requested at a p such as 0.07 that has no exact double: positions that differ
/// from a step by no more than 4 units in the last place count as being on it.
pub(crate) const FUZZ: f64 = 4.0 * f64::EPSILON;

/// The nine definitions of R. J. Hyndman and Y. Fan (1996), "Sample quantiles in statistical
/// packages", doi:10.1080/00031305.1996.10473566.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HyndmanFan(u8);

impl HyndmanFan {
    /// The type with this number, 1 to 9.
    pub(crate) fn new(number: u8) -> Option<Self> {
        (1..=9).contains(&number).then_some(Self(number))
    }

    /// The quantile at 0 ≤ p ≤ 1 of ascending values; NaN without values.
    pub(crate) fn quantile(self, sorted: &[f64], p: f64) -> f64 {
        let n = sorted.len() as f64;
        if sorted.is_empty() {
            return f64::NAN;
        }
        // Position n·p + m with the type's m; its whole part is the value below, from 1.
        let m = match self.0 {
            1 | 2 | 4 => 0.0,
            3 => -0.5,
            5 => 0.5,
            6 => p,
            7 => 1.0 - p,
            8 => (p + 1.0) / 3.0,
            _ => p / 4.0 + 0.375,
        };
        let position = n * p + m;
        let below = (position + FUZZ * n.max(1.0)).floor();
        let rest = position - below;
        let rest = if rest.abs() <= FUZZ * n.max(1.0) {
            0.0
        } else {
            rest
        };
        let share = match self.0 {
            1 => f64::from(rest > 0.0),
            2 if rest > 0.0 => 1.0,
            2 => 0.5,
            // A tie goes to the even position.
            3 => f64::from(rest > 0.0 || below % 2.0 != 0.0),
            _ => rest,
        };
        let at = |place: f64| sorted[(place.max(1.0).min(n) - 1.0) as usize];
        between(at(below), at(below + 1.0), share)
    }
}

impl Ordered {
    /// The smallest value whose cumulative weight reaches p·Σw, for 0 ≤ p ≤ 1: the inverse of the
    /// weighted distribution function; NaN without units.
    pub(crate) fn quantile(&self, p: f64) -> f64 {
        self.at_share(p).0
    }

    /// The same, but where the cumulative weight is exactly p·Σw, halfway to the next value: the
    /// usual median at p = ½.
    pub(crate) fn averaged_quantile(&self, p: f64) -> f64 {
        let (value, next) = self.at_share(p);
        next.map_or(value, |next| between(value, next, 0.5))
    }

    /// The value at p·Σw, and the next one where a unit ends exactly there.
    fn at_share(&self, p: f64) -> (f64, Option<f64>) {
        let target = p * self.total_weight();
        let slack = FUZZ * target;
        let (place, reached) = self.first_reaching(target - slack);
        let Some(&value) = self.values().get(place) else {
            return (f64::NAN, None);
        };
        let next = self.values().get(place + 1).copied();
        (value, next.filter(|_| reached <= target + slack))
    }

    /// The first place whose cumulative weight is no less than `weight`, or the last, and that weight.
    fn first_reaching(&self, weight: f64) -> (usize, f64) {
        let last = self.len().saturating_sub(1);
        if self.weights().is_none() {
            let place = (weight.ceil().max(1.0) as usize - 1).min(last);
            return (place, (place + 1) as f64);
        }
        let mut found = (last, f64::NAN);
        for (place, reached) in self.cumulative_weights().enumerate() {
            found = (place, reached);
            if reached >= weight {
                break;
            }
        }
        found
    }
}

/// (1 − share)·low + share·high without overflow; exact at both ends and where both are equal.
fn between(low: f64, high: f64, share: f64) -> f64 {
    let step = high - low;
    if low == high || share == 0.0 {
        low
    } else if share == 1.0 {
        high
    } else if !step.is_finite() {
        (1.0 - share) * low + share * high
    } else if share < 0.5 {
        low + share * step
    } else {
        high - (1.0 - share) * step
    }
}

#[cfg(test)]
mod tests {
    use ndarray::ArrayView1;

    use super::*;

    fn ordered(values: &[f64], weights: Option<&[f64]>, rows: bool) -> Ordered {
        let values = ArrayView1::from(values);
        let extent = crate::numeric::extent(values).unwrap();
        let make = if rows {
            Ordered::with_rows
        } else {
            Ordered::of
        };
        make(values, weights.map(ArrayView1::from), extent)
    }

    /// `quantile(c(1, 2, 4, 7, 11, 16), p, type = t)` of R 4.x, by hand from the definitions.
    #[test]
    fn the_nine_types_give_their_published_positions() {
        let sorted = [1.0, 2.0, 4.0, 7.0, 11.0, 16.0];
        // n·p = 1.8, so the positions n·p + m are 1.8, 1.8, 1.3, 1.8, 2.3, 2.1, 2.5, 2.2333…, 2.25.
        let expected = [2.0, 2.0, 2.0, 1.8, 2.6, 2.2, 3.0, 2.0 + 0.7 / 1.5, 2.5];
        for (number, expected) in (1..).zip(expected) {
            let quantile = HyndmanFan::new(number).unwrap().quantile(&sorted, 0.3);
            assert!(
                (quantile - expected).abs() < 1e-14,
                "type {number}: {quantile}"
            );
        }
        let at_step = [4.0, 5.5, 4.0, 4.0, 5.5, 5.5, 5.5, 5.5, 5.5];
        for (number, expected) in (1..).zip(at_step) {
            let quantile = HyndmanFan::new(number).unwrap().quantile(&sorted, 0.5);
            assert!(
                (quantile - expected).abs() < 1e-14,
                "type {number} at ½: {quantile}"
            );
        }
        assert!(HyndmanFan::new(0).is_none() && HyndmanFan::new(10).is_none());
    }

    #[test]
    fn the_ends_are_the_extremes() {
        let sorted = [1.0, 2.0, 4.0];
        for number in 1..=9 {
            let kind = HyndmanFan::new(number).unwrap();
            assert_eq!(kind.quantile(&sorted, 0.0), 1.0, "type {number}");
            assert_eq!(kind.quantile(&sorted, 1.0), 4.0, "type {number}");
            assert_eq!(kind.quantile(&[5.0], 0.3), 5.0, "type {number}");
        }
    }

    #[test]
    fn a_weight_is_a_repetition() {
        let (values, weights) = ([4.0, 1.0, 7.0, 2.0], [2.0, 3.0, 1.0, 4.0]);
        let weighted = ordered(&values, Some(&weights), false);
        let repeated = [1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0, 4.0, 4.0, 7.0];
        let repeated = ordered(&repeated, None, false);
        for step in 0..=100 {
            let p = f64::from(step) / 100.0;
            assert_eq!(weighted.quantile(p), repeated.quantile(p), "p = {p}");
            assert_eq!(
                weighted.averaged_quantile(p),
                repeated.averaged_quantile(p),
                "p = {p}"
            );
        }
    }

    #[test]
    fn a_share_that_ends_on_a_unit_is_that_unit() {
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        let ordered = ordered(&values, None, false);
        for percent in 1..=100 {
            // 0.07·100 is above 7 in doubles; the seventh of a hundred is meant all the same.
            assert_eq!(
                ordered.quantile(f64::from(percent) / 100.0),
                f64::from(percent)
            );
        }
        assert_eq!(ordered.averaged_quantile(0.5), 50.5);
    }
}
