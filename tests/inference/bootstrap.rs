//! The bootstrap: what is drawn, what it does not depend on, and its intervals.

use junheng::inference::{
    Bootstrap, BootstrapOptions, Bootstrapped, Estimator, IntervalKind, LonelyPsu, Replicates,
    Resampling, SamplingDesign, SamplingOptions, Scale, Weighted,
};
use junheng::parallel::with_threads;
use junheng::{Measure, Result, Sample, Table};

use crate::support::random::{Numbers, tries};

/// The weighted mean, with scores.
struct Mean(Vec<f64>);

impl Estimator for Mean {
    fn value(&self, weights: &[f64]) -> Result<f64> {
        let total: f64 = weights.iter().sum();
        Ok(weights.iter().zip(&self.0).map(|(w, x)| w * x).sum::<f64>() / total)
    }

    fn scores(&self, weights: &[f64]) -> Result<Option<Vec<f64>>> {
        let (mean, total) = (self.value(weights)?, weights.iter().sum::<f64>());
        let rows = weights.iter().zip(&self.0);
        Ok(Some(rows.map(|(w, x)| w * (x - mean) / total).collect()))
    }
}

/// The weight of one row: what is drawn.
struct Count(usize);

impl Estimator for Count {
    fn value(&self, weights: &[f64]) -> Result<f64> {
        Ok(weights[self.0])
    }
}

fn measures(names: &[&str]) -> Vec<Measure> {
    names.iter().map(|name| name.parse().unwrap()).collect()
}

/// Skewed values and uneven weights.
fn rows(count: usize) -> (Vec<f64>, Vec<f64>) {
    let mut numbers = Numbers::new();
    let values = (0..count).map(|_| (2.0 * numbers.share()).exp() + 0.1);
    let values: Vec<f64> = values.collect();
    let weights = numbers.many(count, 1, 90);
    (values, weights)
}

fn options(replicates: usize, seed: u64) -> BootstrapOptions {
    BootstrapOptions {
        replicates,
        seed,
        studentized: false,
    }
}

fn bits(found: &Bootstrapped) -> Vec<u64> {
    let errors = found.replicate_errors().unwrap_or_default();
    let all = found.replicates().iter().chain(errors);
    all.map(|value| value.to_bits()).collect()
}

/// A design of strata with so many units of one row.
fn strata(units: &[usize], population: Option<f64>) -> SamplingDesign {
    let mut table = Table::new();
    let labels = units.iter().enumerate();
    let labels: Vec<String> = labels
        .flat_map(|(stratum, &count)| vec![format!("s{stratum}"); count])
        .collect();
    let size = population.unwrap_or(0.0);
    table.add_numbers("size", vec![size; labels.len()]).unwrap();
    table.add_text("stratum", labels).unwrap();
    let options = SamplingOptions {
        strata: vec![Some("stratum".to_owned())],
        fpc: population.map(|_| "size".into()).into_iter().collect(),
        lonely_psu: LonelyPsu::Certainty,
        ..SamplingOptions::default()
    };
    SamplingDesign::of(&table, &options).unwrap()
}

#[test]
fn counts_are_multinomial() {
    // Five rows have 126 vectors of counts; χ² with 125 degrees of freedom is above 204 with probability 1e-5.
    let draws = tries(60_000);
    let resampling = Resampling::of_rows(5, None).unwrap();
    let counts: Vec<Count> = (0..5).map(Count).collect();
    let counts: Vec<&dyn Estimator> = counts.iter().map(|one| one as &dyn Estimator).collect();
    let found = Bootstrap::of(&counts, &resampling, options(draws, 11)).unwrap();
    let mut seen = std::collections::BTreeMap::<Vec<u32>, u32>::new();
    for draw in 0..draws {
        let vector = found.iter().map(|row| row.replicates()[draw] as u32);
        *seen.entry(vector.collect()).or_default() += 1;
    }
    let factorial = |n: u32| (1..=n).map(f64::from).product::<f64>();
    let expected = |vector: &[u32]| {
        let ways = vector
            .iter()
            .fold(factorial(5), |ways, &n| ways / factorial(n));
        draws as f64 * ways / 5.0_f64.powi(5)
    };
    assert_eq!(seen.len(), 126);
    let chi = seen.iter().map(|(vector, &count)| {
        assert_eq!(vector.iter().sum::<u32>(), 5);
        (f64::from(count) - expected(vector)).powi(2) / expected(vector)
    });
    let chi: f64 = chi.sum();
    // Below 63 with probability 1e-6: too regular.
    assert!((63.0..204.0).contains(&chi), "{chi}");
}

#[test]
fn strata_draw_one_unit_fewer_and_scale() {
    let design = strata(&[4, 1, 3, 2], None);
    let domain = design.domain(&[9, 0, 1, 2, 3, 4, 5, 6, 7, 8]).unwrap();
    let resampling = Resampling::of(&domain, None).unwrap();
    let counts: Vec<Count> = (0..10).map(Count).collect();
    let counts: Vec<&dyn Estimator> = counts.iter().map(|one| one as &dyn Estimator).collect();
    let found = Bootstrap::of(&counts, &resampling, options(400, 2)).unwrap();
    for draw in 0..400 {
        let weight = |place: usize| found[place].replicates()[draw];
        let total = |places: &[usize]| places.iter().map(|&place| weight(place)).sum::<f64>();
        assert!((total(&[1, 2, 3, 4]) - 4.0).abs() < 1e-12);
        assert_eq!(weight(5), 1.0);
        assert!((total(&[6, 7, 8]) - 3.0).abs() < 1e-12);
    }
    // Each of three draws of four finds a unit with probability ¼; a weight has the mean 1.
    let mean: f64 = found[2].replicates().iter().sum::<f64>() / 400.0;
    assert!((mean - 1.0).abs() < 5.0 * (3.0 * 0.25 * 0.75 * 16.0 / 9.0 / 400.0_f64).sqrt());
}

#[test]
fn replicates_of_a_design_are_its_replicate_weights() {
    let design = strata(&[5, 4, 6], Some(20.0));
    let all: Vec<u32> = (0..15).collect();
    let domain = design.domain(&all).unwrap();
    let resampling = Resampling::of(&domain, None).unwrap();
    let replicates = Replicates::bootstrap(&design, 30, 17).unwrap();
    let mean = Mean((0..15).map(|at| f64::from(at * at)).collect());
    let found = &Bootstrap::of(&[&mean], &resampling, options(30, 17)).unwrap()[0];
    for (replicate, value) in found.replicates().iter().enumerate() {
        let weights = replicates.weights(&design, replicate);
        assert_eq!(value.to_bits(), mean.value(&weights).unwrap().to_bits());
    }
}

#[test]
fn neither_threads_nor_the_order_of_the_rows_show() {
    let (values, weights) = rows(700);
    let mut options = options(99, 5);
    options.studentized = true;
    let names = measures(&["gini", "theil_t", "cv"]);
    let run = |threads: usize, order: &[usize]| {
        let values: Vec<f64> = order.iter().map(|&at| values[at]).collect();
        let weights: Vec<f64> = order.iter().map(|&at| weights[at]).collect();
        let sample = Sample::weighted(&values, &weights).unwrap();
        with_threads(threads, || Bootstrap::of_measures(&names, &sample, options)).unwrap()
    };
    let given: Vec<usize> = (0..700).collect();
    let expected: Vec<_> = run(1, &given).iter().map(bits).collect();
    let mut numbers = Numbers::new();
    for threads in [1, 2, 3] {
        let order = numbers.shuffled(700);
        let found: Vec<_> = run(threads, &order).iter().map(bits).collect();
        assert!(found == expected, "{threads} threads");
    }
}

#[test]
fn more_replicates_begin_with_the_same() {
    let (values, _) = rows(40);
    let sample = Sample::new(&values).unwrap();
    let run = |count| Bootstrap::of_measures(&measures(&["gini"]), &sample, options(count, 5));
    let (few, many) = (run(13).unwrap(), run(99).unwrap());
    assert_eq!(few[0].replicates(), &many[0].replicates()[..13]);
    let other = Bootstrap::of_measures(&measures(&["gini"]), &sample, options(13, 6)).unwrap();
    assert_ne!(few[0].replicates(), other[0].replicates());
}

/// An estimator without computation side by side.
struct Plain<'a>(Weighted<'a>);

impl Estimator for Plain<'_> {
    fn value(&self, weights: &[f64]) -> Result<f64> {
        self.0.value(weights)
    }

    fn scores(&self, weights: &[f64]) -> Result<Option<Vec<f64>>> {
        self.0.scores(weights)
    }
}

#[test]
fn side_by_side_is_one_by_one() {
    let (mut values, weights) = rows(150);
    values.sort_by(f64::total_cmp);
    let designs = [strata(&[60, 90], None), strata(&[50, 70, 30], Some(200.0))];
    let domains: Vec<_> = (designs.iter())
        .map(|design| design.domain(&(0..150).collect::<Vec<_>>()).unwrap())
        .collect();
    let mut resamplings = vec![
        Resampling::of_rows(150, None).unwrap(),
        Resampling::of_rows(150, Some(&weights)).unwrap(),
    ];
    for domain in &domains {
        resamplings.push(Resampling::of(domain, Some(&weights)).unwrap());
    }
    let mut options = options(21, 3);
    options.studentized = true;
    for resampling in &resamplings {
        for shift in [0.0, 1e6, 1e-3] {
            let values: Vec<f64> = values.iter().map(|x| x + shift).collect();
            for name in SIDE_BY_SIDE {
                let fast = Weighted::of(name.parse().unwrap(), &values).unwrap();
                let plain = Plain(fast.clone());
                let found = Bootstrap::of(&[&fast, &plain], resampling, options).unwrap();
                // The index of values far from 0 is small.
                let near = |one: f64, other: f64| (one / other - 1.0).abs() < 1e-11 * (1.0 + shift);
                for at in 0..21 {
                    let value = |which: usize| found[which].replicates()[at];
                    let error = |which: usize| found[which].replicate_errors().unwrap()[at];
                    assert!(near(value(0), value(1)), "{name} {} {}", value(0), value(1));
                    assert!(near(error(0), error(1)), "{name} {} {}", error(0), error(1));
                }
            }
        }
    }
}

/// Measures whose replicates are computed side by side.
const SIDE_BY_SIDE: [&str; 9] = [
    "gini",
    "cv",
    "theil_t",
    "mean_log_deviation",
    "generalized_entropy(alpha=0.5)",
    "generalized_entropy(alpha=-1)",
    "atkinson(epsilon=0.5)",
    "atkinson(epsilon=1)",
    "atkinson(epsilon=2)",
];

#[test]
fn equal_values_have_no_spread_side_by_side() {
    // Three values: many replicates draw one of them only.
    let values = [1.0, 1.1, 3.7];
    let resampling = Resampling::of_rows(3, None).unwrap();
    for name in SIDE_BY_SIDE {
        let fast = Weighted::of(name.parse().unwrap(), &values).unwrap();
        let plain = Plain(fast.clone());
        let found = Bootstrap::of(&[&fast, &plain], &resampling, options(99, 4)).unwrap();
        let zero = |which: usize| {
            let values = found[which].replicates().iter();
            values.map(|value| *value == 0.0).collect::<Vec<_>>()
        };
        assert!(zero(1).contains(&true));
        assert_eq!(zero(0), zero(1), "{name}");
    }
}

#[test]
fn standard_errors_of_replicates_are_those_of_the_design_on_average() {
    let mut numbers = Numbers::new();
    for population in [None, Some(30.0)] {
        let design = strata(&[8, 12, 10], population);
        let mean = Mean(numbers.many(30, 0, 100));
        let all: Vec<u32> = (0..30).collect();
        let domain = design.domain(&all).unwrap();
        let resampling = Resampling::of(&domain, None).unwrap();
        let mut options = options(tries(4000), 21);
        options.studentized = true;
        let found = &Bootstrap::of(&[&mean], &resampling, options).unwrap()[0];
        let scores = mean.scores(&[1.0; 30]).unwrap().unwrap();
        let variance = domain.variances(&[&scores]).unwrap()[0];
        let linearized = found.linearized_error().unwrap();
        assert!((linearized / variance.sqrt() - 1.0).abs() < 1e-12);
        let squares = found
            .replicate_errors()
            .unwrap()
            .iter()
            .map(|error| error * error);
        let ratio = squares.sum::<f64>() / found.replicates().len() as f64 / variance;
        assert!((ratio - 1.0).abs() < 0.03, "{ratio}");
        assert!((found.standard_error() / linearized - 1.0).abs() < 0.06);
    }
}

#[test]
fn intervals_agree_for_a_symmetric_estimate_and_shrink_with_the_level() {
    let (values, weights) = rows(400);
    let sample = Sample::weighted(&values, &weights).unwrap();
    let mut options = options(1999, 8);
    options.studentized = true;
    let found = &Bootstrap::of_measures(&measures(&["gini"]), &sample, options).unwrap()[0];
    let kinds = [
        IntervalKind::Percentile,
        IntervalKind::Basic,
        IntervalKind::Studentized,
        IntervalKind::Bca,
    ];
    let (estimate, error) = (found.estimate(), found.standard_error());
    for kind in kinds {
        for scale in [Scale::Natural, Scale::Log, Scale::Logit] {
            let wide = found.interval(kind, 0.95, scale).unwrap();
            let narrow = found.interval(kind, 0.8, scale).unwrap();
            let half = (wide.upper - wide.lower) / 2.0;
            assert!(
                (half / error / 1.96 - 1.0).abs() < 0.12,
                "{kind:?} {half} {error}"
            );
            assert!(wide.lower < narrow.lower && narrow.lower < estimate);
            assert!(estimate < narrow.upper && narrow.upper < wide.upper);
            // The standard deviation of a quantile at 2.5 % of 1,999 normal numbers is 0.06.
            assert!(wide.lower_error > 0.02 * error && wide.upper_error < 0.2 * error);
        }
    }
    // Quantiles of replicates do not depend on a scale.
    for kind in [IntervalKind::Percentile, IntervalKind::Bca] {
        let natural = found.interval(kind, 0.9, Scale::Natural).unwrap();
        assert_eq!(natural, found.interval(kind, 0.9, Scale::Log).unwrap());
    }
}

#[test]
fn limits_are_replicates_of_whole_ranks() {
    let (values, _) = rows(60);
    let sample = Sample::new(&values).unwrap();
    let found = &Bootstrap::of_measures(&measures(&["cv"]), &sample, options(999, 4)).unwrap()[0];
    let mut sorted = found.replicates().to_vec();
    sorted.sort_by(f64::total_cmp);
    let interval = found
        .interval(IntervalKind::Percentile, 0.95, Scale::Natural)
        .unwrap();
    assert_eq!((interval.lower, interval.upper), (sorted[24], sorted[974]));
    let basic = found
        .interval(IntervalKind::Basic, 0.95, Scale::Natural)
        .unwrap();
    assert_eq!(basic.lower, 2.0 * found.estimate() - sorted[974]);
}

#[test]
fn the_error_of_a_standard_error_is_its_spread_over_seeds() {
    let (values, _) = rows(50);
    let sample = Sample::new(&values).unwrap();
    let runs: Vec<_> = (0..tries(60) as u64)
        .map(|seed| {
            Bootstrap::of_measures(&measures(&["gini"]), &sample, options(199, seed)).unwrap()
        })
        .collect();
    let count = runs.len() as f64;
    let mean =
        |f: &dyn Fn(&Bootstrapped) -> f64| runs.iter().map(|run| f(&run[0])).sum::<f64>() / count;
    let centre = mean(&Bootstrapped::standard_error);
    let spread = mean(&|run| (run.standard_error() - centre).powi(2)).sqrt();
    let stated = mean(&Bootstrapped::simulation_error);
    // The standard deviation of 60 numbers is known to 9 %.
    assert!((stated / spread - 1.0).abs() < 0.35, "{stated} {spread}");
}

#[test]
fn estimates_of_one_call_have_a_covariance() {
    let (values, weights) = rows(300);
    let sample = Sample::weighted(&values, &weights).unwrap();
    let names = measures(&["gini", "gini", "mean"]);
    let found = Bootstrap::of_measures(&names, &sample, options(199, 4)).unwrap();
    let variance = found[0].covariance(&found[1]).unwrap();
    assert!((variance.sqrt() / found[0].standard_error() - 1.0).abs() < 1e-12);
    let other = found[0].covariance(&found[2]).unwrap();
    assert!(other.abs() < found[0].standard_error() * found[2].standard_error());
}

/// A mean without a value where the first row is drawn more than once.
struct Fragile(Mean);

impl Estimator for Fragile {
    fn value(&self, weights: &[f64]) -> Result<f64> {
        match weights[0] > self.0.0[0] {
            true => Ok(f64::NAN),
            false => self.0.value(weights),
        }
    }
}

#[test]
fn a_few_failures_are_counted() {
    let run = |most: f64| {
        let mut values: Vec<f64> = (0..20).map(f64::from).collect();
        values[0] = most;
        let fragile = Fragile(Mean(values));
        let resampling = Resampling::of_rows(20, None).unwrap();
        Bootstrap::of(&[&fragile], &resampling, options(4000, 1))
    };
    // More than four draws of a row: 0.26 %.
    let found = &run(4.0).unwrap()[0];
    assert!((1..40).contains(&found.failed()), "{}", found.failed());
    assert!(found.standard_error().is_finite());
    assert!(
        found
            .interval(IntervalKind::Percentile, 0.9, Scale::Natural)
            .is_ok()
    );
    // More than two: 7.5 %.
    assert!(run(2.0).is_err());
}

#[test]
fn intervals_cover() {
    // Means of samples from a known, skewed distribution.
    let mut numbers = Numbers::new();
    let (mut covered, runs) = (0, tries(200));
    for seed in 0..runs as u64 {
        let values: Vec<f64> = (0..60).map(|_| -(1.0 - numbers.share()).ln()).collect();
        let sample = Sample::new(&values).unwrap();
        let mut options = options(199, seed);
        options.studentized = true;
        let found = &Bootstrap::of_measures(&measures(&["gini"]), &sample, options).unwrap()[0];
        let interval = found
            .interval(IntervalKind::Studentized, 0.95, Scale::Natural)
            .unwrap();
        // The Gini index of the exponential distribution is ½.
        covered += usize::from(interval.lower < 0.5 && 0.5 < interval.upper);
    }
    let share = covered as f64 / runs as f64;
    let bound = 5.0 * (0.05 * 0.95 / runs as f64).sqrt() + 0.01;
    assert!((share - 0.95).abs() < bound, "{share}");
}
