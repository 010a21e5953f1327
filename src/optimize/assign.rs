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
    let mut members = BTreeMap::<usize, (Vec<Side>, Vec<Side>)>::new();
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
        .flat_map(|(donors, takers)| pairs(donors, takers))
        .collect()
}

/// An amount and the unit that gives or takes it.
type Side = (f64, usize);

fn pairs(mut donors: Vec<Side>, mut takers: Vec<Side>) -> Vec<Move> {
    let descending = |a: &Side, b: &Side| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
    donors.sort_by(descending);
    takers.sort_by(descending);
    let mut moves = take_equal(&mut donors, &mut takers);
    let (mut donors, mut takers) = (donors.into_iter(), takers.into_iter());
    let (mut donor, mut taker) = (donors.next(), takers.next());
    while let (Some(from), Some(to)) = (&mut donor, &mut taker) {
        let steps = from.0.min(to.0);
        moves.push(Move {
            from: from.1,
            to: to.1,
            steps,
        });
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
    moves
}

/// Pairs donors and takers of the same amount, and leaves the others.
fn take_equal(donors: &mut Vec<Side>, takers: &mut Vec<Side>) -> Vec<Move> {
    let mut moves = Vec::new();
    let mut rest = Vec::new();
    let mut at = 0;
    for &(steps, from) in donors.iter() {
        while takers.get(at).is_some_and(|taker| taker.0 > steps) {
            at += 1;
        }
        match takers.get(at) {
            Some(&(same, to)) if same == steps => {
                moves.push(Move { from, to, steps });
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
}
