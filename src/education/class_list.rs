//! A list of classes beside a table of schools: the largest classes, which a standard asks for.

use std::collections::{BTreeMap, HashMap};

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::columns::{Role, column, pupils_column};
use crate::education::intake::cells::{Categories, Numbers, Rows};
use crate::education::intake::class_sizes;
use crate::education::intake::finding::{Finding, Findings, TableOf};
use crate::education::intake::headings::{Heading, Headings};
use crate::education::intake::inspect::{clear_schools, inspect};
use crate::education::intake::reading::ReadsSchools;
use crate::education::intake::schools::Schools;
use crate::education::{Category, CheckOptions, Stage, Standard, Table};
use crate::error::Result;
use crate::schema::of as schema_of;
use crate::table::Texts;
use crate::words::{Message, Parameter, class_list as phrases, education};

/// So many schools are named in one message.
const SHOWN: usize = 5;

/// The answer to an item that asks for the largest class.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ClassAnswer {
    /// The county; null where the table has no counties.
    pub county: Option<String>,
    /// The code of the item.
    pub item: String,
    /// The pupils of the largest class.
    pub value: f64,
    /// The code of its school.
    pub school: String,
    /// The zero-based row of the class in the list.
    pub row: usize,
}

/// The answers that a list of classes gives, as a document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "junheng class_answers")]
pub struct ClassAnswers {
    /// An answer for each county and item, in the order of counties and items; none for a stage without classes.
    pub answers: Vec<ClassAnswer>,
}

impl ClassAnswers {
    /// The JSON document: the same bytes in every language.
    pub fn to_json(&self) -> String {
        // Texts and finite numbers always serialize.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The JSON Schema of the document.
    pub fn json_schema() -> String {
        schema_of::<Self>()
    }
}

/// The answers that a list of classes gives to the items of a standard that ask for the largest class.
///
/// # Parameters
///
/// `classes`: a row for each class with the code of its school, its pupils (班额, 班级人数, `class_size`) and, unless
/// every school has one stage, its stage (学段). `schools`: the table of schools, whose own errors are those of
/// [`assess`](crate::education::assess()). `options`: as of [`check`](crate::education::check()).
///
/// # Returns
///
/// An answer for each county and item, in the order of counties and items; none for a stage without classes.
///
/// # Errors
///
/// [`InvalidTable`](crate::ErrorKind::InvalidTable) where the list lacks a column, a class has no whole number of
/// pupils or no known school, or a school with pupils of a stage has no class of it: the largest class is then unknown.
///
/// # Examples
///
/// ```
/// use junheng::education::{CheckOptions, Standard, Table, class_answers};
/// let (mut schools, mut classes) = (Table::new(), Table::new());
/// schools.add_text("学校代码", ["01", "02"])?;
/// schools.add_text("办学类型", ["小学", "初级中学"])?;
/// classes.add_text("学校代码", ["01", "01", "02"])?;
/// classes.add_numbers("班额", &[41.0, 46.0, 50.0][..])?;
/// let standard = Standard::builtin("cn-quality-2017")?;
/// let found = class_answers(&schools, &classes, &standard, &CheckOptions::default())?;
/// let said: Vec<_> = found.answers.iter().map(|one| (&*one.item, one.value)).collect();
/// assert_eq!(said, [("2.5a", 46.0), ("2.5b", 50.0)]);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn class_answers(
    schools: &Table<'_>,
    classes: &Table<'_>,
    standard: &Standard,
    options: &CheckOptions,
) -> Result<ClassAnswers> {
    let reading = options.reading(None);
    let cleared = clear_schools(schools, reading)?;
    let (schools, _) = inspect(&cleared, reading);
    let mut findings = Findings::default();
    let largest = largest(&schools, classes, &mut findings);
    if findings.has_errors() {
        return Err(findings.into_error());
    }
    let mut answers = Vec::new();
    for county in 0..schools.counties.len() {
        for (item, stage) in questions(standard) {
            let of_county = schools.counties.rows(county).filter_map(|school| {
                let (value, row) = largest.get(&(school, stage))?;
                Some((*value, school, *row))
            });
            // Of equal ones the first.
            let found = of_county.reduce(|most, one| if one.0 > most.0 { one } else { most });
            answers.extend(found.map(|(value, school, row)| ClassAnswer {
                county: schools.counties.name(county).map(str::to_owned),
                item: item.to_owned(),
                value,
                school: schools.id(school).unwrap_or_default().to_owned(),
                row,
            }));
        }
    }
    Ok(ClassAnswers { answers })
}

/// The codes of the items that ask for the largest class, with the stage.
fn questions(standard: &Standard) -> impl Iterator<Item = (&str, Stage)> {
    let document = standard.document();
    standard.questions().iter().filter_map(move |question| {
        let largest = question.test(document)?.largest.as_ref()?;
        match column(largest.per.as_ref()?)?.role {
            Role::Classes(Some(stage)) => Some((question.code.as_str(), stage)),
            _ => None,
        }
    })
}

/// The largest class of each school and stage, with its row in the list.
fn largest(
    schools: &Schools<'_>,
    classes: &Table<'_>,
    findings: &mut Findings,
) -> BTreeMap<(usize, Stage), (f64, usize)> {
    let mut largest = BTreeMap::new();
    let Some(list) = List::read(classes, findings) else {
        return largest;
    };
    let ids = (0..schools.len()).filter_map(|row| Some((schools.id(row)?, row)));
    let places: HashMap<&str, usize> = ids.collect();
    for row in 0..classes.rows() {
        let Some((school, stage, size)) = list.class(row, schools, &places, findings) else {
            continue;
        };
        let most = largest.entry((school, stage)).or_insert((size, row));
        if size > most.0 {
            *most = (size, row);
        }
    }
    for &stage in Stage::ALL {
        if largest.keys().any(|(_, of)| *of == stage) {
            reject_schools_without(schools, stage, &largest, findings);
        }
    }
    largest
}

/// Schools with pupils of a stage and without a class of it.
fn reject_schools_without(
    schools: &Schools<'_>,
    stage: Stage,
    largest: &BTreeMap<(usize, Stage), (f64, usize)>,
    findings: &mut Findings,
) {
    let pupils = |row| schools.number(&pupils_column(stage), row).unwrap_or(0.0);
    let without: Vec<Parameter> = (0..schools.len())
        .filter(|row| pupils(*row) > 0.0 && !largest.contains_key(&(*row, stage)))
        .filter_map(|row| schools.id(row).map(Parameter::from))
        .collect();
    if !without.is_empty() {
        let shown: Vec<Parameter> = without.iter().take(SHOWN).cloned().collect();
        let message = Message::new(&phrases::SCHOOL_WITHOUT)
            .with("stage", stage.name())
            .with("count", without.len())
            .with("schools", shown);
        findings.add(Finding::error(message));
    }
}

/// The list of classes with its columns read.
struct List<'t> {
    rows: Rows<'t>,
    code: Heading<'t>,
    sizes: Numbers<'t>,
    stages: Option<Categories<'t, Stage>>,
}

impl<'t> List<'t> {
    fn read(classes: &'t Table<'t>, findings: &mut Findings) -> Option<Self> {
        static NO_MAPPING: BTreeMap<String, String> = BTreeMap::new();
        let headings = Headings::of(classes, &NO_MAPPING, findings);
        let size = headings.find("class_size");
        let size = size.or_else(|| class_sizes::column_of(&headings)).copied();
        let code = headings.of_ids().copied();
        if size.is_none() {
            findings.add(Finding::error(Message::new(&phrases::NO_SIZES)));
        }
        if code.is_none() {
            findings.add(headings.missing("school_id", "school_id"));
        }
        let (size, code) = (size?, code?);
        let rows = Rows {
            count: classes.rows(),
            ids: Some(Texts::of(code.column)),
            table: TableOf::Units,
            numbers: None,
        };
        let sizes = Numbers::read(&size, &rows, findings);
        let stages = class_sizes::stages(&headings);
        let stages = stages.map(|heading| Categories::read(heading, &rows, findings));
        Some(Self {
            rows,
            code,
            sizes,
            stages,
        })
    }

    /// The school, the stage and the pupils of a class; what is wrong with them is a finding.
    fn class(
        &self,
        row: usize,
        schools: &Schools<'_>,
        places: &HashMap<&str, usize>,
        findings: &mut Findings,
    ) -> Option<(usize, Stage, f64)> {
        let id = self.rows.id(row);
        let school = id.and_then(|id| places.get(id)).copied();
        if school.is_none() {
            let got = id.unwrap_or_default();
            let error = |phrase| self.rows.cell_error(phrase, row, &self.code, got);
            findings.add(error(&phrases::UNKNOWN_SCHOOL));
        }
        let size = self.sizes.get(row);
        if size.is_none_or(|size| size.fract() != 0.0) && !self.sizes.is_flagged(row) {
            let got = size.map_or(Parameter::from(""), Parameter::from);
            let heading = &self.sizes.heading;
            findings.add(
                self.rows
                    .cell_error(&phrases::NOT_A_SIZE, row, heading, got),
            );
        }
        let stage = match &self.stages {
            Some(stages) => {
                let stage = stages.values[row];
                if stage.is_none() && !stages.is_flagged(row) {
                    let place = self.rows.message(&education::MISSING_CELL, row);
                    let message = place.with("column", stages.heading.text);
                    findings.add(Finding::error(message));
                }
                stage
            }
            None => self.only_stage(school?, row, schools, findings),
        };
        Some((school?, stage?, size?))
    }

    /// The stage of a class of a school that has one stage only.
    fn only_stage(
        &self,
        school: usize,
        row: usize,
        schools: &Schools<'_>,
        findings: &mut Findings,
    ) -> Option<Stage> {
        let kind = schools.school_type(school);
        match kind.map_or(&[][..], |kind| kind.stages()) {
            [stage] => Some(*stage),
            _ => {
                let got = schools.id(school).unwrap_or_default();
                let error = self
                    .rows
                    .cell_error(&phrases::NEEDS_STAGE, row, &self.code, got);
                findings.add(error);
                None
            }
        }
    }
}
