//! Why a target cannot be reached.

/// The constraint that rules a target out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InfeasibleKind {
    /// The floors sum to more than there is.
    TotalTooSmall,
    /// Those above their floor may give less than those below it need.
    NoDonor,
    /// A unit may take less than it needs.
    CapBelowFloor,
    /// The limits on giving and taking stop the transfer too early.
    Caps,
    /// Only whole steps keep it from the limit.
    WholeUnits,
    /// Nothing may move between groups, or components of the allowed pairs, of which one is short.
    Disconnected,
}

/// A target that cannot be reached: by how much, and what can be.
#[derive(Debug, Clone, PartialEq)]
pub struct Infeasible {
    /// The constraint.
    pub kind: InfeasibleKind,
    /// By how much: resources for `TotalTooSmall`, steps for `NoDonor`, `CapBelowFloor` and floors within a group, the
    /// distance of coefficients of variation otherwise.
    pub by: f64,
    /// The least coefficient of variation that can be reached; `None` where floors fail.
    pub best: Option<f64>,
    /// The unit of `CapBelowFloor`.
    pub unit: Option<usize>,
    /// The group or component of `Disconnected`, by its first unit.
    pub component: Option<usize>,
    /// The units whose limits on giving or taking bind.
    pub binding: Vec<usize>,
    /// The change in steps that reaches `best`; empty where floors fail.
    pub change: Vec<f64>,
}

impl Infeasible {
    pub(in crate::optimize) fn new(kind: InfeasibleKind, by: f64) -> Self {
        Self {
            kind,
            by,
            best: None,
            unit: None,
            component: None,
            binding: Vec::new(),
            change: Vec::new(),
        }
    }
}
