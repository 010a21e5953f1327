//! Why no transfer between parts reaches the limits of all.

/// What rules a target out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcrossReason {
    /// The floors of all parts sum to more than there is.
    TotalTooSmall,
    /// What the parts need exceeds what the others may give, for their floors or for their limits.
    NoDonor,
    /// A unit may take less than it needs.
    CapBelowFloor,
    /// A part misses its limit whatever enters or leaves it, within the bounds of its units.
    Caps,
    /// Parts must lose more than the others may take.
    NoTaker,
    /// Divided steps would do, whole ones do not.
    WholeUnits,
    /// Divided steps would do; the search for whole ones ended before it had tried all.
    NotFound,
}

/// A target that no transfer between parts reaches.
#[derive(Debug, Clone, PartialEq)]
pub struct AcrossInfeasible {
    /// What rules it out.
    pub reason: AcrossReason,
    /// By how much: resources for `TotalTooSmall`, the distance of coefficients of variation for `Caps`, steps for the
    /// others; 0 where that has no meaning.
    pub by: f64,
    /// The part, where the reason lies in one.
    pub part: Option<usize>,
    /// The unit of the part, for `CapBelowFloor`.
    pub unit: Option<usize>,
    /// The least coefficient of variation of the part, for `Caps`.
    pub best: Option<f64>,
}

impl AcrossInfeasible {
    pub(super) fn new(reason: AcrossReason, by: f64) -> Self {
        Self {
            reason,
            by,
            part: None,
            unit: None,
            best: None,
        }
    }
}
