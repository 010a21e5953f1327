//! The test that a measure is the same in all groups.

use super::super::covariance::Covariance;
use super::super::hypothesis::HypothesisTest;
use super::joint::Joint;
use super::result::EqualityTest;

/// Of one measure; `degrees` gives those of the design for these groups.
pub(super) fn test(
    joint: &Joint,
    measure: usize,
    groups: usize,
    degrees: impl Fn(&[usize]) -> crate::Result<f64>,
) -> crate::Result<EqualityTest> {
    let known = |&group: &usize| joint.covariance(measure, group, group).is_some();
    let places: Vec<usize> = (0..groups).filter(known).collect();
    let mut out = EqualityTest {
        measure: joint.estimation.measures[measure].measure.clone(),
        groups: places.len(),
        statistic: None,
        numerator: None,
        denominator: None,
        p_value: None,
        reason: None,
    };
    let count = places.len();
    let values: Vec<f64> = (places.iter())
        .filter_map(|&group| joint.row(group, measure).value)
        .collect();
    let pairs = (0..count).flat_map(|one| (0..=one).map(move |other| (one, other)));
    let elements = pairs
        .map(|(one, other)| joint.covariance(measure, places[one], places[other]))
        .collect::<Option<Vec<f64>>>();
    let matrix = Covariance::of(count, elements.unwrap_or_default());
    let contrasts: Vec<Vec<f64>> = (1..count)
        .map(|group| {
            let mut own = vec![0.0; count];
            (own[0], own[group]) = (-1.0, 1.0);
            own
        })
        .collect();
    match HypothesisTest::wald(&values, &matrix, &contrasts, degrees(&places)?) {
        Ok(found) => {
            out.statistic = Some(found.statistic);
            out.numerator = Some(found.numerator);
            out.denominator = found.denominator.is_finite().then_some(found.denominator);
            out.p_value = Some(found.p_value);
        }
        Err(error) => out.reason = Some(error.message().clone()),
    }
    Ok(out)
}
