//! Plans: the least change of a table of schools that reaches a target, with proof.
//!
//! What a plan promises is what [`assess`](crate::education::assess()) finds on the changed table.

mod add;
mod alliances;
mod catalogue;
mod classes;
pub(in crate::education) mod framework;
mod fund;
pub(in crate::education) mod planned;
mod transfer;
mod what_if;

pub use add::{AddGoal, AddOptions, plan_add};
pub use alliances::{
    Alliance, AllianceNeed, AllianceSplit, Alliances, AlliancesOfCounty, AlliancesOptions,
    InequalitySplit, plan_alliances,
};
pub use catalogue::{plan, plans, schemas};
pub use classes::{
    AreaClasses, ClassFigures, ClassMode, ClassPair, ClassPairs, ClassesOptions, ClassesPlan,
    ClassesProvenance, GradeChange, SchoolRooms, plan_classes,
};
pub use framework::document::{
    Action, Amount, Binding, Bound, BoundKind, Certificate, CountyPlan, Figures, IndicatorOfPlan,
    Infeasible, Levels, Outcome, Plan, Provenance, SchoolChange, SchoolStage, Status, Step,
    Summary, Target, TargetKind,
};
pub use fund::{CountyFund, FundGoal, FundOptions, FundPlan, QueueEntry, plan_fund};
pub use planned::Planned;
pub use transfer::{TransferGoal, TransferOptions, TransferPair, plan_transfer};
pub use what_if::{
    Attribute, Attributed, Cells, ContributionReport, CountyWhatIf, EditKind, EditOptions,
    EditReport, IndicatorWhatIf, SchoolEffect, WhatIf, WhatIfOptions, what_if,
};
