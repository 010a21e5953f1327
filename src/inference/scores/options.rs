//! How scores are computed where a measure leaves a choice.

use schemars::JsonSchema;
use serde::Serialize;

use crate::error::{Error, Result};
use crate::options::choices;
use crate::words::inference as phrases;

/// How the density at a quantile is estimated, on which the scores of quantile-based measures depend.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DensityMethod {
    /// The difference quotient of the quantile function between the ends of Woodruff's interval under the design.
    #[default]
    Dq,
    /// The kernel estimate of influence values, with the bandwidth of Silverman (1986). Its intervals are too long at
    /// steep places of the distribution, however large the sample.
    Silverman,
    /// A kernel estimate with the bandwidth of the R package convey, σ·(Σw)^(−1/5), which depends on the scale of the
    /// weights.
    Convey,
}

choices! { DensityMethod {
    DensityMethod::Dq => "dq", "the difference quotient of the quantile function between the ends of Woodruff's interval" / "Woodruff 区间两端之间分位函数的差商";
    DensityMethod::Silverman => "silverman", "a kernel estimate with Silverman's bandwidth, whose intervals are too long at steep places" / "Silverman 带宽的核估计，在陡峭处区间过长";
    DensityMethod::Convey => "convey", "a kernel estimate with the bandwidth of the R package convey" / "R 软件包 convey 的核估计";
}}

/// How scores are computed.
///
/// # Examples
///
/// ```
/// use junheng::inference::{DensityMethod, ScoreOptions};
/// let options = ScoreOptions::default();
/// assert_eq!((options.density, options.level), (DensityMethod::Dq, 0.95));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScoreOptions {
    /// The density at a quantile.
    pub density: DensityMethod,
    /// The confidence level of Woodruff's intervals, from which [`DensityMethod::Dq`] is computed, too.
    pub level: f64,
}

impl Default for ScoreOptions {
    fn default() -> Self {
        Self {
            density: DensityMethod::Dq,
            level: 0.95,
        }
    }
}

impl ScoreOptions {
    /// Rejects a level that is none.
    pub(super) fn check(&self) -> Result<()> {
        match self.level > 0.0 && self.level < 1.0 {
            true => Ok(()),
            false => Err(Error::new(&phrases::LEVEL).with("got", self.level)),
        }
    }
}
