//! Which replicates: columns of the table, or constructed from the strata and units of the design.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::words::inference as phrases;

/// How replicate weights were made, or are to be made.
///
/// # Examples
///
/// The 80 replicate weights of PISA, by Fay's method with ρ = 0.5:
///
/// ```
/// use junheng::inference::{ReplicateMethod, SamplingOptions};
/// let options = SamplingOptions::from_json(
///     r#"{
///         "weights": "W_FSTUWT",
///         "replicates": {"method": "fay", "columns": ["W_FSTURWT1", "W_FSTURWT2"]}
///     }"#,
/// )?;
/// assert_eq!(options.replicates.unwrap().method, ReplicateMethod::Fay);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplicateOptions {
    /// The method.
    pub method: ReplicateMethod,
    /// The headings of the replicate weights, which include the weight of the design; without them the weights are
    /// constructed.
    #[serde(default, deserialize_with = "crate::reading::one_or_many")]
    pub columns: Vec<String>,
    /// Fay's factor, 0.5 without it.
    pub rho: Option<f64>,
    /// The number of groups of a grouped jackknife that is constructed.
    pub groups: Option<usize>,
    /// The number of replicates of a bootstrap that is constructed, 999 without it.
    pub replicates: Option<usize>,
    /// Where random numbers start.
    #[serde(default)]
    pub seed: u64,
    /// The factor of the whole sum, in place of that of the method.
    pub scale: Option<f64>,
    /// The factor of each replicate, in place of that of the method.
    #[serde(default)]
    pub rscales: Vec<f64>,
    /// Whether squares are taken about the estimate with the weights of the design (true without it, as agencies do),
    /// or about the mean of the replicates.
    pub mse: Option<bool>,
}

/// How replicate weights were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplicateMethod {
    /// The jackknife without strata: each replicate leaves out one unit. Scale (R − 1)/R.
    Jk1,
    /// The jackknife in strata. Scale 1; `rscales` (n − 1)/n of the stratum, 1 where both halves of a pair are deleted in
    /// turn and counted by half.
    Jkn,
    /// Each replicate leaves out one of several groups of units. Scale (R − 1)/R.
    Grouped,
    /// Balanced half-samples. Scale 1/R.
    Balanced,
    /// Balanced half-samples of which the other half keeps a share ρ of its weight. Scale 1/(R·(1 − ρ)²).
    Fay,
    /// Successive differences. Scale 4/R.
    SuccessiveDifference,
    /// Units drawn with replacement. Scale 1/R, or 1/(R − 1) about the mean.
    Bootstrap,
}

impl ReplicateOptions {
    /// Everything that no table is needed for.
    pub(in super::super) fn check(&self) -> Result<()> {
        use ReplicateMethod::{Bootstrap, Fay, Grouped};
        let supplied = !self.columns.is_empty();
        let unused = [
            ("rho", self.rho.is_some() && self.method != Fay),
            (
                "groups",
                self.groups.is_some() && (supplied || self.method != Grouped),
            ),
            (
                "replicates",
                self.replicates.is_some() && (supplied || self.method != Bootstrap),
            ),
        ];
        if let Some((option, _)) = unused.into_iter().find(|(_, unused)| *unused) {
            return Err(Error::new(&phrases::REPLICATE_OPTION).with("option", option));
        }
        let factors = self.rscales.iter().chain(&self.scale);
        if let Some(bad) = factors
            .into_iter()
            .find(|one| !(**one >= 0.0 && one.is_finite()))
        {
            return Err(Error::new(&phrases::REPLICATE_SCALE).with("got", *bad));
        }
        match self.rho {
            Some(rho) if !(0.0..1.0).contains(&rho) => {
                Err(Error::new(&phrases::RHO).with("got", rho))
            }
            _ => Ok(()),
        }
    }
}
