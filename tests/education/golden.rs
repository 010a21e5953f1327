//! Results of `balance` and `assess`, and the errors of all functions of the domain.

use crate::support::results::{errors, results};

#[test]
fn balances_are_reproduced() {
    results("balance");
}

#[test]
fn assessments_are_reproduced() {
    results("assess");
}

#[test]
fn errors_of_balance() {
    errors("balance");
}

#[test]
fn errors_of_assess() {
    errors("assess");
}

#[test]
fn errors_of_standards() {
    errors("standard");
}
