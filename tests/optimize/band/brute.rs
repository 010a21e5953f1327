//! Whole transfers against all transfers of small counties.

use junheng::optimize::{InfeasibleKind, Transfer, WholeBand, band, band_whole};

use super::counties::{County, Numbers};

/// Checks one county; returns whether it is feasible.
fn check(case: u64, most: u64) -> bool {
    let county = County::random(&mut Numbers::new(case), most);
    let transfer = county.transfer();
    let found = band_whole(&transfer, county.limit, |after| county.complies(after)).unwrap();
    let brute = county.brute();
    match (&found, brute) {
        (Ok(plan), Some(least)) => {
            assert_eq!(plan.moved, least, "{case} {county:?} {plan:?}");
            keeps_its_bounds(&county, &transfer, plan);
            is_proved(&county, &transfer, plan);
        }
        (Err(infeasible), None) => {
            assert!(infeasible.by >= 0.0, "{case} {infeasible:?}");
            if let Some(best) = infeasible.best
                && case.is_multiple_of(4)
            {
                let after = transfer.after(&infeasible.change);
                assert_eq!(best, transfer.variation(&after));
                assert!(best > county.limit, "{case} {county:?} {infeasible:?}");
                let smaller = County {
                    limit: best * (1.0 - 1e-6),
                    ..county.clone()
                };
                assert!(
                    smaller.brute().is_none(),
                    "{case} {county:?} {infeasible:?}"
                );
                let equal = County {
                    limit: best,
                    ..county.clone()
                };
                assert!(equal.brute().is_some(), "{case} {county:?} {infeasible:?}");
            }
        }
        _ => panic!("{case}: {county:?} brute {brute:?} found {found:?}"),
    }
    brute.is_some()
}

fn keeps_its_bounds(county: &County, transfer: &Transfer<'_>, plan: &WholeBand) {
    assert!(county.complies(&plan.after));
    for group in 0..2 {
        let units = plan
            .change
            .iter()
            .zip(&county.groups)
            .filter(|(_, g)| **g == group);
        assert_eq!(units.map(|(y, _)| y).sum::<f64>(), 0.0);
    }
    for (i, &y) in plan.change.iter().enumerate() {
        assert!(y == y.round() && y <= transfer.take()[i] && -y <= transfer.give()[i]);
        assert!(
            county
                .floors
                .as_ref()
                .is_none_or(|floors| plan.after[i] >= floors[i] - 1e-9)
        );
    }
}

/// Recomputes both certificates here, from R, P and their numbers.
fn is_proved(county: &County, transfer: &Transfer<'_>, plan: &WholeBand) {
    let numbers = &plan.certificate.marginals;
    let weight: f64 = county.weights.iter().sum();
    let total: f64 = county.resources.iter().sum();
    let most = (1.0 + county.limit * county.limit) * total * total / weight;
    let mut least = 0.0;
    for (i, (&r, &p)) in county.resources.iter().zip(&county.weights).enumerate() {
        let (_, low, high) = *numbers
            .iter()
            .find(|(g, ..)| *g == county.groups[i])
            .unwrap();
        let bounds = if transfer.need()[i] > 0.0 {
            transfer.need()[i]
        } else {
            -transfer.give()[i]
        };
        let value = |y: f64| {
            let price = if y > 0.0 { -low * y } else { -high * y };
            (r + y * county.step).powi(2) / p + county.step * price
        };
        let (mut y, mut best) = (bounds, f64::INFINITY);
        while y <= transfer.take()[i].min(20.0) {
            best = best.min(value(y));
            y += 1.0;
        }
        least += best;
    }
    let needed: f64 = transfer.need().iter().sum();
    let gain = numbers[0].2 - numbers[0].1;
    let bound = if gain > 0.0 {
        (least - most) / (county.step * gain)
    } else {
        needed
    };
    let close = 1e-9 * (1.0 + most / (county.step * gain));
    assert_eq!(
        (bound - close).ceil().max(needed),
        plan.moved,
        "{bound} {county:?} {plan:?}"
    );
    let own = plan.certificate.bound(transfer, county.limit);
    assert!(
        (own - bound.max(needed)).abs() <= close,
        "{own} {bound} {needed} {county:?} {plan:?}"
    );
    assert!(plan.divisible <= plan.moved + 1e-9);
}

fn check_many(cases: std::ops::Range<u64>, most: u64) {
    let count = cases.end - cases.start;
    let feasible = cases.filter(|&case| check(case, most)).count() as u64;
    // Neither kind of county may be missing.
    assert!(
        feasible > count / 4 && feasible < count * 19 / 20,
        "{feasible} of {count}"
    );
}

#[test]
fn small_counties_equal_all_their_transfers() {
    check_many(0..5000, 6);
}

#[test]
#[ignore = "slow: 100,000 counties"]
fn many_small_counties_equal_all_their_transfers() {
    check_many(5000..105_000, 6);
}

#[test]
fn each_reason_occurs_and_states_by_how_much() {
    let (weights, resources) = ([10.0, 10.0, 10.0, 10.0], [1.0, 3.0, 5.0, 7.0]);
    let new = || Transfer::new(&weights, &resources).unwrap();
    let reason = |transfer: Transfer<'_>, limit: f64| {
        let accept = |after: &[f64]| transfer.variation(after) <= limit;
        *band_whole(&transfer, limit, accept).unwrap().unwrap_err()
    };
    let total = reason(new().with_floors(&[5.0; 4]).unwrap(), 0.5);
    assert_eq!((total.kind, total.by), (InfeasibleKind::TotalTooSmall, 4.0));
    let none = reason(
        new()
            .with_floors(&[3.0; 4])
            .unwrap()
            .with_give(&[0.0, 0.0, 0.0, 1.0])
            .unwrap(),
        0.5,
    );
    assert_eq!((none.kind, none.by), (InfeasibleKind::NoDonor, 1.0));
    let cap = reason(
        new()
            .with_floors(&[4.0; 4])
            .unwrap()
            .with_take(&[1.0; 4])
            .unwrap(),
        0.5,
    );
    assert_eq!(
        (cap.kind, cap.unit, cap.by),
        (InfeasibleKind::CapBelowFloor, Some(0), 2.0)
    );
    let caps = reason(new().with_give(&[0.0, 0.0, 0.0, 1.0]).unwrap(), 0.1);
    assert_eq!(
        (caps.kind, &*caps.binding),
        (InfeasibleKind::Caps, &[2, 3][..])
    );
    assert_eq!(caps.change, [1.0, 0.0, 0.0, -1.0]);
    let apart = reason(new().within(&[0, 0, 1, 1]).unwrap(), 0.1);
    assert_eq!(
        (apart.kind, apart.component),
        (InfeasibleKind::Disconnected, Some(0))
    );
    assert!(apart.best.is_some_and(|best| (best - 0.5).abs() < 1e-12));
    let floors = reason(
        new()
            .with_floors(&[3.0; 4])
            .unwrap()
            .within(&[0, 0, 1, 1])
            .unwrap(),
        0.1,
    );
    assert_eq!(
        (floors.kind, floors.component, floors.by),
        (InfeasibleKind::Disconnected, Some(0), 2.0)
    );
}

#[test]
fn divisible_amounts_meet_their_certificate() {
    for case in 0..2000 {
        let county = County::random(&mut Numbers::new(case), 12);
        let mut transfer = Transfer::new(&county.weights, &county.resources)
            .unwrap()
            .divisible();
        transfer = transfer.within(&county.groups).unwrap();
        if let Some(floors) = &county.floors {
            transfer = transfer.with_floors(floors).unwrap();
        }
        if let Some(give) = &county.give {
            transfer = transfer.with_give(give).unwrap();
        }
        let Ok(plan) = band(&transfer, county.limit).unwrap() else {
            continue;
        };
        let bound = plan.certificate.bound(&transfer, county.limit);
        assert!(
            (bound - plan.moved).abs() <= 1e-9 * plan.moved.max(1.0),
            "{bound} {county:?} {plan:?}"
        );
        let least = transfer.need().iter().sum::<f64>();
        let got = transfer.variation(&plan.after);
        assert!(got <= county.limit + 1e-9, "{got} {county:?} {plan:?}");
        // More than needed is moved only where the limit is met exactly.
        assert!(
            plan.moved <= least + 1e-9 || (got - county.limit).abs() <= 1e-9,
            "{county:?} {plan:?}"
        );
        for (levels, scale) in [(0.9, 1.2), (0.5, 1.0), (1.0, 1.3)] {
            let mean = county.resources.iter().sum::<f64>() / county.weights.iter().sum::<f64>();
            let mut other = plan.certificate.clone();
            other
                .levels
                .iter_mut()
                .for_each(|l| (l.1, l.2) = (levels * mean, scale * mean));
            assert!(
                other.bound(&transfer, county.limit) <= plan.moved + 1e-9 * plan.moved.max(1.0)
            );
        }
    }
}
