//! The call: a table and a budget in, who gets what out.

use crate::Measure;
use crate::education::category::Category;
use crate::education::operations::{ITEMS, OperationEntry, SCHOOLS, STANDARD};
use crate::education::plan::framework::assembly::Draft;
use crate::education::plan::framework::call::Tables;
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::selection::{
    ABOVE_ZERO, SHARE, ZERO_OR_MORE, in_domain, unused,
};
use crate::education::plan::framework::setting::Setting;
use crate::education::plan::planned::{Call, PlanKind, Planned};
use crate::education::{Stage, Standard, Table};
use crate::error::{Error, Result};
use crate::measure::Text;
use crate::optimize::fund::{Frontier, most_units, need_met};
use crate::words::plan::fund as phrases;
use crate::words::plan::unused::{NO_LIMIT, SHARED};
use crate::words::{Name, Parameter};

use super::describe::Told;
use super::document::{CountyFund, FundPlan, QueueEntry};
use super::goal::{Solved, at_floor, least, levelled};
use super::measure::{parse, value};
use super::options::{FundGoal, FundOptions};
use super::reach::needs;
use super::share::Shared;

const NAME: Name = Name::new("plan_fund", "distribution of a budget", "经费分配方案");

/// This kind of plan in the catalogue.
pub(in crate::education::plan) const KIND: PlanKind = PlanKind {
    entry: OperationEntry {
        name: NAME,
        summary: Text::new(
            "Distributes a budget over the schools of an indicator, or finds the least budget for a limit.",
            "在指标所涉学校间分配一定数量的资源，或求达到限值所需的最少数量。",
        ),
        arguments: &[SCHOOLS, ITEMS, STANDARD],
        inputs: FundOptions::SPECS,
        returns: Text::new(
            "Who gets what and in which order, the figures before and after, the share of the need that is covered, and \
             what every other budget would do.",
            "各校所得及先后次序、分配前后的数据、缺口补足比例，以及其他数额的效果。",
        ),
        schema: "plan_fund",
        methods: &[&crate::words::school_methods::PLAN_FUND],
    },
    run: |call: &Call<'_>| {
        let options = FundOptions::from_json(call.options)?;
        let plan = call.tables.read(&options, distributed)?;
        Ok(Planned::Fund(Box::new(plan)))
    },
};

/// Distributes a budget over the schools of an indicator, or finds the least budget for a limit.
///
/// # Formula
///
/// ```text
/// R'ᵢ = clip(u·Pᵢ, keep·Rᵢ, Rᵢ + capᵢ),   ΣR' = ΣR + budget        in whole steps: the smallest marginals first
/// ```
///
/// P are pupils (the indicator's denominator), R is the resource, u the common level. Levelling up Lorenz-dominates every
/// other distribution of the same budget, so that it is best for all measures that a transfer from more to less lowers.
/// With the goal `schools` the cheapest shortfalls are covered first (exact); with `pupils` a knapsack is solved.
///
/// # Parameters
///
/// `table`, `items`, `standard`: as of [`assess`](crate::education::assess()). `options`: see [`FundOptions`]. The budget
/// is that of each county.
///
/// # Returns
///
/// See [`FundPlan`]. What it promises is what `assess` finds on the changed table.
///
/// # Edge cases
///
/// A resource that stages of a school share counts in part at each stage: then the lowest are raised as far as the budget
/// goes, which makes the lowest value as large as possible, but is not proven best for the measure; then `keep` below 1
/// is an error.
/// Levelling up is not best where each school counts once, whatever its pupils.
///
/// # Errors
///
/// Those of [`assess`](crate::education::assess()); [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for options outside
/// their domain or without effect, a missing stage or floor, a measure that levelling up may raise, and an indicator of which less is
/// better.
///
/// # Source
///
/// Hardy, Littlewood and Pólya (1934), Inequalities; Gross (1956), RAND P-644, for whole steps.
///
/// # Examples
///
/// ```
/// use junheng::education::plan::{FundOptions, plan_fund};
/// use junheng::education::{Standard, Table};
/// let standard = Standard::from_toml(r#"
///     id = "books"
///     version = "1"
///     title = { en = "Books", zh = "图书" }
///     document = "example"
///     issuer = { en = "example", zh = "示例" }
///     issued = "2025"
///     stages = ["primary"]
///     [dispersion]
///     measure = "cv"
///     weights = "denominator"
///     source = { clause = "1", evidence = "U" }
///     [[indicators]]
///     code = "B"
///     name = { en = "books per pupil", zh = "生均图书" }
///     unit = { en = "books", zh = "册" }
///     numerator = ["books"]
///     per = 1
///     direction = "at_least"
///     cv_limit = { primary = 0.3 }
///     source = { clause = "2", evidence = "U" }
///     [county_rule]
///     kind = "every_cv"
///     source = { clause = "3", evidence = "U" }
/// "#)?;
/// let mut table = Table::new();
/// table.add_text("学校名称", ["小学1", "小学2", "小学3", "小学4", "小学5"])?;
/// table.add_numbers("小学在校生数", &[45.0, 37.0, 89.0, 76.0, 55.0][..])?;
/// table.add_numbers("图书册数", &[279.0, 137.0, 935.0, 160.0, 402.0][..])?;
/// let options = FundOptions::from_json(r#"{"indicator": "B", "budget": 300}"#)?;
/// let fund = plan_fund(&table, None, &standard, &options)?;
/// // Everything goes to the school with the fewest books per pupil, then to the next.
/// let action = &fund.plan.counties[0].actions[0];
/// assert_eq!((action.schools[0].id.as_str(), action.schools[1].id.as_str()), ("小学4", "小学2"));
/// assert_eq!(action.schools.iter().map(|school| school.change).sum::<f64>(), 300.0);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn plan_fund(
    table: &Table<'_>,
    items: Option<&Table<'_>>,
    standard: &Standard,
    options: &FundOptions,
) -> Result<FundPlan> {
    let tables = Tables {
        table,
        items,
        standard: Some(standard),
    };
    tables.read(options, distributed)
}

fn distributed(setting: &Setting<'_>, options: &FundOptions) -> Result<FundPlan> {
    let measure = checked(options)?;
    let indicator = indicator(setting, options)?;
    let stage = stage(setting, options, indicator)?;
    let counties = setting.each_county(|county| {
        let pool = Pool::of(setting, county, stage, indicator);
        let found = pool.map(|pool| county_fund(setting, &pool, options, &measure));
        found.transpose()
    })?;
    let (mut drafts, mut funds) = (Vec::new(), Vec::new());
    for found in counties {
        let (draft, fund) = found.unzip();
        drafts.push(draft.into_iter().collect());
        funds.extend(fund);
    }
    Ok(FundPlan {
        plan: setting.assemble(NAME, drafts)?,
        funds,
    })
}

/// The options in their domains; the measure.
fn checked(options: &FundOptions) -> Result<Measure> {
    if let Some(budget) = options.budget {
        in_domain("budget", budget, &ZERO_OR_MORE)?;
    }
    if let Some(limit) = options.limit {
        in_domain("limit", limit, &ZERO_OR_MORE)?;
        if options.goal != FundGoal::Measure {
            return Err(unused("limit", &NO_LIMIT));
        }
    }
    in_domain("keep", options.keep.unwrap_or(1.0), &SHARE)?;
    in_domain("step", options.step.unwrap_or(1.0), &ABOVE_ZERO)?;
    if options.goal != FundGoal::Measure && options.budget.is_none() {
        return Err(Error::new(&phrases::NEEDS_BUDGET));
    }
    parse(options.measure.as_deref().unwrap_or("cv"))
}

/// The place of the indicator in the standard.
fn indicator(setting: &Setting<'_>, options: &FundOptions) -> Result<usize> {
    let codes: Vec<String> = options.indicator.iter().cloned().collect();
    let known = &setting.standard.document().indicators;
    if codes.is_empty() {
        let known: Vec<Parameter> = known.iter().map(|one| one.code.as_str().into()).collect();
        return Err(Error::new(&phrases::NEEDS_INDICATOR).with("expected", known));
    }
    let places = setting.planned_indicators(&codes)?;
    Ok(places.first().copied().unwrap_or(0))
}

/// The stage: the one named, or the only one at which the indicator can be distributed.
fn stage(setting: &Setting<'_>, options: &FundOptions, indicator: usize) -> Result<Stage> {
    let counties = 0..setting.schools.counties.len();
    let has_pool = |stage: &Stage| {
        counties
            .clone()
            .any(|county| Pool::of(setting, county, *stage, indicator).is_some())
    };
    let stages: Vec<Stage> = setting.planned_stages(options.stage)?;
    let stages: Vec<Stage> = stages.into_iter().filter(has_pool).collect();
    match stages[..] {
        [stage] => Ok(stage),
        [] => Err(Error::new(&phrases::NO_POOL)),
        _ => {
            let known: Vec<Parameter> = stages
                .iter()
                .map(|stage| (&*stage.name().id).into())
                .collect();
            Err(Error::new(&phrases::NEEDS_STAGE).with("expected", known))
        }
    }
}

fn county_fund(
    setting: &Setting<'_>,
    pool: &Pool,
    options: &FundOptions,
    measure: &Measure,
) -> Result<(Draft, CountyFund)> {
    if !pool.more_is_better(setting) {
        return Err(Error::new(&phrases::LESS_IS_BETTER));
    }
    if pool.is_shared() && options.keep.is_some_and(|keep| keep < 1.0) {
        return Err(unused("keep", &SHARED));
    }
    let shared = Shared::of(setting, pool, options)?;
    let limit = match options.budget {
        Some(_) => options.limit,
        None => Some(required_limit(pool, options)?),
    };
    let solved = solve(setting, &shared, options, measure, limit)?;
    let after = shared.after(setting, &solved.steps);
    let told = Told {
        setting,
        shared: &shared,
        options,
        measure,
        limit,
        solved: &solved,
        after: &after,
    };
    let draft = Draft {
        action: told.action()?,
        changes: told.changes(),
    };
    Ok((draft, fund(&told)?))
}

/// The limit of the options, or that of the standard for the coefficient of variation.
fn required_limit(pool: &Pool, options: &FundOptions) -> Result<f64> {
    let of_standard = pool
        .cv_limit
        .filter(|_| options.measure.as_deref().unwrap_or("cv") == "cv");
    let limit = options.limit.or(of_standard);
    limit.ok_or_else(|| Error::new(&phrases::NEEDS_LIMIT))
}

fn solve(
    setting: &Setting<'_>,
    shared: &Shared<'_>,
    options: &FundOptions,
    measure: &Measure,
    limit: Option<f64>,
) -> Result<Solved> {
    let limit = limit.map(|limit| (measure, limit));
    match (options.budget, options.goal, limit) {
        (Some(budget), FundGoal::Measure, _) => {
            levelled(setting, shared, shared.steps(budget), limit)
        }
        (Some(budget), goal, _) => {
            let floor = shared
                .pool
                .floor
                .ok_or_else(|| Error::new(&phrases::NEEDS_FLOOR))?;
            at_floor(setting, shared, floor, shared.steps(budget), goal)
        }
        (None, _, Some((measure, limit))) => least(setting, shared, measure, limit),
        (None, _, None) => Err(Error::new(&phrases::NEEDS_LIMIT)),
    }
}

/// What the budget does in the county.
fn fund(told: &Told<'_, '_>) -> Result<CountyFund> {
    let (setting, pool) = (told.setting, told.shared.pool);
    let of = |resources: &[f64]| value(told.measure, pool, setting, resources);
    let floor = pool.floor;
    let met = floor.map(|floor| {
        let floors: Vec<f64> = pool
            .weights
            .iter()
            .map(|weight| floor * weight / pool.per)
            .collect();
        need_met(&pool.resources, told.after, &floors)
    });
    let at_floor = |resources: &[f64]| {
        floor.map(|floor| {
            pool.reaches(setting, resources, floor)
                .into_iter()
                .filter(|&one| one)
                .count()
        })
    };
    let spent = told.spent();
    let most = floor.map(|floor| {
        let budget = told
            .shared
            .steps(spent.max(told.options.budget.unwrap_or(0.0)));
        most_units(&needs(setting, told.shared, floor), budget.unsigned_abs())
            .units
            .len()
    });
    let (lowest, lowest_value) = told.lowest();
    Ok(CountyFund {
        county: setting
            .schools
            .counties
            .name(pool.county)
            .map(str::to_owned),
        indicator: pool.document(setting).code.clone(),
        stage: pool.stage,
        measure: told.measure.entry().name.clone(),
        measure_spec: told.measure.to_string(),
        measure_before: of(&pool.resources),
        measure_after: of(told.after),
        spent,
        left: told.options.budget.map_or(0.0, |budget| budget - spent),
        needed: met.map(|met| met.needed),
        need_met_share: met.map(|met| met.share),
        at_floor_before: at_floor(&pool.resources),
        at_floor_after: at_floor(told.after),
        at_floor_most: most,
        lowest: lowest.to_owned(),
        lowest_value,
        queue: queue(setting, pool)?,
    })
}

/// The order in which schools begin to receive.
fn queue(setting: &Setting<'_>, pool: &Pool) -> Result<Vec<QueueEntry>> {
    if pool.is_shared() {
        return Ok(Vec::new());
    }
    let frontier = Frontier::new(&pool.weights, &pool.resources)?;
    let entry = |point: &crate::optimize::fund::Breakpoint| QueueEntry {
        id: setting.id(pool.rows[point.unit]).to_owned(),
        budget: point.budget,
        value: point.level * pool.per,
        cv: if point.cv.is_finite() { point.cv } else { 0.0 },
    };
    Ok(frontier.breakpoints().iter().map(entry).collect())
}
