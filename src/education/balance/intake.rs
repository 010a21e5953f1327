//! From a caller's table to units: which column is which, and every problem at once.

use std::collections::BTreeMap;

use crate::education::columns::{ColumnEntry, Role, column, pupils_column};
use crate::education::intake::finding::{Finding, Findings};
use crate::education::intake::headings::{Heading, Headings};
use crate::education::intake::mapping::{self, Ids, unknown_column};
use crate::education::intake::totals::{Cleared, clear};
use crate::education::{Category, Check, Column, Stage, Table};
use crate::error::Result;
use crate::words::balance::errors as phrases;
use crate::words::{Message, Parameter, Phrase, education};

use super::bands::{Band, Bands};
use super::options::BalanceOptions;
use super::reader::{Reader, name_of};
use super::result::RowKind;
use super::series::Series;
use super::units::Units;

/// The columns that balance reads, apart from class-size bands.
const IDS: [&str; 6] = [
    "pupils",
    "classes",
    "teachers",
    "spend",
    "locale",
    "class_size",
];

/// What was read of a table.
pub(super) struct Intake<'t> {
    pub(super) units: Units<'t>,
    pub(super) by: Vec<&'t Column<'t>>,
    pub(super) warnings: Vec<Message>,
}

/// A table without the rows that are no units.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) for a column that the options name and the table lacks.
pub(super) fn clear_units<'t>(
    table: &'t Table<'t>,
    options: &BalanceOptions,
    mapping: &'t BTreeMap<String, String>,
) -> Result<Cleared<'t>> {
    reject_options(table, options)?;
    let headings = Headings::of(table, mapping, &mut Findings::default());
    let by: Vec<&str> = options.by.iter().map(String::as_str).collect();
    let is_amount = |heading: &Heading<'_>| {
        column(heading.id).map_or_else(|| Band::parse(heading.id).is_some(), ColumnEntry::is_number)
    };
    Ok(clear(
        table,
        &headings,
        &by,
        options.totals,
        true,
        is_amount,
    ))
}

/// Reads `table` as `options` say; `mapping` is [`BalanceOptions::mapping`].
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) for a column that the options name and the table
/// lacks; [`InvalidTable`](crate::ErrorKind::InvalidTable) with every problem of the cells.
pub(super) fn read<'t>(
    cleared: &'t Cleared<'t>,
    options: &'t BalanceOptions,
    mapping: &'t BTreeMap<String, String>,
) -> Result<Intake<'t>> {
    let (reader, by, units) = inspect(cleared, options, mapping)?;
    match units {
        Some(units) if !reader.findings.has_errors() => Ok(Intake {
            units,
            by,
            warnings: reader.warnings,
        }),
        _ => Err(reader.findings.into_error()),
    }
}

/// Every problem of a table of units at once: the errors are those for which
/// [`balance`](super::balance) rejects the table.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) or [`InvalidSpec`](crate::ErrorKind::InvalidSpec)
/// for options that do not fit the table or each other. A bad table is not an error here: its
/// problems are the result.
///
/// # Examples
///
/// ```
/// use junheng::education::{BalanceOptions, Table, check_balance};
/// let mut table = Table::new();
/// table.add_numbers("pupils", &[900.0, -1.0][..])?;
/// table.add_numbers("classes", &[20.0, 5.0][..])?;
/// let found = check_balance(&table, &BalanceOptions::default())?;
/// assert_eq!(found.findings[0].message.code(), "check.negative");
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn check_balance(table: &Table<'_>, options: &BalanceOptions) -> Result<Check> {
    options.parsed_measures()?;
    options.limits()?;
    let mapping = options.mapping();
    let cleared = clear_units(table, options, &mapping)?;
    let (mut reader, ..) = inspect(&cleared, options, &mapping)?;
    for warning in std::mem::take(&mut reader.warnings) {
        reader.findings.add(Finding::warning(warning));
    }
    let totals = cleared.totals.clone();
    Ok(Check::new(
        table.rows(),
        &reader.headings,
        totals,
        reader.findings,
    ))
}

/// The reader after it read everything, the columns that divide the table, and the units, unless
/// there can be none.
type Inspected<'t> = (Reader<'t>, Vec<&'t Column<'t>>, Option<Units<'t>>);

fn inspect<'t>(
    cleared: &'t Cleared<'t>,
    options: &'t BalanceOptions,
    mapping: &'t BTreeMap<String, String>,
) -> Result<Inspected<'t>> {
    let mut reader = Reader::of(cleared, options, mapping);
    cleared.report(&mut reader.findings);
    let by = reader.by()?;
    let units = reader.units()?;
    Ok((reader, by, units))
}

/// Ids of the dictionary that are not listed are those of a stage, such as `pupils_primary`, and those that
/// other operations on the same table read.
fn is_id(text: &str) -> bool {
    IDS.contains(&text) || Band::parse(text).is_some() || column(text).is_some()
}

fn reject_options(table: &Table<'_>, options: &BalanceOptions) -> Result<()> {
    let entries = options.columns.iter();
    let entries = entries.map(|(id, heading)| (id.as_str(), heading.as_deref()));
    let ids = Ids {
        listed: IDS.to_vec(),
        is_id: &is_id,
    };
    mapping::reject(table, entries, &ids)?;
    let locale = options.locale.column.as_deref();
    if let Some(heading) = locale.filter(|heading| table.column(heading).is_none()) {
        return Err(unknown_column(table, "locale", heading));
    }
    options.locale.reject_overlap()
}

impl<'t> Reader<'t> {
    fn units(&mut self) -> Result<Option<Units<'t>>> {
        if self.rows.count == 0 {
            self.reject(Message::new(&education::NO_ROWS));
        }
        let bands = self.bands();
        let class_size = self.series("class_size");
        let counted = self.series("classes");
        let pupils = self.series("pupils");
        let row = if class_size.is_some() {
            RowKind::Class
        } else {
            RowKind::Unit
        };
        // Classes of one school repeat its code.
        if row == RowKind::Unit {
            self.find_duplicate_ids();
        }
        let (pupils, classes) = match class_size {
            Some(sizes) => {
                self.reject_classes_as_rows(&sizes, counted.as_ref(), bands.as_ref());
                self.reject_other_size(&sizes, pupils.as_ref());
                self.reject_averages(&sizes);
                let ones = one_per_row(&sizes);
                (Some(sizes), Some(ones))
            }
            None => (pupils, self.classes(counted, bands.as_ref())),
        };
        let (teachers, spend) = (self.series("teachers"), self.series("spend"));
        let places = self.places()?;
        let nothing = classes.is_none() && teachers.is_none() && spend.is_none();
        let by_stage = pupils.is_none().then(|| self.pupils_by_stage()).flatten();
        // With other errors the columns may be present but unusable.
        if nothing && by_stage.is_none() && !self.findings.has_errors() {
            let expected = ["classes", "teachers", "spend"].map(|id| Parameter::from(&name_of(id)));
            self.reject(
                Message::new(&phrases::NOTHING_TO_DESCRIBE).with("expected", expected.to_vec()),
            );
        }
        // Classes by band can be described without pupils, as in the printed form.
        let pupils = pupils.or_else(|| bands.as_ref().map(|_| self.uncounted()));
        let Some(pupils) = pupils else {
            let id = self.options.id_in_table("pupils");
            let id = id.as_deref().unwrap_or("pupils");
            let missing = || self.headings.missing(id, id);
            self.findings.add(by_stage.unwrap_or_else(missing));
            return Ok(None);
        };
        let (count, columns) = (self.rows.count, std::mem::take(&mut self.columns));
        let locales = std::mem::take(&mut self.locales);
        Ok(Some(Units {
            row,
            count,
            pupils,
            classes,
            teachers,
            spend,
            bands,
            places,
            locales,
            columns,
        }))
    }

    /// A column of pupils in which all are missing.
    fn uncounted(&self) -> Series<'t> {
        let name = name_of("pupils");
        Series {
            heading: name.id.clone(),
            name,
            values: vec![f64::NAN; self.rows.count].into(),
        }
    }

    /// The error of a table with pupils by stage only, where no stage is given.
    fn pupils_by_stage(&self) -> Option<Finding> {
        let counted = Stage::ALL.iter().filter_map(|stage| {
            let heading = self.headings.find(&pupils_column(*stage))?;
            Some((
                Parameter::from(heading.text),
                stage.name().id.as_ref().into(),
            ))
        });
        let (columns, stages): (Vec<Parameter>, Vec<Parameter>) = counted.unzip();
        (self.options.stage.is_none() && !stages.is_empty()).then(|| {
            let message = Message::new(&phrases::PUPILS_BY_STAGE);
            Finding::error(message.with("columns", columns).with("expected", stages))
        })
    }

    /// The classes as they were counted, or summed over the bands.
    fn classes(
        &mut self,
        counted: Option<Series<'t>>,
        bands: Option<&Bands<'t>>,
    ) -> Option<Series<'t>> {
        let Some(bands) = bands else { return counted };
        let sums: Vec<f64> = (0..self.rows.count as u32)
            .map(|row| bands.sum(row))
            .collect();
        let Some(counted) = counted else {
            let name = name_of("classes");
            return Some(Series {
                heading: name.id.clone(),
                name,
                values: sums.into(),
            });
        };
        for (row, &sum) in sums.iter().enumerate() {
            if let Some(expected) = counted
                .get(row as u32)
                .filter(|&all| all != sum && !sum.is_nan())
            {
                self.reject_cell(&phrases::BANDS_DIFFER, &counted, row, expected, sum);
            }
        }
        Some(counted)
    }

    /// With sizes of classes each row is one class: no column may count several classes, or pupils or
    /// classes of a stage, which would be ignored.
    fn reject_classes_as_rows(
        &mut self,
        sizes: &Series<'_>,
        counted: Option<&Series<'_>>,
        bands: Option<&Bands<'_>>,
    ) {
        let first_band = bands.and_then(|bands| bands.all().first());
        let other = counted.or(first_band).map(|other| &*other.heading);
        if let Some(other) = other.or_else(|| self.counted_by_stage()) {
            let message = Message::new(&phrases::CLASSES_AS_ROWS)
                .with("column", &*sizes.heading)
                .with("other", other);
            self.reject(message);
        }
    }

    /// The heading of a column that counts pupils or classes of a stage.
    fn counted_by_stage(&self) -> Option<&'t str> {
        let counts = |heading: &&Heading<'t>| {
            column(heading.id).is_some_and(|entry| {
                matches!(entry.role, Role::Pupils(Some(_)) | Role::Classes(Some(_)))
            })
        };
        self.headings
            .iter()
            .find(counts)
            .map(|heading| heading.text)
    }

    /// A class has a whole number of pupils; a fraction is the average of several classes.
    fn reject_averages(&mut self, sizes: &Series<'_>) {
        for row in 0..self.rows.count {
            let size = sizes.get(row as u32);
            if let Some(got) = size.filter(|size| size.fract() != 0.0) {
                self.reject_cell(&phrases::CLASS_SIZE_NOT_WHOLE, sizes, row, None, got);
            }
        }
    }

    fn reject_other_size(&mut self, sizes: &Series<'_>, pupils: Option<&Series<'_>>) {
        let Some(pupils) = pupils else { return };
        for row in 0..self.rows.count {
            if let (Some(size), Some(expected)) = (sizes.get(row as u32), pupils.get(row as u32))
                && size != expected
            {
                self.reject_cell(&phrases::CLASS_SIZE_DIFFERS, sizes, row, expected, size);
            }
        }
    }

    fn reject_cell(
        &mut self,
        phrase: &'static Phrase,
        series: &Series<'_>,
        row: usize,
        expected: impl Into<Option<f64>>,
        got: f64,
    ) {
        let message = (self.rows.message(phrase, row)).with("column", &*series.heading);
        let message = match expected.into() {
            Some(expected) => message.with("expected", expected),
            None => message,
        };
        let message = message.with("got", got);
        self.findings
            .add(Finding::error(message).at_row(self.rows.number(row), self.rows.id(row)));
    }
}

fn one_per_row<'t>(sizes: &Series<'_>) -> Series<'t> {
    let values = sizes
        .values
        .iter()
        .map(|size| if size.is_nan() { f64::NAN } else { 1.0 });
    let name = name_of("classes");
    Series {
        heading: name.id.clone(),
        name,
        values: values.collect(),
    }
}
