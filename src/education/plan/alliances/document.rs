//! The result of a comparison of alliances as plain data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::plan::framework::document::{IndicatorOfPlan, Provenance};
use crate::education::{Stage, TotalRow};
use crate::words::Message;
use crate::words::shape::MessageShape;

/// Inequality within and between alliances, county by county.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "junheng alliances")]
pub struct Alliances {
    /// What was compared for what, and how.
    pub provenance: Provenance,
    /// The indicators of the standard, to which the parts refer by code.
    pub indicators: Vec<IndicatorOfPlan>,
    /// The rows that are no schools: totals, averages, notes.
    pub total_rows: Vec<TotalRow>,
    /// Each county, in the order of their names.
    pub counties: Vec<AlliancesOfCounty>,
    /// What was assumed.
    #[schemars(with = "Vec<MessageShape>")]
    pub assumptions: Vec<Message>,
}

/// The alliances of a county.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AlliancesOfCounty {
    /// Its name; null where the table is one county.
    pub county: Option<String>,
    /// Each indicator at each stage.
    pub splits: Vec<AllianceSplit>,
}

/// An indicator at a stage, within and between alliances.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AllianceSplit {
    /// The indicator's code.
    pub indicator: String,
    /// The stage.
    pub stage: Stage,
    /// Schools at the stage.
    pub schools: usize,
    /// The county's value: ratio of totals.
    pub value: f64,
    /// Theil T; null where nobody has anything.
    pub theil: Option<InequalitySplit>,
    /// The squared coefficient of variation; null where nobody has anything.
    pub cv_squared: Option<InequalitySplit>,
    /// In one sentence.
    #[schemars(with = "MessageShape")]
    pub verdict: Message,
    /// Each alliance, in the order of their names.
    pub alliances: Vec<Alliance>,
}

/// An index and its parts, which sum to it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct InequalitySplit {
    /// The index of all schools.
    pub total: f64,
    /// The part inside the alliances: it can be removed by moves within them.
    pub within: f64,
    /// The part between their means: it cannot.
    pub between: f64,
    /// Between divided by the total; null where the total is zero.
    pub between_share: Option<f64>,
}

/// An alliance.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Alliance {
    /// Its name.
    pub name: String,
    /// Its schools at the stage.
    pub schools: usize,
    /// What the resource is divided by, usually pupils.
    pub weight: f64,
    /// Its value: ratio of totals.
    pub value: f64,
    /// The coefficient of variation between its schools; null where it is undefined.
    pub cv: Option<f64>,
    /// Its contribution to Theil T within.
    pub theil_within: Option<f64>,
    /// Its contribution to Theil T between.
    pub theil_between: Option<f64>,
    /// Its contribution to the squared coefficient within.
    pub cv_squared_within: Option<f64>,
    /// Its contribution to the squared coefficient between.
    pub cv_squared_between: Option<f64>,
    /// Its weakest school.
    pub weakest: AllianceNeed,
    /// What all its schools together are short of the floor; null without a floor.
    pub short_of_floor: Option<f64>,
}

/// The weakest school of an alliance and what it needs, in the unit of the resource at the stage.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AllianceNeed {
    /// Its code.
    pub id: String,
    /// Its name; null where the table has none.
    pub name: Option<String>,
    /// Its value: for each pupil, or each 100.
    pub value: f64,
    /// To the mean of the alliance, if other schools of the alliance give it.
    pub to_mean_from_within: f64,
    /// To the mean of the alliance, if it comes from outside; null for an alliance of one school.
    pub to_mean_from_outside: Option<f64>,
    /// To the floor; null without one.
    pub to_floor: Option<f64>,
}

impl Alliances {
    /// The comparison as JSON: the same bytes for any order of the rows and any thread count.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }
}
