//! One county: its schools, its stages, its verdict.

use super::super::membership::{KeptOut, Membership};
use super::super::plan::StagePlan;
use super::super::schools::Schools;
use super::super::split::Splitter;
use super::super::standard::Standard;
use super::super::{Detail, SchoolType};
use super::Verdict;
use super::answers::Answers;
use super::items::{ItemState, judge_items};
use super::labels::Labels;
use super::questions::Answer;
use super::stage::{Scratch, StageFigures};

/// All that the assessment of a county needs.
pub(super) struct Work<'s> {
    pub(super) schools: &'s Schools<'s>,
    pub(super) membership: &'s Membership,
    pub(super) plans: &'s [StagePlan],
    pub(super) splitter: Splitter<'s>,
    pub(super) standard: &'s Standard,
    pub(super) answers: &'s Answers,
    pub(super) detail: Detail,
}

/// A county as it was found; texts are made when somebody reads them.
#[derive(Debug, Clone)]
pub(super) struct County {
    pub(super) name: Option<String>,
    pub(super) verdict: Verdict,
    pub(super) stages: Vec<StageFigures>,
    /// The answer to each test of the standard's items, in their order; empty where there is none.
    pub(super) answers: Vec<Option<Answer>>,
    /// How many rows the county has.
    pub(super) rows: usize,
    pub(super) ids: Labels,
    pub(super) names: Option<Labels>,
    pub(super) types: Vec<Option<SchoolType>>,
    /// Places among the county's schools, and why they stay out.
    pub(super) kept_out: Vec<(u32, KeptOut)>,
}

impl Work<'_> {
    pub(super) fn county(&self, place: usize, scratch: &mut Scratch) -> County {
        let rows = self.schools.counties.rows(place);
        let stages: Vec<StageFigures> = (self.plans.iter())
            .filter_map(|plan| {
                let taking_part = rows
                    .iter()
                    .enumerate()
                    .filter(|(_, row)| self.membership.takes_part(**row, plan.stage));
                scratch.rows.clear();
                let mut places = Vec::new();
                for (place, row) in taking_part {
                    scratch.rows.push(*row);
                    places.push(place as u32);
                }
                (!places.is_empty()).then(|| self.stage(plan, places, scratch))
            })
            .collect();
        let answers = self.answers.of(place);
        let verdict = self.verdict(&stages, &answers);
        let mut county = County {
            name: self.schools.counties.name(place).map(str::to_owned),
            verdict,
            stages,
            answers,
            rows: rows.len(),
            ids: Labels::default(),
            names: self.schools.names.is_some().then(Labels::default),
            types: Vec::new(),
            kept_out: Vec::new(),
        };
        self.label(&mut county, rows);
        county
    }

    /// Copies what names the schools, so that the result outlives the table.
    fn label(&self, county: &mut County, rows: &[usize]) {
        for (place, &row) in rows.iter().enumerate() {
            county.ids.push(self.schools.id(row).unwrap_or(""));
            if let Some(names) = &mut county.names {
                names.push(self.schools.name(row).unwrap_or(""));
            }
            if self.membership.stages[row] != 0 {
                continue;
            }
            let all = &self.membership.kept_out;
            if let Ok(at) = all.binary_search_by_key(&row, |(row, _)| *row) {
                county.kept_out.push((place as u32, all[at].1));
            }
        }
        if self.detail == Detail::Schools && self.schools.types.is_some() {
            county.types = rows
                .iter()
                .map(|&row| self.schools.school_type(row))
                .collect();
        }
    }

    fn verdict(&self, stages: &[StageFigures], answers: &[Option<Answer>]) -> Verdict {
        let items = judge_items(self.standard, answers);
        if !stages.iter().all(|stage| stage.passes(self.standard))
            || items.contains(&ItemState::NotMet)
        {
            Verdict::DoesNotMeet
        } else if stages.len() < self.standard.document().stages.len()
            || items.contains(&ItemState::NotSupplied)
        {
            Verdict::Undetermined
        } else {
            Verdict::Meets
        }
    }
}
