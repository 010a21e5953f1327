//! Contributions of changes: every way to compute them against all orders, and each other.

use junheng::numeric::sum_of;
use junheng::optimize::{Attribution, Figures, by_orders, by_subsets, of_transfers};
use junheng::parallel::with_threads;
use proptest::prelude::*;

use crate::support::more_cases;

/// Every order of the numbers below `count`.
fn permutations(count: usize) -> Vec<Vec<usize>> {
    let Some(last) = count.checked_sub(1) else {
        return vec![Vec::new()];
    };
    let with_last = |order: Vec<usize>| {
        (0..count).map(move |place| {
            let mut order = order.clone();
            order.insert(place, last);
            order
        })
    };
    permutations(last).into_iter().flat_map(with_last).collect()
}

/// The mean effect of each change over all orders, as the definition states it.
fn brute(count: usize, figure: impl Fn(&[bool]) -> f64) -> Vec<f64> {
    let orders = permutations(count);
    let mut sums = vec![0.0; count];
    for order in &orders {
        let mut made = vec![false; count];
        for &change in order {
            let before = figure(&made);
            made[change] = true;
            sums[change] += figure(&made) - before;
        }
    }
    sums.iter().map(|sum| sum / orders.len() as f64).collect()
}

/// A figure with effects of single changes, pairs and triples.
fn tangled(strengths: &[f64]) -> impl Fn(&[bool]) -> f64 + Sync + '_ {
    |made| {
        let on = |at: usize| {
            if made[at % made.len()] {
                strengths[at % strengths.len()]
            } else {
                1.0
            }
        };
        let terms = (0..made.len()).map(|at| on(at) * on(at + 1) * on(at + 3) / (1.0 + on(at + 2)));
        sum_of(terms)
    }
}

fn one(
    figure: impl Fn(&[bool]) -> f64 + Sync,
) -> impl Fn(&[bool]) -> junheng::Result<Figures> + Sync {
    move |made| Ok(vec![Some(figure(made))])
}

fn values(of: &Attribution) -> Vec<f64> {
    of.contributions.iter().map(|one| one.value).collect()
}

/// The contributions add to the change, to the last bit; where they are far larger and cancel, to the last bit of the
/// largest, since no numbers of their size add to a finer one.
fn assert_sum(of: &Attribution) {
    let (sum, change) = (sum_of(values(of)), of.after - of.before);
    let largest = values(of)
        .iter()
        .fold(0.0, |most: f64, one| most.max(one.abs()));
    let coarse = largest > change.abs() && (sum - change).abs() <= largest * f64::EPSILON;
    assert!(sum == change || coarse, "{of:?}");
}

fn assert_near(got: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(got.len(), expected.len());
    for (got, expected) in got.iter().zip(expected) {
        assert!((got - expected).abs() <= tolerance, "{got} {expected}");
    }
}

proptest! {
    #![proptest_config(more_cases(60))]

    #[test]
    fn subsets_are_the_mean_over_all_orders(strengths in prop::collection::vec(0.1..4.0, 1..7_usize)) {
        let count = strengths.len();
        let figure = tangled(&strengths);
        let found = by_subsets(count, 1, one(&figure)).unwrap().unwrap();
        let found = found[0].as_ref().unwrap();
        assert_near(&values(found), &brute(count, &figure), 1e-12);
        assert_sum(found);
        let (none, all) = (vec![false; count], vec![true; count]);
        for (change, contribution) in found.contributions.iter().enumerate() {
            let but = |made: &[bool], is_made| {
                let mut made = made.to_vec();
                made[change] = is_made;
                figure(&made)
            };
            prop_assert_eq!(contribution.first_in, but(&none, true) - found.before);
            prop_assert_eq!(contribution.last_in, found.after - but(&all, false));
            prop_assert_eq!(contribution.standard_error, None);
        }
    }

    #[test]
    fn transfers_in_closed_form_are_subsets_of_the_square(
        units in prop::collection::vec((1..2000_u32, 0..400_u32), 2..9),
        moves in prop::collection::vec((0..9_usize, 0..9_usize, 1..20_u32, 0..9_usize, 0..10_u32), 1..8),
    ) {
        let weights: Vec<f64> = units.iter().map(|(weight, _)| f64::from(*weight)).collect();
        let mut resources: Vec<f64> = units.iter().map(|(_, resource)| f64::from(*resource)).collect();
        resources[0] += 1.0;
        let at = |unit: usize| unit % weights.len();
        // Each takes from one unit and gives to two, which may be the same.
        let transfers: Vec<Vec<(usize, f64)>> = moves
            .iter()
            .map(|&(from, to, some, other, more)| {
                let (some, more) = (f64::from(some), f64::from(more));
                vec![(at(from), -some - more), (at(to), some), (at(other), more)]
            })
            .collect();
        let squared = |made: &[bool]| {
            let mut changed = resources.clone();
            for (transfer, _) in transfers.iter().zip(made).filter(|(_, made)| **made) {
                transfer.iter().for_each(|(unit, amount)| changed[*unit] += amount);
            }
            let total: f64 = changed.iter().sum();
            let weight: f64 = weights.iter().sum();
            let square: f64 = changed.iter().zip(&weights).map(|(r, p)| r * r / p).sum();
            weight * square / total / total - 1.0
        };
        let found = of_transfers(&weights, &resources, &transfers).unwrap().unwrap();
        let exact = by_subsets(transfers.len(), 1, one(squared)).unwrap().unwrap();
        let exact = exact[0].as_ref().unwrap();
        let scale = 1e-12 * (1.0 + exact.before.abs().max(exact.after.abs()));
        assert_near(&found.squared, &values(exact), scale);
        assert_sum(&found.attribution);
        let root = |square: f64| square.max(0.0).sqrt();
        // The square root of a rounding error near zero.
        let coarse = 1e-6 + scale;
        prop_assert!((found.attribution.before - root(exact.before)).abs() < coarse);
        prop_assert!((found.attribution.after - root(exact.after)).abs() < coarse);
        for (got, square) in found.attribution.contributions.iter().zip(&exact.contributions) {
            let first = root(exact.before + square.first_in) - root(exact.before);
            let last = root(exact.after) - root(exact.after - square.last_in);
            prop_assert!((got.first_in - first).abs() < coarse);
            prop_assert!((got.last_in - last).abs() < coarse);
        }
    }
}

#[test]
fn sampled_orders_are_within_their_errors() {
    let (mut beyond_two, mut all) = (0, 0);
    for case in 0..60_u32 {
        let count = 3 + case as usize % 6;
        let strengths: Vec<f64> = (0..count)
            .map(|at| 0.2 + f64::from((case * 7 + at as u32 * 5) % 11) / 3.0)
            .collect();
        let figure = one(tangled(&strengths));
        let exact = by_subsets(count, 1, &figure).unwrap().unwrap();
        let sampled = by_orders(count, 200, u64::from(case), 1, &figure).unwrap();
        let sampled = sampled[0].as_ref().unwrap();
        assert_sum(sampled);
        for (contribution, exact) in sampled
            .contributions
            .iter()
            .zip(values(exact[0].as_ref().unwrap()))
        {
            // Rounding errors remain where all pairs agree.
            let errors =
                (contribution.value - exact).abs() / (contribution.standard_error.unwrap() + 1e-13);
            assert!(errors < 4.0, "{contribution:?} {exact}");
            beyond_two += usize::from(errors > 2.0);
            all += 1;
        }
    }
    // One in twenty, if the errors are as large as they say.
    assert!(
        beyond_two * 100 > all && beyond_two * 10 < all,
        "{beyond_two} of {all}"
    );
}

#[test]
fn large_contributions_add_to_their_last_bit() {
    let strengths = [1e5, 1e-6, 2.0];
    let found = by_subsets(3, 1, one(tangled(&strengths))).unwrap().unwrap();
    let found = found[0].as_ref().unwrap();
    let largest = values(found)
        .into_iter()
        .fold(0.0_f64, |most, one| most.max(one.abs()));
    let error = sum_of(values(found)) - (found.after - found.before);
    assert!(error.abs() <= largest * f64::EPSILON);
}

#[test]
fn an_example_by_hand() {
    // Three schools of 100 pupils with 2, 4 and 9 teachers; T = 15, P = 300, P/T² = 4/3.
    // Two move from the third to the first, one from the third to the second: Y = (2, 1, −3).
    // First:  4/3 · (2·(4 + 2)/100 − 2·(18 − 3)/100) = 4/3 · (0.12 − 0.30) = −0.24
    // Second: 4/3 · (1·(8 + 1)/100 − 1·(18 − 3)/100) = 4/3 · (0.09 − 0.15) = −0.08
    // CV² before: 3·101/225 − 1 = 0.346667; after (4, 5, 6): 3·77/225 − 1 = 0.026667; −0.32 in all.
    let moves = [vec![(2, -2.0), (0, 2.0)], vec![(2, -1.0), (1, 1.0)]];
    let found = of_transfers(&[100.0; 3], &[2.0, 4.0, 9.0], &moves)
        .unwrap()
        .unwrap();
    assert_near(&found.squared, &[-0.24, -0.08], 1e-15);
    let (before, after) = ((78.0_f64 / 225.0).sqrt(), (6.0_f64 / 225.0).sqrt());
    assert_near(
        &[found.attribution.before, found.attribution.after],
        &[before, after],
        1e-15,
    );
    let sum = before + after;
    assert_near(
        &values(&found.attribution),
        &[-0.24 / sum, -0.08 / sum],
        1e-15,
    );
}

#[test]
fn what_is_no_transfer_has_no_closed_form() {
    let found =
        |moves: Vec<(usize, f64)>| of_transfers(&[10.0, 20.0], &[1.0, 2.0], &[moves]).unwrap();
    assert!(found(vec![(0, 1.0)]).is_none());
    assert!(found(vec![(0, -1.0), (2, 1.0)]).is_none());
    assert!(found(vec![(0, 0.1), (0, 0.2), (1, -0.3)]).is_some());
    assert!(
        of_transfers(&[10.0, 0.0], &[1.0, 2.0], &[])
            .unwrap()
            .is_none()
    );
    assert!(
        of_transfers(&[10.0, 20.0], &[0.0, 0.0], &[])
            .unwrap()
            .is_none()
    );
    assert!(of_transfers(&[10.0], &[0.0, 0.0], &[]).is_err());
}

#[test]
fn undefined_figures_have_no_contributions_and_others_do() {
    let value = |made: &[bool]| {
        let count = made.iter().filter(|made| **made).count();
        Ok(vec![(count != 1).then_some(1.0), Some(count as f64)])
    };
    let found = by_subsets(3, 1, value).unwrap().unwrap();
    assert!(found[0].is_none());
    assert_eq!(values(found[1].as_ref().unwrap()), [1.0, 1.0, 1.0]);
    let found = by_orders(3, 4, 1, 1, value).unwrap();
    assert!(found[0].is_none());
    assert_eq!(values(found[1].as_ref().unwrap()), [1.0, 1.0, 1.0]);
}

#[test]
fn no_change_and_too_many() {
    let value = |_: &[bool]| Ok(vec![Some(0.5)]);
    let found = by_subsets(0, 1, value).unwrap().unwrap();
    assert_eq!(found[0].as_ref().unwrap().contributions, []);
    let found = by_orders(0, 3, 1, 1, value).unwrap();
    assert_eq!(found[0].as_ref().unwrap().after, 0.5);
    assert!(by_subsets(13, 1, value).unwrap().is_none());
}

#[test]
fn sampled_orders_depend_on_nothing_but_the_seed() {
    let strengths: Vec<f64> = (0..20).map(|at| 0.3 + f64::from(at) / 7.0).collect();
    let run = |threads, seed| {
        let many = 1 << 20;
        with_threads(threads, || {
            by_orders(20, 9, seed, many, one(tangled(&strengths))).unwrap()
        })
    };
    assert_eq!(run(1, 7), run(4, 7));
    assert_ne!(run(1, 7), run(1, 8));
}
