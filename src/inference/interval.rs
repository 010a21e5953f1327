//! Confidence intervals from a standard error.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::numeric::{exp, ln, student_t};
use crate::options::{Choice, choices};
use crate::words::{Parameter, inference as phrases};

/// The scale on which an interval is symmetric.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// That of the estimate.
    #[default]
    Natural,
    /// Logarithms, for estimates above 0: the limits are, too, and both tails have more nearly the same probability.
    Log,
    /// Log odds, for estimates between 0 and 1: the limits are, too.
    Logit,
}

/// How the limits of an interval are found.
///
/// Which of them there are depends on the method of the standard error: Student's and the normal interval with each,
/// Woodruff's of quantiles with linearization, the others with the bootstrap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IntervalKind {
    /// Student's distribution with the degrees of freedom of the design.
    Student,
    /// The normal distribution.
    Normal,
    /// Of a quantile, the quantiles at the ends of the interval of its share.
    Woodruff,
    /// The quantiles of the replicates of a bootstrap.
    Percentile,
    /// Their distances from the estimate, on the other side. Worst for skewed estimates and quantiles.
    Basic,
    /// Distances in standard errors of each replicate: the most accurate for smooth measures.
    Studentized,
    /// Quantiles corrected for bias and for a standard error that depends on the estimate.
    Bca,
}

choices! { IntervalKind {
    IntervalKind::Student => "student", "Student's distribution with the degrees of freedom of the design" / "t 分布，自由度取自抽样设计";
    IntervalKind::Normal => "normal", "the normal distribution" / "正态分布";
    IntervalKind::Woodruff => "woodruff", "of a quantile, the quantiles at the ends of the interval of its share" / "分位数的 Woodruff 区间";
    IntervalKind::Percentile => "percentile", "the quantiles of the replicates of a bootstrap" / "自助法各重复值的分位数";
    IntervalKind::Basic => "basic", "their distances from the estimate, on the other side" / "基本自助法";
    IntervalKind::Studentized => "studentized", "distances in standard errors of each replicate" / "学生化自助法";
    IntervalKind::Bca => "bca", "quantiles corrected for bias and for a standard error that depends on the estimate" / "BCa（偏差校正加速）自助法";
}}

choices! { Scale {
    Scale::Natural => "natural", "that of the estimate" / "估计值本身的尺度";
    Scale::Log => "log", "logarithms, for estimates above 0" / "对数尺度，用于大于 0 的估计值";
    Scale::Logit => "logit", "log odds, for estimates between 0 and 1" / "logit 尺度，用于 0 与 1 之间的估计值";
}}

impl IntervalKind {
    /// What a bootstrap defines.
    pub(super) const OF_REPLICATES: &[Self] = &[
        Self::Student,
        Self::Normal,
        Self::Percentile,
        Self::Basic,
        Self::Studentized,
        Self::Bca,
    ];

    /// Its name in requests and results.
    pub fn id(self) -> &'static str {
        Choice::id(self)
    }

    /// Rejects an interval that a method does not define.
    pub(super) fn require_of(self, method: &str, defined: &[Self]) -> Result<()> {
        if defined.contains(&self) {
            return Ok(());
        }
        let expected: Vec<Parameter> = defined.iter().map(|kind| kind.id().into()).collect();
        Err(Error::new(&phrases::INTERVAL_OF_METHOD)
            .with("interval", self.id())
            .with("method", method)
            .with("expected", expected))
    }
}

/// The limits of a confidence interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower limit.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
}

impl Interval {
    /// The interval of Student's distribution with these degrees of freedom; normal for infinitely many.
    ///
    /// # Formula
    ///
    /// ```text
    /// natural: θ ± t·s        log: θ·exp(± t·s/θ)        logit: 1/(1 + exp(−(ln(θ/(1 − θ)) ± t·s/(θ·(1 − θ)))))
    /// ```
    ///
    /// θ is the estimate, s its standard error, t the quantile of the level.
    ///
    /// # Edge cases
    ///
    /// The estimate twice for a standard error of 0.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a level that is not between 0 and 1, degrees of
    /// freedom that are not above 0 or a standard error that is negative or not finite;
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for an estimate outside the domain of the scale.
    ///
    /// # Accuracy
    ///
    /// Some 1e-13 of the half-width.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::inference::{Interval, Scale};
    /// let found = Interval::student(0.25, 0.02, 38.0, 0.95, Scale::Natural)?;
    /// assert!((found.upper - 0.290488).abs() < 1e-6);
    /// let found = Interval::student(0.02, 0.02, 38.0, 0.95, Scale::Log)?;
    /// assert!(found.lower > 0.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn student(
        estimate: f64,
        standard_error: f64,
        degrees_of_freedom: f64,
        level: f64,
        scale: Scale,
    ) -> Result<Self> {
        Self::symmetric(
            estimate,
            standard_error,
            degrees_of_freedom,
            level,
            scale,
            student_t,
        )
    }

    /// The same where the quantile of a level and degrees of freedom may be known already.
    pub(super) fn symmetric(
        estimate: f64,
        standard_error: f64,
        degrees_of_freedom: f64,
        level: f64,
        scale: Scale,
        quantile: impl FnOnce(f64, f64) -> f64,
    ) -> Result<Self> {
        require_level(level)?;
        require_error(standard_error, degrees_of_freedom)?;
        let half = quantile(level, degrees_of_freedom) * standard_error;
        scale.require(estimate)?;
        let limit = |sign: f64| match scale {
            Scale::Natural => estimate + sign * half,
            Scale::Log => estimate * exp(sign * half / estimate),
            Scale::Logit => {
                let rest = 1.0 - estimate;
                let odds = ln(estimate / rest) + sign * half / (estimate * rest);
                1.0 / (1.0 + exp(-odds))
            }
        };
        Ok(match half == 0.0 {
            true => Self {
                lower: estimate,
                upper: estimate,
            },
            false => Self {
                lower: limit(-1.0),
                upper: limit(1.0),
            },
        })
    }
}

impl Scale {
    /// Rejects a number outside its domain.
    fn require(self, estimate: f64) -> Result<()> {
        let (inside, phrase) = match self {
            Self::Natural => (estimate.is_finite(), &phrases::NOT_FINITE),
            Self::Log => (
                estimate > 0.0 && estimate.is_finite(),
                &phrases::NOT_POSITIVE,
            ),
            Self::Logit => (estimate > 0.0 && estimate < 1.0, &phrases::NOT_A_SHARE),
        };
        match inside {
            true => Ok(()),
            false => Err(Error::new(phrase).with("got", estimate)),
        }
    }

    /// The number on this scale.
    pub(super) fn of(self, estimate: f64) -> Result<f64> {
        self.require(estimate)?;
        Ok(match self {
            Self::Natural => estimate,
            Self::Log => ln(estimate),
            Self::Logit => ln(estimate / (1.0 - estimate)),
        })
    }

    /// The number that is this one on this scale.
    pub(super) fn back(self, at: f64) -> f64 {
        match self {
            Self::Natural => at,
            Self::Log => exp(at),
            Self::Logit => 1.0 / (1.0 + exp(-at)),
        }
    }

    /// The derivative of the scale there.
    pub(super) fn slope(self, estimate: f64) -> f64 {
        match self {
            Self::Natural => 1.0,
            Self::Log => 1.0 / estimate,
            Self::Logit => 1.0 / (estimate * (1.0 - estimate)),
        }
    }
}

/// Rejects what is no level.
pub(super) fn require_level(level: f64) -> Result<()> {
    match level > 0.0 && level < 1.0 {
        true => Ok(()),
        false => Err(Error::new(&phrases::LEVEL).with("got", level)),
    }
}

/// Rejects what is no standard error or no degrees of freedom.
pub(super) fn require_error(standard_error: f64, degrees_of_freedom: f64) -> Result<()> {
    if !(standard_error >= 0.0 && standard_error.is_finite()) {
        return Err(Error::new(&phrases::STANDARD_ERROR).with("got", standard_error));
    }
    match degrees_of_freedom > 0.0 {
        true => Ok(()),
        false => Err(Error::new(&phrases::NO_DEGREES).with("got", degrees_of_freedom)),
    }
}
