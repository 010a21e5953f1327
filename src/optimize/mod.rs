//! The least change of resources that brings a weighted coefficient of variation to a limit, with proof.
//!
//! Units have weights P and resources R; a plan changes R. Nothing here knows what the units are.
//!
//! Notation: z = R/P, ΣP the sum of the weights, T = ΣR, Q = ΣR²/P. The coefficient of variation (CV) of z
//! weighted by P is √(ΣP·Q/T² − 1), so that CV ≤ c is the same as ΣP·Q ≤ (1 + c²)·T².

mod across;
mod add;
mod assign;
mod band;
pub mod classes;
pub mod fund;
mod k_of_n;
mod level;
mod one_more;
mod pairs;
mod shapley;
mod shared;
mod units;
mod whole;
mod worst_move;

pub use across::{AcrossInfeasible, AcrossPart, AcrossPlan, AcrossReason, across_whole};
pub use add::{
    Added, Addition, Best, Excluded, WholeAdded, WholeAddition, WholeAnswer, WholeShort,
    addition_bound, is_excluded,
};
pub use assign::{Move, MoveAcross, assign, assign_across};
pub use band::{
    Band, BandCertificate, Infeasible, InfeasibleKind, Transfer, WholeBand, WholeCertificate, band,
    band_whole,
};
pub use k_of_n::{ChosenFloors, SomeFloors, WithFloors};
pub use level::{Levels, Point};
pub use one_more::{UnitEffect, cv_of_merged, lowering_band, turning_point, unit_effects};
pub use pairs::{Pair, PairPlan, along_pairs};
pub(crate) use shapley::settle;
pub use shapley::{
    Attribution, Contribution, Figures, MOST_BY_SUBSETS, TransferContributions, by_orders,
    by_subsets, of_transfers,
};
pub use shared::{
    Goal, Multiplier, Relaxed, Shared, SharedAdded, SharedAnswer, SharedSpent, shared_bound,
};
pub use whole::{NO_CAP, Whole};
pub use worst_move::{WorstMove, worst_move};
