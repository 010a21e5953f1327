//! A school as plain data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::words::Message;
use crate::words::education as phrases;

use super::super::super::figures::lacking;
use super::super::super::shape::MessageShape;
use super::super::super::standard::{Direction, Standard};
use super::super::super::{Category, SchoolType, Stage};
use super::super::columns::StageSchools;
use super::super::reasons::citation;
use super::super::stage::passes;
use super::CountyView;
use super::stage::Detailed;

/// One school of a stage; a school of several stages is one at each of them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SchoolReport<'a> {
    /// Its code.
    pub id: &'a str,
    /// Its name; null where the table has none.
    pub name: Option<&'a str>,
    /// Its type; null where the table has none.
    pub school_type: Option<SchoolType>,
    /// Its pupils at the stage.
    pub pupils: f64,
    /// How many floors it reaches; null where the standard sets none.
    pub met: Option<usize>,
    /// Whether it passes the school rule; null where the standard has none.
    pub passes: Option<bool>,
    /// Each indicator, in the order of the standard.
    pub indicators: Vec<IndicatorInSchool<'a>>,
}

/// An indicator of a school.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorInSchool<'a> {
    /// Its code.
    pub code: &'a str,
    /// The resource, or the stage's part of a shared one.
    pub resource: f64,
    /// The resource for each pupil, or each 100.
    pub value: f64,
    /// Whether the floor is reached; null where there is none.
    pub met: Option<bool>,
    /// What is lacking to the floor, in the resource's unit; 0 where it is reached.
    pub missing: Option<f64>,
    /// The school's share of the squared coefficient, from 0 to 1.
    pub cv_share: f64,
    /// What is lacking, in words; left out where nothing is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<MessageShape>")]
    pub shortfall: Option<Message>,
}

impl<'a> CountyView<'a> {
    pub(super) fn school_report(
        self,
        schools: &StageSchools<'_>,
        detailed: &[Detailed<'a>],
        at: usize,
    ) -> SchoolReport<'a> {
        let (labels, standard) = (&self.all.labels, &self.all.standard);
        let document = standard.document();
        let (row, stage) = (schools.rows()[at], schools.stage());
        let indicators: Vec<IndicatorInSchool<'a>> = detailed
            .iter()
            .map(|one| in_school(stage, one, at, standard))
            .collect();
        let met = indicators
            .iter()
            .filter(|one| one.met == Some(true))
            .count();
        let rest_reached = |rule| {
            detailed.iter().zip(&indicators).all(|(one, here)| {
                let floor = one.document.floor.and_then(|floor| floor.get(stage));
                floor.is_none_or(|floor| {
                    let rest = one.document.rest_floor(floor, rule);
                    here.met == Some(true) || one.document.direction.reaches(here.value, rest)
                })
            })
        };
        SchoolReport {
            id: labels.id(row),
            name: labels.name(row),
            school_type: labels.school_type(row),
            pupils: schools.pupils()[at],
            met: indicators
                .iter()
                .any(|one| one.met.is_some())
                .then_some(met),
            passes: document
                .school_rule
                .as_ref()
                .map(|rule| passes(rule, met, rest_reached(rule))),
            indicators,
        }
    }
}

fn in_school<'a>(
    stage: Stage,
    one: &Detailed<'a>,
    at: usize,
    standard: &Standard,
) -> IndicatorInSchool<'a> {
    let document = one.document;
    let (resource, value) = (one.resources[at], one.values[at]);
    let divided_by = one.divided_by[at];
    let floor = document.floor.and_then(|floor| floor.get(stage));
    let met = floor.map(|floor| document.direction.reaches(value, floor));
    let missing = floor
        .zip(met)
        .map(|(floor, met)| match (met, document.direction) {
            (true, _) => 0.0,
            (false, Direction::AtLeast) => (floor * divided_by / document.per - resource).max(0.0),
            (false, Direction::AtMost) => (resource - floor * divided_by / document.per).max(0.0),
        });
    let shortfall = missing.filter(|_| met == Some(false)).map(|missing| {
        let phrase = match document.direction {
            Direction::AtLeast => &phrases::SHORT_OF,
            Direction::AtMost => &phrases::TOO_MUCH,
        };
        Message::new(phrase)
            .with("stage", stage.name())
            .with(
                "indicator",
                super::super::reasons::coded(&document.code, &document.name),
            )
            .with("shown", lacking(missing))
            .with("missing", missing)
            .with("unit", document.unit.name(&document.unit.en))
            .with("citation", citation(standard, &document.source))
    });
    IndicatorInSchool {
        code: &document.code,
        resource,
        value,
        met,
        missing,
        cv_share: one.shares[at],
        shortfall,
    }
}
