//! Transfers along pairs against all transfers of small counties.

use std::collections::BTreeSet;

use junheng::optimize::{InfeasibleKind, Pair, along_pairs};

use super::counties::{County, Numbers};

/// The least cost, by trying all flows in the order of their costs.
fn brute(county: &County, pairs: &[Pair]) -> Option<f64> {
    let transfer = county.transfer();
    let count = county.weights.len();
    let start = (vec![0_i64; count], vec![0_i64; count]);
    let mut open = BTreeSet::from([(0_u64, start)]);
    let mut seen = BTreeSet::new();
    while let Some((cost, state)) = open.pop_first() {
        if !seen.insert(state.clone()) {
            continue;
        }
        let (change, out) = state;
        let fits = |i: usize| {
            let need = transfer.need()[i];
            let least = if need > 0.0 {
                need
            } else {
                -transfer.give()[i]
            };
            change[i] as f64 >= least && change[i] as f64 <= transfer.take()[i]
        };
        let steps: Vec<f64> = change.iter().map(|&y| y as f64).collect();
        if (0..count).all(fits) && county.complies(&transfer.after(&steps)) {
            return Some(cost as f64);
        }
        for pair in pairs {
            if (out[pair.from] as f64) < transfer.give()[pair.from] {
                let (mut change, mut out) = (change.clone(), out.clone());
                change[pair.from] -= 1;
                change[pair.to] += 1;
                out[pair.from] += 1;
                open.insert((cost + pair.cost as u64, (change, out)));
            }
        }
    }
    None
}

#[test]
fn pairs_are_near_the_cheapest_flow() {
    let (mut feasible, mut equal, mut missed, mut proved, mut extra) = (0, 0, 0, 0, 0.0);
    for case in 0..400 {
        let mut numbers = Numbers::new(case + 70_000);
        let county = County::random(&mut numbers, 4);
        let count = county.weights.len();
        let mut pairs = Vec::new();
        for from in 0..count {
            for to in (0..count).filter(|&to| to != from) {
                if !numbers.one_in(3) {
                    let cost = numbers.whole(1, 3);
                    pairs.push(Pair { from, to, cost });
                }
            }
        }
        let transfer = county.transfer();
        let accept = |after: &[f64]| county.complies(after);
        let found = along_pairs(&transfer, &pairs, county.limit, accept).unwrap();
        let least = brute(&county, &pairs);
        match (&found, least) {
            (Ok(plan), Some(least)) => {
                feasible += 1;
                assert!(
                    plan.bound <= least && plan.cost >= least,
                    "{case} {least} {plan:?}"
                );
                assert!(county.complies(&plan.after), "{case}");
                let sum: f64 = plan
                    .flow
                    .iter()
                    .zip(&pairs)
                    .map(|(f, pair)| f * pair.cost)
                    .sum();
                assert_eq!(sum, plan.cost);
                for (i, &y) in plan.change.iter().enumerate() {
                    let need = transfer.need()[i];
                    let least = if need > 0.0 {
                        need
                    } else {
                        -transfer.give()[i]
                    };
                    assert!(y >= least && y <= transfer.take()[i], "{case}");
                }
                assert!(
                    !plan.is_optimal || plan.cost == least,
                    "{case} {least} {plan:?}"
                );
                equal += usize::from(plan.cost == least);
                proved += usize::from(plan.is_optimal);
                extra += plan.cost - least;
            }
            (Err(infeasible), None) => assert!(infeasible.by >= 0.0),
            (Err(infeasible), Some(least)) => {
                // Never a proof: only that none was found.
                assert_eq!(
                    infeasible.kind,
                    InfeasibleKind::WholeUnits,
                    "{case} {least}"
                );
                missed += 1;
            }
            (Ok(plan), None) => {
                panic!("{case} {plan:?} {county:?} {pairs:?} {:?}", transfer.give())
            }
        }
    }
    println!(
        "feasible {feasible}, equal {equal}, missed {missed}, proved {proved}, extra cost {extra}"
    );
    assert!(feasible > 100 && equal * 100 >= feasible * 85 && missed * 100 <= feasible);
    assert!(extra / feasible as f64 <= 0.2);
}
