//! The column of scores of a measure, or the reason why there is none.

use ndarray::ArrayView1;

use crate::error::{Error, ErrorKind, Result};
use crate::inference::design::WeightsKind;
use crate::inference::domain::Domain;
use crate::measure::{Bandwidth, DensityRule, Entry, Measure, gate};
use crate::numeric::sum_of;
use crate::rank::{RankMeasure, Ranked};
use crate::sample::Sample;
use crate::segregation::{Counts, SegregationMeasure};
use crate::words::{Message, inference as phrases};

use super::options::{DensityMethod, ScoreOptions};
use super::quotient::Quotient;
use super::woodruff::{self, Woodruff};

/// A measure and the scores of the rows that it is computed from.
///
/// The variance of the measure is that of the total of the scores ([`Domain::variances`]); scores of several measures,
/// and of differences of them, are columns of one matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// The value of the measure.
    pub value: f64,
    /// The score of each row, in the order of the sample; `None` for the reason given.
    pub scores: Option<Vec<f64>>,
    /// Of a quantile, the interval that is preferred to that of its scores.
    pub woodruff: Option<Woodruff>,
    /// Why there are no scores.
    pub reason: Option<Message>,
    /// What to use in place of the scores where they are a poor approximation.
    pub advice: Option<Message>,
}

impl Scored {
    /// From influence values. An influence that is undefined for the sample is a reason, not an error.
    fn of(
        value: f64,
        influence: Result<Vec<f64>>,
        weights: Option<(ArrayView1<'_, f64>, f64)>,
    ) -> Result<Self> {
        let (scores, reason) = match influence {
            Ok(influence) => (Some(weighed(influence, weights)), None),
            Err(error) if error.kind() == ErrorKind::OutOfDomain => {
                (None, Some(error.message().clone()))
            }
            Err(error) => return Err(error),
        };
        Ok(Self {
            value,
            scores,
            woodruff: None,
            reason,
            advice: None,
        })
    }

    /// Without the scores, for this reason.
    fn without(mut self, reason: Message) -> Self {
        self.scores = None;
        self.reason = Some(reason);
        self
    }

    fn is_zero(&self) -> bool {
        (self.scores.as_ref()).is_some_and(|scores| scores.iter().all(|score| *score == 0.0))
    }
}

/// The scores of rows with these influence values: w·IF/Σw, of the weights and their sum; without weights w is 1.
pub(in crate::inference) fn weighed(
    mut influence: Vec<f64>,
    weights: Option<(ArrayView1<'_, f64>, f64)>,
) -> Vec<f64> {
    match weights {
        None => {
            let rows = influence.len() as f64;
            influence.iter_mut().for_each(|own| *own /= rows);
        }
        Some((weights, total)) => {
            let change = |(own, weight): (&mut f64, &f64)| *own = weight * *own / total;
            match weights.to_slice() {
                Some(weights) => influence.iter_mut().zip(weights).for_each(change),
                None => influence.iter_mut().zip(weights).for_each(change),
            }
        }
    }
    influence
}

/// The scores of a measure of a sample whose rows are those of `domain`, in the order given to
/// [`SamplingDesign::domain`](crate::inference::SamplingDesign::domain). The weights of the sample are those of the
/// design times the sizes of the rows.
///
/// # Formula
///
/// ```text
/// uₖ = wₖ·IF(xₖ)/Σw        IF: influence function        Σ u = 0        θ̂ − θ ≈ Σ u
/// ```
///
/// # Edge cases
///
/// - Quantiles have Woodruff's interval. Other measures of quantiles, and lines relative to the median, have scores
///   with a density ([`DensityMethod`]), and an advice below 200 rows or 40 primary sampling units: a percentile
///   bootstrap has better coverage there.
/// - Measures of shares (`palma`, `share_ratio`, `bottom_share`) need no density.
/// - Forms for samples (`sample=true`) count rows, not weights, unless the weights are frequencies.
/// - No scores, with a reason: measures of single observations such as the range; a quantile at a value that many rows
///   share; a line beyond which there is no row, where a standard error of 0 would claim certainty.
///
/// # Errors
///
/// Those of the measure; [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for a sample of another number of rows
/// than the domain; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a level outside (0, 1).
///
/// # Accuracy
///
/// As the influence values of the measure. A difference quotient as density has the accuracy of Woodruff's interval.
///
/// # Source
///
/// Deville (1999), Survey Methodology 25, 193–203; Woodruff (1952), doi:10.1080/01621459.1952.10483443.
///
/// # Examples
///
/// The standard error of the Gini index of a sample of schools, two from each county:
///
/// ```
/// use junheng::inference::{SamplingDesign, SamplingOptions, ScoreOptions, scores};
/// use junheng::{Measure, Sample, Table};
/// let mut table = Table::new();
/// table.add_text("county", ["A", "A", "B", "B"])?;
/// let options = SamplingOptions::from_json(r#"{"strata": "county"}"#)?;
/// let design = SamplingDesign::of(&table, &options)?;
/// let domain = design.domain(&[0, 1, 2, 3])?;
/// let sample = Sample::new(&[1.0, 3.0, 4.0, 8.0])?;
/// let gini: Measure = "gini".parse()?;
/// let found = scores(&gini, &sample, &domain, &ScoreOptions::default())?;
/// let error = domain.variances(&[&found.scores.unwrap()])?[0].sqrt();
/// assert!((error - 0.1125).abs() < 5e-5);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A measure of single observations has none:
///
/// ```
/// use junheng::inference::{SamplingDesign, SamplingOptions, ScoreOptions, scores};
/// use junheng::{Measure, Sample, Table};
/// let mut table = Table::new();
/// table.add_numbers("spend", &[1.0, 3.0, 4.0][..])?;
/// let design = SamplingDesign::of(&table, &SamplingOptions::default())?;
/// let domain = design.domain(&[0, 1, 2])?;
/// let sample = Sample::new(&[1.0, 3.0, 4.0])?;
/// let range: Measure = "range".parse()?;
/// let found = scores(&range, &sample, &domain, &ScoreOptions::default())?;
/// assert!(found.scores.is_none());
/// assert_eq!(found.reason.unwrap().code(), "measure.no_influence");
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn scores(
    measure: &Measure,
    sample: &Sample<'_>,
    domain: &Domain<'_>,
    options: &ScoreOptions,
) -> Result<Scored> {
    options.check()?;
    require_rows(domain, sample.len())?;
    let rescaled = by_rows(measure, sample, domain);
    match &rescaled {
        Some(weights) => {
            let weights = ArrayView1::from(weights.as_slice());
            let sample = Sample::from_views(sample.values(), Some(weights))?;
            of_sample(measure, &sample, domain, options)
        }
        None => of_sample(measure, sample, domain, options),
    }
}

fn of_sample(
    measure: &Measure,
    sample: &Sample<'_>,
    domain: &Domain<'_>,
    options: &ScoreOptions,
) -> Result<Scored> {
    let quotient = Quotient::of(domain, options.level);
    let rule: &dyn DensityRule = match options.density {
        DensityMethod::Dq => &quotient,
        DensityMethod::Silverman => &Bandwidth::Silverman,
        DensityMethod::Convey => &Bandwidth::TotalWeight,
    };
    let (value, influence) = measure.linearized(sample, rule)?;
    let mut found = Scored::of(value, influence, sample.weights_and_total())?;
    if found.is_zero() && !domain.design.is_census() && claims_certainty(measure, sample) {
        found = found.without(no_variation(measure));
    }
    if quotient.is_used() {
        found.advice = advice(domain);
    }
    match woodruff::quantile(measure) {
        Some(quantile) => with_woodruff(found, domain, sample, quantile, options.level),
        None => Ok(found),
    }
}

/// Adds Woodruff's interval of a quantile, or the reason why there is none.
fn with_woodruff(
    mut found: Scored,
    domain: &Domain<'_>,
    sample: &Sample<'_>,
    quantile: crate::measure::Quantile,
    level: f64,
) -> Result<Scored> {
    match Woodruff::of(domain, sample, quantile, found.value, level) {
        Ok(woodruff) => {
            found.woodruff = Some(woodruff);
            Ok(found)
        }
        Err(error) if error.kind() == ErrorKind::OutOfDomain => {
            Ok(found.without(error.message().clone()))
        }
        Err(error) => Err(error),
    }
}

/// The weights, scaled to add to the number of rows, for a form that is corrected for the size of the sample.
fn by_rows(measure: &Measure, sample: &Sample<'_>, domain: &Domain<'_>) -> Option<Vec<f64>> {
    let factor = row_factor(measure, sample, domain.design.weights_kind())?;
    Some(
        sample
            .weights()?
            .iter()
            .map(|weight| weight * factor)
            .collect(),
    )
}

/// What makes the weights add to the number of rows, for a form that is corrected for the size of the sample: weights
/// that are no frequencies do not count rows.
pub(in crate::inference) fn row_factor(
    measure: &Measure,
    sample: &Sample<'_>,
    kind: WeightsKind,
) -> Option<f64> {
    let weights = sample.weights()?;
    let entry = measure.entry();
    let mut given = entry.parameters.iter().zip(measure.parameters());
    let corrected = given.any(|(spec, value)| spec.name.id == "sample" && value == 1.0);
    if !corrected || kind == WeightsKind::Frequency {
        return None;
    }
    let rows = weights.iter().filter(|weight| **weight > 0.0).count() as f64;
    Some(rows / sum_of(weights.iter().copied()))
}

/// Whether a variance of 0 would claim certainty that a sample does not give: no row lies beyond a line, or the measure is
/// the same for other values.
pub(in crate::inference) fn claims_certainty(measure: &Measure, sample: &Sample<'_>) -> bool {
    takes(measure.entry(), "line") || !gate::all_equal(sample)
}

/// Why a measure of which all scores are 0 has no variance.
pub(in crate::inference) fn no_variation(measure: &Measure) -> Message {
    Message::new(&phrases::NO_VARIATION).with("measure", &measure.entry().name)
}

/// The bootstrap is preferred to scores with a density in small samples.
fn advice(domain: &Domain<'_>) -> Option<Message> {
    /// Fewer rows or units than this are few for a density at a quantile.
    const ROWS: usize = 200;
    const UNITS: usize = 40;
    let few = domain.len() < ROWS || domain.psus() < UNITS;
    few.then(|| {
        Message::new(&phrases::PREFER_BOOTSTRAP)
            .with("rows", domain.len())
            .with("units", domain.psus())
    })
}

fn takes(entry: &Entry, parameter: &str) -> bool {
    (entry.parameters.iter()).any(|spec| spec.name.id == parameter)
}

fn require_rows(domain: &Domain<'_>, rows: usize) -> Result<()> {
    match rows == domain.len() {
        true => Ok(()),
        false => Err(Error::new(&phrases::SCORES)
            .with("expected", domain.len())
            .with("got", rows)),
    }
}

/// The scores of a measure of values paired with a ranking variable; see [`scores`].
///
/// # Errors
///
/// Those of the measure; [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for another number of rows than the
/// domain.
///
/// # Examples
///
/// ```
/// use junheng::inference::{SamplingDesign, SamplingOptions, ranked_scores};
/// use junheng::{RankMeasure, Ranked, Table};
/// let mut table = Table::new();
/// table.add_numbers("spend", &[1.0, 3.0, 2.0][..])?;
/// let design = SamplingDesign::of(&table, &SamplingOptions::default())?;
/// let domain = design.domain(&[0, 1, 2])?;
/// let ranked = Ranked::new(&[1.0, 3.0, 2.0], &[10.0, 20.0, 30.0])?;
/// let measure: RankMeasure = "concentration_index".parse()?;
/// let found = ranked_scores(&measure, &ranked, &domain)?;
/// assert!(found.scores.unwrap().iter().sum::<f64>().abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn ranked_scores(
    measure: &RankMeasure,
    ranked: &Ranked<'_>,
    domain: &Domain<'_>,
) -> Result<Scored> {
    require_rows(domain, ranked.len())?;
    let (value, influence) = measure.linearized(ranked, &Bandwidth::Silverman)?;
    Scored::of(value, influence, ranked.values().weights_and_total())
}

/// The scores of a measure of pupils counted in units, one row a unit; see [`scores`]. The counts are those of the
/// rows times the weights of the design.
///
/// # Formula
///
/// ```text
/// uₖ = nₖ·IFₖ/Σn        nₖ: pupils of the unit        IFₖ: influence per pupil
/// ```
///
/// # Errors
///
/// Those of the measure; [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for another number of units than rows of
/// the domain.
///
/// # Examples
///
/// ```
/// use junheng::inference::{SamplingDesign, SamplingOptions, counts_scores};
/// use junheng::{Counts, SegregationMeasure, Table};
/// let mut table = Table::new();
/// table.add_numbers("unit", &[1.0, 2.0, 3.0][..])?;
/// let design = SamplingDesign::of(&table, &SamplingOptions::default())?;
/// let domain = design.domain(&[0, 1, 2])?;
/// let counts = Counts::new(&[10.0, 2.0, 5.0, 5.0, 1.0, 9.0], 2)?;
/// let measure: SegregationMeasure = "dissimilarity".parse()?;
/// let found = counts_scores(&measure, &counts, &domain)?;
/// assert!(found.scores.unwrap().iter().sum::<f64>().abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn counts_scores(
    measure: &SegregationMeasure,
    counts: &Counts<'_>,
    domain: &Domain<'_>,
) -> Result<Scored> {
    require_rows(domain, counts.units())?;
    let pupils: Vec<f64> = (0..counts.units())
        .map(|unit| sum_of(counts.row(unit).iter().copied()))
        .collect();
    let (value, influence) = measure.linearized(counts, &Bandwidth::Silverman)?;
    let total = sum_of(pupils.iter().copied());
    let pupils = ArrayView1::from(pupils.as_slice());
    Scored::of(value, influence, Some((pupils, total)))
}
