//! Levelling up against every distribution of a grid; choices against every choice.

use junheng::optimize::fund::{
    Frontier, Funding, LeastBudget, distribute, least_budget, most_units, most_weight,
};
use junheng::{Measure, Sample};

use super::{Numbers, cv, tries};

/// Every way to divide `parts` over `units`.
fn splits(units: usize, parts: u32) -> Vec<Vec<u32>> {
    if units == 1 {
        return vec![vec![parts]];
    }
    let with_first = |first: u32| {
        let rest = splits(units - 1, parts - first).into_iter();
        rest.map(move |rest| [vec![first], rest].concat())
    };
    (0..=parts).flat_map(with_first).collect()
}

fn values(weights: &[f64], resources: &[f64]) -> Vec<f64> {
    resources.iter().zip(weights).map(|(r, p)| r / p).collect()
}

fn value(measure: &Measure, weights: &[f64], resources: &[f64]) -> f64 {
    let values = values(weights, resources);
    measure
        .value(&Sample::weighted(&values, weights).unwrap())
        .unwrap()
}

const MEASURES: [&str; 12] = [
    "cv",
    "gini",
    "theil_t",
    "mean_log_deviation",
    "generalized_entropy(alpha=2)",
    "generalized_entropy(alpha=-1)",
    "atkinson(epsilon=2)",
    "hoover",
    "kolm(kappa=1)",
    "variance",
    "fgt(alpha=1, line=1)",
    "fgt(alpha=2, line=1)",
];

#[test]
fn no_distribution_of_a_grid_is_better_for_any_measure() {
    let measures: Vec<Measure> = MEASURES.iter().map(|spec| spec.parse().unwrap()).collect();
    let mut numbers = Numbers::new();
    for _ in 0..tries(60) {
        let units = 2 + numbers.below(3) as usize;
        let (weights, resources) = (numbers.many(units, 1, 12), numbers.many(units, 1, 9));
        let budget = 0.5 + 7.5 * numbers.share();
        let funding = Funding {
            budget,
            keep: None,
            room: None,
        };
        let funded = distribute(&weights, &resources, &funding).unwrap();
        let least: Vec<f64> = measures
            .iter()
            .map(|measure| value(measure, &weights, &funded.resources))
            .collect();
        for split in splits(units, 10) {
            let other: Vec<f64> = (resources.iter().zip(split))
                .map(|(have, part)| have + budget / 10.0 * f64::from(part))
                .collect();
            for (measure, least) in measures.iter().zip(&least) {
                let found = value(measure, &weights, &other);
                assert!(
                    found >= least - 1e-9 * least.abs().max(1.0),
                    "{measure} {weights:?} {resources:?} {other:?}"
                );
            }
        }
    }
}

#[test]
fn with_caps_and_less_than_all_kept_no_distribution_is_better() {
    let mut numbers = Numbers::new();
    for _ in 0..tries(300) {
        let units = 2 + numbers.below(4) as usize;
        let (weights, resources) = (numbers.many(units, 1, 12), numbers.many(units, 1, 20));
        let keep: Vec<f64> = resources
            .iter()
            .map(|have| have * numbers.share())
            .collect();
        let room = numbers.many(units, 0, 9);
        let budget = numbers.share() * room.iter().sum::<f64>();
        let funding = Funding {
            budget,
            keep: Some(&keep),
            room: Some(&room),
        };
        let funded = distribute(&weights, &resources, &funding).unwrap();
        let least = cv(&weights, &funded.resources).unwrap();
        // Another feasible distribution: some share of every unit's range, shifted to the same total.
        for _ in 0..20 {
            let shares: Vec<f64> = (0..units).map(|_| numbers.share()).collect();
            let low: f64 = keep.iter().sum();
            let wish: f64 = (0..units)
                .map(|i| shares[i] * (resources[i] + room[i] - keep[i]))
                .sum();
            let target = resources.iter().sum::<f64>() + budget - low;
            let scale = target / wish;
            let other: Vec<f64> = (0..units)
                .map(|i| keep[i] + scale * shares[i] * (resources[i] + room[i] - keep[i]))
                .collect();
            if (0..units).all(|i| other[i] <= resources[i] + room[i]) {
                assert!(cv(&weights, &other).unwrap() >= least - 1e-9);
            }
        }
    }
}

#[test]
fn where_each_unit_counts_once_another_distribution_is_better() {
    let (weights, resources) = ([10.0, 1.0, 1.0], [2.0, 1.0, 7.0]);
    let funding = Funding {
        budget: 4.37,
        keep: None,
        room: None,
    };
    let funded = distribute(&weights, &resources, &funding).unwrap();
    let each_once = |resources: &[f64]| cv(&[1.0; 3], &values(&weights, resources)).unwrap();
    let levelled = each_once(&funded.resources);
    let to_second = each_once(&[2.0, 5.37, 7.0]);
    assert!((levelled - 1.01).abs() < 0.005, "{levelled}");
    assert!((to_second - 0.69).abs() < 0.005, "{to_second}");
    assert!(cv(&weights, &funded.resources).unwrap() < cv(&weights, &[2.0, 5.37, 7.0]).unwrap());
}

#[test]
fn the_frontier_is_what_distributing_gives() {
    let mut numbers = Numbers::new();
    for _ in 0..tries(500) {
        let units = 2 + numbers.below(38) as usize;
        let (weights, resources) = (numbers.many(units, 20, 900), numbers.many(units, 1, 90));
        let frontier = Frontier::new(&weights, &resources).unwrap();
        let budget = 3.0 * numbers.share() * resources.iter().sum::<f64>();
        let funding = Funding {
            budget,
            keep: None,
            room: None,
        };
        let funded = distribute(&weights, &resources, &funding).unwrap();
        let direct = cv(&weights, &funded.resources).unwrap();
        assert!(
            (frontier.cv(budget) - direct).abs() < 1e-9,
            "{} {direct}",
            frontier.cv(budget)
        );
        assert!((frontier.level(budget) - funded.level).abs() < 1e-9 * funded.level);
        let limit = numbers.share() * frontier.cv(0.0);
        let least = frontier.budget_for(limit).unwrap();
        assert!(
            (frontier.cv(least) - limit).abs() < 1e-9,
            "{limit} {}",
            frontier.cv(least)
        );
        if least > 0.0 {
            assert!(frontier.cv(least * 0.999) > limit);
        }
    }
}

#[test]
fn the_least_budget_by_halving_is_that_of_the_closed_form() {
    let (weights, resources) = ([100.0, 300.0, 50.0, 80.0], [10.0, 60.0, 9.0, 30.0]);
    let frontier = Frontier::new(&weights, &resources).unwrap();
    for percent in 1..10 {
        let limit = f64::from(percent) / 10.0 * frontier.cv(0.0);
        let found = least_budget(1e3, |budget| {
            (frontier.cv(budget), frontier.cv(budget) <= limit)
        });
        let LeastBudget::Reached { budget, below } = found else {
            panic!("{limit}")
        };
        assert!(below < budget || budget == 0.0);
        assert!((budget - frontier.budget_for(limit).unwrap()).abs() < 1e-9 * budget);
    }
    let missed = least_budget(5.0, |budget| (frontier.cv(budget), false));
    assert_eq!(
        missed,
        LeastBudget::Missed {
            best: frontier.cv(5.0),
            budget: 5.0
        }
    );
}

#[test]
fn the_frontier_keeps_its_digits_where_units_are_nearly_equal() {
    let weights = [100.0, 100.0];
    let frontier = Frontier::new(&weights, &[1.0, 1.0 + 1e-9]).unwrap();
    assert!(
        (frontier.cv(0.0) - 5e-10).abs() < 1e-16,
        "{}",
        frontier.cv(0.0)
    );
    assert_eq!(frontier.cv(1.0), 0.0);
    assert_eq!(
        Frontier::new(&weights, &[3.0, 3.0])
            .unwrap()
            .budget_for(0.0)
            .unwrap(),
        0.0
    );
}

/// The best (units, weight) of all choices within the budget.
fn brute(needs: &[u64], weights: &[f64], budget: u64) -> (f64, f64) {
    let mut best = (0.0_f64, 0.0_f64);
    for choice in 0..1_u32 << needs.len() {
        let chosen = || (0..needs.len()).filter(|unit| choice >> unit & 1 == 1);
        if chosen().map(|unit| needs[unit]).sum::<u64>() <= budget {
            best.0 = best.0.max(chosen().count() as f64);
            best.1 = best.1.max(chosen().map(|unit| weights[unit]).sum());
        }
    }
    best
}

#[test]
fn choices_equal_the_best_of_all() {
    let mut numbers = Numbers::new();
    for _ in 0..tries(500) {
        let units = 1 + numbers.below(9) as usize;
        let needs: Vec<u64> = (0..units).map(|_| numbers.below(12)).collect();
        let weights = numbers.many(units, 1, 30);
        let budget = numbers.below(30);
        let (most, heaviest) = brute(&needs, &weights, budget);
        let chosen = most_units(&needs, budget);
        assert_eq!((chosen.value, chosen.bound), (most, most));
        let weighty = most_weight(&needs, &weights, budget);
        assert_eq!(
            (weighty.value, weighty.bound),
            (heaviest, heaviest),
            "{needs:?} {weights:?} {budget}"
        );
        for chosen in [chosen, weighty] {
            assert_eq!(
                chosen.spent,
                chosen.units.iter().map(|&unit| needs[unit]).sum::<u64>()
            );
            assert!(chosen.spent <= budget);
        }
    }
}

#[test]
fn a_county_of_300_is_chosen_at_once() {
    let mut numbers = Numbers::new();
    let needs: Vec<u64> = (0..300).map(|_| 1 + numbers.below(500)).collect();
    let weights = numbers.many(300, 50, 3000);
    let chosen = most_weight(&needs, &weights, 9_000);
    assert!(
        chosen.bound - chosen.value <= 3000.0,
        "{} {}",
        chosen.value,
        chosen.bound
    );
    assert!(most_units(&[u64::MAX; 3], u64::MAX).units.len() == 1);
}

#[test]
fn what_no_unit_has_room_for_is_left() {
    let funding = Funding {
        budget: 10.0,
        keep: None,
        room: Some(&[2.0, 3.0]),
    };
    let funded = distribute(&[1.0, 1.0], &[1.0, 1.0], &funding).unwrap();
    assert_eq!(
        (funded.resources, funded.spent, funded.left),
        (vec![3.0, 4.0], 5.0, 5.0)
    );
}

#[test]
fn wrong_numbers_are_errors() {
    let with = |budget, keep: Option<&[f64]>| {
        let funding = Funding {
            budget,
            keep,
            room: None,
        };
        distribute(&[1.0, 2.0], &[3.0, 4.0], &funding)
    };
    assert!(with(-1.0, None).is_err() && with(f64::NAN, None).is_err());
    assert!(with(1.0, Some(&[-1.0, 0.0])).is_err() && with(1.0, Some(&[1.0])).is_err());
    assert!(Frontier::new(&[0.0], &[1.0]).is_err() && Frontier::new(&[], &[]).is_err());
}
