//! Segregation: how pupils of different groups are distributed over schools, classes or districts.
//!
//! [`Counts`] validates the input; `measures` holds the indices and the only list of them. [`LocalSegregation`],
//! [`MutualInformationDecomposition`] and [`SegregationChange`] decompose mutual information, [`Exposures`] gives the contact
//! between groups, [`Debiased`] corrects for what chance alone would produce.

mod change;
mod counts;
mod debiased;
mod exposures;
mod labels;
mod local;
#[cfg(feature = "evaluate")]
mod long;
mod measures;
mod mutual_information_decomposition;
mod numerics;

pub use change::{SegregationChange, StructuralPart};
pub use counts::Counts;
#[cfg(feature = "evaluate")]
pub(crate) use debiased::{Chance, GENERATOR, random_allocation};
pub use debiased::{Debiased, Expectation, Simulation};
pub use exposures::Exposures;
pub use local::{LocalPart, LocalSegregation};
#[cfg(feature = "evaluate")]
pub(crate) use long::{LongRows, paired};
pub use measures::*;
pub use mutual_information_decomposition::{
    InformationLevel, InformationPart, Level, MutualInformationDecomposition,
};
