//! Which combinations of groups a request compares.

use crate::error::{Error, Result};
use crate::table::Key;
use crate::words::suggest::nearest;
use crate::words::{Parameter, contrast as phrases, group as group_phrases};

use super::super::estimate::EstimateRow;
use super::options::{Against, GroupKey, Named};

/// One comparison, before it is computed.
#[derive(Debug, Clone)]
pub(super) struct Comparison {
    pub(super) key: GroupKey,
    pub(super) reference: Option<GroupKey>,
    pub(super) name: Option<String>,
    /// The groups with their coefficients, each once.
    pub(super) terms: Vec<(usize, f64)>,
}

/// The groups of an estimation, by their keys.
pub(super) struct Groups {
    keys: Vec<GroupKey>,
    columns: usize,
}

impl Groups {
    /// Those of the rows of so many measures.
    pub(super) fn of(rows: &[EstimateRow], measures: usize, columns: usize) -> Self {
        let keys = rows.chunks(measures.max(1)).map(|own| own[0].key.clone());
        Self {
            keys: keys.collect(),
            columns,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    pub(super) fn key(&self, group: usize) -> GroupKey {
        self.keys[group].clone()
    }

    /// Each group by itself.
    pub(super) fn each(&self) -> Vec<Comparison> {
        let one = |group: usize| Comparison {
            key: self.key(group),
            reference: None,
            name: None,
            terms: vec![(group, 1.0)],
        };
        (0..self.len()).map(one).collect()
    }

    /// The pairs of group and reference.
    pub(super) fn pairs(&self, against: Option<&Against>) -> Result<Vec<(usize, usize)>> {
        let count = self.len();
        if count < 2 {
            return Err(Error::new(&phrases::ONE_GROUP).with("got", count));
        }
        let with = |reference: usize| {
            let others = (0..count).filter(move |&group| group != reference);
            others.map(|group| (group, reference)).collect()
        };
        Ok(match against {
            None | Some(Against::All) => (0..count)
                .flat_map(|reference| (reference + 1..count).map(move |group| (group, reference)))
                .collect(),
            Some(Against::First) => with(0),
            Some(Against::Key(key)) => with(self.place(key)?),
        })
    }

    /// Differences of pairs.
    pub(super) fn differences(&self, pairs: &[(usize, usize)]) -> Vec<Comparison> {
        let one = |&(group, reference): &(usize, usize)| Comparison {
            key: self.key(group),
            reference: Some(self.key(reference)),
            name: None,
            terms: vec![(group, 1.0), (reference, -1.0)],
        };
        pairs.iter().map(one).collect()
    }

    /// Linear combinations.
    pub(super) fn combined(&self, given: &[Named]) -> Result<Vec<Comparison>> {
        let one = |combination: &Named| {
            let mut terms: Vec<(usize, f64)> = Vec::with_capacity(combination.terms.len());
            for term in &combination.terms {
                let group = self.place(&term.key)?;
                if terms.iter().any(|(known, _)| *known == group) {
                    return Err(Error::new(&phrases::TERM_TWICE)
                        .with("name", combination.name.as_str())
                        .with("group", written(&term.key)));
                }
                terms.push((group, term.coefficient));
            }
            Ok(Comparison {
                key: Vec::new(),
                reference: None,
                name: Some(combination.name.clone()),
                terms,
            })
        };
        given.iter().map(one).collect()
    }

    /// The place of the group with that key.
    fn place(&self, key: &GroupKey) -> Result<usize> {
        if key.len() != self.columns {
            return Err(Error::new(&phrases::KEY_LENGTH)
                .with("expected", self.columns)
                .with("got", key.len()));
        }
        let exact = self.keys.iter().position(|own| own == key);
        let is_meant =
            |own: &GroupKey| own.iter().zip(key).all(|(own, given)| is_meant(own, given));
        if let Some(place) = exact.or_else(|| self.keys.iter().position(is_meant)) {
            return Ok(place);
        }
        let known: Vec<String> = self.keys.iter().map(written).collect();
        let got = written(key);
        Err(match nearest(&got, known.iter().map(String::as_str)) {
            Some(near) => Error::new(&group_phrases::UNKNOWN_GROUP_NAME).with("expected", near),
            None => Error::new(&group_phrases::UNLISTED_GROUP).with(
                "expected",
                known
                    .iter()
                    .map(|one| Parameter::from(one.as_str()))
                    .collect::<Vec<_>>(),
            ),
        }
        .with("got", got))
    }
}

/// Whether a text, such as that of an expression or of a command line, stands for a number or a missing value.
fn is_meant(own: &Option<Key>, given: &Option<Key>) -> bool {
    let Some(Key::Text(text)) = given else {
        return own == given;
    };
    match own {
        None => text == MISSING,
        Some(Key::Number(number)) => text.parse() == Ok(*number),
        Some(own) => own == &Key::Text(text.clone()),
    }
}

/// How a missing value of a grouping column is written.
const MISSING: &str = "null";

/// A key as a message writes it.
pub(super) fn written(key: &GroupKey) -> String {
    let one = |key: &Option<Key>| {
        key.as_ref()
            .map_or_else(|| MISSING.to_owned(), Key::to_string)
    };
    key.iter().map(one).collect::<Vec<_>>().join(", ")
}
