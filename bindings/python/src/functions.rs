//! One Python function for each measure of the catalogue.
//!
//! They are built-in functions with the fast calling convention, because a Python function around a call of the
//! core takes as long as the measure of a small sample. PyO3 makes such functions one declaration each; here all
//! are made from the catalogue.
#![allow(
    unsafe_code,
    reason = "the C API passes arguments as pointers; every block states why it is sound"
)]

use std::ffi::CString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::null_mut;
use std::slice;

use junheng::measure::{Catalogue, Entry, Input};
use junheng::words::Parameter;
use junheng::{AnyMeasure, Error};
use pyo3::exceptions::PyRuntimeError;
use pyo3::ffi;
use pyo3::panic::PanicException;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyFloat, PyModule, PyString, PyTuple};

use crate::docs;
use crate::failure::{error, raise};
use crate::measures::{counted, parameter, value_of};

/// The most arguments of a measure, parameters included.
const MOST: usize = 8;
/// The package that exports the functions, for `pickle` and `help`.
const PACKAGE: &str = "junheng";

/// Arguments of `measure` over a table that functions of single measures lack.
const OF_TABLES: [&str; 3] = ["by", "value", "missing"];

/// A measure as its function knows it.
struct Function {
    place: usize,
    entry: &'static Entry,
    input: Input,
    /// The names of the arguments, interned as those of a call are.
    names: Vec<Py<PyString>>,
}

static FUNCTIONS: PyOnceLock<Vec<Function>> = PyOnceLock::new();

/// The functions of all measures, by their ids.
#[pyfunction]
#[pyo3(pass_module)]
pub(crate) fn measure_functions<'py>(
    module: &Bound<'py, PyModule>,
) -> PyResult<Bound<'py, PyDict>> {
    let py = module.py();
    let functions = FUNCTIONS.get_or_init(py, || {
        let places = 0..AnyMeasure::ENTRIES.len();
        places.map(|place| Function::of(py, place)).collect()
    });
    let out = PyDict::new(py);
    for function in functions {
        // Its documentation has computed examples.
        let object = junheng_host::call(|| function.object(module))?;
        out.set_item(&*function.entry.name.id, object)?;
    }
    Ok(out)
}

/// The ids of measures by their further names, as far as these are names in Python.
#[pyfunction]
pub(crate) fn measure_aliases(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let out = PyDict::new(py);
    for entry in AnyMeasure::ENTRIES {
        for alias in entry.aliases {
            if PyString::new(py, alias)
                .call_method0("isidentifier")?
                .is_truthy()?
            {
                out.set_item(alias, &*entry.name.id)?;
            }
        }
    }
    Ok(out)
}

/// The arguments of one call, in the order of the function's names.
type Arguments<'a, 'py> = [Option<Borrowed<'a, 'py, PyAny>>; MOST];

impl Function {
    fn of(py: Python<'_>, place: usize) -> Self {
        let entry = AnyMeasure::ENTRIES[place];
        let input = <AnyMeasure as Catalogue>::input(place);
        let inputs = docs::inputs(input).iter().map(|one| one.name);
        let parameters = entry.parameters.iter().map(|one| &*one.name.id);
        let names = inputs.chain(parameters);
        Self {
            place,
            entry,
            input,
            names: names
                .map(|name| PyString::intern(py, name).unbind())
                .collect(),
        }
    }

    /// A new function object. Its definition is never freed, like the module.
    fn object<'py>(&self, module: &Bound<'py, PyModule>) -> PyResult<Bound<'py, PyAny>> {
        let py = module.py();
        let Some(&call) = CALLS
            .as_flattened()
            .get(self.place)
            .filter(|_| self.names.len() <= MOST)
        else {
            return Err(PyRuntimeError::new_err("too many measures or parameters"));
        };
        let doc = CString::new(docs::text(py, self.place)?)?;
        let definition = Box::leak(Box::new(ffi::PyMethodDef {
            ml_name: CString::new(&*self.entry.name.id)?.into_raw(),
            ml_meth: ffi::PyMethodDefPointer {
                PyCFunctionFastWithKeywords: call,
            },
            ml_flags: ffi::METH_FASTCALL | ffi::METH_KEYWORDS,
            ml_doc: doc.into_raw(),
        }));
        let package = PyString::intern(py, PACKAGE);
        // SAFETY: the definition is never freed, its flags are those of its function, and module and package are
        // objects. The result is a new reference, or null with an exception.
        unsafe {
            let function = ffi::PyCFunction_NewEx(definition, module.as_ptr(), package.as_ptr());
            Bound::from_owned_ptr_or_err(py, function)
        }
    }

    fn call<'py>(&self, py: Python<'py>, arguments: &Arguments<'_, 'py>) -> PyResult<f64> {
        let inputs = docs::inputs(self.input);
        let mut parameters = [0.0; MOST];
        let given = arguments[inputs.len()..].iter();
        for ((out, spec), value) in parameters.iter_mut().zip(self.entry.parameters).zip(given) {
            *out = match (value, spec.default) {
                (Some(value), _) => parameter(spec, value)?,
                (None, Some(default)) => default,
                (None, None) => return Err(self.missing(py, &spec.name.id)),
            };
        }
        let parameters = &parameters[..self.entry.parameters.len()];
        let measure = AnyMeasure::at(self.place, parameters).map_err(|error| raise(py, &error))?;
        let required = |at: usize| arguments[at].ok_or_else(|| self.missing(py, inputs[at].name));
        let optional =
            |at: usize| arguments[at].filter(|value: &Borrowed<'_, '_, _>| !value.is_none());
        match self.input {
            Input::Sample => value_of(measure, &*required(0)?, None, optional(1).as_deref()),
            Input::Ranked => {
                let (values, rank) = (required(0)?, required(1)?);
                value_of(measure, &values, Some(&rank), optional(2).as_deref())
            }
            Input::Counts => counted(
                measure,
                &*required(0)?,
                optional(1).as_deref(),
                optional(2).as_deref(),
            ),
        }
    }

    /// Puts the arguments of a call in order: the first by position, others by name.
    fn arguments<'a, 'py>(
        &self,
        py: Python<'py>,
        given: &'a [Borrowed<'a, 'py, PyAny>],
        names: Option<Borrowed<'a, 'py, PyTuple>>,
    ) -> PyResult<Arguments<'a, 'py>> {
        let named = names.as_ref().map_or(0, |names| names.len());
        let (by_position, by_name) = given.split_at(given.len() - named);
        let positional = docs::inputs(self.input)
            .iter()
            .filter(|one| one.required)
            .count();
        if by_position.len() > positional {
            return Err(self.by_position(py, positional, by_position.len()));
        }
        let mut out = [None; MOST];
        for (slot, value) in out.iter_mut().zip(by_position) {
            *slot = Some(*value);
        }
        for (name, value) in names
            .iter()
            .flat_map(|names| names.iter_borrowed())
            .zip(by_name)
        {
            let slot = &mut out[self.place_of(&name)?];
            if slot.replace(*value).is_some() {
                let got = name.to_string();
                return Err(self.rejected(
                    py,
                    "intake.argument_twice",
                    &[("got", got.as_str().into())],
                ));
            }
        }
        Ok(out)
    }

    fn place_of(&self, name: &Bound<'_, PyAny>) -> PyResult<usize> {
        let mut names = self.names.iter();
        if let Some(at) = names.position(|known| known.is(name)) {
            return Ok(at);
        }
        let text = name.cast::<PyString>()?.to_string();
        let known = self.known(name.py());
        known
            .iter()
            .position(|known| *known == text)
            .ok_or_else(|| self.unknown(name.py(), &text, &known))
    }

    /// The names of the arguments.
    fn known(&self, py: Python<'_>) -> Vec<String> {
        self.names
            .iter()
            .map(|name| name.bind(py).to_string())
            .collect()
    }

    /// The error for an argument that the function does not have, with what may be meant.
    fn unknown(&self, py: Python<'_>, got: &str, known: &[String]) -> PyErr {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let nearest = Error::unknown_option(got, &known);
        let of_table = Error::unknown_option(got, &OF_TABLES);
        let expected = |error: &Error| error.message().parameter("expected").cloned();
        let (near, all) = (expected(&nearest), known.into_iter().map(Parameter::from));
        let code = match (near, expected(&of_table)) {
            (Some(near @ Parameter::Text(_)), _) => {
                let parameters = [("got", got.into()), ("expected", near)];
                return self.rejected(py, "intake.no_argument_near", &parameters);
            }
            (_, Some(Parameter::Text(_))) => "intake.no_table",
            _ => "intake.no_argument",
        };
        let expected = Parameter::List(all.collect());
        self.rejected(py, code, &[("got", got.into()), ("expected", expected)])
    }

    /// The error for arguments by position that must be named.
    fn by_position(&self, py: Python<'_>, positional: usize, got: usize) -> PyErr {
        let known = self.known(py);
        let (first, others) = known.split_at(positional);
        let example = others
            .first()
            .map(|next| format!(", {next}=…"))
            .unwrap_or_default();
        let example = format!("{}({}{example})", self.entry.name.id, first.join(", "));
        let expected = first
            .iter()
            .map(|name| Parameter::from(name.as_str()))
            .collect();
        let parameters = [
            ("expected", Parameter::List(expected)),
            ("got", got.into()),
            ("example", example.as_str().into()),
        ];
        self.rejected(py, "intake.by_position", &parameters)
    }

    fn missing(&self, py: Python<'_>, name: &str) -> PyErr {
        self.rejected(py, "intake.needs_argument", &[("expected", name.into())])
    }

    /// The error of a call that does not fit the function.
    fn rejected(&self, py: Python<'_>, code: &str, parameters: &[(&str, Parameter)]) -> PyErr {
        let mut all = vec![("function", self.entry.name.id.as_ref().into())];
        all.extend(parameters.iter().cloned());
        error(py, code, &all)
    }
}

/// The entry points of the functions, by the places of their measures; more than there are measures.
static CALLS: [[ffi::PyCFunctionFastWithKeywords; 16]; 8] = {
    macro_rules! row {
        ($row:literal: $($at:literal)*) => { [$(call::<{ 16 * $row + $at }>),*] };
        ($($row:literal)*) => { [$(row!($row: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)),*] };
    }
    row!(0 1 2 3 4 5 6 7)
};

/// Calls the measure at place `AT` of the catalogue.
///
/// # Safety
///
/// As the interpreter calls it: it holds its lock and passes `count` arguments by position, followed by one for
/// each name in the tuple `names`, which is null where there is none.
unsafe extern "C" fn call<const AT: usize>(
    _module: *mut ffi::PyObject,
    given: *const *mut ffi::PyObject,
    count: ffi::Py_ssize_t,
    names: *mut ffi::PyObject,
) -> *mut ffi::PyObject {
    Python::attach(|py| {
        let work = || {
            // SAFETY: `names` is null or a tuple that outlives the call.
            let names = unsafe { Borrowed::from_ptr_or_opt(py, names) };
            let names = names.map(|names| names.cast::<PyTuple>()).transpose()?;
            let count = count as usize + names.as_ref().map_or(0, |names| names.len());
            let given = match count {
                0 => &[],
                // SAFETY: there are so many pointers to objects that outlive the call, and a borrowed object is
                // such a pointer.
                _ => unsafe {
                    slice::from_raw_parts(given.cast::<Borrowed<'_, '_, PyAny>>(), count)
                },
            };
            match FUNCTIONS.get(py).and_then(|functions| functions.get(AT)) {
                Some(function) => function.call(py, &function.arguments(py, given, names)?),
                None => Err(PyRuntimeError::new_err("the functions have not been made")),
            }
        };
        let outcome = junheng_host::call(|| catch_unwind(AssertUnwindSafe(work)))
            .unwrap_or_else(|_| Err(PanicException::new_err(("a measure panicked",))));
        match outcome {
            Ok(value) => PyFloat::new(py, value).into_ptr(),
            Err(error) => {
                error.restore(py);
                null_mut()
            }
        }
    })
}
