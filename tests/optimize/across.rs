//! Transfers between parts against all transfers of small provinces.

use std::collections::BTreeMap;

use junheng::optimize::{AcrossPlan, AcrossReason, Transfer, across_whole, band_whole};

use super::band::counties::Numbers;

/// A part and what it may do.
#[derive(Debug, Clone)]
struct Part {
    weights: Vec<f64>,
    resources: Vec<f64>,
    floors: Option<Vec<f64>>,
    give: Option<Vec<f64>>,
    take: Option<Vec<f64>>,
    limit: f64,
}

/// Parts that exchange steps of one size.
#[derive(Debug, Clone)]
struct Province {
    parts: Vec<Part>,
    step: f64,
}

impl Province {
    /// Two or three parts of at most four units with at most ten steps in all.
    fn random(numbers: &mut Numbers) -> Self {
        let step = if numbers.one_in(4) { 2.5 } else { 1.0 };
        let count = numbers.whole(2, 3) as usize;
        let mut parts: Vec<Part> = Vec::new();
        let mut left = 10.0;
        for _ in 0..count {
            let part = Part::random(numbers, left, step);
            left -= part
                .resources
                .iter()
                .map(|r| (r / step).floor())
                .sum::<f64>();
            parts.push(part);
        }
        let total: f64 = parts.iter().flat_map(|part| &part.resources).sum();
        let weight: f64 = parts.iter().flat_map(|part| &part.weights).sum();
        let ratio = numbers.part() * total / weight * 1.05;
        if numbers.one_in(2) {
            for part in &mut parts {
                part.floors = Some(part.weights.iter().map(|p| p * ratio).collect());
            }
        }
        if numbers.one_in(3) {
            let limit = parts[0].limit;
            parts.iter_mut().for_each(|part| part.limit = limit);
        }
        Self { parts, step }
    }

    fn transfers(&self) -> Vec<Transfer<'_>> {
        self.parts
            .iter()
            .map(|part| part.transfer(self.step))
            .collect()
    }

    fn solve(&self) -> Result<AcrossPlan, AcrossReason> {
        let limits: Vec<f64> = self.parts.iter().map(|part| part.limit).collect();
        let accept = |at: usize, after: &[f64]| self.parts[at].complies(after);
        let found = across_whole(&self.transfers(), &limits, accept).unwrap();
        found.map_err(|infeasible| {
            assert!(infeasible.by >= 0.0 && infeasible.reason != AcrossReason::NotFound);
            infeasible.reason
        })
    }

    /// The fewest steps of all changes within the bounds, and of those the fewest between parts.
    fn brute(&self) -> Option<(i64, i64)> {
        let mut sums = BTreeMap::from([(0_i64, (0_i64, 0_i64))]);
        for part in &self.parts {
            let mut next = BTreeMap::new();
            for (sum, (steps, between)) in sums {
                for (&inflow, &least) in &part.brute(self.step) {
                    let total = (steps + least, between + inflow.abs());
                    let known = next.entry(sum + inflow).or_insert(total);
                    *known = total.min(*known);
                }
            }
            sums = next;
        }
        sums.get(&0).copied()
    }
}

impl Part {
    fn random(numbers: &mut Numbers, left: f64, step: f64) -> Self {
        let count = numbers.whole(1, 4) as usize;
        let many = |numbers: &mut Numbers, low, high| -> Vec<f64> {
            (0..count).map(|_| numbers.whole(low, high)).collect()
        };
        let scale = [1.0, 10.0, 37.0][numbers.whole(0, 2) as usize];
        let weights: Vec<f64> = many(numbers, 1, 12).iter().map(|p| p * scale).collect();
        let most = (left as u64).min(4);
        let mut resources = many(numbers, 0, most);
        while resources.iter().sum::<f64>() > left {
            resources = many(numbers, 0, most);
        }
        let mut resources: Vec<f64> = resources.iter().map(|r| r * step).collect();
        if numbers.one_in(4) {
            // Part-time posts: stocks need not be whole.
            let parts = many(numbers, 0, 3);
            let both = resources.iter_mut().zip(parts);
            both.for_each(|(r, part)| *r += step * 0.25 * part);
        }
        Self {
            give: numbers.one_in(3).then(|| many(numbers, 0, 3)),
            take: numbers.one_in(3).then(|| many(numbers, 0, 3)),
            limit: 0.05 + 0.9 * numbers.part(),
            floors: None,
            weights,
            resources,
        }
    }

    fn transfer(&self, step: f64) -> Transfer<'_> {
        let new = Transfer::part(&self.weights, &self.resources).unwrap();
        let mut transfer = new.with_step(step).unwrap();
        if let Some(floors) = &self.floors {
            transfer = transfer.with_floors(floors).unwrap();
        }
        if let Some(give) = &self.give {
            transfer = transfer.with_give(give).unwrap();
        }
        if let Some(take) = &self.take {
            transfer = transfer.with_take(take).unwrap();
        }
        transfer
    }

    /// The comparison with the limit: Σ R²/P in plain arithmetic.
    fn complies(&self, after: &[f64]) -> bool {
        let weight: f64 = self.weights.iter().sum();
        let total: f64 = after.iter().sum();
        let units = after.iter().zip(&self.weights);
        let squares: f64 = units.map(|(r, p)| r * r / p).sum();
        let most = (1.0 + self.limit * self.limit) * total * total;
        total > 0.0 && weight * squares <= most * (1.0 + 1e-12)
    }

    /// The fewest steps taken, by net inflow, from all changes within the bounds.
    fn brute(&self, step: f64) -> BTreeMap<i64, i64> {
        let bounds: Vec<(i64, i64)> = (0..self.weights.len())
            .map(|i| {
                let at =
                    |own: &Option<Vec<f64>>, other: f64| own.as_ref().map_or(other, |of| of[i]);
                let floor = at(&self.floors, 0.0);
                let below = |y: i64| self.resources[i] + y as f64 * step < floor - 1e-9;
                let mut low = -at(&self.give, 99.0) as i64;
                while below(low) {
                    low += 1;
                }
                (low, (at(&self.take, 99.0) as i64).min(12))
            })
            .collect();
        let mut found = BTreeMap::new();
        self.search(step, &bounds, &mut Vec::new(), &mut found);
        found
    }

    fn search(
        &self,
        step: f64,
        bounds: &[(i64, i64)],
        change: &mut Vec<i64>,
        found: &mut BTreeMap<i64, i64>,
    ) {
        let Some(&(low, high)) = bounds.get(change.len()) else {
            let inflow: i64 = change.iter().sum();
            let taken: i64 = change.iter().map(|y| (*y).max(0)).sum();
            if found.get(&inflow).is_none_or(|&least| taken < least) {
                let both = self.resources.iter().zip(change.iter());
                let after: Vec<f64> = both.map(|(r, &y)| r + y as f64 * step).collect();
                if self.complies(&after) {
                    found.insert(inflow, taken);
                }
            }
            return;
        };
        // There are about ten steps in all, in parts of units up to two more.
        let taken: i64 = change.iter().map(|y| (*y).max(0)).sum();
        for y in low..=high.min(12 - taken) {
            change.push(y);
            self.search(step, bounds, change, found);
            change.pop();
        }
    }
}

fn keeps_its_bounds(province: &Province, plan: &AcrossPlan) {
    let mut sum = 0.0;
    let transfers = province.transfers();
    for ((part, transfer), found) in province.parts.iter().zip(&transfers).zip(&plan.parts) {
        let (change, after) = (&found.change, &found.after);
        assert!(part.complies(after), "{part:?} {found:?}");
        assert_eq!(change.iter().sum::<f64>(), found.inflow);
        assert_eq!(change.iter().map(|y| y.max(0.0)).sum::<f64>(), found.taken);
        sum += found.inflow;
        for (i, &y) in change.iter().enumerate() {
            assert!(y == y.round() && y <= transfer.take()[i] && -y <= transfer.give()[i]);
            let floor = part.floors.as_ref().map_or(0.0, |floors| floors[i]);
            assert!(after[i] >= floor - 1e-9, "{part:?} {found:?}");
        }
    }
    assert_eq!(sum, 0.0);
    assert!(plan.priced <= plan.moved + 1e-9 && plan.bound == plan.moved);
}

fn check_many(cases: std::ops::Range<u64>) {
    let (count, mut feasible, mut between, mut tight) = (cases.end - cases.start, 0, 0, 0);
    let mut reasons = BTreeMap::new();
    for case in cases {
        let province = Province::random(&mut Numbers::new(case));
        match (province.solve(), province.brute()) {
            (Ok(plan), Some((least, crossing))) => {
                keeps_its_bounds(&province, &plan);
                let crossed: f64 = plan.parts.iter().map(|part| part.inflow.abs()).sum();
                let got = (plan.moved as i64, crossed as i64);
                assert_eq!(got, (least, crossing), "{case} {province:?} {plan:?}");
                feasible += 1;
                between += u64::from(crossed > 0.0);
                tight += u64::from((plan.priced - 1e-6).ceil() == plan.moved);
            }
            (Err(reason), None) => *reasons.entry(format!("{reason:?}")).or_insert(0) += 1,
            (found, least) => panic!("{case}: {province:?} brute {least:?} found {found:?}"),
        }
    }
    println!("{feasible} of {count}, {between} between parts, {tight} at the bound; {reasons:?}");
    // No kind of province may be missing.
    assert!(feasible > count / 4 && feasible < count * 19 / 20 && between > feasible / 4);
    assert!(reasons.len() >= 5, "{reasons:?}");
}

#[test]
fn small_provinces_equal_all_their_transfers() {
    check_many(0..600);
}

#[test]
#[ignore = "slow: 40,000 provinces"]
fn many_small_provinces_equal_all_their_transfers() {
    check_many(600..40_600);
}

/// A province of many units, of which each part has its own mean.
fn large(numbers: &mut Numbers, parts: usize, units: usize) -> Vec<(Vec<f64>, Vec<f64>)> {
    let part = |numbers: &mut Numbers| {
        let mean = 5.0 + 4.0 * numbers.part();
        let weights: Vec<f64> = (0..units).map(|_| numbers.whole(60, 900)).collect();
        let resources = weights
            .iter()
            .map(|p| (p * mean * (0.4 + 1.2 * numbers.part()) / 100.0).round());
        let resources = resources.collect();
        (weights, resources)
    };
    (0..parts).map(|_| part(numbers)).collect()
}

#[test]
fn a_large_province_needs_no_more_than_its_parts_alone() {
    let mut numbers = Numbers::new(7);
    let drawn = large(&mut numbers, 12, 40);
    let (limit, step) = (0.25, 1.0);
    let transfers: Vec<Transfer<'_>> = (drawn.iter())
        .map(|(weights, resources)| {
            Transfer::part(weights, resources)
                .unwrap()
                .with_step(step)
                .unwrap()
        })
        .collect();
    let accept = |at: usize, after: &[f64]| transfers[at].variation(after) <= limit;
    let plan = across_whole(&transfers, &[limit; 12], accept)
        .unwrap()
        .unwrap();
    let alone = (transfers.iter()).map(|transfer| {
        let plan = band_whole(transfer, limit, |after| transfer.variation(after) <= limit);
        plan.unwrap().unwrap().moved
    });
    let alone: f64 = alone.sum();
    assert!(
        plan.moved <= alone && plan.bound == plan.moved,
        "{} {alone}",
        plan.moved
    );
    assert!(plan.moved < plan.priced + 2.0);
    for (at, part) in plan.parts.iter().enumerate() {
        assert!(accept(at, &part.after));
    }
}

#[test]
fn too_many_steps_give_the_plans_within_the_parts_and_a_bound() {
    let mut numbers = Numbers::new(9);
    let (limit, drawn) = (0.2, large(&mut numbers, 3, 5));
    let transfers: Vec<Transfer<'_>> = (drawn.iter())
        .map(|(weights, resources)| {
            let transfer = Transfer::part(weights, resources).unwrap();
            transfer.with_step(1e-5).unwrap()
        })
        .collect();
    let accept = |at: usize, after: &[f64]| transfers[at].variation(after) <= limit;
    let plan = across_whole(&transfers, &[limit; 3], accept)
        .unwrap()
        .unwrap();
    assert!(
        plan.moved * 3.0 > f64::from(1 << 20) && plan.bound < plan.moved,
        "{plan:?}"
    );
    for (at, part) in plan.parts.iter().enumerate() {
        assert!(accept(at, &part.after) && part.inflow == 0.0);
    }
}

#[test]
fn different_steps_and_limits_are_errors() {
    let (weights, resources) = ([1.0, 2.0], [1.0, 3.0]);
    let one = || Transfer::part(&weights, &resources).unwrap();
    let other = one().with_step(0.5).unwrap();
    let solve =
        |parts: &[Transfer<'_>], limits: &[f64]| across_whole(parts, limits, |_, _| true).err();
    assert!(solve(&[one(), other], &[0.1, 0.1]).is_some());
    assert!(solve(&[one().divisible()], &[0.1]).is_some());
    assert!(solve(&[one()], &[0.1, 0.1]).is_some());
    assert!(solve(&[one()], &[-0.1]).is_some());
    assert!(solve(&[one(), one()], &[0.9, 0.9]).is_none());
}
