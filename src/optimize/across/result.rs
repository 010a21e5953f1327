//! What a transfer between parts is.

/// A transfer within and between parts.
#[derive(Debug, Clone, PartialEq)]
pub struct AcrossPlan {
    /// The number of steps moved: all that units take.
    pub moved: f64,
    /// The number of steps that no plan is below.
    pub bound: f64,
    /// The price π of a step that enters a part.
    pub price: f64,
    /// The bound of that price before it is rounded up: Σ min over n of (steps(n) − π n).
    pub priced: f64,
    /// Each part, in the order of the transfers.
    pub parts: Vec<AcrossPart>,
}

/// One part of a transfer.
#[derive(Debug, Clone, PartialEq)]
pub struct AcrossPart {
    /// What enters it less what leaves it, in steps.
    pub inflow: f64,
    /// The steps that its units take.
    pub taken: f64,
    /// The change of each unit in steps, negative where it gives.
    pub change: Vec<f64>,
    /// The resources afterwards.
    pub after: Vec<f64>,
}
