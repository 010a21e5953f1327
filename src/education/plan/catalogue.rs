//! The catalogue of plans: what each takes, and the one call that reaches all of them.

use crate::education::operations::OperationEntry;
use crate::education::trend::{self, Comparison, Trend};
use crate::education::{Standard, Table};
use crate::error::{Error, Result};

use super::add;
use super::alliances::{self, Alliances};
use super::classes::{self, ClassesPlan};
use super::framework::call::Tables;
use super::framework::document::Plan;
use super::fund::{self, FundPlan};
use super::planned::{Call, PlanKind, Planned};
use super::transfer;
use super::what_if::{self, WhatIf};

/// The JSON Schemas of the results of plans, by the names of their documents.
pub fn schemas() -> impl Iterator<Item = (&'static str, String)> {
    [
        ("plan", Plan::json_schema()),
        ("plan_classes", ClassesPlan::json_schema()),
        ("plan_fund", FundPlan::json_schema()),
        ("alliances", Alliances::json_schema()),
        ("what_if", WhatIf::json_schema()),
        ("trend", Trend::json_schema()),
        ("comparison", Comparison::json_schema()),
    ]
    .into_iter()
}

/// Every kind, in the order of the documents.
const KINDS: &[PlanKind] = &[
    add::KIND,
    transfer::KIND,
    classes::KIND,
    fund::KIND,
    alliances::KIND,
    what_if::KIND,
    trend::KIND,
];

/// The catalogue of plans, in the form of [`operations`](crate::education::operations()).
pub fn plans() -> impl ExactSizeIterator<Item = &'static OperationEntry> {
    KINDS.iter().map(|kind| &kind.entry)
}

/// Runs the kind of plan of that id, with options as a JSON object; how bindings call every kind.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) where there is no such kind; those of the kind.
pub fn plan(
    kind: &str,
    table: &Table<'_>,
    items: Option<&Table<'_>>,
    standard: Option<&Standard>,
    options: &str,
) -> Result<Planned> {
    let tables = Tables {
        table,
        items,
        standard,
    };
    let call = Call { tables, options };
    match KINDS.iter().find(|known| known.entry.name.id == kind) {
        Some(known) => (known.run)(&call),
        None => {
            let known: Vec<&str> = plans().map(|entry| entry.name.id.as_ref()).collect();
            Err(Error::unknown_option(kind, &known))
        }
    }
}
