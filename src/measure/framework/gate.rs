//! The checks that measures share.

use crate::error::{Error, Result};
use crate::measure::{Domain, Entry};
use crate::sample::Sample;
use crate::words::{Name, error_phrases as phrases};

/// Returns an error for parameters outside the domains of the entry.
pub(crate) fn parameters(entry: &'static Entry, parameters: &[f64]) -> Result<()> {
    for (spec, &value) in entry.parameters.iter().zip(parameters) {
        if !value.is_finite() || !(spec.contains)(value) {
            return Err(invalid_parameter(entry, &spec.name, spec.domain).with("got", value));
        }
    }
    if let Some(constraint) = &entry.constraint
        && !(constraint.holds)(parameters)
        && let Some(spec) = entry.parameters.get(constraint.parameter)
    {
        let got = parameters.get(constraint.parameter).copied();
        return Err(invalid_parameter(entry, &spec.name, constraint.condition)
            .with("got", got.unwrap_or(f64::NAN)));
    }
    Ok(())
}

/// The error for a parameter, without the value that was got.
pub(crate) fn invalid_parameter(
    entry: &'static Entry,
    parameter: &Name,
    expected: &'static str,
) -> Error {
    Error::new(&phrases::INVALID_PARAMETER)
        .with("measure", &entry.name)
        .with("parameter", parameter.id.as_ref())
        .with("expected", expected)
}

/// Returns an error for weights whose sum could overflow in some order.
pub(crate) fn weights(sample: &Sample<'_>) -> Result<()> {
    let heaviest = sample.heaviest();
    if (heaviest * sample.len() as f64).is_finite() {
        Ok(())
    } else {
        Err(Error::new(&phrases::WEIGHTS_OVERFLOW).with("got", heaviest))
    }
}

/// Returns an error for the first unit of positive weight outside the domain.
pub(crate) fn domain(entry: &'static Entry, domain: Domain, sample: &Sample<'_>) -> Result<()> {
    // The domains reach up without end, so the least value decides; the row is searched only for an error.
    if domain.contains(sample.extent().least) {
        return Ok(());
    }
    match sample.units().find(|&(_, x, _)| !domain.contains(x)) {
        None => Ok(()),
        Some((row, x, _)) => Err(Error::new(&phrases::OUT_OF_DOMAIN)
            .with("measure", &entry.name)
            .with("row", row)
            .with("expected", domain.name())
            .with("got", x)),
    }
}

/// The same mean; an error unless it is above zero.
pub(crate) fn require_positive_mean(entry: &'static Entry, mean: f64) -> Result<f64> {
    if mean > 0.0 {
        finite(entry, mean)
    } else {
        Err(Error::new(&phrases::MEAN_NOT_POSITIVE)
            .with("measure", &entry.name)
            .with("got", mean))
    }
}

/// The same number; an error unless it is above zero, because the measure divides by it.
pub(crate) fn divisor(entry: &'static Entry, name: &Name, value: f64) -> Result<f64> {
    if value > 0.0 {
        Ok(value)
    } else {
        Err(Error::new(&phrases::ZERO_DENOMINATOR)
            .with("measure", &entry.name)
            .with("denominator", name)
            .with("got", value))
    }
}

/// The value; an error if it overflowed; −0 becomes 0.
pub(crate) fn finite(entry: &'static Entry, value: f64) -> Result<f64> {
    if value.is_finite() {
        Ok(value + 0.0)
    } else {
        Err(Error::new(&phrases::OVERFLOW).with("measure", &entry.name))
    }
}

/// The error for a measure without influence values.
pub(crate) fn no_influence(entry: &'static Entry) -> Error {
    Error::new(&phrases::NO_INFLUENCE).with("measure", &entry.name)
}

/// Returns an error for influence values of a measure that counts every unit once.
pub(crate) fn counts_weights(entry: &'static Entry, unweighted: bool) -> Result<()> {
    if unweighted {
        return Err(Error::new(&phrases::UNWEIGHTED_INFLUENCE).with("measure", &entry.name));
    }
    Ok(())
}

/// Whether all units of positive weight have one value; equality is then exact, whatever rounds.
pub(crate) fn all_equal(sample: &Sample<'_>) -> bool {
    let extent = sample.extent();
    if extent.least == extent.greatest {
        return true;
    }
    // Units of weight zero may differ from the rest.
    let mut values = sample.units().map(|(_, x, _)| x);
    let first = values.next();
    !sample.all_count() && values.all(|x| Some(x) == first)
}
