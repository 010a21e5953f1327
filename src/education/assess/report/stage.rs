//! A stage and its indicators as plain data.

use super::detailed::Detailed;
use schemars::JsonSchema;
use serde::Serialize;

use crate::education::assess::columns::StageSchools;
use crate::education::assess::stage::{StageFigures, within};
use crate::education::standard::Standard;
use crate::education::{Detail, Stage};
use crate::numeric;

use super::school::SchoolReport;
use super::view::CountyView;

/// How many schools with the largest shares of a coefficient are listed.
const DRIVERS: usize = 3;

/// One stage of a county.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StageReport<'a> {
    /// The stage.
    pub stage: Stage,
    /// Whether every coefficient (or their mean) is within its limit and every school meets the school rule.
    pub passes: bool,
    /// How many schools are assessed.
    pub school_count: usize,
    /// Their pupils.
    pub pupils: f64,
    /// Each indicator, in the order of the standard.
    pub indicators: Vec<IndicatorReport<'a>>,
    /// The mean of the coefficients, where the standard judges that.
    pub composite: Option<CompositeReport>,
    /// How many schools meet the school rule, where the standard has one.
    pub school_rule: Option<SchoolRuleReport>,
    /// Each school, in the order of their codes; absent where `detail` is `county`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schools: Option<Vec<SchoolReport<'a>>>,
}

/// An indicator at a stage of a county.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndicatorReport<'a> {
    /// Its code; name and unit are among the standard's indicators.
    pub code: &'a str,
    /// The county's value: ratio of totals.
    pub value: f64,
    /// What each school must reach; null where the standard sets no floor.
    pub floor: Option<f64>,
    /// How many schools reach it.
    pub schools_met: Option<usize>,
    /// The coefficient of variation between schools; null where all values are zero.
    pub cv: Option<f64>,
    /// Its limit; null where the standard judges the mean of the coefficients.
    pub cv_limit: Option<f64>,
    /// Limit minus coefficient; negative where the limit is exceeded.
    pub cv_margin: Option<f64>,
    /// Whether the coefficient is within its limit.
    pub cv_passes: Option<bool>,
    /// The schools with the largest shares of the squared coefficient, largest first.
    pub drivers: Vec<Driver<'a>>,
}

/// A school with a large share of a coefficient.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Driver<'a> {
    /// Its code.
    pub id: &'a str,
    /// Its name; null where the table has none.
    pub name: Option<&'a str>,
    /// Its share of the squared coefficient, from 0 to 1; the share does not tell whether the school raises it.
    pub cv_share: f64,
    /// The coefficient of the other schools; null where it is undefined, and for the only school.
    pub cv_without: Option<f64>,
    /// The coefficient minus that of the other schools: above zero where the school raises it, below zero where it
    /// lowers it.
    pub cv_effect: Option<f64>,
}

/// The mean of the coefficients of a stage.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CompositeReport {
    /// The unweighted mean; null where a coefficient is undefined.
    pub cv: Option<f64>,
    /// Its limit.
    pub cv_limit: Option<f64>,
    /// Limit minus mean.
    pub cv_margin: Option<f64>,
    /// Whether it is within the limit.
    pub cv_passes: bool,
}

/// How many schools of a stage meet the school rule.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SchoolRuleReport {
    /// How many indicators must reach their floor.
    pub at_least: usize,
    /// Out of how many.
    pub of: usize,
    /// Schools that pass.
    pub passing: usize,
    /// Schools that fail.
    pub failing: usize,
}

impl<'a> CountyView<'a> {
    pub(super) fn stage_report(
        self,
        figures: &'a StageFigures,
        schools: &StageSchools<'a>,
    ) -> StageReport<'a> {
        let standard = &self.all.standard;
        let document = standard.document();
        let detailed: Vec<Detailed<'a>> = (0..document.indicators.len())
            .map(|at| Detailed::of(figures, schools, at, standard))
            .collect();
        let order = self.in_order(schools);
        StageReport {
            stage: figures.stage,
            passes: figures.passes(standard),
            school_count: figures.schools,
            pupils: numeric::sum(schools.pupils().into()),
            indicators: (detailed.iter())
                .map(|one| self.indicator_report(schools, one, &order))
                .collect(),
            composite: composite(figures, standard),
            school_rule: document.school_rule.as_ref().map(|rule| SchoolRuleReport {
                at_least: rule.at_least,
                of: rule.of,
                passing: figures.schools - figures.failing,
                failing: figures.failing,
            }),
            schools: (self.all.detail == Detail::Schools).then(|| {
                let report = |&at: &usize| self.school_report(schools, &detailed, at);
                order.iter().map(report).collect()
            }),
        }
    }

    fn indicator_report(
        self,
        schools: &StageSchools<'_>,
        one: &Detailed<'a>,
        order: &[usize],
    ) -> IndicatorReport<'a> {
        let floor = one
            .document
            .floor
            .and_then(|floor| floor.get(schools.stage()));
        let limit = one
            .document
            .cv_limit
            .and_then(|limit| limit.get(schools.stage()));
        let mut ranked: Vec<usize> = order.to_vec();
        // A stable sort leaves equal shares in the order of the codes.
        ranked.sort_by(|&left, &right| one.shares[right].total_cmp(&one.shares[left]));
        let driver = |at: usize| {
            let without = one.cv_without(at, &self.all.standard);
            Driver {
                id: self.all.labels.id(schools.rows()[at]),
                name: self.all.labels.name(schools.rows()[at]),
                cv_share: one.shares[at],
                cv_without: without,
                cv_effect: one
                    .figures
                    .cv
                    .zip(without)
                    .map(|(all, others)| all - others),
            }
        };
        IndicatorReport {
            code: &one.document.code,
            value: one.figures.value,
            floor,
            schools_met: floor.map(|_| one.figures.met),
            cv: one.figures.cv,
            cv_limit: limit,
            cv_margin: limit.zip(one.figures.cv).map(|(limit, cv)| limit - cv),
            cv_passes: limit.map(|limit| within(one.figures.cv, Some(limit))),
            drivers: (ranked.into_iter())
                .take(DRIVERS)
                .filter(|&at| one.shares[at] > 0.0)
                .map(driver)
                .collect(),
        }
    }
}

fn composite(figures: &StageFigures, standard: &Standard) -> Option<CompositeReport> {
    let mean = figures.composite(standard)?;
    let limit = standard
        .document()
        .county_rule
        .limit
        .and_then(|limit| limit.get(figures.stage));
    Some(CompositeReport {
        cv: mean,
        cv_limit: limit,
        cv_margin: limit.zip(mean).map(|(limit, mean)| limit - mean),
        cv_passes: within(mean, limit),
    })
}
