//! The difference between two dates, and its parts.

use junheng::Counts;
use junheng::segregation::SegregationChange;
use proptest::prelude::*;

use super::cases::counts;
use crate::support::cases;

fn parts(change: &SegregationChange) -> [f64; 5] {
    [
        change.removals,
        change.additions,
        change.group_marginal,
        change.unit_marginal,
        change.structural,
    ]
}

/// Two dates without empty cells, so that every margin can be fitted.
fn dates() -> impl Strategy<Value = (Vec<Vec<f64>>, Vec<Vec<f64>>)> {
    (2..4_usize, 2..6_usize).prop_flat_map(|(groups, units)| {
        let cell = (1..60_u8).prop_map(f64::from);
        let date = proptest::collection::vec(proptest::collection::vec(cell, groups), units);
        (date.clone(), date)
    })
}

proptest! {
    #![proptest_config(cases(256))]
    #[test]
    fn the_parts_sum_and_exchanging_the_dates_changes_signs((first, second) in dates()) {
        let forth = SegregationChange::between(&counts(&first), &counts(&second)).unwrap();
        let sum: f64 = parts(&forth).iter().sum();
        prop_assert!((sum - forth.difference).abs() < 1e-14);
        let structural: f64 = forth.units.iter().map(|unit| unit.contribution).sum();
        prop_assert!((structural - forth.structural).abs() < 1e-14);
        let back = SegregationChange::between(&counts(&second), &counts(&first)).unwrap();
        for (one, other) in parts(&forth).iter().zip([back.additions, back.removals, back.group_marginal, back.unit_marginal, back.structural]) {
            prop_assert!((one + other).abs() < 1e-14);
        }
    }

    /// Groups and units that grow alike everywhere leave the structure as it is.
    #[test]
    fn growth_alone_is_marginal((first, _) in dates(), growth in proptest::collection::vec(0.2..5.0_f64, 8)) {
        let grown: Vec<Vec<f64>> = (first.iter().zip(&growth))
            .map(|(row, unit)| row.iter().zip(growth.iter().rev()).map(|(x, group)| x * unit * group).collect())
            .collect();
        let change = SegregationChange::between(&counts(&first), &counts(&grown)).unwrap();
        // Margins are fitted to 1e-12, and M's slope in a margin is of the order of a logarithm.
        prop_assert!(change.structural.abs() < 1e-10, "{:?}", change);
    }
}

/// What whole counts show to stay is zero to the last bit, whatever else changes.
#[test]
fn what_stays_is_exactly_zero() {
    let first = vec![
        vec![31.0, 11.0, 5.0],
        vec![7.0, 43.0, 0.0],
        vec![13.0, 17.0, 23.0],
    ];
    let scaled = |unit: [f64; 3], group: [f64; 3]| -> Vec<Vec<f64>> {
        let row = |(row, unit): (&Vec<f64>, f64)| {
            row.iter()
                .zip(group)
                .map(|(x, group)| x * unit * group)
                .collect()
        };
        first.iter().zip(unit).map(row).collect()
    };
    let change =
        |second: &[Vec<f64>]| SegregationChange::between(&counts(&first), &counts(second)).unwrap();
    let none = [1.0; 3];
    assert_eq!(parts(&change(&scaled([3.0; 3], none))), [0.0; 5]);
    for second in [scaled([1.0, 7.0, 2.0], none), scaled(none, [3.0, 1.0, 9.0])] {
        let found = change(&second);
        assert_eq!(
            [found.removals, found.additions, found.structural],
            [0.0; 3]
        );
        assert!(found.units.iter().all(|unit| unit.contribution == 0.0));
        assert!(found.group_marginal != 0.0 && found.unit_marginal != 0.0);
    }
    // Pupils of two groups change places: neither margin moves.
    let mut moved = first.clone();
    for (unit, group, by) in [(0, 0, -1.0), (0, 1, 1.0), (2, 0, 1.0), (2, 1, -1.0)] {
        moved[unit][group] += by;
    }
    let found = change(&moved);
    assert_eq!([found.group_marginal, found.unit_marginal], [0.0; 2]);
    assert!(found.structural != 0.0);
    // The smallest change of a large table is still seen.
    let large: Vec<Vec<f64>> = vec![vec![3.0e8, 2.0e8], vec![1.0e8, 2.0e8]];
    let mut other = large.clone();
    other[0][0] += 1.0;
    let found = SegregationChange::between(&counts(&large), &counts(&other)).unwrap();
    assert!(found.structural != 0.0 && found.unit_marginal != 0.0);
}

#[test]
fn units_that_come_and_go_are_matched_by_label() {
    let date = |units: [&str; 3], cells: &[f64]| {
        let labels = units.map(str::to_owned).to_vec();
        let groups = ["x", "y"].map(str::to_owned).to_vec();
        Counts::from_vec(cells.to_vec(), 2)
            .unwrap()
            .with_labels(labels, groups)
            .unwrap()
    };
    let first = date(["a", "b", "gone"], &[30.0, 10.0, 10.0, 30.0, 50.0, 0.0]);
    let second = date(["new", "b", "a"], &[0.0, 40.0, 10.0, 30.0, 30.0, 10.0]);
    let change = SegregationChange::between(&first, &second).unwrap();
    let sum: f64 = parts(&change).iter().sum();
    assert!((sum - change.difference).abs() < 1e-15);
    assert!(change.removals < 0.0 && change.additions > 0.0);
    assert_eq!(
        [
            change.group_marginal,
            change.unit_marginal,
            change.structural
        ],
        [0.0; 3]
    );
    let units: Vec<_> = change
        .units
        .iter()
        .map(|unit| (unit.before, unit.after))
        .collect();
    assert_eq!(units, [(0, 2), (1, 1)]);
    assert_eq!(change.units[0].label.as_deref(), Some("a"));
}
