//! Which floors each unit may miss: against every choice, and the bound.

use junheng::optimize::{SomeFloors, WithFloors};

use super::{Numbers, cv, tries};

fn case(numbers: &mut Numbers, n: usize, limited: bool) -> Vec<WithFloors> {
    let weights = numbers.many(n, 20, 400);
    let resource = |numbers: &mut Numbers| {
        let resources: Vec<f64> = weights
            .iter()
            .map(|p| p * (0.4 + 1.6 * numbers.share()))
            .collect();
        let mean = resources.iter().sum::<f64>() / weights.iter().sum::<f64>();
        let floor = mean * (0.7 + 0.5 * numbers.share());
        let limit = cv(&weights, &resources).unwrap() * (0.3 + 0.8 * numbers.share());
        WithFloors {
            weights: weights.clone(),
            full: weights.iter().map(|p| p * floor).collect(),
            rest: weights.iter().map(|p| p * floor * 0.85).collect(),
            resources,
            limit: limited.then_some(limit),
            price: 1.0 + 2.0 * numbers.share(),
        }
    };
    (0..3).map(|_| resource(numbers)).collect()
}

/// The cost of a choice, through resources of which the missed floors are the only ones.
fn cost(all: &[WithFloors], missed: &[usize]) -> f64 {
    let chosen = |(at, one): (usize, &WithFloors)| {
        let floors = one.full.iter().zip(&one.rest).enumerate();
        let floor = |(unit, (full, rest)): (usize, (&f64, &f64))| {
            if missed[unit] == at { *rest } else { *full }
        };
        let floors: Vec<f64> = floors.map(floor).collect();
        WithFloors {
            full: floors.clone(),
            rest: floors,
            ..one.clone()
        }
    };
    let forced = all.iter().enumerate().map(chosen).collect();
    SomeFloors::new(forced, vec![0; missed.len()])
        .unwrap()
        .choose()
        .cost
}

/// The least cost of all choices of one missed floor for each unit.
fn least(all: &[WithFloors], n: usize) -> f64 {
    let choices = 3_usize.pow(u32::try_from(n).unwrap());
    let choice = |mut number: usize| -> Vec<usize> {
        (0..n)
            .map(|_| {
                let at = number % 3;
                number /= 3;
                at
            })
            .collect()
    };
    (0..choices)
        .map(|number| cost(all, &choice(number)))
        .fold(f64::INFINITY, f64::min)
}

#[test]
fn few_units_get_the_best_choice_of_all() {
    let mut numbers = Numbers::new();
    for case_number in 0..tries(60) {
        let n = 2 + numbers.below(3) as usize;
        let all = case(&mut numbers, n, case_number % 4 != 0);
        let chosen = SomeFloors::new(all.clone(), vec![1; n]).unwrap().choose();
        let least = least(&all, n);
        assert!(
            (chosen.cost - least).abs() <= 1e-9 * least.max(1.0),
            "{chosen:?} {least}"
        );
        assert_eq!(chosen.bound, chosen.cost);
        assert!(
            chosen
                .missed
                .iter()
                .all(|unit| unit.iter().filter(|one| **one).count() <= 1)
        );
    }
}

#[test]
fn many_units_are_within_a_hundredth_of_the_bound() {
    let mut numbers = Numbers::new();
    for n in [40, 120] {
        let all = case(&mut numbers, n, true);
        let chosen = SomeFloors::new(all, vec![1; n]).unwrap().choose();
        assert!(chosen.bound <= chosen.cost);
        assert!(
            chosen.cost - chosen.bound <= 0.01 * chosen.cost,
            "{n}: {} {}",
            chosen.cost,
            chosen.bound
        );
    }
}

#[test]
fn without_limits_each_unit_misses_its_dearest_floors() {
    let mut numbers = Numbers::new();
    let all = case(&mut numbers, 30, false);
    let chosen = SomeFloors::new(all.clone(), vec![2; 30]).unwrap().choose();
    let by_unit = |unit: usize| -> f64 {
        let missing =
            |one: &WithFloors, floor: f64| one.price * (floor - one.resources[unit]).max(0.0);
        let full: Vec<f64> = all.iter().map(|one| missing(one, one.full[unit])).collect();
        let mut saved: Vec<f64> = (all.iter().zip(&full))
            .map(|(one, full)| full - missing(one, one.rest[unit]))
            .collect();
        saved.sort_by(|a, b| b.total_cmp(a));
        full.iter().sum::<f64>() - saved[0] - saved[1]
    };
    let least: f64 = (0..30).map(by_unit).sum();
    assert!((chosen.cost - least).abs() < 1e-9 * least);
}
