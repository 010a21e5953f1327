//! Which column an unknown heading may be a misspelling of: one of the same quantity only.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::education::columns::{ColumnEntry, DISTINGUISHING, columns};
use crate::words::suggest::close_distance;

/// The dictionary's names in the form in which headings are compared with them, made once.
struct Known {
    /// Each column with its names.
    names: Vec<(&'static ColumnEntry, Vec<String>)>,
    /// The columns of each name, in the order of the dictionary.
    columns: HashMap<String, Vec<&'static ColumnEntry>>,
    /// The column of each heading that does not state the unit.
    ambiguous: HashMap<String, &'static ColumnEntry>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut by_name: HashMap<String, Vec<&ColumnEntry>> = HashMap::new();
    let mut ambiguous = HashMap::new();
    let mut all = Vec::new();
    for entry in columns() {
        let names: Vec<String> = names(entry).collect();
        for name in &names {
            by_name.entry(name.clone()).or_default().push(entry);
        }
        for heading in entry.ambiguous {
            ambiguous.entry(fold(heading)).or_insert(entry);
        }
        all.push((entry, names));
    }
    Known {
        names: all,
        columns: by_name,
        ambiguous,
    }
});

/// The columns that have a folded heading as a name.
pub(super) fn named(folded: &str) -> &'static [&'static ColumnEntry] {
    KNOWN.columns.get(folded).map_or(&[], Vec::as_slice)
}

/// The column that a folded heading means, were its unit stated.
pub(super) fn ambiguous_entry(folded: &str) -> Option<&'static ColumnEntry> {
    KNOWN.ambiguous.get(folded).copied()
}

/// The heading without differences that are hard to see: blanks and line breaks, the width of
/// ASCII characters, the case of letters.
pub(crate) fn fold(heading: &str) -> String {
    heading
        .chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| match character {
            // Full-width forms are offset from their ASCII counterparts by exactly this.
            '\u{ff01}'..='\u{ff5e}' => {
                char::from_u32(character as u32 - 0xfee0).unwrap_or(character)
            }
            _ => character,
        })
        .collect::<String>()
        .to_ascii_lowercase()
}

/// The id, the names and the other headings of a column, folded.
fn names(entry: &ColumnEntry) -> impl Iterator<Item = String> {
    let name = &entry.name;
    let own = [&name.id, &name.en, &name.zh]
        .into_iter()
        .map(|known| fold(known));
    own.chain(entry.aliases.iter().map(|alias| fold(alias)))
}

/// The column whose names differ least from the heading, if it is close and no other column is as close.
pub(super) fn nearest(folded: &str) -> Option<(usize, &'static ColumnEntry)> {
    let close = |(entry, names): &(&'static ColumnEntry, Vec<String>)| {
        let distance = names.iter().filter_map(|known| distance(folded, known));
        Some((distance.min()?, *entry))
    };
    let mut all: Vec<(usize, &ColumnEntry)> = KNOWN.names.iter().filter_map(close).collect();
    all.sort_by_key(|(distance, _)| *distance);
    match all.as_slice() {
        [(first, _), (second, _), ..] if first == second => None,
        [first, ..] => Some(*first),
        [] => None,
    }
}

/// The edit distance of a heading from a name, if it is close and both mean the same quantity.
pub(super) fn distance(folded: &str, known: &str) -> Option<usize> {
    let distance = close_distance(folded, known)?;
    let differs = |word: &&str| folded.contains(*word) != known.contains(*word);
    (!DISTINGUISHING.iter().any(differs)).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelling_is_close_and_another_word_is_not() {
        assert_eq!(distance("pupil_primary", "pupils_primary"), Some(1));
        assert_eq!(distance("books", "pupils_primary"), None);
        assert_eq!(distance("", ""), Some(0));
    }

    #[test]
    fn another_quantity_is_not_close() {
        assert_eq!(distance("室内运动场面积", "室外运动场面积"), None);
        assert_eq!(distance("小学毕业生数", "小学在校生数"), None);
        let (_, entry) = nearest("教学及辅助用房面积数").unwrap();
        assert_eq!(entry.name.id, "teaching_auxiliary_area");
    }

    /// No name of a column is taken for another column.
    #[test]
    fn names_are_nearest_to_their_own_column() {
        for entry in columns() {
            for name in names(entry) {
                let found = nearest(&name).map(|(_, found)| &found.name.id);
                assert_eq!(found, Some(&entry.name.id), "{name}");
            }
        }
    }
}
