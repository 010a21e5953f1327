//! One county: its stages, its items, its verdict.

use crate::education::binding::membership::{Excluded, Membership};
use crate::education::intake::schools::Schools;
use crate::education::items::answers::Answers;
use crate::education::items::judgement::{ItemState, judge_items};
use crate::education::items::reading::Answer;
use crate::education::standard::Standard;

use super::columns::StageColumns;
use super::stage::{Scratch, StageFigures};
use super::verdict::Verdict;

/// The input of the assessment of a county.
pub(super) struct Work<'s> {
    pub(super) schools: &'s Schools<'s>,
    pub(super) membership: &'s Membership,
    pub(super) stages: &'s [StageColumns],
    pub(super) standard: &'s Standard,
    pub(super) answers: &'s Answers,
}

/// An assessed county; its texts are made when they are read.
#[derive(Debug, Clone)]
pub(super) struct County {
    pub(super) name: Option<String>,
    pub(super) verdict: Verdict,
    pub(super) stages: Vec<StageFigures>,
    /// The answer to each question of the standard's items, in their order; empty where there is none.
    pub(super) answers: Vec<Option<Answer>>,
    /// How many rows the county has.
    pub(super) rows: usize,
    /// The excluded rows, and why.
    pub(super) excluded: Vec<(usize, Excluded)>,
}

impl Work<'_> {
    pub(super) fn county(&self, place: usize, scratch: &mut Scratch) -> County {
        let rows = self.schools.counties.rows(place);
        let stages: Vec<StageFigures> = (self.stages.iter())
            .filter_map(|stage| stage.county(place))
            .map(|schools| StageFigures::of(self.standard, &schools, scratch))
            .collect();
        let answers = self.answers.of(place);
        County {
            name: self.schools.counties.name(place).map(str::to_owned),
            verdict: self.verdict(&stages, &answers),
            stages,
            answers,
            rows: rows.len(),
            excluded: self.excluded(place),
        }
    }

    fn excluded(&self, place: usize) -> Vec<(usize, Excluded)> {
        let rows = self.schools.counties.rows(place);
        let all = &self.membership.excluded;
        let out = rows.filter(|row| self.membership.stages[*row] == 0);
        out.filter_map(|row| all.binary_search_by_key(&row, |(row, _)| *row).ok())
            .map(|at| all[at])
            .collect()
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
