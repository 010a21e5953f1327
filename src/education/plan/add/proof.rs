//! The numbers that prove a bound.

use std::collections::BTreeMap;

use crate::education::Stage;
use crate::education::plan::framework::document::Certificate;
use crate::optimize::{Excluded, SharedAdded, Whole, WholeAdded, is_excluded};
use crate::words::{Message, Phrase, plan::add as phrases};

use super::project::{Part, Project};
use super::solved::shown;

/// The tolerance of the search, within which nothing is excluded (relative to the limit).
const TOLERANCE: f64 = 1e-11;

/// The floors, or what the school rule leaves of them.
pub(super) fn by_floors(rest_pct: Option<f64>) -> Certificate {
    Certificate {
        rule: "floors",
        numbers: BTreeMap::new(),
        text: match rest_pct {
            None => Message::new(&phrases::BY_FLOORS),
            Some(rest) => Message::new(&phrases::BY_RULE).with("rest", rest),
        },
    }
}

/// The level, and one marginal where whole steps need more than the level proves.
pub(super) fn by_level(
    project: &Project,
    part: &Part,
    limit: f64,
    whole: &Whole<'_>,
    added: &WholeAdded,
) -> Certificate {
    let alone = by_level_alone(project, part, limit, added);
    let Some(Excluded { marginal, from, to }) = one_marginal(project, part, limit, whole, added)
    else {
        return alone;
    };
    let mut numbers = alone.numbers;
    numbers.extend([
        ("alpha", marginal),
        ("from", from as f64),
        ("to", to as f64),
    ]);
    Certificate {
        rule: "level_and_marginal",
        numbers,
        text: by_level_text(&phrases::BY_MARGINAL, project, part, added)
            .with("from", from)
            .with("to", to),
    }
}

/// The level, which excludes all that is less than the continuous optimum.
pub(super) fn by_level_alone(
    project: &Project,
    part: &Part,
    limit: f64,
    added: &WholeAdded,
) -> Certificate {
    let amount = added.continuous * project.step;
    let level = added.level.unwrap_or_default();
    Certificate {
        rule: "level",
        numbers: BTreeMap::from([("u", level), ("c", limit), ("amount", amount)]),
        text: by_level_text(&phrases::BY_LEVEL, project, part, added),
    }
}

fn by_level_text(
    phrase: &'static Phrase,
    project: &Project,
    part: &Part,
    added: &WholeAdded,
) -> Message {
    let level = added.level.unwrap_or_default();
    Message::new(phrase)
        .with("level", shown(level * part.pool.per))
        .with("amount", shown(added.continuous * project.step))
}

/// One marginal that excludes every sum below the least; `None` where there is no such sum, or no such marginal.
fn one_marginal(
    project: &Project,
    part: &Part,
    limit: f64,
    whole: &Whole<'_>,
    added: &WholeAdded,
) -> Option<Excluded> {
    let (from, to) = (added.start, added.sum - 1);
    if from > to {
        return None;
    }
    let of = |bounds: &[i64]| -> Vec<i64> { part.sources.iter().map(|&at| bounds[at]).collect() };
    let (low, high) = (of(&project.low), of(&project.high));
    let units = (part.pool.weights.as_slice(), part.pool.resources.as_slice());
    let limit = limit * (1.0 + TOLERANCE);
    let last = (0..added.steps.len())
        .filter(|&at| added.steps[at] > low[at])
        .map(|at| whole.marginal(at, added.steps[at] - 1));
    let known = added.excluded.iter().map(|one| one.marginal);
    let proves = |marginal: &f64| {
        [from, to]
            .iter()
            .all(|&sum| is_excluded(units, project.step, &low, &high, limit, (*marginal, sum)))
    };
    let marginal = known.chain(last.reduce(f64::max)).find(proves)?;
    Some(Excluded { marginal, from, to })
}

/// The multiplier and the norm of each stage: with them what each school has in the relaxation follows.
pub(super) fn by_multipliers(limited: &[(&Part, f64)], added: &SharedAdded) -> Certificate {
    let mut numbers = BTreeMap::new();
    for ((part, _), one) in limited.iter().zip(&added.relaxed.multipliers) {
        let squares = one
            .reference
            .iter()
            .zip(&part.pool.weights)
            .map(|(r, p)| r * (r / p));
        let [multiplier, norm] = symbols(part.pool.stage);
        numbers.extend([
            (multiplier, one.multiplier),
            (norm, squares.sum::<f64>().sqrt()),
        ]);
    }
    Certificate {
        rule: "multipliers",
        numbers,
        text: Message::new(&phrases::BY_MULTIPLIERS),
    }
}

fn symbols(stage: Stage) -> [&'static str; 2] {
    match stage {
        Stage::Primary => ["mu_primary", "s_primary"],
        Stage::Junior => ["mu_junior", "s_junior"],
        Stage::Senior => ["mu_senior", "s_senior"],
    }
}
