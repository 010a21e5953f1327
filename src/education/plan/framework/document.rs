//! The result of a plan as plain data: what its JSON holds, field by field.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::standard::Direction;
use crate::education::{Stage, TotalRow, Verdict};
use crate::words::shape::{MessageShape, NameShape};
use crate::words::{Message, Name};

/// A plan: the least change of a table that reaches a target, county by county, with proof.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "junheng plan")]
pub struct Plan {
    /// What was planned for what, and how.
    pub provenance: Provenance,
    /// The indicators of the standard, to which the actions refer by code.
    pub indicators: Vec<IndicatorOfPlan>,
    /// The number of actions by status.
    pub summary: Summary,
    /// The rows that are no schools: totals, averages, notes.
    pub total_rows: Vec<TotalRow>,
    /// Each county, in the order of their names.
    pub counties: Vec<CountyPlan>,
}

/// What was planned for what, and how.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "PlanProvenance")]
pub struct Provenance {
    /// The library's name.
    pub library: &'static str,
    /// The library's version.
    pub version: &'static str,
    /// The kind of plan.
    #[schemars(with = "NameShape")]
    pub kind: Name,
    /// The standard's id.
    pub standard: String,
    /// The edition of the standard's file.
    pub standard_version: String,
    /// The number of the official document.
    pub document: String,
    /// Rows of the table of schools, without those that were set aside as totals or notes.
    pub rows: usize,
    /// Counties.
    pub counties: usize,
}

/// An indicator, as far as the actions refer to it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorOfPlan {
    /// Identifier within the standard.
    pub code: String,
    /// Its name.
    #[schemars(with = "NameShape")]
    pub name: Name,
    /// The unit of the resource.
    #[schemars(with = "NameShape")]
    pub unit: Name,
    /// 1 for "per pupil", 100 for "per 100 pupils".
    pub per: f64,
    /// Whether more is better.
    pub direction: Direction,
}

/// The number of actions by status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "PlanSummary")]
pub struct Summary {
    /// Nothing is to be done.
    pub met: usize,
    /// Proven least.
    pub optimal: usize,
    /// The target is reached; that less does not suffice is not proven.
    pub within_gap: usize,
    /// Out of reach.
    pub infeasible: usize,
}

/// How good an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The target is met already; nothing is to be done.
    Met,
    /// No smaller change reaches the target, with what is `given` where an action states it.
    Optimal,
    /// The change reaches the target; that no smaller one does is not proven. It is at most the stated gap above the
    /// least; a gap of null means that nothing is proven.
    WithinGap,
    /// No change within the limits reaches the target, or none in whole steps was found (`whole_units`).
    Infeasible,
}

/// The actions of one county.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CountyPlan {
    /// Its name; null where the table is one county.
    pub county: Option<String>,
    /// The verdict on the table as it is.
    pub verdict_before: Verdict,
    /// The verdict on the table with all changes of the county.
    pub verdict_after: Verdict,
    /// What is to be done, by indicator and stage in the order of the standard.
    pub actions: Vec<Action>,
    /// The indicators that are not planned and change all the same, for example of a column that another is a
    /// part of.
    pub side_effects: Vec<Outcome>,
}

/// What is to be done for one indicator at one stage, or at several that share the resource.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Action {
    /// The indicator's code.
    pub indicator: Option<String>,
    /// The stages.
    pub stages: Vec<Stage>,
    /// What is to be reached.
    pub targets: Vec<Target>,
    /// How good it is.
    pub status: Status,
    /// In one sentence: what is to be done, or why nothing is.
    #[schemars(with = "MessageShape")]
    pub verdict: Message,
    /// How much changes: the figure that is least. Null where it is infeasible.
    pub objective: Option<Amount>,
    /// The choice with which the objective is least and the bound holds, where another one may need less of this
    /// indicator and more of others; absent where no choice needs less.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<MessageShape>")]
    pub given: Option<Message>,
    /// What no plan can be below.
    pub bound: Option<Bound>,
    /// Objective minus bound, rounded up to whole steps where the plan is in whole steps.
    pub gap: Option<f64>,
    /// Up to which value schools are raised, down to which they give.
    pub levels: Option<Levels>,
    /// The numbers that prove the bound.
    pub certificate: Option<Certificate>,
    /// The schools that change, in the order of the steps; others keep what they have.
    pub schools: Vec<SchoolChange>,
    /// What to do, in the order in which it is to be done.
    pub steps: Vec<Step>,
    /// Each stage as `assess` finds it, before and after.
    pub outcomes: Vec<Outcome>,
    /// The limits that a school reaches.
    pub binding: Vec<Binding>,
    /// Why the target is out of reach; null where it is not.
    pub infeasible: Option<Infeasible>,
    /// What was assumed.
    #[schemars(with = "Vec<MessageShape>")]
    pub assumptions: Vec<Message>,
    /// What to check before acting.
    #[schemars(with = "Vec<MessageShape>")]
    pub warnings: Vec<Message>,
    /// The counties that are planned together, where resources may move between them: then the objective is what
    /// schools of this county receive, and the bound is that of all together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub together: Option<Together>,
}

/// Counties that are planned together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Together {
    /// The group of counties; null where all of the table are one.
    pub group: Option<String>,
    /// The counties, in the order of their names.
    pub counties: Vec<String>,
    /// How much moves in all of them: the figure that is least. Null where it is infeasible.
    pub objective: Option<Amount>,
    /// What no plan for them can be below.
    pub bound: Option<Bound>,
    /// Objective minus bound.
    pub gap: Option<f64>,
    /// What enters this county from the others; negative where it leaves.
    pub inflow: f64,
}

/// What is to be reached at a stage.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Target {
    /// The stage.
    pub stage: Option<Stage>,
    /// What is limited.
    pub kind: TargetKind,
    /// The limit.
    pub value: f64,
}

/// What a target limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TargetKind {
    /// The coefficient of variation between schools, at most.
    Cv,
    /// Each school's value, at least.
    Floor,
    /// The number of floors that each school reaches, at least.
    SchoolRule,
    /// The pupils of a class, at most.
    ClassSize,
    /// What may be spent, at most.
    Budget,
    /// Another measure, at most.
    Measure,
}

/// An amount with its unit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Amount {
    /// The amount.
    pub value: f64,
    /// Its unit.
    #[schemars(with = "NameShape")]
    pub unit: Name,
}

/// What no plan can be below.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Bound {
    /// The amount, in the unit of the objective.
    pub value: f64,
    /// How it is proven.
    pub kind: BoundKind,
}

/// How a bound is proven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BoundKind {
    /// In whole steps: exact.
    Whole,
    /// By fractions of steps.
    Continuous,
    /// By a relaxation with a price on the limits.
    Lagrange,
    /// By counting.
    Counting,
}

/// The values, in the unit of the indicator, up to which schools are raised and down to which they give.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Levels {
    /// Schools below it are raised to it.
    pub low: Option<f64>,
    /// Schools above it give down to it.
    pub high: Option<f64>,
}

/// The proof of a bound: with these numbers and the schools' figures it is recomputed by hand.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Certificate {
    /// The rule by which the bound follows from the numbers; `docs/plans.md` has its formula.
    pub rule: &'static str,
    /// The numbers, by the symbol in the formula.
    pub numbers: BTreeMap<&'static str, f64>,
    /// The rule in words.
    #[schemars(with = "MessageShape")]
    pub text: Message,
}

/// A school that changes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SchoolChange {
    /// Its code.
    pub id: String,
    /// Its name; null where the table has none.
    pub name: Option<String>,
    /// The group within which it changes, where there are groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// By how much, in the unit of the resource; negative where it gives.
    pub change: f64,
    /// Its figures at each stage.
    pub stages: Vec<SchoolStage>,
    /// Why it changes.
    #[schemars(with = "NameShape")]
    pub reason: Name,
}

/// A changed school at a stage.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SchoolStage {
    /// The stage.
    pub stage: Option<Stage>,
    /// What the resource is divided by, usually pupils.
    pub weight: f64,
    /// What it has.
    pub before: f64,
    /// What it will have.
    pub after: f64,
    /// What that is more; of a resource that the stages of a school share, the part of the stage in its change.
    pub change: f64,
    /// For each pupil, or each 100, as it is.
    pub value_before: f64,
    /// For each pupil, or each 100, afterwards.
    pub value_after: f64,
    /// The floor; null where there is none.
    pub floor: Option<f64>,
}

/// One thing to do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Step {
    /// Its place, from 1.
    pub order: usize,
    /// The code of the school that gives; null where nothing is moved.
    pub from: Option<String>,
    /// The code of the school that gets; null where nobody does.
    pub to: Option<String>,
    /// The county of the school that gives, where it is another than that of the school that gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_county: Option<String>,
    /// How much, in the unit of the resource.
    pub units: f64,
    /// In words.
    #[schemars(with = "MessageShape")]
    pub text: Message,
}

/// An indicator at a stage, before and after, as `assess` finds it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "PlannedOutcome")]
pub struct Outcome {
    /// The indicator's code.
    pub indicator: Option<String>,
    /// The stage.
    pub stage: Stage,
    /// Schools at the stage.
    pub schools: usize,
    /// Before.
    pub before: Figures,
    /// After.
    pub after: Figures,
}

/// The figures of an indicator at a stage.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Figures {
    /// The county's value: ratio of totals.
    pub value: f64,
    /// The coefficient of variation between schools; null where it is undefined.
    pub cv: Option<f64>,
    /// Whether it is within the limit of the standard; null where the standard has none.
    pub cv_passes: Option<bool>,
    /// How many schools reach the floor; null where there is none.
    pub schools_met: Option<usize>,
}

/// A limit that is reached.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Binding {
    /// Which limit: `cap`, `floor`, `give`, `take`, `budget`, `cv`, `school_rule`.
    pub constraint: &'static str,
    /// The code of the school; null where it is the county's.
    pub school: Option<String>,
    /// In words.
    #[schemars(with = "MessageShape")]
    pub text: Message,
}

/// Why a target is out of reach.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Infeasible {
    /// Which limit keeps it out of reach: `total_too_small`, `no_donor`, `cap_below_floor`, `caps`, `whole_units`,
    /// `budget`, `disconnected`, `no_resource`.
    pub kind: &'static str,
    /// By how much, in the unit of the resource; null where that has no meaning.
    pub by: Option<f64>,
    /// The best coefficient of variation (or other target figure) within the limits; null where none is, and where
    /// several stages have one each: `outcomes` has them.
    pub best: Option<f64>,
    /// The codes of the schools, or names of the groups, that it concerns.
    pub concerns: Vec<String>,
    /// In words.
    #[schemars(with = "MessageShape")]
    pub text: Message,
}

impl Plan {
    /// The plan as JSON: the same bytes for any order of the rows and any thread count.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }

    /// Whether no action is infeasible.
    pub fn is_feasible(&self) -> bool {
        self.summary.infeasible == 0
    }
}

impl Summary {
    /// Counts an action.
    pub(crate) fn count(&mut self, status: Status) {
        *match status {
            Status::Met => &mut self.met,
            Status::Optimal => &mut self.optimal,
            Status::WithinGap => &mut self.within_gap,
            Status::Infeasible => &mut self.infeasible,
        } += 1;
    }
}
