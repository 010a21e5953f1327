//! The exposure of every group to every group.

use serde::Serialize;

use crate::segregation::Counts;
use crate::segregation::numerics::composition::{Composition, met};

/// Exposure of every group to every group: 接触矩阵.
///
/// # Formula
///
/// ```text
/// P_ab = Σ_j (n_ja/g_a)(n_jb/t_j)
/// ```
///
/// n_ja of the g_a pupils of group a are in unit j, which has t_j pupils.
///
/// # Returns
///
/// `shares[a][b]`: the share of group b in the unit of an average pupil of group a; on the diagonal the
/// isolation. Each row sums to 1.
///
/// # Edge cases
///
/// The row of a group without pupils is `None`. A chosen group on the counts has no effect.
///
/// # Accuracy
///
/// A few units of 2^-53.
///
/// # Source
///
/// Bell (1954), doi:10.2307/2574118.
///
/// # Examples
///
/// ```
/// use junheng::Counts;
/// use junheng::segregation::Exposures;
/// let exposures = Exposures::of(&Counts::new(&[3.0, 1.0, 1.0, 3.0], 2)?);
/// assert_eq!(exposures.shares[0], Some(vec![0.625, 0.375]));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Meeting is mutual, exposure is not: the small group meets the large one more than the reverse.
///
/// ```
/// use junheng::Counts;
/// use junheng::segregation::Exposures;
/// let exposures = Exposures::of(&Counts::new(&[50.0, 10.0, 50.0, 10.0], 2)?);
/// let share = |from: usize, to: usize| exposures.shares[from].as_ref().map(|row| row[to]);
/// assert!(share(1, 0) > share(0, 1));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(
        title = "junheng exposures",
        description = "Exposure of every group to every group."
    )
)]
pub struct Exposures {
    /// The names of the groups, where the counts have labels.
    pub labels: Option<Vec<String>>,
    /// Row a: the shares of the groups that an average pupil of group a meets.
    pub shares: Vec<Option<Vec<f64>>>,
}

impl Exposures {
    /// The exposures of all groups of `counts`.
    pub fn of(counts: &Counts<'_>) -> Self {
        let all = Composition::whole(counts);
        let groups = 0..counts.groups();
        let row = |from: usize| {
            let present = all.shares[from] > 0.0;
            present.then(|| groups.clone().map(|to| met(&all, from, to)).collect())
        };
        Self {
            labels: counts.group_labels().map(<[String]>::to_vec),
            shares: groups.clone().map(row).collect(),
        }
    }
}
