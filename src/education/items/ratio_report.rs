//! The figures that an answer was computed from.

use schemars::JsonSchema;
use serde::Serialize;

/// The figures that an answer was computed from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct RatioReport {
    /// What is divided.
    pub numerator: f64,
    /// What it is divided by.
    pub denominator: f64,
}

impl RatioReport {
    /// The ratio itself.
    pub(crate) fn value(self, per: f64) -> f64 {
        per * self.numerator / self.denominator
    }
}
