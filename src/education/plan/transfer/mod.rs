//! Transfers: the fewest units that move between schools so that a target is reached, with proof.

mod across;
mod areas;
mod bounds;
mod draft;
mod moved;
mod options;
mod pairs;
mod request;
mod rule;
mod texts;
mod unreachable;

use crate::education::operations::{ITEMS, OperationEntry, SCHOOLS, STANDARD};
use crate::education::{Standard, Table};
use crate::error::Result;
use crate::measure::Text;
use crate::words::plan::transfer as phrases;
use crate::words::{Message, Name};

pub use options::{TransferGoal, TransferOptions, TransferPair};

use super::framework::assembly::CountyDrafts;
use super::framework::call::Tables;
use super::framework::document::Plan;
use super::framework::setting::Setting;
use super::planned::{Call, PlanKind, Planned};
use draft::draft;
use moved::Moved;
use request::Request;
use rule::Held;

pub(super) const KIND: PlanKind = PlanKind {
    entry: OperationEntry {
        name: NAME,
        summary: Text::new(
            "Finds the fewest units to move between schools so that a limit of the CV or the floors are reached.",
            "求各县学校之间最少的调配数量，使差异系数达到限值或各校达到标准值。",
        ),
        arguments: &[SCHOOLS, ITEMS, STANDARD],
        inputs: TransferOptions::SPECS,
        returns: Text::new(
            "For each county, indicator and stage: what moves from which school to which, the proof that less is not \
             enough, the limits that bind, and the assessment before and after.",
            "各县各指标各学段：由哪所学校调往哪所学校、不能再少的证明、起作用的限制，以及调配前后的评估结果。",
        ),
        schema: "plan",
        methods: &[&crate::words::school_methods::PLAN_TRANSFER],
    },
    run,
};

const NAME: Name = Name::new("plan_transfer", "transfer", "调配");

fn run(call: &Call<'_>) -> Result<Planned> {
    let options = TransferOptions::from_json(call.options)?;
    call.tables.read(&options, planned).map(Planned::Plan)
}

/// Finds the fewest units of a resource to move between schools so that a target is reached.
///
/// # Formula
///
/// As [`band_whole`](crate::optimize::band_whole), for each county, stage and indicator: pupils are the weights, the
/// resource moves in whole steps, and schools below their floor receive first. With `across_counties` as
/// [`across_whole`](crate::optimize::across_whole): each county keeps its own limit, and the fewest units move in all.
///
/// # Parameters
///
/// - `table`, `items`: as in [`assess`](crate::education::assess()); `standard`: `cn-quality-2017` where there is none.
/// - `options`: the stage, the indicators, the goal, and who may give and receive how much.
///
/// # Returns
///
/// A plan with one action for each county, stage and indicator. What it promises is what an assessment of the changed
/// table finds. With `across_counties` an action has what the schools of its county receive, and in `together` the
/// total of all counties with its bound; a step is listed in the county that receives.
///
/// # Edge cases
///
/// Counties that are planned together reach their targets together or not at all; the reason names the county at fault.
/// A target that cannot be reached is a result that states which constraint rules it out, by how much, and what can be
/// reached. A school never falls from passing the rule for schools to failing it: its plan is tightened and computed
/// again. Schools whose stages share the resource neither give nor receive.
///
/// # Errors
///
/// Those of [`assess`](crate::education::assess()); [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for an option
/// outside its domain or without effect, for a resource that cannot be moved, and for a pair along which nothing can
/// move (of one school, two counties, groups or stages); [`UnknownName`](crate::ErrorKind::UnknownName) for a
/// school, an indicator or a column that is not there.
///
/// # Accuracy
///
/// The number of steps is exact; along given pairs, and between counties with more than 4·10⁸ combinations of inflows, the
/// gap to a lower bound is reported.
///
/// # Source
///
/// That of [`band_whole`](crate::optimize::band_whole).
///
/// # Examples
///
/// ```
/// use junheng::education::plan::{TransferOptions, plan_transfer};
/// use junheng::education::Table;
/// let options = TransferOptions::from_json(r#"{"indicator": "L5", "stage": "junior"}"#)?;
/// assert!(plan_transfer(&Table::default(), None, None, &options).is_err(), "a table without rows");
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn plan_transfer(
    table: &Table<'_>,
    items: Option<&Table<'_>>,
    standard: Option<&Standard>,
    options: &TransferOptions,
) -> Result<Plan> {
    let tables = Tables {
        table,
        items,
        standard,
    };
    tables.read(options, planned)
}

/// Plans, and plans again with tighter limits while some school would fall behind.
fn planned(setting: &Setting<'_>, options: &TransferOptions) -> Result<Plan> {
    let request = Request::of(setting, options)?;
    let mut held = Held::default();
    loop {
        let drafts = drafts(&request, &held)?;
        if !held.tighten(setting, &request, &drafts)? {
            return setting.assemble(NAME, drafts);
        }
    }
}

/// The plans of all pools, by county.
fn drafts(request: &Request<'_>, held: &Held) -> Result<Vec<CountyDrafts>> {
    let mut all = match request.areas.is_empty() {
        true => request.setting.each_county(|county| {
            let mut moved = Moved::default();
            let pools = request.pools[county].iter();
            let drafts = pools.map(|pool| draft(request, pool, held, &mut moved));
            drafts.collect::<Result<CountyDrafts>>()
        })?,
        false => across::drafts(request, held)?,
    };
    for drafts in &mut all {
        let changed = drafts.iter().filter(|draft| !draft.changes.is_empty());
        if changed.count() > 1 {
            let separate = Message::new(&phrases::ASSUME_SEPARATE);
            for draft in drafts {
                draft.action.assumptions.push(separate.clone());
            }
        }
    }
    Ok(all)
}
