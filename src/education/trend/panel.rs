//! A table with a row for each school and year, as one table for each year.

use std::borrow::Cow;

use crate::education::Table;
use crate::error::{Error, Result};
use crate::table::Texts;
use crate::words::plan::trend as phrases;
use crate::words::{Language, Message, Name, Parameter, labels};

/// The rows of one year.
pub(super) struct Year<'t> {
    pub(super) year: f64,
    /// The table of the year, without the column of years.
    pub(super) table: Table<'t>,
    /// For each of its rows the row of the caller's table.
    rows: Vec<usize>,
}

impl Year<'_> {
    /// An error about the table of the year as one about the caller's table.
    pub(super) fn error(&self, error: Error) -> Error {
        let place = Message::new(&phrases::IN_YEAR).with("year", self.year);
        let details = error.details().iter();
        let details = details
            .map(|detail| self.relocated(detail).within(place.clone()))
            .collect();
        error
            .in_table(Some(place.clone()), |row| self.row(row))
            .with_details(details)
    }

    fn row(&self, row: usize) -> usize {
        self.rows.get(row).copied().unwrap_or(row)
    }

    /// A finding with the row of the caller's table, also in the text of its place.
    fn relocated(&self, finding: &Message) -> Message {
        let Some(Parameter::Integer(old)) = finding.parameter("row") else {
            return finding.clone();
        };
        let new = usize::try_from(*old).map_or(0, |old| self.row(old));
        let is_code = |name: &Name| *name.id != *old.to_string();
        let place = |place: &Parameter| match place {
            Parameter::Name(name) if is_code(name) => named(
                name.id.clone(),
                Message::new(&labels::ROW_OF).with("id", &*name.id),
                new,
            ),
            Parameter::Name(_) => named(
                new.to_string().into(),
                Message::new(&labels::ROW_PLACE),
                new,
            ),
            other => other.clone(),
        };
        let finding = finding.clone().instead("row", |_| new.into());
        finding.instead("place", place)
    }
}

fn named(id: Cow<'static, str>, place: Message, row: usize) -> Parameter {
    let place = place.with("number", row);
    Parameter::Name(Name {
        id,
        en: place.render(Language::English).into(),
        zh: place.render(Language::Chinese).into(),
    })
}

/// The years of a table, in ascending order; at least two.
///
/// # Errors
///
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) without a column of years, [`InvalidTable`](crate::ErrorKind::InvalidTable)
/// for a cell that is no year, [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a single year.
pub(super) fn years<'t>(table: &'t Table<'t>, named: Option<&str>) -> Result<Vec<Year<'t>>> {
    const KNOWN: [&str; 4] = ["year", "年份", "年度", "学年"];
    let named = named
        .into_iter()
        .chain(KNOWN.into_iter().filter(|_| named.is_none()));
    let Some((heading, column)) = named
        .clone()
        .find_map(|name| Some((name, table.column(name)?)))
    else {
        let got = named.clone().next().unwrap_or("year");
        return Err(Error::new(&phrases::NO_YEAR_COLUMN).with("got", got));
    };
    let texts = Texts::of(column);
    let read = |row: usize| {
        let text = texts.get(row).unwrap_or("");
        year(text).ok_or_else(|| {
            Error::new(&phrases::BAD_YEAR)
                .with("column", heading)
                .with("row", row)
                .with("got", text)
        })
    };
    let of: Vec<f64> = (0..table.rows()).map(read).collect::<Result<_>>()?;
    let mut all = of.clone();
    all.sort_by(f64::total_cmp);
    all.dedup();
    if all.len() < 2 {
        return Err(Error::new(&phrases::ONE_YEAR).with("got", all.len()));
    }
    let without = table.without(heading);
    let year = |year: f64| {
        let keep: Vec<bool> = of.iter().map(|one| *one == year).collect();
        Year {
            year,
            table: without.only(&keep),
            rows: (0..keep.len()).filter(|row| keep[*row]).collect(),
        }
    };
    Ok(all.into_iter().map(year).collect())
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
        assert_eq!((found[0].table.rows(), found[1].table.rows()), (1, 2));
        assert_eq!(found[1].rows, [0, 2]);
        assert!(found[0].table.column("年份").is_none());
        assert!(years(&table, Some("Jahr")).is_err());
        let mut one = Table::new();
        one.add_numbers("year", vec![2024.0]).unwrap();
        assert!(years(&one, None).is_err());
    }
}
