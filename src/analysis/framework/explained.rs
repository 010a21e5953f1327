//! The columns that explain the values of a regression: numbers, and names with a reference level.

use std::borrow::Cow;

use crate::error::{Error, Result};
use crate::options::Kind;
use crate::regression;
use crate::words::suggest::nearest;
use crate::words::{Parameter, analysis as phrases};

use super::entry::AnalysisEntry;
use super::inputs::{Columns, KeyColumn, KeyColumns, Words};
use super::rows::Rows;

/// The inputs that name these columns.
#[derive(Debug, Clone, Copy)]
pub(in crate::analysis) struct Explaining<'a> {
    pub(in crate::analysis) columns: &'a Option<Columns>,
    pub(in crate::analysis) factors: &'a Option<KeyColumns>,
    pub(in crate::analysis) reference_levels: &'a Option<Words>,
}

/// The inputs of an analysis that name the columns.
macro_rules! explaining {
    ($analysis:expr) => {
        $crate::analysis::framework::explained::Explaining {
            columns: &$analysis.columns,
            factors: &$analysis.factors,
            reference_levels: &$analysis.reference_levels,
        }
    };
}
pub(in crate::analysis) use explaining;

/// A column with its name in the result, such as `locale=rural`.
#[derive(Debug)]
pub(in crate::analysis) struct Explanatory<'a> {
    name: Cow<'a, str>,
    values: Cow<'a, [f64]>,
}

impl Explanatory<'_> {
    /// The column for the constructors of the core.
    pub(in crate::analysis) fn column(&self) -> regression::Column<'_> {
        regression::Column::new(&self.name, &self.values)
    }

    /// The same of the rows at these places.
    pub(in crate::analysis) fn at(&self, places: &[usize]) -> Explanatory<'_> {
        Explanatory {
            name: Cow::Borrowed(&self.name),
            values: places.iter().map(|&place| self.values[place]).collect(),
        }
    }
}

/// The columns for the constructors of the core.
pub(in crate::analysis) fn columns_of<'a>(
    all: &'a [Explanatory<'_>],
) -> Vec<regression::Column<'a>> {
    all.iter().map(Explanatory::column).collect()
}

/// Their values.
pub(in crate::analysis) fn values_of<'a>(all: &'a [Explanatory<'_>]) -> Vec<&'a [f64]> {
    all.iter().map(|one| &*one.values).collect()
}

impl<'a> Explaining<'a> {
    /// Rejects an analysis without any column.
    pub(in crate::analysis) fn require(self, analysis: &'static AnalysisEntry) -> Result<()> {
        if self.columns.is_none() && self.factors.is_none() {
            return Err(Error::new(&phrases::MISSING_INPUT)
                .with("analysis", &analysis.name)
                .with("input", "columns")
                .with("expected", Kind::Columns.name()));
        }
        self.check()
    }

    /// Rejects reference levels that are not one for each factor.
    pub(in crate::analysis) fn check(self) -> Result<()> {
        let levels = self.reference_levels.as_ref().map(|all| all.names.len());
        let factors = self.factors.as_ref().map_or(0, |all| all.0.len());
        match levels {
            Some(levels) if levels != factors => Err(Error::new(&phrases::REFERENCE_LEVELS)
                .with("expected", factors)
                .with("got", levels)),
            _ => Ok(()),
        }
    }

    /// The columns of numbers, then for each factor one column for each level but the reference: 1 in its rows, 0 in the
    /// others. Levels are those of the rows that count.
    pub(in crate::analysis) fn of<'r>(
        self,
        rows: &'r Rows<'_>,
        counts: impl Fn(usize) -> bool,
    ) -> Result<Vec<Explanatory<'r>>>
    where
        'a: 'r,
    {
        let mut all: Vec<Explanatory<'r>> = (rows.named_or_none(self.columns).into_iter())
            .map(|column| Explanatory {
                name: Cow::Borrowed(column.name),
                values: Cow::Borrowed(column.values),
            })
            .collect();
        let factors = self.factors.as_ref().map_or(&[][..], |factors| &factors.0);
        for (at, factor) in factors.iter().enumerate() {
            let references = self.reference_levels.as_ref();
            let reference = references.map(|all| &all.names[at]);
            let column = KeyColumn(factor.clone());
            let (levels, of) = rows.labels_of(&column, &counts);
            let reference = match reference {
                Some(name) => level(rows, factor, &levels, name)?,
                None => 0,
            };
            if let [only] = &levels[..] {
                return Err(Error::new(&phrases::ONE_LEVEL)
                    .with("column", factor.as_str())
                    .with("got", only.as_str()));
            }
            let others = levels.iter().enumerate().filter(|(at, _)| *at != reference);
            all.extend(others.map(|(at, level)| {
                Explanatory {
                    name: Cow::Owned(format!("{factor}={level}")),
                    values: (of.iter())
                        .map(|&own| f64::from(own as usize == at))
                        .collect(),
                }
            }));
        }
        Ok(all)
    }
}

/// The place of a level among those of the rows that count.
fn level(rows: &Rows<'_>, factor: &str, levels: &[String], name: &str) -> Result<usize> {
    if let Some(place) = levels.iter().position(|own| own == name) {
        return Ok(place);
    }
    let known = rows.all_names(factor);
    let error = match known.iter().any(|own| own == name) {
        true => Error::new(&phrases::ABSENT_LEVEL),
        false => match nearest(name, known.iter().map(String::as_str)) {
            Some(near) => Error::new(&phrases::UNKNOWN_LEVEL).with("expected", near),
            None => {
                let known = known.iter().map(|own| Parameter::from(own.as_str()));
                Error::new(&phrases::UNLISTED_LEVEL).with("expected", known.collect::<Vec<_>>())
            }
        },
    };
    Err(error.with("column", factor).with("got", name))
}
