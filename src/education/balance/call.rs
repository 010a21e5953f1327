//! The call: a table in, its balance out.

use crate::Measure;
use crate::education::Table;
use crate::error::Result;
use crate::parallel::each;
use crate::words::{Message, balance as phrases};

use super::describe::{Described, Figures, Task, describe};
use super::grouping::Grouping;
use super::indicator::INDICATORS;
use super::intake::{self, Intake};
use super::options::BalanceOptions;
use super::result::{Balance, GroupBalance, MeasureUse, Provenance};
use super::units::Units;

/// Describes how evenly pupils, classes, teachers and spending are distributed over units.
///
/// # Formula
///
/// ```text
/// total = Σ numerator / Σ denominator                 over the units with both cells
/// xᵢ    = numeratorᵢ / denominatorᵢ, pᵢ = pupilsᵢ / Σ pupils      what measures, splits and gaps see
/// ```
///
/// Class size is pupils over classes, the pupil–teacher ratio pupils over teachers, spend per pupil
/// spend over pupils. The pupil-weighted mean Σ pᵢ xᵢ of class size is the class that the average pupil
/// sits in: larger than the ratio of totals.
///
/// # Parameters
///
/// `table`: a row a unit, with `pupils` and any of `classes`, `teachers`, `spend`, `locale`; or a row
/// a class, with `class_size`, whole numbers of pupils; numbers of zero or more. With `class_size` a table has no
/// other count of classes or of pupils by stage; `pupils`, if present, repeats the size. Bands of class size are columns
/// `classes_le_35`, `classes_36_45`, …, `classes_66_plus`, of any limits without gap or overlap.
/// `options`: see [`BalanceOptions`].
///
/// # Returns
///
/// The whole table and each group; see [`Balance`]. A value that is undefined is null, with the reason.
///
/// # Edge cases
///
/// A missing cell takes its unit out of that indicator. A unit without pupils, or with pupils and
/// zero classes or teachers, is in the ratio of totals and has no ratio of its own; where there
/// are pupils, this is a finding. Excluded units are counted by reason, in each group.
///
/// # Errors
///
/// [`InvalidTable`](crate::ErrorKind::InvalidTable), with every problem in its details: a negative or
/// non-finite number, text in a numeric column, a duplicate school, an unknown locale, bands with a gap, no `pupils`.
/// [`UnknownName`](crate::ErrorKind::UnknownName) for a measure, or a column named by the options,
/// that does not exist. [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a ratio too large for a
/// double.
///
/// # Accuracy
///
/// Totals are exact sums, rounded once, divided once. Measures as they state themselves.
///
/// # Source
///
/// 教督〔2012〕3号 (pupil-weighted coefficient); Feld and Grofman (1977), Research in Higher Education 6: 215–222
/// (class size as pupils experience it); Shorrocks (1980), doi:10.2307/1913126 (the split).
///
/// # Examples
///
/// ```
/// use junheng::education::{BalanceOptions, Table, balance};
/// let mut table = Table::new();
/// table.add_text("county", ["甲县", "甲县", "乙县"])?;
/// table.add_numbers("pupils", &[900.0, 100.0, 400.0][..])?;
/// table.add_numbers("classes", &[20.0, 5.0, 10.0][..])?;
/// let options = BalanceOptions::from_json(r#"{"by": ["county"], "measures": ["cv", "gini"]}"#)?;
/// let balance = balance(&table, &options)?;
/// let class_size = &balance.total.indicators[0];
/// assert_eq!(class_size.total, Some(40.0));
/// assert_eq!(balance.groups.len(), 2);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The average pupil sits in a larger class than the average class is:
///
/// ```
/// use junheng::education::{BalanceOptions, Table, balance};
/// let mut table = Table::new();
/// table.add_numbers("class_size", &[60.0, 20.0][..])?;
/// let options = BalanceOptions { measures: Some(Vec::new()), ..BalanceOptions::default() };
/// let sizes = balance(&table, &options)?.total.class_sizes.unwrap();
/// assert_eq!((sizes.average, sizes.experienced), (Some(40.0), Some(50.0)));
/// assert_eq!(sizes.over[2].class_share, Some(0.5));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn balance(table: &Table<'_>, options: &BalanceOptions) -> Result<Balance> {
    let measures = options.parsed_measures()?;
    let figures = Figures {
        measures: &measures,
        limits: options.limits()?,
        detail: options.detail,
    };
    let mapping = options.mapping();
    let cleared = intake::clear_units(table, options, &mapping)?;
    let Intake {
        units,
        by,
        mut warnings,
    } = intake::read(&cleared, options, &mapping)?;
    let grouping = (!by.is_empty()).then(|| Grouping::of(&by, units.count));
    let everything: Vec<u32> = (0..units.count as u32).collect();
    let mut described = describe_all(&units, &everything, grouping.as_ref(), figures)?;
    let groups = described
        .split_off(1)
        .into_iter()
        .map(|group| group.balance)
        .collect();
    let (total, between_groups) = match described.pop() {
        Some(Described { balance, splits }) => (balance, splits),
        None => (GroupBalance::default(), Vec::new()),
    };
    warnings.extend(warn(&units, &total));
    Ok(Balance {
        provenance: provenance(&units, &measures),
        findings: warnings,
        total_rows: cleared.totals.clone(),
        total,
        by: options.by.clone(),
        groups,
        between_groups,
    })
}

/// The whole table first, then each group in the order of the grouping.
fn describe_all(
    units: &Units<'_>,
    everything: &[u32],
    grouping: Option<&Grouping>,
    figures: Figures<'_>,
) -> Result<Vec<Described>> {
    let mut tasks = vec![Task {
        key: Vec::new(),
        rows: everything,
        split: grouping,
    }];
    if let Some(grouping) = grouping {
        let groups = grouping.keys.iter().zip(grouping.groups());
        tasks.extend(groups.map(|(key, rows)| Task {
            key: key.clone(),
            rows,
            split: None,
        }));
    }
    let cells = (units.count).saturating_mul(INDICATORS.len() * (figures.measures.len() + 1));
    each(cells, &tasks, |task| describe(units, task, figures))
        .into_iter()
        .collect()
}

/// What to know of the table before reading the numbers.
fn warn(units: &Units<'_>, total: &GroupBalance) -> Vec<Message> {
    let mut out = Vec::new();
    let empty = units
        .pupils
        .values
        .iter()
        .filter(|&&pupils| pupils == 0.0)
        .count();
    if empty > 0 {
        out.push(Message::new(&phrases::NO_PUPILS).with("units", empty));
    }
    for balance in &total.indicators {
        let infinite = (balance.excluded.iter())
            .filter(|left_out| left_out.reason.code() == phrases::EXCLUDED_ZERO_DENOMINATOR.code);
        for left_out in infinite {
            let column = left_out.reason.parameter("column").cloned();
            out.extend(column.zip(left_out.pupils).map(|(column, pupils)| {
                Message::new(&phrases::ZERO_DENOMINATOR)
                    .with("column", column)
                    .with("units", left_out.units)
                    .with("pupils", pupils)
            }));
        }
    }
    out
}

fn provenance(units: &Units<'_>, measures: &[Measure]) -> Provenance {
    let mut conventions = vec![&phrases::CONVENTION_TOTALS, &phrases::CONVENTION_WEIGHTS];
    if units.places.is_some() {
        conventions.push(&phrases::CONVENTION_LOCALE);
    }
    if units.classes.is_some() {
        conventions.push(&phrases::CONVENTION_EXPERIENCED);
    }
    Provenance {
        library: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        rows: units.count,
        row: units.row,
        columns: units.columns.clone(),
        locales: units.locales.clone(),
        measures: (measures.iter())
            .map(|measure| MeasureUse {
                measure: measure.to_string(),
                name: measure.entry().name.clone(),
            })
            .collect(),
        conventions: conventions.into_iter().map(Message::new).collect(),
    }
}
