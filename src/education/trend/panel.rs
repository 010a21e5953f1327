//! A table with a row for each school and year, as one table for each year.

use crate::education::intake::cells::Rows;
use crate::education::intake::finding::{Finding, Findings, TableOf};
use crate::education::intake::inspect::clear_schools;
use crate::education::intake::items_table::named as heading_among;
use crate::education::intake::reading::{ReadsSchools, Totals};
use crate::education::intake::totals::TotalRow;
use crate::education::{Standard, Table};
use crate::error::{Error, Result};
use crate::table::Texts;
use crate::words::Message;
use crate::words::plan::trend as phrases;

use super::options::TrendOptions;

/// The headings of a column of years that is not named.
const KNOWN: [&str; 4] = ["year", "年份", "年度", "学年"];

/// The years of a table, in ascending order, and the rows that are of none.
pub(super) struct Panel<'t> {
    pub(super) years: Vec<Year<'t>>,
    /// Totals over all years, which were left out.
    pub(super) total_rows: Vec<TotalRow>,
    /// What is wrong with rows that are of none of the years.
    pub(super) problems: Vec<Message>,
}

/// The rows of one year.
pub(super) struct Year<'t> {
    pub(super) year: f64,
    pub(super) schools: Part<'t>,
    /// The answers to the standard's items; `None` where there are none of any year.
    pub(super) items: Option<Part<'t>>,
}

/// Some of the rows of a table, without the column of years.
pub(super) struct Part<'t> {
    pub(super) table: Table<'t>,
    /// For each row that of the caller's table.
    pub(super) rows: Vec<usize>,
}

impl<'t> Panel<'t> {
    /// Divides the tables by year.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) without a column of years, [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for
    /// a single year. Cells that are no years, and answers of years without schools, are `problems`: they are reported
    /// together with the errors of the years.
    pub(super) fn of(
        table: &'t Table<'t>,
        items: Option<&'t Table<'t>>,
        standard: &Standard,
        options: &TrendOptions,
    ) -> Result<Self> {
        let schools = Dated::of(table, TableOf::Units, options.year.as_deref())?;
        let items = items.map(|items| Dated::of(items, TableOf::Items, options.year.as_deref()));
        let items = items.transpose()?;
        let mut findings = Findings::default();
        let total_rows = schools.reject_undated(standard, options, &mut findings)?;
        let mut all: Vec<f64> = schools.years.iter().flatten().copied().collect();
        all.sort_by(f64::total_cmp);
        all.dedup();
        if let Some(items) = &items {
            let mut found = Findings::default();
            items.reject_others(&all, &mut found);
            findings.add_of_items(found);
        }
        let problems = findings.into_error();
        match (all.len(), problems.details().is_empty()) {
            (0 | 1, true) => return Err(Error::new(&phrases::ONE_YEAR).with("got", all.len())),
            (0 | 1, false) => return Err(problems),
            _ => {}
        }
        let year = |year: f64| Year {
            year,
            schools: schools.part(year),
            items: items.as_ref().map(|items| items.part(year)),
        };
        Ok(Self {
            years: all.into_iter().map(year).collect(),
            total_rows,
            problems: problems.details().to_vec(),
        })
    }
}

/// A table with the year of each row.
struct Dated<'t> {
    table: &'t Table<'t>,
    /// The same without the column of years.
    others: Table<'t>,
    heading: &'t str,
    texts: Texts<'t>,
    /// `None` for a cell that is no year.
    years: Vec<Option<f64>>,
    rows: Rows<'t>,
}

impl<'t> Dated<'t> {
    fn of(table: &'t Table<'t>, which: TableOf, named: Option<&str>) -> Result<Self> {
        let heading = named
            .and_then(|name| table.columns().map(|(one, _)| one).find(|one| *one == name))
            // The answers may have a heading of their own.
            .or_else(|| match (named, which) {
                (Some(_), TableOf::Units) => None,
                _ => heading_among(table, &KNOWN),
            });
        let phrase = match which {
            TableOf::Units => &phrases::NO_YEAR_COLUMN,
            TableOf::Items => &phrases::NO_YEAR_OF_ITEMS,
        };
        let missing = || Error::new(phrase).with("got", named.unwrap_or("year"));
        let heading = heading.ok_or_else(missing)?;
        let column = table.column(heading).ok_or_else(missing)?;
        let texts = Texts::of(column);
        Ok(Self {
            table,
            others: table.without(heading),
            heading,
            years: (0..table.rows())
                .map(|row| year(texts.get(row).unwrap_or("")))
                .collect(),
            texts,
            rows: Rows {
                count: table.rows(),
                ids: None,
                table: which,
                numbers: None,
            },
        })
    }

    /// The rows of a year.
    fn part(&self, year: f64) -> Part<'t> {
        let keep: Vec<bool> = self.years.iter().map(|one| *one == Some(year)).collect();
        Part {
            table: self.others.only(&keep),
            rows: (0..keep.len()).filter(|row| keep[*row]).collect(),
        }
    }

    fn undated(&self) -> impl Iterator<Item = usize> + '_ {
        let years = self.years.iter().enumerate();
        years.filter_map(|(row, year)| year.is_none().then_some(row))
    }

    /// A finding for each row without a year. A total over all years has none: it is a row that is no school, as within a
    /// year, and given back where such rows are left out.
    fn reject_undated(
        &self,
        standard: &Standard,
        options: &TrendOptions,
        findings: &mut Findings,
    ) -> Result<Vec<TotalRow>> {
        if self.undated().next().is_none() {
            return Ok(Vec::new());
        }
        let cleared = clear_schools(self.table, options.reading(Some(standard.needs())))?;
        let mut totals = Vec::new();
        for row in self.undated() {
            let total = cleared.totals.iter().find(|one| one.row == row);
            let finding = cleared.findings.iter().find(|one| one.row == Some(row));
            match (options.totals, total, finding) {
                (Totals::Drop, Some(total), _) => totals.push(total.clone()),
                (Totals::Error, _, Some(finding)) => findings.add(finding.clone()),
                _ => findings.add(self.no_year(row)),
            }
        }
        Ok(totals)
    }

    fn no_year(&self, row: usize) -> Finding {
        let got = self.texts.get(row).unwrap_or("");
        let message = self.rows.message(&phrases::BAD_YEAR, row);
        Finding::error(message.with("column", self.heading).with("got", got)).at_row(row, None)
    }

    /// A finding for each answer without a year, and for each year of answers that has no schools.
    fn reject_others(&self, years: &[f64], findings: &mut Findings) {
        self.undated()
            .for_each(|row| findings.add(self.no_year(row)));
        let mut seen: Vec<f64> = years.to_vec();
        for (row, year) in self.years.iter().enumerate() {
            let Some(year) = *year else { continue };
            if !seen.contains(&year) {
                seen.push(year);
                let message = self.rows.message(&phrases::ITEMS_OF_OTHER_YEAR, row);
                let message = message.with("column", self.heading).with("got", year);
                findings.add(Finding::error(message).at_row(row, None));
            }
        }
    }
}

/// The year of a cell such as `2024`, `2024年` or `2024-2025学年`: that in which it begins.
fn year(text: &str) -> Option<f64> {
    let text = text
        .trim_end_matches("学年")
        .trim_end_matches("年度")
        .trim_end_matches('年')
        .trim();
    let text = match text.split_once(['-', '–', '/']) {
        Some((first, second)) if !first.is_empty() && second.parse::<u32>().is_ok() => first,
        _ => text,
    };
    // Below this bound consecutive years are distinct numbers with many digits to spare.
    text.parse::<f64>().ok().filter(|year| year.abs() < 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standard() -> Standard {
        Standard::builtin("cn-quality-2017").unwrap()
    }

    fn years<'t>(table: &'t Table<'t>, named: Option<&str>) -> Result<Vec<Year<'t>>> {
        let options = TrendOptions {
            year: named.map(str::to_owned),
            ..TrendOptions::default()
        };
        Panel::of(table, None, &standard(), &options).map(|panel| panel.years)
    }

    #[test]
    fn years_in_any_spelling() {
        for text in [
            "2024",
            "2024年",
            "2024-2025学年",
            "2024/25",
            "2024.0",
            "2024年度",
        ] {
            assert_eq!(year(text), Some(2024.0), "{text}");
        }
        for text in ["", "合计", "20x4", "NaN", "inf", "1e9"] {
            assert_eq!(year(text), None, "{text}");
        }
    }

    #[test]
    fn rows_by_year() {
        let mut table = Table::new();
        table
            .add_numbers("年份", vec![2024.0, 2023.0, 2024.0])
            .unwrap();
        table.add_text("school_id", ["A", "A", "B"]).unwrap();
        let found = years(&table, None).unwrap();
        assert_eq!((found[0].year, found[1].year), (2023.0, 2024.0));
        let [first, second] = [0, 1].map(|at| &found[at].schools);
        assert_eq!((first.table.rows(), second.table.rows()), (1, 2));
        assert_eq!(second.rows, [0, 2]);
        assert!(first.table.column("年份").is_none());
        assert!(years(&table, Some("Jahr")).is_err());
        let mut one = Table::new();
        one.add_numbers("year", vec![2024.0]).unwrap();
        assert!(years(&one, None).is_err());
    }
}
