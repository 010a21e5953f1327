//! The catalogue of measures: one definition each, one text form, one entry from which every interface is derived.
//!
//! `framework` holds what all measures share: the entry, the traits, the checks, the text form. `numerics` holds
//! the arithmetic that several of them use. `families` holds the measures and the only list of them.

mod families;
mod framework;
mod numerics;

pub(crate) use framework::catalogue::catalogue;
pub(crate) use framework::declaration::measure;
#[cfg(feature = "evaluate")]
pub(crate) use framework::statistic::linearized;
pub(crate) use framework::statistic::{Field, Kernel};
pub(crate) use framework::{declaration, entry, gate, spec};
pub(crate) use numerics::centre::Centre;
pub(crate) use numerics::density::DensityRule;
#[cfg(feature = "evaluate")]
pub(crate) use numerics::density::{Bandwidth, DensityAt};
pub(crate) use numerics::gaps::Gaps;
pub(crate) use numerics::relative::{self, Relative};
pub(crate) use numerics::shares::mean_of;

pub use families::*;
pub use framework::entry::{
    Constraint, Domain, Entry, Influence, Input, ParameterSpec, Property, Text,
};
pub use framework::listed::Catalogue;
pub use framework::several::values;
pub use framework::statistic::{Measurable, Statistic};
