//! One county, written down as its report has it.

use crate::education::assess::columns::StageSchools;
use crate::education::assess::county::County;
use crate::education::assess::result::Assessments;

/// A county with all that its report reads.
#[derive(Debug, Clone, Copy)]
pub(in crate::education::assess) struct CountyView<'a> {
    pub(super) all: &'a Assessments,
    pub(super) county: &'a County,
    pub(super) place: usize,
}

impl<'a> CountyView<'a> {
    pub(in crate::education::assess) fn of(all: &'a Assessments, place: usize) -> Self {
        Self {
            all,
            county: &all.counties[place],
            place,
        }
    }

    /// The places of the schools, in the order of their codes.
    pub(super) fn in_order(self, schools: &StageSchools<'_>) -> Vec<usize> {
        let mut order: Vec<usize> = (0..schools.len()).collect();
        order.sort_unstable_by_key(|&at| self.all.labels.id(schools.rows()[at]));
        order
    }
}
