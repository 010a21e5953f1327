//! The verdict on a county.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether a county meets a standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every part of the standard is met.
    Meets,
    /// At least one part is not met.
    DoesNotMeet,
    /// Nothing fails, but not every required answer is supplied.
    Undetermined,
}
