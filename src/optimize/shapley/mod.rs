//! What each of several changes contributes to the change of a figure: Shapley's value.
//!
//! The figures are any numbers that depend on which changes are made. The contribution of a change is its mean effect
//! over all orders in which the changes could be made, so that contributions add to the whole change.

mod orders;
mod settle;
mod subsets;
mod transfers;

pub use orders::by_orders;
pub(crate) use settle::settle;
pub use subsets::{MOST_BY_SUBSETS, by_subsets};
pub use transfers::{TransferContributions, of_transfers};

/// The contributions of several changes to the change of one figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The figure without any of the changes.
    pub before: f64,
    /// The figure with all of them.
    pub after: f64,
    /// The contribution of each change, in their order.
    pub contributions: Vec<Contribution>,
}

/// What one change contributes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    /// Its mean effect over all orders of the changes. The exact sum of these, rounded once, is after minus before, unless
    /// they are so large that it is between two sums of doubles of their size.
    pub value: f64,
    /// The standard error of the value, where orders are sampled; `None` where it is exact.
    pub standard_error: Option<f64>,
    /// Its effect as the first change: the figure with it alone, minus the figure without any.
    pub first_in: f64,
    /// Its effect as the last change: the figure with all, minus the figure with all others.
    pub last_in: f64,
}

/// The figures of one set of changes, each `None` where it is undefined.
pub type Figures = Vec<Option<f64>>;

/// The values of one figure in several states; `None` where one of them is undefined.
fn of_figure(states: &[Figures], figure: usize) -> Option<Vec<f64>> {
    let value = |state: &Figures| state.get(figure).copied().flatten();
    states.iter().map(value).collect()
}
