//! The call: a table and a request in, estimates with their errors out.

use crate::error::{Error, Result};
use crate::evaluate::{Provenance, Task, evaluated, provenance};
use crate::parallel::each;
use crate::table::Table;
use crate::words::{Message, evaluate as evaluate_phrases, inference as phrases};

use super::super::covariance::Covariance;
use super::super::design::{SamplingDesign, SamplingOptions};
use super::super::domain::Domain;
use super::super::interval::IntervalKind;
use super::super::replicates::Replicates;
use super::super::scores::ScoreOptions;
use super::cell::{Cell, Found};
use super::request::{EstimateRequest, Method, Target};
use super::result::{EstimateRow, Estimation, SampledBy};
use super::{bootstrapped, judged, limits, linearized, plausible, replicated};

/// Measures of a table's columns with standard errors and intervals under a sampling design.
///
/// # Parameters
///
/// `table`: columns of any names. `request`: see [`EstimateRequest`]. The weight of a row is that of its design, the
/// number of rows of the population for which it stands, multiplied by `weights`, its size. `by` divides the rows into
/// domains of the one design.
///
/// # Formula
///
/// ```text
/// u = w·IF/Σw        V = V(Σu)        interval: θ ± t·√V
/// ```
///
/// With a bootstrap V is that of the estimates of replicates, in each of which the units of the design are drawn with
/// replacement, see [`Resampling`](crate::inference::Resampling): n − 1 of the n units of a stratum, scaled (Rao, Wu & Yue); as
/// many rows as there are where the design has no strata, units and corrections. All groups and measures see the same draws.
///
/// IF is the influence of a row, V(Σu) the variance of the total of the scores under the design, see
/// [`Domain::covariance`](crate::inference::Domain::covariance); quantiles have Woodruff's interval and half of its width
/// over t as standard error, see [`scores`](crate::inference::scores()); with replicates V is that of the estimates with their
/// weights, see [`Replicates`].
///
/// # Returns
///
/// One row for each group and measure, see [`Estimation`]. The values are those of [`evaluate`](crate::evaluate::evaluate)
/// with the products of both weights.
///
/// # Edge cases
///
/// Without a design the rows are independent draws of equal probability, whose weights are sizes. A row that is dropped
/// for a missing value leaves its group, but its unit remains in its stratum. Where all units were counted the standard
/// error is 0, which a warning states. A value without standard error (a group with one unit, a measure of single units)
/// has its reason.
///
/// In a bootstrap, rows with a missing value are drawn, too, so that the number of used rows varies. Where a group has a
/// value in less than 99 % of the replicates there is no standard error. Only the first stage of a design is drawn. A form for
/// samples (`sample=true`) keeps the ratio of the sum of weights to the number of rows. Plausible values are drawn one set
/// at a time, and have Student's or the normal interval.
///
/// # Errors
///
/// As [`evaluate`](crate::evaluate::evaluate) and [`SamplingDesign::of`];
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a level outside (0, 1);
/// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for an interval or an option that the method, the measure or the number
/// of replicates does not define.
///
/// # Accuracy
///
/// As the measures, and as [`Domain::covariance`](crate::inference::Domain::covariance). Where an interval may miss the
/// number of the population more often than its level states, a warning says so. The same bits for any order of the rows
/// and number of threads.
///
/// # Source
///
/// Deville (1999), Survey Methodology 25, 193–203; Lumley (2010), Complex Surveys, 2; Rao, Wu & Yue (1992), Survey
/// Methodology 18, 209–217.
///
/// # Examples
///
/// ```
/// use junheng::Table;
/// use junheng::inference::{EstimateRequest, estimate};
/// let mut table = Table::new();
/// table.add_numbers("spend", &[1.0, 2.0, 4.0, 5.0][..])?;
/// table.add_numbers("schools", &[10.0; 4][..])?;
/// let request = EstimateRequest::from_json(
///     r#"{"measures": "mean", "value": "spend", "design": {"fpc": "schools"}}"#,
/// )?;
/// let found = estimate(&table, &request)?;
/// let error: f64 = 0.6 * 10.0 / 3.0 / 4.0;
/// assert!((found.rows[0].standard_error.unwrap() - error.sqrt()).abs() < 1e-15);
/// assert_eq!(found.rows[0].degrees_of_freedom, Some(3.0));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A bootstrap, whose interval follows the skewness of the estimates; a median has none by its influence:
///
/// ```
/// use junheng::Table;
/// use junheng::inference::{EstimateRequest, IntervalKind, estimate};
/// let mut table = Table::new();
/// table.add_numbers("spend", &[8.1, 9.4, 7.7, 12.9, 8.8, 15.2, 9.9, 10.4, 8.3, 21.0][..])?;
/// let request = EstimateRequest::from_json(
///     r#"{"measures": ["gini", "median"], "value": "spend",
///         "inference": {"method": "bootstrap", "replicates": 999, "seed": 4}}"#,
/// )?;
/// let found = estimate(&table, &request)?;
/// assert_eq!(found.rows[0].interval, Some(IntervalKind::Studentized));
/// assert_eq!(found.rows[1].interval, Some(IntervalKind::Percentile));
/// let error = found.rows[0].standard_error.unwrap();
/// assert!(found.rows[0].simulation_error.unwrap() < error / 20.0);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn estimate(table: &Table<'_>, request: &EstimateRequest) -> Result<Estimation> {
    request.check()?;
    let options = request.sampled(table)?;
    let design = SamplingDesign::of(table, &options)?;
    let replicates = match request.method() {
        Method::Replicate => Some(Replicates::of(table, &design, &options)?),
        Method::Linearized | Method::Bootstrap => None,
    };
    let evaluations = request.evaluations();
    let mut sets = Vec::with_capacity(evaluations.len());
    let mut first = None;
    for evaluation in &evaluations {
        let task = Task::of(table, evaluation)?;
        request.check_measures(&task.measures)?;
        let weighted = design.weights().map(|weights| task.multiplied(weights));
        let domains = domains(&task, &design)?;
        if first.is_none() {
            let weighted = weighted.as_ref().unwrap_or(&task);
            first = Some(Facts::of(table, weighted, &domains, replicates.as_ref()));
        }
        let sampled = Sampled {
            design: &design,
            domains: &domains,
            replicates: replicates.as_ref(),
        };
        sets.push(of_set(task, weighted, &sampled, request)?);
    }
    let facts = first.ok_or_else(|| Error::new(&phrases::ONE_PLAUSIBLE_VALUE))?;
    let count = sets.len();
    let found = match count {
        1 => sets.pop().unwrap_or_default(),
        _ => plausible::combined(sets, |at| facts.domains[at / facts.measures.len()].degrees),
    };
    Ok(finished(
        request,
        &options,
        facts,
        found,
        replicates.as_ref(),
        design.is_census(),
    ))
}

/// The groups as domains of the design.
fn domains<'d>(task: &Task<'_>, design: &'d SamplingDesign) -> Result<Vec<Domain<'d>>> {
    let groups = task.groups();
    let numbers: Vec<usize> = (0..groups.len()).collect();
    let found = each(design.rows(), &numbers, |&group| {
        design.domain(groups.rows(group))
    });
    found.into_iter().collect()
}

/// How the rows were sampled.
struct Sampled<'s> {
    design: &'s SamplingDesign,
    /// Of each group.
    domains: &'s [Domain<'s>],
    replicates: Option<&'s Replicates>,
}

/// The measures of all groups with one set of values; `weighted` has the weights of the design, too, if it has any.
fn of_set(
    task: Task<'_>,
    weighted: Option<Task<'_>>,
    sampled: &Sampled<'_>,
    request: &EstimateRequest,
) -> Result<Found> {
    let inference = &request.inference;
    let &Sampled {
        design,
        domains,
        replicates,
    } = sampled;
    if let Some(replicates) = replicates {
        let weighted = weighted.as_ref().unwrap_or(&task);
        return replicated::found(&task, weighted, design, replicates, inference.covariance);
    }
    let task = weighted.unwrap_or(task);
    if request.method() == Method::Bootstrap {
        return bootstrapped::found(&task.arranged(), design, request);
    }
    let options = ScoreOptions {
        level: inference.level,
        density: inference.density.unwrap_or_default(),
    };
    linearized::found(&task, design, domains, &options, inference.covariance)
}

impl EstimateRequest {
    /// The design that applies.
    pub(in super::super) fn sampled(&self, table: &Table<'_>) -> Result<SamplingOptions> {
        let mut options = match &self.design {
            Some(given) => given.expanded(table)?,
            None => SamplingOptions::default(),
        };
        if self.inference.target == Target::Superpopulation {
            options.fpc.clear();
            options.fpc_kind = None;
        }
        Ok(options)
    }
}

/// What a result states beside the estimates.
struct Facts {
    provenance: crate::evaluate::Provenance,
    measures: Vec<crate::evaluate::EvaluatedMeasure>,
    keys: crate::table::Keys,
    domains: Vec<Counted>,
}

/// The rows of a group under the design.
struct Counted {
    count: usize,
    dropped: usize,
    psus: usize,
    strata: usize,
    degrees: f64,
    weight: Option<f64>,
}

impl Facts {
    fn of(
        table: &Table<'_>,
        task: &Task<'_>,
        domains: &[Domain<'_>],
        replicates: Option<&Replicates>,
    ) -> Self {
        let counted = |(group, domain): (usize, &Domain<'_>)| Counted {
            count: domain.len(),
            dropped: task.groups().dropped(group),
            psus: domain.psus(),
            strata: domain.strata(),
            degrees: match replicates {
                Some(replicates) => replicates.degrees_of_freedom(domain),
                None => domain.degrees_of_freedom(),
            },
            weight: task.weight(group).or_else(|| task.pupils(group)),
        };
        Self {
            provenance: provenance(
                table,
                task.request(),
                task.dropped_weight(),
                task.keys.any_missing(),
            ),
            measures: task.measures.iter().map(evaluated).collect(),
            keys: task.keys.clone(),
            domains: domains.iter().enumerate().map(counted).collect(),
        }
    }
}

/// Conventions with the weights of the design among them.
pub(super) fn weighted(mut conventions: Vec<Message>, options: &SamplingOptions) -> Vec<Message> {
    let Some(column) = &options.weights else {
        return conventions;
    };
    let all = conventions.len();
    let rows = evaluate_phrases::CONVENTION_ROWS.code;
    conventions.retain(|one| one.code() != rows);
    let phrase = match conventions.len() == all {
        true => &phrases::CONVENTION_PRODUCT,
        false => &phrases::CONVENTION_DESIGN,
    };
    let said = Message::new(phrase).with("column", column.as_str());
    conventions.insert(0, said);
    conventions
}

fn finished(
    request: &EstimateRequest,
    options: &SamplingOptions,
    facts: Facts,
    found: Found,
    replicates: Option<&Replicates>,
    census: bool,
) -> Estimation {
    let measures = facts.measures.len();
    let inference = &request.inference;
    let quantiles = limits::Quantiles::default();
    let drawing = (request.method() == Method::Bootstrap).then(|| request.drawing());
    let row = |(at, cell): (usize, &Cell)| {
        let own = &facts.domains[at / measures];
        let degrees = cell.degrees_of_freedom.unwrap_or(own.degrees);
        let error = match (&cell.woodruff, cell.variance) {
            (Some(woodruff), Some(_)) => Some(woodruff.standard_error),
            (_, variance) => variance.map(f64::sqrt),
        };
        let (limits, refused) = limits::of(cell, error, degrees, inference, &quantiles);
        let kind = limits.map(|limits| limits.kind);
        let degrees = match kind.or(inference.interval).unwrap_or(IntervalKind::Student) {
            IntervalKind::Student | IntervalKind::Woodruff => degrees,
            _ => f64::INFINITY,
        };
        EstimateRow {
            key: facts.keys.key(at / measures),
            measure: facts.measures[at % measures].measure.clone(),
            value: cell.value,
            standard_error: error,
            interval: kind,
            lower: limits.map(|limits| limits.lower),
            upper: limits.map(|limits| limits.upper),
            degrees_of_freedom: error.and(degrees.is_finite().then_some(degrees)),
            simulation_error: (error.and(cell.replicated.as_ref()))
                .map(|replicated| replicated.simulation_error),
            lower_simulation_error: limits.and_then(|limits| limits.lower_error),
            upper_simulation_error: limits.and_then(|limits| limits.upper_error),
            failed_replicates: cell.failed,
            design_effect: effect(cell),
            count: own.count,
            dropped: own.dropped,
            psus: own.psus,
            strata: own.strata,
            weight: own.weight,
            skewness: cell.spread.map(|spread| spread.skewness),
            largest_share: cell.spread.map(|spread| spread.largest_share),
            warnings: match error {
                Some(_) => judged::warnings(cell, own.psus, own.degrees, census),
                None => Vec::new(),
            },
            reason: cell.reason.clone().or(refused),
        }
    };
    let rows: Vec<EstimateRow> = found.cells.iter().enumerate().map(row).collect();
    let known = |(at, cell): (usize, &Cell)| cell.variance.map(|_| at);
    let places: Vec<Option<usize>> = found.cells.iter().enumerate().map(known).collect();
    Estimation {
        by: request.evaluation.by.clone(),
        design: SampledBy::of(options, replicates.map(Replicates::len)),
        method: request.method(),
        interval: inference.interval,
        scale: inference.scale,
        level: inference.level,
        target: inference.target,
        replicates: drawing.map(|drawing| drawing.replicates),
        seed: drawing.map(|drawing| drawing.seed),
        density: (request.method() == Method::Linearized)
            .then(|| inference.density.unwrap_or_default()),
        plausible_values: inference.plausible_values.clone(),
        covariance: found.covariance.map(|matrix| shown(&matrix, &places)),
        rows,
        provenance: Provenance {
            conventions: weighted(facts.provenance.conventions, options),
            ..facts.provenance
        },
        measures: facts.measures,
    }
}

fn effect(cell: &Cell) -> Option<f64> {
    let (variance, simple) = cell.variance.zip(cell.simple_variance)?;
    (simple > 0.0).then(|| variance / simple)
}

/// The matrix of numbers at these places in another one, with null for those that are not in it.
pub(super) fn shown(matrix: &Covariance, places: &[Option<usize>]) -> Vec<Vec<Option<f64>>> {
    let row = |one: &Option<usize>| {
        let element =
            |other: &Option<usize>| one.zip(*other).map(|(one, other)| matrix.at(one, other));
        places.iter().map(element).collect()
    };
    places.iter().map(row).collect()
}
