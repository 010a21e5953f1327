//! The result of a distribution as plain data: a plan, and what other budgets would do.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::Stage;
use crate::education::plan::framework::document::Plan;
use crate::words::Name;
use crate::words::shape::NameShape;

/// A budget distributed, with the frontier of all budgets.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "junheng plan_fund")]
pub struct FundPlan {
    /// The plan.
    #[serde(flatten)]
    pub plan: Plan,
    /// What the budget does in each county, and what others would do, in the order of the counties.
    pub funds: Vec<CountyFund>,
}

/// What a budget does in a county.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CountyFund {
    /// The county's name; null where the table is one county.
    pub county: Option<String>,
    /// The indicator's code.
    pub indicator: String,
    /// The stage.
    pub stage: Stage,
    /// The measure.
    #[schemars(with = "NameShape")]
    pub measure: Name,
    /// The measure in its text form.
    pub measure_spec: String,
    /// Its value as it is; null where it is undefined.
    pub measure_before: Option<f64>,
    /// Its value afterwards.
    pub measure_after: Option<f64>,
    /// What was distributed, in the unit of the resource.
    pub spent: f64,
    /// What no school has room for, or no whole step is left of.
    pub left: f64,
    /// What is missing to the floors; null without a floor.
    pub needed: Option<f64>,
    /// The share of it that is covered.
    pub need_met_share: Option<f64>,
    /// Schools at the floor as it is; null without a floor.
    pub at_floor_before: Option<usize>,
    /// Schools at the floor afterwards.
    pub at_floor_after: Option<usize>,
    /// The most schools that the same budget could bring to the floor.
    pub at_floor_most: Option<usize>,
    /// The school that is lowest afterwards.
    pub lowest: String,
    /// Its value: for each pupil, or each 100.
    pub lowest_value: f64,
    /// The order in which schools begin to receive, and the coefficient of variation reached by then; empty where stages
    /// share the resource.
    pub queue: Vec<QueueEntry>,
}

/// Where a school begins to receive.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct QueueEntry {
    /// The school's code.
    pub id: String,
    /// The budget after which it begins to receive, with P the sums of weights and S those of resources of the schools
    /// before it and itself: value·P − S.
    pub budget: f64,
    /// Its value as it is: the level that the schools before it have reached by then.
    pub value: f64,
    /// The coefficient of variation by then, weighted as the indicator's denominator.
    pub cv: f64,
}

impl FundPlan {
    /// The plan as JSON: the same bytes for any order of the rows and any thread count.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }

    /// Whether no county is infeasible.
    pub fn is_feasible(&self) -> bool {
        self.plan.is_feasible()
    }
}
