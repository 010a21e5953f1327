//! New classes where pupils move along given pairs only.

use super::network::Part;
use super::plan::{ClassPlan, Pair, PupilMove};
use super::search::{Found, solve, sum, with_classes};
use super::tree::{self, Tree};

/// Of so many units the search mostly ends with a proof.
const FEW_UNITS: usize = 40;

/// The effort of [`paired_classes`] for each connected part that is enough for a township: well below a second.
pub const DEFAULT_WORK: u64 = 30_000_000;

/// The fewest new classes where pupils may move along `pairs` only, then the fewest moved pupils.
///
/// # Formula
///
/// ```text
/// least Σ k, then least Σ f      N + (entering) − (leaving) ≤ (C + k)·L in each unit
///                                0 ≤ f ≤ most on each pair, (leaving) ≤ N
/// opened ≥ ⌈U/L⌉                 U: pupils who find no place with the present classes
/// ```
///
/// N are the pupils of a unit, C its classes, k its new classes, f the pupils on a pair, L is the limit. A pupil moves
/// once. The problem contains the covering problem and is NP-hard; each connected part is solved on its own: where its
/// pairs form a tree, such as a chain, by dynamic programming, else by a search.
///
/// # Parameters
///
/// `pupils`, `classes`: of each unit; the shorter length counts. `limit`: pupils per class, 0 counts as 1. `pairs`:
/// positions beyond the units and a pair of a unit with itself are ignored. `work`: the most edges of the network that
/// the search of a part looks at for each of the two counts, and the most numbers that the program compares; it does
/// not depend on the machine.
///
/// # Returns
///
/// A plan in which no class exceeds the limit. Where the search ended within `work` its counts equal their bounds;
/// otherwise the bounds say how far from the least it can be at most.
///
/// # Edge cases
///
/// Without pairs: [`new_classes`](super::new_classes) of each unit. A part that is no tree and needs more than 1,000 new
/// classes by its bound is not searched: its units open their own classes.
///
/// # Source
///
/// Ford and Fulkerson (1956), doi:10.4153/CJM-1956-045-5, for flows and cuts; Bellman (1954), The theory of dynamic
/// programming, doi:10.1090/S0002-9904-1954-09848-8; the search is of this library.
///
/// # Examples
///
/// ```
/// use junheng::optimize::classes::{DEFAULT_WORK, Pair, paired_classes};
/// let pair = |from, to| Pair { from, to, most: None };
/// // The first two units exceed the limit by 5 each; only the third, with 6 free places, can be reached by both.
/// let plan = paired_classes(&[50, 50, 39], &[1, 1, 1], 45, &[pair(0, 2), pair(1, 2)], DEFAULT_WORK);
/// assert_eq!((plan.opened, plan.moved), (1, 5));
/// assert!(plan.is_proven());
/// ```
///
/// A pair with a limit of its own:
///
/// ```
/// use junheng::optimize::classes::{DEFAULT_WORK, Pair, paired_classes};
/// let few = Pair { from: 0, to: 1, most: Some(4) };
/// assert_eq!(paired_classes(&[50, 30], &[1, 1], 45, &[few], DEFAULT_WORK).opened, 1);
/// ```
pub fn paired_classes(
    pupils: &[u32],
    classes: &[u32],
    limit: u32,
    pairs: &[Pair],
    work: u64,
) -> ClassPlan {
    let units = pupils.len().min(classes.len());
    let mut plan = ClassPlan {
        new: vec![0; units],
        ..ClassPlan::default()
    };
    for (members, pairs) in connected(units, &cleaned(units, pairs)) {
        let part = part_of(&members, pupils, classes, limit, &pairs);
        let found = match part.arcs.is_empty() {
            true => alone(&part),
            false => connected_by_pairs(&part, work),
        };
        plan.include(&members, &part, found);
    }
    plan.moves.sort_unstable_by_key(|step| (step.from, step.to));
    plan
}

impl ClassPlan {
    /// Adds the plan of a part.
    fn include(&mut self, members: &[usize], part: &Part, found: Found) {
        self.opened += sum(&found.new);
        self.opened_bound += found.opened_bound;
        self.moved += found.moved;
        self.moved_bound += found.moved_bound;
        for (&unit, new) in members.iter().zip(found.new) {
            self.new[unit] = new;
        }
        for (&(from, to, _), pupils) in part.arcs.iter().zip(found.on_arcs) {
            if pupils > 0 {
                self.moves.push(PupilMove {
                    from: members[from],
                    to: members[to],
                    pupils,
                });
            }
        }
    }
}

/// The plan of units that pairs connect: exact where the pairs form a tree, else by search.
fn connected_by_pairs(part: &Part, work: u64) -> Found {
    match tree::solve(part, work) {
        Some(Tree::Best {
            new,
            on_arcs,
            moved,
        }) => Found {
            opened_bound: sum(&new),
            new,
            on_arcs,
            moved,
            moved_bound: moved,
        },
        Some(Tree::Bound { new, moved }) => near_bound(part, work, new, moved),
        None => solve(part, work),
    }
}

/// The plan with the classes of a bound, or a better one, which the search of few units finds.
fn near_bound(part: &Part, work: u64, new: Vec<u32>, moved: u64) -> Found {
    let opened = sum(&new);
    let near = with_classes(part, new);
    let search = match part.units() <= FEW_UNITS {
        true => Some(solve(part, work)),
        false => None,
    };
    let all = [near, search].into_iter().flatten();
    let best = all.min_by_key(|found| (sum(&found.new), found.moved));
    let mut found = best.unwrap_or_else(|| solve(part, work));
    found.opened_bound = found.opened_bound.max(opened);
    if sum(&found.new) == opened {
        found.moved_bound = found.moved_bound.max(moved);
    }
    found
}

/// The plan of a unit that no pair touches.
fn alone(part: &Part) -> Found {
    let new = part.alone();
    Found {
        opened_bound: sum(&new),
        new,
        on_arcs: Vec::new(),
        moved: 0,
        moved_bound: 0,
    }
}

/// The pairs between two units, in the order of the units, each once with the sum of its limits.
fn cleaned(units: usize, pairs: &[Pair]) -> Vec<Pair> {
    let mut used: Vec<Pair> = (pairs.iter().copied())
        .filter(|pair| pair.from != pair.to && pair.from.max(pair.to) < units)
        .collect();
    used.sort_unstable_by_key(|pair| (pair.from, pair.to));
    used.dedup_by(|next, kept| {
        let same = (next.from, next.to) == (kept.from, kept.to);
        if same {
            let both = kept.most.zip(next.most);
            kept.most = both.map(|(one, other)| one.saturating_add(other));
        }
        same
    });
    used
}

/// The units that pairs connect, in whichever direction, with these pairs; each part in the order of its first unit.
fn connected(units: usize, pairs: &[Pair]) -> Vec<(Vec<usize>, Vec<Pair>)> {
    let mut first: Vec<usize> = (0..units).collect();
    for pair in pairs {
        let (one, other) = (root(&mut first, pair.from), root(&mut first, pair.to));
        first[one.max(other)] = one.min(other);
    }
    let mut parts: Vec<(Vec<usize>, Vec<Pair>)> = vec![Default::default(); units];
    for unit in 0..units {
        let place = root(&mut first, unit);
        parts[place].0.push(unit);
    }
    for pair in pairs {
        let place = root(&mut first, pair.from);
        parts[place].1.push(*pair);
    }
    parts.retain(|(members, _)| !members.is_empty());
    parts
}

fn root(first: &mut [usize], mut unit: usize) -> usize {
    while first[unit] != unit {
        first[unit] = first[first[unit]];
        unit = first[unit];
    }
    unit
}

/// The network's data of the members of a part.
fn part_of(members: &[usize], pupils: &[u32], classes: &[u32], limit: u32, pairs: &[Pair]) -> Part {
    let place = |unit: usize| members.binary_search(&unit).ok();
    let arc = |pair: &Pair| {
        let most = pair.most.map_or(u64::MAX, u64::from);
        Some((place(pair.from)?, place(pair.to)?, most))
    };
    Part {
        pupils: (members.iter())
            .map(|&unit| u64::from(pupils[unit]))
            .collect(),
        classes: (members.iter())
            .map(|&unit| u64::from(classes[unit]))
            .collect(),
        arcs: pairs.iter().filter_map(arc).collect(),
        limit: u64::from(limit.max(1)),
    }
}
