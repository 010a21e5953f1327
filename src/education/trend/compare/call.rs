//! The call: two documents in, their differences out.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::reading::object;
use crate::words::plan::trend as phrases;

use super::input::{Assessed, Balanced};
use super::result::Comparison;
use super::{assessments, balances};

/// Compares two results of `assess`, or two of `balance`, such as those of last year and this year.
///
/// # Formula
///
/// ```text
/// change = after − before
/// ```
///
/// Of coefficients of variation the change is also divided into resources, pupils and the set of schools, as
/// [`trend`](super::super::trend()) divides it: Shapley's values, whose exact sum rounded once is the change.
///
/// # Parameters
///
/// `before`, `after`: the JSON of two results of the same kind, of this version of the library or an earlier one.
///
/// # Returns
///
/// Figure by figure the value in either result and the difference; schools that only one of them has, by their codes.
/// Nothing is rounded.
///
/// # Edge cases
///
/// What only one result has is compared with nothing: the other value and the change are null. Two tables of one county
/// each are compared where both counties have the same name. Results without schools (`detail` is `county`) have
/// no shortfalls, no new schools and no parts of changes.
///
/// # Errors
///
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for a text that is no result of `assess` or `balance`, and for one of each.
///
/// # Accuracy
///
/// A difference is that of the doubles of the results, rounded once.
///
/// # Source
///
/// The parts: Shorrocks (2013), doi:10.1007/s10888-011-9214-z.
///
/// # Examples
///
/// ```
/// use junheng::education::trend::compare;
/// use junheng::education::{BalanceOptions, Table, balance};
/// let year = |classes: [f64; 2]| {
///     let mut table = Table::new();
///     table.add_numbers("pupils", &[800.0, 200.0][..])?;
///     table.add_numbers("classes", classes.to_vec())?;
///     Ok::<_, junheng::Error>(balance(&table, &BalanceOptions::default())?.to_json())
/// };
/// let found = compare(&year([16.0, 10.0])?, &year([20.0, 10.0])?)?;
/// let size = &found.groups[0].indicators[0];
/// assert_eq!(size.mean.change, Some(36.0 - 44.0));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn compare(before: &str, after: &str) -> Result<Comparison> {
    let second = object(after).map_err(|_| no_result("after", EITHER))?;
    let is_assessed = second.contains_key("counties");
    let expected = if is_assessed { "assess" } else { "balance" };
    let first = object(before).map_err(|_| no_result("before", expected))?;
    let (first, second) = (Value::Object(first), Value::Object(second));
    let mut out = Comparison {
        version: env!("CARGO_PKG_VERSION"),
        standard_before: None,
        standard_after: None,
        counties: Vec::new(),
        groups: Vec::new(),
    };
    if is_assessed {
        let before: Assessed = document(first, "before", expected)?;
        let after: Assessed = document(second, "after", expected)?;
        out.counties = assessments::counties(&before, &after)?;
        out.standard_before = Some(before.provenance.standard);
        out.standard_after = Some(after.provenance.standard);
    } else {
        let after: Balanced = document(second, "after", EITHER)?;
        let before: Balanced = document(first, "before", expected)?;
        out.groups = balances::groups(&before, &after);
    }
    Ok(out)
}

/// What is expected of a text that is neither.
const EITHER: &str = "assess or balance";

fn document<T: DeserializeOwned>(value: Value, which: &str, expected: &str) -> Result<T> {
    serde_json::from_value(value).map_err(|_| no_result(which, expected))
}

fn no_result(which: &str, expected: &str) -> Error {
    Error::new(&phrases::NOT_A_RESULT)
        .with("which", which)
        .with("expected", expected)
}
