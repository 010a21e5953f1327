//! A county as plain data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::assess::verdict::Verdict;
use crate::education::binding::membership::Excluded;
use crate::education::items::judgement::{ItemReport, reports};
use crate::education::standard::Standard;
use crate::words::shape::MessageShape;
use crate::words::{Message, education as phrases};

use super::stage::StageReport;
use super::view::CountyView;

/// One county.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CountyReport<'a> {
    /// Its name; null where the table is one county.
    pub county: Option<&'a str>,
    /// Whether it meets the standard, and why.
    pub verdict: VerdictReport,
    /// Rows of the county in the table.
    pub rows: usize,
    /// Each stage that has schools, in the order of the standard.
    pub stages: Vec<StageReport<'a>>,
    /// The requirements beyond the table of schools.
    pub items: Vec<ItemReport<'a>>,
    /// The excluded schools.
    pub exclusions: Vec<ExclusionReport<'a>>,
}

/// A verdict with its reasons.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VerdictReport {
    /// The verdict.
    pub state: Verdict,
    /// Why: what is not met, what is undetermined, or that everything is met.
    #[schemars(with = "Vec<MessageShape>")]
    pub reasons: Vec<Message>,
}

/// An excluded school.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExclusionReport<'a> {
    /// Its code.
    pub id: &'a str,
    /// Its name; null where the table has none.
    pub name: Option<&'a str>,
    /// The reason.
    #[schemars(with = "MessageShape")]
    pub reason: Message,
}

impl<'a> CountyView<'a> {
    pub(in crate::education::assess) fn report(self) -> CountyReport<'a> {
        let (county, standard) = (self.county, &self.all.standard);
        let columns = self.all.stages.iter();
        let schools = columns.filter_map(|stage| stage.county(self.place));
        CountyReport {
            county: county.name.as_deref(),
            verdict: VerdictReport {
                state: county.verdict,
                reasons: county.reasons(standard),
            },
            rows: county.rows,
            stages: (county.stages.iter().zip(schools))
                .map(|(figures, schools)| self.stage_report(figures, &schools))
                .collect(),
            items: reports(standard, &county.answers),
            exclusions: self.exclusions(),
        }
    }

    fn exclusions(self) -> Vec<ExclusionReport<'a>> {
        let mut all: Vec<ExclusionReport<'a>> = (self.county.excluded.iter())
            .map(|&(row, why)| ExclusionReport {
                id: self.all.labels.id(row),
                name: self.all.labels.name(row),
                reason: reason(why, &self.all.standard),
            })
            .collect();
        all.sort_by_key(|school| school.id);
        all
    }
}

fn reason(why: Excluded, standard: &Standard) -> Message {
    match why {
        Excluded::NoPupils => Message::new(&phrases::EXCLUDED_NO_PUPILS),
        Excluded::Rule(place) => {
            let rule = &standard.document().exclusions[place];
            Message::new(&phrases::EXCLUDED)
                .with("reason", rule.reason.name(&rule.code))
                .with("citation", standard.citation(&rule.source))
        }
    }
}
