//! The assessments of all counties, as they are kept; texts are made when they are read.

use crate::education::TotalRow;
use crate::education::binding::stages::AlternativesUsed;
use crate::education::options::Detail;
use crate::education::standard::Standard;
use crate::words::Message;

use super::columns::StageColumns;
use super::county::County;
use super::labels::Labels;
use super::verdict::Verdict;

/// The assessments of all counties of a table.
#[derive(Debug, Clone)]
pub struct Assessments {
    pub(super) standard: Standard,
    pub(super) detail: Detail,
    pub(super) rows: usize,
    pub(super) total_rows: Vec<TotalRow>,
    pub(super) conventions: Vec<Message>,
    pub(super) alternatives: Vec<AlternativesUsed>,
    pub(super) stages: Vec<StageColumns>,
    pub(super) labels: Labels,
    pub(super) counties: Vec<County>,
}

impl Assessments {
    /// How many counties there are.
    pub fn len(&self) -> usize {
        self.counties.len()
    }

    /// Whether there is no county; always false, since an empty table is an error.
    pub fn is_empty(&self) -> bool {
        self.counties.is_empty()
    }

    /// The verdict on each county, in the order of their names.
    pub fn verdicts(&self) -> impl Iterator<Item = (Option<&str>, Verdict)> {
        self.counties
            .iter()
            .map(|county| (county.name.as_deref(), county.verdict))
    }
}
