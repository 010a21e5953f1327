//! Transfers along given pairs, each with a cost.
//!
//! Moves along pairs are a flow; the limit of the squares couples it. A linear program with chords of the squares between
//! whole numbers bounds the cost from below; its rounded flow is mended along cheapest ways, undone where that is
//! possible, and recomputed in plain arithmetic.

mod cheapest;
mod network;
mod plan;
mod relaxed;
mod search;

pub use network::Pair;
pub use plan::{PairPlan, along_pairs};
