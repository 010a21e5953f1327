//! The sums and ratios of the groups of a balance handed to Python as columns.

use junheng::education::Balance;
use junheng::education::balance::{GroupBalance, IndicatorBalance, Sum};
use numpy::PyArray1;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::lists::texts;

/// One cell for each group: its key, column by column, its rows, and by name the sums, the rows that lack them and the
/// ratios of totals, NaN where there is none.
pub(crate) fn columns<'py>(py: Python<'py>, result: &Balance) -> PyResult<Bound<'py, PyDict>> {
    let groups = &result.groups;
    let keys = (0..result.by.len())
        .map(|at| texts(py, groups.iter().map(|group| group.key[at].as_deref())))
        .collect::<PyResult<Vec<_>>>()?;
    let (sums, missing, totals) = (PyDict::new(py), PyDict::new(py), PyDict::new(py));
    for (at, sum) in result.total.sums.iter().enumerate() {
        let of = |group: &GroupBalance, figure: fn(&Sum) -> f64| {
            group.sums.get(at).map_or(f64::NAN, figure)
        };
        let value = groups.iter().map(|group| of(group, |sum| sum.value));
        sums.set_item(&*sum.of.id, PyArray1::from_iter(py, value))?;
        let lacking = groups
            .iter()
            .map(|group| of(group, |sum| sum.missing as f64));
        missing.set_item(&*sum.of.id, PyArray1::from_iter(py, lacking))?;
    }
    for (at, one) in result.total.indicators.iter().enumerate() {
        let total = |one: &IndicatorBalance| one.total.unwrap_or(f64::NAN);
        let ratio = groups
            .iter()
            .map(|group| group.indicators.get(at).map_or(f64::NAN, total));
        totals.set_item(&*one.indicator.id, PyArray1::from_iter(py, ratio))?;
    }
    let out = PyDict::new(py);
    out.set_item("keys", keys)?;
    let units = groups.iter().map(|group| group.units as i64);
    out.set_item("units", PyArray1::from_iter(py, units))?;
    out.set_item("sums", sums)?;
    out.set_item("missing", missing)?;
    out.set_item("totals", totals)?;
    Ok(out)
}
