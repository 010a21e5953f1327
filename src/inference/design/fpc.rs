//! Finite population corrections.

use crate::error::{Error, Result};
use crate::table::{Keys, Table};
use crate::words::{Parameter, inference as phrases};

use super::options::{Fpc, FpcKind, SamplingOptions};

/// What stands for a column in messages of a number.
const OPTION: &str = "fpc";

/// The sampled share of each stratum.
pub(super) fn fractions(
    table: &Table<'_>,
    fpc: &Fpc,
    options: &SamplingOptions,
    strata: &Keys,
    units: &[f64],
    called: impl Fn(usize) -> Parameter,
) -> Result<Vec<f64>> {
    let (heading, given) = match fpc {
        Fpc::Column(heading) => {
            let numbers = table.numbers(heading)?;
            numbers.require_all_or(&phrases::MISSING_FPC, heading)?;
            let given = by_stratum(&numbers.values, heading, strata, &called)?;
            (heading.as_str(), given)
        }
        Fpc::Number(number) => (OPTION, vec![*number; strata.len()]),
    };
    let kind = match options.fpc_kind {
        Some(kind) => kind,
        None => kind_of(&given, heading, &called)?,
    };
    if let (Fpc::Number(number), FpcKind::Count, 2..) = (fpc, kind, strata.len()) {
        return Err(Error::new(&phrases::FPC_OF_STRATA)
            .with("got", *number)
            .with("count", strata.len()));
    }
    let share = |(stratum, (&given, &units)): (usize, (&f64, &f64))| {
        let error = |phrase| {
            Error::new(phrase)
                .with("column", heading)
                .with("stratum", called(stratum))
                .with("got", given)
        };
        match kind {
            FpcKind::Fraction if given > 1.0 => Err(error(&phrases::FRACTION_ABOVE_ONE)),
            FpcKind::Fraction => Ok(given),
            FpcKind::Count if given < units => {
                Err(error(&phrases::FPC_BELOW_SAMPLE).with("expected", units))
            }
            FpcKind::Count => Ok(units / given),
        }
    };
    given.iter().zip(units).enumerate().map(share).collect()
}

/// The number of each stratum, the same in all its rows.
fn by_stratum(
    values: &[f64],
    heading: &str,
    strata: &Keys,
    called: impl Fn(usize) -> Parameter,
) -> Result<Vec<f64>> {
    let mut given: Vec<Option<f64>> = vec![None; strata.len()];
    for (row, (&value, &stratum)) in values.iter().zip(&strata.of).enumerate() {
        if !(value > 0.0 && value.is_finite()) {
            return Err(Error::new(&phrases::FPC_NOT_POSITIVE)
                .with("column", heading)
                .with("row", row)
                .with("got", value));
        }
        let first = *given[stratum as usize].get_or_insert(value);
        if first != value {
            return Err(Error::new(&phrases::FPC_VARIES)
                .with("column", heading)
                .with("stratum", called(stratum as usize))
                .with("row", row)
                .with("expected", first)
                .with("got", value));
        }
    }
    Ok(given.into_iter().flatten().collect())
}

/// What the numbers are: numbers of units above 1, shares below.
fn kind_of(given: &[f64], heading: &str, called: impl Fn(usize) -> Parameter) -> Result<FpcKind> {
    if let Some(stratum) = given.iter().position(|&given| given == 1.0) {
        return Err(Error::new(&phrases::FPC_ONE)
            .with("column", heading)
            .with("stratum", called(stratum)));
    }
    let is_count = |given: &f64| *given > 1.0;
    match (
        given.iter().position(is_count),
        given.iter().position(|given| !is_count(given)),
    ) {
        (Some(_), None) => Ok(FpcKind::Count),
        (None, _) => Ok(FpcKind::Fraction),
        (Some(count), Some(share)) => Err(Error::new(&phrases::FPC_MIXED)
            .with("column", heading)
            .with("count", given[count])
            .with("fraction", given[share])),
    }
}
