//! The result of `what_if` as plain data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::plan::framework::document::{Figures, IndicatorOfPlan, Provenance};
use crate::education::{Stage, TotalRow, Verdict};
use crate::words::Message;
use crate::words::shape::MessageShape;

/// A table with edits: what they change, and how much each of them contributes.
///
/// Everything before and after is what `assess` finds on the table as it is and as edited.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "junheng what_if")]
pub struct WhatIf {
    /// What was computed from what.
    pub provenance: Provenance,
    /// The indicators of the standard, to which the counties refer by code.
    pub indicators: Vec<IndicatorOfPlan>,
    /// The rows that are no schools: totals, averages, notes.
    pub total_rows: Vec<TotalRow>,
    /// The edits, in the order of the options.
    pub edits: Vec<EditReport>,
    /// The counties that the edits concern, in the order of their names; every county where there are no edits.
    pub counties: Vec<CountyWhatIf>,
    /// What was assumed.
    #[schemars(with = "Vec<MessageShape>")]
    pub assumptions: Vec<Message>,
}

/// An edit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EditReport {
    /// Its place, from 1.
    pub order: usize,
    /// Its kind.
    pub kind: &'static str,
    /// In words.
    #[schemars(with = "MessageShape")]
    pub text: Message,
    /// Whether its effect is one of counting, partly or wholly.
    pub is_statistical: bool,
    /// Why its effect is one of counting.
    #[schemars(with = "Option<MessageShape>")]
    pub note: Option<Message>,
}

/// A county before and after the edits.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CountyWhatIf {
    /// Its name; null where the table is one county.
    pub county: Option<String>,
    /// The verdict before; null where the county is new.
    pub verdict_before: Option<Verdict>,
    /// The verdict after; null where no school is left.
    pub verdict_after: Option<Verdict>,
    /// Why, after the edits.
    #[schemars(with = "Vec<MessageShape>")]
    pub reasons_after: Vec<Message>,
    /// Each indicator at each stage.
    pub indicators: Vec<IndicatorWhatIf>,
}

/// An indicator at a stage, before and after the edits.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorWhatIf {
    /// The indicator's code.
    pub indicator: String,
    /// The stage.
    pub stage: Stage,
    /// Before; null where the stage had no schools.
    pub before: Option<Figures>,
    /// After; null where the stage has no schools.
    pub after: Option<Figures>,
    /// The change of the coefficient of variation; null where it is undefined before or after.
    pub change: Option<f64>,
    /// The contribution of each edit to that change; null where the coefficient does not change, and where attribution was
    /// not requested.
    pub attribution: Option<Attributed>,
    /// The effects of single schools after the edits, in the order of their codes; empty where they were not requested, and
    /// where the standard measures dispersion in another way than by the population coefficient.
    pub effects: Vec<SchoolEffect>,
    /// Between which multiples of the county's value a small school lowers the coefficient by its presence, after the edits.
    pub lowering_band: Option<[f64; 2]>,
    /// The multiple of the county's value below which a little more of the resource at a school lowers the coefficient.
    pub turning_point: Option<f64>,
}

/// A change divided among the edits.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Attributed {
    /// How: `formula`, `subsets`, `orders`, `sequence`; null where it cannot be divided.
    pub method: Option<&'static str>,
    /// The method in words, or why the change cannot be divided.
    #[schemars(with = "MessageShape")]
    pub text: Message,
    /// The contribution of each edit, in their order. Their exact sum, rounded once, is the change; where they are far larger than it and cancel, to the last bit of the largest.
    pub contributions: Vec<ContributionReport>,
}

/// What an edit contributes to the change of a coefficient.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct ContributionReport {
    /// The edit, from 1.
    pub edit: usize,
    /// Its contribution: below zero where it lowers the coefficient.
    pub value: f64,
    /// The standard error of the contribution, where orders are sampled.
    pub standard_error: Option<f64>,
    /// Its effect as the first edit; null where edits are attributed in their sequence.
    pub first_in: Option<f64>,
    /// Its effect as the last edit; null where edits are attributed in their sequence.
    pub last_in: Option<f64>,
}

/// What a school does to a coefficient.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SchoolEffect {
    /// The school's code.
    pub id: String,
    /// Its name; null where the table has none.
    pub name: Option<String>,
    /// The change of the coefficient with one more unit of the resource at this school.
    pub one_more: Option<f64>,
    /// The coefficient with the school minus the coefficient without it: above zero where the school raises it.
    pub presence: Option<f64>,
}

impl WhatIf {
    /// The result as JSON: the same bytes for any order of the rows and any thread count.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }
}
