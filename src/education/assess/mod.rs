//! A standard applied to schools: verdict, margins, evidence.

mod call;
mod columns;
mod county;
mod item_reasons;
mod labels;
mod reasons;
mod report;
mod result;
mod stage;
mod verdict;

pub use super::items::judgement::{
    FigureReport, ItemReport, ItemState, PartReport, TestAnswer, TestReport,
};
pub use super::items::ratio_report::RatioReport;
pub use call::assess;
pub use report::{
    CompositeReport, CountyReport, Driver, ExclusionReport, IndicatorInSchool, IndicatorReport,
    IndicatorTable, Provenance, Report, SchoolReport, SchoolRuleReport, SchoolTable, StageReport,
    StandardReport, Summary, VerdictReport,
};
pub use result::Assessments;
pub use verdict::Verdict;
