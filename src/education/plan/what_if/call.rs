//! The call: a table and edits in, the assessments before and after out.

use std::collections::{BTreeMap, BTreeSet};

use crate::education::assess::{Assessments, assess};
use crate::education::intake::reading::{Reading, ReadsSchools};
use crate::education::operations::{ITEMS, OperationEntry, SCHOOLS, STANDARD};
use crate::education::plan::framework::assembly::indicators;
use crate::education::plan::framework::call::Tables;
use crate::education::plan::framework::setting::Setting;
use crate::education::plan::planned::{Call, PlanKind, Planned};
use crate::education::{AssessOptions, Detail, Stage, Standard, Table};
use crate::error::Result;
use crate::measure::Text;
use crate::options::Choice;
use crate::table::Texts;
use crate::words::plan::what_if as phrases;
use crate::words::{Message, Name};

use super::attribute::{Divider, Figure, coefficients};
use super::effects::effects;
use super::options::{Attribute, WhatIfOptions};
use super::resolve::{Resolved, resolve};
use super::result::{Attributed, SchoolEffect, WhatIf};
use super::state::State;

const NAME: Name = Name::new("what_if", "what if", "改动推演");

/// The entry in the catalogue of plans.
pub(in crate::education::plan) const KIND: PlanKind = PlanKind {
    entry: OperationEntry {
        name: NAME,
        summary: Text::new(
            "Edits a table of schools, assesses it before and after, and divides the change among the edits.",
            "对学校表作若干改动，评估改动前后的结果，并将变化分解到各项改动。",
        ),
        arguments: &[SCHOOLS, ITEMS, STANDARD],
        inputs: WhatIfOptions::SPECS,
        returns: Text::new(
            "The edits in words; for each county that they concern the verdict before and after, for each stage and \
             indicator the figures before and after, the contribution of each edit to the change of the coefficient, \
             and the effect of one more unit at each school.",
            "各项改动的文字说明；所涉各县改动前后的结论，各学段各指标改动前后的数值、各项改动对差异系数变化的贡献，以及每校再增加一个单位的效果。",
        ),
        schema: "what_if",
        methods: &[&crate::words::school_methods::WHAT_IF],
    },
    run,
};

fn run(call: &Call<'_>) -> Result<Planned> {
    let options = WhatIfOptions::from_json(call.options)?;
    let result = call.tables.read(&options, edited)?;
    Ok(Planned::WhatIf(result))
}

/// A table of schools with edits: the assessments before and after, and the contribution of each edit.
///
/// # Parameters
///
/// `table`, `items`, `standard`: as for [`assess`](crate::education::assess()). `options`: the edits, made in their order.
/// What counts in a part counts in its whole: moving backbone teachers moves teachers.
///
/// # Returns
///
/// Before and after are what `assess` finds on the table and on the edited table, to the last bit. The contributions of the
/// edits to a change add to it exactly. Where all edits are transfers that leave the totals of an indicator as they are, and
/// none needs what another brings, a contribution is given by formula, for any number of edits: `optimize::of_transfers`;
/// otherwise it is Shapley's value, exact for up to 12 edits and from random orders beyond. While only some edits are made, one
/// that cannot be made has no effect.
///
/// # Edge cases
///
/// Mergers and closures are marked: they change coefficients by counting. A merged school has the sums of all columns that are recognized; whether
/// it has another type must be given. Pupils of a closed school are divided among several receivers in whole numbers.
///
/// # Errors
///
/// Those of `assess`, also for the edited table, whose rows are those of `table`;
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for an edit that lacks a member or has one that it does not take, takes more
/// than a school has, moves areas or rooms, or names a school that an edit before it has closed or merged;
/// [`UnknownName`](crate::ErrorKind::UnknownName) for unknown schools, columns and indicators. Of several wrong edits the
/// first is reported.
///
/// # Examples
///
/// ```
/// use junheng::education::plan::{WhatIfOptions, what_if};
/// use junheng::education::{Standard, Table};
/// # let standard = Standard::from_toml(r#"
/// #     id = "example-books-1"
/// #     version = "1"
/// #     title = { en = "Books", zh = "图书" }
/// #     document = "example"
/// #     issuer = { en = "nobody", zh = "无" }
/// #     issued = "2026"
/// #     stages = ["primary"]
/// #     [dispersion]
/// #     measure = "cv"
/// #     weights = "denominator"
/// #     source = { clause = "1", evidence = "U" }
/// #     [[indicators]]
/// #     code = "books"
/// #     name = { en = "books per pupil", zh = "生均图书册数" }
/// #     unit = { en = "books", zh = "册" }
/// #     numerator = ["books"]
/// #     per = 1
/// #     direction = "at_least"
/// #     cv_limit = { primary = 0.65 }
/// #     source = { clause = "2", evidence = "U" }
/// #     [county_rule]
/// #     kind = "every_cv"
/// #     source = { clause = "3", evidence = "U" }
/// # "#)?;
/// let mut table = Table::new();
/// table.add_text("学校名称", ["A", "B", "C"])?;
/// table.add_numbers("小学在校生数", &[100.0, 100.0, 100.0][..])?;
/// table.add_numbers("图书册数", &[200.0, 400.0, 900.0][..])?;
/// let options = WhatIfOptions::from_json(r#"{"edits": [
///     {"kind": "move", "from": "C", "to": "A", "indicator": "books", "units": 200},
///     {"kind": "move", "from": "C", "to": "B", "indicator": "books", "units": 100}]}"#)?;
/// let result = what_if(&table, None, &standard, &options)?;
/// let books = &result.counties[0].indicators[0];
/// assert!(books.before.as_ref().unwrap().cv > Some(0.58));
/// assert!(books.after.as_ref().unwrap().cv < Some(0.17));
/// // The first edit contributes three quarters.
/// let attributed = books.attribution.as_ref().unwrap();
/// let share = attributed.contributions[0].value / books.change.unwrap();
/// assert!((share - 0.75).abs() < 1e-12);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn what_if(
    table: &Table<'_>,
    items: Option<&Table<'_>>,
    standard: &Standard,
    options: &WhatIfOptions,
) -> Result<WhatIf> {
    let tables = Tables {
        table,
        items,
        standard: Some(standard),
    };
    tables.read(options, edited)
}

fn edited(setting: &Setting<'_>, options: &WhatIfOptions) -> Result<WhatIf> {
    let resolved = resolve(setting, &options.edits)?;
    Work::of(setting, &resolved, options).result()
}

/// A table with edits that are found in it.
pub(super) struct Work<'w> {
    pub(super) setting: &'w Setting<'w>,
    pub(super) resolved: &'w Resolved<'w>,
    pub(super) options: &'w WhatIfOptions,
    /// The county of each row, those of schools to be opened included; `None` where the table is one county.
    of_row: Vec<Option<String>>,
    /// The counties that the edits concern; `None` where that is every county.
    pub(super) concerned: Option<BTreeSet<Option<String>>>,
}

/// The effects of the schools at each figure.
pub(super) type Effects = BTreeMap<Figure, Vec<SchoolEffect>>;

impl<'w> Work<'w> {
    fn of(
        setting: &'w Setting<'w>,
        resolved: &'w Resolved<'w>,
        options: &'w WhatIfOptions,
    ) -> Self {
        let of_row = counties_of_rows(setting, resolved);
        let mut edits = resolved.edits.iter();
        let is_everywhere = edits.len() == 0 || edits.any(|edit| edit.is_everywhere());
        let rows = resolved.edits.iter().flat_map(|edit| edit.rows());
        let concerned = rows.map(|row| of_row.get(row).cloned().flatten()).collect();
        Self {
            setting,
            resolved,
            options,
            of_row,
            concerned: (!is_everywhere).then_some(concerned),
        }
    }
}

/// The county of each row; that of a school to be opened from its cell.
fn counties_of_rows(setting: &Setting<'_>, resolved: &Resolved<'_>) -> Vec<Option<String>> {
    let counties = &setting.schools.counties;
    let mut out = vec![None; resolved.ids.len()];
    for county in 0..counties.len() {
        for row in counties.rows(county) {
            out[row] = counties.name(county).map(str::to_owned);
        }
    }
    let heading = setting
        .county_heading()
        .filter(|_| counties.name(0).is_some());
    if let Some(column) = heading.and_then(|heading| resolved.base.table.column(heading)) {
        let texts = Texts::of(column);
        for (row, county) in out.iter_mut().enumerate().skip(setting.schools.len()) {
            *county = texts.exact(row).map(str::to_owned);
        }
    }
    out
}

impl Work<'_> {
    pub(super) fn is_concerned(&self, county: &Option<String>) -> bool {
        self.concerned
            .as_ref()
            .is_none_or(|some| some.contains(county))
    }

    fn result(&self) -> Result<WhatIf> {
        let (setting, edits) = (self.setting, &self.resolved.edits);
        let state = self.resolved.after(&vec![true; edits.len()]);
        let options = AssessOptions {
            detail: Detail::County,
            ..setting.assess_options()
        };
        let before = assess(setting.table, setting.items, setting.standard, &options)?;
        let edited = state.table(&self.resolved.base, |_| true);
        let standard = state.standard(&self.resolved.base);
        let (effects, after) = self.read_again(&state, &edited, &standard, |after| {
            let effects = match self.options.effects.unwrap_or(true) {
                true => self.effects(after)?,
                false => Effects::new(),
            };
            let after = assess(after.table, after.items, after.standard, &options)?;
            Ok((effects, after))
        })?;
        let divided = self.divided(&before, &after)?;
        Ok(WhatIf {
            provenance: setting.provenance(NAME),
            indicators: indicators(setting.standard),
            total_rows: setting.total_rows.to_vec(),
            edits: self.edits(),
            counties: self.counties(&before, &after, divided, effects),
            assumptions: vec![Message::new(&phrases::ASSUME_OTHERS)],
        })
    }

    pub(super) fn kind(&self, place: usize) -> &'static str {
        let given = self.options.edits.get(place).and_then(|edit| edit.kind);
        given.map_or("", Choice::id)
    }

    fn divided(
        &self,
        before: &Assessments,
        after: &Assessments,
    ) -> Result<BTreeMap<Figure, Attributed>> {
        if self.options.attribute == Attribute::None || self.resolved.edits.is_empty() {
            return Ok(BTreeMap::new());
        }
        let [before, after] = [before, after].map(coefficients);
        let change = |(figure, before): (&Figure, &Option<f64>)| {
            let ends = [(*before)?, after.get(figure).copied().flatten()?];
            (ends[0] != ends[1]).then(|| (figure.clone(), ends))
        };
        let keep: Vec<bool> = self
            .of_row
            .iter()
            .map(|county| self.is_concerned(county))
            .collect();
        Divider {
            resolved: self.resolved,
            options: self.options,
            keep: &keep,
            changed: before.iter().filter_map(change).collect(),
        }
        .divided()
    }

    /// Reads the edited table; what is wrong with it is said of the rows that it had before.
    fn read_again<R>(
        &self,
        state: &State,
        edited: &Table<'_>,
        standard: &Standard,
        work: impl FnOnce(&Setting<'_>) -> Result<R>,
    ) -> Result<R> {
        let schools = self.setting.schools;
        let number = |row: usize| match row < schools.len() {
            true => schools.rows.number(row),
            false => row,
        };
        let numbers: Vec<usize> = state.kept().into_iter().map(number).collect();
        let options = self.setting.assess_options();
        let reading = Reading {
            numbers: Some(&numbers),
            ..options.reading(Some(standard.needs()))
        };
        let items = self.setting.items.map(|items| (items, None));
        let read = Setting::read_part(edited, items, standard, reading, work);
        read.map_err(|error| {
            let place = Message::new(&phrases::AFTER_EDITS);
            let details = error.details().iter();
            let details = details.map(|detail| detail.clone().within(place.clone()));
            let details = details.collect();
            error.in_table(Some(place), |row| row).with_details(details)
        })
    }

    /// The effects of single schools after the edits.
    fn effects(&self, after: &Setting<'_>) -> Result<Effects> {
        let stages: Vec<Stage> = after.stages.iter().map(|bound| bound.stage).collect();
        let indicators = after.planned_indicators(&[])?;
        let mut all = Effects::new();
        for county in 0..after.schools.counties.len() {
            let name = after.schools.counties.name(county).map(str::to_owned);
            if !self.is_concerned(&name) {
                continue;
            }
            for pool in after.pools(county, &stages, &indicators) {
                let figure = (name.clone(), pool.stage, pool.indicator);
                all.insert(figure, effects(after, &pool)?);
            }
        }
        Ok(all)
    }
}
