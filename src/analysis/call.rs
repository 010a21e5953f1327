//! The call: an analysis of a table.

use crate::error::{Error, Result};
use crate::evaluate::{Missing, Undefined, explained, first_twice, remedied};
use crate::inference::{Inference, taken};
use crate::parallel::each;
use crate::table::{Table, place};
use crate::words::{
    Message, analysis as phrases, error_phrases, evaluate, inference as inference_phrases,
};

use super::framework::common::Common;
use super::framework::data::Data;
use super::framework::given::Given;
use super::framework::inputs::Input;
use super::framework::rows::Rows;
use super::list::{AnyAnalysis, Line, line_of};
use super::result::{Analysis, AnalysisProvenance, AnalysisRow, Unanalyzed};

/// Computes an analysis of the columns of a table, for the whole table or for each group of rows.
///
/// # Parameters
///
/// `table`: columns of any names. Text is never read as numbers; numbers are read as names where names are
/// needed. `request`: a JSON object; `analysis` is an id of [`analyses`](super::analyses),
/// the other members are the inputs of its entry, each a text, a number, or a list. `design`
/// ([`SamplingOptions`](crate::inference::SamplingOptions)) states how the rows were sampled, `inference`
/// ([`InferenceOptions`](crate::inference::InferenceOptions)) how the errors of the numbers are computed.
///
/// # Returns
///
/// One row for each group, in the order of the keys, with the result of the analysis of the rows of the
/// group alone. See [`Analysis`]. With `design` or `inference` each result is accompanied by the sampling errors of its
/// numbers, see [`NumbersInference`](crate::inference::NumbersInference); the weight of a row is then that of the
/// design times that of the request, and the groups are domains of the one design.
///
/// # Edge cases
///
/// Without `by` the whole table is one group. Rows with a missing key form a group, the last one. The result of a
/// group all of whose rows are dropped is null, with the reason.
/// Groups, levels and units are in the order of their names: numbers by size, text with the numbers in it by size,
/// categories in the order of their labels; names that no row of a
/// group has are ignored there.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) for an unknown analysis, column or compared
/// group; [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for a request that does not fit the analysis;
/// [`NotFinite`](crate::ErrorKind::NotFinite) for a missing value where `missing` is not `drop`; the
/// errors of the analysis. The error names the group; its row is that of the table.
///
/// # Accuracy
///
/// As documented for each result. The same bits for any order of the rows and number of threads.
///
/// # Examples
///
/// ```
/// use junheng::Table;
/// use junheng::analysis::{Outcome, analyze};
/// let mut table = Table::new();
/// table.add_text("province", ["甲", "甲", "甲", "乙", "乙"])?;
/// table.add_text("county", ["1", "1", "2", "1", "1"])?;
/// table.add_numbers("spend", &[6.0, 7.0, 10.0, 9.0, 9.5][..])?;
/// let found = analyze(
///     &table,
///     r#"{"analysis": "nested_decomposition", "value": "spend", "levels": ["province", "county"]}"#,
/// )?;
/// let Some(Outcome::NestedDecomposition(split)) = &found.rows[0].result else { unreachable!() };
/// let sum: f64 = split.levels.iter().map(|level| level.contribution).sum();
/// assert!((sum - split.total).abs() < 1e-13 * split.total);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The result states the direction of differences and ratios:
///
/// ```
/// use junheng::Table;
/// use junheng::analysis::{Outcome, analyze};
/// let mut table = Table::new();
/// table.add_text("locale", ["urban", "rural", "town"])?;
/// table.add_numbers("books", &[40.0, 16.0, 20.0][..])?;
/// let request = |first: &str, second: &str| {
///     format!(r#"{{"analysis": "gap", "value": "books", "group": "locale",
///         "group_a": "{first}", "group_b": "{second}"}}"#)
/// };
/// let found = analyze(&table, &request("urban", "rural"))?;
/// assert_eq!(found.rows[0].left_out, Some(1));
/// let Some(Outcome::Gap(gap)) = &found.rows[0].result else { unreachable!() };
/// assert_eq!(gap.gap.ratio, Some(2.5));
/// assert!(gap.direction.render(junheng::Language::English).ends_with("ratios urban over rural"));
/// let error = analyze(&table, &request("urban", "rual")).unwrap_err();
/// assert!(error.to_string().ends_with("did you mean \"rural\"?"));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn analyze(table: &Table<'_>, request: &str) -> Result<Analysis> {
    let mut members = crate::reading::object(request)?;
    let line = line_of(&mut members)?;
    let asked = taken(&mut members)?;
    let mut given = Given::to(line.entry, members)?;
    let analysis = (line.read)(&mut given)?;
    let common = given.common()?;
    if let Some(twice) = first_twice(common.by()) {
        return Err(Error::new(&evaluate::DUPLICATE_KEY).with("column", twice.as_str()));
    }
    if table.rows() == 0 && !common.undefined.0.excuses_no_rows(common.by()) {
        return Err(Error::new(&error_phrases::EMPTY));
    }
    let data = Data::read(
        table,
        &analysis.wanted(),
        analysis.heading("weights"),
        &common,
    )?;
    if let Some(between) = analysis.between() {
        data.require_groups(&between)?;
    }
    let inference = asked
        .map(|(design, inference)| Inference::of(table, design, inference))
        .transpose()?;
    let robust = inference.as_ref().and_then(Inference::robust);
    if robust.is_some() && !analysis.is_regression() {
        return Err(Error::new(&inference_phrases::ROBUST_OF_REGRESSIONS)
            .with("analysis", &line.entry.name));
    }
    let task = Task {
        analysis: &*analysis,
        common: &common,
        data: &data,
        inference: inference.as_ref(),
    };
    task.done(table, line)
}

/// The cells that take as long to read as a row takes to analyse.
const CELLS_PER_ROW: usize = 64;

/// The analysis of every group.
pub(super) struct Task<'t> {
    pub(super) analysis: &'t dyn AnyAnalysis,
    common: &'t Common,
    pub(super) data: &'t Data<'t>,
    pub(super) inference: Option<&'t Inference>,
}

impl Task<'_> {
    fn done(&self, table: &Table<'_>, line: &Line) -> Result<Analysis> {
        let groups: Vec<usize> = (0..self.data.groups.len()).collect();
        let cells = table.rows().saturating_mul(CELLS_PER_ROW);
        let mut made = each(cells, &groups, |&group| self.row(group));
        if let Some(inference) = self.inference {
            self.infer(inference, &mut made, cells)?;
        }
        let mut rows = Vec::with_capacity(groups.len());
        let mut undefined = Vec::new();
        for (at, made) in made.into_iter().enumerate() {
            let (row, reason) = made?;
            rows.push(row);
            undefined.extend(reason.map(|reason| Unanalyzed { row: at, reason }));
        }
        Ok(Analysis {
            analysis: &line.entry.name.id,
            name: line.entry.name.clone(),
            provenance: self.provenance(table),
            by: self.common.by().to_vec(),
            inference: self.inference.map(Inference::stated),
            rows,
            undefined,
        })
    }

    /// The row of one group, and the reason why it has no result.
    fn row(&self, group: usize) -> Result<(AnalysisRow, Option<Message>)> {
        let rows = self.rows(group, None);
        let compared = self.analysis.between().map(|between| {
            let count = |names| rows.places(between.column, names).len();
            count(between.first.names) + count(between.second.names)
        });
        let (result, reason) = match self.analysis.outcome(&rows) {
            Ok(result) => (Some(result), None),
            Err(error) => {
                let divided = !self.common.by().is_empty();
                let excused = self.common.undefined.0.excuses(&error, divided)
                    || (self.common.missing.0).excuses(rows.count, self.common.by());
                let error = explained(error, self.data.groups.dropped(group));
                let error = self.located(error, group);
                match excused {
                    true => (None, Some(error.message().clone())),
                    false => return Err(remedied(error, divided)),
                }
            }
        };
        let row = AnalysisRow {
            key: self.data.by.key(group),
            count: compared.unwrap_or(rows.count),
            dropped: self.data.groups.dropped(group),
            left_out: compared.map(|compared| rows.count - compared),
            result,
            inference: None,
        };
        Ok((row, reason))
    }

    /// The rows of a group, with the weights of the design or of a replicate.
    pub(super) fn rows(&self, group: usize, replicate: Option<&[f64]>) -> Rows<'_> {
        let mut rows = self.data.rows(group);
        rows.is_sample = self.inference.is_some_and(|one| !one.counts_rows());
        let of_design = self.inference.and_then(|one| one.design.weights());
        match replicate.or(of_design) {
            Some(weights) => rows.sampled(weights, self.analysis.heading("weights")),
            None => rows,
        }
    }

    pub(super) fn located(&self, error: Error, group: usize) -> Error {
        let key = self.data.by.key(group);
        let within = (!key.is_empty()).then(|| place(self.common.by(), &key));
        let rows = self.data.groups.rows(group);
        let row = |row: usize| rows.get(row).map_or(row, |&row| row as usize);
        let called = |id: &str| {
            let input = match id {
                "weight" => "weights",
                "ranks" => "rank",
                "groups" => "group",
                "units" => "unit",
                other => other,
            };
            self.analysis.heading(input).map(str::to_owned)
        };
        error.of_column(called).in_table(within, row)
    }

    fn provenance(&self, table: &Table<'_>) -> AnalysisProvenance {
        let mut inputs = self.analysis.echo();
        inputs.insert("by".to_owned(), self.common.by.echo());
        inputs.insert("missing".to_owned(), self.common.missing.echo());
        inputs.insert("undefined".to_owned(), self.common.undefined.echo());
        AnalysisProvenance {
            library: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            rows: table.rows(),
            inputs,
            conventions: self.conventions(),
        }
    }

    fn conventions(&self) -> Vec<Message> {
        let mut out = Vec::new();
        if self.analysis.heading("value").is_some() {
            out.push(match self.analysis.heading("weights") {
                Some(weights) => {
                    Message::new(&evaluate::CONVENTION_WEIGHTS).with("column", weights)
                }
                None => Message::new(&evaluate::CONVENTION_ROWS),
            });
        }
        if let Some(between) = self.analysis.between() {
            out.push(
                Message::new(&phrases::CONVENTION_GROUPS)
                    .with("column", between.column)
                    .with("first", between.first.label)
                    .with("second", between.second.label),
            );
        }
        let keyless = self.data.by.any_missing();
        let rest = [
            (
                self.common.missing.0 == Missing::Drop,
                &phrases::CONVENTION_DROP,
            ),
            (keyless, &evaluate::CONVENTION_KEYS),
            (
                self.common.undefined.0 == Undefined::Null,
                &phrases::CONVENTION_UNDEFINED,
            ),
        ];
        let held = rest.into_iter().filter(|(holds, _)| *holds);
        for phrase in held.map(|(_, phrase)| phrase) {
            out.push(Message::new(phrase));
            if phrase.code == phrases::CONVENTION_DROP.code {
                out.extend(self.data.dropped_weight.clone());
            }
        }
        match self.inference {
            Some(inference) => inference.weighted(out),
            None => out,
        }
    }
}
