//! Which units are urban, which are rural, and what else there is.

use crate::education::category::{Category, Locale};
use crate::education::cells::{Categories, Rows};
use crate::education::finding::Findings;
use crate::education::headings::Heading;
use crate::table::Texts;
use crate::words::balance as phrases;
use crate::words::{Message, Name};

use super::options::LocaleOptions;

/// A locale as balance tells them apart; the order is that of results.
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
    /// Every place, in the order of results; a cell itself never says [`Other`](Self::Other).
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
pub(super) fn places(
    heading: &Heading<'_>,
    options: &LocaleOptions,
    rows: &Rows<'_>,
    findings: &mut Findings,
    warnings: &mut Vec<Message>,
) -> Vec<Option<Place>> {
    if options.rural.is_none() && options.urban.is_none() {
        return Categories::<Place>::read(heading, rows, findings).values;
    }
    let texts = Texts::of(heading.column);
    warn_of_unused(heading, options, &texts, rows, warnings);
    let listed = |list: &Option<Vec<String>>, text: &str| {
        list.as_ref()
            .map(|list| list.iter().any(|known| known == text))
    };
    (0..rows.count)
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
        .collect()
}

/// A listed value that never occurs is more often a slip than an absence.
fn warn_of_unused(
    heading: &Heading<'_>,
    options: &LocaleOptions,
    texts: &Texts<'_>,
    rows: &Rows<'_>,
    warnings: &mut Vec<Message>,
) {
    for value in options.urban.iter().chain(&options.rural).flatten() {
        if !(0..rows.count).any(|row| texts.get(row) == Some(value)) {
            warnings.push(
                Message::new(&phrases::UNUSED_LOCALE)
                    .with("got", value.as_str())
                    .with("column", heading.text),
            );
        }
    }
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
