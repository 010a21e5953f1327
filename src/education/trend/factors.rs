//! The change of a figure between two years, divided into resources, pupils, the set of schools, and mergers.

use std::collections::BTreeMap;

use crate::error::Result;
use crate::numeric::sum_of;
use crate::optimize::{by_subsets, settle};

/// One school in one year: what it has, and what that is divided by.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unit<'u> {
    pub(super) id: &'u str,
    pub(super) weight: f64,
    pub(super) resource: f64,
}

/// The change of a figure from one year to another; the exact sum of the parts, rounded once, is the change.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Change {
    /// Second year minus first.
    pub(super) change: f64,
    /// Schools that became one are counted as one, before anything else changes.
    pub(super) mergers: f64,
    /// The resources of the schools of both years changed.
    pub(super) resources: f64,
    /// Their pupils changed.
    pub(super) pupils: f64,
    /// Schools of the first year are gone, and others are new.
    pub(super) set: f64,
}

/// How many schools there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) stayers: usize,
    pub(super) entrants: usize,
    pub(super) exits: usize,
    /// Schools of the first year that are part of another one in the second.
    pub(super) merged: usize,
}

/// Divides the change of `figure` from `before` to `after`; `None` where the figure is undefined in one of the states.
///
/// The states are the 2³ combinations of the resources and the pupils of the schools of both years in either year, and of the
/// schools of one year only: those that left in the first, those that are new in the second. The parts are Shapley's
/// values, after schools of the first year whose successor is a school of the second have been put together.
/// `figure` takes resources and weights.
pub(super) fn change(
    before: &[Unit<'_>],
    after: &[Unit<'_>],
    successors: &BTreeMap<String, String>,
    figure: impl Fn(&[f64], &[f64]) -> Option<f64> + Sync,
) -> Result<Option<Change>> {
    let matched = Matched::of(before, after, successors);
    let of = |units: &[Unit<'_>]| {
        let (resources, weights): (Vec<f64>, Vec<f64>) = units
            .iter()
            .map(|unit| (unit.resource, unit.weight))
            .unzip();
        figure(&resources, &weights)
    };
    let value = |made: &[bool]| {
        let (resources, weights) = matched.state(made);
        Ok(vec![figure(&resources, &weights)])
    };
    let found = by_subsets(3, 1, value)?;
    let attribution = found.and_then(|mut figures| figures.pop().flatten());
    let (Some(attribution), Some(first), Some(last)) = (attribution, of(before), of(after)) else {
        return Ok(None);
    };
    let mergers = match matched.counts.merged {
        0 => 0.0,
        _ => attribution.before - first,
    };
    let mut parts = vec![mergers];
    parts.extend(attribution.contributions.iter().map(|one| one.value));
    settle(&mut parts, last - first);
    let [mergers, resources, pupils, set] = parts[..] else {
        return Ok(None);
    };
    Ok(Some(Change {
        change: last - first,
        mergers,
        resources,
        pupils,
        set,
    }))
}

/// How many schools stay, enter, leave and merge.
pub(super) fn counts(
    before: &[Unit<'_>],
    after: &[Unit<'_>],
    successors: &BTreeMap<String, String>,
) -> Counts {
    Matched::of(before, after, successors).counts
}

/// A school of both years: resources and weights, first and last.
type Stayer = ([f64; 2], [f64; 2]);

struct Matched {
    stayers: Vec<Stayer>,
    /// Resource and weight of the schools of one year only.
    exits: Vec<(f64, f64)>,
    entrants: Vec<(f64, f64)>,
    counts: Counts,
}

impl Matched {
    fn of(before: &[Unit<'_>], after: &[Unit<'_>], successors: &BTreeMap<String, String>) -> Self {
        let later: BTreeMap<&str, &Unit<'_>> = after.iter().map(|unit| (unit.id, unit)).collect();
        let mut earlier: BTreeMap<&str, Vec<&Unit<'_>>> = BTreeMap::new();
        for unit in before {
            let id = successor(unit.id, successors, |id| later.contains_key(id));
            earlier.entry(id).or_default().push(unit);
        }
        let mut out = Self {
            stayers: Vec::new(),
            exits: Vec::new(),
            entrants: Vec::new(),
            counts: Counts::default(),
        };
        for (id, units) in &earlier {
            let resource = sum_of(units.iter().map(|unit| unit.resource));
            let weight = sum_of(units.iter().map(|unit| unit.weight));
            match later.get(id) {
                Some(unit) => {
                    out.stayers
                        .push(([resource, unit.resource], [weight, unit.weight]));
                    out.counts.merged += if units.len() > 1 { units.len() } else { 0 };
                }
                None => out
                    .exits
                    .extend(units.iter().map(|unit| (unit.resource, unit.weight))),
            }
        }
        let is_new = |unit: &&Unit<'_>| !earlier.contains_key(unit.id);
        let new = after.iter().filter(is_new);
        out.entrants
            .extend(new.map(|unit| (unit.resource, unit.weight)));
        out.counts.stayers = out.stayers.len();
        out.counts.exits = out.exits.len();
        out.counts.entrants = out.entrants.len();
        out
    }

    /// Resources and weights with the resources, the weights and the set of the second year where `made` is true.
    fn state(&self, made: &[bool]) -> (Vec<f64>, Vec<f64>) {
        let year = |at: usize| usize::from(made.get(at) == Some(&true));
        let (resource, weight) = (year(0), year(1));
        let stayers = self
            .stayers
            .iter()
            .map(|one| (one.0[resource], one.1[weight]));
        let others = if year(2) == 1 {
            &self.entrants
        } else {
            &self.exits
        };
        stayers.chain(others.iter().copied()).unzip()
    }
}

/// The id of the school that a school of an earlier year has become, if that is one of the later year.
fn successor<'s>(
    id: &'s str,
    successors: &'s BTreeMap<String, String>,
    is_there: impl Fn(&str) -> bool,
) -> &'s str {
    let mut current = id;
    // As many steps as there are entries: a circle ends.
    for _ in 0..=successors.len() {
        if is_there(current) {
            return current;
        }
        match successors.get(current) {
            Some(next) => current = next,
            None => break,
        }
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: &str, weight: f64, resource: f64) -> Unit<'_> {
        Unit {
            id,
            weight,
            resource,
        }
    }

    /// The squared coefficient of variation, whose parts can be computed by hand.
    fn square(resources: &[f64], weights: &[f64]) -> Option<f64> {
        let (total, weight): (f64, f64) = (resources.iter().sum(), weights.iter().sum());
        let square: f64 = resources.iter().zip(weights).map(|(r, p)| r * r / p).sum();
        (total > 0.0).then(|| weight * square / (total * total) - 1.0)
    }

    fn divided(
        before: &[Unit<'_>],
        after: &[Unit<'_>],
        successors: &[(&str, &str)],
    ) -> Option<Change> {
        let successors = successors
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()));
        change(before, after, &successors.collect(), square).unwrap()
    }

    fn counted(before: &[Unit<'_>], after: &[Unit<'_>], successors: &[(&str, &str)]) -> Counts {
        let successors = successors
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()));
        counts(before, after, &successors.collect())
    }

    #[test]
    fn one_factor_alone_has_all_of_the_change() {
        let before = [unit("A", 100.0, 12.0), unit("B", 100.0, 8.0)];
        let resources = [unit("A", 100.0, 10.0), unit("B", 100.0, 10.0)];
        let found = divided(&before, &resources, &[]).unwrap();
        assert!((found.resources + 0.04).abs() < 1e-15);
        assert_eq!((found.mergers, found.pupils, found.set), (0.0, 0.0, 0.0));
        let pupils = [unit("A", 120.0, 12.0), unit("B", 80.0, 8.0)];
        let found = divided(&before, &pupils, &[]).unwrap();
        assert!((found.pupils + 0.04).abs() < 1e-15);
        assert_eq!((found.mergers, found.resources, found.set), (0.0, 0.0, 0.0));
        let set = [unit("A", 100.0, 12.0), unit("C", 100.0, 12.0)];
        let found = divided(&before, &set, &[]).unwrap();
        assert!((found.set + 0.04).abs() < 1e-15);
        assert_eq!(
            (found.mergers, found.resources, found.pupils),
            (0.0, 0.0, 0.0)
        );
        let counts = counted(&before, &set, &[]);
        assert_eq!((counts.stayers, counts.exits, counts.entrants), (1, 1, 1));
    }

    #[test]
    fn two_factors_share_by_both_orders() {
        // R: (12, 8) to (9, 9); P: (100, 100) to (150, 50). CV² in the four states, P·Σ(R²/P)/T² − 1:
        // (R₀, P₀): 200·(1.44 + 0.64)/400 − 1 = 0.04
        // (R₁, P₀): 0        (R₀, P₁): 200·(0.96 + 1.28)/400 − 1 = 0.12
        // (R₁, P₁): 200·(0.54 + 1.62)/324 − 1 = 1/3
        // Resources: ((0 − 0.04) + (1/3 − 0.12))/2; pupils: ((0.12 − 0.04) + (1/3 − 0))/2.
        let before = [unit("A", 100.0, 12.0), unit("B", 100.0, 8.0)];
        let after = [unit("A", 150.0, 9.0), unit("B", 50.0, 9.0)];
        let found = divided(&before, &after, &[]).unwrap();
        let third = 1.0 / 3.0;
        assert!((found.resources - (third - 0.16) / 2.0).abs() < 1e-15);
        assert!((found.pupils - (third + 0.08) / 2.0).abs() < 1e-15);
        assert!(found.set.abs() < 1e-15);
    }

    #[test]
    fn a_merger_is_counting_only() {
        let before = [
            unit("A", 100.0, 12.0),
            unit("B", 100.0, 8.0),
            unit("C", 200.0, 40.0),
        ];
        let after = [unit("AB", 200.0, 20.0), unit("C", 200.0, 40.0)];
        let found = divided(&before, &after, &[("A", "AB"), ("B", "AB")]).unwrap();
        let expected = square(&[20.0, 40.0], &[200.0, 200.0]).unwrap()
            - square(&[12.0, 8.0, 40.0], &[100.0, 100.0, 200.0]).unwrap();
        assert!(expected < 0.0 && (found.mergers - expected).abs() < 1e-15);
        assert_eq!((found.resources, found.pupils, found.set), (0.0, 0.0, 0.0));
        let counts = counted(&before, &after, &[("A", "AB"), ("B", "AB")]);
        assert_eq!((counts.merged, counts.stayers), (2, 2));
        // Without the successors the schools left and a new one came.
        let found = divided(&before, &after, &[]).unwrap();
        let counts = counted(&before, &after, &[]);
        assert_eq!((counts.exits, counts.entrants, counts.merged), (2, 1, 0));
        assert!((found.set - expected).abs() < 1e-15);
    }

    #[test]
    fn successors_are_followed_and_circles_end() {
        let map: BTreeMap<String, String> = [("A", "B"), ("B", "C"), ("X", "Y"), ("Y", "X")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .into();
        let later = |id: &str| id == "C";
        assert_eq!(successor("A", &map, later), "C");
        assert_eq!(successor("X", &map, later), "X");
        assert_eq!(successor("C", &map, later), "C");
        // A successor that is gone too changes nothing.
        assert_eq!(successor("A", &map, |_| false), "A");
    }

    #[test]
    fn parts_add_exactly() {
        let mut state = 1_u64;
        let mut next = |most: u64| {
            state = state
                .wrapping_mul(6364136223846793005)
                .wrapping_add(1442695040888963407);
            ((state >> 33) % most + 1) as f64
        };
        let ids = ["A", "B", "C", "D", "E", "F", "G"];
        for _ in 0..300 {
            let mut year = |from: usize, to: usize| -> Vec<Unit<'static>> {
                ids[from..to]
                    .iter()
                    .map(|id| unit(id, next(900), next(80)))
                    .collect()
            };
            let (before, after) = (year(0, 5), year(1, 7));
            let found = divided(&before, &after, &[("A", "F")]).unwrap();
            let of = |units: &[Unit<'_>]| {
                let pairs = units.iter().map(|unit| (unit.resource, unit.weight));
                let (resources, weights): (Vec<f64>, Vec<f64>) = pairs.unzip();
                square(&resources, &weights).unwrap()
            };
            let parts = [found.mergers, found.resources, found.pupils, found.set];
            assert_eq!(sum_of(parts), of(&after) - of(&before));
        }
    }

    #[test]
    fn an_undefined_state_has_no_parts() {
        let before = [unit("A", 100.0, 0.0)];
        assert_eq!(divided(&before, &[unit("A", 100.0, 5.0)], &[]), None);
    }
}
