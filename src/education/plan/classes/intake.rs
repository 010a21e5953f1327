//! A table of classes, grades or schools read into grades of schools.

use std::collections::BTreeMap;

use crate::education::Table;
use crate::education::columns::column;
use crate::education::intake::cells::{Numbers, Rows};
use crate::education::intake::finding::{Finding, Findings, TableOf};
use crate::education::intake::headings::{Heading, Headings};
use crate::education::intake::mapping::{Ids, reject, unknown_column};
use crate::education::intake::totals::{Cleared, TotalRow, clear};
use crate::error::Result;
use crate::table::Texts;
use crate::words::plan::classes as phrases;
use crate::words::{Message, education};

use super::options::ClassesOptions;
use super::wide;

/// The columns that a plan of classes reads.
const IDS: [&str; 7] = [
    "school_id",
    "school_name",
    "grade",
    "pupils",
    "classes",
    "class_size",
    "spare_rooms",
];

/// The most pupils or classes of a grade: more is no school.
const MOST: f64 = 1e6;

/// A grade of a school.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Grade {
    pub(super) school: String,
    pub(super) name: Option<String>,
    pub(super) grade: String,
    pub(super) area: Option<String>,
    pub(super) pupils: u32,
    pub(super) classes: u32,
    /// The sizes of its classes, where the table has a row for each.
    pub(super) sizes: Vec<u32>,
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Grades {
    /// In the order of schools and grades.
    pub(super) all: Vec<Grade>,
    /// Rooms that stand empty, by school.
    pub(super) spare: BTreeMap<String, u32>,
    pub(super) has_spare: bool,
    /// Whether the table has a row for each class.
    pub(super) by_class: bool,
    pub(super) rows: usize,
    pub(super) total_rows: Vec<TotalRow>,
    /// Grades with pupils and without classes: school, grade, pupils.
    pub(super) unclassed: Vec<(String, u32)>,
}

/// Reads the table.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) for a column of the options that the table lacks,
/// [`InvalidTable`](crate::ErrorKind::InvalidTable) with every problem of the cells.
pub(super) fn read(table: &Table<'_>, options: &ClassesOptions) -> Result<Grades> {
    reject_options(table, options)?;
    let headings = Headings::of(table, &options.columns, &mut Findings::default());
    let area: Vec<&str> = options.area.as_deref().into_iter().collect();
    let is_amount = |heading: &Heading<'_>| {
        column(heading.id).is_some_and(|entry| entry.is_number())
            || ["class_size", "spare_rooms"].contains(&heading.id)
    };
    let cleared = clear(table, &headings, &area, options.totals, true, is_amount);
    let mut reader = Reader::of(&cleared, options);
    cleared.report(&mut reader.findings);
    reader.read();
    if reader.findings.has_errors() {
        return Err(reader.findings.into_error());
    }
    let mut out = reader.out;
    out.total_rows.clone_from(&cleared.totals);
    Ok(out)
}

fn reject_options(table: &Table<'_>, options: &ClassesOptions) -> Result<()> {
    let entries = options.columns.iter();
    let entries = entries.map(|(id, heading)| (id.as_str(), Some(heading.as_str())));
    let is_id = |text: &str| IDS.contains(&text);
    let ids = Ids {
        listed: IDS.to_vec(),
        is_id: &is_id,
    };
    reject(table, entries, &ids)?;
    match options
        .area
        .as_deref()
        .filter(|area| table.column(area).is_none())
    {
        Some(area) => Err(unknown_column(table, "area", area)),
        None => Ok(()),
    }
}

/// The table while it is being read.
struct Reader<'t> {
    headings: Headings<'t>,
    rows: Rows<'t>,
    names: Option<Texts<'t>>,
    area: Option<(Heading<'t>, Texts<'t>)>,
    /// The counties, where there are several: areas of one name in two counties are two.
    counties: Option<Texts<'t>>,
    findings: Findings,
    out: Grades,
}

/// A row's school: code, name and area.
struct School {
    id: String,
    name: Option<String>,
    area: Option<String>,
}

impl<'t> Reader<'t> {
    fn of(cleared: &'t Cleared<'t>, options: &'t ClassesOptions) -> Self {
        let table = cleared.table.as_ref();
        let mut findings = Findings::default();
        let headings = Headings::of(table, &options.columns, &mut findings);
        let ids = (headings.of_ids()).map(|heading| Texts::of(heading.column));
        let texts = |heading: Heading<'t>| (heading, Texts::of(heading.column));
        let named = |name: &str| {
            headings
                .iter()
                .find(|heading| heading.text == name)
                .copied()
        };
        let area = options.area.as_deref().and_then(named).map(texts);
        let names = headings
            .find("school_name")
            .map(|heading| Texts::of(heading.column));
        let counties = headings
            .find("county")
            .map(|heading| Texts::of(heading.column));
        let counties = counties.filter(|texts| texts.coded(table.rows()).labels.len() > 1);
        Self {
            rows: Rows {
                count: table.rows(),
                ids,
                table: TableOf::Units,
                numbers: cleared.numbers.as_deref(),
            },
            names,
            area,
            counties,
            headings,
            findings,
            out: Grades {
                rows: table.rows(),
                ..Grades::default()
            },
        }
    }

    /// The column of an id, under its id, an English or a Chinese heading.
    fn column(&self, id: &str) -> Option<Heading<'t>> {
        let called: &[&str] = match id {
            "grade" => &["grade", "年级"],
            "class_size" => &["class_size", "class size", "班额"],
            "spare_rooms" => &["spare_rooms", "spare rooms", "空余教室数", "闲置教室数"],
            _ => &[],
        };
        let found = self.headings.find(id).copied();
        found.or_else(|| {
            let is_called = |heading: &&Heading<'_>| {
                called
                    .iter()
                    .any(|name| heading.text.trim().eq_ignore_ascii_case(name))
            };
            self.headings.iter().find(is_called).copied()
        })
    }

    fn read(&mut self) {
        if self.rows.ids.is_none() {
            self.missing("school_id");
            return;
        }
        let wide = wide::grades(&self.headings);
        if let Some(sizes) = self.column("class_size") {
            self.out.by_class = true;
            self.read_classes(&sizes);
        } else if wide.is_empty() {
            self.read_long();
        } else {
            self.read_wide(&wide);
        }
        self.read_spare();
        self.out.all.sort_by(|one, other| {
            (&one.school, order(&one.grade)).cmp(&(&other.school, order(&other.grade)))
        });
        self.find_twice();
    }

    fn missing(&mut self, id: &str) {
        self.findings.add(self.headings.missing(id, id));
    }

    /// A row for each grade of a school; without a column of grades a row for each school.
    fn read_long(&mut self) {
        let columns = self.column("pupils").zip(self.column("classes"));
        let Some((pupils, classes)) = columns else {
            let absent = match self.column("pupils") {
                Some(_) => "classes",
                None => "pupils",
            };
            self.missing(absent);
            return;
        };
        let grades = self
            .column("grade")
            .map(|heading| (heading, Texts::of(heading.column)));
        let pupils = Numbers::read(&pupils, &self.rows, &mut self.findings);
        let classes = Numbers::read(&classes, &self.rows, &mut self.findings);
        for row in 0..self.rows.count {
            let grade = self.grade(&grades, row);
            let Some((school, grade)) = self.school(row).zip(grade) else {
                continue;
            };
            self.add(school, grade, row, &pupils, &classes);
        }
    }

    fn read_wide(&mut self, grades: &[wide::GradeColumns<'t>]) {
        for columns in grades {
            let pupils = Numbers::read(&columns.pupils, &self.rows, &mut self.findings);
            let classes = Numbers::read(&columns.classes, &self.rows, &mut self.findings);
            for row in 0..self.rows.count {
                let Some(school) = self.school(row) else {
                    continue;
                };
                self.add(school, columns.grade.to_string(), row, &pupils, &classes);
            }
        }
    }

    /// A row for each class.
    fn read_classes(&mut self, sizes: &Heading<'t>) {
        let grades = self
            .column("grade")
            .map(|heading| (heading, Texts::of(heading.column)));
        let sizes = Numbers::read(sizes, &self.rows, &mut self.findings);
        let mut found: BTreeMap<(String, String), Grade> = BTreeMap::new();
        for row in 0..self.rows.count {
            let grade = self.grade(&grades, row);
            let size = self.whole(&sizes, row);
            let (Some((school, grade)), Some(size)) = (self.school(row).zip(grade), size) else {
                continue;
            };
            let key = (school.id.clone(), grade.clone());
            let entry = found.entry(key).or_insert_with(|| new_grade(school, grade));
            entry.pupils = entry.pupils.saturating_add(size);
            entry.classes = entry.classes.saturating_add(1);
            entry.sizes.push(size);
        }
        self.out.all = found.into_values().collect();
        for grade in &mut self.out.all {
            grade
                .sizes
                .sort_unstable_by_key(|&size| std::cmp::Reverse(size));
        }
    }

    fn add(
        &mut self,
        school: School,
        grade: String,
        row: usize,
        pupils: &Numbers<'_>,
        classes: &Numbers<'_>,
    ) {
        // A grade that the school does not have.
        if pupils.get(row).is_none() && classes.get(row).is_none() {
            let is_flagged = pupils.is_flagged(row) || classes.is_flagged(row);
            if is_flagged || !grade.is_empty() {
                return;
            }
        }
        let (pupils, classes) = (self.whole(pupils, row), self.whole(classes, row));
        let Some((pupils, classes)) = pupils.zip(classes) else {
            return;
        };
        match classes {
            0 if pupils == 0 => (),
            0 => self.out.unclassed.push((school.id, pupils)),
            _ => self.out.all.push(Grade {
                pupils,
                classes,
                ..new_grade(school, grade)
            }),
        }
    }

    /// A whole number; a finding where it is missing or none.
    fn whole(&mut self, numbers: &Numbers<'_>, row: usize) -> Option<u32> {
        let heading = &numbers.heading;
        let Some(value) = numbers.get(row) else {
            if !numbers.is_flagged(row) {
                let finding = self
                    .rows
                    .cell_error(&education::MISSING_CELL, row, heading, "");
                self.findings.add(finding);
            }
            return None;
        };
        if value.fract() == 0.0 && value <= MOST {
            return Some(value as u32);
        }
        let phrase = match value.fract() == 0.0 {
            true => &education::EXTREME,
            false => &education::NOT_WHOLE,
        };
        let finding = self.rows.cell_error(phrase, row, heading, value);
        self.findings.add(finding);
        None
    }

    /// A text; a finding where it is missing.
    fn filled(
        &mut self,
        heading: &Heading<'_>,
        text: Option<String>,
        row: usize,
    ) -> Option<String> {
        if text.is_none() {
            let finding = self
                .rows
                .cell_error(&education::MISSING_CELL, row, heading, "");
            self.findings.add_once(finding);
        }
        text
    }

    /// The grade of a row; an empty text in a table without grades.
    fn grade(&mut self, grades: &Option<(Heading<'_>, Texts<'_>)>, row: usize) -> Option<String> {
        match grades {
            None => Some(String::new()),
            Some((heading, texts)) => {
                let text = texts.get(row).map(str::to_owned);
                self.filled(heading, text, row)
            }
        }
    }

    fn school(&mut self, row: usize) -> Option<School> {
        let heading = *self.headings.of_ids()?;
        let id = self.rows.id(row).map(str::to_owned);
        let id = self.filled(&heading, id, row)?;
        let area = match &self.area {
            None => None,
            Some((heading, texts)) => {
                let (heading, text) = (*heading, texts.get(row).map(str::to_owned));
                Some(self.filled(&heading, text, row)?)
            }
        };
        let county = self.counties.as_ref().and_then(|texts| texts.get(row));
        let name = self.names.as_ref().and_then(|texts| texts.get(row));
        Some(School {
            name: name.filter(|name| *name != id).map(str::to_owned),
            area: area.map(|area| match county {
                Some(county) => format!("{county} {area}"),
                None => area,
            }),
            id,
        })
    }

    /// Spare rooms belong to the school; rows of its grades repeat them.
    fn read_spare(&mut self) {
        let Some(heading) = self.column("spare_rooms") else {
            return;
        };
        self.out.has_spare = true;
        let spare = Numbers::read(&heading, &self.rows, &mut self.findings);
        for row in 0..self.rows.count {
            if spare.get(row).is_none() && !spare.is_flagged(row) {
                continue;
            }
            let Some((rooms, school)) = self.whole(&spare, row).zip(self.school(row)) else {
                continue;
            };
            let known = *self.out.spare.entry(school.id).or_insert(rooms);
            if known != rooms {
                let message = self.rows.message(&phrases::SPARE_DIFFERS, row);
                let message = message.with("expected", known).with("got", rooms);
                self.findings
                    .add(Finding::error(message).at_row(self.rows.number(row), self.rows.id(row)));
            }
        }
    }

    /// A grade of a school has one row, and a school one area.
    fn find_twice(&mut self) {
        for pair in self.out.all.windows(2) {
            let [one, other] = pair else { continue };
            if one.school != other.school {
                continue;
            }
            let message = match (one.grade == other.grade, one.area == other.area) {
                (true, _) => {
                    Message::new(&phrases::GRADE_TWICE).with("grade", other.grade.as_str())
                }
                (false, false) => Message::new(&phrases::TWO_AREAS),
                (false, true) => continue,
            };
            let message = message.with("school", other.school.as_str());
            self.findings.add_once(Finding::error(message));
        }
    }
}

/// Grades that are numbers come in the order of the numbers.
pub(super) fn order(grade: &str) -> (Option<u32>, &str) {
    (grade.parse().ok(), grade)
}

fn new_grade(school: School, grade: String) -> Grade {
    Grade {
        school: school.id,
        name: school.name,
        grade,
        area: school.area,
        pupils: 0,
        classes: 0,
        sizes: Vec::new(),
    }
}
