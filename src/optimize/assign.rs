//! Who gives to whom, once it is known who gives and who takes how much.

use std::collections::BTreeMap;

/// Steps that go from one unit to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Move {
    /// The unit that gives.
    pub from: usize,
    /// The unit that takes.
    pub to: usize,
    /// The number of steps.
    pub steps: f64,
}

/// Divides a change into moves between pairs of units of the same group.
///
/// # Formula
///
/// ```text
/// Σⱼ f(i → j) = −yᵢ for yᵢ < 0,   Σᵢ f(i → j) = yⱼ for yⱼ > 0
/// ```
///
/// # Parameters
///
/// The change y of each unit and its group; the changes of a group sum to zero.
///
/// # Returns
///
/// The moves of each group. Donors and takers of the same amount are paired first; the others are
/// paired in descending order of their amounts, the rest of one with the next (north-west corner).
///
/// # Edge cases
///
/// No change: no moves. Of a group whose changes do not sum to zero the surplus is left out.
///
/// # Accuracy
///
/// At most donors + takers − 1 pairs in each group. The fewest possible would be a partition problem (NP-hard).
///
/// # Examples
///
/// ```
/// use junheng::optimize::{Move, assign};
/// let moves = assign(&[-3.0, 2.0, -2.0, 3.0], &[0, 0, 0, 0]);
/// let pair = |from, to, steps| Move { from, to, steps };
/// assert_eq!(moves, [pair(0, 3, 3.0), pair(2, 1, 2.0)]);
/// ```
pub fn assign(change: &[f64], groups: &[usize]) -> Vec<Move> {
    let mut members = BTreeMap::<usize, (Vec<Side<usize>>, Vec<Side<usize>>)>::new();
    for (unit, (&steps, &group)) in change.iter().zip(groups).enumerate() {
        let (donors, takers) = members.entry(group).or_default();
        if steps < 0.0 {
            donors.push((-steps, unit));
        } else if steps > 0.0 {
            takers.push((steps, unit));
        }
    }
    let sides = members.into_values();
    sides
        .flat_map(|(donors, takers)| pairs(donors, takers).moves)
        .map(|(from, to, steps)| Move { from, to, steps })
        .collect()
}

/// Steps that go from a unit of one part to a unit of the same or another part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MoveAcross {
    /// The part and the unit that gives.
    pub from: (usize, usize),
    /// The part and the unit that takes.
    pub to: (usize, usize),
    /// The number of steps.
    pub steps: f64,
}

/// Divides changes of several parts into moves, first within each part, the rest between parts.
///
/// # Formula
///
/// That of [`assign`], with Σ |Σ y| / 2 steps between parts, the sums over each part: no division has fewer.
///
/// # Parameters
///
/// The change y of the units of each part; all changes sum to zero.
///
/// # Edge cases
///
/// Where the changes do not sum to zero the surplus is left out.
///
/// # Examples
///
/// ```
/// use junheng::optimize::{MoveAcross, assign_across};
/// let moves = assign_across(&[&[-3.0, 2.0], &[1.0, 0.0]]);
/// let pair = |from, to, steps| MoveAcross { from, to, steps };
/// assert_eq!(moves, [pair((0, 0), (0, 1), 2.0), pair((0, 0), (1, 0), 1.0)]);
/// ```
pub fn assign_across(changes: &[&[f64]]) -> Vec<MoveAcross> {
    let (mut moves, mut donors, mut takers) = (Vec::new(), Vec::new(), Vec::new());
    for (part, change) in changes.iter().enumerate() {
        let sides = |sign: f64| -> Vec<Side<(usize, usize)>> {
            let amounts = change
                .iter()
                .enumerate()
                .map(|(unit, y)| (sign * y, (part, unit)));
            amounts.filter(|(steps, _)| *steps > 0.0).collect()
        };
        let paired = pairs(sides(-1.0), sides(1.0));
        moves.extend(paired.moves);
        donors.extend(paired.donors);
        takers.extend(paired.takers);
    }
    moves.extend(pairs(donors, takers).moves);
    let across = moves.into_iter();
    across
        .map(|(from, to, steps)| MoveAcross { from, to, steps })
        .collect()
}

/// An amount and the unit that gives or takes it.
type Side<U> = (f64, U);

/// Moves from unit to unit, and what is left of those that give and take.
struct Paired<U> {
    moves: Vec<(U, U, f64)>,
    donors: Vec<Side<U>>,
    takers: Vec<Side<U>>,
}

fn pairs<U: Copy + Ord>(mut donors: Vec<Side<U>>, mut takers: Vec<Side<U>>) -> Paired<U> {
    let descending = |a: &Side<U>, b: &Side<U>| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
    donors.sort_by(descending);
    takers.sort_by(descending);
    let mut moves = take_equal(&mut donors, &mut takers);
    let (mut donors, mut takers) = (donors.into_iter(), takers.into_iter());
    let (mut donor, mut taker) = (donors.next(), takers.next());
    while let (Some(from), Some(to)) = (&mut donor, &mut taker) {
        let steps = from.0.min(to.0);
        moves.push((from.1, to.1, steps));
        from.0 -= steps;
        to.0 -= steps;
        // One of them is zero exactly.
        let (is_given, is_taken) = (from.0 <= 0.0, to.0 <= 0.0);
        if is_given {
            donor = donors.next();
        }
        if is_taken {
            taker = takers.next();
        }
    }
    Paired {
        moves,
        donors: donor.into_iter().chain(donors).collect(),
        takers: taker.into_iter().chain(takers).collect(),
    }
}

/// Pairs donors and takers of the same amount, and leaves the others.
fn take_equal<U: Copy>(donors: &mut Vec<Side<U>>, takers: &mut Vec<Side<U>>) -> Vec<(U, U, f64)> {
    let mut moves = Vec::new();
    let mut rest = Vec::new();
    let mut at = 0;
    for &(steps, from) in donors.iter() {
        while takers.get(at).is_some_and(|taker| taker.0 > steps) {
            at += 1;
        }
        match takers.get(at) {
            Some(&(same, to)) if same == steps => {
                moves.push((from, to, steps));
                takers.remove(at);
            }
            _ => rest.push((steps, from)),
        }
    }
    *donors = rest;
    moves
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_add_up_with_few_pairs() {
        let change = [4.0, -7.0, 2.0, -1.0, 5.0, -3.0, 0.0, 9.0, -9.0];
        let groups = [0, 0, 0, 0, 0, 0, 0, 1, 1];
        let moves = assign(&change, &groups);
        assert!(moves.len() <= 5 + 1);
        let mut got = [0.0; 9];
        for one in &moves {
            assert!(one.steps > 0.0 && groups[one.from] == groups[one.to]);
            got[one.from] -= one.steps;
            got[one.to] += one.steps;
        }
        assert_eq!(got, change);
    }

    #[test]
    fn as_few_steps_as_possible_go_between_parts() {
        let changes: [&[f64]; 3] = [&[4.0, -7.0, 2.0], &[-1.0, 5.0, -3.0], &[0.0, -2.0, 2.0]];
        let moves = assign_across(&changes);
        let mut got = [[0.0; 3]; 3];
        let mut between = 0.0;
        for one in &moves {
            assert!(one.steps > 0.0);
            got[one.from.0][one.from.1] -= one.steps;
            got[one.to.0][one.to.1] += one.steps;
            between += if one.from.0 == one.to.0 {
                0.0
            } else {
                one.steps
            };
        }
        assert_eq!(got.each_ref().map(|part| &part[..]), changes);
        assert_eq!(between, 1.0);
    }
}
