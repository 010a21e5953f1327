//! Measures that are one thing by two formulas, and measures that make one of each other.

use junheng::{Measure, Sample};
use proptest::prelude::*;

use super::cases::sample;
use super::specs::{Exact, positive, with_zeros};
use crate::support::cases;

fn value(text: &str, exact: &Exact) -> Option<f64> {
    exact.value(&text.parse::<Measure>().unwrap()).ok()
}

/// Both rejected, or as near as the accuracy of both allows: 2e-14 is more than twice the largest that
/// the catalogue states for any measure named here, plus the rounding of sums and products of two.
fn agree(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 2e-14 * a.abs().max(b.abs()),
        (a, b) => a.is_none() && b.is_none(),
    }
}

fn close(exact: &Exact, one: &str, factor: f64, other: &str) -> Result<(), TestCaseError> {
    let (a, b) = (value(one, exact), value(other, exact).map(|x| factor * x));
    prop_assert!(agree(a, b), "{one} {a:?}, {factor} times {other} {b:?}");
    Ok(())
}

/// Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ|, pair by pair; the data are such that every term is exact but for the weights.
fn mean_difference(exact: &Exact) -> f64 {
    let units = || exact.values.iter().zip(&exact.weights);
    let total: f64 = exact.weights.iter().sum();
    let pairs = units().flat_map(|(x, w)| units().map(move |(y, v)| w * v * (x - y).abs()));
    pairs.sum::<f64>() / (total * total)
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn one_measure_by_two_names(exact in with_zeros()) {
        for (one, factor, other) in [
            ("s_gini(nu=2)", 1.0, "gini"),
            ("gini_mean_difference", 2.0, "absolute_gini"),
            ("relative_mean_deviation", 2.0, "hoover"),
            ("wolfson", 2.0, "foster_wolfson"),
            ("palma", 1.0, "share_ratio(top=0.1, bottom=0.4)"),
            ("esteban_ray(alpha=0)", 2.0, "gini"),
            ("fgt(alpha=0, line=7)", 1.0, "headcount_ratio(line=7)"),
            ("interquartile_range", 1.0, "restricted_range(upper=0.75, lower=0.25)"),
            ("geometric_mean", 1.0, "ede(epsilon=1)"),
            ("harmonic_mean", 1.0, "ede(epsilon=2)"),
            ("mean_difference_from_best", 1.0, "population_attributable_risk"),
            ("mean_difference_from_best(adverse=true)", -1.0, "par(adverse=true)"),
        ] {
            close(&exact, one, factor, other)?;
        }
    }

    #[test]
    fn the_gini_index_is_that_of_the_pairs(exact in with_zeros()) {
        let pairs = mean_difference(&exact);
        // At most 24² terms of one sign, each rounded: 576·2^-53 is below 7e-14.
        let near = |a: f64, b: f64| (a - b).abs() <= 7e-14 * b.abs();
        prop_assert!(near(value("gini_mean_difference", &exact).unwrap(), pairs));
        if let (Some(gini), Some(mean)) = (value("gini", &exact), value("mean", &exact)) {
            prop_assert!(near(2.0 * gini * mean, pairs), "{gini} {mean} {pairs}");
        }
    }

    #[test]
    fn squares_and_sums(exact in positive()) {
        let of = |text: &str| value(text, &exact).unwrap();
        let same = |a: f64, b: f64| agree(Some(a), Some(b));
        let weight: f64 = exact.weights.iter().sum();
        prop_assert!(same(of("variance"), of("sd") * of("sd")));
        prop_assert!(same(of("ge(alpha=2)"), of("cv") * of("cv") / 2.0));
        prop_assert!(same(of("herfindahl"), (1.0 + of("cv") * of("cv")) / weight));
        prop_assert!(same(of("coulter"), of("cv") / (2.0 * weight).sqrt()));
        prop_assert!(same(of("j_divergence"), of("theil_t") + of("mld")));
        prop_assert!(same(of("top_share(p=0.3)") + of("bottom_share(p=0.7)"), 1.0));
        prop_assert!(same(of("adequacy_index(line=7)") + of("fgt(alpha=1, line=7)"), 1.0));
        prop_assert!(same(of("mean"), of("sen_welfare") + of("absolute_gini")));
        prop_assert!(same(of("mean"), of("ede(epsilon=0.5)") / (1.0 - of("atkinson(epsilon=0.5)"))));
    }

    /// Pietra's index, the largest distance of the Lorenz curve from equality, is Hoover's.
    #[test]
    fn pietra_is_hoover(exact in with_zeros()) {
        let Some(hoover) = value("pietra", &exact) else {
            return Ok(());
        };
        let sample = sample(&exact.values, Some(&exact.weights)).unwrap();
        prop_assert!((largest_distance(&exact, &sample) - hoover).abs() <= 4e-15);
    }
}

/// max(p − L(p)) over the ends of the units, where the curve bends.
fn largest_distance(exact: &Exact, sample: &Sample<'_>) -> f64 {
    let total: f64 = exact.weights.iter().sum();
    let distance = |end: &f64| {
        let below = exact
            .values
            .iter()
            .zip(&exact.weights)
            .filter(|(x, _)| *x <= end);
        let p = below.map(|(_, w)| w).sum::<f64>() / total;
        let share: Measure = format!("bottom_share(p={p:?})").parse().unwrap();
        p - share.value(sample).unwrap()
    };
    exact.values.iter().map(distance).fold(0.0, f64::max)
}
