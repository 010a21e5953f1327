//! A kind of plan, its call, and what it gives.

use crate::education::operations::OperationEntry;
use crate::education::trend::Trend;
use crate::error::Result;

use super::alliances::Alliances;
use super::classes::ClassesPlan;
use super::framework::call::Tables;
use super::framework::document::Plan;
use super::fund::FundPlan;
use super::what_if::WhatIf;

/// A kind of plan: its entry in the catalogue and its call.
pub(in crate::education) struct PlanKind {
    pub(in crate::education) entry: OperationEntry,
    pub(in crate::education) run: fn(&Call<'_>) -> Result<Planned>,
}

/// The tables of a call, and its options as JSON.
#[derive(Debug, Clone, Copy)]
pub(in crate::education) struct Call<'t> {
    pub(in crate::education) tables: Tables<'t>,
    pub(in crate::education) options: &'t str,
}

/// What a call of a kind of plan gives.
#[derive(Debug, Clone)]
pub enum Planned {
    /// The least change that reaches a target.
    Plan(Plan),
    /// The fewest new classes that end large classes.
    Classes(Box<ClassesPlan>),
    /// A budget distributed.
    Fund(Box<FundPlan>),
    /// Inequality within and between alliances.
    Alliances(Box<Alliances>),
    /// Edits of a table and their effects.
    WhatIf(WhatIf),
    /// Several years of a table.
    Trend(Trend),
}

impl Planned {
    /// The result as JSON: the same bytes for any order of the rows and any thread count.
    pub fn to_json(&self) -> String {
        match self {
            Self::Plan(plan) => plan.to_json(),
            Self::Classes(plan) => plan.to_json(),
            Self::Fund(plan) => plan.to_json(),
            Self::Alliances(found) => found.to_json(),
            Self::WhatIf(result) => result.to_json(),
            Self::Trend(result) => result.to_json(),
        }
    }

    /// Whether every target is reached.
    pub fn is_feasible(&self) -> bool {
        match self {
            Self::Plan(plan) => plan.is_feasible(),
            Self::Classes(plan) => plan.is_feasible(),
            Self::Fund(plan) => plan.is_feasible(),
            Self::Alliances(_) | Self::WhatIf(_) | Self::Trend(_) => true,
        }
    }
}
