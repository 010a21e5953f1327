//! What is estimated of a sample, and its intervals by every method.

use std::error::Error;

use junheng::inference::{
    Bootstrap, BootstrapOptions, Bootstrapped, EstimateRequest, EstimateRow, Estimator, Interval,
    IntervalKind, Resampling, Scale, Weighted, estimate,
};
use junheng::{Measure, Result, Table};

use super::populations::Units;

/// The confidence level of all intervals.
const LEVEL: f64 = 0.95;
/// Replicates of a bootstrap: the least that BCa takes.
const REPLICATES: usize = 999;

/// How an interval is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    Normal,
    /// Student's distribution; of a quantile Woodruff's interval.
    Student,
    /// The same on the scale of logarithms, of shares on that of log odds.
    Scaled,
    Percentile,
    Studentized,
    Bca,
}

impl Method {
    pub(crate) const ALL: [Self; 6] = [
        Self::Normal,
        Self::Student,
        Self::Scaled,
        Self::Percentile,
        Self::Studentized,
        Self::Bca,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Normal => "z",
            Self::Student => "t",
            Self::Scaled => "scaled_t",
            Self::Percentile => "percentile",
            Self::Studentized => "studentized",
            Self::Bca => "bca",
        }
    }
}

/// What kind of statistic it is, on which the recommended methods depend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A measure with exact scores, and the scale of its intervals.
    Smooth(Scale),
    /// A quantile: Woodruff's interval.
    Quantile,
    /// A function of quantiles: scores with a density.
    Quantiles,
    /// The mean of the towns less that of the countryside.
    Gap,
    /// An index of segregation.
    Segregation,
}

/// A statistic of the table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Statistic {
    /// The measure in text form; of the gap its name here.
    pub(crate) measure: &'static str,
    pub(crate) title: &'static str,
    pub(crate) kind: Kind,
}

const fn statistic(measure: &'static str, title: &'static str, kind: Kind) -> Statistic {
    Statistic {
        measure,
        title,
        kind,
    }
}

/// The statistics of populations of values.
pub(crate) const OF_VALUES: [Statistic; 10] = [
    statistic("cv", "CV", Kind::Smooth(Scale::Log)),
    statistic("gini", "Gini", Kind::Smooth(Scale::Logit)),
    statistic("theil_t", "Theil T", Kind::Smooth(Scale::Log)),
    statistic(
        "atkinson(epsilon=0.5)",
        "Atkinson 0.5",
        Kind::Smooth(Scale::Logit),
    ),
    statistic("mean_log_deviation", "MLD", Kind::Smooth(Scale::Log)),
    statistic("median", "median", Kind::Quantile),
    statistic("quantile(p=0.9)", "P90", Kind::Quantile),
    statistic("quantile_ratio", "P90/P10", Kind::Quantiles),
    statistic("mcloone", "McLoone", Kind::Quantiles),
    statistic("gap", "urban–rural gap", Kind::Gap),
];

/// The statistics of populations of counts.
pub(crate) const OF_COUNTS: [Statistic; 1] = [statistic(
    "dissimilarity",
    "dissimilarity",
    Kind::Segregation,
)];

/// The statistics of these units.
pub(crate) fn statistics(units: &Units) -> &'static [Statistic] {
    match units {
        Units::Values { .. } => &OF_VALUES,
        Units::Counts(_) => &OF_COUNTS,
    }
}

/// One statistic of one sample.
#[derive(Debug, Clone)]
pub(crate) struct Judged {
    pub(crate) value: f64,
    /// One for each method; `None` where it is not defined.
    pub(crate) limits: [Option<Interval>; Method::ALL.len()],
    /// The skewness of the scores.
    pub(crate) skewness: Option<f64>,
    /// Whether the result warns that the sample is small for that skewness.
    pub(crate) is_warned: bool,
    /// The standard error of the gap, which is no measure of the catalogue.
    error: Option<f64>,
}

/// The statistics of all units, with the skewness of their scores, without intervals.
pub(crate) fn of_population(units: &Units) -> Result<Vec<Judged>> {
    let rows = estimated(units)?;
    let mut out: Vec<Judged> = rows.iter().map(start).collect();
    if let Units::Values { values, rural } = units {
        let gap = Gap { values, rural };
        let ones = vec![1.0; values.len()];
        let scores = gap.scores(&ones)?.unwrap_or_default();
        out.push(of_gap(gap.value(&ones)?, &scores));
    }
    Ok(out)
}

/// The statistics of a sample with their intervals; `seed` is that of the bootstrap, `None` without one, which computes the
/// gap and functions of quantiles only where `takes_all` says so.
pub(crate) fn of_sample(
    units: &Units,
    seed: Option<u64>,
    takes_all: bool,
) -> Result<Vec<Judged>, Box<dyn Error + Send + Sync>> {
    let rows = estimated(units)?;
    let mut out = of_population(units)?;
    let drawn = match seed {
        Some(seed) => bootstrapped(units, seed, takes_all)?,
        None => out.iter().map(|_| None).collect(),
    };
    for (at, (statistic, found)) in statistics(units).iter().zip(&mut out).enumerate() {
        let drawn = drawn[at].as_ref();
        match rows.get(at) {
            Some(row) => of_scores(found, row, statistic.kind, row.standard_error),
            None => of_difference(found, units.len()),
        }
        let Some(drawn) = drawn else { continue };
        require_same(drawn, found.value, rows.get(at))?;
        let of = |kind: IntervalKind| {
            let found = drawn.interval(kind, LEVEL, Scale::Natural).ok()?;
            Some(Interval {
                lower: found.lower,
                upper: found.upper,
            })
        };
        found.limits[3] = of(IntervalKind::Percentile);
        found.limits[4] = of(IntervalKind::Studentized);
        found.limits[5] = of(IntervalKind::Bca);
    }
    Ok(out)
}

/// Rejects an estimator that computes other numbers than an estimate of the table.
fn require_same(
    drawn: &Bootstrapped,
    value: f64,
    row: Option<&EstimateRow>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let near = |one: f64, other: f64| (one - other).abs() <= 1e-9 * other.abs();
    let errors = drawn
        .linearized_error()
        .zip(row.and_then(|row| row.standard_error));
    match near(drawn.estimate(), value) && errors.is_none_or(|(one, other)| near(one, other)) {
        true => Ok(()),
        false => Err(format!("{} is not {value}, or its error differs", drawn.estimate()).into()),
    }
}

/// The rows of an estimate of the measures in the catalogue.
fn estimated(units: &Units) -> Result<Vec<EstimateRow>> {
    let measures: Vec<&str> = statistics(units)
        .iter()
        .filter(|one| one.kind != Kind::Gap)
        .map(|one| one.measure)
        .collect();
    let mut table = Table::new();
    let mut request = EstimateRequest::default();
    request.evaluation.measures = measures.into_iter().map(String::from).collect();
    match units {
        Units::Values { values, .. } => {
            table.add_numbers("value", values.as_slice())?;
            request.evaluation.value = Some("value".to_owned());
            Ok(estimate(&table, &request)?.rows)
        }
        Units::Counts(counts) => {
            for (group, name) in ["one", "other"].into_iter().enumerate() {
                let column: Vec<f64> = counts.iter().map(|unit| unit[group]).collect();
                table.add_numbers(name, column)?;
            }
            request.evaluation.groups = vec!["one".to_owned(), "other".to_owned()];
            Ok(estimate(&table, &request)?.rows)
        }
    }
}

fn start(row: &EstimateRow) -> Judged {
    Judged {
        value: row.value.unwrap_or(f64::NAN),
        limits: [None; Method::ALL.len()],
        skewness: row.skewness,
        is_warned: (row.warnings.iter()).any(|one| one.code() == "estimate.warning.long_tail"),
        error: None,
    }
}

fn of_gap(value: f64, scores: &[f64]) -> Judged {
    let count = scores.len() as f64;
    let power = |power: i32| scores.iter().map(|score| score.powi(power)).sum::<f64>() / count;
    let skewness = power(3) / power(2).powf(1.5);
    Judged {
        value,
        limits: [None; Method::ALL.len()],
        skewness: Some(skewness),
        is_warned: count < 25.0 * skewness * skewness,
        error: Some((count / (count - 1.0) * count * power(2)).sqrt()),
    }
}

/// The intervals from a standard error.
fn of_scores(found: &mut Judged, row: &EstimateRow, kind: Kind, error: Option<f64>) {
    let (Some(error), Some(degrees)) = (error, row.degrees_of_freedom) else {
        return;
    };
    let of = |degrees: f64, scale: Scale| {
        Interval::student(found.value, error, degrees, LEVEL, scale).ok()
    };
    let scale = match kind {
        Kind::Smooth(scale) => Some(scale),
        Kind::Segregation => Some(Scale::Logit),
        Kind::Quantiles => Some(Scale::Log),
        Kind::Quantile | Kind::Gap => None,
    };
    let own = row.lower.zip(row.upper);
    let limits = [
        of(f64::INFINITY, Scale::Natural),
        own.map(|(lower, upper)| Interval { lower, upper }),
        scale.and_then(|scale| of(degrees, scale)),
    ];
    found.limits[..3].copy_from_slice(&limits);
}

/// The intervals of the gap.
fn of_difference(found: &mut Judged, units: usize) {
    let Some(error) = found.error else { return };
    let of =
        |degrees: f64| Interval::student(found.value, error, degrees, LEVEL, Scale::Natural).ok();
    let limits = [of(f64::INFINITY), of(units as f64 - 1.0)];
    found.limits[..2].copy_from_slice(&limits);
}

/// The replicates of every statistic, studentized where there are scores; `None` for quantiles, which have Woodruff's
/// interval.
fn bootstrapped(units: &Units, seed: u64, takes_all: bool) -> Result<Vec<Option<Bootstrapped>>> {
    let options = BootstrapOptions {
        replicates: REPLICATES,
        seed,
        studentized: true,
    };
    let plain = BootstrapOptions {
        studentized: false,
        ..options
    };
    let resampling = Resampling::of_rows(units.len(), None)?;
    let (values, rural) = match units {
        Units::Counts(counts) => {
            let found = Bootstrap::of(&[&Dissimilarity(counts)], &resampling, options)?;
            return Ok(found.into_iter().map(Some).collect());
        }
        Units::Values { values, rural } => (values, rural),
    };
    let gap = Gap { values, rural };
    let weighted: Vec<Option<Weighted<'_>>> = OF_VALUES
        .iter()
        .map(|statistic| match statistic.kind {
            Kind::Gap | Kind::Segregation => Ok(None),
            _ => Weighted::of(statistic.measure.parse::<Measure>()?, values).map(Some),
        })
        .collect::<Result<_>>()?;
    let mut out = vec![None; OF_VALUES.len()];
    // Statistics of one call see the same draws.
    for (is_scored, options) in [(true, options), (false, plain)] {
        let takes = |kind: Kind| match kind {
            Kind::Smooth(_) => is_scored,
            Kind::Gap => is_scored && takes_all,
            Kind::Quantiles => !is_scored,
            Kind::Quantile | Kind::Segregation => false,
        };
        if !takes_all && !is_scored {
            continue;
        }
        let places: Vec<usize> = (0..OF_VALUES.len())
            .filter(|&at| takes(OF_VALUES[at].kind))
            .collect();
        let estimator = |&at: &usize| match &weighted[at] {
            Some(weighted) => weighted as &dyn Estimator,
            None => &gap,
        };
        let estimators: Vec<&dyn Estimator> = places.iter().map(estimator).collect();
        let found = Bootstrap::of(&estimators, &resampling, options)?;
        places
            .into_iter()
            .zip(found)
            .for_each(|(at, found)| out[at] = Some(found));
    }
    Ok(out)
}

/// The mean of the towns less that of the countryside.
struct Gap<'u> {
    values: &'u [f64],
    rural: &'u [f64],
}

impl Gap<'_> {
    /// The weights and the means of the towns and of the countryside.
    fn means(&self, weights: &[f64]) -> ([f64; 2], [f64; 2]) {
        let (mut totals, mut sums) = ([0.0; 2], [0.0; 2]);
        for ((weight, value), rural) in weights.iter().zip(self.values).zip(self.rural) {
            let place = usize::from(*rural > 0.0);
            totals[place] += weight;
            sums[place] += weight * value;
        }
        (totals, [sums[0] / totals[0], sums[1] / totals[1]])
    }
}

impl Estimator for Gap<'_> {
    fn value(&self, weights: &[f64]) -> Result<f64> {
        let (_, [towns, country]) = self.means(weights);
        Ok(towns - country)
    }

    fn scores(&self, weights: &[f64]) -> Result<Option<Vec<f64>>> {
        let (totals, means) = self.means(weights);
        let rows = weights.iter().zip(self.values).zip(self.rural);
        let score = |((weight, value), rural): ((&f64, &f64), &f64)| {
            let (place, sign) = if *rural > 0.0 { (1, -1.0) } else { (0, 1.0) };
            sign * weight * (value - means[place]) / totals[place]
        };
        Ok(Some(rows.map(score).collect()))
    }
}

/// The dissimilarity of two groups, whose units are drawn.
///
/// The plain formula, a hundred times as fast as a table of counts for each replicate; [`of_sample`] compares it with the
/// library's in every sample.
struct Dissimilarity<'u>(&'u [[f64; 2]]);

impl Dissimilarity<'_> {
    /// The shares of each unit in both groups.
    fn shares<'w>(&'w self, weights: &'w [f64]) -> impl Iterator<Item = [f64; 2]> + 'w {
        let units = || self.0.iter().zip(weights);
        let total = |group: usize| {
            units()
                .map(|(unit, weight)| unit[group] * weight)
                .sum::<f64>()
        };
        let totals = [total(0), total(1)];
        units()
            .map(move |(unit, weight)| [unit[0] * weight / totals[0], unit[1] * weight / totals[1]])
    }
}

impl Estimator for Dissimilarity<'_> {
    fn value(&self, weights: &[f64]) -> Result<f64> {
        Ok(self
            .shares(weights)
            .map(|[one, other]| (one - other).abs())
            .sum::<f64>()
            / 2.0)
    }

    fn scores(&self, weights: &[f64]) -> Result<Option<Vec<f64>>> {
        let sign = |[one, other]: [f64; 2]| match one == other {
            true => 0.0,
            false => (one - other).signum(),
        };
        let mut signed = [0.0; 2];
        for shares in self.shares(weights) {
            (0..2).for_each(|group| signed[group] += sign(shares) * shares[group]);
        }
        let score = |shares: [f64; 2]| {
            let own = sign(shares) * (shares[0] - shares[1]);
            (own - shares[0] * signed[0] + shares[1] * signed[1]) / 2.0
        };
        Ok(Some(self.shares(weights).map(score).collect()))
    }
}
