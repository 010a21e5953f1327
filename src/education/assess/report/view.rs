//! One county, written down as its report has it.

use crate::words::{Message, education as phrases};

use super::super::super::membership::KeptOut;
use super::super::super::standard::Standard;
use super::super::columns::StageSchools;
use super::super::county::County;
use super::super::reasons::citation;
use super::super::{Assessments, items};
use super::{CountyReport, ExclusionReport, VerdictReport};

/// A county with all that its report reads.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct CountyView<'a> {
    pub(super) all: &'a Assessments,
    pub(super) county: &'a County,
    pub(super) place: usize,
}

impl<'a> CountyView<'a> {
    pub(in super::super) fn of(all: &'a Assessments, place: usize) -> Self {
        Self {
            all,
            county: &all.counties[place],
            place,
        }
    }

    pub(in super::super) fn report(self) -> CountyReport<'a> {
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
            items: items::reports(standard, &county.answers),
            exclusions: self.exclusions(),
        }
    }

    fn exclusions(self) -> Vec<ExclusionReport<'a>> {
        let mut all: Vec<ExclusionReport<'a>> = (self.county.kept_out.iter())
            .map(|&(row, why)| ExclusionReport {
                id: self.all.labels.id(row),
                name: self.all.labels.name(row),
                reason: reason(why, &self.all.standard),
            })
            .collect();
        all.sort_by_key(|school| school.id);
        all
    }

    /// The places of the schools, in the order of their codes.
    pub(super) fn in_order(self, schools: &StageSchools<'_>) -> Vec<usize> {
        let mut order: Vec<usize> = (0..schools.len()).collect();
        order.sort_unstable_by_key(|&at| self.all.labels.id(schools.rows()[at]));
        order
    }
}

fn reason(why: KeptOut, standard: &Standard) -> Message {
    match why {
        KeptOut::NoPupils => Message::new(&phrases::EXCLUDED_NO_PUPILS),
        KeptOut::Rule(place) => {
            let rule = &standard.document().exclusions[place];
            Message::new(&phrases::EXCLUDED)
                .with("reason", rule.reason.name(&rule.code))
                .with("citation", citation(standard, &rule.source))
        }
    }
}
