//! The numbers of a structured result with their sampling errors: what an analysis states beside its result.

use schemars::JsonSchema;
use serde::Serialize;

use crate::error::{Error, Result};
use crate::evaluate::Request;
use crate::table::Table;
use crate::words::shape::MessageShape;
use crate::words::{Message, inference as phrases};

use super::super::bootstrap::Ascending;
use super::super::covariance::Covariance;
use super::super::design::{SamplingDesign, SamplingOptions, WeightsKind};
use super::super::domain::Domain;
use super::super::hypothesis::{Alternative, HypothesisTest};
use super::super::interval::{Interval, IntervalKind, Scale};
use super::super::replicates::Replicates;
use super::super::robust::{Fits, Robust};
use super::super::scores::ScoreOptions;
use super::call::{shown, weighted};
use super::cell::{Cell, Spread};
use super::judged;
use super::request::{EstimateRequest, InferenceOptions, Method, Target};
use super::result::SampledBy;

/// How the numbers of an analysis are inferred.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct InferredBy {
    /// How the rows were sampled.
    pub design: SampledBy,
    /// Where the standard errors come from.
    pub method: Method,
    /// Which interval.
    pub interval: IntervalKind,
    /// The scale on which it is symmetric.
    pub scale: Scale,
    /// The probability with which it contains the number of the population.
    pub level: f64,
    /// What the standard errors are about.
    pub target: Target,
    /// The number of replicates of a bootstrap; null without one.
    pub replicates: Option<usize>,
    /// The seed of a bootstrap; null without one.
    pub seed: Option<u64>,
    /// The robust form of the standard errors; null for those of the design.
    pub robust: Option<Robust>,
}

/// The sampling errors of the numbers of one result. Lists have one member for each number.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct NumbersInference {
    /// Where the numbers are in the result, such as `difference` or `levels[1].contribution`.
    pub names: Vec<String>,
    /// The numbers.
    pub values: Vec<f64>,
    /// Their standard errors; null where there is none.
    pub standard_errors: Vec<Option<f64>>,
    /// The lower limits of their intervals.
    pub lower: Vec<Option<f64>>,
    /// The upper limits of their intervals.
    pub upper: Vec<Option<f64>>,
    /// The number over its standard error, of numbers for which it is a hypothesis that they are 0; null for others, and
    /// where nothing is uncertain.
    pub statistics: Vec<Option<f64>>,
    /// The probability of a statistic at least as far from 0, on either side, if the number of the population is 0.
    pub p_values: Vec<Option<f64>>,
    /// The degrees of freedom of the variances, of tests and of Student's intervals; null for infinitely many, with the
    /// interval `normal`.
    pub degrees_of_freedom: Option<f64>,
    /// Primary sampling units with a row that the analysis uses.
    pub psus: usize,
    /// Strata with such a unit.
    pub strata: usize,
    /// The skewness of the scores of the sampled units; null where they are not computed.
    pub skewness: Vec<Option<f64>>,
    /// The largest share of one unit in the sum of squared scores; null where they are not computed.
    pub largest_shares: Vec<Option<f64>>,
    /// The covariance of the numbers; null where it is not requested, and in rows and columns of a number without
    /// standard error.
    pub covariance: Option<Vec<Vec<Option<f64>>>>,
    /// Why the standard error or the interval is null; null where they are not.
    #[schemars(with = "Vec<Option<MessageShape>>")]
    pub reasons: Vec<Option<Message>>,
    /// What limits the trust in the intervals.
    pub warnings: Vec<NumberWarning>,
}

/// What limits the trust in an interval.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct NumberWarning {
    /// The number that it concerns; null for all.
    pub name: Option<String>,
    /// The warning.
    #[schemars(with = "MessageShape")]
    pub warning: Message,
}

/// A number of a result.
#[derive(Debug)]
pub(crate) struct Estimated {
    /// Its place.
    pub(crate) name: String,
    pub(crate) value: f64,
    /// Whether it is a hypothesis that it is 0.
    pub(crate) is_tested: bool,
}

/// A number with its scores or replicates, or the reason why there are none.
pub(crate) type Inferable = std::result::Result<Vec<f64>, Message>;

/// The same, borrowed.
type Column<'f> = std::result::Result<&'f [f64], Message>;

/// The design and the method of the inference about structured results.
#[derive(Debug)]
pub(crate) struct Inference {
    options: InferenceOptions,
    method: Method,
    interval: IntervalKind,
    /// The replicates and the seed of a bootstrap.
    drawn: Option<(usize, u64)>,
    sampled: SamplingOptions,
    pub(crate) design: SamplingDesign,
    replicates: Option<Replicates>,
}

impl Inference {
    /// Of the rows of the table. Without a design they are independent draws.
    pub(crate) fn of(
        table: &Table<'_>,
        design: Option<SamplingOptions>,
        options: InferenceOptions,
    ) -> Result<Self> {
        if !options.plausible_values.is_empty() {
            return Err(Error::new(&phrases::PLAUSIBLE_OF_MEASURES));
        }
        let request = EstimateRequest {
            evaluation: Request::default(),
            design,
            inference: options,
        };
        request.check()?;
        let method = request.method();
        let interval = interval(method, request.inference.interval)?;
        let sampled = request.sampled(table)?;
        if let Some(robust) = request.inference.robust {
            robust.check(&sampled)?;
        }
        let design = SamplingDesign::of(table, &sampled)?;
        let drawn = (method == Method::Bootstrap)
            .then(|| (request.drawing().replicates, request.drawing().seed));
        let replicates = match (method, drawn) {
            (Method::Replicate, _) => Some(Replicates::of(table, &design, &sampled)?),
            (_, Some((count, seed))) => Some(Replicates::bootstrap(&design, count, seed)?),
            _ => None,
        };
        Ok(Self {
            options: request.inference,
            method,
            interval,
            drawn,
            sampled,
            design,
            replicates,
        })
    }

    /// The number of replicates; `None` where standard errors come from scores.
    pub(crate) fn replicates(&self) -> Option<usize> {
        self.replicates.as_ref().map(Replicates::len)
    }

    /// The robust form of the standard errors; `None` for those of the design.
    pub(crate) fn robust(&self) -> Option<Robust> {
        self.options.robust
    }

    /// How the density at a quantile is estimated.
    pub(crate) fn score_options(&self) -> ScoreOptions {
        ScoreOptions {
            density: self.options.density.unwrap_or_default(),
            level: self.options.level,
        }
    }

    /// Whether the weights are numbers of equal rows.
    pub(crate) fn counts_rows(&self) -> bool {
        self.design.weights_kind() == WeightsKind::Frequency
    }

    /// The weights of all rows of the table in a replicate.
    pub(crate) fn replicate_weights(&self, replicate: usize) -> Vec<f64> {
        match &self.replicates {
            Some(replicates) => replicates.weights(&self.design, replicate),
            None => Vec::new(),
        }
    }

    /// The conventions of an analysis with the weights of the design among them.
    pub(crate) fn weighted(&self, conventions: Vec<Message>) -> Vec<Message> {
        weighted(conventions, &self.sampled)
    }

    /// What a result states.
    pub(crate) fn stated(&self) -> InferredBy {
        InferredBy {
            design: SampledBy::of(
                &self.sampled,
                self.replicates().filter(|_| self.drawn.is_none()),
            ),
            method: self.method,
            interval: self.interval,
            scale: self.options.scale,
            level: self.options.level,
            target: self.options.target,
            replicates: self.drawn.map(|(replicates, _)| replicates),
            seed: self.drawn.map(|(_, seed)| seed),
            robust: self.robust(),
        }
    }

    /// The errors of the numbers of a result that is computed from these rows of the table.
    ///
    /// `found` has for each number its scores, one for each of the rows, or its values in the replicates; `fits` are the
    /// regressions that it follows from.
    pub(crate) fn about(
        &self,
        rows: &[u32],
        numbers: Vec<Estimated>,
        found: &[Inferable],
        fits: Fits,
    ) -> Result<NumbersInference> {
        let domain = self.design.domain(rows)?;
        let values: Vec<f64> = numbers.iter().map(|number| number.value).collect();
        let few = (self.replicates.is_none() && domain.psus() < 2)
            .then(|| Message::new(&phrases::FEW_UNITS).with("got", domain.psus()));
        let found: Vec<Column<'_>> = (found.iter())
            .map(|one| match (&few, one) {
                (Some(few), _) => Err(few.clone()),
                (None, Ok(column)) => Ok(column.as_slice()),
                (None, Err(reason)) => Err(reason.clone()),
            })
            .collect();
        let mut spread = self.spread(&domain, &values, &found)?;
        spread.degrees = fits.degrees(self.robust(), spread.degrees, domain.psus());
        self.finished(&domain, numbers, values, found, spread)
    }

    /// The variances of the numbers that have columns, and what else is known of those.
    fn spread(&self, domain: &Domain<'_>, values: &[f64], found: &[Column<'_>]) -> Result<Spreads> {
        let columns: Vec<&[f64]> = found.iter().flatten().copied().collect();
        if let Some(robust) = self.robust() {
            let deviations = domain.deviations(&columns)?;
            let units = domain.psus() as f64;
            return Ok(Spreads {
                variances: deviations.robust_variances(robust, units),
                shapes: deviations.spreads(domain),
                covariance: (self.options.covariance)
                    .then(|| deviations.robust_matrix(robust, units)),
                degrees: domain.degrees_of_freedom(),
            });
        }
        let Some(replicates) = &self.replicates else {
            let deviations = domain.deviations(&columns)?;
            return Ok(Spreads {
                variances: deviations.variances(),
                shapes: deviations.spreads(domain),
                covariance: (self.options.covariance).then(|| deviations.covariance()),
                degrees: domain.degrees_of_freedom(),
            });
        };
        let own: Vec<f64> = (found.iter().zip(values))
            .filter(|(one, _)| one.is_ok())
            .map(|(_, value)| *value)
            .collect();
        let replicated: Vec<Vec<f64>> = (0..replicates.len())
            .map(|replicate| columns.iter().map(|column| column[replicate]).collect())
            .collect();
        let covariance = (self.options.covariance)
            .then(|| replicates.covariance(&own, &replicated))
            .transpose()?;
        Ok(Spreads {
            variances: replicates.variances(&own, &replicated)?,
            shapes: vec![None; own.len()],
            covariance,
            degrees: replicates.degrees_of_freedom(domain),
        })
    }

    fn finished(
        &self,
        domain: &Domain<'_>,
        numbers: Vec<Estimated>,
        values: Vec<f64>,
        found: Vec<Column<'_>>,
        spread: Spreads,
    ) -> Result<NumbersInference> {
        let degrees = match self.interval {
            IntervalKind::Student => spread.degrees,
            _ => f64::INFINITY,
        };
        // Limits that are quantiles of replicates have no degrees of freedom, but the variance of the replicates has.
        let of_variance = match self.interval {
            IntervalKind::Normal => f64::INFINITY,
            _ => spread.degrees,
        };
        let mut known = spread.variances.into_iter().zip(spread.shapes);
        let cell = |(value, one): (&f64, &Column<'_>)| match one {
            Err(reason) => Cell {
                value: Some(*value),
                reason: Some(reason.clone()),
                ..Cell::default()
            },
            Ok(_) => {
                let (variance, spread) = known.next().unwrap_or((0.0, None));
                Cell {
                    value: Some(*value),
                    variance: Some(variance),
                    spread,
                    ..Cell::default()
                }
            }
        };
        let cells: Vec<Cell> = values.iter().zip(&found).map(cell).collect();
        let places = places(&cells);
        let limits: Vec<(Option<Interval>, Option<Message>)> = (cells.iter().zip(&found))
            .map(|(cell, column)| self.limits(cell, column, degrees))
            .collect();
        let tests: Vec<Option<HypothesisTest>> = (cells.iter().zip(&numbers))
            .map(|(cell, number)| tested(cell, number.is_tested, of_variance))
            .collect::<Result<_>>()?;
        let names: Vec<String> = numbers.into_iter().map(|number| number.name).collect();
        let any = cells.iter().any(|cell| cell.variance.is_some());
        Ok(NumbersInference {
            warnings: match any {
                true => self.warnings(domain, &names, &cells, degrees),
                false => Vec::new(),
            },
            names,
            values,
            standard_errors: (cells.iter())
                .map(|cell| cell.variance.map(f64::sqrt))
                .collect(),
            lower: limits
                .iter()
                .map(|(own, _)| own.map(|own| own.lower))
                .collect(),
            upper: limits
                .iter()
                .map(|(own, _)| own.map(|own| own.upper))
                .collect(),
            statistics: (tests.iter())
                .map(|test| test.map(|test| test.statistic))
                .collect(),
            p_values: (tests.iter())
                .map(|test| test.map(|test| test.p_value))
                .collect(),
            degrees_of_freedom: of_variance.is_finite().then_some(of_variance),
            psus: domain.psus(),
            strata: domain.strata(),
            skewness: (cells.iter())
                .map(|cell| cell.spread.map(|spread| spread.skewness))
                .collect(),
            largest_shares: (cells.iter())
                .map(|cell| cell.spread.map(|spread| spread.largest_share))
                .collect(),
            covariance: (spread.covariance).map(|matrix| shown(&matrix, &places)),
            reasons: (cells.into_iter().zip(limits))
                .map(|(cell, (_, refused))| cell.reason.or(refused))
                .collect(),
        })
    }

    fn limits(
        &self,
        cell: &Cell,
        column: &Column<'_>,
        degrees: f64,
    ) -> (Option<Interval>, Option<Message>) {
        let (Some(value), Some(variance), Ok(replicates)) = (cell.value, cell.variance, column)
        else {
            return (None, None);
        };
        let InferenceOptions { level, scale, .. } = self.options;
        let found = match self.interval {
            IntervalKind::Percentile | IntervalKind::Basic => {
                of_replicates(value, replicates, level, self.interval)
            }
            _ => {
                // Without degrees of freedom there is no interval, unless nothing is uncertain.
                let degrees = if variance == 0.0 {
                    f64::INFINITY
                } else {
                    degrees
                };
                Interval::student(value, variance.sqrt(), degrees, level, scale)
            }
        };
        match found {
            Ok(limits) => (Some(limits), None),
            Err(refused) => (None, Some(refused.message().clone())),
        }
    }

    /// Those that concern all numbers, then those of single ones.
    fn warnings(
        &self,
        domain: &Domain<'_>,
        names: &[String],
        cells: &[Cell],
        degrees: f64,
    ) -> Vec<NumberWarning> {
        let (psus, census) = (domain.psus(), self.design.is_census());
        let common = judged::warnings(&Cell::default(), psus, degrees, census);
        let of_all = (common.iter()).map(|warning| NumberWarning {
            name: None,
            warning: warning.clone(),
        });
        let of_one = names.iter().zip(cells).flat_map(|(name, cell)| {
            let own = judged::warnings(cell, psus, degrees, census).into_iter();
            own.filter(|warning| cell.variance.is_some() && !common.contains(warning))
                .map(|warning| NumberWarning {
                    name: Some(name.clone()),
                    warning,
                })
        });
        of_all.chain(of_one).collect()
    }
}

/// The interval that applies, of those that numbers of results have.
fn interval(method: Method, given: Option<IntervalKind>) -> Result<IntervalKind> {
    use IntervalKind::{Basic, Normal, Percentile, Student};
    let kind = given.unwrap_or(match method {
        Method::Bootstrap => Percentile,
        Method::Linearized | Method::Replicate => Student,
    });
    match [Student, Normal, Percentile, Basic].contains(&kind) {
        true => Ok(kind),
        false => Err(Error::new(&phrases::INTERVAL_OF_MEASURES).with("interval", kind.id())),
    }
}

/// The interval from quantiles of the replicates of a bootstrap.
fn of_replicates(
    value: f64,
    replicates: &[f64],
    level: f64,
    kind: IntervalKind,
) -> Result<Interval> {
    let ascending = Ascending::of(replicates.to_vec());
    let tail = (1.0 - level) / 2.0;
    let (lower, upper) = (
        ascending.quantile(tail)?.at,
        ascending.quantile(1.0 - tail)?.at,
    );
    Ok(match kind {
        IntervalKind::Basic => Interval {
            lower: value + (value - upper),
            upper: value + (value - lower),
        },
        _ => Interval { lower, upper },
    })
}

/// The test that a number is 0; none where that is no hypothesis, where nothing is uncertain, without degrees of freedom,
/// and where the statistic is not representable.
fn tested(cell: &Cell, is_tested: bool, degrees: f64) -> Result<Option<HypothesisTest>> {
    let (Some(value), Some(variance)) = (cell.value, cell.variance) else {
        return Ok(None);
    };
    let error = variance.sqrt();
    // NaN is no number of degrees of freedom either.
    let has_degrees = degrees > 0.0;
    if !(is_tested && has_degrees && (value / error).is_finite()) {
        return Ok(None);
    }
    HypothesisTest::student(value, 0.0, error, degrees, Alternative::TwoSided).map(Some)
}

/// What is known of the numbers that have scores or replicates.
struct Spreads {
    variances: Vec<f64>,
    shapes: Vec<Option<Spread>>,
    covariance: Option<Covariance>,
    degrees: f64,
}

/// The place of each number in the matrix of those that have a variance.
fn places(cells: &[Cell]) -> Vec<Option<usize>> {
    let mut next = 0..;
    (cells.iter())
        .map(|cell| cell.variance.and_then(|_| next.next()))
        .collect()
}
