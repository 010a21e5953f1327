//! The result as plain data: what the JSON holds, field by field.

mod county;
mod detailed;
mod document;
mod school;
mod stage;
mod table;
mod view;

pub use county::{CountyReport, ExclusionReport, VerdictReport};
pub use document::{Provenance, Report, StandardReport, Summary};
pub use school::{IndicatorInSchool, SchoolReport};
pub use stage::{CompositeReport, Driver, IndicatorReport, SchoolRuleReport, StageReport};
pub use table::{IndicatorTable, SchoolTable};
