//! The cheapest transfer along given pairs, and how far it may be from the best.

use crate::error::{Error, Result};
use crate::optimize::band::{Infeasible, InfeasibleKind, Transfer, capped};
use crate::optimize::units::{COST, check_above_zero, check_limit};
use crate::words::{Name, optimize as phrases};

use super::network::{Network, Pair};
use super::relaxed::{Answer, Relaxed, relaxed};
use super::search::{cheapen, lower, meet_needs};

static PAIR: Name = Name::new("pair", "the pair", "学校对");
static TWO_UNITS: Name = Name::new("two_units", "two different units", "为两个不同的单位");

/// The cost of a plan may differ by this part from its sum in another order.
const NOISE: f64 = 1e-9;

/// A transfer along pairs.
#[derive(Debug, Clone, PartialEq)]
pub struct PairPlan {
    /// The sum of the costs.
    pub cost: f64,
    /// A cost that no plan is below.
    pub bound: f64,
    /// The steps along each pair.
    pub flow: Vec<f64>,
    /// The change of each unit in steps.
    pub change: Vec<f64>,
    /// The resources afterwards.
    pub after: Vec<f64>,
    /// Whether no plan is cheaper: the bound, rounded up to the next sum of costs, is the cost.
    pub is_optimal: bool,
}

/// Finds a cheap transfer of whole steps along given pairs that brings the coefficient of variation to a limit.
///
/// # Formula
///
/// ```text
/// min Σ c f   with   yᵢ = Σ f(· → i) − Σ f(i → ·),   Σ f(i → ·) ≤ giveᵢ,   needᵢ ≤ yᵢ ≤ takeᵢ,   f ≥ 0 whole,
///                    CV² = ΣP · Σ R'²/P / (ΣR)² − 1 ≤ limit²
/// ```
///
/// # Parameters
///
/// As [`band_whole`](super::super::band_whole); the groups of the transfer do not matter. Pairs have costs above zero.
///
/// # Returns
///
/// A plan, its cost, and a lower bound. A step that goes on from i to j to k costs both pairs.
///
/// # Edge cases
///
/// Complies already: no steps. Units that no pair joins keep what they have. `WholeUnits` means that no whole plan was
/// found although divided steps would do: the search is not exhaustive.
///
/// # Errors
///
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a pair that is none and for a cost that is not positive.
///
/// # Accuracy
///
/// Not always the cheapest: the distance to the lower bound is at most `cost − bound`. The bound is that of a linear
/// program, less a millionth for the solver's tolerance; the plan is recomputed in plain arithmetic.
///
/// # Source
///
/// Chords of a separable convex function: Dantzig, G. (1956), *Recent advances in linear programming*, Management
/// Science 2(2), doi:10.1287/mnsc.2.2.131.
///
/// # Examples
///
/// ```
/// use junheng::optimize::{Pair, Transfer, along_pairs};
/// let transfer = Transfer::new(&[1.0, 1.0, 1.0], &[1.0, 4.0, 7.0])?;
/// let pairs = [Pair { from: 1, to: 0, cost: 1.0 }, Pair { from: 2, to: 1, cost: 1.0 }];
/// let plan = along_pairs(&transfer, &pairs, 0.3, |after| transfer.variation(after) <= 0.3)?.unwrap();
/// assert_eq!(plan.after, [3.0, 4.0, 5.0]);
/// assert!(plan.bound <= plan.cost);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn along_pairs(
    transfer: &Transfer<'_>,
    pairs: &[Pair],
    limit: f64,
    accept: impl Fn(&[f64]) -> bool,
) -> Result<Result<PairPlan, Box<Infeasible>>> {
    check_limit(limit)?;
    check_pairs(pairs, transfer.weights().len())?;
    if let Some(capped) = capped(transfer) {
        return Ok(Err(Box::new(capped)));
    }
    let accept = |network: &Network<'_, '_>| accept(&transfer.after(&network.change));
    let needs = transfer.need().iter().any(|need| *need > 0.0);
    let mut network = Network::new(transfer, pairs);
    if !needs && accept(&network) {
        return Ok(Ok(written(&network, 0.0)));
    }
    let excess = transfer.spread(transfer.resources()) - transfer.spread_at(limit);
    let answer = relaxed(transfer, pairs, excess);
    let (bound, divided) = match &answer {
        Answer::Flow(Relaxed { bound, flow }) => (*bound, Some(flow)),
        Answer::Infeasible | Answer::Unknown => (0.0, None),
    };
    for (place, steps) in divided.into_iter().flatten().enumerate() {
        round(&mut network, place, *steps);
    }
    if !meet_needs(&mut network) || !lower(&mut network, &accept) {
        // The divided flow may lead to a dead end that the way from nothing avoids.
        network = Network::new(transfer, pairs);
        if !meet_needs(&mut network) {
            return Ok(Err(Box::new(short(transfer, pairs, &network))));
        }
        if !lower(&mut network, &accept) {
            let is_proved = matches!(answer, Answer::Infeasible);
            return Ok(Err(Box::new(beyond(transfer, limit, &network, is_proved))));
        }
    }
    cheapen(&mut network, &accept);
    Ok(Ok(written(&network, bound)))
}

fn check_pairs(pairs: &[Pair], count: usize) -> Result<()> {
    let costs: Vec<f64> = pairs.iter().map(|pair| pair.cost).collect();
    check_above_zero(&costs, &COST)?;
    let is_none = |pair: &Pair| pair.from == pair.to || pair.from >= count || pair.to >= count;
    let Some(row) = pairs.iter().position(is_none) else {
        return Ok(());
    };
    Err(Error::new(&phrases::UNIT)
        .with("column", &PAIR)
        .with("row", row)
        .with("expected", &TWO_UNITS)
        .with("got", format!("{} → {}", pairs[row].from, pairs[row].to)))
}

/// Takes over the whole steps of a divided flow, as far as the units may give and take them.
fn round(network: &mut Network<'_, '_>, place: usize, steps: f64) {
    let pair = network.pairs[place];
    let whole = (steps + NOISE * (1.0 + steps)).floor();
    for _ in 0..whole as u64 {
        if network.may_leave(pair.from) && network.may_lose(pair.from) && network.may_gain(pair.to)
        {
            network.add(place, 1.0);
        }
    }
}

fn written(network: &Network<'_, '_>, bound: f64) -> PairPlan {
    let cost = network.cost();
    let bound = bound.min(cost);
    PairPlan {
        cost,
        bound,
        is_optimal: cost == 0.0 || is_closed(network, cost, bound),
        flow: network.flow.clone(),
        change: network.change.clone(),
        after: network.transfer.after(&network.change),
    }
}

/// Whether no sum of costs lies between the bound and the cost: sums of whole costs are whole, those of one cost its multiples.
fn is_closed(network: &Network<'_, '_>, cost: f64, bound: f64) -> bool {
    let first = network.pairs.first().map_or(1.0, |pair| pair.cost);
    let all = |unit: f64| {
        network
            .pairs
            .iter()
            .all(|pair| (pair.cost / unit).fract() == 0.0)
    };
    let unit = [first, 1.0].into_iter().find(|&unit| all(unit));
    let next = unit.map_or(bound, |unit| (bound / unit - 1e-6).ceil() * unit);
    cost <= next * (1.0 + NOISE)
}

/// Needs that the pairs cannot meet: the first unit that stays short.
fn short(transfer: &Transfer<'_>, pairs: &[Pair], network: &Network<'_, '_>) -> Infeasible {
    let count = transfer.weights().len();
    let by: f64 = (0..count).map(|unit| network.short(unit)).sum();
    let unit = (0..count).find(|&unit| network.short(unit) > 0.0);
    let components = components(pairs, count);
    let component = unit.and_then(|unit| components.get(unit)).copied();
    Infeasible {
        component,
        ..Infeasible::new(InfeasibleKind::Disconnected, by)
    }
}

/// A limit that the pairs do not reach: as is proved for divided steps, or as far as whole ones have been searched.
fn beyond(
    transfer: &Transfer<'_>,
    limit: f64,
    network: &Network<'_, '_>,
    is_proved: bool,
) -> Infeasible {
    let best = transfer.variation(&transfer.after(&network.change));
    let count = transfer.weights().len();
    let at_bound = |unit: &usize| !network.may_leave(*unit) || !network.may_gain(*unit);
    let components = components(network.pairs, count);
    let is_apart = components.iter().any(|&first| first != 0);
    Infeasible {
        best: Some(best),
        binding: (0..count).filter(at_bound).collect(),
        component: is_apart.then(|| farthest(transfer, &components)).flatten(),
        change: network.change.clone(),
        ..Infeasible::new(
            match (is_proved, is_apart) {
                (false, _) => InfeasibleKind::WholeUnits,
                (true, true) => InfeasibleKind::Disconnected,
                (true, false) => InfeasibleKind::Caps,
            },
            best - limit,
        )
    }
}

/// The first unit of the component of each unit.
fn components(pairs: &[Pair], count: usize) -> Vec<usize> {
    let mut first: Vec<usize> = (0..count).collect();
    // Each round carries the least number one pair further at least.
    loop {
        let mut is_settled = true;
        for pair in pairs {
            let least = first[pair.from].min(first[pair.to]);
            for unit in [pair.from, pair.to] {
                is_settled &= first[unit] == least;
                first[unit] = least;
            }
        }
        if is_settled {
            return first;
        }
    }
}

/// The component whose mean is farthest from the others', by its weight.
fn farthest(transfer: &Transfer<'_>, components: &[usize]) -> Option<usize> {
    let total: f64 = transfer.resources().iter().sum();
    let mean = total / transfer.weights().iter().sum::<f64>();
    let mut best: Option<(f64, usize)> = None;
    let mut firsts = components.to_vec();
    firsts.sort_unstable();
    firsts.dedup();
    for first in firsts {
        let sum = |of: &[f64]| -> f64 {
            let units = components.iter().zip(of).filter(|(one, _)| **one == first);
            units.map(|(_, amount)| amount).sum()
        };
        let weight = sum(transfer.weights());
        let gap = sum(transfer.resources()) / weight - mean;
        if best.is_none_or(|(most, _)| gap * gap * weight > most) {
            best = Some((gap * gap * weight, first));
        }
    }
    best.map(|(_, first)| first)
}
