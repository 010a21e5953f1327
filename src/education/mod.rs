//! Tables of schools, official standards, and the distribution of resources over schools.
//!
//! A [`Table`] of columns goes in; [`check()`] lists its problems, [`assess()`] applies a
//! [`Standard`], [`balance()`] describes how evenly resources are distributed. Each
//! result is plain data whose JSON text is the same in every language binding.

pub mod assess;
pub mod balance;
mod binding;
mod category;
pub mod check;
mod class_list;
pub mod columns;
mod figures;
mod intake;
mod items;
mod operations;
mod options;
#[cfg(feature = "plan")]
pub mod plan;
mod shape;
pub mod standard;
mod threshold;
#[cfg(feature = "plan")]
pub mod trend;

pub use crate::table::{Column, Table};
pub use assess::{Assessments, Verdict, assess};
pub use balance::{Balance, BalanceDetail, BalanceOptions, balance, check_balance};
pub use category::{Category, Locale, Ownership, RunBy, SchoolType, Stage};
pub use check::{Check, check};
pub use class_list::{ClassAnswer, ClassAnswers, class_answers};
pub use intake::finding::{Finding, Severity, TableOf};
pub use intake::headings::{Meaning, meaning_of, names_unit};
pub use intake::items_table::item_headings;
pub use intake::reading::Totals;
pub use intake::schools::Schools;
pub use intake::totals::{TotalKind, TotalRow, total_rows};
pub use operations::{OperationEntry, operations};
pub use options::{AssessOptions, CheckOptions, Detail};
#[cfg(feature = "plan")]
pub use plan::plans;
pub use shape::error_json_schema;
pub use standard::{Standard, standards};
