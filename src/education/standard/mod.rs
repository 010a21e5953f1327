//! Standards are data: a TOML file each, read and checked here, never edited once published.

mod builtin;
mod checked;
mod clause;
mod document;
mod fault;
mod identity;
mod indicator;
mod item;
mod item_rules;
mod locate;
mod question;
mod source;
mod text;
mod validate;

pub use builtin::standards;
pub use checked::Standard;
pub use document::{
    CountyRule, CountyRuleKind, Direction, Dispersion, Document, Exclusion, IndicatorDocument,
    PerStage, SchoolRule, Split, Weights,
};
pub(crate) use indicator::{Indicator, Term};
pub(crate) use item::term;
pub use item::{Counted, Figure, Item, ItemGroup, Largest, Part, Ratio, Share, Test, TestKind};
pub(crate) use question::{Asked, Question};
pub use source::{Evidence, Source};
pub use text::Text;
