//! Quantiles of an ordered sample.

use crate::interrupt::watching;

use super::dd::{DoubleDouble, into_range};
use super::decimal::decimal;
use super::order::Ordered;

/// A cumulative weight within 4 units in the last place of the requested share counts as that
/// share, so that decimal weights are added as a person adds them. Never where half a unit or more lies
/// between: see [`Mark::ends_at`].
pub(crate) const FUZZ: f64 = 4.0 * f64::EPSILON;

/// The cumulative weight p·Σw of a quantile, and how near a cumulative weight must come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    weight: DoubleDouble,
    slack: f64,
}

impl Mark {
    /// For a weight within 2^±480, or zero.
    pub(crate) fn new(weight: DoubleDouble) -> Self {
        Self {
            weight,
            slack: FUZZ * weight.to_f64(),
        }
    }

    /// How far a cumulative weight lies beyond it.
    #[inline(always)]
    fn passed_by(self, reached: DoubleDouble) -> f64 {
        (reached.high - self.weight.high) + (reached.low - self.weight.low)
    }

    /// Whether what is left to it, or lies beyond it, is rounding: within the slack, and less than half of
    /// the unit it would be cut from, so that no unit vanishes.
    pub(crate) fn ends_at(self, rest: f64, unit: f64) -> bool {
        rest.abs() <= self.slack && rest.abs() < 0.5 * unit
    }
}

/// The nine definitions of R. J. Hyndman and Y. Fan (1996), "Sample quantiles in statistical
/// packages", doi:10.1080/00031305.1996.10473566.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HyndmanFan(u8);

impl HyndmanFan {
    /// The type with this number, 1 to 9.
    pub(crate) fn new(number: u8) -> Option<Self> {
        (1..=9).contains(&number).then_some(Self(number))
    }

    /// The quantile at 0 ≤ p ≤ 1, a weight being a number of repetitions; NaN without units.
    ///
    /// With n = Σw place k is the first value whose cumulative weight reaches k.
    pub(crate) fn quantile(self, ordered: &Ordered, p: f64) -> f64 {
        match self.0 {
            1 => return ordered.quantile(p),
            2 => return ordered.averaged_quantile(p),
            _ => {}
        }
        /// From so many units on neither m nor the part of a place shows.
        const COUNTLESS: f64 = (1_u128 << 100) as f64;
        let n = ordered.total();
        if n.high > COUNTLESS {
            return ordered.quantile(p);
        }
        let (below, rest) = whole_and_rest(self.position(n, p));
        let at = |place: f64| ordered.at_place(place, n);
        if self.0 == 3 {
            return at(nearest_even(below, rest.to_f64()));
        }
        between(at(below), at(below + 1.0), rest)
    }

    /// n·p + m with the type's m, counted from 1; the terms that cancel are put together first.
    fn position(self, n: DoubleDouble, p: f64) -> DoubleDouble {
        let p = decimal(p);
        let plus = |n: DoubleDouble, more: DoubleDouble| n.plus(more).times(p);
        let third = DoubleDouble::of_quotient(1.0, 3.0.into());
        match self.0 {
            3 => n.times(p).plus_double(-0.5),
            4 => n.times(p),
            5 => n.times(p).plus_double(0.5),
            6 => plus(n, 1.0.into()),
            7 => plus(n, (-1.0).into()).plus_double(1.0),
            8 => plus(n, third).plus(third),
            _ => plus(n, 0.25.into()).plus_double(0.375),
        }
    }
}

/// The greatest whole number not above x, and what is left.
fn whole_and_rest(x: DoubleDouble) -> (f64, DoubleDouble) {
    let whole = x.high.floor();
    let rest = DoubleDouble::of_sum(x.high - whole, x.low);
    match rest.high < 0.0 {
        true => (whole - 1.0, rest.plus_double(1.0)),
        false => (whole, rest),
    }
}

/// The place nearest to below + rest + ½, of two equally near the even one.
fn nearest_even(below: f64, rest: f64) -> f64 {
    let even = |place: f64| {
        if place % 2.0 == 0.0 {
            place
        } else {
            place + 1.0
        }
    };
    let slack = FUZZ * (below + 1.0);
    if rest <= slack {
        even(below)
    } else if 1.0 - rest <= slack {
        even(below + 1.0)
    } else {
        below + 1.0
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
        next.map_or(value, |next| halfway(value, next))
    }

    /// The usual median, and what its rounding left.
    pub(crate) fn exact_median(&self) -> (f64, f64) {
        let (low, high) = self.at_share(0.5);
        let median = high.map_or(low, |high| halfway(low, high));
        // Next to nothing where the sum leaves the range of doubles.
        let exact = DoubleDouble::of_sum(low, high.unwrap_or(low)).scaled(0.5);
        (median, if exact.high == median { exact.low } else { 0.0 })
    }

    /// The value at p·Σw, and the next one where a unit ends exactly there.
    pub(crate) fn at_share(&self, p: f64) -> (f64, Option<f64>) {
        if p == 1.0 {
            // However little weight the last units have.
            return (self.values().last().copied().unwrap_or(f64::NAN), None);
        }
        let total = self.total();
        let scale = into_range(total.high);
        self.at_weight(decimal(p).times(total.scaled(scale)), scale)
    }

    /// The value at place k of the repeated sample, 1 ≤ k ≤ n = Σw; the nearest one beyond.
    fn at_place(&self, place: f64, n: DoubleDouble) -> f64 {
        if n.plus_double(-place).high < 0.0 {
            return self.values().last().copied().unwrap_or(f64::NAN);
        }
        let scale = into_range(n.high);
        self.at_weight((place.max(1.0) * scale).into(), scale).0
    }

    /// The first value whose cumulative weight, times `scale`, reaches the target, and the next one where
    /// it ends there.
    fn at_weight(&self, target: DoubleDouble, scale: f64) -> (f64, Option<f64>) {
        let mark = Mark::new(target);
        match self.weights() {
            None => self.at_count(mark),
            Some(weights) => self.at_cumulative(weights, mark, scale),
        }
    }

    fn at_count(&self, mark: Mark) -> (f64, Option<f64>) {
        let (below, rest) = whole_and_rest(mark.weight);
        let rest = rest.to_f64();
        let values = self.values();
        let get = |place: f64| values.get((place - 1.0) as usize).copied();
        let ends = if below >= 1.0 && mark.ends_at(rest, 1.0) {
            below
        } else if mark.ends_at(1.0 - rest, 1.0) {
            below + 1.0
        } else {
            let last = values.last().copied().unwrap_or(f64::NAN);
            return (get(below + 1.0).unwrap_or(last), None);
        };
        (get(ends).unwrap_or(f64::NAN), get(ends + 1.0))
    }

    fn at_cumulative(&self, weights: &[f64], mark: Mark, scale: f64) -> (f64, Option<f64>) {
        let values = self.values();
        // The errors are carried apart, so that an addition need not wait for that of the last error. Their sum is
        // below 2^-20 of the weights, of up to 2^32 units: sums below `near` do not reach the mark.
        let near = mark.weight.high * (1.0 - 1.0 / f64::from(1 << 18));
        let (mut high, mut errors) = (0.0, 0.0);
        for (place, &weight) in watching(weights.iter().enumerate()) {
            let next = DoubleDouble::of_sum(high, weight * scale);
            high = next.high;
            errors += next.low;
            if high < near {
                continue;
            }
            let beyond = mark.passed_by(DoubleDouble::of_sum(high, errors));
            if beyond < -mark.slack {
                continue;
            }
            let (value, next) = (values[place], values.get(place + 1).copied());
            let own = if beyond < 0.0 { next } else { Some(value) };
            let unit = own.map_or(0.0, |own| self.weight_of(own) * scale);
            let ends = mark.weight.high > 0.0 && mark.ends_at(beyond, unit);
            if beyond >= 0.0 || ends {
                return (value, next.filter(|_| ends));
            }
        }
        (values.last().copied().unwrap_or(f64::NAN), None)
    }

    /// The weight of all units that have this value.
    fn weight_of(&self, value: f64) -> f64 {
        let start = self.values().partition_point(|&x| x < value);
        let tied = self.values()[start..].iter().take_while(|&&x| x == value);
        let weights = (start..start + tied.count()).map(|place| self.weight(place));
        weights.fold(0.0, |sum, weight| sum + weight)
    }
}

/// Halfway between two numbers, without overflow.
pub(crate) fn halfway(low: f64, high: f64) -> f64 {
    between(low, high, 0.5.into())
}

/// (1 − share)·low + share·high without overflow; exact at both ends and where both are equal.
fn between(low: f64, high: f64, share: DoubleDouble) -> f64 {
    let ordinary = |x: f64| into_range(x.abs()) == 1.0;
    if ordinary(low) && ordinary(high) {
        let step = DoubleDouble::of_sum(high, -low);
        return share.times(step).plus_double(low).to_f64();
    }
    let rest = DoubleDouble::from(1.0).minus(share).to_f64();
    let share = share.to_f64();
    let step = high - low;
    if low == high || share == 0.0 {
        low
    } else if share == 1.0 {
        high
    } else if !step.is_finite() {
        rest * low + share * high
    } else if share < 0.5 {
        low + share * step
    } else {
        high - rest * step
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
        let sorted = ordered(&[1.0, 2.0, 4.0, 7.0, 11.0, 16.0], None, false);
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
        let sorted = ordered(&[1.0, 2.0, 4.0], None, false);
        let alone = ordered(&[5.0], None, false);
        for number in 1..=9 {
            let kind = HyndmanFan::new(number).unwrap();
            assert_eq!(kind.quantile(&sorted, 0.0), 1.0, "type {number}");
            assert_eq!(kind.quantile(&sorted, 1.0), 4.0, "type {number}");
            assert_eq!(kind.quantile(&alone, 0.3), 5.0, "type {number}");
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
            for kind in (1..=9).filter_map(HyndmanFan::new) {
                let (ours, theirs) = (kind.quantile(&weighted, p), kind.quantile(&repeated, p));
                assert_eq!(ours, theirs, "{kind:?}, p = {p}");
            }
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

    #[test]
    fn interpolated_positions_do_not_cancel() {
        let kind = HyndmanFan::new(7).unwrap();
        let two = ordered(&[0.0, 1.0], None, false);
        for p in [1e-15, 1e-10, 1e-6, 0.001, 0.07, 0.3] {
            assert_eq!(kind.quantile(&two, p), p);
        }
        let mut tenth = [0.0; 10];
        tenth[9] = 1.0;
        assert_eq!(kind.quantile(&ordered(&tenth, None, false), 0.9), 0.1);
    }

    #[test]
    fn no_unit_vanishes_in_the_slack() {
        let at = |weights: &[f64], p: f64| {
            let values: Vec<f64> = (1..=weights.len()).map(|at| at as f64).collect();
            let ordered = ordered(&values, Some(weights), false);
            (ordered.quantile(p), ordered.averaged_quantile(p))
        };
        for light in [1e-16, 1e-17, 1e-30, 1e-300] {
            assert_eq!(at(&[1.0, light], 1.0), (2.0, 2.0), "{light}");
            assert_eq!(at(&[1.0, light, light, light], 1.0), (4.0, 4.0), "{light}");
        }
        // The half lies in the middle of the light unit.
        assert_eq!(at(&[1.0, 1e-17, 1.0], 0.5), (2.0, 2.0));
        // Ten tenths are one; the seventh of them ends at seven tenths, whatever their sum as doubles is.
        assert_eq!(at(&[0.1; 10], 0.7), (7.0, 7.5));
        assert_eq!(at(&[0.1; 10], 1.0), (10.0, 10.0));
        // The same for weights that double-doubles could not hold.
        assert_eq!(at(&[1e300, 2e300, 1e300], 0.25), (1.0, 1.5));
        assert_eq!(at(&[5e-324; 4], 0.5), (2.0, 2.5));
    }
}
