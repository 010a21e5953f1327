//! Transfers: two-sided levelling.
//!
//! Moving resources keeps the total and so the mean. The least transfer raises the lowest units to one level and lowers
//! the highest to another; between the two nothing moves.

mod certificate;
mod curve;
mod divisible;
mod infeasible;
mod levels;
mod reasons;
mod state;
mod tournament;
mod transfer;
mod whole;

pub(super) use reasons::capped;

pub use certificate::{BandCertificate, WholeCertificate};
pub use divisible::{Band, band};
pub use infeasible::{Infeasible, InfeasibleKind};
pub use transfer::Transfer;
pub use whole::{WholeBand, band_whole};
