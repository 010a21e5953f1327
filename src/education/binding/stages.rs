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
    /// The position of the stage's pupils among the numeric columns.
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
    // Without any column of pupils it is unknown which stages have no schools.
    let counted = (stages.iter()).any(|stage| schools.position(&pupils_column(*stage)).is_some());
    for &stage in stages {
        if counted && !membership.has(stage) {
            continue;
        }
        let names = (standard.document().indicators.iter()).map(|indicator| &indicator.name);
        let bound: Vec<Option<Bound>> = (standard.indicators().iter().zip(names))
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

/// Which alternative of each numerator is used.
#[derive(Debug, Clone)]
pub(crate) struct AlternativesUsed {
    pub(crate) stage: Stage,
    pub(crate) alternatives: Vec<usize>,
}

/// The alternatives that are used, by stage.
pub(crate) fn alternatives_used(plans: &[BoundStage]) -> Vec<AlternativesUsed> {
    let alternatives = |plan: &BoundStage| {
        plan.indicators
            .iter()
            .map(|bound| bound.alternative)
            .collect()
    };
    plans
        .iter()
        .map(|plan| AlternativesUsed {
            stage: plan.stage,
            alternatives: alternatives(plan),
        })
        .collect()
}
