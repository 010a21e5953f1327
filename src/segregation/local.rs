//! The contributions of units and groups to segregation.

use serde::Serialize;

use crate::error::Result;
use crate::measure::Statistic;
use crate::numeric::sum_of;
use crate::segregation::numerics::composition::{Composition, Unit};
use crate::segregation::numerics::entropy::{divergence, entropy, information, local};
use crate::segregation::{Counts, MutualInformation};

/// What one unit or one group adds to the mutual information.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LocalPart {
    /// Its position among the units or the groups.
    pub position: usize,
    /// Its label, where the counts have labels.
    pub label: Option<String>,
    /// Its share of all pupils.
    pub weight_share: f64,
    /// Its local segregation: how far it is from the whole, in nats.
    pub local: f64,
    /// Share times local segregation.
    pub contribution: f64,
}

/// Local segregation of every unit and every group: 局部分隔.
///
/// # Formula
///
/// ```text
/// M = Σ_j u_j L_j = Σ_m π_m L_m
/// L_j = Σ_m π_jm ln(π_jm/π_m)        L_m = Σ_j (n_jm/g_m) ln((n_jm/g_m)/u_j)
/// ```
///
/// u_j is the share of pupils in unit j, π_jm the share of group m among them, π_m that among all; n_jm of
/// the g_m pupils of group m are in unit j.
///
/// # Returns
///
/// Each local segregation is zero or more: 0 for a unit of the composition of the whole, or a group that
/// is spread over the units as all pupils are. The contributions of the units sum to M, and so do those of
/// the groups.
///
/// # Edge cases
///
/// Units and groups without pupils are left out. With a chosen group on the counts the groups are the chosen
/// group and its reference group, without labels.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where the chosen group has no pupils.
///
/// # Accuracy
///
/// Each sum of contributions is M within 1e-15 of it.
///
/// # Source
///
/// Alonso-Villar & del Río (2010), doi:10.1016/j.mathsocsci.2010.03.002; Mora & Ruiz-Castillo (2011),
/// doi:10.1111/j.1467-9531.2011.01237.x.
///
/// # Examples
///
/// ```
/// use junheng::Counts;
/// use junheng::segregation::LocalSegregation;
/// let counts = Counts::new(&[40.0, 0.0, 20.0, 20.0], 2)?;
/// let local = LocalSegregation::of(&counts)?;
/// let sum: f64 = local.units.iter().map(|unit| unit.contribution).sum();
/// assert!((sum - local.mutual_information).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A unit of equal halves may be the more segregated one, where the whole is not of equal halves:
///
/// ```
/// use junheng::Counts;
/// use junheng::segregation::LocalSegregation;
/// let counts = Counts::new(&[400.0, 20.0, 20.0, 20.0], 2)?;
/// let local = LocalSegregation::of(&counts)?;
/// assert!(local.units[1].local > local.units[0].local);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(
        title = "junheng local segregation",
        description = "Local segregation of every unit and every group."
    )
)]
pub struct LocalSegregation {
    /// M.
    pub mutual_information: f64,
    /// E, the entropy of the groups.
    pub entropy: f64,
    /// H = M/E; `None` where all pupils are of one group.
    pub theil_h: Option<f64>,
    /// The units, in the order of the counts.
    pub units: Vec<LocalPart>,
    /// The groups, in the order of the counts.
    pub groups: Vec<LocalPart>,
}

impl LocalSegregation {
    /// The local segregation of every unit and group.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn of(counts: &Counts<'_>) -> Result<Self> {
        let all = Composition::of(MutualInformation::ENTRY, counts)?;
        let (total, entropy) = (information(&all), entropy(&all));
        let labels = match counts.group() {
            None => counts.group_labels(),
            Some(_) => None,
        };
        let groups = (0..all.shares.len()).filter(|&group| all.shares[group] > 0.0);
        Ok(Self {
            mutual_information: total,
            entropy,
            theil_h: (entropy > 0.0).then(|| (total / entropy).min(1.0)),
            units: (all.units.iter())
                .map(|unit| {
                    let own = local(unit, &all.shares);
                    part(unit.row, counts.unit_labels(), unit.weight, own)
                })
                .collect(),
            groups: groups
                .map(|group| part(group, labels, all.shares[group], of_group(&all, group)))
                .collect(),
        })
    }
}

/// L_m = Σ_j u_j φ(π_jm/π_m): φ's linear term sums to nothing over the units.
fn of_group(all: &Composition, group: usize) -> f64 {
    let share = all.shares[group];
    let of = |unit: &Unit| unit.weight * divergence(unit.share(group, &all.shares));
    sum_of(all.units.iter().map(of)) / share
}

fn part(position: usize, labels: Option<&[String]>, weight_share: f64, local: f64) -> LocalPart {
    LocalPart {
        position,
        label: labels.and_then(|labels| labels.get(position)).cloned(),
        weight_share,
        local,
        contribution: weight_share * local,
    }
}
