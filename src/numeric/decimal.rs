//! The decimal fraction that a share is meant as.

use super::dd::DoubleDouble;

/// 10^k of up to this k is an integer that a double holds with every whole number below it.
const DIGITS: u64 = 15;

/// A share from 0 to 1 as the decimal fraction that it is written as: 0.1 is one tenth, not the double next to
/// it. Where no fraction of at most 15 decimals reads back as the double, it is the double itself.
pub(crate) fn decimal(share: f64) -> DoubleDouble {
    let mut power = 1_u64;
    for _ in 0..=DIGITS {
        let (unit, whole) = (power as f64, nearest_whole(share * power as f64));
        if whole / unit == share {
            return DoubleDouble::of_quotient(whole, unit.into());
        }
        power *= 10;
    }
    share.into()
}

/// For 0 ≤ x < 2^52.
fn nearest_whole(x: f64) -> f64 {
    (x + 0.5) as u64 as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_the_fraction_that_it_is_written_as() {
        let ten_times = |share: f64| decimal(share).times(10.0.into());
        assert!(ten_times(0.3).minus(3.0.into()).to_f64().abs() < 1e-30);
        assert_eq!(decimal(0.25), 0.25.into());
        assert_eq!(decimal(0.0), 0.0.into());
        assert_eq!(decimal(1.0), 1.0.into());
        assert_eq!(decimal(0.1).high, 0.1);
        assert!(decimal(0.1).low != 0.0 && decimal(1e-15).low != 0.0);
        for share in [1.0 / 3.0, 0.7 / 9.0, 1e-200, 1.0 - f64::EPSILON / 2.0] {
            assert_eq!(decimal(share), share.into());
        }
    }
}
