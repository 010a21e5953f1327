//! Structured results sum to what they are parts of.

use junheng::segregation::{Exposures, Level, LocalSegregation, MutualInformationDecomposition};
use proptest::prelude::*;

use super::cases::{counts, rows, value};
use crate::support::cases;

proptest! {
    #![proptest_config(cases(256))]
    #[test]
    fn local_contributions_sum_to_the_index(rows in rows()) {
        let counts = counts(&rows);
        let local = LocalSegregation::of(&counts).unwrap();
        let total = value("mutual_information", &counts).unwrap();
        prop_assert_eq!(local.mutual_information, total);
        for parts in [&local.units, &local.groups] {
            let sum: f64 = parts.iter().map(|part| part.contribution).sum();
            prop_assert!((sum - total).abs() <= 1e-13 * total, "{} {}", sum, total);
            prop_assert!(parts.iter().all(|part| part.local >= 0.0));
        }
    }

    #[test]
    fn levels_and_their_parts_sum_exactly(
        rows in rows(),
        keys in proptest::collection::vec((0..3_u32, 0..3_u32), 9),
    ) {
        let counts = counts(&rows);
        let outer: Vec<u32> = keys.iter().take(rows.len()).map(|key| key.0).collect();
        let inner: Vec<u32> = keys.iter().take(rows.len()).map(|key| key.1).collect();
        let levels = [Level { name: "province", keys: &outer }, Level { name: "county", keys: &inner }];
        for depth in 0..=2 {
            let split = MutualInformationDecomposition::new(&counts, &levels[..depth]).unwrap();
            prop_assert_eq!(split.levels.len(), depth + 1);
            let total = split.mutual_information;
            let sum: f64 = split.levels.iter().map(|level| level.mutual_information).sum();
            prop_assert!((sum - total).abs() <= 1e-13 * total, "{} {}", sum, total);
            for level in &split.levels {
                let parts: f64 = level.parts.iter().map(|part| part.contribution).sum();
                prop_assert!((parts - level.mutual_information).abs() <= 1e-14 * total);
                let shares: f64 = level.parts.iter().map(|part| part.weight_share).sum();
                prop_assert!((shares - 1.0).abs() < 1e-14);
            }
        }
    }

    /// Units that differ from the composition of the whole by 1e-4 to 1e-12 of it.
    #[test]
    fn parts_of_nearly_even_units_sum_exactly(
        shares in proptest::collection::vec(1..9_u8, 3),
        few in proptest::collection::vec((1..5_u8, proptest::collection::vec(0..40_u8, 3), 0..3_u32), 3..9),
        power in 4..13_i32,
    ) {
        let size = 10.0_f64.powi(power);
        let rows: Vec<Vec<f64>> = few.iter().map(|(times, few, _)| {
            let cell = |(share, few): (&u8, &u8)| f64::from(*share) * f64::from(*times) * size + f64::from(*few);
            shares.iter().zip(few).map(cell).collect()
        }).collect();
        let counts = counts(&rows);
        let keys: Vec<u32> = few.iter().map(|(_, _, key)| *key).collect();
        let split = MutualInformationDecomposition::new(&counts, &[Level { name: "county", keys: &keys }]).unwrap();
        let total = split.mutual_information;
        let sum: f64 = split.levels.iter().map(|level| level.mutual_information).sum();
        prop_assert!((sum - total).abs() <= 1e-13 * total, "{} {}", sum, total);
        let local = LocalSegregation::of(&counts).unwrap();
        for parts in [&local.units, &local.groups] {
            let sum: f64 = parts.iter().map(|part| part.contribution).sum();
            prop_assert!((sum - total).abs() <= 1e-13 * total, "{} {}", sum, total);
        }
    }

    #[test]
    fn exposures_of_a_group_sum_to_one(rows in rows()) {
        let exposures = Exposures::of(&counts(&rows));
        for row in exposures.shares.iter().flatten() {
            prop_assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-14);
        }
        prop_assert_eq!(exposures.shares[0].as_ref().unwrap()[0], value("isolation", &counts(&rows)).unwrap());
        prop_assert_eq!(exposures.shares[0].as_ref().unwrap()[1], value("exposure", &counts(&rows)).unwrap());
    }
}
