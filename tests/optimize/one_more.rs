//! Effects of single units against the measure of the changed sample.

use junheng::group::LeaveOneOut;
use junheng::measure::{CoefficientOfVariation, Statistic};
use junheng::optimize::{
    WorstMove, cv_of_merged, lowering_band, turning_point, unit_effects, worst_move,
};
use junheng::{Measure, Sample};
use proptest::prelude::*;

use crate::support::more_cases;

fn cv(weights: &[f64], resources: &[f64], per: f64) -> Option<f64> {
    let values: Vec<f64> = resources
        .iter()
        .zip(weights)
        .map(|(r, p)| r * per / p)
        .collect();
    let sample = Sample::weighted(&values, weights).ok()?;
    CoefficientOfVariation::default().value(&sample).ok()
}

fn units(most: usize) -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    let unit = (1..3000_u32, 0..500_u32).prop_map(|(p, r)| (f64::from(p), f64::from(r)));
    prop::collection::vec(unit, 1..most).prop_map(|units| units.into_iter().unzip())
}

proptest! {
    #![proptest_config(more_cases(100))]

    #[test]
    fn effects_have_the_bits_of_the_measure((weights, resources) in units(12), more in 0.1..3.0) {
        let count = weights.len();
        let found = unit_effects(&weights, &resources, 100.0, &vec![more; count]).unwrap();
        for unit in 0..count {
            let mut raised = resources.clone();
            raised[unit] += more;
            prop_assert_eq!(found[unit].with_more, cv(&weights, &raised, 100.0));
            let others = |column: &[f64]| [&column[..unit], &column[unit + 1..]].concat();
            prop_assert_eq!(found[unit].without, cv(&others(&weights), &others(&resources), 100.0));
        }
        let values: Vec<f64> = resources.iter().zip(&weights).map(|(r, p)| r * 100.0 / p).collect();
        let measure: Measure = "cv".parse().unwrap();
        if let Ok(all) = LeaveOneOut::of(measure, &Sample::weighted(&values, &weights).unwrap()) {
            for (left, effect) in all.units.iter().zip(&found) {
                prop_assert_eq!(left.value, effect.without);
            }
        }
    }

    #[test]
    fn a_merger_has_the_bits_of_the_measure_and_never_raises_it(
        (weights, resources) in units(9),
        picked in prop::collection::vec(any::<bool>(), 9),
    ) {
        let chosen: Vec<usize> = (0..weights.len()).filter(|&unit| picked[unit]).collect();
        let found = cv_of_merged(&weights, &resources, 100.0, &chosen).unwrap();
        let kept = |column: &[f64]| {
            let mut out: Vec<f64> = (0..column.len()).filter(|unit| !picked[*unit]).map(|unit| column[unit]).collect();
            if !chosen.is_empty() {
                out.push(chosen.iter().map(|&unit| column[unit]).sum());
            }
            out
        };
        prop_assert_eq!(found, cv(&kept(&weights), &kept(&resources), 100.0));
        if let (Some(before), Some(after)) = (cv(&weights, &resources, 100.0), found) {
            prop_assert!(after <= before + 1e-12);
        }
        prop_assert_eq!(cv_of_merged(&weights, &resources, 100.0, &[weights.len()]).unwrap(), None);
        prop_assert_eq!(cv_of_merged(&weights, &resources, 100.0, &[0, 0]).unwrap(), None);
    }

    #[test]
    fn a_small_unit_lowers_the_coefficient_within_the_band(
        (mut weights, mut resources) in units(12),
        at in 0.0..4.0_f64,
    ) {
        let Some(before) = cv(&weights, &resources, 1.0).filter(|cv| *cv > 1e-3) else {
            return Ok(());
        };
        let mean = resources.iter().sum::<f64>() / weights.iter().sum::<f64>();
        let [low, high] = lowering_band(before);
        // At the ends the effect is zero, and rounding decides.
        prop_assume!((at - low).abs() > 1e-3 && (at - high).abs() > 1e-3);
        let small = 1e-6 * weights[0];
        weights.push(small);
        resources.push(at * mean * small);
        let after = cv(&weights, &resources, 1.0).unwrap();
        prop_assert_eq!(after < before, low < at && at < high);
    }

    #[test]
    fn a_little_more_lowers_the_coefficient_below_the_turning_point((weights, resources) in units(12)) {
        let Some(before) = cv(&weights, &resources, 1.0).filter(|cv| *cv > 1e-3) else {
            return Ok(());
        };
        let mean = resources.iter().sum::<f64>() / weights.iter().sum::<f64>();
        let effects = unit_effects(&weights, &resources, 1.0, &vec![1e-6; weights.len()]).unwrap();
        for (unit, effect) in effects.iter().enumerate() {
            let ratio = resources[unit] / weights[unit] / mean;
            if (ratio - turning_point(before)).abs() > 1e-4 {
                prop_assert_eq!(effect.with_more.unwrap() < before, ratio < turning_point(before));
            }
        }
    }

    #[test]
    fn the_worst_move_is_the_smallest_of_all(
        units in prop::collection::vec((1..40_u32, 0..12_u32), 2..7),
        slack in 1.0..3.0,
        step in prop_oneof![Just(1.0), Just(0.5), Just(2.0)],
    ) {
        let weights: Vec<f64> = units.iter().map(|(weight, _)| f64::from(*weight)).collect();
        let resources: Vec<f64> = units.iter().map(|(_, resource)| f64::from(*resource)).collect();
        let Some(now) = cv(&weights, &resources, 1.0) else {
            return Ok(());
        };
        let limit = slack * now + 0.01;
        let is_within = |r: &[f64]| cv(&weights, r, 1.0).is_some_and(|cv| cv <= limit);
        let found = worst_move(&weights, &resources, step, limit, is_within).unwrap();
        let moved = |from: usize, to: usize, steps: u64| {
            let mut changed = resources.clone();
            changed[from] -= steps as f64 * step;
            changed[to] += steps as f64 * step;
            changed
        };
        let mut expected: Option<WorstMove> = None;
        for (from, has) in resources.iter().enumerate() {
            for to in (0..weights.len()).filter(|&to| to != from) {
                let most = (has / step) as u64;
                let steps = (1..=most).find(|&steps| !is_within(&moved(from, to, steps)));
                if let Some(steps) = steps
                    && expected.is_none_or(|best| steps < best.steps)
                {
                    expected = Some(WorstMove { from, to, steps });
                }
            }
        }
        prop_assert_eq!(found.map(|one| one.steps), expected.map(|one| one.steps));
    }
}

#[test]
fn the_published_band() {
    // plans of the example county: 0.5645 gives (0.670, 1.967).
    let [low, high] = lowering_band(0.5645);
    assert!((low - 0.670).abs() < 5e-4 && (high - 1.967).abs() < 5e-4);
    assert_eq!(lowering_band(0.0), [1.0, 1.0]);
}

#[test]
fn units_without_weight_or_resource() {
    let found = unit_effects(&[10.0, 0.0], &[0.0, 5.0], 1.0, &[1.0, 1.0]).unwrap();
    assert_eq!((found[0].with_more, found[0].without), (Some(0.0), None));
    assert_eq!((found[1].with_more, found[1].without), (None, None));
    assert!(unit_effects(&[10.0], &[1.0], 1.0, &[]).is_err());
}

#[test]
fn a_limit_that_is_exceeded_or_cannot_be_has_no_worst_move() {
    let weights = [10.0, 10.0];
    let within = |limit: f64| move |r: &[f64]| (r[0] - r[1]).abs() / (r[0] + r[1]) <= limit;
    let found = |limit| worst_move(&weights, &[6.0, 4.0], 1.0, limit, within(limit)).unwrap();
    assert_eq!(found(0.1), None);
    assert_eq!(found(1.0), None);
    assert_eq!(
        found(0.2),
        Some(WorstMove {
            from: 1,
            to: 0,
            steps: 1
        })
    );
    assert_eq!(
        worst_move(&weights, &[6.0, 4.0], 0.0, 0.5, within(0.5)).unwrap(),
        None
    );
}
