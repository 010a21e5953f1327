//! The published cases of curves, groups and regressions, and the rows that they are about.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use junheng::Sample;
use junheng::group::Groups;
use junheng::regression::{Column, Regression};
use serde::Deserialize;

use super::{data, read};

/// The numbers of a result by name.
pub(crate) type Numbers = BTreeMap<String, f64>;

/// What a case takes and must give; which fields it has depends on its analysis.
#[derive(Deserialize)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) analysis: String,
    data: Option<String>,
    #[serde(default)]
    inline: BTreeMap<String, Vec<f64>>,
    #[serde(default)]
    labels: BTreeMap<String, Vec<String>>,
    value: Option<String>,
    weights: Option<String>,
    group: Option<String>,
    outcome: Option<String>,
    #[serde(default)]
    columns: Vec<String>,
    #[serde(default)]
    pub(crate) names: Vec<String>,
    #[serde(default)]
    positive: Vec<String>,
    #[serde(default)]
    pub(crate) index: Vec<String>,
    pub(crate) method: Option<String>,
    pub(crate) reference: Option<String>,
    pub(crate) functional: Option<String>,
    pub(crate) curve: Option<String>,
    pub(crate) expected: BTreeMap<String, f64>,
    pub(crate) tolerance: f64,
    /// What a difference is measured against where the expected number is smaller.
    #[serde(default)]
    pub(crate) floor: f64,
    pub(crate) source: String,
    pub(crate) reason: String,
}

/// The rows that a case keeps: its numbers by column, and the labels of its groups.
#[derive(Default)]
pub(crate) struct Rows {
    pub(crate) value: Vec<f64>,
    pub(crate) weights: Option<Vec<f64>>,
    pub(crate) group: Vec<String>,
    pub(crate) columns: Vec<Vec<f64>>,
}

impl Rows {
    pub(crate) fn sample(&self) -> Sample<'_> {
        match &self.weights {
            None => Sample::new(&self.value).unwrap(),
            Some(weights) => Sample::weighted(&self.value, weights).unwrap(),
        }
    }

    pub(crate) fn groups(&self) -> Groups {
        Groups::from_labels(&self.group).unwrap()
    }

    /// The rows whose group is, or is not, `1`.
    pub(crate) fn only(&self, member: bool) -> Self {
        let kept = |values: &[f64]| -> Vec<f64> {
            let pairs = values.iter().zip(&self.group);
            pairs
                .filter(|(_, group)| (*group == "1") == member)
                .map(|(x, _)| *x)
                .collect()
        };
        Self {
            value: kept(&self.value),
            weights: self.weights.as_deref().map(kept),
            group: Vec::new(),
            columns: self.columns.iter().map(|column| kept(column)).collect(),
        }
    }
}

/// One row of a file, or of the numbers written out.
type Row = BTreeMap<String, String>;

impl Case {
    /// The rows in which all that the case names is present, values and weights above zero.
    pub(crate) fn rows(&self) -> Rows {
        let mut out = Rows {
            weights: self.weights.as_ref().map(|_| Vec::new()),
            columns: vec![Vec::new(); self.columns.len()],
            ..Rows::default()
        };
        for row in self.source_rows().iter() {
            _ = self.keep(row, &mut out);
        }
        assert!(
            !out.value.is_empty() || !out.columns.is_empty(),
            "{}",
            self.id
        );
        out
    }

    fn keep(&self, row: &Row, out: &mut Rows) -> Option<()> {
        let from_file = self.data.is_some();
        let mut positive: Vec<&String> = self.positive.iter().collect();
        if self.outcome.is_none() && from_file {
            positive.extend(self.value.iter());
        }
        if from_file {
            positive.extend(self.weights.iter());
        }
        for name in positive {
            evaluate(row, name).filter(|&x| x > 0.0)?;
        }
        let value = self.outcome.as_ref().or(self.value.as_ref());
        let value = value.map(|name| evaluate(row, name)).unwrap_or(Some(0.0))?;
        let weight = match &self.weights {
            Some(name) => Some(evaluate(row, name)?),
            None => None,
        };
        let group = match &self.group {
            Some(name) => Some(label(row, name)?),
            None => None,
        };
        let columns: Option<Vec<f64>> = self.columns.iter().map(|c| evaluate(row, c)).collect();
        let columns = columns?;
        out.value.push(value);
        out.weights
            .as_mut()
            .zip(weight)
            .into_iter()
            .for_each(|(all, weight)| all.push(weight));
        out.group.extend(group);
        out.columns
            .iter_mut()
            .zip(columns)
            .for_each(|(all, x)| all.push(x));
        Some(())
    }

    fn source_rows(&self) -> Rc<Vec<Row>> {
        let Some(data) = &self.data else {
            let count = self.inline.values().map(Vec::len).max().unwrap();
            let rows = (0..count)
                .map(|at| {
                    let numbers = self
                        .inline
                        .iter()
                        .map(|(k, v)| (k.clone(), v[at].to_string()));
                    let labels = self.labels.iter().map(|(k, v)| (k.clone(), v[at].clone()));
                    numbers.chain(labels).collect()
                })
                .collect();
            return Rc::new(rows);
        };
        file(data)
    }
}

/// The rows of a data file, read once.
fn file(name: &str) -> Rc<Vec<Row>> {
    thread_local! {
        static FILES: RefCell<BTreeMap<String, Rc<Vec<Row>>>> = const { RefCell::new(BTreeMap::new()) };
    }
    let read = || {
        let path = data(&format!("group/{name}"));
        let mut reader = csv::Reader::from_path(path).unwrap();
        Rc::new(reader.deserialize().map(|row| row.unwrap()).collect())
    };
    FILES.with_borrow_mut(|files| files.entry(name.to_owned()).or_insert_with(read).clone())
}

fn number(row: &Row, name: &str) -> Option<f64> {
    row.get(name)
        .unwrap_or_else(|| panic!("no column {name}"))
        .parse()
        .ok()
}

/// `NAME`, `ln NAME`, `A / B`, `NAME = TEXT` or `NAME > NUMBER`; nothing where a cell is empty.
fn evaluate(row: &Row, formula: &str) -> Option<f64> {
    let parts: Vec<&str> = formula.split(' ').collect();
    match parts[..] {
        [name] => number(row, name),
        ["ln", name] => number(row, name).map(f64::ln),
        [above, "/", below] => Some(number(row, above)? / number(row, below)?),
        [name, "=", text] => Some(f64::from(u8::from(row[name] == text))),
        [name, ">", limit] => Some(f64::from(u8::from(
            number(row, name)? > limit.parse().unwrap(),
        ))),
        _ => panic!("{formula}"),
    }
}

fn label(row: &Row, formula: &str) -> Option<String> {
    match formula.contains(' ') {
        true => evaluate(row, formula).map(|x| x.to_string()),
        false => Some(row[formula].clone()).filter(|label| !label.is_empty()),
    }
}

/// The columns of a case with their names.
pub(crate) fn named<'a>(case: &'a Case, rows: &'a Rows) -> Vec<Column<'a>> {
    let columns = case.names.iter().zip(&rows.columns);
    columns
        .map(|(name, values)| Column::new(name, values))
        .collect()
}

/// The coefficients of a regression and their standard errors.
pub(crate) fn terms(regression: &Regression) -> Numbers {
    let mut out = Numbers::new();
    for term in &regression.terms {
        out.insert(format!("coefficient/{}", term.column), term.coefficient);
        out.insert(
            format!("standard_error/{}", term.column),
            term.standard_error.unwrap(),
        );
    }
    out
}

/// The expected numbers that `numbers` does not give.
fn failures(case: &Case, numbers: fn(&Case, &Rows) -> Numbers) -> Vec<String> {
    let got = numbers(case, &case.rows());
    assert!(!case.source.is_empty() && !case.reason.is_empty() && !case.expected.is_empty());
    let wrong = |(name, expected): (&String, &f64)| {
        let number = *got
            .get(name)
            .unwrap_or_else(|| panic!("{}: no {name}", case.id));
        let apart = (number - expected).abs() / expected.abs().max(case.floor);
        let right = number == *expected || apart <= case.tolerance;
        (!right).then(|| {
            format!(
                "{} {name}: {number}, expected {expected}: {apart:e}",
                case.id
            )
        })
    };
    case.expected.iter().filter_map(wrong).collect()
}

#[derive(Deserialize)]
struct Golden {
    case: Vec<Case>,
}

/// Fails unless `numbers` gives what each case of the golden file expects.
pub(crate) fn check(file: &str, numbers: fn(&Case, &Rows) -> Numbers) {
    let golden: Golden = read(file);
    let failures: Vec<String> = (golden.case.iter())
        .flat_map(|case| failures(case, numbers))
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
