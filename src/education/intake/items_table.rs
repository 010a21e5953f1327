//! The headings of the table of items, and a table of items in the place of one of schools.

use crate::education::Table;
use crate::education::columns::{ColumnEntry, column};
use crate::words::{Message, Name, education as phrases};

use super::finding::Finding;
use super::headings::Headings;

/// The columns that only the table of items has, with their headings.
pub(crate) const HEADINGS: [(Name, &[&str]); 5] = [
    (
        Name::new("standard", "standard", "标准"),
        &["standard", "标准", "标准代码"],
    ),
    (
        Name::new("item", "item", "指标编号"),
        &[
            "item",
            "item_code",
            "code",
            "指标",
            "指标编号",
            "指标代码",
            "编号",
            "项目",
        ],
    ),
    (
        Name::new("value", "value", "填报值"),
        &["value", "answer", "值", "填报值", "数值", "结果"],
    ),
    (
        Name::new("numerator", "numerator", "分子"),
        &["numerator", "分子"],
    ),
    (
        Name::new("denominator", "denominator", "分母"),
        &["denominator", "分母"],
    ),
];

/// The columns that only the table of items has, each with the headings that are known.
pub fn item_headings() -> [(Name, &'static [&'static str]); 5] {
    HEADINGS
}

/// The heading of the table among the known ones.
pub(crate) fn named<'t>(table: &'t Table<'_>, known: &[&str]) -> Option<&'t str> {
    let is_known = |name: &str| {
        known
            .iter()
            .any(|one| one.eq_ignore_ascii_case(name.trim()))
    };
    let mut names = table.columns().map(|(name, _)| name);
    names.find(|name| is_known(name))
}

/// The error of a table of items that was given as one of schools: it has items and values, and no column of
/// numbers of schools.
pub(super) fn as_schools(table: &Table<'_>, headings: &Headings<'_>) -> Option<Finding> {
    let [_, item, value, ..] = HEADINGS;
    let (item, value) = (named(table, item.1)?, named(table, value.1)?);
    let counts = headings.iter().filter_map(|heading| column(heading.id));
    if counts.into_iter().any(ColumnEntry::is_number) {
        return None;
    }
    Some(Finding::error(
        Message::new(&phrases::ITEMS_AS_SCHOOLS)
            .with("item", item)
            .with("value", value),
    ))
}
