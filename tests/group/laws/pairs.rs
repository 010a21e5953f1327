//! Two groups, beyond their means.

use junheng::Sample;
use junheng::group::{DistributionOverlap, Gap};
use proptest::prelude::*;

use crate::support::cases;
use crate::support::units::{near, units};

proptest! {
    #![proptest_config(cases(64))]
    #[test]
    fn superiority_is_the_share_of_pairs(one in units(), two in units()) {
        let (mut above, mut all) = (0.0, 0.0);
        for (x, u) in one.values.iter().zip(&one.weights) {
            for (y, v) in two.values.iter().zip(&two.weights) {
                above += u * v * if x > y { 1.0 } else if x == y { 0.5 } else { 0.0 };
                all += u * v;
            }
        }
        let found = DistributionOverlap::between(&one.sample(), &two.sample(), &[0.1, 0.5]).unwrap();
        near(found.superiority, above / all, 1e-14, 1.0)?;
        near(found.dominance, 2.0 * found.superiority - 1.0, 1e-15, 1.0)?;
        let back = DistributionOverlap::between(&two.sample(), &one.sample(), &[]).unwrap();
        near(back.superiority, 1.0 - found.superiority, 1e-15, 1.0)?;
        prop_assert_eq!(back.overlap, found.overlap);
        let (one, two) = (one.permuted(), two.permuted());
        let permuted = DistributionOverlap::between(&one.sample(), &two.sample(), &[0.1, 0.5]).unwrap();
        prop_assert_eq!(found, permuted);
    }

    #[test]
    fn a_sample_does_not_lie_above_itself(units in units()) {
        let found = DistributionOverlap::between(&units.sample(), &units.permuted().sample(), &[0.3]).unwrap();
        prop_assert_eq!((found.superiority, found.dominance, found.overlap), (0.5, 0.0, 1.0));
        prop_assert_eq!(found.quantiles[0].difference, 0.0);
    }

    #[test]
    fn parity_and_log_ratio_turn_about_equality(one in units(), two in units()) {
        let forth = Gap::between(&one.sample(), &two.sample()).unwrap();
        let back = Gap::between(&two.sample(), &one.sample()).unwrap();
        near(forth.parity.unwrap() + back.parity.unwrap(), 2.0, 1e-15, 1.0)?;
        near(forth.log_ratio.unwrap(), -back.log_ratio.unwrap(), 1e-14, 1.0)?;
        near(forth.log_ratio.unwrap(), forth.ratio.unwrap().ln(), 1e-14, 1.0)?;
        let (d, g) = (forth.standardized.unwrap(), forth.hedges_g.unwrap());
        prop_assert!(g.abs() <= d.abs(), "the correction shrinks");
    }
}

#[test]
fn hedges_by_hand() {
    // Means 5 and 2, population variances 2/3 each, n = 3: s*² = 4/4 = 1, J = 1 − 3/15 = 0.8.
    let first = junheng::Sample::new(&[4.0, 5.0, 6.0]).unwrap();
    let second = junheng::Sample::new(&[1.0, 2.0, 3.0]).unwrap();
    let gap = Gap::between(&first, &second).unwrap();
    assert!((gap.hedges_g.unwrap() - 2.4).abs() < 1e-15);
}

/// J = 1 − 3/(4m − 1) is no correction for m ≤ 1: no g, whatever the weights, and the rest of the gap stays.
#[test]
fn hedges_g_needs_more_than_one_degree_of_freedom() {
    for step in 1..=400 {
        let total = f64::from(step) / 100.0;
        let weights = [total / 4.0; 2];
        let sample = |values| Sample::weighted(values, &weights).unwrap();
        let gap = Gap::between(&sample(&[3.0, 5.0]), &sample(&[1.0, 2.0])).unwrap();
        let d = gap.standardized.unwrap();
        match gap.hedges_g {
            Some(g) => assert!(total > 3.0 && 0.0 < g && g < d, "{total}: {g}"),
            None => assert!(total <= 3.0 + 1e-12, "{total}"),
        }
    }
}
