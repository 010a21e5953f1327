//! Parts add to the total also where all values are nearly equal.

use junheng::group::{
    Absent, Decomposable, EntropyChange, EntropyDecomposition, GiniDecomposition, GiniMethod,
    Kitagawa, MaximumBetween, SourceDecomposition, SourceMethod,
};
use junheng::regression::Column;
use junheng::{Measure, Sample};
use proptest::prelude::*;

use super::nested::{INDICES, only, split};
use crate::support::cases;
use crate::support::units::{Units, near, units};

/// Values that differ by 1e-4 to 1e-12 of themselves; weights that are no whole numbers.
fn nearly_equal() -> impl Strategy<Value = Units> {
    (units(), 4..13_i32, 1e-3..1e3_f64).prop_map(|(units, power, level)| Units {
        values: (units.values.iter())
            .map(|x| level * (1.0 + x / 40.0 * 10.0_f64.powi(-power)))
            .collect(),
        weights: units.weights.iter().map(|w| w * 0.7).collect(),
        ..units
    })
}

fn varies(units: &Units) -> bool {
    units.values.iter().any(|&x| x != units.values[0])
}

/// The values in three sources: a part of each, what moves against it, and the rest.
fn sources(units: &Units) -> [Vec<f64>; 3] {
    let level = units.values[0];
    let part = |at: usize| {
        let apart = units.values[at] - level;
        let own = level * 0.3 + apart * (1.0 + (at as f64).sin());
        [own, level * 0.45 - apart * 0.3, level * 0.25]
    };
    let parts: Vec<[f64; 3]> = (0..units.values.len()).map(part).collect();
    [0, 1, 2].map(|source| parts.iter().map(|part| part[source]).collect())
}

fn by_source(
    columns: &[Vec<f64>; 3],
    weights: &[f64],
    method: SourceMethod,
) -> Option<SourceDecomposition> {
    let columns: Vec<Column<'_>> = (["own", "state", "flat"].iter().zip(columns))
        .map(|(name, values)| Column::new(name, values))
        .collect();
    // The sums may be equal where the values are not.
    SourceDecomposition::new(&columns, Some(weights), method).ok()
}

proptest! {
    #![proptest_config(cases(128))]
    #[test]
    fn parts_of_the_gini_index(units in nearly_equal()) {
        use GiniMethod::{BhattacharyaMahalanobis, Dagum, YitzhakiLerman};
        let of = |units: &Units, method| {
            GiniDecomposition::new(&units.sample(), &units.groups(), method).unwrap()
        };
        for method in [BhattacharyaMahalanobis, YitzhakiLerman, Dagum] {
            let split = of(&units, method);
            near(split.within + split.between + split.third, split.total, 1e-13, split.total)?;
            prop_assert_eq!(&split, &of(&units.permuted(), method));
        }
        let (rest, pairs) = (of(&units, BhattacharyaMahalanobis), of(&units, Dagum));
        near(rest.between, pairs.between, 1e-13, rest.total)?;
        near(rest.third, pairs.third, 1e-13, rest.total)?;
        let net: f64 = pairs.pairs.iter().map(|pair| pair.between).sum();
        near(net, pairs.between, 1e-13, rest.total)?;
        let parts = |of: fn(&junheng::group::GiniPart) -> f64, split: &GiniDecomposition| {
            split.parts.iter().map(of).sum::<f64>()
        };
        near(parts(|part| part.within, &rest), rest.within, 1e-13, rest.total)?;
    }

    #[test]
    fn levels(units in nearly_equal()) {
        for index in INDICES {
            let found = split(index, &units);
            let sum: f64 = found.levels.iter().map(|level| level.contribution).sum();
            near(sum, found.total, 1e-13, found.total)?;
            near(found.parts[0].inside, found.total, 1e-13, found.total)?;
            prop_assert!(found.levels.iter().all(|level| level.contribution >= 0.0));
            prop_assert_eq!(&found, &split(index, &units.permuted()));
        }
    }

    #[test]
    fn one_level(units in nearly_equal(), alpha in -1.5..3.0_f64) {
        let groups = units.groups();
        for alpha in [alpha, 0.0, 1.0, 2.0] {
            let found =
                EntropyDecomposition::new(alpha, &units.sample(), groups.positions(), groups.count()).unwrap();
            near(found.within + found.between, found.total, 1e-13, found.total)?;
        }
    }

    #[test]
    fn sources_add(units in nearly_equal()) {
        let measure = |text: &str| text.parse::<Measure>().unwrap();
        let methods = [
            SourceMethod::LermanYitzhaki,
            SourceMethod::Rao,
            SourceMethod::ShorrocksNatural(measure("cv")),
            SourceMethod::ShorrocksNatural(measure("theil_t")),
            SourceMethod::Shapley { measure: measure("gini"), absent: Absent::Mean },
            SourceMethod::Shapley { measure: measure("theil_t"), absent: Absent::Mean },
        ];
        let (columns, permuted) = (sources(&units), units.permuted());
        let moved = columns.each_ref().map(|column| {
            units.order.iter().map(|&row| column[row]).collect::<Vec<_>>()
        });
        for method in methods {
            let Some(found) = by_source(&columns, &units.weights, method) else { continue };
            let sum: f64 = found.parts.iter().map(|part| part.contribution).sum();
            let scale = found.parts.iter().map(|part| part.contribution.abs());
            // Sources that move against each other cancel.
            near(sum + found.base, found.total, 1e-13, scale.fold(found.total, f64::max))?;
            let permuted = by_source(&moved, &permuted.weights, method);
            prop_assert_eq!(Some(&found), permuted.as_ref());
        }
    }

    #[test]
    fn no_cut_shows_more_than_the_maximum(units in nearly_equal()) {
        prop_assume!(varies(&units));
        for index in INDICES {
            let index: Decomposable = index.parse().unwrap();
            let found = MaximumBetween::new(index, &units.sample(), &units.groups()).unwrap();
            let (maximum, total) = (found.maximum.unwrap(), index.value(&units.sample()).unwrap());
            prop_assert!(found.between <= maximum + 1e-13 * total, "{} {:?}", index, found);
            prop_assert!(maximum <= total * (1.0 + 1e-13), "{} {:?} {}", index, found, total);
            let permuted = units.permuted();
            let other = MaximumBetween::new(index, &permuted.sample(), &permuted.groups()).unwrap();
            prop_assert_eq!(&found, &other);
        }
    }

    #[test]
    fn two_dates(before in nearly_equal(), after in nearly_equal(), alpha in -1.0..2.5_f64) {
        let names: Vec<String> = (before.groups().names().iter())
            .filter(|name| after.outer.contains(name)).cloned().collect();
        // At one level, so that the means lie as near to each other as the values.
        let level = before.values[0] / after.values[0];
        let after = Units { values: after.values.iter().map(|x| x * level).collect(), ..after };
        let (before, after) = (only(&before, &names), only(&after, &names));
        let (first, second) = (before.groups(), after.groups());
        for alpha in [alpha, 0.0, 1.0] {
            let change = EntropyChange::new(
                alpha,
                (&before.sample(), &first),
                (&after.sample(), &second),
            ).unwrap();
            let sum = change.within + change.between + change.composition;
            near(sum, change.change, 1e-13, change.before.max(change.after))?;
        }
        let gap = Kitagawa::new((&before.sample(), &first), (&after.sample(), &second)).unwrap();
        let parts = gap.parts.iter().flat_map(|part| [part.rate.abs(), part.composition.abs()]);
        let scale = parts.fold(gap.difference.abs(), f64::max);
        near(gap.rate + gap.composition, gap.difference, 1e-13, scale)?;
    }
}

#[test]
fn groups_of_one_mean_that_no_double_holds() {
    // Every group has the mean 2/3 of all: nothing lies between them, to the last bit.
    let values = [0.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0];
    let sample = Sample::new(&values).unwrap();
    let outer = ["a", "a", "a", "b", "b", "b", "b", "b", "b", "c", "c", "c"];
    let units = Units {
        values: values.to_vec(),
        weights: vec![1.0; 12],
        outer: outer.map(String::from).to_vec(),
        inner: outer.map(String::from).to_vec(),
        order: (0..12).collect(),
    };
    let groups = units.groups();
    let plain =
        EntropyDecomposition::new(2.0, &sample, groups.positions(), groups.count()).unwrap();
    assert_eq!(plain.between, 0.0);
    let methods = [
        GiniMethod::BhattacharyaMahalanobis,
        GiniMethod::YitzhakiLerman,
        GiniMethod::Dagum,
    ];
    for method in methods {
        assert_eq!(
            GiniDecomposition::new(&sample, &groups, method)
                .unwrap()
                .between,
            0.0
        );
    }
}
