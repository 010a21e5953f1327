//! The Gini index within and between groups.

use junheng::group::{GiniDecomposition, GiniMethod};
use proptest::prelude::*;

use crate::support::cases;
use crate::support::units::{Units, near, units};

const METHODS: [GiniMethod; 3] = [
    GiniMethod::BhattacharyaMahalanobis,
    GiniMethod::YitzhakiLerman,
    GiniMethod::Dagum,
];

fn split(units: &Units, method: GiniMethod) -> GiniDecomposition {
    GiniDecomposition::new(&units.sample(), &units.groups(), method).unwrap()
}

proptest! {
    #![proptest_config(cases(64))]
    #[test]
    fn three_parts_add_to_the_total(units in units()) {
        for method in METHODS {
            let split = split(&units, method);
            near(split.within + split.between + split.third, split.total, 1e-13, split.total)?;
            prop_assert_eq!(&split, &self::split(&units.permuted(), method));
            let repeated = self::split(&units.repeated(), method);
            near(split.between, repeated.between, 1e-13, split.total)?;
            near(split.third, repeated.third, 1e-13, split.total)?;
        }
    }

    #[test]
    fn the_net_part_of_pairs_is_the_gini_of_the_means(units in units()) {
        let (one, two) = (split(&units, METHODS[0]), split(&units, METHODS[2]));
        near(one.between, two.between, 1e-14, one.total)?;
        near(one.third, two.third, 1e-13, one.total)?;
        let net: f64 = two.pairs.iter().map(|pair| pair.between).sum();
        near(net, two.between, 1e-13, two.total)?;
        for pair in &two.pairs {
            prop_assert!(pair.transvariation >= 0.0 && pair.between >= 0.0);
            prop_assert!(pair.distance.is_none_or(|d| (0.0..=1.0 + 1e-12).contains(&d)));
        }
    }

    #[test]
    fn the_parts_are_sums_over_pairs(units in units()) {
        let total: f64 = units.weights.iter().sum();
        let mean = units.values.iter().zip(&units.weights).map(|(x, w)| x * w).sum::<f64>() / total;
        let (mut inside, mut across) = (0.0, 0.0);
        for (i, x) in units.values.iter().enumerate() {
            for (j, y) in units.values.iter().enumerate() {
                let term = units.weights[i] * units.weights[j] * (x - y).abs();
                *if units.outer[i] == units.outer[j] { &mut inside } else { &mut across } += term;
            }
        }
        let split = split(&units, GiniMethod::Dagum);
        let scale = 2.0 * total * total * mean;
        near(split.within, inside / scale, 1e-12, split.total)?;
        near(split.between + split.third, across / scale, 1e-12, split.total)?;
    }

    #[test]
    fn groups_that_do_not_overlap_have_no_third_part(units in units()) {
        let mut apart = units.clone();
        for (row, value) in apart.values.iter_mut().enumerate() {
            *value += 100.0 * f64::from(units.groups().positions()[row]);
        }
        prop_assert_eq!(split(&apart, METHODS[0]).third, 0.0);
        prop_assert_eq!(split(&apart, METHODS[2]).third, 0.0);
        let stratified = split(&apart, METHODS[1]);
        prop_assert!(stratified.third <= 0.0);
        near(stratified.between, split(&apart, METHODS[0]).between, 1e-12, stratified.total)?;
    }
}
