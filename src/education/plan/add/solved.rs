//! What a solved project is, and how texts name its parts.

use crate::education::category::Category;
use crate::education::plan::framework::document::{Bound, Certificate, Infeasible, Levels, Status};
use crate::education::plan::framework::setting::Setting;
use crate::words::{Message, Name, plan::add as phrases};

use super::project::Project;

/// The steps of each source, and how good they are.
#[derive(Debug)]
pub(super) struct Solved {
    pub(super) status: Status,
    pub(super) steps: Vec<i64>,
    pub(super) bound: Option<Bound>,
    pub(super) gap: Option<f64>,
    pub(super) levels: Option<Levels>,
    pub(super) certificate: Option<Certificate>,
    pub(super) infeasible: Option<Infeasible>,
    pub(super) warnings: Vec<Message>,
}

/// The unit of the project's resource.
pub(super) fn unit(setting: &Setting<'_>, project: &Project) -> Name {
    let document = &setting.standard.document().indicators[project.indicator];
    document.unit.name(&document.unit.en)
}

/// A number for a text: three decimals.
pub(super) fn shown(number: f64) -> f64 {
    if number.abs() < 1e12 {
        (number * 1000.0).round() / 1000.0
    } else {
        number
    }
}

/// Whether every limit of the project holds after the steps, as an assessment decides it.
pub(super) fn within(setting: &Setting<'_>, project: &Project, steps: &[i64]) -> bool {
    project.limited().all(|(part, limit)| {
        let after = part.after(setting, project.step, steps);
        part.pool.is_within(setting, &after, limit)
    })
}

impl Solved {
    pub(super) fn out_of_reach(infeasible: Infeasible) -> Self {
        Self {
            status: Status::Infeasible,
            steps: Vec::new(),
            bound: None,
            gap: None,
            levels: None,
            certificate: None,
            infeasible: Some(infeasible),
            warnings: Vec::new(),
        }
    }
}

/// What an infeasible limit of a stage reports.
pub(super) fn caps(
    setting: &Setting<'_>,
    project: &Project,
    (at, limit): (usize, f64),
    best: f64,
    concerns: Vec<usize>,
) -> Infeasible {
    let stage = project.parts[at].pool.stage.name().clone();
    Infeasible {
        kind: "caps",
        by: None,
        best: Some(best),
        concerns: concerns
            .into_iter()
            .map(|row| setting.id(row).to_owned())
            .collect(),
        text: Message::new(&phrases::CAPS)
            .with("stage", stage)
            .with("best", shown(best))
            .with("limit", limit),
    }
}
