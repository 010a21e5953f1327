//! The second table: what the county answers to what the table of schools cannot tell.

use std::collections::BTreeMap;

use crate::words::education as phrases;
use crate::words::{Message, Name, Parameter};

use super::super::Table;
use super::super::cells::Rows;
use super::super::columns::column;
use super::super::counties::Counties;
use super::super::finding::{Finding, Findings, TableOf};
use super::super::headings::{Heading, Headings};
use super::super::standard::Standard;
use super::answer_rows::{Given, Reader};
use super::questions::{Answer, questions};
use crate::table::Texts;

/// The answers of every county.
#[derive(Debug, Default)]
pub(in crate::education) struct Answers {
    given: Given,
}

const HEADINGS: [(Name, &[&str]); 3] = [
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
];

impl Answers {
    /// Reads the answers; what cannot be read is a finding. Counties are named by the column `by`, as in
    /// the table of schools.
    pub(in crate::education) fn read(
        items: Option<&Table<'_>>,
        counties: &Counties,
        by: Option<&str>,
        standard: &Standard,
        findings: &mut Findings,
    ) -> Self {
        let mut out = Self::default();
        if let Some(table) = items {
            let mut found = Findings::default();
            out.read_table(table, counties, by, standard, &mut found);
            findings.add_of_items(found);
        }
        out
    }

    fn read_table(
        &mut self,
        table: &Table<'_>,
        counties: &Counties,
        by: Option<&str>,
        standard: &Standard,
        findings: &mut Findings,
    ) {
        let mapping = mapping_of(table);
        let headings = Headings::of(table, &mapping, findings);
        let [_, item, value] = HEADINGS.map(|(name, known)| {
            let found = headings.find(&name.id);
            if found.is_none() && name.id != "standard" {
                findings.add(missing_column(name, known));
            }
            found
        });
        let (Some(item), Some(value)) = (item, value) else {
            return;
        };
        let county = county_heading(&headings, by).filter(|_| counties.name(0).is_some());
        if county.is_none() && counties.len() > 1 {
            return findings.add(needs_county(counties.len(), by));
        }
        let reader = Reader {
            rows: Rows {
                count: table.rows(),
                ids: None,
                table: TableOf::Items,
            },
            item,
            items: Texts::of(item.column),
            value,
            values: Texts::of(value.column),
            county: county.map(|heading| (heading, Texts::of(heading.column))),
            standards: headings
                .find("standard")
                .map(|heading| Texts::of(heading.column)),
            questions: questions(standard),
            standard,
            counties,
        };
        self.given = reader.read(findings);
    }

    /// The county's answers, in the order of the standard's tests; empty where it gave none.
    pub(super) fn of(&self, county: usize) -> Vec<Option<Answer>> {
        self.given.get(&county).cloned().unwrap_or_default()
    }
}

/// The column that names the county of an answer: that which divides the schools, or `county`.
fn county_heading<'h, 'r>(headings: &'h Headings<'r>, by: Option<&str>) -> Option<&'h Heading<'r>> {
    let named = by.and_then(|by| {
        let known = headings.find(by);
        known.or_else(|| headings.iter().find(|heading| heading.text == by))
    });
    named.or_else(|| headings.find("county"))
}

fn needs_county(count: usize, by: Option<&str>) -> Finding {
    let county = column("county").map(|entry| Name {
        en: entry.name.id.clone(),
        ..entry.name.clone()
    });
    let expected = by.map(Name::of_text).or(county);
    Finding::error(
        Message::new(&phrases::ITEM_NEEDS_COUNTY)
            .with("count", count)
            .with("expected", expected.unwrap_or(Name::of_text("county"))),
    )
}

fn missing_column(name: Name, known: &[&'static str]) -> Finding {
    let headings: Vec<Parameter> = known.iter().map(|heading| (*heading).into()).collect();
    Finding::error(
        Message::new(&phrases::ITEM_MISSING_COLUMN)
            .with("column", name)
            .with("expected", headings),
    )
}

/// The headings of the columns that only the table of items has.
fn mapping_of(table: &Table<'_>) -> BTreeMap<String, String> {
    let mut mapping = BTreeMap::new();
    for (id, headings) in HEADINGS {
        let found = table.columns().find(|(name, _)| {
            headings
                .iter()
                .any(|known| known.eq_ignore_ascii_case(name.trim()))
        });
        if let Some((name, _)) = found {
            mapping.insert(id.id.to_string(), name.to_owned());
        }
    }
    mapping
}
