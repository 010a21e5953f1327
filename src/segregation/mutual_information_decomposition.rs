//! Mutual information decomposed over nested levels: province, county, school.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::measure::Statistic;
use crate::numeric::sum_of;
use crate::segregation::numerics::composition::Composition;
use crate::segregation::numerics::entropy::{entropy, information};
use crate::segregation::{Counts, MutualInformation};
use crate::words::error_phrases;

/// A level that the units are nested in: one key a unit.
#[derive(Debug, Clone, Copy)]
pub struct Level<'a> {
    /// What it is called in the result (`county`).
    pub name: &'a str,
    /// The key of each unit; equal keys inside one cluster of the level above are one cluster.
    pub keys: &'a [u32],
}

/// What lies between the clusters of one level inside one cluster of the level above.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InformationPart {
    /// The keys of the cluster above, outermost first; empty for the whole.
    pub inside: Vec<u32>,
    /// The names of these keys, where the levels have some.
    pub path: Option<Vec<String>>,
    /// The cluster's share of all pupils.
    pub weight_share: f64,
    /// How many clusters (or units) with pupils it has.
    pub clusters: usize,
    /// The entropy of the groups inside it.
    pub entropy: f64,
    /// The mutual information between groups and clusters inside it.
    pub mutual_information: f64,
    /// That over the entropy inside it; `None` where its pupils are of one group.
    pub theil_h: Option<f64>,
    /// What it adds to the whole: share times mutual information.
    pub contribution: f64,
}

/// One level of an [`MutualInformationDecomposition`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InformationLevel {
    /// The name of the level; `unit` for the last.
    pub name: String,
    /// What lies between its clusters, within those of the level above.
    pub mutual_information: f64,
    /// That over the entropy of all; `None` where all pupils are of one group.
    pub theil_h: Option<f64>,
    /// That over the whole mutual information; `None` where that is zero.
    pub share: Option<f64>,
    /// The parts inside each cluster of the level above.
    pub parts: Vec<InformationPart>,
}

/// Segregation between and within nested levels, to any depth: 分隔的嵌套分解.
///
/// # Formula
///
/// ```text
/// M = M(between provinces) + Σ_p u_p M_p(between counties) + Σ_c u_c M_c(between schools)        H likewise, over E
/// ```
///
/// u is a cluster's share of all pupils, M_c the mutual information inside it, E the entropy of the groups
/// in all.
///
/// # Parameters
///
/// The levels from the outermost in; the units themselves are the last, and need not be named.
///
/// # Returns
///
/// One level more than was given. The levels' mutual information sums to the total, each level's parts to
/// the level.
///
/// # Edge cases
///
/// Without levels everything is between units. One cluster alone has nothing between.
///
/// # Errors
///
/// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for a level without one key a unit;
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where the chosen group has no pupils.
///
/// # Accuracy
///
/// The total is computed on its own; the levels sum to it within 1e-13 of it, also where all units have
/// nearly the composition of the whole.
///
/// # Source
///
/// Theil & Finizza (1971), doi:10.1080/0022250X.1971.9989795; Mora & Ruiz-Castillo (2011),
/// doi:10.1111/j.1467-9531.2011.01237.x.
///
/// # Examples
///
/// ```
/// use junheng::Counts;
/// use junheng::segregation::{MutualInformationDecomposition, Level};
/// let counts = Counts::new(&[50.0, 10.0, 40.0, 20.0, 10.0, 50.0, 20.0, 40.0], 2)?;
/// let county = Level { name: "county", keys: &[1, 1, 2, 2] };
/// let split = MutualInformationDecomposition::new(&counts, &[county])?;
/// let (between, within) = (&split.levels[0], &split.levels[1]);
/// let sum = between.mutual_information + within.mutual_information;
/// assert!((sum - split.mutual_information).abs() < 1e-13 * split.mutual_information);
/// assert!(between.share > Some(0.8));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Keys count inside the cluster above, so that school 1 of one county is not school 1 of another:
///
/// ```
/// use junheng::Counts;
/// use junheng::segregation::{MutualInformationDecomposition, Level};
/// let counts = Counts::new(&[50.0, 10.0, 40.0, 20.0, 10.0, 50.0, 20.0, 40.0], 2)?;
/// let county = Level { name: "county", keys: &[1, 1, 2, 2] };
/// let school = Level { name: "school", keys: &[1, 2, 1, 2] };
/// let split = MutualInformationDecomposition::new(&counts, &[county, school])?;
/// assert_eq!(split.levels[1].parts[0].clusters, 2);
/// assert_eq!(split.levels[2].mutual_information, 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(
        title = "junheng information split",
        description = "Segregation between and within nested levels."
    )
)]
pub struct MutualInformationDecomposition {
    /// M between groups and units.
    pub mutual_information: f64,
    /// E, the entropy of the groups.
    pub entropy: f64,
    /// H = M/E; `None` where all pupils are of one group.
    pub theil_h: Option<f64>,
    /// The levels, outermost first.
    pub levels: Vec<InformationLevel>,
}

impl MutualInformationDecomposition {
    /// The same split with the names behind the keys: `names[level][key]`.
    #[must_use]
    pub fn with_names(mut self, names: &[&[String]]) -> Self {
        for part in self.levels.iter_mut().flat_map(|level| &mut level.parts) {
            let name = |(key, names): (&u32, &&[String])| names.get(*key as usize).cloned();
            part.path = part.inside.iter().zip(names).map(name).collect();
        }
        self
    }

    /// Splits the mutual information of `counts` over the levels, outermost first.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn new(counts: &Counts<'_>, levels: &[Level<'_>]) -> Result<Self> {
        for level in levels {
            if level.keys.len() != counts.units() {
                return Err(Error::new(&error_phrases::LENGTH_MISMATCH)
                    .with("column", level.name)
                    .with("expected", counts.units())
                    .with("got", level.keys.len()));
            }
        }
        let all = Composition::of(MutualInformation::ENTRY, counts)?;
        let (total, entropy) = (information(&all), entropy(&all));
        let whole = Whole {
            total,
            entropy,
            pupils: all.pupils,
        };
        let levels = split(&all, levels, &whole);
        Ok(Self {
            mutual_information: total,
            entropy,
            theil_h: over(total, entropy).map(|h| h.min(1.0)),
            levels,
        })
    }
}

struct Whole {
    total: f64,
    entropy: f64,
    pupils: f64,
}

/// The units of one cluster: the keys that lead to it, and rows of pupils by group.
struct Cluster {
    inside: Vec<u32>,
    rows: Vec<(usize, Vec<f64>)>,
}

fn split(all: &Composition, levels: &[Level<'_>], whole: &Whole) -> Vec<InformationLevel> {
    let rows = all.units.iter().map(|unit| (unit.row, unit.cells.clone()));
    let mut clusters = vec![Cluster {
        inside: Vec::new(),
        rows: rows.collect(),
    }];
    let mut out = Vec::new();
    for level in levels {
        let inner: Vec<Vec<Cluster>> = clusters
            .into_iter()
            .map(|one| divided(one, level))
            .collect();
        let parts = (inner.iter())
            .map(|clusters| part(clusters.iter().map(sums).collect(), above(clusters), whole))
            .collect();
        out.push(of_parts(level.name, parts, whole));
        clusters = inner.into_iter().flatten().collect();
    }
    let parts = (clusters.into_iter())
        .map(|one| {
            part(
                one.rows.into_iter().map(|row| row.1).collect(),
                one.inside,
                whole,
            )
        })
        .collect();
    out.push(of_parts("unit", parts, whole));
    out
}

/// The clusters of one level inside a cluster, by their keys.
fn divided(cluster: Cluster, level: &Level<'_>) -> Vec<Cluster> {
    let mut inner = std::collections::BTreeMap::<u32, Vec<_>>::new();
    for row in cluster.rows {
        inner.entry(level.keys[row.0]).or_default().push(row);
    }
    let inside = |key: u32| cluster.inside.iter().copied().chain([key]).collect();
    (inner.into_iter())
        .map(|(key, rows)| Cluster {
            inside: inside(key),
            rows,
        })
        .collect()
}

/// The keys of the cluster that these lie in.
fn above(clusters: &[Cluster]) -> Vec<u32> {
    clusters.first().map_or(Vec::new(), |one| {
        one.inside[..one.inside.len().saturating_sub(1)].to_vec()
    })
}

/// The pupils of each group in a cluster.
fn sums(cluster: &Cluster) -> Vec<f64> {
    let groups = cluster.rows.first().map_or(0, |row| row.1.len());
    (0..groups)
        .map(|group| sum_of(cluster.rows.iter().map(|row| row.1[group])))
        .collect()
}

fn part(rows: Vec<Vec<f64>>, inside: Vec<u32>, whole: &Whole) -> InformationPart {
    let own = Composition::from_rows(rows.len(), |row| rows[row].clone());
    let (total, entropy) = (information(&own), entropy(&own));
    let weight_share = own.pupils / whole.pupils;
    InformationPart {
        inside,
        path: None,
        weight_share,
        clusters: own.units.len(),
        entropy,
        mutual_information: total,
        theil_h: over(total, entropy).map(|h| h.min(1.0)),
        contribution: weight_share * total,
    }
}

fn of_parts(name: &str, parts: Vec<InformationPart>, whole: &Whole) -> InformationLevel {
    let sum = sum_of(parts.iter().map(|part| part.contribution));
    InformationLevel {
        name: name.to_owned(),
        mutual_information: sum,
        theil_h: over(sum, whole.entropy),
        share: over(sum, whole.total),
        parts,
    }
}

fn over(value: f64, divisor: f64) -> Option<f64> {
    (divisor > 0.0).then(|| value / divisor)
}
