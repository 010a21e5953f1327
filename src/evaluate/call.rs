//! The call: a table and a request in, an evaluation out.

use crate::catalogue::{AnyMeasure, Role};
use crate::error::Result;
use crate::parallel::each;
use crate::table::Table;
use crate::words::{Message, Parameter, evaluate as phrases};

use super::columns::{EvaluationInfluence, EvaluationRows};
use super::group::{Measured, Task};
use super::request::{Missing, Request, Undefined};
use super::result::{EvaluatedMeasure, Evaluation, InputUse, Provenance, Unmeasured};
use super::row::EvaluationRow;

/// Any measures of a table's columns, group by group, in one pass; and what each row does to them.
///
/// # Parameters
///
/// `table`: columns of any names. Text is never read as numbers. `request`: see
/// [`Request`]; [`catalogue`](crate::catalogue::catalogue) lists the inputs of each measure.
///
/// # Returns
///
/// One row a group in the order of the keys: numbers by size, text by its characters with the numbers in it by size,
/// categories in the order of their labels; see [`Evaluation`]. Each value is the one that the measure has of the group's rows alone.
///
/// # Edge cases
///
/// Without `by` the whole table is one group. Rows without a key are a group of their own, the last.
/// A group in which no row counts, because all are dropped or of weight zero, is null, with the reason; so is a table
/// without rows that is one group, if `undefined` is `null`.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) for a measure, a column or a group of pupils that does
/// not exist; [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for a request that does not fit its measures;
/// [`NotFinite`](crate::ErrorKind::NotFinite) for a missing cell where `missing` is not `drop`;
/// [`WrongType`](crate::ErrorKind::WrongType) for text where numbers are needed; the errors of the measures. The
/// error names the group; its row is that of the table.
///
/// # Accuracy
///
/// As the measures state themselves. The same bits for any order of the rows and number of threads.
///
/// # Examples
///
/// ```
/// use junheng::Table;
/// use junheng::evaluate::{Request, evaluate};
/// let mut table = Table::new();
/// table.add_text("county", ["甲县", "甲县", "乙县", "乙县"])?;
/// table.add_numbers("spend", &[1.0, 3.0, 5.0, 5.0][..])?;
/// let request = Request::from_json(r#"{"measures": ["gini", "mean"], "value": "spend", "by": "county"}"#)?;
/// let found = evaluate(&table, &request)?;
/// assert_eq!(found.rows.row(1).values, [Some(0.25), Some(2.0)]);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A concentration index is undefined for a group of one school; with `undefined` null the other groups
/// have their values:
///
/// ```
/// use junheng::Table;
/// use junheng::evaluate::{Request, evaluate};
/// let mut table = Table::new();
/// table.add_text("county", ["A", "A", "B"])?;
/// table.add_numbers("spend", &[1.0, 3.0, 5.0][..])?;
/// table.add_numbers("income", &[10.0, 20.0, 30.0][..])?;
/// let mut request = Request::from_json(
///     r#"{"measures": ["concentration_index"], "value": "spend", "rank": "income", "by": "county"}"#,
/// )?;
/// let error = evaluate(&table, &request).unwrap_err();
/// assert!(error.to_string().starts_with("in the group county = B: concentration index requires"));
/// request.undefined = junheng::evaluate::Undefined::Null;
/// let found = evaluate(&table, &request)?;
/// let values: Vec<_> = found.rows.iter().map(|row| row.values[0]).collect();
/// assert_eq!(values, [Some(0.25), None]);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The school with the largest influence on the index of its county:
///
/// ```
/// use junheng::Table;
/// use junheng::evaluate::{Request, evaluate};
/// let mut table = Table::new();
/// table.add_text("county", ["B", "A", "B", "A"])?;
/// table.add_numbers("spend", &[2.0, 1.0, 6.0, 3.0][..])?;
/// let request = Request::from_json(
///     r#"{"measures": "mean", "value": "spend", "by": "county", "influence": true}"#,
/// )?;
/// let influence = evaluate(&table, &request)?.influence.unwrap();
/// let first = influence.row(0);
/// assert_eq!((first.group, first.values[0]), (1, Some(-2.0)));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn evaluate(table: &Table<'_>, request: &Request) -> Result<Evaluation> {
    let task = Task::of(table, request)?;
    let found = measured(&task)?;
    let Task {
        measures,
        keys,
        inputs,
        ..
    } = task;
    let groups = &inputs.groups;
    let all = || 0..groups.len();
    let (whole, of_whole) = whole(table, request, groups.len())?;
    let influence = (request.influence)
        .then(|| EvaluationInfluence::of(groups, table.rows(), &found.influence));
    Ok(Evaluation {
        provenance: provenance(
            table,
            request,
            inputs.dropped_weight.clone(),
            keys.any_missing(),
        ),
        by: request.by.clone(),
        measures: measures.iter().map(evaluated).collect(),
        rows: EvaluationRows {
            counts: all().map(|group| groups.range(group).len()).collect(),
            dropped: all().map(|group| groups.dropped(group)).collect(),
            weights: request.weights.as_ref().map(|_| found.weights),
            pupils: (!request.groups.is_empty() || inputs.long.is_some()).then_some(found.pupils),
            values: found.values,
            keys: keys.columns,
        },
        whole,
        influence,
        undefined: found.undefined.into_iter().chain(of_whole).collect(),
    })
}

/// The row of the whole table, where it is requested, and what it lacks; `count` is the number of groups.
fn whole(
    table: &Table<'_>,
    request: &Request,
    count: usize,
) -> Result<(Option<EvaluationRow>, Vec<Unmeasured>)> {
    if !request.whole {
        return Ok((None, Vec::new()));
    }
    let found = evaluate(table, &request.of_whole())?;
    let at_end = |one: Unmeasured| Unmeasured { row: count, ..one };
    Ok((
        Some(found.rows.row(0)),
        found.undefined.into_iter().map(at_end).collect(),
    ))
}

/// The measures of all groups, some consecutive groups at a time.
fn measured(task: &Task<'_>) -> Result<Measured> {
    /// Enough pieces for any number of threads, and few vectors where there are many groups.
    const PIECES: usize = 256;
    let count = task.inputs.groups.len();
    let step = count.div_ceil(PIECES).max(1);
    let pieces: Vec<usize> = (0..count).step_by(step).collect();
    let cells = task.keys.of.len().saturating_mul(task.measures.len());
    let mut all = each(cells, &pieces, |&from| {
        task.measure(from..(from + step).min(count))
    })
    .into_iter();
    let mut out = all.next().transpose()?.unwrap_or_default();
    for next in all {
        out.append(next?);
    }
    Ok(out)
}

/// A measure as results name it.
pub(crate) fn evaluated(measure: &AnyMeasure) -> EvaluatedMeasure {
    EvaluatedMeasure {
        measure: measure.to_string(),
        name: measure.entry().name.clone(),
        inputs: Role::of(measure.input()).to_vec(),
        formula: measure.entry().formula,
    }
}

/// Where a result comes from.
pub(crate) fn provenance(
    table: &Table<'_>,
    request: &Request,
    dropped: Option<Message>,
    keyless: bool,
) -> Provenance {
    let one = |heading: &Option<String>| heading.iter().cloned().collect();
    let uses = [
        (Role::Value, one(&request.value)),
        (Role::Rank, one(&request.rank)),
        (Role::Weights, one(&request.weights)),
        (Role::Groups, request.groups.clone()),
        (
            Role::Groups,
            [&request.unit, &request.pupil_group, &request.count]
                .into_iter()
                .flatten()
                .cloned()
                .collect(),
        ),
    ];
    let used = |(input, columns): (Role, Vec<String>)| {
        (!columns.is_empty()).then_some(InputUse { input, columns })
    };
    Provenance {
        library: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        rows: table.rows(),
        inputs: uses.into_iter().filter_map(used).collect(),
        group: request.group.clone(),
        reference_group: request.reference_group.clone(),
        conventions: conventions(request, dropped, keyless),
    }
}

fn conventions(request: &Request, dropped: Option<Message>, keyless: bool) -> Vec<Message> {
    let mut out = Vec::new();
    if request.value.is_some() {
        out.push(match &request.weights {
            Some(weights) => {
                Message::new(&phrases::CONVENTION_WEIGHTS).with("column", weights.as_str())
            }
            None => Message::new(&phrases::CONVENTION_ROWS),
        });
    }
    if !request.groups.is_empty() {
        let columns: Vec<Parameter> = request
            .groups
            .iter()
            .map(|one| one.as_str().into())
            .collect();
        out.push(Message::new(&phrases::CONVENTION_COUNTS).with("columns", columns));
    }
    if let (Some(unit), Some(group)) = (&request.unit, &request.pupil_group) {
        let phrase = match request.count {
            Some(_) => &phrases::CONVENTION_LONG,
            None => &phrases::CONVENTION_PUPILS,
        };
        let message = Message::new(phrase)
            .with("unit", unit.as_str())
            .with("group", group.as_str());
        out.push(match &request.count {
            Some(count) => message.with("count", count.as_str()),
            None => message,
        });
    }
    let rest = [
        (request.influence, &phrases::CONVENTION_INFLUENCE),
        (request.missing == Missing::Drop, &phrases::CONVENTION_DROP),
        (keyless, &phrases::CONVENTION_KEYS),
        (request.whole, &phrases::CONVENTION_WHOLE),
        (
            request.undefined == Undefined::Null,
            &phrases::CONVENTION_UNDEFINED,
        ),
    ];
    let held = rest.into_iter().filter(|(holds, _)| *holds);
    for phrase in held.map(|(_, phrase)| phrase) {
        out.push(Message::new(phrase));
        if phrase.code == phrases::CONVENTION_DROP.code {
            out.extend(dropped.clone());
        }
    }
    out
}
