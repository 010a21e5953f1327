//! The catalogue of plans: what each takes, and the one call that reaches all of them.

use crate::education::operations::OperationEntry;
use crate::education::{Standard, Table};
use crate::error::{Error, Result};

use super::framework::document::Plan;

/// A kind of plan: its entry in the catalogue and its call.
pub(super) struct PlanKind {
    pub(super) entry: OperationEntry,
    pub(super) run: fn(&Call<'_>) -> Result<Planned>,
}

/// The tables of a call, and its options as JSON.
#[derive(Debug, Clone, Copy)]
pub(super) struct Call<'t> {
    pub(super) table: &'t Table<'t>,
    pub(super) items: Option<&'t Table<'t>>,
    pub(super) standard: Option<&'t Standard>,
    pub(super) options: &'t str,
}

/// What a call of a kind of plan gives.
#[derive(Debug, Clone)]
pub enum Planned {
    /// The least change that reaches a target.
    Plan(Plan),
}

impl Planned {
    /// The result as JSON: the same bytes for any order of the rows and any thread count.
    pub fn to_json(&self) -> String {
        match self {
            Self::Plan(plan) => plan.to_json(),
        }
    }

    /// Whether every target is reached.
    pub fn is_feasible(&self) -> bool {
        match self {
            Self::Plan(plan) => plan.is_feasible(),
        }
    }
}

/// The JSON Schemas of the results of plans, by the names of their documents.
pub fn schemas() -> impl Iterator<Item = (&'static str, String)> {
    [("plan", Plan::json_schema())].into_iter()
}

/// Every kind, in the order of the documents.
const KINDS: &[PlanKind] = &[];

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
    let call = Call {
        table,
        items,
        standard,
        options,
    };
    match KINDS.iter().find(|known| known.entry.name.id == kind) {
        Some(known) => (known.run)(&call),
        None => {
            let known: Vec<&str> = plans().map(|entry| entry.name.id.as_ref()).collect();
            Err(Error::unknown_option(kind, &known))
        }
    }
}
