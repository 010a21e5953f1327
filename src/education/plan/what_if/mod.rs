//! What if: edits of a table, the assessment before and after, and the contribution of each edit.

mod amount;
mod attribute;
mod call;
mod counties;
mod described;
mod edit;
mod edits;
mod effects;
mod names;
mod options;
mod reader;
mod resolve;
mod result;
mod state;

pub(super) use call::KIND;
pub use call::what_if;
pub use options::{Attribute, Cells, EditKind, EditOptions, WhatIfOptions};
pub use result::{
    Attributed, ContributionReport, CountyWhatIf, EditReport, IndicatorWhatIf, SchoolEffect, WhatIf,
};
