//! Every stage of a standard bound to a table; what the table lacks is a finding.

use crate::education::Stage;
use crate::education::columns::pupils_column;
use crate::education::intake::finding::Findings;
use crate::education::intake::schools::Schools;
use crate::education::standard::Standard;

use super::columns::{Bound, bind};
use super::demand;
use super::membership::Membership;
use super::split::Splitter;

/// A stage with its columns found.
#[derive(Debug)]
pub(crate) struct BoundStage {
    pub(crate) stage: Stage,
    /// Where the pupils of the stage stand among the schools' numbers.
    pub(crate) pupils: usize,
    /// In the order of the standard.
    pub(crate) indicators: Vec<Bound>,
}

/// Binds the standard to the table and demands every column and cell that it needs.
pub(crate) fn bind_all(
    schools: &Schools<'_>,
    standard: &Standard,
    membership: &Membership,
    findings: &mut Findings,
) -> Vec<BoundStage> {
    demand::labels_and_pupils(schools, standard, membership, findings);
    let mut plans = Vec::new();
    let splitter = Splitter::new(schools, standard);
    let stages = &standard.document().stages;
    // Where no pupils are counted at all, nothing says which stages could be left out.
    let counted = (stages.iter()).any(|stage| schools.position(&pupils_column(*stage)).is_some());
    for &stage in stages {
        if counted && !membership.has(stage) {
            continue;
        }
        let bound: Vec<Option<Bound>> = (standard.indicators().iter())
            .map(|indicator| bind(schools, indicator, stage, findings))
            .collect();
        let demand = demand::Cells {
            schools,
            standard,
            stage,
            taking_part: membership.rows(stage),
        };
        demand.find(&bound, &splitter, findings);
        let Some(pupils) = schools.position(&pupils_column(stage)) else {
            continue;
        };
        if let Some(indicators) = bound.into_iter().collect() {
            plans.push(BoundStage {
                stage,
                pupils,
                indicators,
            });
        }
    }
    plans
}

/// Which of the standard's ways to each numerator the table allowed.
#[derive(Debug, Clone)]
pub(crate) struct WaysUsed {
    pub(crate) stage: Stage,
    pub(crate) ways: Vec<usize>,
}

/// The ways that the plans use.
pub(crate) fn ways_used(plans: &[BoundStage]) -> Vec<WaysUsed> {
    let ways = |plan: &BoundStage| plan.indicators.iter().map(|bound| bound.way).collect();
    plans
        .iter()
        .map(|plan| WaysUsed {
            stage: plan.stage,
            ways: ways(plan),
        })
        .collect()
}
