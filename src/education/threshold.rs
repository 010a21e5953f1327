//! Comparison with a floor or a limit.

/// Decimals such as 1.1 have no exact double, so a value that equals its floor on paper differs from it
/// by some ulps. Different figures of up to ten digits differ by more than this.
const NOISE: f64 = 1e-12;

/// Whether `value` is the floor or more.
pub(crate) fn at_least(value: f64, floor: f64) -> bool {
    value >= floor - floor.abs() * NOISE
}

/// Whether `value` is the limit or less.
pub(crate) fn at_most(value: f64, limit: f64) -> bool {
    value <= limit + limit.abs() * NOISE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_errors_of_decimals_are_tolerated() {
        // 2007 m² of 50 primary and 1.1·360 junior pupils: 4.5 m² for each, on paper.
        let part = 2007.0 * 50.0 / (50.0 + 1.1 * 360.0) / 50.0;
        assert!(part < 4.5 && at_least(part, 4.5));
        assert!((1104.6 - 213.6) / 198.0 < 4.5 && at_least((1104.6 - 213.6) / 198.0, 4.5));
        assert!(at_most(0.1 + 0.2, 0.3));
    }

    #[test]
    fn real_differences_count() {
        assert!(!at_least(4.499_999_999, 4.5));
        assert!(!at_most(0.500_000_000_1, 0.5));
        assert!(at_least(0.0, 0.0) && !at_least(-1e-300, 0.0));
        assert!(at_least(5.0, f64::NEG_INFINITY) && at_most(5.0, f64::INFINITY));
    }
}
