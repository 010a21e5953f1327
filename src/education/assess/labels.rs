//! Codes, names and types of schools, kept after the table is gone.

use crate::education::intake::schools::Schools;
use crate::education::{Detail, SchoolType};

/// Codes, names and types of the rows of a table, copied so that a result outlives it.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    ids: Texts,
    names: Option<Texts>,
    types: Vec<Option<SchoolType>>,
}

impl Labels {
    pub(super) fn of(schools: &Schools<'_>, detail: Detail) -> Self {
        let all = 0..schools.len();
        let types = match (detail, &schools.types) {
            (Detail::Schools, Some(types)) => types.values.clone(),
            _ => Vec::new(),
        };
        Self {
            ids: Texts::of(all.clone().map(|row| schools.id(row))),
            names: (schools.names.is_some()).then(|| Texts::of(all.map(|row| schools.name(row)))),
            types,
        }
    }

    pub(super) fn id(&self, row: usize) -> &str {
        self.ids.get(row)
    }

    pub(super) fn name(&self, row: usize) -> Option<&str> {
        let name = self.names.as_ref()?.get(row);
        (!name.is_empty()).then_some(name)
    }

    pub(super) fn school_type(&self, row: usize) -> Option<SchoolType> {
        self.types.get(row).copied().flatten()
    }
}

/// Many short texts in one allocation: one after another, and where each ends.
#[derive(Debug, Clone, Default)]
struct Texts {
    text: String,
    ends: Vec<usize>,
}

impl Texts {
    /// A missing text is kept as an empty one.
    fn of<'t>(texts: impl Iterator<Item = Option<&'t str>>) -> Self {
        let mut out = Self::default();
        out.ends.reserve(texts.size_hint().0);
        for text in texts {
            out.text.push_str(text.unwrap_or(""));
            out.ends.push(out.text.len());
        }
        out
    }

    fn get(&self, row: usize) -> &str {
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before));
        let end = self.ends.get(row).copied().unwrap_or(0);
        self.text
            .get(start.copied().unwrap_or(0)..end)
            .unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_returned_unchanged() {
        let texts = Texts::of([Some("甲"), None, Some("school 3")].into_iter());
        assert_eq!(
            [texts.get(0), texts.get(1), texts.get(2)],
            ["甲", "", "school 3"]
        );
        assert_eq!(texts.get(3), "");
    }
}
