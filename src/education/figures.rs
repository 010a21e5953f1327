//! Numbers rounded for messages; the parameters of a message hold the unrounded number too.

use super::threshold::at_most;

/// A coefficient to three decimals, or as many more as keep it on its side of the limit.
pub(crate) fn against_limit(value: f64, limit: f64) -> String {
    let above = !at_most(value, limit);
    (3..=15)
        .map(|digits| format!("{value:.digits$}"))
        .find(|text| {
            text.parse::<f64>()
                .is_ok_and(|shown| (shown > limit) == above)
        })
        .unwrap_or_else(|| value.to_string())
}

/// A number to one decimal, or as many more as keep it on its side of the value that it is compared with;
/// without zeros at the end.
pub(crate) fn beside(number: f64, value: f64) -> String {
    let text = (1..=15)
        .map(|digits| format!("{number:.digits$}"))
        .find(|text| {
            let shown = text.parse::<f64>();
            shown.is_ok_and(|shown| shown.partial_cmp(&value) == number.partial_cmp(&value))
        })
        .unwrap_or_else(|| number.to_string());
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

/// A shortfall to one decimal, rounded up, so that the amount shown is sufficient and never
/// zero. A value within rounding error of a tenth is that tenth.
pub(crate) fn shortfall_text(amount: f64) -> String {
    const NOISE: f64 = 1e-6;
    let tenths = (amount * 10.0 - NOISE).ceil().max(1.0) / 10.0;
    if tenths.fract() == 0.0 {
        format!("{tenths:.0}")
    } else {
        format!("{tenths:.1}")
    }
}

/// An amount to four significant digits, whole numbers in full.
pub(crate) fn rounded(amount: f64) -> String {
    const DIGITS: i32 = 4;
    // An amount per pupil lies between 1e-24 and 1e24, so the digits are few either way.
    let decimals = (DIGITS - 1 - exponent(amount)).max(0) as usize;
    let text = format!("{amount:.decimals$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// The exponent of the first digit, 0 of zero: from the number's exact digits, as logarithms of the platform's
/// libraries differ at powers of ten.
fn exponent(amount: f64) -> i32 {
    let text = format!("{amount:e}");
    let exponent = text
        .split_once('e')
        .and_then(|(_, exponent)| exponent.parse().ok());
    exponent.unwrap_or(0)
}

/// The median; of an even number of values the upper of the two in the middle, of none `None`.
pub(crate) fn upper_median(values: &mut [f64]) -> Option<f64> {
    let middle = values.len() / 2;
    (!values.is_empty()).then(|| *values.select_nth_unstable_by(middle, f64::total_cmp).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_have_their_digits() {
        assert_eq!(
            [1.0, 10.0, 999.999, 1000.0, 0.001, 0.0, -0.02].map(exponent),
            [0, 1, 2, 3, -3, 0, -2]
        );
        assert_eq!(rounded(1000.0), "1000");
        assert_eq!(rounded(999.96), "1000");
        assert_eq!(rounded(0.1), "0.1");
    }

    #[test]
    fn an_amount_keeps_four_digits() {
        assert_eq!(rounded(133.333_33), "133.3");
        assert_eq!(rounded(48_000.0), "48000");
        assert_eq!(rounded(0.012_345), "0.01235");
        assert_eq!(rounded(60.0), "60");
        assert_eq!(rounded(0.0), "0");
    }

    #[test]
    fn a_rounded_coefficient_stays_on_its_side_of_the_limit() {
        assert_eq!(against_limit(0.515_256_6, 0.5), "0.515");
        assert_eq!(against_limit(0.500_04, 0.5), "0.50004");
        assert_eq!(against_limit(0.499_96, 0.5), "0.500");
        assert_eq!(against_limit(0.1 + 0.2, 0.3), "0.300");
    }

    #[test]
    fn a_number_stays_on_its_side_of_the_value() {
        assert_eq!(beside(9.999_96, 10.0), "9.99996");
        assert_eq!(beside(9.8, 10.0), "9.8");
        assert_eq!(beside(10.0, 10.0), "10");
        assert_eq!(beside(100.0 / 3.0, 10.0), "33.3");
        assert_eq!(beside(0.998_2, 1.0), "0.998");
    }

    #[test]
    fn a_shortfall_is_rounded_up() {
        assert_eq!(shortfall_text(3.12), "3.2");
        assert_eq!(shortfall_text(412.0), "412");
        assert_eq!(shortfall_text(4.2 * 800.0 / 100.0 - 21.0), "12.6");
        assert_eq!(shortfall_text(4.5 * 452.0 - 2023.1), "10.9");
        assert_eq!(shortfall_text(0.001), "0.1");
        assert_eq!(shortfall_text(0.0), "0.1");
    }
}
