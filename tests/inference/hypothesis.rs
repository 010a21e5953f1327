//! Intervals and tests against their definitions.

use junheng::Table;
use junheng::inference::{
    Adjustment, Alternative, HypothesisTest, Interval, SamplingDesign, SamplingOptions, Scale,
};

use crate::support::random::Numbers;

const SCALES: [Scale; 3] = [Scale::Natural, Scale::Log, Scale::Logit];

fn close(got: f64, expected: f64) {
    assert!(
        (got - expected).abs() <= 1e-12 * expected.abs(),
        "{got} {expected}"
    );
}

/// A share with its standard error and degrees of freedom.
fn estimate(numbers: &mut Numbers) -> (f64, f64, f64) {
    let share = |numbers: &mut Numbers| (1 + numbers.below(998)) as f64 / 1000.0;
    (
        share(numbers),
        share(numbers) / 10.0,
        1.0 + 40.0 * share(numbers),
    )
}

#[test]
fn an_interval_holds_what_a_test_does_not_reject() {
    let mut numbers = Numbers::new();
    for _ in 0..300 {
        let (theta, error, degrees) = estimate(&mut numbers);
        let level = 0.5 + 0.499 * numbers.share();
        let found = Interval::student(theta, error, degrees, level, Scale::Natural).unwrap();
        for limit in [found.lower, found.upper] {
            let test = HypothesisTest::student(theta, limit, error, degrees, Alternative::TwoSided);
            assert!((test.unwrap().p_value - (1.0 - level)).abs() < 1e-11);
        }
    }
}

#[test]
fn limits_stay_in_the_range_of_their_scale() {
    let mut numbers = Numbers::new();
    for _ in 0..300 {
        let (theta, error, degrees) = estimate(&mut numbers);
        let [natural, log, logit] =
            SCALES.map(|scale| Interval::student(theta, error, degrees, 0.95, scale).unwrap());
        assert!(log.lower > 0.0 && logit.lower > 0.0 && logit.upper <= 1.0);
        // The distances on the scale are those of the delta method.
        let half = natural.upper - theta;
        close((log.upper / theta).ln(), half / theta);
        let odds = |share: f64| (share / (1.0 - share)).ln();
        let rest = theta * (1.0 - theta);
        assert!((odds(logit.lower) - odds(theta) + half / rest).abs() < 1e-9 * (1.0 + half / rest));
        for scale in SCALES {
            let exact = Interval::student(theta, 0.0, degrees, 0.95, scale).unwrap();
            assert_eq!((exact.lower, exact.upper), (theta, theta));
        }
    }
}

#[test]
fn one_sided_tests_add_up_to_one() {
    let mut numbers = Numbers::new();
    for _ in 0..100 {
        let (theta, error, degrees) = estimate(&mut numbers);
        let of = |alternative| {
            HypothesisTest::student(theta, 0.5, error, degrees, alternative)
                .unwrap()
                .p_value
        };
        let [greater, less] = [Alternative::Greater, Alternative::Less].map(of);
        assert!((greater + less - 1.0).abs() < 1e-14);
        close(of(Alternative::TwoSided), 2.0 * greater.min(less));
    }
}

/// Groups of independent rows: their means are independent, so that the quadratic form is a sum of squares.
#[test]
fn the_wald_test_of_two_groups_is_the_square_of_t() {
    let mut table = Table::new();
    table.add_numbers("row", &[0.0; 8][..]).unwrap();
    let design = SamplingDesign::of(&table, &SamplingOptions::default()).unwrap();
    let domain = design.domain(&[0, 1, 2, 3, 4, 5, 6, 7]).unwrap();
    let scores = [
        [0.3, -0.1, -0.2, 0.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 0.0, 0.0, 0.5, -0.5, 0.0, 0.0, 0.0],
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.2, 0.2, -0.4],
    ];
    let columns: Vec<&[f64]> = scores.iter().map(|column| &column[..]).collect();
    let covariance = domain.covariance(&columns).unwrap();
    let estimates = [1.0, 1.5, 0.2];
    let wald = |contrasts: &[Vec<f64>], degrees: f64| {
        HypothesisTest::wald(&estimates, &covariance, contrasts, degrees).unwrap()
    };
    let pair = wald(&[vec![-1.0, 1.0, 0.0]], 7.0);
    let error = (covariance.at(0, 0) + covariance.at(1, 1) - 2.0 * covariance.at(0, 1)).sqrt();
    let t = HypothesisTest::student(0.5, 0.0, error, 7.0, Alternative::TwoSided).unwrap();
    close(pair.statistic, t.statistic * t.statistic);
    close(pair.p_value, t.p_value);
    // The hypothesis, not how it is written, decides.
    let first = wald(&[vec![-1.0, 1.0, 0.0], vec![-1.0, 0.0, 1.0]], 7.0);
    let chain = wald(&[vec![-2.0, 2.0, 0.0], vec![0.0, 3.0, -3.0]], 7.0);
    close(first.statistic, chain.statistic);
    assert_eq!((first.numerator, first.denominator), (2.0, 6.0));
    // F with infinitely many degrees of freedom is χ² over their number.
    let limit = wald(&[vec![-1.0, 1.0, 0.0], vec![-1.0, 0.0, 1.0]], f64::INFINITY);
    close(limit.statistic, first.statistic * 7.0 / 6.0);
    close(limit.p_value, (-limit.statistic).exp());
}

#[test]
fn equivalence_is_an_interval_within_the_margin() {
    let mut numbers = Numbers::new();
    for _ in 0..300 {
        let (theta, error, degrees) = estimate(&mut numbers);
        let difference = theta - 0.5;
        let found = HypothesisTest::equivalence(difference, 0.2, error, degrees).unwrap();
        let interval = Interval::student(difference, error, degrees, 0.9, Scale::Natural).unwrap();
        let within = interval.lower > -0.2 && interval.upper < 0.2;
        assert_eq!(found.p_value < 0.05, within);
    }
}

#[test]
fn adjusted_values_keep_their_order() {
    let mut numbers = Numbers::new();
    for _ in 0..200 {
        let values: Vec<f64> = (0..1 + numbers.below(9)).map(|_| numbers.share()).collect();
        let holm = Adjustment::Holm.adjusted(&values).unwrap();
        let hochberg = Adjustment::BenjaminiHochberg.adjusted(&values).unwrap();
        for one in 0..values.len() {
            assert!(values[one] <= hochberg[one] && hochberg[one] <= holm[one] && holm[one] <= 1.0);
            let below = |other: &usize| values[*other] < values[one];
            for other in (0..values.len()).filter(below) {
                assert!(holm[other] <= holm[one] && hochberg[other] <= hochberg[one]);
            }
        }
    }
    assert!(Adjustment::Holm.adjusted(&[]).unwrap().is_empty());
}
