//! A table with a row for each class: its column of class sizes, and that of stages.

use crate::education::columns::column;
use crate::words::{Message, education as phrases};

use super::finding::Finding;
use super::headings::{Heading, Headings};
use super::likeness::fold;

/// Headings of the pupils of a class, which are the average of a school in a table with other counts.
static CLASS_SIZE: &[&str] = &[
    "class_size",
    "class size",
    "班额",
    "班级人数",
    "班级学生数",
    "本班人数",
    "班级在校生数",
];

/// The column of class sizes in a table without any other count.
pub(crate) fn column_of<'h, 't>(headings: &'h Headings<'t>) -> Option<&'h Heading<'t>> {
    let counts = |heading: &Heading<'_>| {
        heading.id.starts_with("classes_")
            || column(heading.id).is_some_and(|entry| entry.is_number())
    };
    if headings.iter().any(counts) {
        return None;
    }
    let called = |heading: &&Heading<'_>| {
        let folded = fold(heading.text);
        CLASS_SIZE.iter().any(|known| fold(known) == folded)
    };
    headings.iter().find(called)
}

/// The column of stages, which a table of classes or of bands has.
pub(crate) fn stages<'h, 't>(headings: &'h Headings<'t>) -> Option<&'h Heading<'t>> {
    let is_stage = |heading: &&Heading<'_>| matches!(&*fold(heading.text), "学段" | "stage");
    headings.iter().find(is_stage)
}

/// The error of a table of classes that was given as one of schools.
pub(super) fn as_schools(heading: &Heading<'_>) -> Finding {
    let message = Message::new(&phrases::CLASS_LIST).with("column", heading.text);
    Finding::error(message).at_column(heading.text, heading.position)
}
