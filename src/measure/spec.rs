//! The text form of a measure: `gini`, `atkinson(epsilon=0.5)`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, Result};
use crate::words::{Parameter, error_phrases as phrases};

use super::suggest::nearest;
use super::{CATALOGUE, Entry, Measure, ParameterSpec, gate};

/// The form that a refused text is shown.
const FORM: &str = "name(parameter=value, …)";

impl FromStr for Measure {
    type Err = Error;

    /// Reads `name` or `name(parameter=value, …)`.
    ///
    /// The name is an id or an alias of the catalogue. Values are decimal numbers or, for flags,
    /// `true` and `false`; every parameter is named, none is positional. Blanks may stand anywhere
    /// between these. A parameter left out takes its default.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for a measure or parameter that does not
    /// exist, with the nearest name; [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text of
    /// another form; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a value outside
    /// its domain, given twice, or missing without a default.
    fn from_str(text: &str) -> Result<Self> {
        let (name, arguments) = split(text)?;
        let place = find(name).ok_or_else(|| unknown_measure(name))?;
        let entry = CATALOGUE[place];
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
        let parameters = complete(entry, &given)?;
        gate::parameters(entry, &parameters)?;
        Measure::build(place, &parameters).ok_or_else(|| unknown_measure(name))
    }
}

impl Measure {
    /// Where the measure of that id or alias stands in the catalogue: found once, it spares
    /// [`at`](Self::at) the search.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for a measure that does not exist.
    pub fn place(name: &str) -> Result<usize> {
        find(name).ok_or_else(|| unknown_measure(name))
    }

    /// The measure at that place of the catalogue with these parameters, as
    /// [`from_parameters`](Self::from_parameters) takes them.
    ///
    /// # Errors
    ///
    /// As `from_parameters`; [`UnknownName`](crate::ErrorKind::UnknownName) for a place beyond the
    /// end.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::Measure;
    /// let place = Measure::place("atkinson")?;
    /// assert_eq!(Measure::at(place, &[0.5])?, "atkinson(epsilon=0.5)".parse()?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn at(place: usize, parameters: &[f64]) -> Result<Self> {
        let beyond = || unknown_measure(&place.to_string());
        let entry = CATALOGUE.get(place).copied().ok_or_else(beyond)?;
        if parameters.len() != entry.parameters.len() {
            return Err(Error::new(&phrases::LENGTH_MISMATCH)
                .with("column", &entry.name)
                .with("expected", entry.parameters.len())
                .with("got", parameters.len()));
        }
        gate::parameters(entry, parameters)?;
        Measure::build(place, parameters).ok_or_else(beyond)
    }

    /// The measure of that id or alias with these parameters, in the order of its catalogue entry;
    /// a flag is 1 or 0.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) for a measure that does not exist;
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for too few or too many parameters;
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for one outside its domain.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::Measure;
    /// let measure = Measure::from_parameters("atkinson", &[0.5])?;
    /// assert_eq!(measure, "atkinson(epsilon=0.5)".parse()?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn from_parameters(name: &str, parameters: &[f64]) -> Result<Self> {
        Self::at(Self::place(name)?, parameters)
    }
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

fn malformed(text: &str) -> Error {
    Error::new(&phrases::MALFORMED_MEASURE)
        .with("got", text)
        .with("expected", FORM)
}

fn unknown_measure(name: &str) -> Error {
    let known = CATALOGUE
        .iter()
        .flat_map(|entry| std::iter::once(entry.name.id.as_ref()).chain(entry.aliases.to_owned()));
    match nearest(name, known) {
        Some(near) => Error::new(&phrases::UNKNOWN_MEASURE)
            .with("got", name)
            .with("expected", near),
        None => Error::new(&phrases::UNLISTED_MEASURE)
            .with("got", name)
            .with("expected", ids(CATALOGUE.iter().map(|entry| &entry.name))),
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

/// The number that the text of a parameter stands for.
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

impl fmt::Display for Measure {
    /// Writes the id, then the parameters that differ from their defaults: text that reads back to
    /// the same measure.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entry = self.entry();
        out.write_str(&entry.name.id)?;
        let mut opened = false;
        for (spec, value) in entry.parameters.iter().zip(self.parameters()) {
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

impl Serialize for Measure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Measure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// Where the catalogue has the measure of that id or alias.
fn find(name: &str) -> Option<usize> {
    CATALOGUE.iter().position(|entry| entry.is_called(name))
}
