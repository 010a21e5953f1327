//! The part between groups relative to the largest possible for groups of their sizes.

use serde::Serialize;

use crate::error::Result;
use crate::finite::finite;
use crate::interrupt::check;
use crate::measure::{Atkinson, Statistic};
use crate::numeric::{ExactSum, Ordered};
use crate::sample::Sample;
use crate::words::{Method, methods};

use super::decomposable::Decomposable;
use super::nested::NestedDecomposition;
use super::tree::Level;
use crate::group::groups::{Buckets, Groups};
use crate::group::means::GroupMeans;

/// Every order of more groups than this is too many to try: 2^16·16 subsets.
const MOST: usize = 16;
/// For Atkinson's index each of them means a pass over the units.
const MOST_ATKINSON: usize = 8;

/// How near the part between groups comes to its maximum.
///
/// # Formula
///
/// ```text
/// ratio = B / max B        max over the ways to cut the ordered units into groups of the same weights
/// ```
///
/// B is the part between groups of a [`NestedDecomposition`] with one level (the level's index, for Atkinson's).
/// It is largest where groups do not overlap: the units are laid out from the poorest to the richest
/// and cut into runs as heavy as the groups, in some order of the groups. A unit on a cut is split.
///
/// # Parameters
///
/// `index`: any [`Decomposable`]; at least two groups, none empty.
///
/// # Returns
///
/// The part between groups, and two maxima: over every order of the groups (up to 16 groups, 8 for
/// Atkinson's index; `None` beyond), and in the order of their means, which is never larger. A ratio
/// is 1 where the groups do not overlap at all, `None` where all units are equal.
///
/// # Errors
///
/// As [`NestedDecomposition`].
///
/// # Accuracy
///
/// Runs from exact sums of the distances from the mean: 1e-13 of the index of the whole, also where all
/// units are nearly equal. The order of the rows cannot show.
///
/// # Source
///
/// Elbers, Lanjouw, Mistiaen & Özler (2008), Journal of Economic Inequality 6: 231–245.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{Groups, MaximumBetween};
/// let sample = Sample::new(&[1.0, 2.0, 3.0, 8.0])?;
/// let groups = Groups::from_labels(&["a", "b", "a", "b"])?;
/// let between = MaximumBetween::new("variance".parse()?, &sample, &groups)?;
/// assert_eq!(between.between, 2.25);
/// assert_eq!(between.maximum, Some(4.0));
/// assert_eq!(between.ratio, Some(0.5625));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Of groups of two sizes the order decides: the small one at the top shows more than at the bottom:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{Groups, MaximumBetween};
/// let sample = Sample::new(&[4.0, 1.0, 1.0, 1.0])?;
/// let groups = Groups::from_labels(&["few", "many", "many", "many"])?;
/// let between = MaximumBetween::new("variance".parse()?, &sample, &groups)?;
/// assert_eq!(between.ratio, Some(1.0));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MaximumBetween {
    /// The method: the set over which the maximum is taken.
    pub method: Method,
    /// The index.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub index: Decomposable,
    /// The part between groups as it is.
    pub between: f64,
    /// The largest over every order of the groups.
    pub maximum: Option<f64>,
    /// The part between groups over that.
    pub ratio: Option<f64>,
    /// The largest that keeps the order of the groups' means.
    pub maximum_in_order: f64,
    /// The part between groups over that.
    pub ratio_in_order: Option<f64>,
}

impl MaximumBetween {
    /// Compares the part of `index` between `groups` with its maximum.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn new(index: Decomposable, sample: &Sample<'_>, groups: &Groups) -> Result<Self> {
        groups.divide(sample)?;
        let level = Level {
            name: "groups",
            groups,
        };
        let between = NestedDecomposition::new(index, sample, &[level])?.levels[0].index;
        let means = GroupMeans::of(sample, groups)?;
        let runs = Runs::of(index, sample, &means)?;
        let mut order: Vec<usize> = (0..groups.count()).collect();
        let buckets = Buckets::of(sample, groups.positions(), groups.count());
        let apart = means.apart(sample, &buckets)?;
        order.sort_by(|&a, &b| apart[a].total_cmp(&apart[b]));
        let most = match index {
            Decomposable::Atkinson { .. } => MOST_ATKINSON,
            _ => MOST,
        };
        let maximum_in_order = runs.part(runs.in_order(&order)?);
        let maximum = match groups.count() <= most {
            // Rounding must not put one way above the best of all ways.
            true => Some(runs.part(runs.in_any_order()?).max(maximum_in_order)),
            false => None,
        };
        // Nor the groups as they are above their maximum, where these do not overlap.
        let ratio = |largest: f64| (largest > 0.0).then(|| (between / largest).min(1.0));
        finite(
            &methods::MAXIMUM_BETWEEN,
            Self {
                method: methods::MAXIMUM_BETWEEN,
                index,
                between,
                maximum,
                ratio: maximum.and_then(ratio),
                maximum_in_order,
                ratio_in_order: ratio(maximum_in_order),
            },
        )
    }
}

/// The ordered units, cut anywhere.
struct Runs {
    index: Decomposable,
    ordered: Ordered,
    cumulative: Vec<f64>,
    /// Σ w (x − μ) up to and including each unit.
    distances: Vec<f64>,
    sizes: Vec<f64>,
    mean: f64,
    mean_parts: (f64, f64),
    whole: f64,
}

impl Runs {
    fn of(index: Decomposable, sample: &Sample<'_>, means: &GroupMeans) -> Result<Self> {
        let ordered = sample.ordered().into_owned();
        let mean_parts = sample.mean_parts();
        Ok(Self {
            index,
            cumulative: ordered.cumulative_weights().collect(),
            distances: cumulative_distances(&ordered, mean_parts),
            mean_parts,
            ordered,
            sizes: means.weights.clone(),
            mean: mean_parts.0,
            whole: index.value(sample)?,
        })
    }

    /// Σ of the groups' terms, laid out in this order.
    fn in_order(&self, order: &[usize]) -> Result<f64> {
        let (mut start, mut total) = (0.0, 0.0);
        for &group in order {
            total += self.term(start, group)?;
            start += self.sizes[group];
        }
        Ok(total)
    }

    /// The best order: what a set of groups can show at the bottom depends on the set alone.
    fn in_any_order(&self) -> Result<f64> {
        let groups = self.sizes.len();
        let members = |set: usize| (0..groups).filter(move |group| set >> group & 1 == 1);
        let mut best = vec![0.0_f64; 1 << groups];
        for set in 1..best.len() {
            check();
            let mut most = f64::NEG_INFINITY;
            for last in members(set) {
                let below = set & !(1 << last);
                let start: f64 = members(below).map(|group| self.sizes[group]).sum();
                most = most.max(best[below] + self.term(start, last)?);
            }
            best[set] = most;
        }
        Ok(best.last().copied().unwrap_or(0.0))
    }

    /// The contribution of a group that begins at this cumulative weight.
    fn term(&self, start: f64, group: usize) -> Result<f64> {
        let share = self.sizes[group] / self.cumulative.last().copied().unwrap_or(1.0);
        let size = self.sizes[group];
        let Decomposable::Atkinson { epsilon } = self.index else {
            let apart = (self.distance_up_to(start + size) - self.distance_up_to(start)) / size;
            return Ok(share * self.index.between(self.mean + apart, self.mean, apart, 1.0));
        };
        let (values, weights) = self.run(start, size);
        let sample = Sample::weighted(&values, &weights)?;
        let mean = sample.moments().mean();
        // What lies inside is taken away: the less of it, the more lies between.
        Ok(match mean > 0.0 {
            true => -share * (mean / self.mean) * Atkinson { epsilon }.value(&sample)?,
            false => 0.0,
        })
    }

    /// Σ w (x − μ) of the units up to a cumulative weight, the last of them split.
    fn distance_up_to(&self, weight: f64) -> f64 {
        let place = self.cumulative.partition_point(|&reached| reached < weight);
        let Some(&x) = self.ordered.values().get(place) else {
            return self.distances.last().copied().unwrap_or(0.0);
        };
        let before = place.checked_sub(1);
        let (weights, distances) = before.map_or((0.0, 0.0), |before| {
            (self.cumulative[before], self.distances[before])
        });
        let (nearest, rest) = self.mean_parts;
        distances + (weight - weights) * ((x - nearest) - rest)
    }

    /// The units from a cumulative weight on, the first and the last of them split.
    fn run(&self, start: f64, size: f64) -> (Vec<f64>, Vec<f64>) {
        let end = start + size;
        let first = self.cumulative.partition_point(|&reached| reached <= start);
        let (mut values, mut weights) = (Vec::new(), Vec::new());
        let mut from = start;
        for place in first.min(self.ordered.len() - 1)..self.ordered.len() {
            let to = self.cumulative[place].min(end);
            values.push(self.ordered.values()[place]);
            weights.push(if place + 1 == self.ordered.len() {
                end - from
            } else {
                to - from
            });
            if self.cumulative[place] >= end {
                break;
            }
            from = to;
        }
        (values, weights)
    }

    /// The part between groups from the sum of their terms.
    fn part(&self, terms: f64) -> f64 {
        match self.index {
            // 1 − ξ/Σ p_g ξ_g, where ξ is what inequality leaves of the mean.
            Decomposable::Atkinson { .. } if terms > -1.0 => {
                ((self.whole + terms) / (1.0 + terms)).max(0.0)
            }
            Decomposable::Atkinson { .. } => 0.0,
            _ => terms,
        }
    }
}

fn cumulative_distances(ordered: &Ordered, (nearest, rest): (f64, f64)) -> Vec<f64> {
    let mut sum = ExactSum::new();
    let reached = ordered.units().map(|(x, weight)| {
        sum.add_product((x - nearest) - rest, weight);
        sum.to_f64()
    });
    reached.collect()
}
