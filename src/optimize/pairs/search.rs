//! A whole flow from a divided one: mended, then made cheaper.

use crate::interrupt;

use super::cheapest::Ways;
use super::network::Network;

/// Decides whether the changes of a network comply.
pub(super) type Accept<'f> = &'f dyn Fn(&Network<'_, '_>) -> bool;

/// Moves needed steps along the cheapest ways; false where a need cannot be met.
pub(super) fn meet_needs(network: &mut Network<'_, '_>) -> bool {
    let count = network.change.len();
    while let Some(taker) = (0..count).find(|&unit| network.short(unit) > 0.0) {
        interrupt::check();
        let cheapest = (0..count)
            .filter(|&unit| unit != taker && network.may_lose(unit) && network.may_leave(unit))
            .map(|unit| (Ways::from(network, unit), unit))
            .filter(|(ways, _)| ways.cost[taker] < f64::INFINITY)
            .min_by(|a, b| {
                a.0.cost[taker]
                    .total_cmp(&b.0.cost[taker])
                    .then(a.1.cmp(&b.1))
            });
        let Some((ways, _)) = cheapest else {
            return false;
        };
        move_along(network, &ways, taker);
    }
    true
}

/// Moves one step after another where it lowers the squares most for its cost, until the changes comply; false where
/// nothing lowers them any more.
pub(super) fn lower(network: &mut Network<'_, '_>, accept: Accept<'_>) -> bool {
    while !accept(network) {
        interrupt::check();
        let Some((ways, end)) = best_way(network, f64::INFINITY) else {
            return false;
        };
        move_along(network, &ways, end);
    }
    true
}

/// The way whose step saves most for its cost, of those that cost less than `most`.
fn best_way(network: &Network<'_, '_>, most: f64) -> Option<(Ways, usize)> {
    let count = network.change.len();
    let mut best: Option<(f64, Ways, usize)> = None;
    for start in (0..count).filter(|&unit| network.may_lose(unit) && network.may_leave(unit)) {
        let ways = Ways::from(network, start);
        let saved = network.growth(start, -1.0);
        let mut found = None;
        for end in (0..count).filter(|&end| end != start && network.may_gain(end)) {
            let gain = -(saved + network.growth(end, 1.0));
            let cost = ways.cost[end];
            let least = found
                .or(best.as_ref().map(|one| (one.0, 0)))
                .map_or(0.0, |one: (f64, usize)| one.0);
            if gain > 0.0 && cost < most && gain / cost > least {
                found = Some((gain / cost, end));
            }
        }
        if let Some((ratio, end)) = found {
            best = Some((ratio, ways, end));
        }
    }
    best.map(|(_, ways, end)| (ways, end))
}

fn move_along(network: &mut Network<'_, '_>, ways: &Ways, end: usize) {
    for place in ways.to(network, end) {
        network.add(place, 1.0);
    }
}

/// Undoes steps, the dearest first, and replaces steps by cheaper ways as long as the changes comply.
pub(super) fn cheapen(network: &mut Network<'_, '_>, accept: Accept<'_>) {
    while undo(network, accept) || replace(network, accept) {
        interrupt::check();
    }
}

/// The pairs with steps, the dearest first.
fn used(network: &Network<'_, '_>) -> Vec<usize> {
    let mut used: Vec<usize> = (0..network.pairs.len())
        .filter(|&p| network.flow[p] > 0.0)
        .collect();
    used.sort_by(|&a, &b| {
        network.pairs[b]
            .cost
            .total_cmp(&network.pairs[a].cost)
            .then(a.cmp(&b))
    });
    used
}

fn undo(network: &mut Network<'_, '_>, accept: Accept<'_>) -> bool {
    for place in used(network) {
        network.add(place, -1.0);
        if keeps_bounds(network, place) && accept(network) {
            return true;
        }
        network.add(place, 1.0);
    }
    false
}

/// Whether both ends of a pair keep their bounds.
fn keeps_bounds(network: &Network<'_, '_>, place: usize) -> bool {
    let pair = network.pairs[place];
    let within = |unit: usize| {
        let need = network.transfer.need()[unit];
        let least = if need > 0.0 {
            need
        } else {
            -network.transfer.give()[unit]
        };
        network.change[unit] >= least && network.change[unit] <= network.transfer.take()[unit]
    };
    within(pair.from) && within(pair.to)
}

/// Undoes one step and moves another along a cheaper way.
fn replace(network: &mut Network<'_, '_>, accept: Accept<'_>) -> bool {
    for place in used(network) {
        interrupt::check();
        network.add(place, -1.0);
        let cost = network.pairs[place].cost;
        // Ties in cost would go round in circles.
        if keeps_bounds(network, place)
            && let Some((ways, end)) = best_way(network, cost * (1.0 - 1e-9))
        {
            let way = ways.to(network, end);
            way.iter().for_each(|&place| network.add(place, 1.0));
            if accept(network) {
                return true;
            }
            way.iter().for_each(|&place| network.add(place, -1.0));
        }
        network.add(place, 1.0);
    }
    false
}
