//! The schools of a stage, county after county, each figure in one column.

use crate::education::binding::stages::BoundStage;
use std::ops::Range;

use crate::education::Stage;
use crate::education::binding::columns::Bound;
use crate::education::binding::membership::Membership;
use crate::education::binding::split::{Part, Splitter};
use crate::education::intake::schools::Schools;
use crate::parallel::each;

/// One stage of all counties: the columns that its figures are computed from, kept for the figures of schools.
#[derive(Debug, Clone)]
pub(super) struct StageColumns {
    pub(super) stage: Stage,
    /// Where the schools of each county begin, and after the last county where they end.
    starts: Vec<usize>,
    /// The rows of the schools in the table.
    rows: Vec<usize>,
    pupils: Vec<f64>,
    /// The schools that have a part only of what their stages share, by their place among the rows.
    divided: Vec<(usize, Part)>,
    indicators: Vec<IndicatorColumns>,
}

#[derive(Debug, Clone)]
struct IndicatorColumns {
    /// Each school's resource.
    resources: Vec<f64>,
    /// Each school's denominator, where that is not its pupils.
    denominators: Option<Vec<f64>>,
}

/// The schools of one county at a stage.
#[derive(Debug, Clone)]
pub(super) struct StageSchools<'c> {
    columns: &'c StageColumns,
    range: Range<usize>,
}

impl StageColumns {
    /// Gathers column by column, so that a table in any order is read as fast as memory allows.
    pub(super) fn gather(
        schools: &Schools<'_>,
        membership: &Membership,
        splitter: &Splitter<'_>,
        plan: &BoundStage,
    ) -> Self {
        let mut starts = vec![0];
        let mut rows = Vec::with_capacity(schools.len());
        for county in 0..schools.counties.len() {
            let all = schools.counties.rows(county);
            rows.extend(all.filter(|&row| membership.takes_part(row, plan.stage)));
            starts.push(rows.len());
        }
        let gatherer = Gatherer {
            schools,
            divided: splitter.divided(&rows, plan.stage),
            rows: &rows,
        };
        let cells = rows.len().saturating_mul(plan.indicators.len());
        let indicators = each(cells, &plan.indicators, |bound| IndicatorColumns {
            resources: gatherer.resources(bound),
            denominators: (bound.denominator != plan.pupils)
                .then(|| gatherer.column(bound.denominator, 1.0, bound.denominator_is_shared)),
        });
        Self {
            stage: plan.stage,
            starts,
            pupils: gatherer.column(plan.pupils, 1.0, false),
            divided: gatherer.divided,
            indicators,
            rows,
        }
    }

    /// The schools of a county; `None` where it has none at this stage.
    pub(super) fn county(&self, place: usize) -> Option<StageSchools<'_>> {
        let range = *self.starts.get(place)?..*self.starts.get(place + 1)?;
        (!range.is_empty()).then_some(StageSchools {
            columns: self,
            range,
        })
    }
}

impl<'c> StageSchools<'c> {
    pub(super) fn stage(&self) -> Stage {
        self.columns.stage
    }

    pub(super) fn len(&self) -> usize {
        self.range.len()
    }

    /// The rows of the schools in the table.
    pub(super) fn rows(&self) -> &'c [usize] {
        &self.columns.rows[self.range.clone()]
    }

    /// The pupils of each school.
    pub(super) fn pupils(&self) -> &'c [f64] {
        &self.columns.pupils[self.range.clone()]
    }

    /// The stage's part of what the stages of each school share, from 0 to 1.
    pub(super) fn parts(&self) -> Vec<f64> {
        let mut out = vec![1.0; self.len()];
        let all = self.columns.divided.iter();
        for (at, part) in all.filter(|(at, _)| self.range.contains(at)) {
            out[at - self.range.start] = part.of(1.0);
        }
        out
    }

    /// Each school's resource for an indicator.
    pub(super) fn resources(&self, indicator: usize) -> &'c [f64] {
        &self.columns.indicators[indicator].resources[self.range.clone()]
    }

    /// What each school's resource for an indicator is divided by.
    pub(super) fn divided_by(&self, indicator: usize) -> &'c [f64] {
        self.own_denominators(indicator)
            .unwrap_or_else(|| self.pupils())
    }

    /// Each school's denominator, where that is not its pupils.
    pub(super) fn own_denominators(&self, indicator: usize) -> Option<&'c [f64]> {
        let column = self.columns.indicators[indicator].denominators.as_deref()?;
        Some(&column[self.range.clone()])
    }
}

struct Gatherer<'g> {
    schools: &'g Schools<'g>,
    rows: &'g [usize],
    /// The schools whose shared resources are divided, by their place among the rows.
    divided: Vec<(usize, Part)>,
}

impl Gatherer<'_> {
    fn resources(&self, bound: &Bound) -> Vec<f64> {
        // The usual case: a single column.
        if let [term] = bound.terms.as_slice() {
            return self.column(term.column, term.factor, term.is_shared);
        }
        let whole = |row: &usize| bound.numerator(self.schools, Part::WHOLE, *row);
        let mut out: Vec<f64> = self.rows.iter().map(whole).collect();
        for &(at, part) in &self.divided {
            out[at] = bound.numerator(self.schools, part, self.rows[at]);
        }
        out
    }

    fn column(&self, column: usize, factor: f64, is_shared: bool) -> Vec<f64> {
        let values: &[f64] = &self.schools.numbers[column].values;
        let mut out: Vec<f64> = self.rows.iter().map(|&row| factor * values[row]).collect();
        if is_shared {
            for &(at, part) in &self.divided {
                out[at] = part.of(out[at]);
            }
        }
        out
    }
}
