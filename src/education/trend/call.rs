//! The call: a table of several years in, the trend of each county out.

use std::collections::BTreeSet;

use crate::education::operations::{ITEMS, OperationEntry, SCHOOLS, STANDARD};
use crate::education::plan::framework::assembly::indicators;
use crate::education::plan::framework::call::with_standard;
use crate::education::plan::framework::document::Provenance;
use crate::education::plan::framework::selection::{ABOVE_ZERO, in_domain};
use crate::education::plan::planned::{Call, PlanKind, Planned};
use crate::education::{Category, Standard, Table};
use crate::error::{Error, Result};
use crate::measure::Text;
use crate::words::plan::{self, trend as phrases};
use crate::words::suggest::nearest;
use crate::words::{Message, Name};

use super::early::warning;
use super::options::TrendOptions;
use super::outlook::outlook;
use super::panel::Panel;
use super::read::{IndicatorYear, Key, YearData, read_all};
use super::result::{CountyTrend, IndicatorTrend, Trend, YearVerdict};
use super::series::{changes, convergence, figures};

static NAME: Name = Name::new("trend", "trend", "变化趋势");

/// The entry in the catalogue of plans.
pub(in crate::education) const KIND: PlanKind = PlanKind {
    entry: OperationEntry {
        name: Name::new("trend", "trend", "变化趋势"),
        summary: Text::new(
            "Compares several years of a table of schools: why coefficients changed, when limits are reached.",
            "比较学校表的多个年份：差异系数为何变化，何时达到限值。",
        ),
        arguments: &[SCHOOLS, ITEMS, STANDARD],
        inputs: TrendOptions::SPECS,
        returns: Text::new(
            "For each county, stage and indicator the series of the years; each change divided into resources, pupils, the set of \
             schools and mergers; the years to the limit under each assumption, with an interval or never; a warning where a \
             limit that is met is in danger; convergence.",
            "各县各学段各指标的历年数值；各次变化分解为资源、学生、学校增减与合并四部分；各推算前提下达到限值所需年数（附区间，或无法达到）；已达标指标的预警；收敛情况。",
        ),
        schema: "trend",
        methods: &[&crate::words::school_methods::TREND],
    },
    run,
};

fn run(call: &Call<'_>) -> Result<Planned> {
    let options = TrendOptions::from_json(call.options)?;
    let tables = call.tables;
    with_standard(tables.standard, |standard| {
        let found = trend(tables.table, tables.items, standard, &options)?;
        Ok(Planned::Trend(found))
    })
}

/// Several years of a table of schools compared: why coefficients changed, when limits are reached, which are in danger.
///
/// # Formula
///
/// ```text
/// change = mergers + resources + pupils + set        Shapley's values of the last three, after mergers
/// same rate: t = ln(c/CV)/ln ρ        same points: t = (CV − c)/δ
/// g units a year: spread by pupils t = T (CV/c − 1)/g, levelled t = ⌈A/g⌉
/// warning: CV of the line + 1.64·SE > c
/// ```
///
/// ln ρ, δ and, where it is not given, g are slopes of least-squares lines through the years; A is the least addition that
/// reaches the limit c. A school of both years is a stayer; schools of one year have the figures of that year.
///
/// # Parameters
///
/// `table`: one row for each school and year, with a column of years. `items`: the answers to the standard's items, as for
/// [`assess`](crate::education::assess()), with a column of years as well: each year is assessed with its own answers.
/// `standard`: as for `assess`. `options`: see [`TrendOptions`].
///
/// # Returns
///
/// The series and the verdicts are what `assess` finds for each year. The parts of a change add to it exactly. Coefficients are
/// projected, verdicts are not: a requirement that is answered has no line to follow.
///
/// # Edge cases
///
/// A year without the county, or without schools of the stage, is left out of the series. Fewer than four years give no
/// interval, fewer than three no standard error. A year without answers is assessed without them: where the standard has
/// items, its verdict then is not that it is met. A total over all years, whose cell of the year is empty or a label, is a row
/// that is no school.
///
/// # Errors
///
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) without a column of years in one of the tables,
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a single year, [`InvalidTable`](crate::ErrorKind::InvalidTable) for
/// answers of a year without schools, [`UnknownName`](crate::ErrorKind::UnknownName) for a successor that no year has, and
/// those of `assess`, each with its year.
///
/// # Accuracy
///
/// The interval is Student's, for independent, normal deviations from a straight line: with few years it is wide, and a
/// series of yearly figures is seldom independent.
///
/// # Source
///
/// Shapley (1953), Contributions to the Theory of Games II: 307–317; Draper & Smith (1998), Applied Regression Analysis, §1.4.
///
/// # Examples
///
/// ```
/// use junheng::education::trend::{TrendOptions, trend};
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
/// #     cv_limit = { primary = 0.10 }
/// #     source = { clause = "2", evidence = "U" }
/// #     [county_rule]
/// #     kind = "every_cv"
/// #     source = { clause = "3", evidence = "U" }
/// # "#)?;
/// let mut table = Table::new();
/// table.add_numbers("year", &[2023.0, 2023.0, 2024.0, 2024.0][..])?;
/// table.add_text("school_id", ["A", "B", "A", "B"])?;
/// table.add_numbers("pupils_primary", &[100.0; 4][..])?;
/// table.add_numbers("books", &[800.0, 1200.0, 850.0, 1150.0][..])?;
/// let result = trend(&table, None, &standard, &TrendOptions::default())?;
/// let books = &result.counties[0].indicators[0];
/// // From 0.20 to 0.15, all of it by the resources; one more year of the same points reaches 0.10.
/// assert!((books.changes[0].cv.unwrap().resources + 0.05).abs() < 1e-15);
/// let points = books.years_to_pass[1].years.unwrap();
/// assert!((points - 1.0).abs() < 1e-12);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn trend(
    table: &Table<'_>,
    items: Option<&Table<'_>>,
    standard: &Standard,
    options: &TrendOptions,
) -> Result<Trend> {
    let horizon = in_domain("horizon", options.horizon.unwrap_or(1.0), &ABOVE_ZERO)?;
    if let Some(units) = options.units_a_year {
        in_domain("units_a_year", units, &ABOVE_ZERO)?;
    }
    reject_circles(options)?;
    let panel = Panel::of(table, items, standard, options)?;
    let data = read_all(&panel, standard, options)?;
    reject_unknown(&data, options)?;
    let mut total_rows = panel.total_rows;
    total_rows.extend(data.iter().flat_map(|year| year.total_rows.iter().cloned()));
    total_rows.sort_by_key(|total| total.row);
    let rows = data.iter().map(|year| year.rows).sum();
    let names: BTreeSet<&Option<String>> =
        data.iter().flat_map(|year| year.counties.keys()).collect();
    let work = Work {
        data: &data,
        standard,
        options,
        horizon,
    };
    let counties = names
        .into_iter()
        .map(|name| work.county(name))
        .collect::<Result<Vec<CountyTrend>>>()?;
    if let Some(stage) = options.stage
        && counties.iter().all(|county| county.indicators.is_empty())
    {
        return Err(Error::new(&plan::NO_STAGE).with("stage", stage.name()));
    }
    Ok(Trend {
        provenance: Provenance::of(standard, NAME.clone(), rows, counties.len()),
        indicators: indicators(standard),
        years: data.iter().map(|year| year.year).collect(),
        total_rows,
        counties,
        assumptions: assumptions(standard, items.is_some()),
    })
}

/// Successors that lead back to where they began.
fn reject_circles(options: &TrendOptions) -> Result<()> {
    for (start, next) in &options.successors {
        let mut current = next;
        for _ in 0..options.successors.len() {
            if current == start {
                return Err(Error::new(&phrases::SAME_SUCCESSOR).with("got", start.as_str()));
            }
            match options.successors.get(current) {
                Some(next) => current = next,
                None => break,
            }
        }
    }
    Ok(())
}

/// Successors of which no year has a school.
fn reject_unknown(data: &[YearData], options: &TrendOptions) -> Result<()> {
    let years = data.iter().flat_map(|year| &year.ids);
    let ids: BTreeSet<&str> = years.map(String::as_str).collect();
    let successors = &options.successors;
    // A code that was in use between two years of the table leads on to another.
    let between =
        |id: &String| successors.contains_key(id) && successors.values().any(|to| to == id);
    let named = successors.iter().flat_map(|(from, to)| [from, to]);
    let unknown = |id: &&String| !ids.contains(id.as_str()) && !between(id);
    let Some(unknown) = named.into_iter().find(unknown) else {
        return Ok(());
    };
    let error = match nearest(unknown, ids.iter().copied()) {
        Some(near) => Error::new(&phrases::UNKNOWN_SUCCESSOR_CLOSE).with("expected", near),
        None => Error::new(&phrases::UNKNOWN_SUCCESSOR),
    };
    Err(error.with("got", unknown.as_str()))
}

/// What the years are compared under.
fn assumptions(standard: &Standard, has_items: bool) -> Vec<Message> {
    let is_unanswered = !has_items && !standard.questions().is_empty();
    let mut all = vec![
        Message::new(&phrases::ASSUME_LINE),
        Message::new(&phrases::ASSUME_COEFFICIENTS),
        Message::new(&phrases::MERGERS),
    ];
    all.extend(is_unanswered.then(|| Message::new(&phrases::NO_ANSWERS)));
    all
}

struct Work<'w> {
    data: &'w [YearData],
    standard: &'w Standard,
    options: &'w TrendOptions,
    horizon: f64,
}

impl Work<'_> {
    fn county(&self, name: &Option<String>) -> Result<CountyTrend> {
        let years = self
            .data
            .iter()
            .filter_map(|year| Some((year.year, year.counties.get(name)?)));
        let years: Vec<_> = years.collect();
        let keys: BTreeSet<Key> = years
            .iter()
            .flat_map(|(_, one)| one.figures.keys().copied())
            .collect();
        let indicator = |key: Key| {
            let found = years
                .iter()
                .filter_map(|(year, one)| Some((*year, one.figures.get(&key)?)));
            self.indicator(key, &found.collect::<Vec<(f64, &IndicatorYear)>>())
        };
        Ok(CountyTrend {
            county: name.clone(),
            verdicts: (years.iter())
                .map(|&(year, one)| YearVerdict {
                    year,
                    verdict: one.verdict,
                    reasons: one.reasons.clone(),
                })
                .collect(),
            indicators: keys.into_iter().map(indicator).collect::<Result<_>>()?,
        })
    }

    fn indicator(
        &self,
        (stage, place): Key,
        series: &[(f64, &IndicatorYear)],
    ) -> Result<IndicatorTrend> {
        let indicator = self.standard.document().indicators.get(place);
        let unit = indicator.map_or_else(|| Name::of_text(""), |one| one.unit.name(&one.unit.en));
        let measure = self.standard.measure();
        Ok(IndicatorTrend {
            indicator: indicator.map(|one| one.code.clone()).unwrap_or_default(),
            stage,
            cv_limit: series.last().and_then(|(_, one)| one.cv_limit),
            series: figures(series),
            changes: changes(series, &self.options.successors, measure)?,
            years_to_pass: outlook(series, self.options)?,
            warning: warning(series, self.horizon, measure, &unit)?,
            convergence: convergence(series),
        })
    }
}
