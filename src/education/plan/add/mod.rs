//! Add: the least new resource, or the least cost, that reaches the limit of the CV and the floors.

mod budget;
mod describe;
mod exact;
mod options;
mod project;
mod proof;
mod rule;
mod solved;
mod solving;
mod spread;
mod steps;
mod warnings;

use crate::education::operations::{ITEMS, OperationEntry, SCHOOLS, STANDARD};
use crate::education::{Standard, Table};
use crate::error::Result;
use crate::measure::Text;
use crate::words::Name;
use crate::words::plan::unused::{NO_LIMIT, NO_SCHOOL_RULE};

use super::framework::call::Tables;
use super::framework::document::Plan;
use super::framework::selection::{ABOVE_ZERO, ZERO_OR_MORE, in_domain, unused};
use super::framework::setting::Setting;
use super::planned::{Call, PlanKind, Planned};

use describe::draft;
pub use options::{AddGoal, AddOptions};
use project::Inputs;

/// The kind in the catalogue.
pub(super) const KIND: PlanKind = PlanKind {
    entry: OperationEntry {
        name: NAME,
        summary: Text::new(
            "Finds the least addition that reaches the limit of the coefficient of variation and the floors.",
            "求使校际差异系数不超过限值且每校达到标准值所需的最少新增量及其去处。",
        ),
        arguments: &[SCHOOLS, ITEMS, STANDARD],
        inputs: AddOptions::SPECS,
        returns: Text::new(
            "For each county, indicator and stage the least addition, the schools that get it in order, the proof \
             that less does not suffice, and the figures before and after as assess finds them.",
            "各县各指标各学段的最少新增量、依次新增的学校、少于此数不能达标的证明，以及评估所得的前后数据。",
        ),
        schema: "plan",
        methods: &[&crate::words::school_methods::PLAN_ADD],
    },
    run,
};

const NAME: Name = Name::new("plan_add", "addition", "新增");

fn run(call: &Call<'_>) -> Result<Planned> {
    let options = AddOptions::from_json(call.options)?;
    call.tables.read(&options, planned).map(Planned::Plan)
}

/// The least addition to the resources of a table of schools that reaches the targets of a standard.
///
/// # Formula
///
/// min Σa subject to CV(R + a) ≤ limit and R + a ≥ floor, in whole steps. Schools are raised to one common level; see
/// [`Addition`](crate::optimize::Addition) and [`WholeAddition`](crate::optimize::WholeAddition). A resource that the
/// stages of a school share, or costs that differ: [`Shared`](crate::optimize::Shared).
///
/// # Parameters
///
/// `standard`: that of the library called `cn-quality-2017` where there is none.
///
/// # Returns
///
/// One action for each county, indicator and stage; for the stages together where they share the resource. What an
/// action promises is what [`assess`](crate::education::assess()) finds on the changed table. A target out of
/// reach is a result, not an error.
///
/// # Errors
///
/// Those of [`assess`](crate::education::assess()); [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for an option outside its
/// domain or without effect, and for an indicator without a target, [`UnknownName`](crate::ErrorKind::UnknownName) for an indicator or a column that does not exist.
///
/// # Accuracy
///
/// The amounts are exact where the status is `optimal`, and within the stated gap where it is `within_gap`.
///
/// # Examples
///
/// ```
/// use junheng::education::plan::{AddOptions, plan_add};
/// use junheng::education::{Standard, Table};
/// let mut table = Table::new();
/// table.add_text("school_id", ["A", "B", "C"])?;
/// table.add_text("school_type", ["小学"; 3])?;
/// table.add_numbers("pupils_primary", vec![400.0, 500.0, 600.0])?;
/// table.add_numbers("books", vec![2000.0, 6000.0, 9000.0])?;
/// # let standard = r#"
/// # id = "books"
/// # version = "1"
/// # title = { en = "Books", zh = "图书" }
/// # document = "example"
/// # issuer = { en = "nobody", zh = "无" }
/// # issued = "2026"
/// # stages = ["primary"]
/// # [dispersion]
/// # measure = "cv"
/// # weights = "denominator"
/// # source = { clause = "1", evidence = "U" }
/// # [[indicators]]
/// # code = "books"
/// # name = { en = "books per pupil", zh = "生均图书" }
/// # unit = { en = "books", zh = "册" }
/// # numerator = ["books"]
/// # per = 1
/// # direction = "at_least"
/// # cv_limit = { primary = 0.2 }
/// # source = { clause = "2", evidence = "U" }
/// # [county_rule]
/// # kind = "every_cv"
/// # source = { clause = "3", evidence = "U" }
/// # "#;
/// // A standard of one indicator: the CV of books per pupil is at most 0.2.
/// let standard = Standard::from_toml(standard)?;
/// let plan = plan_add(&table, None, Some(&standard), &AddOptions::default())?;
/// let action = &plan.counties[0].actions[0];
/// assert_eq!(action.objective.as_ref().unwrap().value, 1542.0);
/// assert_eq!((action.schools[0].id.as_str(), action.schools[0].change), ("A", 1542.0));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn plan_add(
    table: &Table<'_>,
    items: Option<&Table<'_>>,
    standard: Option<&Standard>,
    options: &AddOptions,
) -> Result<Plan> {
    let tables = Tables {
        table,
        items,
        standard,
    };
    tables.read(options, planned)
}

fn planned(setting: &Setting<'_>, options: &AddOptions) -> Result<Plan> {
    let inputs = Inputs::read(setting, options)?;
    let projects = setting.each_county(|county| inputs.projects(setting, county))?;
    inputs.check_targets(setting, &projects)?;
    let drafts = setting.each_county(|county| {
        let projects = &projects[county];
        let drafts = projects
            .iter()
            .map(|project| draft(setting, project, options.goal));
        drafts.collect()
    })?;
    setting.assemble(NAME, drafts)
}

impl AddOptions {
    /// The step, if it is above zero.
    fn checked_step(&self) -> Result<f64> {
        in_domain("step", self.step.unwrap_or(1.0), &ABOVE_ZERO)
    }

    fn check(&self, setting: &Setting<'_>) -> Result<()> {
        if self.cv.is_some() && !self.goal.limits_cv() {
            return Err(unused("cv", &NO_LIMIT));
        }
        if self.goal == AddGoal::SchoolRule && setting.standard.document().school_rule.is_none() {
            return Err(unused("goal", &NO_SCHOOL_RULE));
        }
        for (name, value) in [("cv", self.cv), ("budget", self.budget)] {
            if let Some(value) = value {
                in_domain(name, value, &ZERO_OR_MORE)?;
            }
        }
        Ok(())
    }
}
