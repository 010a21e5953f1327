//! How evenly pupils, classes, teachers and spending are distributed: between units, between urban and rural areas,
//! between groups.
//!
//! [`balance`] reads a table of units (schools, districts; or single classes) and gives, for the whole
//! and for each group, class size, pupils per teacher and spend per pupil: the ratio of totals, the
//! measures of inequality over the units' own ratios with pupils as weights, Theil T within and
//! between locales, the urban–rural gap, class sizes as pupils experience them, shares of large classes.

mod bands;
mod call;
mod class_sizes;
mod describe;
mod grouping;
mod indicator;
mod intake;
mod locale;
mod options;
mod reader;
mod result;
mod series;
mod splits;
mod units;

pub use call::balance;
pub use intake::check_balance;
pub use options::{
    BalanceDetail, BalanceOptions, DEFAULT_CLASS_SIZE_LIMITS, DEFAULT_MEASURES, LocaleOptions,
};
pub use result::{
    Balance, ClassBin, ClassSizes, ColumnUse, CountedFrom, Exclusion, GroupBalance, GroupPart,
    GroupSplit, IndicatorBalance, LocaleGap, LocalePart, LocaleRest, LocaleSide, LocaleSplit,
    LocaleUse, MeasureUse, MeasureValue, OverLimit, Provenance, RowKind, Sum,
};
