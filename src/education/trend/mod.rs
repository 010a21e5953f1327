//! Schools over several years: how far from the limits, why that changed, when the limits are reached.

mod call;
mod compare;
mod early;
mod factors;
mod line;
mod options;
mod outlook;
mod panel;
mod read;
mod result;
mod series;
mod years;

pub(super) use call::KIND;
pub use call::trend;
pub use compare::{
    ClassSizeComparison, Comparison, CountyComparison, Difference, GroupComparison,
    IndicatorComparison, IndicatorOfGroup, MeasureComparison, OverLimitComparison, SchoolOfOneYear,
    StageComparison, compare,
};
pub use options::{Assumption, TrendOptions};
pub use result::{
    ChangeParts, Convergence, CountyTrend, EarlyWarning, IndicatorTrend, Spare, Trend,
    WorstMoveReport, YearChange, YearFigures, YearVerdict, YearsInterval, YearsToPass,
};
