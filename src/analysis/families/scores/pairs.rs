//! The parts of a Gini decomposition that depend on the ranks of a group among the others: pairs of groups by Dagum,
//! stratification by Yitzhaki and Lerman.

use crate::analysis::framework::linear::{Linear, Part};
use crate::group::GiniPair;
use crate::inference::Statistic;

use super::rif::distances;

/// Puts the numbers of every pair, the first group against those after it, then the second, …
pub(in crate::analysis) fn pairs<'s>(
    linear: &Linear<'s>,
    whole: &Part<'s>,
    groups: &[Part<'s>],
    values: &[f64],
    found: &[GiniPair],
) {
    let mean = whole.mean(values);
    let known: Vec<_> = (groups.iter())
        .map(|part| (part.weight() / whole.weight(), part.mean(values)))
        .collect();
    let all = (0..groups.len()).flat_map(|j| (j + 1..groups.len()).map(move |h| (j, h)));
    for ((at, pair), (j, h)) in found.iter().enumerate().zip(all) {
        let (rich, poor) = match known[j].1.value() >= known[h].1.value() {
            true => (j, h),
            false => (h, j),
        };
        let both = [&groups[rich], &groups[poor]];
        let own: Vec<f64> = (both.iter())
            .flat_map(|part| part.places().map(|place| values[place]))
            .collect();
        let split = both[0].len();
        // The mean distance of each value from those of one group.
        let from = |side: usize| {
            let weight = |at: usize, weight: f64| {
                if (at >= split) == (side == 1) {
                    weight
                } else {
                    0.0
                }
            };
            let units = both.iter().flat_map(|part| part.units());
            let weights: Vec<f64> = units
                .enumerate()
                .map(|(at, unit)| weight(at, unit.1))
                .collect();
            let total = both[side].weight().value();
            let sums = distances(&own, &weights).into_iter();
            sums.map(|sum| sum / total).collect::<Vec<f64>>()
        };
        let (from_rich, from_poor) = (from(0), from(1));
        let of_rich = both[0].mean_at(&from_poor[..split]);
        let of_poor = both[1].mean_at(&from_rich[split..]);
        // Both have the value of the mean difference, and each the scores of one group.
        let difference = of_rich + of_poor - of_poor.value();
        let apart = known[rich].1 - known[poor].1;
        let weight = known[rich].0 * known[poor].0 / mean;
        let record = format!("pairs[{at}].");
        linear.put(format!("{record}between"), weight * apart);
        linear.put(
            format!("{record}transvariation"),
            weight * (difference - apart),
        );
        if pair.gini.is_some() {
            let sum = known[rich].1 + known[poor].1;
            linear.put(format!("{record}gini"), difference / sum);
        }
        if pair.distance.is_some() {
            linear.put(format!("{record}distance"), apart / difference);
        }
    }
}

/// Puts the part between groups and that of stratification by Yitzhaki and Lerman; the parts within groups are known.
pub(in crate::analysis) fn stratified<'s>(
    linear: &Linear<'s>,
    whole: &Part<'s>,
    groups: &[Part<'s>],
    values: &[f64],
) {
    let mean = whole.mean(values);
    let mut sum = linear.all.constant(0.0);
    for (at, part) in groups.iter().enumerate() {
        let (share, own) = (part.weight() / whole.weight(), part.mean(values));
        let centre = own.value();
        let rank = ranked(whole, part, values, &|_| 1.0);
        let with_rank = ranked(whole, part, values, &|place| values[place] - centre);
        let covariance = with_rank - (own - centre) * rank;
        let among_all = share * covariance / mean * 2.0;
        sum = sum + share * own * rank;
        let record = format!("parts[{at}].");
        let within = linear.get(&format!("{record}within"));
        let within = within.unwrap_or(linear.all.constant(0.0));
        linear.put(format!("{record}stratification"), among_all - within);
        if within.value() > 0.0 {
            linear.put(format!("{record}overlapping"), among_all / within);
        }
    }
    // The mean of all ranks is 1/2.
    let between = sum / mean * 2.0 - 1.0;
    linear.put("between", between);
    if let (Some(total), Some(within)) = (linear.get("total"), linear.get("within")) {
        linear.put("third", total - within - between);
    }
}

/// The mean of a·R over a group, R the mid-rank among all.
fn ranked<'s>(
    whole: &Part<'s>,
    part: &Part<'s>,
    values: &[f64],
    amount: &dyn Fn(usize) -> f64,
) -> Statistic<'s> {
    let rank = whole.shares_below(values);
    let own = part.mean_of(|place| amount(place) * rank(values[place]));
    // A row of the whole raises the ranks of those above it.
    let (below, all) = (
        part.amounts_below(values, amount),
        part.mean_of(amount).value(),
    );
    let influence: Vec<f64> = (whole.places())
        .map(|place| all - below(values[place]) - own.value())
        .collect();
    own + whole.influenced(0.0, &influence)
}
