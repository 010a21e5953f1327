//! The text form of a measure: `gini`, `atkinson(epsilon=0.5)`.

use std::fmt;

use crate::error::{Error, Result};
use crate::measure::{Catalogue, Entry, ParameterSpec, gate};
use crate::words::suggest::nearest;
use crate::words::{Parameter, error_phrases as phrases};

/// The form that the error for a malformed text shows.
const FORM: &str = "name(parameter=value, …)";

/// A measure with all parameters in full precision is a fifth as long.
const LONGEST: usize = 500;

/// Reads `name` or `name(parameter=value, …)`.
pub(crate) fn parse<C: Catalogue>(text: &str) -> Result<C> {
    require_length(text)?;
    let (name, arguments) = split(text)?;
    let place = place::<C>(name)?;
    let entry = C::ENTRIES[place];
    let mut given: Vec<Option<f64>> = vec![None; entry.parameters.len()];
    for argument in arguments {
        let (key, value) = argument.split_once('=').ok_or_else(|| malformed(text))?;
        let (key, value) = (key.trim(), value.trim());
        let position = position(entry, key)?;
        let spec = &entry.parameters[position];
        if given[position].is_some() {
            return Err(Error::new(&phrases::DUPLICATE_PARAMETER)
                .with("measure", &entry.name)
                .with("parameter", key));
        }
        given[position] = Some(read(entry, spec, value)?);
    }
    at(place, &complete(entry, &given)?)
}

/// The measure at that place of the catalogue with one number for each parameter of its entry.
pub(crate) fn at<C: Catalogue>(place: usize, parameters: &[f64]) -> Result<C> {
    let beyond = || unknown_measure::<C>(&place.to_string());
    let entry = C::ENTRIES.get(place).copied().ok_or_else(beyond)?;
    if parameters.len() != entry.parameters.len() {
        return Err(Error::new(&phrases::LENGTH_MISMATCH)
            .with("column", &entry.name)
            .with("expected", entry.parameters.len())
            .with("got", parameters.len()));
    }
    gate::parameters(entry, parameters)?;
    C::build(place, parameters).ok_or_else(beyond)
}

/// The name and the arguments, trimmed.
fn split(text: &str) -> Result<(&str, Vec<&str>)> {
    let trimmed = text.trim();
    let Some((name, rest)) = trimmed.split_once('(') else {
        return if trimmed.is_empty() || trimmed.contains([')', '=', ',']) {
            Err(malformed(text))
        } else {
            Ok((trimmed, Vec::new()))
        };
    };
    let inside = rest.strip_suffix(')').ok_or_else(|| malformed(text))?;
    if name.trim().is_empty() || inside.contains(['(', ')']) {
        return Err(malformed(text));
    }
    let arguments = if inside.trim().is_empty() {
        Vec::new()
    } else {
        inside.split(',').collect()
    };
    Ok((name.trim(), arguments))
}

/// Returns an error for a text that is too long for a measure.
fn require_length(text: &str) -> Result<()> {
    if text.len() <= LONGEST {
        return Ok(());
    }
    Err(Error::new(&phrases::LONG_MEASURE)
        .with("got", text.len())
        .with("expected", LONGEST))
}

fn malformed(text: &str) -> Error {
    Error::new(&phrases::MALFORMED_MEASURE)
        .with("got", text)
        .with("expected", FORM)
}

fn unknown_measure<C: Catalogue>(name: &str) -> Error {
    let known = C::ENTRIES
        .iter()
        .flat_map(|entry| std::iter::once(entry.name.id.as_ref()).chain(entry.aliases.to_owned()));
    match nearest(name, known) {
        Some(near) => Error::new(&phrases::UNKNOWN_MEASURE)
            .with("got", name)
            .with("expected", near),
        None => Error::new(&phrases::UNLISTED_MEASURE).with("got", name),
    }
}

fn ids<'a>(names: impl Iterator<Item = &'a crate::words::Name>) -> Vec<Parameter> {
    names.map(|name| name.id.as_ref().into()).collect()
}

/// Where the entry has the parameter called `key`.
fn position(entry: &'static Entry, key: &str) -> Result<usize> {
    let found = entry.parameters.iter().position(|spec| spec.name.id == key);
    found.ok_or_else(|| {
        if entry.parameters.is_empty() {
            return Error::new(&phrases::NO_PARAMETERS)
                .with("measure", &entry.name)
                .with("got", key);
        }
        Error::new(&phrases::UNKNOWN_PARAMETER)
            .with("measure", &entry.name)
            .with("got", key)
            .with(
                "expected",
                ids(entry.parameters.iter().map(|spec| &spec.name)),
            )
    })
}

/// The number that the text of a parameter denotes.
fn read(entry: &'static Entry, spec: &ParameterSpec, text: &str) -> Result<f64> {
    let number = if spec.flag {
        text.parse::<bool>().ok().map(f64::from)
    } else {
        text.parse::<f64>().ok().filter(|number| number.is_finite())
    };
    number.ok_or_else(|| gate::invalid_parameter(entry, &spec.name, spec.domain).with("got", text))
}

/// The parameters with their defaults filled in.
fn complete(entry: &'static Entry, given: &[Option<f64>]) -> Result<Vec<f64>> {
    entry
        .parameters
        .iter()
        .zip(given)
        .map(|(spec, &given)| {
            given.or(spec.default).ok_or_else(|| {
                Error::new(&phrases::MISSING_PARAMETER)
                    .with("measure", &entry.name)
                    .with("parameter", spec.name.id.as_ref())
                    .with("expected", spec.domain)
            })
        })
        .collect()
}

/// Writes the id, then the parameters that differ from their defaults.
pub(crate) fn write<C: Catalogue>(measure: &C, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let entry = measure.entry();
    out.write_str(&entry.name.id)?;
    let mut opened = false;
    for (spec, value) in entry.parameters.iter().zip(measure.parameters()) {
        if spec.default == Some(value) {
            continue;
        }
        out.write_str(if opened { ", " } else { "(" })?;
        opened = true;
        write!(out, "{}=", spec.name.id)?;
        write_value(out, spec, value)?;
    }
    if opened { out.write_str(")") } else { Ok(()) }
}

fn write_value(out: &mut fmt::Formatter<'_>, spec: &ParameterSpec, value: f64) -> fmt::Result {
    if spec.flag {
        write!(out, "{}", value != 0.0)
    } else if value == value.trunc() && value.abs() < 1e15 {
        write!(out, "{value}")
    } else {
        // Debug writes an exponent where the plain digits would be very many.
        write!(out, "{value:?}")
    }
}

/// Where the catalogue has the measure of that id or alias.
pub(crate) fn place<C: Catalogue>(name: &str) -> Result<usize> {
    require_length(name)?;
    (C::ENTRIES.iter())
        .position(|entry| entry.is_called(name))
        .ok_or_else(|| unknown_measure::<C>(name))
}
