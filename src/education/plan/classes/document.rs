//! The result of a plan of classes as plain data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::TotalRow;
use crate::education::plan::framework::document::{Amount, Bound, Infeasible, Status, Step};
use crate::words::shape::{MessageShape, NameShape};
use crate::words::{Message, Name};

/// The fewest new classes after which no class exceeds the limit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "junheng plan_classes")]
pub struct ClassesPlan {
    /// What was planned, and how.
    pub provenance: ClassesProvenance,
    /// The rows that are no schools: totals, averages, notes.
    pub total_rows: Vec<TotalRow>,
    /// How good the plan is.
    pub status: Status,
    /// In one sentence: what is to be done, or why nothing is.
    #[schemars(with = "MessageShape")]
    pub verdict: Message,
    /// The new classes.
    pub objective: Amount,
    /// What no plan can be below.
    pub bound: Bound,
    /// New classes minus bound.
    pub gap: f64,
    /// The pupils who change school.
    pub moved: Amount,
    /// With so many new classes no plan moves fewer pupils.
    pub moved_bound: f64,
    /// What the new classes need, by school.
    pub rooms: Vec<SchoolRooms>,
    /// Rooms that must be built: new classes beyond the spare rooms of their school.
    pub rooms_to_build: f64,
    /// Teachers for the new classes; null where the option gives no number per class.
    pub teachers: Option<f64>,
    /// The table as it is.
    pub before: ClassFigures,
    /// The table with the plan carried out.
    pub after: ClassFigures,
    /// Areas and grades; empty where pupils do not change school.
    pub areas: Vec<AreaClasses>,
    /// The grades that change, in the order of schools and grades.
    pub grades: Vec<GradeChange>,
    /// What to do, in the order in which it is to be done.
    pub steps: Vec<Step>,
    /// Why the target is out of reach; null where it is not.
    pub infeasible: Option<Infeasible>,
    /// What was assumed.
    #[schemars(with = "Vec<MessageShape>")]
    pub assumptions: Vec<Message>,
    /// What to check before acting.
    #[schemars(with = "Vec<MessageShape>")]
    pub warnings: Vec<Message>,
}

/// What was planned, and how.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClassesProvenance {
    /// The library's name.
    pub library: &'static str,
    /// The library's version.
    pub version: &'static str,
    /// The kind of plan.
    #[schemars(with = "NameShape")]
    pub kind: Name,
    /// The most pupils of a class.
    pub limit: u32,
    /// How pupils may be divided.
    pub mode: ClassMode,
    /// Rows of the table, without those that were set aside as totals or notes.
    pub rows: usize,
    /// Schools with classes.
    pub schools: usize,
    /// Grades of schools with classes.
    pub grades: usize,
}

/// How pupils may be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClassMode {
    /// Each grade of a school is divided into classes anew.
    Alone,
    /// Only classes over the limit are divided.
    Split,
    /// Pupils may change to any school of their area.
    Pooled,
    /// Pupils may change along given pairs of schools.
    Paired,
}

/// Classes and pupils of the whole table.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ClassFigures {
    /// Pupils.
    pub pupils: f64,
    /// Classes.
    pub classes: f64,
    /// Pupils per class; null without classes.
    pub average: Option<f64>,
    /// Grades of schools of which the average class exceeds the limit.
    pub grades_over: usize,
    /// Schools with such a grade.
    pub schools_over: usize,
    /// Classes over the limit; null where the table has no row for each class.
    pub classes_over: Option<usize>,
    /// The largest average class of a grade.
    pub largest: f64,
}

/// A grade of an area, or of schools that pairs connect.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AreaClasses {
    /// The area; null where pairs are given.
    pub area: Option<String>,
    /// The grade; empty where the table has none.
    pub grade: String,
    /// New classes.
    pub opened: f64,
    /// What no plan can be below.
    pub opened_bound: f64,
    /// New classes if nobody changed school.
    pub alone: f64,
    /// Pupils who change school.
    pub moved: f64,
    /// With so many new classes no plan moves fewer.
    pub moved_bound: f64,
}

/// A grade of a school that changes.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GradeChange {
    /// The school's code.
    pub id: String,
    /// Its name; null where the table has none.
    pub name: Option<String>,
    /// The grade; empty where the table has none.
    pub grade: String,
    /// Its area; null where there are none.
    pub area: Option<String>,
    /// Pupils as they are.
    pub pupils_before: f64,
    /// Pupils afterwards.
    pub pupils_after: f64,
    /// Classes as they are.
    pub classes_before: f64,
    /// New classes.
    pub new: f64,
    /// Pupils per class as they are.
    pub average_before: f64,
    /// Pupils per class afterwards.
    pub average_after: f64,
}

/// What the new classes of a school need.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SchoolRooms {
    /// The school's code.
    pub id: String,
    /// Its name; null where the table has none.
    pub name: Option<String>,
    /// New classes.
    pub new: f64,
    /// Rooms that stand empty.
    pub spare: f64,
    /// Rooms that must be built.
    pub rooms: f64,
    /// Teachers; null where the option gives no number per class.
    pub teachers: Option<f64>,
}

impl ClassesPlan {
    /// The plan as JSON: the same bytes for any order of the rows and any thread count.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }

    /// Whether the new classes are within the budget.
    pub fn is_feasible(&self) -> bool {
        self.infeasible.is_none()
    }
}
