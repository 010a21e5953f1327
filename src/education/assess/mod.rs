//! A standard applied to schools: verdict, margins, evidence.

mod call;
mod columns;
mod county;
mod labels;
mod reasons;
mod report;
mod result;
mod stage;
mod verdict;

pub use super::items::judgement::{ItemReport, ItemState, TestReport};
pub use call::assess;
pub use report::{
    CompositeReport, CountyReport, Driver, ExclusionReport, IndicatorInSchool, IndicatorReport,
    IndicatorTable, Provenance, Report, SchoolReport, SchoolRuleReport, SchoolTable, StageReport,
    StandardReport, Summary, VerdictReport,
};
pub use result::Assessments;
pub use verdict::Verdict;
