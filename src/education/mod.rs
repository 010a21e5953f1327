//! The domain: what a school is, and what a county owes its schools.
//!
//! A [`Table`] of columns goes in; [`check()`] lists its problems, [`assess()`] applies a
//! [`Standard`], [`balance()`] describes how evenly pupils, classes, teachers and money lie. Each
//! result is plain data whose JSON text is made here, once, for every face.

pub mod assess;
pub mod balance;
mod category;
mod cells;
pub mod check;
pub mod columns;
mod counties;
mod demand;
mod dictionary;
mod figures;
mod finding;
mod headings;
mod mapping;
mod membership;
mod options;
mod plan;
mod pupils;
mod scan;
mod schools;
mod shape;
mod split;
pub mod standard;
mod threshold;
mod wholes;

pub use crate::table::{Column, Table};
pub use assess::{Assessments, Verdict, assess};
pub use balance::{Balance, BalanceOptions, balance, check_balance};
pub use category::{Category, Locale, Ownership, RunBy, SchoolType, Stage};
pub use check::{Check, check};
pub use finding::{Finding, Severity, TableOf};
pub use options::{AssessOptions, CheckOptions, Detail};
pub use schools::Schools;
pub use shape::error_json_schema;
pub use standard::{Standard, standards};
