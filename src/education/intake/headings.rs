//! Which column of a caller's table is which column of the dictionary.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;

use crate::education::columns::{ColumnEntry, column, factor_of, is_unit};
use crate::education::{Column, Table};
use crate::words::{Message, Name, education as phrases};

use super::class_bands;
use super::finding::{Finding, Findings};
use super::likeness::{self, ambiguous_entry, fold};

/// A column of the caller's table, recognised or kept under its own name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Heading<'t> {
    /// The heading as the caller wrote it.
    pub(crate) text: &'t str,
    /// The dictionary's id, or the heading itself where the dictionary does not know it.
    pub(crate) id: &'t str,
    /// Its place in the table.
    pub(crate) position: usize,
    /// How many of the unit of the dictionary the unit of the heading is; 1 where they are the same.
    pub(crate) factor: f64,
    /// The cells.
    pub(crate) column: &'t Column<'t>,
}

/// The recognised headings of a table.
#[derive(Debug, Clone)]
pub(crate) struct Headings<'t> {
    headings: Vec<Heading<'t>>,
    /// The place of each id among them.
    places: HashMap<&'t str, usize>,
    ambiguous: Vec<(&'t str, &'static ColumnEntry)>,
    /// Headings of known columns in a unit that these do not have.
    of_other_units: Vec<(&'t str, &'static ColumnEntry)>,
}

impl<'t> Headings<'t> {
    /// Recognizes the columns: first by `mapping` (id to heading), then by the dictionary.
    ///
    /// Two columns of one meaning are a finding; the table has every heading of the mapping.
    pub(crate) fn of(
        table: &'t Table<'t>,
        mapping: &'t BTreeMap<String, String>,
        findings: &mut Findings,
    ) -> Self {
        let mut headings: Vec<Heading<'t>> = Vec::new();
        let mut places: HashMap<&'t str, usize> = HashMap::new();
        let (mut ambiguous, mut of_other_units) = (Vec::new(), Vec::new());
        for (position, (text, column)) in table.columns().enumerate() {
            let folded = fold(text);
            if let Column::Other { kind, .. } = column
                && (recognise(&folded).is_some() || mapping.values().any(|heading| heading == text))
            {
                findings.add(not_cells(text, position, kind));
            }
            let mapped = mapping.iter().filter(|(_, heading)| *heading == text);
            let recognised = recognise(&folded);
            let factor = recognised.map_or(1.0, |meaning| meaning.factor);
            let known = recognised.map(|meaning| meaning.id);
            let known = known.filter(|id| !mapping.contains_key(*id));
            if mapped.clone().next().is_none() {
                ambiguous.extend(ambiguous_entry(&folded).map(|entry| (text, entry)));
                of_other_units.extend(of_other_unit(&folded).map(|entry| (text, entry)));
            }
            // One column may serve several ids, where the mapping says so.
            let ids = mapped.clone().map(|(id, _)| id.as_str());
            let own = mapped
                .clone()
                .next()
                .is_none()
                .then(|| known.unwrap_or(text));
            for id in ids.chain(own) {
                // The mapping may give a heading another meaning, of which its unit says nothing.
                let factor = match recognised {
                    Some(meaning) if meaning.id == id => factor,
                    _ => 1.0,
                };
                if let Some(&first) = places.get(id) {
                    findings.add(collision(&headings[first], text, position));
                    continue;
                }
                places.insert(id, headings.len());
                headings.push(Heading {
                    text,
                    id,
                    position,
                    factor,
                    column,
                });
            }
        }
        Self {
            headings,
            places,
            ambiguous,
            of_other_units,
        }
    }

    /// The column of that id.
    pub(crate) fn find(&self, id: &str) -> Option<&Heading<'t>> {
        self.places.get(id).map(|&place| &self.headings[place])
    }

    /// The column of codes, or of names where the table has no codes.
    pub(crate) fn of_ids(&self) -> Option<&Heading<'t>> {
        self.find("school_id").or_else(|| self.find("school_name"))
    }

    /// Every column, in the table's order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Heading<'t>> {
        self.headings.iter()
    }

    /// The finding of a needed column that is missing: that the unit is not stated, or the heading
    /// that is closest.
    pub(crate) fn missing(&self, id: &str, wanted: &str) -> Finding {
        if let Some((heading, _)) = self.ambiguous.iter().find(|(_, entry)| entry.name.id == id) {
            return Finding::error(
                Message::new(&phrases::AMBIGUOUS_UNIT)
                    .with("column", *heading)
                    .with("yuan", format!("{heading}（元）"))
                    .with("wan", format!("{heading}（万元）")),
            );
        }
        let of_other_unit = |(_, entry): &&(&str, &ColumnEntry)| entry.name.id == id;
        if let Some((heading, entry)) = self.of_other_units.iter().find(of_other_unit) {
            let unit = entry.unit.clone().unwrap_or(Name::of_text(""));
            return Finding::error(
                Message::new(&phrases::OTHER_UNIT)
                    .with("column", *heading)
                    .with("expected", unit),
            );
        }
        let column = quoted(id, wanted);
        match self.closest(id, wanted) {
            Some(closest) => Finding::error(
                Message::new(&phrases::MISSING_COLUMN_CLOSE)
                    .with("column", column)
                    .with("got", closest),
            ),
            None => Finding::error(Message::new(&phrases::MISSING_COLUMN).with("column", column)),
        }
    }

    /// The unknown headings that are close to a column of the dictionary that the table
    /// lacks.
    pub(crate) fn slips(&self) -> impl Iterator<Item = Finding> {
        let explained = self.ambiguous.iter().chain(&self.of_other_units);
        let ambiguous: HashSet<&str> = explained.map(|(text, _)| *text).collect();
        let open = move |heading: &&Heading<'t>| {
            column(heading.id).is_none() && !ambiguous.contains(heading.text)
        };
        self.iter().filter(open).filter_map(|heading| {
            let (_, entry) = likeness::nearest(&fold(heading.text))?;
            if self.find(&entry.name.id).is_some() {
                return None;
            }
            let message = Message::new(&phrases::CLOSE_HEADING)
                .with("column", heading.text)
                .with("expected", quoted(&entry.name.id, &entry.name.id));
            Some(Finding::warning(message).at_column(heading.text, heading.position))
        })
    }

    /// The unknown heading that differs least from the wanted one, if it is close and not closer to
    /// another column.
    fn closest(&self, id: &str, wanted: &str) -> Option<&'t str> {
        let targets = [fold(id), fold(wanted)];
        let unknown = self
            .headings
            .iter()
            .filter(|heading| column(heading.id).is_none());
        unknown
            .filter_map(|heading| {
                let folded = fold(heading.text);
                let distance = match (column(id), likeness::nearest(&folded)) {
                    (Some(entry), Some((distance, near))) if near.name.id == entry.name.id => {
                        distance
                    }
                    (Some(_), _) => return None,
                    // A column of the standard's own has no other names.
                    (None, _) => {
                        let wanted = targets.iter();
                        (wanted.filter_map(|target| likeness::distance(&folded, target))).min()?
                    }
                };
                Some((distance, heading.text))
            })
            .min()
            .map(|(_, text)| text)
    }
}

/// A column that is wanted: by its id and its name where the dictionary has it, otherwise by the
/// heading that is wanted.
pub(crate) fn quoted(id: &str, wanted: &str) -> Name {
    let (en, zh) = match column(id) {
        Some(entry) if entry.name.en == id => (format!("\"{id}\""), &entry.name.zh),
        Some(entry) => (format!("\"{id}\" ({})", entry.name.en), &entry.name.zh),
        None => {
            let (en, zh) = (format!("\"{wanted}\""), format!("“{wanted}”"));
            return Name {
                id: id.to_owned().into(),
                en: en.into(),
                zh: zh.into(),
            };
        }
    };
    Name {
        id: id.to_owned().into(),
        en: en.into(),
        zh: format!("“{zh}”（{id}）").into(),
    }
}

/// The finding of a column that contains neither numbers nor text.
pub(crate) fn not_cells(text: &str, position: usize, kind: &str) -> Finding {
    let message = Message::new(&phrases::NOT_CELLS).with("column", text);
    Finding::error(message.with("got", kind)).at_column(text, position)
}

fn collision(first: &Heading<'_>, text: &str, position: usize) -> Finding {
    let name = column(first.id).map_or_else(|| Name::of_text(first.id), |entry| entry.name.clone());
    Finding::error(
        Message::new(&phrases::SAME_MEANING)
            .with("column", text)
            .with("first", first.text)
            .with("name", name),
    )
    .at_column(text, position)
}

/// What a heading means.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Meaning {
    /// The id of the column of the dictionary, or of a band of class sizes.
    pub id: &'static str,
    /// How many of the unit of that column the unit in the heading is: 10000 of square metres for 万平方米.
    pub factor: f64,
}

/// The column that a heading means; a heading may end in a unit in brackets.
///
/// # Examples
///
/// ```
/// use junheng::education::meaning_of;
/// let found = meaning_of("体育运动\n场馆面积（万平方米）").unwrap();
/// assert_eq!((found.id, found.factor), ("sports_area", 10_000.0));
/// assert_eq!(meaning_of("体育运动场馆面积（亩）"), None);
/// ```
pub fn meaning_of(text: &str) -> Option<Meaning> {
    recognise(&fold(text))
}

/// Whether a text is a unit as headings state it, or a multiple of one.
///
/// # Examples
///
/// ```
/// use junheng::education::names_unit;
/// assert!(names_unit("万元") && names_unit("㎡") && !names_unit("不含体育馆"));
/// ```
pub fn names_unit(text: &str) -> bool {
    is_unit(&fold(text))
}

fn recognise(folded: &str) -> Option<Meaning> {
    if let Some(entry) = likeness::named(folded).first() {
        return Some(Meaning {
            id: &entry.name.id,
            factor: 1.0,
        });
    }
    if let Some(id) = class_bands::band_of(folded) {
        return Some(Meaning { id, factor: 1.0 });
    }
    let (bare, unit) = unit_in_brackets(folded)?;
    let of = |entry: &&'static ColumnEntry| {
        let own = entry.unit.as_ref()?;
        let factor = factor_of(&own.id, unit)?;
        Some(Meaning {
            id: &entry.name.id,
            factor,
        })
    };
    let unstated = ambiguous_entry(bare);
    likeness::named(bare).iter().chain(&unstated).find_map(of)
}

/// The column that a heading would mean, were its unit one of that column.
fn of_other_unit(folded: &str) -> Option<&'static ColumnEntry> {
    let (bare, unit) = unit_in_brackets(folded)?;
    if !is_unit(unit) || recognise(folded).is_some() {
        return None;
    }
    let entry = likeness::named(bare).first().copied();
    entry.or_else(|| ambiguous_entry(bare))
}

/// A heading that ends in brackets, and what is in them.
fn unit_in_brackets(folded: &str) -> Option<(&str, &str)> {
    let (bare, unit) = folded.strip_suffix(')')?.rsplit_once('(')?;
    Some((bare.trim_end(), unit.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_recognized_in_common_spellings() {
        assert_eq!(
            id(" 教学仪器设备值（万元） "),
            Some(("equipment_value_10k", 1.0))
        );
        assert_eq!(id("Pupils_Primary"), Some(("pupils_primary", 1.0)));
        assert_eq!(id("小学在校生数"), Some(("pupils_primary", 1.0)));
        assert_eq!(id("小学\n在校 生数（人）"), Some(("pupils_primary", 1.0)));
        assert_eq!(id("备注"), None);
    }

    #[test]
    fn multiples_of_a_unit_are_factors_and_other_units_are_none() {
        assert_eq!(id("在校生数(万人)"), Some(("pupils", 1e4)));
        assert_eq!(id("教学仪器设备值(千元)"), Some(("equipment_value", 1e3)));
        assert_eq!(id("一般公共预算教育经费（万元）"), Some(("spend", 1e4)));
        assert_eq!(id("体育运动场馆面积(亩)"), None);
        let other = of_other_unit(&fold("体育运动场馆面积(亩)")).unwrap();
        assert_eq!(other.name.id, "sports_area");
        assert!(of_other_unit(&fold("在校生数(不含附设班)")).is_none());
    }

    fn id(heading: &str) -> Option<(&'static str, f64)> {
        meaning_of(heading).map(|meaning| (meaning.id, meaning.factor))
    }
}
