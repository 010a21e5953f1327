//! One pool divided by alliance.

use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::error::Result;
use crate::group::EntropyDecomposition;
use crate::measure::Statistic;
use crate::numeric;
use crate::optimize::fund::{need_met, weakest};
use crate::sample::Sample;
use crate::words::Message;
use crate::words::plan::alliances as phrases;

use super::document::{Alliance, AllianceNeed, AllianceSplit, InequalitySplit};

/// The alliances of a table: their names in order, and that of each row.
pub(super) struct Groups {
    pub(super) names: Vec<String>,
    pub(super) of: Vec<usize>,
}

impl Groups {
    /// The alliances that have schools in a pool, in order, and that of each of its schools among them: a province has
    /// far more alliances than a county, and only these are looked at.
    fn of_pool(&self, pool: &Pool) -> (Vec<usize>, Vec<u32>) {
        let of: Vec<usize> = (pool.rows.iter())
            .map(|&row| self.of.get(row).copied().unwrap_or(0))
            .collect();
        let mut present = of.clone();
        present.sort_unstable();
        present.dedup();
        // A pool has at most as many alliances as schools, and a table fewer than 2³² rows.
        let place = |group| present.partition_point(|one| *one < group) as u32;
        let of = of.into_iter().map(place).collect();
        (present, of)
    }
}

/// The parts of a pool.
pub(super) fn split(setting: &Setting<'_>, pool: &Pool, groups: &Groups) -> Result<AllianceSplit> {
    let values = pool.values(&pool.resources);
    let (present, of) = groups.of_pool(pool);
    let sample = Sample::weighted(&values, &pool.weights)?;
    let found = |alpha| EntropyDecomposition::new(alpha, &sample, &of, present.len()).ok();
    let (theil, squares) = (found(1.0), found(2.0));
    let mut alliances = Vec::new();
    for (group, place) in present.iter().enumerate() {
        let members: Vec<usize> = (0..pool.len())
            .filter(|&at| of[at] as usize == group)
            .collect();
        let name = groups.names.get(*place).map_or("", String::as_str);
        let mut alliance = alliance(setting, pool, name, &members)?;
        if let Some(part) = theil.as_ref().and_then(|found| found.parts.get(group)) {
            alliance.theil_within = Some(part.within);
            alliance.theil_between = Some(part.between);
        }
        if let Some(part) = squares.as_ref().and_then(|found| found.parts.get(group)) {
            alliance.cv_squared_within = Some(2.0 * part.within);
            alliance.cv_squared_between = Some(2.0 * part.between);
        }
        alliances.push(alliance);
    }
    let total = |all: &[f64]| numeric::sum_of(all.iter().copied());
    let cv_squared = squares.map(|found| parts(&found, 2.0));
    Ok(AllianceSplit {
        indicator: pool.document(setting).code.clone(),
        stage: pool.stage,
        schools: pool.len(),
        value: total(&pool.resources) * pool.per / total(&pool.weights),
        verdict: verdict(setting, pool, cv_squared.as_ref()),
        theil: theil.map(|found| parts(&found, 1.0)),
        cv_squared,
        alliances,
    })
}

/// The squared coefficient of variation is twice the generalized entropy of α = 2.
fn parts(found: &EntropyDecomposition, factor: f64) -> InequalitySplit {
    InequalitySplit {
        total: factor * found.total,
        within: factor * found.within,
        between: factor * found.between,
        between_share: (found.total > 0.0).then(|| found.between / found.total),
    }
}

fn verdict(setting: &Setting<'_>, pool: &Pool, split: Option<&InequalitySplit>) -> Message {
    let document = pool.document(setting);
    let name = document.name.name(&document.code);
    let Some((split, share)) = split.and_then(|split| Some((split, split.between_share?))) else {
        return Message::new(&phrases::EQUAL).with("indicator", name);
    };
    let limit = pool.cv_limit.filter(|limit| split.between > limit * limit);
    let phrase = match limit {
        Some(_) => &phrases::BETWEEN_TOO_MUCH,
        None => &phrases::SPLIT,
    };
    Message::new(phrase)
        .with("indicator", name)
        .with("percent", (share * 1000.0).round() / 10.0)
        .with("limit", limit.unwrap_or(f64::NAN))
}

fn alliance(setting: &Setting<'_>, pool: &Pool, name: &str, members: &[usize]) -> Result<Alliance> {
    let of = |all: &[f64]| -> Vec<f64> { members.iter().map(|&at| all[at]).collect() };
    let (weights, resources) = (of(&pool.weights), of(&pool.resources));
    let lowest = weakest(&weights, &resources)?;
    let floors = pool.floor.map(|floor| -> Vec<f64> {
        weights
            .iter()
            .map(|weight| floor * weight / pool.per)
            .collect()
    });
    let values: Vec<f64> = of(&pool.values(&pool.resources));
    let sample = Sample::weighted(&values, &weights)?;
    let row = members
        .get(lowest.unit)
        .and_then(|&at| pool.rows.get(at))
        .copied()
        .unwrap_or(0);
    let short = |unit: usize| {
        let floor = floors.as_ref()?.get(unit)?;
        Some((floor - resources[unit]).max(0.0))
    };
    Ok(Alliance {
        name: name.to_owned(),
        schools: members.len(),
        weight: numeric::sum_of(weights.iter().copied()),
        value: lowest.mean * pool.per,
        cv: setting.standard.measure().value(&sample).ok(),
        theil_within: None,
        theil_between: None,
        cv_squared_within: None,
        cv_squared_between: None,
        weakest: AllianceNeed {
            id: setting.id(row).to_owned(),
            name: setting.name(row).map(str::to_owned),
            value: lowest.value * pool.per,
            to_mean_from_within: lowest.from_within,
            to_mean_from_outside: lowest.from_outside,
            to_floor: short(lowest.unit),
        },
        short_of_floor: floors
            .as_ref()
            .map(|floors| need_met(&resources, &resources, floors).needed),
    })
}
