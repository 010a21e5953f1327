//! A school as plain data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::assess::columns::StageSchools;
use crate::education::assess::stage::passes;
use crate::education::figures::shortfall_text;
use crate::education::standard::{Direction, IndicatorDocument, SchoolRule, Standard};
use crate::education::{Category, SchoolType, Stage};
use crate::words::shape::MessageShape;
use crate::words::{Message, education as phrases};

use super::detailed::Detailed;
use super::view::CountyView;

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
    /// The shortfall from the floor, in the resource's unit; 0 where it is reached.
    pub missing: Option<f64>,
    /// The school's share of the squared coefficient, from 0 to 1.
    pub cv_share: f64,
    /// The shortfall, in words; absent where there is none.
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
        let here: Vec<InSchool> = detailed
            .iter()
            .map(|one| InSchool::of(stage, one, at))
            .collect();
        let met = here.iter().filter(|one| one.met == Some(true)).count();
        let rest_reached = |rule| {
            let mut pairs = detailed.iter().zip(&here);
            pairs.all(|(one, here)| rest_reached(stage, one, here, rule))
        };
        SchoolReport {
            id: labels.id(row),
            name: labels.name(row),
            school_type: labels.school_type(row),
            pupils: schools.pupils()[at],
            met: here.iter().any(|one| one.met.is_some()).then_some(met),
            passes: document
                .school_rule
                .as_ref()
                .map(|rule| passes(rule, met, rest_reached(rule))),
            indicators: (detailed.iter().zip(here))
                .map(|(one, here)| here.report(stage, one.document, standard))
                .collect(),
        }
    }
}

/// The figures of an indicator of a school.
#[derive(Debug, Clone, Copy)]
pub(super) struct InSchool {
    pub(super) resource: f64,
    pub(super) divided_by: f64,
    pub(super) value: f64,
    pub(super) met: Option<bool>,
    pub(super) missing: Option<f64>,
    pub(super) cv_share: f64,
}

impl InSchool {
    /// The figures of the school at this place.
    pub(super) fn of(stage: Stage, one: &Detailed<'_>, at: usize) -> Self {
        let document = one.document;
        let (resource, value) = (one.resources[at], one.values[at]);
        let floor = document.floor.and_then(|floor| floor.get(stage));
        let met = floor.map(|floor| document.direction.reaches(value, floor));
        let missing = floor.zip(met).map(|(floor, met)| {
            let enough = floor * one.divided_by[at] / document.per;
            match (met, document.direction) {
                (true, _) => 0.0,
                (false, Direction::AtLeast) => (enough - resource).max(0.0),
                (false, Direction::AtMost) => (resource - enough).max(0.0),
            }
        });
        Self {
            resource,
            divided_by: one.divided_by[at],
            value,
            met,
            missing,
            cv_share: one.shares[at],
        }
    }

    fn report<'a>(
        self,
        stage: Stage,
        document: &'a IndicatorDocument,
        standard: &Standard,
    ) -> IndicatorInSchool<'a> {
        let short = self.missing.filter(|_| self.met == Some(false));
        IndicatorInSchool {
            code: &document.code,
            resource: self.resource,
            value: self.value,
            met: self.met,
            missing: self.missing,
            cv_share: self.cv_share,
            shortfall: short.map(|missing| shortfall(stage, document, standard, missing)),
        }
    }
}

/// Whether the floor is reached, or the part of it that the rule requires; without a floor
/// always.
pub(super) fn rest_reached(
    stage: Stage,
    one: &Detailed<'_>,
    here: &InSchool,
    rule: &SchoolRule,
) -> bool {
    let floor = one.document.floor.and_then(|floor| floor.get(stage));
    floor.is_none_or(|floor| {
        let rest = one.document.rest_floor(floor, rule);
        here.met == Some(true) || one.document.direction.reaches(here.value, rest)
    })
}

/// The shortfall, in words.
fn shortfall(
    stage: Stage,
    document: &IndicatorDocument,
    standard: &Standard,
    missing: f64,
) -> Message {
    let phrase = match document.direction {
        Direction::AtLeast => &phrases::SHORT_OF,
        Direction::AtMost => &phrases::TOO_MUCH,
    };
    Message::new(phrase)
        .with("stage", stage.name())
        .with("indicator", document.name.coded(&document.code))
        .with("shown", shortfall_text(missing))
        .with("missing", missing)
        .with("unit", document.unit.name(&document.unit.en))
        .with("citation", standard.citation(&document.source))
}
