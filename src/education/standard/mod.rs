//! Standards are data: a TOML file each, read and checked here, never edited once published.

mod builtin;
mod checked;
mod clause;
mod document;
mod fault;
mod identity;
mod indicator;
mod locate;
mod validate;

pub use builtin::standards;
pub use checked::Standard;
pub use document::{
    CountyRule, CountyRuleKind, Direction, Dispersion, Document, Evidence, Exclusion,
    IndicatorDocument, Item, ItemGroup, PerStage, SchoolRule, Source, Split, Test, TestKind, Text,
    Weights,
};
pub(crate) use indicator::{Indicator, Term};
