//! How evenly pupils, classes, teachers and money lie: between units, between town and countryside,
//! between groups.
//!
//! [`balance`] reads a table of units (schools, districts; or single classes) and gives, for the whole
//! and for each group, class size, pupils per teacher and spend per pupil: the ratio of totals, the
//! measures of inequality over the units' own ratios with pupils as weights, Theil T within and
//! between locales, the urban–rural gap, class sizes as pupils experience them, shares of large classes.

mod bands;
mod class_sizes;
mod describe;
mod grouping;
mod indicator;
mod intake;
mod locale;
mod locale_result;
mod options;
mod overview;
mod reader;
mod result;
mod splits;
mod units;

pub use class_sizes::{ClassSizes, CountedFrom, OverLimit};
pub use intake::check_balance;
pub use locale_result::{LocaleGap, LocalePart, LocaleRest, LocaleSide, LocaleSplit, LocaleUse};
pub use options::{BalanceOptions, DEFAULT_MEASURES, LocaleOptions};
pub use overview::balance;
pub use result::{
    Balance, ColumnUse, Exclusion, GroupBalance, GroupPart, GroupSplit, IndicatorBalance,
    MeasureUse, MeasureValue, Provenance, RowKind, Sum,
};
