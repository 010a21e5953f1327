//! Figures as a person reads them; programs read the unrounded number beside them.

/// A coefficient to three decimals, or as many more as keep it on its side of the limit.
pub(super) fn against_limit(value: f64, limit: f64) -> String {
    let above = value > limit;
    (3..=15)
        .map(|digits| format!("{value:.digits$}"))
        .find(|text| {
            text.parse::<f64>()
                .is_ok_and(|shown| (shown > limit) == above)
        })
        .unwrap_or_else(|| value.to_string())
}

/// An amount that is lacking to one decimal, never shown as less than it is.
pub(super) fn lacking(amount: f64) -> String {
    let tenths = (amount * 10.0).ceil() / 10.0;
    if tenths.fract() == 0.0 {
        format!("{tenths:.0}")
    } else {
        format!("{tenths:.1}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_coefficient_stays_on_its_side() {
        assert_eq!(against_limit(0.515_256_6, 0.5), "0.515");
        assert_eq!(against_limit(0.500_04, 0.5), "0.50004");
        assert_eq!(against_limit(0.499_96, 0.5), "0.500");
    }

    #[test]
    fn what_is_lacking_is_rounded_up() {
        assert_eq!(lacking(3.14), "3.2");
        assert_eq!(lacking(412.0), "412");
        assert_eq!(lacking(0.001), "0.1");
    }
}
