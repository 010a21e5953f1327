//! Plans: the least change of a table of schools that reaches a target, with proof.
//!
//! What a plan promises is what [`assess`](crate::education::assess()) finds on the changed table.

mod catalogue;
mod framework;
mod planned;
mod what_if;

pub use catalogue::{plan, plans, schemas};
pub use framework::document::{
    Action, Amount, Binding, Bound, BoundKind, Certificate, CountyPlan, Figures, IndicatorOfPlan,
    Infeasible, Levels, Outcome, Plan, Provenance, SchoolChange, SchoolStage, Status, Step,
    Summary, Target, TargetKind,
};
pub use planned::Planned;
pub use what_if::{
    Attribute, Attributed, Cells, ContributionReport, CountyWhatIf, EditKind, EditOptions,
    EditReport, IndicatorWhatIf, SchoolEffect, WhatIf, WhatIfOptions, what_if,
};
