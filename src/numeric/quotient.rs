//! Exact sums and the difference of their quotients.

use super::dd::{DoubleDouble, into_range};
use super::exact::ExactSum;
use super::moments::scaled;
use super::scaled::Scaled;

/// Below this part of the numbers a difference in double-double has too few digits left.
const CANCELLED: f64 = 1.0 / (1_u64 << 46) as f64;

/// An exact sum of finite numbers with its leading digits.
#[derive(Debug, Clone)]
pub(crate) struct Whole {
    sum: ExactSum,
    leading: Scaled,
    /// The leading digits where they are in the range of double-doubles.
    ordinary: Option<DoubleDouble>,
}

impl Whole {
    /// The sum of the terms.
    pub(crate) fn of(terms: impl Iterator<Item = f64>) -> Self {
        Self::from(terms.collect::<ExactSum>())
    }

    /// The nearest double.
    pub(crate) fn to_f64(&self) -> f64 {
        self.sum.to_f64()
    }

    /// What is left without a part of it.
    pub(crate) fn less(&self, part: &Self) -> Self {
        let sums = self.sum.finite().zip(part.sum.finite());
        sums.map_or_else(
            || ExactSum::new().into(),
            |(all, part)| ExactSum::from_finite(all.minus(part)).into(),
        )
    }

    /// As a part of another: to about 104 bits, or rounded where it is next to nothing.
    pub(crate) fn over(&self, other: &Self) -> DoubleDouble {
        self.leading.over(other.leading).to_double_double()
    }

    /// A part of it, as a share of it.
    pub(crate) fn share(&self, part: f64) -> DoubleDouble {
        match self.ordinary {
            Some(whole) if into_range(part) == 1.0 => DoubleDouble::from(part).over(whole),
            _ => Self::of([part].into_iter()).over(self),
        }
    }
}

impl From<ExactSum> for Whole {
    fn from(sum: ExactSum) -> Self {
        let leading = scaled(&sum);
        let ordinary = leading.to_double_double();
        Self {
            sum,
            leading,
            ordinary: (into_range(ordinary.high) == 1.0).then_some(ordinary),
        }
    }
}

/// part/whole − other/other_whole of numbers of zero or more, with its own digits however nearly equal the two
/// quotients are; both are given, to about 104 bits.
pub(crate) fn quotient_difference(
    (part, whole, quotient): (f64, &Whole, DoubleDouble),
    (other, other_whole, other_quotient): (&Whole, &Whole, DoubleDouble),
) -> f64 {
    let difference = quotient.minus(other_quotient).to_f64();
    if difference.abs() > CANCELLED * other_quotient.high {
        return difference;
    }
    let mut own = ExactSum::new();
    own.add(part);
    let sums = [&own, &whole.sum, &other.sum, &other_whole.sum].map(ExactSum::finite);
    let [Some(own), Some(whole_sum), Some(other), Some(other_sum)] = sums else {
        return f64::NAN;
    };
    let exact = own.times(other_sum).minus(&other.times(whole_sum));
    let difference = Scaled::of(&exact).over(whole.leading);
    difference.over(other_whole.leading).to_f64()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearly_equal_quotients_keep_their_digits() {
        let whole = |terms: &[f64]| Whole::of(terms.iter().copied());
        let difference = |part: f64, first: &[f64], other: &[f64], second: &[f64]| {
            let (first, other, second) = (whole(first), whole(other), whole(second));
            let quotient = whole(&[part]).over(&first);
            let other_quotient = other.over(&second);
            quotient_difference((part, &first, quotient), (&other, &second, other_quotient))
        };
        // 1/3 − (2^60 + 1)/(3·2^60) = −1/(3·2^60).
        let big = (1_u64 << 60) as f64;
        let got = difference(1.0, &[3.0], &[big, 1.0], &[3.0 * big]);
        assert_eq!(got, -1.0 / (3.0 * big));
        assert_eq!(
            difference(0.1, &[0.2, 0.1], &[0.1, 0.1], &[0.1, 0.1, 0.2, 0.2]),
            0.0
        );
        assert_eq!(difference(1e300, &[4e300], &[1.0], &[2.0]), -0.25);
        assert_eq!(
            difference(0.0, &[5e-324], &[1e307], &[1e308, 1e307, 1e307, 4e307]),
            -0.0625
        );
    }
}
