//! The locale of each unit: urban, rural or another.

use std::collections::{BTreeMap, BTreeSet};

use crate::education::category::{Category, Locale};
use crate::education::intake::cells::{Categories, Rows};
use crate::education::intake::finding::Findings;
use crate::education::intake::headings::Heading;
use crate::error::{Error, Result};
use crate::table::Texts;
use crate::words::balance::{self as phrases, errors};
use crate::words::suggest::close_distance;
use crate::words::{Message, Name, Parameter};

use super::options::LocaleOptions;
use super::result::LocaleUse;

/// How many of the values of a column an error lists at most.
const SHOWN: usize = 20;

/// A locale as balance distinguishes them; the order is that of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// 城区, city: the urban side of the gap.
    Urban,
    /// A suburb, in the US framework.
    Suburb,
    /// 镇区, town.
    Town,
    /// 乡村: the rural side of the gap.
    Rural,
    /// Neither of the two that the options name.
    Other,
}

impl Place {
    /// Every place, in the order of results; no cell is read as [`Other`](Self::Other).
    pub(super) const ORDER: [Self; 5] = [
        Self::Urban,
        Self::Suburb,
        Self::Town,
        Self::Rural,
        Self::Other,
    ];
}

impl Category for Place {
    const ALL: &'static [Self] = &[Self::Urban, Self::Suburb, Self::Town, Self::Rural];

    fn name(self) -> &'static Name {
        static SUBURB: Name = Name::new("suburb", "suburb", "郊区");
        static OTHER: Name = Name::new("other", "neither urban nor rural", "其他");
        match self {
            Self::Urban => Locale::Urban.name(),
            Self::Suburb => &SUBURB,
            Self::Town => Locale::Town.name(),
            Self::Rural => Locale::Rural.name(),
            Self::Other => &OTHER,
        }
    }

    /// The two-digit codes of the US locale framework; the other spellings are the domain's own.
    fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Urban => &["11", "12", "13"],
            Self::Suburb => &["21", "22", "23"],
            Self::Town => &["31", "32", "33"],
            Self::Rural => &["41", "42", "43"],
            Self::Other => &[],
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let own = (Self::ALL.iter().copied()).find(|place| place.aliases().contains(&text));
        own.or_else(|| text.eq_ignore_ascii_case("suburb").then_some(Self::Suburb))
            .or_else(|| {
                Locale::parse(text).map(|locale| match locale {
                    Locale::Urban => Self::Urban,
                    Locale::Town => Self::Town,
                    Locale::Rural => Self::Rural,
                })
            })
    }
}

/// The place of every row; `None` where the cell is missing.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) for a side whose listed values occur in no row.
pub(super) fn places(
    heading: &Heading<'_>,
    options: &LocaleOptions,
    rows: &Rows<'_>,
    findings: &mut Findings,
    warnings: &mut Vec<Message>,
) -> Result<Vec<Option<Place>>> {
    if options.rural.is_none() && options.urban.is_none() {
        return Ok(Categories::<Place>::read(heading, rows, findings).values);
    }
    let texts = Texts::of(heading.column);
    let known: BTreeSet<&str> = (0..rows.count).filter_map(|row| texts.get(row)).collect();
    for list in [&options.urban, &options.rural].into_iter().flatten() {
        warn_of_unused(heading, list, &known, warnings)?;
    }
    let listed = |list: &Option<Vec<String>>, text: &str| {
        list.as_ref()
            .map(|list| list.iter().any(|known| known == text))
    };
    let places = (0..rows.count)
        .map(|row| {
            let text = texts.get(row)?;
            Some(
                match (listed(&options.urban, text), listed(&options.rural, text)) {
                    (Some(true), _) | (None, Some(false)) => Place::Urban,
                    (_, Some(true)) | (Some(false), None) => Place::Rural,
                    _ => Place::Other,
                },
            )
        })
        .collect();
    Ok(places)
}

/// A listed value that never occurs is usually a misspelling; if it leaves a side without units, it
/// is an error.
fn warn_of_unused(
    heading: &Heading<'_>,
    list: &[String],
    known: &BTreeSet<&str>,
    warnings: &mut Vec<Message>,
) -> Result<()> {
    let unused: Vec<&String> = (list.iter())
        .filter(|value| !known.contains(value.as_str()))
        .collect();
    // In a column without values there is no value to suggest.
    if !unused.is_empty() && unused.len() == list.len() && !known.is_empty() {
        let listed = |values: &mut dyn Iterator<Item = &str>| -> Vec<Parameter> {
            values.take(SHOWN).map(Parameter::from).collect()
        };
        let close = |value: &String| {
            let cells = known.iter();
            cells
                .filter_map(|cell| Some((close_distance(value, cell)?, *cell)))
                .min()
        };
        let near = list.iter().filter_map(close).min();
        if let Some((_, near)) = near {
            return Err(Error::new(&errors::UNKNOWN_LOCALE_NEAR)
                .with("got", listed(&mut list.iter().map(String::as_str)))
                .with("column", heading.text)
                .with("expected", near));
        }
        return Err(Error::new(&errors::UNKNOWN_LOCALE)
            .with("got", listed(&mut list.iter().map(String::as_str)))
            .with("column", heading.text)
            .with("expected", listed(&mut known.iter().copied())));
    }
    warnings.extend(unused.into_iter().map(|value| {
        Message::new(&phrases::UNUSED_LOCALE)
            .with("got", value.as_str())
            .with("column", heading.text)
    }));
    Ok(())
}

/// The cells that were read as each place, in the order of places.
pub(super) fn uses(heading: &Heading<'_>, places: &[Option<Place>]) -> Vec<LocaleUse> {
    let texts = Texts::of(heading.column);
    let mut found: BTreeMap<Place, (BTreeSet<&str>, usize)> = BTreeMap::new();
    for (row, place) in places.iter().enumerate() {
        let (Some(place), Some(text)) = (place, texts.get(row)) else {
            continue;
        };
        let (cells, units) = found.entry(*place).or_default();
        cells.insert(text);
        *units += 1;
    }
    (found.into_iter())
        .map(|(place, (cells, units))| LocaleUse {
            locale: place.name().clone(),
            cells: cells.into_iter().map(str::to_owned).collect(),
            units,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_three_countries_are_read() {
        for (text, place) in [
            ("城区", Place::Urban),
            ("112", Place::Urban),
            ("123", Place::Town),
            ("镇区", Place::Town),
            ("乡村", Place::Rural),
            ("210", Place::Rural),
            ("city", Place::Urban),
            ("Suburb", Place::Suburb),
            ("21", Place::Suburb),
            ("town", Place::Town),
            ("43", Place::Rural),
        ] {
            assert_eq!(Place::parse(text), Some(place), "{text}");
        }
        assert_eq!(Place::parse("mountain"), None);
        assert_eq!(Place::parse("other"), None);
    }
}
