//! Evaluations, and their errors.

use crate::support::results::{errors, results};

#[test]
fn evaluations_are_reproduced() {
    results("evaluate");
}

#[test]
fn errors_of_evaluations() {
    errors("evaluate");
}
