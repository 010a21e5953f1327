//! A total and its sources.

use junheng::group::{Absent, SourceDecomposition, SourceMethod};
use junheng::regression::Column;
use proptest::prelude::*;

use crate::support::cases;
use crate::support::units::{Units, near, units};

/// Three sources out of one sample: its values, something falling in them, a constant.
fn sources(units: &Units) -> [Vec<f64>; 3] {
    let falling = units.values.iter().map(|x| 30.0 / (1.0 + x)).collect();
    [units.values.clone(), falling, vec![4.0; units.values.len()]]
}

fn split(units: &Units, method: SourceMethod) -> SourceDecomposition {
    let columns = sources(units);
    let columns: Vec<Column<'_>> = ["own", "state", "flat"]
        .iter()
        .zip(&columns)
        .map(|(n, c)| Column::new(n, c))
        .collect();
    SourceDecomposition::new(&columns, Some(&units.weights), method).unwrap()
}

fn methods() -> [SourceMethod; 6] {
    let measure = |text: &str| text.parse().unwrap();
    [
        SourceMethod::LermanYitzhaki,
        SourceMethod::Rao,
        SourceMethod::ShorrocksNatural(measure("cv")),
        SourceMethod::ShorrocksNatural(measure("theil_t")),
        SourceMethod::Shapley {
            measure: measure("gini"),
            absent: Absent::Mean,
        },
        SourceMethod::Shapley {
            measure: measure("theil_t"),
            absent: Absent::Zero,
        },
    ]
}

proptest! {
    #![proptest_config(cases(64))]
    #[test]
    fn contributions_add_to_the_total(units in units()) {
        prop_assume!(units.values.iter().any(|&x| x != units.values[0]));
        for method in methods() {
            let split = split(&units, method);
            let sum: f64 = split.parts.iter().map(|part| part.contribution).sum();
            let largest = split.parts.iter().map(|part| part.contribution.abs()).fold(split.total, f64::max);
            // The sums of the sources are rounded once: against the largest part, as these may cancel.
            near(sum + split.base, split.total, 1e-13, largest)?;
            let shares: f64 = split.parts.iter().map(|part| part.value_share).sum();
            near(shares, 1.0, 1e-14, 1.0)?;
            prop_assert_eq!(&split, &self::split(&units.permuted(), method));
            if method != methods()[5] {
                prop_assert_eq!(split.base, 0.0);
                near(split.parts[2].contribution, 0.0, 1e-14, 1.0)?;
            }
        }
    }

    #[test]
    fn rao_and_lerman_yitzhaki_agree(units in units()) {
        prop_assume!(units.values.iter().any(|&x| x != units.values[0]));
        let (one, two) = (split(&units, methods()[0]), split(&units, methods()[1]));
        for (one, two) in one.parts.iter().zip(&two.parts) {
            prop_assert_eq!(one.contribution, two.contribution);
            if let (Some(gini), Some(correlation)) = (one.gini, one.gini_correlation) {
                near(one.value_share * gini * correlation, one.contribution, 1e-13, 1.0)?;
                prop_assert!(correlation.abs() <= 1.0 + 1e-12);
            }
        }
        let elasticities: f64 = one.parts.iter().filter_map(|part| part.elasticity).sum();
        near(elasticities, 0.0, 1e-11, 1.0)?;
    }

    #[test]
    fn two_alike_sources_get_the_same(units in units()) {
        prop_assume!(units.values.iter().any(|&x| x != units.values[0]));
        let columns = [Column::new("a", &units.values), Column::new("b", &units.values)];
        for method in methods() {
            let split = SourceDecomposition::new(&columns, Some(&units.weights), method).unwrap();
            near(split.parts[0].contribution, split.parts[1].contribution, 1e-13, split.total)?;
        }
    }
}
