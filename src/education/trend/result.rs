//! The result of `trend` as plain data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::plan::framework::document::{IndicatorOfPlan, Provenance};
use crate::education::{Stage, TotalRow, Verdict};
use crate::words::shape::{MessageShape, NameShape};
use crate::words::{Message, Name};

/// Schools over several years: how far from the limits, why that changed, when the limits are reached.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "junheng trend")]
pub struct Trend {
    /// What was computed from what.
    pub provenance: Provenance,
    /// The indicators of the standard, to which the counties refer by code.
    pub indicators: Vec<IndicatorOfPlan>,
    /// The years, in ascending order.
    pub years: Vec<f64>,
    /// The rows that are no schools: totals, averages, notes.
    pub total_rows: Vec<TotalRow>,
    /// Each county, in the order of their names.
    pub counties: Vec<CountyTrend>,
    /// What was assumed.
    #[schemars(with = "Vec<MessageShape>")]
    pub assumptions: Vec<Message>,
}

/// A county over the years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CountyTrend {
    /// Its name; null where the table is one county.
    pub county: Option<String>,
    /// The verdict of each year that has the county.
    pub verdicts: Vec<YearVerdict>,
    /// Each indicator at each stage.
    pub indicators: Vec<IndicatorTrend>,
}

/// The verdict of a year.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct YearVerdict {
    /// The year.
    pub year: f64,
    /// The verdict, from the schools and the answers of that year.
    pub verdict: Verdict,
    /// Why.
    #[schemars(with = "Vec<MessageShape>")]
    pub reasons: Vec<Message>,
}

/// An indicator at a stage over the years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorTrend {
    /// The indicator's code.
    pub indicator: String,
    /// The stage.
    pub stage: Stage,
    /// The limit of the coefficient of variation; null where the standard has none.
    pub cv_limit: Option<f64>,
    /// The figures of each year that has schools of the stage.
    pub series: Vec<YearFigures>,
    /// The change from each year to the next, and with more than two years the whole change, last.
    pub changes: Vec<YearChange>,
    /// How many years the coefficient takes to its limit; empty without a limit.
    pub years_to_pass: Vec<YearsToPass>,
    /// Whether a limit that is met is in danger; null where it is not met or there is none.
    pub warning: Option<EarlyWarning>,
    /// Whether the schools of all years draw together; null with fewer than two such schools.
    pub convergence: Option<Convergence>,
}

/// The figures of a year, as `assess` finds them.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct YearFigures {
    /// The year.
    pub year: f64,
    /// Schools at the stage.
    pub schools: usize,
    /// The county's value: ratio of totals.
    pub value: f64,
    /// All of the resource at the stage.
    pub total: f64,
    /// The coefficient of variation between schools; null where it is undefined.
    pub cv: Option<f64>,
    /// Whether it is within its limit; null without a limit.
    pub cv_passes: Option<bool>,
    /// Theil T of the schools' values, weighted as they are by pupils; null where it is undefined.
    pub theil: Option<f64>,
}

/// The change from one year to another, divided.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct YearChange {
    /// The first year.
    pub from: f64,
    /// The second year.
    pub to: f64,
    /// Schools of both years.
    pub stayers: usize,
    /// Schools of the second year only.
    pub entrants: usize,
    /// Schools of the first year only.
    pub exits: usize,
    /// Schools of the first year that are part of another one in the second.
    pub merged: usize,
    /// The coefficient of variation; null where it is undefined for one of the states that are compared.
    pub cv: Option<ChangeParts>,
    /// Theil T, likewise.
    pub theil: Option<ChangeParts>,
}

/// The parts of a change; their exact sum, rounded once, is the change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct ChangeParts {
    /// Second year minus first.
    pub change: f64,
    /// The resources of the schools of both years changed.
    pub resources: f64,
    /// Their pupils changed.
    pub pupils: f64,
    /// Schools of the first year are gone, and others are new.
    pub set: f64,
    /// Schools that became one are counted as one: an effect of counting.
    pub mergers: f64,
}

/// How many years a coefficient takes to its limit.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct YearsToPass {
    /// The assumption.
    #[schemars(with = "NameShape")]
    pub assumption: Name,
    /// The pace: the factor a year, the points a year, or the units a year; null where it is not known.
    pub pace: Option<f64>,
    /// The years from the last year of the table; 0 where the limit is met. Null: never, or not computed.
    pub years: Option<f64>,
    /// Whether the limit is never reached under the assumption.
    pub is_never: bool,
    /// The interval of the years; null with fewer than four years, and for a pace that is given.
    pub interval: Option<YearsInterval>,
    /// In words.
    #[schemars(with = "MessageShape")]
    pub text: Message,
}

/// Between which years, with 95 % confidence in the slope.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct YearsInterval {
    /// The earliest; null: never.
    pub earliest: Option<f64>,
    /// The latest; null: never.
    pub latest: Option<f64>,
}

/// Whether a limit that is met now is in danger.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EarlyWarning {
    /// The year that is looked at.
    pub year: f64,
    /// The coefficient by the line through the years; null where it is undefined in a year.
    pub projected: Option<f64>,
    /// The standard error of the projection; null with fewer than three years.
    pub standard_error: Option<f64>,
    /// Projection plus 1.64 standard errors: exceeded in one of twenty cases.
    pub upper: Option<f64>,
    /// Whether that exceeds the limit.
    pub is_early: bool,
    /// The fewest units whose move from one school to another takes the coefficient above its limit.
    pub worst_move: Option<WorstMoveReport>,
    /// The schools that are closest to falling below the floor, by the pupils that they could still take.
    pub nearest: Vec<Spare>,
    /// In words.
    #[schemars(with = "MessageShape")]
    pub text: Message,
}

/// The smallest move that takes a coefficient above its limit.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct WorstMoveReport {
    /// The code of the school that would give.
    pub from: String,
    /// Its name; null where the table has none.
    pub from_name: Option<String>,
    /// The code of the school that would receive.
    pub to: String,
    /// Its name; null where the table has none.
    pub to_name: Option<String>,
    /// How many whole units.
    pub units: u64,
    /// In words.
    #[schemars(with = "MessageShape")]
    pub text: Message,
}

/// What a school has to spare above its floor.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Spare {
    /// The school's code.
    pub id: String,
    /// Its name; null where the table has none.
    pub name: Option<String>,
    /// How many whole units it can lose.
    pub units: f64,
    /// How many pupils it can take.
    pub pupils: f64,
    /// In words.
    #[schemars(with = "MessageShape")]
    pub text: Message,
}

/// Whether schools draw together, among those of all years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Convergence {
    /// How many schools these are.
    pub schools: usize,
    /// The change of their coefficient of variation from the first year to the last: below zero where they draw together.
    pub sigma_change: f64,
    /// The coefficient of their growth on the logarithm of their first value: below zero where those behind grow
    /// faster. Null where a value is zero or all are equal.
    pub beta: Option<f64>,
    /// How many years it takes to halve a gap; null unless beta is below zero and not too large.
    pub half_life: Option<f64>,
    /// How to read it.
    #[schemars(with = "MessageShape")]
    pub note: Message,
}

impl Trend {
    /// The result as JSON: the same bytes for any order of the rows and any thread count.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }
}
