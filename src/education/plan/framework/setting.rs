//! A table read and bound to a standard, as `assess` does it.

use crate::education::binding::membership::Membership;
use crate::education::binding::split::Splitter;
use crate::education::binding::stages::{BoundStage, bind_all};
use crate::education::intake::inspect::{clear_schools, inspect};
use crate::education::intake::reading::{Reading, ReadsSchools, Totals};
use crate::education::intake::schools::Schools;
use crate::education::intake::totals::TotalRow;
use crate::education::items::answers::Answers;
use crate::education::{AssessOptions, Detail, Standard, Table};
use crate::error::Result;
use crate::words::Name;

/// A table without its totals, read, free of errors and bound to a standard.
pub(crate) struct Setting<'s> {
    /// The table without the rows that are no schools: rows of pools are rows of this table.
    pub(crate) table: &'s Table<'s>,
    pub(crate) items: Option<&'s Table<'s>>,
    pub(crate) schools: &'s Schools<'s>,
    pub(crate) standard: &'s Standard,
    pub(crate) membership: &'s Membership,
    pub(crate) stages: &'s [BoundStage],
    pub(crate) splitter: &'s Splitter<'s>,
    /// The rows that were set aside.
    pub(crate) total_rows: &'s [TotalRow],
    reading: Reading<'s>,
}

impl Setting<'_> {
    /// Reads and binds a table, and works with it.
    ///
    /// # Errors
    ///
    /// Those of [`assess`](crate::education::assess()), then those of `work`.
    pub(crate) fn read<R>(
        table: &Table<'_>,
        items: Option<&Table<'_>>,
        standard: &Standard,
        options: &impl ReadsSchools,
        work: impl FnOnce(&Setting<'_>) -> Result<R>,
    ) -> Result<R> {
        let items = items.map(|table| (table, None));
        let reading = options.reading(Some(standard.needs()));
        Self::read_part(table, items, standard, reading, work)
    }

    /// The same for tables with some of the rows of the caller's: `reading` and the numbers of the items say which.
    pub(crate) fn read_part<R>(
        table: &Table<'_>,
        items: Option<(&Table<'_>, Option<&[usize]>)>,
        standard: &Standard,
        reading: Reading<'_>,
        work: impl FnOnce(&Setting<'_>) -> Result<R>,
    ) -> Result<R> {
        let cleared = clear_schools(table, reading)?;
        let (schools, mut findings) = inspect(&cleared, reading);
        let membership = Membership::of(&schools, standard);
        let stages = bind_all(&schools, standard, &membership, &mut findings);
        // The answers are read again with each assessment; here only their errors count.
        Answers::read_part(
            items,
            &schools.counties,
            reading.by,
            standard,
            &mut findings,
        );
        if findings.has_errors() {
            return Err(findings.into_error());
        }
        let splitter = Splitter::new(&schools, standard);
        work(&Setting {
            table: &cleared.table,
            items: items.map(|(table, _)| table),
            schools: &schools,
            standard,
            membership: &membership,
            stages: &stages,
            splitter: &splitter,
            total_rows: &cleared.totals,
            reading,
        })
    }

    /// How the table, whose totals are set aside already, is assessed.
    pub(crate) fn assess_options(&self) -> AssessOptions {
        AssessOptions {
            by: self.reading.by.map(str::to_owned),
            columns: self.reading.mapping.clone(),
            detail: Detail::Schools,
            totals: Totals::Keep,
        }
    }

    /// The heading of the column of counties, if the table has one.
    pub(crate) fn county_heading(&self) -> Option<&str> {
        let headings = &self.schools.headings;
        let by = self.reading.by.unwrap_or("county");
        let by_heading = || headings.iter().find(|heading| heading.text == by);
        headings
            .find(by)
            .or_else(by_heading)
            .map(|heading| heading.text)
    }

    /// The rows of a county at a stage, in the order of the schools' ids.
    pub(crate) fn rows(&self, county: usize, stage: crate::education::Stage) -> Vec<usize> {
        let all = self.schools.counties.rows(county);
        let mut rows: Vec<usize> = all
            .filter(|&row| self.membership.takes_part(row, stage))
            .collect();
        rows.sort_unstable_by_key(|&row| self.id(row));
        rows
    }

    /// The id of a school.
    pub(crate) fn id(&self, row: usize) -> &str {
        self.schools.id(row).unwrap_or("")
    }

    /// The name of a school, where the table has one.
    pub(crate) fn name(&self, row: usize) -> Option<&str> {
        self.schools.name(row).filter(|name| !name.is_empty())
    }

    /// A school as texts call it: its name and its code.
    pub(crate) fn called(&self, row: usize) -> Name {
        called(self.name(row), self.id(row))
    }
}

/// A school as texts call it: its name and its code, or the code where it has no name.
pub(crate) fn called(name: Option<&str>, id: &str) -> Name {
    let (en, zh) = match name {
        Some(name) => (format!("{name} ({id})"), format!("{name}（{id}）")),
        None => (id.to_owned(), format!("“{id}”")),
    };
    Name {
        id: id.to_owned().into(),
        en: en.into(),
        zh: zh.into(),
    }
}
