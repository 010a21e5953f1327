//! The schools of an assessment handed to Python as columns.

use junheng::education::assess::IndicatorTable;
use junheng::education::{Assessments, Category};
use numpy::PyArray1;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::lists::texts;
use crate::process::detached;

/// One cell for each school of each stage, and in columns of indicators one cell for each indicator of each of them.
///
/// Counties, stages and types are positions in the lists of their names, -1 for none; `met` is 1 for yes, 0 for no
/// and -1 without a floor; `missing` is NaN without a floor; `below` is -1 without a school rule.
pub(crate) fn columns<'py>(py: Python<'py>, result: &Assessments) -> PyResult<Bound<'py, PyDict>> {
    let table = detached(py, || Ok(result.school_table()))?;
    let out = PyDict::new(py);
    let counties: Vec<_> = result.verdicts().map(|(name, _)| name).collect();
    out.set_item("counties", counties)?;
    let indicators = result.report().standard.indicators.into_iter();
    let named =
        indicators.map(|one| (one.code, one.name.en.into_owned(), one.name.zh.into_owned()));
    out.set_item("indicators", named.collect::<Vec<_>>())?;
    let places = table.counties.iter().map(|&place| place as i32);
    out.set_item("county", PyArray1::from_iter(py, places))?;
    let stages = table.stages.iter().map(|stage| Some(*stage));
    set_members(&out, "stages", "stage", stages)?;
    set_members(
        &out,
        "school_types",
        "school_type",
        table.school_types.iter().copied(),
    )?;
    out.set_item("id", texts(py, table.ids.iter().map(Some))?)?;
    out.set_item("name", texts(py, table.names.iter().copied())?)?;
    out.set_item("pupils", PyArray1::from_vec(py, table.pupils))?;
    out.set_item("parts", PyArray1::from_vec(py, table.parts))?;
    let below = table.below.into_iter();
    let below = below.map(|count| count.map_or(-1, |count| count as i64));
    out.set_item("below", PyArray1::from_iter(py, below))?;

    let IndicatorTable {
        resource,
        divided_by,
        value,
        met,
        missing,
        cv_share,
        ..
    } = table.indicators;
    out.set_item("resource", PyArray1::from_vec(py, resource))?;
    out.set_item("divided_by", PyArray1::from_vec(py, divided_by))?;
    out.set_item("value", PyArray1::from_vec(py, value))?;
    let met = met.into_iter().map(|met| met.map_or(-1, i8::from));
    out.set_item("met", PyArray1::from_iter(py, met))?;
    let missing = missing.into_iter().map(|cell| cell.unwrap_or(f64::NAN));
    out.set_item("missing", PyArray1::from_iter(py, missing))?;
    out.set_item("cv_share", PyArray1::from_vec(py, cv_share))?;
    Ok(out)
}

/// The names of the counties, in the order in which the result has them.
pub(crate) fn counties<'py>(py: Python<'py>, result: &Assessments) -> PyResult<Bound<'py, PyDict>> {
    let out = PyDict::new(py);
    let names: Vec<_> = result.verdicts().map(|(name, _)| name).collect();
    out.set_item("county", names)?;
    Ok(out)
}

/// The members of a closed list: the ids of all of them, and the place of each line's.
fn set_members<C: Category + 'static>(
    out: &Bound<'_, PyDict>,
    ids: &str,
    places: &str,
    members: impl ExactSizeIterator<Item = Option<C>>,
) -> PyResult<()> {
    let all: Vec<&str> = C::ALL
        .iter()
        .map(|member| member.name().id.as_ref())
        .collect();
    let place = |member: Option<C>| {
        let place = member.and_then(|member| C::ALL.iter().position(|one| *one == member));
        place.map_or(-1, |place| place as i32)
    };
    let array = PyArray1::from_iter(out.py(), members.map(place));
    out.set_item(ids, all)?;
    out.set_item(places, array)
}
