//! Columns of a table, read one by one; what cannot be read is a finding.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::education::columns::column;
use crate::education::intake::cells::{Numbers, Rows};
use crate::education::intake::class_sizes;
use crate::education::intake::finding::{Finding, Findings, TableOf};
use crate::education::intake::headings::{Heading, Headings};
use crate::education::intake::mapping::unknown_column;
use crate::education::intake::totals::Cleared;
use crate::education::{Column, Table};
use crate::error::{Error, Result};
use crate::table::{Texts, require_key};
use crate::words::{Message, Name, evaluate};

use super::bands::{Band, Bands};
use super::grouping::Grouping;
use super::locale::{Place, places, uses};
use super::options::BalanceOptions;
use super::result::{ColumnUse, LocaleUse};
use super::series::Series;

static CLASS_SIZE: Name = Name::new("class_size", "class size", "班额");

/// The table while it is being read.
pub(super) struct Reader<'t> {
    pub(super) options: &'t BalanceOptions,
    pub(super) table: &'t Table<'t>,
    pub(super) headings: Headings<'t>,
    pub(super) rows: Rows<'t>,
    pub(super) findings: Findings,
    pub(super) warnings: Vec<Message>,
    pub(super) columns: Vec<ColumnUse>,
    pub(super) locales: Vec<LocaleUse>,
}

impl<'t> Reader<'t> {
    pub(super) fn of(
        cleared: &'t Cleared<'t>,
        options: &'t BalanceOptions,
        mapping: &'t BTreeMap<String, String>,
    ) -> Self {
        let table = cleared.table.as_ref();
        let mut findings = Findings::default();
        let headings = Headings::of(table, mapping, &mut findings);
        let ids = (headings.of_ids()).map(|heading| Texts::of(heading.column));
        Self {
            options,
            table,
            headings,
            rows: Rows {
                count: table.rows(),
                ids,
                table: TableOf::Units,
                numbers: cleared.numbers.as_deref(),
            },
            findings,
            warnings: Vec::new(),
            columns: Vec::new(),
            locales: Vec::new(),
        }
    }

    fn heading(&self, id: &str) -> Option<Heading<'t>> {
        let in_table = self.options.id_in_table(id)?;
        let found = self.headings.find(&in_table).copied();
        found.or_else(|| (id == CLASS_SIZE.id).then(|| self.named_class_size())?)
    }

    fn named_class_size(&self) -> Option<Heading<'t>> {
        let found = class_sizes::column_of(&self.headings)?;
        let id = "class_size";
        Some(Heading { id, ..*found })
    }

    pub(super) fn series(&mut self, id: &str) -> Option<Series<'t>> {
        let heading = self.heading(id)?;
        Some(self.read(&heading))
    }

    fn read(&mut self, heading: &Heading<'t>) -> Series<'t> {
        self.note_use(heading);
        let numbers = Numbers::read(heading, &self.rows, &mut self.findings);
        Series {
            name: name_of(heading.id),
            heading: heading.text.into(),
            values: numbers.values,
        }
    }

    fn note_use(&mut self, heading: &Heading<'_>) {
        let (id, column) = (heading.id.to_owned(), heading.text.to_owned());
        self.columns.push(ColumnUse { id, column });
    }

    pub(super) fn bands(&mut self) -> Option<Bands<'t>> {
        let headings: Vec<(Band, Heading<'t>)> = (self.headings.iter())
            .filter_map(|heading| Some((Band::parse(heading.id)?, *heading)))
            .filter(|(_, heading)| self.heading(heading.id).is_some())
            .collect();
        if headings.is_empty() {
            return None;
        }
        let bands = headings
            .iter()
            .map(|(band, heading)| (*band, self.read(heading)))
            .collect();
        Bands::of(bands, &mut self.findings)
    }

    pub(super) fn reject(&mut self, message: Message) {
        self.findings.add(Finding::error(message));
    }

    pub(super) fn places(&mut self) -> Result<Option<Vec<Option<Place>>>> {
        let options = &self.options.locale;
        let named = options.column.as_deref();
        let heading = match named {
            Some(text) => self
                .headings
                .iter()
                .find(|heading| heading.text == text)
                .copied(),
            None => self.heading("locale"),
        };
        let Some(heading) = heading else {
            return match options.is_default() {
                true => Ok(None),
                false => Err(unknown_column(self.table, "locale", "locale")),
            };
        };
        let (id, column) = ("locale".to_owned(), heading.text.to_owned());
        self.columns.push(ColumnUse { id, column });
        let (rows, findings) = (&self.rows, &mut self.findings);
        let places = places(&heading, options, rows, findings, &mut self.warnings)?;
        self.locales = uses(&heading, &places);
        Ok(Some(places))
    }

    pub(super) fn by(&self) -> Result<Vec<&'t Column<'t>>> {
        let mut used: Vec<&str> = Vec::new();
        let found = |name: &String| match self.dividing(name) {
            Some(heading) if used.contains(&heading.text) => {
                Err(Error::new(&evaluate::DUPLICATE_KEY).with("column", heading.text))
            }
            Some(heading) => {
                used.push(heading.text);
                require_key(heading.column, heading.text)?;
                Ok(heading.column)
            }
            None => Err(unknown_column(self.table, "by", name)),
        };
        self.options.by.iter().map(found).collect()
    }

    /// The column that an entry of the option `by` names.
    fn dividing(&self, name: &str) -> Option<&Heading<'t>> {
        let named = self.headings.iter().find(|heading| heading.text == name);
        named.or_else(|| self.headings.find(name))
    }

    /// Each code is unique in the table; where names serve as codes, each is unique in its county.
    ///
    /// A table may contain a school once per year or stage: the columns of `by` that are not an
    /// attribute of a school, hence not in the dictionary, distinguish such rows, and a column of stages does.
    pub(super) fn find_duplicate_ids(&mut self) {
        let codes = self.headings.find("school_id");
        let Some(heading) = codes.or_else(|| self.headings.find("school_name")) else {
            return;
        };
        let by = self.options.by.iter();
        let by = by.filter_map(|name| self.dividing(name));
        let county = match codes {
            Some(_) => None,
            None => self.headings.find("county"),
        };
        let columns: Vec<&Column<'_>> = (by.filter(|heading| column(heading.id).is_none()))
            .chain(county)
            .chain(class_sizes::stages(&self.headings))
            .map(|heading| heading.column)
            .collect();
        for rows in Grouping::of(&columns, self.rows.count).groups() {
            let rows = rows.iter().map(|&row| row as usize);
            self.rows.find_duplicates(heading, rows, &mut self.findings);
        }
    }
}

/// The name of a column: that of the dictionary, or its id.
pub(super) fn name_of(id: &str) -> Name {
    match column(id) {
        Some(entry) => entry.name.clone(),
        None if id == CLASS_SIZE.id => CLASS_SIZE.clone(),
        None => {
            let id: Cow<'static, str> = id.to_owned().into();
            Name {
                en: id.clone(),
                zh: id.clone(),
                id,
            }
        }
    }
}
