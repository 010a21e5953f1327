//! Groups within groups.

use junheng::group::{
    Decomposable, EntropyChange, EntropyDecomposition, Groups, Kitagawa, Level, MaximumBetween,
    NestedDecomposition,
};
use junheng::{Measure, Sample};
use proptest::prelude::*;

use crate::support::cases;
use crate::support::units::{Units, near, units};

pub(super) const INDICES: [&str; 11] = [
    "variance",
    "mean_log_deviation",
    "theil_t",
    "generalized_entropy(alpha=-1)",
    "generalized_entropy(alpha=0.5)",
    "generalized_entropy(alpha=2)",
    "generalized_entropy(alpha=3)",
    "j_divergence",
    "atkinson(epsilon=0.5)",
    "atkinson(epsilon=1)",
    "atkinson(epsilon=2)",
];

pub(super) fn split(index: &str, units: &Units) -> NestedDecomposition {
    let (outer, inner) = (units.groups(), Groups::from_labels(&units.inner).unwrap());
    let levels = [
        Level {
            name: "province",
            groups: &outer,
        },
        Level {
            name: "county",
            groups: &inner,
        },
    ];
    NestedDecomposition::new(index.parse().unwrap(), &units.sample(), &levels).unwrap()
}

proptest! {
    #![proptest_config(cases(64))]
    #[test]
    fn levels_and_groups_add_to_the_total(units in units()) {
        for index in INDICES {
            let split = split(index, &units);
            let sum: f64 = split.levels.iter().map(|level| level.contribution).sum();
            near(sum, split.total, 1e-13, split.total)?;
            near(split.parts[0].inside, split.total, 1e-13, split.total)?;
            prop_assert_eq!(split.parts[0].index, Some(split.total));
            prop_assert!(split.levels.iter().all(|level| level.contribution >= 0.0));
            for part in &split.parts {
                let below: f64 = split
                    .parts
                    .iter()
                    .filter(|other| other.path.len() == part.path.len() + 1)
                    .filter(|other| other.path.starts_with(&part.path))
                    .map(|other| other.inside)
                    .sum();
                near(part.among + below, part.inside, 1e-13, split.total)?;
            }
            let left: f64 = split.levels.iter().map(|level| 1.0 - level.index).product();
            if index.starts_with("atkinson") {
                near(left, 1.0 - split.total, 1e-13, 1.0)?;
            }
        }
    }

    #[test]
    fn row_order_does_not_show(units in units()) {
        for index in INDICES {
            prop_assert_eq!(split(index, &units), split(index, &units.permuted()));
        }
    }

    #[test]
    fn a_weight_is_a_repetition(units in units()) {
        for index in INDICES {
            let (weighted, repeated) = (split(index, &units), split(index, &units.repeated()));
            for (one, two) in weighted.levels.iter().zip(&repeated.levels) {
                near(one.contribution, two.contribution, 1e-13, weighted.total)?;
            }
        }
    }

    #[test]
    fn one_level_is_the_plain_split(units in units(), alpha in -1.5..3.0_f64) {
        let groups = units.groups();
        let level = Level { name: "province", groups: &groups };
        let index = Decomposable::GeneralizedEntropy { alpha };
        let nested = NestedDecomposition::new(index, &units.sample(), &[level]).unwrap();
        let plain =
            EntropyDecomposition::new(alpha, &units.sample(), groups.positions(), groups.count()).unwrap();
        near(nested.levels[0].contribution, plain.between, 1e-14, plain.total)?;
        near(nested.levels[1].contribution, plain.within, 1e-14, plain.total)?;
    }

    #[test]
    fn the_j_divergence_splits_as_its_two_halves(units in units()) {
        let both = ["theil_t", "mean_log_deviation"].map(|index| split(index, &units));
        let found = split("j_divergence", &units);
        for (at, level) in found.levels.iter().enumerate() {
            let sum: f64 = both.iter().map(|half| half.levels[at].contribution).sum();
            near(level.contribution, sum, 1e-13, found.total)?;
        }
        for (at, part) in found.parts.iter().enumerate() {
            let sum: f64 = both.iter().map(|half| half.parts[at].inside).sum();
            near(part.inside, sum, 1e-13, found.total)?;
        }
    }

    #[test]
    fn the_variance_splits_by_its_textbook_form(units in units()) {
        let split = split("variance", &units);
        let total: f64 = units.weights.iter().sum();
        let mean = |keep: &dyn Fn(usize) -> bool| {
            let rows = || (0..units.values.len()).filter(|&row| keep(row));
            let weight: f64 = rows().map(|row| units.weights[row]).sum();
            (rows().map(|row| units.weights[row] * units.values[row]).sum::<f64>() / weight, weight)
        };
        let (whole, _) = mean(&|_| true);
        let between: f64 = units.groups().names().iter().map(|name| {
            let (own, weight) = mean(&|row| units.outer[row] == *name);
            weight / total * (own - whole) * (own - whole)
        }).sum();
        near(split.levels[0].contribution, between, 1e-12, split.total)?;
    }

    #[test]
    fn contributions_of_units_add_to_the_index(units in units()) {
        for index in &INDICES[..8] {
            let index: Decomposable = index.parse().unwrap();
            let parts = index.contributions(&units.sample()).unwrap();
            let value = index.value(&units.sample()).unwrap();
            near(parts.iter().sum(), value, 1e-13, value)?;
            prop_assert!(parts.iter().all(|&part| part >= 0.0));
        }
    }

    #[test]
    fn no_way_to_cut_shows_more_than_the_maximum(units in units()) {
        for index in INDICES {
            let index: Decomposable = index.parse().unwrap();
            let sample = units.sample();
            let found = MaximumBetween::new(index, &sample, &units.groups()).unwrap();
            let maximum = found.maximum.unwrap();
            prop_assert!(found.maximum_in_order <= maximum);
            // Rounding may put groups that do not overlap a little above their own maximum.
            prop_assert!(found.between <= maximum * (1.0 + 1e-12));
            let permuted = units.permuted();
            let other = MaximumBetween::new(index, &permuted.sample(), &permuted.groups()).unwrap();
            prop_assert_eq!(&found, &other);
            near(best_cut(index, &units), maximum, 1e-11, maximum)?;
        }
    }

    #[test]
    fn the_change_between_dates_adds_up(before in units(), after in units(), alpha in -1.0..2.5_f64) {
        let names: Vec<String> =
            before.groups().names().iter().filter(|name| after.outer.contains(name)).cloned().collect();
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
            if alpha == 0.0 {
                mookherjee_shorrocks(&change)?;
            }
        }
        let gap = Kitagawa::new((&before.sample(), &first), (&after.sample(), &second)).unwrap();
        near(gap.rate + gap.composition, gap.difference, 1e-13, gap.group_a.max(gap.group_b))?;
        let back = Kitagawa::new((&after.sample(), &second), (&before.sample(), &first)).unwrap();
        near(back.rate, -gap.rate, 1e-13, gap.group_a.max(gap.group_b))?;
    }
}

/// Within and composition of the mean log deviation by the formulas of 1982.
fn mookherjee_shorrocks(change: &EntropyChange) -> Result<(), TestCaseError> {
    let mean = |pair: [f64; 2]| (pair[0] + pair[1]) / 2.0;
    let wholes = [0, 1].map(|date| {
        change
            .parts
            .iter()
            .map(|part| part.weight_share[date] * part.mean[date])
            .sum::<f64>()
    });
    let (mut within, mut composition) = (0.0, 0.0);
    for part in &change.parts {
        let inner = part.entropy.map(Option::unwrap);
        let relative = [part.mean[0] / wholes[0], part.mean[1] / wholes[1]];
        within += mean(part.weight_share) * (inner[1] - inner[0]);
        let level = mean(inner) + mean(relative) - mean(relative.map(f64::ln));
        composition += level * (part.weight_share[1] - part.weight_share[0]);
    }
    near(change.within, within, 1e-12, 1.0)?;
    near(change.composition, composition, 1e-12, 1.0)
}

/// The units of these groups.
pub(super) fn only(units: &Units, names: &[String]) -> Units {
    let rows: Vec<usize> = (0..units.values.len())
        .filter(|&row| names.contains(&units.outer[row]))
        .collect();
    Units {
        values: rows.iter().map(|&row| units.values[row]).collect(),
        weights: rows.iter().map(|&row| units.weights[row]).collect(),
        outer: rows.iter().map(|&row| units.outer[row].clone()).collect(),
        inner: rows.iter().map(|&row| units.inner[row].clone()).collect(),
        order: (0..rows.len()).collect(),
    }
}

/// The part between groups of every order, whole weights laid out one by one.
fn best_cut(index: Decomposable, units: &Units) -> f64 {
    let mut all = units.repeated().values;
    all.sort_unstable_by(f64::total_cmp);
    let groups = units.groups();
    let size = |group: usize| -> usize {
        let rows = 0..units.values.len();
        let own = rows.filter(|&row| groups.positions()[row] as usize == group);
        own.map(|row| units.weights[row] as usize).sum()
    };
    let count = groups.count();
    let orders: Vec<Vec<usize>> = match count {
        2 => vec![vec![0, 1], vec![1, 0]],
        _ => [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
        ]
        .map(|order| order.to_vec())
        .to_vec(),
    };
    orders
        .iter()
        .map(|order| {
            between_of(
                index,
                &all,
                &order.iter().map(|&g| size(g)).collect::<Vec<_>>(),
            )
        })
        .fold(0.0, f64::max)
}

fn between_of(index: Decomposable, all: &[f64], sizes: &[usize]) -> f64 {
    let mut start = 0;
    let (mut stand_ins, mut weights) = (Vec::new(), Vec::new());
    for &size in sizes {
        let run = Sample::new(&all[start..start + size]).unwrap();
        let mean = "mean".parse::<Measure>().unwrap().value(&run).unwrap();
        stand_ins.push(match index {
            Decomposable::Atkinson { .. } => mean * (1.0 - index.value(&run).unwrap()),
            _ => mean,
        });
        weights.push(size as f64);
        start += size;
    }
    index
        .value(&Sample::weighted(&stand_ins, &weights).unwrap())
        .unwrap()
}
