//! The least addition: against every addition of small counties, and its proofs recomputed.

use junheng::optimize::{
    Addition, Excluded, NO_CAP, Whole, WholeAdded, WholeAddition, WholeAnswer, addition_bound,
    is_excluded,
};

use super::{Numbers, accepts, cv, tries};

/// A county of at most six schools, and what may be added.
#[derive(Debug)]
struct County {
    weights: Vec<f64>,
    resources: Vec<f64>,
    low: Vec<i64>,
    high: Vec<i64>,
    limit: f64,
    step: f64,
}

/// The most steps of the additions that are all tried.
const MOST: i64 = 12;

impl County {
    fn of(numbers: &mut Numbers) -> Self {
        let n = 1 + numbers.below(6) as usize;
        let scale = [1.0, 10.0, 37.0][numbers.below(3) as usize];
        let weights = numbers
            .many(n, 1, 12)
            .iter()
            .map(|p| p * scale)
            .collect::<Vec<_>>();
        let resources = numbers.many(n, 0, 6);
        let bounded = numbers.below(2) == 0;
        let floor =
            0.8 * numbers.share() * resources.iter().sum::<f64>() / weights.iter().sum::<f64>();
        let low = (weights.iter().zip(&resources))
            .map(|(p, r)| {
                if bounded {
                    (floor * p - r).ceil().max(0.0) as i64
                } else {
                    0
                }
            })
            .collect::<Vec<_>>();
        let high = low.iter().map(|&low| match bounded {
            true => low + numbers.below(4) as i64,
            false => NO_CAP,
        });
        let high = high.collect();
        let now = cv(&weights, &resources).unwrap_or(1.0);
        let limit = match numbers.below(3) {
            0 => [0.2, 0.3, 0.45, 0.5][numbers.below(4) as usize],
            _ => now * numbers.share() + 0.01,
        };
        let step = [1.0, 1.0, 0.5][numbers.below(3) as usize];
        Self {
            weights,
            resources,
            low,
            high,
            limit,
            step,
        }
    }

    fn whole(&self) -> Whole<'_> {
        let (low, high) = (self.low.clone(), self.high.clone());
        Whole::new(&self.weights, &self.resources, self.step, low, high).unwrap()
    }

    fn answer(&self) -> WholeAnswer {
        let whole = self.whole();
        let mut accept =
            |steps: &[i64]| accepts(&self.weights, &whole.resources_after(steps), self.limit);
        WholeAddition::new(&whole, self.limit)
            .unwrap()
            .least(&mut accept)
    }

    /// Whether some addition of exactly `sum` steps is within the limit: all of them are tried.
    fn any_within(&self, sum: i64) -> bool {
        let mut after = self.resources.clone();
        self.from(0, sum, 0.0, 0.0, &mut after)
    }

    fn from(&self, unit: usize, left: i64, total: f64, squares: f64, after: &mut Vec<f64>) -> bool {
        let Some(&low) = self.low.get(unit) else {
            // The exact coefficient is computed only where plain sums do not decide.
            let weight: f64 = self.weights.iter().sum();
            let bound = (1.0 + self.limit * self.limit) * total * total;
            return left == 0
                && weight * squares <= bound * (1.0 + 1e-9)
                && accepts(&self.weights, after, self.limit);
        };
        let last = unit + 1 == self.low.len();
        let from = if last { low.max(left) } else { low };
        (from..=self.high[unit].min(left)).any(|steps| {
            after[unit] = self.resources[unit] + steps as f64 * self.step;
            let square = after[unit] * after[unit] / self.weights[unit];
            self.from(
                unit + 1,
                left - steps,
                total + after[unit],
                squares + square,
                after,
            )
        })
    }

    fn least_by_trying(&self, most: i64) -> Option<i64> {
        (0..=most).find(|&sum| self.any_within(sum))
    }
}

#[test]
fn least_whole_addition_is_the_least_of_all() {
    let mut numbers = Numbers::new();
    let (mut found, mut infeasible, mut beyond) = (0, 0, 0);
    while found + infeasible < tries(5000) {
        let county = County::of(&mut numbers);
        match county.answer() {
            WholeAnswer::Found(added) if added.sum <= MOST => {
                assert_eq!(
                    county.least_by_trying(added.sum),
                    Some(added.sum),
                    "{county:?}"
                );
                proves(&county, &added);
                found += 1;
            }
            WholeAnswer::Found(_) => beyond += 1,
            WholeAnswer::Caps(_) | WholeAnswer::WholeSteps(_) => {
                let most: i64 = county.high.iter().sum();
                assert_eq!(county.least_by_trying(most), None, "{county:?}");
                infeasible += 1;
            }
            WholeAnswer::Stopped(short, _) => panic!("{county:?} {short:?}"),
        }
    }
    assert!(
        found > 2000 && infeasible > 500 && beyond > 100,
        "{found} {infeasible} {beyond}"
    );
}

/// The limit up to rounding, within which nothing is excluded.
fn tolerant(limit: f64) -> f64 {
    limit * (1.0 + 1e-11)
}

/// Recomputes from R, P and the numbers of the certificate that no smaller sum is within the limit.
fn proves(county: &County, added: &WholeAdded) {
    let County {
        weights,
        resources,
        low,
        high,
        limit,
        step,
    } = county;
    let limit = tolerant(*limit);
    let steps: i64 = added.steps.iter().sum();
    assert_eq!(steps, added.sum);
    for ((steps, low), high) in added.steps.iter().zip(low).zip(high) {
        assert!(low <= steps && steps <= high);
    }
    let least: i64 = low.iter().sum();
    let bounds = |steps: &[i64]| -> Vec<f64> {
        let moved = resources.iter().zip(steps);
        let after = |(r, &a): (&f64, &i64)| {
            if a == NO_CAP {
                f64::INFINITY
            } else {
                r + a as f64 * step
            }
        };
        moved.map(after).collect()
    };
    let start = match added.level {
        None => least,
        Some(level) => {
            let bound = addition_bound(
                weights,
                resources,
                &bounds(low),
                &bounds(high),
                limit,
                level,
            );
            assert!(
                (bound / step - added.continuous).abs() < 1e-7,
                "{county:?} {bound} {added:?}"
            );
            least.max((bound / step - 1e-7).ceil() as i64)
        }
    };
    assert_eq!(start, added.start, "{county:?} {added:?}");
    let mut next = start;
    for &Excluded { marginal, from, to } in &added.excluded {
        assert_eq!(from, next);
        for sum in [from, to] {
            let units = (weights.as_slice(), resources.as_slice());
            let excluded = is_excluded(units, *step, low, high, limit, (marginal, sum));
            assert!(excluded || from == to, "{county:?} {added:?}");
        }
        next = to + 1;
    }
    assert_eq!(next, added.sum, "{county:?} {added:?}");
}

#[test]
fn any_level_gives_a_lower_bound() {
    let mut numbers = Numbers::new();
    for _ in 0..4000 {
        let county = County::of(&mut numbers);
        let WholeAnswer::Found(added) = county.answer() else {
            continue;
        };
        let free = vec![f64::INFINITY; county.weights.len()];
        let scale = added.level.unwrap_or(1.0);
        let level = 2.0 * scale * numbers.share();
        let bound = addition_bound(
            &county.weights,
            &county.resources,
            &county.resources,
            &free,
            county.limit,
            level,
        );
        assert!(
            bound <= added.sum as f64 * county.step + 1e-9,
            "{county:?} {bound}"
        );
    }
}

#[test]
fn large_counties_are_solved_by_few_tangents() {
    let mut numbers = Numbers::new();
    for n in [60, 300, 1000] {
        let weights = numbers.many(n, 40, 3000);
        let resources: Vec<f64> = weights
            .iter()
            .map(|p| (p * (2.0 + 9.0 * numbers.share())).round())
            .collect();
        let limit = 0.6 * cv(&weights, &resources).unwrap();
        let whole = Whole::new(&weights, &resources, 1.0, vec![0; n], vec![NO_CAP; n]).unwrap();
        let mut accept = |steps: &[i64]| accepts(&weights, &whole.resources_after(steps), limit);
        let answer = WholeAddition::new(&whole, limit)
            .unwrap()
            .least(&mut accept);
        let WholeAnswer::Found(added) = answer else {
            panic!()
        };
        assert!(added.excluded.len() <= 40, "{n}: {}", added.excluded.len());
        assert!(
            added.sum - added.start <= 40,
            "{n}: {}",
            added.sum - added.start
        );
    }
}

#[test]
fn caps_that_bind_report_the_least_coefficient_they_permit() {
    let mut numbers = Numbers::new();
    let mut reached = 0;
    for _ in 0..2000 {
        let n = 2 + numbers.below(5) as usize;
        let weights = numbers.many(n, 1, 30);
        let resources = numbers.many(n, 0, 40);
        let high: Vec<f64> = resources
            .iter()
            .map(|r| r + numbers.below(9) as f64)
            .collect();
        let addition =
            Addition::new(&weights, &resources, resources.clone(), high.clone()).unwrap();
        let Ok(Err(best)) = addition.least(0.05) else {
            continue;
        };
        reached += 1;
        let got = cv(&weights, &best.resources).unwrap();
        assert!((got - best.cv).abs() < 1e-9);
        // No other point between the bounds is better.
        for _ in 0..20 {
            let other: Vec<f64> = (resources.iter().zip(&high))
                .map(|(low, high)| low + (high - low) * numbers.share())
                .collect();
            assert!(cv(&weights, &other).is_none_or(|other| other >= got - 1e-9));
        }
        // The limit that is just reached is reached with that addition.
        let least = addition.least(got * (1.0 + 1e-9)).unwrap().unwrap();
        assert!(least.amount <= best.amount + 1e-6);
        assert!(addition.least(got * (1.0 - 1e-6)).unwrap().is_err());
    }
    assert!(reached > 1000);
}

#[test]
fn one_step_more_can_fail_again() {
    // So that a bisection over the sum would be wrong.
    let mut numbers = Numbers::new();
    let fails_again = (0..2000).any(|_| {
        let county = County::of(&mut numbers);
        let WholeAnswer::Found(added) = county.answer() else {
            return false;
        };
        let whole = county.whole();
        whole.fill(added.sum + 1).is_some_and(|steps| {
            !accepts(
                &county.weights,
                &whole.resources_after(&steps),
                county.limit,
            )
        })
    });
    assert!(fails_again);
}

#[test]
fn a_search_that_is_left_gives_an_addition_and_what_is_excluded() {
    // k/1000 is a multiple of 1/1000003 for multiples of 1000 only: from sum to sum the coefficient jumps.
    let (weights, resources) = ([1000.0, 1_000_003.0], [1.0, 1000.0]);
    let whole = Whole::new(&weights, &resources, 1.0, vec![0; 2], vec![NO_CAP; 2]).unwrap();
    let limit = 1e-12;
    let is_within = |steps: &[i64]| {
        let after = whole.resources_after(steps);
        cv(&weights, &after).unwrap() <= limit
    };
    let answer = WholeAddition::new(&whole, limit)
        .unwrap()
        .least(&mut |steps| is_within(steps));
    let WholeAnswer::Stopped(short, Some(added)) = answer else {
        panic!("{answer:?}")
    };
    assert!(is_within(&added.steps) && !is_within(&short.steps));
    assert_eq!(added.steps.iter().sum::<i64>(), added.sum);
    assert!(added.start < short.bound && short.bound < added.sum);
}
