//! The best distribution of a given amount: levelling up, what each further amount would do, and which units reach
//! their floor.
//!
//! With the amount B given, all distributions have the same total T + B. The one that raises the lowest to a common
//! level Lorenz-dominates the others: for every convex φ with weights P,
//! ΣPφ(x) − ΣPφ(x*) ≥ ΣPφ'(x*)(x − x*) ≥ φ'(u)·ΣP(x − x*) = 0. It is therefore best for all measures that a transfer
//! from more to less lowers (Schur-convex): coefficient of variation, Gini, Theil, Atkinson, Hoover, Kolm, shortfalls
//! of power 1 or more.

mod chosen;
mod distribute;
mod frontier;
mod least;
mod need;
mod weakest;

pub use chosen::{Chosen, most_units, most_weight};
pub use distribute::{Funded, Funding, distribute};
pub use frontier::{Breakpoint, Frontier};
pub use least::{LeastBudget, least_budget};
pub use need::{NeedMet, need_met};
pub use weakest::{Weakest, weakest};
