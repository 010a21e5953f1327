//! The catalogue of measures.

use junheng::catalogue::{Line, catalogue};
use junheng::evaluate::Request;
use junheng::measure::ParameterSpec;
use junheng::sample::{VALUE, WEIGHT};
use junheng::segregation::Counts;
use junheng::{AnyMeasure, Ranked, Sample};
use numpy::{PyArray1, PyReadonlyArray2};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyBool;

use crate::computed::{Computed, Output, compute};
use crate::failure::{error, raise};
use crate::process::detached;
use crate::vector::{Numbers, SMALL, is_plain};

/// One call of the core on a sample of the caller's numbers, with or without a ranking variable.
fn on_values<T: Send>(
    measure: AnyMeasure,
    values: &Bound<'_, PyAny>,
    rank: Option<&Bound<'_, PyAny>>,
    weights: Option<&Bound<'_, PyAny>>,
    of_sample: impl FnOnce(&junheng::Measure, &Sample<'_>) -> junheng::Result<T> + Send,
    of_ranked: impl FnOnce(&junheng::RankMeasure, &Ranked<'_>) -> junheng::Result<T> + Send,
) -> PyResult<T> {
    let given = Given {
        values,
        rank,
        weights,
    };
    let py = values.py();
    let outcome = given
        .numbers()
        .and_then(|numbers| computed(py, measure, numbers, of_sample, of_ranked));
    // Rows in messages are named as the caller's columns have them.
    outcome.map_err(|error| given.named(error))
}

/// What a measure is of, as the caller has it.
pub(crate) struct Given<'a, 'py> {
    pub(crate) values: &'a Bound<'py, PyAny>,
    pub(crate) rank: Option<&'a Bound<'py, PyAny>>,
    pub(crate) weights: Option<&'a Bound<'py, PyAny>>,
}

/// The name of a column in messages: id, English, 中文.
type Called = (&'static str, &'static str, &'static str);

/// Values, ranking variable and weights as numbers.
pub(crate) type AsNumbers<'py> = (Numbers<'py>, Option<Numbers<'py>>, Option<Numbers<'py>>);

impl<'py> Given<'_, 'py> {
    pub(crate) fn numbers(&self) -> PyResult<AsNumbers<'py>> {
        let others = [self.rank, self.weights].into_iter().flatten();
        if !is_plain(self.values) && others.clone().any(|other| !is_plain(other)) {
            static ALIGNED: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
            let py = self.values.py();
            let check = ALIGNED.import(py, "junheng._input.alignment", "check")?;
            check.call1((self.named_columns(),))?;
        }
        Ok((
            Numbers::of(self.values, &VALUE)?,
            Numbers::of_optional(self.rank, &junheng::rank::RANK)?,
            Numbers::of_optional(self.weights, &WEIGHT)?,
        ))
    }

    /// The columns with their names in messages.
    fn named_columns(&self) -> Vec<(Called, &Bound<'py, PyAny>)> {
        let name = |name: &'static junheng::words::Name| (&*name.id, &*name.en, &*name.zh);
        let all = [
            (name(&VALUE), Some(self.values)),
            (name(&junheng::rank::RANK), self.rank),
            (name(&WEIGHT), self.weights),
        ];
        all.into_iter()
            .filter_map(|(name, column)| Some((name, column?)))
            .collect()
    }

    /// The same error with rows named by the index of the columns, where they have one.
    pub(crate) fn named(&self, error: PyErr) -> PyErr {
        let columns = [Some(self.values), self.rank, self.weights]
            .into_iter()
            .flatten();
        if columns.clone().all(is_plain) {
            return error;
        }
        named_by(self.values.py(), &error, columns.collect())
    }
}

/// The same error with rows named by the index of the first column that has one.
fn named_by(py: Python<'_>, error: &PyErr, columns: Vec<&Bound<'_, PyAny>>) -> PyErr {
    let work = || {
        let name = py.import("junheng._input.rows")?.getattr("named_by")?;
        name.call1((error.value(py), columns))
    };
    work().map_or_else(|failed| failed, PyErr::from_value)
}

/// The work itself, without the interpreter's lock where it takes long. Within [`junheng_host::call`].
fn computed<T: Send>(
    py: Python<'_>,
    measure: AnyMeasure,
    (values, rank, weights): AsNumbers<'_>,
    of_sample: impl FnOnce(&junheng::Measure, &Sample<'_>) -> junheng::Result<T> + Send,
    of_ranked: impl FnOnce(&junheng::RankMeasure, &Ranked<'_>) -> junheng::Result<T> + Send,
) -> PyResult<T> {
    let view = values.view();
    let rank = rank.as_ref().map(Numbers::view);
    let weights = weights.as_ref().map(Numbers::view);
    let few = view.len() <= SMALL;
    let work = move || match rank {
        None => of_sample(&measure.of_sample()?, &Sample::from_views(view, weights)?),
        Some(rank) => of_ranked(
            &measure.of_ranked()?,
            &Ranked::from_views(view, rank, weights)?,
        ),
    };
    match few {
        // The caller has set the floating-point environment.
        true => work().map_err(|error| raise(py, &error)),
        false => detached(py, work),
    }
}

pub(crate) fn value_of(
    measure: AnyMeasure,
    values: &Bound<'_, PyAny>,
    rank: Option<&Bound<'_, PyAny>>,
    weights: Option<&Bound<'_, PyAny>>,
) -> PyResult<f64> {
    let of_sample = |measure: &junheng::Measure, sample: &Sample<'_>| measure.value(sample);
    let of_ranked = |measure: &junheng::RankMeasure, ranked: &Ranked<'_>| measure.value(ranked);
    on_values(measure, values, rank, weights, of_sample, of_ranked)
}

/// The value of counts, which `junheng._input.counts` takes from whatever the caller has; a group is named by
/// its heading or its position.
pub(crate) fn counted(
    measure: AnyMeasure,
    counts: &Bound<'_, PyAny>,
    group: Option<&Bound<'_, PyAny>>,
    reference_group: Option<&Bound<'_, PyAny>>,
) -> PyResult<f64> {
    static CELLS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = counts.py();
    let read = CELLS.import(py, "junheng._input.counts", "cells")?;
    let (labels, cells): (Vec<String>, PyReadonlyArray2<'_, f64>) =
        read.call1((counts,))?.extract()?;
    let name = |group: &Bound<'_, PyAny>| Ok::<_, PyErr>(group.str()?.to_string());
    let group = group.map(name).transpose()?;
    let reference_group = reference_group.map(name).transpose()?;
    let cells = cells.as_array();
    let work = move || {
        let cells: Vec<f64> = cells.iter().copied().collect();
        let mut counts = Counts::of_groups(&cells, &labels)?;
        if let Some(group) = group {
            counts = counts.clone().with_group(counts.group_named(&group)?)?;
        }
        if let Some(reference_group) = reference_group {
            counts = counts
                .clone()
                .with_reference_group(counts.group_named(&reference_group)?)?;
        }
        measure.of_counts()?.value(&counts)
    };
    detached(py, work).map_err(|error| named_by(py, &error, vec![counts]))
}

/// A parameter as the caller gives it.
pub(crate) fn parameter(spec: &ParameterSpec, value: &Bound<'_, PyAny>) -> PyResult<f64> {
    let number = match spec.flag {
        true => value.extract::<bool>().map(f64::from),
        // A bool would pass for a number.
        false if value.is_instance_of::<PyBool>() => Err(PyRuntimeError::new_err("")),
        false => value.extract::<f64>(),
    };
    number.or_else(|_| {
        let got = value.get_type().name()?.to_string();
        let expected = if spec.flag { "bool" } else { "float" };
        let parameters = [
            ("option", spec.name.id.as_ref().into()),
            ("expected", expected.into()),
            ("got", got.into()),
        ];
        Err(error(value.py(), "intake.option_type", &parameters))
    })
}

/// The value of a measure in text form.
#[pyfunction]
#[pyo3(signature = (spec, values, weights=None, rank=None, /))]
pub(crate) fn measure(
    spec: &str,
    values: &Bound<'_, PyAny>,
    weights: Option<&Bound<'_, PyAny>>,
    rank: Option<&Bound<'_, PyAny>>,
) -> PyResult<f64> {
    let measure = read(values.py(), spec)?;
    junheng_host::call(|| value_of(measure, values, rank, weights))
}

/// The influence values of a measure in text form, in row order.
#[pyfunction]
#[pyo3(signature = (spec, values, weights=None, rank=None, /))]
pub(crate) fn influence<'py>(
    spec: &str,
    values: &Bound<'py, PyAny>,
    weights: Option<&Bound<'py, PyAny>>,
    rank: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyArray1<f64>>> {
    let py = values.py();
    let measure = read(py, spec)?;
    let of_sample = |measure: &junheng::Measure, sample: &Sample<'_>| measure.influence(sample);
    let of_ranked = |measure: &junheng::RankMeasure, ranked: &Ranked<'_>| measure.influence(ranked);
    let work = || on_values(measure, values, rank, weights, of_sample, of_ranked);
    let influence = junheng_host::call(work)?;
    Ok(PyArray1::from_vec(py, influence))
}

/// Measures of a table's columns, group by group.
#[pyfunction]
#[pyo3(signature = (table, request, /))]
pub(crate) fn evaluate(table: &Bound<'_, PyAny>, request: &str) -> PyResult<Computed> {
    compute(table, None, |table, _| {
        let request = Request::from_json(request)?;
        junheng::evaluate::evaluate(table, &request).map(Output::Evaluation)
    })
}

/// The text form of a measure as the library writes it back.
#[pyfunction]
#[pyo3(signature = (spec, /))]
pub(crate) fn parse(py: Python<'_>, spec: &str) -> PyResult<String> {
    Ok(read(py, spec)?.to_string())
}

/// The measure of a text form.
fn read(py: Python<'_>, spec: &str) -> PyResult<AnyMeasure> {
    junheng_host::call(|| spec.parse()).map_err(|error| raise(py, &error))
}

/// The catalogue of measures as JSON.
#[pyfunction]
pub(crate) fn measures_json() -> PyResult<String> {
    let lines: Vec<Line> = catalogue().collect();
    serde_json::to_string(&lines).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}
