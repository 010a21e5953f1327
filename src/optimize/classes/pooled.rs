//! New classes of an area whose units share their pupils.

use std::cmp::Reverse;

use super::plan::{ClassPlan, PupilMove};

/// The fewest new classes of an area in which pupils may move between all units, then the fewest moved pupils.
///
/// # Formula
///
/// ```text
/// opened = (⌈ΣN/L⌉ − ΣC)⁺
/// moved  = Σ (N − (C + k)·L)⁺
/// ```
///
/// N are the pupils of a unit, C its classes, k its new classes, L is the limit. Fewer classes do not hold all pupils;
/// with so many they do. A unit keeps at most (C + k)·L pupils, the others move. A new class keeps min(L, excess)
/// pupils in its unit, and never more than the one before it there: so the classes that keep most pupils are opened, which
/// is exact.
///
/// # Parameters
///
/// `pupils`, `classes`: of each unit; the shorter length counts. `limit`: pupils per class, 0 counts as 1.
///
/// # Returns
///
/// A plan whose counts equal their bounds. Where several units would keep as many pupils, classes go to the larger
/// excess, then to the first position.
///
/// # Examples
///
/// ```
/// use junheng::optimize::classes::pooled_classes;
/// let plan = pooled_classes(&[50, 30], &[1, 1], 45);
/// assert_eq!((plan.opened, plan.moved), (0, 5)); // alone the first unit needs a new class
/// ```
///
/// Where the area is full as a whole, some unit has to open one:
///
/// ```
/// use junheng::optimize::classes::pooled_classes;
/// let plan = pooled_classes(&[50, 43], &[1, 1], 45);
/// assert_eq!((plan.new, plan.moved), (vec![1, 0], 0));
/// ```
pub fn pooled_classes(pupils: &[u32], classes: &[u32], limit: u32) -> ClassPlan {
    let limit = u64::from(limit.max(1));
    let units = || {
        let both = pupils.iter().zip(classes);
        both.map(|(&pupils, &classes)| (u64::from(pupils), u64::from(classes)))
    };
    let needed = units().map(|(pupils, _)| pupils).sum::<u64>();
    let present = units().map(|(_, classes)| classes).sum::<u64>();
    let opened = needed.div_ceil(limit).saturating_sub(present);
    let room = |(pupils, classes): (u64, u64)| (pupils, classes.saturating_mul(limit));
    let excess: Vec<u64> = (units().map(room))
        .map(|(pupils, places)| pupils.saturating_sub(places))
        .collect();
    let new = opened_where(&excess, limit, opened);
    let after = units().map(room).zip(&new).map(|((pupils, places), &new)| {
        let places = places.saturating_add(u64::from(new).saturating_mul(limit));
        (pupils, places)
    });
    let (leaving, free): (Vec<u64>, Vec<u64>) = after
        .map(|(pupils, places)| (pupils.saturating_sub(places), places.saturating_sub(pupils)))
        .unzip();
    let moves = matched(leaving, &free);
    let moved = moves.iter().map(|step| step.pupils).sum();
    ClassPlan {
        new,
        moves,
        opened,
        opened_bound: opened,
        moved,
        moved_bound: moved,
    }
}

/// The new classes of each unit: first those that keep `limit` pupils, then those that keep fewer.
fn opened_where(excess: &[u64], limit: u64, opened: u64) -> Vec<u32> {
    let mut full: Vec<(Reverse<u64>, usize)> =
        excess.iter().copied().map(Reverse).zip(0..).collect();
    let mut rest: Vec<(Reverse<u64>, usize)> = (full.iter())
        .map(|&(Reverse(excess), unit)| (Reverse(excess % limit), unit))
        .filter(|&(Reverse(kept), _)| kept > 0)
        .collect();
    full.sort_unstable();
    rest.sort_unstable();
    let full = full
        .into_iter()
        .map(|(Reverse(excess), unit)| (excess / limit, unit));
    let claims = full.chain(rest.into_iter().map(|(_, unit)| (1, unit)));
    let mut new = vec![0_u32; excess.len()];
    let mut left = opened;
    for (classes, unit) in claims {
        let given = classes.min(left);
        left -= given;
        new[unit] = new[unit].saturating_add(u32::try_from(given).unwrap_or(u32::MAX));
    }
    new
}

/// Sends those who leave, in the order of the units, to the units with most free places.
fn matched(leaving: Vec<u64>, free: &[u64]) -> Vec<PupilMove> {
    let mut places: Vec<(Reverse<u64>, usize)> = (free.iter().enumerate())
        .filter(|&(_, &free)| free > 0)
        .map(|(unit, &free)| (Reverse(free), unit))
        .collect();
    places.sort_unstable();
    let mut places = places.into_iter().map(|(Reverse(free), to)| (free, to));
    let (mut moves, mut place) = (Vec::new(), places.next());
    for (from, mut left) in leaving.into_iter().enumerate() {
        while left > 0
            && let Some((free, to)) = place
        {
            let pupils = left.min(free);
            moves.push(PupilMove { from, to, pupils });
            left -= pupils;
            place = match free - pupils {
                0 => places.next(),
                free => Some((free, to)),
            };
        }
    }
    moves.sort_unstable_by_key(|step| (step.from, step.to));
    moves
}
