//! The change of each coefficient of variation divided among the edits.

use std::collections::BTreeMap;

use crate::education::assess::{Assessments, assess};
use crate::education::plan::framework::pool::Pool;
use crate::education::standard::Weights;
use crate::education::{AssessOptions, Detail, Stage};
use crate::error::Result;
use crate::measure::CoefficientOfVariation;
use crate::optimize::{Attribution, MOST_BY_SUBSETS, by_orders, by_subsets, of_transfers, settle};
use crate::words::Message;
use crate::words::plan::what_if as phrases;

use super::amount::{Amount, Transfer};
use super::options::{Attribute, WhatIfOptions};
use super::resolve::Resolved;
use super::result::{Attributed, ContributionReport};

/// A coefficient: county, stage, place of the indicator.
pub(super) type Figure = (Option<String>, Stage, usize);

/// The coefficients of an assessment.
pub(super) fn coefficients(assessed: &Assessments) -> BTreeMap<Figure, Option<f64>> {
    let mut all = BTreeMap::new();
    for county in assessed.counties() {
        for stage in &county.stages {
            for (place, indicator) in stage.indicators.iter().enumerate() {
                let county = county.county.map(str::to_owned);
                all.insert((county, stage.stage, place), indicator.cv);
            }
        }
    }
    all
}

/// How the coefficients that change are divided among the edits.
pub(super) struct Divider<'d> {
    pub(super) resolved: &'d Resolved<'d>,
    pub(super) options: &'d WhatIfOptions,
    /// The rows of the counties that the edits concern.
    pub(super) keep: &'d [bool],
    /// The coefficients that change, with their values before and after.
    pub(super) changed: Vec<(Figure, [f64; 2])>,
}

impl Divider<'_> {
    /// The attribution of each of the changed coefficients.
    ///
    /// # Errors
    ///
    /// None but those of cancellation: a set of edits whose table has errors has no coefficients.
    pub(super) fn divided(&self) -> Result<BTreeMap<Figure, Attributed>> {
        let count = self.resolved.edits.len();
        let mut out = BTreeMap::new();
        let mut open = Vec::new();
        for (figure, ends) in &self.changed {
            match self.by_formula(figure, *ends)? {
                Some(attributed) => {
                    out.insert(figure.clone(), attributed);
                }
                None => open.push((figure, *ends)),
            }
        }
        if open.is_empty() {
            return Ok(out);
        }
        let figures: Vec<&Figure> = open.iter().map(|(figure, _)| *figure).collect();
        let (found, method, text) = self.by_states(count, &figures)?;
        for ((figure, ends), attribution) in open.into_iter().zip(found) {
            let attributed = match attribution {
                Some(attribution) => reported(method, text.clone(), attribution, ends),
                None => Attributed {
                    method: None,
                    text: Message::new(&phrases::NOT_DIVIDED),
                    contributions: Vec::new(),
                },
            };
            out.insert(figure.clone(), attributed);
        }
        Ok(out)
    }

    /// The attributions of several coefficients from assessments with some of the edits made.
    fn by_states(
        &self,
        count: usize,
        figures: &[&Figure],
    ) -> Result<(Vec<Option<Attribution>>, &'static str, Message)> {
        let cells = self.resolved.base.table.rows() * self.resolved.base.numbers.len();
        let value = |made: &[bool]| Ok(self.state(made, figures));
        if self.options.attribute == Attribute::Sequence {
            let found = self.in_sequence(count, figures);
            return Ok((found, "sequence", Message::new(&phrases::BY_SEQUENCE)));
        }
        if count <= MOST_BY_SUBSETS
            && let Some(found) = by_subsets(count, cells, value)?
        {
            return Ok((found, "subsets", Message::new(&phrases::BY_SUBSETS)));
        }
        let pairs = usize::try_from(self.options.orders.unwrap_or(200)).unwrap_or(usize::MAX);
        let seed = self.options.seed.unwrap_or(1);
        let found = by_orders(count, pairs, seed, cells, value)?;
        let text = Message::new(&phrases::BY_ORDERS).with("pairs", pairs);
        Ok((found, "orders", text))
    }

    /// The coefficients with some of the edits made; `None` where they are undefined or the table has errors.
    fn state(&self, made: &[bool], figures: &[&Figure]) -> Vec<Option<f64>> {
        let base = &self.resolved.base;
        let state = self.resolved.after(made);
        let table = state.table(base, |row| self.keep.get(row) == Some(&true));
        let options = AssessOptions {
            detail: Detail::County,
            ..base.setting.assess_options()
        };
        let Ok(assessed) = assess(&table, None, &state.standard(base), &options) else {
            return vec![None; figures.len()];
        };
        let all = coefficients(&assessed);
        let value = |figure: &&Figure| all.get(*figure).copied().flatten();
        figures.iter().map(value).collect()
    }

    /// The effect of each edit in the order of the list.
    fn in_sequence(&self, count: usize, figures: &[&Figure]) -> Vec<Option<Attribution>> {
        let made = |edits: usize| (0..count).map(|at| at < edits).collect::<Vec<bool>>();
        let states: Vec<_> = (0..=count)
            .map(|edits| self.state(&made(edits), figures))
            .collect();
        let attribution = |figure: usize| {
            let values: Vec<f64> = states
                .iter()
                .map(|state| state[figure])
                .collect::<Option<_>>()?;
            let contribution = |pair: &[f64]| crate::optimize::Contribution {
                value: pair[1] - pair[0],
                standard_error: None,
                first_in: f64::NAN,
                last_in: f64::NAN,
            };
            Some(Attribution {
                before: *values.first()?,
                after: *values.last()?,
                contributions: values.windows(2).map(contribution).collect(),
            })
        };
        (0..figures.len()).map(attribution).collect()
    }

    /// The attribution by formula, where all edits are transfers that leave the totals of the indicator as they are.
    fn by_formula(&self, figure: &Figure, ends: [f64; 2]) -> Result<Option<Attributed>> {
        let setting = self.resolved.base.setting;
        let is_standard = setting.standard.measure() == CoefficientOfVariation::default()
            && setting.standard.document().dispersion.weights == Weights::Denominator;
        if !is_standard
            || !self.is_every_set_possible()
            || self.options.attribute != Attribute::Shapley
        {
            return Ok(None);
        }
        let (county, stage, indicator) = figure;
        let county = county
            .as_deref()
            .map_or(Some(0), |name| setting.schools.counties.find(name));
        let pool = county.and_then(|county| Pool::of(setting, county, *stage, *indicator));
        let Some(pool) = pool else {
            return Ok(None);
        };
        let edits = self.resolved.edits.iter();
        let changes = edits.map(|edit| self.amounts(edit.transfer()?, &pool));
        let Some(changes) = changes.collect::<Option<Vec<_>>>() else {
            return Ok(None);
        };
        let found = of_transfers(&pool.weights, &pool.resources, &changes)?;
        Ok(found.map(|found| {
            let text = Message::new(&phrases::BY_FORMULA);
            reported("formula", text, found.attribution, ends)
        }))
    }

    /// Whether all edits are transfers that can be made without the others: what schools give in all is what they have at
    /// first. By formula an edit counts in every set, also where it would take what another brings.
    fn is_every_set_possible(&self) -> bool {
        let numbers = &self.resolved.base.numbers;
        let mut given: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        for edit in &self.resolved.edits {
            let Some(Transfer { from, cells, .. }) = edit.transfer() else {
                return false;
            };
            for cell in cells {
                if cell.is_named || !numbers[cell.column][from].is_nan() {
                    *given.entry((cell.column, from)).or_default() += cell.units;
                }
            }
        }
        let mut given = given.into_iter();
        given.all(|((column, row), units)| numbers[column][row] >= units)
    }

    /// What a transfer adds to the resource of each school of a pool; `None` where it changes what that is divided by, or
    /// how stages share it.
    fn amounts(&self, transfer: Transfer<'_>, pool: &Pool) -> Option<Vec<(usize, f64)>> {
        let Transfer { from, to, cells } = transfer;
        let base = &self.resolved.base;
        let divides = |cell: &Amount| {
            let mut pupils = base.pupils.iter();
            pool.divides(base.setting, cell.column) || pupils.any(|(_, at)| *at == cell.column)
        };
        if cells.iter().any(divides) {
            return None;
        }
        let setting = self.resolved.base.setting;
        let mut out = Vec::new();
        for (row, sign) in [(from, -1.0), (to, 1.0)] {
            let Some(at) = pool.place(row) else {
                continue;
            };
            for cell in cells {
                let is_empty = self.resolved.base.numbers[cell.column][row].is_nan();
                if cell.is_named || !is_empty {
                    let factor = pool.counts(setting, at, cell.column);
                    out.push((at, sign * cell.units * factor));
                }
            }
        }
        Some(out)
    }
}

/// The contributions, changed by their rounding errors so that they add to the change that `assess` finds.
fn reported(
    method: &'static str,
    text: Message,
    attribution: Attribution,
    [before, after]: [f64; 2],
) -> Attributed {
    let mut values: Vec<f64> = attribution
        .contributions
        .iter()
        .map(|one| one.value)
        .collect();
    settle(&mut values, after - before);
    let known = |effect: f64| Some(effect).filter(|effect| effect.is_finite());
    let contributions = attribution.contributions.iter().zip(values).enumerate();
    Attributed {
        method: Some(method),
        text,
        contributions: contributions
            .map(|(place, (one, value))| ContributionReport {
                edit: place + 1,
                value,
                standard_error: one.standard_error,
                first_in: known(one.first_in),
                last_in: known(one.last_in),
            })
            .collect(),
    }
}
