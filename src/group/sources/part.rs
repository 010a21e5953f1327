//! The contribution of one source to the inequality of a total.

use serde::Serialize;

/// The contribution of one source to a [`SourceDecomposition`](crate::group::SourceDecomposition).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourcePart {
    /// The source.
    pub source: String,
    /// S_k, its share of the total.
    pub value_share: f64,
    /// Its contribution to the inequality of the total; below zero where it reduces it.
    pub contribution: f64,
    /// The contribution over the total's inequality.
    pub share: f64,
    /// G_k, its own Gini index 2 cov(y_k, F_k)/μ_k; `None` where its mean is not above zero, and by
    /// the methods that do not use it.
    pub gini: Option<f64>,
    /// C_k = 2 cov(y_k, F)/μ_k, its concentration in the order of the total; `None` as for `gini`.
    pub concentration: Option<f64>,
    /// R_k = cov(y_k, F)/cov(y_k, F_k), from −1 to 1; `None` where the source does not vary.
    pub gini_correlation: Option<f64>,
    /// The change of the Gini index, in percent, for one percent more of the source.
    pub elasticity: Option<f64>,
}
