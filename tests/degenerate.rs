//! Every function over a table, on tables with next to nothing in them: a result or an error, never a panic.

use std::panic::{AssertUnwindSafe, catch_unwind};

use junheng::AnyMeasure;
use junheng::catalogue::{Line, catalogue};
use junheng::evaluate::{Request, evaluate};
use junheng::measure::Input;
use toml::{Table as Columns, Value};

use crate::support::read;
use crate::support::runs::RUNS;
use crate::support::tables::{Golden, table};

/// A change of a table: its name, and what it does to the columns.
type Change = (String, Box<dyn Fn(&mut Columns)>);

fn is_number(cell: &Value) -> bool {
    cell.is_float() || cell.is_integer()
}

fn each_cell(columns: &mut Columns, change: impl Fn(&str, usize, &Value) -> Value) {
    for (name, cells) in columns.iter_mut() {
        let cells = cells.as_array_mut().unwrap();
        for (row, cell) in cells.iter_mut().enumerate() {
            *cell = change(name, row, cell);
        }
    }
}

fn numbers(columns: &mut Columns, number: impl Fn(&str, usize) -> Option<f64>) {
    each_cell(columns, |name, row, cell| {
        match number(name, row).filter(|_| is_number(cell)) {
            Some(number) => Value::Float(number),
            None => cell.clone(),
        }
    });
}

fn texts(columns: &mut Columns, text: impl Fn(&str, usize) -> String) {
    each_cell(columns, |name, row, cell| match cell.is_str() {
        true => Value::String(text(name, row)),
        false => cell.clone(),
    });
}

fn rows(columns: &mut Columns, keep: impl Fn(&[Value]) -> Vec<Value>) {
    for (_, cells) in columns.iter_mut() {
        let cells = cells.as_array_mut().unwrap();
        *cells = keep(cells);
    }
}

/// The changes of any table.
fn common() -> Vec<Change> {
    let named = |name: &str, change: Box<dyn Fn(&mut Columns)>| (name.to_owned(), change);
    let constants = [0.0, -0.0, -1.0, 0.5, 1e308, -1e308, 5e-324, f64::MAX];
    let mut out: Vec<Change> = (constants.into_iter())
        .map(|number| {
            let change = move |columns: &mut Columns| numbers(columns, |_, _| Some(number));
            named(&format!("all numbers {number:e}"), Box::new(change))
        })
        .collect();
    let first = |cells: &[Value]| cells.iter().take(1).cloned().collect();
    out.extend([
        named("no rows", Box::new(|all| rows(all, |_| Vec::new()))),
        named("one row", Box::new(move |all| rows(all, first))),
        named(
            "equal rows",
            Box::new(|all| {
                rows(all, |cells| {
                    cells.iter().map(|_| cells[0].clone()).collect()
                })
            }),
        ),
        named(
            "rows reversed",
            Box::new(|all| rows(all, |cells| cells.iter().rev().cloned().collect())),
        ),
        named(
            "one text",
            Box::new(|all| texts(all, |_, _| String::from("a"))),
        ),
        named(
            "texts all different",
            Box::new(|all| texts(all, |name, row| format!("{name} {row}"))),
        ),
        named(
            "texts missing",
            Box::new(|all| texts(all, |_, _| String::new())),
        ),
    ]);
    out
}

/// The changes of single columns of numbers: all zero, and zero in every other row.
fn by_column(columns: &Columns) -> Vec<Change> {
    let is_numeric = |cells: &&Value| cells.as_array().unwrap().iter().all(is_number);
    let mut out: Vec<Change> = Vec::new();
    for (name, _) in columns.iter().filter(|(_, cells)| is_numeric(cells)) {
        for (what, kept) in [("all", 0), ("even rows of", 1), ("odd rows of", 2)] {
            let chosen = name.clone();
            let change = move |columns: &mut Columns| {
                numbers(columns, |name, row| {
                    (name == chosen && row % 2 + 1 != kept).then_some(0.0)
                });
            };
            out.push((format!("{what} {name} zero"), Box::new(change)));
        }
    }
    out
}

/// The request as it is, and with what is undefined as null.
fn requests(options: &str) -> Vec<String> {
    let mut out = vec![options.to_owned()];
    if let Ok(serde_json::Value::Object(mut members)) = serde_json::from_str(options) {
        members.insert("undefined".into(), "null".into());
        members.insert("missing".into(), "drop".into());
        out.push(serde_json::Value::Object(members).to_string());
    }
    out
}

/// Every case of a golden file, on every change of its table.
fn never_panics(folder: &str, file: &str) {
    let run = RUNS.iter().find(|(name, _)| *name == folder).unwrap().1;
    let golden: Golden = read(&format!("{folder}/{file}.toml"));
    let has_table = |case: &&Value| case.get("columns").is_some_and(Value::is_table);
    let mut tried = 0;
    for case in golden.cases().iter().filter(has_table) {
        let columns = case["columns"].as_table().unwrap();
        for (name, change) in common().into_iter().chain(by_column(columns)) {
            for options in requests(case["options"].as_str().unwrap()) {
                let mut case = case.clone();
                let members = case.as_table_mut().unwrap();
                members.remove("missing");
                members.insert("options".into(), Value::String(options));
                change(members["columns"].as_table_mut().unwrap());
                let outcome = catch_unwind(AssertUnwindSafe(|| run(&golden, &case)));
                assert!(outcome.is_ok(), "{folder}: {}, {name}", case["name"]);
                tried += 1;
            }
        }
    }
    assert!(tried > 100, "{folder}: {tried}");
}

#[test]
fn analyses() {
    never_panics("analyze", "small");
    never_panics("analyze", "errors");
}

#[test]
fn evaluations() {
    never_panics("evaluate", "small");
    never_panics("evaluate", "errors");
}

#[test]
fn assessments() {
    never_panics("assess", "small");
    never_panics("assess", "errors");
}

#[test]
fn balances() {
    never_panics("balance", "small");
    never_panics("balance", "errors");
}

#[test]
fn checks() {
    never_panics("check", "errors");
}

/// The measure with its defaults, or with values of the parameters that have none.
#[cfg(feature = "plan")]
#[test]
fn plans() {
    never_panics("plan", "small");
}

fn measure_of(line: &Line) -> Option<AnyMeasure> {
    let given = |order: fn(usize) -> f64| {
        let needed: Vec<String> = (line.entry.parameters.iter().enumerate())
            .filter(|(_, parameter)| parameter.default.is_none())
            .map(|(at, parameter)| format!("{}={}", parameter.name.id, order(at)))
            .collect();
        format!("{}({})", line.entry.name.id, needed.join(", "))
            .parse()
            .ok()
    };
    let orders: [fn(usize) -> f64; 3] = [
        |at| 0.5 + at as f64,
        |at| 0.5 / (at + 1) as f64,
        |at| 1.5 + at as f64,
    ];
    orders.into_iter().find_map(given)
}

#[test]
fn measures() {
    let golden = "columns = { g = ['a', 'a', 'b', 'c', 'c'], x = [1, 4, 2, 0, 9], r = [1, 2, 3, 2, 5], \
        w = [1, 0.5, 2, 3, 1], m = [3, 0, 2, 5, 1], n = [0, 4, 2, 5, 1] }";
    let case: Value = Value::Table(toml::from_str(golden).unwrap());
    let changes = || {
        common()
            .into_iter()
            .chain(by_column(case["columns"].as_table().unwrap()))
    };
    for line in catalogue() {
        let measure = measure_of(&line).unwrap_or_else(|| panic!("{}", line.entry.name.id));
        let inputs = match measure.input() {
            Input::Sample => r#""value": "x", "weights": "w""#,
            Input::Ranked => r#""value": "x", "rank": "r", "weights": "w""#,
            Input::Counts => r#""groups": ["m", "n"]"#,
        };
        for influence in [false, true] {
            for by in ["", r#", "by": "g""#] {
                let options = format!(
                    r#"{{"measures": ["{measure}"], {inputs}{by}, "undefined": "null", "influence": {influence}}}"#
                );
                for (name, change) in changes() {
                    let mut case = case.clone();
                    change(case["columns"].as_table_mut().unwrap());
                    let outcome = catch_unwind(AssertUnwindSafe(|| {
                        let request = Request::from_json(&options)?;
                        Ok::<_, junheng::Error>(evaluate(&table(&case), &request)?.to_json())
                    }));
                    assert!(outcome.is_ok(), "{options}: {name}");
                }
            }
        }
    }
}
