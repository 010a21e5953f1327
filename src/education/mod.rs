//! The domain: what a school is, and what a county owes its schools.
//!
//! A [`Table`] of columns goes in; [`check`] lists its problems, [`assess`] applies a [`Standard`],
//! [`balance`] describes how evenly pupils, classes, teachers and money lie. Each result is plain
//! data whose JSON text is made here, once, for every face.

mod options;
mod provisional;
mod table;

pub use options::{AssessOptions, BalanceOptions, CheckOptions};
pub use provisional::{Assessments, Balance, Check, Standard, assess, balance, check, standards};
pub use table::{Column, Table};
