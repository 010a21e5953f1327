//! The nested groups of a sample, and the contribution of each.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::measure::Atkinson;
use crate::numeric::{Moments, sum_of};
use crate::sample::Sample;
use crate::words::group as phrases;

use super::decomposable::Decomposable;
use crate::group::groups::{Groups, empty_group};

/// One level of groups, from the outermost inwards.
#[derive(Debug, Clone, Copy)]
pub struct Level<'a> {
    /// Its name in results and errors: `province`.
    pub name: &'a str,
    /// The group of every unit.
    pub groups: &'a Groups,
}

/// One group of one level.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NestedPart {
    /// The names of the enclosing groups, the outermost first, and its own; empty for the whole.
    pub path: Vec<String>,
    /// Units of positive weight.
    pub units: usize,
    /// Its share of all weight.
    pub weight_share: f64,
    /// Its share of Σ w x; `None` where that is zero.
    pub value_share: Option<f64>,
    /// Its weighted mean.
    pub mean: f64,
    /// The index inside it; `None` where it is not defined, as every value is zero.
    pub index: Option<f64>,
    /// The part inside it: `among` and the parts inside its own groups.
    pub inside: f64,
    /// The part between the groups one level down; between its units for an innermost group.
    pub among: f64,
    /// Its own term of the part between the groups of its level; `None` for the whole and for
    /// the Atkinson index, whose part between groups is not a sum over them.
    pub between: Option<f64>,
}

/// The units of positive weight sorted by their paths, and every group as a run of them.
pub(in crate::group) struct Tree {
    values: Vec<f64>,
    weights: Vec<f64>,
    nodes: Vec<Node>,
}

struct Node {
    path: Vec<String>,
    units: std::ops::Range<usize>,
    parent: usize,
}

/// The quantities of a group that the index needs.
struct Inside {
    weight: f64,
    mean: f64,
    moments: Moments,
    index: Option<f64>,
    theil: f64,
}

impl Tree {
    pub(in crate::group) fn of(sample: &Sample<'_>, levels: &[Level<'_>]) -> Result<Self> {
        let key = |row: usize| {
            levels
                .iter()
                .map(move |level| level.groups.positions()[row])
        };
        let mut units: Vec<(usize, f64, f64)> = sample.units().collect();
        units.sort_unstable_by(|a, b| key(a.0).cmp(key(b.0)).then(a.0.cmp(&b.0)));
        let rows: Vec<usize> = units.iter().map(|unit| unit.0).collect();
        let mut nodes = vec![Node {
            path: Vec::new(),
            units: 0..rows.len(),
            parent: 0,
        }];
        grow(&mut nodes, 0, levels, &rows);
        check_levels(levels, &nodes)?;
        Ok(Self {
            values: units.iter().map(|unit| unit.1).collect(),
            weights: units.iter().map(|unit| unit.2).collect(),
            nodes,
        })
    }

    /// Every group with its contribution, the whole first.
    pub(in crate::group) fn parts(&self, index: &Decomposable) -> Result<Vec<NestedPart>> {
        let inside: Vec<Inside> = self
            .nodes
            .iter()
            .map(|node| self.inside(index, node))
            .collect::<Result<_>>()?;
        let whole = (inside[0].weight, inside[0].mean);
        let mut parts: Vec<NestedPart> = self
            .nodes
            .iter()
            .zip(&inside)
            .map(|(node, own)| self.part(index, node, own, &inside[node.parent], whole))
            .collect();
        let mut children = vec![Vec::new(); self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate().skip(1) {
            children[node.parent].push(at);
        }
        // From the innermost outwards: children come after their parents.
        for at in (0..parts.len())
            .rev()
            .filter(|&at| !children[at].is_empty())
        {
            parts[at].among = match index {
                Decomposable::Atkinson { epsilon } => {
                    welfare_lost(*epsilon, &inside, at, &children[at], whole)?
                }
                _ => sum_of(
                    children[at]
                        .iter()
                        .filter_map(|&child| parts[child].between),
                ),
            };
            let below = children[at].iter().map(|&child| parts[child].inside);
            parts[at].inside = sum_of(below.chain([parts[at].among]));
        }
        Ok(parts)
    }

    fn units(&self, node: &Node) -> (&[f64], &[f64]) {
        (
            &self.values[node.units.clone()],
            &self.weights[node.units.clone()],
        )
    }

    fn inside(&self, index: &Decomposable, node: &Node) -> Result<Inside> {
        let (values, weights) = self.units(node);
        let sample = Sample::weighted(values, weights)?;
        let moments = sample.moments();
        let mean = moments.mean();
        let (index, theil) = match index.tells(mean) {
            true => (Some(index.value(&sample)?), index.theil(&sample)?),
            false => (None, 0.0),
        };
        Ok(Inside {
            weight: moments.total_weight(),
            mean,
            index,
            theil,
            moments: moments.into_owned(),
        })
    }

    /// A group as if it were an innermost one.
    fn part(
        &self,
        index: &Decomposable,
        node: &Node,
        own: &Inside,
        parent: &Inside,
        (weight, mean): (f64, f64),
    ) -> NestedPart {
        let weight_share = own.weight / weight;
        let ratio = own.mean / mean;
        let inside = own.index.map_or(0.0, |inner| {
            weight_share * index.inside(inner, own.theil, ratio)
        });
        let between = || match index.tells(parent.mean) {
            true => {
                let apart = own.moments.mean_above(&parent.moments);
                weight_share * index.between(own.mean, parent.mean, apart, parent.mean / mean)
            }
            false => 0.0,
        };
        let sums = !node.path.is_empty() && !matches!(index, Decomposable::Atkinson { .. });
        NestedPart {
            path: node.path.clone(),
            units: node.units.len(),
            weight_share,
            value_share: (mean != 0.0).then_some(weight_share * ratio),
            mean: own.mean,
            index: own.index,
            inside,
            among: inside,
            between: sums.then(between),
        }
    }
}

/// p_P (m_P − ξ_P)/μ: Atkinson's index of the groups' equivalents, times their mean.
///
/// An equivalent is the group's mean less what its inequality costs; how far it is from their mean is
/// known by these two better than by itself, where all are nearly equal.
fn welfare_lost(
    epsilon: f64,
    inside: &[Inside],
    parent: usize,
    children: &[usize],
    (weight, mean): (f64, f64),
) -> Result<f64> {
    let groups: Vec<&Inside> = children.iter().map(|&child| &inside[child]).collect();
    let cost = |own: &Inside| own.mean * own.index.unwrap_or(0.0);
    let values: Vec<f64> = groups.iter().map(|own| own.mean - cost(own)).collect();
    let weights: Vec<f64> = groups.iter().map(|own| own.weight).collect();
    let sample = Sample::weighted(&values, &weights)?;
    let middle = sample.moments().mean();
    if middle == 0.0 {
        return Ok(0.0);
    }
    let share = inside[parent].weight / weight;
    let costs = sum_of(
        groups
            .iter()
            .map(|own| own.weight / inside[parent].weight * cost(own)),
    );
    let excess = |own: &&Inside| {
        let apart = own.moments.mean_above(&inside[parent].moments);
        ((apart - (cost(own) - costs)) / middle).max(-1.0)
    };
    let excess: Vec<f64> = groups.iter().map(excess).collect();
    Ok(share * (middle / mean) * Atkinson { epsilon }.of_distances(&sample, &excess)?)
}

/// Appends the groups of a node, each followed by its own.
fn grow(nodes: &mut Vec<Node>, at: usize, levels: &[Level<'_>], rows: &[usize]) {
    let (depth, units) = (nodes[at].path.len(), nodes[at].units.clone());
    let Some(level) = levels.get(depth) else {
        return;
    };
    let group = |place: usize| level.groups.positions()[rows[place]];
    let mut start = units.start;
    while start < units.end {
        let own = group(start);
        let end = (start..units.end)
            .find(|&place| group(place) != own)
            .unwrap_or(units.end);
        let mut path = nodes[at].path.clone();
        path.push(level.groups.names()[own as usize].clone());
        nodes.push(Node {
            path,
            units: start..end,
            parent: at,
        });
        grow(nodes, nodes.len() - 1, levels, rows);
        start = end;
    }
}

/// Rejects a level that has as many groups as the one above, and groups without units.
fn check_levels(levels: &[Level<'_>], nodes: &[Node]) -> Result<()> {
    let count = |depth: usize| nodes.iter().filter(|node| node.path.len() == depth).count();
    for (depth, pair) in (1..).zip(levels.windows(2)) {
        if count(depth + 1) == count(depth) {
            return Err(Error::new(&phrases::IDLE_LEVEL)
                .with("column", pair[1].name)
                .with("other", pair[0].name));
        }
        let groups = pair[1].groups;
        let mut names: Vec<&str> = nodes
            .iter()
            .filter(|node| node.path.len() == depth + 1)
            .filter_map(|node| node.path.last().map(String::as_str))
            .collect();
        names.sort_unstable();
        let unmet = |name: &&String| names.binary_search(&name.as_str()).is_err();
        if let Some(empty) = groups.names().iter().find(unmet) {
            return Err(empty_group(empty));
        }
    }
    Ok(())
}
