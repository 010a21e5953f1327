//! Transvariation: units of a poorer group with values above those of a richer one.

use serde::Serialize;

use crate::error::Result;
use crate::interrupt::check;
use crate::numeric::{Ordered, steps, sum_of};

use crate::group::groups::Buckets;
use crate::group::means::GroupMeans;

/// Two groups of a [`GiniDecomposition`](crate::group::GiniDecomposition) by Dagum.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GiniPair {
    /// The group with the higher mean; of equal means, the first.
    pub richer: String,
    /// The other.
    pub poorer: String,
    /// The mean difference between their units over the sum of their means; `None` where both are zero.
    pub gini: Option<f64>,
    /// D, their economic distance: 1 where no unit of the poorer lies above one of the richer, 0 where
    /// the means are equal; `None` where all units of both have one value.
    pub distance: Option<f64>,
    /// The contribution of the difference of their means to the part between groups.
    pub between: f64,
    /// The contribution of the pair to the transvariation.
    pub transvariation: f64,
}

/// Every pair of groups, the first against those after it, then the second, …
///
/// `apart` is how far each mean lies above that of all, `mean`.
pub(in crate::group) fn pairs(
    buckets: &Buckets,
    means: &GroupMeans,
    apart: &[f64],
    mean: f64,
) -> Result<Vec<GiniPair>> {
    let ordered: Vec<Ordered> = (0..means.names.len())
        .map(|group| Ok(buckets.sample(group, &means.names)?.ordered().into_owned()))
        .collect::<Result<_>>()?;
    let shares = means.shares();
    let mut out = Vec::new();
    for j in 0..ordered.len() {
        for h in j + 1..ordered.len() {
            check();
            let (rich, poor) = if apart[j] >= apart[h] { (j, h) } else { (h, j) };
            let weight = shares[rich] * shares[poor] / mean;
            let apart = apart[rich] - apart[poor];
            let reach = reach(&ordered[poor], &ordered[rich]);
            // E|x − y| = (μ_rich − μ_poor) + 2·reach.
            let difference = apart + 2.0 * reach;
            let sum = means.values[rich] + means.values[poor];
            out.push(GiniPair {
                richer: means.names[rich].clone(),
                poorer: means.names[poor].clone(),
                gini: (sum > 0.0).then(|| difference / sum),
                distance: (difference > 0.0).then(|| apart / difference),
                between: weight * apart,
                transvariation: 2.0 * weight * reach,
            });
        }
    }
    Ok(out)
}

/// E max(x − y, 0) = ∫ (1 − F_x) F_y: terms of zero or more, none where y lies above x throughout.
fn reach(of: &Ordered, above: &Ordered) -> f64 {
    let total = (of.total_weight(), above.total_weight());
    let steps = steps(of, above);
    sum_of(steps.windows(2).map(|pair| {
        let beyond = (total.0 - pair[0].first) / total.0;
        let below = pair[0].second / total.1;
        beyond * below * (pair[1].value - pair[0].value)
    }))
}

/// Whether no two groups overlap.
pub(in crate::group) fn disjoint(buckets: &Buckets, means: &GroupMeans) -> bool {
    let mut ranges: Vec<(f64, f64)> = (0..means.names.len())
        .map(|group| {
            let (values, _) = buckets.units(group);
            values
                .iter()
                .fold((f64::INFINITY, f64::NEG_INFINITY), |range, &x| {
                    (range.0.min(x), range.1.max(x))
                })
        })
        .collect();
    ranges.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    ranges.windows(2).all(|pair| pair[0].1 <= pair[1].0)
}
