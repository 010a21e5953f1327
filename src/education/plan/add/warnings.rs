//! What to check before acting.

use crate::education::plan::framework::setting::Setting;
use crate::optimize::{Addition, WholeAdded};
use crate::words::{Message, plan::add as phrases};

use super::project::{Part, Project};
use super::solved::shown;

/// A school without which less than this part of the addition would suffice is reported.
const PART: f64 = 0.5;

/// A school far above the others that decides the level: its figure should be checked first.
pub(super) fn outlier(
    setting: &Setting<'_>,
    project: &Project,
    part: &Part,
    limit: f64,
    added: &WholeAdded,
) -> Vec<Message> {
    let pool = &part.pool;
    let weight: f64 = pool.weights.iter().sum();
    let mean = pool.resources.iter().sum::<f64>() / weight;
    let square = |at: usize| {
        let above = pool.resources[at] / pool.weights[at] - mean;
        (above > 0.0).then_some(pool.weights[at] * above * above)
    };
    let squares = (0..pool.len()).filter_map(|at| Some((square(at)?, at)));
    let farthest = squares.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    let Some((_, at)) = farthest else {
        return Vec::new();
    };
    let Some(amount) = without(project, part, limit, at) else {
        return Vec::new();
    };
    let now = added.continuous * project.step;
    if amount > PART * now {
        return Vec::new();
    }
    vec![
        Message::new(&phrases::OUTLIER)
            .with("school", setting.called(pool.rows[at]))
            .with(
                "value",
                shown(pool.resources[at] * pool.per / pool.weights[at]),
            )
            .with("amount", shown(amount.ceil()))
            .with("now", shown(added.sum as f64 * project.step)),
    ]
}

/// What would suffice without the school, in fractions of steps.
fn without(project: &Project, part: &Part, limit: f64, except: usize) -> Option<f64> {
    let pool = &part.pool;
    let others: Vec<usize> = (0..pool.len()).filter(|&at| at != except).collect();
    let weights: Vec<f64> = others.iter().map(|&at| pool.weights[at]).collect();
    let resources: Vec<f64> = others.iter().map(|&at| pool.resources[at]).collect();
    let after = |bounds: &[i64]| -> Vec<f64> {
        let of = |&at: &usize| match bounds[part.sources[at]] {
            crate::optimize::NO_CAP => f64::INFINITY,
            steps => pool.resources[at] + steps as f64 * project.step,
        };
        others.iter().map(of).collect()
    };
    let (low, high) = (after(&project.low), after(&project.high));
    let addition = Addition::new(&weights, &resources, low, high).ok()?;
    addition.least(limit).ok()?.ok().map(|added| added.amount)
}
