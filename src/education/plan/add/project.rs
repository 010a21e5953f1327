//! What is planned together: an indicator at a stage, or at the stages that share its resource.

use crate::education::Stage;
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::education::standard::Weights;
use crate::error::{Error, Result};
use crate::optimize::NO_CAP;
use crate::words::plan::add as phrases;

use super::options::{AddGoal, AddOptions};
use super::rule::{Asked, Floors};

/// By how much a number of steps may exceed a whole one by rounding.
const NOISE: f64 = 1e-9;

/// The options, read with the table.
pub(super) struct Inputs<'o> {
    options: &'o AddOptions,
    stages: Vec<Stage>,
    indicators: Vec<usize>,
    step: f64,
    /// By row.
    caps: Option<Vec<Option<f64>>>,
    costs: Option<Vec<f64>>,
}

/// An indicator of a county, at the stages that are planned together.
#[derive(Debug)]
pub(super) struct Project {
    pub(super) indicator: usize,
    /// The stages that are planned, then those that share the resource and must stay within their limits.
    pub(super) parts: Vec<Part>,
    /// The rows of the schools that can get something, by their ids.
    pub(super) rows: Vec<usize>,
    /// The steps that the floors require of each.
    pub(super) low: Vec<i64>,
    /// Whether another choice of the floors that schools miss could require less of this indicator.
    pub(super) is_chosen: bool,
    /// The most steps of each.
    pub(super) high: Vec<i64>,
    /// The cost of one unit at each; `None` where the amount counts.
    pub(super) costs: Option<Vec<f64>>,
    pub(super) step: f64,
    pub(super) budget: Option<f64>,
}

/// A stage within a project.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) pool: Pool,
    /// The limit of the CV, where it is to be reached or kept.
    pub(super) limit: Option<f64>,
    /// The floor of each school, where it is to be reached.
    pub(super) floors: Option<Vec<f64>>,
    /// The least that any choice of the floors that schools miss requires of each, where they are to be reached.
    pub(super) least: Option<Vec<f64>>,
    /// The indicators whose floors each school was chosen to miss.
    pub(super) missed: Vec<Vec<usize>>,
    /// How much less another choice of the floors that are missed may need at most, as a share.
    pub(super) floors_gap: Option<f64>,
    /// Whether the stage is planned, and not only kept within its limit.
    pub(super) is_planned: bool,
    /// The place of each school among the rows of the project.
    pub(super) sources: Vec<usize>,
}

impl<'o> Inputs<'o> {
    pub(super) fn read(setting: &Setting<'_>, options: &'o AddOptions) -> Result<Self> {
        options.check(setting)?;
        let indicators = setting.planned_indicators(&options.indicator)?;
        let documents = &setting.standard.document().indicators;
        let less_is_better =
            |at: &usize| documents[*at].direction != crate::education::standard::Direction::AtLeast;
        if let Some(at) = indicators.iter().copied().find(less_is_better)
            && !options.indicator.is_empty()
        {
            return Err(
                Error::new(&phrases::LESS_IS_BETTER).with("got", documents[at].code.as_str())
            );
        }
        Ok(Self {
            options,
            stages: setting.planned_stages(options.stage)?,
            indicators: indicators
                .into_iter()
                .filter(|at| !less_is_better(at))
                .collect(),
            step: options.checked_step()?,
            caps: options
                .cap
                .as_deref()
                .map(|cap| setting.amounts(cap))
                .transpose()?,
            costs: options
                .cost
                .as_deref()
                .map(|cost| costs(setting, cost))
                .transpose()?,
        })
    }

    /// An indicator that is named must have a target in some county.
    pub(super) fn check_targets(
        &self,
        setting: &Setting<'_>,
        found: &[Vec<Project>],
    ) -> Result<()> {
        if self.options.indicator.is_empty() {
            return Ok(());
        }
        let has_target = |at: &usize| {
            let mut all = found.iter().flatten();
            all.any(|project| project.indicator == *at)
        };
        match self.indicators.iter().find(|at| !has_target(at)) {
            None => Ok(()),
            Some(&at) => {
                let document = &setting.standard.document().indicators[at];
                let name = document.name.coded(&document.code);
                Err(Error::new(&phrases::NO_TARGET).with("indicator", name))
            }
        }
    }

    /// What is planned in a county, by indicator, then by stage.
    pub(super) fn projects(&self, setting: &Setting<'_>, county: usize) -> Result<Vec<Project>> {
        let asked = Asked {
            stages: &self.stages,
            indicators: &self.indicators,
            goal: self.options.goal,
            cv: self.options.cv,
        };
        let floors = Floors::of(setting, county, &asked)?;
        let mut projects = Vec::new();
        for &indicator in &self.indicators {
            let pools = setting.pools(county, &self.stages, std::slice::from_ref(&indicator));
            let (shared, own): (Vec<Pool>, Vec<Pool>) = pools.partition(Pool::is_shared);
            let planned = |pool: Pool| self.part(&floors, pool);
            for part in own.into_iter().filter_map(planned) {
                projects.push(self.project(setting, indicator, vec![part]));
            }
            let mut parts: Vec<Part> = shared.into_iter().filter_map(planned).collect();
            if !parts.is_empty() {
                parts.extend(self.kept(setting, county, indicator, &parts));
                projects.push(self.project(setting, indicator, parts));
            }
        }
        Ok(projects)
    }

    /// A stage with what it is to reach; `None` where the standard requires nothing of it.
    fn part(&self, floors: &Floors, pool: Pool) -> Option<Part> {
        let goal = self.options.goal;
        let limit = self
            .options
            .cv
            .or(pool.cv_limit)
            .filter(|_| goal.limits_cv());
        let floors_gap = floors.gap(pool.stage);
        let missed = floors.missed(&pool);
        let (floors, least) = match goal {
            AddGoal::Cv => (None, None),
            _ => (floors.of_pool(&pool), floors.of_pool_at_least(&pool)),
        };
        (limit.is_some() || floors.is_some()).then(|| Part {
            pool,
            limit,
            floors,
            least,
            missed,
            floors_gap,
            is_planned: true,
            sources: Vec::new(),
        })
    }

    /// The other stages that share the resource: what is within its limit must stay there.
    fn kept(
        &self,
        setting: &Setting<'_>,
        county: usize,
        indicator: usize,
        planned: &[Part],
    ) -> Vec<Part> {
        let is_planned = |stage: Stage| planned.iter().any(|part| part.pool.stage == stage);
        let others = setting
            .stages
            .iter()
            .map(|bound| bound.stage)
            .filter(|&stage| !is_planned(stage));
        let pools = others.filter_map(|stage| Pool::of(setting, county, stage, indicator));
        pools
            .filter(Pool::is_shared)
            .map(|pool| {
                let keeps = |limit: &f64| pool.is_within(setting, &pool.resources, *limit);
                Part {
                    limit: pool.cv_limit.filter(keeps),
                    pool,
                    floors: None,
                    least: None,
                    missed: Vec::new(),
                    floors_gap: None,
                    is_planned: false,
                    sources: Vec::new(),
                }
            })
            .collect()
    }

    fn project(&self, setting: &Setting<'_>, indicator: usize, mut parts: Vec<Part>) -> Project {
        let mut rows: Vec<usize> = parts
            .iter()
            .flat_map(|part| &part.pool.rows)
            .copied()
            .collect();
        rows.sort_unstable_by_key(|&row| (setting.id(row), row));
        rows.dedup();
        for part in &mut parts {
            let place = |row: &usize| {
                rows.iter()
                    .position(|known| known == row)
                    .unwrap_or_default()
            };
            part.sources = part.pool.rows.iter().map(place).collect();
        }
        let mut low = vec![0; rows.len()];
        let mut least = low.clone();
        for part in &parts {
            part.raise(setting, self.step, part.floors.as_deref(), &mut low);
            part.raise(setting, self.step, part.least.as_deref(), &mut least);
        }
        let cap = |row: &usize| {
            let cap = self
                .caps
                .as_ref()
                .and_then(|caps| caps.get(*row).copied().flatten());
            cap.map_or(NO_CAP, |cap| (cap / self.step + NOISE).floor() as i64)
        };
        let cost = |costs: &Vec<f64>| {
            let of_row = |row: &usize| costs.get(*row).copied().unwrap_or(1.0);
            rows.iter().map(of_row).collect()
        };
        Project {
            indicator,
            high: rows.iter().map(cap).collect(),
            costs: self.costs.as_ref().map(cost),
            rows,
            is_chosen: least != low,
            low,
            parts,
            step: self.step,
            budget: self.options.budget,
        }
    }
}

impl Part {
    /// Raises the steps of each source to what the floor of the school requires.
    fn raise(&self, setting: &Setting<'_>, step: f64, floors: Option<&[f64]>, low: &mut [i64]) {
        for (at, floor) in floors.into_iter().flatten().enumerate() {
            if let Some(low) = low.get_mut(self.sources[at]) {
                *low = (*low).max(self.steps_to_floor(setting, at, *floor, step));
            }
        }
    }

    /// The least steps after which an assessment finds the floor reached.
    fn steps_to_floor(&self, setting: &Setting<'_>, at: usize, floor: f64, step: f64) -> i64 {
        let pool = &self.pool;
        let document = pool.document(setting);
        let reaches = |steps: i64| {
            let after = pool.after_one(setting, at, steps as f64 * step);
            document
                .direction
                .reaches(after * pool.per / pool.weights[at], floor)
        };
        if reaches(0) || pool.shares[at] <= 0.0 {
            return 0;
        }
        let missing = floor * pool.weights[at] / pool.per - pool.resources[at];
        let guess = (missing / (pool.shares[at] * step) - NOISE).ceil() as i64;
        // The guess is right up to rounding, which the assessment judges.
        let mut steps = guess.max(1) - 1;
        while !reaches(steps) && steps < guess.saturating_add(2) {
            steps += 1;
        }
        steps
    }
}

impl Project {
    /// The indexes of the parts with a limit of the CV.
    pub(super) fn limited(&self) -> impl Iterator<Item = (&Part, f64)> {
        self.parts
            .iter()
            .filter_map(|part| Some((part, part.limit?)))
    }

    /// The amounts of steps.
    pub(super) fn amounts(&self, steps: &[i64]) -> Vec<f64> {
        steps
            .iter()
            .map(|&steps| steps as f64 * self.step)
            .collect()
    }

    /// What steps cost, or how much they add where there is no cost.
    pub(super) fn objective(&self, steps: &[i64]) -> f64 {
        match &self.costs {
            None => steps.iter().sum::<i64>() as f64 * self.step,
            Some(costs) => {
                let each = costs.iter().zip(self.amounts(steps));
                each.map(|(cost, amount)| cost * amount).sum()
            }
        }
    }

    /// Whether one common level solves the project: each step counts in full and costs the same.
    pub(super) fn is_level(&self, setting: &Setting<'_>) -> bool {
        let weighted = setting.standard.document().dispersion.weights == Weights::Denominator;
        let one = self.parts.len() == 1 && !self.is_shared();
        weighted && one && self.costs.is_none()
    }

    /// What is required of floors that are missed, in per cent of them, where some are.
    pub(super) fn rest_pct(&self, setting: &Setting<'_>) -> Option<f64> {
        let is_lowered = |part: &Part| part.floors != part.full_floors();
        let rule = setting.standard.document().school_rule.as_ref();
        rule.filter(|_| self.parts.iter().any(is_lowered))
            .map(|rule| rule.rest_floor_pct)
    }

    /// Whether stages share what is added.
    pub(super) fn is_shared(&self) -> bool {
        self.parts.iter().any(|part| part.pool.is_shared())
    }
}

impl Part {
    /// The floor of each school where none is missed.
    fn full_floors(&self) -> Option<Vec<f64>> {
        let floors = self.floors.as_ref()?;
        Some(vec![self.pool.floor.unwrap_or_default(); floors.len()])
    }

    /// What the schools have at the stage after steps at the sources: the bits of an assessment.
    pub(super) fn after(&self, setting: &Setting<'_>, step: f64, steps: &[i64]) -> Vec<f64> {
        let amount = |source: &usize| steps.get(*source).map_or(0.0, |&steps| steps as f64 * step);
        let amounts: Vec<f64> = self.sources.iter().map(amount).collect();
        self.pool.after(setting, &amounts)
    }
}

/// The cost of one unit at each row.
fn costs(setting: &Setting<'_>, heading: &str) -> Result<Vec<f64>> {
    let cells = setting.amounts(heading)?.into_iter().enumerate();
    let above_zero = |(row, cell): (usize, Option<f64>)| match cell {
        Some(cost) if cost > 0.0 => Ok(cost),
        _ => Err(Error::new(&phrases::NO_COST)
            .with("column", heading)
            .with("row", setting.schools.rows.number(row))),
    };
    cells.map(above_zero).collect()
}
