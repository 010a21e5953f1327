//! Splits and gaps of values that are nearly equal, tiny or huge.

use junheng::group::{EntropyDecomposition, Gap};
use junheng::{ErrorKind, Sample};

const ULP: f64 = f64::EPSILON;

#[test]
fn parts_of_nearly_equal_values_add_up() {
    let steps = |unit: f64| move |k: &u32| 1.0 + unit * f64::from(*k);
    for unit in [ULP, 1e-12, 1e-6, 1.0] {
        let values: Vec<f64> = [0, 1, 1, 2, 4, 7, 30].iter().map(steps(unit)).collect();
        let weights = [3.0, 1.0, 0.1, 7.0, 2.5, 1.0, 0.3];
        let sample = Sample::weighted(&values, &weights).unwrap();
        let groups = [0, 1, 0, 2, 1, 2, 2];
        for alpha in [-2.0, 0.0, 0.5, 1.0, 2.0, 3.0] {
            let split = EntropyDecomposition::new(alpha, &sample, &groups, 3).unwrap();
            let sum = split.within + split.between;
            // As documented.
            assert!(
                (sum - split.total).abs() < 1e-13 * split.total,
                "{unit:e}, {alpha}: {sum:e} of {:e}",
                split.total
            );
            assert!(split.between > 0.0 && split.within > 0.0);
        }
    }
}

#[test]
fn a_gap_keeps_its_scale_wherever_it_lies() {
    for scale in [1e-290, 1e-200, 1.0, 1e200, 1e290] {
        let times = |values: [f64; 2]| values.map(|x| x * scale);
        let (urban, rural) = (times([40.0, 44.0]), times([18.0, 22.0]));
        let gap = Gap::between(&Sample::new(&urban).unwrap(), &Sample::new(&rural).unwrap());
        let gap = gap.unwrap();
        // Means, deviation and quotient: five roundings.
        let near = |got: f64, expected: f64| (got - expected).abs() <= 5.0 * ULP * expected;
        assert!(near(gap.ratio.unwrap(), 2.1), "{scale:e}: {:?}", gap.ratio);
        assert!(near(gap.standardized.unwrap(), 11.0), "{scale:e}");
    }
}

#[test]
fn weights_that_add_to_more_than_a_double_holds_are_no_gap_gone_wrong() {
    let values = [[40.0, 44.0], [17.0, 23.0]];
    let heavy = [4e307, 4e307];
    let side = |values| Sample::weighted(values, &heavy).unwrap();
    let gap = Gap::between(&side(&values[0]), &side(&values[1])).unwrap();
    // Both weigh the same: s² = (2² + 3²)/2.
    let expected = 22.0 / 6.5_f64.sqrt();
    assert!((gap.standardized.unwrap() - expected).abs() < 1e-14);
    let heavier = [1.7e308, 1.7e308];
    let side = |values| Sample::weighted(values, &heavier).unwrap();
    let error = Gap::between(&side(&values[0]), &side(&values[1])).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutOfDomain);
}
