//! Two results of the same kind compared: last year's and this year's assessment, or two balances.

mod assessments;
mod balances;
mod call;
mod input;
mod result;

pub use call::compare;
pub use result::{
    ClassSizeComparison, Comparison, CountyComparison, Difference, GroupComparison,
    IndicatorComparison, IndicatorOfGroup, MeasureComparison, OverLimitComparison, SchoolOfOneYear,
    StageComparison,
};
