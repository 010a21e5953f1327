//! The column dictionary: the one list of what a table of schools or units may tell us.

use serde::Serialize;

use crate::words::Name;

use super::{Stage, dictionary};

/// What a column tells about a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "role", content = "stage")]
pub enum Role {
    /// Text that identifies or describes the row.
    Label,
    /// One of a closed list.
    Category,
    /// Pupils of a stage; of the whole unit without one.
    Pupils(Option<Stage>),
    /// Classes of a stage; of the whole unit without one.
    Classes(Option<Stage>),
    /// Full-time teachers of a stage; of the whole unit without one.
    Teachers(Option<Stage>),
    /// Anything else pupils are given: of a stage, or shared by all stages of the school.
    Resource(Option<Stage>),
}

/// One line of the dictionary.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnEntry {
    /// The id and the names, each of which is recognised as a heading.
    pub name: Name,
    /// Other headings that mean the same.
    pub aliases: &'static [&'static str],
    /// Headings that could mean this column in more than one unit, and are refused for it.
    pub ambiguous: &'static [&'static str],
    /// The unit; `None` for text.
    pub unit: Option<Name>,
    /// What it means, in a sentence.
    pub meaning: Name,
    /// What the column tells about the school.
    #[serde(flatten)]
    pub role: Role,
    /// The columns that this one is a part of, and may not exceed; where the table lacks one of them, what
    /// that is a part of stands for it.
    pub part_of: &'static [&'static str],
    /// The statistical return that the figure is taken from, where the published rules name one.
    pub form: Option<&'static str>,
}

impl ColumnEntry {
    /// A line that is no part of another column, in one unit and from no named return.
    pub(super) const fn new(
        name: Name,
        aliases: &'static [&'static str],
        unit: Option<Name>,
        role: Role,
        meaning: Name,
    ) -> Self {
        Self {
            name,
            aliases,
            ambiguous: &[],
            unit,
            meaning,
            role,
            part_of: &[],
            form: None,
        }
    }

    pub(super) const fn part_of(mut self, wholes: &'static [&'static str]) -> Self {
        self.part_of = wholes;
        self
    }

    pub(super) const fn form(mut self, form: &'static str) -> Self {
        self.form = Some(form);
        self
    }

    pub(super) const fn ambiguous(mut self, headings: &'static [&'static str]) -> Self {
        self.ambiguous = headings;
        self
    }

    /// Whether the cells are numbers.
    pub fn is_number(&self) -> bool {
        !matches!(self.role, Role::Label | Role::Category)
    }

    /// The stage that the column belongs to; `None` where stages share it.
    pub fn stage(&self) -> Option<Stage> {
        match self.role {
            Role::Pupils(stage)
            | Role::Classes(stage)
            | Role::Teachers(stage)
            | Role::Resource(stage) => stage,
            Role::Label | Role::Category => None,
        }
    }
}

/// The dictionary.
pub fn columns() -> impl Iterator<Item = &'static ColumnEntry> {
    dictionary::GENERAL
        .iter()
        .chain(dictionary::PER_STAGE.iter().flatten())
        .chain(dictionary::SHARED)
}

/// Columns whose parts have nothing in common, each with them.
pub(crate) fn made_of_parts() -> &'static [(&'static str, &'static [&'static str])] {
    dictionary::TOGETHER
}

/// The line of that id.
pub fn column(id: &str) -> Option<&'static ColumnEntry> {
    columns().find(|entry| entry.name.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_heading_means_two_columns() {
        let mut seen = std::collections::HashMap::new();
        for entry in columns() {
            let name = &entry.name;
            let mut headings = vec![name.id.as_ref(), name.zh.as_ref(), name.en.as_ref()];
            headings.extend(entry.aliases.iter().chain(entry.ambiguous));
            headings.sort_unstable();
            headings.dedup();
            for heading in headings {
                let before = seen.insert(heading.to_ascii_lowercase(), &name.id);
                assert_eq!(before, None, "{heading}");
            }
        }
    }

    #[test]
    fn what_stands_together_is_part_of_it() {
        for (whole, parts) in dictionary::TOGETHER {
            for part in *parts {
                assert!(column(part).is_some_and(|entry| entry.part_of.contains(whole)));
            }
        }
    }

    #[test]
    fn a_part_names_a_column_of_the_dictionary() {
        for entry in columns() {
            for whole in entry.part_of {
                assert!(column(whole).is_some(), "{:?}", entry.name);
            }
            assert_eq!(entry.is_number(), entry.unit.is_some(), "{:?}", entry.name);
        }
    }
}
