//! Drawing and computing.

use crate::error::{Error, Result};
use crate::measure::Measure;
use crate::parallel;
use crate::sample::Sample;
use crate::words::inference as phrases;

use super::block::{Block, Drawn, Found, LANES, finite};
use super::estimator::Estimator;
use super::options::BootstrapOptions;
use super::resampling::Resampling;
use super::result::Bootstrapped;
use super::spread::Spread;
use super::weighted::Weighted;

/// Of so many replicates one may fail.
const MAY_FAIL: usize = 100;

/// The bootstrap.
///
/// # Examples
///
/// The Gini index of ten schools with an interval that follows the skewness of the estimates:
///
/// ```
/// use junheng::Sample;
/// use junheng::inference::{Bootstrap, BootstrapOptions, IntervalKind, Scale};
/// let spend = [8.1, 9.4, 7.7, 12.9, 8.8, 15.2, 9.9, 10.4, 8.3, 21.0];
/// let pupils = [410.0, 350.0, 520.0, 120.0, 300.0, 90.0, 280.0, 240.0, 460.0, 60.0];
/// let sample = Sample::weighted(&spend, &pupils)?;
/// let options = BootstrapOptions { studentized: true, seed: 4, ..BootstrapOptions::default() };
/// let found = Bootstrap::of_measures(&["gini".parse()?], &sample, options)?;
/// let interval = found[0].interval(IntervalKind::Studentized, 0.95, Scale::Logit)?;
/// assert!(interval.lower > 0.0 && interval.upper < 1.0);
/// assert!((found[0].standard_error() - 0.027).abs() < 0.01);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Bootstrap;

impl Bootstrap {
    /// The bootstrap of several estimators, which see the same draws.
    ///
    /// # Returns
    ///
    /// One result for each estimator, the same bits for any number of threads. More replicates with the same seed
    /// begin with the same ones.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for fewer than 2 replicates, and where
    /// [`studentized`](BootstrapOptions::studentized) is set for an estimator without scores or a stratum of two units;
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) if more than 1 % of the replicates fail; the errors of the
    /// estimators for the weights of the sample.
    pub fn of(
        estimators: &[&dyn Estimator],
        resampling: &Resampling,
        options: BootstrapOptions,
    ) -> Result<Vec<Bootstrapped>> {
        options.check()?;
        let weights = resampling.weights();
        let mut out = (estimators.iter())
            .map(|estimator| {
                Bootstrapped::of_estimator(*estimator, &weights, resampling, options.studentized)
            })
            .collect::<Result<Vec<_>>>()?;
        let together = Together {
            resampling,
            estimators: &estimators,
        };
        replicated(
            &[together],
            &mut [&mut out],
            options.replicates,
            options.seed,
        );
        out.iter().try_for_each(Bootstrapped::require_most)?;
        Ok(out)
    }

    /// The bootstrap of measures of one sample, whose rows are drawn.
    ///
    /// # Returns
    ///
    /// One result for each measure, the same bits for every order of the rows and any number of threads.
    ///
    /// # Errors
    ///
    /// As [`of`](Self::of).
    pub fn of_measures(
        measures: &[Measure],
        sample: &Sample<'_>,
        options: BootstrapOptions,
    ) -> Result<Vec<Bootstrapped>> {
        let ordered = sample.ordered();
        let values = ordered.values();
        let resampling = Resampling::of_rows(values.len(), ordered.weights())?;
        let estimators = (measures.iter())
            .map(|&measure| Weighted::of(measure, values))
            .collect::<Result<Vec<_>>>()?;
        let estimators: Vec<&dyn Estimator> =
            estimators.iter().map(|one| one as &dyn Estimator).collect();
        Self::of(&estimators, &resampling, options)
    }
}

/// Several estimators of the same rows.
pub(in super::super) trait Several: Sync {
    /// The estimates of several replicates, and the scores of all rows where they are requested of the estimator.
    fn replicates(&self, block: &Block<'_>, scored: &[bool]) -> Vec<Found>;
}

impl Several for &[&dyn Estimator] {
    fn replicates(&self, block: &Block<'_>, scored: &[bool]) -> Vec<Found> {
        (self.iter().zip(scored))
            .map(|(estimator, &scored)| estimator.replicates(block, scored))
            .collect()
    }
}

/// Estimators with the rows that they are computed from.
pub(in super::super) struct Together<'a> {
    pub(in super::super) resampling: &'a Resampling,
    pub(in super::super) estimators: &'a dyn Several,
}

/// Adds the replicates of several sets of estimators, whose resamplings have the same draws, to the estimates of each.
pub(in super::super) fn replicated(
    sets: &[Together<'_>],
    out: &mut [&mut Vec<Bootstrapped>],
    replicates: usize,
    seed: u64,
) {
    let Some(first) = sets.first() else {
        return;
    };
    let draws = first.resampling.draws();
    let scored: Vec<Vec<bool>> = (out.iter())
        .map(|set| set.iter().map(|one| one.errors.is_some()).collect())
        .collect();
    let rows: usize = sets.iter().map(|set| set.resampling.len()).sum();
    let found = parallel::each_with(
        rows.max(draws.units()).saturating_mul(replicates),
        replicates.div_ceil(LANES),
        || (),
        |(), number| {
            let from = number * LANES;
            let lanes = LANES.min(replicates - from);
            let drawn = Drawn::of(draws, seed, from, lanes);
            let of_set = |(set, scored): (&Together<'_>, &Vec<bool>)| {
                let block = Block::of(set.resampling, &drawn);
                let found = set.estimators.replicates(&block, scored);
                let spread = Spread::of(set.resampling);
                let part = |(found, scored): (Found, &bool)| {
                    Part::of(found, &block, scored.then_some(&spread))
                };
                found.into_iter().zip(scored).map(part).collect::<Vec<_>>()
            };
            sets.iter().zip(&scored).map(of_set).collect::<Vec<_>>()
        },
    );
    for block in found {
        for (out, parts) in out.iter_mut().zip(block) {
            for (out, part) in out.iter_mut().zip(parts) {
                part.append_to(out);
            }
        }
    }
}

/// The estimates of a block, NaN where they failed.
struct Part {
    values: Vec<f64>,
    errors: Vec<f64>,
    failure: Option<Error>,
}

impl Part {
    fn of(found: Found, block: &Block<'_>, spread: Option<&Spread<'_>>) -> Self {
        let errors = match spread {
            Some(spread) => spread.of_replicates(block, &found.scores),
            None => Vec::new(),
        };
        let mut failure = None;
        let values = found.values.into_iter().map(|value| {
            finite(value).unwrap_or_else(|error| {
                failure = failure.take().or(error);
                f64::NAN
            })
        });
        Self {
            values: values.collect(),
            errors,
            failure,
        }
    }

    fn append_to(self, out: &mut Bootstrapped) {
        out.values.extend(self.values);
        if let Some(errors) = &mut out.errors {
            errors.extend(self.errors);
        }
        out.failure = out.failure.take().or(self.failure);
    }
}

impl Bootstrapped {
    /// Rejects an estimate of which too many replicates failed.
    pub(in super::super) fn require_most(&self) -> Result<()> {
        let failed = self.failed();
        if failed * MAY_FAIL <= self.values.len() {
            return Ok(());
        }
        let error = Error::new(&phrases::REPLICATES_FAILED)
            .with("got", failed)
            .with("count", self.values.len());
        Err(match &self.failure {
            Some(first) => error.with_details(vec![first.message().clone()]),
            None => error,
        })
    }
}
