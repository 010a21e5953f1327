//! A table of a stage that no standard judges.

use crate::education::columns::{KINDERGARTEN, Role, column};
use crate::words::{Message, education as phrases};

use super::finding::Finding;
use super::headings::Headings;

/// That the table is one of kindergartens: an error where a standard is to be applied, otherwise a warning.
pub(super) fn kindergartens(headings: &Headings<'_>, has_standard: bool) -> Option<Finding> {
    let counts_pupils =
        |id: &str| column(id).is_some_and(|entry| matches!(entry.role, Role::Pupils(_)));
    if headings.iter().any(|heading| counts_pupils(heading.id)) {
        return None;
    }
    let is_named = |text: &str| {
        let text = text.to_lowercase();
        KINDERGARTEN.iter().any(|word| text.contains(word))
    };
    let heading = headings.iter().find(|heading| is_named(heading.text))?;
    let message = Message::new(&phrases::NO_STANDARD_OF_STAGE).with("column", heading.text);
    let finding = match has_standard {
        true => Finding::error(message),
        false => Finding::warning(message),
    };
    Some(finding.at_column(heading.text, heading.position))
}
