//! A column as names, and the name of the group of a key.

use crate::error::{Error, Result};
use crate::words::{Language, Message, Name, Parameter, labels, table as phrases};

use super::{Key, Keys, Table};

/// A column of names, in the order of [`Keys`].
#[derive(Debug)]
pub(crate) struct Labels {
    /// The distinct names, in order.
    pub(crate) names: Vec<String>,
    /// The position of each row's name; beyond the end where it is missing.
    pub(crate) of: Vec<u32>,
}

impl Labels {
    /// The names in the column of that heading.
    pub(crate) fn of(table: &Table<'_>, heading: &str) -> Result<Self> {
        let keys = Keys::of(table, &[heading.to_owned()])?;
        // A missing name comes after all others.
        let column = &keys.columns[0];
        let names = (0..keys.len()).filter_map(|group| column.key(group).map(Key::to_string));
        Ok(Self {
            names: names.collect(),
            of: keys.of,
        })
    }

    fn is_there(&self, name: u32) -> bool {
        (name as usize) < self.names.len()
    }

    /// Rejects a missing name.
    pub(crate) fn require_all(&self, heading: &str) -> Result<()> {
        match self.of.iter().position(|&name| !self.is_there(name)) {
            None => Ok(()),
            Some(row) => Err(Error::new(&phrases::MISSING_NAME)
                .with("column", heading)
                .with("row", row)),
        }
    }

    /// Takes out the rows whose name is missing.
    pub(crate) fn keep_filled(&self, kept: &mut [bool]) {
        for (kept, &name) in kept.iter_mut().zip(&self.of) {
            *kept &= self.is_there(name);
        }
    }
}

/// The group of a key, as a message begins: `state = AL, locale = rural`.
pub(crate) fn place(by: &[String], key: &[Option<Key>]) -> Message {
    Message::new(&labels::IN_GROUP).with("within", named(by, key))
}

/// The name of a group in each column: `state = AL`, `locale = rural`.
pub(crate) fn named(by: &[String], key: &[Option<Key>]) -> Vec<Parameter> {
    let part = |(heading, value): (&String, &Option<Key>)| {
        let text = |language| match value {
            Some(value) => value.to_string(),
            None => labels::NO_KEY.text(language).to_owned(),
        };
        Parameter::Name(Name {
            id: value
                .as_ref()
                .map(Key::to_string)
                .unwrap_or_default()
                .into(),
            en: format!("{heading} = {}", text(Language::English)).into(),
            zh: format!("{heading} = {}", text(Language::Chinese)).into(),
        })
    };
    by.iter().zip(key).map(part).collect()
}
